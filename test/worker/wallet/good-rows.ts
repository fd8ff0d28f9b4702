import {
  BALANCE,
  CARD,
  CARD_SUCCESSOR,
  card,
  ENDED,
  ENDED_CARD,
  FUNDING,
  GYM,
  LEFT,
  LEFT_TO_REFUND,
  lot,
  moved,
  OPEN,
  PREPAID,
  room,
  SUCCESSOR,
  UNUSED,
  UNUSED_PREPAID,
} from './guarded-ledger.ts'
import { account, closing, DAY, message, operation, type Row, type Table, transfer } from './ledger.ts'

/** Rows that nothing is wrong with; a forgery is one of them with one thing changed. */

const resolving = (kind: string, how: string, from: string, amount: number, hold: string) =>
  transfer(room(kind), how, from, GYM, amount, moved(hold))
const reversing = (kind: string, from: string, to: string, amount: number, of: string) =>
  transfer(room(kind), 'single', from, to, amount, null, moved(of))

export const load = transfer(room('load'), 'single', FUNDING, OPEN, 1)
export const withdraw = transfer(room('withdraw'), 'single', BALANCE, 'bank', 50)
export const spend = transfer(room('spend'), 'single', OPEN, GYM, 1)
export const hold = transfer(room('hold'), 'pending', OPEN, GYM, 1)
export const post = resolving('capture', 'post', OPEN, 40, 'hold')
export const release = resolving('release', 'void', OPEN, 40, 'hold')
export const refund = reversing('refund', GYM, OPEN, 1, 'spend')
export const refundOfEnded = reversing('refund', GYM, SUCCESSOR, 1, 'spend ended')
export const convert = transfer(room('convert'), 'single', OPEN, CARD, 1)
export const expire = transfer(room('expire'), 'single', ENDED, 'expired', 1)
export const reverse = reversing('reverse', UNUSED, FUNDING, 30, 'load unused')

export const good: Record<Table, Record<string, Row>> = {
  transfer: {
    'a deposit': transfer(room('deposit'), 'single', 'bank', PREPAID, 1),
    'a deposit for lunch': transfer(room('deposit'), 'single', 'bank', BALANCE, 1),
    'a withdrawal of all that is for lunch': withdraw,
    'a settlement': transfer(room('settle'), 'single', 'bank', FUNDING, 1),
    'a load from funding': load,
    'a load from what was prepaid': { ...load, debit_account: PREPAID },
    'a load on the last day': { ...load, operation: room('load', 'on the last day'), credit_account: ENDED },
    'a spend from a lot': spend,
    'a spend from a card': { ...spend, debit_account: CARD },
    'a spend of all that a lot has': { ...spend, amount: LEFT },
    'a spend for another of its uses': { ...spend, operation: room('spend', 'for culture') },
    'a spend on the last day': {
      ...spend,
      operation: room('spend', 'on the last day'),
      debit_account: ENDED,
    },
    'a hold on a lot': hold,
    'a hold on a card': { ...hold, debit_account: CARD },
    'a hold on the last day': { ...hold, operation: room('hold', 'on the last day'), debit_account: ENDED },
    'a capture from a lot': post,
    'a capture of a part': { ...post, amount: 1 },
    'a capture from a card': resolving('capture', 'post', CARD, 15, 'hold card'),
    'a capture at the instant at which the hold ends': { ...post, operation: room('capture', 'in time') },
    'what a capture gives back to a lot': resolving('capture', 'void', OPEN, 40, 'hold'),
    'what a capture gives back to a card': resolving('capture', 'void', CARD, 15, 'hold card'),
    'what a capture gives back beyond its amount': transfer(
      'capture one of two',
      'void',
      OPEN,
      GYM,
      5,
      moved('hold two', 2),
    ),
    'a release to a lot': release,
    'a release to a card': resolving('release', 'void', CARD, 15, 'hold card'),
    'a refund to a lot': refund,
    'a refund of all that is left to refund': { ...refund, amount: LEFT_TO_REFUND },
    'a refund of a capture': { ...refund, reverses: moved('capture') },
    'a refund to a card': reversing('refund', GYM, CARD, 5, 'spend card'),
    'a refund to what takes the place of a lot': refundOfEnded,
    'a refund to what takes the place of a card': reversing(
      'refund',
      GYM,
      CARD_SUCCESSOR,
      4,
      'spend ended card',
    ),
    'a conversion': convert,
    'a conversion on the last day': {
      ...convert,
      operation: room('convert', 'on the last day'),
      debit_account: ENDED,
    },
    'an expiry of a lot': expire,
    'an expiry of a card': { ...expire, debit_account: ENDED_CARD },
    'an expiry on the day after': { ...expire, operation: room('expire', 'on the day after') },
    'a reversal of a load from funding': reverse,
    'a reversal of a load from what was prepaid': reversing(
      'reverse',
      UNUSED_PREPAID,
      PREPAID,
      40,
      'load prepaid',
    ),
  },
  account: {
    'a lot': lot('lot_new'),
    'a lot of one use': lot('lot_new', { benefit: 'bicycle', uses: 'bicycle' }),
    'a lot of two uses': lot('lot_new', { benefit: 'sports-culture' }),
    'a flexible lot for everything': lot('lot_new', {
      uses: 'sports culture massage commuting lunch bicycle',
    }),
    'a card': card('card_new'),
    'a card for all uses of its benefit': card('card_new', {
      benefit: 'sports-culture',
      uses: 'sports culture',
    }),
    'a card for one use of its benefit': card('card_new', { benefit: 'sports-culture', uses: 'culture' }),
    'a funding account': account('funding:new'),
    'an account of what was prepaid': account('prepaid:new'),
    'a lunch balance': account('lunch:new'),
    'a merchant': account('merchant:new'),
  },
  operation: {
    ...Object.fromEntries(
      [
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
      ].map((kind) => [`a ${kind}`, operation('new', 1, kind)]),
    ),
    'a close': operation('new', 0, 'close'),
    'a day that is ahead of UTC': operation('new', 1, 'load', {
      day: '2026-01-16',
      created_at: `${DAY}T22:00:00.000Z`,
    }),
    'a key of 255 characters': operation('new', 1, 'load', { key: 'k'.repeat(255) }),
  },
  closing: {
    'a closing': closing(room('close')),
    'a closing today': closing(room('close'), { last_day: DAY }),
  },
  outbox: {
    'a message': message('message_new', 'load'),
    'a message for later': message('message_new', 'load', { due_at: '2027-01-01T00:00:00.000Z' }),
  },
}
