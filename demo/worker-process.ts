import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { getPlatformProxy, unstable_readConfig as readWranglerConfig } from 'wrangler'
import type { Env } from '../worker/platform/env.ts'
import type { ProfileName } from './bank/profiles.ts'
import { DEMO_SELLER } from './dev-vars.ts'
import { isMigrated, noteSchema } from './local-schema.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WRANGLER = fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url))
const STARTUP = 60_000
const QUIETLY = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_LOG: 'warn',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: 'true',
}

/** The name under which the broker knows us. */
export const BROKER_CLIENT_ID = 'smartum-embed'

/** Brings the local databases up to date. `state` is where they live, relative to the project. */
export async function migrate(state: string): Promise<void> {
  if (isMigrated(state)) return
  const { d1_databases } = readWranglerConfig({ config: `${ROOT}wrangler.toml` })
  for (const { binding: database } of d1_databases) {
    const child = wrangler('d1', 'migrations', 'apply', database, '--local', '--persist-to', state)
    const output = collect(child)
    const code = await new Promise((resolve) => child.once('close', resolve))
    if (code !== 0) throw new Error(`The migrations of ${database} failed:\n${output.join('')}`)
  }
  noteSchema(state)
}

/** Works with the local databases themselves, while no worker uses them. */
export async function withStores(state: string, act: (env: Env) => Promise<void>): Promise<void> {
  Object.assign(process.env, QUIETLY)
  const { env, dispose } = await getPlatformProxy<Env>({ persist: { path: `${state}/v3` } })
  try {
    await act(env)
  } finally {
    await dispose()
  }
}

/**
 * Starts the worker in workerd, and waits until it says that it and its stores are well. `output` is its log
 * so far; `log` gets what it writes from then on.
 */
export async function startWorker(
  state: string,
  settings: {
    origin: string
    profile: ProfileName
    issuer: string
    mailbox?: string
    access?: { origin: string; audience: string }
    log?: ((text: string) => void) | undefined
  },
): Promise<{ stop(): Promise<void>; output(): string }> {
  const vars = {
    ENVIRONMENT: 'development',
    PUBLIC_ORIGIN: settings.origin,
    BROKER_PROFILE: settings.profile,
    BROKER_ISSUER: settings.issuer,
    BROKER_CLIENT_ID,
    BROKER_STATUS_URL: `${settings.issuer}/disturbances`,
    MAIL_FROM: 'ei-vastausta@smartum.example',
    MAILBOX_URL: settings.mailbox ?? '',
    ACCESS_ISSUER: settings.access?.origin ?? '',
    ACCESS_AUDIENCE: settings.access?.audience ?? '',
    SELLER: DEMO_SELLER,
  }
  const child = wrangler(
    ...['dev', '--port', new URL(settings.origin).port, '--inspector-port', '0', '--persist-to', state],
    '--show-interactive-dev-session=false',
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
  )
  const output = collect(child)
  const deadline = Date.now() + STARTUP
  for (;;) {
    const answer = await fetch(`${settings.origin}/healthz`).catch(() => undefined)
    if (answer?.ok) {
      if (settings.log) onOutput(child, settings.log)
      return { stop: () => end(child), output: () => output.join('') }
    }
    if (answer || child.exitCode !== null || Date.now() > deadline) {
      await end(child)
      throw new Error(`The worker did not start. ${(await answer?.text()) ?? ''}\n${output.join('')}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Runs a cron of the worker at once. Throws when a job of it failed. */
export async function runCron(origin: string, cron: string): Promise<void> {
  const answer = await fetch(`${origin}/cdn-cgi/handler/scheduled?cron=${encodeURIComponent(cron)}`)
  if (!answer.ok) throw new Error(`The cron "${cron}" failed: ${await answer.text()}`)
}

const wrangler = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [WRANGLER, ...args], { cwd: ROOT, env: { ...process.env, ...QUIETLY } })

function collect(child: ChildProcess): string[] {
  const output: string[] = []
  onOutput(child, (text) => output.push(text))
  return output
}

function onOutput(child: ChildProcess, act: (text: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => act(String(chunk)))
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 5000)
  await closed
  clearTimeout(forced)
}
