import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { deleteDone } from '../../../worker/platform/outbox.ts'
import { relay } from '../../../worker/platform/relay.ts'
import { closeMany } from '../../../worker/wallet/close-benefit.ts'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import { readBalances, readWallet } from '../../../worker/wallet/read-balances.ts'
import { readHistory } from '../../../worker/wallet/read-history.ts'
import { cardsOfPurchases, readAccount, readLots } from '../../../worker/wallet/store/cards.ts'
import { findEnding } from '../../../worker/wallet/store/ending.ts'
import { readReceipt } from '../../../worker/wallet/store/operation.ts'
import { everyOperation } from './every-operation.ts'
import { observe, queryPlan, scans } from './observe.ts'
import { extensionOf, NOW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const reader = { person: 'person_aino', now: NOW, extensionOf }

const handle = async () => {}
const handlers = {
  ...{ 'benefit-loaded': handle, 'benefit-closed': handle },
  ...{ 'hold-ended': handle, 'cards-opened': handle },
}

type Work = (observed: D1Database) => Promise<unknown>

/** These sort the parts of one operation, or the lots and cards of one person. */
const operations = Object.entries(everyOperation).map(([name, prepare]): [string, Work] => [
  name,
  async (observed) => (await prepare(`person of ${name}`)).ask(observed),
])
operations.push([
  'closing many',
  async (observed) => {
    const { employer, ...aino } = walletOf('person_one of many')
    await aino.load({ service: 'plus' })
    const closing = { key: 'one of many', person: 'person_one of many', lastDay: '2026-06-30' }
    await closeMany(observed, { employer, service: 'plus' }, [closing], NOW)
  },
])
const reads: [string, Work][] = [
  ['reading balances', (observed) => readBalances(observed, reader)],
  ['reading accounts', (observed) => readWallet(observed, reader)],
  ['reading history', (observed) => readHistory(observed, 'person_aino', { limit: 20 })],
  [
    'reading more history',
    async (observed) => {
      const aino = walletOf('person_aino')
      await aino.load()
      await aino.spend(1)
      const { next } = await readHistory(observed, 'person_aino', { limit: 1 })
      await readHistory(observed, 'person_aino', { limit: 1, before: next! })
    },
  ],
  [
    'reading history of Saldo',
    (observed) => readHistory(observed, 'person_aino', { limit: 20, service: 'saldo' }),
  ],
  [
    'reading history of a card',
    (observed) => readHistory(observed, 'person_aino', { limit: 20, account: 'card_1' }),
  ],
  ['reading lots', (observed) => readLots(observed, 'person_aino', ['lot_1', 'lot_2'], 'a key')],
  ['reading an account', (observed) => readAccount(observed, 'card_1')],
  [
    'reading a transaction of Saldo',
    (observed) => readReceipt(observed, 'operation_nobody', 'person_aino', 'saldo'),
  ],
  ['reading a transaction', (observed) => readReceipt(observed, 'operation_nobody', 'person_aino')],
]
/** These take what is due up to a time, of everybody. */
const jobs: [string, Work][] = [
  ['expiry', (observed) => expireBenefits(observed, new Date('2031-01-01T00:00:00.000Z'))],
  [
    'reminding',
    (observed) => {
      const after = { endsOn: '2026-01-31', owner: 'person_aino', account: 'lot_1' }
      return findEnding(observed, { from: '2026-01-15', to: '2026-02-15', after, limit: 10 })
    },
  ],
  ['relaying messages', (observed) => relay(observed, handlers)],
  ['forgetting messages', (observed) => deleteDone(observed, 'relayed_at', NOW.toISOString(), 10)],
]

/** This looks in a range of keys, and sorts what little is in it. */
const inKeys: [string, Work][] = [
  ['reading cards of purchases', (observed) => cardsOfPurchases(observed, 'person_aino', 'link:1:')],
]

async function statementsOf(ask: Work): Promise<Set<string>> {
  const observed = observe(ledger)
  await ask(observed.ledger)
  expect(observed.statements.length).toBeGreaterThan(0)
  return new Set(observed.statements)
}

describe('what the ledger is asked', () => {
  it.each([...operations, ...reads, ...inKeys, ...jobs])(
    'by %s is never a whole table or index',
    async (_, ask) => {
      for (const sql of await statementsOf(ask)) expect([sql, await scans(ledger, sql)]).toEqual([sql, []])
    },
  )

  it.each([...operations, ...reads])('by %s is found by what it equals, not in a range', async (_, ask) => {
    for (const sql of await statementsOf(ask)) {
      const searches = (await queryPlan(ledger, sql)).filter((step) => step.startsWith('SEARCH'))
      expect([sql, searches.filter((step) => !step.includes('=?'))]).toEqual([sql, []])
    }
  })

  it('by what a key begins with is found in a range of keys', async () => {
    const plans: string[] = []
    for (const sql of await statementsOf(inKeys[0]![1])) plans.push(...(await queryPlan(ledger, sql)))
    expect(plans[0]).toMatch(/^SEARCH bought USING INDEX \w+ \(key>\? AND key<\?\)$/)
  })

  it('by reminding begins after the cursor, and ends with the last day', async () => {
    const [sql] = await statementsOf(Object.fromEntries(jobs).reminding!)
    const found = '((ends_on,owner,id)>(?,?,?) AND ends_on<?)'
    expect(await queryPlan(ledger, sql!)).toEqual([`SEARCH account USING INDEX account_to_expire ${found}`])
  })

  it.each([...reads, ...jobs])('by %s comes in its order from an index', async (_, ask) => {
    for (const sql of await statementsOf(ask)) {
      const sorting = (await queryPlan(ledger, sql)).filter((step) => step.includes('TEMP B-TREE'))
      expect([sql, sorting]).toEqual([sql, []])
    }
  })
})

describe('the search for scans', () => {
  it.each([
    ['SELECT * FROM account WHERE employer = ?1', ['account']],
    ['SELECT count(*) FROM closing', ['closing']],
    ['SELECT max(sequence) FROM transfer', ['transfer']],
    [
      'SELECT * FROM transfer a JOIN account b ON a.amount = b.available',
      ['account', 'an automatic index', 'transfer'],
    ],
    ['SELECT * FROM account WHERE id = ?1', []],
    ['SELECT id FROM account WHERE owner > ?1 ORDER BY owner', []],
    ["SELECT value FROM json_each('[1]') ORDER BY value", []],
  ])('finds them: %s', async (sql, found) => {
    expect((await scans(ledger, sql)).sort()).toEqual(found)
  })

  it('finds them in triggers', async () => {
    await ledger
      .prepare(
        `CREATE TRIGGER looks_everywhere BEFORE INSERT ON closing
         WHEN EXISTS (SELECT 1 FROM transfer WHERE amount = 5) BEGIN SELECT RAISE(ABORT, 'no'); END`,
      )
      .run()
    expect(await scans(ledger, 'INSERT INTO closing VALUES (1, 2, 3, 4)')).toEqual(['transfer'])
  })
})
