import {
  CARD,
  CLOSED,
  DEAD,
  EMPTY,
  HELD,
  LAST,
  LATER,
  moved,
  OPEN,
  OTHER,
  RELAYED,
  room,
  UNCLOSED,
  WAITING,
} from './guarded-ledger.ts'
import type { Table } from './ledger.ts'

const of = (id: string) => `WHERE id = '${id}'`
const numbered = (sequence: number) => `WHERE sequence = ${sequence}`
const closingOf = (id: string) => `(SELECT sequence FROM operation WHERE id = '${id}')`
const closed = `ends_on = min(expires_on, '2026-01-31'), last_closing = ${closingOf('close')}`

type Change = [set: string, where: string]
const refused = (word: string, changes: Change[]) =>
  changes.map(([set, where]): [string, string, string] => [set, where, word])

/** What an UPDATE might set, where, and the word that refuses it; each in every form. */
export const forgedChanges: Record<Table, [set: string, where: string, word: string][]> = {
  operation: refused('operation_is_final', [
    ['sequence = 9999', of('load')],
    ['sequence = 1', of('spend')],
    ["id = 'another'", of('load')],
    ["id = 'hold'", of('load')],
    ["key = 'another'", of('load')],
    ["key = 'key of hold'", of('load')],
    ["kind = 'spend'", of('load')],
    [`input_hash = '${'x'.repeat(43)}'`, of('load')],
    ['amount = amount + 1', of('load')],
    ['amount = amount', ''],
    ["person = 'person_2'", of('load')],
    ["use = 'culture'", of('spend')],
    ["hold_until = '2027-01-01T00:00:00.000Z'", of('hold')],
    ["day = '2026-01-16'", of('load')],
    ["created_at = '2020-01-01T00:00:00.000Z'", of('load')],
  ]),

  account: [
    ...refused('account_changed_without_transfer', [
      ["id = 'lot_renamed'", of(OPEN)],
      [`id = '${OTHER}'`, of(OPEN)],
      ["kind = 'card'", of(OPEN)],
      ["kind = 'funding'", of(OPEN)],
      ["owner = 'person_2'", of(OPEN)],
      ['owner = NULL', of(OPEN)],
      ["benefit = 'lunch'", of(OPEN)],
      ["uses = 'sports culture massage'", of(OPEN)],
      ["service = 'plus'", of(OPEN)],
      ["employer = 'employer_2'", of(OPEN)],
      ["expires_on = '2027-12-31'", of(OPEN)],
      ["ends_on = '2027-12-31'", of(OPEN)],
      ["ends_on = '2026-01-31'", of(OPEN)],
      ['ends_on = expires_on', of(CLOSED)],
      ['ends_on = NULL', of(OPEN)],
      ["created_at = '2020-01-01T00:00:00.000Z'", of(OPEN)],
      ['credits_posted = credits_posted + 1', of(OPEN)],
      ['debits_posted = debits_posted - 1', of(OPEN)],
      ['debits_pending = 0', of(OPEN)],
      ['credits_pending = debits_pending', of(OPEN)],
      ['credits_posted = NULL', of(OPEN)],
      ['credits_posted = credits_posted', ''],
      ['last_transfer = 0', of(OPEN)],
      ['last_transfer = last_transfer + 1', of(OPEN)],
      // The newest transfer again, as its trigger did it: refused because it has moved the account already.
      [`credits_posted = credits_posted + 10, last_transfer = ${LAST}`, of(LATER)],
      // An older transfer of this account, and newer ones of other accounts.
      ['credits_posted = credits_posted + 200, last_transfer = 1', of(OPEN)],
      [`credits_posted = credits_posted + 10, last_transfer = ${LAST}`, of(OPEN)],
      [`credits_posted = credits_posted + 10, last_transfer = ${LAST + 1}`, of(OPEN)],
      [`debits_pending = debits_pending + 10, last_transfer = ${moved('hold all')}`, of(CARD)],
      ['credits_posted = credits_posted + 1', `WHERE kind IN ('lot', 'funding')`],
    ]),
    ...refused('account_ended_without_closing', [
      ['last_closing = last_closing + 1', of(OPEN)],
      ['last_closing = -1', of(OPEN)],
      ["ends_on = '2026-01-31', last_closing = 9999", of(OPEN)],
      // A closing of something else.
      ...Object.values(UNCLOSED).map((id): Change => [closed, of(id)]),
      // An operation that closed nothing, and one that is no closing.
      [`ends_on = '2026-01-31', last_closing = ${closingOf(room('close'))}`, of(CLOSED)],
      [`ends_on = '2026-01-31', last_closing = ${closingOf('load')}`, of(HELD)],
      // Lots that its employer gave afterwards.
      [closed, of(LATER)],
      [closed, of(EMPTY)],
      // An earlier closing again, and none at all.
      [closed, of(CLOSED)],
      ['ends_on = expires_on, last_closing = 0', of(CLOSED)],
    ]),
  ],

  transfer: refused('transfer_is_final', [
    [`sequence = ${LAST + 1}`, numbered(1)],
    ['sequence = 2', numbered(1)],
    [`operation = ${closingOf(room('load'))}`, numbered(1)],
    ["kind = 'pending'", numbered(1)],
    [`debit_account = '${OTHER}'`, numbered(1)],
    [`credit_account = '${OTHER}'`, numbered(1)],
    ['amount = amount + 1', numbered(1)],
    ['amount = amount', ''],
    ['pending = NULL', numbered(moved('capture'))],
    [`pending = ${moved('hold captured')}`, numbered(moved('hold'))],
    ['reverses = NULL', numbered(moved('refund'))],
    [`reverses = ${moved('spend')}`, numbered(moved('spend all'))],
  ]),

  closing: refused('closing_is_final', [
    [`operation = ${closingOf(room('close'))}`, ''],
    ["employer = 'employer_1'", ''],
    ["service = 'saldo'", ''],
    ["last_day = '2027-01-31'", ''],
    ['last_day = last_day', ''],
  ]),

  outbox: [
    ...refused('outbox_is_final', [
      ['sequence = 9999', of(WAITING)],
      ['sequence = 2', of(WAITING)],
      ["id = 'message_another'", of(WAITING)],
      [`id = '${RELAYED}'`, of(WAITING)],
      [`operation = ${closingOf('spend')}`, of(WAITING)],
      ["topic = 'another'", of(WAITING)],
      ["subject = 'person_2'", of(WAITING)],
      [`body = '{"more":1}'`, of(WAITING)],
      ['body = NULL', of(WAITING)],
      ["body = '[]', relayed_at = due_at", of(WAITING)],
      ['relayed_at = NULL', of(RELAYED)],
      ["relayed_at = '2026-01-16T00:00:00.000Z'", of(RELAYED)],
      ['attempts = 0', of(RELAYED)],
      ["due_at = '2026-01-16T00:00:00.000Z'", of(RELAYED)],
      ['attempts = attempts', ''],
    ]),
    ...refused('outbox_malformed', [
      ["due_at = '2026-02-30T00:00:00.000Z'", of(WAITING)],
      ["due_at = 'now'", of(WAITING)],
      ['due_at = NULL', of(WAITING)],
      ["relayed_at = 'now'", of(WAITING)],
      ["dead_at = '2026-01-16'", of(WAITING)],
      ['relayed_at = due_at, dead_at = due_at', of(WAITING)],
      ['relayed_at = due_at', of(DEAD)],
    ]),
  ],
}

/** What a DELETE might take, and the word that refuses it. */
export const forgedDeletions: Record<Table, [where: string, word: string][]> = {
  operation: [
    ['', 'operation_is_final'],
    [of('load'), 'operation_is_final'],
    [of('small'), 'operation_is_final'],
  ],
  account: [
    ['', 'account_is_final'],
    [of(EMPTY), 'account_is_final'],
  ],
  transfer: [
    ['', 'transfer_is_final'],
    [numbered(LAST), 'transfer_is_final'],
  ],
  closing: [['', 'closing_is_final']],
  outbox: [
    ['', 'outbox_not_relayed'],
    [of(WAITING), 'outbox_not_relayed'],
    [of(DEAD), 'outbox_not_relayed'],
  ],
}
