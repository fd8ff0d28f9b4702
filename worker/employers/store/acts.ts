import type { ActName } from '../schemas.ts'

/** The SQL of what was done for employers. */

/** Something that a person does for an employer. `key`: of the request, where it makes something. */
export type Act = {
  employer: string
  person: string
  /** RFC 3339. */
  at: string
  act: ActName
  /** What was made or changed: the id of a period, the number of an invoice. */
  subject: string
  details: Record<string, unknown>
  key?: { key: string; inputHash: string }
}

/**
 * A statement that notes an act, for the batch of what is done. With a key that was used before it fails, and takes its
 * batch back. `condition` is SQL of the caller's with parameters from ?9 on: the act is noted only if it holds.
 */
export const recordAct = (
  db: D1Database,
  { employer, person, at, act, subject, details, key }: Act,
  condition = 'true',
  ...bound: (string | number | null)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO employer_act (employer, person, at, act, subject, details, key, input_hash)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE ${condition}`,
    )
    .bind(
      ...[employer, person, at, act, subject, JSON.stringify(details)],
      ...[key?.key ?? null, key?.inputHash ?? null],
      ...bound,
    )

/** What was done with a key. */
export const findAct = (
  db: D1Database,
  employer: string,
  key: string,
): Promise<{ subject: string; input_hash: string } | null> =>
  db
    .prepare('SELECT subject, input_hash FROM employer_act WHERE employer = ? AND key = ?')
    .bind(employer, key)
    .first<{ subject: string; input_hash: string }>()
