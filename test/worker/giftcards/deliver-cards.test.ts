import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { deliverCards, giveCodes } from '../../../worker/giftcards/deliver-cards.ts'
import { relayMessages } from '../../../worker/jobs.ts'
import { cardCode } from '../../../worker/platform/card-code.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Receipt } from '../../../worker/wallet/schemas.ts'
import { failingBefore } from '../wallet/faulty-binding.ts'
import { observe } from '../wallet/observe.ts'
import {
  balanceOf,
  beginInDecember,
  buy,
  clockAt,
  enter,
  newOwner,
  type Owner,
  partOf,
  receiptsTo,
  replace,
} from './owner.ts'

beginInDecember()

/** Money that has become cards in the ledger, of which the directory has not heard. */
async function boughtOnly(owner: Owner, lots: string[]) {
  const { id, parts } = await owner.wallet.convertAll(
    lots.map((lot) => ({ lot, amountCents: 40 })),
    { now: new Date() },
  )
  const cards = parts.map(({ to }) => to)
  return {
    cards,
    operation: id,
    deliver: async () =>
      (await giveCodes(env, owner.ledger, { person: owner.person, operation: id, cards }, new Date()))
        .mailedTo,
  }
}
const codesOf = async ({ person }: Owner) => {
  const { results } = await env.DB.prepare(
    'SELECT card, revision, code_hash, last_four, blocked_at FROM card_code WHERE person = ? ORDER BY card, revision',
  )
    .bind(person)
    .all<{
      card: string
      revision: number
      code_hash: string
      last_four: string
      blocked_at: string | null
    }>()
  return results
}
const cardsInMail = async (email: string) =>
  (await receiptsTo(email)).map(({ cards }) => cards.map(({ card }) => card))
const relayOf = ({ ledger }: Owner) => relayMessages(env, ledger, new Date())

