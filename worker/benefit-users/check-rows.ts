import { normaliseEmail } from '../identity/email-address.ts'
import { hasIdentityCode } from '../platform/identity-code.ts'
import { Problem } from '../platform/problem.ts'
import { tidy } from '../platform/tidy.ts'
import { fold, foldUser } from './names.ts'
import type { ImportCheck, NewUser, RowError } from './schemas.ts'
import { type Details, readKnown } from './store/users.ts'

/** How many errors are told of at most. */
const MOST_ERRORS = 1000
/** What each text may hold at most. */
const LONGEST = { email: 254, given_names: 100, family_name: 100, payroll_number: 30 }

type Fault = Omit<RowError, 'row'>
/** A row in its one form, with what is wrong with it. `email` is undefined where it is none. */
type Row = Omit<Details, 'folded' | 'email'> & { email: string | undefined; faults: Fault[] }

/** What is wrong with people to invite; undefined when it is nothing, and then `users` are as they are stored. */
export async function checkRows(
  db: D1Database,
  employer: string,
  typed: readonly NewUser[],
): Promise<{ check: ImportCheck; users: Details[] }> {
  const rows = typed.map(readRow)
  const emails = rows.flatMap(({ email }) => email ?? [])
  const known = await readKnown(db, employer, [...new Set(emails)])
  const first = new Map<string, number>()
  const users: Details[] = []
  for (const [index, row] of rows.entries()) {
    const { email, faults } = row
    const group = known.groups.get(row.group) ?? known.groups.get(fold(row.group))
    if (email) {
      const earlier = first.get(email)
      if (earlier !== undefined) faults.push({ field: 'email', problem: 'twice', other_row: earlier })
      else first.set(email, index)
      if (known.emails.has(email)) faults.push({ field: 'email', problem: 'known' })
    }
    if (!group) faults.push({ field: 'group', problem: row.group ? 'unknown' : 'missing' })
    if (!faults.length && email && group) users.push(detailsOf({ ...row, email, group }))
  }
  const errors = rows.flatMap(({ faults }, row) => faults.map((fault) => ({ row, ...fault })))
  return {
    check: { errors: errors.slice(0, MOST_ERRORS), wrong_rows: rows.length - users.length },
    users,
  }
}

/** Details of somebody as they are stored, given each of them in its one form. */
export const detailsOf = ({
  email,
  given_names,
  family_name,
  payroll_number,
  group,
  percentage,
}: Omit<Details, 'folded'>): Details => {
  const user = { email, given_names, family_name, payroll_number, group, percentage }
  return { ...user, folded: foldUser(user) }
}

function readRow(typed: NewUser): Row {
  const faults: Fault[] = []
  const text = (field: keyof typeof LONGEST, isNeeded = true): string => {
    const written = tidy(typed[field])
    if (hasIdentityCode(written)) faults.push({ field, problem: 'identity-code' })
    else if (written.length > LONGEST[field]) faults.push({ field, problem: 'too-long' })
    else if (!written && isNeeded) faults.push({ field, problem: 'missing' })
    return written
  }
  const address = text('email')
  const email = faults.length ? undefined : emailOf(address)
  if (!faults.length && !email) faults.push({ field: 'email', problem: 'not-valid' })
  const row = {
    email,
    given_names: text('given_names'),
    family_name: text('family_name'),
    payroll_number: text('payroll_number', false),
    group: tidy(typed.group),
    percentage: typed.percentage,
    faults,
  }
  if (!Number.isInteger(row.percentage) || row.percentage < 1 || row.percentage > 100) {
    faults.push({ field: 'percentage', problem: 'not-valid' })
  }
  return row
}

function emailOf(address: string): string | undefined {
  try {
    return normaliseEmail(address)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
