import type { Benefit } from '../../wallet/schemas.ts'

/** The SQL of groups. */

/** `uses`: as the ledger writes them, with a space between. */
export type BenefitRow = { benefit: Benefit; amount_cents: number; uses: string | null }
export type GroupRow = { id: string; name: string; version: number; people: number; benefits: string }

const GROUP = `benefit_group.id, name, version,
  (SELECT count(*) FROM plus_user WHERE plus_user.benefit_group = benefit_group.id AND removed_at IS NULL) AS people,
  (SELECT json_group_array(json_object('benefit', benefit, 'amount_cents', amount_cents, 'uses', uses))
   FROM group_benefit WHERE group_benefit.benefit_group = benefit_group.id) AS benefits`

/** The groups of an employer, by name. */
export async function findGroups(db: D1Database, employer: string): Promise<GroupRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${GROUP} FROM benefit_group WHERE employer = ? AND removed_at IS NULL ORDER BY employer, folded`,
    )
    .bind(employer)
    .all<GroupRow>()
  return results
}

/** A group of an employer, also one that was removed. */
export const findGroup = (
  db: D1Database,
  employer: string,
  id: string,
): Promise<(GroupRow & { removed_at: string | null }) | null> =>
  db
    .prepare(`SELECT ${GROUP}, removed_at FROM benefit_group WHERE id = ? AND employer = ?`)
    .bind(id, employer)
    .first()

/** A statement that reads the ids of the groups of an employer and their names in lower case. */
export const groupNames = (db: D1Database, employer: string): D1PreparedStatement =>
  db.prepare('SELECT id, folded FROM benefit_group WHERE employer = ? AND removed_at IS NULL').bind(employer)

export type GroupToWrite = { id: string; name: string; folded: string; benefits: BenefitRow[] }

const insertBenefits = (
  db: D1Database,
  { id, benefits }: GroupToWrite,
  condition = 'true',
  ...bound: number[]
) =>
  db
    .prepare(
      `INSERT INTO group_benefit (benefit_group, benefit, amount_cents, uses)
       SELECT ?1, value ->> 'benefit', value ->> 'amount_cents', value ->> 'uses' FROM json_each(?2) WHERE ${condition}`,
    )
    .bind(id, JSON.stringify(benefits), ...bound)

/** Adds a group. Throws what `isNameTaken` knows. */
export async function insertGroup(
  db: D1Database,
  employer: string,
  group: GroupToWrite,
  at: string,
  act: D1PreparedStatement,
): Promise<void> {
  await db.batch([
    act,
    db
      .prepare('INSERT INTO benefit_group (id, employer, name, folded, created_at) VALUES (?, ?, ?, ?, ?)')
      .bind(group.id, employer, group.name, group.folded, at),
    insertBenefits(db, group),
  ])
}

type ActIf = (condition: string, ...bound: (string | number)[]) => D1PreparedStatement
const IS_THERE = (id: string) =>
  `EXISTS (SELECT 1 FROM benefit_group WHERE id = ${id} AND removed_at IS NULL)`

/**
 * Writes all of a group anew, if it has the version still that was seen and was not removed. Returns whether it was so. Throws
 * what `isNameTaken` knows.
 */
export async function updateGroup(
  db: D1Database,
  group: GroupToWrite,
  version: number,
  actIf: ActIf,
): Promise<boolean> {
  const isAsSeen = (id: string, seen: string) =>
    `EXISTS (SELECT 1 FROM benefit_group WHERE id = ${id} AND version = ${seen} AND removed_at IS NULL)`
  const results = await db.batch([
    actIf(isAsSeen('?9', '?10'), group.id, version),
    db
      .prepare(`DELETE FROM group_benefit WHERE benefit_group = ?1 AND ${isAsSeen('?1', '?2')}`)
      .bind(group.id, version),
    insertBenefits(db, group, isAsSeen('?1', '?3'), version),
    db
      .prepare(
        `UPDATE benefit_group SET name = ?3, folded = ?4, version = version + 1
         WHERE id = ?1 AND version = ?2 AND removed_at IS NULL RETURNING 1`,
      )
      .bind(group.id, version, group.name, group.folded),
  ])
  return results.at(-1)!.results.length > 0
}

/** Removes a group. Throws what `hasPeople` knows. */
export async function endGroup(db: D1Database, id: string, at: string, actIf: ActIf): Promise<void> {
  await db.batch([
    actIf(IS_THERE('?9'), id),
    db.prepare('UPDATE benefit_group SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL').bind(id, at),
  ])
}

const says = (error: unknown, what: string) => error instanceof Error && error.message.includes(what)
export const isNameTaken = (error: unknown): boolean => says(error, 'benefit_group.folded')
export const hasPeople = (error: unknown): boolean => says(error, 'benefit-group-has-people')
