import type { Context } from 'hono'
import { actOnce, requestKey } from '../employers/act-once.ts'
import { PERIOD_UNKNOWN } from '../enrolment/employer-problems.ts'
import { helsinkiDate } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { groupReference, nationalReference } from './bank-numbers.ts'
import { bankingDayAfter } from './banking-days.ts'
import { DETAILS_MISSING, NOTHING_TO_ORDER, ORDER_CHANGED, ORDER_TOO_LARGE } from './problems.ts'
import { lineOf, readInvoice } from './read-invoices.ts'
import type { Invoice, Order, OrderPreview } from './schemas.ts'
import { isOvertaken, type Line, readOrderFacts, readOrderLines, writeOrder } from './store/orders.ts'

const DAYS_TO_PAY = 14
/** How many others may be faster before an order gives up; each of them has got an invoice. */
const ATTEMPTS = 25
/** 100 million euros: what a ledger takes in at once. */
const MOST_CENTS = 10_000_000_000

const sumOf = (lines: readonly Line[]) => ({
  people: lines.reduce((sum, { people }) => sum + people, 0),
  total_cents: lines.reduce((sum, { people, unit_cents }) => sum + people * unit_cents, 0),
})

/** What an order would come to. Throws period-unknown. */
export async function previewOrder(
  db: D1Database,
  employer: string,
  period: string,
  now: Date,
): Promise<OrderPreview> {
  const lines = await readOrderLines(db, employer, period, helsinkiDate(now))
  if (!lines) throw new Problem(PERIOD_UNKNOWN)
  return { ...sumOf(lines), lines: lines.map(lineOf) }
}

/**
 * Orders for all who are approved, if they are those that were seen: makes the invoice and mails that it is there. Once
 * for the key of the request, and never twice for anybody. Throws what `requestKey` and `actOnce` do, and period-unknown,
 * details-missing, nothing-to-order, order-changed and order-too-large.
 */
export async function placeOrder(c: Context<AppContext>, period: string, seen: Order): Promise<Invoice> {
  const { DB: db } = c.env
  const [employer, now] = [c.get('employer'), c.get('now')]
  const key = requestKey(c, seen)
  const { subject } = await actOnce(db, employer.id, key, async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await order()
      } catch (error) {
        // Another look tells what is different now; when it is the number of the invoice only, the next one is taken.
        if (!isOvertaken(error) || attempt === ATTEMPTS) throw error
      }
    }
  })
  return readInvoice(db, c.get('config'), employer.id, Number(subject), now)

  async function order(): Promise<string> {
    const today = helsinkiDate(now)
    const person = c.get('holder').personId
    const facts = await readOrderFacts(db, { employer: employer.id, period, person, today })
    const { people, total_cents } = sumOf(facts.lines)
    if (facts.period === undefined) throw new Problem(PERIOD_UNKNOWN)
    if (!facts.details) throw new Problem(DETAILS_MISSING)
    if (!people) throw new Problem(NOTHING_TO_ORDER)
    if (people !== seen.people || total_cents !== seen.total_cents) throw new Problem(ORDER_CHANGED)
    if (total_cents > MOST_CENTS) throw new Problem(ORDER_TOO_LARGE)
    const { email, ...address } = facts.details
    const number = facts.lastNumber + 1
    const reference = nationalReference(number)
    const due_on = bankingDayAfter(today, DAYS_TO_PAY)
    await writeOrder(
      db,
      {
        ...{
          number,
          employer: employer.id,
          period,
          reference,
          people,
          total_cents,
          issued_on: today,
          due_on,
        },
        buyer: { name: employer.name, business_id: employer.business_id, ...address },
        ...{ ordered_by: person, ordered_at: now },
      },
      {
        ...{ kind: 'invoice-issued', to: email, language: facts.language, employer: employer.name },
        ...{ period: facts.period, number, totalCents: total_cents, dueOn: due_on },
        reference: groupReference(reference),
      },
      key,
    )
    c.set('hasMessages', true)
    return String(number)
  }
}
