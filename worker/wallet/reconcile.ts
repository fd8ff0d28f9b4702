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
export const SCHEMA_HASH = 'tbwOMh6rRyuSxd9Wo28TFWLrEtMpTOjQuBnlgDIrkGc'

const ROWS = { operations: 50_000, transfers: 20_000, accounts: 5_000 }
const SLICES = 100

/**
 * Adds a whole shard up and says what is off, a line each; nothing when all is well. Payments may go on meanwhile:
 * it works in steps, and each step sees one state of the ledger. A slice has at least `smallest` rows, unless there
 * would be more than `most` of a kind.
 */
export async function reconcile(ledger: D1Database, smallest = ROWS, most = SLICES): Promise<string[]> {
  const size = await measure(ledger)
  const rows = (kind: keyof typeof ROWS) => Math.max(smallest[kind], Math.ceil(size[kind] / most))
  const off: string[] = []
  /** What cannot be read is a finding, and does not keep the rest from being read. */
  const attempt = async <Read>(step: string, read: () => Promise<Read>): Promise<Read | null> => {
    try {
      return await read()
    } catch (error) {
      off.push(`${step} could not be read: ${(error as Error).message}`)
      return null
    }
  }
  const look = async (step: string, find: () => Promise<string[]>) => {
    off.push(...((await attempt(step, find)) ?? []))
  }

  await look('the schema', async () =>
    sha256(await readSchema(ledger)) === SCHEMA_HASH ? [] : ['the schema or a guard is not as it was made'],
  )
  for (const [after, upTo] of slices(size.operations, rows('operations'))) {
    await look(`operations after ${after}`, () => findOff(ledger, CHECKS.OPERATIONS, [after, upTo]))
  }
  const companySide = new Map<string, Moved>()
  for (const [after, upTo] of slices(size.transfers, rows('transfers'))) {
    const step = `transfers after ${after}`
    await look(step, () => findOff(ledger, CHECKS.TRANSFERS, [after, upTo]))
    const moved = await attempt(step, () => readCompanySide(ledger, after, upTo))
    for (const part of moved ?? []) addUp(companySide, part)
  }
  const sums = [...companySide.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  for (let from = 0; from === 0 || from < sums.length; from += rows('accounts')) {
    const moved = sums.slice(from, from + rows('accounts'))
    const range = {
      after: sums[from - 1]?.id ?? '',
      upTo: from + rows('accounts') < sums.length ? moved.at(-1)!.id : '~',
    }
    await look(`company accounts after ${range.after}`, () =>
      findCompanySideOff(ledger, { moved, last: size.transfers, ...range }),
    )
  }

  let after = ''
  for (;;) {
    const end = await attempt(`accounts after ${after}`, () => endOfSlice(ledger, after, rows('accounts')))
    if (end === null) break
    const slice = [after, end]
    await look(`accounts after ${after}`, () => findOff(ledger, CHECKS.ACCOUNTS, slice))
    after = end
  }
  await look('totals', () => findOff(ledger, CHECKS.TOTALS))
  for (const table of TABLES) await look(table, () => findOff(ledger, CHECKS.DAMAGE, [table]))
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
