import { helsinkiDate } from '../platform/clock.ts'
import type { ActingFor } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { groupReference, nationalReference } from './bank-numbers.ts'
import { bankingDayAfter } from './banking-days.ts'
import { DETAILS_MISSING, ORDER_TOO_LARGE } from './problems.ts'
import { type Billed, type Billing, invoiceStatements, type NewInvoice } from './store/new-invoice.ts'

const DAYS_TO_PAY = 14
/** How many others may be faster before one gives up; each of them has got an invoice. */
const ATTEMPTS = 25
/** 100 million euros: what a ledger takes in at once. */
export const MOST_CENTS = 10_000_000_000

/**
 * The number of a new invoice of what was read of it, and the statements that make it and tell the employer; they fail with
 * their batch when it is overtaken. `name`: what the employer calls what was ordered. Throws details-missing and
 * order-too-large.
 */
export function makeInvoice(
  db: D1Database,
  billed: Billed,
  billing: Billing,
  {
    employer,
    name,
    now,
    ...facts
  }: Pick<NewInvoice, 'service' | 'period' | 'benefit_order' | 'ordered_by'> & {
    employer: Pick<ActingFor, 'id' | 'name' | 'business_id'>
    name: string
    now: Date
  },
): { number: number; statements: D1PreparedStatement[] } {
  const { people, total_cents, language, details } = billing
  if (!details) throw new Problem(DETAILS_MISSING)
  if (total_cents > MOST_CENTS) throw new Problem(ORDER_TOO_LARGE)
  const { email, ...address } = details
  const number = billing.lastNumber + 1
  const reference = nationalReference(number)
  const issued_on = helsinkiDate(now)
  const due_on = bankingDayAfter(issued_on, DAYS_TO_PAY)
  const statements = invoiceStatements(
    db,
    billed,
    {
      ...{ ...facts, number, employer: employer.id, reference, people, total_cents, issued_on, due_on },
      buyer: { name: employer.name, business_id: employer.business_id, ...address },
      ordered_at: now.toISOString(),
    },
    {
      ...{ kind: 'invoice-issued', to: email, language, service: facts.service, employer: employer.name },
      ...{ period: name, number, totalCents: total_cents, dueOn: due_on },
      reference: groupReference(reference),
    },
  )
  return { number, statements }
}

/** Does again what was overtaken: another look tells what is different now; when it is a number only, the next one is taken. */
export async function unlessOvertaken<Done>(
  work: () => Promise<Done>,
  isOvertaken: (error: unknown) => boolean,
): Promise<Done> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw error
    }
  }
}
