import { typeid } from 'typeid-js'

/** The kinds of things that carry an id of ours; the kind is the id's prefix, so an id tells what it names. */
export type IdKind =
  | ('person' | 'employer' | 'session' | 'lot' | 'card' | 'operation' | 'message')
  | ('period' | 'package' | 'registration' | 'payment')
  | ('user' | 'group' | 'order' | 'part' | 'invitation')

/** A new id such as `lot_01k…`: sortable by creation time, unguessable in its last 74 bits. */
export const newId = (kind: IdKind): string => typeid(kind).toString()

/** Crockford's base 32: nothing that is mistaken for something else, read aloud or written down. */
export const SPOKEN = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random letters and digits that a person can tell somebody on the phone: five bits each. */
export const newSpoken = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => SPOKEN[byte % 32]).join('')

/**
 * Such letters and digits as somebody has typed them: in whatever case, with spaces and hyphens anywhere, O for 0 and I or L
 * for 1. Undefined when they are not so many, or others are among them.
 */
export function readSpoken(typed: string, length: number): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every((character) => SPOKEN.includes(character))
    ? code
    : undefined
}

/** A new request id such as `7F3KQ-21M0X`, to tell customer service. */
export const newRequestId = (): string => `${newSpoken(5)}-${newSpoken(5)}`
