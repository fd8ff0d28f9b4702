import { recordAct } from '../../employers/store/acts.ts'
import { addCustomer } from '../../employers/store/customers.ts'
import { queueMailsOf } from '../../messages/store.ts'
import { newId } from '../../platform/ids.ts'
import { IS_OF_SOMEBODY, LEFT_OF_ORDER } from './parts.ts'

/**
 * The SQL of the monthly lunch. Ordering it and paying for it goes through messages of one subject for each employer, so that
 * it is done one after the other; a top-up has a subject of its own, so that money gets in whatever waits. Which order comes
 * next, and whether its people are still there, is decided in the batch
 * that takes it from `waiting` to `loading`, with the message that pays for it.
 */

/** SQL of the id of the message that pays for an order of lunch. Nothing of it is loaded before that is done. */
export const PAY_MESSAGE = (order: string): string => `'message_pay_' || ${order}`
const SUBJECT = (employer: string) => `'lunch:' || ${employer}`

/** `from_month`: the first month that is loaded by itself; null when lunch is switched off. */
export type Plan = { employer: string; ledger: number; reference: string; from_month: string | null }

export const findPlan = (db: D1Database, employer: string): Promise<Plan | null> =>
  db
    .prepare('SELECT employer, ledger, reference, from_month FROM lunch_plan WHERE employer = ?')
    .bind(employer)
    .first<Plan>()

const SHARE = 'group_benefit.amount_cents * percentage'
/** Lunch of a group that is worth something to a `plus_user` of it. */
const LUNCH_OF_GROUP = `group_benefit ON group_benefit.benefit_group = plus_user.benefit_group AND benefit = 'lunch'
    AND ${SHARE} >= 50`
/** Who of an employer gets lunch now, and how much: whole cents, and nothing for less than half of one. */
const ENTITLED = (employer: string) => `
  SELECT plus_user.id AS plus_user, (${SHARE} + 50) / 100 AS amount_cents
  FROM plus_user JOIN ${LUNCH_OF_GROUP}
  WHERE plus_user.employer = ${employer} AND removed_at IS NULL AND person IS NOT NULL`
const SUM = 'count(*) AS people, coalesce(sum(amount_cents), 0) AS total_cents'

/** The lunch of an employer that waits for money. */
const WAITING = (employer: string) =>
  `SELECT id FROM benefit_order WHERE employer = ${employer} AND kind = 'lunch' AND state = 'waiting'`
/** The oldest of it. */
const FIRST_WAITING = (employer: string) => `${WAITING(employer)} ORDER BY month LIMIT 1`
/** Who gets orders of lunch that wait: those who are on them and have not been removed since. */
const STILL_THERE = (orders: string) =>
  `SELECT order_part.* FROM order_part JOIN plus_user ON plus_user.id = order_part.plus_user
   WHERE benefit_order IN (${orders}) AND order_part.state = 'to-load' AND removed_at IS NULL`

/** Whether a month of an employer has no order. One that was given up because lunch was switched off does not count. */
const HAS_NO_ORDER = (employer: string, month: string) =>
  `NOT EXISTS (SELECT 1 FROM benefit_order WHERE employer = ${employer} AND kind = 'lunch' AND month = ${month}
     AND state <> 'discarded')`

/**
 * The day on which the lunch of the `plus_user` of a query comes that is ordered next, at the earliest ?today; null where they
 * are to get none.
 */
export const NEXT_LUNCH = (today: string): string => `(
  SELECT max(${today}, max(from_month, iif(${HAS_NO_ORDER('plus_user.employer', `substr(${today}, 1, 7)`)},
    substr(${today}, 1, 7), strftime('%Y-%m', ${today}, 'start of month', '+1 month'))) || '-01')
  FROM lunch_plan JOIN ${LUNCH_OF_GROUP} WHERE lunch_plan.employer = plus_user.employer AND from_month IS NOT NULL)`

type Sum = { people: number; total_cents: number }
export type Overview = {
  entitled: Sum
  /** Whether this month has its order. */
  isOrdered: boolean
  /** The lunch that has waited longest. */
  waiting: ({ id: string; month: string } & Sum) | undefined
  /** What all the lunch costs that waits. */
  waitingCents: number
  topUps: { id: string; booked_on: string; amount_cents: number }[]
  loads: ({ id: string; month: string; state: 'waiting' | 'loading' | 'loaded' } & Sum)[]
}

