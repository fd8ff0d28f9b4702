import fc from 'fast-check'
import { type Benefit, type Service, USES, type Use } from '../../../worker/wallet/schemas.ts'
import { DAY, plusDays } from './model-calendar.ts'
import type { Kind } from './model-requests.ts'
import type { World } from './model-world.ts'

/** What the steps of a history are drawn from. What depends on the history is made of it when its turn comes. */

/** A choice between arbitraries; the numbers say how often. */
export const weighted = <Value>(...choices: [number, fc.Arbitrary<Value>][]): fc.Arbitrary<Value> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })))
export const oneOf = <const Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)

/** A place in a list, counted from its end; the end is the likeliest. */
export const nth = weighted([2, oneOf(0)], [1, fc.nat(6)])
export const nthLast = <Item>(items: readonly Item[], nth: number): Item | undefined =>
  items.at(-1 - (nth % Math.max(items.length, 1)))

export const who = weighted([3, oneOf(0)], [1, fc.nat(2)])
/** One of two employers, or merchants. */
export const either = weighted([2, oneOf(0)], [1, oneOf(1)])
export const service: fc.Arbitrary<Service> = oneOf('plus', 'plus', 'plus', 'saldo')
export const someUses = fc.shuffledSubarray([...USES], { minLength: 1 })

type Given = { benefit: Benefit; uses?: Use[] }
export const given = weighted<Given>(
  [40, fc.record({ benefit: oneOf('flexible'), uses: someUses })],
  [40, fc.record({ benefit: oneOf('sports', 'sports-culture') })],
  [20, fc.record({ benefit: oneOf('massage', 'commuting', 'lunch', 'bicycle') })],
  [1, oneOf<Given>({ benefit: 'flexible' }, { benefit: 'flexible', uses: [] })],
  [1, oneOf<Given>({ benefit: 'flexible', uses: ['lunch', 'lunch'] }, { benefit: 'lunch', uses: ['lunch'] })],
)

const inUse = ({ models, today }: World) =>
  models.flatMap(({ money }) => [...money.values()].filter(({ endsOn }) => endsOn >= today))

/** Who pays for what: somebody something that they have money for, or anybody anything. */
export type Payer = { nth: number; nthUse: number } | { who: number; use: Use }
export const payer = weighted<Payer>(
  [10, fc.record({ nth, nthUse: fc.nat(5) })],
  [1, fc.record({ who, use: oneOf(...USES) })],
)
export function payerOf(world: World, drawn: Payer) {
  const { people } = world
  if ('who' in drawn) return { ...people[drawn.who]!, use: drawn.use }
  const one = nthLast(
    inUse(world).filter(({ available }) => available > 0),
    drawn.nth,
  )
  return one && { ...people.find(({ id }) => id === one.person)!, use: nthLast(one.uses, drawn.nthUse)! }
}

/** Some of the cents that there are for it, all, a cent more, or an amount at the edge of what can be. */
export type Cents = number | 'all' | 'more' | { allBut: number } | { exactly: number }
export const cents = weighted<Cents>(
  [10, fc.nat(99)],
  [6, fc.integer({ min: 1, max: 3 }).map((allBut) => ({ allBut }))],
  [6, oneOf('all')],
  [3, oneOf('more')],
  [
    1,
    oneOf(100_000_000, 100_000_001, 10_000_000_001, 0, -1, 0.5, Number.NaN).map((exactly) => ({ exactly })),
  ],
)
export function centsOf(drawn: Cents, all: number): number {
  if (drawn === 'all') return Math.max(all, 1)
  if (drawn === 'more') return all + 1
  if (typeof drawn === 'number') return 1 + (drawn % Math.max(all, 1))
  return 'exactly' in drawn ? drawn.exactly : Math.max(all - drawn.allBut, 1)
}

