import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { account, card, insert, lot, operation, outcome, transfer } from './ledger.ts'
import { reconcile } from './reconcile.ts'

const ledger = env.LEDGER_0
const LOT = 'lot_aino'
const CARD = 'card_aino'
const FUNDING = 'funding:employer_1'
const PREPAID = 'prepaid:employer_1'
const GYM = 'merchant:gym'

/** [debits posted, credits posted, debits pending, credits pending] of an account. */
type Counters = [number, number, number, number]
/** [operation, its kind, its amount], transfers as [kind, debit, credit, amount, hold], the outcome, counters. */
type Step = [
  [string, string, number],
  [string, string, string, number, number?][],
  string,
  Record<string, Counters>,
]

// biome-ignore format: it reads as a table
const story: Step[] = [
  // The employer pays in; what was paid in can be loaded, and no more.
  [['paid', 'load', 300], [['single', 'bank', PREPAID, 300]], 'done', { bank: [300, 0, 0, 0], [PREPAID]: [0, 300, 0, 0] }],
  [['over', 'load', 301], [['single', PREPAID, LOT, 301]], 'insufficient_funds', { [PREPAID]: [0, 300, 0, 0] }],
  [['fromPaid', 'load', 300], [['single', PREPAID, LOT, 300]], 'done', { [PREPAID]: [300, 300, 0, 0] }],
  // An invoiced employer's account may go as far below zero as it is invoiced.
  [['load', 'load', 700], [['single', FUNDING, LOT, 700]], 'done', { [FUNDING]: [700, 0, 0, 0], [LOT]: [0, 1000, 0, 0] }],
  [['spend', 'spend', 100], [['single', LOT, GYM, 100]], 'done', { [LOT]: [100, 1000, 0, 0], [GYM]: [0, 100, 0, 0] }],
  // A hold moves nothing, and what it holds cannot be spent.
  [['hold', 'hold', 600], [['pending', LOT, GYM, 600]], 'done', { [LOT]: [100, 1000, 600, 0], [GYM]: [0, 100, 0, 600] }],
  [['spend2', 'spend', 301], [['single', LOT, GYM, 301]], 'insufficient_funds', { [LOT]: [100, 1000, 600, 0] }],
  [['hold2', 'hold', 301], [['pending', LOT, GYM, 301]], 'insufficient_funds', { [LOT]: [100, 1000, 600, 0] }],
  [['hold3', 'hold', 300], [['pending', LOT, GYM, 300]], 'done', { [LOT]: [100, 1000, 900, 0], [GYM]: [0, 100, 0, 900] }],
  [['spend3', 'spend', 1], [['single', LOT, GYM, 1]], 'insufficient_funds', { [LOT]: [100, 1000, 900, 0] }],
  // A post moves its own amount and gives the whole hold back.
  [['tooMuch', 'capture', 601], [['post', LOT, GYM, 601, 5]], 'hold_exceeded', { [LOT]: [100, 1000, 900, 0] }],
  [['capture', 'capture', 450], [['post', LOT, GYM, 450, 5]], 'done', { [LOT]: [550, 1000, 900, 600], [GYM]: [0, 550, 600, 900] }],
  [['again', 'capture', 150], [['post', LOT, GYM, 150, 5]], 'hold_resolved', { [LOT]: [550, 1000, 900, 600] }],
  [['undo', 'release', 600], [['void', LOT, GYM, 600, 5]], 'hold_resolved', { [LOT]: [550, 1000, 900, 600] }],
  // A void gives all of it back and moves nothing.
  [['part', 'release', 299], [['void', LOT, GYM, 299, 6]], 'hold_mismatched', { [LOT]: [550, 1000, 900, 600] }],
  [['release', 'release', 300], [['void', LOT, GYM, 300, 6]], 'done', { [LOT]: [550, 1000, 900, 900], [GYM]: [0, 550, 900, 900] }],
  [['late', 'capture', 1], [['post', LOT, GYM, 1, 6]], 'hold_resolved', { [LOT]: [550, 1000, 900, 900] }],
  // A posted transfer is no hold.
  [['noHold', 'capture', 1], [['post', LOT, GYM, 1, 4]], 'hold_unknown', { [LOT]: [550, 1000, 900, 900] }],
  // Several parts are one operation: all of them or none, and no more than it says.
  [['convert', 'convert', 250], [['single', LOT, CARD, 250]], 'done', { [CARD]: [0, 250, 0, 0], [LOT]: [800, 1000, 900, 900] }],
  [['both', 'spend', 450], [['single', CARD, GYM, 250], ['single', LOT, GYM, 201]], 'operation_exceeded', { [CARD]: [0, 250, 0, 0] }],
  [['both', 'spend', 451], [['single', CARD, GYM, 250], ['single', LOT, GYM, 201]], 'insufficient_funds', { [CARD]: [0, 250, 0, 0] }],
  [['both', 'spend', 450], [['single', CARD, GYM, 250], ['single', LOT, GYM, 200]], 'done', { [CARD]: [250, 250, 0, 0], [LOT]: [1000, 1000, 900, 900] }],
  [['both', 'spend', 451], [['single', FUNDING, LOT, 1]], 'operation_exists', { [LOT]: [1000, 1000, 900, 900] }],
  // A capture of two holds may post one and void the other; what it voids is not in its amount.
  [['refund', 'refund', 450], [['single', GYM, LOT, 200], ['single', GYM, CARD, 250]], 'done', { [GYM]: [450, 1000, 900, 900], [LOT]: [1000, 1200, 900, 900], [CARD]: [250, 500, 0, 0] }],
  [['holds', 'hold', 450], [['pending', LOT, GYM, 200], ['pending', CARD, GYM, 250]], 'done', { [LOT]: [1000, 1200, 1100, 900], [CARD]: [250, 500, 250, 0] }],
  [['one', 'capture', 150], [['void', CARD, GYM, 250, 15], ['post', LOT, GYM, 150, 14]], 'done', { [LOT]: [1150, 1200, 1100, 1100], [CARD]: [250, 500, 250, 250], [GYM]: [450, 1150, 1350, 1350] }],
  // What is left on the last day goes to the account of expired money.
  [['expire', 'expire', 300], [['single', LOT, 'expired', 50], ['single', CARD, 'expired', 250]], 'done', { expired: [0, 300, 0, 0], [LOT]: [1200, 1200, 1100, 1100], [CARD]: [500, 500, 250, 250] }],
]

