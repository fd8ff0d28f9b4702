import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Outcome, type Scenario, settle } from '../scenario.ts'
import { mixedCalls } from '../workload.ts'

/** Another process keeps taking the ledgers for itself. What it shuts out fails, and succeeds when tried again. */
export const databaseBusy: Scenario = {
  name: 'database held busy',
  hasMet: ({ inFlight }) => inFlight > 0,
  async run(driver, rounds) {
    const outcome = new Outcome()
    const next = mixedCalls(driver.book, await driver.enrol('busy', 24))
    for (; outcome.rounds < rounds; outcome.rounds++) {
      const holder = spawn(
        process.execPath,
        [join(import.meta.dirname, '../hold-databases.ts'), ...driver.worker.ledgerFiles()],
        { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
      )
      await once(holder, 'message')
      const calling = driver.keepCalling(next)
      await pause(1000)
      await calling.stop()
      const ended = once(holder, 'exit')
      holder.disconnect()
      const [code] = await ended
      if (code !== 0) throw new Error(`What held the databases ended with ${code}`)
      await settle(driver, calling.entries, outcome, { quiet: false })
    }
    return outcome
  },
}
