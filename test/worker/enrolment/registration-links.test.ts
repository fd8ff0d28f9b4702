import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RegistrationLink } from '../../../worker/enrolment/schemas.ts'
import { deletePending } from '../../../worker/enrolment/store/pending.ts'
import { newPerson, refusal, registerClient } from '../identity/api.ts'
import { newAddress, newSaldoUser, registerOwnPage, signInHere, tokenMailedTo } from '../identity/saldo.ts'
import { observe, queryPlan, scans } from '../wallet/observe.ts'
import {
  addLateLink,
  checkFirst,
  clockAt,
  confirm,
  daysOf,
  myRegistrations,
  newIdentityCode,
  onOpenDays,
  openPeriod,
  ownWish,
  readLink,
  register,
  registerAs,
  registrationsOf,
  type TestLink,
  waiting,
  wish,
} from './registering.ts'

beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
})
onOpenDays()

const linkOf = async (code: string) => (await readLink(code)).json<RegistrationLink>()
const stateOf = async ({ code }: TestLink) => (await linkOf(code)).state
const userHere = async () => signInHere(await newSaldoUser(newAddress()), 'password')
/** What comes of a new user's registering, and of that of somebody who has a user id. */
async function tryBoth(link: TestLink): Promise<(number | string)[]> {
  const outcomes: (number | string)[] = []
  for (const response of [await register(wish(link)), await registerAs(await userHere(), ownWish(link))]) {
    outcomes.push(response.ok ? response.status : (await refusal(response))[1])
  }
  return outcomes
}

describe('a registration link', () => {
  it('tells what it leads to, in one round trip', async () => {
    const link = await openPeriod()
    const { ledger: DB, calls } = observe(env.DB)
    const response = await readLink(link.code, { bindings: { ...env, DB } })
    expect(await response.json<RegistrationLink>()).toEqual({
      state: 'open',
      employer: { name: 'Havuranta Oy', email: 'hr@havuranta.example' },
      period: { id: link.period, name: 'Edut 2027', ends_on: '2026-12-15' },
      starts_on: '2026-12-01',
      ends_on: '2026-12-15',
      packages: [
        { id: link.packages[0], benefit: 'sports', amount_cents: 20_000, expires_on: '2027-12-31' },
        { id: link.packages[1], benefit: 'massage', amount_cents: 15_000, expires_on: '2027-12-31' },
      ],
      terms: { version: '2026-11', url: 'https://smartum.example/terms/saldo' },
    })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(calls).toEqual(['all'])
  })

  it('may be written loosely, and is unknown when it is another', async () => {
    const { code } = await openPeriod()
    const loosely = ` ${code
      .toLowerCase()
      .replaceAll('0', 'o')
      .replaceAll('1', 'i')
      .replace(/(.{4})/g, '$1 – ')}`
    expect((await readLink(loosely)).status).toBe(200)
    const other = code.replace(/^./, (first) => (first === 'X' ? 'Y' : 'X'))
    for (const unknown of [other, code.slice(1), `${code}X`, 'ä']) {
      const response = await readLink(unknown)
      expect(await response.json()).toMatchObject({
        ...{ status: 404, code: 'registration-link-unknown' },
        detail: expect.stringContaining('ask the employer'),
      })
    }
  })

  it('of an employer that has told us no details names it alone', async () => {
    const { code, employer } = await openPeriod()
    await env.DB.prepare('DELETE FROM employer_details WHERE employer = ?').bind(employer).run()
    expect((await linkOf(code)).employer).toEqual({ name: 'Havuranta Oy', email: null })
  })
})

