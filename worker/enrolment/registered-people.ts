import { requirePeriod } from './read-periods.ts'
import type { PeopleToFind, Registered } from './schemas.ts'
import { findRegistered } from './store/registered-people.ts'

const PAGE = 50

/** A page of who has registered in a period of an employer, by family name. Throws period-unknown. */
export async function readRegistered(
  db: D1Database,
  employer: string,
  period: string,
  { state, search, after }: PeopleToFind,
): Promise<Registered> {
  await requirePeriod(db, employer, period)
  const { people, total } = await findRegistered(db, {
    ...{ period, state: state ?? null, after: after ?? null, limit: PAGE + 1 },
    search:
      search
        ?.normalize('NFC')
        .toLowerCase()
        .replace(/[\s,]+/g, ' ') || null,
  })
  const page = people.slice(0, PAGE)
  return {
    people: page.map(({ is_late, was_brought_in, ...person }) => ({
      ...person,
      is_late: Boolean(is_late),
      was_brought_in: Boolean(was_brought_in),
    })),
    total,
    next: people.length > PAGE ? page.at(-1)!.id : null,
  }
}
