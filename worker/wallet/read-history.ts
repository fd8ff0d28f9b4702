import type { History } from './schemas.ts'
import { readOperations } from './store/balances.ts'

/**
 * A page of what a person did and got, newest first, before the cursor `before`. Cursors count operations in the
 * order in which they were done, so pages neither repeat nor miss one while more are done. One D1 statement.
 */
export async function readHistory(
  ledger: D1Database,
  person: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<History> {
  const newest = before ? Number(before) : Number.MAX_SAFE_INTEGER
  const rows = await readOperations(ledger, person, newest, limit + 1)
  const page = rows.slice(0, limit)
  return {
    transactions: page.map(({ sequence: _, use, hold_until, ...transaction }) => ({
      ...transaction,
      ...(use && { use }),
      ...(hold_until && { hold_until }),
    })),
    next: rows.length > limit ? String(page.at(-1)!.sequence) : null,
  }
}
