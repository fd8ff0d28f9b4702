import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Which migrations local data was made with. */
const noteOf = (state: string) => resolve(ROOT, state, 'migrations.json')

const migrationsNow = (): Record<string, string> =>
  Object.fromEntries(
    globSync('worker/migrations/**/*.sql', { cwd: ROOT }).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(`${ROOT}${file}`))
        .digest('hex'),
    ]),
  )

/**
 * Whether local data has had every migration. Throws when one has been rewritten since the data was made with it, which
 * happens only until something has been deployed; from then on, a schema changes by new migrations.
 */
export function isMigrated(state: string): boolean {
  if (!existsSync(resolve(ROOT, state, 'v3/d1'))) return false
  const note = noteOf(state)
  const applied: Record<string, string> = existsSync(note)
    ? JSON.parse(readFileSync(note, 'utf8'))
    : { '': '' }
  const now = migrationsNow()
  if (Object.entries(applied).some(([file, hash]) => now[file] !== hash)) {
    throw new Error('The data on this machine is of an older schema. "npm run reset" removes it.')
  }
  return Object.keys(now).every((file) => file in applied)
}

/** Remembers what local data has been made with. */
export function noteSchema(state: string): void {
  writeFileSync(noteOf(state), JSON.stringify(migrationsNow(), null, 2))
}
