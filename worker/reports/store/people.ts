/** The SQL of whom an employer gives benefits of Plus to. */

export type PersonRow = {
  person: string
  ledger: number
  /** Their newest id on the list; null of who has never been on it. */
  user: string | null
  given_names: string
  family_name: string
  payroll_number: string
  group: string
}

/** Everybody who has accepted, also those who were removed, and whoever else has got money. Each person once. */
export async function listPeople(db: D1Database, employer: string): Promise<PersonRow[]> {
  const { results } = await db
    .prepare(
      `SELECT listed.person, ledger, listed.id AS user, listed.given_names, listed.family_name, payroll_number,
         benefit_group.name AS "group"
       FROM plus_user listed JOIN person ON person.id = listed.person
         JOIN benefit_group ON benefit_group.id = listed.benefit_group
       WHERE listed.employer = ?1 AND NOT EXISTS (
         SELECT 1 FROM plus_user newer WHERE newer.person = listed.person AND newer.employer = ?1
           AND (newer.added_at, newer.id) > (listed.added_at, listed.id))
       UNION ALL
       SELECT person.id, ledger, NULL, given_names, family_name, '', ''
       FROM benefit_user JOIN person ON person.id = benefit_user.person
       WHERE employer = ?1 AND service = 'plus'
         AND NOT EXISTS (SELECT 1 FROM plus_user WHERE person = benefit_user.person AND employer = ?1)`,
    )
    .bind(employer)
    .all<PersonRow>()
  return results
}
