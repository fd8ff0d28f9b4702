import type { Mail } from '../../messages/mail.ts'
import { queueMail } from '../../messages/store.ts'
import { epochSeconds } from '../../platform/clock.ts'
import type { Language } from '../../platform/language.ts'
import { type AttemptOutcome, attemptOutcome, attemptStatements, HAS_ROOM, type Limit } from './attempts.ts'

/** The SQL of links in e-mails. Instants are whole seconds since 1970. */

export type LinkPurpose = 'password' | 'address'

/** A link that is about to be mailed. */
export type NewLink = {
  person: string
  purpose: LinkPurpose
  /** The user id that the password is for. */
  email: string
  tokenHash: string
  expires: number
}

/**
 * A statement that stores a link, in the place of an older one for the same purpose. `condition` is SQL of the caller's
 * with parameters from ?3 on, as `queueMail` takes it.
 */
export function insertLink(
  db: D1Database,
  { person, purpose, email, tokenHash, expires }: NewLink,
  condition = 'true',
  ...bound: (string | number)[]
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO mail_link (person, purpose, email, token_hash, expires_at)
       SELECT ?1 ->> 'person', ?1 ->> 'purpose', ?1 ->> 'email', ?1 ->> 'tokenHash', ?2 WHERE ${condition}
       ON CONFLICT (person, purpose) DO UPDATE
         SET email = excluded.email, token_hash = excluded.token_hash, expires_at = excluded.expires_at
       RETURNING 1`,
    )
    .bind(JSON.stringify({ person, purpose, email, tokenHash }), expires, ...bound)
}

/** Who has an address for a user id, and whether the limits let the question be asked, which is counted. */
export async function findUserIdWithinLimit(
  db: D1Database,
  email: string,
  limits: Limit[],
  now: number,
): Promise<{ attempt: AttemptOutcome; owner: { person: string; language: Language } | undefined }> {
  const [full, _counted, owner] = await db.batch([
    ...attemptStatements(db, limits, now),
    db.prepare('SELECT person, language FROM saldo_user WHERE email = ?').bind(email),
  ])
  return {
    attempt: attemptOutcome(full!),
    owner: owner?.results[0] as { person: string; language: Language } | undefined,
  }
}

/**
 * Stores a link for a user id, with its mail, if there is such a user id and the limit has room. The attempt is counted
 * whether there is or not, in the same batch: so something is written either way, and the answer takes as long.
 */
export async function insertLinkWithinLimit(
  db: D1Database,
  link: NewLink,
  mail: Mail,
  limit: Limit,
  now: Date,
): Promise<void> {
  const seconds = epochSeconds(now)
  const condition = `EXISTS (SELECT 1 FROM saldo_user WHERE person = ?3 AND email = ?4) AND ${HAS_ROOM('?5', '?6')}`
  const bound = [link.person, link.email, JSON.stringify([limit]), seconds]
  await db.batch([
    insertLink(db, link, condition, ...bound),
    queueMail(db, mail, now, condition, ...bound),
    ...attemptStatements(db, [limit], seconds),
  ])
}

/** The SQL of whether a person's link for a purpose works. */
export const WORKS = (tokenHash: string, person: string, purpose: LinkPurpose, now: string) =>
  `EXISTS (SELECT 1 FROM mail_link WHERE token_hash = ${tokenHash} AND person = ${person} AND purpose = '${purpose}' AND expires_at > ${now})`

/** A link that works, with what is known of whose it is. */
export type LinkRow = {
  person: string
  purpose: LinkPurpose
  email: string
  /** The person's user id as it is now. */
  user_id: string
  language: Language
  given_names: string
  family_name: string
}

/** A statement that reads the link with a token, if it works. */
export const selectLink = (db: D1Database, tokenHash: string, now: number): D1PreparedStatement =>
  db
    .prepare(
      `SELECT mail_link.person, purpose, mail_link.email, saldo_user.email AS user_id, language, given_names, family_name
       FROM mail_link JOIN saldo_user USING (person) JOIN person ON person.id = mail_link.person
       WHERE token_hash = ? AND expires_at > ?`,
    )
    .bind(tokenHash, now)

export const findLink = (db: D1Database, tokenHash: string, now: number): Promise<LinkRow | null> =>
  selectLink(db, tokenHash, now).first<LinkRow>()

/** A statement that ends the links of a person for one purpose, or for any. */
export const deleteLinks = (
  db: D1Database,
  person: string,
  purpose: LinkPurpose | null,
  condition = 'true',
  ...bound: (string | number)[]
): D1PreparedStatement =>
  db
    .prepare(`DELETE FROM mail_link WHERE person = ?1 AND purpose = coalesce(?2, purpose) AND ${condition}`)
    .bind(person, purpose, ...bound)
