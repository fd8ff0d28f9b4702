import { CHECKS, endOfSlice, findOff, measure } from './store/reconciliation.ts'

/** A slice has at least so many rows, and there are at most so many slices of a kind. */
const ROWS = { operations: 50_000, transfers: 50_000, accounts: 5_000 }
const SLICES = 250

/**
 * Adds a whole shard up and says what is off, a line each; nothing when all is well. Payments may go on meanwhile:
 * it works in short steps, except for SQLite's own check of the file and the sum over all accounts.
 */
export async function reconcile(ledger: D1Database): Promise<string[]> {
  const size = await measure(ledger)
  const rows = (kind: keyof typeof ROWS) => Math.max(ROWS[kind], Math.ceil(size[kind] / SLICES))
  const off: string[] = []

  for (const [kind, checks] of [
    ['operations', CHECKS.OPERATIONS],
    ['transfers', CHECKS.TRANSFERS],
  ] as const) {
    for (let after = 0; after < size[kind]; after += rows(kind)) {
      off.push(...(await findOff(ledger, checks, [after, Math.min(after + rows(kind), size[kind])])))
    }
  }
  let after = ''
  for (;;) {
    const end = await endOfSlice(ledger, after, rows('accounts'))
    if (end === null) break
    off.push(...(await findOff(ledger, CHECKS.ACCOUNTS, [after, end])))
    after = end
  }
  off.push(...(await findOff(ledger, CHECKS.TOTALS)))
  return off
}
