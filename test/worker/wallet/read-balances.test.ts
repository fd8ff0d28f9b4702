import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AppContext } from '../../../worker/platform/http.ts'
import { type LoadInput, loadBenefit } from '../../../worker/wallet/load-benefit.ts'
import { readBalances } from '../../../worker/wallet/read-balances.ts'
import { walletApi } from '../../../worker/wallet/routes.ts'
import { balancesSchema } from '../../../worker/wallet/schemas.ts'
import { account, insert, operation, transfer } from './ledger.ts'
import { observe, queryPlan } from './observe.ts'

const ledger = env.LEDGER_0
const NOW = new Date('2026-11-02T10:00:00.000Z')

async function load(person: string, changes: Partial<LoadInput> = {}, on = ledger): Promise<string> {
  const { lot } = await loadBenefit(on, {
    key: crypto.randomUUID(),
    employer: 'employer_havuranta',
    person,
    benefit: 'sports',
    service: 'saldo',
    amountCents: 1000,
    expiresOn: '2026-12-31',
    ...changes,
  })
  return lot
}
const read = (person: string, now = NOW, from = ledger) => readBalances(from, { person, now })

let orders = 0
async function move(kind: string, how: string, from: string, to: string, cents: number, pending?: number) {
  const id = `order ${++orders}`
  await ledger.batch([
    insert(ledger, 'operation', operation(id, cents, kind)),
    insert(ledger, 'transfer', transfer(id, how, from, to, cents, pending)),
  ])
  const row = await ledger
    .prepare('SELECT max(sequence) AS sequence FROM transfer')
    .first<{ sequence: number }>()
  return row!.sequence
}

beforeAll(async () => {
  await insert(ledger, 'account', account('merchant:gym')).run()
})

describe('balances', () => {
  it('come with the soonest expiry first, one for each benefit, service and last day', async () => {
    const person = 'person_many'
    await load(person, { expiresOn: '2027-06-30', amountCents: 5000 })
    await load(person, { benefit: 'massage', amountCents: 300 })
    await load(person, { amountCents: 1 })
    await load(person, { employer: 'employer_former', amountCents: 20 })
    await load(person, { service: 'plus', amountCents: 4000 })
    await load(person, { benefit: 'lunch', service: 'plus', expiresOn: '2026-11-03', amountCents: 1400 })

    const balances = await read(person)
    expect(balancesSchema.parse(balances)).toEqual(balances)
    expect(balances).toEqual({
      as_of: '2026-11-02T10:00:00.000Z',
      total_cents: 10_721,
      benefits: [
        ['lunch', 'plus', 1400, '2026-11-03', 1, true],
        ['massage', 'saldo', 300, '2026-12-31', 59, true],
        ['sports', 'plus', 4000, '2026-12-31', 59, true],
        ['sports', 'saldo', 21, '2026-12-31', 59, true],
        ['sports', 'saldo', 5000, '2027-06-30', 240, false],
      ].map(([benefit, service, amount_cents, expires_on, days_left, expires_soon]) => ({
        benefit,
        service,
        amount_cents,
        expires_on,
        days_left,
        expires_soon,
      })),
    })
  })

  it.each<[string, number | null, string]>([
    ['2026-12-31T21:59:59.999Z', 0, 'the last moment of the last day'],
    ['2026-12-30T22:00:00.000Z', 0, 'the first moment of the last day'],
    ['2026-12-30T21:59:59.999Z', 1, 'the day before'],
    ['2026-12-31T22:00:00.000Z', null, 'midnight after it'],
    ['2027-01-01T12:00:00.000Z', null, 'the day after'],
  ])('of winter end at midnight in Helsinki: %s, %s days left, %s', async (now, days) => {
    const person = `person_winter_${now}`
    await load(person)
    const { benefits, total_cents } = await read(person, new Date(now))
    expect(benefits.map(({ days_left }) => days_left)).toEqual(days === null ? [] : [days])
    expect(total_cents).toBe(days === null ? 0 : 1000)
  })

  it.each([
    ['2026-06-30T20:59:59.999Z', 1000],
    ['2026-06-30T21:00:00.000Z', 0],
  ])('of summer end an hour earlier by UTC: %s', async (now, total) => {
    const person = `person_summer_${now}`
    await load(person, { expiresOn: '2026-06-30' })
    expect((await read(person, new Date(now))).total_cents).toBe(total)
  })

  it('expire soon from 60 days before their last day on', async () => {
    await load('person_soon')
    const soon = async (now: string) => (await read('person_soon', new Date(now))).benefits[0]
    expect(await soon('2026-10-31T21:59:59Z')).toMatchObject({ days_left: 61, expires_soon: false })
    expect(await soon('2026-10-31T22:00:00Z')).toMatchObject({ days_left: 60, expires_soon: true })
  })

  it('leave out what is spent and what is on hold, until it is given back', async () => {
    const person = 'person_spender'
    const lot = await load(person)
    const total = async () => (await read(person)).total_cents

    await move('spend', 'single', lot, 'merchant:gym', 400)
    expect(await total()).toBe(600)
    const held = await move('hold', 'pending', lot, 'merchant:gym', 600)
    expect(await read(person)).toEqual({ as_of: NOW.toISOString(), total_cents: 0, benefits: [] })
    await move('capture', 'post', lot, 'merchant:gym', 100, held)
    expect(await total()).toBe(500)
    const again = await move('hold', 'pending', lot, 'merchant:gym', 200)
    expect(await total()).toBe(300)
    await move('release', 'void', lot, 'merchant:gym', 200, again)
    expect(await total()).toBe(500)
    await move('spend', 'single', lot, 'merchant:gym', 500)
    expect(await read(person)).toEqual({ as_of: NOW.toISOString(), total_cents: 0, benefits: [] })
  })

  it('are only of the person, and only of the shard', async () => {
    await load('person_a', { amountCents: 11 })
    await load('person_b', { amountCents: 22 })
    await load('person_ab', { amountCents: 33 })
    await load('person_a', { amountCents: 44 }, env.LEDGER_1)
    expect((await read('person_a')).total_cents).toBe(11)
    expect((await read('person_b')).total_cents).toBe(22)
    expect((await read('person_a', NOW, env.LEDGER_1)).total_cents).toBe(44)
    expect((await read('person_%')).total_cents).toBe(0)
    expect((await read('employer_havuranta')).total_cents).toBe(0)
    expect((await read('nobody')).benefits).toEqual([])
  })

  it('are read by one statement that only follows the index', async () => {
    const observed = observe(ledger)
    await read('person_many', NOW, observed.ledger)
    expect(observed.calls).toEqual(['all'])
    expect(observed.statements).toHaveLength(1)
    expect(await queryPlan(ledger, observed.statements[0]!)).toEqual([
      'SEARCH account USING INDEX account_of_owner (owner=? AND kind=? AND expires_on>?)',
    ])
  })
})

describe('GET /me/balances', () => {
  const app = new Hono<AppContext>()
    .use(async (c, next) => {
      c.set('holder', { personId: c.req.header('person')!, ledger })
      c.set('now', NOW)
      await next()
    })
    .route('/v1', walletApi)

  it('answers with the balances of the signed-in person, and is never cached', async () => {
    await load('person_http')
    const response = await app.request('/v1/me/balances', { headers: { person: 'person_http' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toEqual(await read('person_http'))
  })
})
