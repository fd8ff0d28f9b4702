import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type ExtensionRule, readBalances, readWallet } from '../../../worker/wallet/read-balances.ts'
import { accountsSchema, balancesSchema, type Use } from '../../../worker/wallet/schemas.ts'
import { observe } from './observe.ts'
import { extensionOf, NOW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const NEVER = { state: 'never', reason: 'benefit' }
const NOVEMBER = new Date('2026-11-02T10:00:00.000Z')
const balancesOf = (person: string, now = NOW, from = ledger, rule = extensionOf) =>
  readBalances(from, { person, now, extensionOf: rule })
const accountsOf = (person: string, now = NOW, from = ledger, rule = extensionOf) =>
  readWallet(from, { person, now, extensionOf: rule })

describe('balances', () => {
  it('come with the soonest expiry first, one for each kind, benefit, uses, service and last day', async () => {
    const aino = walletOf('person_many')
    await aino.load({ expiresOn: '2027-06-30', amountCents: 5000 })
    await aino.load({ benefit: 'massage', amountCents: 300 })
    await aino.load({ amountCents: 1 })
    await aino.load({ employer: 'employer_former', amountCents: 20 })
    await aino.load({ service: 'plus', amountCents: 4000 })
    await aino.load({ benefit: 'lunch', service: 'plus', expiresOn: '2026-11-03', amountCents: 1400 })
    for (const uses of [['massage'], ['sports', 'massage'], ['massage', 'sports']] satisfies Use[][]) {
      await aino.load({ benefit: 'flexible', uses, amountCents: 500 })
    }

    const balances = await balancesOf('person_many', NOVEMBER)
    expect(balancesSchema.parse(balances)).toEqual(balances)
    expect(balances).toEqual({
      as_of: '2026-11-02T10:00:00.000Z',
      total_cents: 12_221,
      benefits: [
        ['lunch', ['lunch'], 'plus', 1400, '2026-11-03', 1, true],
        ['flexible', ['massage'], 'saldo', 500, '2026-12-31', 59, true],
        ['flexible', ['sports', 'massage'], 'saldo', 1000, '2026-12-31', 59, true],
        ['massage', ['massage'], 'saldo', 300, '2026-12-31', 59, true],
        ['sports', ['sports'], 'plus', 4000, '2026-12-31', 59, true],
        ['sports', ['sports'], 'saldo', 21, '2026-12-31', 59, true],
        ['sports', ['sports'], 'saldo', 5000, '2027-06-30', 240, false],
      ].map(([benefit, uses, service, amount_cents, expires_on, days_left, expires_soon]) => ({
        ...{ kind: 'lot', benefit, uses, service, amount_cents, expires_on, days_left, expires_soon },
        extension: NEVER,
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

  it('keep cards apart from the money of their benefit, and after it on the same day', async () => {
    const aino = walletOf('person_carded')
    const lot = await aino.load()
    await aino.convert(lot, 30, { expiresOn: '2026-12-31' })
    await aino.convert(lot, 5, { expiresOn: '2026-12-31' })
    await aino.convert(lot, 20, { expiresOn: '2027-03-31' })
    const { benefits } = await balancesOf('person_carded')
    expect(benefits.map(({ kind, expires_on, amount_cents }) => [kind, expires_on, amount_cents])).toEqual([
      ['lot', '2026-12-31', 45],
      ['card', '2026-12-31', 35],
      ['card', '2027-03-31', 20],
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
          ...{ employer: aino.employer, amount_cents: 0, held_cents: 100, version: expect.any(Number) },
          ...{ expires_on: '2026-02-28', days_left: 44, expires_soon: true, extension: NEVER },
        },
        {
          ...{ id: flexible, kind: 'lot', benefit: 'flexible', uses: ['sports', 'lunch'], service: 'plus' },
          ...{ employer: aino.employer, amount_cents: 50, held_cents: 10, version: expect.any(Number) },
          ...{ expires_on: '2026-12-31', days_left: 350, expires_soon: false, extension: NEVER },
        },
        {
          ...{ id: card, kind: 'card', benefit: 'flexible', uses: ['sports'], service: 'plus' },
          ...{ employer: aino.employer, amount_cents: 40, held_cents: 0, version: expect.any(Number) },
          ...{ expires_on: '2027-03-31', days_left: 440, expires_soon: false },
          extension: { state: 'never', reason: 'card' },
        },
      ],
    })
  })

  it('are cards that have been used up too, until their last day, but no such lots', async () => {
    const aino = walletOf('person_used up')
    const lot = await aino.load()
    const card = (await aino.convert(lot, 100, { expiresOn: '2026-12-31' })).parts[0]!.to
    await aino.spend(100)
    const shown = async (now: Date) =>
      (await accountsOf('person_used up', now)).accounts.map(({ id, amount_cents }) => [id, amount_cents])
    expect(await shown(new Date('2026-12-31T21:59:59.999Z'))).toEqual([[card, 0]])
    expect(await shown(new Date('2026-12-31T22:00:00.000Z'))).toEqual([])
    expect((await balancesOf('person_used up')).benefits).toEqual([])
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

  it('say how long their money could be made to last, by the rule they are read with', async () => {
    const aino = walletOf(`person_rule of ${name}`)
    const lot = await aino.load({ benefit: 'flexible', uses: ['lunch', 'sports'], service: 'plus' })
    await aino.convert(lot, 40)
    const asked: Parameters<ExtensionRule>[] = []
    const rule: ExtensionRule = ({ kind, benefit, uses, service, expires_on }, today) => {
      asked.push([{ kind, benefit, uses, service, expires_on }, today])
      if (kind === 'card') return { state: 'never', reason: 'card' }
      return { state: 'open', expires_on: '2027-03-31', uses: ['sports'] }
    }
    expect(await read(aino.person, new Date('2026-12-30T21:59:59.999Z'), ledger, rule)).toMatchObject([
      { kind: 'lot', extension: { state: 'open', expires_on: '2027-03-31', uses: ['sports'] } },
      { kind: 'card', extension: { state: 'never', reason: 'card' } },
    ])
    const money = { benefit: 'flexible', service: 'plus' }
    expect(asked).toEqual([
      [{ ...money, kind: 'lot', uses: ['sports', 'lunch'], expires_on: '2026-12-31' }, '2026-12-30'],
      [{ ...money, kind: 'card', uses: ['sports'], expires_on: '2027-03-31' }, '2026-12-30'],
    ])
  })

  it('are read by one statement', async () => {
    const observed = observe(ledger)
    await read('person_anybody', NOW, observed.ledger)
    expect(observed).toMatchObject({ calls: ['all'], statements: [expect.any(String)] })
  })
})
