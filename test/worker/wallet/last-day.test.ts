import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { readBalances, readWallet } from '../../../worker/wallet/read-balances.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { NIGHTS } from './nights.ts'
import { expectRefusal, extensionOf, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const LOADED = new Date('2025-12-01T08:30:00.000Z')
const SHORT = [409, 'insufficient-funds', 'amount_cents', 0] as const

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

describe.each(NIGHTS)('the last day, %s', (when, day, last, over) => {
  const [lastMoment, midnight] = [new Date(last), new Date(over)]
  /** Somebody with a lot that ends on the day and one that an employer ended on it. */
  const withMoney = async (name: string) => {
    const aino = walletOf(`person ${when} ${name}`)
    const lot = await aino.load({ expiresOn: day }, LOADED)
    const closed = await aino.load({ expiresOn: '2029-12-31', service: 'plus' }, LOADED)
    await aino.close(day, { service: 'plus' }, LOADED)
    return { aino, lot, closed }
  }

  it('is for spending to its last moment', async () => {
    const { aino } = await withMoney('spending')
    await aino.spend(150, {}, lastMoment)
    await expectRefusal(() => aino.spend(1, {}, midnight), ...SHORT)
  })

  it('is for holding to its last moment', async () => {
    const { aino } = await withMoney('holding')
    const until = new Date(midnight.getTime() + 3_600_000)
    await aino.hold(150, { until }, lastMoment)
    await expectRefusal(() => aino.hold(1, { until }, midnight), ...SHORT)
  })

  it('is for converting to its last moment', async () => {
    const { aino, lot, closed } = await withMoney('converting')
    const card = { expiresOn: '2029-03-31' }
    await aino.convert(lot, 50, card, lastMoment)
    await aino.convert(closed, 50, card, lastMoment)
    await expectRefusal(() => aino.convert(lot, 1, card, midnight), 409, 'benefit-expired', 'lot')
    await expectRefusal(() => aino.convert(closed, 1, card, midnight), 409, 'benefit-closed', 'lot')
  })

  it('is for buying cards from several to its last moment, and then from none of them', async () => {
    const { aino, lot, closed } = await withMoney('buying')
    const later = await aino.load({ expiresOn: '2028-12-31' }, LOADED)
    const wanted = (...lots: string[]) =>
      lots.map((one) => ({ lot: one, amountCents: 50, expiresOn: '2029-03-31' }))
    await aino.convertAll(wanted(lot, closed, later), { now: lastMoment })
    const tooLate = (code: string, ...lots: string[]) =>
      expectRefusal(() => aino.convertAll(wanted(...lots), { now: midnight }), 409, code, 'lot')
    await tooLate('benefit-expired', later, lot, closed)
    await tooLate('benefit-closed', closed, lot)
    await aino.convertAll(wanted(later), { now: midnight })
  })

  it('takes a refund back to its last moment', async () => {
    const { aino, lot, closed } = await withMoney('refunding')
    const paid = await aino.spend(200, {}, lastMoment)
    const back = await aino.refund(paid, 150, lastMoment)
    expect(back.parts.map(({ to }) => to).sort()).toEqual([lot, closed].sort())
    const late = await aino.refund(paid, 50, midnight)
    expect([lot, closed]).not.toContain(late.parts[0]!.to)
  })

  it('can be moved to its last moment', async () => {
    const { aino, closed } = await withMoney('closing')
    await aino.close('2029-06-30', { service: 'plus' }, lastMoment)
    expect(await aino.lastDays()).toMatchObject({ [closed]: '2029-06-30' })
    const { aino: onni, closed: gone } = await withMoney('closing late')
    const late = () => onni.close('2029-06-30', { service: 'plus' }, midnight)
    await expectRefusal(late, 409, 'benefit-expired')
    expect(await onni.lastDays()).toMatchObject({ [gone]: day })
  })

  it('is shown to its last moment', async () => {
    const { aino } = await withMoney('reading')
    const reader = { person: aino.person, now: lastMoment, extensionOf }
    expect(await readBalances(ledger, reader)).toMatchObject({ total_cents: 200 })
    expect((await readWallet(ledger, reader)).accounts.map(({ days_left }) => days_left)).toEqual([0, 0])
    expect(await readBalances(ledger, { ...reader, now: midnight })).toMatchObject({ total_cents: 0 })
    expect(await readWallet(ledger, { ...reader, now: midnight })).toMatchObject({ accounts: [] })
  })
})
