import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, vi } from 'vitest'
import type { NewUserRegistration, OwnRegistration } from '../../../worker/enrolment/schemas.ts'
import { TERMS_VERSION } from '../../../worker/enrolment/terms.ts'
import type { Env } from '../../../worker/platform/env.ts'
import { newId, newSpoken } from '../../../worker/platform/ids.ts'
import { newPerson } from '../identity/api.ts'
import { newAddress, newNetwork, type SignedIn, send, sendAs, tokenMailedTo } from '../identity/saldo.ts'

/** What the tests of registering for Saldo do again and again. */

/** Noon in Helsinki on a day on which the periods of the tests are open. */
export const OPEN_DAY = '2026-12-03'
export const clockAt = (instant: string) =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant.includes('T') ? instant : `${instant}T10:00Z`) })

/** Has the tests of a file happen on such a day, with what the worker tells of them left out. */
export function onOpenDays(): void {
  beforeEach(() => {
    vi.spyOn(console, 'info').mockImplementation(() => {})
    clockAt(OPEN_DAY)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
let codes = 0
/** The identity code of a test person whom no test has used. */
export function newIdentityCode(): string {
  const number = codes++
  const year = String(60 + Math.floor(number / 100)).padStart(2, '0')
  const digits = `1502${year}${900 + (number % 100)}`
  return `${digits.slice(0, 6)}-${digits.slice(6)}${CHECK_CHARACTERS[Number(digits) % 31]}`
}

/** A link to register with. */
export type TestLink = { employer: string; period: string; code: string; packages: string[]; opener: string }
type Wanted = { starts?: string; ends?: string; places?: number | null; packages?: number }

const insertLink = (
  { period, opener }: Pick<TestLink, 'period' | 'opener'>,
  code: string,
  kind: 'shared' | 'late',
  { starts = '2026-12-01', ends = '2026-12-15', places = null }: Wanted,
) =>
  env.DB.prepare(
    `INSERT INTO registration_link (code, period, kind, starts_on, ends_on, places, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, '2026-11-20T10:00:00.000Z', ?)`,
  ).bind(code, period, kind, starts, ends, places, opener)

let employers = 0
/** Opens a registration of an employer of its own. */
export async function openPeriod(wanted: Wanted = {}): Promise<TestLink> {
  const { starts = '2026-12-01', ends = '2026-12-15', packages: number = 2 } = wanted
  const employer = `employer_${employers++}`
  const { id: opener } = await newPerson(`opener of ${employer}`)
  const [period, code] = [newId('period'), newSpoken(16)]
  const packages = Array.from({ length: number }, () => newId('package'))
  await env.DB.batch([
    env.DB.prepare('INSERT INTO employer VALUES (?1, ?2, ?1, 0, 1, ?3)').bind(employer, 'Havuranta Oy', ''),
    env.DB.prepare(
      "INSERT INTO employer_details VALUES (?, 'hr@havuranta.example', '09 1', 'Katu 1', '00100', 'Helsinki', '')",
    ).bind(employer),
    env.DB.prepare(
      `INSERT INTO registration_period (id, employer, name, starts_on, ends_on, opened_at, opened_by)
       VALUES (?, ?, 'Edut 2027', ?, ?, '2026-11-20T10:00:00.000Z', ?)`,
    ).bind(period, employer, starts, ends, opener),
    ...packages.map((id, position) =>
      env.DB.prepare("INSERT INTO benefit_package VALUES (?, ?, ?, ?, ?, '2027-12-31')").bind(
        id,
        period,
        position,
        position ? 'massage' : 'sports',
        20_000 - position * 5_000,
      ),
    ),
    insertLink({ period, opener }, code, 'shared', wanted),
  ])
  return { employer, period, code, packages, opener }
}

/** Adds a link for latecomers to a period. */
export async function addLateLink(link: TestLink, wanted: Wanted): Promise<TestLink> {
  const code = newSpoken(16)
  await insertLink(link, code, 'late', wanted).run()
  return { ...link, code }
}

/** What somebody sends who has no user id yet. */
export const wish = (link: TestLink, other: Partial<NewUserRegistration> = {}): NewUserRegistration => ({
  link: link.code,
  package: link.packages[0]!,
  terms: TERMS_VERSION,
  language: 'fi',
  given_names: 'Saimi Orvokki',
  family_name: 'Katajisto',
  identity_code: newIdentityCode(),
  email: newAddress('saimi'),
  phone: '040 123 4567',
  ...other,
})
export const register = (
  body: object,
  {
    network = newNetwork(),
    bindings = env,
    headers = {},
  }: {
    network?: string
    bindings?: Env
    headers?: Record<string, string>
  } = {},
) => send('/v1/registrations', { body, network, bindings, headers })

/** What somebody does with the link that is mailed to an address. */
const PASSWORD = 'murtomaahiihto sunnuntaina'
export const checkFirst = (token: string, options: { bindings?: Env } = {}) =>
  send('/v1/registrations/check', { body: { token }, network: newNetwork(), ...options })
export const confirm = (
  token: string,
  identity_code: string,
  {
    password = PASSWORD,
    ...options
  }: { password?: string; bindings?: Env; headers?: Record<string, string> } = {},
) =>
  send('/v1/registrations/confirm', {
    body: { token, identity_code, password },
    network: newNetwork(),
    ...options,
  })
/** Somebody new who has got the link. */
export async function waiting(link: TestLink, other: Partial<NewUserRegistration> = {}) {
  const one = wish(link, other)
  await register(one)
  return { ...one, token: await tokenMailedTo(one.email) }
}

/** What somebody sends who is signed in. */
export const ownWish = (link: TestLink, other: Partial<OwnRegistration> = {}): OwnRegistration => ({
  link: link.code,
  package: link.packages[0]!,
  terms: TERMS_VERSION,
  language: 'fi',
  phone: '040 123 4567',
  ...other,
})
export const registerAs = (
  here: SignedIn,
  body: object,
  options: { bindings?: Env; proofId?: string } = {},
) => sendAs(here, '/v1/me/registrations', { body, ...options })
export const myRegistrations = (here: SignedIn, options: { bindings?: Env } = {}) =>
  sendAs(here, '/v1/me/registrations', { method: 'GET', ...options })
export const readLink = (code: string, options: { bindings?: Env } = {}) =>
  send(`/v1/registration-links/${encodeURIComponent(code)}`, { method: 'GET', ...options })

type Row = Record<string, string | number | null>
const rows = async (sql: string, ...bound: string[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...bound)
      .all<Row>()
  ).results
export const pendingOf = (email: string) => rows('SELECT * FROM pending_registration WHERE email = ?', email)
export const daysOf = async (table: 'registration' | 'pending_registration', { period }: TestLink) =>
  (await rows(`SELECT registered_on FROM ${table} WHERE period = ? ORDER BY registered_at`, period)).map(
    (row) => row.registered_on,
  )
export const registrationsOf = ({ period }: Pick<TestLink, 'period'>) =>
  rows('SELECT * FROM registration WHERE period = ? ORDER BY registered_at', period)
/** The person of a user id. */
export const personOf = async (email: string) =>
  (await rows('SELECT person.* FROM saldo_user JOIN person ON person.id = person WHERE email = ?', email))[0]
/** How much there is of whatever registering makes. */
export async function counts(): Promise<Row> {
  const tables = ['person', 'saldo_user', 'registration', 'mail_link']
  const [row] = await rows(
    `SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`)}, (SELECT sum(people) FROM shard) AS people`,
  )
  return row!
}
