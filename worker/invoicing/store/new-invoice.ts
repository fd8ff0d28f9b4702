import { addCustomer } from '../../employers/store/customers.ts'
import type { Mail } from '../../messages/mail.ts'
import { queueMail } from '../../messages/store.ts'
import type { Language } from '../../platform/language.ts'
import type { Benefit, Service } from '../../wallet/schemas.ts'

/** The SQL of making an invoice, of Saldo or of Plus. */

/**
 * What an invoice is of. `rows`: SQL of a SELECT of `who`, `position`, `benefit`, `expires_on` and `amount_cents`, a row for
 * each benefit that somebody gets, whose parameters from ?1 on are `bound`.
 */
export type Billed = { rows: string; bound: (string | number)[] }

/** What many get alike, as an order or an invoice lists it. */
export type Line = { benefit: Benefit; expires_on: string; people: number; unit_cents: number }

type Details = { email: string; street: string; postal_code: string; city: string; reference: string }

/** All that an invoice is made of. */
export type Billing = {
  lines: Line[]
  people: number
  total_cents: number
  details: Details | undefined
  lastNumber: number
  /** Of the mail that tells of it. */
  language: Language
}

const linesOf = (rows: string) => `
  SELECT benefit, expires_on, count(*) AS people, amount_cents AS unit_cents FROM (${rows})
  GROUP BY benefit, expires_on, amount_cents ORDER BY min(position), amount_cents DESC, expires_on`

export const selectLines = (db: D1Database, { rows, bound }: Billed): D1PreparedStatement =>
  db.prepare(linesOf(rows)).bind(...bound)

/** Statements that read what an invoice is made of, for a batch, and `billingOf` after it. `person`: who orders. */
export const billingStatements = (
  db: D1Database,
  billed: Billed,
  { employer, person }: { employer: string; person: string },
): D1PreparedStatement[] => [
  selectLines(db, billed),
  db.prepare(`SELECT count(DISTINCT who) AS people FROM (${billed.rows})`).bind(...billed.bound),
  db
    .prepare('SELECT email, street, postal_code, city, reference FROM employer_details WHERE employer = ?')
    .bind(employer),
  db.prepare('SELECT coalesce(max(number), 100000) AS number FROM invoice'),
  db
    .prepare(
      `SELECT coalesce(saldo_user.language, contact.language, 'fi') AS language
       FROM person LEFT JOIN saldo_user ON saldo_user.person = person.id LEFT JOIN contact ON contact.person = person.id
       WHERE person.id = ?`,
    )
    .bind(person),
]

export function billingOf([lines, sum, details, last, user]: D1Result[]): Billing {
  const all = lines!.results as Line[]
  return {
    lines: all,
    people: (sum!.results[0] as { people: number }).people,
    total_cents: all.reduce((total, { people, unit_cents }) => total + people * unit_cents, 0),
    details: details!.results[0] as Details | undefined,
    lastNumber: (last!.results[0] as { number: number }).number,
    language: (user!.results[0] as { language: Language } | undefined)?.language ?? 'fi',
  }
}

export type NewInvoice = {
  number: number
  employer: string
  service: Service
  period: string | null
  benefit_order: string | null
  reference: string
  people: number
  total_cents: number
  issued_on: string
  due_on: string
  buyer: Record<string, string>
  ordered_by: string
  /** RFC 3339. */
  ordered_at: string
}

/**
 * Statements that write an invoice with its lines, and the mail that tells of it, for the batch that notes who is on it. The
 * batch fails as a whole, see `isOvertaken`, when what is billed is no longer what was seen, or the number has been given away.
 */
export function invoiceStatements(
  db: D1Database,
  { rows, bound }: Billed,
  invoice: NewInvoice,
  mail: Mail,
): D1PreparedStatement[] {
  const json = `?${bound.length + 1}`
  const { employer, service, number } = invoice
  const field = (name: keyof NewInvoice) => `${json} ->> '${name}'`
  return [
    addCustomer(db, employer, service),
    // Without a number of people, which the table refuses, when they are not those that were seen.
    db
      .prepare(
        `INSERT INTO invoice (number, employer, service, period, benefit_order, reference, people, total_cents, issued_on,
           due_on, buyer, ordered_by, ordered_at)
         SELECT ${field('number')}, ${field('employer')}, ${field('service')}, ${field('period')}, ${field('benefit_order')},
           ${field('reference')},
           iif(count(DISTINCT who) = ${field('people')} AND sum(amount_cents) = ${field('total_cents')},
             count(DISTINCT who), NULL),
           ${field('total_cents')}, ${field('issued_on')}, ${field('due_on')}, ${json} -> 'buyer',
           ${field('ordered_by')}, ${field('ordered_at')}
         FROM (${rows})`,
      )
      .bind(...bound, JSON.stringify(invoice)),
    db
      .prepare(
        `INSERT INTO invoice_line (invoice, position, benefit, expires_on, people, unit_cents)
         SELECT ${json}, row_number() OVER () - 1, benefit, expires_on, people, unit_cents FROM (${linesOf(rows)})`,
      )
      .bind(...bound, number),
    queueMail(db, mail, new Date(invoice.ordered_at)),
  ]
}

/** Whether an invoice could not be made because something was faster: another one, or a decision about somebody on it. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && /constraint failed: invoice\.(number|reference|people)/.test(error.message)
