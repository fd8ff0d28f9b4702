import { base64url } from 'jose'
import { readSpoken, SPOKEN } from './ids.ts'
import { keyedHash } from './secrets.ts'

/**
 * The codes of gift cards: 19 characters of Crockford's base 32, which are 95 bits that nobody can tell from random, and a
 * check character. A code is made from the card, its revision and a secret key whenever it is needed, so that no database
 * holds one: what is stored is a keyed hash, and the last four characters.
 */
export type CardCode = {
  /** Five groups of four, as people read them: `7K2Q 9WMC 3RDX H4TP 0A8N`. */
  text: string
  hash: string
  lastFour: string
}

const LENGTH = 20

/** The code of a card; revision 1 is the one that it was bought with, and each replacement has the next. */
export async function cardCode(key: string, card: string, revision: number): Promise<CardCode> {
  const random = base64url.decode(await keyedHash(key, `code ${card} ${revision}`))
  let bits = 0n
  for (const byte of random.subarray(0, 12)) bits = (bits << 8n) | BigInt(byte)
  let body = ''
  for (; body.length < LENGTH - 1; bits >>= 5n) body += SPOKEN[Number(bits & 31n)]
  const code = body + checkCharacter(body)
  return { text: code.match(/.{4}/g)!.join(' '), hash: await hashOf(key, code), lastFour: code.slice(-4) }
}

/** The hash by which a code that somebody has typed is found; undefined when it is not written as a code is, or mistyped. */
export async function typedCardCode(key: string, typed: string): Promise<string | undefined> {
  const code = readSpoken(typed, LENGTH)
  return code && checkCharacter(code.slice(0, -1)) === code.at(-1) ? hashOf(key, code) : undefined
}

const hashOf = (key: string, code: string) => keyedHash(key, `hash ${code}`)

/**
 * The check character of ISO 7064's hybrid systems for an alphabet of 32: it finds every character that was mistyped, and
 * nearly all neighbours that changed places.
 */
function checkCharacter(body: string): string {
  const base = SPOKEN.length
  let rest = base
  for (const character of body) {
    rest = (rest + SPOKEN.indexOf(character)) % base || base
    rest = (rest * 2) % (base + 1)
  }
  return SPOKEN[(base + 1 - rest) % base]!
}
