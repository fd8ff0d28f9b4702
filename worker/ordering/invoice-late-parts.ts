import { makeInvoice, unlessOvertaken } from '../invoicing/make-invoice.ts'
import { billingOf, billingStatements, isOvertaken } from '../invoicing/store/new-invoice.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import { findLate, type LateEmployer, lateOf, putOnInvoice } from './store/late-parts.ts'

/** Each takes some 11 statements, and D1 answers a run 1,000; those that are left come with the next run. */
const INVOICES_AT_ONCE = 40
/** How many are tried, so that those that fail each time keep no other waiting. */
const TRIED_AT_ONCE = 70
/** How many orders an invoice names. */
const MOST_NAMED = 3

/**
 * Makes an invoice for each employer whose people got something in an earlier month that they had to accept first, of all of
 * it, those first that have waited longest. Run it at any time, from several places at once: everything gets on one invoice.
 * Throws when some could not be made, after the others.
 */
export async function invoiceLateParts(db: D1Database, now: Date): Promise<void> {
  const before = `${helsinkiDate(now).slice(0, 7)}-01`
  let [made, failed] = [0, 0]
  for (const employer of await findLate(db, before, TRIED_AT_ONCE)) {
    if (made === INVOICES_AT_ONCE) break
    try {
      await unlessOvertaken(() => invoiceEmployer(db, employer, before, now), isOvertaken)
      made++
    } catch (error) {
      failed++
      log('error', 'late-parts-not-invoiced', { employer: employer.id, reason: (error as Error).message })
    }
  }
  if (failed) throw new Error(`of ${failed} employers no invoice could be made`)
}

function nameOf(orders: LateEmployer['orders']): string {
  const named = orders.slice(0, MOST_NAMED).map(({ name }) => name)
  const left = orders.length - named.length
  return named.join(', ') + (left ? ` … +${left}` : '')
}

async function invoiceEmployer(
  db: D1Database,
  { orders, confirmed_by, ...employer }: LateEmployer,
  before: string,
  now: Date,
): Promise<void> {
  const billed = lateOf(employer.id, before)
  const asking = { employer: employer.id, person: confirmed_by }
  const billing = billingOf(await db.batch(billingStatements(db, billed, asking)))
  if (!billing.people) return
  const [first, ...others] = orders
  const { number, statements } = makeInvoice(db, billed, billing, {
    ...{ employer, name: nameOf(orders), now, service: 'plus', period: null },
    benefit_order: first && !others.length ? first.id : null,
    ordered_by: confirmed_by,
  })
  await db.batch([...statements, putOnInvoice(db, employer.id, before, number)])
}
