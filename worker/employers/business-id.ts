const WEIGHTS = [7, 9, 10, 5, 8, 4, 2]

/**
 * A Finnish business ID as it is written, `2077474-0`, of whatever way somebody has typed it; undefined when it is none: its
 * last digit has to follow from the others.
 */
export function businessIdOf(typed: string): string | undefined {
  const [, digits = '', check] =
    /^(\d{7})-?(\d)$/.exec(typed.replace(/\s/g, '').replace(/[‐-–−]/g, '-')) ?? []
  if (!check) return undefined
  const remainder = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11
  return remainder !== 1 && Number(check) === (11 - remainder) % 11 ? `${digits}-${check}` : undefined
}