/** What there is of an employer's lunch in the directory, the last so many top-ups and loads among it. One round trip. */
export async function readOverview(
  db: D1Database,
  employer: string,
  month: string,
  limit: number,
): Promise<Overview> {
  const [entitled, ordered, waiting, allWaiting, topUps, loads] = await db.batch([
    db.prepare(`SELECT ${SUM} FROM (${ENTITLED('?1')})`).bind(employer),
    db.prepare(`SELECT 1 WHERE NOT (${HAS_NO_ORDER('?1', '?2')})`).bind(employer, month),
    db
      .prepare(
        `SELECT id, month, there.people, there.total_cents
         FROM benefit_order, (SELECT ${SUM} FROM (${STILL_THERE(FIRST_WAITING('?1'))})) there
         WHERE id = (${FIRST_WAITING('?1')})`,
      )
      .bind(employer),
    db.prepare(`SELECT ${SUM} FROM (${STILL_THERE(WAITING('?1'))})`).bind(employer),
    db
      .prepare(
        `SELECT id, booked_on, amount_cents FROM incoming_payment WHERE lunch = ?
         ORDER BY booked_on DESC, id DESC LIMIT ?`,
      )
      .bind(employer, limit),
    db
      .prepare(
        `SELECT id, month, ${LEFT_OF_ORDER}, state FROM benefit_order
         WHERE employer = ? AND kind = 'lunch' AND state <> 'discarded' AND ${IS_OF_SOMEBODY}
         ORDER BY month DESC LIMIT ?`,
      )
      .bind(employer, limit),
  ])
  return {
    entitled: entitled!.results[0] as Sum,
    isOrdered: ordered!.results.length > 0,
    waiting: waiting!.results[0] as Overview['waiting'],
    waitingCents: (allWaiting!.results[0] as Sum).total_cents,
    topUps: topUps!.results as Overview['topUps'],
    loads: loads!.results as Overview['loads'],
  }
}

/** Makes an employer a customer of Plus, if it is none yet. Returns the sequence of its number. */
export async function customerOfPlus(db: D1Database, employer: string): Promise<number> {
  const [, rows] = await db.batch([
    addCustomer(db, employer, 'plus'),
    db.prepare("SELECT sequence FROM customer WHERE employer = ? AND service = 'plus'").bind(employer),
  ])
  return (rows!.results[0] as { sequence: number }).sequence
}

export type Switching = {
  employer: string
  person: string
  reference: string
  /** The month from which lunch is loaded by itself from now on; null for none. */
  from: string | null
  now: Date
}

/**
 * Switches lunch on from a month, or off, and asks for what is due. An order of a month before that, and any when lunch is
 * off, does not wait any longer: nothing is loaded that was not wanted any more when the money came. One batch.
 */
export async function writePlan(
  db: D1Database,
  { employer, person, reference, from, now }: Switching,
): Promise<void> {
  const at = now.toISOString()
  await db.batch([
    recordAct(
      db,
      { employer, person, at, act: 'change-lunch', subject: employer, details: { from } },
      'NOT EXISTS (SELECT 1 FROM lunch_plan WHERE employer = ?1 AND from_month IS ?9)',
      from,
    ),
    db
      .prepare(
        `INSERT INTO lunch_plan (employer, ledger, reference, from_month, created_at)
         SELECT ?1, number, ?2, ?3, ?4 FROM shard WHERE true ORDER BY people, number LIMIT 1
         ON CONFLICT (employer) DO UPDATE SET from_month = excluded.from_month`,
      )
      .bind(employer, reference, from, at),
    ...giveUpBefore(db, employer, from),
    // A month that nobody got lunch of may be ordered again.
    db
      .prepare(
        `UPDATE benefit_order SET state = 'discarded', loaded_at = NULL
         WHERE employer = ?1 AND kind = 'lunch' AND state = 'loaded' AND people = 0 AND month >= ?2`,
      )
      .bind(employer, from),
    askFor(db, now, 'SELECT ?1 AS employer', employer),
  ])
}

