import { figuresOf, type TaxFigures, taxValueOfMeal } from '../../common/tax-figures.ts'
import type { MovementRow } from '../wallet/read-employer-figures.ts'
import type { Benefit } from '../wallet/schemas.ts'

/** What is taxed of benefits that have a limit for each person in a calendar year; those of one limit count together. */
const LIMITS: { limit: 'sportsAndCulture' | 'commuting'; benefits: readonly Benefit[] }[] = [
  { limit: 'sportsAndCulture', benefits: ['sports', 'sports-culture'] },
  { limit: 'commuting', benefits: ['commuting'] },
]

/** The benefits whose tax value depends on what somebody got earlier in the year. */
export const LIMITED: readonly Benefit[] = LIMITS.flatMap(({ benefits }) => benefits)

/** The figures that hold for a month, `2026-11`; undefined where we have none: then no tax value is told. */
export const figuresOfMonth = (month: string): TaxFigures | undefined => figuresOf(month.slice(0, 4))

/** Whether we can tell the tax value of a benefit: that of a bicycle, say, depends on when it was agreed on. */
export const isTaxKnown = (benefit: Benefit): boolean => benefit === 'lunch' || LIMITED.includes(benefit)

/** The tax value of what is left of a meal after refunds: nothing of one that was refunded in full. */
const ofMeal = (figures: TaxFigures, paid: number, left: number): number =>
  Math.round((taxValueOfMeal(figures, paid) * left) / paid)

/** What lunches add to the tax value of the month, or refunds of them take back; nothing where it is not told. */
export function taxableOfMeals({
  month,
  payments,
  paid_cents: paid,
  before_cents: before,
  after_cents: after,
}: MovementRow): number {
  const figures = figuresOfMonth(month)
  return payments && figures ? payments * (ofMeal(figures, paid, after) - ofMeal(figures, paid, before)) : 0
}

/** What somebody got of a benefit in each month, `YYYY-MM`. */
export type Given = { month: string; benefit: Benefit; cents: number }

/**
 * What of this goes beyond the limits, in the month in which it does: below zero where what had been taxed is taken back.
 * `given` is all that one person got, from the January of the first year on.
 */
export function beyondLimits(given: readonly Given[]): Given[] {
  const found: Given[] = []
  for (const { limit: which, benefits } of LIMITS) {
    const counted = given
      .filter(({ benefit }) => benefits.includes(benefit))
      .sort((a, b) => (a.month + a.benefit < b.month + b.benefit ? -1 : 1))
    let [year, sum] = ['', 0]
    for (const { month, benefit, cents } of counted) {
      if (month.slice(0, 4) !== year) [year, sum] = [month.slice(0, 4), 0]
      const limit = figuresOf(year)?.[which] ?? Number.POSITIVE_INFINITY
      const beyond = Math.max(0, sum + cents - limit) - Math.max(0, sum - limit)
      sum += cents
      if (beyond) found.push({ month, benefit, cents: beyond })
    }
  }
  return found
}
