import { attemptStatements, HAS_ROOM, type Limit } from './attempts.ts'

/** The SQL of how providers do: what operators say, and what our own sign-ins say. */

/** A disturbance that an operator has put up; `provider` is `broker` for the broker itself. */
export type Notice = { provider: string; since: string; set_by: string }

/** Puts a disturbance up, beside what has to be written with it. One that is up already stays as it is. */
export async function putUpNotice(
  db: D1Database,
  { provider, agent, now }: { provider: string; agent: string; now: Date },
  beside: D1PreparedStatement[],
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO provider_notice (provider, since, set_by) VALUES (?, ?, ?)
         ON CONFLICT (provider) DO NOTHING`,
      )
      .bind(provider, now.toISOString(), agent),
    ...beside,
  ])
}

/** Takes a disturbance down, beside what has to be written with it. */
export async function takeDownNotice(
  db: D1Database,
  provider: string,
  beside: D1PreparedStatement[],
): Promise<void> {
  await db.batch([db.prepare('DELETE FROM provider_notice WHERE provider = ?').bind(provider), ...beside])
}

export async function listNotices(db: D1Database): Promise<Notice[]> {
  const { results } = await db
    .prepare('SELECT provider, since, set_by FROM provider_notice ORDER BY provider')
    .all<Notice>()
  return results
}

/** How sign-ins went in a minute of the epoch. */
export type OutcomeRow = { provider: string; minute: number; succeeded: number; failed: number }

/**
 * Counts a sign-in, once for each of those that took part in it. `condition` is SQL of the caller's with parameters from ?4
 * on.
 */
export const countOutcome = (
  db: D1Database,
  providers: string[],
  outcome: 'succeeded' | 'failed',
  minute: number,
  condition = 'true',
  ...bound: (string | number)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO provider_outcome (provider, minute, succeeded, failed)
       SELECT value, ?2, ?3, 1 - ?3 FROM json_each(?1) WHERE ${condition}
       ON CONFLICT (provider, minute) DO UPDATE
         SET succeeded = succeeded + excluded.succeeded, failed = failed + excluded.failed`,
    )
    .bind(JSON.stringify(providers), minute, outcome === 'succeeded' ? 1 : 0, ...bound)

/** Counts a sign-in that failed, if the limit has room for it; `now` is in seconds. */
export function countFailureWithinLimit(
  db: D1Database,
  provider: string,
  minute: number,
  limit: Limit,
  now: number,
): D1PreparedStatement[] {
  const bound = [JSON.stringify([limit]), now]
  return [
    countOutcome(db, [provider], 'failed', minute, HAS_ROOM('?4', '?5'), ...bound),
    ...attemptStatements(db, [limit], now),
  ]
}

/** Every minute with outcomes from `minute` on, the newest first. */
export async function readOutcomes(db: D1Database, minute: number): Promise<OutcomeRow[]> {
  const { results } = await db
    .prepare(
      `SELECT provider, minute, succeeded, failed FROM provider_outcome WHERE minute >= ? ORDER BY minute DESC`,
    )
    .bind(minute)
    .all<OutcomeRow>()
  return results
}
