/** The names of somebody. */
export type Names = { given_names: string; family_name: string }

/** Letters that are no other one with an accent. */
const LETTERS: Record<string, string> = { æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', ð: 'd', đ: 'd', þ: 'th', ł: 'l' }

/** Parts of family names that many families share. */
const PARTICLES = new Set([
  'af',
  'al',
  'av',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'el',
  'la',
  'le',
  'van',
  'von',
  'zu',
])

/** The parts of a name, in lower case and without accents, so that "Lindström-Åberg" is "lindstrom" and "aberg". */
const partsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, (letter) => LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Whether two names have a part in common, or differ only in where a part ends, as "Anna-Liisa" and "Annaliisa" do. */
function agree(one: string, other: string): boolean {
  const [ours, theirs] = [partsOf(one), partsOf(other)]
  const isShared = ours.some((part) => !PARTICLES.has(part) && theirs.includes(part))
  return isShared || (ours.length > 0 && ours.join('') === theirs.join(''))
}

/**
 * Whether somebody whom a bank has named can be the one whom an employer has named: a given name and the family name, or a part
 * of it, agree. It keeps a link from being used with the bank of a partner or a colleague by mistake.
 */
export const namesAgree = (bank: Names, employer: Names): boolean =>
  agree(bank.given_names, employer.given_names) && agree(bank.family_name, employer.family_name)
