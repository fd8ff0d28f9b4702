import { rmSync, writeFileSync } from 'node:fs'
import { RUNNING } from './running.ts'
import { DEMO_PASSWORD } from './seed.ts'
import { OPEN_LINK } from './seed-saldo.ts'
import { PortTaken, type System, startSystem } from './system.ts'

const firstPort = Number(process.env.PORT ?? 8787)
if (!Number.isInteger(firstPort) || firstPort < 1 || firstPort > 65531) {
  console.error('PORT has to be a number from 1 to 65531; the demo uses it and the four after it.')
  process.exit(1)
}
const ports = {
  worker: firstPort,
  bank: firstPort + 1,
  intranet: firstPort + 2,
  mailbox: firstPort + 3,
  desk: firstPort + 4,
}

let system: System | undefined
let stopping = false

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  console.log('\nStopping.')
  await system?.stop()
  rmSync(RUNNING, { force: true })
  process.exit()
}

/** A worker that died leaves its port open, and everybody waiting: better to say so and stop. */
function watch(smartum: string): void {
  setInterval(async () => {
    const answer = await fetch(`${smartum}/healthz`, { signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    )
    if (answer?.ok || stopping) return
    console.error(`\nThe worker does not answer any more. ${(await answer?.text()) ?? ''}`)
    await stop()
  }, 15_000)
}

process.on('SIGINT', stop)
process.on('SIGTERM', stop)

console.log('Starting the worker, the bank, the intranet and the mailbox …')
try {
  system = await startSystem({ ports, state: '.wrangler/state', log: (text) => process.stdout.write(text) })
  console.log(`
  Intranet          ${system.intranet}           sign in here: at a bank as anybody, for instance Aino Virtanen,
                                              or in Saldo as emma.lindstrom@havuranta.example with the
                                              password ${DEMO_PASSWORD}
  Registration      ${system.smartum}/registration?link=${OPEN_LINK}
                                              what Havuranta shares with its people, for Saldo
  Employer          ${system.smartum}/employer  as leena.makela@havuranta.example, with the same password
  Mailbox           ${system.mailbox.origin}           every e-mail that the worker sends; it begins with reminders,
                                              each with a link to an OwnGiftcard that needs no sign-in
  Customer service  ${system.desk}      behind a stand-in for Cloudflare Access
  Bank switchboard  ${system.bank.issuer}/control   make a bank slow, or take it down
  Bank file         ${system.bank.issuer}/statement   pay an invoice: customer service reads the file at its desk
  API reference     ${system.smartum}/docs
  Health            ${system.smartum}/healthz

  Ctrl-C stops everything. The data stays until "npm run reset".
`)
  writeFileSync(RUNNING, String(process.pid))
  watch(system.smartum)
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error)
    if (error instanceof PortTaken) {
      console.error(`Stop that program, or choose other ports: PORT=${error.port + 1000} npm start`)
    }
    process.exit(1)
  }
}
