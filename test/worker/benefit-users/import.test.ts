import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ImportCheck, NewUser, PlusUsers } from '../../../worker/benefit-users/schemas.ts'
import { linkToken, type Mail, mailSchema } from '../../../worker/messages/mail.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { inPieces } from '../../../worker/platform/pieces.ts'
import { sha256 } from '../../../worker/platform/secrets.ts'
import { acts, ask, clockAt, newOrderer, type Orderer, read } from '../employers/contact.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { interruptedBefore, registerOwnPage, send } from '../identity/saldo.ts'
import { metered } from '../reminders/metered.ts'
import { addUsers, newGroup } from './people.ts'

let orderer: Orderer
let group: string
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-12-01')
  orderer = await newOrderer()
  group = await newGroup(orderer.employer, undefined, 'Toimisto')
})
afterAll(() => vi.useRealTimers())

const row = (changes: Partial<NewUser> = {}): NewUser => ({
  ...{ email: 'aino@havuranta.example', given_names: 'Aino Maria', family_name: 'Virtanen' },
  ...{ payroll_number: '1001', group: 'toimisto', percentage: 100, ...changes },
})
const body = (users: NewUser[]) => ({ users, language: 'sv' })
const check = (users: NewUser[]) =>
  read<ImportCheck>(orderer, `${orderer.base}/users/check`, { body: body(users) })
const bring = (users: NewUser[], { key = crypto.randomUUID(), bindings = env } = {}) =>
  ask(orderer, `${orderer.base}/users`, { body: body(users), key, bindings })
const list = (changes = {}) =>
  read<PlusUsers>(orderer, `${orderer.base}/users/list`, { body: { ...changes } })
const mails = async (): Promise<(Mail & { seed: string })[]> => {
  const { results } = await env.DB.prepare('SELECT body FROM outbox ORDER BY sequence').all<{
    body: string
  }>()
  return results.map(({ body }) => mailSchema.parse(JSON.parse(body)) as Mail & { seed: string })
}

