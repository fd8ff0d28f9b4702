import { type Assurance, PASSWORD_PROVIDER } from '../access-token.ts'
import type { Proof } from '../proof-of-possession.ts'
import type { PersonRow } from './persons.ts'

/** The SQL of one-time codes, sessions and proofs. Instants are whole seconds since 1970. */

export type CodeRow = {
  client: string
  origin: string
  code_challenge: string
  key_thumbprint: string
  person: string
  /** A bank, the mobile certificate, or `password`. */
  provider: string
}

/**
 * A statement that stores a one-time code. `condition` is SQL of the caller's with parameters from ?9 on: the code is
 * stored only if it holds.
 */
export const storeCode = (
  db: D1Database,
  codeHash: string,
  { client, origin, code_challenge, key_thumbprint, person, provider }: CodeRow,
  expiresAt: number,
  condition = 'true',
  ...bound: string[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO sign_in_code
         (code_hash, client, origin, code_challenge, key_thumbprint, person, provider, expires_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE ${condition}`,
    )
    .bind(codeHash, client, origin, code_challenge, key_thumbprint, person, provider, expiresAt, ...bound)

/** Uses up the broker's answer to a sign-in; a second time takes its whole batch back, as with a proof. */
export const useUpAnswer = (db: D1Database, hash: string, expiresAt: number): D1PreparedStatement =>
  db.prepare('INSERT INTO used_proof (proof_hash, expires_at) VALUES (?, ?)').bind(hash, expiresAt)

/** What is remembered of a proof, so that it does not serve twice. */
export type UsedProof = Pick<Proof, 'hash' | 'expiresAt'>

/** Rows of ours beside which a proof is used up; strangers cannot name one, and so cannot fill the table. */
const PROVEN_FOR = {
  session: 'EXISTS (SELECT 1 FROM session WHERE id = ?3)',
  // A code that was exchanged is known by the session that it made.
  code: 'EXISTS (SELECT 1 FROM sign_in_code WHERE code_hash = ?3) OR EXISTS (SELECT 1 FROM session WHERE code_hash = ?3)',
}

/** Uses up a proof beside the session, or the code, of that name. A second time takes its whole batch back. */
export const useProof = (
  db: D1Database,
  { hash, expiresAt }: UsedProof,
  kind: keyof typeof PROVEN_FOR,
  name: string,
): D1PreparedStatement =>
  db
    .prepare(`INSERT INTO used_proof (proof_hash, expires_at) SELECT ?1, ?2 WHERE ${PROVEN_FOR[kind]}`)
    .bind(hash, expiresAt, name)

/** Whether an error says that a proof had been used before, which takes its whole batch back. */
export const isProofReplay = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('used_proof.proof_hash')

/** How long a session lives: until `idle_until` without use, and until `ends_at` in any case. */
type SessionLife = { idle_until: number; ends_at: number }

/**
 * Turns a code into a session, if it fits everything that it was made for; the code is gone either way. One that comes
 * a second time, with all that it was made for, was copied, and ends the session that it made; the very same request a
 * second time is a replay of its proof, and ends nothing. Returns the person, or null when the code does not fit, is
 * too old, or its page is not on the client's list any more.
 */
export async function exchangeCodeForSession(
  db: D1Database,
  proof: Proof,
  code: { hash: string } & Omit<CodeRow, 'person' | 'provider'>,
  session: {
    id: string
    refresh_hash: string
    rotation_key: string
    browser: string
    created_at: number
  } & SessionLife,
): Promise<(PersonRow & { provider: string }) | null> {
  const results = await db.batch<PersonRow & { provider: string }>([
    useProof(db, proof, 'code', code.hash),
    db
      .prepare(
        `DELETE FROM session
         WHERE code_hash = ? AND client = ? AND origin = ? AND code_challenge = ? AND key_thumbprint = ?`,
      )
      .bind(code.hash, code.client, code.origin, code.code_challenge, code.key_thumbprint),
    db
      .prepare(
        `INSERT INTO session
           (id, person, client, origin, key_thumbprint, provider, refresh_hash, rotation_key, code_hash,
            code_challenge, browser, created_at, last_used_at, idle_until, ends_at)
         SELECT ?1, person, client, origin, key_thumbprint, provider, ?2, ?3, ?7, code_challenge, ?12, ?4, ?4, ?5, ?6
         FROM sign_in_code JOIN embed_client_origin USING (client, origin)
         WHERE code_hash = ?7 AND expires_at > ?4
           AND client = ?8 AND origin = ?9 AND code_challenge = ?10 AND key_thumbprint = ?11`,
      )
      .bind(
        ...[session.id, session.refresh_hash, session.rotation_key],
        ...[session.created_at, session.idle_until, session.ends_at],
        ...[code.hash, code.client, code.origin, code.code_challenge, code.key_thumbprint],
        session.browser,
      ),
    db.prepare('DELETE FROM sign_in_code WHERE code_hash = ?').bind(code.hash),
    db
      .prepare(
        `SELECT person.id, ledger, given_names, family_name, provider
         FROM session JOIN person ON person.id = session.person WHERE session.id = ?`,
      )
      .bind(session.id),
  ])
  return results.at(-1)!.results[0] ?? null
}

export type SessionRow = {
  id: string
  client: string
  origin: string
  /** Whether the client still lists the origin. */
  is_listed: number
  key_thumbprint: string
  rotation_key: string
  provider: string
  /** When an old token of it was shown, which ended it. */
  reused_at: number | null
} & SessionLife

/** Reads a session with its person, using up a proof in the same step; null when there is no such session. */
export async function readSession(
  db: D1Database,
  proof: Proof,
  id: string,
): Promise<{ session: SessionRow; person: PersonRow } | null> {
  const [, found] = await db.batch<SessionRow & Omit<PersonRow, 'id'> & { person: string }>([
    useProof(db, proof, 'session', id),
    db
      .prepare(
        `SELECT session.id, session.client, session.origin, key_thumbprint, rotation_key, provider, reused_at,
                idle_until, ends_at, person.id AS person, ledger, given_names, family_name,
                EXISTS (SELECT 1 FROM embed_client_origin AS listed
                        WHERE listed.client = session.client AND listed.origin = session.origin) AS is_listed
         FROM session JOIN person ON person.id = session.person WHERE session.id = ?`,
      )
      .bind(id),
  ])
  const row = found?.results[0]
  return row ? { session: row, person: { ...row, id: row.person } } : null
}

/**
 * Puts `next` in the place of the refresh token that was presented. Presenting the same token again, at the same
 * time or later, comes to the same; false when it is older than that, or the session is over.
 */
export async function rotateRefreshToken(
  db: D1Database,
  id: string,
  presented: string,
  next: { refresh_hash: string; idle_until: number; last_used_at: number },
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `UPDATE session SET refresh_hash = ?2, spent_hash = ?3, idle_until = ?4, last_used_at = ?5
       WHERE id = ?1 AND reused_at IS NULL AND idle_until > ?5 AND ends_at > ?5
         AND (refresh_hash = ?3 OR spent_hash = ?3)`,
    )
    .bind(id, next.refresh_hash, presented, next.idle_until, next.last_used_at)
    .run()
  return meta.changes === 1
}

export async function deleteSession(db: D1Database, id: string): Promise<void> {
  await db.prepare('DELETE FROM session WHERE id = ?').bind(id).run()
}

/**
 * Ends a session because an old token of it was shown, and keeps that for whoever comes with one of its tokens. False when
 * there is no such session any more: then it has ended otherwise, by signing out, say.
 */
export async function endReusedSession(db: D1Database, id: string, now: number): Promise<boolean> {
  const ended = await db
    .prepare(
      `UPDATE session SET reused_at = coalesce(reused_at, ?2)
       WHERE id = ?1 AND idle_until > ?2 AND ends_at > ?2 RETURNING 1`,
    )
    .bind(id, now)
    .first()
  return ended !== null
}

/** The session that asks about the sessions of its person; one with a password sees and ends only its like. */
type AskingSession = { person: string; session: string; assurance: Assurance }

/** The only provider whose sessions it sees and ends; null for any. */
const providerFor = ({ assurance }: AskingSession) => (assurance === 'password' ? PASSWORD_PROVIDER : null)

type ListedSessionRow = {
  id: string
  site: string
  browser: string
  provider: string
  created_at: number
  last_used_at: number
}

/** Where a person is signed in, what was used last first; undefined when the session that asks is over. */
export async function listSessions(
  db: D1Database,
  asking: AskingSession,
  now: number,
): Promise<ListedSessionRow[] | undefined> {
  const { results } = await db
    .prepare(
      `SELECT session.id, coalesce(name, session.client) AS site, browser, provider, session.created_at, last_used_at
       FROM session LEFT JOIN embed_client ON embed_client.id = session.client
       WHERE person = ?1 AND idle_until > ?2 AND ends_at > ?2 AND reused_at IS NULL
         AND provider = coalesce(?4, provider) AND ${IS_OPEN('?3', '?2')}
       ORDER BY last_used_at DESC, session.id`,
    )
    .bind(asking.person, now, asking.session, providerFor(asking))
    .all<ListedSessionRow>()
  // Whoever asks is among them.
  return results.length ? results : undefined
}

/**
 * Ends one session of a person, or all of them and those that one-time codes were about to open. Returns the ids of those
 * that it ended; undefined when the session that asks is over.
 */
export async function endSessions(
  db: D1Database,
  asking: AskingSession & { proof: UsedProof },
  now: number,
  id?: string,
): Promise<string[] | undefined> {
  const { person, session, proof } = asking
  const condition = `person = ?1 AND provider = coalesce(?4, provider) AND ${IS_OPEN('?3', '?2')}`
  const bound = [person, now, session, providerFor(asking)]
  const endCodes = db.prepare(`DELETE FROM sign_in_code WHERE ${condition}`).bind(...bound)
  const [, open, ...rest] = await db.batch<{ id: string }>([
    useProof(db, proof, 'session', session),
    db.prepare(`SELECT 1 WHERE ${IS_OPEN('?1', '?2')}`).bind(session, now),
    ...(id === undefined ? [endCodes] : []),
    db
      .prepare(`DELETE FROM session WHERE id = coalesce(?5, id) AND ${condition} RETURNING id`)
      .bind(...bound, id ?? null),
  ])
  return open!.results.length ? rest.at(-1)!.results.map((ended) => ended.id) : undefined
}

/** Whether a session is still open: what a request that changes something asks, in the read that it needs anyway. */
export const IS_OPEN = (session: string, now: string) =>
  `EXISTS (SELECT 1 FROM session open WHERE open.id = ${session} AND open.idle_until > ${now} AND open.ends_at > ${now} AND open.reused_at IS NULL)`
