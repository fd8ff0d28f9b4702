import type { Extension, WalletAccount } from '../../../worker/wallet/schemas.ts'

/** How many lots a purchase can be made of. */
const MOST_LOTS = 20

/** Money of one benefit that people see as one: its lots, the soonest expiry first. */
export type Money = Pick<WalletAccount, 'benefit' | 'service' | 'uses'> & {
  /** What tells it from other money, also when it is read again. */
  key: string
  cents: number
  lots: [WalletAccount, ...WalletAccount[]]
  /** Whether cards can be bought with it; where that is from a day on, the soonest. */
  extension: Extension
}

/** A card to be bought: from which lot, and what is on it until when. */
export type Part = { lot: WalletAccount; cents: number; expires_on: string }

/** The money that cards can be bought with, and then the money that they cannot; each the soonest expiry first. */
export function moneyOf(accounts: WalletAccount[]): Money[] {
  const all = new Map<string, Money>()
  for (const account of accounts) {
    const { kind, benefit, service, uses, extension, amount_cents } = account
    if (kind === 'card' || !amount_cents) continue
    const key = [benefit, service, extension.state, ...uses].join(' ')
    const money = all.get(key)
    if (!money) {
      all.set(key, { key, benefit, service, uses, extension, cents: amount_cents, lots: [account] })
    } else if (money.lots.length < MOST_LOTS) {
      money.lots.push(account)
      money.cents += amount_cents
    }
  }
  const isOpen = ({ extension }: Money) => extension.state === 'open'
  return [...all.values()].sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)))
}

/** Takes so many cents from the lots, the soonest expiry first; each lot gives a card with its own last day. */
export function planOf({ lots }: Money, cents: number): Part[] {
  const parts: Part[] = []
  let missing = cents
  for (const lot of lots) {
    const taken = Math.min(missing, lot.amount_cents)
    if (!taken || lot.extension.state !== 'open') continue
    parts.push({ lot, cents: taken, expires_on: lot.extension.expires_on })
    missing -= taken
  }
  return parts
}

/** Until when what a plan leaves can be used: the soonest day; undefined when it leaves nothing. */
export const restExpires = ({ lots }: Money, parts: Part[]): string | undefined =>
  lots.find((lot) => parts.find((part) => part.lot === lot)?.cents !== lot.amount_cents)?.expires_on
