import type { Mail } from '../../messages/mail.ts'
import { queueMails } from '../../messages/store.ts'
import { newId } from '../../platform/ids.ts'
import type { Language } from '../../platform/language.ts'
import type { Benefit } from '../../wallet/schemas.ts'
import { PAY_MESSAGE } from './lunch.ts'

/** The SQL of giving people the money of orders, those of lunch too. */

export type OrderToLoad = { employer: string; employer_name: string; kind: 'order' | 'lunch' }

/** A benefit of somebody that waits to be loaded. */
export type PartToLoad = {
  part: string
  benefit: Benefit
  /** Of a flexible benefit, with a space between. */
  uses: string | null
  amount_cents: number
  expires_on: string
  invoice: number | null
  user: string
  person: string
  /** The shard of the person's wallet. */
  ledger: number
  given_names: string
  email: string
  language: Language
  /** Of who has been removed from the list. */
  last_day: string | null
}

/**
 * Whether what a plus_user gets has to wait: the same person was on the list of the employer before, and what they had, or still
 * get, then is not closed yet. A closing is by employer and person, and would end this as well.
 */
const IS_EARLY = `EXISTS (
  SELECT 1 FROM plus_user before WHERE before.person = plus_user.person AND before.id <> plus_user.id
    AND before.employer = plus_user.employer AND before.removed_at < coalesce(plus_user.removed_at, '9')
    AND (before.closed_at IS NULL OR EXISTS (
      SELECT 1 FROM order_part earlier JOIN benefit_order ON benefit_order.id = earlier.benefit_order
      WHERE earlier.plus_user = before.id AND earlier.state = 'to-load' AND benefit_order.state = 'loading')))`

/**
 * An order that is being loaded, and all that the first so many people wait for who do not have to wait longer; null when it
 * is not. `isLeft`: whether anybody waits at all.
 */
export async function readToLoad(
  db: D1Database,
  order: string,
  limit: number,
): Promise<{ order: OrderToLoad; parts: PartToLoad[]; isLeft: boolean } | null> {
  const [orders, parts, left] = await db.batch([
    db
      .prepare(
        `SELECT employer, employer.name AS employer_name, kind
         FROM benefit_order JOIN employer ON employer.id = benefit_order.employer
         WHERE benefit_order.id = ? AND state = 'loading'`,
      )
      .bind(order),
    db
      .prepare(
        `SELECT order_part.id AS part, benefit, uses, amount_cents, expires_on, invoice, plus_user.id AS user,
           plus_user.person, ledger, plus_user.given_names, coalesce(contact.email, plus_user.email) AS email,
           coalesce(contact.language, plus_user.language) AS language, last_day
         FROM (SELECT id FROM plus_user
               WHERE id IN (SELECT plus_user FROM order_part WHERE benefit_order = ?1 AND state = 'to-load')
                 AND NOT ${IS_EARLY} ORDER BY id LIMIT ?2) next
           JOIN order_part ON benefit_order = ?1 AND order_part.state = 'to-load' AND order_part.plus_user = next.id
           JOIN plus_user ON plus_user.id = next.id JOIN person ON person.id = plus_user.person
           LEFT JOIN contact ON contact.person = plus_user.person
         ORDER BY plus_user.id, benefit`,
      )
      .bind(order, limit),
    db.prepare("SELECT 1 FROM order_part WHERE benefit_order = ? AND state = 'to-load' LIMIT 1").bind(order),
  ])
  const found = orders!.results[0] as OrderToLoad | undefined
  return found
    ? { order: found, parts: parts!.results as PartToLoad[], isLeft: left!.results.length > 0 }
    : null
}

/**
 * Notes who has got their money, tells each of them once, and either asks for the next step or, when nobody waits any more,
 * notes that the order is loaded. `ended`: of those of whom it is known that they were removed; somebody who was removed
 * meanwhile is left to the next step. One batch.
 */
export async function recordLoaded(
  db: D1Database,
  order: string,
  {
    loaded,
    ended,
    cancelled,
    mails,
  }: { loaded: string[]; ended: string[]; cancelled: string[]; mails: { part: string; mail: Mail }[] },
  { now, day }: { now: Date; day: string },
): Promise<void> {
  const at = now.toISOString()
  const IS_LISTED = `EXISTS (
    SELECT 1 FROM plus_user WHERE plus_user.id = order_part.plus_user AND plus_user.removed_at IS NULL)`
  const WAITS = "benefit_order = ?1 AND state = 'to-load'"
  const loadedParts = JSON.stringify(loaded)
  await db.batch([
    queueMails(
      db,
      mails,
      now,
      `EXISTS (SELECT 1 FROM order_part WHERE id = queued.value ->> 'part' AND state = 'to-load' AND ${IS_LISTED})`,
    ).statement,
    db
      .prepare(
        `UPDATE plus_user SET active_at = ?2 WHERE removed_at IS NULL AND active_at IS NULL
           AND id IN (SELECT plus_user FROM json_each(?1) JOIN order_part ON order_part.id = value)`,
      )
      .bind(loadedParts, at),
    db
      .prepare(
        `UPDATE order_part SET state = 'loaded', loaded_on = ?3
         WHERE ${WAITS} AND id IN (SELECT value FROM json_each(?2))
           AND (id IN (SELECT value FROM json_each(?4)) OR ${IS_LISTED})`,
      )
      .bind(order, loadedParts, day, JSON.stringify(ended)),
    db
      .prepare(
        `UPDATE order_part SET state = 'cancelled' WHERE ${WAITS} AND id IN (SELECT value FROM json_each(?2))`,
      )
      .bind(order, JSON.stringify(cancelled)),
    db
      .prepare(
        `INSERT INTO outbox (id, topic, subject, body, due_at)
         SELECT ?2, 'load-order', 'order:' || ?1, json_object('order', ?1), ?3
         WHERE EXISTS (SELECT 1 FROM order_part WHERE ${WAITS})`,
      )
      .bind(order, newId('message'), at),
    db
      .prepare(
        `UPDATE benefit_order SET state = 'loaded', loaded_at = ?2 WHERE id = ?1 AND state = 'loading'
           AND NOT EXISTS (SELECT 1 FROM order_part WHERE ${WAITS})`,
      )
      .bind(order, at),
  ])
}

/**
 * Has the loading of orders go on where it was given up, or nothing asks for it any more. Do it at any time: a step that is
 * repeated does nothing twice.
 */
export async function resumeOrders(db: D1Database, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.batch([
    db
      .prepare(
        `UPDATE outbox SET dead_at = NULL, attempts = 0, due_at = ?1 WHERE dead_at IS NOT NULL AND topic = 'load-order'
           AND subject IN (SELECT 'order:' || id FROM benefit_order WHERE state = 'loading')`,
      )
      .bind(at),
    db
      .prepare(
        `INSERT INTO outbox (id, topic, subject, body, due_at)
         SELECT 'message_' || id || '_' || ?1, 'load-order', 'order:' || id, json_object('order', id), ?1
         FROM benefit_order WHERE state = 'loading'
           AND NOT EXISTS (SELECT 1 FROM outbox WHERE subject = 'order:' || benefit_order.id AND relayed_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM outbox WHERE id = ${PAY_MESSAGE('benefit_order.id')} AND relayed_at IS NULL)`,
      )
      .bind(at),
  ])
}
