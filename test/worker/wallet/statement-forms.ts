import { expect } from 'vitest'
import { insert, outcome, type Row, snapshot, type Table } from './ledger.ts'

/** What a statement may say about conflicts, and so about how it fails. */
export const FORMS = ['', ' OR ABORT', ' OR IGNORE', ' OR REPLACE', ' OR FAIL', ' OR ROLLBACK']

/** What an upsert may name as its target, and what it might change. */
const UPSERTS: Record<Table, [targets: string[], change: string]> = {
  operation: [['(sequence)', '(id)', '(key)'], 'amount = excluded.amount'],
  account: [['(id)'], 'ends_on = excluded.ends_on'],
  transfer: [['(sequence)', '(pending) WHERE pending IS NOT NULL'], 'amount = excluded.amount'],
  closing: [['(operation)'], 'last_day = excluded.last_day'],
  outbox: [['(sequence)', '(id)'], 'body = excluded.body'],
}

type Form = [verb: string, clause: string]

/** Every way to write an INSERT. */
export function insertForms(table: Table): Form[] {
  const [targets, change] = UPSERTS[table]
  return [
    ...FORMS.map((form): Form => [`INSERT${form}`, '']),
    ['REPLACE', ''],
    ['INSERT', 'ON CONFLICT DO NOTHING'],
    ...targets.flatMap((target): Form[] => [
      ['INSERT', `ON CONFLICT ${target} DO NOTHING`],
      ['INSERT', `ON CONFLICT ${target} DO UPDATE SET ${change}`],
    ]),
  ]
}

/** A row's INSERT in every form, by how it is written. */
export const everyInsert = (ledger: D1Database, table: Table, row: Row) =>
  Object.fromEntries(insertForms(table).map((form) => [form.join(' '), insert(ledger, table, row, ...form)]))

/** A statement in every form, by how it is written. */
export const everyForm = (ledger: D1Database, sql: (form: string) => string) =>
  Object.fromEntries(FORMS.map((form) => [form, ledger.prepare(sql(form))]))

/**
 * Runs statements one by one and on their own, so that what one leaves behind is not undone by a batch around it;
 * every one has to raise the word.
 */
export async function expectRefused(
  ledger: D1Database,
  statements: Record<string, D1PreparedStatement>,
  word: unknown,
): Promise<void> {
  const before = await snapshot(ledger)
  const words: Record<string, string> = {}
  for (const [how, statement] of Object.entries(statements)) words[how] = await outcome(statement.run())
  expect(words).toEqual(Object.fromEntries(Object.keys(statements).map((how) => [how, word])))
  expect(await snapshot(ledger)).toEqual(before)
}

/** At the end of a batch, undoes it. */
const UNDO = "SELECT json('undo')"
const UNDONE = 'malformed JSON'

/** Whether a batch would go through. */
export async function isAccepted(ledger: D1Database, statements: D1PreparedStatement[]): Promise<boolean> {
  return (await outcome(ledger.batch([...statements, ledger.prepare(UNDO)]))).includes(UNDONE)
}

/** Whether a statement would add so many rows to a table, or take them; it does neither. */
export async function wouldAdd(
  ledger: D1Database,
  table: Table,
  statement: D1PreparedStatement,
  rows = 1,
): Promise<boolean> {
  const before = await ledger.prepare(`SELECT count(*) AS rows FROM ${table}`).first<number>('rows')
  const isDone = `(SELECT count(*) FROM ${table}) = ${before! + rows}`
  const undoIfDone = ledger.prepare(`SELECT json(iif(${isDone}, 'undo', 'true'))`)
  return (await outcome(ledger.batch([statement, undoIfDone]))).includes(UNDONE)
}
