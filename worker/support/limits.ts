import type { Context } from 'hono'
import { bucketOf, countAttempts, networkLimits, tooMany } from '../identity/attempts.ts'
import type { AppContext } from '../platform/http.ts'

const HOUR = 3600
const PER_ADDRESS = { limit: 5, seconds: HOUR }
const PER_NETWORK = { limit: 100, seconds: HOUR }

/** Counts a request of a kind that sends an e-mail; throws when its address or network has asked too often. */
export async function countMailRequest(c: Context<AppContext>, kind: string, email: string): Promise<void> {
  const limits = [
    { bucket: await bucketOf(c.get('config'), `${kind} address`, email), ...PER_ADDRESS },
    ...(await networkLimits(c, `${kind} network`, PER_NETWORK)),
  ]
  const { allowed, retryAfter } = await countAttempts(c.env.DB, limits, c.get('now'))
  if (!allowed) tooMany(c, retryAfter)
}
