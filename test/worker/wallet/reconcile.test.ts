import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { account, insert, lot, operation, transfer } from './ledger.ts'
import { reconcile } from './reconcile.ts'

const ledger = env.LEDGER_0
const LOT = 'lot_1'
const GYM = 'merchant:gym'

/** What only somebody who has dropped the triggers can do, how to undo it, and what reconciliation says of it. */
const damages: [string, string, string[]][] = [
  [
    `UPDATE account SET credits_posted = credits_posted + 5 WHERE id = '${LOT}'`,
    `UPDATE account SET credits_posted = credits_posted - 5 WHERE id = '${LOT}'`,
    [
      'debits and credits differ: -5 posted, 0 pending',
      `counters are not the sums of their transfers: ${LOT}`,
    ],
  ],
  [
    `UPDATE account SET debits_pending = debits_pending - 7 WHERE id = '${LOT}'`,
    `UPDATE account SET debits_pending = debits_pending + 7 WHERE id = '${LOT}'`,
    [
      'debits and credits differ: 0 posted, -7 pending',
      `counters are not the sums of their transfers: ${LOT}`,
    ],
  ],
  [
    `UPDATE account SET last_transfer = 1 WHERE id = '${LOT}'`,
    `UPDATE account SET last_transfer = 4 WHERE id = '${LOT}'`,
    [`counters are not the sums of their transfers: ${LOT}`],
  ],
  [
    `UPDATE account SET kind = 'prepaid' WHERE id = 'funding:employer_1'`,
    `UPDATE account SET kind = 'funding' WHERE id = 'funding:employer_1'`,
    ['below zero: funding:employer_1'],
  ],
  [
    'UPDATE transfer SET sequence = 6 WHERE sequence = 5',
    'UPDATE transfer SET sequence = 5 WHERE sequence = 6',
    [
      'counters are not the sums of their transfers: funding:employer_1',
      'counters are not the sums of their transfers: lot_2',
      'transfers are missing: 5 of 6',
    ],
  ],
  [
    `UPDATE operation SET amount = 99 WHERE id = 'load'`,
    `UPDATE operation SET amount = 100 WHERE id = 'load'`,
    ['operations are not the sums of their parts: load'],
  ],
  [
    'UPDATE transfer SET amount = 29 WHERE sequence = 3',
    'UPDATE transfer SET amount = 30 WHERE sequence = 3',
    ['operations are not the sums of their parts: release', 'holds are resolved wrongly: 2'],
  ],
  [
    `UPDATE transfer SET kind = 'single' WHERE sequence = 2`,
    `UPDATE transfer SET kind = 'pending' WHERE sequence = 2`,
    [
      `counters are not the sums of their transfers: ${LOT}`,
      `counters are not the sums of their transfers: ${GYM}`,
      'holds are resolved wrongly: 2',
    ],
  ],
]

describe('reconciliation', () => {
  beforeAll(async () => {
    const { results } = await ledger
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .all<{ name: string }>()
    await ledger.batch([
      ...['funding:employer_1', GYM].map((id) => insert(ledger, 'account', account(id))),
      ...[LOT, 'lot_2'].map((id) => insert(ledger, 'account', lot(id, 'person_1'))),
      ...[
        operation('load', 100),
        operation('hold', 30, 'hold'),
        operation('release', 30, 'release'),
        operation('spend', 10, 'spend'),
        operation('load 2', 1),
      ].map((row) => insert(ledger, 'operation', row)),
      ...[
        transfer('load', 'single', 'funding:employer_1', LOT, 100),
        transfer('hold', 'pending', LOT, GYM, 30),
        transfer('release', 'void', LOT, GYM, 30, 2),
        transfer('spend', 'single', LOT, GYM, 10),
        transfer('load 2', 'single', 'funding:employer_1', 'lot_2', 1),
      ].map((row) => insert(ledger, 'transfer', row)),
      ...results.map(({ name }) => ledger.prepare(`DROP TRIGGER ${name}`)),
    ])
  })
  afterAll(async () => {
    expect(await reconcile(ledger)).toEqual([])
  })

  it('finds nothing in a ledger that adds up, nor in one that is empty', async () => {
    expect(await reconcile(ledger)).toEqual([])
    expect(await reconcile(env.LEDGER_1)).toEqual([])
  })

  it.each(damages)('finds %s', async (damage, repair, findings) => {
    await ledger.prepare(damage).run()
    const found = await reconcile(ledger)
    await ledger.prepare(repair).run()
    expect(found.sort()).toEqual(findings.sort())
    expect(await reconcile(ledger)).toEqual([])
  })

  it('finds a transfer that is gone', async () => {
    const { results } = await ledger.prepare('SELECT * FROM transfer WHERE sequence = 4').all()
    await ledger.prepare('DELETE FROM transfer WHERE sequence = 4').run()
    expect((await reconcile(ledger)).sort()).toEqual([
      `counters are not the sums of their transfers: ${LOT}`,
      `counters are not the sums of their transfers: ${GYM}`,
      'operations are not the sums of their parts: spend',
      'transfers are missing: 4 of 5',
    ])
    await insert(ledger, 'transfer', results[0] as Record<string, string>).run()
  })
})
