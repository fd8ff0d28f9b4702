import { expect } from 'vitest'
import { anyOf, type Forgery, refusedBy } from './forgery.ts'
import {
  convert,
  expire,
  hold,
  load,
  post,
  refund,
  refundOfEnded,
  release,
  reverse,
  spend,
  withdraw,
} from './good-rows.ts'
import {
  BALANCE,
  CARD,
  ENDED,
  ENDED_CARD,
  FULL,
  FULL_FUNDING,
  FULL_PREPAID,
  FUNDING,
  GYM,
  HELD,
  LAST,
  LEFT,
  LEFT_TO_REFUND,
  LUNCH,
  moved,
  OPEN,
  OTHER,
  OTHER_FUNDING,
  otherCards,
  otherSuccessors,
  POOL,
  PREPAID,
  REFUNDED,
  REVERSED,
  room,
  STRANGER,
  STRANGER_CARD,
  STRANGER_ENDED,
  STRANGER_UNUSED,
  SUCCESSOR,
} from './guarded-ledger.ts'

const DATATYPE = expect.stringMatching(/SQLITE_CONSTRAINT_(DATATYPE|NOTNULL)/)

const asATransfer: Forgery[] = [
  ['a sequence that is taken', { ...load, sequence: 1 }, 'transfer_exists'],
  // Its accounts have been moved by none that is newer, so that nothing else stands against its being replaced.
  ['the sequence of the newest', { ...spend, sequence: LAST }, 'transfer_exists'],
  ['a sequence that leaves a gap', { ...load, sequence: LAST + 2 }, 'transfer_out_of_sequence'],
  ...[0, -1].map(
    (sequence): Forgery => [
      `sequence ${sequence}`,
      { ...load, sequence },
      anyOf('transfer_out_of_sequence', 'account_changed_without_transfer'),
    ],
  ),
  ['no such operation', { ...load, operation: 9999 }, 'operation_unknown'],
  ['a finished operation', { ...load, operation: 'load' }, 'operation_exceeded'],
  [
    'a finished release',
    { ...release, operation: 'release one of two', amount: 5, pending: moved('hold another two', 2) },
    'operation_exceeded',
  ],
  ['more than its operation', { ...spend, operation: 'small', amount: 11 }, 'operation_exceeded'],
  ['no such debit account', { ...load, debit_account: 'funding:nobody' }, 'account_unknown'],
  ['no such credit account', { ...load, credit_account: 'lot_nobody' }, 'account_unknown'],
  [
    'one account on both sides',
    { ...load, debit_account: OPEN },
    anyOf('transfer_malformed', 'transfer_the_wrong_way'),
  ],
  ['amount 0', { ...load, amount: 0 }, 'transfer_malformed'],
  ['a negative amount', { ...load, amount: -1 }, 'transfer_malformed'],
  ['amount 2^53', { ...load, amount: 2 ** 53 }, 'operation_exceeded'],
  ['half a cent', { ...load, amount: 0.5 }, DATATYPE],
  ['an amount in words', { ...load, amount: 'one' }, DATATYPE],
  ['no amount', { ...load, amount: null }, expect.stringMatching(/transfer_malformed|NOTNULL/)],
  ['an unknown kind', { ...load, kind: 'gift' }, anyOf('transfer_malformed', 'transfer_the_wrong_way')],
  ['a single with a hold', { ...spend, pending: moved('hold') }, 'transfer_malformed'],
  ['a hold of a hold', { ...hold, pending: moved('hold') }, 'transfer_malformed'],
  ['a post without a hold', { ...post, pending: null }, 'transfer_malformed'],
  ['a void without a hold', { ...release, pending: null }, 'transfer_malformed'],
]

