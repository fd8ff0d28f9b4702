import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { keyedHash } from '../platform/secrets.ts'
import { TOO_MANY_REQUESTS } from './problems.ts'
import { type AttemptOutcome, attemptOutcome, attemptStatements, type Limit } from './store/attempts.ts'

/**
 * The name of a bucket: a keyed hash, so that the table tells nobody's address, nor lets anybody look for one. The key is
 * that of identity codes, since it serves the same purpose, and losing one hash's meaning with it harms nobody: counts
 * live for a day. No identity code begins like the text that is hashed here.
 */
export const bucketOf = (
  config: Pick<Config, 'IDENTITY_HASH_KEY'>,
  kind: string,
  value: string,
): Promise<string> => keyedHash(config.IDENTITY_HASH_KEY, `attempt: ${kind}: ${value}`)

/**
 * Counts an attempt in every bucket, unless one of them is full; then it counts in none. One round trip. For an attempt
 * that goes with a read, put `attemptStatements` of store/attempts.ts into the batch of the read.
 */
export async function countAttempts(db: D1Database, limits: Limit[], now: Date): Promise<AttemptOutcome> {
  const [full] = await db.batch(attemptStatements(db, limits, epochSeconds(now)))
  return attemptOutcome(full!)
}

/** The network that a request comes from: an IPv4 address, or the first half of an IPv6 one, which is one household's. */
export function networkOf(c: Context<AppContext>): string {
  const address = c.req.header('CF-Connecting-IP')
  if (!address) return 'local'
  const written = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1)
  if (!written) return address
  const [head = '', tail] = written.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = tail ? Array<string>(8 - head.length - tail.length).fill('0') : []
  return `${[...head, ...zeros, ...(tail ?? [])].slice(0, 4).join(':')}::/64`
}

/** Seconds of the RATE_LIMIT binding's period. */
const WALL_PERIOD = 60

/**
 * A coarse limit on what one network may ask without having signed in, before anything is computed or read. It keeps
 * floods out; the limits that decide are in the database. When it does not work itself, everybody passes.
 */
export const outerWall = createMiddleware<AppContext>(async (c, next) => {
  if (!(await passesWall(c))) {
    c.header('Retry-After', String(WALL_PERIOD))
    throw new Problem(TOO_MANY_REQUESTS)
  }
  await next()
})

async function passesWall(c: Context<AppContext>): Promise<boolean> {
  try {
    return (await c.env.RATE_LIMIT.limit({ key: networkOf(c) })).success
  } catch (error) {
    log('error', 'rate-limit-failed', { requestId: c.get('requestId'), message: (error as Error).message })
    return true
  }
}
