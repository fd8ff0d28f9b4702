import { applyD1Migrations, type D1Migration, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, vi } from 'vitest'

declare global {
  namespace Cloudflare {
    interface GlobalProps {
      mainModule: typeof import('../../worker/index.ts')
    }
    interface Env {
      DIRECTORY_MIGRATIONS: D1Migration[]
      LEDGER_MIGRATIONS: D1Migration[]
      /** A further database, for a third shard. */
      SPARE: D1Database
    }
  }
}

/** Files share a runtime; each begins with empty stores, with limits that nothing has used up, and with modules of its own. */
beforeAll(async () => {
  await reset()
  await Promise.all([env.DB, env.LEDGER_0, env.LEDGER_1, env.SPARE].map(empty))
  await applyD1Migrations(env.DB, env.DIRECTORY_MIGRATIONS)
  await applyD1Migrations(env.LEDGER_0, env.LEDGER_MIGRATIONS)
  await applyD1Migrations(env.LEDGER_1, env.LEDGER_MIGRATIONS)
})

afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** Removes all tables of a database: `reset` has been seen to leave some after a file that writes much. */
async function empty(database: D1Database): Promise<void> {
  const { results } = await database
    .prepare(
      `SELECT type, name FROM sqlite_schema
       WHERE type IN ('table', 'view') AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'`,
    )
    .all<{ type: string; name: string }>()
  await database.batch([
    database.prepare('PRAGMA defer_foreign_keys = ON'),
    ...results.map(({ type, name }) => database.prepare(`DROP ${type} ${name}`)),
  ])
}
