import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { counters } from './ledger.ts'
import { expectRefusal, NOW, partsOf, TOMORROW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const GYM = 'merchant:gym'
const MARCH = new Date('2026-03-15T08:30:00.000Z')
const tooLarge = (cents: number) => [409, 'refund-too-large', 'amount_cents', cents] as const
const UNKNOWN = [404, 'payment-unknown', 'payment'] as const

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

/** A payment of 250 from a lot of 100 that ends in February, one of 100, and one with more than is needed. */
async function paidFromThree(name: string) {
  const aino = walletOf(`person_${name}`)
  const lots = [
    await aino.load({ expiresOn: '2026-02-28' }),
    await aino.load({ expiresOn: '2026-06-30', benefit: 'sports-culture', service: 'plus' }),
    await aino.load({ expiresOn: '2026-12-31' }),
  ] as const
  return { aino, lots, paid: await aino.spend(250) }
}
const accountOf = (id: string) => ledger.prepare('SELECT * FROM account WHERE id = ?').bind(id).first()

describe('a refund', () => {
  it('of all of a payment puts everything back where it was', async () => {
    const { aino, lots, paid } = await paidFromThree('whole')
    const before = await counters(ledger, GYM)
    const receipt = await aino.refund(paid, 250)
    expect(receipt).toMatchObject({ kind: 'refund', amount_cents: 250, at: NOW.toISOString() })
    expect(partsOf(receipt)).toEqual([
      ['single', GYM, lots[2], 50],
      ['single', GYM, lots[1], 100],
      ['single', GYM, lots[0], 100],
    ])
    expect(await aino.left()).toEqual(Object.fromEntries(lots.map((lot) => [lot, 100])))
    expect((await counters(ledger, GYM))![0]).toBe(before![0]! + 250)
    await expectRefusal(() => aino.refund(paid, 1), ...tooLarge(0))
  })

  it('of a part gives back first what was spent last, step by step, and never more than was paid', async () => {
    const { aino, lots, paid } = await paidFromThree('steps')
    expect(partsOf(await aino.refund(paid, 30))).toEqual([['single', GYM, lots[2], 30]])
    expect(partsOf(await aino.refund(paid, 40))).toEqual([
      ['single', GYM, lots[2], 20],
      ['single', GYM, lots[1], 20],
    ])
    await expectRefusal(() => aino.refund(paid, 181), ...tooLarge(180))
    expect(partsOf(await aino.refund(paid, 80))).toEqual([['single', GYM, lots[1], 80]])
    expect(partsOf(await aino.refund(paid, 99))).toEqual([['single', GYM, lots[0], 99]])
    await expectRefusal(() => aino.refund(paid, 2), ...tooLarge(1))
    expect(partsOf(await aino.refund(paid, 1))).toEqual([['single', GYM, lots[0], 1]])
    await expectRefusal(() => aino.refund(paid, 1), ...tooLarge(0))
    expect(await aino.left()).toEqual(Object.fromEntries(lots.map((lot) => [lot, 100])))
  })

  it('can be spent and refunded again', async () => {
    const aino = walletOf('person_again')
    const lot = await aino.load()
    await aino.refund(await aino.spend(100), 100)
    const second = await aino.spend(100)
    await aino.refund(second, 60)
    expect(await aino.left()).toEqual({ [lot]: 60 })
    await expectRefusal(() => aino.refund(second, 41), ...tooLarge(40))
  })

  it('of a capture is of what was captured, and not of what was on hold', async () => {
    const aino = walletOf('person_capture')
    const lots = [await aino.load({ expiresOn: '2026-02-28' }), await aino.load()]
    const held = await aino.hold(200)
    const captured = await aino.capture(held, 130)
    await expectRefusal(() => aino.refund(held, 1), ...UNKNOWN)
    await expectRefusal(() => aino.refund(captured, 131), ...tooLarge(130))
    expect(partsOf(await aino.refund(captured, 50))).toEqual([
      ['single', GYM, lots[1], 30],
      ['single', GYM, lots[0], 20],
    ])
    await expectRefusal(() => aino.refund(captured, 81), ...tooLarge(80))
  })

  it('is of a payment, and of nothing else', async () => {
    const aino = walletOf('person_unknown')
    const lot = await aino.load()
    const paid = await aino.spend(50)
    const loaded = { ...paid, id: await operationThatOpened(lot) }
    for (const other of [
      loaded,
      await aino.refund(paid, 10),
      await aino.convert(lot, 10),
      await aino.release(await aino.hold(10)),
      await aino.close('2026-06-30'),
      { ...paid, id: 'operation_nobody' },
      { ...paid, id: '' },
      { ...paid, id: lot },
    ]) {
      await expectRefusal(() => aino.refund(other, 1), ...UNKNOWN)
    }
  })
})

describe('a refund after the last day', () => {
  it('makes a new lot of what has ended, with 30 days, and puts the rest back', async () => {
    const { aino, lots, paid } = await paidFromThree('ended')
    const { parts } = await aino.refund(paid, 250, MARCH)
    expect(parts.map(({ to, amount_cents }) => [to, amount_cents])).toEqual([
      [lots[2], 50],
      [lots[1], 100],
      [expect.stringMatching(/^lot_/), 100],
    ])
    const { id, created_at, expires_on, ends_on, ...successor } = (await accountOf(parts[2]!.to))!
    expect([created_at, expires_on, ends_on]).toEqual([MARCH.toISOString(), '2026-04-14', '2026-04-14'])
    expect(id).not.toBe(lots[0])
    expect(successor).toMatchObject({
      ...{ kind: 'lot', owner: 'person_ended', benefit: 'sports', uses: 'sports', service: 'saldo' },
      ...{ employer: aino.employer, credits_posted: 100, debits_posted: 0 },
    })
    expect(await aino.left()).toMatchObject({ [lots[0]]: 0, [parts[2]!.to]: 100 })
  })

  it('makes a new one of each lot and card that has ended', async () => {
    const aino = walletOf('person_several')
    const lot = await aino.load({ expiresOn: '2026-01-31' })
    await aino.convert(lot, 40, { expiresOn: '2026-02-28' })
    await aino.load({ expiresOn: '2026-02-15', benefit: 'sports-culture' })
    const paid = await aino.spend(200)
    const { parts } = await aino.refund(paid, 190, MARCH)
    expect(parts.map(({ to, amount_cents, benefit }) => [to.split('_')[0], amount_cents, benefit])).toEqual([
      ['card', 40, 'sports'],
      ['lot', 100, 'sports-culture'],
      ['lot', 50, 'sports'],
    ])
    expect(new Set(parts.map(({ to }) => to)).size).toBe(3)
    expect(partsOf(await aino.spend(190, {}, MARCH))).toHaveLength(3)
  })

  it('makes a new lot for each refund', async () => {
    const { aino, paid } = await paidFromThree('twice')
    await aino.refund(paid, 150, MARCH)
    const first = (await aino.refund(paid, 40, MARCH)).parts
    const second = (await aino.refund(paid, 60, new Date('2026-03-20T08:30:00.000Z'))).parts
    expect([first, second].map(([part]) => part!.amount_cents)).toEqual([40, 60])
    expect(await aino.lastDays()).toMatchObject({
      [first[0]!.to]: '2026-04-14',
      [second[0]!.to]: '2026-04-19',
    })
    await expectRefusal(() => aino.refund(paid, 1, MARCH), ...tooLarge(0))
  })

  it('makes a new card of a card, for what the card was for', async () => {
    const aino = walletOf('person_card')
    const uses = ['sports', 'culture', 'lunch'] as const
    const lot = await aino.load({ benefit: 'flexible', uses: [...uses], expiresOn: '2026-01-31' })
    await aino.spend(20)
    await aino.convert(lot, 80, { uses: ['sports', 'culture'], expiresOn: '2026-02-28' })
    const paid = await aino.spend(80)
    const [part] = (await aino.refund(paid, 80, MARCH)).parts
    expect(part!.to).toMatch(/^card_/)
    expect(await accountOf(part!.to)).toMatchObject({
      ...{ kind: 'card', benefit: 'flexible', uses: 'sports culture', expires_on: '2026-04-14' },
    })
    expect(partsOf(await aino.spend(80, {}, MARCH))).toEqual([['single', part!.to, GYM, 80]])
  })

  it('makes a new lot of one that its employer has closed', async () => {
    const aino = walletOf('person_closed')
    await aino.load()
    const paid = await aino.spend(70)
    await aino.close('2026-02-28')
    const [part] = (await aino.refund(paid, 70, MARCH)).parts
    expect(await aino.lastDays()).toMatchObject({ [part!.to]: '2026-04-14' })
  })

  it('makes a new lot of one that has expired, and then of that one', async () => {
    const aino = walletOf('person_generations')
    const lot = await aino.load({ expiresOn: '2026-02-28' })
    const paid = await aino.spend(70)
    await expireBenefits(ledger, MARCH)
    const [second] = (await aino.refund(paid, 70, MARCH)).parts
    const paidAgain = await aino.spend(70, {}, MARCH)
    const [third] = (await aino.refund(paidAgain, 70, new Date('2026-05-01T08:30:00.000Z'))).parts
    expect(await aino.left()).toEqual({ [lot]: 0, [second!.to]: 0, [third!.to]: 70 })
    expect(await aino.lastDays()).toMatchObject({ [second!.to]: '2026-04-14', [third!.to]: '2026-05-31' })
  })

  it('may be of what was captured after the last day', async () => {
    const aino = walletOf('person_captured late')
    await aino.load({ expiresOn: '2026-01-15' })
    const captured = await aino.capture(await aino.hold(100), 100, TOMORROW)
    const [part] = (await aino.refund(captured, 100, TOMORROW)).parts
    expect(await aino.lastDays()).toMatchObject({ [part!.to]: '2026-02-15' })
  })

  it.each([
    ['2026-01-31', '2026-03-02'],
    ['2026-02-27', '2026-03-29'],
    ['2026-09-25', '2026-10-25'],
    ['2027-12-02', '2028-01-01'],
    ['2028-01-30', '2028-02-29'],
    ['2028-02-29', '2028-03-30'],
  ])('on %s lasts until %s', async (day, lastDay) => {
    const aino = walletOf(`person_on ${day}`)
    await aino.load({ expiresOn: '2026-01-15' })
    const paid = await aino.spend(10)
    const [part] = (await aino.refund(paid, 10, new Date(`${day}T12:00:00.000Z`))).parts
    expect(await aino.lastDays()).toMatchObject({ [part!.to]: lastDay })
  })
})

const operationThatOpened = async (lot: string) =>
  (await ledger
    .prepare(
      'SELECT o.id FROM transfer t JOIN operation o ON o.sequence = t.operation WHERE t.credit_account = ?',
    )
    .bind(lot)
    .first<string>('id'))!
