import { typeid } from 'typeid-js'

/** The kinds of things that carry an id of ours; the kind is the id's prefix, so an id tells what it names. */
export type IdKind = 'person' | 'employer' | 'client' | 'session' | 'lot' | 'operation' | 'request'

/** A new id such as `lot_01k…`: sortable by creation time, unguessable in its last 74 bits. */
export const newId = (kind: IdKind): string => typeid(kind).toString()
