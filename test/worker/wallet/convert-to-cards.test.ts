import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import type { Use } from '../../../worker/wallet/schemas.ts'
import { expectRefusal, NOW, partsOf, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const UNKNOWN = [404, 'lot-unknown', 'lot'] as const
const MARCH = new Date('2026-03-15T08:30:00.000Z')

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

describe('converting to a card', () => {
  it('moves money of a lot to a card with a last day of its own', async () => {
    const aino = walletOf('person_card')
    const lot = await aino.load({ benefit: 'sports-culture', service: 'plus', amountCents: 5000 })
    const receipt = await aino.convert(lot, 2000, { uses: ['sports', 'culture'], expiresOn: '2027-03-31' })
    const card = receipt.parts[0]!.to
    expect(receipt).toEqual({
      id: expect.stringMatching(/^operation_/),
      kind: 'convert',
      amount_cents: 2000,
      at: NOW.toISOString(),
      parts: [{ kind: 'single', from: lot, to: card, amount_cents: 2000, benefit: 'sports-culture' }],
    })
    expect(await ledger.prepare('SELECT * FROM account WHERE id = ?').bind(card).first()).toMatchObject({
      id: expect.stringMatching(/^card_/),
      kind: 'card',
      owner: 'person_card',
      benefit: 'sports-culture',
      uses: 'sports culture',
      service: 'plus',
      employer: aino.employer,
      expires_on: '2027-03-31',
      ends_on: '2027-03-31',
      available: 2000,
    })
    expect(await aino.left()).toEqual({ [lot]: 3000, [card]: 2000 })
  })

  it('may take all that is left, in several cards', async () => {
    const aino = walletOf('person_cards')
    const lot = await aino.load()
    const cards = [await aino.convert(lot, 40), await aino.convert(lot, 60)].map(({ parts }) => parts[0]!.to)
    expect(await aino.left()).toEqual({ [lot]: 0, [cards[0]!]: 40, [cards[1]!]: 60 })
    expect(new Set(cards).size).toBe(2)
  })

  it.each<[Use[], string]>([
    [['culture'], 'culture'],
    [['massage', 'sports'], 'sports massage'],
    [['sports', 'sports'], 'sports'],
    [['massage', 'culture', 'sports'], 'sports culture massage'],
  ])('may be for some of the uses of the lot: %j', async (uses, written) => {
    const aino = walletOf(`person_for ${uses}`)
    const lot = await aino.load({ benefit: 'flexible', uses: ['sports', 'culture', 'massage'] })
    const card = (await aino.convert(lot, 100, { uses })).parts[0]!.to
    expect(await ledger.prepare('SELECT uses FROM account WHERE id = ?').bind(card).first('uses')).toBe(
      written,
    )
    expect(partsOf(await aino.spend(100, { use: uses[0]! }))).toEqual([['single', card, 'merchant:gym', 100]])
  })
})

describe('what cannot become a card', () => {
  it('is more than the lot has, and what it has on hold', async () => {
    const aino = walletOf('person_short')
    const lot = await aino.load()
    await aino.load({ amountCents: 500 })
    await aino.hold(30)
    await expectRefusal(() => aino.convert(lot, 71), 409, 'insufficient-funds', 'amount_cents', 70)
  })

  it('is a lot that has ended, by its last day or by its employer', async () => {
    const aino = walletOf('person_ended')
    const ended = await aino.load({ expiresOn: '2026-02-28' })
    const closed = await aino.load({ service: 'plus' })
    await aino.close('2026-02-28', { service: 'plus' })
    await expectRefusal(() => aino.convert(ended, 1, {}, MARCH), 409, 'benefit-expired', 'lot')
    await expectRefusal(() => aino.convert(closed, 1, {}, MARCH), 409, 'benefit-closed', 'lot')
  })

  it('is a card, the lot of another person, or nothing at all', async () => {
    const [aino, onni] = [walletOf('person_owner'), walletOf('person_thief')]
    const lot = await aino.load()
    const card = (await aino.convert(lot, 50)).parts[0]!.to
    await onni.load()
    await expectRefusal(() => aino.convert(card, 1), ...UNKNOWN)
    await expectRefusal(() => onni.convert(lot, 1), ...UNKNOWN)
    await expectRefusal(() => aino.convert('lot_nobody', 1), ...UNKNOWN)
    await expectRefusal(() => aino.convert(`funding:${aino.employer}`, 1), ...UNKNOWN)
  })

  it.each<[Use[]]>([[[]], [['lunch']], [['sports', 'lunch']]])('is for other uses: %j', async (uses) => {
    const aino = walletOf(`person_other uses ${uses}`)
    const lot = await aino.load({ benefit: 'sports-culture' })
    await expectRefusal(() => aino.convert(lot, 1, { uses }), 422, 'card-uses-not-valid', 'uses')
  })

  it('lasts until a day before that of its money', async () => {
    const aino = walletOf('person_shorter')
    const lot = await aino.load()
    await expectRefusal(
      () => aino.convert(lot, 1, { expiresOn: '2026-12-30' }),
      422,
      'day-passed',
      'expires_on',
    )
    await aino.convert(lot, 1, { expiresOn: '2026-12-31' })
    await aino.close('2026-06-30')
    await aino.convert(lot, 1, { expiresOn: '2026-06-30' })
  })

  it.each(['2027-02-29', '2027-13-01', '2027-3-31', ''])('lasts until "%s"', async (expiresOn) => {
    const aino = walletOf(`person_until ${expiresOn}`)
    const lot = await aino.load()
    await expectRefusal(() => aino.convert(lot, 1, { expiresOn }), 422, 'date-not-valid', 'expires_on')
  })

  it.each([0, -1, 0.5, 100_000_001])('is an amount of %s', async (cents) => {
    const aino = walletOf(`person_amount ${cents}`)
    const lot = await aino.load()
    await expectRefusal(() => aino.convert(lot, cents), 422, 'amount-not-valid', 'amount_cents')
  })
})
