import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { keyedHash } from '../platform/secrets.ts'
import { TOO_MANY_ATTEMPTS } from './problems.ts'
import { type AttemptOutcome, attemptOutcome, attemptStatements, type Limit } from './store/attempts.ts'

/**
 * The name of a bucket: a keyed hash, so that the table tells nobody's address, nor lets anybody look for one. The key is
 * that of identity codes, since it serves the same purpose, and losing one hash's meaning with it harms nobody: counts
 * live for a month at most. No identity code begins like the text that is hashed here.
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

/**
 * The networks that a request comes from, the widest first: an IPv4 address, behind which a whole office can be; or of an
 * IPv6 one the /48, which is the most that one customer gets, and the /64 in it, which is one household's.
 */
export function networksOf(c: Context<AppContext>): [widest: string, ...within: string[]] {
  const address = c.req.header('CF-Connecting-IP')
  if (!address) return ['local']
  const written = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1)
  if (!written) return [address]
  const [head = '', tail] = written.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = tail ? Array<string>(8 - head.length - tail.length).fill('0') : []
  const groups = [...head, ...zeros, ...(tail ?? [])]
  const network = (bits: 48 | 64) => `${groups.slice(0, bits / 16).join(':')}::/${bits}`
  return [network(48), network(64)]
}

/** By how much less than a whole network one household of it may ask for. */
const HOUSEHOLDS_SHARE = 5

/**
 * Limits for the networks that a request comes from: `limit` for one in which there can be an office, and a fifth of it for
 * a household's part of an IPv6 one.
 */
export async function networkLimits(
  c: Context<AppContext>,
  kind: string,
  { limit, seconds }: Omit<Limit, 'bucket'>,
): Promise<Limit[]> {
  return Promise.all(
    networksOf(c).map(async (network, within) => ({
      bucket: await bucketOf(c.get('config'), kind, network),
      limit: within ? Math.ceil(limit / HOUSEHOLDS_SHARE) : limit,
      seconds,
    })),
  )
}

/** Refuses what has been tried too often, and says in how many seconds it may be tried again. */
export function tooMany(c: Context<AppContext>, seconds: number): never {
  c.header('Retry-After', String(seconds))
  throw new Problem(TOO_MANY_ATTEMPTS)
}

/** Seconds of the period of the rate limit bindings. */
const WALL_PERIOD = 60

/**
 * A coarse limit on what comes from one network without having signed in, before anything is computed or read. It is for
 * what costs little: a read, or an answer that has to fit a sign-in under way. An office of some thousand people behind
 * one address passes it on a Monday morning.
 *
 * Walls keep floods out; the limits that decide are in the database. When they do not work themselves, everybody passes.
 */
export const wideWall = createMiddleware<AppContext>(async (c, next) => {
  const [widest] = networksOf(c)
  if (!(await passes(c, 'WIDE_RATE_LIMIT', widest))) tooMany(c, WALL_PERIOD)
  await next()
})

/**
 * The same for what costs a hash, a mail or a request to the broker: a tenth of that from one address, or from one
 * household of an IPv6 network, which as a whole has the wide wall. Each of an office's people needs one or two such.
 * Beginning a sign-in at a bank has no other limit: what it costs is the broker's time, which the circuit in front of the
 * broker looks after, and it leaves nothing behind in our stores.
 */
export const outerWall = createMiddleware<AppContext>(async (c, next) => {
  const [widest, narrow = widest] = networksOf(c)
  const walls = await Promise.all([passes(c, 'RATE_LIMIT', narrow), passes(c, 'WIDE_RATE_LIMIT', widest)])
  if (!walls.every(Boolean)) tooMany(c, WALL_PERIOD)
  await next()
})

async function passes(
  c: Context<AppContext>,
  wall: 'RATE_LIMIT' | 'WIDE_RATE_LIMIT',
  key: string,
): Promise<boolean> {
  try {
    return (await c.env[wall].limit({ key })).success
  } catch (error) {
    log('error', 'rate-limit-failed', { requestId: c.get('requestId'), message: (error as Error).message })
    return true
  }
}