/** Statements that give up the lunch of an employer that waits and is of a month before one, or all of it. */
function giveUpBefore(db: D1Database, employer: string, month: string | null): D1PreparedStatement[] {
  const given = `${WAITING('?1')} AND (?2 IS NULL OR month < ?2)`
  return [
    `UPDATE order_part SET state = 'cancelled' WHERE state = 'to-load' AND benefit_order IN (${given})`,
    `UPDATE benefit_order SET state = 'discarded' WHERE id IN (${given})`,
  ].map((sql) => db.prepare(sql).bind(employer, month))
}

/** A statement that has the lunch of employers looked at, unless that is asked for already. `employers`: SQL of theirs. */
export function askFor(
  db: D1Database,
  now: Date,
  employers: string,
  ...bound: (string | number | null)[]
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO outbox (id, topic, subject, body, due_at)
       SELECT ?${bound.length + 1} || '_' || employer, 'run-lunch', ${SUBJECT('employer')},
         json_object('employer', employer), ?${bound.length + 2}
       FROM (${employers}) asked WHERE NOT EXISTS (
         SELECT 1 FROM outbox WHERE subject = ${SUBJECT('asked.employer')} AND topic = 'run-lunch'
           AND relayed_at IS NULL AND attempts = 0)`,
    )
    .bind(...bound, newId('message'), now.toISOString())
}

/** Has the lunch looked at of all employers whose month has no order yet, or whose order waits, and goes on with what was given up. */
export async function askForDue(db: D1Database, month: string, now: Date): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE outbox SET dead_at = NULL, attempts = 0, due_at = ?1
         WHERE dead_at IS NOT NULL AND topic IN ('lunch-topped-up', 'run-lunch', 'pay-lunch')`,
      )
      .bind(now.toISOString()),
    askFor(
      db,
      now,
      `SELECT employer FROM lunch_plan WHERE from_month <= ?1 AND ${HAS_NO_ORDER('lunch_plan.employer', '?1')}
       UNION SELECT employer FROM benefit_order WHERE state = 'waiting'`,
      month,
    ),
  ])
}

/** To whom an employer's mail about lunch goes, in the language of who has ordered for it the longest. Empty without an address. */
export const READER = (employer: string): string => `
  SELECT employer.name, employer_details.email, coalesce(
    (SELECT coalesce(contact.language, saldo_user.language) FROM employer_role
       LEFT JOIN contact ON contact.person = employer_role.person
       LEFT JOIN saldo_user ON saldo_user.person = employer_role.person
     WHERE employer_role.employer = employer.id AND role <> 'contact'
       AND coalesce(contact.language, saldo_user.language) IS NOT NULL ORDER BY since LIMIT 1),
    'fi') AS language
  FROM employer JOIN employer_details ON employer_details.employer = employer.id WHERE employer.id = ${employer}`

type Ordering = {
  employer: string
  month: string
  expiresOn: string
  /** The first month whose lunch can be used still. */
  oldest: string
  balanceCents: number
  /** The reference of the plan, as the mail writes it. */
  readable: string
  now: Date
}

/**
 * Orders the lunch of a month for everybody who is entitled to it now, unless that has been done or is not due: also for
 * nobody, so that who accepts later gets it from the next month. Tells the employer, once for an order, if what it has does
 * not suffice for all that waits. What has waited until it could not be used any more is given up before. One batch.
 */
export async function orderLunch(
  db: D1Database,
  { employer, month, expiresOn, oldest, balanceCents, readable, now }: Ordering,
): Promise<void> {
  const id = newId('order')
  await db.batch([
    ...giveUpBefore(db, employer, oldest),
    db
      .prepare(
        `INSERT INTO benefit_order (id, employer, kind, month, name, wanted, state, version, people, total_cents,
           created_at, confirmed_at, loaded_at)
         SELECT ?2, ?1, 'lunch', ?3, ?3, '{}', iif(people, 'waiting', 'loaded'), 1, people, total_cents, ?4, ?4,
           iif(people, NULL, ?4)
         FROM (SELECT ${SUM} FROM (${ENTITLED('?1')}))
         WHERE ${HAS_NO_ORDER('?1', '?3')}
           AND EXISTS (SELECT 1 FROM lunch_plan WHERE employer = ?1 AND from_month <= ?3)`,
      )
      .bind(employer, id, month, now.toISOString()),
    db
      .prepare(
        `INSERT INTO order_part (id, benefit_order, plus_user, benefit, amount_cents, expires_on, state)
         SELECT 'part_' || lower(hex(randomblob(16))), ?2, plus_user, 'lunch', amount_cents, ?3, 'to-load'
         FROM (${ENTITLED('?1')}) WHERE EXISTS (SELECT 1 FROM benefit_order WHERE id = ?2)`,
      )
      .bind(employer, id, expiresOn),
    queueMailsOf(
      db,
      `SELECT NULL AS subject, json_object('kind', 'lunch-short', 'to', email, 'language', language, 'employer', reader.name,
         'month', month, 'neededCents', needed.total_cents, 'missingCents', needed.total_cents - ?4, 'reference', ?5) AS mail
       FROM benefit_order, (${READER('?2')}) reader, (SELECT ${SUM} FROM (${STILL_THERE(WAITING('?2'))})) needed
       WHERE benefit_order.id = ?3 AND state = 'waiting' AND needed.total_cents > ?4`,
      now,
      ...[employer, id, balanceCents, readable],
    ),
  ])
}

