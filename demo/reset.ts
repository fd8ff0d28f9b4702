import { rmSync } from 'node:fs'
import { isRunning } from './running.ts'

if (isRunning()) {
  console.error('The demo is running. Stop it with Ctrl-C first, and then reset it.')
  process.exit(1)
}

// Secrets go too: the people in the databases can only be recognised with the keys that they were stored with.
for (const path of ['../.wrangler/state', '../.dev.vars']) {
  rmSync(new URL(path, import.meta.url), { recursive: true, force: true })
}
console.log('The next "npm start" makes new data.')
