import fc from 'fast-check'
import { USES, type Use } from '../../../worker/wallet/schemas.ts'
import { clocksChange, plusDays, startOf } from './model-calendar.ts'
import * as draw from './model-draws.ts'
import type { InputOf, Kind, Request } from './model-requests.ts'
import type { World } from './model-world.ts'

/** The random steps of a history. */

export type Command = fc.AsyncCommand<World, object>
type Draws<Drawn> = { [Name in keyof Drawn]: fc.Arbitrary<Drawn[Name]> }
type Action = () => Promise<void> | void

/** A step that does what `plan` makes of what is drawn, and is left out when that is nothing. */
const command = <Drawn>(
  name: string,
  draws: Draws<Drawn>,
  plan: (world: World, drawn: Drawn) => Action | undefined,
): fc.Arbitrary<Command> =>
  fc.record(draws as Draws<Record<string, unknown>>).map((drawn) => ({
    check: (world) => plan(world as World, drawn as Drawn) !== undefined,
    run: async (world) => plan(world, drawn as Drawn)!(),
    toString: () => `${name} ${fc.stringify(drawn)}`,
  }))

/** A step that asks for an operation under a new key. */
const ask = <K extends Kind, Drawn>(
  kind: K,
  draws: Draws<Drawn>,
  plan: (
    world: World,
    drawn: Drawn,
  ) => { shard: number; input: Omit<InputOf<K>, 'key'>; waitUntil?: number } | undefined,
) =>
  command(kind, { drawn: fc.record(draws), key: draw.key }, (world, { drawn, key }) => {
    const planned = plan(world, drawn as Drawn)
    if (!planned) return undefined
    const input = { key: draw.keyOf(world, key), ...planned.input }
    return () => {
      world.wait(Math.max(world.now, planned.waitUntil ?? 0))
      return world.ask(planned.shard, { kind, input } as unknown as Request)
    }
  })

const { who, either: employer, either: merchant, service, given, payer, cents, day, earlier, nth } = draw

type OfEmployer = 'deposit' | 'topUp' | 'settle' | 'withdraw'
const ofEmployer = (kind: OfEmployer, allOf: (model: World['models'][number], employer: string) => number) =>
  ask(kind, { who, employer, cents }, (world, drawn) => {
    const { shard } = world.people[drawn.who]!
    const employer = world.employers[drawn.employer]!
    const amountCents = draw.centsOf(drawn.cents, allOf(world.models[shard]!, employer))
    return { shard, input: { employer, amountCents } }
  })
const deposit = ofEmployer('deposit', () => 100)
const topUp = ofEmployer('topUp', () => 100)
const settle = ofEmployer('settle', (model, employer) => -model.availableOf(`funding:${employer}`))
const withdraw = ofEmployer('withdraw', (model, employer) => model.availableOf(`lunch:${employer}`))

const from = draw.weighted([3, draw.oneOf(undefined, 'what is there')], [1, draw.oneOf('funding', 'prepaid')])
const load = ask('load', { who, employer, service, given, from, cents, day }, (world, drawn) => {
  const { id: person, shard } = world.people[drawn.who]!
  const employer = world.employers[drawn.employer]!
  const paidIn = world.models[shard]!.availableOf(`prepaid:${employer}`)
  const from = drawn.from === 'what is there' ? (paidIn ? 'prepaid' : 'funding') : drawn.from
  const input = {
    ...{ person, employer, service: drawn.service, ...drawn.given, ...(from && { from }) },
    amountCents: draw.centsOf(drawn.cents, from === 'prepaid' ? paidIn : 40),
    expiresOn: draw.dayOf(world, drawn.day),
  }
  return { shard, input }
})

const reverse = ask('reverse', { earlier }, (world, drawn) => {
  const found = draw.find(world, drawn.earlier, 'load')
  return found && { shard: found.shard, input: { load: found.id } }
})

function planPayment(world: World, drawn: { payer: draw.Payer; merchant: number; cents: draw.Cents }) {
  const payer = draw.payerOf(world, drawn.payer)
  if (!payer) return undefined
  const { id: person, shard, use } = payer
  const all = world.models[shard]!.usableCents(person, use, world.today)
  const merchant = world.merchants[drawn.merchant]!
  return { shard, input: { person, merchant, use, amountCents: draw.centsOf(drawn.cents, all) } }
}
const spend = ask('spend', { payer, merchant, cents }, planPayment)
const hold = ask('hold', { payer, merchant, cents, lasting: draw.lasting }, (world, drawn) => {
  const planned = planPayment(world, drawn)
  if (!planned) return undefined
  const until = new Date(world.now + drawn.lasting)
  return { shard: planned.shard, input: { ...planned.input, until } }
})