describe('people who are brought in', () => {
  it('are told of row by row while anything is wrong with them, and none of them is taken', async () => {
    await addUsers(orderer.employer, group, [{ email: 'eero@havuranta.example' }])
    const others = await newOrderer()
    const theirs = await newGroup(others.employer, undefined, 'Heidän')
    const rows = [
      row(),
      row({ email: ' AINO@havuranta.example ', group }),
      row({ email: 'Eero@Havuranta.example', percentage: 0 }),
      row({
        email: 'aino.havuranta.example',
        given_names: ' ',
        family_name: 'V'.repeat(101),
        group: 'Heidän',
      }),
      row({ email: '', payroll_number: '131052-308T', group: '', percentage: 50.5 }),
      row({ email: '131052-308T@havuranta.example', given_names: 'Aino 131052-308T', group: theirs }),
    ]
    const { errors, wrong_rows } = await check(rows)
    expect(wrong_rows).toBe(5)
    expect(errors.map(({ row, field, problem, other_row }) => [row, field, problem, other_row])).toEqual([
      [1, 'email', 'twice', 0],
      [2, 'percentage', 'not-valid', undefined],
      [2, 'email', 'known', undefined],
      [3, 'email', 'not-valid', undefined],
      [3, 'given_names', 'missing', undefined],
      [3, 'family_name', 'too-long', undefined],
      [3, 'group', 'unknown', undefined],
      [4, 'email', 'missing', undefined],
      [4, 'payroll_number', 'identity-code', undefined],
      [4, 'percentage', 'not-valid', undefined],
      [4, 'group', 'missing', undefined],
      [5, 'email', 'identity-code', undefined],
      [5, 'given_names', 'identity-code', undefined],
      [5, 'group', 'unknown', undefined],
    ])
    expect(await refusal(await bring(rows))).toEqual([422, 'rows-not-valid'])
    expect((await list()).found).toBe(1)
    expect(await mails()).toEqual([])
    expect(await acts(orderer.employer)).toEqual([])
  })

  it('are on the list once, each with a link that works for 30 days', async () => {
    const users = [
      row({ given_names: ' Åsa\n"Oona" ', family_name: "O'Brien-Öhman", percentage: 50 }),
      row({ email: 'kai@työ.example', family_name: 'Aalto', payroll_number: '' }),
    ]
    expect(await check(users)).toEqual({ errors: [], wrong_rows: 0 })
    const key = crypto.randomUUID()
    const [first, again] = [await bring(users, { key }), await bring(users, { key })]
    expect([first.status, again.status]).toEqual([201, 201])
    expect([await first.json(), await again.json()]).toEqual([{ added: 2 }, { added: 2 }])
    expect(await refusal(await bring([users[0]!], { key }))).toEqual([422, 'idempotency-key-reused'])
    expect(await refusal(await bring(users))).toEqual([422, 'rows-not-valid'])

    const found = await list({ search: 'öhman, åsa' })
    expect(found.users).toEqual([
      {
        ...{ id: expect.stringMatching(/^user_/), email: 'aino@havuranta.example', payroll_number: '1001' },
        ...{ given_names: 'Åsa "Oona"', family_name: "O'Brien-Öhman", percentage: 50, state: 'invited' },
        ...{ group: { id: group, name: 'Toimisto' }, since: '2026-12-01T08:00:00.000Z', last_day: null },
        invitation: {
          ...{ email: 'aino@havuranta.example', state: 'valid', expires_at: '2026-12-31T08:00:00.000Z' },
        },
      },
    ])
    expect((await list()).counts).toEqual({ all: 3, invited: 3, accepted: 0, active: 0, removed: 0 })
    const sent = await mails()
    expect(sent.map(({ to, kind, language }) => [to, kind, language])).toEqual([
      ['aino@havuranta.example', 'plus-invitation', 'sv'],
      ['kai@xn--ty-gka.example', 'plus-invitation', 'sv'],
    ])
    expect(sent[0]).toMatchObject({ name: 'Åsa', employer: 'Havuranta Oy' })
    const token = await linkToken(readConfig(env).MAIL_LINK_KEY, sent[0]!.seed)
    const link = await env.DB.prepare(
      'SELECT plus_user, email, ended FROM plus_invitation WHERE token_hash = ?',
    )
      .bind(sha256(token))
      .first()
    expect(link).toEqual({ plus_user: found.users[0]!.id, email: 'aino@havuranta.example', ended: null })
    expect(await acts(orderer.employer)).toEqual([
      { act: 'add-users', subject: orderer.employer, details: '{"people":2}' },
    ])
  })

  it('come whole from one of two who bring the same person at once', async () => {
    const before = (await list()).found
    const shared = row({ email: 'shared@havuranta.example' })
    const bindings = interruptedBefore(3, () => addUsers(orderer.employer, group, [{ email: shared.email }]))
    const users = [row({ email: 'other@havuranta.example' }), shared]
    expect(await refusal(await bring(users, { bindings }))).toEqual([422, 'rows-not-valid'])
    expect((await list()).found).toBe(before + 1)
    expect((await mails()).filter(({ to }) => to.startsWith('other'))).toEqual([])
  })

  it('may be 10,000, in few statements that D1 takes, from those alone who may send so many', async () => {
    const crowd = await newOrderer()
    await newGroup(crowd.employer, undefined, 'Tehdas')
    const users = Array.from({ length: 10_000 }, (_, index) =>
      row({
        ...{ email: `somebody.with.a.name-${index}@havuranta.example`, payroll_number: `${100_000 + index}` },
        ...{ given_names: 'Maria Åsa Katariina', family_name: `Öhman-Virtanen ${index}`, group: 'tehdas' },
      }),
    )
    const path = `${crowd.base}/users`
    expect((await send(path, { body: body(users) })).status).toBe(401)
    const { meter, bindings } = metered()
    const asked = { body: body(users), bindings }
    expect(await read<ImportCheck>(crowd, `${path}/check`, asked)).toEqual({ errors: [], wrong_rows: 0 })
    const checking = meter.statements
    expect(await read(crowd, path, { ...asked, key: crypto.randomUUID() })).toEqual({ added: 10_000 })
    expect(checking).toBeLessThan(10)
    expect(meter.statements - checking).toBeLessThan(60)
    expect(meter.longestParameter).toBeLessThan(2_000_000 / 3)
    const counted = await env.DB.prepare(
      `SELECT count(*) AS people, count(token_hash) AS links, count(outbox.id) AS mails FROM plus_user
         LEFT JOIN plus_invitation ON plus_user = plus_user.id
         LEFT JOIN outbox ON subject = 'plus-invitation:' || plus_user.id AND topic = 'bulk-mail' AND relayed_at IS NULL
       WHERE employer = ?`,
    )
      .bind(crowd.employer)
      .first()
    expect(counted).toEqual({ people: 10_000, links: 10_000, mails: 10_000 })
    // Nothing else may be as large.
    const large = { name: 'x'.repeat(40_000), benefits: [] }
    const refused = await ask(crowd, `${crowd.base}/groups`, { body: large, key: crypto.randomUUID() })
    expect(await refusal(refused)).toEqual([413, 'too-large'])
  }, 60_000)
})

it('rows are split into pieces that can be bound, none of them lost', () => {
  const rows = Array.from({ length: 300 }, (_, index) => `${index} ${'€'.repeat(5000)}`)
  const pieces = inPieces(rows)
  expect(pieces.flat()).toEqual(rows)
  for (const piece of pieces) {
    expect(new TextEncoder().encode(JSON.stringify(piece)).length).toBeLessThan(2_000_000)
  }
  expect(pieces.length).toBeLessThan(5)
  expect(inPieces([])).toEqual([])
})
