import { daysBetween, helsinkiDate } from '../platform/clock.ts'
import type { Accounts, Balances, Benefit, Extension, Service, Use } from './schemas.ts'
import { readAccounts, readUsable } from './store/balances.ts'

/** From this many days before its last day on, a person should be told to use the money. */
const EXPIRES_SOON_DAYS = 60

/** Money of one kind with one last day. */
export type Money = {
  kind: 'lot' | 'card'
  benefit: Benefit
  uses: readonly Use[]
  service: Service
  expires_on: string
}

/** Says until when money could be made to last, seen from a day in Finland. The area that offers it knows. */
export type ExtensionRule = (money: Money, today: string) => Extension

/** `service`: the only one whose benefits are wanted; both where it is absent. */
type Reader = { person: string; now: Date; service?: Service | undefined; extensionOf: ExtensionRule }

/** What a person can use at an instant, by Finland's calendar, the soonest expiry first. One D1 statement. */
export async function readBalances(ledger: D1Database, reader: Reader): Promise<Balances> {
  const { person, now, service } = reader
  const today = helsinkiDate(now)
  const usable = await readUsable(ledger, person, today, service)
  return {
    as_of: now.toISOString(),
    total_cents: usable.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
    benefits: usable.map((row) => withTimeLeft(row, today, reader.extensionOf)),
  }
}

/** Each card of a person, and each lot with money in it, the soonest expiry first. One D1 statement. */
export async function readWallet(ledger: D1Database, reader: Reader): Promise<Accounts> {
  const { person, now, service } = reader
  const today = helsinkiDate(now)
  const accounts = await readAccounts(ledger, person, today, service)
  return {
    as_of: now.toISOString(),
    accounts: accounts.map((row) => withTimeLeft(row, today, reader.extensionOf)),
  }
}

/** A row of the store as it is answered: its uses as a list, and how long it lasts, seen from a day in Finland. */
export function withTimeLeft<Row extends Omit<Money, 'uses'> & { uses: string }>(
  row: Row,
  today: string,
  extensionOf: ExtensionRule,
) {
  const uses = row.uses.split(' ') as Use[]
  const days_left = daysBetween(today, row.expires_on)
  return {
    ...row,
    uses,
    days_left,
    expires_soon: days_left <= EXPIRES_SOON_DAYS,
    extension: extensionOf({ ...row, uses }, today),
  }
}
