import type { Proof } from './proof-of-possession.ts'

/** All SQL of the identity area. Instants are whole seconds since 1970 unless they are texts. */

export async function isKnownOrigin(db: D1Database, origin: string): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 FROM embed_client_origin WHERE origin = ? LIMIT 1')
    .bind(origin)
    .first()
  return row !== null
}

/** A client's name and whether it may be used from an origin; null when there is no such client. */
export async function findClient(
  db: D1Database,
  client: string,
  origin: string | undefined,
): Promise<{ name: string; originAllowed: boolean } | null> {
  const row = await db
    .prepare(
      `SELECT name, EXISTS (SELECT 1 FROM embed_client_origin WHERE client = id AND origin = ?2) AS allowed
       FROM embed_client WHERE id = ?1`,
    )
    .bind(client, origin ?? '')
    .first<{ name: string; allowed: number }>()
  return row && { name: row.name, originAllowed: row.allowed === 1 }
}

export type PersonRow = { id: string; ledger: number; given_names: string; family_name: string }

/**
 * The person with an identity code, created on the emptiest ledger when there is none yet. Names follow what the
 * population register says now; who the person is, and where their money lives, never change.
 */
export async function findOrCreatePerson(
  db: D1Database,
  person: {
    newId: string
    identityHash: string
    identitySealed: string
    givenNames: string
    familyName: string
    createdAt: string
  },
): Promise<PersonRow> {
  const row = await db
    .prepare(
      `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, number, ?6 FROM shard WHERE true ORDER BY people, number LIMIT 1
       ON CONFLICT (identity_hash) DO UPDATE
         SET given_names = excluded.given_names, family_name = excluded.family_name
       RETURNING id, ledger, given_names, family_name`,
    )
    .bind(
      person.newId,
      person.identityHash,
      person.identitySealed,
      person.givenNames,
      person.familyName,
      person.createdAt,
    )
    .first<PersonRow>()
  return row!
}

export type CodeRow = {
  client: string
  origin: string
  code_challenge: string
  key_thumbprint: string
  person: string
}

export async function insertCode(
  db: D1Database,
  codeHash: string,
  { client, origin, code_challenge, key_thumbprint, person }: CodeRow,
  expiresAt: number,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO sign_in_code (code_hash, client, origin, code_challenge, key_thumbprint, person, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(codeHash, client, origin, code_challenge, key_thumbprint, person, expiresAt)
    .run()
}

/** Uses up a proof, but only beside a row of ours, so that strangers cannot fill the table. */
const useProof = (
  db: D1Database,
  { hash, expiresAt }: Proof,
  row: 'sign_in_code WHERE code_hash = ?3' | 'session WHERE id = ?3',
  name: string,
) =>
  db
    .prepare(
      `INSERT INTO used_proof (proof_hash, expires_at) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM ${row})`,
    )
    .bind(hash, expiresAt, name)

/** Whether an error says that a proof had been used before, which takes its whole batch back. */
export const isProofReplay = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('used_proof.proof_hash')

/** How long a session lives: until `idle_until` without use, and until `ends_at` in any case. */
type SessionLife = { idle_until: number; ends_at: number }

/**
 * Turns a code into a session, if it fits everything that it was made for; the code is gone either way. Returns the
 * person, or null when it does not fit, is too old, or its page is not on the client's list any more.
 */
export async function exchangeCodeForSession(
  db: D1Database,
  proof: Proof,
  code: { hash: string } & Omit<CodeRow, 'person'>,
  session: { id: string; refresh_hash: string; rotation_key: string; created_at: number } & SessionLife,
): Promise<PersonRow | null> {
  const results = await db.batch<PersonRow>([
    useProof(db, proof, 'sign_in_code WHERE code_hash = ?3', code.hash),
    db
      .prepare(
        `INSERT INTO session
           (id, person, client, origin, key_thumbprint, refresh_hash, rotation_key, created_at, idle_until, ends_at)
         SELECT ?1, person, client, origin, key_thumbprint, ?2, ?3, ?4, ?5, ?6
         FROM sign_in_code JOIN embed_client_origin USING (client, origin)
         WHERE code_hash = ?7 AND expires_at > ?4
           AND client = ?8 AND origin = ?9 AND code_challenge = ?10 AND key_thumbprint = ?11`,
      )
      .bind(
        ...[session.id, session.refresh_hash, session.rotation_key],
        ...[session.created_at, session.idle_until, session.ends_at],
        ...[code.hash, code.client, code.origin, code.code_challenge, code.key_thumbprint],
      ),
    db.prepare('DELETE FROM sign_in_code WHERE code_hash = ?').bind(code.hash),
    db
      .prepare(
        `SELECT person.id, ledger, given_names, family_name
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
} & SessionLife

/** Reads a session with its person, using up a proof in the same step; null when there is no such session. */
export async function readSession(
  db: D1Database,
  proof: Proof,
  id: string,
): Promise<{ session: SessionRow; person: PersonRow } | null> {
  const [, found] = await db.batch<SessionRow & Omit<PersonRow, 'id'> & { person: string }>([
    useProof(db, proof, 'session WHERE id = ?3', id),
    db
      .prepare(
        `SELECT session.id, session.client, session.origin, key_thumbprint, rotation_key,
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
 * time or later, comes to the same; false when it is older than that.
 */
export async function rotateRefreshToken(
  db: D1Database,
  id: string,
  presented: string,
  next: { refresh_hash: string; idle_until: number },
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `UPDATE session SET refresh_hash = ?2, spent_hash = ?3, idle_until = ?4
       WHERE id = ?1 AND (refresh_hash = ?3 OR spent_hash = ?3)`,
    )
    .bind(id, next.refresh_hash, presented, next.idle_until)
    .run()
  return meta.changes === 1
}

export async function deleteSession(db: D1Database, id: string): Promise<void> {
  await db.prepare('DELETE FROM session WHERE id = ?').bind(id).run()
}

/** Forgets codes, proofs and sessions that are over; they would be refused anyway. */
export async function deleteExpired(db: D1Database, now: number): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM sign_in_code WHERE expires_at < ?').bind(now),
    db.prepare('DELETE FROM used_proof WHERE expires_at < ?').bind(now),
    db.prepare('DELETE FROM session WHERE idle_until < ?').bind(now),
  ])
}
