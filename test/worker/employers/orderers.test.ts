import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { EmployerActs, MyEmployers, Orderers } from '../../../worker/employers/schemas.ts'
import { namesAgree } from '../../../worker/identity/names-agree.ts'
import { sha256 } from '../../../worker/platform/secrets.ts'
import { refusal, registerClient } from '../identity/api.ts'
import {
  interruptedBefore,
  mailsTo,
  newSaldoUser,
  registerOwnPage,
  send,
  tokenMailedTo,
} from '../identity/saldo.ts'
import { acts, ask, clockAt, newContact, newOrderer, type Orderer, read } from './contact.ts'

let admin: Orderer
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-11-23')
  admin = await newOrderer()
})
afterAll(() => vi.useRealTimers())

const invitation = (email: string, changes = {}) => ({
  ...{ email, given_names: 'Aino', family_name: 'Virtanen', role: 'orderer', language: 'sv', ...changes },
})
const invite = (who: Orderer, email: string, changes = {}, key: string = crypto.randomUUID()) =>
  ask(who, `${who.base}/orderers`, { body: invitation(email, changes), key })
const orderersOf = (who: Orderer) => read<Orderers>(who, `${who.base}/orderers`)
const strong = async (email: string) => ({ person: await newSaldoUser(email), provider: 'nordea' })
const accept = (who: { person: string; provider: string }, token: string, bindings = env) =>
  ask(who, '/v1/me/orderer-invitations/accept', { body: { token }, bindings })
const check = async (token: string) =>
  (await send('/v1/orderer-invitations/check', { body: { token } })).json<{ state: string }>()

