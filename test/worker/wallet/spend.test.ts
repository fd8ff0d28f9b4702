import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import type { Use } from '../../../worker/wallet/schemas.ts'
import type { PayInput } from '../../../worker/wallet/spend.ts'
import { counters } from './ledger.ts'
import { expectRefusal, NOW, partsOf, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const GYM = 'merchant:gym'
const short = (cents: number) => [409, 'insufficient-funds', 'amount_cents', cents] as const

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

describe('spending', () => {
  it('moves money from a lot to the merchant, and answers with a receipt', async () => {
    const aino = walletOf('person_receipt')
    const lot = await aino.load({ amountCents: 5000 })
    const receipt = await aino.spend(1250, { merchant: 'pool' })
    expect(receipt).toEqual({
      id: expect.stringMatching(/^operation_/),
      kind: 'spend',
      amount_cents: 1250,
      at: NOW.toISOString(),
      use: 'sports',
      parts: [{ kind: 'single', from: lot, to: 'merchant:pool', amount_cents: 1250, benefit: 'sports' }],
    })
    expect(await aino.left()).toEqual({ [lot]: 3750 })
    expect(await counters(ledger, 'merchant:pool')).toEqual([0, 1250, 0, 0])
  })

  it('takes first what ends first, a part for each lot and card, and nothing from what it does not need', async () => {
    const aino = walletOf('person_order')
    const late = await aino.load({ expiresOn: '2027-12-31', amountCents: 300 })
    const early = await aino.load({ expiresOn: '2026-02-28', amountCents: 150 })
    const middle = await aino.load({ expiresOn: '2026-06-30', amountCents: 200 })
    const [bought] = (await aino.convert(early, 50, { expiresOn: '2026-03-31' })).parts
    const card = bought!.to

    expect(partsOf(await aino.spend(320))).toEqual([
      ['single', early, GYM, 100],
      ['single', card, GYM, 50],
      ['single', middle, GYM, 170],
    ])
    expect(await aino.left()).toEqual({ [early]: 0, [card]: 0, [middle]: 30, [late]: 300 })
    expect(partsOf(await aino.spend(30))).toEqual([['single', middle, GYM, 30]])
    expect(partsOf(await aino.spend(300))).toEqual([['single', late, GYM, 300]])
    await expectRefusal(() => aino.spend(1), ...short(0))
  })

  it('takes of what ends on the same day first what can be used for least else, then by id', async () => {
    const aino = walletOf('person_ties')
    const flexible = await aino.load({ benefit: 'flexible', uses: ['sports', 'culture', 'massage'] })
    const culture = await aino.load({ benefit: 'sports-culture' })
    const alike = [await aino.load(), await aino.load(), await aino.load()].sort()
    expect(partsOf(await aino.spend(450)).map(([, from, , cents]) => [from, cents])).toEqual([
      ...alike.map((lot) => [lot, 100]),
      [culture, 100],
      [flexible, 50],
    ])
  })

  it('leaves out what is spent and what is on hold', async () => {
    const aino = walletOf('person_held')
    const first = await aino.load({ expiresOn: '2026-02-28' })
    const second = await aino.load()
    await aino.hold(60)
    expect(partsOf(await aino.spend(70))).toEqual([
      ['single', first, GYM, 40],
      ['single', second, GYM, 30],
    ])
    await expectRefusal(() => aino.spend(71), ...short(70))
  })

  it('may take the last cent, and one cent', async () => {
    const aino = walletOf('person_cents')
    const lot = await aino.load({ amountCents: 2 })
    await aino.spend(1)
    await aino.spend(1)
    expect(await aino.left()).toEqual({ [lot]: 0 })
  })

  it('may take from a hundred lots at once', async () => {
    const aino = walletOf('person_hundred')
    for (let lot = 0; lot < 100; lot++) await aino.load({ amountCents: 7 })
    const { parts } = await aino.spend(698)
    expect(parts.map(({ amount_cents }) => amount_cents)).toEqual([...Array(99).fill(7), 5])
    await expectRefusal(() => aino.spend(3), ...short(2))
  })
})

describe('each benefit', () => {
  const PAYS: Record<string, Use[]> = {
    sports: ['sports'],
    'sports-culture': ['sports', 'culture'],
    massage: ['massage'],
    commuting: ['commuting'],
    lunch: ['lunch'],
    bicycle: ['bicycle'],
    flexible: ['culture', 'lunch'],
  }
  const all: Use[] = ['sports', 'culture', 'massage', 'commuting', 'lunch', 'bicycle']

  it.each(Object.entries(PAYS))('%s pays for %j, and nothing else', async (benefit, uses) => {
    const aino = walletOf(`person_of ${benefit}`)
    await aino.load({
      benefit: benefit as 'flexible',
      ...(benefit === 'flexible' && { uses: ['lunch', 'culture'] as Use[] }),
      amountCents: 1000,
    })
    for (const use of all) {
      if (uses.includes(use)) expect(await aino.spend(100, { use })).toMatchObject({ use })
      else await expectRefusal(() => aino.spend(100, { use }), ...short(0))
    }
  })
})

describe('what cannot be spent', () => {
  it('is more than there is for the use, and the refusal says how much that is', async () => {
    const aino = walletOf('person_short')
    await aino.load({ amountCents: 30 })
    await aino.load({ amountCents: 40, benefit: 'sports-culture', expiresOn: '2026-02-28' })
    await aino.load({ amountCents: 500, benefit: 'lunch' })
    await expectRefusal(() => aino.spend(71), ...short(70))
    await expectRefusal(() => aino.spend(41, { use: 'culture' }), ...short(40))
    await expectRefusal(() => aino.spend(1, { use: 'bicycle' }), ...short(0))
  })

  it("is another person's money, and money on another shard", async () => {
    const [aino, onni] = [walletOf('person_own'), walletOf('person_neighbour')]
    await onni.load()
    await walletOf('person_own', env.LEDGER_1).load()
    await expectRefusal(() => aino.spend(1), ...short(0))
    await expectRefusal(() => walletOf('person_%').spend(1), ...short(0))
  })

  it.each<[Partial<PayInput>, string, string | undefined]>([
    [{ amountCents: 0 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: -100 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: 0.5 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: 100_000_001 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: '1' as never }, 'amount-not-valid', 'amount_cents'],
    [{ key: '' }, 'idempotency-key-not-valid', undefined],
    [{ key: 'with space' }, 'idempotency-key-not-valid', undefined],
    [{ key: 'ä' }, 'idempotency-key-not-valid', undefined],
  ])('is asked for wrongly: %o', async (changes, code, parameter) => {
    const aino = walletOf('person_wrongly')
    await expectRefusal(() => aino.spend(1, changes), 422, code, parameter)
  })

  it('is asked for again with more money there, under the key that was refused', async () => {
    const aino = walletOf('person_again')
    const asked = { key: 'refused-before' }
    await expectRefusal(() => aino.spend(100, asked), ...short(0))
    const lot = await aino.load()
    expect(partsOf(await aino.spend(100, asked))).toEqual([['single', lot, GYM, 100]])
  })
})
