import { helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { checkDay, type Keyed, perform } from './operation.ts'
import {
  BENEFIT_CLOSED,
  BENEFIT_EXPIRED,
  CARD_USES_NOT_VALID,
  DAY_PASSED,
  INSUFFICIENT_FUNDS,
  LOT_UNKNOWN,
} from './problems.ts'
import { type Receipt, USES, type Use } from './schemas.ts'
import { CONVERT, type ConvertFacts } from './store/payments.ts'

/**
 * Moves money of a lot to a new card with a last day of its own, the `to` of the receipt's only part. Which benefits
 * may become cards, when, and until which day is for the caller to know. Throws the problems of `perform`,
 * `date-not-valid`, `day-passed`, `lot-unknown`, `benefit-expired`, `benefit-closed`, `card-uses-not-valid`, and
 * `insufficient-funds`, which says how much there is.
 */
export async function convertToCard(
  ledger: D1Database,
  {
    uses: chosen,
    ...input
  }: Keyed & {
    person: string
    lot: string
    amountCents: number
    /** What the card can be used for: the uses of the lot, or some of them. */
    uses: readonly Use[]
    /** The card's last day of use, `YYYY-MM-DD`. */
    expiresOn: string
  },
  now = new Date(),
): Promise<Receipt> {
  checkDay(input.expiresOn, 'expires_on')
  const useList = USES.filter((use) => chosen.includes(use))
  if (!useList.length) throw new Problem(CARD_USES_NOT_VALID, 'uses')
  const content = { ...input, uses: useList.join(' ') }
  return perform<ConvertFacts>(ledger, 'convert', CONVERT, content, {
    now,
    ids: { card: newId('card'), useList },
    refuse: (facts) => {
      if (!facts) return new Problem(LOT_UNKNOWN, 'lot')
      if (facts.ends_on < helsinkiDate(now)) {
        return new Problem(facts.ends_on < facts.expires_on ? BENEFIT_CLOSED : BENEFIT_EXPIRED, 'lot')
      }
      if (facts.available < input.amountCents) {
        return new Problem(INSUFFICIENT_FUNDS, 'amount_cents', facts.available)
      }
      return input.expiresOn < facts.ends_on
        ? new Problem(DAY_PASSED, 'expires_on')
        : new Problem(CARD_USES_NOT_VALID, 'uses')
    },
  })
}
