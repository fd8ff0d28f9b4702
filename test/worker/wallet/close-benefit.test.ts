import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { closeMany } from '../../../worker/wallet/close-benefit.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { expectRefusal, NOW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const ON = (day: string) => new Date(`${day}T12:00:00.000Z`)

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

describe('closing a benefit', () => {
  it('sets the last day of what the employer gave through the service', async () => {
    const aino = walletOf('person_leaves')
    const lots = [await aino.load(), await aino.load({ benefit: 'massage', expiresOn: '2027-12-31' })]
    const receipt = await aino.close('2026-04-15')
    expect(receipt).toEqual({
      id: expect.stringMatching(/^operation_/),
      kind: 'close',
      amount_cents: 0,
      at: NOW.toISOString(),
      parts: [],
      closing: { employer: aino.employer, service: 'saldo', last_day: '2026-04-15' },
    })
    expect(await aino.lastDays()).toEqual(Object.fromEntries(lots.map((lot) => [lot, '2026-04-15'])))
    await aino.spend(100, {}, ON('2026-04-15'))
    await expectRefusal(
      () => aino.spend(1, { use: 'massage' }, ON('2026-04-16')),
      ...([409, 'insufficient-funds', 'amount_cents', 0] as const),
    )
  })

  it('writes a message about it', async () => {
    const aino = walletOf('person_told')
    await aino.load({ service: 'plus' })
    await aino.close('2026-04-15', { service: 'plus' })
    const { results } = await ledger
      .prepare("SELECT subject, body, due_at FROM outbox WHERE topic = 'benefit-closed' AND subject = ?")
      .bind('person_told')
      .all()
    const body = { person: 'person_told', employer: aino.employer, service: 'plus', lastDay: '2026-04-15' }
    expect(results).toEqual([
      { subject: 'person_told', body: JSON.stringify(body), due_at: NOW.toISOString() },
    ])
  })

  it('leaves alone what ends before, cards, other services, other employers and other people', async () => {
    const aino = walletOf('person_stays')
    const sooner = await aino.load({ expiresOn: '2026-02-28' })
    const sameDay = await aino.load({ expiresOn: '2026-04-15' })
    const bought = await aino.load({ expiresOn: '2026-12-31' })
    const card = (await aino.convert(bought, 50, { expiresOn: '2027-03-31' })).parts[0]!.to
    const plus = await aino.load({ service: 'plus' })
    const elsewhere = await aino.load({ employer: 'employer of somebody else' })
    const onni = walletOf('person_colleague')
    const colleague = await onni.load({ employer: aino.employer })

    await aino.close('2026-04-15')
    expect(await aino.lastDays()).toEqual({
      [sooner]: '2026-02-28',
      [sameDay]: '2026-04-15',
      [bought]: '2026-04-15',
      [card]: '2027-03-31',
      [plus]: '2026-12-31',
      [elsewhere]: '2026-12-31',
    })
    expect(await onni.lastDays()).toEqual({ [colleague]: '2026-12-31' })
    await aino.spend(50, {}, ON('2027-03-31'))
  })

  it('again sets another day, an earlier or a later one, never after the lot expires', async () => {
    const aino = walletOf('person_undecided')
    const lot = await aino.load({ expiresOn: '2026-12-31' })
    for (const [closed, lastDay] of [
      ['2026-04-15', '2026-04-15'],
      ['2026-03-15', '2026-03-15'],
      ['2026-07-15', '2026-07-15'],
      ['2027-07-15', '2026-12-31'],
      ['2026-05-15', '2026-05-15'],
    ] as const) {
      await aino.close(closed)
      expect(await aino.lastDays()).toEqual({ [lot]: lastDay })
    }
  })

  it('today leaves the rest of the day', async () => {
    const aino = walletOf('person_today')
    await aino.load()
    await aino.close('2026-01-15')
    await aino.spend(40)
    await expectRefusal(
      () => aino.spend(1, {}, ON('2026-01-16')),
      409,
      'insufficient-funds',
      'amount_cents',
      0,
    )
  })

  it('does not bring back what has ended, and does not touch what is loaded later', async () => {
    const aino = walletOf('person_returns')
    const ended = await aino.load({ expiresOn: '2026-02-28' })
    const closed = await aino.load()
    await aino.close('2026-03-31')
    const april = ON('2026-04-01')
    const back = await aino.load({}, april)
    await aino.close('2026-06-30', {}, april)
    const later = await aino.load({}, april)
    expect(await aino.lastDays()).toEqual({
      ...{ [ended]: '2026-02-28', [closed]: '2026-03-31' },
      ...{ [back]: '2026-06-30', [later]: '2026-12-31' },
    })
  })

  it('keeps a hold, which can be captured and released after the new last day', async () => {
    const aino = walletOf('person_with a hold')
    const lot = await aino.load()
    const until = new Date('2026-01-30T08:30:00.000Z')
    const [captured, released] = [await aino.hold(40, { until }), await aino.hold(30, { until })]
    await aino.close('2026-01-16')
    await aino.capture(captured, 10, ON('2026-01-20'))
    await aino.release(released, ON('2026-01-20'))
    expect(await aino.left()).toEqual({ [lot]: 90 })
  })
})

