import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { offerSchema } from '../../../worker/giftcards/schemas.ts'
import { refusal } from '../identity/api.ts'
import {
  API,
  addUpAfterwards,
  beginInDecember,
  bought,
  buy,
  buyOffer,
  cardsOf,
  clockAt,
  codeOfOffer,
  enter,
  newOwner,
  offerOf,
  openOffer,
  partOf,
  purchasedByLink,
  receiptsTo,
  reminded,
  replace,
  snapshot,
  textOf,
  tokenFor,
  versionOf,
} from './owner.ts'

beginInDecember()
addUpAfterwards()

const buyNow = async (token: string, cents: number) =>
  (await purchasedByLink(await buyOffer(token, await versionOf(token), cents))).cards[0]!

describe('the link of a reminder', () => {
  it('shows the money as it is now, what it could become, and the first name of its person', async () => {
    const { lot, token, wallet } = await reminded({ benefit: 'sports-culture' })
    await wallet.spend(1000, {}, new Date())
    const response = await openOffer(token)
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(offerSchema.strict().parse(await response.json())).toMatchObject({
      first_name: 'Aino',
      account: {
        ...{ id: lot, kind: 'lot', benefit: 'sports-culture', amount_cents: 9000, expires_on: '2026-12-31' },
        extension: { state: 'open', expires_on: '2027-03-31', uses: ['sports', 'culture'] },
      },
      cards: [],
    })
  })

  it('tells nothing else about the person', async () => {
    const { token, person, userId } = await reminded()
    const { cards } = await purchasedByLink(await buyOffer(token, await versionOf(token), 100))
    const answers = [
      ...[await openOffer(token), await codeOfOffer(token, cards[0]!.id)],
      ...[await buyOffer(token, 0, 100), await buyOffer(token, await versionOf(token), 100)],
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 409, 201])
    for (const response of answers) {
      const text = `${JSON.stringify([...response.headers])}${await response.text()}`
      for (const secret of [person, userId, '•••', 'Maria', 'Virtanen', 'owner', 'employer'])
        expect(text).not.toContain(secret)
    }
  })

  it('can be opened any number of times, and the page by any scanner, and nothing changes', async () => {
    const { token } = await reminded()
    const first = await offerOf(token)
    const before = await snapshot()
    for (let at = 0; at < 5; at++) expect(await offerOf(token)).toEqual(first)
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']) {
      for (const path of ['/giftcard?lang=fi', `/giftcard?lang=fi&token=${token}`, '/v1/giftcard-offer']) {
        await exports.default.fetch(API + path, { method, redirect: 'manual' })
      }
    }
    for (const path of ['/v1/giftcard-offer', '/v1/giftcard-offer/cards', '/v1/giftcard-offer/code']) {
      for (const method of ['GET', 'HEAD']) {
        expect((await exports.default.fetch(API + path, { method })).status).toBe(404)
      }
    }
    expect(await snapshot()).toEqual(before)
  })

  it('needs no session, and looks at none', async () => {
    const { token } = await reminded()
    const headers = { Authorization: 'DPoP nothing', DPoP: 'nothing', Cookie: 'session=1' }
    expect((await openOffer(token, { headers })).status).toBe(200)
  })

  it('works on our own page only', async () => {
    const { token } = await reminded()
    const headers = { Origin: 'https://intranet.example' }
    for (const response of [
      await openOffer(token, { headers }),
      await buyOffer(token, 1, 1, { headers }),
      await codeOfOffer(token, 'card_1', { headers }),
    ]) {
      expect(await refusal(response)).toEqual([403, 'own-page-only'])
    }
    expect((await openOffer(token, { headers: { Origin: API } })).status).toBe(200)
  })
})

