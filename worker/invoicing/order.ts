import type { Context } from 'hono'
import { actOnce, requestKey } from '../employers/act-once.ts'
import { recordAct } from '../employers/store/acts.ts'
import { PERIOD_UNKNOWN } from '../enrolment/employer-problems.ts'
import { helsinkiDate } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { makeInvoice, unlessOvertaken } from './make-invoice.ts'
import { DETAILS_MISSING, NOTHING_TO_ORDER, ORDER_CHANGED } from './problems.ts'
import { lineOf, readInvoice } from './read-invoices.ts'
import type { Invoice, Order, OrderPreview } from './schemas.ts'
import { isOvertaken } from './store/new-invoice.ts'
import { approved, putOnInvoice, readOrderFacts, readOrderLines } from './store/orders.ts'

/** What an order would come to. Throws period-unknown. */
export async function previewOrder(
  db: D1Database,
  employer: string,
  period: string,
  now: Date,
): Promise<OrderPreview> {
  const lines = await readOrderLines(db, employer, period, helsinkiDate(now))
  if (!lines) throw new Problem(PERIOD_UNKNOWN)
  return {
    people: lines.reduce((sum, { people }) => sum + people, 0),
    total_cents: lines.reduce((sum, { people, unit_cents }) => sum + people * unit_cents, 0),
    lines: lines.map((line) => lineOf('saldo', line)),
  }
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
  const { subject } = await actOnce(db, employer.id, key, () => unlessOvertaken(order, isOvertaken))
  return readInvoice(db, c.get('config'), employer, Number(subject), now)

  async function order(): Promise<string> {
    const today = helsinkiDate(now)
    const person = c.get('holder').personId
    const facts = await readOrderFacts(db, { employer: employer.id, period, person, today })
    const { people, total_cents } = facts
    if (facts.period === undefined) throw new Problem(PERIOD_UNKNOWN)
    if (!facts.details) throw new Problem(DETAILS_MISSING)
    if (!people) throw new Problem(NOTHING_TO_ORDER)
    if (people !== seen.people || total_cents !== seen.total_cents) throw new Problem(ORDER_CHANGED)
    const { number, statements } = makeInvoice(db, approved(period, today), facts, {
      ...{ employer, name: facts.period, now, service: 'saldo', period, benefit_order: null },
      ordered_by: person,
    })
    await db.batch([
      ...statements,
      putOnInvoice(db, period, today, number),
      recordAct(db, {
        ...{
          employer: employer.id,
          person,
          at: now.toISOString(),
          act: 'order',
          subject: String(number),
          key,
        },
        details: { period, people, total_cents },
      }),
    ])
    c.set('hasMessages', true)
    return String(number)
  }
}
