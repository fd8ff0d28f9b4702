import { IS_OPEN, type UsedProof, useProof } from '../../identity/store/sessions.ts'
import type { Role } from '../schemas.ts'

/** The SQL of who acts for which employer. Instants are whole seconds since 1970. */

type Asking = { session: string; person: string; employer: string }

export type EmployerRow = {
  id: string
  name: string
  business_id: string
  has_plus: 0 | 1
  has_saldo: 0 | 1
  roles: Role[]
}
type Rights = { isOpen: boolean; employer: EmployerRow | undefined }
type Row = Omit<EmployerRow, 'roles'> & { roles: string }

/** A role counts as long as the employer has its service. */
const ROLES = `employer_role JOIN employer ON employer.id = employer_role.employer
  AND iif(role = 'contact', has_saldo, has_plus)`
const COLUMNS = 'employer.id, name, business_id, has_plus, has_saldo'

/** One row when the session is open, with the employer if the person acts for it. */
const select = (db: D1Database, { session, person, employer }: Asking, now: number) =>
  db
    .prepare(
      `SELECT mine.* FROM (SELECT 1 WHERE ${IS_OPEN('?1', '?4')}) LEFT JOIN (
         SELECT ${COLUMNS}, group_concat(role) AS roles FROM ${ROLES}
         WHERE employer_role.employer = ?3 AND person = ?2 GROUP BY employer.id) mine`,
    )
    .bind(session, person, employer, now)

const withRoles = (row: Row): EmployerRow => ({ ...row, roles: row.roles.split(',').sort() as Role[] })

const rightsOf = (rows: (Row | { id: null })[]): Rights => ({
  isOpen: rows.length > 0,
  employer: rows[0]?.id ? withRoles(rows[0] as Row) : undefined,
})

/** Whether a session is open, and the employer if its person acts for it. */
export async function readRights(db: D1Database, asking: Asking, now: number): Promise<Rights> {
  return rightsOf((await select(db, asking, now).all<Row>()).results)
}

/** The same for a request that changes something. Throws what `isProofReplay` knows. */
export async function proveRights(
  db: D1Database,
  asking: Asking & { proof: UsedProof },
  now: number,
): Promise<Rights> {
  const [, rights] = await db.batch<Row>([
    useProof(db, asking.proof, 'session', asking.session),
    select(db, asking, now),
  ])
  return rightsOf(rights!.results)
}

/** Whether a session is open, and the employers that its person acts for. */
export async function findEmployers(
  db: D1Database,
  { session, person }: Omit<Asking, 'employer'>,
  now: number,
): Promise<{ isOpen: boolean; employers: EmployerRow[] }> {
  const { results } = await db
    .prepare(
      `SELECT mine.* FROM (SELECT 1 WHERE ${IS_OPEN('?1', '?3')}) LEFT JOIN (
         SELECT ${COLUMNS}, group_concat(role) AS roles FROM ${ROLES} WHERE person = ?2 GROUP BY employer.id) mine
       ORDER BY name, mine.id`,
    )
    .bind(session, person, now)
    .all<Row | { id: null }>()
  return {
    isOpen: results.length > 0,
    employers: results.filter((row): row is Row => row.id !== null).map(withRoles),
  }
}
