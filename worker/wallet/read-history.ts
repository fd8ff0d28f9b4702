import { Problem } from '../platform/problem.ts'
import { CURSOR_UNKNOWN } from './problems.ts'
import type { History, Service } from './schemas.ts'
import { readOperations } from './store/balances.ts'

/**
 * A page of what a person did and got, newest first, before the one that the cursor `before` names. They stand in the
 * order in which they were done, so pages neither repeat nor miss one while more are done. One D1 statement. A cursor
 * is given only when something comes after it; throws cursor-unknown when nothing does. With `service`, only what is of it
 * is there, and of a payment from both services its part.
 */
export async function readHistory(
  ledger: D1Database,
  person: string,
  { before, limit, service }: { before?: string | undefined; limit: number; service?: Service | undefined },
): Promise<History> {
  const rows = await readOperations(ledger, person, { before, limit: limit + 1, service })
  if (before && !rows.length) throw new Problem(CURSOR_UNKNOWN, 'before')
  const page = rows.slice(0, limit)
  return {
    transactions: page.map(({ use, hold_until, ...transaction }) => ({
      ...transaction,
      ...(use && { use }),
      ...(hold_until && { hold_until }),
    })),
    next: rows.length > limit ? page.at(-1)!.id : null,
  }
}
