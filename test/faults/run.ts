import { parseArgs } from 'node:util'
import { Driver } from './driver.ts'
import { SCENARIOS } from './scenarios.ts'
import { type Row, table } from './table.ts'

/** `npm run faults [-- --rounds 100]`: every fault many times, on the same data, and what came of it. */

const HOW_TO_READ = `
in flight: under way when the worker was killed, or answered by an error or not at all; committed: had been done.
lost: was answered with a receipt that is no longer true. duplicated: done twice, or done though it was refused.
drift: by how much accounts differ from what all receipts add up to. findings: what reconciliation found, and others.
`

const { values } = parseArgs({ options: { rounds: { type: 'string' } } })
const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
  throw new Error('--rounds: a whole number')

const driver = await Driver.start()
const rows: Row[] = []
try {
  for (const { scenario, long } of SCENARIOS) {
    console.log(`${scenario.name} …`)
    const start = performance.now()
    const outcome = await scenario.run(driver, rounds ?? long)
    if (!scenario.hasMet(outcome)) outcome.unsound.add('the fault met nothing, so that nothing was tested')
    rows.push({ name: scenario.name, outcome, seconds: (performance.now() - start) / 1000 })
  }
} finally {
  await driver.worker.remove()
  console.log(`\n${table(rows)}\n${HOW_TO_READ}`)
}

for (const { name, outcome } of rows) {
  const { lost, duplicated, unsound } = outcome
  for (const [kind, whats] of Object.entries({ lost, duplicated, finding: unsound })) {
    for (const what of whats) console.log(`${name}: ${kind}: ${what}`)
  }
  if (!outcome.isClean) process.exitCode = 1
}
