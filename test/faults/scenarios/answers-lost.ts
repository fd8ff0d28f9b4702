import { setTimeout as pause } from 'node:timers/promises'
import type { Mishap } from '../driver.ts'
import { Outcome, random, type Scenario, settle } from '../scenario.ts'
import { mixedCalls } from '../workload.ts'

const mishaps: [name: string, mishap: () => Mishap][] = [
  ['binding throws after commit', () => ({ throwAfterCommit: Math.random() < 0.5 })],
  ['client hangs up', () => (Math.random() < 0.5 ? { hangUpAfterMs: random(0, 120) } : {})],
]

/** What was done is not answered: because the database's binding throws afterwards, or because the client has gone. */
export const answersLost: Scenario[] = mishaps.map(([name, mishap]) => ({
  name,
  hasMet: ({ committed }) => committed > 0,
  async run(driver, rounds) {
    const outcome = new Outcome()
    const next = mixedCalls(driver.book, await driver.enrol(name.replaceAll(' ', '_'), 24))
    for (; outcome.rounds < rounds; outcome.rounds++) {
      const calling = driver.keepCalling(next, mishap)
      await pause(800)
      await calling.stop()
      // What was hung up on may still be on its way.
      await pause(500)
      await settle(driver, calling.entries, outcome, { quiet: false })
    }
    return outcome
  },
}))
