import { env } from 'cloudflare:workers'
import { afterEach, expect, it } from 'vitest'
import { closeBenefit } from '../../../worker/wallet/close-benefit.ts'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import { capture, hold, release } from '../../../worker/wallet/hold.ts'
import { depositPrepaid, loadBenefit, reverseLoad } from '../../../worker/wallet/load-benefit.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { refund } from '../../../worker/wallet/refund.ts'
import type { Use } from '../../../worker/wallet/schemas.ts'
import { type PayInput, spend } from '../../../worker/wallet/spend.ts'
import { atOnce, belongings, give, isDone, key, NOW, sum, sumOf, tally, times } from './storm.ts'

const ledger = env.LEDGER_0
const use: Use = 'sports'

/** A payment of a person to a merchant of their own, so that what it got can be told. */
const pay = (person: string, amountCents: number, now = NOW) =>
  spend(ledger, { key: key(), person, merchant: `gym of ${person}`, use, amountCents }, now)
const keep = (person: string, amountCents: number) => {
  const until = new Date(NOW.getTime() + 86_400_000)
  return hold(ledger, { key: key(), person, merchant: `gym of ${person}`, use, amountCents, until }, NOW)
}
const has = (person: string) => belongings(ledger, person)
const gym = (person: string) => belongings(ledger, `gym of ${person}`)

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

it('spends exactly what there is, when 300 payments come at once', async () => {
  await give(ledger, 'aino', [1000, 2000, 3000, 1500, 2500])
  const amounts = times(300, (n) => 1 + ((n * 37) % 99))
  const outcomes = await atOnce(amounts.map((amount) => () => pay('aino', amount)))
  const left = 10_000 - sumOf(outcomes)
  expect(await has('aino')).toEqual({ available: left, held: 0 })
  expect(await gym('aino')).toEqual({ available: 10_000 - left, held: 0 })
  // Nobody was refused who could have paid: what there is only shrinks, so it was never less than now.
  outcomes.forEach((outcome, n) => {
    if (isDone(outcome)) {
      expect(sum(outcome.parts.map((part) => part.amount_cents))).toBe(amounts[n])
    } else {
      expect(outcome.refused).toBe('insufficient-funds')
      expect(outcome.availableCents).toBeGreaterThanOrEqual(left)
      expect(outcome.availableCents).toBeLessThan(amounts[n]!)
    }
  })

  const cents = await atOnce(times(left + 20, () => () => pay('aino', 1)))
  expect(tally(cents)).toEqual({ ...(left && { done: left }), 'insufficient-funds': 20 })
  expect(await has('aino')).toEqual({ available: 0, held: 0 })
})

it('does each of 50 payments once, when everybody clicks eight times', async () => {
  await give(ledger, 'eino', [700, 700, 600])
  const clicks = times(50, (n): PayInput => {
    return { key: `eino:${n}`, person: 'eino', merchant: 'gym of eino', use, amountCents: 30 + n }
  })
  const outcomes = await atOnce(
    times(400, (n) => () => spend(ledger, clicks[n % 50]!, new Date(NOW.getTime() + n))),
  )
  const ofKeys = clicks.map((_, n) => outcomes.filter((_, m) => m % 50 === n))
  for (const same of ofKeys) {
    const answers = same.map((outcome) => (isDone(outcome) ? JSON.stringify(outcome) : outcome.refused))
    expect(new Set(answers).size).toBe(1)
  }
  const spent = sumOf(ofKeys.map(([first]) => first!))
  expect(await has('eino')).toEqual({ available: 2000 - spent, held: 0 })
  expect(await gym('eino')).toEqual({ available: spent, held: 0 })
  expect(spent).toBeGreaterThan(1900)
})