/** A day, as days from today, or text that is no day. */
export const day = weighted<number | string>(
  [40, oneOf(0, 1, 2, 30, 31, 60, 60, 60)],
  [20, fc.integer({ min: -1, max: 400 })],
  [1, oneOf('2026-02-29', '2026-04-31', '2026-1-01', '20260101', 'today')],
)
export const dayOf = (world: World, drawn: number | string): string =>
  typeof drawn === 'number' ? plusDays(world.today, drawn) : drawn

/** Whose money is to be closed: that of a lot in use, that of an earlier closing again, or whatever there is. */
export type Closed =
  | { nth: number; of: 'a lot' | 'a closing' }
  | { who: number; employer: number; service: Service }
export const closed = weighted<Closed>(
  [6, fc.record({ nth, of: oneOf('a lot', 'a closing') })],
  [1, fc.record({ who, employer: either, service })],
)
export function closedOf(world: World, drawn: Closed) {
  const { people, employers, done } = world
  if ('who' in drawn) {
    const { id: person, shard } = people[drawn.who]!
    return { shard, closed: { person, employer: employers[drawn.employer]!, service: drawn.service } }
  }
  const closings = done.flatMap(({ request }) => (request.kind === 'close' ? request.input : []))
  const found = drawn.of === 'a lot' ? nthLast(inUse(world), drawn.nth) : nthLast(closings, drawn.nth)
  if (!found) return undefined
  const { person, employer, service } = found
  return { shard: people.find(({ id }) => id === person)!.shard, closed: { person, employer, service } }
}
/** The last day of a closing is often near, so that it takes money away. */
export const closingDay = weighted<number | string>([1, oneOf(0, 1, 90)], [1, day])

/** How many milliseconds a hold is to last. */
export const lasting = weighted(
  [30, fc.integer({ min: 1, max: 20 * DAY })],
  [20, oneOf(1, DAY, 31 * DAY)],
  [1, oneOf(-1, 0, 31 * DAY + 1, Number.NaN)],
)

/** The key of a new request: one of its own, the longest that may be, or one that may not be. */
export const key = weighted<string>(
  [80, oneOf('own')],
  [1, oneOf('longest')],
  [1, oneOf('', 'two words', 'näin', 'k'.repeat(256))],
)
export function keyOf(world: World, drawn: string): string {
  const own = `${world.people[0]!.id}:${world.asked.length}`
  if (drawn === 'own') return own
  return drawn === 'longest' ? own.padEnd(255, '~') : drawn
}

/** An earlier operation: one that is still open, of the right kind, of any, or asked of the other shard. */
export type Earlier = { nth: number; of: string }
export const earlier: fc.Arbitrary<Earlier> = fc.record({
  nth,
  of: weighted<string>(
    [30, oneOf('open')],
    [10, oneOf('right kind')],
    [1, oneOf('any kind', 'other shard', 'nobody')],
  ),
})
export function find({ done, models }: World, { nth, of }: Earlier, ...kinds: Kind[]) {
  if (of === 'nobody') return { shard: nth % 2, id: 'operation_of_nobody' }
  const ofKind = done.filter(({ request }) => of === 'any kind' || kinds.includes(request.kind))
  const found = ofKind.filter(({ shard, receipt }) => of !== 'open' || models[shard]!.isOpen(receipt.id))
  const one = nthLast(found, nth)
  return one && { shard: of === 'other shard' ? 1 - one.shard : one.shard, id: one.receipt.id }
}

/** When a history begins: any time, or just before the calendar does something unusual. */
export const start = weighted(
  [1, fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2032, 0) })],
  [
    1,
    oneOf(
      ...['2026-03-28T21:59:59.000Z', '2026-03-29T00:59:59.000Z', '2026-10-24T20:59:59.000Z'],
      ...['2026-10-25T00:59:59.000Z', '2026-12-31T21:59:59.000Z', '2028-02-28T21:59:59.000Z'],
    ).map((instant) => Date.parse(instant)),
  ],
)
