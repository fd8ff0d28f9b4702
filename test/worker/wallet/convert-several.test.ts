import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { expectRefusal, NOW, TOMORROW, type Wanted, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const YEARS_LATER = new Date('2031-08-01T12:00:00.000Z')

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

/** Somebody with sports money of Saldo, sports money of Plus that ends sooner, and massage money. */
async function withLots(name: string) {
  const aino = walletOf(`person_several, ${name}`)
  const sports = await aino.load({ amountCents: 300 })
  const plus = await aino.load({ amountCents: 200, service: 'plus', expiresOn: '2026-06-30' })
  const massage = await aino.load({ benefit: 'massage', amountCents: 100, expiresOn: '2026-11-30' })
  return { aino, sports, plus, massage }
}
const cardsOf = async (person: string) => {
  const { results } = await ledger
    .prepare("SELECT id, benefit, uses, service, ends_on FROM account WHERE owner = ? AND kind = 'card'")
    .bind(person)
    .all<{ id: string; benefit: string; uses: string; service: string; ends_on: string }>()
  return Object.fromEntries(results.map(({ id, ...card }) => [id, Object.values(card)]))
}

describe('several lots', () => {
  it('become a card each, with uses and a last day of its own, in the order in which they are asked for', async () => {
    const { aino, sports, plus, massage } = await withLots('done')
    const receipt = await aino.convertAll([
      { lot: plus, amountCents: 200, expiresOn: '2026-09-30' },
      { lot: massage, amountCents: 30, uses: ['massage'], expiresOn: '2027-02-28' },
      { lot: sports, amountCents: 1, expiresOn: '2027-03-31' },
    ])
    const [a, b, c] = receipt.parts.map(({ to }) => to) as [string, string, string]
    expect(receipt).toMatchObject({ kind: 'convert', amount_cents: 231 })
    expect(receipt.parts).toEqual([
      { kind: 'single', from: plus, to: a, amount_cents: 200, benefit: 'sports' },
      { kind: 'single', from: massage, to: b, amount_cents: 30, benefit: 'massage' },
      { kind: 'single', from: sports, to: c, amount_cents: 1, benefit: 'sports' },
    ])
    expect(await aino.left()).toEqual({ [sports]: 299, [plus]: 0, [massage]: 70, [a]: 200, [b]: 30, [c]: 1 })
    expect(await cardsOf(aino.person)).toEqual({
      [a]: ['sports', 'sports', 'plus', '2026-09-30'],
      [b]: ['massage', 'massage', 'saldo', '2027-02-28'],
      [c]: ['sports', 'sports', 'saldo', '2027-03-31'],
    })
  })

  it('are told of in one message', async () => {
    const { aino, sports, massage } = await withLots('told')
    const wanted: Wanted[] = [
      { lot: sports, amountCents: 1 },
      { lot: massage, amountCents: 1, uses: ['massage'] },
    ]
    const { id, parts } = await aino.convertAll(wanted, { key: 'told' })
    await aino.convertAll(wanted, { key: 'told', now: TOMORROW })
    const { results } = await ledger
      .prepare('SELECT topic, body, due_at FROM outbox WHERE subject = ?')
      .bind(id)
      .all()
    const cards = parts.map(({ to }) => to).join(' ')
    const body = JSON.stringify({ person: aino.person, operation: id, cards })
    expect(results).toEqual([{ topic: 'cards-opened', body, due_at: NOW.toISOString() }])
  })

  it.each<[string, Partial<Wanted>, [status: number, code: string, parameter: string, available?: number]]>([
    ['has too little', { amountCents: 201 }, [409, 'insufficient-funds', 'amount_cents', 200]],
    ['is unknown', { lot: 'lot_nobody' }, [404, 'lot-unknown', 'lot']],
    ['was seen otherwise', { version: 1 }, [409, 'balance-changed', 'version', 200]],
    ['has other uses', { uses: ['massage'] }, [422, 'card-uses-not-valid', 'uses']],
    ['lasts longer than its card', { expiresOn: '2026-06-29' }, [422, 'day-passed', 'expires_on']],
  ])('all stay as they are when one %s, wherever it stands', async (what, changes, refusal) => {
    const { aino, sports, plus, massage } = await withLots(what)
    const others: Wanted[] = [
      { lot: sports, amountCents: 300 },
      { lot: massage, amountCents: 100, uses: ['massage'] },
    ]
    const one: Wanted = { lot: plus, amountCents: 200 }
    for (const place of [0, 1, 2]) {
      const wanted = others.toSpliced(place, 0, { ...one, ...changes })
      await expectRefusal(() => aino.convertAll(wanted, { key: `free:${refusal[1]}` }), ...refusal)
    }
    const { parts } = await aino.convertAll([one, ...others], { key: `free:${refusal[1]}` })
    expect(parts).toHaveLength(3)
  })

  it('are refused for what is wrong with the first that something is wrong with', async () => {
    const { aino, sports, plus, massage } = await withLots('two wrong')
    const short: Wanted = { lot: sports, amountCents: 301 }
    const stale: Wanted = { lot: plus, amountCents: 1, version: 0 }
    const useless: Wanted = { lot: massage, amountCents: 1, uses: ['lunch'] }
    const SHORT = [409, 'insufficient-funds', 'amount_cents', 300] as const
    await expectRefusal(() => aino.convertAll([useless, short, stale]), ...SHORT)
    await expectRefusal(() => aino.convertAll([stale, short]), 409, 'balance-changed', 'version', 200)
  })

  it('may not be named twice, nor left out', async () => {
    const { aino, sports } = await withLots('twice')
    const wanted = { lot: sports, amountCents: 1 }
    await expect(aino.convertAll([wanted, wanted])).rejects.toThrow('named twice')
    await expectRefusal(() => aino.convertAll([]), 422, 'amount-not-valid', 'amount_cents')
    expect(await cardsOf(aino.person)).toEqual({})
  })

  it('come to what one operation may carry, and no more', async () => {
    const { aino, sports } = await withLots('much')
    const much = { lot: await aino.load({ amountCents: 100_000_000 }), amountCents: 99_999_999 }
    const too = (amountCents: number) => [{ lot: sports, amountCents }, much]
    await expectRefusal(() => aino.convertAll(too(2)), 422, 'amount-not-valid', 'amount_cents')
    expect(await aino.convertAll(too(1))).toMatchObject({ amount_cents: 100_000_000 })
  })

  it('come to the same cards in whatever order they are asked for again', async () => {
    const { aino, sports, plus, massage } = await withLots('order')
    const wanted: Wanted[] = [
      { lot: sports, amountCents: 10 },
      { lot: plus, amountCents: 20 },
      { lot: massage, amountCents: 30, uses: ['massage'] },
    ]
    const first = await aino.convertAll(wanted, { key: 'order' })
    expect(await aino.convertAll(wanted.toReversed(), { key: 'order' })).toEqual(first)
    const swapped = [{ ...wanted[0]!, amountCents: 20 }, { ...wanted[1]!, amountCents: 10 }, wanted[2]!]
    const other = () => aino.convertAll(swapped, { key: 'order' })
    await expectRefusal(other, 422, 'idempotency-key-reused')
  })
})

describe('a lot as it was seen', () => {
  type Lots = Awaited<ReturnType<typeof withLots>>
  const changes: Record<string, (lots: Lots) => Promise<unknown>> = {
    'a cent of it is spent': ({ aino }) => aino.spend(1),
    'a cent of it is put on hold': ({ aino }) => aino.hold(1),
    'all of it comes back from a hold': async ({ aino }) => aino.release(await aino.hold(1)),
    'all of it comes back from a merchant': async ({ aino }) => aino.refund(await aino.spend(1), 1),
    'a card is bought from it': ({ aino, plus }) => aino.convert(plus, 1),
    'its employer ends it earlier': ({ aino }) => aino.close('2026-05-31', { service: 'plus' }),
    'its employer ends it later again': async ({ aino }) => {
      await aino.close('2026-05-31', { service: 'plus' })
      await aino.close('2026-06-30', { service: 'plus' })
    },
  }
  it.each(Object.entries(changes))('gives no card once %s', async (what, change) => {
    const lots = await withLots(what)
    const { aino, plus } = lots
    const { [plus]: version } = await aino.versions()
    await change(lots)
    const { [plus]: available } = await aino.left()
    const stale = () => aino.convert(plus, 1, { version })
    await expectRefusal(stale, 409, 'balance-changed', 'version', available)
    const { [plus]: fresh } = await aino.versions()
    expect(fresh).toBeGreaterThan(version!)
    await aino.convert(plus, 1, { version: fresh })
  })

  it('gives its card whatever happens to other money', async () => {
    const { aino, sports, plus } = await withLots('others')
    const { [sports]: version } = await aino.versions()
    await aino.spend(5) // of what ends first
    await aino.convert(plus, 1)
    await aino.close('2026-05-31', { service: 'plus' })
    await aino.load()
    await aino.convert(sports, 300, { version })
  })

  it('is not what will be: no version is taken in advance', async () => {
    const { aino, plus } = await withLots('future')
    const { [plus]: version } = await aino.versions()
    const later = () => aino.convert(plus, 1, { version: version! + 1 })
    await expectRefusal(later, 409, 'balance-changed', 'version', 200)
  })

  it('says that its last day has passed before it says that it has changed', async () => {
    const { aino, plus } = await withLots('ended')
    const july = new Date('2026-07-01T08:00:00.000Z')
    const ended = () => aino.convert(plus, 1, { version: 0 }, july)
    await expectRefusal(ended, 409, 'benefit-expired', 'lot')
  })
})

describe('a purchase that is sent again', () => {
  /** Two lots as they are seen, under a key that stands for what was seen. */
  async function seen(name: string) {
    const { aino, sports, plus } = await withLots(name)
    const versions = await aino.versions()
    const wanted = (ofSports: number, ofPlus: number): Wanted[] => [
      { lot: sports, amountCents: ofSports, version: versions[sports] },
      { lot: plus, amountCents: ofPlus, version: versions[plus] },
    ]
    return { aino, wanted, key: `seen:${name.replaceAll(' ', '-')}` }
  }

  it('comes to the same cards, though its lots have moved on, and ended', async () => {
    const { aino, wanted, key } = await seen('again')
    const first = await aino.convertAll(wanted(100, 200), { key })
    await aino.spend(250)
    await aino.close('2026-01-31')
    const cards = await cardsOf(aino.person)
    for (const now of [NOW, TOMORROW, YEARS_LATER]) {
      expect(JSON.stringify(await aino.convertAll(wanted(100, 200), { key, now }))).toBe(
        JSON.stringify(first),
      )
    }
    expect(await cardsOf(aino.person)).toEqual(cards)
  })

  it('comes to the same cards, though another rule would make others of it by now', async () => {
    const { aino, wanted, key } = await seen('rules')
    const first = await aino.convertAll(wanted(100, 200), { key })
    const byAnotherRule = wanted(100, 200).map(
      (one): Wanted => ({ ...one, uses: ['massage'], expiresOn: '2028-01-01' }),
    )
    expect(await aino.convertAll(byAnotherRule, { key })).toEqual(first)
  })

  it('is refused with other amounts, and with fewer lots', async () => {
    const { aino, wanted, key } = await seen('other')
    await aino.convertAll(wanted(100, 200), { key })
    for (const other of [wanted(101, 200), wanted(200, 100), wanted(100, 200).slice(1)]) {
      await expectRefusal(() => aino.convertAll(other, { key }), 422, 'idempotency-key-reused')
    }
  })

  it('is refused with other amounts under another key, since what was seen is there no more', async () => {
    const { aino, wanted, key } = await seen('another tab')
    await aino.convertAll(wanted(100, 20), { key })
    const other = () => aino.convertAll(wanted(99, 20), { key: `${key}:other` })
    await expectRefusal(other, 409, 'balance-changed', 'version', 200)
  })
})