it('lets one content have a key, when several contend for it', async () => {
  await give(ledger, 'irja', [100_000])
  const asked = times(160, (n) => {
    const content = { person: 'irja', merchant: 'gym of irja', use, amountCents: 10 + (n % 4) } as const
    return { key: `irja:${Math.floor(n / 8)}`, ...content }
  })
  const outcomes = await atOnce(asked.map((input) => () => spend(ledger, input, NOW)))
  for (const n of times(20, (n) => n)) {
    const ofKey = outcomes.slice(n * 8, n * 8 + 8)
    expect(tally(ofKey)).toEqual({ done: 2, 'idempotency-key-reused': 6 })
    expect(new Set(ofKey.filter(isDone).map(({ id }) => id)).size).toBe(1)
  }
  expect(await gym('irja')).toEqual({ available: sumOf(outcomes) / 2, held: 0 })
})

it('holds and spends no more than there is', async () => {
  await give(ledger, 'onni', [500, 500, 1000])
  const holds = times(60, () => () => keep('onni', 35))
  const payments = times(60, () => () => pay('onni', 25))
  const outcomes = await atOnce([...holds, ...payments])
  const [held, spent] = [sumOf(outcomes.slice(0, 60)), sumOf(outcomes.slice(60))]
  expect(await has('onni')).toEqual({ available: 2000 - held - spent, held })
  expect(await gym('onni')).toEqual({ available: spent, held })
  expect(2000 - held - spent).toBeLessThan(35)
})

it('resolves each of 40 holds once, when captures and releases race', async () => {
  await give(ledger, 'sisu', [900, 900, 900, 900])
  const holds = (await atOnce(times(40, () => () => keep('sisu', 90)))).filter(isDone)
  expect(holds).toHaveLength(40)
  const outcomes = await atOnce(
    holds.flatMap(({ id }) => [
      () => capture(ledger, { key: key(), hold: id, amountCents: 90 }, NOW),
      () => capture(ledger, { key: key(), hold: id, amountCents: 31 }, NOW),
      () => release(ledger, { key: key(), hold: id }, NOW),
      () => release(ledger, { key: `release:${id}`, hold: id }, NOW),
      () => release(ledger, { key: `release:${id}`, hold: id }, NOW),
    ]),
  )
  const winners = times(40, (n) => {
    const ofHold = outcomes.slice(n * 5, n * 5 + 5)
    const done = ofHold.filter(isDone)
    expect(new Set(done.map(({ id }) => id)).size).toBe(1)
    const ended = done[0]!.kind === 'capture' ? 'hold-captured' : 'hold-released'
    expect(tally(ofHold)).toEqual({ done: done.length, [ended]: 5 - done.length })
    return done[0]!
  })
  const captured = sumOf(winners.filter(({ kind }) => kind === 'capture'))
  expect(await has('sisu')).toEqual({ available: 3600 - captured, held: 0 })
  expect(await gym('sisu')).toEqual({ available: captured, held: 0 })
})

it.each([
  ['the lots it came from', NOW],
  ['new lots, when those have ended', new Date('2027-03-01T12:00:00.000Z')],
])('gives no more back than was paid, to %s', async (where, now) => {
  const person = `lempi, ${where}`
  await give(ledger, person, [100, 100, 100])
  const paid = await pay(person, 280)
  const held = await keep(person, 20)
  const captured = await capture(ledger, { key: key(), hold: held.id, amountCents: 15 }, NOW)
  const refunds = (payment: string, amountCents: number) =>
    times(30, () => () => refund(ledger, { key: key(), payment, amountCents }, now))
  const outcomes = await atOnce([...refunds(paid.id, 17), ...refunds(captured.id, 4)])
  expect(tally(outcomes.slice(0, 30))).toEqual({ done: 16, 'refund-too-large': 14 })
  expect(tally(outcomes.slice(30))).toEqual({ done: 3, 'refund-too-large': 27 })
  for (const outcome of outcomes) {
    if (!isDone(outcome)) expect([280 - 16 * 17, 15 - 3 * 4]).toContain(outcome.availableCents)
  }
  expect(await has(person)).toEqual({ available: 5 + 16 * 17 + 3 * 4, held: 0 })
  expect(await gym(person)).toEqual({ available: 280 + 15 - 16 * 17 - 3 * 4, held: 0 })
})

