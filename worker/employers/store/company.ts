import type { CompanyDetails } from '../schemas.ts'

/** The SQL of what we know of an employer. */

export type CompanyRows = {
  customers: { service: 'plus' | 'saldo'; sequence: number }[]
  /** email: their user id. */
  contacts: { given_names: string; family_name: string; email: string | null }[]
  details: CompanyDetails | null
}

const companyStatements = (db: D1Database, employer: string) =>
  [
    'SELECT service, sequence FROM customer WHERE employer = ? ORDER BY sequence',
    `SELECT given_names, family_name, email FROM employer_role JOIN person ON person.id = employer_role.person
       LEFT JOIN saldo_user ON saldo_user.person = employer_role.person
     WHERE employer = ? AND role = 'contact' ORDER BY since, family_name, given_names`,
    'SELECT email, phone, street, postal_code, city, reference FROM employer_details WHERE employer = ?',
  ].map((sql) => db.prepare(sql).bind(employer))

const companyRows = ([customers, contacts, details]: D1Result[]): CompanyRows => ({
  customers: customers!.results as CompanyRows['customers'],
  contacts: contacts!.results as CompanyRows['contacts'],
  details: (details!.results[0] as CompanyDetails | undefined) ?? null,
})

export const readCompanyRows = async (db: D1Database, employer: string): Promise<CompanyRows> =>
  companyRows(await db.batch(companyStatements(db, employer)))

/** Writes new details, unless they are those that are there, and reads everything again. */
export async function writeDetails(
  db: D1Database,
  employer: string,
  { email, phone, street, postal_code, city, reference }: CompanyDetails,
  actIf: (condition: string, ...bound: string[]) => D1PreparedStatement,
): Promise<CompanyRows> {
  const values = [employer, email, phone, street, postal_code, city, reference]
  const isOther = (first: number) => `NOT EXISTS (
    SELECT 1 FROM employer_details WHERE (employer, email, phone, street, postal_code, city, reference) = (
      ${values.map((_, index) => `?${first + index}`).join(', ')}))`
  const results = await db.batch([
    actIf(isOther(9), ...values),
    db
      .prepare(
        `INSERT INTO employer_details (employer, email, phone, street, postal_code, city, reference)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET email = excluded.email, phone = excluded.phone, street = excluded.street,
           postal_code = excluded.postal_code, city = excluded.city, reference = excluded.reference`,
      )
      .bind(...values),
    ...companyStatements(db, employer),
  ])
  return companyRows(results.slice(2))
}
