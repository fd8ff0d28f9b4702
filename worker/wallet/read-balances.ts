import { daysBetween, helsinkiDate } from '../platform/clock.ts'
import type { Accounts, Balances, Service, Use } from './schemas.ts'
import { readAccounts, readUsable } from './store/balances.ts'

/** From this many days before its last day on, a person should be told to use the money. */
const EXPIRES_SOON_DAYS = 60

/** `service`: the only one whose benefits are wanted; both where it is absent. */
type Reader = { person: string; now: Date; service?: Service | undefined }

/** What a person can use at an instant, by Finland's calendar, the soonest expiry first. One D1 statement. */
export async function readBalances(ledger: D1Database, { person, now, service }: Reader): Promise<Balances> {
  const today = helsinkiDate(now)
  const usable = await readUsable(ledger, person, today, service)
  return {
    as_of: now.toISOString(),
    total_cents: usable.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
    benefits: usable.map((row) => withDaysLeft(row, today)),
  }
}

/** Each lot and card of a person with money in it, the soonest expiry first. One D1 statement. */
export async function readWallet(ledger: D1Database, { person, now, service }: Reader): Promise<Accounts> {
  const today = helsinkiDate(now)
  const accounts = await readAccounts(ledger, person, today, service)
  return {
    as_of: now.toISOString(),
    accounts: accounts.map((row) => withDaysLeft({ ...row, uses: row.uses.split(' ') as Use[] }, today)),
  }
}

function withDaysLeft<Row extends { expires_on: string }>(row: Row, today: string) {
  const days_left = daysBetween(today, row.expires_on)
  return { ...row, days_left, expires_soon: days_left <= EXPIRES_SOON_DAYS }
}
