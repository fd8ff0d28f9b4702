import { TERMS_VERSION } from '../worker/benefit-users/terms.ts'
import { nationalReference } from '../worker/invoicing/bank-numbers.ts'
import { addDays, helsinkiDate } from '../worker/platform/clock.ts'
import type { Env } from '../worker/platform/env.ts'
import { randomSecret, sha256 } from '../worker/platform/secrets.ts'
import type { Benefit } from '../worker/wallet/schemas.ts'
import { SELLER_IBAN } from './bank/statement.ts'
import { testPerson } from './bank/test-persons.ts'
import { insertInto } from './insert-into.ts'

const EMPLOYER = 'employer_havuranta'
/** Who orders for Havuranta, by slug; the first may add others. */
const ORDERERS = ['leena-makela', 'paivi-koskinen']
const CUSTOMER = 10_002

/** What each group gets, in euros; of lunch each month. */
const GROUPS: Record<string, { name: string; benefits: [Benefit, euros: number, uses?: string][] }> = {
  group_demo_office: {
    name: 'Toimisto',
    benefits: [
      ['flexible', 400, 'sports culture massage'],
      ['lunch', 176],
    ],
  },
  group_demo_factory: {
    name: 'Tuotanto',
    benefits: [
      ['sports-culture', 200],
      ['massage', 120],
      ['lunch', 220],
    ],
  },
  group_demo_field: {
    name: 'Kenttätyö',
    benefits: [
      ['commuting', 1200],
      ['bicycle', 400],
    ],
  },
}
type Group = keyof typeof GROUPS

/** Who of the bank's people is on the list of Havuranta, and has money of it. */
const ACTIVE: { slug: string; group: Group; percentage?: number; number: string }[] = [
  { slug: 'aino-virtanen', group: 'group_demo_office', number: '10427' },
  { slug: 'leena-makela', group: 'group_demo_office', number: '10311' },
  { slug: 'mikko-nieminen', group: 'group_demo_factory', number: '10455' },
  { slug: 'oskar-holmberg', group: 'group_demo_field', number: '10398' },
  { slug: 'amina-hassan', group: 'group_demo_factory', percentage: 50, number: '10502' },
]

/** Others on it, whom no bank knows. days: since when they have been invited, before today. */
const OTHERS: [given: string, family: string, group: Group, days: number, isRemoved?: true][] = [
  ['Sofia', 'Lindqvist', 'group_demo_office', 19],
  ['Omar', 'Haddad', 'group_demo_factory', 3],
  ['Kaisa', 'Niemi', 'group_demo_factory', 3],
  ['Tuomas', 'Rantanen', 'group_demo_office', 45],
  ['Jari', 'Laine', 'group_demo_field', 60, true],
]

/** The reference with which the demo's lunch balance is topped up. */
export const LUNCH_REFERENCE = nationalReference(2_000_000_000 + CUSTOMER)

/** What was paid in for lunch, in cents. */
export const LUNCH_TOP_UP = 41_230

/** Statements that give the demo's employer with Plus orderers, groups, and people in every state. `people`: ids by slug. */
export function plusStatements(
  { DB: db }: Env,
  people: ReadonlyMap<string, string>,
  now: Date,
): D1PreparedStatement[] {
  const at = now.toISOString()
  const today = helsinkiDate(now)
  const insert = insertInto(db)
  const user = (
    id: string,
    [given, family, email]: [string, string, string],
    row: Record<string, string | number | null>,
  ) =>
    insert('plus_user', {
      ...{ id, employer: EMPLOYER, email, given_names: given, family_name: family, language: 'fi' },
      folded: `${given} ${family} ${email} ${row.payroll_number ?? ''}`.toLowerCase(),
      ...{ payroll_number: '', percentage: 100, ...row },
    })
  const nextMonth = addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)
  return [
    ...ORDERERS.map((slug, index) =>
      insert('employer_role', {
        ...{ employer: EMPLOYER, person: people.get(slug)!, role: index ? 'orderer' : 'admin', since: at },
      }),
    ),
    insert('customer', { sequence: CUSTOMER, employer: EMPLOYER, service: 'plus' }),
    insert('lunch_plan', {
      ...{ employer: EMPLOYER, ledger: 0, reference: LUNCH_REFERENCE, from_month: nextMonth, created_at: at },
    }),
    insert('bank_file', {
      ...{
        hash: 'demo',
        message_id: 'demo',
        payments: 1,
        sums_only: 0,
        reversals: 0,
        read_by: 'demo',
        read_at: at,
      },
    }),
    insert('incoming_payment', {
      ...{
        id: 'payment_demo_lunch',
        account: SELLER_IBAN,
        bank_reference: 'demo 1',
        amount_cents: LUNCH_TOP_UP,
      },
      ...{ booked_on: addDays(today, -2), reference: LUNCH_REFERENCE, payer: 'Havuranta Oy', message: '' },
      ...{ bank_file: 'demo', state: 'booked', lunch: EMPLOYER },
    }),
    ...Object.entries(GROUPS).flatMap(([id, { name, benefits }]) => [
      insert('benefit_group', { id, employer: EMPLOYER, name, folded: name.toLowerCase(), created_at: at }),
      ...benefits.map(([benefit, euros, uses = null]) =>
        insert('group_benefit', { benefit_group: id, benefit, amount_cents: euros * 100, uses }),
      ),
    ]),
    ...ACTIVE.map(({ slug, group, percentage = 100, number }) => {
      const { givenNames, familyName } = testPerson(slug)!
      const since = `${addDays(today, -300)}T08:00:00.000Z`
      return user(
        `user_demo_${slug}`,
        [givenNames, familyName, `${slug.replace('-', '.')}@havuranta.example`],
        {
          ...{ payroll_number: number, benefit_group: group, percentage, added_at: since },
          ...{ person: people.get(slug)!, terms: TERMS_VERSION, accepted_at: since, active_at: since },
        },
      )
    }),
    ...OTHERS.flatMap(([given, family, group, days, isRemoved], index) => {
      const id = `user_demo_${index}`
      const email = `${given}.${family}@havuranta.example`.toLowerCase()
      const sent = addDays(today, -days)
      const added_at = `${sent}T08:00:00.000Z`
      const removed = isRemoved && { removed_at: at, last_day: today }
      return [
        user(id, [given, family, email], { benefit_group: group, added_at, ...removed }),
        insert('plus_invitation', {
          ...{ token_hash: sha256(randomSecret()), plus_user: id, email, sent_at: added_at },
          expires_at: Math.floor(Date.parse(added_at) / 1000) + 30 * 24 * 60 * 60,
          ended: isRemoved ? 'voided' : null,
        }),
      ]
    }),
  ]
}
