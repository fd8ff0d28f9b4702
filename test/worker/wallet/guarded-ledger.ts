import {
  account,
  at,
  card as cardRow,
  closing,
  DAY,
  insert,
  lot as lotRow,
  MAX,
  message,
  operation,
  type Row,
  transfer,
} from './ledger.ts'

/** A small ledger with something of everything that the guards have to protect. */

export const FUNDING = 'funding:employer_1'
export const PREPAID = 'prepaid:employer_1'
export const BALANCE = 'lunch:employer_1'
export const OTHER_FUNDING = 'funding:employer_2'
export const FULL_FUNDING = 'funding:employer_full'
export const FULL_PREPAID = 'prepaid:employer_full'
export const GYM = 'merchant:gym'
export const POOL = 'merchant:pool'

/** Lots and cards are of person_1, and for sports and culture, unless they say otherwise. */
export const OPEN = 'lot_open'
export const OTHER = 'lot_other'
export const LUNCH = 'lot_lunch'
/** Loads that nothing has been taken of, that is on hold, and that is all there again. */
export const UNUSED = 'lot_unused'
export const UNUSED_PREPAID = 'lot_unused_prepaid'
export const HELD = 'lot_held'
export const REFUNDED = 'lot_refunded'
export const REVERSED = 'lot_reversed'
export const ENDED = 'lot_ended'
const LAST_DAY = '2025-12-31'
export const FULL = 'lot_full'
export const STRANGER = 'lot_stranger'
export const STRANGER_UNUSED = 'lot_stranger_unused'
export const STRANGER_ENDED = 'lot_stranger_ended'
export const CARD = 'card_1'
export const ENDED_CARD = 'card_ended'
export const STRANGER_CARD = 'card_stranger'
/** What an employer has closed twice, and what it gave afterwards: a lot that was loaded, and one that was only opened. */
export const CLOSED = 'lot_closed'
export const LATER = 'lot_later'
export const EMPTY = 'lot_empty'
/** What differs in one thing from what it has closed. */
export const UNCLOSED = {
  service: 'lot_of_another_service',
  employer: 'lot_of_another_employer',
  person: 'lot_of_another_person',
  kind: 'card_bought_before',
  day: 'lot_ended_before',
}

/** What takes the place of an account that has ended, for 30 days. */
export const SUCCESSOR = 'lot_successor'
export const CARD_SUCCESSOR = 'card_successor'
/** What differs from the rightful successor or card in one thing. */
const DIFFERENCES: Record<string, Row> = {
  benefit: { benefit: 'sports-culture' },
  uses: { uses: 'sports culture lunch' },
  service: { service: 'plus' },
  employer: { employer: 'employer_2' },
}
export const otherSuccessors = ['expires_on', ...Object.keys(DIFFERENCES)].map((what) => [
  what,
  `lot_successor_of_another_${what}`,
])
export const otherCards = Object.keys(DIFFERENCES).map((what) => [what, `card_of_another_${what}`])

export const lot = (id: string, changes: Row = {}) =>
  lotRow(id, 'person_1', { benefit: 'flexible', uses: 'sports culture', ...changes })
export const card = (id: string, changes: Row = {}) =>
  cardRow(id, 'person_1', { benefit: 'flexible', uses: 'sports', ...changes })
const successor = { expires_on: '2026-02-14' }
const ended = { expires_on: LAST_DAY }
const stranger = { owner: 'person_2' }
const closed = { employer: 'employer_2', service: 'plus' }

const accounts = [
  ...['bank', 'expired', FUNDING, PREPAID, BALANCE, OTHER_FUNDING, FULL_FUNDING, FULL_PREPAID, GYM, POOL].map(
    account,
  ),
  ...[OPEN, OTHER, UNUSED, UNUSED_PREPAID, HELD, REFUNDED, REVERSED].map((id) => lot(id)),
  lot(LUNCH, { benefit: 'lunch', uses: 'lunch' }),
  lot(ENDED, ended),
  lot(FULL, { employer: 'employer_full' }),
  lot(STRANGER, stranger),
  lot(STRANGER_UNUSED, stranger),
  lot(STRANGER_ENDED, { ...stranger, ...ended }),
  lot(CLOSED, closed),
  lot(UNCLOSED.service, { ...closed, service: 'saldo' }),
  lot(UNCLOSED.employer, { ...closed, employer: 'employer_1' }),
  lot(UNCLOSED.person, { ...closed, ...stranger }),
  lot(UNCLOSED.day, { ...closed, ...ended }),
  card(UNCLOSED.kind, closed),
  lot(SUCCESSOR, successor),
  lot('lot_successor_of_another_expires_on', { expires_on: '2026-02-15' }),
  ...Object.entries(DIFFERENCES).map(([what, difference]) =>
    lot(`lot_successor_of_another_${what}`, { ...successor, ...difference }),
  ),
  card(CARD),
  card(ENDED_CARD, ended),
  card(CARD_SUCCESSOR, successor),
  card(STRANGER_CARD, stranger),
  ...Object.entries(DIFFERENCES).map(([what, difference]) => card(`card_of_another_${what}`, difference)),
]

