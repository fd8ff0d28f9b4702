import { helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { sha256 } from '../platform/secrets.ts'
import { type EndedAccount, type Expiry, findEnded, recordExpiries } from './store/expiry.ts'

/** How many lots and cards one batch moves, so that payments need not wait, and how many statements it takes. */
const BATCH = 250
const STATEMENTS = 6

/**
 * Moves what is left in lots and cards after their last day to `expired`. Nobody depends on when: spending tests the
 * day itself. Two runs at once, or one that was killed halfway, move nothing twice, as the key of each move names the
 * account and the last transfer that was seen on it. A run that had more to do than it may, with so many `statements`,
 * leaves it to the next.
 */
export async function expireBenefits(
  ledger: D1Database,
  now = new Date(),
  statements = 240,
): Promise<{ lots: number; cents: number }> {
  const day = helsinkiDate(now)
  const total = { lots: 0, cents: 0 }
  for (let left = statements; left >= STATEMENTS; left -= STATEMENTS) {
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
