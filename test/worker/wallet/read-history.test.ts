import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { readBalances } from '../../../worker/wallet/read-balances.ts'
import { readHistory } from '../../../worker/wallet/read-history.ts'
import { historySchema, type Receipt, receiptSchema } from '../../../worker/wallet/schemas.ts'
import { readReceipt } from '../../../worker/wallet/store/operation.ts'
import { everyOperation } from './every-operation.ts'
import { observe } from './observe.ts'
import { expectRefusal, extensionOf, NOW, TOMORROW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const historyOf = (person: string, limit = 20, before?: string | null) =>
  readHistory(ledger, person, { limit, ...(before && { before }) })
const ids = (transactions: { id: string }[]) => transactions.map(({ id }) => id)

describe('history', () => {
  it('is what was done, newest first', async () => {
    const aino = walletOf('person_aino')
    await aino.load()
    const held = await aino.hold(60)
    const captured = await aino.capture(held, 50)
    const refunded = await aino.refund(captured, 20)
    const paid = await aino.spend(30)
    const closed = await aino.close('2026-06-30')

    const history = await historyOf('person_aino')
    expect(historySchema.parse(history)).toEqual(history)
    const [at, benefits] = [NOW.toISOString(), ['sports']]
    expect(history).toEqual({
      transactions: [
        { id: closed.id, kind: 'close', amount_cents: 0, at, benefits: [] },
        { id: paid.id, kind: 'spend', amount_cents: 30, at, use: 'sports', benefits },
        { id: refunded.id, kind: 'refund', amount_cents: 20, at, benefits },
        { id: captured.id, kind: 'capture', amount_cents: 50, at, benefits },
        {
          ...{ id: held.id, kind: 'hold', amount_cents: 60, at, benefits },
          ...{ use: 'sports', hold_until: TOMORROW.toISOString() },
        },
        { id: expect.any(String), kind: 'load', amount_cents: 100, at, benefits },
      ],
      next: null,
    })
  })

  it('tells whose money each moved: every benefit once, in the order in which it was used', async () => {
    const aino = walletOf('person_benefits')
    await aino.load({ benefit: 'sports-culture', expiresOn: '2026-02-28' })
    const lot = await aino.load({
      ...{ benefit: 'flexible', uses: ['sports', 'massage'], expiresOn: '2026-03-31' },
    })
    await aino.load({ expiresOn: '2026-04-30' })
    const massage = await aino.load({ benefit: 'massage' })
    await aino.convertAll([
      { lot: massage, amountCents: 10, uses: ['massage'] },
      { lot, amountCents: 10 },
    ])
    const paid = await aino.spend(250)
    await aino.refund(paid, 70)
    const seen = (await historyOf('person_benefits', 3)).transactions
    expect(seen.map(({ kind, benefits }) => [kind, benefits])).toEqual([
      ['refund', ['sports', 'flexible']],
      ['spend', ['sports-culture', 'flexible', 'sports']],
      ['convert', ['massage', 'flexible']],
    ])
  })

  it('is in the order in which things were done, whatever the clock said', async () => {
    const aino = walletOf('person_clock')
    await aino.load()
    const done = [await aino.spend(1, {}, TOMORROW), await aino.spend(2), await aino.spend(3, {}, TOMORROW)]
    expect(ids((await historyOf('person_clock', 3)).transactions)).toEqual(ids(done).reverse())
  })

  it.each([1, 2, 3, 4, 5, 7])('comes in pages of %i that neither repeat nor miss anything', async (limit) => {
    const aino = walletOf(`person_pages of ${limit}`)
    await aino.load()
    const done: Receipt[] = []
    for (let cents = 1; cents <= 5; cents++) done.push(await aino.spend(cents))
    const onni = walletOf(`person_meanwhile ${limit}`)
    await onni.load()

    const seen: string[] = []
    let next: string | null = null
    do {
      const page: Awaited<ReturnType<typeof historyOf>> = await historyOf(aino.person, limit, next)
      expect(page.transactions.length).toBeLessThanOrEqual(limit)
      seen.push(...ids(page.transactions))
      next = page.next
      await aino.spend(1) // newer than every page that is still to come
      await onni.spend(1)
    } while (next)
    expect(seen).toHaveLength(6)
    expect(seen.slice(0, 5)).toEqual(ids(done).reverse())
  })

  it('says that there is no next page when the last one is full', async () => {
    const aino = walletOf('person_full page')
    await aino.load()
    await aino.spend(1)
    expect((await historyOf('person_full page', 1)).next).not.toBeNull()
    expect((await historyOf('person_full page', 2)).next).toBeNull()
  })

  it('has no page before its end, before somebody else, or before nothing', async () => {
    const [aino, onni] = [walletOf('person_end'), walletOf('person_elsewhere')]
    await aino.load()
    await onni.load()
    const [oldest] = (await historyOf('person_end')).transactions
    const theirs = (await onni.spend(1)).id
    for (const before of [oldest!.id, theirs, 'operation_nobody']) {
      const page = () => historyOf('person_end', 20, before)
      await expectRefusal(page, 400, 'cursor-unknown', 'before')
    }
  })

  it('is only of the person, and only of the shard', async () => {
    await walletOf('person_a').load()
    await walletOf('person_a', env.LEDGER_1).load()
    const [own, elsewhere] = [
      await historyOf('person_a'),
      await readHistory(env.LEDGER_1, 'person_a', { limit: 9 }),
    ]
    expect([own.transactions.length, elsewhere.transactions.length]).toEqual([1, 1])
    expect(own.transactions).not.toEqual(elsewhere.transactions)
    for (const nobody of ['person_%', 'person_b', '']) {
      expect(await historyOf(nobody)).toEqual({ transactions: [], next: null })
    }
  })

  it('is read by one statement', async () => {
    const observed = observe(ledger)
    await readHistory(observed.ledger, 'person_a', { limit: 20 })
    expect(observed).toMatchObject({ calls: ['all'], statements: [expect.any(String)] })
  })
})

describe('of one service', () => {
  const both = ['saldo', 'plus'] as const
  /** A person with 100 cents in Saldo, which ends first, and 200 in Plus, all for sports. */
  async function withBoth(name: string) {
    const wallet = walletOf(`person_${name}`)
    await wallet.load({ amountCents: 100 })
    await wallet.load({ amountCents: 200, service: 'plus', expiresOn: '2027-12-31' })
    return wallet
  }
  const seen = async (person: string, service?: (typeof both)[number]) =>
    (await readHistory(ledger, person, { limit: 20, ...(service && { service }) })).transactions

  it("shows its own part of what was paid from both, and its own cents, and nothing of the other's", async () => {
    const aino = await withBoth('of both')
    const paid = await aino.spend(130)
    const ofPlus = await aino.spend(20)
    const whole = await readReceipt(ledger, paid.id, aino.person)
    expect(whole).toMatchObject({ amount_cents: 130, parts: [{ amount_cents: 100 }, { amount_cents: 30 }] })

    const [first] = await seen(aino.person, 'saldo')
    expect(first).toEqual({
      ...{ id: paid.id, kind: 'spend', amount_cents: 100, at: NOW.toISOString(), use: 'sports' },
      benefits: ['sports'],
    })
    const receipt = await readReceipt(ledger, paid.id, aino.person, 'saldo')
    expect(receipt).toEqual({ ...whole, amount_cents: 100, parts: [whole!.parts[0]] })
    expect(await readReceipt(ledger, ofPlus.id, aino.person, 'saldo')).toBeNull()
    expect(ids(await seen(aino.person, 'plus')).slice(0, 2)).toEqual([ofPlus.id, paid.id])
    expect((await readReceipt(ledger, paid.id, aino.person, 'plus'))!.parts).toEqual([whole!.parts[1]])
  })

  it('adds up with the other to all, and to what is left, whatever was done with both', async () => {
    const aino = await withBoth('adding up')
    const held = await aino.hold(150)
    await aino.release(held)
    const captured = await aino.capture(await aino.hold(150), 120)
    await aino.refund(captured, 110)
    await aino.capture(await aino.hold(250), 30)
    await aino.spend(140)
    await aino.close('2026-06-30', { service: 'plus' })
    await aino.close('2026-06-30', { service: 'saldo' })

    const [all, ...parts] = [
      await seen(aino.person),
      await seen(aino.person, 'saldo'),
      await seen(aino.person, 'plus'),
    ]
    for (const { id, kind, amount_cents } of all) {
      const shown = parts.flatMap((page) => page.filter((one) => one.id === id))
      expect([kind, shown.length > 0]).toEqual([kind, true])
      expect([kind, shown.reduce((sum, one) => sum + one.amount_cents, 0)]).toEqual([kind, amount_cents])
    }
    const sign: Record<string, number> = { load: 1, refund: 1, spend: -1, capture: -1 }
    for (const [at, service] of both.entries()) {
      const sum = parts[at]!.reduce(
        (cents, { kind, amount_cents }) => cents + (sign[kind] ?? 0) * amount_cents,
        0,
      )
      const { total_cents } = await readBalances(ledger, {
        person: aino.person,
        now: NOW,
        service,
        extensionOf,
      })
      expect([service, sum]).toEqual([service, total_cents])
    }
    expect(parts.map((page) => page.filter(({ kind }) => kind === 'close').length)).toEqual([1, 1])
  })

  it('comes in pages that are full, though the other lies between', async () => {
    const aino = await withBoth('pages of one')
    await aino.spend(10)
    for (let at = 0; at < 3; at++) await aino.load({ amountCents: 1, service: 'plus' })
    const page = await readHistory(ledger, aino.person, { limit: 1, service: 'saldo' })
    const rest = await readHistory(ledger, aino.person, { limit: 1, service: 'saldo', before: page.next! })
    expect([...page.transactions, ...rest.transactions].map(({ kind }) => kind)).toEqual(['spend', 'load'])
    expect(rest.next).toBeNull()
  })

  it('is read by one statement', async () => {
    const observed = observe(ledger)
    await readHistory(observed.ledger, 'person_a', { limit: 20, service: 'saldo' })
    await readReceipt(observed.ledger, 'operation_nobody', 'person_a', 'saldo')
    expect(observed.calls).toEqual(['all', 'all'])
  })
})

describe('one transaction', () => {
  const ofEmployers = ['deposit', 'deposit for lunch', 'withdraw', 'settle']
  const ofPeople = Object.entries(everyOperation).filter(([name]) => !ofEmployers.includes(name))

  it.each(ofPeople)('is read as it was answered: %s', async (name, prepare) => {
    const person = `person of ${name}`
    const receipt = await (await prepare(person)).ask(ledger)
    expect(receiptSchema.parse(receipt)).toEqual(receipt)
    expect(JSON.stringify(await readReceipt(ledger, receipt.id, person))).toBe(JSON.stringify(receipt))
  })

  it("is not read by another person, on another shard, or when it is nobody's", async () => {
    const deposit = await (await everyOperation.deposit!('person_payer')).ask(ledger)
    const reader = walletOf('person_reader')
    await reader.load()
    const { id } = await reader.spend(1)
    expect(await readReceipt(ledger, id, 'person_reader')).toMatchObject({ id })
    expect(await readReceipt(ledger, id, 'person_other')).toBeNull()
    expect(await readReceipt(env.LEDGER_1, id, 'person_reader')).toBeNull()
    expect(await readReceipt(ledger, deposit.id, 'person_payer')).toBeNull()
    expect(await readReceipt(ledger, 'operation_nobody', 'person_reader')).toBeNull()
  })

  it('is read by one statement', async () => {
    const observed = observe(ledger)
    await readReceipt(observed.ledger, 'operation_nobody', 'person_reader')
    expect(observed).toMatchObject({ calls: ['all'], statements: [expect.any(String)] })
  })
})