describe('money from the employer to the merchant', () => {
  beforeAll(async () => {
    const accounts = ['bank', 'expired', FUNDING, PREPAID, GYM].map(account)
    await ledger.batch(
      [...accounts, lot(LOT, 'person_aino'), card(CARD, 'person_aino')].map((row) =>
        insert(ledger, 'account', row),
      ),
    )
  })

  // Steps build on each other, so they run in order and a wrong one shows in all that follow.
  it.each(story.map((step) => [`${step[0][0]}: ${step[2]}`, step] as const))('%s', async (_, step) => {
    const [[id, kind, amount], transfers, expected, counters] = step
    const work = ledger.batch([
      insert(ledger, 'operation', operation(id, amount, kind)),
      ...transfers.map(([how, debit, credit, cents, hold]) =>
        insert(ledger, 'transfer', transfer(id, how, debit, credit, cents, hold)),
      ),
    ])
    expect(await outcome(work)).toBe(expected)
    for (const [name, expectedCounters] of Object.entries(counters)) {
      const row = await ledger
        .prepare(
          'SELECT debits_posted, credits_posted, debits_pending, credits_pending FROM account WHERE id = ?',
        )
        .bind(name)
        .first()
      expect([name, ...Object.values(row!)]).toEqual([name, ...expectedCounters])
    }
    expect(await reconcile(ledger)).toEqual([])
  })
})
