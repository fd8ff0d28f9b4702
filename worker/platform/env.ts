/** What Cloudflare binds to the worker: databases, cache, static files, and text from vars and secrets. */
declare global {
  namespace Cloudflare {
    interface Env {
      DB: D1Database
      LEDGER_0: D1Database
      LEDGER_1: D1Database
      CACHE: KVNamespace
      ASSETS: Fetcher
    }
  }
}
export type Env = Cloudflare.Env & Record<string, unknown>
