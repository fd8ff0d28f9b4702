import { boundLedgers } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { depositLunch } from '../wallet/load-benefit.ts'
import { findTopUp, recordTopUp } from './store/top-ups.ts'

/** What a top-up asks of D1 at most. */
export const TOP_UP_STATEMENTS = 10

/**
 * Puts a payment that is booked to an employer's lunch into its balance, tells the employer, and asks for the lunch that it
 * may suffice for. `message`: the id of the message that asks for it; repeating it does nothing twice.
 */
export async function bookTopUp(env: Env, message: string, payment: string, now: Date): Promise<void> {
  const topUp = await findTopUp(env.DB, payment)
  if (!topUp) throw new Error('the payment is not booked to a lunch balance')
  const { id, employer, amount_cents: amountCents, ledger } = topUp
  await depositLunch(boundLedgers(env)[ledger]!, { key: `lunch:${id}`, employer, amountCents }, now)
  await recordTopUp(env.DB, message, topUp, now)
}
