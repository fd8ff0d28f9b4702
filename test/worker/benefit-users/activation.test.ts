import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { OwnEmployer, OwnPlus, PlusInvitation } from '../../../worker/benefit-users/schemas.ts'
import { TERMS_VERSION } from '../../../worker/benefit-users/terms.ts'
import { maskEmail } from '../../../worker/identity/email-address.ts'
import { namesAgree } from '../../../worker/identity/names-agree.ts'
import { addMonths, helsinkiDate } from '../../../worker/platform/clock.ts'
import { newId } from '../../../worker/platform/ids.ts'
import { newOrderer } from '../employers/contact.ts'
import { newPerson, refusal, registerClient } from '../identity/api.ts'
import {
  endSession,
  interruptedBefore,
  mailsTo,
  registerOwnPage,
  type SignedIn,
  send,
  sendAs,
  signInHere,
} from '../identity/saldo.ts'
import { acceptedUser, addUsers, type Listed, newGroup, newLink } from './people.ts'

let employer: string
let group: string
beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  await registerClient()
  await registerOwnPage()
  employer = (await newOrderer()).employer
  group = await newGroup(employer, [
    { benefit: 'lunch', amount_cents: 5_000 },
    { benefit: 'flexible', amount_cents: 20_000, uses: ['sports', 'culture'] },
  ])
})
afterAll(() => vi.restoreAllMocks())

let codes = 0
const somebody = async (givenNames = 'Aino Maria', provider = 'nordea') => {
  const { id } = await newPerson(`accepts-${codes++}`, givenNames)
  return { person: id, here: await signInHere(id, provider) }
}
const invited = async (listed: Partial<Listed> = {}) => {
  const [user] = await addUsers(employer, group, [listed])
  return { user: user!, token: await newLink(user!) }
}
const wish = (token: string, terms = TERMS_VERSION) => ({ token, terms, language: 'sv' })
const check = async (token: string) =>
  (await send('/v1/plus-invitations/check', { body: { token } })).json<PlusInvitation>()
const accept = (here: SignedIn, token: string, options: Partial<Parameters<typeof sendAs>[2]> = {}) =>
  sendAs(here, '/v1/me/plus-invitations/accept', { body: wish(token), ...options })
const ownPlus = async (here: SignedIn) =>
  (await sendAs(here, '/v1/me/plus', { method: 'GET' })).json<OwnPlus>()

type Row = Record<string, string | number | null>
const rowOf = async (table: string, column: string, value: string) =>
  env.DB.prepare(`SELECT * FROM ${table} WHERE ${column} = ?`).bind(value).first<Row>()
const userRow = ({ id }: Listed) => rowOf('plus_user', 'id', id)