describe('cards that have been bought', () => {
  it('get a code each, of which only the hash and the last four characters are stored', async () => {
    const owner = await newOwner()
    const { cards, deliver } = await boughtOnly(owner, [await owner.load(), await owner.load()])
    await deliver()
    const codes = await Promise.all(
      cards.map(async (card) => ({ card, ...(await cardCode(readConfig(env).CARD_CODE_KEY, card, 1)) })),
    )
    expect(await codesOf(owner)).toEqual(
      codes
        .map(({ card, hash, lastFour }) => ({
          ...{ card, revision: 1, code_hash: hash, last_four: lastFour, blocked_at: null },
        }))
        .sort((one, other) => (one.card < other.card ? -1 : 1)),
    )
    const { results } = await env.DB.prepare('SELECT * FROM outbox').all()
    for (const { text } of codes) {
      const stored = JSON.stringify([results, await codesOf(owner)])
      expect(stored).not.toContain(text)
      expect(stored).not.toContain(text.replaceAll(' ', ''))
    }
  })

  it('are delivered by the ledger’s outbox when nobody else does it', async () => {
    const owner = await newOwner()
    const { cards } = await boughtOnly(owner, [await owner.load()])
    await relayOf(owner)
    expect(await codesOf(owner)).toMatchObject([{ card: cards[0], revision: 1 }])
    expect(await cardsInMail(owner.userId)).toEqual([cards])
    await relayOf(owner)
    expect(await cardsInMail(owner.userId)).toEqual([cards])
  })

  it('are delivered once, by however many at the same time, before and after', async () => {
    const owner = await newOwner()
    const { cards, deliver } = await boughtOnly(owner, [await owner.load(), await owner.load()])
    const answers = await Promise.all([deliver(), relayOf(owner), deliver(), relayOf(owner), deliver()])
    expect([answers[0], answers[2], answers[4]]).toEqual(Array(3).fill([owner.userId]))
    expect(await deliver()).toEqual([owner.userId])
    await relayOf(owner)
    expect(await cardsInMail(owner.userId)).toEqual([cards])
    expect(await codesOf(owner)).toHaveLength(2)
  })

  it('after their purchase on our page are not mailed again by the outbox', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    const here = await enter(owner)
    await buy(here, [await partOf(here, lot, 100)])
    expect(await receiptsTo(owner.userId)).toHaveLength(1)
    const { results } = await owner.ledger
      .prepare(
        "SELECT topic FROM outbox WHERE body ->> 'person' = ? AND topic = 'cards-opened' AND relayed_at IS NULL",
      )
      .bind(owner.person)
      .all()
    expect(results).toHaveLength(1)
    await relayOf(owner)
    expect(await receiptsTo(owner.userId)).toHaveLength(1)
  })

  it('and have been delivered cost the outbox one look into the directory', async () => {
    const owner = await newOwner()
    const { cards, operation, deliver } = await boughtOnly(owner, [await owner.load(), await owner.load()])
    await deliver()
    const [directory, ledger] = [observe(env.DB), observe(owner.ledger)]
    const opened = { person: owner.person, operation, cards }
    await deliverCards({ ...env, DB: directory.ledger }, ledger.ledger, opened, new Date())
    expect([directory.calls, ledger.calls]).toEqual([['first'], []])
  })

  it('are mailed with what they were bought for, however late', async () => {
    const owner = await newOwner()
    const lot = await owner.load({ benefit: 'massage' })
    const { parts } = await owner.wallet.convert(lot, 4000, { uses: ['massage'] }, new Date())
    await owner.wallet.spend(9500, { use: 'massage' }, new Date())
    expect((await owner.wallet.left())[parts[0]!.to]).toBe(500)
    clockAt('2027-01-20T10:00:00.000Z')
    await relayOf(owner)
    expect(await receiptsTo(owner.userId)).toMatchObject([
      {
        why: 'bought',
        name: 'Aino',
        cards: [{ revision: 1, benefit: 'massage', amountCents: 4000, expiresOn: '2027-03-31' }],
      },
    ])
  })

  it('for somebody without an address get their codes, and no mail', async () => {
    const owner = await newOwner({ saldo: false })
    const { deliver } = await boughtOnly(owner, [await owner.load()])
    const mails = () => env.DB.prepare('SELECT count(*) AS n FROM outbox').first('n')
    const before = await mails()
    expect(await deliver()).toEqual([])
    expect(await codesOf(owner)).toHaveLength(1)
    expect(await mails()).toBe(before)
  })

  it('of two services go to the address of each, in its language', async () => {
    const owner = await newOwner({ plus: true })
    const [saldo, plus] = [await owner.load(), await owner.load({ service: 'plus' })]
    const { cards, deliver } = await boughtOnly(owner, [saldo, plus])
    expect(await deliver()).toEqual([owner.contact, owner.userId])
    expect(await receiptsTo(owner.userId)).toMatchObject([{ language: 'fi', cards: [{ card: cards[0] }] }])
    expect(await receiptsTo(owner.contact)).toMatchObject([{ language: 'sv', cards: [{ card: cards[1] }] }])
  })

  it.each([{ saldo: true }, { saldo: false, plus: true }])(
    'of a service for which no address is known get their codes, and only the others are mailed: %j',
    async (addresses) => {
      const owner = await newOwner(addresses)
      const { cards, deliver } = await boughtOnly(owner, [
        await owner.load(),
        await owner.load({ service: 'plus' }),
      ])
      const to = addresses.saldo ? owner.userId : owner.contact
      expect(await deliver()).toEqual([to])
      expect(await cardsInMail(to)).toEqual([[addresses.saldo ? cards[0] : cards[1]]])
      expect(await codesOf(owner)).toHaveLength(2)
    },
  )

  it('of two services with the same address go there in one mail', async () => {
    const owner = await newOwner({ plus: true })
    await env.DB.prepare('UPDATE contact SET email = ? WHERE person = ?')
      .bind(owner.userId, owner.person)
      .run()
    const { cards, deliver } = await boughtOnly(owner, [
      await owner.load(),
      await owner.load({ service: 'plus' }),
    ])
    expect(await deliver()).toEqual([owner.userId])
    expect(await cardsInMail(owner.userId)).toEqual([cards])
  })

  it('get either code and mail, or nothing yet', async () => {
    const owner = await newOwner()
    const { cards, operation, deliver } = await boughtOnly(owner, [await owner.load()])
    for (const statement of [0, 1, 2]) {
      const bindings = { ...env, DB: failingBefore(env.DB, statement) }
      const opened = { person: owner.person, operation, cards }
      const broken = deliverCards(bindings, owner.ledger, opened, new Date())
      await expect(broken).rejects.toThrow('malformed JSON')
      expect([await codesOf(owner), await receiptsTo(owner.userId)]).toEqual([[], []])
    }
    await deliver()
    expect([(await codesOf(owner)).length, (await receiptsTo(owner.userId)).length]).toEqual([1, 1])
  })

  it('keep a code that was replaced before the outbox came, and the mail with it', async () => {
    const owner = await newOwner()
    const { cards } = await boughtOnly(owner, [await owner.load()])
    const here = await enter(owner)
    expect((await replace(here, { id: cards[0]!, revision: 1 })).status).toBe(200)
    await relayOf(owner)
    expect((await codesOf(owner)).map(({ revision, blocked_at }) => [revision, blocked_at !== null])).toEqual(
      [
        [1, true],
        [2, false],
      ],
    )
    expect(await receiptsTo(owner.userId)).toMatchObject([{ why: 'replaced', cards: [{ revision: 2 }] }])
  })

  it.each(['operation_nobody', 'of a payment', 'of somebody else'])('have to be there: %s', async (which) => {
    const [owner, other] = [await newOwner(), await newOwner()]
    const { cards } = await boughtOnly(owner, [await owner.load()])
    const { id } = await owner.wallet.spend(1, {}, new Date())
    const operation = which === 'operation_nobody' ? which : id
    const { person } = which === 'of somebody else' ? other : owner
    const opened = { person, operation, cards }
    await expect(deliverCards(env, owner.ledger, opened, new Date())).rejects.toThrow('not opened')
    expect(await codesOf(owner)).toEqual([])
  })
})

