import { groupReference } from '../invoicing/bank-numbers.ts'
import { addDays, addMonths, helsinkiDate } from '../platform/clock.ts'
import { boundLedgers } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { depositPrepaid, readLunchBalance, withdrawLunch } from '../wallet/load-benefit.ts'
import { beginLoading, findPlan, handOver, orderLunch } from './store/lunch.ts'

/** How long lunch of a month can be used, that month included. */
const MONTHS = 12

/** The month of a day, `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** What looking at the lunch of one employer asks of D1 at most: of its plan, its balance, and the batches of `runLunch`. */
export const RUN_STATEMENTS = 12

/**
 * Orders the lunch of this month for an employer, if it is due, and begins to load the order that has waited longest, if the
 * balance suffices for all of it. Repeating it does nothing twice.
 */
export async function runLunch(env: Env, employer: string, now: Date): Promise<void> {
  const plan = await findPlan(env.DB, employer)
  if (!plan) return
  const month = monthOf(helsinkiDate(now))
  const monthsOn = (months: number) => addMonths(`${month}-01`, months)
  const balanceCents = await readLunchBalance(boundLedgers(env)[plan.ledger]!, employer)
  await orderLunch(env.DB, {
    ...{ employer, month, balanceCents, now },
    expiresOn: addDays(monthsOn(MONTHS), -1),
    oldest: monthOf(monthsOn(1 - MONTHS)),
    readable: groupReference(plan.reference),
  })
  await beginLoading(env.DB, employer, balanceCents, now)
}

/** What paying for lunch asks of D1 at most. */
export const payStatements = (ledgers: number): number => 7 + ledgers * 6

/**
 * Pays for an order of lunch: takes what all of it costs from the balance at once, gives it to the ledgers of its people, and
 * hands it over to be loaded. `sums`: what goes to which ledger, as `0:1200 1:800`, so that a step that is repeated is the
 * same, whatever has become of the people since. Throws insufficient-funds, and then has done nothing.
 */
export async function payLunch(
  env: Env,
  { employer, order, sums }: { employer: string; order: string; sums: string },
  now: Date,
): Promise<void> {
  const plan = await findPlan(env.DB, employer)
  const ledgers = boundLedgers(env)
  const parts = sums.split(' ').map((part) => part.split(':').map(Number) as [ledger: number, cents: number])
  const amountCents = parts.reduce((sum, [, cents]) => sum + cents, 0)
  await withdrawLunch(ledgers[plan!.ledger]!, { key: `${order}:withdraw`, employer, amountCents }, now)
  for (const [ledger, cents] of parts) {
    const deposit = { key: `${order}:deposit`, employer, amountCents: cents }
    await depositPrepaid(ledgers[ledger]!, deposit, now)
  }
  await handOver(env.DB, order, employer, now)
}
