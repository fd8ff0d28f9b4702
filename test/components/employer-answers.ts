import type { MyEmployers } from '../../worker/employers/schemas.ts'
import type { PeopleToFind, RegisteredPerson, RegistrationPeriod } from '../../worker/enrolment/schemas.ts'

/** What the worker says to whoever acts for an employer. */

type Employer = MyEmployers['employers'][number]
export const employer = (values: Partial<Employer> = {}): Employer => ({
  id: 'employer_havuranta',
  name: 'Havuranta Oy',
  business_id: '2077474-0',
  services: ['saldo'],
  needs_strong_sign_in: false,
  roles: ['contact'],
  ...values,
})

const packages: RegistrationPeriod['packages'] = [
  { id: 'package_1', benefit: 'sports-culture', amount_cents: 20_000, expires_on: '2027-12-31' },
  { id: 'package_2', benefit: 'massage', amount_cents: 18_050, expires_on: '2027-12-31' },
]
type Link = RegistrationPeriod['links'][number]
export const link = (values: Partial<Link> = {}): Link => ({
  code: 'ABCD1234EFGH5678',
  url: `${location.origin}/registration?link=ABCD1234EFGH5678`,
  kind: 'shared',
  state: 'open',
  starts_on: '2026-11-20',
  ends_on: '2026-12-04',
  places: null,
  registered: 3,
  invited: 0,
  ...values,
})

const nobody = { registered: 0, approved: 0, rejected: 0, ordered: 0, active: 0 }

/** A period that is open, with whatever a test wants otherwise. */
export const period = ({
  counts,
  ...values
}: Omit<Partial<RegistrationPeriod>, 'counts'> & {
  counts?: Partial<RegistrationPeriod['counts']>
} = {}): RegistrationPeriod => ({
  id: 'period_1',
  name: '2027',
  starts_on: '2026-11-20',
  ends_on: '2026-12-04',
  state: 'open',
  opened_at: '2026-11-20T08:00:00.000Z',
  packages,
  links: [link()],
  counts: { ...nobody, ...counts },
  can_withdraw: false,
  can_decide: false,
  ...values,
})

/** A period that is over, in which three wait, two are approved and one each is in every other state. */
export const endedPeriod = (values: Parameters<typeof period>[0] = {}): RegistrationPeriod =>
  period({
    state: 'closed',
    can_decide: true,
    links: [link({ state: 'closed' })],
    ...values,
    counts: { registered: 3, approved: 2, rejected: 1, ordered: 1, active: 1, ...values.counts },
  })

const states = [
  'registered',
  'registered',
  'registered',
  'approved',
  'approved',
  'rejected',
  'approved',
  'active',
] as const
const names = [
  ['Anna', 'Berg'],
  ['Tuomas', 'Rantanen'],
  ['Noora', 'Salonen'],
  ['Maximilian-Alexander', 'Hämäläinen-Korkeakoski'],
  ['Omar', 'Haddad'],
  ['Jari', 'Laine'],
  ['Mikko', 'Saarinen'],
  ['Kaisa', 'Niemi'],
] as const

/** The people of that period. */
const people = (): RegisteredPerson[] =>
  names.map(([given_names, family_name], index) => ({
    id: `registration_${index}`,
    given_names,
    family_name,
    email: `${family_name.toLowerCase().replaceAll(/[^a-z]/g, '')}@havuranta.example`,
    phone: '040 123 4567',
    package: index % 2 ? 'package_2' : 'package_1',
    state: states[index] ?? 'registered',
    registered_at: '2026-11-21T09:00:00.000Z',
    is_late: index === 1,
    was_brought_in: index === 3,
    reason: states[index] === 'rejected' ? 'Hyvää jatkoa.' : null,
    invoice: index === 6 ? 100_001 : null,
  }))

const isIn = ({ state, invoice }: RegisteredPerson, wanted: string | undefined): boolean =>
  !wanted || (state === 'approved' && invoice ? 'ordered' : state) === wanted

/** Whether something that is sent only looks for people. */
export const isSearch = (path: string): boolean => path.endsWith('/registrations/search')

/** What is answered to reading: one employer, with one period that is over. */
export function employerAnswers(path: string, one = endedPeriod(), sent?: { body: unknown }): Response {
  const { pathname } = new URL(path, 'https://smartum.example')
  if (path === '') return Response.json({ employers: [employer()] })
  if (/\/periods$/.test(pathname)) return Response.json({ periods: [one] })
  if (isSearch(pathname)) {
    const { state } = (sent?.body ?? {}) as PeopleToFind
    const found = people().filter((person) => isIn(person, state))
    return Response.json({ people: found, total: found.length, next: null })
  }
  if (pathname.endsWith(`/periods/${one.id}`)) return Response.json(one)
  return Response.json({ code: 'period-unknown' }, { status: 404 })
}
