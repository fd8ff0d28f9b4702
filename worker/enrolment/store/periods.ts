import type { LinkFacts } from '../link-state.ts'
import type { BenefitPackage, MyRegistration } from '../schemas.ts'
import { takeInvitationsBack } from './invitations.ts'

/** The SQL of registration periods, their packages and links, as employers see them. */

export type PeriodRow = {
  id: string
  name: string
  starts_on: string
  ends_on: string
  opened_at: string
  withdrawn_at: string | null
}
export type PackageRow = BenefitPackage & { period: string }
export type LinkRow = LinkFacts & {
  code: string
  period: string
  kind: 'shared' | 'late'
  registered: number
  invited: number
}
/** How many people of a period are in a state; of those who are approved, apart for who is ordered. */
export type CountRow = {
  period: string
  state: MyRegistration['state']
  is_ordered: 0 | 1
  people: number
}
export type PeriodRows = {
  periods: PeriodRow[]
  packages: PackageRow[]
  links: LinkRow[]
  counts: CountRow[]
}

const PERIOD = 'id, name, starts_on, ends_on, opened_at, withdrawn_at'
const OF_EMPLOYER =
  'registration_period.employer = ?1 AND registration_period.id = coalesce(?2, registration_period.id)'

/** Statements that read all about an employer's periods, or one of them; for a batch, and `periodRows` after it. */
export const periodStatements = (
  db: D1Database,
  employer: string,
  period: string | null = null,
): D1PreparedStatement[] =>
  [
    `SELECT ${PERIOD} FROM registration_period WHERE ${OF_EMPLOYER} ORDER BY opened_at DESC, id DESC`,
    `SELECT benefit_package.id, period, benefit, amount_cents, expires_on
     FROM registration_period JOIN benefit_package ON period = registration_period.id
     WHERE ${OF_EMPLOYER} ORDER BY position`,
    `SELECT code, period, kind, registration_link.starts_on, registration_link.ends_on, places, withdrawn_at,
       (SELECT count(*) FROM registration WHERE link = code) AS registered,
       (SELECT count(*) FROM registration WHERE link = code AND state <> 'rejected') AS taken,
       (SELECT count(*) FROM registration_invitation WHERE link = code) AS invited
     FROM registration_period JOIN registration_link ON period = registration_period.id
     WHERE ${OF_EMPLOYER} ORDER BY kind DESC, created_at, code`,
    `SELECT period, state, invoice IS NOT NULL AS is_ordered, count(*) AS people
     FROM registration_period JOIN registration ON period = registration_period.id
     WHERE ${OF_EMPLOYER} GROUP BY period, state, invoice IS NOT NULL`,
  ].map((sql) => db.prepare(sql).bind(employer, period))

/** What the statements of `periodStatements` have answered. */
export const periodRows = ([periods, packages, links, counts]: D1Result[]): PeriodRows => ({
  periods: (periods?.results ?? []) as PeriodRow[],
  packages: (packages?.results ?? []) as PackageRow[],
  links: (links?.results ?? []) as LinkRow[],
  counts: (counts?.results ?? []) as CountRow[],
})

/** A period of an employer; null for one of others, and for none. */
export const findPeriod = (db: D1Database, employer: string, id: string): Promise<PeriodRow | null> =>
  db
    .prepare(`SELECT ${PERIOD} FROM registration_period WHERE id = ? AND employer = ?`)
    .bind(id, employer)
    .first<PeriodRow>()

type NewLink = {
  code: string
  starts_on: string
  ends_on: string
  places: number | null
}
/** A period to open, with the ids of all that it is made of. */
export type PeriodToOpen = Omit<PeriodRow, 'withdrawn_at'> & {
  employer: string
  opened_by: string
  packages: BenefitPackage[]
  link: NewLink
}

/** Opens a period with its packages and the link for everybody; `act` is the statement that notes it. */
export async function insertPeriod(
  db: D1Database,
  { employer, id, name, starts_on, ends_on, opened_at, opened_by, packages, link }: PeriodToOpen,
  act: D1PreparedStatement,
): Promise<void> {
  await db.batch([
    act,
    db
      .prepare(
        `INSERT INTO registration_period (id, employer, name, starts_on, ends_on, opened_at, opened_by)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(id, employer, name, starts_on, ends_on, opened_at, opened_by),
    db
      .prepare(
        `INSERT INTO benefit_package (id, period, position, benefit, amount_cents, expires_on)
         SELECT value ->> 'id', ?2, key, value ->> 'benefit', value ->> 'amount_cents', value ->> 'expires_on'
         FROM json_each(?1)`,
      )
      .bind(JSON.stringify(packages), id),
    insertLink(db, 'shared', link, { period: id, at: opened_at, by: opened_by }),
  ])
}

const insertLink = (
  db: D1Database,
  kind: LinkRow['kind'],
  { code, starts_on, ends_on, places }: NewLink,
  { period, at, by }: { period: string; at: string; by: string },
  condition = 'true',
) =>
  db
    .prepare(
      `INSERT INTO registration_link (code, period, kind, starts_on, ends_on, places, created_at, created_by)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE ${condition}`,
    )
    .bind(code, period, kind, starts_on, ends_on, places, at, by)

/** Of a period, at most so many links for latecomers, which is parameter ?9 of its act and a number of ours. */
const hasRoomFor = (limit: number, period: string) =>
  `(SELECT count(*) FROM registration_link WHERE period = ${period} AND kind = 'late') < ${limit}`

/** Adds a link for latecomers, unless the period has `limit` of them. */
export async function insertLateLink(
  db: D1Database,
  link: NewLink & { limit: number },
  made: { period: string; at: string; by: string },
  actIf: (condition: string, ...bound: string[]) => D1PreparedStatement,
): Promise<boolean> {
  const [, inserted] = await db.batch([
    actIf(hasRoomFor(link.limit, '?9'), made.period),
    insertLink(db, 'late', link, made, hasRoomFor(link.limit, '?2')),
  ])
  return inserted!.meta.changes > 0
}

/** Takes a period back that nobody has registered in, and its invitations; one that was taken back stays so. */
export async function withdrawPeriod(
  db: D1Database,
  period: string,
  at: string,
  actIf: (condition: string, ...bound: string[]) => D1PreparedStatement,
): Promise<void> {
  const isThere = (id: string) =>
    `EXISTS (SELECT 1 FROM registration_period WHERE id = ${id} AND withdrawn_at IS NULL)`
  await db.batch([
    actIf(isThere('?9'), period),
    db
      .prepare('UPDATE registration_period SET withdrawn_at = ?2 WHERE id = ?1 AND withdrawn_at IS NULL')
      .bind(period, at),
    takeInvitationsBack(db, period),
  ])
}

/** Whether an error says that somebody has registered in the period that was to be taken back. */
export const hasRegistrations = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('registration-period-has-registrations')
