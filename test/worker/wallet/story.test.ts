import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { account, at, card, counters, insert, lot, operation, outcome, type Row, transfer } from './ledger.ts'

const ledger = env.LEDGER_0
const LOT = 'lot_aino'
const PAID = 'lot_aino_paid'
const CARD = 'card_aino'
const LATER = 'lot_aino_later'
const MEAL = 'lot_aino_lunch'
const ONNI = 'lot_onni'
const FUNDING = 'funding:employer_1'
const PREPAID = 'prepaid:employer_1'
const BALANCE = 'lunch:employer_1'
const GYM = 'merchant:gym'

/** [debits posted, credits posted, debits pending, credits pending] of an account. */
type Counters = [number, number, number, number]
/** A transfer, with the one that it resolves (a post, a void) or reverses. */
type Moved = [how: string, debit: string, credit: string, amount: number, other?: number]
type Step = [
  asked: [id: string, kind: string, amount: number, changes?: Row],
  moved: Moved[],
  outcome: string,
  counters: Record<string, Counters>,
]

const on = (day: string): Row => ({ day, created_at: at(day) })
const AFTERWARDS = on('2027-01-01')

// biome-ignore format: it reads as a table
const story: Step[] = [
  // The employer pays in; what was paid in can be loaded, and no more.
  [['paid', 'deposit', 300], [['single', 'bank', PREPAID, 300]], 'done', { bank: [300, 0, 0, 0], [PREPAID]: [0, 300, 0, 0] }],
  [['over', 'load', 301], [['single', PREPAID, PAID, 301]], 'insufficient_funds', { [PREPAID]: [0, 300, 0, 0] }],
  [['fromPaid', 'load', 300], [['single', PREPAID, PAID, 300]], 'done', { [PREPAID]: [300, 300, 0, 0], [PAID]: [0, 300, 0, 0] }],
  // A mistaken load goes back whole, once.
  [['partBack', 'reverse', 299], [['single', PAID, PREPAID, 299, 2]], 'load_used', { [PAID]: [0, 300, 0, 0] }],
  [['back', 'reverse', 300], [['single', PAID, PREPAID, 300, 2]], 'done', { [PREPAID]: [300, 600, 0, 0], [PAID]: [300, 300, 0, 0] }],
  [['backAgain', 'reverse', 300], [['single', PAID, PREPAID, 300, 2]], 'load_used', { [PAID]: [300, 300, 0, 0] }],
  // An invoiced employer's account may go as far below zero as it is invoiced.
  [['load', 'load', 1000], [['single', FUNDING, LOT, 1000]], 'done', { [FUNDING]: [1000, 0, 0, 0], [LOT]: [0, 1000, 0, 0] }],
  [['lunch', 'load', 50], [['single', FUNDING, MEAL, 50]], 'done', { [FUNDING]: [1050, 0, 0, 0], [MEAL]: [0, 50, 0, 0] }],
  [['spend', 'spend', 100], [['single', LOT, GYM, 100]], 'done', { [LOT]: [100, 1000, 0, 0], [GYM]: [0, 100, 0, 0] }],
  // Money is used for what it was given for, by whom it was given to, until its last day.
  [['meal', 'spend', 1], [['single', MEAL, GYM, 1]], 'use_not_allowed', { [MEAL]: [0, 50, 0, 0] }],
  [['meal', 'spend', 1, { use: 'lunch' }], [['single', MEAL, GYM, 1]], 'done', { [MEAL]: [1, 50, 0, 0], [GYM]: [0, 101, 0, 0] }],
  [['onni', 'load', 50, { person: 'person_onni' }], [['single', FUNDING, ONNI, 50]], 'done', { [ONNI]: [0, 50, 0, 0] }],
  [['onnis', 'spend', 1], [['single', ONNI, GYM, 1]], 'person_mismatched', { [ONNI]: [0, 50, 0, 0] }],
  [['tooLate', 'spend', 1, AFTERWARDS], [['single', LOT, GYM, 1]], 'account_ended', { [LOT]: [100, 1000, 0, 0] }],
  // A hold moves nothing, and what it holds cannot be spent.
  [['hold', 'hold', 600], [['pending', LOT, GYM, 600]], 'done', { [LOT]: [100, 1000, 600, 0], [GYM]: [0, 101, 0, 600] }],
  [['spend2', 'spend', 301], [['single', LOT, GYM, 301]], 'insufficient_funds', { [LOT]: [100, 1000, 600, 0] }],
  [['hold2', 'hold', 301], [['pending', LOT, GYM, 301]], 'insufficient_funds', { [LOT]: [100, 1000, 600, 0] }],
  [['hold3', 'hold', 300], [['pending', LOT, GYM, 300]], 'done', { [LOT]: [100, 1000, 900, 0], [GYM]: [0, 101, 0, 900] }],
  [['spend3', 'spend', 1], [['single', LOT, GYM, 1]], 'insufficient_funds', { [LOT]: [100, 1000, 900, 0] }],
  // A post moves its own amount and gives the whole hold back.
  [['tooMuch', 'capture', 601], [['post', LOT, GYM, 601, 9]], 'hold_exceeded', { [LOT]: [100, 1000, 900, 0] }],
  [['past', 'capture', 450, on('2026-01-17')], [['post', LOT, GYM, 450, 9]], 'hold_ended', { [LOT]: [100, 1000, 900, 0] }],
  [['capture', 'capture', 450], [['post', LOT, GYM, 450, 9]], 'done', { [LOT]: [550, 1000, 900, 600], [GYM]: [0, 551, 600, 900] }],
  [['again', 'capture', 150], [['post', LOT, GYM, 150, 9]], 'hold_resolved', { [LOT]: [550, 1000, 900, 600] }],
  [['undo', 'release', 600], [['void', LOT, GYM, 600, 9]], 'hold_resolved', { [LOT]: [550, 1000, 900, 600] }],
  // A void gives all of it back and moves nothing.
  [['part', 'release', 299], [['void', LOT, GYM, 299, 10]], 'hold_mismatched', { [LOT]: [550, 1000, 900, 600] }],
  [['release', 'release', 300, on('2026-01-17')], [['void', LOT, GYM, 300, 10]], 'done', { [LOT]: [550, 1000, 900, 900], [GYM]: [0, 551, 900, 900] }],
  [['late', 'capture', 1], [['post', LOT, GYM, 1, 10]], 'hold_resolved', { [LOT]: [550, 1000, 900, 900] }],
  // A posted transfer is no hold.
  [['noHold', 'capture', 1], [['post', LOT, GYM, 1, 6]], 'hold_unknown', { [LOT]: [550, 1000, 900, 900] }],
  // Several parts are one operation: all of them or none, and no more than it says.
  [['convert', 'convert', 250], [['single', LOT, CARD, 250]], 'done', { [CARD]: [0, 250, 0, 0], [LOT]: [800, 1000, 900, 900] }],
  [['both', 'spend', 450], [['single', CARD, GYM, 250], ['single', LOT, GYM, 201]], 'operation_exceeded', { [CARD]: [0, 250, 0, 0] }],
  [['both', 'spend', 451], [['single', CARD, GYM, 250], ['single', LOT, GYM, 201]], 'insufficient_funds', { [CARD]: [0, 250, 0, 0] }],
  [['both', 'spend', 450], [['single', CARD, GYM, 250], ['single', LOT, GYM, 200]], 'done', { [CARD]: [250, 250, 0, 0], [LOT]: [1000, 1000, 900, 900] }],
  [['both', 'load', 1], [['single', FUNDING, LOT, 1]], 'operation_exists', { [LOT]: [1000, 1000, 900, 900] }],
  // What was paid goes back to where it came from, and no more of it than was paid.
  [['wrongLot', 'refund', 200], [['single', GYM, MEAL, 200, 15]], 'reversal_mismatched', { [MEAL]: [1, 50, 0, 0] }],
  [['refund', 'refund', 450], [['single', GYM, LOT, 200, 15], ['single', GYM, CARD, 250, 14]], 'done', { [GYM]: [450, 1001, 900, 900], [LOT]: [1000, 1200, 900, 900], [CARD]: [250, 500, 0, 0] }],
  [['more', 'refund', 1], [['single', GYM, LOT, 1, 15]], 'reversal_exceeded', { [LOT]: [1000, 1200, 900, 900] }],
  [['ofHold', 'refund', 1], [['single', GYM, LOT, 1, 10]], 'reversal_unknown', { [LOT]: [1000, 1200, 900, 900] }],
  // A capture of two holds may post one and void the other; what it voids is not in its amount.
  [['holds', 'hold', 450], [['pending', LOT, GYM, 200], ['pending', CARD, GYM, 250]], 'done', { [LOT]: [1000, 1200, 1100, 900], [CARD]: [250, 500, 250, 0] }],
  [['one', 'capture', 150], [['void', CARD, GYM, 250, 19], ['post', LOT, GYM, 150, 18]], 'done', { [LOT]: [1150, 1200, 1100, 1100], [CARD]: [250, 500, 250, 250], [GYM]: [450, 1151, 1350, 1350] }],
  // What is left after the last day goes to the account of expired money, and not before.
  [['early', 'expire', 50, on('2026-12-31')], [['single', LOT, 'expired', 50]], 'account_not_ended', { [LOT]: [1150, 1200, 1100, 1100] }],
  [['expire', 'expire', 300, AFTERWARDS], [['single', LOT, 'expired', 50], ['single', CARD, 'expired', 250]], 'done', { expired: [0, 300, 0, 0], [LOT]: [1200, 1200, 1100, 1100], [CARD]: [500, 500, 250, 250] }],
  // What is refunded afterwards goes to a new lot.
  [['toEnded', 'refund', 150, AFTERWARDS], [['single', GYM, LOT, 150, 21]], 'reversal_mismatched', { [LOT]: [1200, 1200, 1100, 1100] }],
  [['toNew', 'refund', 150, AFTERWARDS], [['single', GYM, LATER, 150, 21]], 'done', { [LATER]: [0, 150, 0, 0], [GYM]: [600, 1151, 1350, 1350] }],
  // What an employer pays in for lunch can be withdrawn, and no more; what it pays of an invoice lessens what it owes.
  [['topUp', 'deposit', 90], [['single', 'bank', BALANCE, 90]], 'done', { bank: [390, 0, 0, 0], [BALANCE]: [0, 90, 0, 0] }],
  [['short', 'withdraw', 91], [['single', BALANCE, 'bank', 91]], 'insufficient_funds', { [BALANCE]: [0, 90, 0, 0] }],
  [['withdraw', 'withdraw', 90], [['single', BALANCE, 'bank', 90]], 'done', { bank: [390, 90, 0, 0], [BALANCE]: [90, 90, 0, 0] }],
  [['settle', 'settle', 1000], [['single', 'bank', FUNDING, 1000]], 'done', { [FUNDING]: [1100, 1000, 0, 0] }],
]

