import { helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { sha256 } from '../platform/secrets.ts'
import { type EndedAccount, type Expiry, findEnded, recordExpiries } from './store/expiry.ts'

/** How many lots and cards one batch moves, and how many batches one run does, so that payments need not wait. */
const BATCH = 250
const BATCHES = 40

/**
 * Moves what is left in lots and cards after their last day to `expired`. Nobody depends on when: spending tests the
 * day itself. Two runs at once, or one that was killed halfway, move nothing twice, as the key of each move names the
 * account and the last transfer that was seen on it. A run that had more to do than it may leaves it to the next.
 */
export async function expireBenefits(
  ledger: D1Database,
  now = new Date(),
): Promise<{ lots: number; cents: number }> {
  const day = helsinkiDate(now)
  const total = { lots: 0, cents: 0 }
  for (let batch = 0; batch < BATCHES; batch++) {
    const ended = await findEnded(ledger, day, BATCH)
    if (!ended.length) break
    const moved = await recordExpiries(ledger, { expiries: ended.map(toExpiry), day, at: now.toISOString() })
    total.lots += moved.lots
    total.cents += moved.cents
    if (ended.length < BATCH) break
  }
  return total
}

function toExpiry({ id, last_transfer }: EndedAccount): Expiry {
  const key = `expire ${id} ${last_transfer}`
  return {
    account: id,
    lastTransfer: last_transfer,
    operation: newId('operation'),
    key,
    hash: sha256(key),
  }
}
