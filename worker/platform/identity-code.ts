/** What stands in place of an identity code that was masked. */
const MASK = '••••••-••••'

/** The day, a separator or none, three digits and the check character; spaces and dots as people put them in. */
const CANDIDATE =
  /(?<![\p{L}\d])(\d\d)[ .]?(\d\d)[ .]?(\d\d) ?([-‐‑–−+A-FU-Y]?) ?(\d{3}) ?([0-9A-FHJ-NPR-Y])(?![\p{L}\d])/giu

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/**
 * Replaces whatever looks like a Finnish personal identity code, also one that is mistyped or lacks its separator.
 * Ten digits in a row are one only if they add up: most are telephone numbers.
 */
export const withoutIdentityCodes = (text: string): string =>
  text.replace(CANDIDATE, (found, day, month, year, separator, number, check) => {
    if (separator || /\D/.test(check)) return MASK
    const adds = CHECK_CHARACTERS[Number(day + month + year + number) % 31] === check
    return adds && day >= 1 && day <= 31 && month >= 1 && month <= 12 ? MASK : found
  })
