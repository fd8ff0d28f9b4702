import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.ts'

const MINUTE = 60_000

/** How long each step may take, in milliseconds: where a network swallows requests, a download never ends by itself. */
const LIMITS = { download: 3 * MINUTE, update: 3 * MINUTE, install: 10 * MINUTE }

const PLAYWRIGHT = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core/package.json')))

type Options = {
  find?: () => string | undefined
  limits?: typeof LIMITS
}

/**
 * Sees to it that the tests have a browser: the one that is there, else Playwright's own, else Debian's package.
 * Says what it is doing while it does. Answers with the browser's path, or undefined where none could be had.
 */
export function ensureChromium({ find = findChromium, limits = LIMITS }: Options = {}): string | undefined {
  return find() ?? downloadPlaywrights(find, limits) ?? installDebians(find, limits)
}

function downloadPlaywrights(find: () => string | undefined, limits: typeof LIMITS): string | undefined {
  const minutes = Math.ceil(limits.download / MINUTE)
  console.log(`No Chrome or Chromium starts here: downloading Playwright’s own (${minutes} minutes at most)…`)
  const args = [PLAYWRIGHT, 'install', '--no-shell', '--no-progress', 'chromium']
  const failure = run(process.execPath, args, limits.download, 'SIGKILL')
  const found = find()
  if (!found)
    console.log(`Playwright’s Chromium ${failure ? `was not to be had: ${failure}` : 'does not start.'}`)
  return found
}

/** Debian's package brings the system libraries along that Playwright's own takes for granted. */
function installDebians(find: () => string | undefined, limits: typeof LIMITS): string | undefined {
  const isRoot = process.getuid?.() === 0
  if (process.platform !== 'linux' || !isRoot || run('apt-get', ['--version'], MINUTE)) return undefined
  console.log('Installing Debian’s package: apt-get update, then apt-get install chromium…')
  // A source that cannot be reached fails the update, though the package may come from another one.
  run('apt-get', ['update'], limits.update)
  const failure = run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], limits.install)
  const found = find()
  if (!found) console.log(`Debian’s package ${failure ? `was not to be had: ${failure}` : 'does not start.'}`)
  return found
}

/**
 * Runs a program to its end without showing what it says; answers with why it failed, or undefined. A program that
 * takes too long gets the signal; for apt-get that is one which it can wait out while it unpacks.
 */
function run(
  program: string,
  args: string[],
  limit: number,
  killSignal: NodeJS.Signals = 'SIGTERM',
): string | undefined {
  const { error, status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: limit,
    killSignal,
  })
  if (status === 0) return undefined
  if (error) return 'code' in error && error.code === 'ETIMEDOUT' ? 'it took too long.' : error.message
  return /^(?:E|Error): .+$/m.exec(stderr)?.[0] ?? `it ended with ${status}.`
}

if (import.meta.main && !ensureChromium()) {
  console.error(
    'The tests need a browser and none could be had: install Chrome or Chromium (on Debian: apt-get install chromium), or set CHROME_PATH to the path of one.',
  )
  process.exitCode = 1
}
