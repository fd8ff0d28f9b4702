import type { Context } from 'hono'
import { bucketOf, countAttempts, networkOf } from '../identity/attempts.ts'
import { TOO_MANY_REQUESTS } from '../identity/problems.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'

const HOUR = 3600
const AN_HOUR = { address: 5, network: 20 }

/** Counts a request of a kind that sends an e-mail; throws when its address or network has asked too often. */
export async function countMailRequest(c: Context<AppContext>, kind: string, email: string): Promise<void> {
  const config = c.get('config')
  const limits = [
    {
      bucket: await bucketOf(config, `${kind} address`, email),
      limit: AN_HOUR.address,
      seconds: HOUR,
    },
    {
      bucket: await bucketOf(config, `${kind} network`, networkOf(c)),
      limit: AN_HOUR.network,
      seconds: HOUR,
    },
  ]
  const { allowed, retryAfter } = await countAttempts(c.env.DB, limits, c.get('now'))
  if (allowed) return
  c.header('Retry-After', String(retryAfter))
  throw new Problem(TOO_MANY_REQUESTS)
}
