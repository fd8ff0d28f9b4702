import { setTimeout as pause } from 'node:timers/promises'
import { audit, HOLD_ENDED } from '../audit.ts'
import type { Enrolled, ShardContents } from '../contract.ts'
import { type Driver, SHARDS } from '../driver.ts'
import { Outcome, random, type Scenario } from '../scenario.ts'
import { cardFrom, close, convert, FAR, hold, load } from '../workload.ts'

type Message = ShardContents['messages'][number]

const MINUTE = 60_000
/** After everything that other scenarios have written. */
const LATER = Date.parse('2030-01-02T09:00:00.000Z')
/** So many runs of the relay have to be enough for what is left in the end. */
const RUNS = 200

/**
 * SIGKILL while messages are on their way to the directory, between what they do there and noting that it is done.
 * Each does what it says once, in the order of its person, and holds that have ended are released once.
 */
export const relayKilled: Scenario = {
  name: 'relay killed',
  hasMet: ({ inFlight }) => inFlight > 0,
  async run(driver, rounds) {
    const outcome = new Outcome()
    const people = await driver.enrol('relay', 12)
    let clock = LATER
    const relayTwice = () =>
      Promise.all(
        [...SHARDS, ...SHARDS].map((shard) => driver.run(shard, 'relay', new Date(clock).toISOString())),
      )

    for (; outcome.rounds < rounds; outcome.rounds++) {
      await write(driver, people, clock)
      const before = await messages(driver)
      const running = relayTwice()
      await pause(random(50, 400))
      await driver.worker.kill()
      await running
      await driver.worker.start()
      const { claimed, carriedOut } = await underWay(driver, before)
      outcome.inFlight += claimed
      outcome.committed += carriedOut
      // Holds end, and what the dead relay had claimed is free again.
      clock += 2 * MINUTE
    }

    for (let run = 0; run < RUNS && (await waiting(driver)).length; run++) {
      clock += 60 * MINUTE
      await relayTwice()
    }
    for (const { id, last_error } of await waiting(driver)) outcome.lost.add(`${id}: ${last_error}`)
    outcome.sent = (await messages(driver)).length
    await compareEffects(driver, outcome)
    await compareCards(driver, outcome)
    await audit(driver, outcome)
    return outcome
  },
}

/**
 * Each person gets money, leaves, comes back and leaves again, has money on hold that nobody captures, and buys cards from
 * two lots at once.
 */
async function write(driver: Driver, people: Enrolled[], clock: number): Promise<void> {
  const now = new Date(clock).toISOString()
  const until = new Date(clock + MINUTE).toISOString()
  await driver.inParallel(people, async (person) => {
    const leave = () => close(person, `2035-0${random(1, 9)}-15`, now)
    const calls = [load(person, 1000, FAR, now), leave(), load(person, 1000, FAR, now), leave()]
    const lots: string[] = []
    for (const call of [...calls, hold(person, 500, until, now)]) {
      const [done] = await driver.carryOut([call])
      if (call.operation === 'load') lots.push(done!.receipt.parts[0]!.to)
    }
    const cards = lots.map((lot) => cardFrom(lot, random(1, 100)))
    await driver.carryOut([convert(person, cards, now)])
  })
}

const contents = (driver: Driver) => Promise.all(SHARDS.map(driver.contents))
const messages = async (driver: Driver) => (await contents(driver)).flatMap((shard) => shard.messages)
const waiting = async (driver: Driver) => (await messages(driver)).filter(({ relayed }) => !relayed)

/** How many messages a relay had claimed when it was killed, and how many of these had done what they say. */
async function underWay(driver: Driver, before: Message[]): Promise<{ claimed: number; carriedOut: number }> {
  const tried = new Map(before.map(({ id, attempts }) => [id, attempts]))
  const received = new Set((await driver.directory()).received)
  const keys = new Set((await contents(driver)).flatMap(({ operations }) => operations.map(({ key }) => key)))
  const claimed = (await waiting(driver)).filter(({ id, attempts }) => attempts > tried.get(id)!)
  const carriedOut = claimed.filter(({ id, subject }) => received.has(id) || keys.has(HOLD_ENDED + subject))
  return { claimed: claimed.length, carriedOut: carriedOut.length }
}

/** Holds the cards that have a code in the directory against the cards of the ledgers. */
async function compareCards(driver: Driver, outcome: Outcome): Promise<void> {
  const shards = await contents(driver)
  const cards = shards.flatMap(({ accounts }) => accounts.filter(({ id }) => id.startsWith('card_')))
  const bought = cards.filter(({ ends_on }) => ends_on === FAR).map(({ id }) => id)
  const withCode = new Set((await driver.directory()).cardsWithCode)
  for (const id of bought) if (!withCode.delete(id)) outcome.lost.add(`the code of ${id}`)
  for (const id of withCode) outcome.duplicated.add(`the code of ${id}, which nobody has bought`)
}

/** Holds what happened to benefit users in the directory against what happened in the ledgers. */
async function compareEffects(driver: Driver, outcome: Outcome): Promise<void> {
  const expected = new Map<string, (string | null)[]>()
  const happened = new Map<string, (string | null)[]>()
  const note = (days: typeof expected, person: string, lastDay: string | null) =>
    days.set(person, [...(days.get(person) ?? []), lastDay])

  for (const { operations } of await contents(driver)) {
    for (const { key, kind, person } of operations) {
      const lastDay = driver.book.entries.get(key)?.call.input.lastDay as string | undefined
      // Whoever leaves before there was any money is no benefit user, and stays none.
      const isKnown = kind === 'load' || (kind === 'close' && expected.has(person!))
      if (isKnown) note(expected, person!, lastDay ?? null)
    }
  }
  for (const { person, last_day } of (await driver.directory()).effects) note(happened, person, last_day)

  for (const person of new Set([...expected.keys(), ...happened.keys()])) {
    const [told = [], done = []] = [expected.get(person), happened.get(person)]
    if (done.length < told.length) outcome.lost.add(`${told.length - done.length} messages of ${person}`)
    else if (done.length > told.length) outcome.duplicated.add(`messages of ${person}`)
    else if (String(done) !== String(told)) outcome.unsound.add(`messages of ${person} came in another order`)
  }
}
