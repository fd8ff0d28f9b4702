import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import {
  account,
  at,
  closing,
  counters,
  insert,
  lot,
  MAX,
  message,
  operation,
  outcome,
  type Row,
  type Table,
  transfer,
} from './ledger.ts'
import { isAccepted } from './statement-forms.ts'

const ledger = env.LEDGER_0

describe('amounts', () => {
  it('are exact up to 2^53 - 1, and counters stop there', async () => {
    const [FUNDING, LOT, SHOP] = ['funding:employer_1', 'lot_edge', 'merchant:edge']
    await ledger.batch([
      ...[account(FUNDING), account(SHOP), lot(LOT, 'person_1')].map((row) => insert(ledger, 'account', row)),
      insert(ledger, 'operation', operation('most', MAX)),
      insert(ledger, 'operation', operation('most held', MAX, 'hold')),
      insert(ledger, 'operation', operation('most captured', MAX - 1, 'capture')),
      insert(ledger, 'transfer', transfer('most', 'single', FUNDING, LOT, MAX)),
      insert(ledger, 'transfer', transfer('most held', 'pending', LOT, SHOP, MAX)),
      insert(ledger, 'transfer', transfer('most captured', 'post', LOT, SHOP, MAX - 1, 2)),
    ])
    expect(await counters(ledger, FUNDING)).toEqual([MAX, 0, 0, 0])
    expect(await counters(ledger, LOT)).toEqual([MAX - 1, MAX, MAX, MAX])
    expect(await counters(ledger, SHOP)).toEqual([0, MAX - 1, MAX, MAX])

    const oneMore = (kind: string, how: string, from: string, to: string, reverses: number | null = null) =>
      outcome(
        ledger.batch([
          insert(ledger, 'operation', operation(`one more ${kind}`, 1, kind)),
          insert(ledger, 'transfer', transfer(`one more ${kind}`, how, from, to, 1, null, reverses)),
        ]),
      )
    expect(await oneMore('load', 'single', FUNDING, LOT)).toBe('counter_full')
    expect(await oneMore('refund', 'single', SHOP, LOT, 3)).toBe('counter_full')
    expect(await oneMore('hold', 'pending', LOT, SHOP)).toBe('counter_full')
    expect(await oneMore('spend', 'single', LOT, SHOP)).toBe('done')
    expect(await reconcile(ledger)).toEqual(['closings without their last day: fields'])
  })

  const NEVER = [
    2 ** 53,
    2 ** 53 + 2,
    1e300,
    Infinity,
    NaN,
    0,
    -1,
    0.5,
    1e-9,
    '9007199254740992',
    '1.5',
    'x',
    null,
  ]

  it.each(NEVER)('are never %s', async (amount) => {
    const [opening, asked] = [
      [account('bank'), account('prepaid:employer_1')].map((row) => insert(ledger, 'account', row)),
      insert(ledger, 'operation', operation('deposit', MAX, 'deposit')),
    ]
    const moves = (cents: Row[string]) => [
      ...opening,
      asked,
      insert(ledger, 'transfer', {
        ...transfer('deposit', 'single', 'bank', 'prepaid:employer_1', 1),
        amount: cents,
      }),
    ]
    const asks = (cents: Row[string]) => [
      insert(ledger, 'operation', { ...operation('deposit', 1, 'deposit'), amount: cents }),
    ]
    expect([await isAccepted(ledger, moves(MAX)), await isAccepted(ledger, asks(MAX))]).toEqual([true, true])
    expect([await isAccepted(ledger, moves(amount)), await isAccepted(ledger, asks(amount))]).toEqual([
      false,
      false,
    ])
  })

  it.each([-1, 1, MAX, 0.5, null])('of a closing are 0, never %s', async (amount) => {
    const asks = (cents: Row[string]) => [
      insert(ledger, 'operation', { ...operation('close', 0, 'close'), amount: cents }),
    ]
    expect([await isAccepted(ledger, asks(0)), await isAccepted(ledger, asks(amount))]).toEqual([true, false])
  })
})

/** Where something is written down, and the word that refuses what it may not be. */
type Field = [name: string, table: Table, row: (value: string) => Row, word: string]
type Change = [name: string, sql: string]

const LONG_AGO = { person: 'person_2', day: '2000-01-01', created_at: at('2000-01-01') }

beforeAll(async () => {
  await ledger.batch([
    insert(ledger, 'operation', operation('fields', 0, 'close', LONG_AGO)),
    insert(ledger, 'outbox', message('message_fields', 'fields')),
  ])
})