describe('closing many', () => {
  const of = (service: 'plus' | 'saldo') => ({ employer: 'employer of many', service })
  const closing = (person: string, lastDay: string, key = `${person} ${lastDay}`) => ({
    key,
    person,
    lastDay,
  })
  const given = async (person: string) => {
    const wallet = walletOf(person)
    await wallet.load({ employer: 'employer of many', service: 'plus' })
    return wallet
  }
  const days = async (...wallets: { lastDays: () => Promise<object> }[]) =>
    (await Promise.all(wallets.map((one) => one.lastDays()))).flatMap(Object.values)

  it('closes each once for its key, passes by who has nothing, and of two of one person the later counts', async () => {
    const [aino, onni, none] = [await given('person_many-1'), await given('person_many-2'), 'person_many-3']
    const closings = [
      closing(aino.person, '2026-08-31'),
      closing(none, '2026-05-31'),
      closing(onni.person, '2026-05-31'),
      closing(aino.person, '2026-06-30'),
    ]
    for (let time = 0; time < 2; time++) {
      await closeMany(ledger, of('saldo'), closings, NOW)
      expect(await days(aino, onni)).toEqual(['2026-12-31', '2026-12-31'])
    }
    for (let time = 0; time < 2; time++) {
      await closeMany(ledger, of('plus'), closings, NOW)
      expect(await days(aino, onni)).toEqual(['2026-06-30', '2026-05-31'])
    }
    const { results } = await ledger
      .prepare("SELECT body ->> 'lastDay' AS day FROM outbox WHERE subject = ? AND topic = 'benefit-closed'")
      .bind(aino.person)
      .all()
    expect(results).toEqual([{ day: '2026-08-31' }, { day: '2026-06-30' }])
    // The key of who had nothing is free, a known one does nothing whatever comes with it, and later money is not closed.
    const late = await given(none)
    await aino.load({ employer: 'employer of many', service: 'plus' })
    await closeMany(
      ledger,
      of('plus'),
      [closings[1]!, closing(aino.person, '2026-02-28', closings[0]!.key)],
      NOW,
    )
    expect(await days(late, onni)).toEqual(['2026-05-31', '2026-05-31'])
    expect((await days(aino)).sort()).toEqual(['2026-06-30', '2026-12-31'])
  })

  it('closes nothing when one of the days has passed or is none', async () => {
    const aino = await given('person_many-4')
    for (const [day, code] of [
      ['2026-01-14', 'day-passed'],
      ['2026-02-30', 'date-not-valid'],
    ] as const) {
      const closings = [closing(aino.person, '2026-06-30'), closing('person_many-5', day)]
      await expectRefusal(() => closeMany(ledger, of('plus'), closings, NOW), 422, code, 'last_day')
    }
    expect(await days(aino)).toEqual(['2026-12-31'])
  })
})

describe('what cannot be closed', () => {
  it('is what the employer has not given', async () => {
    const aino = walletOf('person_without money')
    await aino.load({ employer: 'another employer' })
    await aino.load({ service: 'plus' })
    await walletOf('person_with money').load({ employer: aino.employer })
    for (const day of ['2026-06-30', '2020-06-30']) {
      await expectRefusal(() => aino.close(day), 404, 'benefit-unknown')
    }
  })

  it('is what has ended already, and what has become a card', async () => {
    const aino = walletOf('person_too late')
    const lot = await aino.load({ expiresOn: '2026-02-28' })
    await aino.convert(lot, 100)
    await expectRefusal(() => aino.close('2026-06-30', {}, ON('2026-03-01')), 409, 'benefit-expired')
  })

  it('is anything on a day that has passed', async () => {
    const aino = walletOf('person_in the past')
    await aino.load()
    await expectRefusal(() => aino.close('2026-01-14'), 422, 'day-passed', 'last_day')
    await aino.close('2026-01-15')
  })

  it.each(['2026-02-30', '2026-2-3', 'today', ''])('is anything on "%s"', async (lastDay) => {
    const aino = walletOf(`person_on ${lastDay}`)
    await aino.load()
    await expectRefusal(() => aino.close(lastDay), 422, 'date-not-valid', 'last_day')
  })
})
