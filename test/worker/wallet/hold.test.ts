import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { releaseEnded } from '../../../worker/wallet/hold.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import type { Receipt } from '../../../worker/wallet/schemas.ts'
import { counters, snapshot } from './ledger.ts'
import { expectRefusal, NOW, partsOf, TOMORROW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const GYM = 'merchant:gym'
const later = (date: Date, ms: number) => new Date(date.getTime() + ms)
const DAY = 86_400_000

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

/** A hold of 250 on two lots of 100 and a third. */
async function holdOnThree(name: string) {
  const aino = walletOf(`person_${name}`)
  const lots = [
    await aino.load({ expiresOn: '2026-02-28' }),
    await aino.load({ expiresOn: '2026-06-30' }),
    await aino.load({ expiresOn: '2026-12-31' }),
  ] as const
  return { aino, lots, held: await aino.hold(250, { merchant: name }) }
}

describe('a hold', () => {
  it('keeps what a spend would take, and moves nothing', async () => {
    const { aino, lots, held } = await holdOnThree('keeps')
    expect(held).toMatchObject({
      kind: 'hold',
      amount_cents: 250,
      at: NOW.toISOString(),
      use: 'sports',
      hold_until: TOMORROW.toISOString(),
    })
    const shop = 'merchant:keeps'
    expect(partsOf(held)).toEqual([
      ['pending', lots[0], shop, 100],
      ['pending', lots[1], shop, 100],
      ['pending', lots[2], shop, 50],
    ])
    expect(await aino.left()).toEqual({ [lots[0]]: 0, [lots[1]]: 0, [lots[2]]: 50 })
    expect(await counters(ledger, shop)).toEqual([0, 0, 0, 250])
  })

  it('is not for more than there is', async () => {
    const { aino } = await holdOnThree('short')
    await expectRefusal(() => aino.hold(51), 409, 'insufficient-funds', 'amount_cents', 50)
  })

  const messagesAbout = async ({ id }: Receipt) => {
    const { results } = await ledger
      .prepare('SELECT topic, body, due_at, relayed_at FROM outbox WHERE subject = ?')
      .bind(id)
      .all()
    return results
  }

  it('writes a message that is due when it ends', async () => {
    const { held } = await holdOnThree('message')
    const body = JSON.stringify({ hold: held.id })
    expect(await messagesAbout(held)).toEqual([
      { topic: 'hold-ended', body, due_at: TOMORROW.toISOString(), relayed_at: null },
    ])
  })

  it('needs its message no longer once it is captured or released', async () => {
    const { aino, held: captured } = await holdOnThree('message captured')
    const { aino: onni, held: released } = await holdOnThree('message released')
    await aino.capture(captured, 1)
    await onni.release(released)
    for (const held of [captured, released]) {
      expect(await messagesAbout(held)).toMatchObject([{ relayed_at: NOW.toISOString() }])
    }
  })

  it('keeps its message when neither was possible', async () => {
    const { aino, held } = await holdOnThree('message kept')
    await aino.capture(held, 251).catch(() => {})
    expect(await messagesAbout(held)).toMatchObject([{ relayed_at: null }])
  })

  it.each([
    ['a millisecond', 1],
    ['31 days', 31 * DAY],
  ])('may last %s', async (_, ms) => {
    const aino = walletOf(`person_lasting ${ms}`)
    await aino.load()
    const until = later(NOW, ms)
    expect(await aino.hold(100, { until })).toMatchObject({ hold_until: until.toISOString() })
  })

  it('may not last until no time', async () => {
    const aino = walletOf('person_until none')
    const until = new Date(Number.NaN)
    await expectRefusal(() => aino.hold(100, { until }), 422, 'hold-until-not-valid', 'until')
  })

  it.each([
    ['no time at all', 0],
    ['until before it begins', -1],
    ['a millisecond more than 31 days', 31 * DAY + 1],
    ['for ever', Date.UTC(10_000, 0)],
  ])('may not last %s', async (_, ms) => {
    const aino = walletOf(`person_not lasting ${ms}`)
    await aino.load()
    await expectRefusal(() => aino.hold(100, { until: later(NOW, ms) }), 422, 'hold-until-not-valid', 'until')
  })
})

describe('capturing', () => {
  it('moves all of a hold to the merchant', async () => {
    const { aino, lots, held } = await holdOnThree('whole')
    const receipt = await aino.capture(held, 250)
    expect(receipt).toMatchObject({ kind: 'capture', amount_cents: 250 })
    expect(receipt).not.toHaveProperty('use')
    expect(partsOf(receipt)).toEqual([
      ['post', lots[0], 'merchant:whole', 100],
      ['post', lots[1], 'merchant:whole', 100],
      ['post', lots[2], 'merchant:whole', 50],
    ])
    expect(await aino.left()).toEqual({ [lots[0]]: 0, [lots[1]]: 0, [lots[2]]: 50 })
    expect(await counters(ledger, 'merchant:whole')).toEqual([0, 250, 250, 250])
  })

  it.each([
    [1, [1], [99, 100, 100]],
    [100, [100], [0, 100, 100]],
    [130, [100, 30], [0, 70, 100]],
    [200, [100, 100], [0, 0, 100]],
    [249, [100, 100, 49], [0, 0, 51]],
  ])('moves %i of it in the order of its parts, and gives the rest back', async (cents, posted, left) => {
    const shop = `part-${cents}`
    const { aino, lots, held } = await holdOnThree(shop)
    const receipt = await aino.capture(held, cents)
    const heldCents = [100, 100, 50]
    expect(partsOf(receipt)).toEqual(
      lots.map((lot, index) =>
        index < posted.length
          ? ['post', lot, `merchant:${shop}`, posted[index]]
          : ['void', lot, `merchant:${shop}`, heldCents[index]],
      ),
    )
    expect(await aino.left()).toEqual(Object.fromEntries(lots.map((lot, index) => [lot, left[index]])))
    expect(await counters(ledger, `merchant:${shop}`)).toEqual([0, cents, 250, 250])
  })

  it('is possible once, whether all of it was captured or a part', async () => {
    for (const cents of [250, 1]) {
      const { aino, held } = await holdOnThree(`once-${cents}`)
      await aino.capture(held, cents)
      const captured = [409, 'hold-captured', 'hold'] as const
      await expectRefusal(() => aino.capture(held, 1), ...captured)
      await expectRefusal(() => aino.release(held), ...captured)
    }
  })

  it('is not of more than is on hold', async () => {
    const { aino, held } = await holdOnThree('too-much')
    await expectRefusal(() => aino.capture(held, 251), 409, 'capture-too-large', 'amount_cents', 250)
    await aino.capture(held, 250)
  })

  it('ends with the instant that was agreed', async () => {
    const { aino, held } = await holdOnThree('in-time')
    const other = await aino.hold(50)
    await aino.capture(held, 250, TOMORROW)
    await expectRefusal(() => aino.capture(other, 50, later(TOMORROW, 1)), 409, 'hold-expired', 'hold')
  })

  it('is possible after the last day of what is on hold', async () => {
    const aino = walletOf('person_overnight')
    const lot = await aino.load({ expiresOn: '2026-01-15' })
    const held = await aino.hold(100)
    expect(partsOf(await aino.capture(held, 30, TOMORROW))).toEqual([['post', lot, GYM, 30]])
    expect(await aino.left()).toEqual({ [lot]: 70 })
  })

  it.each(['operation_nobody', ''])('is of a hold, and not of "%s"', async (id) => {
    const { aino, held } = await holdOnThree(`unknown ${id}`)
    const unknown = [404, 'hold-unknown', 'hold'] as const
    await expectRefusal(() => aino.capture({ ...held, id }, 1), ...unknown)
    await expectRefusal(() => aino.release({ ...held, id }), ...unknown)
  })

  it('is of a hold, and not of a spend', async () => {
    const aino = walletOf('person_of-a-spend')
    await aino.load()
    const spent = await aino.spend(10)
    const unknown = [404, 'hold-unknown', 'hold'] as const
    await expectRefusal(() => aino.capture(spent, 1), ...unknown)
    await expectRefusal(() => aino.release(spent), ...unknown)
  })
})

describe('releasing', () => {
  it('gives all of a hold back to where it was', async () => {
    const { aino, lots, held } = await holdOnThree('release')
    const receipt = await aino.release(held)
    expect(receipt).toMatchObject({ kind: 'release', amount_cents: 250 })
    expect(partsOf(receipt)).toEqual([
      ['void', lots[0], 'merchant:release', 100],
      ['void', lots[1], 'merchant:release', 100],
      ['void', lots[2], 'merchant:release', 50],
    ])
    expect(await aino.left()).toEqual(Object.fromEntries(lots.map((lot) => [lot, 100])))
    expect(await counters(ledger, 'merchant:release')).toEqual([0, 0, 250, 250])
    expect(partsOf(await aino.spend(300))).toHaveLength(3)
  })

  it('is possible once', async () => {
    const { aino, held } = await holdOnThree('release-once')
    await aino.release(held)
    const released = [409, 'hold-released', 'hold'] as const
    await expectRefusal(() => aino.release(held), ...released)
    await expectRefusal(() => aino.capture(held, 1), ...released)
  })

  it('is possible long after the hold has ended, and after the last day, and makes nothing usable again', async () => {
    const aino = walletOf('person_release-late')
    const lot = await aino.load({ expiresOn: '2026-01-15' })
    const held = await aino.hold(100)
    const muchLater = later(TOMORROW, 400 * DAY)
    await aino.release(held, muchLater)
    expect(await aino.left()).toEqual({ [lot]: 100 })
    await expectRefusal(() => aino.spend(1, {}, muchLater), 409, 'insufficient-funds', 'amount_cents', 0)
  })
})

describe('a hold that has lasted its time', () => {
  const UNTIL = later(TOMORROW, 1)

  it('is released, once', async () => {
    const { aino, lots, held } = await holdOnThree('lasted')
    await releaseEnded(ledger, held.id, UNTIL)
    const left = Object.fromEntries(lots.map((lot) => [lot, 100]))
    expect(await aino.left()).toEqual(left)
    await releaseEnded(ledger, held.id, later(UNTIL, DAY))
    expect(await aino.left()).toEqual(left)
    await expectRefusal(() => aino.capture(held, 1, UNTIL), 409, 'hold-expired', 'hold')
  })

  it('is left alone when it has been captured or released', async () => {
    const { aino, held } = await holdOnThree('captured in time')
    await aino.capture(held, 20)
    const { aino: onni, held: released } = await holdOnThree('released in time')
    await onni.release(released)
    const before = await snapshot(ledger)
    for (const { id } of [held, released]) await releaseEnded(ledger, id, UNTIL)
    expect(await snapshot(ledger)).toEqual(before)
  })

  it('has to be one', async () => {
    await expectRefusal(() => releaseEnded(ledger, 'operation_nobody', UNTIL), 404, 'hold-unknown', 'hold')
  })
})
