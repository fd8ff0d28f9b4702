import { helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { checkAmount, checkDay, perform } from './operation.ts'
import {
  BALANCE_CHANGED,
  BENEFIT_CLOSED,
  BENEFIT_EXPIRED,
  CARD_USES_NOT_VALID,
  DAY_PASSED,
  INSUFFICIENT_FUNDS,
  LOT_UNKNOWN,
} from './problems.ts'
import { type Receipt, USES, type Use } from './schemas.ts'
import { CONVERT, type ConvertFacts } from './store/cards.ts'

/** A card to make, and the lot that it is bought from. */
export type CardPart = {
  lot: string
  /** Whole cents, from 1. */
  amountCents: number
  /** The `version` of the lot that the person saw; whatever has happened to the lot since then refuses the whole. */
  version?: number | undefined
  /** What the card can be used for: the uses of the lot, or some of them. */
  uses: readonly Use[]
  /** The card's last day of use, `YYYY-MM-DD`. */
  expiresOn: string
}

/**
 * Moves money of lots to new cards, one for each part, all of them or none. The receipt has a part from each lot to its
 * card, in the order in which they were first asked for. Each lot may be named once. Which benefits may become cards,
 * when, and until which day is for the caller to know: uses and last days are no part of what a key stands for, nor is
 * the order, and a retry gets the cards of the first.
 * Throws the problems of `perform`, `date-not-valid`, `day-passed`, `lot-unknown`, `benefit-expired`, `benefit-closed`,
 * `balance-changed`, `card-uses-not-valid`, and `insufficient-funds`, which says how much there is.
 */
export async function convertToCards(
  ledger: D1Database,
  { key, person, parts }: { key: string; person: string; parts: readonly CardPart[] },
  now = new Date(),
): Promise<Receipt> {
  if (new Set(parts.map(({ lot }) => lot)).size < parts.length) throw new Error('a lot is named twice')
  const cards = parts.map(({ uses, ...part }) => {
    checkAmount(part.amountCents)
    checkDay(part.expiresOn, 'expires_on')
    const useList = USES.filter((use) => uses.includes(use))
    if (!useList.length) throw new Problem(CARD_USES_NOT_VALID, 'uses')
    return { ...part, useList, uses: useList.join(' '), card: newId('card') }
  })
  const content = {
    key,
    person,
    amountCents: parts.reduce((sum, { amountCents }) => sum + amountCents, 0),
    parts: parts.map(({ lot, amountCents, version = null }) => [lot, amountCents, version]).sort(),
  }
  const today = helsinkiDate(now)
  return perform<ConvertFacts>(ledger, 'convert', CONVERT, content, {
    now,
    ids: { cards, message: newId('message') },
    refuse: (facts) => {
      const problems = cards.map((card, index) => refusalOf(facts!.lots[index] ?? null, card, today))
      return problems.find((problem) => problem !== undefined) ?? new Problem(CARD_USES_NOT_VALID, 'uses')
    },
  })
}

/** Why a lot does not give a card; nothing when all that could be left is its uses. */
function refusalOf(
  lot: ConvertFacts['lots'][number],
  card: Omit<CardPart, 'uses'>,
  today: string,
): Problem | undefined {
  if (!lot) return new Problem(LOT_UNKNOWN, 'lot')
  if (lot.ends_on < today) {
    return new Problem(lot.ends_on < lot.expires_on ? BENEFIT_CLOSED : BENEFIT_EXPIRED, 'lot')
  }
  if (card.version !== undefined && card.version !== lot.version) {
    return new Problem(BALANCE_CHANGED, 'version', lot.available)
  }
  if (lot.available < card.amountCents) return new Problem(INSUFFICIENT_FUNDS, 'amount_cents', lot.available)
  return card.expiresOn < lot.ends_on ? new Problem(DAY_PASSED, 'expires_on') : undefined
}
