import { env } from 'cloudflare:workers'
import { afterEach, expect, it } from 'vitest'
import { type CardPart, convertToCards } from '../../../worker/wallet/convert-to-cards.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { spend } from '../../../worker/wallet/spend.ts'
import { atOnce, belongings, give, isDone, key, NOW, sum, sumOf, tally, times } from './storm.ts'
import { walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0

const pay = (person: string, amountCents: number) =>
  spend(ledger, { key: key(), person, merchant: 'gym', use: 'sports', amountCents }, NOW)
type Versions = Record<string, number>
const cardsFrom = (lots: string[], amountCents: number, seen: Versions = {}) =>
  lots.map((lot): CardPart => {
    return { lot, amountCents, version: seen[lot], uses: ['sports'], expiresOn: '2027-04-01' }
  })
const buy = (person: string, parts: CardPart[], id = key()) =>
  convertToCards(ledger, { key: id, person, parts }, NOW)
/** How much each card was bought for. */
const cardsOf = async (person: string): Promise<Record<string, number>> => {
  const { results } = await ledger
    .prepare("SELECT id, credits_posted AS cents FROM account WHERE owner = ? AND kind = 'card'")
    .bind(person)
    .all<{ id: string; cents: number }>()
  return Object.fromEntries(results.map(({ id, cents }) => [id, cents]))
}
const versionsOf = (person: string) => walletOf(person).versions(NOW)

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

it('moves a cent to a card or to the merchant, never to both', async () => {
  const [given] = await give(ledger, 'saima', [2000])
  const converts = times(50, () => () => buy('saima', cardsFrom([given!.lot], 33)))
  const outcomes = await atOnce([...converts, ...times(50, () => () => pay('saima', 17))])
  expect(await belongings(ledger, 'saima')).toEqual({ available: 2000 - sumOf(outcomes.slice(50)), held: 0 })
  expect(sum(Object.values(await cardsOf('saima')))).toBe(sumOf(outcomes.slice(0, 50)))
})

it('buys one set of cards, when the same purchase of several lots comes twenty times at once', async () => {
  const people = times(8, (n) => `tyyne ${n}`)
  const asked = await Promise.all(
    people.map(async (person) => {
      const lots = (await give(ledger, person, [500, 500, 500])).map(({ lot }) => lot)
      return { person, parts: cardsFrom(lots, 100, await versionsOf(person)) }
    }),
  )
  const outcomes = await atOnce(
    asked.flatMap(({ person, parts }) =>
      times(20, (n) => () => {
        // Each tab names the lots in an order of its own.
        const inOrder = [...parts.slice(n % 3), ...parts.slice(0, n % 3)]
        return buy(person, inOrder, `purchase:${person.replace(' ', '-')}`)
      }),
    ),
  )
  for (const [n, { person }] of asked.entries()) {
    const ofPerson = outcomes.slice(n * 20, n * 20 + 20)
    expect(tally(ofPerson)).toEqual({ done: 20 })
    expect(new Set(ofPerson.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(Object.values(await cardsOf(person))).toEqual([100, 100, 100])
  }
})

it('lets one of several purchases have what they all have seen', async () => {
  const people = times(12, (n) => `väinö ${n}`)
  for (const person of people) {
    const [one, two, three] = (await give(ledger, person, [300, 300, 300])).map(({ lot }) => lot)
    const seen = await versionsOf(person)
    const purchases = [[one!, two!], [two!, three!], [two!], [three!, two!, one!]]
    const outcomes = await atOnce(
      purchases.map((lots, n) => () => buy(person, cardsFrom(lots, 10 + n, seen))),
    )
    expect(tally(outcomes)).toEqual({ done: 1, 'balance-changed': 3 })
    const won = outcomes.findIndex(isDone)
    expect(Object.values(await cardsOf(person))).toEqual(purchases[won]!.map(() => 10 + won))
  }
})

it('buys from what was seen or not at all, when it is spent at the same time', async () => {
  const people = times(12, (n) => `ylva ${n}`)
  for (const person of people) {
    const lots = (await give(ledger, person, [100, 100])).map(({ lot }) => lot)
    const seen = await versionsOf(person)
    const purchase = () => buy(person, cardsFrom(lots, 60, seen))
    const [bought, ...paid] = await atOnce([purchase, ...times(4, () => () => pay(person, 45))])
    const isBought = isDone(bought!)
    expect(tally([bought!])).toEqual({ [isBought ? 'done' : 'balance-changed']: 1 })
    // Cards are money to spend too, so the payments take what there is either way.
    expect(tally(paid)).toEqual({ done: 4 })
    expect(Object.values(await cardsOf(person))).toEqual(isBought ? [60, 60] : [])
    expect(await belongings(ledger, person)).toEqual({ available: 20, held: 0 })
  }
})
