import { addDays, helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { type Keyed, perform } from './operation.ts'
import { PAYMENT_UNKNOWN, REFUND_TOO_LARGE } from './problems.ts'
import type { Receipt } from './schemas.ts'
import { REFUND, type RefundFacts } from './store/payments.ts'

/** How long money can be used that goes back after its last day. The ledger's guards know it too. */
const REFUND_DAYS = 30

/**
 * Gives a payment back, all of it or a part, to the lots and cards it came from, as if less had been paid: what was
 * spent last comes back first. A part whose lot or card has ended becomes a new one with REFUND_DAYS; a
 * new card is told of by a message, since it needs a code. `payment` is
 * the id of a spend's or a capture's receipt. Throws the problems of `perform`, `payment-unknown`, and
 * `refund-too-large`, which says how much is left.
 */
export const refund = (
  ledger: D1Database,
  input: Keyed & { payment: string; amountCents: number },
  now = new Date(),
): Promise<Receipt> =>
  perform<RefundFacts>(ledger, 'refund', REFUND, input, {
    now,
    ids: { expiresOn: addDays(helsinkiDate(now), REFUND_DAYS), message: newId('message') },
    refuse: (facts) =>
      facts && ['spend', 'capture'].includes(facts.kind)
        ? new Problem(REFUND_TOO_LARGE, 'amount_cents', facts.refundable)
        : new Problem(PAYMENT_UNKNOWN, 'payment'),
  })
