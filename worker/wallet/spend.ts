import { Problem } from '../platform/problem.ts'
import { type Keyed, perform } from './operation.ts'
import { INSUFFICIENT_FUNDS } from './problems.ts'
import type { Receipt, Use } from './schemas.ts'
import { type PayFacts, SPEND } from './store/payments.ts'

export type PayInput = Keyed & { person: string; merchant: string; use: Use; amountCents: number }

export const insufficientFunds = (facts: PayFacts | null) =>
  new Problem(INSUFFICIENT_FUNDS, 'amount_cents', facts!.available)

/**
 * Pays a merchant from whatever a person has for the use: first what ends first, and of what ends on the same day
 * first what can be used for least else; a part for each lot or card.
 * Throws the problems of `perform`, and `insufficient-funds`, which says how much there is.
 */
export const spend = (ledger: D1Database, input: PayInput, now = new Date()): Promise<Receipt> =>
  perform<PayFacts>(ledger, 'spend', SPEND, input, { now, refuse: insufficientFunds })
