import { sha256 } from '../platform/secrets.ts'
import {
  CHECKS,
  endOfSlice,
  findCompanySideOff,
  findOff,
  type Moved,
  measure,
  readCompanySide,
  readSchema,
  TABLES,
} from './store/reconciliation.ts'

/** SHA-256 of the schema that the migrations make. A guard that was dropped or replaced makes another one. */
export const SCHEMA_HASH = 'X_FhKKmEtWBoD_5p0f9lyTc0hxrg1o1CoFjAtN7bXME'

const ROWS = { operations: 50_000, transfers: 50_000, accounts: 5_000 }
const SLICES = 60

/**
 * Adds a whole shard up and says what is off, a line each; nothing when all is well. Payments may go on meanwhile:
 * it works in steps, and each step sees one state of the ledger. A slice has at least `smallest` rows, unless there
 * would be more than `most` of a kind.
 */
export async function reconcile(ledger: D1Database, smallest = ROWS, most = SLICES): Promise<string[]> {
  const size = await measure(ledger)
  const rows = (kind: keyof typeof ROWS) => Math.max(smallest[kind], Math.ceil(size[kind] / most))
  const off: string[] = []
  if (sha256(await readSchema(ledger)) !== SCHEMA_HASH)
    off.push('the schema or a guard is not as it was made')

  for (const [after, upTo] of slices(size.operations, rows('operations'))) {
    off.push(...(await findOff(ledger, CHECKS.OPERATIONS, [after, upTo])))
  }
  const companySide = new Map<string, Moved>()
  for (const [after, upTo] of slices(size.transfers, rows('transfers'))) {
    off.push(...(await findOff(ledger, CHECKS.TRANSFERS, [after, upTo])))
    for (const moved of await readCompanySide(ledger, after, upTo)) addUp(companySide, moved)
  }
  off.push(...(await findCompanySideOff(ledger, [...companySide.values()], size.transfers)))

  let after = ''
  for (;;) {
    const end = await endOfSlice(ledger, after, rows('accounts'))
    if (end === null) break
    off.push(...(await findOff(ledger, CHECKS.ACCOUNTS, [after, end])))
    after = end
  }
  off.push(...(await findOff(ledger, CHECKS.TOTALS)))
  for (const table of TABLES) off.push(...(await findOff(ledger, CHECKS.DAMAGE, [table])))
  return off
}

/** Ranges of at most `rows` sequence numbers, each as [after, up to]. */
function* slices(last: number, rows: number): Generator<[number, number]> {
  for (let after = 0; after < last; after += rows) yield [after, Math.min(after + rows, last)]
}

function addUp(sums: Map<string, Moved>, moved: Moved): void {
  const sum = sums.get(moved.id)
  sums.set(
    moved.id,
    sum
      ? {
          id: moved.id,
          last_transfer: moved.last_transfer,
          debits_posted: sum.debits_posted + moved.debits_posted,
          credits_posted: sum.credits_posted + moved.credits_posted,
          debits_pending: sum.debits_pending + moved.debits_pending,
          credits_pending: sum.credits_pending + moved.credits_pending,
        }
      : moved,
  )
}
