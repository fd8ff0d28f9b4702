import { typeid } from 'typeid-js'

/** The kinds of things that carry an id of ours; the kind is the id's prefix, so an id tells what it names. */
export type IdKind = 'person' | 'session' | 'lot' | 'card' | 'operation' | 'message' | 'subscriber'

/** A new id such as `lot_01k…`: sortable by creation time, unguessable in its last 74 bits. */
export const newId = (kind: IdKind): string => typeid(kind).toString()

/** Crockford's base 32: nothing that is mistaken for something else, read aloud or written down. */
const SPOKEN = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new request id such as `7F3KQ-21M0X`: 50 random bits that a person can tell customer service on the phone. */
export function newRequestId(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => SPOKEN[byte % 32])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}
