import { normaliseEmail } from '../identity/email-address.ts'
import type { ActingFor } from '../platform/http.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { customerNumber } from './customer-number.ts'
import type { Company, CompanyDetails } from './schemas.ts'
import { type Act, recordAct } from './store/acts.ts'
import { type CompanyRows, readCompanyRows, writeDetails } from './store/company.ts'

/** What an employer sees of itself. */
export async function readCompany(db: D1Database, employer: ActingFor): Promise<Company> {
  return describe(employer, await readCompanyRows(db, employer.id))
}

/** Takes new details of an employer. Throws email-not-valid. */
export async function changeDetails(
  db: D1Database,
  employer: ActingFor,
  { person, now }: { person: string; now: Date },
  wanted: CompanyDetails,
): Promise<Company> {
  const details = {
    ...wanted,
    email: normaliseEmail(wanted.email),
    reference: withoutIdentityCodes(wanted.reference),
  }
  const act: Act = {
    ...{ employer: employer.id, person, at: now.toISOString(), details },
    ...{ act: 'change-details', subject: employer.id },
  }
  const rows = await writeDetails(db, employer.id, details, (condition, ...bound) =>
    recordAct(db, act, condition, ...bound),
  )
  return describe(employer, rows)
}

const describe = (
  { name, business_id }: ActingFor,
  { customers, contacts, details }: CompanyRows,
): Company => ({
  name,
  business_id,
  customer_numbers: customers.map(({ service, sequence }) => ({
    service,
    number: customerNumber(service, sequence),
  })),
  contacts: contacts.map(({ given_names, family_name, email }) => ({
    name: `${given_names} ${family_name}`,
    email,
  })),
  details,
})
