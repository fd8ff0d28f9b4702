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

const useProof = (db: D1Database, { hash, expiresAt }: Proof) =>
  db.prepare('INSERT INTO used_proof (proof_hash, expires_at) VALUES (?, ?)').bind(hash, expiresAt)

/** Whether an error says that a proof had been used before, which takes its whole batch back. */
export const isProofReplay = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('used_proof.proof_hash')

/** Consumes a code, whoever presents it; null when there is no such code or it is too old. */
export async function consumeCode(
  db: D1Database,
  proof: Proof,
  codeHash: string,
  now: number,
): Promise<CodeRow | null> {
  const [, consumed] = await db.batch<CodeRow & { expires_at: number }>([
    useProof(db, proof),
    db
      .prepare(
        `DELETE FROM sign_in_code WHERE code_hash = ?
         RETURNING client, origin, code_challenge, key_thumbprint, person, expires_at`,
      )
      .bind(codeHash),
  ])
  const row = consumed?.results[0]
  return row && row.expires_at > now ? row : null
}

export type SessionRow = {
  id: string
  client: string
  origin: string
  key_thumbprint: string
  refresh_hash: string
  spent_hash: string | null
  idle_until: number
  ends_at: number
}

/** Opens a session, and reads the person whose it is. */
export async function insertSession(
  db: D1Database,
  session: Omit<SessionRow, 'spent_hash'> & { person: string; created_at: number },
): Promise<PersonRow> {
  const [, people] = await db.batch<PersonRow>([
    db
      .prepare(
        `INSERT INTO session
           (id, person, client, origin, key_thumbprint, refresh_hash, created_at, idle_until, ends_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(
        session.id,
        session.person,
        session.client,
        session.origin,
        session.key_thumbprint,
        session.refresh_hash,
        session.created_at,
        session.idle_until,
        session.ends_at,
      ),
    db.prepare('SELECT id, ledger, given_names, family_name FROM person WHERE id = ?').bind(session.person),
  ])
  return people!.results[0]!
}

/** Reads a session with its person, using up a proof in the same step. */
export async function readSession(
  db: D1Database,
  proof: Proof,
  id: string,
): Promise<{ session: SessionRow; person: PersonRow } | null> {
  const [, found] = await db.batch<SessionRow & Omit<PersonRow, 'id'> & { person: string }>([
    useProof(db, proof),
    db
      .prepare(
        `SELECT session.id, client, origin, key_thumbprint, refresh_hash, spent_hash, idle_until, ends_at,
                person.id AS person, ledger, given_names, family_name
         FROM session JOIN person ON person.id = session.person WHERE session.id = ?`,
      )
      .bind(id),
  ])
  const row = found?.results[0]
  return row ? { session: row, person: { ...row, id: row.person } } : null
}

/** Puts a new refresh token in the place of `expected`; false when another request was faster. */
export async function rotateRefreshToken(
  db: D1Database,
  id: string,
  expected: string,
  next: { refresh_hash: string; spent_hash: string; idle_until: number },
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      'UPDATE session SET refresh_hash = ?, spent_hash = ?, idle_until = ? WHERE id = ? AND refresh_hash = ?',
    )
    .bind(next.refresh_hash, next.spent_hash, next.idle_until, id, expected)
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
