import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { keyOfPurchase } from '../../../worker/giftcards/buy-cards.ts'
import type { Purchased } from '../../../worker/giftcards/schemas.ts'
import { refusal } from '../identity/api.ts'
import { losingAnswers } from '../wallet/faulty-binding.ts'
import {
  addUpAfterwards,
  beginInDecember,
  bought,
  buy,
  cardsOf,
  clockAt,
  enter,
  newOwner,
  type Owner,
  partOf,
  purchased,
  purchasesOf,
  receiptsTo,
  withLedger,
} from './owner.ts'

beginInDecember()
addUpAfterwards()

const idsOf = ({ cards }: Purchased) => cards.map(({ id }) => id)
/** A database that is lost from its batch of this number on, 1 being the first. */
const brokenBatches = (db: D1Database, from: number): D1Database => {
  let batches = 0
  return new Proxy(db, {
    get: (target, name) =>
      name === 'batch'
        ? (statements: D1PreparedStatement[]) =>
            ++batches < from ? target.batch(statements) : Promise.reject(new Error('D1_ERROR: lost'))
        : target.prepare.bind(target),
  })
}

describe('the same purchase', () => {
  it('however often it comes at once, is bought, mailed and answered once', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const here = await enter(owner)
    const parts = [await partOf(here, lot, 4000)]
    const responses = await Promise.all(Array.from({ length: 6 }, () => buy(here, parts)))
    const answers = await Promise.all(responses.map(purchased))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await purchasesOf(owner)).toBe(1)
    expect(await owner.wallet.left()).toEqual({ [lot]: 6000, [answers[0]!.cards[0]!.id]: 4000 })
    expect(await receiptsTo(owner.userId)).toHaveLength(1)
  })

  it('is the same in whatever order its lots are named', async () => {
    const owner = await newOwner()
    const lots = [await owner.load(), await owner.load({ benefit: 'massage' })]
    const here = await enter(owner)
    const parts = await Promise.all(lots.map((lot) => partOf(here, lot, 10)))
    const first = await purchased(await buy(here, parts))
    expect(await purchased(await buy(here, parts.toReversed()))).toEqual(first)
    expect(await purchasesOf(owner)).toBe(1)
  })

  it('in a second tab with another amount is refused, and moves nothing', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const [oneTab, otherTab] = [await enter(owner), await enter(owner)]
    const seen = await partOf(oneTab, lot, 4000)
    const answers = await Promise.all([buy(oneTab, [seen]), buy(otherTab, [{ ...seen, amount_cents: 5000 }])])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const refusedOne = answers.find(({ status }) => status === 409)!
    expect(await refusedOne.json()).toMatchObject({ code: 'balance-changed', parameter: 'version' })
    expect(await purchasesOf(owner)).toBe(1)
  })

  it('with one lot more is refused, because the first has moved', async () => {
    const owner = await newOwner()
    const lots = [await owner.load(), await owner.load({ benefit: 'massage' })]
    const here = await enter(owner)
    const [one, two] = await Promise.all(lots.map((lot) => partOf(here, lot, 10)))
    await purchased(await buy(here, [one!]))
    expect(await refusal(await buy(here, [one!, two!]))).toEqual([409, 'balance-changed'])
  })

  it('after its answer was lost by the ledger comes to the card that was bought', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const here = await enter(owner)
    const parts = [await partOf(here, lot, 4000)]
    // The reading of the lots is lost first, which changes nothing.
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const losing = withLedger(owner, losingAnswers(owner.ledger))
    expect((await buy(here, parts, { bindings: losing })).status).toBe(500)
    expect(await purchasesOf(owner)).toBe(0)
    let batches = 0
    const losingTheSecond = new Proxy(owner.ledger, {
      get: (target, name) =>
        name === 'batch'
          ? (statements: D1PreparedStatement[]) =>
              (++batches === 2 ? losingAnswers(target) : target).batch(statements)
          : target.prepare.bind(target),
    })
    expect((await buy(here, parts, { bindings: withLedger(owner, losingTheSecond) })).status).toBe(500)
    expect(error).toHaveBeenCalled()
    expect(await purchasesOf(owner)).toBe(1)
    const { cards } = await purchased(await buy(here, parts))
    expect(await cardsOf(here)).toEqual(cards)
    expect(await purchasesOf(owner)).toBe(1)
    expect(await receiptsTo(owner.userId)).toHaveLength(1)
  })

  it('after the directory failed to deliver comes to the same card, with one mail', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const here = await enter(owner)
    const parts = [await partOf(here, lot, 4000)]
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const bindings = { ...env, DB: brokenBatches(env.DB, 2) } // the first is that of the session
    expect((await buy(here, parts, { bindings })).status).toBe(500)
    expect(await purchasesOf(owner)).toBe(1)
    expect(await receiptsTo(owner.userId)).toEqual([])
    const [seen] = await cardsOf(here)
    const { cards } = await purchased(await buy(here, parts))
    expect(cards).toEqual([seen])
    expect(await purchasesOf(owner)).toBe(1)
    expect(await receiptsTo(owner.userId)).toHaveLength(1)
  })

  it('asked for again after the last day is over gives the card all the same, with what is left on it', async () => {
    const owner = await newOwner()
    const lot = await owner.load({ amountCents: 500 })
    clockAt('2026-12-31T21:59:59.999Z')
    const here = await enter(owner)
    const parts = [await partOf(here, lot, 500)]
    const [card] = (await purchased(await buy(here, parts))).cards
    clockAt('2026-12-31T22:00:00.000Z')
    await owner.wallet.spend(120, {}, new Date())
    const again = await purchased(await buy(here, parts))
    expect(again.cards).toMatchObject([{ id: card!.id, amount_cents: 380, days_left: 89 }])
    expect(await refusal(await buy(here, [{ ...parts[0]!, amount_cents: 499 }]))).toEqual([
      409,
      'balance-changed',
    ])
  })

  it('asked for again when the rules would not give the card any more gives it all the same', async () => {
    clockAt('2026-11-15T10:00:00.000Z')
    const owner = await newOwner()
    const lot = await owner.load()
    await owner.wallet.close('2026-12-10', {}, new Date())
    const here = await enter(owner)
    const parts = [await partOf(here, lot, 500)]
    const first = await purchased(await buy(here, parts))
    expect(first.cards).toMatchObject([{ expires_on: '2027-03-10' }])
    await owner.wallet.close('2026-12-31', {}, new Date())
    expect(await purchased(await buy(here, parts))).toEqual(first)
    const rest = await buy(here, [await partOf(here, lot, 500)])
    expect(await refusal(rest)).toEqual([409, 'giftcard-opens-later'])
  })

  it('of the rest is another purchase, with the version that it has then', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const here = await enter(owner)
    const cards = [
      await bought(here, lot, 4000),
      await bought(here, lot, 4000),
      await bought(here, lot, 2000),
    ]
    expect(new Set(cards.map(({ id }) => id)).size).toBe(3)
    expect((await owner.wallet.left())[lot]).toBe(0)
  })
})

