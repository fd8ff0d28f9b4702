/** Forgets what is over and would be refused anyway: codes, proofs, sessions, links, counts of attempts and outcomes. */
export async function deleteExpired(db: D1Database, now: number): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM sign_in_code WHERE expires_at < ?').bind(now),
    db.prepare('DELETE FROM used_proof WHERE expires_at < ?').bind(now),
    db.prepare('DELETE FROM session WHERE idle_until < ?').bind(now),
    db.prepare('DELETE FROM mail_link WHERE expires_at < ?').bind(now),
    db.prepare('DELETE FROM attempt WHERE ends_at < ?').bind(now),
    db.prepare('DELETE FROM provider_outcome WHERE minute < ?').bind(Math.floor(now / 60) - 24 * 60),
  ])
}
