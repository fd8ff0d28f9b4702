import { setTimeout as pause } from 'node:timers/promises'
import { audit } from '../audit.ts'
import type { Enrolled } from '../contract.ts'
import type { Driver } from '../driver.ts'
import { DAY, Outcome, oneOf, random, type Scenario, settle } from '../scenario.ts'
import { hold, load, newCall, spend } from '../workload.ts'
import { ended, expireTwice, lotsOf } from './expiring.ts'

const LOTS = 600
const HOLDS = 20

/**
 * The job that moves what has expired comes twice at once, while people pay whose clock has not struck yet; is killed
 * halfway; and comes again days late, twice.
 */
export const expiry: Scenario = {
  name: 'expiry twice, killed, late',
  hasMet: ({ inFlight }) => inFlight > 0,
  async run(driver, rounds) {
    const outcome = new Outcome()
    const people = await driver.enrol('expiry', 60)
    for (; outcome.rounds < rounds; outcome.rounds++) {
      const lastDay = `2026-06-${String((outcome.rounds % 20) + 1).padStart(2, '0')}`
      const lastMoment = new Date(`${lastDay}T23:59:59.999+03:00`)
      const after = (days: number) => new Date(lastMoment.getTime() + 1 + days * DAY).toISOString()
      const holds = await give(driver, people, lastDay, after)

      const due = await ended(driver, lastDay)
      const paying = driver.keepCalling(() => spend(oneOf(people), random(1, 200), lastMoment.toISOString()))
      const running = expireTwice(driver, after(0))
      await pause(random(20, 200))
      const stopped = paying.stop()
      await driver.worker.kill()
      await stopped
      const reported = lotsOf(await running)
      await driver.worker.start()
      const left = await ended(driver, lastDay)
      outcome.inFlight += due.length - reported
      outcome.committed += due.length - left.length - reported
      outcome.sent += LOTS + HOLDS
      await settle(driver, paying.entries, outcome, { quiet: true })

      await driver.carryOut(holds.map(({ person, id }) => newCall('release', person, { hold: id }, after(3))))
      const late = await ended(driver, lastDay)
      const moved = lotsOf(await expireTwice(driver, after(4)))
      if (moved !== late.length) outcome.unsound.add(`${late.length} lots were due, ${moved} reported`)
      for (const id of await ended(driver, lastDay)) outcome.unsound.add(`${id} has not expired`)
      await audit(driver, outcome)
    }
    return outcome
  },
}

/** Gives many lots with one last day, and keeps money of some people on hold. Returns the holds. */
async function give(driver: Driver, people: Enrolled[], lastDay: string, after: (days: number) => string) {
  const now = after(-1)
  const lots = Array.from({ length: LOTS }, (_, lot) => people[lot % people.length]!)
  await driver.carryOut(lots.map((person) => load(person, random(1, 2000), lastDay, now)))
  const holders = people.slice(0, HOLDS)
  const holds = await driver.carryOut(holders.map((person) => hold(person, 5, after(2), now)))
  return holds.map(({ entry, receipt }) => ({ person: entry.call.person, id: receipt.id }))
}