/**
 * Begins to load the lunch of an employer that has waited longest, if a balance suffices for all of it: who has been removed
 * meanwhile is left out, and from then on who gets it is fixed. What is to be paid, and to which ledgers, stands in the
 * message that does it. As long as another order is not paid for, the balance may be one that it is still to be taken from:
 * then nothing is begun. An order that nobody is left of is over; its month is not ordered again. One batch.
 */
export async function beginLoading(
  db: D1Database,
  employer: string,
  balanceCents: number,
  now: Date,
): Promise<void> {
  const order = await db.prepare(FIRST_WAITING('?')).bind(employer).first<string>('id')
  if (!order) return
  const waits = "EXISTS (SELECT 1 FROM benefit_order WHERE id = ?1 AND state = 'waiting')"
  const message = PAY_MESSAGE('?1')
  await db.batch([
    db
      .prepare(
        `UPDATE order_part SET state = 'cancelled' WHERE benefit_order = ?1 AND state = 'to-load' AND ${waits}
           AND plus_user IN (SELECT id FROM plus_user WHERE employer = ?2 AND removed_at IS NOT NULL)`,
      )
      .bind(order, employer),
    db
      .prepare(
        `INSERT INTO outbox (id, topic, subject, body, due_at)
         SELECT ${message}, 'pay-lunch', ${SUBJECT('?2')},
           json_object('employer', ?2, 'order', ?1, 'sums', group_concat(ledger || ':' || cents, ' ')), ?4
         FROM (SELECT ledger, sum(amount_cents) AS cents FROM (${STILL_THERE('?1')}) part
             JOIN plus_user ON plus_user.id = part.plus_user JOIN person ON person.id = plus_user.person
           GROUP BY ledger)
         WHERE ${waits} AND NOT EXISTS (
           SELECT 1 FROM benefit_order JOIN outbox ON outbox.id = ${PAY_MESSAGE('benefit_order.id')}
           WHERE employer = ?2 AND kind = 'lunch' AND benefit_order.state = 'loading' AND relayed_at IS NULL)
         HAVING sum(cents) BETWEEN 1 AND ?3`,
      )
      .bind(order, employer, balanceCents, now.toISOString()),
    db
      .prepare(
        `UPDATE benefit_order SET state = 'loading' WHERE id = ?1 AND state = 'waiting'
           AND EXISTS (SELECT 1 FROM outbox WHERE id = ${message})`,
      )
      .bind(order),
    db
      .prepare(
        `UPDATE benefit_order SET state = 'loaded', loaded_at = ?2 WHERE id = ?1 AND state = 'waiting'
           AND NOT ${IS_OF_SOMEBODY}`,
      )
      .bind(order, now.toISOString()),
  ])
}

/** Hands an order of lunch that is paid for over to be loaded, once, and has the next one looked at. One batch. */
export async function handOver(db: D1Database, order: string, employer: string, now: Date): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO outbox (id, topic, subject, body, due_at)
         SELECT 'message_load_' || ?1, 'load-order', 'order:' || ?1, json_object('order', ?1), ?2
         WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE id = 'message_load_' || ?1)`,
      )
      .bind(order, now.toISOString()),
    askFor(
      db,
      now,
      `SELECT employer FROM benefit_order WHERE employer = ?1 AND kind = 'lunch' AND state = 'waiting' LIMIT 1`,
      employer,
    ),
  ])
}
