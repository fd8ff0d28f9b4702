import { forgedTransfers } from './forged-transfers.ts'
import { type Forgery, refusedBy } from './forgery.ts'
import { card, FUNDING, lot, OPEN, room, WAITING } from './guarded-ledger.ts'
import { AT, account, at, closing, message, operation, type Row, type Table } from './ledger.ts'

const newLot = (changes: Row) => lot('lot_new', changes)
const newCard = (changes: Row) => card('card_new', changes)
const newOperation = (kind: string, changes: Row = {}, amount = 1) => operation('new', amount, kind, changes)
const newClosing = (changes: Row) => closing(room('close'), changes)
const newMessage = (changes: Row) => message('message_new', 'load', changes)

/** Rows that differ from a good one in one thing. */
export const forged: Record<Table, Forgery[]> = {
  transfer: forgedTransfers,

  account: [
    ['an id that is taken', lot(OPEN, { owner: 'person_2' }), 'account_exists'],
    ['an id that is taken by another kind', account(FUNDING), 'account_exists'],
    ...refusedBy('account_opened_with_money', [
      ['posted debits', newLot({ debits_posted: 1 })],
      ['posted credits', newLot({ credits_posted: 1 })],
      ['pending debits', newLot({ debits_pending: -1 })],
      ['pending credits', newLot({ credits_pending: 1 })],
      ['a last transfer', newLot({ last_transfer: -1 })],
      ['a last closing', newLot({ last_closing: 1 })],
    ]),
    ...refusedBy('account_malformed', [
      ['an unknown kind', newLot({ id: 'pot_new', kind: 'pot' })],
      ['the prefix of another kind', newLot({ id: 'card_new' })],
      ['nothing after its prefix', newLot({ id: 'lot_' })],
      ['a lot of nobody', newLot({ owner: null })],
      ['a lot of no service', newLot({ service: null })],
      ['a lot of another service', newLot({ service: 'premium' })],
      ['a lot of no employer', newLot({ employer: null })],
      ['a lot for ever', newLot({ expires_on: null, ends_on: null })],
      ['a lot that never ends', newLot({ ends_on: null })],
      ['a lot that ends early', newLot({ ends_on: '2026-06-30' })],
      ['a lot that ends late', newLot({ ends_on: '2027-06-30' })],
      ['a lot for nothing', newLot({ benefit: null })],
      ['a lot without uses', newLot({ uses: null })],
      ['a lot with empty uses', newLot({ uses: '' })],
      ['a lot of an unknown benefit', newLot({ benefit: 'gold', uses: 'sports' })],
      ['a lot of an unknown use', newLot({ uses: 'gold' })],
      ['a lot of a known and an unknown use', newLot({ uses: 'sports gold' })],
      ['uses out of order', newLot({ uses: 'culture sports' })],
      ['a use twice', newLot({ uses: 'sports sports' })],
      ['uses with commas', newLot({ uses: 'sports,culture' })],
      ['uses with a space too many', newLot({ uses: 'sports ' })],
      ['a part of a use', newLot({ uses: 'sport' })],
      ['uses of another benefit', newLot({ benefit: 'lunch', uses: 'sports' })],
      ['more uses than its benefit', newLot({ benefit: 'sports', uses: 'sports culture' })],
      ['fewer uses than its benefit', newLot({ benefit: 'sports-culture', uses: 'sports' })],
      ['a card with a use of another benefit', newCard({ benefit: 'lunch' })],
      ['a card with more uses than its benefit', newCard({ benefit: 'sports', uses: 'sports culture' })],
      ['a second funding account', { ...account(FUNDING), id: 'funding:employer_1b' }],
      ['a funding account that expires', { ...account('funding:new'), expires_on: '2026-12-31' }],
      ['a funding account that ends', { ...account('funding:new'), ends_on: '2026-12-31' }],
      ['a lunch balance of a benefit', { ...account('lunch:new'), benefit: 'lunch' }],
      ['a merchant with a benefit', { ...account('merchant:new'), benefit: 'sports' }],
      ['a merchant with uses', { ...account('merchant:new'), uses: 'sports' }],
      ['a merchant of nobody', { ...account('merchant:'), owner: '' }],
      ["an unknown kind that is nobody's", account('pot')],
      ['a second bank', { ...account('bank'), id: 'bank:new' }],
      ['a bank of somebody', { ...account('bank'), id: 'bank:new', owner: 'new' }],
      ['a time that is none', newLot({ created_at: 'today' })],
    ]),
  ],

  operation: [
    ['a sequence that is taken', newOperation('load', { sequence: 1 }), 'operation_exists'],
    ['an id that is taken', newOperation('load', { id: 'load' }), 'operation_exists'],
    ['a key that is taken', newOperation('load', { key: 'key of load' }), 'operation_exists'],
    ['a sequence that leaves a gap', newOperation('load', { sequence: 9999 }), 'operation_out_of_sequence'],
    ['sequence 0', newOperation('load', { sequence: 0 }), 'operation_out_of_sequence'],
    ...refusedBy('operation_malformed', [
      ['no id', newOperation('load', { id: '' })],
      ['no key', newOperation('load', { key: '' })],
      ['a key of 256 characters', newOperation('load', { key: 'k'.repeat(256) })],
      ['an unknown kind', newOperation('gift')],
      ['a hash that is none', newOperation('load', { input_hash: 'h' })],
      ['amount 0', newOperation('load', {}, 0)],
      ['amount 2^53', newOperation('load', {}, 2 ** 53)],
      ['a close of money', newOperation('close', {}, 1)],
      ['a deposit of a person', newOperation('deposit', { person: 'person_1' })],
      ['a withdrawal of a person', newOperation('withdraw', { person: 'person_1' })],
      ['a settlement of a person', newOperation('settle', { person: 'person_1' })],
      ['a load of nobody', newOperation('load', { person: null })],
      ['a person without a name', newOperation('load', { person: '' })],
      ['a load for a use', newOperation('load', { use: 'sports' })],
      ['a spend for no use', newOperation('spend', { use: null })],
      ['a hold for no use', newOperation('hold', { use: null })],
      ['a spend for an unknown use', newOperation('spend', { use: 'gold' })],
      ['a spend for two uses', newOperation('spend', { use: 'sports culture' })],
      ['a hold without an end', newOperation('hold', { hold_until: null })],
      ['a hold that ends when it begins', newOperation('hold', { hold_until: AT })],
      ['a hold that ends on a day', newOperation('hold', { hold_until: '2026-01-20' })],
      ['a spend with an end', newOperation('spend', { hold_until: at('2026-01-20') })],
      ['a time that is none', newOperation('load', { created_at: '2026-01-15' })],
      ['the day before', newOperation('load', { day: '2026-01-14' })],
      ['the day after the next', newOperation('load', { day: '2026-01-17' })],
      ['an instant for a day', newOperation('load', { day: AT })],
    ]),
  ],

  closing: [
    ['an operation that has one', closing('close'), 'closing_exists'],
    ...refusedBy('closing_malformed', [
      ['no operation', newClosing({ operation: null })],
      ['no such operation', newClosing({ operation: 9999 })],
      ['an operation of another kind', newClosing({ operation: 'load', employer: 'employer_3' })],
      ['no employer', newClosing({ employer: null })],
      ['an employer without a name', newClosing({ employer: '' })],
      ['no service', newClosing({ service: null })],
      ['another service', newClosing({ service: 'premium' })],
      ['no day', newClosing({ last_day: null })],
      ['a day that has passed', newClosing({ last_day: '2026-01-14' })],
      ['a day that is none', newClosing({ last_day: '2026-02-30' })],
    ]),
  ],

  outbox: [
    ['a sequence that is taken', newMessage({ sequence: 1 }), 'outbox_exists'],
    ['an id that is taken', message(WAITING, 'load'), 'outbox_exists'],
    ['no such operation', newMessage({ operation: 9999 }), 'operation_unknown'],
    ...refusedBy('outbox_malformed', [
      ['no id', newMessage({ id: '' })],
      ['no topic', newMessage({ topic: '' })],
      ['no subject', newMessage({ subject: '' })],
      ['a body that is not JSON', newMessage({ body: 'hello' })],
      ['no body', newMessage({ body: null })],
      ['a time that is none', newMessage({ due_at: '2026-01-15' })],
      ['an attempt', newMessage({ attempts: 1 })],
      ['an error', newMessage({ last_error: 'none yet' })],
      ['having been relayed', newMessage({ relayed_at: AT })],
      ['having been given up', newMessage({ dead_at: AT })],
    ]),
  ],
}
