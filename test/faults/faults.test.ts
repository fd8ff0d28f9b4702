import { afterAll, beforeAll, expect, it } from 'vitest'
import { Driver } from './driver.ts'
import type { Outcome } from './scenario.ts'
import { SCENARIOS } from './scenarios.ts'

/** The short version of `npm run faults`: the same faults on the same data, one after the other, a few times each. */

let driver: Driver
beforeAll(async () => {
  driver = await Driver.start()
})
afterAll(() => driver?.worker.remove())

const clean = { lost: [], duplicated: [], drift: 0, unsound: [] }
const found = ({ lost, duplicated, drift, unsound }: Outcome) => ({
  ...{ lost: [...lost], duplicated: [...duplicated], drift, unsound: [...unsound] },
})

it.each(SCENARIOS)(
  '$scenario.name: nothing is lost, done twice or half done',
  async ({ scenario, short }) => {
    const outcome = await scenario.run(driver, short)
    expect(found(outcome)).toEqual(clean)
    expect(scenario.hasMet(outcome), JSON.stringify(outcome)).toBe(true)
  },
)
