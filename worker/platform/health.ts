import type { Context } from 'hono'
import { boundLedgers, ConfigError, readConfig } from './config.ts'
import type { AppContext } from './http.ts'

/** Asks every store and reads the settings; 503 when anything is missing, with what it is. Holds no secrets. */
export async function health(c: Context<AppContext>): Promise<Response> {
  const { DB, CACHE } = c.env
  const ledgers = boundLedgers(c.env)
  const table = (db: D1Database, name: string) => db.prepare(`SELECT 1 FROM ${name} LIMIT 1`).all()
  const checks = {
    settings: async () => readConfig(c.env),
    directory: async () => {
      // People would be sent to a shard that is not there.
      const shards = await DB.prepare('SELECT max(number) + 1 AS shards FROM shard').first<number>('shards')
      if (shards! > ledgers.length)
        throw new ConfigError(`knows of ${shards} ledgers; ${ledgers.length} are bound`)
    },
    ...Object.fromEntries(
      ledgers.map((ledger, shard) => [`ledger_${shard}`, () => table(ledger, 'account')]),
    ),
    cache: () => CACHE.get('health'),
  }
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await check()
        return [name, 'ok']
      } catch (error) {
        return [name, error instanceof ConfigError ? error.message : 'does not answer as it should']
      }
    }),
  )
  const healthy = results.every(([, result]) => result === 'ok')
  return c.json(
    { status: healthy ? 'ok' : 'unhealthy', checks: Object.fromEntries(results) },
    healthy ? 200 : 503,
    {
      'Cache-Control': 'no-store',
    },
  )
}