/** Something that has been ordered for somebody. */
async function order({ id }: Listed, state: string, lastDay = '2099-12-31'): Promise<string> {
  const [ordered, part] = [newId('order'), newId('part')]
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO benefit_order (id, employer, kind, name, wanted, state, version, people, total_cents, created_at,
         confirmed_at, loaded_at)
       VALUES (?, ?, 'order', 'Edut', '{}', 'loaded', 1, 1, 20000, '2026-11-01', '2026-11-01', '2026-11-01')`,
    ).bind(ordered, employer),
    env.DB.prepare(
      `INSERT INTO order_part (id, benefit_order, plus_user, benefit, uses, amount_cents, expires_on, state)
       VALUES (?, ?, ?, 'flexible', 'sports culture', 20000, ?, ?)`,
    ).bind(part, ordered, id, lastDay, state),
  ])
  return part
}

describe('somebody who is invited', () => {
  it('sees what they get, accepts it, and has it when the employer has ordered it', async () => {
    const { user, token } = await invited({ email: 'aino.first@havuranta.example' })
    const { person, here } = await somebody()
    const seen = await check(token)
    expect(seen).toEqual({
      ...{
        state: 'valid',
        purpose: 'accept',
        employer: 'Havuranta Oy',
        name: 'Aino',
        full_name: 'Aino Maria Virtanen',
        email: user.email,
      },
      benefits: ['lunch', 'flexible'],
      terms: { version: TERMS_VERSION, url: 'https://smartum.example/terms/plus' },
    })
    expect(await check(token)).toEqual(seen)
    expect(await userRow(user)).toMatchObject({ state: 'invited', person: null })
    expect(await ownPlus(here)).toEqual({ employers: [] })

    const response = await accept(here, token)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const answer = await response.json<OwnEmployer>()
    expect(answer).toEqual({
      ...{ id: employer, name: 'Havuranta Oy', waits_for: 'order', lunch_on: null },
      accepted_at: expect.stringMatching(/^\d{4}-.+Z$/),
    })
    expect(await userRow(user)).toMatchObject({
      ...{ state: 'accepted', person, terms: TERMS_VERSION, accepted_at: answer.accepted_at, language: 'sv' },
    })
    expect(await rowOf('contact', 'person', person)).toMatchObject({ email: user.email, language: 'sv' })
    expect(await mailsTo(user.email)).toEqual([
      {
        kind: 'plus-accepted',
        to: user.email,
        language: 'sv',
        employer: 'Havuranta Oy',
        name: 'Aino',
        waits: true,
      },
    ])
    expect(await check(token)).toEqual({ state: 'used', employer: 'Havuranta Oy' })
    expect(await ownPlus(here)).toEqual({ employers: [answer] })

    // Without an order there is the monthly lunch: of this month until that is ordered, and then of the next.
    const waits = async (from: string) => {
      await env.DB.prepare('UPDATE lunch_plan SET from_month = ? WHERE employer = ?')
        .bind(from, employer)
        .run()
      return (await ownPlus(here)).employers
    }
    const today = helsinkiDate(new Date())
    const nextMonth = addMonths(`${today.slice(0, 7)}-01`, 1)
    await env.DB.prepare("INSERT INTO lunch_plan VALUES (?, 0, '2000000000', NULL, '')").bind(employer).run()
    expect(await ownPlus(here)).toEqual({ employers: [answer] })
    expect(await waits(nextMonth.slice(0, 7))).toEqual([
      { ...answer, waits_for: 'lunch', lunch_on: nextMonth },
    ])
    expect(await waits('2020-01')).toMatchObject([{ lunch_on: today }])
    await env.DB.prepare(
      `INSERT INTO benefit_order (id, employer, kind, month, name, wanted, state, version, people, total_cents,
         created_at, confirmed_at, loaded_at) VALUES ('order_none', ?, 'lunch', ?, '', '{}', 'loaded', 1, 0, 0, '', '', '')`,
    )
      .bind(employer, today.slice(0, 7))
      .run()
    expect(await waits('2020-01')).toMatchObject([{ waits_for: 'lunch', lunch_on: nextMonth }])
    await env.DB.prepare('UPDATE lunch_plan SET from_month = NULL WHERE employer = ?').bind(employer).run()

    await order(user, 'to-load')
    expect((await ownPlus(here)).employers).toEqual([{ ...answer, waits_for: 'loading' }])
    await env.DB.prepare(
      "UPDATE order_part SET state = 'loaded', loaded_on = '2026-11-22' WHERE plus_user = ?",
    )
      .bind(user.id)
      .run()
    expect((await ownPlus(here)).employers).toEqual([{ ...answer, waits_for: null }])
  })

  it('has what was ordered before, from the moment of accepting', async () => {
    const { user, token } = await invited()
    const part = await order(user, 'awaiting-acceptance')
    const { here } = await somebody()
    expect(await (await accept(here, token)).json()).toMatchObject({ waits_for: 'loading' })
    expect(await rowOf('order_part', 'id', part)).toMatchObject({ state: 'loaded' })
    expect((await ownPlus(here)).employers).toMatchObject([{ waits_for: null }])
    expect(await mailsTo(user.email)).toMatchObject([{ kind: 'plus-accepted', waits: false }])
  })

  it('is promised nothing of which the last day has passed', async () => {
    const { user, token } = await invited()
    const part = await order(user, 'awaiting-acceptance', '2026-01-31')
    const { here } = await somebody()
    expect(await (await accept(here, token)).json()).toMatchObject({ waits_for: 'order' })
    expect(await rowOf('order_part', 'id', part)).toMatchObject({ state: 'cancelled' })
    expect(await mailsTo(user.email)).toMatchObject([{ kind: 'plus-accepted', waits: true }])
  })

  it('of two employers has mails at the address accepted with last, and the one before hears of it', async () => {
    const { person, here } = await somebody()
    const first = (await newOrderer()).employer
    const before = await acceptedUser(first, await newGroup(first), { person })
    const { user, token } = await invited({ email: 'aino.second@havuranta.example' })
    expect(await check(token)).toMatchObject({ email: user.email })
    expect((await accept(here, token)).status).toBe(200)
    expect(await mailsTo(before.email)).toMatchObject([
      { kind: 'plus-address-changed', newAddress: maskEmail(user.email) },
    ])
    // The same address again is no change.
    const same = (await newOrderer()).employer
    const [again] = await addUsers(same, await newGroup(same), [{ email: user.email }])
    expect((await accept(here, await newLink(again!))).status).toBe(200)
    expect((await mailsTo(user.email)).map(({ kind }) => kind)).toEqual(['plus-accepted', 'plus-accepted'])
  })

  it('accepts once from several tabs at once, and gets the same answer each time, until they are removed', async () => {
    const { user, token } = await invited()
    const { person, here } = await somebody()
    const tabs = [here, here, await signInHere(person), await signInHere(person)]
    const answers = await Promise.all(tabs.map(async (tab) => (await accept(tab, token)).json()))
    answers.push(await (await accept(here, token)).json())
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ id: employer })
    expect(await mailsTo(user.email)).toHaveLength(1)

    await env.DB.prepare(
      "UPDATE plus_user SET removed_at = '2026-11-22', last_day = '2027-02-22' WHERE id = ?",
    )
      .bind(user.id)
      .run()
    expect(await refusal(await accept(here, token))).toEqual([409, 'plus-invitation-used'])
    expect(await ownPlus(here)).toEqual({ employers: [] })
  })

  it('needs a bank or the mobile certificate, and a proof that has not been used', async () => {
    const { user, token } = await invited()
    const { person, here } = await somebody()
    const withPassword = await signInHere(person, 'password')
    expect(await refusal(await accept(withPassword, token))).toEqual([403, 'strong-sign-in-needed'])
    expect(await refusal(await sendAs(withPassword, '/v1/me/plus', { method: 'GET' }))).toEqual([
      ...[403, 'strong-sign-in-needed'],
    ])
    const body = wish(token, '2020-01')
    const old = await sendAs(here, '/v1/me/plus-invitations/accept', { body, proofId: 'once' })
    expect(await refusal(old)).toEqual([409, 'terms-changed'])
    expect(await refusal(await accept(here, token, { proofId: 'once' }))).toEqual([401, 'proof-replayed'])
    const bindings = interruptedBefore(2, () => endSession(here))
    expect(await refusal(await accept(here, token, { bindings }))).toEqual([401, 'session-ended'])
    expect(await refusal(await accept(here, token))).toEqual([401, 'session-ended'])
    expect(await userRow(user)).toMatchObject({ state: 'invited' })
    expect(await mailsTo(user.email)).toEqual([])
  })
})

describe('a link', () => {
  it('that is used, has expired, is voided or unknown says so to whoever comes', async () => {
    const used = await invited()
    await accept((await somebody()).here, used.token)
    const late = await invited()
    const expired = await newLink(late.user, Math.floor(Date.now() / 1000))
    const { here } = await somebody()
    for (const [token, state, status] of [
      [used.token, 'used', 409],
      [expired, 'expired', 409],
      [late.token, 'voided', 409],
    ] as const) {
      expect(await check(token)).toEqual({ state, employer: 'Havuranta Oy' })
      expect(await refusal(await accept(here, token))).toEqual([status, `plus-invitation-${state}`])
    }
    expect(await check('no such token')).toEqual({ state: 'unknown' })
    expect(await refusal(await accept(here, 'no such token'))).toEqual([404, 'plus-invitation-unknown'])
    expect(await ownPlus(here)).toEqual({ employers: [] })
  })

  it('that is voided while it is being used accepts nothing', async () => {
    const { user, token } = await invited()
    const { here } = await somebody()
    const bindings = interruptedBefore(2, () => newLink(user))
    expect(await refusal(await accept(here, token, { bindings }))).toEqual([409, 'plus-invitation-voided'])
    expect(await userRow(user)).toMatchObject({ state: 'invited' })
  })

  it("accepts nothing with somebody else's bank, nor twice for one person", async () => {
    const { user, token } = await invited()
    const { here } = await somebody('Ville Juhani')
    expect(await refusal(await accept(here, token))).toEqual([409, 'name-differs'])
    const twice = await somebody()
    await acceptedUser(employer, group, { person: twice.person })
    expect(await refusal(await accept(twice.here, token))).toEqual([409, 'already-accepted'])
    expect(await userRow(user)).toMatchObject({ state: 'invited' })
    expect(await check(token)).toMatchObject({ state: 'valid' })

    // The same, found out at the last moment.
    const [other, racer] = [await invited(), await somebody()]
    const bindings = interruptedBefore(2, () => acceptedUser(employer, group, { person: racer.person }))
    expect(await refusal(await accept(racer.here, other.token, { bindings }))).toEqual([
      409,
      'already-accepted',
    ])
    expect(await userRow(other.user)).toMatchObject({ state: 'invited' })
  })

  it('to a new address confirms it for the person who has accepted, and for nobody else', async () => {
    const { person, here } = await somebody()
    const user = await acceptedUser(employer, group, { person })
    const email = 'aino.new@havuranta.example'
    const token = await newLink({ id: user.id, email })
    expect(await check(token)).toMatchObject({ state: 'valid', purpose: 'confirm-address' })
    const other = await somebody()
    expect(await refusal(await accept(other.here, token))).toEqual([409, 'plus-address-of-another'])
    expect(await userRow(user)).toMatchObject({ email: user.email })

    const answers = [await accept(here, token), await accept(here, token)]
    const [first, second] = await Promise.all(answers.map((answer) => answer.json<OwnEmployer>()))
    expect(first).toMatchObject({ id: employer })
    expect(second).toEqual(first)
    expect(await userRow(user)).toMatchObject({ email, folded: expect.stringContaining(email), person })
    expect(await rowOf('contact', 'person', person)).toMatchObject({ email })
    // The address before hears of it, once, and learns nothing of the new one but what its owner knows.
    const told = [{ kind: 'plus-address-changed', employer: 'Havuranta Oy', name: 'Aino', language: 'fi' }]
    expect(await mailsTo(user.email)).toMatchObject(told)
    expect(JSON.stringify(await mailsTo(user.email))).not.toContain(email)

    const taken = await newLink({ id: user.id, email: 'aino.taken@havuranta.example' })
    await addUsers(employer, group, [{ email: 'aino.taken@havuranta.example' }])
    expect(await refusal(await accept(here, taken))).toEqual([409, 'plus-address-on-list'])
  })
})

describe('the names of a bank and of a list', () => {
  const agree = (bank: [string, string], list: [string, string]) => {
    const [one, other] = [bank, list].map(([given_names, family_name]) => ({ given_names, family_name }))
    return namesAgree(one!, other!)
  }
  it.each<[[string, string], [string, string], boolean]>([
    [['Anna-Liisa', 'Mäki-Kuutti'], ['Annaliisa', 'mäkikuutti'], true],
    [['Søren', 'Ærø'], ['Soren', 'Aero'], true],
    [['Carl', 'von Essen'], ['Carl', 'von Wright'], false],
    [['Carl', 'von Essen'], ['Carl', 'Essen'], true],
  ])('%j and %j agree: %s', (bank, list, expected) => expect(agree(bank, list)).toBe(expected))
})
