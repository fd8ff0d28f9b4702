import { withoutIdentityCodes } from '../../../../common/identity-codes-in-text.ts'
import type { BenefitGroup, ImportCheck, NewUser } from '../../../../worker/benefit-users/schemas.ts'
import { isAddress } from '../../../parts/email.ts'
import { type Columns, type Role, splitName } from './columns.ts'
import { type PercentageProblem, readPercentage } from './percentage.ts'
import type { ReadRow } from './spreadsheet/read-table.ts'

/** How many people come at once at most. */
export const MOST_ROWS = 10_000
/** How many are shown at a time. */
export const PAGE_OF_ROWS = 50
/** The longest that a cell may be, by its field. */
const LONGEST = { email: 254, given_names: 100, family_name: 100, payroll_number: 30 } as const

export type FieldName = keyof NewUser
type ServerProblem = ImportCheck['errors'][number]['problem']
/** What is wrong with a field of a row. `line` is the other line with the same address. */
export type Fault = {
  field: FieldName
  problem: ServerProblem | `percentage-${PercentageProblem}`
  line?: number | undefined
}
/** Somebody to invite, from a line of a file, and what is wrong with it: of our own, and as the worker says. */
export type ImportRow = { line: number; user: NewUser; faults: Fault[]; found: Fault[] }

/** Reading goes on for so long, in milliseconds, before the page has its turn. */
const SLICE = 10

const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Does something with each, in slices between which the page can answer. `hear` learns how many are done. */
export async function inSlices<T>(
  all: readonly T[],
  act: (each: T, index: number) => void,
  hear: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let until = performance.now() + SLICE
  for (const [index, each] of all.entries()) {
    act(each, index)
    if (performance.now() < until) continue
    hear(index + 1)
    await pause()
    signal.throwIfAborted()
    until = performance.now() + SLICE
  }
}

/** Whether what looks like a personal identity code stands in a text. */
export const hasIdentityCode = (text: string): boolean =>
  /\d/.test(text.normalize('NFKC')) && withoutIdentityCodes(text) !== text

/** A row without the personal identity codes in it; undefined where there were none. */
export function cleaned({ line, cells }: ReadRow): ReadRow | undefined {
  return cells.some(hasIdentityCode) ? { line, cells: cells.map(withoutIdentityCodes) } : undefined
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** What rows are read by: what their columns are, the groups, and the one for who has none in the file. */
export type Reading = { columns: Columns; groups: BenefitGroup[]; groupForAll: string; coded: Set<number> }

/** Reads one row. */
export function readRow(
  { line, cells }: ReadRow,
  { columns, groups, groupForAll, coded }: Reading,
  seen: Map<string, number>,
): ImportRow {
  const cell = (role: Role): string | undefined => {
    const at = columns.indexOf(role)
    return at < 0 ? undefined : tidy(cells[at] ?? '')
  }
  const order = columns.includes('family_given') ? 'family_given' : 'given_family'
  const whole = cell(order)
  const [given, family] =
    whole === undefined ? [cell('given_names') ?? '', cell('family_name') ?? ''] : splitName(whole, order)
  const written = cell('group')
  const isNamed = (group: BenefitGroup) =>
    group.id === written || group.name.toLowerCase() === written?.toLowerCase()
  const group = written === undefined ? groupForAll : (groups.find(isNamed)?.id ?? written)
  const percentage = readPercentage(cell('percentage') ?? '')
  const user: NewUser = {
    email: (cell('email') ?? '').toLowerCase(),
    given_names: given,
    family_name: family,
    payroll_number: cell('payroll_number') ?? '',
    group,
    percentage: typeof percentage === 'number' ? percentage : 0,
  }
  const faults: Fault[] = coded.has(line) ? [{ field: 'payroll_number', problem: 'identity-code' }] : []
  for (const field of ['email', 'given_names', 'family_name', 'group'] as const) {
    if (!user[field]) faults.push({ field, problem: 'missing' })
  }
  for (const [field, longest] of Object.entries(LONGEST)) {
    if (user[field as keyof typeof LONGEST].length > longest) {
      faults.push({ field: field as FieldName, problem: 'too-long' })
    }
  }
  if (user.email && !isAddress(user.email)) faults.push({ field: 'email', problem: 'not-valid' })
  if (group && !groups.some(({ id }) => id === group)) faults.push({ field: 'group', problem: 'unknown' })
  if (typeof percentage !== 'number') {
    faults.push({ field: 'percentage', problem: `percentage-${percentage}` })
  }
  const other = seen.get(user.email)
  if (user.email && other) faults.push({ field: 'email', problem: 'twice', line: other })
  else seen.set(user.email, line)
  return { line, user, faults, found: [] }
}

/** The faults of rows that the worker has found, put to them; `rows` are those that it was asked about. */
export function noteFound(rows: ImportRow[], { errors }: ImportCheck): void {
  for (const row of rows) row.found = []
  for (const { row, field, problem, other_row } of errors) {
    rows[row]?.found.push({
      field,
      problem,
      line: other_row === undefined ? undefined : rows[other_row]?.line,
    })
  }
}
