import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { bucketOf, networksOf } from './attempts.ts'
import { Outage } from './broker-connection.ts'
import { countFailureWithinLimit, countOutcome, type OutcomeRow } from './store/providers.ts'

/** What stands for the broker as a whole among the providers. */
export const BROKER = 'broker'

/** Minutes that our own measurements look back. */
const WINDOW = 10
/** How many sign-ins have to fail before it is more than bad luck. */
const FAILURES = 3
/** How many of the last ones have to go well before the trouble counts as over. */
const LAST_ONES = 2

/** The minute of the epoch. */
export const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / 60_000)

/** The first minute that still counts. */
export const firstMinute = (now: Date): number => minuteOf(now) - WINDOW + 1

/** Counts that somebody signed in, which took both a bank and the broker. For the batch that makes it so. */
export const countSuccess = (db: D1Database, provider: string, now: Date): D1PreparedStatement =>
  countOutcome(db, [provider, BROKER], 'succeeded', minuteOf(now))

/**
 * Counts a sign-in that an outage ended against whoever was out: statements for a batch. A network is heard once a minute
 * on each, so that a single stranger who fails again and again does not make a bank look disturbed. Turning back at the
 * bank, or an answer that does not hold, says nothing about whether anybody works.
 */
export async function countFailure(
  c: Context<AppContext>,
  provider: string,
  error: unknown,
): Promise<D1PreparedStatement[]> {
  if (!(error instanceof Outage)) return []
  const who = error.of === 'bank' ? provider : BROKER
  const [network] = networksOf(c)
  const bucket = await bucketOf(c.get('config'), `failures of ${who}`, network)
  const now = c.get('now')
  const limit = { bucket, limit: 1, seconds: 60 }
  return countFailureWithinLimit(c.env.DB, who, minuteOf(now), limit, epochSeconds(now))
}

/** Does the first step of a sign-in. When an outage ends it, that is counted once the answer is on its way. */
export async function countingOutages<T>(
  c: Context<AppContext>,
  provider: string,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof Outage) {
      const counted = countFailure(c, provider, error).then((count) => c.env.DB.batch(count))
      c.executionCtx.waitUntil(counted.catch(logNotCounted))
    }
    throw error
  }
}

/** For a failure that could not be counted: it is told to the person all the same. */
export const logNotCounted = ({ message }: Error): void => log('error', 'outcome-not-counted', { message })

/**
 * Whether a provider counts as disturbed by how the sign-ins of the last ten minutes went (`outcomes`, the newest first).
 * A circuit: it opens when at least three of them failed, in several networks or minutes, and more than half; it stays
 * open (`wasOpen`) until the last ones went well, or nothing has failed for ten minutes. People can choose the provider
 * all the while, and so try it.
 */
export function isCircuitOpen(outcomes: readonly OutcomeRow[], wasOpen: boolean): boolean {
  const { succeeded, failed } = sumOf(outcomes)
  if (!failed || endsWell(outcomes)) return false
  return wasOpen || (failed >= FAILURES && failed > succeeded)
}

/** Whether the newest minutes that hold enough sign-ins between them hold next to no failures. */
function endsWell(outcomes: readonly OutcomeRow[]): boolean {
  for (let minutes = 1; minutes <= outcomes.length; minutes++) {
    const { succeeded, failed } = sumOf(outcomes.slice(0, minutes))
    if (succeeded + failed >= LAST_ONES) return failed * 4 <= succeeded
  }
  return false
}

function sumOf(outcomes: readonly OutcomeRow[]): { succeeded: number; failed: number } {
  return outcomes.reduce(
    (sum, { succeeded, failed }) => ({ succeeded: sum.succeeded + succeeded, failed: sum.failed + failed }),
    { succeeded: 0, failed: 0 },
  )
}