const ofMoneyThatIsNotThere: Forgery[] = [
  ['more than a lot has, less what is on hold', { ...spend, amount: LEFT + 1 }, 'insufficient_funds'],
  ['a hold of what is on hold', { ...hold, amount: LEFT + 1 }, 'insufficient_funds'],
  ['more than a card has', { ...spend, debit_account: CARD, amount: 31 }, 'insufficient_funds'],
  ['more than was prepaid', { ...load, debit_account: PREPAID, amount: 61 }, 'insufficient_funds'],
  ['more than there is for lunch', { ...withdraw, amount: 51 }, 'insufficient_funds'],
  ['a conversion of more than there is', { ...convert, amount: LEFT + 1 }, 'insufficient_funds'],
  ['an expiry of more than there is', { ...expire, amount: 31 }, 'insufficient_funds'],
  ['credits beyond 2^53 - 1', { ...load, debit_account: FULL_PREPAID, credit_account: FULL }, 'counter_full'],
  ['debits beyond 2^53 - 1', { ...load, debit_account: FULL_FUNDING, credit_account: FULL }, 'counter_full'],
]

/** One wrong way for each kind of operation; a test tries all the others. */
const goingTheWrongWay: Forgery[] = [
  ...refusedBy('transfer_the_wrong_way', [
    ['a deposit from funding', { ...load, operation: room('deposit'), credit_account: PREPAID }],
    ['a withdrawal of what was prepaid', { ...withdraw, debit_account: PREPAID }],
    [
      'a settlement of what is for lunch',
      { ...withdraw, operation: room('settle'), credit_account: FUNDING },
    ],
    ['a load from what is for lunch', { ...load, debit_account: BALANCE }],
    ['a load from the bank', { ...load, debit_account: 'bank' }],
    ['a load on hold', { ...load, kind: 'pending' }],
    ['a spend to another lot', { ...spend, credit_account: OTHER }],
    ['a spend from a merchant', { ...spend, debit_account: POOL }],
    ['a spend on hold', { ...spend, kind: 'pending' }],
    ['a hold that moves', { ...hold, kind: 'single' }],
    ['a hold for a card', { ...hold, credit_account: CARD }],
    ['a hold on a merchant', { ...hold, debit_account: POOL }],
    ['a capture of what is not on hold', { ...spend, operation: room('capture') }],
    ['a release that posts', { ...post, operation: room('release') }],
    ['a spend that posts a hold', { ...post, operation: room('spend') }],
    ['a conversion to a lot', { ...convert, credit_account: OTHER }],
    ['a conversion from a card', { ...convert, debit_account: CARD, credit_account: 'card_successor' }],
    ['an expiry to a merchant', { ...expire, credit_account: GYM }],
  ]),
  ...refusedBy(anyOf('transfer_the_wrong_way', 'reversal_mismatched'), [
    ['a refund from what has expired', { ...refund, debit_account: 'expired' }],
    ['a reversal to a merchant', { ...reverse, credit_account: GYM }],
  ]),
]

const ofAnother: Forgery[] = [
  ['a load for another person', { ...load, credit_account: STRANGER }, 'person_mismatched'],
  ['a spend of another person', { ...spend, debit_account: STRANGER }, 'person_mismatched'],
  ['a hold on another person', { ...hold, debit_account: STRANGER }, 'person_mismatched'],
  [
    'a capture from another person',
    { ...post, debit_account: STRANGER, amount: 10, pending: moved('hold stranger') },
    'person_mismatched',
  ],
  [
    'a release to another person',
    { ...release, debit_account: STRANGER, amount: 10, pending: moved('hold stranger') },
    'person_mismatched',
  ],
  [
    'a refund to another person',
    { ...refund, credit_account: STRANGER, reverses: moved('spend stranger') },
    'person_mismatched',
  ],
  [
    "a conversion to another person's card",
    { ...convert, credit_account: STRANGER_CARD },
    'person_mismatched',
  ],
  ["a conversion of another person's lot", { ...convert, debit_account: STRANGER }, 'person_mismatched'],
  ["an expiry of another person's lot", { ...expire, debit_account: STRANGER_ENDED }, 'person_mismatched'],
  [
    "a reversal of another person's load",
    { ...reverse, debit_account: STRANGER_UNUSED, amount: 10, reverses: moved('load stranger unused') },
    'person_mismatched',
  ],
  [
    "a load from another employer's funding",
    { ...load, debit_account: OTHER_FUNDING },
    'employer_mismatched',
  ],
  [
    'a load from what another employer prepaid',
    { ...load, debit_account: FULL_PREPAID },
    'employer_mismatched',
  ],
]

