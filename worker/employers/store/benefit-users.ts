/** All SQL of the employers area. */

type BenefitUser = { person: string; employer: string; service: string }

/** Carries a statement out once for each message, in the batch that notes it. */
function once(db: D1Database, message: string, now: number, effect: D1PreparedStatement) {
  return db.batch([
    effect,
    db.prepare('INSERT OR IGNORE INTO received_message (id, received_at) VALUES (?, ?)').bind(message, now),
  ])
}
const IS_NEW = 'NOT EXISTS (SELECT 1 FROM received_message WHERE id = ?1)'

/** Somebody has got money: they are a benefit user, also when an earlier employment had ended. */
export async function addBenefitUser(
  db: D1Database,
  message: string,
  { person, employer, service, since }: BenefitUser & { since: string },
  now: number,
): Promise<void> {
  const effect = db
    .prepare(
      `INSERT INTO benefit_user (employer, service, person, since) SELECT ?2, ?3, ?4, ?5 WHERE ${IS_NEW}
       ON CONFLICT DO UPDATE SET last_day = NULL`,
    )
    .bind(message, employer, service, person, since)
  await once(db, message, now, effect)
}

export async function endBenefitUser(
  db: D1Database,
  message: string,
  { person, employer, service, lastDay }: BenefitUser & { lastDay: string },
  now: number,
): Promise<void> {
  const effect = db
    .prepare(
      `UPDATE benefit_user SET last_day = ?5 WHERE employer = ?2 AND service = ?3 AND person = ?4 AND ${IS_NEW}`,
    )
    .bind(message, employer, service, person, lastDay)
  await once(db, message, now, effect)
}

/** Forgets messages from longer ago than a ledger tries by itself, up to `limit` of them. */
export async function deleteReceived(db: D1Database, before: number, limit: number): Promise<void> {
  await db
    .prepare(
      `DELETE FROM received_message WHERE id IN (
         SELECT id FROM received_message WHERE received_at < ?1 ORDER BY received_at LIMIT ?2)`,
    )
    .bind(before, limit)
    .run()
}
