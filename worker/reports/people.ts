import type { Benefit } from '../wallet/schemas.ts'
import { listPeople, type PersonRow } from './store/people.ts'

type Person = Pick<PersonRow, 'user' | 'given_names' | 'family_name' | 'payroll_number' | 'group'>

/** The people of an employer, by their ids. */
export type People = ReadonlyMap<string, PersonRow>

export const readPeople = async (db: D1Database, employer: string): Promise<People> =>
  new Map((await listPeople(db, employer)).map((row) => [row.person, row]))

/** Asks each ledger for what its people have, all ledgers at once, and hands on what they answer, piece by piece. */
export async function askLedgers<Row>(
  ledgers: readonly D1Database[],
  people: People,
  ask: (ledger: D1Database, people: string[]) => AsyncGenerator<Row[]>,
  take: (row: Row) => void,
): Promise<void> {
  await Promise.all(
    ledgers.map(async (ledger, number) => {
      const theirs = [...people.values()].filter((one) => one.ledger === number)
      for await (const rows of ask(
        ledger,
        theirs.map(({ person }) => person),
      )) {
        rows.forEach(take)
      }
    }),
  )
}

/** What a row of a report says of whose it is. */
export const describePerson = ({
  user,
  given_names,
  family_name,
  payroll_number,
  group,
}: PersonRow): Person => ({ user, given_names, family_name, payroll_number, group })

/** Sorts rows by name, as names are sorted in Finland, then by benefit and last day. */
export function sortRows<Row extends Person & { benefit: Benefit; ends_on?: string }>(rows: Row[]): Row[] {
  const { compare } = new Intl.Collator('fi')
  return rows.sort(
    (a, b) =>
      compare(a.family_name, b.family_name) ||
      compare(a.given_names, b.given_names) ||
      compare(a.user ?? '', b.user ?? '') ||
      compare(a.benefit, b.benefit) ||
      compare(a.ends_on ?? '', b.ends_on ?? ''),
  )
}
