import { periodStatements } from './periods.ts'
import { NEW_REGISTRATION_ID } from './registrations.ts'

/** The SQL of bringing people of an earlier period in. */

export type PeopleToBringIn = {
  employer: string
  period: string
  from: string
  package: string
  /** Of registrations of the earlier period; null for all of its people. */
  ids: string[] | null
  by: string
  /** RFC 3339, and the day of it in Finland. */
  at: string
  day: string
}

/** Whether a registration is that of somebody who was approved in the earlier period, and is asked for. */
const isAskedFor = (registration: string, asked: string) => `
  ${registration}.period = ${asked} ->> 'from' AND ${registration}.state IN ('approved', 'active')
  AND (${asked} ->> 'ids' IS NULL OR ${registration}.id IN (SELECT value FROM json_each(${asked}, '$.ids')))`
/** Those registrations: all of them or, if one that is named is not there, none. */
const earlier = (asked: string) => `
  registration earlier WHERE ${isAskedFor('earlier', asked)} AND (${asked} ->> 'ids' IS NULL OR
    (SELECT count(*) FROM registration named WHERE ${isAskedFor('named', asked)}) = json_array_length(${asked}, '$.ids'))`
/** Whether they are in the period, and stay as they are: all but those who were brought in and not as is wanted now. */
const stays = (asked: string) => `EXISTS (
  SELECT 1 FROM registration there
  WHERE there.period = ${asked} ->> 'period' AND there.person = earlier.person
    AND NOT (there.link IS NULL AND there.invoice IS NULL AND iif(${asked} ->> 'ids' IS NULL,
      there.state = 'rejected' AND there.package <> ${asked} ->> 'package',
      there.state = 'rejected' OR there.package <> ${asked} ->> 'package')))`

/** When the money of a package of a period expires; null when the period has no such package. */
export const findPackage = (
  db: D1Database,
  period: string,
  id: string,
): Promise<{ expires_on: string } | null> =>
  db
    .prepare('SELECT expires_on FROM benefit_package WHERE id = ? AND period = ?')
    .bind(id, period)
    .first<{ expires_on: string }>()

/**
 * Adds those of an earlier period who are not in the period yet, approved, and approves with another package who was brought
 * in before. Answers with how many are meant, how many of them stay as they were, and how many were brought in; then with
 * what `periodStatements` read.
 */
export async function insertBroughtIn(
  db: D1Database,
  input: PeopleToBringIn,
  actIf: (condition: string, ...bound: string[]) => D1PreparedStatement,
): Promise<{ meant: number; already: number; brought: number; results: D1Result[] }> {
  const asked = JSON.stringify(input)
  const results = await db.batch([
    db
      .prepare(`SELECT count(*) AS meant, total(${stays('?1')}) AS already FROM ${earlier('?1')}`)
      .bind(asked),
    actIf(`EXISTS (SELECT 1 FROM ${earlier('?9')} AND NOT ${stays('?9')})`, asked),
    db
      .prepare(
        `INSERT INTO registration (id, period, package, person, given_names, family_name, email, phone, language, state,
           registered_on, registered_at, decided_at, decided_by)
         SELECT ${NEW_REGISTRATION_ID}, ?1 ->> 'period', ?1 ->> 'package', earlier.person,
           earlier.given_names, earlier.family_name, earlier.email, earlier.phone, earlier.language, 'approved',
           ?1 ->> 'day', ?1 ->> 'at', ?1 ->> 'at', ?1 ->> 'by'
         FROM ${earlier('?1')} AND NOT ${stays('?1')}
         ON CONFLICT (period, person) DO UPDATE SET package = excluded.package, state = 'approved', reason = NULL,
           decided_at = excluded.decided_at, decided_by = excluded.decided_by`,
      )
      .bind(asked),
    ...periodStatements(db, input.employer, input.period),
  ])
  const { meant, already } = results[0]!.results[0] as { meant: number; already: number }
  return { meant, already, brought: results[2]!.meta.changes, results }
}
