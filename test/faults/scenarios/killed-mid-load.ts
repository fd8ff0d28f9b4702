import { setTimeout as pause } from 'node:timers/promises'
import { Outcome, random, type Scenario, settle } from '../scenario.ts'
import { mixedCalls } from '../workload.ts'

/** SIGKILL while many people load, pay, hold, capture and refund; again and again on the same data. */
export const killedMidLoad: Scenario = {
  name: 'killed mid-load',
  hasMet: ({ inFlight }) => inFlight > 0,
  async run(driver, rounds) {
    const outcome = new Outcome()
    const next = mixedCalls(driver.book, await driver.enrol('killed', 24))
    for (; outcome.rounds < rounds; outcome.rounds++) {
      const calling = driver.keepCalling(next)
      await pause(random(200, 800))
      const stopped = calling.stop()
      await driver.worker.kill()
      await stopped
      await driver.worker.start()
      await settle(driver, calling.entries, outcome, { quiet: true })
    }
    return outcome
  },
}
