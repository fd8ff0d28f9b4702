import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { readBalances, readWallet } from '../../../worker/wallet/read-balances.ts'
import { accountsSchema, balancesSchema } from '../../../worker/wallet/schemas.ts'
import { observe } from './observe.ts'
import { NOW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const NOVEMBER = new Date('2026-11-02T10:00:00.000Z')
const balancesOf = (person: string, now = NOW, from = ledger) => readBalances(from, { person, now })
const accountsOf = (person: string, now = NOW, from = ledger) => readWallet(from, { person, now })

describe('balances', () => {
  it('come with the soonest expiry first, one for each benefit, service and last day', async () => {
    const aino = walletOf('person_many')
    await aino.load({ expiresOn: '2027-06-30', amountCents: 5000 })
    await aino.load({ benefit: 'massage', amountCents: 300 })
    await aino.load({ amountCents: 1 })
    await aino.load({ employer: 'employer_former', amountCents: 20 })
    await aino.load({ service: 'plus', amountCents: 4000 })
    await aino.load({ benefit: 'lunch', service: 'plus', expiresOn: '2026-11-03', amountCents: 1400 })

    const balances = await balancesOf('person_many', NOVEMBER)
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

  it('count days by the calendar of Finland', async () => {
    await walletOf('person_counting').load()
    const daysLeft = async (now: string) =>
      (await balancesOf('person_counting', new Date(now))).benefits.map(({ days_left }) => days_left)
    expect(await daysLeft('2026-12-30T21:59:59.999Z')).toEqual([1])
    expect(await daysLeft('2026-12-30T22:00:00.000Z')).toEqual([0])
    expect(await daysLeft('2026-12-31T21:59:59.999Z')).toEqual([0])
    expect(await daysLeft('2026-12-31T22:00:00.000Z')).toEqual([])
  })

  it('expire soon from 60 days before their last day on', async () => {
    await walletOf('person_soon').load()
    const soon = async (now: string) => (await balancesOf('person_soon', new Date(now))).benefits[0]
    expect(await soon('2026-10-31T21:59:59Z')).toMatchObject({ days_left: 61, expires_soon: false })
    expect(await soon('2026-10-31T22:00:00Z')).toMatchObject({ days_left: 60, expires_soon: true })
  })

  it('leave out what is spent and what is on hold, until it is given back', async () => {
    const aino = walletOf('person_spender')
    await aino.load({ amountCents: 1000 })
    const total = async () => (await balancesOf('person_spender')).total_cents
    const nothing = { as_of: NOW.toISOString(), total_cents: 0, benefits: [] }

    await aino.spend(400)
    expect(await total()).toBe(600)
    const held = await aino.hold(600)
    expect(await balancesOf('person_spender')).toEqual(nothing)
    await aino.capture(held, 100)
    expect(await total()).toBe(500)
    const released = await aino.hold(200)
    expect(await total()).toBe(300)
    await aino.release(released)
    expect(await total()).toBe(500)
    const paid = await aino.spend(500)
    expect(await balancesOf('person_spender')).toEqual(nothing)
    await aino.refund(paid, 120)
    expect(await total()).toBe(120)
  })

  it('add a card to the money of its benefit only when both end on the same day', async () => {
    const aino = walletOf('person_carded')
    const lot = await aino.load()
    await aino.convert(lot, 30, { expiresOn: '2026-12-31' })
    await aino.convert(lot, 20, { expiresOn: '2027-03-31' })
    const { benefits } = await balancesOf('person_carded')
    expect(benefits.map(({ expires_on, amount_cents }) => [expires_on, amount_cents])).toEqual([
      ['2026-12-31', 80],
      ['2027-03-31', 20],
    ])
  })

  it('end early when the employer has closed them', async () => {
    const aino = walletOf('person_closed')
    await aino.load()
    await aino.close('2026-02-28')
    expect((await balancesOf('person_closed')).benefits).toMatchObject([{ expires_on: '2026-02-28' }])
    expect(await balancesOf('person_closed', NOVEMBER)).toMatchObject({ total_cents: 0 })
  })
})

describe('accounts', () => {
  it('are each lot and card with money, on hold or not, what ends soonest first', async () => {
    const aino = walletOf('person_accounts')
    const flexible = await aino.load({ benefit: 'flexible', uses: ['lunch', 'sports'], service: 'plus' })
    const card = (await aino.convert(flexible, 40)).parts[0]!.to
    const held = await aino.load({ expiresOn: '2026-02-28' })
    const spent = await aino.load({ expiresOn: '2026-01-31' })
    await aino.spend(100)
    await aino.hold(100)
    await aino.hold(10)

    const accounts = await accountsOf('person_accounts')
    expect(accountsSchema.parse(accounts)).toEqual(accounts)
    expect(accounts.accounts.map(({ id }) => id)).not.toContain(spent)
    expect(accounts).toEqual({
      as_of: NOW.toISOString(),
      accounts: [
        {
          ...{ id: held, kind: 'lot', benefit: 'sports', uses: ['sports'], service: 'saldo' },
          ...{ employer: aino.employer, amount_cents: 0, held_cents: 100 },
          ...{ expires_on: '2026-02-28', days_left: 44, expires_soon: true },
        },
        {
          ...{ id: flexible, kind: 'lot', benefit: 'flexible', uses: ['sports', 'lunch'], service: 'plus' },
          ...{ employer: aino.employer, amount_cents: 50, held_cents: 10 },
          ...{ expires_on: '2026-12-31', days_left: 350, expires_soon: false },
        },
        {
          ...{ id: card, kind: 'card', benefit: 'flexible', uses: ['sports'], service: 'plus' },
          ...{ employer: aino.employer, amount_cents: 40, held_cents: 0 },
          ...{ expires_on: '2027-03-31', days_left: 440, expires_soon: false },
        },
      ],
    })
  })

  it('show what a capture and a release leave', async () => {
    const aino = walletOf('person_settled')
    await aino.load()
    await aino.capture(await aino.hold(60), 10)
    await aino.release(await aino.hold(90))
    expect((await accountsOf('person_settled')).accounts).toMatchObject([{ amount_cents: 90, held_cents: 0 }])
  })
})

describe.each([
  ['balances', async (...asked: Parameters<typeof balancesOf>) => (await balancesOf(...asked)).benefits],
  ['accounts', async (...asked: Parameters<typeof accountsOf>) => (await accountsOf(...asked)).accounts],
])('%s', (name, read) => {
  it('are only of the person, and only of the shard', async () => {
    const named = (suffix: string) => `person_${name}_${suffix}`
    await walletOf(named('a')).load({ amountCents: 11 })
    await walletOf(named('b')).load({ amountCents: 22 })
    await walletOf(named('ab')).load({ amountCents: 33 })
    await walletOf(named('a'), env.LEDGER_1).load({ amountCents: 44 })
    expect(await read(named('a'))).toMatchObject([{ amount_cents: 11 }])
    expect(await read(named('b'))).toMatchObject([{ amount_cents: 22 }])
    expect(await read(named('a'), NOW, env.LEDGER_1)).toMatchObject([{ amount_cents: 44 }])
    for (const other of ['person_%', walletOf(named('a')).employer, 'gym', '']) {
      expect(await read(other)).toEqual([])
    }
  })

  it('are read by one statement', async () => {
    const observed = observe(ledger)
    await read('person_anybody', NOW, observed.ledger)
    expect(observed).toMatchObject({ calls: ['all'], statements: [expect.any(String)] })
  })
})