/** When to resolve a hold: now, at its edges, or when money that it is in has ended. */
const captureAt = draw.weighted(
  [3, draw.oneOf('now')],
  [1, draw.oneOf('the end', 'after the end', 'after the money')],
)
const capture = ask('capture', { earlier, at: captureAt, cents }, (world, drawn) => {
  const found = draw.find(world, drawn.earlier, 'hold')
  if (!found) return undefined
  const { shard, id } = found
  const { cents = 0, until = 0, parts = [] } = world.models[shard]!.holds.get(id) ?? {}
  const instants = {
    now: 0,
    'the end': until,
    'after the end': until + 1,
    'after the money': firstEnd(parts),
  }
  const input = { hold: id, amountCents: draw.centsOf(drawn.cents, cents) }
  return { shard, input, waitUntil: instants[drawn.at] }
})

/** The first instant after the last day of the lot or card that ends first. */
const firstEnd = (parts: { money: { endsOn: string } }[]) =>
  parts.map(({ money }) => startOf(plusDays(money.endsOn, 1))).sort((a, b) => a - b)[0] ?? 0

const release = ask('release', { earlier }, (world, drawn) => {
  const found = draw.find(world, drawn.earlier, 'hold')
  return found && { shard: found.shard, input: { hold: found.id } }
})

const refundAt = draw.weighted([4, draw.oneOf('now')], [1, draw.oneOf('after the money')])
const refund = ask('refund', { earlier, at: refundAt, cents }, (world, drawn) => {
  const found = draw.find(world, drawn.earlier, 'spend', 'capture')
  if (!found) return undefined
  const { shard, id } = found
  const { parts = [] } = world.models[shard]!.payments.get(id) ?? {}
  const amountCents = draw.centsOf(drawn.cents, world.models[shard]!.refundable(id))
  return { shard, input: { payment: id, amountCents }, waitUntil: drawn.at === 'now' ? 0 : firstEnd(parts) }
})

/** A card to buy: from whose money, for which uses, until when, and from a lot as it was when. */
type Card = {
  whose: 'own lot' | 'any money' | 'nobody'
  uses: 'all' | 'first' | Use[]
  cents: draw.Cents
  /** Days after the last day of the lot, or any day. */
  until: { after: number } | { day: number | string }
  version: 'none' | 'now' | 'before' | 'not yet'
}
const usualCard: fc.Arbitrary<Card> = fc.record({
  whose: draw.oneOf('own lot'),
  uses: draw.oneOf('all', 'first'),
  cents: fc.nat(99),
  until: fc.record({ after: draw.oneOf(0, 1, 2, 90) }),
  version: draw.oneOf('none', 'now'),
})
const unusualCard: fc.Arbitrary<Card> = fc.record({
  whose: draw.weighted<Card['whose']>([9, draw.oneOf('own lot')], [1, draw.oneOf('any money', 'nobody')]),
  uses: draw.weighted<Card['uses']>(
    [6, draw.oneOf('all', 'first')],
    [2, draw.someUses],
    [1, fc.constant([])],
  ),
  cents,
  until: draw.weighted<Card['until']>(
    [6, fc.record({ after: draw.oneOf(0, 1, 2, 90) })],
    [1, fc.record({ day })],
  ),
  version: draw.oneOf('none', 'now', 'before', 'not yet'),
})
const card = draw.weighted([4, usualCard], [1, unusualCard])
const cards = draw.weighted(
  [1, fc.tuple(draw.weighted([2, usualCard], [1, unusualCard]))],
  [1, fc.array(card, { minLength: 2, maxLength: 4 })],
)
const versionOf = (shown: number[], which: Card['version']) =>
  ({ none: undefined, now: shown.at(-1), before: shown.at(-2), 'not yet': (shown.at(-1) ?? 0) + 1 })[which]

const convert = ask('convert', { who, nth, cards }, (world, drawn) => {
  const { id: person, shard } = world.people[drawn.who]!
  const model = world.models[shard]!
  const lots = [...model.money.values()].filter((money) => money.kind === 'lot' && money.person === person)
  const nobodys = { id: 'lot_of_nobody', uses: USES, available: 0, endsOn: world.today }
  const parts = drawn.cards.flatMap(({ whose, uses, cents, until, version }, n) => {
    const from = whose === 'any money' ? [...model.money.values()] : lots
    const lot = whose === 'nobody' ? nobodys : draw.nthLast(from, drawn.nth + n)
    if (!lot) return []
    return {
      ...{ lot: lot.id, amountCents: draw.centsOf(cents, lot.available) },
      version: versionOf(model.versionsOf(lot.id), version),
      uses: uses === 'all' ? lot.uses : uses === 'first' ? lot.uses.slice(0, 1) : uses,
      expiresOn: 'day' in until ? draw.dayOf(world, until.day) : plusDays(lot.endsOn, until.after),
    }
  })
  // A lot may be named once.
  const once = parts.filter(({ lot }, n) => parts.findIndex((part) => part.lot === lot) === n)
  return once.length ? { shard, input: { person, parts: once } } : undefined
})

