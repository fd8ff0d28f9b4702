/** What is wrong with an amount that somebody has typed. */
export type AmountProblem = 'empty' | 'unclear' | 'zero' | 'decimals' | 'tooMuch'

/** Thousands set apart by one sign, and decimals by the other: `1,234.50` or `1.234,50`. */
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+\.|(?:\.\d{3})+,)\d{1,2}$/

/**
 * The whole cents that somebody has typed, or why they cannot be paid: with a comma or a point for the decimals, with or
 * without spaces and the sign of the euro, as the amounts on the screen are written.
 */
export function readAmount(typed: string, available: number): number | AmountProblem {
  let text = typed.normalize('NFKC').replace(/\s|€|eur/gi, '')
  if (!text) return 'empty'
  if (GROUPED.test(text)) text = text.replace(/[.,](?=.*[.,])/g, '')
  const [, euros = '', decimals = ''] = /^(\d*)[.,]?(\d*)$/.exec(text) ?? []
  if (!euros && !decimals) return 'unclear'
  if (decimals.length > 2) return 'decimals'
  const cents = Number(euros + decimals.padEnd(2, '0'))
  if (!cents) return 'zero'
  return cents > available ? 'tooMuch' : cents
}
