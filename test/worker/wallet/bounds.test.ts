import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { account, insert, lot, MAX, operation, outcome, transfer } from './ledger.ts'
import { reconcile } from './reconcile.ts'

const ledger = env.LEDGER_0
const counters = (id: string) =>
  ledger
    .prepare(
      'SELECT debits_posted, credits_posted, debits_pending, credits_pending FROM account WHERE id = ?',
    )
    .bind(id)
    .raw()
    .then(([row]) => row)

describe('amounts', () => {
  it('are exact up to 2^53 - 1, and counters stop there', async () => {
    const [FUNDING, LOT, SHOP] = ['funding:edge', 'lot_edge', 'merchant:edge']
    await ledger.batch([
      ...[account(FUNDING), account(SHOP), lot(LOT, 'person_edge')].map((row) =>
        insert(ledger, 'account', row),
      ),
      insert(ledger, 'operation', operation('most', MAX)),
      insert(ledger, 'operation', operation('most held', MAX, 'hold')),
      insert(ledger, 'operation', operation('most captured', MAX - 1, 'capture')),
      insert(ledger, 'transfer', transfer('most', 'single', FUNDING, LOT, MAX)),
      insert(ledger, 'transfer', transfer('most held', 'pending', LOT, SHOP, MAX)),
      insert(ledger, 'transfer', transfer('most captured', 'post', LOT, SHOP, MAX - 1, 2)),
    ])
    expect(await counters(FUNDING)).toEqual([MAX, 0, 0, 0])
    expect(await counters(LOT)).toEqual([MAX - 1, MAX, MAX, MAX])
    expect(await counters(SHOP)).toEqual([0, MAX - 1, MAX, MAX])

    const oneMore = (kind: string, from: string, to: string) =>
      outcome(
        ledger.batch([
          insert(ledger, 'operation', operation('one more', 1)),
          insert(ledger, 'transfer', transfer('one more', kind, from, to, 1)),
        ]),
      )
    expect(await oneMore('single', FUNDING, SHOP)).toBe('counter_full')
    expect(await oneMore('single', SHOP, LOT)).toBe('counter_full')
    expect(await oneMore('pending', LOT, SHOP)).toBe('counter_full')
    expect(await oneMore('single', LOT, SHOP)).toBe('done')
    expect(await reconcile(ledger)).toEqual([])
  })

  it.each([
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
  ])('are never %s', async (amount) => {
    await ledger.batch(
      ['bank', 'expired'].map((id) =>
        ledger
          .prepare(
            `INSERT INTO account (id, kind, created_at) SELECT ?1, ?1, ?2
               WHERE NOT EXISTS (SELECT 1 FROM account WHERE id = ?1)`,
          )
          .bind(id, '2026-01-15T08:30:00.000Z'),
      ),
    )
    const id = `${typeof amount} ${amount}`
    const row = { ...operation(id, 1), amount: amount as number }
    expect(await outcome(insert(ledger, 'operation', row).run())).not.toBe('done')
    await insert(ledger, 'operation', operation(id, MAX)).run()
    const moved = transfer(id, 'single', 'bank', 'expired', amount as number)
    expect(await outcome(insert(ledger, 'transfer', moved).run())).not.toBe('done')
    expect(await counters('expired')).toEqual([0, 0, 0, 0])
  })
})

describe('dates', () => {
  const expiring = (expires_on: string) =>
    outcome(insert(ledger, 'account', lot(`lot_on ${expires_on}`, 'person_dates', { expires_on })).run())

  it.each(['2026-12-31', '2026-01-01', '2024-02-29', '2000-02-29', '2028-02-29', '2026-04-30'])(
    'may be %s',
    async (date) => {
      expect(await expiring(date)).toBe('done')
    },
  )

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00:00Z',
    '2026/01/01',
    '01.01.2026',
    '20260101',
    '-026-01-01',
    '-2026-01-01',
    '10000-01-01',
    '2461042.5',
    'now',
    '2026-W01-1',
  ])('may not be "%s"', async (date) => {
    expect(await expiring(date)).toBe('account_malformed')
  })
})

describe('instants', () => {
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

  const opened = (created_at: string) =>
    outcome(insert(ledger, 'account', lot(`lot_at ${created_at}`, 'person_instants', { created_at })).run())

  it.each(['2026-01-15T08:30:00.000Z', '2026-03-29T01:00:59.999Z', '2024-02-29T23:59:59.001Z'])(
    'may be %s',
    async (instant) => {
      expect(await opened(instant)).toBe('done')
    },
  )

  it.each([
    '2026-01-15T08:30:00Z',
    '2026-01-15 08:30:00.000',
    '2026-01-15T08:30:00.000+02:00',
    '2026-02-30T08:30:00.000Z',
    '2026-04-31T08:30:00.000Z',
    '2026-01-15T24:00:00.000Z',
    '2026-01-15T24:30:00.000Z',
    '2026-01-15T08:60:00.000Z',
    '1768465800000',
    'now',
    '',
  ])('may not be "%s"', async (instant) => {
    expect(await opened(instant)).toBe('account_malformed')
  })
})
