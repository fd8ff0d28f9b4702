import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { good, hold, load, post, release, spend } from './good-rows.ts'
import {
  DEAD,
  FUNDING,
  GYM,
  LEFT,
  moved,
  OPEN,
  openGuardedLedger,
  PREPAID,
  RELAYED,
  room,
  roomOfEachKind,
  unfinished,
  WAITING,
} from './guarded-ledger.ts'
import { at, counters, insert, operation, outcome, type Row, snapshot, transfer } from './ledger.ts'
import { everyForm, expectRefused, FORMS, insertForms, isAccepted, wouldAdd } from './statement-forms.ts'

const ledger = env.LEDGER_0
beforeAll(() => openGuardedLedger(ledger))

describe('money', () => {
  const kindOf = (id: unknown) => /^[a-z]+/.exec(String(id))![0]
  const wayOf = (asked: string, { kind, debit_account, credit_account }: Row) =>
    `${asked} ${kind} ${kindOf(debit_account)} ${kindOf(credit_account)}`
  const ways = new Set(
    Object.values(good.transfer).map((row) => wayOf(String(row.operation).split(' ')[2]!, row)),
  )
  const places = ['bank', 'expired', FUNDING, PREPAID, GYM, OPEN, 'card_1']

  it.each(roomOfEachKind)('goes by %s only from where to where it has to', async (kind, id) => {
    const tried = ['single', 'pending', 'post', 'void'].flatMap((how) =>
      places.flatMap((from) =>
        places.map((to) => {
          const pending = how === 'post' || how === 'void' ? moved('hold') : null
          const reverses = kind === 'refund' ? moved('spend') : kind === 'reverse' ? moved('load') : null
          return transfer(id, how, from, to, 40, pending, reverses)
        }),
      ),
    )
    for (const row of tried) {
      const way = wayOf(kind, row)
      if (ways.has(way)) continue
      expect([way, await isAccepted(ledger, [insert(ledger, 'transfer', row)])]).toEqual([way, false])
    }
  })

  it.each(insertForms('transfer'))('moves on both sides by %s %s', async (...form) => {
    const last = (await ledger.prepare('SELECT max(sequence) AS last FROM transfer').first<number>('last'))!
    const before = { lot: await counters(ledger, OPEN), merchant: await counters(ledger, GYM) }
    const id = `${form.join(' ')}:`
    for (const row of [
      operation(`${id} hold`, 1, 'hold'),
      operation(`${id} hold again`, 1, 'hold'),
      operation(`${id} capture`, 1, 'capture'),
      operation(`${id} release`, 1, 'release'),
    ]) {
      await insert(ledger, 'operation', row).run()
    }
    for (const row of [
      load,
      spend,
      { ...hold, operation: `${id} hold` },
      { ...post, operation: `${id} capture`, amount: 1, pending: last + 3 },
      { ...hold, operation: `${id} hold again` },
      { ...release, operation: `${id} release`, amount: 1, pending: last + 5 },
    ]) {
      await insert(ledger, 'transfer', row, ...form).run()
    }
    const change = async (id: string, from: number[] | undefined) =>
      (await counters(ledger, id))!.map((counter, index) => counter - from![index]!)
    expect(await change(OPEN, before.lot)).toEqual([2, 1, 2, 2])
    expect(await change(GYM, before.merchant)).toEqual([0, 2, 2, 2])
    expect(await reconcile(ledger)).toEqual(unfinished)
  })
})

describe('what a guard refuses', () => {
  it('takes the rows before it in the same statement with it', () =>
    expectRefused(
      ledger,
      everyForm(
        ledger,
        (form) =>
          `INSERT${form} INTO transfer (operation, kind, debit_account, credit_account, amount)
           SELECT o.sequence, 'single', '${OPEN}', '${GYM}', value
           FROM operation o, json_each('[1, 2, ${LEFT}]') WHERE o.id = '${room('spend')}'`,
      ),
      'insufficient_funds',
    ))

  it('takes the whole batch with it', async () => {
    const before = await snapshot(ledger)
    const batch = ledger.batch([
      insert(ledger, 'account', good.account['a lot']!),
      insert(ledger, 'transfer', load),
      insert(ledger, 'transfer', { ...spend, amount: 1000 }, 'INSERT OR IGNORE'),
    ])
    expect(await outcome(batch)).toBe('insufficient_funds')
    expect(await snapshot(ledger)).toEqual(before)
  })

  it('cannot be put off until the end of the transaction', async () => {
    const before = await snapshot(ledger)
    const batch = ledger.batch([
      ledger.prepare('PRAGMA defer_foreign_keys = ON'),
      insert(ledger, 'transfer', { ...load, operation: 'later' }),
      insert(ledger, 'operation', operation('later', 1)),
    ])
    expect(await outcome(batch)).toBe('operation_unknown')
    expect(await snapshot(ledger)).toEqual(before)
  })
})

describe('an operation that has to be complete', () => {
  const complete = (form: string, id: string) =>
    `INSERT${form} INTO completed_operation (id) VALUES ('${id}')`

  it.each([
    ['has moved less than its amount', 'small'],
    ['has moved nothing', room('release')],
    ['has captured one of two parts of a hold, and not given back the other', 'capture one of two'],
    ['has released one of two parts of a hold', 'release one of two'],
    ['is not there', 'nobody asked'],
  ])('is refused when it %s', (_, id) =>
    expectRefused(
      ledger,
      everyForm(ledger, (form) => complete(form, id)),
      'operation_incomplete',
    ),
  )

  it.each(['load', 'capture', 'release', 'close'])('is let through when it is: a %s', async (id) => {
    for (const form of FORMS) expect(await outcome(ledger.prepare(complete(form, id)).run())).toBe('done')
  })

  it('takes its whole batch with it', async () => {
    const before = await snapshot(ledger)
    const batch = ledger.batch([
      insert(ledger, 'operation', operation('short', 2)),
      insert(ledger, 'transfer', { ...load, operation: 'short' }),
      ledger.prepare(complete('', 'short')),
    ])
    expect(await outcome(batch)).toBe('operation_incomplete')
    expect(await snapshot(ledger)).toEqual(before)
  })
})

describe('a message', () => {
  const later = `'${at('2026-01-16')}'`

  it.each([
    [`attempts = attempts + 1, due_at = ${later}`, WAITING],
    [`last_error = 'no answer', due_at = ${later}`, WAITING],
    [`relayed_at = ${later}`, WAITING],
    [`dead_at = ${later}`, WAITING],
    [`dead_at = NULL, due_at = ${later}, attempts = 0`, DEAD],
  ])('may have set %s: %s', async (set, id) => {
    const change = ledger.prepare(`UPDATE outbox SET ${set} WHERE id = '${id}'`)
    expect(await isAccepted(ledger, [change])).toBe(true)
  })

  it('may be deleted once it has been relayed', async () => {
    const deletion = ledger.prepare(`DELETE FROM outbox WHERE id = '${RELAYED}'`)
    expect(await wouldAdd(ledger, 'outbox', deletion, -1)).toBe(true)
  })

  it('that was given up is listed, with how many wait behind it', async () => {
    const { results } = await ledger.prepare('SELECT id, attempts, waiting FROM dead_letter').all()
    expect(results).toEqual([{ id: DEAD, attempts: 9, waiting: 1 }])
  })
})
