import type { Service } from '../../wallet/schemas.ts'
import { PAID_CENTS } from './invoices.ts'
import type { Waiting } from './payments.ts'

/** The SQL of what customer service sees of payments. */

/** A payment that waits, with the invoice, or the employer whose lunch balance, its reference is of, where there is one. */
export type WaitingPayment = {
  id: string
  amount_cents: number
  booked_on: string
  reference: string
  payer: string
  message: string
  reason: Waiting
  invoice: number | null
  left_cents: number | null
  due_on: string | null
  cancelled_at: string | null
  lunch: string | null
}
export type DecidedPayment = {
  id: string
  amount_cents: number
  payer: string
  state: 'booked' | 'returned'
  invoice: number | null
  /** The employer whose lunch balance it was booked to. */
  lunch: string | null
  /** What has been booked to the invoice beyond its total. */
  surplus_cents: number
  decided_by: string
  decided_at: string
}
/** An invoice some of whose people have not got their money though it is paid. */
export type UnloadedInvoice = { invoice: number; employer: string; people: number; cents: number }
export type FileResult = {
  payments: number
  sums_only: number
  reversals: number
  read_by: string
  read_at: string
  booked: number
  waiting: number
  returned: number
}
export type PaymentsOverview = {
  waiting: WaitingPayment[]
  waitingInAll: number
  decided: DecidedPayment[]
  /** Whose loading should have been over. */
  stuck: UnloadedInvoice[]
  /** Who cannot get the money any more, since the last day has passed. */
  late: UnloadedInvoice[]
  file: FileResult | undefined
}

/** What waits, the oldest first; what was decided last; and what became of the file of a hash. One round trip. */
export async function readOverview(
  db: D1Database,
  {
    today,
    paidBefore,
    file,
    limits,
  }: {
    today: string
    /** An instant: what was paid before it should have been loaded. */
    paidBefore: string
    file: string
    limits: { waiting: number; decided: number }
  },
): Promise<PaymentsOverview> {
  const LEFT = `total_cents - ${PAID_CENTS('number')}`
  const unloaded = (condition: string, ...bound: string[]) =>
    db
      .prepare(
        `SELECT number AS invoice, employer.name AS employer, count(*) AS people, sum(amount_cents) AS cents
         FROM invoice JOIN employer ON employer.id = invoice.employer
           JOIN registration ON registration.invoice = number AND registration.state = 'approved'
           JOIN benefit_package ON benefit_package.id = registration.package
         WHERE paid_at IS NOT NULL AND loaded_at IS NULL AND ${condition}
         GROUP BY number ORDER BY number DESC LIMIT 50`,
      )
      .bind(today, ...bound)
  const [waiting, number, decided, stuck, late, files] = await db.batch([
    db
      .prepare(
        `SELECT incoming_payment.id, amount_cents, booked_on, incoming_payment.reference, payer, message, reason, number AS invoice,
           iif(paid_at IS NULL AND cancelled_at IS NULL, ${LEFT}, 0) AS left_cents, due_on, cancelled_at,
           employer.name AS lunch
         FROM incoming_payment LEFT JOIN invoice ON invoice.reference = incoming_payment.reference
           LEFT JOIN lunch_plan ON lunch_plan.reference = incoming_payment.reference
           LEFT JOIN employer ON employer.id = lunch_plan.employer
         WHERE state = 'waiting' ORDER BY booked_on, incoming_payment.id LIMIT ?`,
      )
      .bind(limits.waiting),
    db.prepare("SELECT count(*) AS number FROM incoming_payment WHERE state = 'waiting'"),
    db
      .prepare(
        `SELECT incoming_payment.id, amount_cents, payer, state, invoice, employer.name AS lunch, max(0, coalesce(-(${LEFT}), 0)) AS surplus_cents, decided_by, decided_at
         FROM incoming_payment LEFT JOIN invoice ON number = incoming_payment.invoice
           LEFT JOIN employer ON employer.id = incoming_payment.lunch
         WHERE decided_at IS NOT NULL ORDER BY decided_at DESC LIMIT ?`,
      )
      .bind(limits.decided),
    unloaded('benefit_package.expires_on >= ?1 AND paid_at < ?2', paidBefore),
    unloaded('benefit_package.expires_on < ?1'),
    db
      .prepare(
        `SELECT payments, sums_only, reversals, read_by, read_at, count(*) FILTER (WHERE state = 'booked') AS booked,
           count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'returned') AS returned
         FROM bank_file LEFT JOIN incoming_payment ON bank_file = hash WHERE hash = ? GROUP BY hash`,
      )
      .bind(file),
  ])
  return {
    waiting: waiting!.results as WaitingPayment[],
    waitingInAll: (number!.results[0] as { number: number }).number,
    decided: decided!.results as DecidedPayment[],
    stuck: stuck!.results as UnloadedInvoice[],
    late: late!.results as UnloadedInvoice[],
    file: files!.results[0] as FileResult | undefined,
  }
}

export type SoughtInvoice = {
  number: number
  service: Service
  employer: string
  people: number
  reference: string
  total_cents: number
  paid_cents: number
  due_on: string
  paid_at: string | null
  loaded_at: string | null
  cancelled_at: string | null
}

/** The invoice of a number or of a national reference, in digits. */
export const seekInvoice = (db: D1Database, typed: string): Promise<SoughtInvoice | null> =>
  db
    .prepare(
      `SELECT number, service, employer.name AS employer, people, reference, total_cents, ${PAID_CENTS('number')} AS paid_cents, due_on,
         paid_at, loaded_at, cancelled_at
       FROM invoice JOIN employer ON employer.id = invoice.employer
       WHERE number = CAST(?1 AS INTEGER) OR reference = ?1 ORDER BY number = CAST(?1 AS INTEGER) DESC LIMIT 1`,
    )
    .bind(typed)
    .first()

/** The lunch balance of an employer, and what was booked to it last. */
export type SoughtLunch = {
  employer: string
  name: string
  reference: string
  topUps: { id: string; amount_cents: number; booked_on: string; payer: string }[]
}

/** The lunch balance of a national reference, in digits. */
export async function seekLunch(
  db: D1Database,
  reference: string,
  limit: number,
): Promise<SoughtLunch | null> {
  const [plans, topUps] = await db.batch([
    db
      .prepare(
        `SELECT employer, name, reference FROM lunch_plan JOIN employer ON employer.id = lunch_plan.employer
         WHERE reference = ?`,
      )
      .bind(reference),
    db
      .prepare(
        `SELECT id, amount_cents, booked_on, payer FROM incoming_payment
         WHERE lunch = (SELECT employer FROM lunch_plan WHERE reference = ?)
         ORDER BY booked_on DESC, id DESC LIMIT ?`,
      )
      .bind(reference, limit),
  ])
  const plan = plans!.results[0] as Omit<SoughtLunch, 'topUps'> | undefined
  return plan ? { ...plan, topUps: topUps!.results as SoughtLunch['topUps'] } : null
}
