import { env } from 'cloudflare:workers'
import type { GroupBenefit } from '../../../worker/benefit-users/schemas.ts'
import { newId } from '../../../worker/platform/ids.ts'
import { randomSecret, sha256 } from '../../../worker/platform/secrets.ts'

/** People on the lists of employers, written as somebody would who does not use the code that is tested. */

const AT_ONCE = 1000
let number = 0

/** A group of an employer, which must exist. Returns its id. */
export async function newGroup(
  employer: string,
  benefits: GroupBenefit[] = [{ benefit: 'sports', amount_cents: 20_000 }],
  name = `Ryhmä ${number++}`,
): Promise<string> {
  const id = newId('group')
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO benefit_group (id, employer, name, folded, created_at)
       VALUES (?, ?, ?, ?, '2026-01-01T00:00:00.000Z')`,
    ).bind(id, employer, name, name.toLowerCase()),
    env.DB.prepare(
      `INSERT INTO group_benefit SELECT ?, value ->> 'benefit', value ->> 'amount_cents', value ->> 'uses'
       FROM json_each(?)`,
    ).bind(
      id,
      JSON.stringify(benefits.map(({ uses, ...rest }) => ({ ...rest, uses: uses?.join(' ') ?? null }))),
    ),
  ])
  return id
}

export type Listed = {
  id: string
  email: string
  given_names: string
  family_name: string
  payroll_number: string
  percentage: number
  language: 'fi' | 'sv' | 'en'
}

/** Puts people on the list of an employer, who are invited and have no link yet. */
export async function addUsers(
  employer: string,
  group: string,
  people: Partial<Listed>[],
): Promise<Listed[]> {
  const all = people.map(
    (one, index): Listed => ({
      ...{ id: newId('user'), email: `listed-${number}-${index}@havuranta.example` },
      ...{ given_names: 'Aino Maria', family_name: 'Virtanen', payroll_number: '', percentage: 100 },
      ...{ language: 'fi', ...one },
    }),
  )
  number++
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const rows = all.slice(from, from + AT_ONCE).map((one) => ({
      ...one,
      folded: [one.given_names, one.family_name, one.given_names, one.email, one.payroll_number]
        .join(' ')
        .toLowerCase(),
    }))
    await env.DB.prepare(
      `INSERT INTO plus_user (id, employer, email, given_names, family_name, folded, payroll_number, benefit_group,
         percentage, language, added_at)
       SELECT value ->> 'id', ?2, value ->> 'email', value ->> 'given_names', value ->> 'family_name',
         value ->> 'folded', value ->> 'payroll_number', ?3, value ->> 'percentage', value ->> 'language', ?4
       FROM json_each(?1)`,
    )
      .bind(JSON.stringify(rows), employer, group, new Date().toISOString())
      .run()
  }
  return all
}

/**
 * Makes a link for somebody on a list, to their address or a new one; the one before is voided. Returns its token. A time in
 * the past makes one that has expired.
 */
export async function newLink(
  { id, email }: Pick<Listed, 'id' | 'email'>,
  expires = Math.floor(Date.now() / 1000) + 30 * 86_400,
): Promise<string> {
  const token = randomSecret()
  await env.DB.batch([
    env.DB.prepare("UPDATE plus_invitation SET ended = 'voided' WHERE plus_user = ? AND ended IS NULL").bind(
      id,
    ),
    env.DB.prepare('INSERT INTO plus_invitation VALUES (?, ?, ?, ?, ?, NULL)').bind(
      ...[sha256(token), id, email, new Date().toISOString(), expires],
    ),
  ])
  return token
}

/** Somebody on a list who has accepted. */
export type Accepted = Listed & { person: string }

/** Has people on a list accept: as persons who exist, one for each of them, or as new ones, on the shards in turn. */
export async function accept(users: Listed[], persons?: string[]): Promise<Accepted[]> {
  const all = users.map((one, index) => ({
    ...one,
    person: persons?.[index] ?? newId('person'),
    ledger: index % 2,
  }))
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const json = JSON.stringify(all.slice(from, from + AT_ONCE))
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
         SELECT value ->> 'person', 'hash of ' || (value ->> 'person'), '', value ->> 'given_names',
           value ->> 'family_name', value ->> 'ledger', '2026-01-01T00:00:00.000Z'
         FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM person WHERE id = value ->> 'person')`,
      ).bind(json),
      env.DB.prepare(
        `UPDATE plus_user SET person = value ->> 'person', terms = '2026-11', accepted_at = ?2
         FROM json_each(?1) WHERE plus_user.id = value ->> 'id'`,
      ).bind(json, new Date().toISOString()),
      env.DB.prepare(
        `INSERT OR REPLACE INTO contact (person, email, language, created_at)
         SELECT value ->> 'person', value ->> 'email', value ->> 'language', ?2 FROM json_each(?1)`,
      ).bind(json, new Date().toISOString()),
    ])
  }
  return all.map(({ ledger: _, ...one }) => one)
}

/** Puts somebody on the list of an employer who has accepted: as a person who exists, or as a new one. */
export async function acceptedUser(
  employer: string,
  group: string,
  { person, ...listed }: Partial<Accepted> = {},
): Promise<Accepted> {
  const [one] = await accept(await addUsers(employer, group, [listed]), person ? [person] : undefined)
  return one!
}
