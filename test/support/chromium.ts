import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chromium } from 'playwright-core'

/** Where a browser may be, best first: the one that the caller names, the system's own, Playwright's own. */
const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
]

const START_LIMIT_MS = 20_000

const started = new Set<string>()

/** The path of a Chrome or Chromium that starts on this machine; undefined where there is none. */
export function findChromium(places: readonly (string | undefined)[] = PLACES): string | undefined {
  return places.find((path) => path && isExecutable(path) && starts(path))
}

/**
 * How every test starts the browser: no sandbox only where root leaves none, nothing that calls home, and no process kept
 * ready for a page that nobody opens. Pages of different sites have processes of their own all the same.
 */
export const launchOptions = () => ({
  executablePath: findChromium(),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--renderer-process-limit=1',
  ],
})

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A browser can be there and still not run: Playwright's where system libraries are missing, Ubuntu's `chromium-browser`
 * where the snap behind it is. On Windows, asking for the version would open a window.
 */
function starts(path: string): boolean {
  if (process.platform === 'win32' || started.has(path)) return true
  const { status } = spawnSync(path, ['--version'], {
    stdio: 'ignore',
    timeout: START_LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  if (status === 0) started.add(path)
  return status === 0
}