const close = ask('close', { closed: draw.closed, day: draw.closingDay }, (world, drawn) => {
  const found = draw.closedOf(world, drawn.closed)
  const lastDay = draw.dayOf(world, drawn.day)
  return found && { shard: found.shard, input: { ...found.closed, lastDay } }
})

const expire = command(
  'expire',
  { who },
  (world, drawn) => () => world.expire(world.people[drawn.who]!.shard),
)

/** Sends an earlier request again: the same, the same said in another order, or something else under its key. */
const content = draw.weighted<string>(
  [4, draw.oneOf('same')],
  [2, draw.oneOf('reordered')],
  [2, draw.oneOf('more', 'deposit')],
)
const retry = command('retry', { nth, content, ofFew: fc.boolean() }, (world, drawn) => {
  // Often one of a kind of which there are few.
  const lastOfKinds = [...Map.groupBy(world.asked, ({ request }) => request.kind).values()].map(
    (all) => all.at(-1)!,
  )
  const asked = draw.nthLast(drawn.ofFew ? lastOfKinds : world.asked, drawn.nth)
  return asked && (() => world.ask(asked.shard, changed(world, asked.request, drawn.content)))
})
function changed(world: World, { kind, input }: Request, content: string): Request {
  if (content === 'same') return { kind, input } as Request
  if (kind === 'convert' && content === 'reordered') {
    // Another day and other uses are no other content either.
    const parts = input.parts.map((part) => ({ ...part, uses: USES, expiresOn: '2040-01-01' })).reverse()
    return { kind, input: { parts, person: input.person, key: input.key } }
  }
  if (kind === 'convert' && content === 'more') {
    const [first, ...rest] = input.parts
    return { kind, input: { ...input, parts: [{ ...first!, amountCents: first!.amountCents + 1 }, ...rest] } }
  }
  if (content === 'reordered') {
    const uses = 'uses' in input && input.uses && { uses: [...input.uses].reverse() }
    return { kind, input: { ...Object.fromEntries(Object.entries(input).reverse()), ...uses } } as Request
  }
  if (content === 'more' && 'amountCents' in input) {
    return { kind, input: { ...input, amountCents: input.amountCents! + 1 } } as Request
  }
  return { kind: 'deposit', input: { key: input.key, employer: world.employers[0]!, amountCents: 7 } }
}

const hours = draw.weighted([2, fc.integer({ min: 1, max: 30 })], [1, fc.integer({ min: 24, max: 960 })])
const wait = command(
  'wait',
  { hours },
  (world, drawn) => () => world.wait(world.now + drawn.hours * 3_600_000),
)
/** The clock of another machine may be a little behind. */
const waitBack = command('wait back', {}, (world) => () => world.wait(world.now - 1_000))

/** To the last instant before something changes, or the first after it. */
const waitUntil = (what: string, instantsOf: (world: World) => number[]) =>
  command(`wait until ${what}`, { nth: fc.nat(5), edge: draw.oneOf(-1, 0) }, (world, drawn) => {
    const instants = instantsOf(world).map((instant) => instant + drawn.edge)
    const later = instants.filter((instant) => instant > world.now).sort((a, b) => b - a)
    const instant = draw.nthLast(later, drawn.nth)
    return instant === undefined ? undefined : () => world.wait(instant)
  })
const moneyEnds = ({ models }: World) =>
  models.flatMap(({ money }) => [...money.values()].map(({ endsOn }) => startOf(plusDays(endsOn, 1))))
function calendarTurns({ today }: World) {
  const year = Number(today.slice(0, 4))
  const leapYear = year + ((4 - (year % 4)) % 4)
  const days = [`${year + 1}-01-01`, `${year}-03-01`, `${leapYear}-02-29`, `${leapYear}-03-01`].map(startOf)
  return [...days, clocksChange(year, 3), clocksChange(year, 10)]
}

/** How a history begins: with some money. */
export const OPENING = fc.array(draw.weighted([10, load], [1, deposit], [2, topUp]), {
  minLength: 1,
  maxLength: 6,
  size: 'max',
})

/** What may follow, each step as often as it stands here. */
export const STEPS = [
  ...[load, load, deposit, reverse, reverse, convert, convert, convert, close, close],
  ...[topUp, withdraw, withdraw, settle, release],
  ...[spend, spend, spend, hold, hold, hold, capture, capture, capture, capture, release, release],
  ...[refund, refund, refund, refund, retry, retry, retry, retry, expire],
  ...[wait, waitBack, waitUntil('money ends', moneyEnds), waitUntil('money ends', moneyEnds)],
  ...[waitUntil('the calendar turns', calendarTurns)],
]
