import { describe, expect, it } from 'vitest'
import { maskEmail } from '../../../worker/identity/email-address.ts'
import { refusal } from '../identity/api.ts'
import { endSession } from '../identity/saldo.ts'
import { observe } from '../wallet/observe.ts'
import {
  accountsOf,
  addUpAfterwards,
  beginInDecember,
  bought,
  buy,
  cardsOf,
  clockAt,
  enter,
  newOwner,
  type Owner,
  type Part,
  partOf,
  purchased,
  purchasesOf,
  receiptsTo,
  snapshot,
  useUp,
  withLedger,
} from './owner.ts'

beginInDecember()
addUpAfterwards()

describe('buying', () => {
  it('moves a part of a lot to a card that lasts three months longer, and says where it is mailed', async () => {
    const owner = await newOwner()
    const lot = await owner.load({ benefit: 'sports-culture' })
    const here = await enter(owner)
    const answer = await purchased(await buy(here, [await partOf(here, lot, 4000)]))
    expect(answer.mailed_to).toBe(maskEmail(owner.userId))
    expect(answer.cards).toMatchObject([
      {
        ...{ kind: 'card', benefit: 'sports-culture', uses: ['sports', 'culture'], service: 'saldo' },
        ...{ amount_cents: 4000, expires_on: '2027-03-31', days_left: 111, revision: 1 },
        extension: { state: 'never', reason: 'card' },
      },
    ])
    const [card] = answer.cards
    expect(await cardsOf(here)).toEqual([card])
    expect(await accountsOf(here)).toMatchObject([
      { id: lot, amount_cents: 6000, expires_on: '2026-12-31' },
      { id: card!.id, amount_cents: 4000 },
    ])
    expect(await receiptsTo(owner.userId)).toMatchObject([
      {
        ...{ kind: 'giftcard-receipt', name: 'Aino', why: 'bought', language: 'fi' },
        cards: [
          {
            card: card!.id,
            revision: 1,
            benefit: 'sports-culture',
            amountCents: 4000,
            expiresOn: '2027-03-31',
          },
        ],
      },
    ])
  })

  it('takes all that is there, and then the lot is used up', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const here = await enter(owner)
    const card = await bought(here, lot, 10_000)
    expect((await accountsOf(here)).map(({ id }) => id)).toEqual([card.id])
  })

  it('from several lots makes a card of each, with its own last day, benefit and service', async () => {
    const owner = await newOwner({ plus: true })
    const december = await owner.load()
    const leap = await owner.load({ expiresOn: '2027-11-30', service: 'plus', benefit: 'massage' })
    const flexible = await owner.load({
      ...{ benefit: 'flexible', service: 'plus', expiresOn: '2027-08-31' },
      uses: ['sports', 'massage', 'commuting', 'lunch'],
    })
    const here = await enter(owner)
    const parts = [
      await partOf(here, leap, 1),
      await partOf(here, flexible, 20),
      await partOf(here, december, 300),
    ]
    const { cards, mailed_to } = await purchased(await buy(here, parts))
    expect(
      cards.map(({ benefit, uses, service, amount_cents, expires_on }) => [
        benefit,
        uses,
        service,
        amount_cents,
        expires_on,
      ]),
    ).toEqual([
      ['sports', ['sports'], 'saldo', 300, '2027-03-31'],
      ['flexible', ['sports', 'massage'], 'plus', 20, '2027-11-30'],
      ['massage', ['massage'], 'plus', 1, '2028-02-29'],
    ])
    expect(await purchasesOf(owner)).toBe(1)
    expect(mailed_to).toBe(`${maskEmail(owner.contact)}, ${maskEmail(owner.userId)}`)
  })

  it('with a password takes Saldo only, and knows of no other', async () => {
    const owner = await newOwner()
    const [saldo, plus] = [await owner.load(), await owner.load({ service: 'plus' })]
    const byBank = await enter(owner)
    const [ofSaldo, ofPlus] = [await partOf(byBank, saldo, 1), await partOf(byBank, plus, 1)]
    const byPassword = await enter(owner, 'password')
    expect(await refusal(await buy(byPassword, [ofPlus]))).toEqual([404, 'lot-unknown'])
    expect(await refusal(await buy(byPassword, [ofSaldo, ofPlus]))).toEqual([404, 'lot-unknown'])
    expect((await purchased(await buy(byPassword, [ofSaldo]))).cards).toHaveLength(1)
    expect((await purchased(await buy(byBank, [ofPlus]))).cards).toHaveLength(1)
  })

  it('for somebody without an address says that nothing is mailed', async () => {
    const owner = await newOwner({ saldo: false })
    const lot = await owner.load()
    const here = await enter(owner)
    expect(await purchased(await buy(here, [await partOf(here, lot, 1)]))).toMatchObject({
      mailed_to: null,
    })
  })
})

