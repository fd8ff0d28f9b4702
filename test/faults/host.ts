import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { HostSettings } from './process.ts'

/** Runs the worker in workerd, and sends the driver its origin. When the driver has died, nothing of it stays. */

const { state, ...settings }: HostSettings = JSON.parse(process.argv[2]!)
process.once('disconnect', () => {
  rmSync(state, { recursive: true, force: true })
  process.kill(-process.pid, 'SIGKILL')
})

const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    ...settings,
    name: 'faults',
    modules: true,
    rootPath: state,
    scriptPath: join(state, 'worker.js'),
    resourcePersistencePath: join(state, 'v3'),
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
  }),
)
await miniflare.ready
// workerd's own port: what a development server puts in front of it would stand between a client and the fault.
const { origin } = await miniflare.unsafeGetDirectURL('faults')
process.send!({ origin })
