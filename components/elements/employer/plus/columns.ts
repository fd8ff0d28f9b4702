import type { ReadRow } from './spreadsheet/read-table.ts'

/** What can stand in a column. Whole names come in two orders, which only the person knows. */
export const ROLES = [
  'email',
  'given_names',
  'family_name',
  'family_given',
  'given_family',
  'payroll_number',
  'group',
  'percentage',
] as const
export type Role = (typeof ROLES)[number]
/** What each column is; `skip` for one that is not needed. */
export type Columns = (Role | 'skip')[]

/** Rows under their heading, if they have one, and what each column is as far as that says. */
export type Sheet = { heading: string[] | undefined; rows: ReadRow[]; columns: Columns }

/** What the columns do not say yet, without which the rows cannot be read, or say twice. */
export type ColumnsProblem = 'no-email' | 'no-name' | 'twice'

/** Whether the columns say all that is needed. */
export function columnsProblem(columns: Columns): ColumnsProblem | undefined {
  const roles = columns.filter((role) => role !== 'skip')
  const isWhole = roles.includes('family_given') || roles.includes('given_family')
  const isInParts = roles.includes('given_names') || roles.includes('family_name')
  const isDouble =
    (isWhole && isInParts) || (roles.includes('family_given') && roles.includes('given_family'))
  if (isDouble || new Set(roles).size < roles.length) return 'twice'
  if (!roles.includes('email')) return 'no-email'
  return isWhole || (roles.includes('given_names') && roles.includes('family_name')) ? undefined : 'no-name'
}

/** Given names and family name of a whole name, the first or last word of which is the family name. */
export function splitName(whole: string, order: 'family_given' | 'given_family'): [string, string] {
  const name = whole.trim().replace(/\s+/g, ' ')
  const at =
    order === 'family_given'
      ? name.includes(',')
        ? name.indexOf(',')
        : name.indexOf(' ')
      : name.lastIndexOf(' ')
  if (at < 0) return order === 'family_given' ? ['', name] : [name, '']
  const [before, after] = [name.slice(0, at).trim(), name.slice(at + 1).trim()]
  return order === 'family_given' ? [after, before] : [before, after]
}
