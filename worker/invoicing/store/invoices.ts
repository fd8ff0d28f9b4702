import type { Service } from '../../wallet/schemas.ts'
import type { Line } from './new-invoice.ts'

/** The SQL of invoices as employers read them. */

/** What an invoice says of its buyer, from the day on which it was made. */
export type Buyer = {
  name: string
  business_id: string
  street: string
  postal_code: string
  city: string
  reference: string
}

export type InvoiceRow = {
  number: number
  service: Service
  customer: number
  period: string | null
  period_name: string | null
  benefit_order: string | null
  order_name: string | null
  reference: string
  people: number
  total_cents: number
  paid_cents: number
  issued_on: string
  due_on: string
  buyer: string
  paid_at: string | null
  loaded_at: string | null
  cancelled_at: string | null
}

/** What has been booked to an invoice, whose number stands in a column. */
export const PAID_CENTS = (number: string): string =>
  `(SELECT coalesce(sum(paid.amount_cents), 0) FROM incoming_payment paid WHERE paid.invoice = ${number})`

const INVOICES = `SELECT invoice.number, invoice.service, customer.sequence AS customer, invoice.period,
    registration_period.name AS period_name, invoice.benefit_order, benefit_order.name AS order_name, reference,
    invoice.people, invoice.total_cents, ${PAID_CENTS('invoice.number')} AS paid_cents, issued_on, due_on, buyer, paid_at,
    invoice.loaded_at, cancelled_at
  FROM invoice JOIN customer ON customer.employer = invoice.employer AND customer.service = invoice.service
    LEFT JOIN registration_period ON registration_period.id = invoice.period
    LEFT JOIN benefit_order ON benefit_order.id = invoice.benefit_order
  WHERE invoice.employer = ?1 AND invoice.service IN (SELECT value FROM json_each(?2))`

/** Whose invoices are read, and of which services. */
type Reader = { id: string; services: Service[] }

/** The last so many invoices of an employer, the newest first. */
export async function listInvoices(
  db: D1Database,
  { id, services }: Reader,
  limit: number,
): Promise<InvoiceRow[]> {
  const { results } = await db
    .prepare(`${INVOICES} ORDER BY invoice.number DESC LIMIT ?3`)
    .bind(id, JSON.stringify(services), limit)
    .all<InvoiceRow>()
  return results
}

/** One invoice with its lines; null when the employer has none with the number. */
export async function findInvoice(
  db: D1Database,
  { id, services }: Reader,
  number: number,
): Promise<{ invoice: InvoiceRow; lines: Line[] } | null> {
  const [invoices, lines] = await db.batch([
    db.prepare(`${INVOICES} AND invoice.number = ?3`).bind(id, JSON.stringify(services), number),
    db
      .prepare(
        'SELECT benefit, expires_on, people, unit_cents FROM invoice_line WHERE invoice = ? ORDER BY position',
      )
      .bind(number),
  ])
  const invoice = invoices!.results[0] as InvoiceRow | undefined
  return invoice ? { invoice, lines: lines!.results as Line[] } : null
}

/**
 * SQL that holds as long as the invoice of the number that is bound to a parameter can be cancelled: one of Plus cannot, since
 * the money of it has been given.
 */
export const CAN_BE_CANCELLED = (number: string): string =>
  `EXISTS (SELECT 1 FROM invoice WHERE number = ${number} AND service = 'saldo' AND paid_at IS NULL AND cancelled_at IS NULL
     AND ${PAID_CENTS('number')} = 0)`

/** Statements that cancel an invoice to which nothing has been booked: who was on it is approved and not ordered again. */
export const cancelInvoice = (db: D1Database, invoice: number, now: Date): D1PreparedStatement[] => [
  db
    .prepare(`UPDATE invoice SET cancelled_at = ?2 WHERE number = ?1 AND ${CAN_BE_CANCELLED('?1')}`)
    .bind(invoice, now.toISOString()),
  db
    .prepare(
      `UPDATE registration SET invoice = NULL
       WHERE invoice = ?1 AND EXISTS (SELECT 1 FROM invoice WHERE number = ?1 AND cancelled_at IS NOT NULL)`,
    )
    .bind(invoice),
]