it('neither spends nor loses what expires, when the job runs several times amid payments at midnight', async () => {
  const [today, tomorrow] = await give(ledger, 'urho', [3000, 3000], '2026-12-31')
  const lastInstant = new Date('2026-12-31T21:59:59.999Z')
  const midnight = new Date('2026-12-31T22:00:00.000Z')
  const expiries: { lots: number; cents: number }[] = []
  const running = times(8, async (n) => {
    for (const _ of times(n, (m) => m)) await has('urho')
    expiries.push(await expireBenefits(ledger, midnight))
  })
  const outcomes = await atOnce([
    ...times(80, () => () => pay('urho', 20, lastInstant)),
    ...times(80, () => () => pay('urho', 30, midnight)),
  ])
  await Promise.all(running)
  // A run leaves what has changed since it was seen to the next one.
  expiries.push(await expireBenefits(ledger, midnight))
  const from = (lot: string) =>
    sum(
      outcomes
        .filter(isDone)
        .flatMap(({ parts }) => parts.filter((part) => part.from === lot).map((part) => part.amount_cents)),
    )
  for (const outcome of outcomes.slice(80)) {
    if (isDone(outcome)) expect(outcome.parts.map((part) => part.from)).toEqual([tomorrow!.lot])
  }
  const expired = sum(expiries.map(({ cents }) => cents))
  expect(from(today!.lot) + expired).toBe(3000)
  expect(await has('urho')).toEqual({ available: 3000 - from(tomorrow!.lot), held: 0 })
  expect(await gym('urho')).toEqual({ available: sumOf(outcomes), held: 0 })
})

it('spends nothing after a closing, when both come at once', async () => {
  await give(ledger, 'venla', [10_000])
  const given = { person: 'venla', employer: 'employer of venla', service: 'plus' } as const
  const close = () => closeBenefit(ledger, { key: 'venla', ...given, lastDay: '2026-12-31' }, NOW)
  const tomorrow = new Date('2027-01-01T12:00:00.000Z')
  const outcomes = await atOnce([...times(100, () => () => pay('venla', 10, tomorrow)), close, close])
  const [closed, again] = outcomes.slice(100)
  expect(again).toEqual(closed)
  expect(await has('venla')).toEqual({ available: 10_000 - sumOf(outcomes), held: 0 })
  const { results } = await ledger
    .prepare("SELECT kind FROM operation WHERE person = 'venla' ORDER BY sequence DESC LIMIT 1")
    .all()
  expect(results).toEqual([{ kind: 'close' }])
})

it('reverses a load whole or not at all, when it is spent at the same time', async () => {
  const people = times(12, (n) => `toivo ${n}`)
  for (const person of people) {
    const [given] = await give(ledger, person, [100])
    const reverse = () => reverseLoad(ledger, { key: key(), load: given!.load }, NOW)
    const outcomes = await atOnce([reverse, reverse, ...times(6, () => () => pay(person, 20))])
    const isReversed = outcomes.slice(0, 2).some(isDone)
    expect(tally(outcomes)).toEqual(
      isReversed
        ? { done: 1, 'load-used': 1, 'insufficient-funds': 6 }
        : { done: 5, 'load-used': 2, 'insufficient-funds': 1 },
    )
  }
})

it('loads no more than was paid in', async () => {
  await depositPrepaid(ledger, { key: key(), employer: 'oy', amountCents: 1000 }, NOW)
  const asked = { employer: 'oy', from: 'prepaid', benefit: 'sports', service: 'plus' } as const
  const outcomes = await atOnce(
    times(60, (n) => () => {
      const person = `helmi ${n}`
      return loadBenefit(
        ledger,
        { key: key(), ...asked, person, amountCents: 70, expiresOn: '2027-01-31' },
        NOW,
      )
    }),
  )
  expect(tally(outcomes)).toEqual({ done: 14, 'insufficient-funds': 46 })
  expect(await belongings(ledger, 'oy')).toEqual({ available: 20, held: 0 })
})
