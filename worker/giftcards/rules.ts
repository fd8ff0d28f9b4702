import { addMonths } from '../platform/clock.ts'
import type { ExtensionRule } from '../wallet/read-balances.ts'
import type { Service, Use } from '../wallet/schemas.ts'

/** What the OwnGiftcard is, as data. */
type Rules = {
  /** How many months a card lasts beyond the last day of the money it is bought with. */
  months: number
  /** What a card can be used for: of the uses of the money those that are among these. With none of them there is no card. */
  uses: readonly Use[]
  /** From how many months before the last day on it can be bought; at any time before it, where that is null. */
  opensMonthsBefore: Record<Service, number | null>
}

export const OWN_GIFTCARD: Rules = {
  months: 3,
  uses: ['sports', 'culture', 'massage'],
  opensMonthsBefore: { plus: null, saldo: 1 },
}

/**
 * Whether money can become an OwnGiftcard, and until when it lasts then. Counted from its last day of use, never from the
 * day of the purchase; an employer that has ended its use earlier moves that day. A card is not extended again.
 */
export const extensionOf: ExtensionRule = ({ kind, uses, service, expires_on }, today) => {
  if (kind === 'card') return { state: 'never', reason: 'card' }
  const cardUses = uses.filter((use) => OWN_GIFTCARD.uses.includes(use))
  if (!cardUses.length) return { state: 'never', reason: 'benefit' }
  const card = { expires_on: monthsFrom(expires_on, OWN_GIFTCARD.months), uses: cardUses }
  const before = OWN_GIFTCARD.opensMonthsBefore[service]
  const opens_on = before === null ? today : monthsFrom(expires_on, -before)
  return opens_on <= today ? { state: 'open', ...card } : { state: 'later', opens_on, ...card }
}

const remembered = new Map<string, string>()

/** Much money ends on the same few days, and the calendar is slower than a look at what it said before. */
function monthsFrom(day: string, months: number): string {
  const key = `${day} ${months}`
  let found = remembered.get(key)
  if (!found) {
    found = addMonths(day, months)
    if (remembered.size >= 1000) remembered.clear()
    remembered.set(key, found)
  }
  return found
}
