import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changes, final, forged } from './forgeries.ts'
import {
  FUNDING,
  GYM,
  hold,
  OPEN,
  OTHER,
  openGuardedLedger,
  post,
  ROOM,
  release,
  single,
  unfinished,
} from './guarded-ledger.ts'
import { insert, lot, operation, outcome, snapshot, type Table } from './ledger.ts'
import { reconcile } from './reconcile.ts'

const ledger = env.LEDGER_0

const FORMS = ['', ' OR ABORT', ' OR IGNORE', ' OR REPLACE', ' OR FAIL', ' OR ROLLBACK']
/** Every way to write an INSERT: [verb, clause]. */
const inserts = (table: Table): [string, string][] => [
  ...FORMS.map((form): [string, string] => [`INSERT${form}`, '']),
  ['REPLACE', ''],
  ['INSERT', 'ON CONFLICT DO NOTHING'],
  ...{
    operation: ['id', 'key'].map(
      (column) => `ON CONFLICT (${column}) DO UPDATE SET amount = excluded.amount`,
    ),
    account: ['ON CONFLICT (id) DO UPDATE SET expires_on = excluded.expires_on'],
    transfer: ['(sequence)', '(pending) WHERE pending IS NOT NULL'].map(
      (target) => `ON CONFLICT ${target} DO UPDATE SET amount = excluded.amount`,
    ),
  }[table].map((clause): [string, string] => ['INSERT', clause]),
]

/**
 * Runs statements one by one and on their own, so that what one leaves behind is not undone by a batch around it;
 * every one has to raise the word.
 */
async function expectRefused(statements: Record<string, D1PreparedStatement>, word: unknown) {
  const before = await snapshot(ledger)
  const words: Record<string, string> = {}
  for (const [how, statement] of Object.entries(statements)) words[how] = await outcome(statement.run())
  expect(words).toEqual(Object.fromEntries(Object.keys(statements).map((how) => [how, word])))
  expect(await snapshot(ledger)).toEqual(before)
}

beforeAll(() => openGuardedLedger(ledger))

describe.each([
  { given: 'as D1 sets a connection up', pragmas: [] },
  {
    given: 'with CHECKs off and recursive triggers on, as D1 lets any statement do',
    pragmas: ['PRAGMA ignore_check_constraints = ON', 'PRAGMA recursive_triggers = ON'],
  },
])('$given', ({ pragmas }) => {
  beforeAll(async () => {
    for (const pragma of pragmas) await ledger.prepare(pragma).run()
  })
  afterAll(async () => {
    for (const pragma of pragmas) await ledger.prepare(pragma.replace('ON', 'OFF')).run()
    expect(await reconcile(ledger)).toEqual(unfinished)
  })

  describe.each(['operation', 'account', 'transfer'] as const)('%s', (table) => {
    it.each(forged[table])('refuses to insert %s', (_, row, word) =>
      expectRefused(
        Object.fromEntries(
          inserts(table).map(([verb, clause]) => [
            `${verb} ${clause}`,
            insert(ledger, table, row, verb, clause),
          ]),
        ),
        word,
      ),
    )

    it.each(changes[table])('refuses to set %s %s', (set, where) =>
      expectRefused(
        Object.fromEntries(
          FORMS.map((form) => [form, ledger.prepare(`UPDATE${form} ${table} SET ${set} ${where}`)]),
        ),
        final[table],
      ),
    )

    it('refuses to delete', () =>
      expectRefused(
        {
          all: ledger.prepare(`DELETE FROM ${table}`),
          some: ledger.prepare(
            `DELETE FROM ${table} WHERE ${table === 'transfer' ? 'sequence = 8' : "id > 'l'"}`,
          ),
        },
        `${table}_is_final`,
      ))
  })
})

describe('what a guard refuses', () => {
  const move = (verb: string, parts: [string, string, number][]) =>
    ledger
      .prepare(
        `${verb} INTO transfer (operation, kind, debit_account, credit_account, amount)
         SELECT '${ROOM}', 'single', value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
      )
      .bind(JSON.stringify(parts))

  it('takes the rows before it in the same statement with it', () => {
    const parts: [string, string, number][] = [
      [FUNDING, OTHER, 30],
      [OTHER, GYM, 79],
      [OTHER, GYM, 2],
    ]
    return expectRefused(
      Object.fromEntries(FORMS.map((form) => [form, move(`INSERT${form}`, parts)])),
      'insufficient_funds',
    )
  })

  it('takes the whole batch with it', async () => {
    const before = await snapshot(ledger)
    const batch = ledger.batch([
      insert(ledger, 'account', lot('lot_late', 'person_1')),
      insert(ledger, 'transfer', single),
      insert(
        ledger,
        'transfer',
        { ...single, debit_account: OTHER, credit_account: GYM, amount: 51 },
        'INSERT OR IGNORE',
      ),
    ])
    expect(await outcome(batch)).toBe('insufficient_funds')
    expect(await snapshot(ledger)).toEqual(before)
  })

  it('cannot be put off until the end of the transaction', async () => {
    const before = await snapshot(ledger)
    const orphan = { ...single, operation: 'later' }
    const batch = ledger.batch([
      ledger.prepare('PRAGMA defer_foreign_keys = ON'),
      insert(ledger, 'transfer', orphan),
      insert(ledger, 'operation', operation('later', 1)),
    ])
    expect(await outcome(batch)).toBe('operation_unknown')
    expect(await snapshot(ledger)).toEqual(before)
  })
})

describe('what no guard refuses', () => {
  // Shows that the forged rows above are refused for the one thing that is wrong with them.
  it.each(inserts('transfer'))('is done by %s %s, on both sides', async (verb, clause) => {
    const before = await counters(OPEN)
    await insert(ledger, 'transfer', single, verb, clause).run()
    await insert(ledger, 'transfer', hold, verb, clause).run()
    const { sequence } = (await ledger.prepare('SELECT max(sequence) AS sequence FROM transfer').first())!
    await insert(ledger, 'transfer', { ...post, amount: 1, pending: sequence as number }, verb, clause).run()
    await insert(ledger, 'transfer', hold, verb, clause).run()
    await insert(
      ledger,
      'transfer',
      { ...release, amount: 1, pending: (sequence as number) + 2 },
      verb,
      clause,
    ).run()
    expect(await counters(OPEN)).toEqual({
      debits_posted: before.debits_posted! + 1,
      credits_posted: before.credits_posted! + 1,
      debits_pending: before.debits_pending! + 2,
      credits_pending: before.credits_pending! + 2,
    })
    expect(await reconcile(ledger)).toEqual(unfinished)
  })

  it.each(inserts('account'))('opens an account by %s %s', async (verb, clause) => {
    const id = `lot_by ${verb} ${clause}`
    await insert(ledger, 'account', lot(id, 'person_3'), verb, clause).run()
    expect(await counters(id)).toEqual({
      debits_posted: 0,
      credits_posted: 0,
      debits_pending: 0,
      credits_pending: 0,
    })
  })
})

async function counters(id: string): Promise<Record<string, number>> {
  const row = await ledger
    .prepare(
      'SELECT debits_posted, credits_posted, debits_pending, credits_pending FROM account WHERE id = ?',
    )
    .bind(id)
    .first<Record<string, number>>()
  return row!
}
