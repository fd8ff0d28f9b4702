/** What is wrong with a percentage that somebody has written. */
export type PercentageProblem = 'unclear' | 'ambiguous' | 'not-whole' | 'out-of-range'

/**
 * A whole percentage from 1 to 100, or what is wrong with it: a whole number, or with a decimal separator and up to 1 a
 * part of the whole, as `0,5` is 50. Nothing at all is 100. A bare 1 could be either.
 */
export function readPercentage(written: string): number | PercentageProblem {
  const text = written.normalize('NFKC').replace(/\s/g, '')
  if (!text) return 100
  const [, whole = '', decimals, sign] = /^(\d+)(?:[.,](\d+))?(%?)$/.exec(text) ?? []
  if (!whole) return 'unclear'
  if (whole === '1' && !decimals && !sign) return 'ambiguous'
  const isPart = decimals !== undefined && !sign && (Number(whole) === 0 || /^1[.,]0+$/.test(text))
  const [percent, rest] = isPart
    ? [Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')), decimals.slice(2)]
    : [Number(whole), decimals ?? '']
  if (/[1-9]/.test(rest)) return 'not-whole'
  return percent >= 1 && percent <= 100 ? percent : 'out-of-range'
}
