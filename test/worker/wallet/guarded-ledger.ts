import { account, card, insert, lot, MAX, operation, transfer } from './ledger.ts'

/** A small ledger with something of everything that the guards have to protect. */

export const OPEN = 'lot_open'
export const OTHER = 'lot_other'
export const CARD = 'card_1'
export const FUNDING = 'funding:employer_1'
export const PREPAID = 'prepaid:employer_1'
export const GYM = 'merchant:gym'
export const POOL = 'merchant:pool'
export const FULL = 'merchant:full'
/** Operations with room for whatever a guard would let through, so that nothing but the guard refuses it. */
export const ROOM = 'room'
const ROOM_TO_RELEASE = 'room to release'
export const HOLD = 5
export const RESOLVED_HOLD = 6

/** Good rows; a forgery is one of them with one thing changed. */
export const single = transfer(ROOM, 'single', FUNDING, OPEN, 1)
export const hold = transfer(ROOM, 'pending', OPEN, GYM, 1)
export const post = transfer(ROOM, 'post', OPEN, GYM, 40, HOLD)
export const release = transfer(ROOM_TO_RELEASE, 'void', OPEN, GYM, 40, HOLD)

/** All that reconciliation has to say about this ledger. */
export const unfinished = [ROOM, ROOM_TO_RELEASE, 'small'].map(
  (id) => `operations are not the sums of their parts: ${id}`,
)

/** Opens it; the transfers are numbered 1 to 8. */
export async function openGuardedLedger(ledger: D1Database): Promise<void> {
  const open = [
    ...['bank', 'expired', FUNDING, PREPAID, GYM, POOL, FULL].map(account),
    lot(OPEN, 'person_1'),
    lot(OTHER, 'person_2'),
    card(CARD, 'person_1'),
  ]
  const asked: [string, number, string][] = [
    ['load', 200, 'load'],
    ['fill', MAX, 'load'],
    ['prepay', 10, 'load'],
    ['hold', 60, 'hold'],
    ['capture', 20, 'capture'],
    ['convert', 50, 'convert'],
    [ROOM, MAX, 'spend'],
    [ROOM_TO_RELEASE, MAX, 'release'],
    ['small', 10, 'spend'],
  ]
  const moved = [
    transfer('load', 'single', FUNDING, OPEN, 100),
    transfer('load', 'single', FUNDING, OTHER, 100),
    transfer('fill', 'single', 'bank', FULL, MAX),
    transfer('prepay', 'single', FUNDING, PREPAID, 10),
    transfer('hold', 'pending', OPEN, GYM, 40),
    transfer('hold', 'pending', OPEN, GYM, 20),
    transfer('capture', 'post', OPEN, GYM, 20, RESOLVED_HOLD),
    transfer('convert', 'single', OTHER, CARD, 50),
  ]
  await ledger.batch([
    ...open.map((row) => insert(ledger, 'account', row)),
    ...asked.map(([id, amount, kind]) => insert(ledger, 'operation', operation(id, amount, kind))),
    ...moved.map((row) => insert(ledger, 'transfer', row)),
  ])
}
