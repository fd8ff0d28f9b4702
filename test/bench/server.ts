import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { unstable_readConfig as readWranglerConfig } from 'wrangler'
import type { DevVars } from '../../demo/dev-vars.ts'
import { workerBindings } from '../support/worker-bindings.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WRANGLER = fileURLToPath(new URL('../../node_modules/wrangler/bin/wrangler.js', import.meta.url))

/** The address that tokens and proofs are made for; no request goes there. */
export const PUBLIC_ORIGIN = 'https://smartum.example'

/** The databases of the project by their bindings, and BARE, which only bare handlers use. */
export function databaseIds(): Record<string, string> {
  const ids: Record<string, string> = { BARE: '00000000-0000-0000-0000-00000000000b' }
  const { d1_databases } = readWranglerConfig({ config: `${ROOT}wrangler.toml` })
  for (const { binding, database_id } of d1_databases) ids[binding] = database_id
  return ids
}

/**
 * Starts the measured worker, bundled as it is when it is deployed. Its port is workerd's own: what a development
 * server puts in front of a worker costs more than the worker, and would hide what is measured.
 */
export async function startWorker(
  state: string,
  secrets: DevVars,
): Promise<{ origin: string; stop(): Promise<void> }> {
  const bundle = `${state}/bundle`
  const build = spawnSync(
    process.execPath,
    [
      WRANGLER,
      'deploy',
      'test/bench/worker.ts',
      '--assets',
      'worker/static',
      '--dry-run',
      '--outdir',
      bundle,
    ],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' } },
  )
  if (build.status !== 0) throw new Error(`The worker was not bundled:\n${build.stdout}${build.stderr}`)
  const config = readWranglerConfig({ config: `${ROOT}wrangler.toml` })
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: `${ROOT}${state}/v3`,
      port: 0,
      workers: [
        {
          name: 'bench',
          modules: true,
          scriptPath: `${ROOT}${bundle}/worker.js`,
          compatibilityDate: config.compatibility_date!,
          compatibilityFlags: config.compatibility_flags,
          d1Databases: databaseIds(),
          bindings: { ...workerBindings(secrets), PUBLIC_ORIGIN },
          unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
        },
      ],
    }),
  )
  await miniflare.ready
  const { origin } = await miniflare.unsafeGetDirectURL('bench')
  return { origin, stop: () => miniflare.dispose() }
}
