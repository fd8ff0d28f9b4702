import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { forgedChanges, forgedDeletions } from './forged-changes.ts'
import { forged } from './forged-rows.ts'
import { good } from './good-rows.ts'
import { openGuardedLedger, unfinished } from './guarded-ledger.ts'
import { insert, TABLES } from './ledger.ts'
import { everyForm, everyInsert, expectRefused, isAccepted, wouldAdd } from './statement-forms.ts'

const ledger = env.LEDGER_0
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

  describe.each(TABLES)('%s', (table) => {
    it.each(forged[table])('refuses to insert %s', (_, row, word) =>
      expectRefused(ledger, everyInsert(ledger, table, row), word),
    )

    // Shows that the forged rows are refused for the one thing that is wrong with them.
    it.each(Object.entries(good[table]))('lets in %s', async (_, row) => {
      for (const [how, statement] of Object.entries(everyInsert(ledger, table, row))) {
        expect([how, await wouldAdd(ledger, table, statement)]).toEqual([how, true])
      }
    })

    it.each(forgedChanges[table])('refuses to set %s %s', (set, where, word) =>
      expectRefused(
        ledger,
        everyForm(ledger, (form) => `UPDATE${form} ${table} SET ${set} ${where}`),
        word,
      ),
    )

    it.each(forgedDeletions[table])('refuses to delete %s', (where, word) =>
      expectRefused(ledger, { delete: ledger.prepare(`DELETE FROM ${table} ${where}`) }, word),
    )
  })
})

describe('each guard', () => {
  const guards = env.LEDGER_MIGRATIONS.flatMap(({ queries }) => queries).flatMap((query) => {
    const guard = /^CREATE TRIGGER (\w+) (?:BEFORE|AFTER) .*RAISE\(ABORT, '(\w+)'\)/m.exec(query)
    return guard ? [guard.slice(1) as [string, string]] : []
  })
  const attempts = TABLES.flatMap((table): [unknown, D1PreparedStatement][] => [
    ...forged[table].flatMap(([, row, word]) =>
      ['INSERT', 'INSERT OR REPLACE'].map((verb): [unknown, D1PreparedStatement] => [
        word,
        insert(ledger, table, row, verb),
      ]),
    ),
    ...forgedChanges[table].map(([set, where, word]): [unknown, D1PreparedStatement] => [
      word,
      ledger.prepare(`UPDATE OR REPLACE ${table} SET ${set} ${where}`),
    ]),
    ...forgedDeletions[table].map(([where, word]): [unknown, D1PreparedStatement] => [
      word,
      ledger.prepare(`DELETE FROM ${table} ${where}`),
    ]),
  ])

  it('is found', () => {
    expect(guards.length).toBeGreaterThan(40)
  })

  it.each(guards)('%s refuses something that nothing else does', async (name, word) => {
    const without = [ledger.prepare('PRAGMA defer_foreign_keys = ON'), ledger.prepare(`DROP TRIGGER ${name}`)]
    for (const [refusedBy, statement] of attempts) {
      if (refusedBy === word && (await isAccepted(ledger, [...without, statement]))) return
    }
    expect.fail('every forgery is refused without it, too')
  })
})
