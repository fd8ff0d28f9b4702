import { daysBetween, helsinkiDate } from '../platform/clock.ts'
import type { Balances } from './schemas.ts'
import { readUsable } from './store.ts'

/** From this many days before its last day on, a person should be told to use the money. */
const EXPIRES_SOON_DAYS = 60

/** What a person can use at an instant, by Finland's calendar, the soonest expiry first. One D1 statement. */
export async function readBalances(
  ledger: D1Database,
  { person, now }: { person: string; now: Date },
): Promise<Balances> {
  const today = helsinkiDate(now)
  const usable = await readUsable(ledger, person, today)
  const benefits = usable.map((row) => {
    const days_left = daysBetween(today, row.expires_on)
    return { ...row, days_left, expires_soon: days_left <= EXPIRES_SOON_DAYS }
  })
  return {
    as_of: now.toISOString(),
    total_cents: usable.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
    benefits,
  }
}
