/** What Cloudflare binds to the worker: databases, cache, static files. Vars and secrets are text that `readConfig` checks. */
declare global {
  namespace Cloudflare {
    interface Env {
      DB: D1Database
      LEDGER_0: D1Database
      LEDGER_1: D1Database
      /** Further shards, numbered without a gap. docs/operating.md tells how to add one. */
      [shard: `LEDGER_${number}`]: D1Database | undefined
      CACHE: KVNamespace
      ASSETS: Fetcher
      /** Sends e-mail, where no demo mailbox takes it. */
      EMAIL: SendEmail
      /** Coarse limits on what one network may ask without having signed in: what costs much, and all of it. */
      RATE_LIMIT: RateLimit
      WIDE_RATE_LIMIT: RateLimit
    }
  }
}
export type Env = Cloudflare.Env
