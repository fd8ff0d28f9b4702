import { audit, Findings } from './audit.ts'
import type { Entry } from './book.ts'
import { type Driver, SHARDS } from './driver.ts'

export const DAY = 86_400_000

/** What a scenario did and saw: a row of the table. */
export class Outcome extends Findings {
  rounds = 0
  /** Calls, each counted once however often it was tried. */
  sent = 0
  /** What was under way when the worker was killed, or was answered by an error or not at all. */
  inFlight = 0
  /** How much of that had been done. */
  committed = 0

  get isClean(): boolean {
    return !this.lost.size && !this.duplicated.size && !this.drift && !this.unsound.size
  }
}

export type Scenario = {
  name: string
  /** Whether the fault met what it is for; otherwise nothing has been tested. */
  hasMet(outcome: Outcome): boolean
  run(driver: Driver, rounds: number): Promise<Outcome>
}

export const random = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1))
export const oneOf = <Item>(items: readonly Item[]): Item => items[random(0, items.length - 1)]!

/**
 * After a fault: finds out what became of the calls without an answer, tries them again, and holds the ledgers
 * against all answers. `quiet`: nothing can be under way any more, so that what is not done now stays undone.
 */
export async function settle(
  driver: Driver,
  entries: Entry[],
  outcome: Outcome,
  { quiet }: { quiet: boolean },
): Promise<void> {
  const open = entries.filter(({ isOpen }) => isOpen)
  const answered = entries.filter(({ receiptText }) => receiptText !== undefined)
  const contents = await Promise.all(SHARDS.map(driver.contents))
  const keys = new Set(contents.flatMap(({ operations }) => operations.map(({ key }) => key)))
  const committed = open.filter(({ call }) => keys.has(call.input.key))
  outcome.sent += entries.length
  outcome.inFlight += open.length
  outcome.committed += committed.length

  // A retry of what was done is answered with its receipt; with these, all accounts have to add up already.
  await driver.retry(committed)
  for (const { call, receiptText } of committed) {
    if (receiptText === undefined) outcome.lost.add(call.input.key)
  }
  if (quiet) await audit(driver, outcome)

  await driver.retry(open)
  for (const { call, isOpen } of open) {
    if (isOpen) outcome.unsound.add(`${call.input.key} does not come to an end`)
  }
  await driver.inParallel(answered, async (entry) => {
    const late = new Date(Date.parse(entry.call.now) + DAY).toISOString()
    const again = await driver.send(entry, {}, late)
    if (again?.body !== entry.receiptText) outcome.lost.add(entry.call.input.key)
  })
  await audit(driver, outcome)
}
