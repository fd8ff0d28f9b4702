import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../worker/platform/secrets.ts'
import { reconcile, SCHEMA_HASH } from '../../../worker/wallet/reconcile.ts'
import { readSchema } from '../../../worker/wallet/store/reconciliation.ts'
import { account, closing, insert, lot, message, operation, transfer } from './ledger.ts'
import { observe, queryPlan } from './observe.ts'

const ledger = env.LEDGER_0
const LOT = 'lot_1'
const GYM = 'merchant:gym'
const FUNDING = 'funding:employer_1'

/** Dropped triggers are a finding of their own, in all that follows. */
const UNGUARDED = 'the schema or a guard is not as it was made'
const counters = 'counters are not the sums of their transfers'
const parts = 'operations are not the sums of their parts'

/** What only somebody who has dropped the triggers can do, how to undo it, and what reconciliation says of it. */
const damages: [damage: string, repair: string, findings: string[]][] = [
  [
    `UPDATE account SET credits_posted = credits_posted + 5 WHERE id = '${LOT}'`,
    `UPDATE account SET credits_posted = credits_posted - 5 WHERE id = '${LOT}'`,
    ['debits and credits differ: -5 posted, 0 pending', `${counters}: ${LOT}`],
  ],
  [
    `UPDATE account SET debits_pending = debits_pending - 7 WHERE id = '${LOT}'`,
    `UPDATE account SET debits_pending = debits_pending + 7 WHERE id = '${LOT}'`,
    ['debits and credits differ: 0 posted, -7 pending', `${counters}: ${LOT}`],
  ],
  [
    `UPDATE account SET last_transfer = 1 WHERE id = '${LOT}'`,
    `UPDATE account SET last_transfer = 6 WHERE id = '${LOT}'`,
    [`${counters}: ${LOT}`],
  ],
  [
    `UPDATE account SET kind = 'prepaid' WHERE id = '${FUNDING}'`,
    `UPDATE account SET kind = 'funding' WHERE id = '${FUNDING}'`,
    [`below zero: ${FUNDING}`],
  ],
  [
    `UPDATE account SET ends_on = '2026-03-01' WHERE id = '${LOT}'`,
    `UPDATE account SET ends_on = '2026-01-31' WHERE id = '${LOT}'`,
    [`last days are not what a closing set: ${LOT}`],
  ],
  [
    `UPDATE account SET owner = 'person_2' WHERE id = 'lot_2'`,
    `UPDATE account SET owner = 'person_1' WHERE id = 'lot_2'`,
    ['money was used for what or by whom it may not be: 5'],
  ],
  [
    `UPDATE operation SET day = '2027-01-15' WHERE id = 'spend'`,
    `UPDATE operation SET day = '2026-01-15' WHERE id = 'spend'`,
    ['money went the wrong way: 4'],
  ],
  [
    'UPDATE transfer SET reverses = NULL WHERE sequence = 6',
    'UPDATE transfer SET reverses = 4 WHERE sequence = 6',
    ['money went the wrong way: 6'],
  ],
  [
    `UPDATE operation SET use = 'lunch' WHERE id = 'spend'`,
    `UPDATE operation SET use = 'sports' WHERE id = 'spend'`,
    ['money was used for what or by whom it may not be: 4'],
  ],
  [
    'UPDATE transfer SET sequence = 7 WHERE sequence = 6',
    'UPDATE transfer SET sequence = 6 WHERE sequence = 7',
    [`${counters}: ${LOT}`, `${counters}: ${GYM}`, 'transfers are missing: 1 between 1 and 7'],
  ],
  [
    `INSERT INTO operation SELECT 9, 'later', 'later', 'close', input_hash, 0, person, NULL, NULL, day, created_at
     FROM operation WHERE id = 'load'`,
    `DELETE FROM operation WHERE id = 'later'`,
    ['closings without their last day: later', 'operations are missing: 1 between 1 and 9'],
  ],
  [
    `UPDATE operation SET amount = 99 WHERE id = 'load'`,
    `UPDATE operation SET amount = 100 WHERE id = 'load'`,
    [`${parts}: load`],
  ],
  [
    'UPDATE transfer SET amount = 29 WHERE sequence = 3',
    'UPDATE transfer SET amount = 30 WHERE sequence = 3',
    [`${parts}: release`, 'holds are resolved wrongly: 2'],
  ],
  [
    `UPDATE transfer SET kind = 'single' WHERE sequence = 2`,
    `UPDATE transfer SET kind = 'pending' WHERE sequence = 2`,
    [
      `${counters}: ${LOT}`,
      `${counters}: ${GYM}`,
      'holds are resolved wrongly: 2',
      'money went the wrong way: 2',
    ],
  ],
  [
    'UPDATE transfer SET pending = 1 WHERE sequence = 3',
    'UPDATE transfer SET pending = 2 WHERE sequence = 3',
    [`${counters}: ${LOT}`, `${counters}: ${GYM}`, 'holds are resolved wrongly: 1'],
  ],
  [
    'UPDATE transfer SET reverses = 5 WHERE sequence = 6',
    'UPDATE transfer SET reverses = 4 WHERE sequence = 6',
    ['more was given back than had been moved: 5'],
  ],
  [`UPDATE outbox SET operation = 99`, `UPDATE outbox SET operation = 1`, ['messages of nobody: message_1']],
]

