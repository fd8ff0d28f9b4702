/** Plain SQL on a ledger, as somebody who does not use the wallet's code would write it. */

const AT = '2026-01-15T08:30:00.000Z'
export const MAX = Number.MAX_SAFE_INTEGER

export type Row = Record<string, string | number | null>
export type Table = 'operation' | 'account' | 'transfer'

export const operation = (id: string, amount: number, kind = 'load'): Row => ({
  id,
  key: `key of ${id}`,
  kind,
  input_hash: 'h'.repeat(43),
  amount,
  created_at: AT,
})

export const lot = (id: string, owner: string, changes: Row = {}): Row => ({
  id,
  kind: 'lot',
  owner,
  benefit: 'sports',
  service: 'saldo',
  employer: 'employer_1',
  expires_on: '2026-12-31',
  created_at: AT,
  ...changes,
})
export const card = (id: string, owner: string): Row => lot(id, owner, { kind: 'card' })

/** An account of the company side, named like its id: `funding:employer_1`, `merchant:gym`, `bank`. */
export function account(id: string): Row {
  const [kind, owner] = id.split(':')
  return { id, kind: kind!, owner: owner ?? null, created_at: AT }
}

export const transfer = (
  operation: string,
  kind: string,
  debit_account: string,
  credit_account: string,
  amount: number,
  pending: number | null = null,
): Row => ({ operation, kind, debit_account, credit_account, amount, pending })

/** Inserts a row; `verb` is how, such as `INSERT OR IGNORE`, and `clause` what follows the values. */
export function insert(ledger: D1Database, table: Table, row: Row, verb = 'INSERT', clause = '') {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `?${index + 1}`)
  return ledger
    .prepare(`${verb} INTO ${table} (${columns}) VALUES (${places}) ${clause}`)
    .bind(...Object.values(row))
}

/** The word that a guard raised, or the whole message when it was no guard; `done` when nothing was raised. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    const { message } = error as Error
    return (
      /^D1_ERROR: (\w+): SQLITE_CONSTRAINT \(extended: SQLITE_CONSTRAINT_TRIGGER\)/.exec(message)?.[1] ??
      message
    )
  }
}

/** Every row of the ledger. */
export async function snapshot(ledger: D1Database): Promise<unknown[][]> {
  const results = await ledger.batch([
    ledger.prepare('SELECT * FROM operation ORDER BY id'),
    ledger.prepare('SELECT * FROM account ORDER BY id'),
    ledger.prepare('SELECT * FROM transfer ORDER BY sequence'),
  ])
  return results.map((result) => result.results)
}
