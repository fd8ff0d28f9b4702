import type {
  BenefitPackage,
  MyRegistration,
  MyRegistrations,
  RegistrationLink,
} from '../../worker/enrolment/schemas.ts'

/** What the worker says of registering. */

export const packages: BenefitPackage[] = [
  { id: 'package_sports', benefit: 'sports-culture', amount_cents: 20_000, expires_on: '2027-12-31' },
  { id: 'package_massage', benefit: 'massage', amount_cents: 18_000, expires_on: '2027-12-31' },
]

/** A link that is open until a day that is far away. */
export const registrationLink = (values: Partial<RegistrationLink> = {}): RegistrationLink => ({
  state: 'open',
  employer: { name: 'Kallionurkka Oy', email: 'henkilosto@kallionurkka.example' },
  period: { id: 'period_now', name: '2099', ends_on: '2099-12-15' },
  starts_on: '2026-11-01',
  ends_on: '2099-12-15',
  packages,
  terms: { version: '2026-11', url: 'https://smartum.example/terms/saldo' },
  ...values,
})

export const registration = (values: Partial<MyRegistration> = {}): MyRegistration => ({
  id: 'registration_now',
  state: 'registered',
  waits_for: 'decision',
  employer: registrationLink().employer,
  period: { id: 'period_now', name: '2099', ends_on: '2099-12-15' },
  package: packages[0]!,
  registered_at: '2026-11-22T10:00:00Z',
  reason: null,
  ...values,
})

export const myRegistrations = (values: Partial<MyRegistrations> = {}): MyRegistrations => ({
  person: {
    given_names: 'Aino Maria',
    family_name: 'Virtanen',
    user_id: 'a•••o@h•••a.example',
    phone: '040 123 4567',
  },
  registrations: [],
  ...values,
})