beforeAll(async () => {
  const { results } = await ledger
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all<{ name: string }>()
  await ledger.batch([
    ...[FUNDING, GYM].map((id) => insert(ledger, 'account', account(id))),
    ...[LOT, 'lot_2'].map((id) => insert(ledger, 'account', lot(id, 'person_1'))),
    ...[
      operation('load', 100),
      operation('hold', 30, 'hold'),
      operation('release', 30, 'release'),
      operation('spend', 10, 'spend'),
      operation('load 2', 1),
      operation('refund', 4, 'refund'),
    ].map((row) => insert(ledger, 'operation', row)),
    ...[
      transfer('load', 'single', FUNDING, LOT, 100),
      transfer('hold', 'pending', LOT, GYM, 30),
      transfer('release', 'void', LOT, GYM, 30, 2),
      transfer('spend', 'single', LOT, GYM, 10),
      transfer('load 2', 'single', FUNDING, 'lot_2', 1),
      transfer('refund', 'single', GYM, LOT, 4, null, 4),
    ].map((row) => insert(ledger, 'transfer', row)),
    insert(ledger, 'operation', operation('close', 0, 'close')),
    insert(ledger, 'closing', closing('close')),
    insert(ledger, 'outbox', message('message_1', 'load')),
    ...results.map(({ name }) => ledger.prepare(`DROP TRIGGER ${name}`)),
  ])
})

describe('reconciliation', () => {
  it('knows the schema that the migrations make', async () => {
    expect(SCHEMA_HASH).toBe(sha256(await readSchema(env.LEDGER_1)))
  })

  it('finds nothing in a ledger that adds up, nor in one that is empty', async () => {
    expect(await reconcile(ledger)).toEqual([UNGUARDED])
    expect(await reconcile(env.LEDGER_1)).toEqual([])
  })

  it.each(damages)('finds %s', async (damage, repair, findings) => {
    await ledger.prepare(damage).run()
    const found = await reconcile(ledger)
    const foundInSlices = await reconcile(ledger, { operations: 2, transfers: 1, accounts: 1 }, 100)
    await ledger.prepare(repair).run()
    const unsliced = (finding: string) => !finding.includes(' between ')
    expect(foundInSlices).toEqual(expect.arrayContaining(found.filter(unsliced)))
    expect(foundInSlices.some((finding) => !unsliced(finding))).toBe(
      found.some((finding) => !unsliced(finding)),
    )
    expect(found.sort()).toEqual([UNGUARDED, ...findings].sort())
    expect(await reconcile(ledger)).toEqual([UNGUARDED])
  })

  it('finds a transfer that is gone', async () => {
    const { results } = await ledger.prepare('SELECT * FROM transfer WHERE sequence = 5').all()
    await ledger.prepare('DELETE FROM transfer WHERE sequence = 5').run()
    expect((await reconcile(ledger)).sort()).toEqual([
      `${counters}: ${FUNDING}`,
      `${counters}: lot_2`,
      `${parts}: load 2`,
      UNGUARDED,
      'transfers are missing: 1 between 1 and 6',
    ])
    await insert(ledger, 'transfer', results[0] as Record<string, string>).run()
  })

  it('works in slices that each go by an index', async () => {
    const observed = observe(ledger)
    await reconcile(observed.ledger)
    const sliced = observed.statements.filter((sql) => sql.includes('?1'))
    expect(sliced.length).toBeGreaterThan(10)
    const plans = (await Promise.all(sliced.map((sql) => queryPlan(ledger, sql)))).flat()
    expect(
      plans.filter((step) => /SCAN (account|operation|transfer|closing|outbox|t|o|a)\b/.test(step)),
    ).toEqual([])
  })

  it('finds a transfer whose account or operation is gone, should the table ever lose its references', async () => {
    await ledger.batch(
      [
        `CREATE TABLE copy (sequence INTEGER PRIMARY KEY, operation, kind, debit_account, credit_account, amount, pending,
           reverses)`,
        'INSERT INTO copy SELECT * FROM transfer',
        'DROP TABLE transfer',
        'ALTER TABLE copy RENAME TO transfer',
        `UPDATE transfer SET debit_account = 'lot_0' WHERE sequence = 4`,
        'UPDATE transfer SET operation = 99 WHERE sequence = 5',
      ].map((sql) => ledger.prepare(sql)),
    )
    const found = await reconcile(ledger)
    expect(found).toContain('transfers of nobody: 4')
    expect(found).toContain('transfers of nobody: 5')
  })
})
