import { DAY_MS } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { type Keyed, perform } from './operation.ts'
import {
  CAPTURE_TOO_LARGE,
  HOLD_CAPTURED,
  HOLD_EXPIRED,
  HOLD_RELEASED,
  HOLD_UNKNOWN,
  HOLD_UNTIL_NOT_VALID,
} from './problems.ts'
import type { Receipt } from './schemas.ts'
import { insufficientFunds, type PayInput } from './spend.ts'
import { CAPTURE, HOLD, type HoldFacts, type PayFacts, RELEASE } from './store/payments.ts'

const MAX_HOLD_DAYS = 31

/**
 * Keeps money for a merchant until it is captured, released, or the instant `until` has passed. It is chosen as
 * `spend` chooses. Throws the problems of `perform`, `insufficient-funds` and `hold-until-not-valid`.
 */
export async function hold(
  ledger: D1Database,
  { until, ...input }: PayInput & { until: Date },
  now = new Date(),
): Promise<Receipt> {
  if (Number.isNaN(until.getTime())) throw new Problem(HOLD_UNTIL_NOT_VALID, 'until')
  const latest = new Date(now.getTime() + MAX_HOLD_DAYS * DAY_MS)
  const content = { ...input, until: until.toISOString() }
  return perform<PayFacts>(ledger, 'hold', HOLD, content, {
    now,
    ids: { latest: latest.toISOString(), message: newId('message') },
    refuse: (facts) =>
      until > now && until <= latest ? insufficientFunds(facts) : new Problem(HOLD_UNTIL_NOT_VALID, 'until'),
  })
}

/**
 * Moves what is on hold to the merchant, all of it or a part; the rest goes back, and the hold is over. `hold` is the
 * id of its receipt. Throws the problems of `perform`, `hold-unknown`, `hold-expired`, `hold-captured`,
 * `hold-released`, and `capture-too-large`, which says how much there is.
 */
export const capture = (
  ledger: D1Database,
  input: Keyed & { hold: string; amountCents: number },
  now = new Date(),
): Promise<Receipt> =>
  perform<HoldFacts>(ledger, 'capture', CAPTURE, input, {
    now,
    refuse: (facts) => {
      // Whether or not its end has been carried out yet, the answer is the same.
      const isOver = facts && facts.resolved !== 'post' && facts.hold_until < now.toISOString()
      if (isOver) return new Problem(HOLD_EXPIRED, 'hold')
      if (!facts || facts.resolved) return resolved(facts)
      return new Problem(CAPTURE_TOO_LARGE, 'amount_cents', facts.amount)
    },
  })

/**
 * Gives back all that is on hold, to the lots and cards it is in. What has ended meanwhile expires there.
 * Throws the problems of `perform`, `hold-unknown`, `hold-captured` and `hold-released`.
 */
export const release = (
  ledger: D1Database,
  input: Keyed & { hold: string },
  now = new Date(),
): Promise<Receipt> => perform<HoldFacts>(ledger, 'release', RELEASE, input, { now, refuse: resolved })

/** Releases a hold that has lasted its time, unless it has been captured or released. Its message asks for that. */
export async function releaseEnded(ledger: D1Database, hold: string, now: Date): Promise<void> {
  try {
    const release = { key: `hold-ended ${hold}`, hold }
    await perform<HoldFacts>(ledger, 'release', RELEASE, release, { now, isOwnKey: true, refuse: resolved })
  } catch (error) {
    const isOver = error instanceof Problem && [HOLD_CAPTURED, HOLD_RELEASED].includes(error.kind)
    if (!isOver) throw error
  }
}

const resolved = (facts: HoldFacts | null) =>
  new Problem(facts ? (facts.resolved === 'post' ? HOLD_CAPTURED : HOLD_RELEASED) : HOLD_UNKNOWN, 'hold')
