import type { Context } from 'hono'
import { bucketOf, countAttempts, networkLimits, tooMany } from '../identity/attempts.ts'
import { giveBackStatement } from '../identity/store/attempts.ts'
import { epochSeconds, helsinkiDate } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { withTimeLeft } from '../wallet/read-balances.ts'
import { findCardByCode } from './find-card.ts'
import { CARD_NOT_USABLE } from './problems.ts'
import { extensionOf } from './rules.ts'
import type { CodeBalance } from './schemas.ts'

/**
 * How many codes may be wrong: fifty in a quarter of an hour from an address, behind which there can be an office, and of
 * an IPv6 network ten from a household; and all over, a hundred thousand in an hour, which of 2^95 codes is none. All over,
 * only guesses count: mistyped codes, and cards that are used up, ended or have a new code, are what honest people have.
 */
const OF_A_NETWORK = { limit: 50, seconds: 15 * 60 }
const OF_EVERYBODY = { limit: 100_000, seconds: 60 * 60 }

/**
 * What is on the card with a code as somebody has typed it. Throws `too-many-attempts`, and `card-not-usable` for every
 * code that does not work, whyever that is, after the same work. Only these count: a code that works gives its attempt back,
 * and one that is no guess that of everybody.
 */
export async function readCardBalance(c: Context<AppContext>, typed: string): Promise<CodeBalance> {
  const { DB } = c.env
  const [config, now] = [c.get('config'), c.get('now')]
  const ofNetworks = await networkLimits(c, 'card codes of a network', OF_A_NETWORK)
  const ofEverybody = { bucket: await bucketOf(config, 'card codes', 'of everybody'), ...OF_EVERYBODY }
  const limits = [...ofNetworks, ofEverybody]
  const { allowed, retryAfter } = await countAttempts(DB, limits, now)
  if (!allowed) tooMany(c, retryAfter)
  const { usable, isGuess } = await findCardByCode(c.env, config, typed, now)
  const counting = usable ? [] : isGuess ? limits : ofNetworks
  const givenBack = limits.filter((limit) => !counting.includes(limit)).map(({ bucket }) => bucket)
  // Also when there is nothing to give back, so that it takes as long.
  await giveBackStatement(DB, givenBack, epochSeconds(now)).run()
  if (!usable) {
    const buckets = counting.map(({ bucket }) => bucket)
    log('info', 'refused', { requestId: c.get('requestId'), code: CARD_NOT_USABLE.code, buckets })
    throw new Problem(CARD_NOT_USABLE)
  }
  const { benefit, uses, amount_cents, expires_on, days_left } = withTimeLeft(
    usable.card,
    helsinkiDate(now),
    extensionOf,
  )
  return { benefit, uses, amount_cents, expires_on, days_left, last_four: usable.lastFour }
}