describe('an orderer', () => {
  it('is invited once, accepts with a bank once, and may order from then on', async () => {
    const key = crypto.randomUUID()
    for (const _ of [1, 2]) expect((await invite(admin, 'uusi@havuranta.example', {}, key)).status).toBe(200)
    expect(await mailsTo('uusi@havuranta.example')).toMatchObject([
      { kind: 'orderer-invitation', language: 'sv', name: 'Aino', invitedBy: 'Aino Maria Virtanen' },
    ])
    const token = await tokenMailedTo('uusi@havuranta.example')
    expect(await check(token)).toEqual({ state: 'valid', employer: 'Havuranta Oy', name: 'Aino' })
    const person = await strong('omatunnus@havuranta.example')
    expect(await refusal(await accept({ ...person, provider: 'password' }, token))).toEqual([
      403,
      'strong-sign-in-needed',
    ])
    expect(await refusal(await ask(person, `${admin.base}/orderers`))).toEqual([404, 'employer-unknown'])
    // Another tab is faster by a moment.
    const other = interruptedBefore(2, () => accept(person, token))
    for (const bindings of [other, env]) {
      expect(await (await accept(person, token, bindings)).json()).toEqual({ employer: admin.employer })
    }
    expect(await check(token)).toEqual({ state: 'used', employer: 'Havuranta Oy', name: null })
    const stranger = await strong('joku.muu@havuranta.example')
    expect(await refusal(await accept(stranger, token))).toEqual([410, 'invitation-not-valid'])
    expect(await read<MyEmployers>(person, '/v1/employer')).toMatchObject({
      employers: [{ roles: ['orderer'], services: ['plus'], needs_strong_sign_in: false }],
    })
    expect(await read<MyEmployers>({ person: person.person }, '/v1/employer')).toMatchObject({
      employers: [{ services: [], needs_strong_sign_in: true }],
    })
    const asPassword = await ask({ person: person.person }, `${admin.base}/orderers`)
    expect(await refusal(asPassword)).toEqual([403, 'strong-sign-in-needed'])
    expect((await acts(admin.employer)).map(({ act }) => act)).toEqual(['invite-orderer', 'accept-orderer'])
    const { acts: log } = await read<EmployerActs>(admin, `${admin.base}/log`)
    expect(log.map(({ act, by }) => [act, by])).toEqual([
      ['accept-orderer', 'Aino Maria Virtanen'],
      ['invite-orderer', 'Aino Maria Virtanen'],
    ])
    const colleague: Orderer = { ...admin, person: person.person }
    expect(await refusal(await invite(colleague, 'kolmas@havuranta.example'))).toEqual([403, 'admins-only'])
    expect(await orderersOf(colleague)).toMatchObject({ can_change: false, invitations: [] })
    const removal = { body: { person: person.person } }
    expect(await refusal(await ask(colleague, `${admin.base}/orderers/remove`, removal))).toEqual([
      403,
      'admins-only',
    ])
    expect((await ask(admin, `${admin.base}/orderers/remove`, removal)).status).toBe(200)
    const named = { name: 'Aino Maria Virtanen', role: 'orderer' }
    const { acts: noted } = await read<EmployerActs>(admin, `${admin.base}/log`)
    expect(noted.map(({ details }) => details)).toEqual([
      named,
      { role: 'orderer' },
      { ...named, name: expect.any(String) },
    ])
    expect(JSON.stringify(noted)).not.toContain('@')
    expect(await refusal(await ask(colleague, `${admin.base}/orderers`))).toEqual([404, 'employer-unknown'])
    expect(await refusal(await ask(admin, `${admin.base}/orderers/remove`, removal))).toEqual([
      404,
      'orderer-unknown',
    ])
  })

  it('bears the name of the invitation, whose newer one, end and removal end it', async () => {
    const mine = await newOrderer()
    const person = await strong('toinen@havuranta.example')
    const email = 'toinen@havuranta.example'
    await invite(mine, email, { given_names: 'Ville' })
    const first = await tokenMailedTo(email)
    expect(await refusal(await accept(person, first))).toEqual([409, 'name-differs'])
    await invite(mine, email, { role: 'admin' })
    expect(await check(first)).toMatchObject({ state: 'voided' })
    expect(await refusal(await accept(person, first))).toEqual([410, 'invitation-not-valid'])
    const second = await tokenMailedTo(email)
    clockAt('2026-12-30')
    expect(await check(second)).toMatchObject({ state: 'expired' })
    expect(await refusal(await accept(person, second))).toEqual([410, 'invitation-not-valid'])
    const { invitations } = await orderersOf(mine)
    expect(invitations).toMatchObject([{ email, role: 'admin', state: 'expired' }])
    const remove = { body: { invitation: invitations[0]!.id } }
    expect(await read(mine, `${mine.base}/orderers/remove`, remove)).toMatchObject({ invitations: [] })
    expect(await check(second)).toMatchObject({ state: 'voided' })
    expect(await check('none')).toMatchObject({ state: 'unknown' })
    clockAt('2026-11-23')
  })

  it('who is removed does not come back with an invitation of their own', async () => {
    const [mine, later] = [await newOrderer(), await strong('takaisin@havuranta.example')]
    const colleague = await newOrderer(mine.employer)
    await invite(mine, 'takaisin@havuranta.example', { role: 'admin' })
    const token = await tokenMailedTo('takaisin@havuranta.example')
    const ofColleague = await invite(colleague, 'toisen@havuranta.example')
    expect(ofColleague.status).toBe(200)
    const remove = { body: { person: mine.person } }
    expect((await ask(colleague, `${mine.base}/orderers/remove`, remove)).status).toBe(200)
    expect(await check(token)).toMatchObject({ state: 'voided' })
    expect(await refusal(await accept(later, token))).toEqual([410, 'invitation-not-valid'])
    expect((await orderersOf(colleague)).invitations).toMatchObject([{ email: 'toisen@havuranta.example' }])
    // Nor with one that is made at the moment at which they are removed.
    await env.DB.prepare('UPDATE orderer_invitation SET ended = NULL WHERE token_hash = ?')
      .bind(sha256(token))
      .run()
    expect(await refusal(await accept(later, token))).toEqual([410, 'invitation-not-valid'])
  })

  it('is invited by a name on one line, without a personal identity code', async () => {
    const mine = await newOrderer()
    for (const [field, text] of [
      ['given_names', 'Aino 131052-308T'],
      ['family_name', '131052-308T'],
      ['email', '131052-308t@havuranta.example'],
    ] as const) {
      const answer = await invite(mine, 'koodi@havuranta.example', { [field]: text })
      expect(await answer.json()).toMatchObject({ status: 422, code: 'identity-code', parameter: field })
    }
    const names = { given_names: ' Aino\nMaria', family_name: 'Virtanen\u0000 \r\n Öhman' }
    await invite(mine, 'rivi@havuranta.example', names)
    expect((await orderersOf(mine)).invitations).toMatchObject([{ name: 'Aino Maria Virtanen Öhman' }])
    expect(await mailsTo('koodi@havuranta.example')).toEqual([])
  })

  it('gets one mail in ten minutes however often they are invited, with the link that works', async () => {
    const mine = await newOrderer()
    const email = 'usein@havuranta.example'
    const due = async () => {
      const sql = "SELECT coalesce(relayed_at, due_at) AS at FROM outbox WHERE body ->> 'to' = ? ORDER BY at"
      return (await env.DB.prepare(sql).bind(email).all<{ at: string }>()).results.map(({ at }) => at)
    }
    await invite(mine, email)
    for (const minute of [1, 2, 3]) {
      clockAt(`2026-11-23T08:0${minute}:00.000Z`)
      const { invitations } = await (await invite(mine, email)).json<Orderers>()
      if (minute === 2) {
        await ask(mine, `${mine.base}/orderers/remove`, { body: { invitation: invitations[0]!.id } })
      }
    }
    const [first, second] = await due()
    expect(await due()).toHaveLength(2)
    expect(Date.parse(second!) - Date.parse(first!)).toBeGreaterThanOrEqual(10 * 60_000)
    expect(second! <= '2026-11-23T08:13:00.000Z').toBe(true)
    expect(await check(await tokenMailedTo(email))).toMatchObject({ state: 'valid' })
    clockAt('2026-11-23')
  })

  it('is never the last who may add others that goes, also with two who remove each other at once', async () => {
    const [one, other] = [await newOrderer(), { person: '' }]
    expect((await orderersOf(one)).orderers).toMatchObject([{ is_you: true, can_be_removed: false }])
    const remove = (who: Orderer, person: string, bindings = env) =>
      ask(who, `${one.base}/orderers/remove`, { body: { person }, bindings })
    expect(await refusal(await remove(one, one.person))).toEqual([409, 'last-admin'])
    const second = await newOrderer(one.employer)
    other.person = second.person
    const results = await Promise.all([remove(one, second.person), remove(second, one.person)])
    expect(results.map(({ status }) => status).filter((status) => status === 200).length).toBeLessThan(2)
    const { results: left } = await env.DB.prepare(
      "SELECT 1 FROM employer_role WHERE employer = ? AND role = 'admin'",
    )
      .bind(one.employer)
      .all()
    expect(left).toHaveLength(1)
  })

  it('can be a contact person of Saldo as well, each with its own rights', async () => {
    const mine = await newOrderer()
    await env.DB.prepare('UPDATE employer SET has_saldo = 1 WHERE id = ?').bind(mine.employer).run()
    const contact = await newContact(mine.employer)
    await env.DB.prepare("INSERT INTO employer_role VALUES (?, ?, 'orderer', '2026-01-01')")
      .bind(mine.employer, contact.person)
      .run()
    expect(await read<MyEmployers>(contact, '/v1/employer')).toMatchObject({
      employers: [{ roles: ['contact', 'orderer'], services: ['saldo'], needs_strong_sign_in: true }],
    })
    expect(await refusal(await ask(contact, `${contact.base}/plus/orderers`))).toEqual([
      404,
      'employer-unknown',
    ])
    const asBank = { ...contact, provider: 'nordea' }
    expect((await ask(asBank, `${contact.base}/plus/orderers`)).status).toBe(200)
    expect((await ask(asBank, `${contact.base}/periods`)).status).toBe(200)
    expect(await refusal(await ask(mine, `${contact.base}/periods`))).toEqual([404, 'employer-unknown'])
  })
})

describe('two names', () => {
  const of = (given_names: string, family_name: string) => ({ given_names, family_name })
  it.each([
    [of('Aino Maria', 'Virtanen'), of('aino', 'VIRTANEN'), true],
    [of('Anna-Kaisa', 'Rantanen'), of('Anna', 'Rantanen'), true],
    [of('Åsa', 'Lindström-Öberg'), of('Asa', 'Oberg'), true],
    [of('Ville', 'Virtanen'), of('Aino', 'Virtanen'), false],
    [of('Aino', 'Korhonen'), of('Aino', 'Virtanen'), false],
    [of('Aino', 'Virtanen'), of('', ''), false],
  ])('%j and %j agree: %s', (bank, employer, agree) => expect(namesAgree(bank, employer)).toBe(agree))
})
