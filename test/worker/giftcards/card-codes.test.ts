import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { deliverCards } from '../../../worker/giftcards/deliver-cards.ts'
import { type Code, codeSchema } from '../../../worker/giftcards/schemas.ts'
import { refusal } from '../identity/api.ts'
import { endSession, interruptedBefore } from '../identity/saldo.ts'
import {
  balanceOf,
  beginInDecember,
  bought,
  cardHolder,
  cardsOf,
  clockAt,
  codeOf,
  enter,
  newOwner,
  receiptsTo,
  replace,
  snapshot,
  textOf,
  useUp,
} from './owner.ts'

beginInDecember()

const answered = async (response: Response): Promise<Code> => {
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  return codeSchema.parse(await response.json())
}
const revisionsOf = async (card: string) => {
  const { results } = await env.DB.prepare(
    'SELECT revision, blocked_at FROM card_code WHERE card = ? ORDER BY revision',
  )
    .bind(card)
    .all<{ revision: number; blocked_at: string | null }>()
  return results.map(({ revision, blocked_at }) => [revision, blocked_at !== null])
}
const works = async (code: string) => (await balanceOf(code)).status === 200

describe('the list of cards', () => {
  it('has each that is not past its last day, also with nothing on it, the soonest expiry first', async () => {
    const owner = await newOwner()
    const [year, soon] = [await owner.load(), await owner.load({ expiresOn: '2026-12-20', amountCents: 500 })]
    const here = await enter(owner)
    const [later, sooner] = [await bought(here, year, 4000), await bought(here, soon, 500)]
    await owner.wallet.spend(6000, {}, new Date())
    expect(await cardsOf(here)).toEqual([sooner, later])
    await owner.wallet.spend(500, {}, new Date())
    expect(await cardsOf(here)).toMatchObject([
      { id: sooner.id, amount_cents: 0, expires_on: '2027-03-20', last_four: sooner.last_four, revision: 1 },
      { id: later.id, amount_cents: 4000, expires_on: '2027-03-31' },
    ])
    clockAt('2027-03-20T21:59:59.999Z')
    expect((await cardsOf(await enter(owner))).map(({ id, days_left }) => [id, days_left])).toEqual([
      [sooner.id, 0],
      [later.id, 11],
    ])
    clockAt('2027-03-20T22:00:00.000Z')
    expect((await cardsOf(await enter(owner))).map(({ id }) => id)).toEqual([later.id])
  })

  it('shows of a card whose code is not stored yet what that will be', async () => {
    const owner = await newOwner()
    const { id, parts } = await owner.wallet.convert(await owner.load(), 4000, {}, new Date())
    const card = { id: parts[0]!.to }
    const here = await enter(owner)
    const before = [await cardsOf(here), await answered(await codeOf(here, card))]
    expect(before).toMatchObject([[{ ...card, revision: 1 }], { revision: 1 }])
    expect(await revisionsOf(card.id)).toEqual([])
    const opened = { person: owner.person, operation: id, cards: [card.id] }
    await deliverCards(env, owner.ledger, opened, new Date())
    expect(await revisionsOf(card.id)).toEqual([[1, false]])
    expect([await cardsOf(here), await answered(await codeOf(here, card))]).toEqual(before)
  })

  it('is after a sign-in with a password that of Saldo', async () => {
    const owner = await newOwner()
    const [saldo, plus] = [await owner.load(), await owner.load({ service: 'plus' })]
    const byBank = await enter(owner)
    const [ofSaldo, ofPlus] = [await bought(byBank, saldo, 1), await bought(byBank, plus, 1)]
    const byPassword = await enter(owner, 'password')
    expect((await cardsOf(byPassword)).map(({ id }) => id)).toEqual([ofSaldo.id])
    await answered(await codeOf(byPassword, ofSaldo))
    expect(await refusal(await codeOf(byPassword, ofPlus))).toEqual([404, 'card-unknown'])
    expect(await refusal(await replace(byPassword, ofPlus))).toEqual([404, 'card-unknown'])
    await answered(await replace(byPassword, ofSaldo))
    await answered(await replace(byBank, ofPlus))
  })
})

describe('the code of a card', () => {
  it('is shown to its owner, and never cached', async () => {
    const { here, card } = await cardHolder()
    const { code, last_four, revision } = await answered(await codeOf(here, card))
    expect([last_four, revision]).toEqual([code.slice(-4), 1])
    expect(card.last_four).toBe(last_four)
    expect(await (await balanceOf(code)).json()).toMatchObject({ amount_cents: 4000, last_four })
  })

  it("is not shown of somebody else's card, of a lot, of none, and of one past its last day", async () => {
    const { here, card, lot } = await cardHolder()
    const other = await cardHolder()
    for (const id of [other.card.id, lot, 'card_nobody']) {
      expect(await refusal(await codeOf(here, { id }))).toEqual([404, 'card-unknown'])
    }
    clockAt('2027-03-31T21:00:00.000Z')
    const later = await enter(await ownerOf(card.id))
    expect(await refusal(await codeOf(later, card))).toEqual([404, 'card-unknown'])
    expect(await refusal(await replace(later, card))).toEqual([404, 'card-unknown'])
  })

  it('is not shown once the session is over', async () => {
    const { here, card } = await cardHolder()
    await endSession(here)
    expect(await refusal(await codeOf(here, card))).toEqual([401, 'session-ended'])
  })
})

/** Who has a card. */
const ownerOf = async (card: string) =>
  (await env.DB.prepare('SELECT person FROM card_code WHERE card = ?')
    .bind(card)
    .first<{ person: string }>())!

