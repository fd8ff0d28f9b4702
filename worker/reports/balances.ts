import { helsinkiDate } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { readLeft } from '../wallet/read-employer-figures.ts'
import type { Benefit } from '../wallet/schemas.ts'
import { askLedgers, describePerson, readPeople, sortRows } from './people.ts'
import type { BalanceReport } from './schemas.ts'

/** What people can still use of what an employer gave them through Plus: each lot and card, until its last day. */
export async function readBalanceReport(
  db: D1Database,
  { ledgers }: Config,
  employer: string,
  now: Date,
): Promise<BalanceReport> {
  const people = await readPeople(db, employer)
  const asked = { employer, service: 'plus' as const, today: helsinkiDate(now) }
  const rows: BalanceReport['rows'] = []
  const totals = new Map<Benefit, { available_cents: number; people: Set<string> }>()
  await askLedgers(
    ledgers,
    people,
    (ledger, ids) => readLeft(ledger, { ...asked, people: ids }),
    ({ person, ...left }) => {
      rows.push({ ...describePerson(people.get(person)!), ...left })
      const total = totals.get(left.benefit) ?? { available_cents: 0, people: new Set() }
      total.available_cents += left.available_cents
      total.people.add(person)
      totals.set(left.benefit, total)
    },
  )
  return {
    as_of: now.toISOString(),
    rows: sortRows(rows),
    totals: [...totals].map(([benefit, { people, available_cents }]) => ({
      ...{ benefit, people: people.size, available_cents },
    })),
  }
}
