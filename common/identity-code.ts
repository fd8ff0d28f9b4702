/** The signs and letters between date and number, with the century that each stands for. All of them since 2023. */
const CENTURIES: Record<string, string> = { '+': '18' }
for (const separator of '-YXWVU') CENTURIES[separator] = '19'
for (const separator of 'ABCDEF') CENTURIES[separator] = '20'

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
/** The last character of a code, of the nine digits of its date and number. */
export const checkCharacter = (digits: string): string =>
  CHECK_CHARACTERS[Number(digits) % CHECK_CHARACTERS.length]!

const BEGINNING = /^(?:\d{0,6}|\d{6}[-+A-FU-Y](?:\d{0,3}|\d{3}[0-9A-Z]))$/
const LENGTH = 11
/** Numbers from this on are of test persons. */
const FIRST_TEST_NUMBER = 900

/**
 * What is wrong with a personal identity code: it is not complete yet, not written as one is, of a day that does not exist,
 * or mistyped, which its check character tells.
 */
export type IdentityCodeProblem = 'incomplete' | 'form' | 'date' | 'check'

/**
 * A personal identity code as it is stored, of what somebody has typed: capital letters, no spaces, and "-" for whatever
 * looks like one. The separator tells people apart, so nothing else becomes of it.
 */
export const normaliseIdentityCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')

/**
 * What is wrong with a personal identity code that somebody has typed; undefined when it is right. One that is not complete
 * is only that as long as it can still become right. The codes of test persons are wrong unless they are allowed.
 */
export function identityCodeProblem(
  typed: string,
  allowsTestPersons = true,
): IdentityCodeProblem | undefined {
  const code = normaliseIdentityCode(typed)
  if (!BEGINNING.test(code)) return 'form'
  if (code.length > 6 && !isDay(birthDate(code))) return 'date'
  if (code.length < LENGTH - 1) return 'incomplete'
  const number = Number(code.slice(7, 10))
  if (number < 2 || (number >= FIRST_TEST_NUMBER && !allowsTestPersons)) return 'form'
  if (code.length < LENGTH) return 'incomplete'
  const digits = code.slice(0, 6) + code.slice(7, 10)
  return checkCharacter(digits) === code[LENGTH - 1] ? undefined : 'check'
}

/** Whether what has been typed so far is a personal identity code, or can become one. */
export function mayBecomeIdentityCode(typed: string): boolean {
  const problem = identityCodeProblem(typed)
  return !problem || problem === 'incomplete'
}

/** The birth date, `YYYY-MM-DD`, that a personal identity code states. */
export const birthDate = (code: string): string =>
  `${CENTURIES[code[6]!]}${code.slice(4, 6)}-${code.slice(2, 4)}-${code.slice(0, 2)}`

/** Whether a date is one of the calendar: JavaScript makes another of one that is not, or none. */
function isDay(date: string): boolean {
  const instant = Date.parse(date)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date)
}
