import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { NewPeriod, RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { newId } from '../../../worker/platform/ids.ts'
import { proofFor } from '../../support/relying-party-browser.ts'
import { API, newSaldoUser, type SignedIn, send, signInHere } from '../identity/saldo.ts'

/** What the tests of employers do again and again. */

/** Sets the clock of this isolate: an instant, or a day at ten in the morning in Finland in winter. */
export const clockAt = (when: string) =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(when.includes('T') ? when : `${when}T08:00:00.000Z`) })

/** Somebody who acts for an employer. */
export type Contact = { person: string; email: string; employer: string; base: string }

let number = 0
/** Lets somebody new act for an employer. */
export async function newContact(employer: string, language: 'fi' | 'sv' | 'en' = 'fi'): Promise<Contact> {
  const email = `contact-${number++}@havuranta.example`
  const person = await newSaldoUser(email, { language })
  await env.DB.prepare("INSERT INTO employer_role VALUES (?, ?, 'contact', '2026-01-01')")
    .bind(employer, person)
    .run()
  return { person, email, employer, base: `/v1/employer/${employer}` }
}

/** A new employer, by its contact person. */
export async function newEmployer(language: 'fi' | 'sv' | 'en' = 'fi'): Promise<Contact> {
  const id = `employer_${number++}`
  await env.DB.prepare("INSERT INTO employer VALUES (?1, 'Havuranta Oy', ?1, 0, 1, '')").bind(id).run()
  return newContact(id, language)
}

/** Somebody who orders for an employer in Plus. */
export type Orderer = { person: string; employer: string; base: string; provider: 'nordea' }

/** Lets somebody new order for an employer, or for a new one that has Plus. */
export async function newOrderer(employer = '', role: 'orderer' | 'admin' = 'admin'): Promise<Orderer> {
  const id = employer || `employer_${number++}`
  const person = await newSaldoUser(`orderer-${number++}@havuranta.example`)
  await env.DB.batch([
    env.DB.prepare("INSERT OR IGNORE INTO employer VALUES (?1, 'Havuranta Oy', ?1, 1, 0, '')").bind(id),
    env.DB.prepare("INSERT INTO employer_role VALUES (?, ?, ?, '2026-01-01')").bind(id, person, role),
  ])
  return { person, employer: id, base: `/v1/employer/${id}/plus`, provider: 'nordea' }
}

/** Sessions by whose they are and when they began, since a token lasts for minutes only. */
const sessions = new Map<string, Promise<SignedIn>>()
type Asker = { person: string; provider?: string }
function sessionOf({ person, provider = 'password' }: Asker): Promise<SignedIn> {
  const name = `${person} ${provider} ${Math.floor(Date.now() / 60_000)}`
  const session = sessions.get(name) ?? signInHere(person, provider)
  sessions.set(name, session)
  return session
}

type Asking = { body?: object; key?: string; bindings?: typeof env }
/** A request of somebody: a GET, or with a body a POST. */
export async function ask(
  asker: Asker,
  path: string,
  { body, key, bindings = env }: Asking = {},
): Promise<Response> {
  const { keys, tokens, origin } = await sessionOf(asker)
  const method = body ? 'POST' : 'GET'
  const accessToken = tokens.access_token
  const [url] = (API + path).split('?')
  const headers = {
    Authorization: `DPoP ${accessToken}`,
    Origin: origin,
    DPoP: await proofFor(keys, { method, url: url!, accessToken }),
    ...(key && { 'Idempotency-Key': key }),
  }
  return send(path, { method, body, headers, bindings })
}

/** The answer to a request that has to succeed. */
export async function read<Answer>(asker: Asker, path: string, asking: Asking = {}): Promise<Answer> {
  const response = await ask(asker, path, asking)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json<Answer>()
}

/** A registration that is open from 1 to 15 December. */
export const december = (changes: Partial<NewPeriod> = {}): NewPeriod => ({
  name: 'Edut 2027',
  starts_on: '2026-12-01',
  ends_on: '2026-12-15',
  places: null,
  packages: [
    { benefit: 'sports', amount_cents: 20_000, expires_on: '2027-12-31' },
    { benefit: 'massage', amount_cents: 15_000, expires_on: '2027-12-31' },
  ],
  ...changes,
})

/** Opens a period as of now. */
export const open = (contact: Contact, changes: Partial<NewPeriod> = {}): Promise<RegistrationPeriod> =>
  read(contact, `${contact.base}/periods`, { body: december(changes), key: crypto.randomUUID() })

/** Has people register in a period with its first link, without the code that registers. Returns their registrations. */
export async function register(
  { id, links, packages, starts_on }: RegistrationPeriod,
  people: { given?: string; family?: string; email?: string }[],
): Promise<string[]> {
  const all = people.map((one, index) => ({
    ...{ person: newId('person'), id: newId('registration'), given: 'Aino Maria', family: 'Virtanen' },
    ...{ email: `registered-${number}-${index}@havuranta.example`, ...one },
  }))
  number++
  for (let from = 0; from < all.length; from += 1000) {
    const json = JSON.stringify(all.slice(from, from + 1000))
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
         SELECT value ->> 'person', 'hash of ' || (value ->> 'person'), '', value ->> 'given', value ->> 'family', 0, ''
         FROM json_each(?)`,
      ).bind(json),
      env.DB.prepare(
        `INSERT INTO registration (id, period, link, person, package, given_names, family_name, email, phone, language,
           terms, state, registered_on, registered_at)
         SELECT value ->> 'id', ?2, ?3, value ->> 'person', ?4, value ->> 'given', value ->> 'family', value ->> 'email',
           '040 123 4567', 'sv', '2026-11', 'registered', ?5, ?5 || 'T10:00:00.000Z' FROM json_each(?1)`,
      ).bind(json, id, links[0]!.code, packages[0]!.id, starts_on),
    ])
  }
  return all.map((one) => one.id)
}

/** What was done for an employer, the oldest first. */
export async function acts(employer: string): Promise<{ act: string; subject: string; details: string }[]> {
  const { results } = await env.DB.prepare(
    'SELECT act, subject, details FROM employer_act WHERE employer = ? ORDER BY sequence',
  )
    .bind(employer)
    .all<{ act: string; subject: string; details: string }>()
  return results
}
