/** The SQL of counting attempts. Instants are whole seconds since 1970. */

/** At most so many attempts in so many seconds, counted from the first of them. */
export type Limit = { bucket: string; limit: number; seconds: number }

export type AttemptOutcome = {
  allowed: boolean
  /** Seconds after which the next attempt is allowed; 0 when this one is. */
  retryAfter: number
}

/** The buckets of some limits that are full at an instant; both are names of parameters. */
const full = (limits: string, now: string) => `
  FROM json_each(${limits}) AS asked JOIN attempt ON attempt.bucket = asked.value ->> 'bucket'
  WHERE attempt.ends_at > ${now} AND attempt.count >= asked.value ->> 'limit'`
const FULL = full('?1', '?2')

/** Whether one attempt more is allowed, for the condition of what it is for: before the attempt is counted. */
export const HAS_ROOM = (limits: string, now: string) => `NOT EXISTS (SELECT 1 ${full(limits, now)})`

/**
 * Two statements for a batch: what is full, and one attempt more in every bucket unless one of them is. A batch is one
 * transaction, so however many come at once, no more get through than the limits allow. An attempt that is refused
 * counts nowhere: it was none. `condition` is SQL of the caller's with parameters from ?3 on: the attempt counts, and can
 * be refused, only if it holds.
 */
export function attemptStatements(
  db: D1Database,
  limits: Limit[],
  now: number,
  condition = 'true',
  ...bound: (string | number)[]
): [D1PreparedStatement, D1PreparedStatement] {
  return [
    db
      .prepare(`SELECT coalesce(max(attempt.ends_at) - ?2, 0) AS wait ${FULL} AND (${condition})`)
      .bind(JSON.stringify(limits), now, ...bound),
    countStatement(db, limits, now, condition, ...bound),
  ]
}

/** The second of them alone, for what is left out in silence when there is no room. */
export const countStatement = (
  db: D1Database,
  limits: Limit[],
  now: number,
  condition = 'true',
  ...bound: (string | number)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO attempt (bucket, count, ends_at)
       SELECT value ->> 'bucket', 1, ?2 + (value ->> 'seconds') FROM json_each(?1)
       WHERE (${condition}) AND NOT EXISTS (SELECT 1 ${FULL})
       ON CONFLICT (bucket) DO UPDATE SET
         count = CASE WHEN ends_at > ?2 THEN count + 1 ELSE 1 END,
         ends_at = CASE WHEN ends_at > ?2 THEN ends_at ELSE excluded.ends_at END`,
    )
    .bind(JSON.stringify(limits), now, ...bound)

/** Reads what the first of the two statements answered. */
export function attemptOutcome(full: D1Result): AttemptOutcome {
  const { wait } = (full.results as { wait: number }[])[0]!
  return { allowed: wait === 0, retryAfter: wait }
}

/** A statement that gives an attempt back, for the batch of what it came to. */
export function giveBackStatement(db: D1Database, buckets: string[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE attempt SET count = max(count - 1, 0)
       WHERE bucket IN (SELECT value FROM json_each(?1)) AND ends_at > ?2`,
    )
    .bind(JSON.stringify(buckets), now)
}
