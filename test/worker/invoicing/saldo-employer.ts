import { env } from 'cloudflare:workers'
import { nationalReference } from '../../../worker/invoicing/bank-numbers.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { newId } from '../../../worker/platform/ids.ts'

/** An employer of Saldo with a period that is over, written without the code that is tested. */

const AT = '2026-11-01T08:00:00.000Z'
const CONTACT = 'person_contact'
let employers = 0

export type Package = { benefit: string; cents: number; expires?: string }
export type SaldoEmployer = { id: string; period: string; packages: string[] }

const insert = (table: string, row: Record<string, string | number | null>) =>
  env.DB.prepare(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?')})`,
  ).bind(...Object.values(row))

/** Somebody who may act for employers; the same for all of a file's tests. */
export async function addContact(): Promise<void> {
  await env.DB.prepare(
    `INSERT OR IGNORE INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
     VALUES (?, 'hash of contact', '', 'Leena', 'Mäkelä', 0, '')`,
  )
    .bind(CONTACT)
    .run()
}

export async function newEmployer(
  packages: Package[],
  { contact = CONTACT, hasDetails = true } = {},
): Promise<SaldoEmployer> {
  const number = ++employers
  const id = `employer_invoiced_${number}`
  const period = newId('period')
  const ids = packages.map(() => newId('package'))
  await env.DB.batch([
    insert('employer', {
      ...{ id, name: `Havuranta ${number} Oy`, business_id: `300000${number}-1` },
      ...{ has_plus: 0, has_saldo: 1, created_at: AT },
    }),
    insert('employer_role', { employer: id, person: contact, role: 'contact', since: '2026-01-01' }),
    ...(hasDetails ? [insertDetails(id)] : []),
    insert('registration_period', {
      ...{ id: period, employer: id, name: 'Edut 2027', starts_on: '2026-11-01', ends_on: '2026-11-10' },
      ...{ opened_at: AT, opened_by: contact },
    }),
    ...packages.map(({ benefit, cents, expires = '2027-12-31' }, position) =>
      insert('benefit_package', {
        ...{ id: ids[position]!, period, position, benefit, amount_cents: cents, expires_on: expires },
      }),
    ),
  ])
  return { id, period, packages: ids }
}

export const insertDetails = (employer: string) =>
  insert('employer_details', {
    ...{ employer, email: 'laskut@havuranta.example', phone: '09 5550 100', street: 'Rantatie 4' },
    ...{ postal_code: '90100', city: 'Oulu', reference: 'KP 12' },
  })

/** People who are registered for a package, and approved, in turn on each shard. Returns their ids. */
export async function approve(
  { period, packages }: SaldoEmployer,
  number: number,
  { at = 0, state = 'approved' }: { at?: number; state?: 'approved' | 'registered' } = {},
): Promise<string[]> {
  const shards = readConfig(env).ledgers.length
  const people = Array.from({ length: number }, (_, index) => ({
    ...{ person: newId('person'), registration: newId('registration'), ledger: index % shards },
  }))
  for (let from = 0; from < number; from += 1000) {
    const json = JSON.stringify(people.slice(from, from + 1000))
    await env.DB.batch(
      [
        `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
         SELECT value ->> 'person', 'hash of ' || (value ->> 'person'), '', 'Aino Maria', 'Virtanen', value ->> 'ledger', ''
         FROM json_each(?1)`,
        `INSERT INTO saldo_user (person, email, language, created_at)
         SELECT value ->> 'person', (value ->> 'person') || '@work.example', 'sv', '' FROM json_each(?1)`,
        `INSERT INTO registration (id, period, person, package, given_names, family_name, email, phone, language, state,
           registered_on, registered_at, decided_at)
         SELECT value ->> 'registration', ?2, value ->> 'person', ?3, 'Aino Maria', 'Virtanen', 'typed@work.example',
           '040 1234567', 'fi', ?4, '2026-11-02', '${AT}', iif(?4 = 'registered', NULL, '${AT}') FROM json_each(?1)`,
      ].map((sql) =>
        sql.includes('?2')
          ? env.DB.prepare(sql).bind(json, period, packages[at]!, state)
          : env.DB.prepare(sql).bind(json),
      ),
    )
  }
  return people.map(({ person }) => person)
}

/** Puts everybody who is approved on a new invoice, and returns its number, its reference and its total. */
export async function invoiceAll(
  employer: SaldoEmployer,
  { due = '2026-12-07' } = {},
): Promise<{ number: number; reference: string; total: number }> {
  const { number } = (await env.DB.prepare(
    'SELECT coalesce(max(number), 100000) + 1 AS number FROM invoice',
  ).first<{ number: number }>())!
  const sum = (await env.DB.prepare(
    `SELECT count(*) AS people, sum(amount_cents) AS total FROM registration
       JOIN benefit_package ON benefit_package.id = package
     WHERE registration.period = ? AND state = 'approved' AND invoice IS NULL`,
  )
    .bind(employer.period)
    .first<{ people: number; total: number }>())!
  const reference = nationalReference(number)
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO customer (employer, service) VALUES (?, 'saldo') ON CONFLICT DO NOTHING`,
    ).bind(employer.id),
    insert('invoice', {
      ...{ number, employer: employer.id, service: 'saldo', period: employer.period, reference },
      ...{ people: sum.people, total_cents: sum.total, issued_on: '2026-11-20', due_on: due },
      ...{ buyer: '{}', ordered_by: CONTACT, ordered_at: AT },
    }),
    env.DB.prepare(
      "UPDATE registration SET invoice = ? WHERE period = ? AND state = 'approved' AND invoice IS NULL",
    ).bind(number, employer.period),
  ])
  return { number, reference, total: sum.total }
}
