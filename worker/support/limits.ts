import type { Context } from 'hono'
import { bucketOf, countAttempts, networkLimits, tooMany } from '../identity/attempts.ts'
import { normaliseEmail } from '../identity/email-address.ts'
import { EMAIL_NOT_VALID } from '../identity/problems.ts'
import type { Limit } from '../identity/store/attempts.ts'
import type { Config } from '../platform/config.ts'
import type { AppContext } from '../platform/http.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { Problem } from '../platform/problem.ts'

const HOUR = 3600
const REQUESTS_OF_A_NETWORK = { limit: 100, seconds: HOUR }
const MAILS_TO_AN_ADDRESS = [
  { limit: 3, seconds: HOUR },
  { limit: 10, seconds: 24 * HOUR },
]

/** An address that somebody has given us, in its one form. Throws email-not-valid, also for one with an identity code. */
export function contactAddress(typed: string): string {
  const email = normaliseEmail(typed)
  if (withoutIdentityCodes(email) === email) return email
  const detail = 'There is a personal identity code in the address. Give one without.'
  throw new Problem({ ...EMAIL_NOT_VALID, detail }, 'email')
}

/** Counts a request of a kind; throws when its network has asked too often. */
export async function countRequest(c: Context<AppContext>, kind: string): Promise<void> {
  const limits = await networkLimits(c, `${kind} network`, REQUESTS_OF_A_NETWORK)
  const { allowed, retryAfter } = await countAttempts(c.env.DB, limits, c.get('now'))
  if (!allowed) tooMany(c, retryAfter)
}

/**
 * How many e-mails of a kind an address may get because somebody has typed it. Beyond them mail is left out in silence:
 * anybody can type any address, and must not keep its owner from asking.
 */
export const mailLimits = (
  config: Pick<Config, 'IDENTITY_HASH_KEY'>,
  kind: string,
  email: string,
): Promise<Limit[]> =>
  Promise.all(
    MAILS_TO_AN_ADDRESS.map(async ({ limit, seconds }) => ({
      bucket: await bucketOf(config, `${kind} address, ${seconds} seconds`, email),
      limit,
      seconds,
    })),
  )
