import type { Offer } from '../../../worker/giftcards/schemas.ts'
import type { Extension } from '../../../worker/wallet/schemas.ts'

/** How many lots a purchase can be made of. */
const MOST_LOTS = 20

/** An account of the wallet, as far as everybody who can buy from it sees it. */
export type Account = Offer['account']

/** Money of one benefit that people see as one: its lots, the soonest expiry first. */
export type Money = Pick<Account, 'benefit' | 'service' | 'uses'> & {
  /** What tells it from other money, also when it is read again. */
  key: string
  cents: number
  lots: [Account, ...Account[]]
  /** Whether cards can be bought with it, or from which day on. */
  extension: Extension
}

/** A card to be bought: from which lot, and what is on it until when. */
export type Part = { lot: Account; cents: number; expires_on: string }

/** The money that cards can be bought with, and then the money that they cannot; each the soonest expiry first. */
export function moneyOf(accounts: Account[]): Money[] {
  const all = new Map<string, Money>()
  for (const account of accounts) {
    const { kind, benefit, service, uses, extension, amount_cents } = account
    if (kind === 'card' || !amount_cents) continue
    const opens = extension.state === 'later' ? extension.opens_on : ''
    const key = [benefit, service, extension.state, opens, ...uses].join(' ')
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

/** How much of some money ends on which day, the soonest first. */
export function endingsOf({ lots }: Money): [day: string, cents: number][] {
  const endings = new Map<string, number>()
  for (const { expires_on, amount_cents } of lots) {
    endings.set(expires_on, (endings.get(expires_on) ?? 0) + amount_cents)
  }
  return [...endings]
}

/**
 * Takes so many cents from the lots, the soonest expiry first, or before all others those that end on `day`; each lot gives
 * a card with its own last day.
 */
export function planOf({ lots }: Money, cents: number, day?: string): Part[] {
  const parts: Part[] = []
  let missing = cents
  const isOther = ({ expires_on }: Account) => Number(expires_on !== day)
  for (const lot of lots.toSorted((one, other) => isOther(one) - isOther(other))) {
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
