import { newId } from '../../platform/ids.ts'
import type { BankPayment } from '../camt.ts'
import { PAID_CENTS } from './invoices.ts'

/**
 * The SQL of money that came in, for an invoice or for the lunch balance of an employer. What makes an invoice paid also
 * writes the message that loads it, and what is booked to a balance the one that puts it there, in the same batch.
 */

/** Why a payment waits for somebody to decide. */
export type Waiting =
  | 'no-reference'
  | 'unknown-reference'
  | 'already-paid'
  | 'too-little'
  | 'too-much'
  | 'late'
  | 'maybe-same'
  | 'netted'
  | 'cancelled'

export type ReadFile = {
  hash: string
  messageId: string
  payments: number
  sumsOnly: number
  reversals: number
  agent: string
  at: Date
}

/** A statement that notes that a file has been read. */
export const insertFile = (
  db: D1Database,
  { hash, messageId, payments, sumsOnly, reversals, agent, at }: ReadFile,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO bank_file (hash, message_id, payments, sums_only, reversals, read_by, read_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING`,
    )
    .bind(hash, messageId, payments, sumsOnly, reversals, agent, at.toISOString())

/**
 * Statements that take payments of a file in, those that are not known yet. One that pays what is left of an unpaid
 * invoice to the cent and in time is booked, the first where there are several, and so is any sum for a lunch balance; the
 * others wait, with the reason.
 *
 * What the bank has an id for is known by that; if it waits for want of a reference that this file has, it is judged anew.
 * What has none and looks like one of another file, which is any of other bytes, waits under a name of its own, since they
 * may be two. What looks like one of another file that is booked to the same waits too: they may be one, since banks do
 * not always give both files the same id.
 */
export function insertPayments(
  db: D1Database,
  { hash, account }: { hash: string; account: string },
  payments: BankPayment[],
  now: Date,
): D1PreparedStatement[] {
  const json = JSON.stringify(payments.map((payment) => ({ id: newId('payment'), ...payment })))
  const field = (name: keyof BankPayment | 'id') => `value ->> '${name}'`
  const insert = db
    .prepare(
      `INSERT INTO incoming_payment (id, account, bank_reference, amount_cents, booked_on, reference, payer, message,
         bank_file, state, reason, invoice, lunch)
       WITH found AS (
         SELECT key AS position, value, known.bank_reference AS known_as,
           known.state = 'waiting' AND known.reason = 'no-reference' AND ${field('hasBankId')} AND ${field('isAlone')}
             AND ${field('reference')} <> '' AND NOT ${field('isNetted')} AND NOT EXISTS (
               SELECT 1 FROM incoming_payment WHERE account = ?2 AND bank_reference = rtrim(known.bank_reference, '1') || '2')
             AS is_completed,
           NOT ${field('hasBankId')} AND known.bank_file <> ?3 AS is_double
         FROM json_each(?1) LEFT JOIN incoming_payment known
           ON known.account = ?2 AND known.bank_reference = ${field('bankReference')}),
       arrived AS (
         SELECT position, ${field('id')} AS id,
           ${field('bankReference')} || iif(known_as IS NOT NULL AND is_double, ' ' || ?3, '') AS bank_reference,
           ${field('amountCents')} AS amount_cents, ${field('bookedOn')} AS booked_on, ${field('reference')} AS reference,
           ${field('payer')} AS payer, ${field('message')} AS message, ${field('isNetted')} AS is_netted,
           known_as IS NOT NULL AND is_double AS is_double, is_completed
         FROM found WHERE known_as IS NULL OR is_completed OR is_double),
       matched AS (
         SELECT arrived.*, number, paid_at, cancelled_at, due_on, total_cents - ${PAID_CENTS('number')} AS left_cents,
           lunch_plan.employer AS lunch
         FROM arrived LEFT JOIN invoice ON invoice.reference = arrived.reference
           LEFT JOIN lunch_plan ON lunch_plan.reference = arrived.reference
         WHERE is_completed OR NOT EXISTS (
           SELECT 1 FROM incoming_payment WHERE account = ?2 AND bank_reference = arrived.bank_reference)),
       compared AS (
         SELECT *, EXISTS (
             SELECT 1 FROM incoming_payment other
             WHERE (other.invoice = number OR other.lunch = matched.lunch) AND other.bank_file <> ?3
               AND other.amount_cents = matched.amount_cents AND other.booked_on = matched.booked_on
               AND (other.reference = matched.reference OR (other.payer = matched.payer AND other.payer <> '')))
             AS is_alike
         FROM matched),
       judged AS (
         SELECT *, (lunch IS NOT NULL OR (number IS NOT NULL AND paid_at IS NULL AND cancelled_at IS NULL
           AND amount_cents = left_cents AND booked_on <= due_on)) AND NOT is_double AND NOT is_alike AND NOT is_netted AS fits
         FROM compared),
       ranked AS (
         SELECT *, fits AND (lunch IS NOT NULL
             OR row_number() OVER (PARTITION BY number ORDER BY fits DESC, position) = 1) AS is_booked,
           max(fits) OVER (PARTITION BY number) AS pays_now
         FROM judged)
       SELECT id, ?2, bank_reference, amount_cents, booked_on, reference, payer, message, ?3,
         iif(is_booked, 'booked', 'waiting'),
         CASE WHEN is_booked THEN NULL
           WHEN is_double OR is_alike THEN 'maybe-same'
           WHEN is_netted THEN 'netted'
           WHEN reference = '' THEN 'no-reference'
           WHEN number IS NULL THEN 'unknown-reference'
           WHEN cancelled_at IS NOT NULL THEN 'cancelled'
           WHEN paid_at IS NOT NULL OR pays_now THEN 'already-paid'
           WHEN amount_cents < left_cents THEN 'too-little'
           WHEN amount_cents > left_cents THEN 'too-much'
           ELSE 'late' END,
         iif(is_booked, number, NULL), iif(is_booked, lunch, NULL)
       FROM ranked WHERE true
       ON CONFLICT (account, bank_reference) DO UPDATE SET reference = excluded.reference, payer = excluded.payer,
         message = excluded.message, bank_file = excluded.bank_file, state = excluded.state, reason = excluded.reason,
         invoice = excluded.invoice, lunch = excluded.lunch`,
    )
    .bind(json, account, hash)
  const ofFile = `json_each(?1) JOIN incoming_payment ON account = ?3 AND bank_reference = ${field('bankReference')}`
  return [insert, ...settle(db, now, ofFile, json, account)]
}

/**
 * Statements that make invoices paid whose total has been reached, and ask for what follows of it and of top-ups. `payments`:
 * SQL of where these are. A top-up that is asked for once more does nothing again.
 */
function settle(db: D1Database, now: Date, payments: string, ...bound: string[]): D1PreparedStatement[] {
  const [first = '', ...others] = bound
  const isReached = `paid_at IS NULL AND total_cents <= ${PAID_CENTS('number')}
    AND number IN (SELECT incoming_payment.invoice FROM ${payments})`
  return [
    `INSERT INTO outbox (id, topic, subject, body, due_at)
     SELECT 'message_paid_' || number, 'invoice-paid', 'invoice:' || number,
       json_object('invoice', CAST(number AS TEXT)), ?2 FROM invoice WHERE ${isReached}`,
    `UPDATE invoice SET paid_at = ?2 WHERE ${isReached}`,
    `INSERT INTO outbox (id, topic, subject, body, due_at)
     SELECT DISTINCT 'message_' || incoming_payment.id, 'lunch-topped-up', 'top-up:' || incoming_payment.id,
       json_object('payment', incoming_payment.id), ?2 FROM ${payments} AND lunch IS NOT NULL
     WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.id = 'message_' || incoming_payment.id)`,
  ].map((sql) => db.prepare(sql).bind(first, now.toISOString(), ...others))
}

type Deciding = { payment: string; agent: string; now: Date }

/** SQL that holds as long as the payment of the id that is bound to a parameter waits. */
export const IS_WAITING = (payment: string): string =>
  `EXISTS (SELECT 1 FROM incoming_payment WHERE id = ${payment} AND state = 'waiting')`

/** The same, as long as it can be booked to the invoice of the number that is bound to another. */
export const CAN_BE_BOOKED = (payment: string, invoice: string): string =>
  `${IS_WAITING(payment)} AND EXISTS (
    SELECT 1 FROM invoice WHERE number = ${invoice} AND paid_at IS NULL AND cancelled_at IS NULL)`

/** The payment of parameter ?1. */
const THIS = '(SELECT ?1 AS payment) this JOIN incoming_payment ON incoming_payment.id = this.payment'

/** Statements that book a waiting payment to an unpaid invoice. */
export const bookPayment = (
  db: D1Database,
  { payment, agent, now }: Deciding,
  invoice: number,
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE incoming_payment SET state = 'booked', invoice = ?2, decided_by = ?3, decided_at = ?4
       WHERE id = ?1 AND ${CAN_BE_BOOKED('?1', '?2')}`,
    )
    .bind(payment, invoice, agent, now.toISOString()),
  ...settle(db, now, THIS, payment),
]