const ofUseAndTime: Forgery[] = [
  ['a spend for what the money is not for', { ...spend, debit_account: LUNCH }, 'use_not_allowed'],
  ['a hold for what the money is not for', { ...hold, debit_account: LUNCH }, 'use_not_allowed'],
  [
    'a spend for what the lot of a card was for, and the card is not',
    { ...spend, operation: room('spend', 'for culture'), debit_account: CARD },
    'use_not_allowed',
  ],
  ['a spend from a lot that has ended', { ...spend, debit_account: ENDED }, 'account_ended'],
  ['a spend from a card that has ended', { ...spend, debit_account: ENDED_CARD }, 'account_ended'],
  ['a hold on a lot that has ended', { ...hold, debit_account: ENDED }, 'account_ended'],
  ['a hold on a card that has ended', { ...hold, debit_account: ENDED_CARD }, 'account_ended'],
  ['a conversion of a lot that has ended', { ...convert, debit_account: ENDED }, 'account_ended'],
  ['a load of a lot that has ended', { ...load, credit_account: ENDED }, 'account_ended'],
  ['a conversion to a card that has ended', { ...convert, credit_account: ENDED_CARD }, 'account_ended'],
  ['an expiry of a lot that has not ended', { ...expire, debit_account: OPEN }, 'account_not_ended'],
  ['an expiry of a card that has not ended', { ...expire, debit_account: CARD }, 'account_not_ended'],
  [
    'an expiry on the last day',
    { ...expire, operation: room('expire', 'on the last day') },
    'account_not_ended',
  ],
  ...otherCards.map(
    ([what, id]): Forgery => [
      `a conversion to a card of another ${what}`,
      { ...convert, credit_account: id! },
      'card_mismatched',
    ],
  ),
]

const ofHolds: Forgery[] = [
  ['a post of no transfer', { ...post, pending: 9999 }, 'hold_unknown'],
  ['a post of itself', { ...post, sequence: LAST + 1, pending: LAST + 1 }, 'hold_unknown'],
  ['a post of a single', { ...post, pending: moved('spend'), amount: 10 }, 'hold_unknown'],
  ['a post from another lot', { ...post, debit_account: OTHER }, 'hold_mismatched'],
  ['a post to another merchant', { ...post, credit_account: POOL }, 'hold_mismatched'],
  ['a void from another lot', { ...release, debit_account: OTHER }, 'hold_mismatched'],
  ['a void of a part', { ...release, amount: 39 }, 'hold_mismatched'],
  ['a post above its hold', { ...post, amount: 41 }, 'hold_exceeded'],
  ['a second post', { ...post, amount: 1, pending: moved('hold captured') }, 'hold_resolved'],
  ['a void after a post', { ...release, amount: 20, pending: moved('hold captured') }, 'hold_resolved'],
  ['a post after a void', { ...post, amount: 5, pending: moved('hold released') }, 'hold_resolved'],
  ['a second void', { ...release, amount: 5, pending: moved('hold released') }, 'hold_resolved'],
  [
    'a void of what the same capture has posted',
    { ...release, operation: 'capture one of two', amount: 3, pending: moved('hold two') },
    'hold_resolved',
  ],
  [
    'a post of a part whose hold another operation has resolved',
    { ...post, amount: 5, pending: moved('hold two', 2) },
    'hold_resolved',
  ],
  [
    'a void of a part whose hold another operation has resolved',
    { ...release, amount: 5, pending: moved('hold two', 2) },
    'hold_resolved',
  ],
  ['a post of a second hold', { ...post, operation: room('capture', 'of it') }, 'hold_mismatched'],
  [
    'a post of a hold that ended long ago',
    { ...post, debit_account: OTHER, amount: 5, pending: moved('hold ended') },
    'hold_ended',
  ],
  ['a post a millisecond late', { ...post, operation: room('capture', 'late') }, 'hold_ended'],
]

