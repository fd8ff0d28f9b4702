import type { Context } from 'hono'
import { actOnce, requestKey } from '../employers/act-once.ts'
import { recordAct } from '../employers/store/acts.ts'
import { MOST_CENTS, makeInvoice, unlessOvertaken } from '../invoicing/make-invoice.ts'
import { DETAILS_MISSING, ORDER_CHANGED, ORDER_TOO_LARGE } from '../invoicing/problems.ts'
import { type Billing, billingOf, billingStatements, isOvertaken } from '../invoicing/store/new-invoice.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { requireGoodLastDay } from './draft-order.ts'
import { NOBODY_TO_ORDER_FOR, ORDER_NOT_DRAFT, ORDER_UNKNOWN } from './problems.ts'
import { readOrder, wantedOfRow } from './read-orders.ts'
import type { BenefitOrder, Confirmation } from './schemas.ts'
import {
  askToLoad,
  confirmDraft,
  isOvertaken as isOrderOvertaken,
  type OrderRow,
  selectOrder,
} from './store/orders.ts'
import { billedOf, insertParts, type Wanted, wantedOf, wantedStatements } from './store/wanted.ts'

/**
 * Orders what a draft comes to, if that is what was seen: writes down who gets what, makes the invoice of those who have
 * accepted, and asks for their money to be loaded. Once for the key of the request, and never twice. Throws what
 * `requestKey` and `actOnce` do, and order-unknown, order-not-draft, details-missing, nobody-to-order-for, order-changed,
 * last-day-passed and order-too-large.
 */
export async function confirmOrder(
  c: Context<AppContext>,
  id: string,
  seen: Confirmation,
): Promise<BenefitOrder> {
  const { DB: db } = c.env
  const [employer, now] = [c.get('employer'), c.get('now')]
  const person = c.get('holder').personId
  const key = requestKey(c, seen)
  const wasFaster = (error: unknown) => isOvertaken(error) || isOrderOvertaken(error)
  const { subject } = await actOnce(db, employer.id, key, () => unlessOvertaken(confirm, wasFaster))
  return readOrder(db, employer.id, subject)

  async function confirm(): Promise<string> {
    const billed = billedOf(id)
    const [orders, ...results] = await db.batch([
      selectOrder(db, employer.id, id),
      ...wantedStatements(db, id),
      ...billingStatements(db, billed, { employer: employer.id, person }),
    ])
    const order = orders!.results[0] as OrderRow | undefined
    const [wanted, billing] = [wantedOf(results.slice(0, 2)), billingOf(results.slice(2))]
    requireAsSeen(order, wanted, billing)
    const { name } = order
    const { expires_on } = wantedOfRow(order)
    requireGoodLastDay(expires_on, now)
    const { people, total_cents } = seen
    const invoice = billing.people
      ? makeInvoice(db, billed, billing, {
          ...{ employer, name, now, service: 'plus', period: null, benefit_order: id, ordered_by: person },
        })
      : undefined
    const at = now.toISOString()
    await db.batch([
      confirmDraft(db, { id, ...seen, accepted_cents: billing.total_cents, person, at }),
      ...(invoice?.statements ?? []),
      insertParts(db, id, expires_on, invoice?.number ?? null),
      askToLoad(db, id, now),
      recordAct(db, {
        ...{ employer: employer.id, person, at, act: 'confirm-order', subject: id, key },
        details: { name, people, total_cents, invoice: invoice?.number ?? null },
      }),
    ])
    c.set('hasMessages', true)
    return id
  }

  function requireAsSeen(
    order: OrderRow | undefined,
    { people, total_cents }: Wanted,
    { details }: Billing,
  ): asserts order {
    if (!order) throw new Problem(ORDER_UNKNOWN)
    if (order.state !== 'draft') throw new Problem(ORDER_NOT_DRAFT)
    if (!details) throw new Problem(DETAILS_MISSING)
    if (!people) throw new Problem(NOBODY_TO_ORDER_FOR)
    if (order.version !== seen.version || people !== seen.people || total_cents !== seen.total_cents) {
      throw new Problem(ORDER_CHANGED)
    }
    if (total_cents > MOST_CENTS) throw new Problem(ORDER_TOO_LARGE)
  }
}
