import type { RequestKey } from '../../employers/act-once.ts'
import { recordAct } from '../../employers/store/acts.ts'
import type { SaldoBenefit } from '../../enrolment/schemas.ts'
import type { Mail } from '../../messages/mail.ts'
import { queueMail } from '../../messages/store.ts'
import type { Language } from '../../platform/language.ts'

/** The SQL of ordering: everybody who is approved and not ordered gets on one invoice. */

/** People of a package, as an order or an invoice lists them. */
export type Line = { benefit: SaldoBenefit; expires_on: string; people: number; unit_cents: number }

/** Who goes on an order of period ?1 on day ?2: who is approved, and whose money would not have ended before. */
const ORDERED = `registration JOIN benefit_package ON benefit_package.id = registration.package
  WHERE registration.period = ?1 AND registration.state = 'approved' AND registration.invoice IS NULL
    AND benefit_package.expires_on >= ?2`
const LINES = `SELECT benefit, expires_on, count(*) AS people, amount_cents AS unit_cents FROM ${ORDERED}
  GROUP BY benefit_package.id ORDER BY position`

const periodOf = (db: D1Database, employer: string, period: string) =>
  db.prepare('SELECT name FROM registration_period WHERE id = ? AND employer = ?').bind(period, employer)

/** What an order of today would hold; null when the employer has no such period. */
export async function readOrderLines(
  db: D1Database,
  employer: string,
  period: string,
  today: string,
): Promise<Line[] | null> {
  const [known, lines] = await db.batch([
    periodOf(db, employer, period),
    db.prepare(LINES).bind(period, today),
  ])
  return known!.results.length ? (lines!.results as Line[]) : null
}

type Details = { email: string; street: string; postal_code: string; city: string; reference: string }

/** What an order is made of, beside who is on it. */
export type OrderFacts = {
  period: string | undefined
  details: Details | undefined
  lines: Line[]
  lastNumber: number
  language: Language
}

/** `person`: who orders; the invoice is mailed in the language of their user id. */
export async function readOrderFacts(
  db: D1Database,
  { employer, period, person, today }: { employer: string; period: string; person: string; today: string },
): Promise<OrderFacts> {
  const [known, details, lines, last, user] = await db.batch([
    periodOf(db, employer, period),
    db
      .prepare('SELECT email, street, postal_code, city, reference FROM employer_details WHERE employer = ?')
      .bind(employer),
    db.prepare(LINES).bind(period, today),
    db.prepare('SELECT coalesce(max(number), 100000) AS number FROM invoice'),
    db.prepare('SELECT language FROM saldo_user WHERE person = ?').bind(person),
  ])
  return {
    period: (known!.results[0] as { name: string } | undefined)?.name,
    details: details!.results[0] as Details | undefined,
    lines: lines!.results as Line[],
    lastNumber: (last!.results[0] as { number: number }).number,
    language: (user!.results[0] as { language: Language } | undefined)?.language ?? 'fi',
  }
}

export type NewInvoice = {
  number: number
  employer: string
  period: string
  reference: string
  people: number
  total_cents: number
  issued_on: string
  due_on: string
  buyer: Record<string, string>
  ordered_by: string
  ordered_at: Date
}

/**
 * Writes an invoice with its lines, and puts everybody who can be ordered on it, in one batch. It fails as a whole, see
 * `isOvertaken`, when these are no longer the people and the sum that were seen, or the number has been given away.
 */
export async function writeOrder(
  db: D1Database,
  { ordered_at, ...invoice }: NewInvoice,
  mail: Mail,
  key: RequestKey,
): Promise<void> {
  const { employer, period, issued_on, number, people, total_cents } = invoice
  const at = ordered_at.toISOString()
  const ofOrder = (sql: string, ...bound: (string | number)[]) =>
    db.prepare(sql).bind(period, issued_on, ...bound)
  await db.batch([
    db
      .prepare(
        `INSERT INTO customer (sequence, employer, service)
         SELECT next, ?1, 'saldo' FROM (SELECT coalesce(max(sequence), 10000) + 1 AS next FROM customer)
         WHERE NOT EXISTS (SELECT 1 FROM customer WHERE employer = ?1 AND service = 'saldo')`,
      )
      .bind(employer),
    // Without a number of people, which the table refuses, when they are not those that were seen.
    ofOrder(
      `INSERT INTO invoice (number, employer, service, period, reference, people, total_cents, issued_on, due_on, buyer,
         ordered_by, ordered_at)
       SELECT ?3 ->> 'number', ?3 ->> 'employer', 'saldo', ?1, ?3 ->> 'reference',
         iif(count(*) = ?3 ->> 'people' AND sum(amount_cents) = ?3 ->> 'total_cents', count(*), NULL),
         ?3 ->> 'total_cents', ?2, ?3 ->> 'due_on', ?3 -> 'buyer', ?3 ->> 'ordered_by', ?4 FROM ${ORDERED}`,
      JSON.stringify(invoice),
      at,
    ),
    ofOrder(
      `INSERT INTO invoice_line (invoice, position, benefit, expires_on, people, unit_cents)
       SELECT ?3, row_number() OVER () - 1, benefit, expires_on, people, unit_cents FROM (${LINES})`,
      number,
    ),
    ofOrder(
      `UPDATE registration SET invoice = ?3 WHERE id IN (SELECT registration.id FROM ${ORDERED})`,
      number,
    ),
    recordAct(db, {
      ...{ employer, person: invoice.ordered_by, at, act: 'order', subject: String(number), key },
      details: { period, people, total_cents },
    }),
    queueMail(db, mail, ordered_at),
  ])
}

/** Whether an order failed because something was faster: another order, or a decision about somebody on it. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && /constraint failed: invoice\.(number|reference|people)/.test(error.message)
