import { rmSync } from 'node:fs'

// Secrets go too: the people in the databases can only be recognised with the keys that they were stored with.
for (const path of ['../.wrangler/state', '../.dev.vars']) {
  rmSync(new URL(path, import.meta.url), { recursive: true, force: true })
}
console.log('The next "npm start" makes new data.')
