import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { newPerson, registerClient } from '../identity/api.ts'
import {
  interruptedBefore,
  mailsTo,
  newAddress,
  newSaldoUser,
  registerOwnPage,
  send,
  signInHere,
  tokenMailedTo,
} from '../identity/saldo.ts'
import {
  checkFirst,
  clockAt,
  confirm,
  myRegistrations,
  newIdentityCode,
  OPEN_DAY,
  openPeriod,
  ownWish,
  personOf,
  readLink,
  register,
  registerAs,
  wish,
} from './registering.ts'

/** What registering leaves behind: nobody's identity code anywhere, and names and addresses only where they belong. */

type Line = { event: string } & Record<string, unknown>
let lines: Line[]
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
})
beforeEach(() => {
  lines = []
  for (const level of ['info', 'error', 'log', 'warn', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((line) => lines.push(JSON.parse(line)))
  }
  clockAt(OPEN_DAY)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Every row of the directory, by its table. */
async function tables(): Promise<Record<string, string>> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
  ).all<{ name: string }>()
  const read = async ({ name }: { name: string }) => [
    name,
    JSON.stringify((await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results),
  ]
  return Object.fromEntries(await Promise.all(results.map(read)))
}
const holding = async (text: string) =>
  Object.entries(await tables())
    .filter(([, rows]) => rows.includes(text))
    .map(([name]) => name)
    .sort()

it('nobody’s identity code is anywhere, and their name and address only where they belong', async () => {
  const link = await openPeriod({ places: 9 })
  const identity_code = newIdentityCode()
  const email = newAddress('orvokki')
  const one = wish(link, { identity_code, email, given_names: 'Orvokki', family_name: 'Katajisto' })
  const answers: Response[] = [
    await readLink(link.code),
    await register(one),
    await register(one),
    await register({ ...one, email: newAddress('stranger') }),
    await register({ ...one, identity_code: `${identity_code.slice(0, -1)}?` }),
    await register({ ...one, phone: identity_code }),
    await register({ ...one, [identity_code]: identity_code }),
    await register({ ...one, link: identity_code }),
    await readLink(identity_code),
    await send('/v1/registrations', { body: [identity_code] }),
  ]
  const user = newAddress('virve')
  const here = await signInHere(await newSaldoUser(user))
  answers.push(await registerAs(here, ownWish(link)), await myRegistrations(here))
  // Before it is confirmed, all is in the one row, with the code as everywhere.
  expect(await holding(email)).toEqual(['outbox', 'pending_registration'])
  for (const personal of ['Orvokki', '040 123 4567']) {
    expect(await holding(personal)).toContain('pending_registration')
    expect(await holding(personal)).not.toContain('person')
  }
  const token = await tokenMailedTo(email)
  answers.push(
    await checkFirst(token),
    await confirm(token, newIdentityCode()),
    await confirm(token, `${identity_code.slice(0, -1)}?`),
    await confirm(token, identity_code, { password: identity_code.slice(0, 9) }),
    await confirm(token, identity_code),
  )
  // Also when the directory fails in the middle of it.
  const failing = interruptedBefore(2, async () => {
    throw new Error(`SQLITE_BUSY near ${identity_code}`)
  })
  answers.push(await register({ ...one, identity_code }, { bindings: failing }))
  expect(answers.map(({ status }) => status)).toEqual([
    ...[200, 202, 202, 202, 422, 422, 400, 404, 404, 400],
    ...[200, 200, 200, 422, 422, 422, 204, 500],
  ])

  const log = JSON.stringify(lines)
  expect(lines.filter(({ event }) => event === 'registration-received')).toHaveLength(3)
  expect(lines.filter(({ event }) => event === 'registered')).toEqual([
    {
      event: 'registered',
      person: (await personOf(user))!.id,
      session: here.tokens.refresh_token.split('.')[0],
      registration: expect.stringMatching(/^registration_/),
    },
  ])
  const digits = identity_code.slice(0, 6)
  for (const personal of [identity_code, digits, 'Orvokki', 'Katajisto', '@', '040 123']) {
    expect([personal, log.includes(personal)]).toEqual([personal, false])
  }

  // The answers that are problems do not repeat the code, and an address comes back to its person only, masked.
  for (const [at, answer] of answers.entries()) {
    const text = await answer.text()
    // What a caller has made the name of a field is theirs, and whoever has the link may see its address.
    if (at !== 6) expect([at, text.includes(digits)]).toEqual([at, false])
    for (const personal of at === 12 ? ['Orvokki'] : [email, user, 'Orvokki'])
      expect([at, text.includes(personal)]).toEqual([at, false])
  }

  expect(await holding(identity_code)).toEqual([])
  expect(await holding(email)).toEqual(['outbox', 'registration', 'saldo_user'])
  // What came with another address waits until it is forgotten.
  expect(await holding('Orvokki')).toEqual(['pending_registration', 'person', 'registration'])
  expect(await holding('040 123 4567')).toEqual(['pending_registration', 'registration'])
  for (const mail of await mailsTo(email)) expect(JSON.stringify(mail)).not.toMatch(/Orvokki|Katajisto/)
  const { keys } = await env.CACHE.list()
  const cached = await Promise.all(keys.map(async ({ name }) => [name, await env.CACHE.get(name)]))
  expect(JSON.stringify(cached)).not.toMatch(new RegExp(`${digits}|orvokki|Katajisto`, 'i'))
  // The identity code is where a bank’s word of it finds the same person.
  expect((await newPerson(identity_code, 'Orvokki')).id).toBe((await personOf(email))!.id)
})