describe('buying with a link', () => {
  it('makes a card of a part; the next visit shows it, and the rest can be bought as well', async () => {
    const { token, lot, userId, wallet } = await reminded()
    const card = await buyNow(token, 4000)
    expect(card).toMatchObject({ kind: 'card', amount_cents: 4000, expires_on: '2027-03-31', revision: 1 })
    expect(await offerOf(token)).toMatchObject({ account: { id: lot, amount_cents: 6000 }, cards: [card] })
    const rest = await buyNow(token, 6000)
    expect(await offerOf(token)).toMatchObject({ account: { amount_cents: 0 }, cards: [card, rest] })
    expect(await wallet.left()).toEqual({ [lot]: 0, [card.id]: 4000, [rest.id]: 6000 })
    expect((await receiptsTo(userId)).map(({ cards }) => cards.map((mailed) => mailed.card))).toEqual([
      [rest.id],
      [card.id],
    ])
  })

  it('does not say where the card is mailed', async () => {
    const { token } = await reminded()
    expect(await purchasedByLink(await buyOffer(token, await versionOf(token), 1))).toMatchObject({
      mailed_to: null,
    })
  })

  it('shows the card to its owner once they have signed in', async () => {
    const { token, person } = await reminded()
    const card = await buyNow(token, 4000)
    expect(await cardsOf(await enter({ person }))).toMatchObject([card])
  })

  it('however often at once, and again later, is bought, mailed and answered once', async () => {
    const { token, lot, userId, wallet } = await reminded()
    const version = await versionOf(token)
    const responses = await Promise.all([1, 2, 3, 4].map(() => buyOffer(token, version, 4000)))
    const answers = await Promise.all(responses.map(purchasedByLink))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await purchasedByLink(await buyOffer(token, version, 4000))).toEqual(answers[0])
    expect(await wallet.left()).toEqual({ [lot]: 6000, [answers[0]!.cards[0]!.id]: 4000 })
    expect(await receiptsTo(userId)).toHaveLength(1)
  })

  it('with the link of another reminder of the same lot comes to the same card', async () => {
    const { token, lot, shard, userId } = await reminded()
    const version = await versionOf(token)
    const first = await purchasedByLink(await buyOffer(token, version, 4000))
    clockAt('2026-12-24T10:00:00.000Z')
    const later = await tokenFor({ shard, userId }, lot)
    const [again] = (await purchasedByLink(await buyOffer(later, version, 4000))).cards
    expect(again!.id).toBe(first.cards[0]!.id)
    expect((await offerOf(later)).cards).toEqual([again])
  })

  it('for another amount than the first, or after anything else has happened, is refused', async () => {
    const { token, wallet } = await reminded()
    const version = await versionOf(token)
    await purchasedByLink(await buyOffer(token, version, 4000))
    expect(await refusal(await buyOffer(token, version, 4001))).toEqual([409, 'balance-changed'])
    const next = await versionOf(token)
    await wallet.spend(1, {}, new Date())
    expect(await refusal(await buyOffer(token, next, 4000))).toEqual([409, 'balance-changed'])
  })

  it('and signed in at the same time, with the same version seen, is done by one of the two', async () => {
    const { token, person, lot, wallet } = await reminded()
    const here = await enter({ person })
    const part = await partOf(here, lot, 6000)
    const answers = await Promise.all([buy(here, [part]), buyOffer(token, part.version, 6000)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await wallet.left())[lot]).toBe(4000)
  })

  it('takes no more than there is', async () => {
    const { token } = await reminded()
    const response = await buyOffer(token, await versionOf(token), 10_001)
    expect(await response.json()).toMatchObject({ code: 'insufficient-funds', available_cents: 10_000 })
  })

  it('keeps to the rules: not for every benefit, and of Saldo not before its window', async () => {
    const commuting = await reminded({ benefit: 'commuting' })
    expect(await offerOf(commuting.token)).toMatchObject({ account: { extension: { state: 'never' } } })
    const response = await buyOffer(commuting.token, await versionOf(commuting.token), 1)
    expect(await refusal(response)).toEqual([422, 'giftcard-not-for-this-benefit'])
    const early = await reminded({ expiresOn: '2027-01-31' })
    expect(await offerOf(early.token)).toMatchObject({
      account: { extension: { state: 'later', opens_on: '2026-12-31' } },
    })
    expect(await (await buyOffer(early.token, await versionOf(early.token), 1)).json()).toMatchObject({
      code: 'giftcard-opens-later',
      detail: expect.stringContaining('2026-12-31'),
    })
  })

  it.each([
    { version: -1 },
    { version: 1.5 },
    { amount_cents: 0 },
    { amount_cents: '1' },
    { lot: 'lot_1' },
    { token: '' },
  ])('is not understood with %j', async (changes) => {
    const { token } = await reminded()
    const body = { token, version: 1, amount_cents: 1, ...changes }
    const response = await exports.default.fetch(`${API}/v1/giftcard-offer/cards`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(await refusal(response)).toEqual([400, 'invalid-request'])
  })
})

describe('the code of a card', () => {
  it('that was bought with the link is shown, until its owner replaces it', async () => {
    const { token, person } = await reminded()
    const card = await buyNow(token, 4000)
    const here = await enter({ person })
    const response = await codeOfOffer(token, card.id)
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(await response.json()).toEqual({
      ...{ code: await textOf(here, card), last_four: card.last_four, revision: 1 },
    })
    await replace(here, card)
    expect(await refusal(await codeOfOffer(token, card.id))).toEqual([410, 'card-code-replaced'])
    expect((await offerOf(token)).cards).toMatchObject([{ id: card.id, amount_cents: 4000, revision: 2 }])
  })

  it('is not shown of any other card: of the same person, of another lot, of somebody else, or none', async () => {
    const owner = await newOwner()
    const [lot, otherLot] = [await owner.load(), await owner.load({ benefit: 'massage' })]
    const [token, otherToken] = [await tokenFor(owner, lot), await tokenFor(owner, otherLot)]
    const here = await enter(owner)
    const signedIn = await bought(here, lot, 10)
    const ofOtherLot = await buyNow(otherToken, 10)
    const stranger = await reminded()
    const strangers = await buyNow(stranger.token, 10)
    await buyNow(token, 10)
    for (const card of [signedIn.id, ofOtherLot.id, strangers.id, 'card_nobody']) {
      expect(await refusal(await codeOfOffer(token, card))).toEqual([404, 'card-unknown'])
    }
    expect(await refusal(await codeOfOffer(token, lot))).toEqual([400, 'invalid-request'])
    expect((await offerOf(token)).cards).toHaveLength(1)
  })

  it('is not shown where the name of another lot begins like that of this one', async () => {
    const { token, lot, load, wallet } = await reminded()
    await wallet.convertAll([{ lot: await load({ benefit: 'sports' }), amountCents: 10 }], {
      ...{ key: `own-giftcard-link:${lot}0:1`, now: new Date() },
    })
    expect((await offerOf(token)).cards).toEqual([])
  })
})
