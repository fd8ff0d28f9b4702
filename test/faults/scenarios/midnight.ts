import { audit } from '../audit.ts'
import { DAY, Outcome, type Scenario } from '../scenario.ts'
import { load, spend } from '../workload.ts'
import { ended, expireTwice, lotsOf } from './expiring.ts'

const HOUR = 3_600_000

/** Last days, each with the instant at which it is over in Finland. */
const LAST_DAYS = {
  'in winter': ['2026-01-31', '2026-01-31T22:00:00.000Z'],
  'before clocks go forward': ['2026-03-28', '2026-03-28T22:00:00.000Z'],
  'when clocks go forward': ['2026-03-29', '2026-03-29T21:00:00.000Z'],
  'in summer': ['2026-07-31', '2026-07-31T21:00:00.000Z'],
  'before clocks go back': ['2026-10-24', '2026-10-24T21:00:00.000Z'],
  'when clocks go back': ['2026-10-25', '2026-10-25T22:00:00.000Z'],
  'at the end of a year': ['2026-12-31', '2026-12-31T22:00:00.000Z'],
  'on a leap day': ['2028-02-29', '2028-02-29T22:00:00.000Z'],
} as const

/**
 * Money is there to the last moment of its last day, and not a moment longer; and when some clocks have struck and
 * others have not, it is spent or expires, and never both.
 */
export const midnight: Scenario = {
  name: 'midnight in Helsinki',
  hasMet: ({ sent }) => sent > 0,
  async run(driver, rounds) {
    const outcome = new Outcome()
    const people = await driver.enrol('midnight', 6)
    const days = Object.entries(LAST_DAYS)
    for (; outcome.rounds < rounds; outcome.rounds++) {
      const [when, [lastDay, midnight]] = days[outcome.rounds % days.length]!
      const before = (ms: number) => new Date(Date.parse(midnight) - ms).toISOString()
      const calls = driver.book.entries.size
      const expect = (isSo: boolean, what: string) => {
        if (!isSo) outcome.unsound.add(`${when}, ${what}`)
      }

      const payTooLate = async () => {
        const late = people.map((person) => driver.book.enter(spend(person, 100, midnight)))
        await driver.inParallel(late, (entry) => driver.send(entry))
        const refused = late.filter(({ refusal }) => refusal === 'insufficient-funds')
        expect(refused.length === late.length, 'money was spent after midnight')
      }

      await driver.carryOut(people.map((person) => load(person, 1000, lastDay, before(DAY))))
      const early =
        lotsOf(await expireTwice(driver, before(HOUR))) + lotsOf(await expireTwice(driver, before(1)))
      expect(early === 0, `${early} lots expired before midnight`)
      await driver.carryOut(people.map((person) => spend(person, 100, before(1))))
      await payTooLate()

      const racing = people.flatMap((person) =>
        Array.from({ length: 5 }, () => driver.book.enter(spend(person, 100, before(1)))),
      )
      await Promise.all([
        driver.inParallel(racing, (entry) => driver.send(entry)),
        expireTwice(driver, midnight),
        payTooLate(),
      ])
      // What was spent from while it expired is left for the next time.
      await expireTwice(driver, midnight)
      const left = await ended(driver, lastDay)
      expect(!left.length, `${left.length} lots were left when it had struck`)
      await audit(driver, outcome)
      outcome.sent += driver.book.entries.size - calls
    }
    return outcome
  },
}
