import { PortTaken, type System, startSystem } from './system.ts'

const firstPort = Number(process.env.PORT ?? 8787)
const ports = { worker: firstPort, bank: firstPort + 1, intranet: firstPort + 2 }

let system: System | undefined
let stopping = false

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  console.log('\nStopping.')
  await system?.stop()
  process.exit()
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

console.log('Starting the worker, the bank and the intranet …')
try {
  system = await startSystem({ ports, state: '.wrangler/state', log: (text) => process.stdout.write(text) })
  console.log(`
  Intranet          ${system.intranet}           sign in here, for instance as Aino Virtanen
  Bank switchboard  ${system.bank.issuer}/control   make a bank slow, or take it down
  API reference     ${system.smartum}/docs
  Health            ${system.smartum}/healthz

  Ctrl-C stops everything. The data stays until "npm run reset".
`)
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error)
    if (error instanceof PortTaken) {
      console.error(`Stop that program, or choose other ports: PORT=${error.port + 1000} npm start`)
    }
    process.exit(1)
  }
}