describe('a refund to a card that has ended', () => {
  /** Somebody who has paid with a card, which has ended since, and with what else they have. */
  async function paidWithCard(cents: number) {
    const owner = await newOwner()
    const { parts } = await owner.wallet.convert(await owner.load(), 4000, {}, new Date())
    const paid = await owner.wallet.spend(cents, {}, new Date())
    await relayOf(owner)
    clockAt('2027-05-03T10:00:00.000Z')
    return { owner, card: parts[0]!.to, paid }
  }
  const refunded = async (owner: Owner, paid: Receipt, cents: number) =>
    (await owner.wallet.refund(paid, cents, new Date())).parts.map(({ to }) => to)

  it('opens one with a code that works, and mails it with its last day', async () => {
    const { owner, card, paid } = await paidWithCard(6000 + 3000)
    const opened = await refunded(owner, paid, 2500)
    expect(opened).toEqual([expect.stringMatching(/^card_/)])
    expect(opened).not.toContain(card)
    await relayOf(owner)
    await relayOf(owner)
    const [mail, ...earlier] = await receiptsTo(owner.userId)
    expect(earlier).toHaveLength(1)
    expect(mail).toMatchObject({
      ...{ why: 'refunded', name: 'Aino' },
      cards: [
        { card: opened[0], revision: 1, benefit: 'sports', amountCents: 2500, expiresOn: '2027-06-02' },
      ],
    })
    const { text } = await cardCode(readConfig(env).CARD_CODE_KEY, opened[0]!, 1)
    expect(await (await balanceOf(text)).json()).toMatchObject({
      ...{ amount_cents: 2500, expires_on: '2027-06-02' },
    })
  })

  it('twice opens two, each with its own code and mail', async () => {
    const { owner, paid } = await paidWithCard(6000 + 3000)
    const opened = [...(await refunded(owner, paid, 100)), ...(await refunded(owner, paid, 200))]
    await relayOf(owner)
    expect(await cardsInMail(owner.userId)).toMatchObject([[opened[1]], [opened[0]], [expect.any(String)]])
  })

  it('is told of cards only: what has come back as a lot needs no code', async () => {
    const { owner, card, paid } = await paidWithCard(6000 + 3000)
    const [ofCard, ofLot] = await refunded(owner, paid, 3000 + 1000)
    expect([ofCard, ofLot]).toEqual([expect.stringMatching(/^card_/), expect.stringMatching(/^lot_/)])
    await relayOf(owner)
    expect((await codesOf(owner)).map((code) => code.card).sort()).toEqual([card, ofCard].sort())
  })

  it('that has not ended, or of money that never was on a card, tells of nothing', async () => {
    const owner = await newOwner()
    const lot = await owner.load()
    await owner.wallet.convert(lot, 4000, {}, new Date())
    const paid = await owner.wallet.spend(9000, {}, new Date())
    await owner.wallet.refund(paid, 3500, new Date())
    clockAt('2027-01-03T10:00:00.000Z')
    await owner.wallet.refund(paid, 1000, new Date())
    const { results } = await owner.ledger
      .prepare("SELECT 1 FROM outbox WHERE topic = 'cards-opened' AND body ->> 'person' = ?")
      .bind(owner.person)
      .all()
    expect(results).toHaveLength(1)
  })
})