const on = (day: string, changes: Row = {}): Row => ({ day, created_at: at(day), ...changes })
const earlier = on('2025-12-01')
const byStranger = { person: 'person_2' }

const KINDS = [
  'deposit',
  'withdraw',
  'settle',
  'load',
  'spend',
  'hold',
  'capture',
  'release',
  'refund',
  'convert',
  'expire',
  'reverse',
]
/** An operation with room for whatever a guard would let through, so that nothing but the guard refuses it. */
export const room = (kind: string, with_ = '') => `room to ${kind}${with_ && ` ${with_}`}`

const rooms = [
  ...KINDS.map((kind) => operation(room(kind), MAX, kind)),
  ...['load', 'spend', 'hold', 'convert', 'expire'].map((kind) =>
    operation(
      room(kind, 'on the last day'),
      MAX,
      kind,
      on(LAST_DAY, kind === 'hold' ? { hold_until: at(DAY) } : {}),
    ),
  ),
  operation(room('expire', 'on the day after'), MAX, 'expire', on('2026-01-01')),
  operation(room('spend', 'for culture'), MAX, 'spend', { use: 'culture' }),
  operation(room('capture', 'of it'), MAX, 'capture'),
  operation(room('capture', 'in time'), MAX, 'capture', on('2026-01-16')),
  operation(room('capture', 'late'), MAX, 'capture', {
    day: '2026-01-16',
    created_at: '2026-01-16T08:30:00.001Z',
  }),
  operation('small', 10, 'spend'),
]
export const roomOfEachKind = KINDS.map((kind) => [kind, room(kind)] as const)

/** A transfer of an operation, which is the sum of its own, and the transfer that it resolves or reverses. */
type Move = [
  id: string,
  kind: string,
  how: string,
  from: string,
  to: string,
  amount: number,
  changes?: Row,
  of?: string,
]

// biome-ignore format: it reads as a table
const moves: Move[] = [
  ['load', 'load', 'single', FUNDING, OPEN, 200],
  ['load other', 'load', 'single', FUNDING, OTHER, 50],
  ['load lunch', 'load', 'single', FUNDING, LUNCH, 50],
  ['load unused', 'load', 'single', FUNDING, UNUSED, 30],
  ['load held', 'load', 'single', FUNDING, HELD, 10],
  ['load refunded', 'load', 'single', FUNDING, REFUNDED, 3],
  ['load reversed', 'load', 'single', FUNDING, REVERSED, 5],
  ['load ended', 'load', 'single', FUNDING, ENDED, 50, earlier],
  ['load stranger', 'load', 'single', FUNDING, STRANGER, 100, byStranger],
  ['load stranger unused', 'load', 'single', FUNDING, STRANGER_UNUSED, 10, byStranger],
  ['load stranger ended', 'load', 'single', FUNDING, STRANGER_ENDED, 10, { ...earlier, ...byStranger }],
  ['load closed', 'load', 'single', OTHER_FUNDING, CLOSED, 10],
  ['load another service', 'load', 'single', OTHER_FUNDING, UNCLOSED.service, 1],
  ['load another employer', 'load', 'single', FUNDING, UNCLOSED.employer, 1],
  ['load another person', 'load', 'single', OTHER_FUNDING, UNCLOSED.person, 1, byStranger],
  ['load another day', 'load', 'single', OTHER_FUNDING, UNCLOSED.day, 1, earlier],
  ['convert closed', 'convert', 'single', CLOSED, UNCLOSED.kind, 1],
  ['deposit', 'deposit', 'single', 'bank', PREPAID, 100],
  ['deposit lunch', 'deposit', 'single', 'bank', BALANCE, 70],
  ['withdraw', 'withdraw', 'single', BALANCE, 'bank', 20],
  ['settle', 'settle', 'single', 'bank', FUNDING, 5],
  ['load prepaid', 'load', 'single', PREPAID, UNUSED_PREPAID, 40],
  ['fill', 'load', 'single', FULL_FUNDING, FULL, MAX],
  ['deposit full', 'deposit', 'single', 'bank', FULL_PREPAID, 10],
  ['spend', 'spend', 'single', OPEN, GYM, 10],
  ['spend all', 'spend', 'single', REFUNDED, GYM, 3],
  ['spend ended', 'spend', 'single', ENDED, GYM, 20, earlier],
  ['spend stranger', 'spend', 'single', STRANGER, GYM, 10, byStranger],
  ['convert', 'convert', 'single', OPEN, CARD, 50],
  ['convert ended', 'convert', 'single', OPEN, ENDED_CARD, 10, earlier],
  ['spend card', 'spend', 'single', CARD, GYM, 5],
  ['spend ended card', 'spend', 'single', ENDED_CARD, GYM, 4, earlier],
  ['hold', 'hold', 'pending', OPEN, GYM, 40],
  ['hold captured', 'hold', 'pending', OPEN, GYM, 20],
  ['capture', 'capture', 'post', OPEN, GYM, 20, {}, 'hold captured'],
  ['hold released', 'hold', 'pending', OPEN, GYM, 5],
  ['release', 'release', 'void', OPEN, GYM, 5, {}, 'hold released'],
  ['hold card', 'hold', 'pending', CARD, GYM, 15],
  ['hold all', 'hold', 'pending', HELD, GYM, 10],
  ['hold two', 'hold', 'pending', OPEN, GYM, 3],
  ['hold two', 'hold', 'pending', OPEN, GYM, 5],
  ['capture one of two', 'capture', 'post', OPEN, GYM, 3, {}, 'hold two'],
  ['hold another two', 'hold', 'pending', OPEN, GYM, 5],
  ['hold another two', 'hold', 'pending', OPEN, GYM, 5],
  ['release one of two', 'release', 'void', OPEN, GYM, 5, {}, 'hold another two'],
  ['hold ended', 'hold', 'pending', OTHER, GYM, 5, { ...earlier, hold_until: at('2025-12-02') }],
  ['hold given back', 'hold', 'pending', OTHER, GYM, 5],
  [room('capture', 'of it'), 'capture', 'void', OTHER, GYM, 5, {}, 'hold given back'],
  ['hold stranger', 'hold', 'pending', STRANGER, GYM, 10, byStranger],
  ['refund', 'refund', 'single', GYM, OPEN, 2, {}, 'spend'],
  ['refund all', 'refund', 'single', GYM, REFUNDED, 3, {}, 'spend all'],
  ['reverse', 'reverse', 'single', REVERSED, FUNDING, 5, {}, 'load reversed'],
  ['load later', 'load', 'single', OTHER_FUNDING, LATER, 10],
]
/** What OPEN has left to spend, and its spend to refund. */
export const LEFT = 59
export const LEFT_TO_REFUND = 8

