import { makeUser, type NewUser } from '../../identity/store/new-users.ts'
import { NEW_REGISTRATION_ID, type NewRegistration } from './registrations.ts'

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

/** Whether a link still works at an instant, which is the name of a parameter. */
const WORKS = (now: string) => `expires_at > ${now} AND attempts < ${MOST_ATTEMPTS}`

/** Whether a person waits with an address for whom a link works beyond an instant; all are SQL of the caller's. */
export const WAITS_WITH = (person: string, email: string, beyond: string): string =>
  `EXISTS (SELECT 1 FROM pending_registration WHERE person = ${person} AND email = ${email} AND ${WORKS(beyond)})`

/** Of a link, if it works; both are names of parameters. */
const OF_LINK = (tokenHash: string, now: string) =>
  `FROM pending_registration AS pending LEFT JOIN person ON person.id = pending.person
   WHERE token_hash = ${tokenHash} AND ${WORKS(now)}`

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
 * registers who has not been registered, also in other periods in which the same code and address wait and there is a
 * place; and forgets all that waits for the address. Counts the attempt otherwise. Returns whose the user id is. Throws what
 * `refusalOf` knows of the link itself, whoever is known.
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
    registerElsewhere(db, identityHash, { email, password: user.password }, now),
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

/**
 * A statement that registers the person of a user id, which a batch has made with a password, in every other period in which
 * they wait: with what they sent last, and only where nothing refuses it, since the triggers would end the whole batch.
 */
const registerElsewhere = (
  db: D1Database,
  identityHash: string,
  { email, password }: { email: string; password: string },
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO registration (id, period, link, person, package, given_names, family_name, email, phone, language,
         terms, state, registered_on, registered_at)
       SELECT ${NEW_REGISTRATION_ID}, period, link, person, package, given_names, family_name, email,
         phone, language, terms, 'registered', registered_on, registered_at
       FROM (
         SELECT pending.*, person.id AS person, person.given_names, person.family_name, row_number() OVER
           (PARTITION BY pending.period ORDER BY pending.registered_at DESC, pending.token_hash) AS place
         FROM saldo_user JOIN person ON person.id = saldo_user.person
           JOIN (SELECT token_hash, email, identity_hash, period, link, package, phone, language, terms, registered_on,
               registered_at
             FROM pending_registration WHERE ${WORKS('?4')}) AS pending ON pending.email = saldo_user.email
           JOIN registration_link ON code = link AND registration_link.period = pending.period
           JOIN registration_period ON registration_period.id = pending.period
           JOIN benefit_package ON benefit_package.id = package AND benefit_package.period = pending.period
         WHERE saldo_user.email = ?1 AND password = ?2 AND pending.identity_hash = ?3 AND withdrawn_at IS NULL
           AND registered_on BETWEEN registration_link.starts_on AND registration_link.ends_on
           AND (places IS NULL
             OR places > (SELECT count(*) FROM registration WHERE link = code AND state <> 'rejected'))
           AND NOT EXISTS (SELECT 1 FROM registration WHERE person = saldo_user.person AND period = pending.period)
       ) WHERE place = 1`,
    )
    .bind(email, password, identityHash, now)

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
