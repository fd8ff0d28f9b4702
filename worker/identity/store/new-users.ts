/** The SQL of giving a user id to who has none. */

/** A user id to be made, with its password. `person`: the id of who is new. */
export type NewUser = { person: string; password: string; createdAt: string }

/**
 * Two statements that make a user id, and the person where somebody is new; the second answers with whose it is. `wanted`
 * is SQL of the caller's with parameters from ?2 on, a SELECT of at most one `email` and `language`, with the `person` who
 * gets it, or null and the `identity_hash`, `identity_sealed`, `given_names` and `family_name` of somebody new. Nothing is
 * made when the address is a user id, the person has one, or the code of somebody new is known.
 */
export const makeUser = (
  db: D1Database,
  made: NewUser,
  wanted: string,
  ...bound: (string | number)[]
): [D1PreparedStatement, D1PreparedStatement] => [
  db
    .prepare(
      `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
       SELECT ?1 ->> 'person', wanted.identity_hash, wanted.identity_sealed, wanted.given_names, wanted.family_name,
         (SELECT number FROM shard ORDER BY people, number LIMIT 1), ?1 ->> 'createdAt'
       FROM (${wanted}) AS wanted
       WHERE wanted.person IS NULL AND NOT EXISTS (${USER_OF_ADDRESS('wanted.email')})
         AND NOT EXISTS (SELECT 1 FROM person WHERE identity_hash = wanted.identity_hash)`,
    )
    .bind(JSON.stringify(made), ...bound),
  db
    .prepare(
      `INSERT INTO saldo_user (person, email, password, language, created_at)
       SELECT person.id, wanted.email, ?1 ->> 'password', wanted.language, ?1 ->> 'createdAt'
       FROM (${wanted}) AS wanted JOIN person ON person.id = coalesce(wanted.person, ?1 ->> 'person')
       WHERE NOT EXISTS (${USER_OF_ADDRESS('wanted.email')})
         AND NOT EXISTS (SELECT 1 FROM saldo_user WHERE saldo_user.person = person.id)
       RETURNING person`,
    )
    .bind(JSON.stringify(made), ...bound),
]

/** The SQL of whose user id an address is, with the language in which we write to them. */
export const USER_OF_ADDRESS = (email: string): string =>
  `SELECT email, language FROM saldo_user WHERE email = ${email}`

/** The same of the user id of an identity code, unless that is the address. */
export const OTHER_USER_OF_CODE = (identityHash: string, email: string): string =>
  `SELECT saldo_user.email, language FROM person JOIN saldo_user ON saldo_user.person = person.id
   WHERE identity_hash = ${identityHash} AND saldo_user.email <> ${email}`
