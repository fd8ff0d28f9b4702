import type { SaldoBenefit } from '../worker/enrolment/schemas.ts'
import { TERMS_VERSION } from '../worker/enrolment/terms.ts'
import { addDays, helsinkiDate } from '../worker/platform/clock.ts'
import type { Env } from '../worker/platform/env.ts'
import { testPerson } from './bank/test-persons.ts'
import { insertInto } from './insert-into.ts'

/** Who acts for the demo's employers in Saldo, by slug. */
const CONTACTS = { employer_havuranta: 'leena-makela', employer_kallionurkka: 'anna-kaisa-rantanen' }
type EmployerId = keyof typeof CONTACTS

/** The link that Havuranta shares now. */
export const OPEN_LINK = 'HAVRANTA00000001'

type Registration = {
  slug: string
  package: number
  state: 'registered' | 'active'
}
type Period = {
  employer: EmployerId
  name: string
  link: string
  /** Days from today on which it begins and ends. */
  days: [starts: number, ends: number]
  /** The year, from this one, in which the money expires, on its last day. */
  expires: number
  packages: [SaldoBenefit, euros: number][]
  places?: number
  registrations: Registration[]
}

const PERIODS: Period[] = [
  {
    employer: 'employer_havuranta',
    name: 'Edut, viime kierros',
    link: 'HAVRANTA00000009',
    days: [-330, -310],
    expires: 0,
    packages: [
      ['sports-culture', 200],
      ['sports', 80],
      ['massage', 45],
    ],
    registrations: [
      { slug: 'emma-lindstrom', package: 0, state: 'active' },
      { slug: 'paivi-koskinen', package: 1, state: 'active' },
      { slug: 'leena-makela', package: 2, state: 'active' },
    ],
  },
  {
    employer: 'employer_havuranta',
    name: 'Syksyn edut',
    link: 'HAVRANTA00000002',
    days: [-20, -1],
    expires: 1,
    packages: [
      ['sports-culture', 200],
      ['commuting', 180],
    ],
    registrations: [
      { slug: 'emma-lindstrom', package: 0, state: 'registered' },
      { slug: 'paivi-koskinen', package: 1, state: 'registered' },
      { slug: 'juhani-laitinen', package: 0, state: 'registered' },
    ],
  },
  {
    employer: 'employer_havuranta',
    name: 'Seuraavan vuoden edut',
    link: OPEN_LINK,
    days: [-5, 14],
    expires: 1,
    packages: [
      ['sports-culture', 200],
      ['massage', 200],
      ['commuting', 180],
    ],
    registrations: [{ slug: 'paivi-koskinen', package: 1, state: 'registered' }],
  },
  {
    employer: 'employer_havuranta',
    name: 'Kevään edut',
    link: 'HAVRANTA00000003',
    days: [30, 45],
    expires: 1,
    packages: [['sports', 150]],
    registrations: [],
  },
  {
    employer: 'employer_kallionurkka',
    name: 'Hyvinvointi',
    link: 'KA110NVRKKA00001',
    days: [-3, 10],
    expires: 1,
    packages: [['massage', 150]],
    places: 1,
    registrations: [{ slug: 'juhani-laitinen', package: 0, state: 'registered' }],
  },
]

/**
 * Statements that give the demo's employers people who act for them, and registrations in every state. `people`: the ids
 * of those who have a user id, with it, by slug.
 */
export function saldoStatements(
  { DB: db }: Env,
  people: ReadonlyMap<string, { id: string; email: string }>,
  now: Date,
): D1PreparedStatement[] {
  const at = now.toISOString()
  const today = helsinkiDate(now)
  const insert = insertInto(db)
  const employers = Object.entries(CONTACTS).flatMap(([employer, contact]) => [
    insert('employer_role', { employer, person: people.get(contact)!.id, role: 'contact', since: today }),
    insert('employer_details', {
      ...{ employer, email: `hr@${employer.slice('employer_'.length)}.example`, phone: '+358 9 5550 100' },
      ...{ street: 'Rantatie 4', postal_code: '90100', city: 'Oulu', reference: '' },
    }),
  ])
  return [...employers, ...PERIODS.flatMap(periodStatements)]

  function periodStatements(period: Period, number: number): D1PreparedStatement[] {
    const { employer, link, packages, registrations } = period
    const [starts_on, ends_on] = period.days.map((days) => addDays(today, days)) as [string, string]
    const expires_on = `${Number(today.slice(0, 4)) + period.expires}-12-31`
    const id = `period_demo${number}`
    const contact = people.get(CONTACTS[employer])!.id
    const packageId = (position: number) => `package_demo${number}${position}`
    const ordered = registrations.filter(({ state }) => state === 'active')
    return [
      insert('registration_period', {
        ...{ id, employer, name: period.name, starts_on, ends_on, opened_at: at, opened_by: contact },
      }),
      ...packages.map(([benefit, euros], position) =>
        insert('benefit_package', {
          ...{ id: packageId(position), period: id, position, benefit },
          ...{ amount_cents: euros * 100, expires_on },
        }),
      ),
      insert('registration_link', {
        ...{ code: link, period: id, kind: 'shared', starts_on, ends_on },
        ...{ places: period.places ?? null, created_at: at, created_by: contact },
      }),
      ...(ordered.length ? paidInvoice(period, id, ordered, ends_on, expires_on) : []),
      ...registrations.map(({ slug, package: position, state }) => {
        const { givenNames, familyName, language } = testPerson(slug)!
        const { id: person, email } = people.get(slug)!
        return insert('registration', {
          ...{
            id: `registration_demo${number}${slug}`,
            period: id,
            link,
            person,
            package: packageId(position),
          },
          ...{ given_names: givenNames, family_name: familyName, email, phone: '+358 40 555 0100', language },
          ...{
            terms: TERMS_VERSION,
            state,
            registered_on: starts_on,
            registered_at: `${starts_on}T08:00:00.000Z`,
          },
          ...(state !== 'registered' && { decided_at: at, decided_by: contact }),
          ...(state === 'active' && { invoice: FIRST_INVOICE, active_at: at }),
        })
      }),
    ]
  }

  /** The invoice of a period that is over, with everybody's money loaded. */
  function paidInvoice(
    { employer, packages }: Period,
    period: string,
    ordered: Registration[],
    issued_on: string,
    expires_on: string,
  ): D1PreparedStatement[] {
    const total = ordered.reduce((sum, one) => sum + packages[one.package]![1] * 100, 0)
    const buyer = {
      name: 'Havuranta Oy',
      business_id: '3120475-1',
      street: 'Rantatie 4',
      postal_code: '90100',
    }
    return [
      insert('customer', { sequence: 10_001, employer, service: 'saldo' }),
      insert('invoice', {
        ...{ number: FIRST_INVOICE, employer, service: 'saldo', period, reference: '1000012' },
        ...{ people: ordered.length, total_cents: total, issued_on, due_on: addDays(issued_on, 14) },
        ...{ buyer: JSON.stringify({ ...buyer, city: 'Oulu', reference: '' }) },
        ...{ ordered_by: people.get(CONTACTS[employer])!.id, ordered_at: at, paid_at: at, loaded_at: at },
      }),
      ...ordered.map((one, position) => {
        const [benefit, euros] = packages[one.package]!
        return insert('invoice_line', {
          ...{ invoice: FIRST_INVOICE, position, benefit, expires_on, people: 1, unit_cents: euros * 100 },
        })
      }),
    ]
  }
}

const FIRST_INVOICE = 100_001