describe('dates', () => {
  // biome-ignore format: it reads as a table
  const fields: Field[] = [
    ['the last day of an account', 'account', (day) => lot('lot_new', 'person_1', { expires_on: day }), 'account_malformed'],
    ['the day of an operation', 'operation', (day) => operation('new', 1, 'load', { day, created_at: instantOn(day) }), 'operation_malformed'],
    ['the last day of a closing', 'closing', (day) => closing('fields', { last_day: day }), 'closing_malformed'],
  ]
  /** An instant on the day, or, when there is no such day, close to what it could be meant to be. */
  const instantOn = (day: string) => {
    const instant = new Date(at(day.slice(0, 10)))
    return Number.isNaN(instant.getTime()) || !/^\d{4}-/.test(day) ? at('2026-03-01') : instant.toISOString()
  }

  describe.each(fields)('%s', (_, table, row, word) => {
    it.each(['2026-12-31', '2026-01-01', '2024-02-29', '2000-02-29', '2028-02-29', '2026-04-30'])(
      'may be %s',
      async (day) => {
        expect(await isAccepted(ledger, [insert(ledger, table, row(day))])).toBe(true)
      },
    )

    it.each([
      ...['2026-02-30', '2026-02-29', '2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10'],
      ...['2026-01-00', '2026-01-32', '2026-1-1', '26-01-01', '', ' 2026-01-01', '2026-01-01 '],
      ...['2026-01-01T00:00:00Z', '2026/01/01', '01.01.2026', '20260101', '-026-01-01', '-2026-01-01'],
      ...['10000-01-01', '2461042.5', 'now', '2026-W01-1'],
    ])('may not be "%s"', async (day) => {
      expect(await outcome(insert(ledger, table, row(day)).run())).toBe(word)
    })
  })
})

describe('instants', () => {
  // biome-ignore format: it reads as a table
  const fields: Field[] = [
    ['when an account was opened', 'account', (instant) => lot('lot_new', 'person_1', { created_at: instant }), 'account_malformed'],
    ['when an operation was done', 'operation', (instant) => operation('new', 1, 'load', { created_at: instant, day: instant.slice(0, 10) }), 'operation_malformed'],
    ['until when a hold lasts', 'operation', (instant) => operation('new', 1, 'hold', { hold_until: instant, created_at: at('2024-01-01'), day: '2024-01-01' }), 'operation_malformed'],
    ['when a message is due', 'outbox', (instant) => message('message_new', 'fields', { due_at: instant }), 'outbox_malformed'],
  ]
  const changes: Change[] = ['due_at', 'relayed_at', 'dead_at'].map((column) => [
    column,
    `UPDATE outbox SET ${column} = ?1 WHERE id = 'message_fields'`,
  ])
  const GOOD = ['2026-01-15T08:30:00.000Z', '2026-03-29T01:00:59.999Z', '2024-02-29T23:59:59.001Z']
  const BAD = [
    ...['2026-01-15T08:30:00Z', '2026-01-15 08:30:00.000', '2026-01-15T08:30:00.000+02:00'],
    ...['2026-02-30T08:30:00.000Z', '2026-04-31T08:30:00.000Z', '2026-01-15T24:00:00.000Z'],
    ...['2026-01-15T24:30:00.000Z', '2026-01-15T08:60:00.000Z', '1768465800000', 'now', ''],
  ]

  it('keep each of their milliseconds', async () => {
    const times = Array.from({ length: 1000 }, (_, ms) =>
      new Date(Date.UTC(2026, 0, 15, 8, 30, 59, ms)).toISOString(),
    )
    const work = ledger
      .prepare(
        `INSERT INTO account (id, kind, owner, created_at)
         SELECT 'merchant:' || value, 'merchant', value, value FROM json_each(?)`,
      )
      .bind(JSON.stringify(times))
    expect(await outcome(work.run())).toBe('done')
  })

  describe.each(fields)('%s', (_, table, row, word) => {
    it.each(GOOD)('may be %s', async (instant) => {
      expect(await isAccepted(ledger, [insert(ledger, table, row(instant))])).toBe(true)
    })
    it.each(BAD)('may not be "%s"', async (instant) => {
      expect(await outcome(insert(ledger, table, row(instant)).run())).toBe(word)
    })
  })

  describe.each(changes)('of a message, %s', (_, sql) => {
    it.each(GOOD)('may become %s', async (instant) => {
      expect(await isAccepted(ledger, [ledger.prepare(sql).bind(instant)])).toBe(true)
    })
    it.each(BAD)('may not become "%s"', async (instant) => {
      expect(await outcome(ledger.prepare(sql).bind(instant).run())).toBe('outbox_malformed')
    })
  })
})
