import { IS_OPEN, type UsedProof, useProof } from '../../identity/store/sessions.ts'
import type { ActingFor } from '../../platform/http.ts'

/** The SQL of who acts for which employer. Instants are whole seconds since 1970. */

type Asking = { session: string; person: string; employer: string }
type Rights = { isOpen: boolean; employer: ActingFor | undefined }

/** One row when the session is open, with the employer if the person acts for it. */
const select = (db: D1Database, { session, person, employer }: Asking, now: number) =>
  db
    .prepare(
      `SELECT employer.id, name, business_id FROM (SELECT 1 WHERE ${IS_OPEN('?1', '?4')})
         LEFT JOIN employer_role ON employer_role.employer = ?3 AND person = ?2
         LEFT JOIN employer ON employer.id = employer_role.employer AND has_saldo = 1`,
    )
    .bind(session, person, employer, now)

const rightsOf = (rows: (ActingFor | { id: null })[]): Rights => ({
  isOpen: rows.length > 0,
  employer: rows[0]?.id ? (rows[0] as ActingFor) : undefined,
})

/** Whether a session is open, and the employer if its person acts for it. */
export async function readRights(db: D1Database, asking: Asking, now: number): Promise<Rights> {
  return rightsOf((await select(db, asking, now).all<ActingFor>()).results)
}

/** The same for a request that changes something. Throws what `isProofReplay` knows. */
export async function proveRights(
  db: D1Database,
  asking: Asking & { proof: UsedProof },
  now: number,
): Promise<Rights> {
  const [, rights] = await db.batch<ActingFor>([
    useProof(db, asking.proof, 'session', asking.session),
    select(db, asking, now),
  ])
  return rightsOf(rights!.results)
}

export type EmployerRow = ActingFor & { has_plus: 0 | 1; has_saldo: 0 | 1; role: 'contact' }

/** Whether a session is open, and the employers that its person acts for. */
export async function findEmployers(
  db: D1Database,
  { session, person }: Omit<Asking, 'employer'>,
  now: number,
): Promise<{ isOpen: boolean; employers: EmployerRow[] }> {
  const { results } = await db
    .prepare(
      `SELECT employer.id, name, business_id, has_plus, has_saldo, role FROM (SELECT 1 WHERE ${IS_OPEN('?1', '?3')})
         LEFT JOIN employer_role ON person = ?2
         LEFT JOIN employer ON employer.id = employer_role.employer AND has_saldo = 1
       ORDER BY name, employer.id`,
    )
    .bind(session, person, now)
    .all<EmployerRow | { id: null }>()
  return { isOpen: results.length > 0, employers: results.filter((row) => row.id !== null) }
}
