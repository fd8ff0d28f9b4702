/** What is over and would be refused anyway, each with the row's name and the condition under which it is. */
const OVER = [
  ['sign_in_code', 'code_hash', 'expires_at < ?1'],
  ['used_proof', 'proof_hash', 'expires_at < ?1'],
  ['session', 'id', 'idle_until < ?1'],
  ['mail_link', 'token_hash', 'expires_at < ?1'],
  ['attempt', 'bucket', 'ends_at < ?1'],
  ['provider_outcome', 'minute', 'minute < ?1 / 60 - 24 * 60'],
] as const

/**
 * Forgets codes, proofs, sessions, links, counts of attempts and outcomes that are over at `now` (seconds since 1970), up
 * to `limit` of each. Each kind in a transaction of its own, so that none holds the directory up for long.
 */
export async function deleteExpired(db: D1Database, now: number, limit: number): Promise<void> {
  for (const [table, name, isOver] of OVER) {
    await db
      .prepare(
        `DELETE FROM ${table} WHERE ${name} IN (SELECT ${name} FROM ${table} WHERE ${isOver} LIMIT ?2)`,
      )
      .bind(now, limit)
      .run()
  }
}
