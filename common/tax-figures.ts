/** What employers can give without tax, as configuration by the year for which it holds. Whole cents. */

export type TaxFigures = {
  /** Sports and culture together, for each person in a year. */
  sportsAndCulture: number
  /** A commuting ticket, for each person in a year. */
  commuting: number
  /** Since 2026 a bicycle is taxable, except of agreements made before this day, which have this much a year. */
  bicycle: { agreedBefore: string; cents: number }
  /** A meal: what it may cost, and the part of that which is its tax value, at least `least`. */
  lunch: { least: number; most: number; taxedPercent: number }
}

/** The year whose figures employers are told before they order. */
export const TAX_YEAR = 2026
export const TAX_FIGURES: TaxFigures = {
  sportsAndCulture: 40_000,
  commuting: 340_000,
  bicycle: { agreedBefore: '2025-04-24', cents: 120_000 },
  lunch: { least: 880, most: 1400, taxedPercent: 75 },
}
const BY_YEAR: { [year: string]: TaxFigures } = { [TAX_YEAR]: TAX_FIGURES }

/** The figures of a year, `2026`; undefined where we have none. */
export const figuresOf = (year: string): TaxFigures | undefined => BY_YEAR[year]

/** The tax value of a meal that was paid with lunch money. Of one above the limit it is the whole price. */
export function taxValueOfMeal({ lunch: { least, most, taxedPercent } }: TaxFigures, cents: number): number {
  if (cents > most) return cents
  return Math.min(cents, Math.max(least, Math.round((cents * taxedPercent) / 100)))
}