describe('the key of a purchase', () => {
  const parts = [
    { lot: 'lot_1', version: 7, amount_cents: 1 },
    { lot: 'lot_2', version: 8, amount_cents: 2 },
  ]

  it('is of the person, the lots and what was seen of them, and of nothing else', () => {
    const key = keyOfPurchase('person_1', parts)
    expect(key).toMatch(/^own-giftcard:[\w-]{43}$/)
    expect(keyOfPurchase('person_1', parts.toReversed())).toBe(key)
    expect(
      keyOfPurchase(
        'person_1',
        parts.map((part) => ({ ...part, amount_cents: 99 })),
      ),
    ).toBe(key)
    expect(keyOfPurchase('person_2', parts)).not.toBe(key)
    expect(keyOfPurchase('person_1', [parts[0]!, { ...parts[1]!, version: 9 }])).not.toBe(key)
    expect(keyOfPurchase('person_1', parts.slice(0, 1))).not.toBe(key)
    expect(
      keyOfPurchase('person_1', [
        { ...parts[0]!, version: 8 },
        { ...parts[1]!, version: 7 },
      ]),
    ).not.toBe(key)
  })

  it('keeps people apart who have seen the same versions', async () => {
    const [aino, onni] = [await newOwner(), await newOwner()]
    expect(aino.shard).not.toBe(onni.shard)
    // Of the two ledgers the one that has moved less catches up.
    const lastOf = async ({ ledger }: Owner) =>
      (await ledger.prepare('SELECT coalesce(max(sequence), 0) AS n FROM transfer').first<number>('n'))!
    while ((await lastOf(aino)) !== (await lastOf(onni))) {
      const behind = (await lastOf(aino)) < (await lastOf(onni)) ? aino : onni
      await behind.load({ benefit: 'massage', amountCents: 1 })
    }
    const buyers = await Promise.all(
      [aino, onni].map(async (owner) => {
        const lot = await owner.load()
        const here = await enter(owner)
        return { owner, lot, here, part: await partOf(here, lot, 1000) }
      }),
    )
    expect(buyers[0]!.part.version).toBe(buyers[1]!.part.version)
    const answers = await Promise.all(
      buyers.map(async ({ here, part }) => purchased(await buy(here, [part]))),
    )
    expect(new Set(answers.flatMap(idsOf)).size).toBe(2)
    for (const { owner, lot } of buyers) expect((await owner.wallet.left())[lot]).toBe(9000)
  })
})