/** Statements that book a waiting payment to the lunch balance of an employer. */
export const bookToLunch = (
  db: D1Database,
  { payment, agent, now }: Deciding,
  employer: string,
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE incoming_payment SET state = 'booked', lunch = ?2, decided_by = ?3, decided_at = ?4
       WHERE id = ?1 AND ${IS_WAITING('?1')}`,
    )
    .bind(payment, employer, agent, now.toISOString()),
  ...settle(db, now, THIS, payment),
]

/** A statement that notes that a waiting payment goes back to its payer. */
export const returnPayment = (db: D1Database, { payment, agent, now }: Deciding): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE incoming_payment SET state = 'returned', decided_by = ?2, decided_at = ?3
       WHERE id = ?1 AND state = 'waiting'`,
    )
    .bind(payment, agent, now.toISOString())

export type Payment = {
  state: 'booked' | 'waiting' | 'returned'
  amount_cents: number
  booked_on: string
  reference: string
  payer: string
  message: string
  invoice: number | null
  /** The employer whose lunch balance it is booked to. */
  lunch: string | null
}

/** A payment, and what became of it. */
export const findPayment = (db: D1Database, id: string): Promise<Payment | null> =>
  db
    .prepare(
      `SELECT state, amount_cents, booked_on, reference, payer, message, invoice, lunch FROM incoming_payment WHERE id = ?`,
    )
    .bind(id)
    .first()

/** How many payments a file has brought in; null when it has not been read. */
export const countOfFile = (db: D1Database, hash: string): Promise<number | null> =>
  db
    .prepare(
      `SELECT count(incoming_payment.id) AS number FROM bank_file LEFT JOIN incoming_payment ON bank_file = hash
       WHERE hash = ? GROUP BY hash`,
    )
    .bind(hash)
    .first('number')
