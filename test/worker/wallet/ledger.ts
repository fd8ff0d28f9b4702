/** Plain SQL on a ledger, as somebody who does not use the wallet's code would write it. */

export const DAY = '2026-01-15'
export const AT = at(DAY)
export const MAX = Number.MAX_SAFE_INTEGER

/** An instant on a day. */
export function at(day: string): string {
  return `${day}T08:30:00.000Z`
}

export type Row = Record<string, string | number | null>
export const TABLES = ['operation', 'account', 'transfer', 'closing', 'outbox'] as const
export type Table = (typeof TABLES)[number]

export const operation = (id: string, amount: number, kind = 'load', changes: Row = {}): Row => ({
  id,
  key: `key of ${id}`,
  kind,
  input_hash: 'h'.repeat(43),
  amount,
  person: ['deposit', 'withdraw', 'settle'].includes(kind) ? null : 'person_1',
  use: kind === 'spend' || kind === 'hold' ? 'sports' : null,
  hold_until: kind === 'hold' ? at('2026-01-16') : null,
  day: DAY,
  created_at: AT,
  ...changes,
})

export const lot = (id: string, owner: string, changes: Row = {}): Row => {
  const { expires_on = '2026-12-31' } = changes
  return {
    id,
    kind: 'lot',
    owner,
    benefit: 'sports',
    uses: 'sports',
    service: 'saldo',
    employer: 'employer_1',
    expires_on,
    ends_on: expires_on,
    created_at: AT,
    ...changes,
  }
}
export const card = (id: string, owner: string, changes: Row = {}): Row =>
  lot(id, owner, { kind: 'card', ...changes })

/** An account of the company side, named like its id: `funding:employer_1`, `merchant:gym`, `bank`. */
export function account(id: string): Row {
  const [kind, owner] = id.split(':')
  return { id, kind: kind!, owner: owner ?? null, created_at: AT }
}

/** `operation` is the id of one, for which `insert` puts its number. */
export const transfer = (
  operation: string,
  kind: string,
  debit_account: string,
  credit_account: string,
  amount: number,
  pending: number | null = null,
  reverses: number | null = null,
): Row => ({ operation, kind, debit_account, credit_account, amount, pending, reverses })

export const closing = (operation: string, changes: Row = {}): Row => ({
  operation,
  employer: 'employer_1',
  service: 'saldo',
  last_day: '2026-01-31',
  ...changes,
})

export const message = (id: string, operation: string, changes: Row = {}): Row => ({
  id,
  operation,
  topic: 'benefit-loaded',
  subject: 'person_1',
  body: '{}',
  due_at: AT,
  ...changes,
})

/** Inserts a row; `verb` is how, such as `INSERT OR IGNORE`, and `clause` what follows the values. */
export function insert(ledger: D1Database, table: Table, row: Row, verb = 'INSERT', clause = '') {
  const places = Object.entries(row).map(([column, value], index) =>
    column === 'operation' && typeof value === 'string'
      ? `(SELECT sequence FROM operation WHERE id = ?${index + 1})`
      : `?${index + 1}`,
  )
  return ledger
    .prepare(`${verb} INTO ${table} (${Object.keys(row)}) VALUES (${places}) ${clause}`)
    .bind(...Object.values(row))
}

/** [debits posted, credits posted, debits pending, credits pending] of an account. */
export async function counters(ledger: D1Database, id: string): Promise<number[] | undefined> {
  const [row] = await ledger
    .prepare(
      'SELECT debits_posted, credits_posted, debits_pending, credits_pending FROM account WHERE id = ?',
    )
    .bind(id)
    .raw<number[]>()
  return row
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
  const results = await ledger.batch(
    TABLES.map((table) => ledger.prepare(`SELECT * FROM ${table} ORDER BY 1`)),
  )
  return results.map((result) => result.results)
}