/** The sequence number of an operation's transfer, the first or another. */
export const moved = (id: string, part = 1) =>
  moves.flatMap(([name], index) => (name === id ? [index + 1] : []))[part - 1]!
export const LAST = moves.length

/** All that reconciliation has to say about this ledger. */
export const unfinished = [
  ...rooms.map(({ id }) => `operations are not the sums of their parts: ${id}`),
  'closings without their last day: room to close',
  ...['hold two', 'hold another two'].map((id) => `holds are resolved in part, or by several: ${id}`),
]

/** Messages that wait, have been relayed, and have been given up. */
export const WAITING = 'message_waiting'
export const RELAYED = 'message_relayed'
export const DEAD = 'message_dead'

/** Opens it. */
export async function openGuardedLedger(ledger: D1Database): Promise<void> {
  const asked = new Set(rooms.map(({ id }) => id))
  const statementsOf = ([id, kind, how, from, to, cents, changes, of]: Move) => {
    const other = of ? moved(of) : null
    const isResolving = how === 'post' || how === 'void'
    const row = transfer(id, how, from, to, cents, isResolving ? other : null, isResolving ? null : other)
    if (asked.has(id)) return [insert(ledger, 'transfer', row)]
    asked.add(id)
    const amount = moves.reduce((sum, [name, , , , , part]) => sum + (name === id ? part : 0), 0)
    return [
      insert(ledger, 'operation', operation(id, amount, kind, changes)),
      insert(ledger, 'transfer', row),
    ]
  }
  await ledger.batch([
    ...accounts.map((row) => insert(ledger, 'account', row)),
    ...rooms.map((row) => insert(ledger, 'operation', row)),
    ...moves.slice(0, -1).flatMap(statementsOf),
    ...['close', 'close again', room('close')].map((id) =>
      insert(ledger, 'operation', operation(id, 0, 'close')),
    ),
    insert(ledger, 'closing', closing('close', closed)),
    insert(ledger, 'closing', closing('close again', { ...closed, last_day: '2026-02-28' })),
    ...[LATER, EMPTY].map((id) => insert(ledger, 'account', lot(id, closed))),
    ...statementsOf(moves.at(-1)!),
    ...[RELAYED, DEAD, WAITING].map((id) => insert(ledger, 'outbox', message(id, 'load'))),
    ledger.prepare(`UPDATE outbox SET attempts = 1, relayed_at = '${at(DAY)}' WHERE id = '${RELAYED}'`),
    ledger.prepare(`UPDATE outbox SET attempts = 9, dead_at = '${at(DAY)}' WHERE id = '${DEAD}'`),
  ])
}