describe('what is refused', () => {
  const refused = async (
    owner: Owner,
    part: Partial<Part> & { lot: string },
  ): Promise<Record<string, unknown>> => {
    const here = await enter(owner)
    const good = await owner.load({ benefit: 'massage' })
    const [other] = [await partOf(here, good, 1)]
    const before = await snapshot()
    const response = await buy(here, [other, { version: 0, amount_cents: 1, ...part }])
    expect(await snapshot()).toEqual(before) // all of them or none
    return response.json()
  }
  const versionOf = async (owner: Owner, lot: string) => (await partOf(await enter(owner), lot, 1)).version

  it.each(['commuting', 'lunch', 'bicycle'] as const)('%s', async (benefit) => {
    const owner = await newOwner()
    const lot = await owner.load({ benefit, service: 'plus' })
    expect(await refused(owner, { lot, version: await versionOf(owner, lot) })).toMatchObject({
      ...{ status: 422, code: 'giftcard-not-for-this-benefit', parameter: 'lot' },
      detail: expect.stringContaining('Choose'),
    })
  })

  it('a flexible benefit without any of the uses of cards', async () => {
    const owner = await newOwner()
    const lot = await owner.load({ benefit: 'flexible', service: 'plus', uses: ['lunch', 'bicycle'] })
    expect(await refused(owner, { lot, version: await versionOf(owner, lot) })).toMatchObject({
      code: 'giftcard-not-for-this-benefit',
    })
  })

  it('Saldo before its window, and it is told when that opens', async () => {
    const owner = await newOwner()
    const lot = await owner.load({ expiresOn: '2027-03-31' })
    expect(await refused(owner, { lot, version: await versionOf(owner, lot) })).toMatchObject({
      ...{ status: 409, code: 'giftcard-opens-later', parameter: 'lot' },
      detail: expect.stringMatching(/^It can be bought from 2027-02-28 on\./),
    })
  })

  it('more than there is, and it is told how much that is', async () => {
    const owner = await newOwner()
    const lot = await owner.load({ amountCents: 500 })
    expect(
      await refused(owner, { lot, version: await versionOf(owner, lot), amount_cents: 501 }),
    ).toMatchObject({
      ...{ status: 409, code: 'insufficient-funds', available_cents: 500 },
    })
  })

  it('a proof that another isolate has seen, and a session that is over, before the ledger is asked', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const here = await enter(owner)
    const parts = [await partOf(here, lot, 10)]
    const proofId = crypto.randomUUID()
    await useUp(here, proofId)
    const before = await snapshot()
    const watched = observe(owner.ledger)
    const bindings = withLedger(owner, watched.ledger)
    expect(await refusal(await buy(here, parts, { proofId, bindings }))).toEqual([401, 'proof-replayed'])
    await endSession(here)
    expect(await refusal(await buy(here, parts, { bindings }))).toEqual([401, 'session-ended'])
    expect(watched.calls).toEqual([])
    expect(await snapshot()).toEqual(before)
  })

  it('a version that is not the present one, and it is told how much there is now', async () => {
    const owner = await newOwner()
    const lot = await owner.load({ amountCents: 500, expiresOn: '2026-12-20' })
    const version = await versionOf(owner, lot)
    await owner.wallet.spend(100, {}, new Date())
    for (const stale of [version, version - 1, 0, version + 1000]) {
      expect(await refused(owner, { lot, version: stale })).toMatchObject({
        ...{ status: 409, code: 'balance-changed', parameter: 'version', available_cents: 400 },
      })
    }
  })

  it("a lot that is nobody's, and somebody else's", async () => {
    const owner = await newOwner()
    const other = await newOwner()
    const theirs = await other.load()
    for (const lot of ['lot_nobody', theirs]) {
      const version = await versionOf(other, theirs)
      expect(await refused(owner, { lot, version })).toMatchObject({ status: 404, code: 'lot-unknown' })
    }
  })

  it('money whose use the employer has ended', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const version = await versionOf(owner, lot)
    await owner.wallet.close('2026-12-10', {}, new Date())
    clockAt('2026-12-11T10:00:00.000Z')
    expect(await refused(owner, { lot, version })).toMatchObject({ status: 409, code: 'benefit-closed' })
  })

  const part = { lot: 'lot_1', version: 1, amount_cents: 1 }
  it.each([
    ['nothing', []],
    ['no cents', [{ ...part, amount_cents: 0 }]],
    ['less than nothing', [{ ...part, amount_cents: -1 }]],
    ['half a cent', [{ ...part, amount_cents: 1.5 }]],
    ['an amount in words', [{ ...part, amount_cents: '1' }]],
    ['a card', [{ ...part, lot: 'card_1' }]],
    ['one lot twice', [part, { ...part, version: 2 }]],
    ['more than 20 lots', Array.from({ length: 21 }, (_, at) => ({ ...part, lot: `lot_${at}` }))],
    ['something unknown', [{ ...part, uses: ['lunch'] }]],
  ])('%s', async (_, parts) => {
    const here = await enter(await newOwner())
    expect(await refusal(await buy(here, parts as Part[]))).toEqual([400, 'invalid-request'])
  })
})
