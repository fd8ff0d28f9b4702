/** The SQL of people. */

export type PersonRow = { id: string; ledger: number; given_names: string; family_name: string }

/** Somebody who may be new. */
export type NewPerson = {
  newId: string
  identityHash: string
  identitySealed: string
  givenNames: string
  familyName: string
  createdAt: string
}

/**
 * The person with an identity code, created on the emptiest ledger when there is none yet. Names follow what the
 * population register says now; who the person is, and where their money lives, never change.
 */
export async function findOrCreatePerson(db: D1Database, person: NewPerson): Promise<PersonRow> {
  const row = await db
    .prepare(
      `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, number, ?6 FROM shard WHERE true ORDER BY people, number LIMIT 1
       ON CONFLICT (identity_hash) DO UPDATE
         SET given_names = excluded.given_names, family_name = excluded.family_name
       RETURNING id, ledger, given_names, family_name`,
    )
    .bind(
      person.newId,
      person.identityHash,
      person.identitySealed,
      person.givenNames,
      person.familyName,
      person.createdAt,
    )
    .first<PersonRow>()
  return row!
}
