import type { Config } from './config.ts'
import type { Env } from './env.ts'

/** Whose request it is, once their access token has been verified. */
type Holder = {
  personId: string
  /** The database that holds the person's money. */
  ledger: D1Database
  session: string
  /** How the person signed in; a password opens Saldo only. */
  assurance: 'strong' | 'password'
  /** The page that the session is of. */
  origin: string
  /** What the request was signed with; whatever changes something uses it up in its batch. */
  proof: { hash: string; expiresAt: number }
}

/** The employer that the person of a request acts for. */
export type ActingFor = {
  id: string
  name: string
  business_id: string
  /** In which of its services the person may act, signed in as they are. */
  services: ('plus' | 'saldo')[]
  /** Whether they may add and remove those who order for it in Plus. */
  isAdmin: boolean
}

/** What every handler finds in Hono's context. */
export type AppContext = {
  Bindings: Env
  Variables: {
    requestId: string
    config: Config
    /** The instant at which the request came, the same for all of its work. */
    now: Date
    holder: Holder
    /** Of a route about one employer, once it is sure that the person acts for it. */
    employer: ActingFor
    /** Set by whoever has put messages into the directory's outbox: they are sent once the answer is out. */
    hasMessages: boolean
  }
}

/** The headers of an answer that is somebody's own, or good for a moment only. */
export const NEVER_CACHED = { 'Cache-Control': 'no-store' }