const ofReversals: Forgery[] = [
  ['a refund of nothing', { ...refund, reverses: null }, 'reversal_malformed'],
  ['a reversal of nothing', { ...reverse, reverses: null }, 'reversal_malformed'],
  [
    'a spend that reverses',
    { ...spend, reverses: moved('spend') },
    anyOf('reversal_malformed', 'reversal_mismatched'),
  ],
  ['a refund of no transfer', { ...refund, reverses: 9999 }, 'reversal_unknown'],
  ['a refund of a hold', { ...refund, reverses: moved('hold') }, 'reversal_unknown'],
  [
    'a refund of what a capture gave back',
    { ...refund, credit_account: OTHER, reverses: moved(room('capture', 'of it')) },
    'reversal_unknown',
  ],
  ['a refund of a release', { ...refund, reverses: moved('release') }, 'reversal_unknown'],
  ...refusedBy(anyOf('reversal_unknown', 'reversal_mismatched', 'load_used'), [
    ['a refund of a refund', { ...refund, reverses: moved('refund') }],
    ['a refund of a conversion', { ...refund, reverses: moved('convert') }],
    ['a refund of a load', { ...refund, reverses: moved('load') }],
    [
      'a reversal of a reversal',
      { ...reverse, debit_account: REVERSED, amount: 5, reverses: moved('reverse') },
    ],
  ]),
  ['a refund from another merchant', { ...refund, debit_account: POOL }, 'reversal_mismatched'],
  ['a refund to another lot', { ...refund, credit_account: OTHER }, 'reversal_mismatched'],
  ['a refund to a card', { ...refund, credit_account: CARD }, 'reversal_mismatched'],
  [
    'a refund to a new lot while the old one lasts',
    { ...refund, credit_account: SUCCESSOR },
    'reversal_mismatched',
  ],
  ['a refund to a lot that has ended', { ...refundOfEnded, credit_account: ENDED }, 'reversal_mismatched'],
  [
    'a refund to a card that has ended',
    { ...refund, credit_account: ENDED_CARD, reverses: moved('spend ended card') },
    'reversal_mismatched',
  ],
  [
    'a refund of ended money to a lot of long ago',
    { ...refundOfEnded, credit_account: OPEN },
    'reversal_mismatched',
  ],
  [
    'a refund of ended money to a card',
    { ...refundOfEnded, credit_account: 'card_successor' },
    'reversal_mismatched',
  ],
  ...otherSuccessors.map(
    ([what, id]): Forgery => [
      `a refund of ended money to a lot of another ${what}`,
      { ...refundOfEnded, credit_account: id! },
      'reversal_mismatched',
    ],
  ),
  ['a refund above what was paid', { ...refundOfEnded, amount: 21 }, 'reversal_exceeded'],
  ['a refund above what is left of it', { ...refund, amount: LEFT_TO_REFUND + 1 }, 'reversal_exceeded'],
  [
    'a second refund of all of it',
    { ...refund, credit_account: REFUNDED, reverses: moved('spend all') },
    'reversal_exceeded',
  ],
  [
    "a reversal to another employer's funding",
    { ...reverse, credit_account: OTHER_FUNDING },
    'reversal_mismatched',
  ],
  [
    'a reversal to what was prepaid, of funding',
    { ...reverse, credit_account: PREPAID },
    'reversal_mismatched',
  ],
  ['a reversal of a part', { ...reverse, amount: 29 }, 'load_used'],
  [
    'a reversal of a load that is on hold',
    { ...reverse, debit_account: HELD, amount: 10, reverses: moved('load held') },
    'load_used',
  ],
  [
    'a reversal of a load that was used and given back',
    { ...reverse, debit_account: REFUNDED, amount: 3, reverses: moved('load refunded') },
    'load_used',
  ],
  [
    'a second reversal',
    { ...reverse, debit_account: REVERSED, amount: 5, reverses: moved('load reversed') },
    anyOf('reversal_exceeded', 'load_used'),
  ],
]

export const forgedTransfers: Forgery[] = [
  ...asATransfer,
  ...ofMoneyThatIsNotThere,
  ...goingTheWrongWay,
  ...ofAnother,
  ...ofUseAndTime,
  ...ofHolds,
  ...ofReversals,
]
