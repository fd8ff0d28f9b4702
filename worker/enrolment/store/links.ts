import type { LinkFacts } from '../link-state.ts'
import type { BenefitPackage } from '../schemas.ts'

/** The SQL of a registration link, as whoever opens it sees it. */

/** A link, with what it leads to: the packages whose money lasts longer than it does. */
export type OpenedLink = LinkFacts & {
  code: string
  period: string
  period_name: string
  period_ends_on: string
  employer: string
  employer_email: string | null
  packages: BenefitPackage[]
}
type LinkRow = Omit<OpenedLink, 'packages'> & { packages: string }

/** A statement that reads a link, for a batch and `linkIn` after it. Who has registered is counted only where places are. */
export const selectLink = (db: D1Database, code: string): D1PreparedStatement =>
  db
    .prepare(
      `SELECT code, period, registration_period.name AS period_name,
         registration_period.ends_on AS period_ends_on, registration_link.starts_on,
         registration_link.ends_on, places, withdrawn_at, employer.name AS employer,
         employer_details.email AS employer_email,
         iif(places IS NULL, 0, (SELECT count(*) FROM registration WHERE link = code AND state <> 'rejected')) AS taken,
         (SELECT json_group_array(json_object('id', id, 'benefit', benefit, 'amount_cents', amount_cents,
            'expires_on', expires_on) ORDER BY position)
          FROM benefit_package
          WHERE benefit_package.period = registration_link.period AND expires_on > registration_link.ends_on) AS packages
       FROM registration_link JOIN registration_period ON registration_period.id = period
         JOIN employer ON employer.id = registration_period.employer
         LEFT JOIN employer_details ON employer_details.employer = registration_period.employer
       WHERE code = ?`,
    )
    .bind(code)

/** The link that the statement has found. */
export function linkIn(result: D1Result | undefined): OpenedLink | undefined {
  const row = result?.results[0] as LinkRow | undefined
  return row && { ...row, packages: JSON.parse(row.packages) as BenefitPackage[] }
}
