import { checkCharacter } from './identity-code.ts'

/** What stands in place of an identity code that was masked. */
const MASK = '••••••-••••'

/** A digit, as people type it. */
const DIGIT = '[0-9O]'
const CHECK = '[0-9A-FHJ-NPR-YO]'
/** What people put between the day, the month and the year. */
const JOINT = '[.\\p{Pd}/]?\\s?'
/** What stands before the number: the sign or letter of the century, or what people put in its place. */
const SEPARATOR = '\\s{0,5}(?<separator>(?:[\\p{Pd}−]{1,3}|[+A-FU-Y_/:.])?)\\s{0,5}'
/** After a space only a character that stands alone is the check character, and not the beginning of a word. */
const END = `(?:(?<check>${CHECK})|\\s(?<spacedCheck>${CHECK})(?!\\p{L}))(?!\\d)`

const written = (date: string, number: string) =>
  new RegExp(`(?<!\\d)(?<date>${date})${SEPARATOR}(?<number>${number})${END}`, 'giu')

const WRITTEN_TOGETHER = written(
  `${DIGIT}{2}${JOINT}${DIGIT}{2}${JOINT}(?:(?:19|2[0O])(?=${DIGIT}{2}(?:\\s|[^0-9O])))?${DIGIT}{2}`,
  `${DIGIT}{3}`,
)
const WRITTEN_ONE_BY_ONE = written(`(?:${DIGIT}\\s){5}${DIGIT}`, `(?:${DIGIT}\\s){2}${DIGIT}`)

/** What shows nowhere, but would stand between the characters of a code. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

/**
 * Replaces whatever looks like a Finnish personal identity code, also one that is mistyped or lacks its separator. A text
 * without any stays as it is.
 */
export function withoutIdentityCodes(text: string): string {
  const readable = text.normalize('NFKC').replace(UNSEEN, '')
  const masked = maskWhere(WRITTEN_ONE_BY_ONE, maskWhere(WRITTEN_TOGETHER, readable))
  return masked === readable ? text : masked
}

function maskWhere(pattern: RegExp, text: string): string {
  let masked = ''
  let kept = 0
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (isCode(found)) {
      masked += text.slice(kept, found.index) + MASK
      kept = pattern.lastIndex
    } else {
      pattern.lastIndex = found.index + 1 // a code may begin within what is none
    }
  }
  return masked + text.slice(kept)
}

const digitsOf = (typed = '') => typed.replace(/O/gi, '0').replace(/\D/g, '')
const isLetter = (character = '') => /\p{L}/u.test(character)
const isWithin = (digits: string, highest: number) => Number(digits) >= 1 && Number(digits) <= highest

/** Whether what a pattern has found is a code, and not a telephone number, a sum or the like. */
function isCode({ 0: found, index, input, groups = {} }: RegExpExecArray): boolean {
  const { date = '', separator = '', number, check, spacedCheck = '' } = groups
  const day = digitsOf(date)
  const last = (check ?? spacedCheck).toUpperCase().replace('O', '0')
  const isOfCalendar = isWithin(day.slice(0, 2), 31) && isWithin(day.slice(2, 4), 12)
  const nine = day.slice(0, 4) + day.slice(-2) + digitsOf(number)
  const standsAlone = !isLetter(input[index - 1]) && !isLetter(input[index + found.length])
  const addsUp = isOfCalendar && checkCharacter(nine) === last
  if (addsUp && (separator || standsAlone)) return true
  // One that is mistyped still says most of what it said. Two signs of a code suffice.
  const signs = [isOfCalendar, /[A-Y]/.test(last), /[\p{Pd}−+A-Y]/iu.test(separator)]
  return standsAlone && /^\w+$/.test(date) && signs.filter(Boolean).length >= 2
}