describe('the days of a registration', () => {
  it.each([
    ['2026-12-01', '2026-12-15', '2026-11-30T22:00:00.000Z', '2026-12-15T22:00:00.000Z'],
    // Nights in which the clock goes forward, or back: the first is an hour shorter, the other an hour longer.
    ['2027-03-28', '2027-03-28', '2027-03-27T22:00:00.000Z', '2027-03-28T21:00:00.000Z'],
    ['2026-10-25', '2026-10-25', '2026-10-24T21:00:00.000Z', '2026-10-25T22:00:00.000Z'],
  ])('%s to %s are those of Finland, to the millisecond', async (starts, ends, opens, closes) => {
    const link = await openPeriod({ starts, ends })
    const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString()
    for (const [instant, state, outcome] of [
      [justBefore(opens), 'upcoming', ['registration-upcoming', 'registration-upcoming']],
      [opens, 'open', [202, 200]],
      [justBefore(closes), 'open', [202, 200]],
      [closes, 'closed', ['registration-closed', 'registration-closed']],
    ] as const) {
      clockAt(instant)
      expect([instant, await stateOf(link), await tryBoth(link)]).toEqual([instant, state, outcome])
    }
    expect(await daysOf('registration', link)).toEqual([starts, ends])
    expect(await daysOf('pending_registration', link)).toEqual([starts, ends])
  })

  it('are longer for those with a link of their own', async () => {
    const link = await openPeriod()
    const late = await addLateLink(link, { starts: '2026-12-18', ends: '2026-12-20' })
    clockAt('2026-12-18')
    expect([await stateOf(link), await stateOf(late)]).toEqual(['closed', 'open'])
    expect(await tryBoth(late)).toEqual([202, 200])
    clockAt('2026-12-20T22:00:00Z')
    expect(await tryBoth(late)).toEqual(['registration-closed', 'registration-closed'])
  })

  it('end at once when the employer takes the registration back', async () => {
    const link = await openPeriod()
    await env.DB.prepare("UPDATE registration_period SET withdrawn_at = '2026' WHERE id = ?")
      .bind(link.period)
      .run()
    expect(await stateOf(link)).toBe('withdrawn')
    expect(await tryBoth(link)).toEqual(['registration-withdrawn', 'registration-withdrawn'])
  })
})

describe('the places of a link', () => {
  it('are taken by as many as there are, whoever comes at once; who is rejected gives one back', async () => {
    const link = await openPeriod({ places: 3 })
    const newcomers = await Promise.all([1, 2, 3, 4].map(() => waiting(link)))
    const responses = await Promise.all([
      ...newcomers.map(({ token, identity_code }) => confirm(token, identity_code)),
      ...(await Promise.all([userHere(), userHere()])).map((here) => registerAs(here, ownWish(link))),
    ])
    const refused = responses.filter(({ ok }) => !ok)
    expect(refused).toHaveLength(3)
    for (const response of refused) expect(await refusal(response)).toEqual([409, 'registration-full'])
    expect(await registrationsOf(link)).toHaveLength(3)
    expect(await stateOf(link)).toBe('full')
    expect(await tryBoth(link)).toEqual(['registration-full', 'registration-full'])

    await env.DB.prepare(
      `UPDATE registration SET state = 'rejected', reason = 'Ei enää töissä', decided_at = '2026', decided_by = ?2
       WHERE id = (SELECT id FROM registration WHERE period = ?1 LIMIT 1)`,
    )
      .bind(link.period, link.opener)
      .run()
    expect(await stateOf(link)).toBe('open')
    expect(await tryBoth(link)).toEqual([202, 200])
    expect(await stateOf(link)).toBe('full')
  })

  it('are those of that link', async () => {
    const link = await openPeriod({ places: 1 })
    const late = await addLateLink(link, { ends: '2026-12-31', places: 1 })
    await register(wish(link))
    expect(await stateOf(link)).toBe('open')
    await registerAs(await userHere(), ownWish(link))
    expect([await stateOf(link), await stateOf(late)]).toEqual(['full', 'open'])
  })
})

it('whatever is asked about registering, nothing is read from end to end', async () => {
  const link = await openPeriod({ places: 9 })
  const [one, here] = [wish(link), await userHere()]
  const newcomer = await signInHere((await newPerson(newIdentityCode())).id)
  const { ledger: DB, statements } = observe(env.DB)
  const bindings = { ...env, DB }
  const statuses = [
    await readLink(link.code, { bindings }),
    await register(one, { bindings }),
    await checkFirst(await tokenMailedTo(one.email), { bindings }),
    await confirm(await tokenMailedTo(one.email), one.identity_code, { bindings }),
    await registerAs(newcomer, ownWish(link, { email: newAddress() }), { bindings }),
    await registerAs(newcomer, ownWish(link, { email: newAddress() }), { bindings }),
    await registerAs(here, ownWish(link), { bindings }),
    await myRegistrations(here, { bindings }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([200, 202, 200, 204, 200, 200, 200, 200])
  await deletePending(DB, 0, 9)
  const ofOurs = statements.filter((sql) => /regist|saldo_user|attempt/.test(sql))
  expect(new Set(ofOurs).size).toBeGreaterThan(15)
  for (const sql of new Set(ofOurs)) {
    let number = 0
    const numbered = sql.replaceAll(/\?(?!\d)/g, () => `?${++number}`)
    // Of somebody new, what may refer to them is listed too: SQLite reads it only when a reference is broken.
    const found = sql.startsWith('INSERT INTO person')
      ? (await queryPlan(env.DB, numbered)).filter((step) => /^SCAN (person|saldo_user|attempt)/.test(step))
      : await scans(env.DB, numbered)
    expect([sql, found]).toEqual([sql, []])
  }
})
