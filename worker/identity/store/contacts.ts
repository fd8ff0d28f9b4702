import type { Language } from '../../platform/language.ts'

/** The SQL of where e-mails about benefits go. */

/** Somebody to write to about the benefits of a service. */
export type Recipient = {
  person: string
  service: 'plus' | 'saldo'
  given_names: string
  email: string
  language: Language
}

/**
 * Where to write to people about benefits of a service: of Saldo to the user id, of Plus to the address that the employer
 * gave, and never to the other of the two, since a mail can spend what it is about and its mailbox need not be the same
 * person's. Whoever has none for the service is left out. One D1 statement.
 */
export async function findRecipients(
  db: D1Database,
  asked: readonly { person: string; service: 'plus' | 'saldo' }[],
): Promise<Recipient[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT person.id AS person, asked.value ->> 'service' AS service, given_names,
         coalesce(saldo_user.email, contact.email) AS email, coalesce(saldo_user.language, contact.language) AS language
       FROM json_each(?) asked JOIN person ON person.id = asked.value ->> 'person'
         LEFT JOIN saldo_user ON saldo_user.person = person.id AND asked.value ->> 'service' = 'saldo'
         LEFT JOIN contact ON contact.person = person.id AND asked.value ->> 'service' = 'plus'
       WHERE coalesce(saldo_user.email, contact.email) IS NOT NULL`,
    )
    .bind(JSON.stringify(asked))
    .all<Recipient>()
  return results
}