describe('money from the employer to the merchant', () => {
  beforeAll(async () => {
    const accounts = [
      ...['bank', 'expired', FUNDING, PREPAID, BALANCE, GYM].map(account),
      ...[LOT, PAID].map((id) => lot(id, 'person_1')),
      lot(MEAL, 'person_1', { benefit: 'lunch', uses: 'lunch' }),
      lot(LATER, 'person_1', { expires_on: '2027-01-31' }),
      lot(ONNI, 'person_onni'),
      card(CARD, 'person_1'),
    ]
    await ledger.batch(accounts.map((row) => insert(ledger, 'account', row)))
  })

  // Steps build on each other, so they run in order and a wrong one shows in all that follow.
  it.each(story.map((step) => [`${step[0][0]}: ${step[2]}`, step] as const))('%s', async (_, step) => {
    const [[id, kind, amount, changes], moved, expected, expectedCounters] = step
    const row = ([how, debit, credit, cents, other]: Moved) =>
      how === 'single'
        ? transfer(id, how, debit, credit, cents, null, other)
        : transfer(id, how, debit, credit, cents, other)
    const work = ledger.batch([
      insert(ledger, 'operation', operation(id, amount, kind, changes)),
      ...moved.map((one) => insert(ledger, 'transfer', row(one))),
    ])
    expect(await outcome(work)).toBe(expected)
    for (const [name, expectedOfIt] of Object.entries(expectedCounters)) {
      expect([name, await counters(ledger, name)]).toEqual([name, expectedOfIt])
    }
    expect(await reconcile(ledger)).toEqual([])
  })
})
