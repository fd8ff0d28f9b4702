import type { Language } from '../../platform/language.ts'
import { inPieces } from '../../platform/pieces.ts'
import type { Search } from '../schemas.ts'
import { groupNames } from './groups.ts'

/** The SQL of who is on the list of an employer. */

type State = 'invited' | 'accepted' | 'active' | 'removed'

/** Somebody on a list, with the link that works or has run out, if there is one. */
export type UserRow = {
  id: string
  email: string
  given_names: string
  family_name: string
  payroll_number: string
  benefit_group: string
  group_name: string
  percentage: number
  language: Language
  state: State
  added_at: string
  accepted_at: string | null
  active_at: string | null
  removed_at: string | null
  last_day: string | null
  link_hash: string | null
  link_email: string | null
  /** When the link was mailed. */
  sent_at: string | null
  /** In seconds since 1970. */
  expires_at: number | null
}

const COLUMNS = `plus_user.id, plus_user.email, given_names, family_name, payroll_number, benefit_group,
  benefit_group.name AS group_name, percentage, language, state, added_at, accepted_at, active_at,
  plus_user.removed_at, last_day, token_hash AS link_hash, plus_invitation.email AS link_email, sent_at, expires_at`
const BESIDE = `JOIN benefit_group ON benefit_group.id = benefit_group
  LEFT JOIN plus_invitation ON plus_user = plus_user.id AND ended IS NULL`
/** The order of the list; an index has it. */
const NAME = 'family_name COLLATE NOCASE, given_names COLLATE NOCASE'

/** Whom a search finds; the parameter ?1 is Search with the employer. */
const FOUND = `plus_user.employer = ?1 ->> 'employer'
  AND iif(?1 ->> 'state' IS NULL, plus_user.removed_at IS NULL, state = ?1 ->> 'state')
  AND (?1 ->> 'group' IS NULL OR benefit_group = ?1 ->> 'group')
  AND instr(plus_user.folded, ?1 ->> 'search') > 0`

/** `search`: as `foldSearch` makes it. */
type EmployerSearch = Search & { employer: string }
export type UsersPage = { users: UserRow[]; found: number; counts: Partial<Record<State, number>> }

/** A page of the list, how many the search finds, and how many there are of each state. `after`: an id. */
export async function findUsers(
  db: D1Database,
  input: EmployerSearch & { after: string | null; limit: number },
): Promise<UsersPage> {
  const json = JSON.stringify(input)
  const [users, found, counts] = await db.batch(
    [
      `SELECT ${COLUMNS} FROM plus_user ${BESIDE} WHERE ${FOUND} ${
        input.after === null
          ? ''
          : `AND (${NAME}, plus_user.id) > (SELECT family_name, given_names, id FROM plus_user
               WHERE id = ?1 ->> 'after' AND employer = ?1 ->> 'employer')`
      } ORDER BY ${NAME}, plus_user.id LIMIT ?1 ->> 'limit'`,
      `SELECT count(*) AS found FROM plus_user WHERE ${FOUND}`,
      `SELECT state, count(*) AS people FROM plus_user WHERE employer = ?1 ->> 'employer' GROUP BY state`,
    ].map((sql) => db.prepare(sql).bind(json)),
  )
  const states = counts!.results as { state: State; people: number }[]
  return {
    users: users!.results as UserRow[],
    found: (found!.results[0] as { found: number }).found,
    counts: Object.fromEntries(states.map(({ state, people }) => [state, people])),
  }
}

/** Somebody on the list of an employer; null for who is not. */
export const findUser = (db: D1Database, employer: string, id: string): Promise<UserRow | null> =>
  db
    .prepare(`SELECT ${COLUMNS} FROM plus_user ${BESIDE} WHERE plus_user.id = ? AND plus_user.employer = ?`)
    .bind(id, employer)
    .first<UserRow>()

/** What of somebody decides on whether something is to be done, and on what. */
export type MeantRow = UserRow & { last_sent_at: string | null }

const MEANT = `SELECT ${COLUMNS}, (SELECT max(sent_at) FROM plus_invitation sent WHERE sent.plus_user = plus_user.id)
  AS last_sent_at`

/** Those of some ids who are on the list of an employer. */
export async function findNamed(db: D1Database, employer: string, ids: string[]): Promise<MeantRow[]> {
  const { results } = await db
    .prepare(
      `${MEANT} FROM json_each(?2) one CROSS JOIN plus_user ON plus_user.id = one.value AND plus_user.employer = ?1 ${BESIDE}`,
    )
    .bind(employer, JSON.stringify(ids))
    .all<MeantRow>()
  return results
}

/** All whom a search finds, if they are not more than `limit`. */
export async function findAll(db: D1Database, input: EmployerSearch, limit: number): Promise<MeantRow[]> {
  const { results } = await db
    .prepare(`${MEANT} FROM plus_user ${BESIDE} WHERE ${FOUND} LIMIT ?2`)
    .bind(JSON.stringify(input), limit + 1)
    .all<MeantRow>()
  return results
}