describe('replacing a code', () => {
  it('blocks it for good and makes another for the same money, which is mailed with what is left', async () => {
    const owner = await cardHolder()
    const { here, card } = owner
    const old = await textOf(here, card)
    await owner.wallet.spend(6000 + 1500, {}, new Date())
    const { code, revision, last_four } = await answered(await replace(here, card))
    expect(revision).toBe(2)
    expect(code).not.toBe(old)
    expect([await works(old), await works(code)]).toEqual([false, true])
    expect(await cardsOf(here)).toMatchObject([{ id: card.id, amount_cents: 2500, revision: 2, last_four }])
    expect(await textOf(here, card)).toBe(code)
    expect(await receiptsTo(owner.userId)).toMatchObject([
      {
        ...{ why: 'replaced', name: 'Aino' },
        cards: [
          { card: card.id, revision: 2, benefit: 'sports', amountCents: 2500, expiresOn: '2027-03-31' },
        ],
      },
      { why: 'bought' },
    ])
  })

  it('twice at once, or again later, blocks one', async () => {
    const owner = await cardHolder()
    const { here, card } = owner
    const responses = await Promise.all([1, 2, 3, 4].map(() => replace(here, card)))
    const answers = await Promise.all(responses.map(answered))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await answered(await replace(here, card))).toEqual(answers[0])
    expect(await revisionsOf(card.id)).toEqual([
      [1, true],
      [2, false],
    ])
    expect(await receiptsTo(owner.userId)).toHaveLength(2)
  })

  it('with a revision of long ago answers with the code that works', async () => {
    const { here, card } = await cardHolder()
    await replace(here, card)
    const third = await answered(await replace(here, { ...card, revision: 2 }))
    expect(third.revision).toBe(3)
    expect(await answered(await replace(here, card))).toEqual(third)
    expect(await revisionsOf(card.id)).toHaveLength(3)
  })

  it('with a revision that has not been does nothing', async () => {
    const { here, card } = await cardHolder()
    const before = await snapshot()
    for (const revision of [2, 3, 1000]) {
      expect(await refusal(await replace(here, { ...card, revision }))).toEqual([
        409,
        'card-revision-unknown',
      ])
    }
    for (const revision of [0, -1, 1.5, 1001]) {
      expect(await refusal(await replace(here, { ...card, revision }))).toEqual([400, 'invalid-request'])
    }
    expect(await snapshot()).toEqual(before)
  })

  it("of somebody else's card, of a lot and of none does nothing", async () => {
    const { here, lot } = await cardHolder()
    const { card } = await cardHolder()
    const before = await snapshot()
    for (const id of [card.id, lot, 'card_nobody']) {
      expect(await refusal(await replace(here, { id, revision: 1 }))).toEqual([404, 'card-unknown'])
    }
    expect(await snapshot()).toEqual(before)
  })

  it('does nothing when the session ends while it is under way', async () => {
    const { here, card } = await cardHolder()
    const before = await snapshot()
    const bindings = interruptedBefore(1, () => endSession(here))
    expect(await refusal(await replace(here, card, { bindings }))).toEqual([401, 'session-ended'])
    expect(await snapshot()).toEqual(before)
  })

  it('does nothing with a proof that another isolate has seen', async () => {
    const { here, card } = await cardHolder()
    const proofId = crypto.randomUUID()
    await useUp(here, proofId)
    const before = await snapshot()
    expect(await refusal(await replace(here, card, { proofId }))).toEqual([401, 'proof-replayed'])
    expect(await snapshot()).toEqual(before)
  })

  it('of a card that was just bought is refused by a full limit without losing the mail of the purchase', async () => {
    const { here, card, ...owner } = await cardHolder()
    const { id, parts } = await owner.wallet.convert(owner.lot, 100, {}, new Date())
    const fresh = { id: parts[0]!.to, revision: 1 }
    for (let revision = 1; revision <= 10; revision++)
      await answered(await replace(here, { ...card, revision }))
    const before = await snapshot()
    const response = await replace(here, fresh)
    expect(response.headers.get('Retry-After')).toBe(String(24 * 60 * 60))
    expect(await refusal(response)).toEqual([429, 'too-many-attempts'])
    expect(await refusal(await replace(here, { ...fresh, revision: 2 }))).toEqual([
      409,
      'card-revision-unknown',
    ])
    expect(await snapshot()).toEqual(before)
    const opened = { person: owner.person, operation: id, cards: [fresh.id] }
    await deliverCards(env, owner.ledger, opened, new Date())
    expect(await receiptsTo(owner.userId)).toContainEqual(
      expect.objectContaining({ why: 'bought', cards: [expect.objectContaining({ card: fresh.id })] }),
    )
  })

  it('can be done ten times a day; what changes nothing does not count', async () => {
    const { here, card, ...owner } = await cardHolder()
    for (let revision = 1; revision <= 10; revision++) {
      await answered(await replace(here, { ...card, revision }))
      await answered(await replace(here, { ...card, revision }))
    }
    const before = await snapshot()
    const response = await replace(here, { ...card, revision: 11 })
    expect(response.headers.get('Retry-After')).toBe(String(24 * 60 * 60))
    expect(await refusal(response)).toEqual([429, 'too-many-attempts'])
    expect(await snapshot()).toEqual(before)
    // Who asks for what is done already is answered all the same, and so is everybody else.
    expect((await answered(await replace(here, { ...card, revision: 10 }))).revision).toBe(11)
    const other = await cardHolder()
    await answered(await replace(other.here, other.card))
    clockAt('2026-12-11T09:59:59.000Z')
    expect((await replace(await enter(owner), { ...card, revision: 11 })).status).toBe(429)
    clockAt('2026-12-11T10:00:00.000Z')
    expect((await answered(await replace(await enter(owner), { ...card, revision: 11 }))).revision).toBe(12)
  })
})
