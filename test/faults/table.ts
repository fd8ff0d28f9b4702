import type { Outcome } from './scenario.ts'

export type Row = { name: string; outcome: Outcome; seconds: number }

const COLUMNS: Record<string, (row: Row) => string | number> = {
  scenario: ({ name }) => name,
  rounds: ({ outcome }) => outcome.rounds,
  sent: ({ outcome }) => outcome.sent,
  'in flight': ({ outcome }) => outcome.inFlight,
  committed: ({ outcome }) => outcome.committed,
  lost: ({ outcome }) => outcome.lost.size,
  duplicated: ({ outcome }) => outcome.duplicated.size,
  'drift (cents)': ({ outcome }) => outcome.drift,
  findings: ({ outcome }) => outcome.unsound.size,
  seconds: ({ seconds }) => seconds.toFixed(0),
}

/** The rows as lines of text, names to the left and numbers to the right. */
export function table(rows: Row[]): string {
  const lines = [
    Object.keys(COLUMNS),
    ...rows.map((row) => Object.values(COLUMNS).map((of) => String(of(row)))),
  ]
  const widths = Object.keys(COLUMNS).map((_, column) =>
    Math.max(...lines.map((line) => line[column]!.length)),
  )
  const pad = (cell: string, column: number) =>
    column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)
  return lines.map((line) => line.map(pad).join('  ')).join('\n')
}
