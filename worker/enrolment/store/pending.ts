import { makeUser, type NewUser } from '../../identity/store/new-users.ts'
import type { NewRegistration } from './registrations.ts'

/** The SQL of who has not confirmed yet that they register, or want a user id. Instants are whole seconds since 1970. */

const MOST_ATTEMPTS = 5

/** The link that is mailed to the address which is to be a user id. */
type FirstLink = { token_hash: string; expires_at: number; email: string; language: string }

/** Somebody to wait for: of whom there is nothing else yet, or a person who lacks a user id. */
export type Pending = FirstLink &
  (({ identity_hash: string; identity_sealed: string } & Omit<NewRegistration, 'id'>) | { person: string })

/** A statement that stores them. `condition` is SQL of the caller's with parameters from ?2 on. */
export const insertPending = (
  db: D1Database,
  pending: Pending,
  condition: string,
  ...bound: (string | number)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO pending_registration (token_hash, person, identity_hash, identity_sealed, given_names, family_name, email,
         phone, language, terms, period, link, package, registered_on, registered_at, expires_at)
       SELECT ?1 ->> 'token_hash', ?1 ->> 'person', ?1 ->> 'identity_hash', ?1 ->> 'identity_sealed', ?1 ->> 'given_names',
         ?1 ->> 'family_name', ?1 ->> 'email', ?1 ->> 'phone', ?1 ->> 'language', ?1 ->> 'terms', ?1 ->> 'period',
         ?1 ->> 'link', ?1 ->> 'package', ?1 ->> 'registered_on', ?1 ->> 'registered_at', ?1 ->> 'expires_at'
       WHERE ${condition}`,
    )
    .bind(JSON.stringify(pending), ...bound)

/** Whether somebody is waited for, by the hash of a token that only the batch knows which has stored it. */
export const IS_PENDING = (tokenHash: string): string =>
  `EXISTS (SELECT 1 FROM pending_registration WHERE token_hash = ${tokenHash})`

/** Of a link, if it works; both are names of parameters. */
const OF_LINK = (tokenHash: string, now: string) =>
  `FROM pending_registration AS pending LEFT JOIN person ON person.id = pending.person
   WHERE token_hash = ${tokenHash} AND expires_at > ${now} AND attempts < ${MOST_ATTEMPTS}`

/** Whose a link is, if it works. */
export type PendingRow = { email: string; given_names: string; family_name: string }
export const findPending = (db: D1Database, tokenHash: string, now: number): Promise<PendingRow | null> =>
  db
    .prepare(
      `SELECT email, coalesce(pending.given_names, person.given_names) AS given_names,
         coalesce(pending.family_name, person.family_name) AS family_name ${OF_LINK('?1', '?2')}`,
    )
    .bind(tokenHash, now)
    .first<PendingRow>()

/**
 * Makes the user of a link with a password, if the code that was typed is theirs and neither it nor the address is known;
 * registers who has not been registered, and forgets all that waits for the address. Counts the attempt otherwise. Returns
 * whose the user id is. Throws what `refusalOf` knows, whoever is known.
 */
export async function confirmOnce(
  db: D1Database,
  link: { tokenHash: string; identityHash: string; email: string },
  made: NewUser & { registration: string },
  now: number,
): Promise<string | undefined> {
  const { tokenHash, identityHash, email } = link
  const { registration, ...user } = made
  const [, , owner] = await db.batch<{ person: string }>([
    db
      .prepare(
        `INSERT INTO registration_door (link, day)
         SELECT link, registered_on ${OF_LINK('?1', '?2')} AND pending.person IS NULL`,
      )
      .bind(tokenHash, now),
    ...makeUser(
      db,
      user,
      `SELECT pending.* ${OF_LINK('?2', '?3')} AND coalesce(pending.identity_hash, person.identity_hash) = ?4`,
      ...[tokenHash, now, identityHash],
    ),
    db
      .prepare(
        `INSERT INTO registration (id, period, link, person, package, given_names, family_name, email, phone, language,
           terms, state, registered_on, registered_at)
         SELECT ?2, period, link, ?3, package, given_names, family_name, email, phone, language, terms, 'registered',
           registered_on, registered_at
         FROM pending_registration WHERE token_hash = ?1 AND EXISTS (SELECT 1 FROM saldo_user WHERE person = ?3)`,
      )
      .bind(tokenHash, registration, user.person),
    db
      .prepare('UPDATE pending_registration SET attempts = attempts + 1 WHERE token_hash = ?')
      .bind(tokenHash),
    db
      .prepare(
        `DELETE FROM pending_registration
         WHERE email = ?1 AND EXISTS (SELECT 1 FROM saldo_user WHERE email = ?1 AND password = ?2)`,
      )
      .bind(email, user.password),
  ])
  return owner?.results[0]?.person
}

/** Forgets whom nobody has confirmed in time, up to `limit` of them. */
export async function deletePending(db: D1Database, now: number, limit: number): Promise<void> {
  await db
    .prepare(
      `DELETE FROM pending_registration
       WHERE token_hash IN (SELECT token_hash FROM pending_registration WHERE expires_at <= ? LIMIT ?)`,
    )
    .bind(now, limit)
    .run()
}