/** What rows of an import are held against: groups by id and folded name, and the addresses that are on the list. */
export async function readKnown(
  db: D1Database,
  employer: string,
  emails: string[],
): Promise<{ groups: Map<string, string>; emails: Set<string> }> {
  const [groups, ...known] = await db.batch([
    groupNames(db, employer),
    ...inPieces(emails).map((piece) =>
      db
        .prepare(
          `SELECT one.value AS email FROM json_each(?2) one WHERE EXISTS (
             SELECT 1 FROM plus_user WHERE employer = ?1 AND email = one.value AND removed_at IS NULL)`,
        )
        .bind(employer, JSON.stringify(piece)),
    ),
  ])
  const rows = groups!.results as { id: string; folded: string }[]
  return {
    groups: new Map(rows.flatMap(({ id, folded }) => [[folded, id] as const, [id, id] as const])),
    emails: new Set(
      known.flatMap(({ results }) => (results as { email: string }[]).map(({ email }) => email)),
    ),
  }
}

/** What is known of somebody from the employer. */
export type Details = {
  email: string
  given_names: string
  family_name: string
  payroll_number: string
  folded: string
  group: string
  percentage: number
}

/** Statements that put people on the list. They fail as `isEmailTaken` and `isGroupGone` know. */
export const insertUsers = (
  db: D1Database,
  users: readonly (Details & { id: string })[],
  { employer, language, at }: { employer: string; language: Language; at: string },
): D1PreparedStatement[] =>
  inPieces(users).map((piece) =>
    db
      .prepare(
        `INSERT INTO plus_user (id, employer, email, given_names, family_name, folded, payroll_number, benefit_group,
           percentage, language, added_at)
         SELECT value ->> 'id', ?2, value ->> 'email', value ->> 'given_names', value ->> 'family_name',
           value ->> 'folded', value ->> 'payroll_number', value ->> 'group', value ->> 'percentage', ?3, ?4
         FROM json_each(?1)`,
      )
      .bind(JSON.stringify(piece), employer, language, at),
  )

export const isEmailTaken = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('plus_user.email')
export const isGroupGone = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('benefit-group-unknown')

/** Whether somebody on the list of an employer has an address. */
export const isListed = async (db: D1Database, employer: string, email: string): Promise<boolean> =>
  (await readKnown(db, employer, [email])).emails.has(email)

/** Whether a working link of somebody else on the list of an employer went to an address. */
export const isAwaited = async (
  db: D1Database,
  { employer, email, user }: { employer: string; email: string; user: string },
): Promise<boolean> =>
  (await db
    .prepare(
      `SELECT 1 FROM plus_invitation JOIN plus_user ON plus_user.id = plus_user
       WHERE plus_invitation.email = ?2 AND ended IS NULL AND plus_user.id <> ?3 AND employer = ?1 AND removed_at IS NULL`,
    )
    .bind(employer, email, user)
    .first()) !== null

/** The details of somebody, ?1 their id and ?2 the JSON of the details, in the order of `WRITTEN`. */
const WANTED = ['email', 'given_names', 'family_name', 'folded', 'payroll_number', 'group', 'percentage']
  .map((name) => `?2 ->> '${name}'`)
  .join(', ')
const WRITTEN = '(email, given_names, family_name, folded, payroll_number, benefit_group, percentage)'

/** Whether somebody is on the list and details are not as they are; given the parameters of both. */
export const differs = (id: string, details: string): string =>
  `id = ${id} AND removed_at IS NULL AND ${WRITTEN} IS NOT (${WANTED.replaceAll('?2', details)})`

/** A statement that writes details anew. `condition` is SQL of the caller's with parameters from ?3 on. */
export const updateUser = (
  db: D1Database,
  id: string,
  details: Details,
  condition = 'true',
  ...bound: string[]
): D1PreparedStatement =>
  db
    .prepare(`UPDATE plus_user SET ${WRITTEN} = (${WANTED}) WHERE ${differs('?1', '?2')} AND ${condition}`)
    .bind(id, JSON.stringify(details), ...bound)

type ActIf = (condition: string, ...bound: string[]) => D1PreparedStatement

/** Gives people another group or percentage; null leaves it. Returns how many it changed. Throws what `isGroupGone` knows. */
export async function updateMany(
  db: D1Database,
  ids: string[],
  wanted: { group: string | null; percentage: number | null },
  actIf: ActIf,
): Promise<number> {
  const json = JSON.stringify({ ids, ...wanted })
  const changed = (
    input: string,
  ) => `id IN (SELECT value FROM json_each(${input}, '$.ids')) AND removed_at IS NULL
    AND (benefit_group, percentage) IS NOT (coalesce(${input} ->> 'group', benefit_group),
      coalesce(${input} ->> 'percentage', percentage))`
  const [, update] = await db.batch([
    actIf(`EXISTS (SELECT 1 FROM plus_user WHERE ${changed('?9')})`, json),
    db
      .prepare(
        `UPDATE plus_user SET benefit_group = coalesce(?1 ->> 'group', benefit_group),
           percentage = coalesce(?1 ->> 'percentage', percentage) WHERE ${changed('?1')}`,
      )
      .bind(json),
  ])
  return update!.meta.changes
}
