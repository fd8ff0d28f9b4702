import { lowered } from '../../platform/lowered.ts'
import type { RegisteredPerson } from '../schemas.ts'

/** The SQL of who has registered in a period, as the employer sees them. */

export type RegisteredRow = Omit<RegisteredPerson, 'is_late' | 'was_brought_in'> & {
  is_late: 0 | 1
  was_brought_in: 0 | 1
}
export type PeopleToFind = {
  period: string
  state: 'registered' | 'approved' | 'rejected' | 'ordered' | 'active' | null
  /** A part of a name or an address, in lower case. */
  search: string | null
  /** The registration that was the last one of the page before. */
  after: string | null
  limit: number
}

/** The order of the list; an index has it. */
const NAME = 'family_name COLLATE NOCASE, given_names COLLATE NOCASE'

/** Of the registrations of a period, those that are looked for; the parameter ?1 is PeopleToFind. */
const FOUND = `registration.period = ?1 ->> 'period'
  AND CASE ?1 ->> 'state'
    WHEN 'ordered' THEN state = 'approved' AND invoice IS NOT NULL
    WHEN 'approved' THEN state = 'approved' AND invoice IS NULL
    ELSE state = coalesce(?1 ->> 'state', state) END
  AND (?1 ->> 'search' IS NULL OR
    instr(${lowered("given_names || ' ' || family_name || ' ' || given_names || ' ' || email")}, ?1 ->> 'search') > 0)`

/** A page of them by name, and how many there are on all pages. */
export async function findRegistered(
  db: D1Database,
  input: PeopleToFind,
): Promise<{ people: RegisteredRow[]; total: number }> {
  const json = JSON.stringify(input)
  const [people, total] = await db.batch(
    [
      `SELECT registration.id, given_names, family_name, email, phone, package, state, registered_at,
         coalesce(kind = 'late', 0) AS is_late, link IS NULL AS was_brought_in, reason, invoice
       FROM registration LEFT JOIN registration_link ON code = link
       WHERE ${FOUND} ${
         input.after === null
           ? ''
           : `AND (${NAME}, registration.id) >
                (SELECT family_name, given_names, id FROM registration
                 WHERE id = ?1 ->> 'after' AND registration.period = ?1 ->> 'period')`
       }
       ORDER BY ${NAME}, registration.id LIMIT ?1 ->> 'limit'`,
      `SELECT count(*) AS total FROM registration WHERE ${FOUND}`,
    ].map((sql) => db.prepare(sql).bind(json)),
  )
  return {
    people: people!.results as RegisteredRow[],
    total: (total!.results[0] as { total: number }).total,
  }
}
