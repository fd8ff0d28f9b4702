import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { build } from 'esbuild'
import { unstable_readConfig as readWranglerConfig, unstable_splitSqlQuery as splitSql } from 'wrangler'
import { newSecrets } from '../../demo/dev-vars.ts'
import { workerBindings } from '../support/worker-bindings.ts'

const HERE = import.meta.dirname
const ROOT = join(HERE, '../..')
const config = readWranglerConfig({ config: join(ROOT, 'wrangler.toml') })

export type HostSettings = {
  /** The folder of its databases and its script. */
  state: string
  compatibilityDate: string | undefined
  compatibilityFlags: string[]
  /** Ids of databases by the names of their bindings. */
  d1Databases: Record<string, string>
  bindings: Record<string, string>
}

/** The worker, on databases that outlive it until `remove`. */
export class WorkerProcess {
  /** Where it listens since it was last started. */
  origin = ''
  readonly #state = mkdtempSync(join(tmpdir(), 'smartum-faults-'))
  readonly #secrets = newSecrets()
  readonly #stopWatching = atEnd(() => this.#clear())
  #host: ChildProcess | undefined

  /** Starts it for the first time: from its sources, and with the project's migrations. */
  static async prepare(): Promise<WorkerProcess> {
    const worker = new WorkerProcess()
    try {
      await build({
        entryPoints: [join(HERE, 'worker.ts')],
        outfile: join(worker.#state, 'worker.js'),
        bundle: true,
        format: 'esm',
        conditions: ['workerd'],
        external: ['node:*', 'cloudflare:*'],
      })
      await worker.start()
      await worker.#migrate()
    } catch (error) {
      await worker.remove()
      throw error
    }
    return worker
  }

  async start(): Promise<void> {
    const settings: HostSettings = {
      state: this.#state,
      compatibilityDate: config.compatibility_date,
      compatibilityFlags: config.compatibility_flags,
      d1Databases: {},
      bindings: workerBindings(await this.#secrets),
    }
    for (const { binding, database_id } of config.d1_databases) settings.d1Databases[binding] = database_id
    // A group of its own, to be killed whole. What it says is of interest only when it does not start, and what it
    // leaves in the folder for temporary files goes with the rest.
    const host = spawn(process.execPath, [join(HERE, 'host.ts'), JSON.stringify(settings)], {
      detached: true,
      env: { ...process.env, TMPDIR: this.#state },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#host = host
    let errors = ''
    host.stderr!.on('data', (chunk) => {
      errors += chunk
    })
    const started = await Promise.race([once(host, 'message'), once(host, 'exit')])
    const [message] = started as [{ origin: string } | number | null]
    if (typeof message !== 'object' || !message) throw new Error(`The worker did not start:\n${errors}`)
    this.origin = message.origin
  }

  /** SIGKILL to workerd and to what started it, at once. */
  async kill(): Promise<void> {
    if (!this.#host || this.#host.exitCode !== null || this.#host.signalCode !== null) return
    const ended = once(this.#host, 'exit')
    process.kill(-this.#host.pid!, 'SIGKILL')
    await ended
  }

  /** The files of the ledgers. */
  ledgerFiles(): string[] {
    return globSync(join(this.#state, 'v3/d1/*/*.sqlite')).filter((file) => {
      const database = new DatabaseSync(file, { readOnly: true })
      const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'transfer'").get()
      database.close()
      return table !== undefined
    })
  }

  /** Ends it, and removes its databases. */
  async remove(): Promise<void> {
    await this.kill()
    this.#clear()
    this.#stopWatching()
  }

  #clear(): void {
    const { pid, exitCode, signalCode } = this.#host ?? {}
    if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
    rmSync(this.#state, { recursive: true, force: true, maxRetries: 10 })
  }

  async #migrate(): Promise<void> {
    for (const { binding, migrations_dir } of config.d1_databases) {
      const files = globSync(join(ROOT, migrations_dir!, '*.sql')).sort()
      const statements = files.flatMap((file) => splitSql(readFileSync(file, 'utf8')))
      const body = JSON.stringify({ statements })
      const answer = await fetch(`${this.origin}/migrate/${binding}`, { method: 'POST', body })
      if (!answer.ok) throw new Error(`The migrations of ${binding} failed: ${await answer.text()}`)
    }
  }
}

/** Has something done when this process ends, also by a signal. Returns how to call that off. */
function atEnd(act: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const callOff = () => {
    process.removeListener('exit', act)
    for (const signal of signals) process.removeListener(signal, onSignal)
  }
  const onSignal = (signal: NodeJS.Signals) => {
    callOff()
    act()
    process.kill(process.pid, signal)
  }
  process.on('exit', act)
  for (const signal of signals) process.on(signal, onSignal)
  return callOff
}
