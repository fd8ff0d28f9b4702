import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { purchaseLimit } from '../../../worker/giftcards/buy-cards.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { refusal } from '../identity/api.ts'
import { failingBefore } from '../wallet/faulty-binding.ts'
import {
  beginInDecember,
  buy,
  buyOffer,
  clockAt,
  enter,
  newOwner,
  type Owner,
  offerOf,
  partOf,
  purchased,
  purchasedByLink,
  purchasesOf,
  tokenFor,
  withLedger,
} from './owner.ts'

beginInDecember()

const A_DAY = 24 * 60 * 60

/** Somebody who may buy signed in and with a link, of the same lot. */
async function buyer() {
  const owner = await newOwner()
  const lot = await owner.load()
  const [here, token] = [await enter(owner), await tokenFor(owner, lot)]
  const { bucket } = await purchaseLimit(readConfig(env), owner.person)
  return {
    ...{ owner, lot, here, token },
    part: () => partOf(here, lot, 1),
    version: async () => (await offerOf(token)).account.version,
    counted: () =>
      env.DB.prepare('SELECT count FROM attempt WHERE bucket = ?').bind(bucket).first<number>('count'),
    /** Lets so many purchases be counted that were made a moment ago. */
    count: (count: number) =>
      env.DB.prepare('INSERT INTO attempt (bucket, count, ends_at) VALUES (?, ?, ?)')
        .bind(bucket, count, Date.now() / 1000 + A_DAY)
        .run(),
  }
}
async function expectTooMany(response: Response, retryAfter = A_DAY) {
  expect(response.headers.get('Retry-After')).toBe(String(retryAfter))
  expect(await refusal(response)).toEqual([429, 'too-many-attempts'])
}
const sold = (owner: Owner) => purchasesOf(owner)

describe('purchases', { timeout: 30_000 }, () => {
  it('can be made thirty times a day, signed in and with a link together', async () => {
    const { owner, lot, here, token, part, version, counted } = await buyer()
    for (let at = 0; at < 15; at++) {
      await purchased(await buy(here, [await part()]))
      await purchasedByLink(await buyOffer(token, await version(), 1))
    }
    expect(await counted()).toBe(30)
    await expectTooMany(await buy(here, [await part()]))
    await expectTooMany(await buyOffer(token, await version(), 1))
    expect(await sold(owner)).toBe(30)
    const other = await buyer()
    await purchased(await buy(other.here, [await other.part()]))
    clockAt('2026-12-11T09:59:59.000Z')
    await expectTooMany(await buyOffer(token, await version(), 1), 1)
    clockAt('2026-12-11T10:00:00.000Z')
    await purchasedByLink(await buyOffer(token, await version(), 1))
    const nextDay = await enter(owner)
    await purchased(await buy(nextDay, [await partOf(nextDay, lot, 1)]))
  })

  it('that were made are answered again, also beyond the limit, and never counted again', async () => {
    const { owner, here, token, part, version, counted, count } = await buyer()
    await count(28)
    const seen = [await part()]
    const first = await purchased(await buy(here, seen))
    const seenWithLink = await version()
    const second = await purchasedByLink(await buyOffer(token, seenWithLink, 1))
    const again = async () => {
      expect(await purchased(await buy(here, seen))).toEqual(first)
      expect(await purchasedByLink(await buyOffer(token, seenWithLink, 1))).toEqual(second)
    }
    await again()
    expect(await counted()).toBe(30)
    await expectTooMany(await buy(here, [await part()]))
    await again()
    expect([await counted(), await sold(owner)]).toEqual([30, 2])
  })

  it('that come several times at once are counted once', async () => {
    const { here, token, part, version, counted } = await buyer()
    const seen = [await part()]
    await Promise.all([1, 2, 3, 4].map(async () => purchased(await buy(here, seen))))
    expect(await counted()).toBe(1)
    const seenWithLink = await version()
    await Promise.all([1, 2, 3, 4].map(async () => purchasedByLink(await buyOffer(token, seenWithLink, 1))))
    expect(await counted()).toBe(2)
  })

  it('that were not made do not count: refused, or while a database is out of order', async () => {
    const { owner, lot, here, token, part, version, counted } = await buyer()
    await purchased(await buy(here, [await part()]))
    const seen = await part()
    for (const wrong of [
      { ...seen, version: 0 },
      { ...seen, amount_cents: 1_000_000 },
    ]) {
      expect((await buy(here, [wrong])).status).toBe(409)
      expect((await buyOffer(token, wrong.version, wrong.amount_cents)).status).toBe(409)
    }
    expect((await buy(here, [{ ...seen, lot: 'lot_nobody' }])).status).toBe(404)
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const bindings = withLedger(owner, failingBefore(owner.ledger, 0))
    expect((await buy(here, [seen], { bindings })).status).toBe(500)
    expect((await buyOffer(token, await version(), 1, { bindings })).status).toBe(500)
    expect([await counted(), (await owner.wallet.left())[lot]]).toEqual([1, 9999])
  })

  it('by however many at once are no more than the limit', async () => {
    const { owner, here, count } = await buyer()
    const lots = await Promise.all(
      [1, 2, 3, 4, 5].map((employer) => owner.load({ employer: `employer ${employer} of ${owner.person}` })),
    )
    const parts = await Promise.all(lots.map((lot) => partOf(here, lot, 1)))
    await count(28)
    const answers = await Promise.all(parts.map((one) => buy(here, [one])))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 429, 429, 429])
    expect(await sold(owner)).toBe(2)
  })
})
