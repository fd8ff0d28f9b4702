import { voidInvitationsBy } from '../../../employers/store/orderers.ts'
import { lowered } from '../../../platform/lowered.ts'
import { type ActRow, actsFrom, actsOfEmployer, type NewAct, recordAct } from './acts.ts'

/** The SQL of the desk about employers. */

export type EmployerRow = {
  id: string
  name: string
  business_id: string
  has_plus: 0 | 1
  has_saldo: 0 | 1
}
/** Who acts for an employer; email: their user id. */
type ContactRow = {
  person: string
  given_names: string
  family_name: string
  email: string | null
  since: string
}
/** orderers: of Plus; an admin may add others. */
export type SeenEmployer = {
  employer: EmployerRow
  contacts: ContactRow[]
  orderers: (ContactRow & { role: 'orderer' | 'admin' })[]
  history: ActRow[]
}

type Company = Pick<EmployerRow, 'name' | 'business_id'>

const EMPLOYER = 'id, name, business_id, has_plus, has_saldo'

/** Employers that have a text in their name, or a business ID. `text`: in lower case. */
export async function findEmployers(
  db: D1Database,
  { text, businessId }: { text: string; businessId: string | undefined },
  limit: number,
): Promise<EmployerRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${EMPLOYER} FROM employer WHERE business_id = ?2 OR (?2 IS NULL AND instr(${lowered('name')}, ?1) > 0)
       ORDER BY name, business_id LIMIT ?3`,
    )
    .bind(text, businessId ?? null, limit)
    .all<EmployerRow>()
  return results
}

/** Reads what the desk shows of an employer, and adds that it was seen; null when there is none of that id. */
export async function seeEmployer(
  db: D1Database,
  look: NewAct,
  id: string,
  limit: number,
): Promise<SeenEmployer | null> {
  const [, employers, roles, history] = await db.batch([
    recordAct(db, look, 'EXISTS (SELECT 1 FROM employer WHERE id = ?2)', id),
    db.prepare(`SELECT ${EMPLOYER} FROM employer WHERE id = ?`).bind(id),
    db
      .prepare(
        `SELECT employer_role.person, given_names, family_name, email, since, role
         FROM employer_role JOIN person ON person.id = employer_role.person
           LEFT JOIN saldo_user ON saldo_user.person = employer_role.person
         WHERE employer = ? ORDER BY family_name, given_names, person.id`,
      )
      .bind(id),
    actsOfEmployer(db, id, limit),
  ])
  const employer = employers?.results[0] as EmployerRow | undefined
  if (!employer) return null
  const acting = roles!.results as (ContactRow & { role: 'contact' | 'orderer' | 'admin' })[]
  return {
    employer,
    contacts: acting.filter(({ role }) => role === 'contact'),
    orderers: acting.filter((one): one is SeenEmployer['orderers'][number] => one.role !== 'contact'),
    history: actsFrom(history),
  }
}

type Found = Omit<ContactRow, 'since'>

/** Whose user id an address is. */
export const findUser = (db: D1Database, email: string): Promise<Found | null> =>
  db
    .prepare(
      'SELECT person, given_names, family_name, email FROM saldo_user JOIN person ON person.id = person WHERE email = ?',
    )
    .bind(email)
    .first<Found>()

/** Somebody by their id, who need not have a user id. */
export const findPerson = (db: D1Database, id: string): Promise<Found | null> =>
  db
    .prepare(
      `SELECT person.id AS person, given_names, family_name, email FROM person
         LEFT JOIN saldo_user ON saldo_user.person = person.id
       WHERE person.id = ?`,
    )
    .bind(id)
    .first<Found>()

export type Service = 'plus' | 'saldo'

/** Adds an employer, with a service. */
export async function addEmployer(
  db: D1Database,
  act: NewAct,
  { id, name, business_id }: Company & { id: string },
  service: Service,
): Promise<void> {
  await db.batch([
    recordAct(db, act),
    db
      .prepare(
        'INSERT INTO employer (id, name, business_id, has_plus, has_saldo, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .bind(
        id,
        name,
        business_id,
        ...[service === 'plus', service === 'saldo'].map(Number),
        act.now.toISOString(),
      ),
  ])
}

/** Gives a service to an employer that does not have it. */
export async function giveService(db: D1Database, act: NewAct, id: string, service: Service): Promise<void> {
  const has = `has_${service}`
  await db.batch([
    recordAct(db, act, `EXISTS (SELECT 1 FROM employer WHERE id = ?2 AND ${has} = 0)`, id),
    db.prepare(`UPDATE employer SET ${has} = 1 WHERE id = ? AND ${has} = 0`).bind(id),
  ])
}

const IS_CONTACT = (employer: string, person: string) =>
  `EXISTS (SELECT 1 FROM employer_role WHERE employer = ${employer} AND person = ${person} AND role = 'contact')`
const IS_ORDERER = (employer: string, person: string) =>
  `EXISTS (SELECT 1 FROM employer_role WHERE employer = ${employer} AND person = ${person} AND role <> 'contact')`
const IS_ADMIN = (employer: string, person: string) =>
  `EXISTS (SELECT 1 FROM employer_role WHERE employer = ${employer} AND person = ${person} AND role = 'admin')`

type About = NewAct & { person: string }

/** Lets somebody act for an employer in Saldo, or in Plus as one who may add others; false when they do already. */
export async function giveRole(
  db: D1Database,
  act: About,
  employer: string,
  role: 'contact' | 'admin',
): Promise<boolean> {
  const isThere = role === 'contact' ? IS_CONTACT : IS_ADMIN
  const [recorded] = await db.batch([
    recordAct(db, act, `NOT ${isThere('?2', '?3')}`, employer, act.person),
    db
      .prepare(
        `INSERT INTO employer_role (employer, person, role, since) SELECT ?1, ?2, ?3, ?4
         WHERE NOT ${isThere('?1', '?2')}
         ON CONFLICT (employer, person) WHERE role <> 'contact' DO UPDATE SET role = excluded.role`,
      )
      .bind(employer, act.person, role, act.now.toISOString()),
  ])
  return recorded!.results.length === 1
}

/** Ends somebody's acting for an employer in a service, with the invitations that they have made there; false when they do not. Throws what `isLastAdmin` knows. */
export async function endRole(
  db: D1Database,
  act: About,
  employer: string,
  service: Service,
): Promise<boolean> {
  const isThere = service === 'saldo' ? IS_CONTACT : IS_ORDERER
  const [recorded] = await db.batch([
    recordAct(db, act, isThere('?2', '?3'), employer, act.person),
    db
      .prepare(`DELETE FROM employer_role WHERE employer = ? AND person = ? AND (role = 'contact') = ?`)
      .bind(employer, act.person, Number(service === 'saldo')),
    ...(service === 'plus' ? voidInvitationsBy(db, employer, act.person) : []),
  ])
  return recorded!.results.length === 1
}

/** Changes what an employer is called and its business ID; false when they are not what they were. */
export async function changeCompany(
  db: D1Database,
  act: NewAct,
  { id, from, to }: { id: string; from: Company; to: Company },
): Promise<boolean> {
  const [recorded] = await db.batch([
    recordAct(
      db,
      act,
      'EXISTS (SELECT 1 FROM employer WHERE id = ?2 AND name = ?3 AND business_id = ?4)',
      ...[id, from.name, from.business_id],
    ),
    db
      .prepare(
        'UPDATE employer SET name = ?4, business_id = ?5 WHERE id = ?1 AND name = ?2 AND business_id = ?3',
      )
      .bind(id, from.name, from.business_id, to.name, to.business_id),
  ])
  return recorded!.results.length === 1
}

/** Whether an error says that another employer has the business ID. */
export const isBusinessIdTaken = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('employer.business_id')
