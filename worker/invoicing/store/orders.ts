import {
  type Billed,
  type Billing,
  billingOf,
  billingStatements,
  type Line,
  selectLines,
} from './new-invoice.ts'

/** The SQL of ordering in Saldo: everybody who is approved and not ordered gets on one invoice. */

/** Who goes on an order of period ?1 on day ?2: who is approved, and whose money would not have ended before. */
const ORDERED = `registration JOIN benefit_package ON benefit_package.id = registration.package
  WHERE registration.period = ?1 AND registration.state = 'approved' AND registration.invoice IS NULL
    AND benefit_package.expires_on >= ?2`

/** What an order of a period would hold on a day. */
export const approved = (period: string, today: string): Billed => ({
  rows: `SELECT registration.id AS who, position, benefit, expires_on, amount_cents FROM ${ORDERED}`,
  bound: [period, today],
})

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
    selectLines(db, approved(period, today)),
  ])
  return known!.results.length ? (lines!.results as Line[]) : null
}

/** What an order is made of, with the name of the period, if the employer has it. `person`: who orders. */
export async function readOrderFacts(
  db: D1Database,
  { employer, period, person, today }: { employer: string; period: string; person: string; today: string },
): Promise<Billing & { period: string | undefined }> {
  const [known, ...results] = await db.batch([
    periodOf(db, employer, period),
    ...billingStatements(db, approved(period, today), { employer, person }),
  ])
  return { period: (known!.results[0] as { name: string } | undefined)?.name, ...billingOf(results) }
}

/** A statement that puts everybody who can be ordered on an invoice, for the batch that writes it. */
export const putOnInvoice = (
  db: D1Database,
  period: string,
  today: string,
  number: number,
): D1PreparedStatement =>
  db
    .prepare(`UPDATE registration SET invoice = ?3 WHERE id IN (SELECT registration.id FROM ${ORDERED})`)
    .bind(period, today, number)
