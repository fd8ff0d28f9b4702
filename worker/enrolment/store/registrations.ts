import { ofSession, type SessionOwnerRow } from '../../identity/store/user-ids.ts'
import type { MyRegistration } from '../schemas.ts'

/** The SQL of registering, as whoever registers sees it. */

/** A registration to be made. */
export type NewRegistration = {
  id: string
  period: string
  link: string
  package: string
  given_names: string
  family_name: string
  phone: string
  language: string
  terms: string
  registered_on: string
  registered_at: string
}

/**
 * A statement that registers somebody, unless they have registered in the period: `whom` is SQL of the caller's with
 * parameters from ?2 on, a SELECT of the `person` and their user id, `email`, of at most one.
 */
export const insertRegistration = (
  db: D1Database,
  registration: NewRegistration,
  whom: string,
  ...bound: (string | number | null)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO registration (id, period, link, person, package, given_names, family_name, email, phone, language,
         terms, state, registered_on, registered_at)
       SELECT ?1 ->> 'id', ?1 ->> 'period', ?1 ->> 'link', whom.person, ?1 ->> 'package', ?1 ->> 'given_names',
         ?1 ->> 'family_name', whom.email, ?1 ->> 'phone', ?1 ->> 'language', ?1 ->> 'terms', 'registered',
         ?1 ->> 'registered_on', ?1 ->> 'registered_at'
       FROM (${whom}) AS whom
       WHERE NOT EXISTS (SELECT 1 FROM registration WHERE period = ?1 ->> 'period' AND person = whom.person)`,
    )
    .bind(JSON.stringify(registration), ...bound)

/** Whether a registration has been made. */
export const IS_REGISTERED = (id: string): string => `EXISTS (SELECT 1 FROM registration WHERE id = ${id})`

/** SQL for a new id of each of many registrations. */
export const NEW_REGISTRATION_ID = `'registration_' || lower(hex(randomblob(13)))`

/** Why nobody can register with a link any more. */
export function refusalOf(error: unknown): 'closed' | 'full' | 'withdrawn' | undefined {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('registration-is-not-in-time')) return 'closed'
  if (message.includes('registration-link-is-full')) return 'full'
  return message.includes('registration-does-not-fit') ? 'withdrawn' : undefined
}

/** A registration, with all that its person wants to know of it. */
export type MyRegistrationRow = {
  id: string
  state: MyRegistration['state']
  reason: string | null
  registered_at: string
  phone: string
  invoice: number | null
  paid_at: string | null
  period: string
  period_name: string
  ends_on: string
  employer: string
  employer_email: string | null
  package: string
  benefit: MyRegistration['package']['benefit']
  amount_cents: number
  expires_on: string
}

/** A statement that reads what a person has registered for, the newest first, or only that of the period of a link. */
export const selectRegistrations = (
  db: D1Database,
  person: string,
  { link }: { link: string | null } = { link: null },
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT registration.id, state, reason, registered_at, registration.phone, invoice, paid_at, registration.period,
         registration_period.name AS period_name, registration_period.ends_on, employer.name AS employer,
         employer_details.email AS employer_email, package, benefit, amount_cents, expires_on
       FROM registration JOIN registration_period ON registration_period.id = registration.period
         JOIN benefit_package ON benefit_package.id = package
         JOIN employer ON employer.id = registration_period.employer
         LEFT JOIN employer_details ON employer_details.employer = registration_period.employer
         LEFT JOIN invoice ON invoice.number = registration.invoice
       WHERE person = ?1 AND (?2 IS NULL OR registration.period = (SELECT period FROM registration_link WHERE code = ?2))
       ORDER BY registered_at DESC, registration.id DESC`,
    )
    .bind(person, link)

/** What a person has registered for, and who they are; undefined when the session that asks is over. One round trip. */
export async function readRegistrations(
  db: D1Database,
  session: { session: string; person: string },
  now: number,
): Promise<{ owner: SessionOwnerRow; rows: MyRegistrationRow[] } | undefined> {
  const [owner, rows] = await db.batch([ofSession(db, session, now), selectRegistrations(db, session.person)])
  const [open] = owner!.results as SessionOwnerRow[]
  return open && { owner: open, rows: rows!.results as MyRegistrationRow[] }
}
