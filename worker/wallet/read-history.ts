import { Problem } from '../platform/problem.ts'
import { CURSOR_UNKNOWN } from './problems.ts'
import type { Benefit, History } from './schemas.ts'
import { type HistoryPage, readOperations } from './store/balances.ts'

/**
 * A page of what a person did and got, newest first, before the one that the cursor `before` names. They stand in the
 * order in which they were done, so pages neither repeat nor miss one while more are done. One D1 statement. A cursor
 * is given only when something comes after it; throws cursor-unknown when nothing does. With `service` or `account`, the
 * id of a lot or card, only what is of it is there, and of a payment from several its part.
 */
export async function readHistory(
  ledger: D1Database,
  person: string,
  { before, limit, ...sight }: HistoryPage,
): Promise<History> {
  const rows = await readOperations(ledger, person, { before, limit: limit + 1, ...sight })
  if (before && !rows.length) throw new Problem(CURSOR_UNKNOWN, 'before')
  const page = rows.slice(0, limit)
  return {
    transactions: page.map(({ use, hold_until, benefits, ...transaction }) => ({
      ...transaction,
      benefits: [...new Set<Benefit>(JSON.parse(benefits))],
      ...(use && { use }),
      ...(hold_until && { hold_until }),
    })),
    next: rows.length > limit ? page.at(-1)!.id : null,
  }
}
