import { helsinkiDate } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'

/** The SQL of what other parts do to the parts of orders, and of what is left of a `benefit_order`. */

/** Whether somebody is to get something of an order, or has got it. */
export const IS_OF_SOMEBODY = `EXISTS (
  SELECT 1 FROM order_part WHERE benefit_order = benefit_order.id AND order_part.state <> 'cancelled')`

/** The people and cents of what was confirmed, without what was cancelled since. Of the few parts that were, nothing else is read. */
export const LEFT_OF_ORDER = `
  people - (SELECT count(DISTINCT plus_user) FROM order_part gone
    WHERE gone.benefit_order = benefit_order.id AND gone.state = 'cancelled' AND NOT EXISTS (
      SELECT 1 FROM order_part kept WHERE kept.benefit_order = gone.benefit_order AND kept.plus_user = gone.plus_user
        AND kept.state <> 'cancelled')) AS people,
  total_cents - (SELECT coalesce(sum(amount_cents), 0) FROM order_part
    WHERE benefit_order = benefit_order.id AND order_part.state = 'cancelled') AS total_cents`

/**
 * Statements for the batch in which somebody accepts: what was ordered for them before is loaded now, or given up when its last
 * day has passed. `condition` is SQL of the caller's with parameters from ?2 on.
 */
export function releaseParts(
  db: D1Database,
  user: string,
  now: Date,
  condition = 'true',
  ...bound: (string | number | null)[]
): D1PreparedStatement[] {
  const waits = `plus_user = ?1 AND order_part.state = 'awaiting-acceptance' AND ${condition}`
  const [today, id, at] = [2, 3, 4].map((place) => `?${bound.length + place}`)
  const loads = `${waits} AND order_part.expires_on >= ${today}`
  const [given, day] = [[user, ...bound], helsinkiDate(now)]
  return [
    db
      .prepare(
        `INSERT INTO outbox (id, topic, subject, body, due_at)
         SELECT ${id} || '_' || benefit_order, 'load-order', 'order:' || benefit_order,
           json_object('order', benefit_order), ${at} FROM order_part WHERE ${loads} GROUP BY benefit_order`,
      )
      .bind(...given, day, newId('message'), now.toISOString()),
    ...[
      `UPDATE benefit_order SET state = 'loading', loaded_at = NULL
       WHERE state = 'loaded' AND id IN (SELECT benefit_order FROM order_part WHERE ${loads})`,
      `UPDATE order_part SET state = iif(expires_on < ${today}, 'cancelled', 'to-load') WHERE ${waits}`,
    ].map((sql) => db.prepare(sql).bind(...given, day)),
  ]
}

/**
 * A statement that gives up what was ordered for people who are removed: what waits for their acceptance, or for the money of
 * the employer. What is being loaded is left to the loading, which asks the ledger whether they have got it already. `users`:
 * SQL of their ids, parameters from ?1 on.
 */
export const cancelParts = (
  db: D1Database,
  users: string,
  ...bound: (string | number | null)[]
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE order_part SET state = 'cancelled' WHERE plus_user IN (${users}) AND (state = 'awaiting-acceptance'
         OR (state = 'to-load' AND EXISTS (
           SELECT 1 FROM benefit_order WHERE id = order_part.benefit_order AND benefit_order.state = 'waiting')))`,
    )
    .bind(...bound)

/** Gives up what nobody has accepted before the last day on which they could have used it, up to so many benefits of people. */
export async function cancelEnded(db: D1Database, today: string, limit: number): Promise<void> {
  await db
    .prepare(
      `UPDATE order_part SET state = 'cancelled' WHERE id IN (
         SELECT id FROM order_part WHERE state = 'awaiting-acceptance' AND expires_on < ?1 LIMIT ?2)`,
    )
    .bind(today, limit)
    .run()
}
