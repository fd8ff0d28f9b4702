import type { Scenario } from './scenario.ts'
import { answersLost } from './scenarios/answers-lost.ts'
import { databaseBusy } from './scenarios/database-busy.ts'
import { expiry } from './scenarios/expiry.ts'
import { killedMidLoad } from './scenarios/killed-mid-load.ts'
import { midnight } from './scenarios/midnight.ts'
import { relayKilled } from './scenarios/relay-killed.ts'

/** All faults, in the order in which they happen to the same data, with how often in a short run and in a long one. */
export const SCENARIOS: { scenario: Scenario; short: number; long: number }[] = [
  { scenario: killedMidLoad, short: 5, long: 30 },
  { scenario: databaseBusy, short: 1, long: 10 },
  ...answersLost.map((scenario) => ({ scenario, short: 1, long: 5 })),
  { scenario: expiry, short: 1, long: 5 },
  { scenario: midnight, short: 8, long: 16 },
  { scenario: relayKilled, short: 4, long: 15 },
]
