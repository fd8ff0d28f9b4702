import type { Env } from '../platform/env.ts'
import { Problem } from '../platform/problem.ts'
import { PASSWORD_TOO_COMMON, PASSWORD_TOO_SHORT } from './problems.ts'

/** Characters, as people count them. */
const SHORTEST = 10
/** What somebody who knows the person tries first does not count; so many characters have to be left beside it. */
const LEAST_OF_ITS_OWN = 6
/** Our own words, which fit every account here. */
const OURS = ['smartum', 'saldo', 'plus', 'salasana', 'password', 'losenord', 'extranet']

/** Who the password is for: their address, and their names where they are known. */
type Owner = { email: string; names?: string[] }

/**
 * Refuses a password that is too short, or that somebody would try early: see `isEasilyGuessed`. What it is made of is
 * free otherwise: nobody needs a digit or a special character. Throws Problem.
 */
export async function refuseWeakPassword(
  assets: Env['ASSETS'],
  password: string,
  owner: Owner,
): Promise<void> {
  if ([...password.normalize('NFKC')].length < SHORTEST) throw new Problem(PASSWORD_TOO_SHORT)
  if (isEasilyGuessed(password, owner, await commonTexts(assets))) throw new Problem(PASSWORD_TOO_COMMON)
}

/** The same for å and a, for upper and lower case. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** What people put in the place of letters, and take for clever. */
const LETTERS: Record<string, string> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' },
  ...{ '@': 'a', $: 's', '!': 'i', '€': 'e' },
}
const inLetters = (text: string) => text.replace(/[013457@$!€]/g, (sign) => LETTERS[sign]!)

const reversed = (text: string) => [...text].reverse().join('')

/** Alphabet, digits and the rows and columns of a Nordic keyboard, without accents. */
const WALKS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopa',
  'asdfghjkloa',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujm',
]
const isWalk = (text: string) => WALKS.some((walk) => walk.includes(text) || walk.includes(reversed(text)))

/** How much of the beginning of a text is one walk, or one character again and again; 0 when that is under three. */
function stride(text: string): number {
  const repeated = /^(.)\1*/su.exec(text)?.[0].length ?? 0
  let walked = 1
  while (walked < text.length && isWalk(text.slice(0, walked + 1))) walked++
  const length = Math.max(repeated, walked)
  return length < 3 ? 0 : length
}

/** Whether a text is nothing but walks: `qwerty12345`, `aaaa1111`, `1qaz2wsx`. */
function isWalked(text: string): boolean {
  for (let rest = text; rest; ) {
    const length = stride(rest)
    if (!length) return false
    rest = rest.slice(length)
  }
  return text !== ''
}

/** The shortest piece that a text repeats, such as `kissa` of `kissakissa`; the text itself when it repeats none. */
function repeatedPiece(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    if ([...text].every((character, at) => character === text[at % length])) return text.slice(0, length)
  }
  return text
}

/** Fewer letters than this beside digits and signs that count for nothing do not count either. */
const SHORTEST_WORD = 4
/** How many digits and signs do not make a word a better password; a walk of them, or a year, counts as none. */
const MOST_TRIMMING = 4
const YEAR = /^(?:19|20)\d\d|^\d\d(?:91|02)/ // also from its end

/** How many digits and signs there may be taken off the beginning of a text to find a word behind them. */
function trimmings(text: string): number[] {
  const whole = /^[^\p{L}]*/u.exec(text)![0]
  let free = 0
  for (let rest = whole; rest && free <= MOST_TRIMMING; ) {
    const length = YEAR.test(rest) ? 4 : stride(rest)
    if (!length) free++
    rest = rest.slice(length || 1)
  }
  const lengths = Array.from({ length: Math.min(whole.length, MOST_TRIMMING) + 1 }, (_, length) => length)
  return free <= MOST_TRIMMING && whole.length > MOST_TRIMMING ? [...lengths, whole.length] : lengths
}

let common: Set<string> | undefined

/**
 * The list, fetched and unfolded when the first password has to be judged. It is a static file, because it is as large as
 * a tenth of the worker. worker/static/lists/common-passwords.txt says what is in it and how it is folded.
 */
async function commonTexts(assets: Env['ASSETS']): Promise<Set<string>> {
  if (!common) {
    const answer = await assets.fetch('https://assets.local/lists/common-passwords.txt')
    if (!answer.ok) throw new Error(`the list of common passwords is not there: ${answer.status}`)
    const list = (await answer.text()).replace(/^#.*\n/gm, '')
    common = new Set()
    let text = ''
    for (const [entry] of list.matchAll(/[A-Z][^A-Z\n]*/g)) {
      text = text.slice(0, entry.charCodeAt(0) - 'A'.charCodeAt(0)) + entry.slice(1)
      common.add(text)
    }
  }
  return common
}

/**
 * Whether somebody would try a password among their first ones. Without regard to case and accents, it is easy when
 * - it is on the list of common passwords, or a common word, also written with digits or signs for letters, also twice
 *   in a row, and also with up to four digits and signs, or a walk of them, before or behind it;
 * - it is walked over the keyboard, the alphabet or the digits, or made of three different characters or fewer;
 * - little is left of it without the owner's address and names and our own words.
 * Several common words in a row are fine: there are too many ways to choose them.
 */
function isEasilyGuessed(password: string, owner: Owner, commonOnes: Set<string>): boolean {
  const isCommon = (each: string) => commonOnes.has(each) || commonOnes.has(inLetters(each))
  const text = plain(password).replace(/\s/g, '')
  if (new Set(text).size <= 3 || repeatedPiece(text).length <= 4 || isWalked(text)) return true
  if (ownPart(text, owner).length < LEAST_OF_ITS_OWN) return true
  const ends = trimmings(reversed(text))
  return trimmings(text).some((from) =>
    ends.some((end) => {
      const core = text.slice(from, text.length - end)
      return core.length < SHORTEST_WORD || isCommon(core) || isCommon(repeatedPiece(core))
    }),
  )
}

/** What is left of a password without what is known of its owner and of us. */
function ownPart(text: string, { email, names = [] }: Owner): string {
  const known = [email, ...names].flatMap((each) => {
    const whole = plain(each)
    return [whole, ...whole.split('@'), ...whole.split(/[^\p{L}\p{N}]+/u)]
  })
  const longestFirst = [...known, ...OURS].filter(({ length }) => length >= 3)
  longestFirst.sort((a, b) => b.length - a.length)
  return longestFirst.reduce((left, each) => left.replaceAll(each, ''), text)
}
