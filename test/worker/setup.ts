import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll } from 'vitest'

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

beforeAll(async () => {
  await applyD1Migrations(env.DB, env.DIRECTORY_MIGRATIONS)
  await applyD1Migrations(env.LEDGER_0, env.LEDGER_MIGRATIONS)
  await applyD1Migrations(env.LEDGER_1, env.LEDGER_MIGRATIONS)
})
