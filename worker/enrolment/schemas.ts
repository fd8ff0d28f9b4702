import * as z from 'zod'
import { emailSchema, mailLinkSchema, setPasswordSchema } from '../identity/schemas.ts'
import { languageSchema } from '../platform/language.ts'
import { benefitSchema } from '../wallet/schemas.ts'

/** What an employer can give through Saldo. */
const saldoBenefitSchema = benefitSchema.extract(['sports', 'sports-culture', 'massage', 'commuting'])
export type SaldoBenefit = z.infer<typeof saldoBenefitSchema>

const day = z.iso.date().meta({ description: 'A day in Finland.', example: '2026-12-01' })
const instant = z.iso.datetime()
const cents = z.int().min(1).max(1_000_000).meta({ description: 'Whole cents.', example: 20_000 })
const lastDay = day.meta({ description: 'The last day on which the money can be used.' })

const newPackageSchema = z.strictObject({
  benefit: saldoBenefitSchema,
  amount_cents: cents,
  expires_on: lastDay,
})
export type NewPackage = z.infer<typeof newPackageSchema>
const packageSchema = newPackageSchema.extend({ id: z.string().meta({ example: 'package_01kab…' }) })
export type BenefitPackage = z.infer<typeof packageSchema>

const linkCode = z.string().min(1).max(64).meta({ description: 'The code of a registration link.' })

/** What a link is good for today. `withdrawn`: the employer has taken the whole registration back. */
const linkState = z.enum(['upcoming', 'open', 'closed', 'full', 'withdrawn'])
export type LinkState = z.infer<typeof linkState>

/** Whom to ask at an employer. */
const employerSchema = z.object({
  name: z.string(),
  email: z.string().nullable().meta({ description: 'Where people can ask, where the employer has told us.' }),
})

/** `GET /v1/registration-links/{code}`: what a link leads to. */
export const registrationLinkSchema = z
  .object({
    state: linkState,
    employer: employerSchema,
    period: z.object({
      id: z.string(),
      name: z.string(),
      ends_on: day.meta({ description: 'Decisions begin the day after; a link for latecomers ends later.' }),
    }),
    starts_on: day.meta({ description: 'The first day on which one can register with this link.' }),
    ends_on: day.meta({ description: 'The last one, to its end in Finland.' }),
    packages: z.array(packageSchema),
    terms: z.object({
      version: z.string().meta({ description: 'To be sent with what is accepted.', example: '2026-11' }),
      url: z.string(),
    }),
  })
  .meta({ ref: 'RegistrationLink' })
export type RegistrationLink = z.infer<typeof registrationLinkSchema>

const name = z.string().trim().min(1).max(100)
const phone = z.string().trim().min(5).max(30).meta({ example: '040 123 4567' })
const chosen = {
  link: linkCode,
  package: z.string().max(64),
  terms: z.string().max(20).meta({ description: 'The version of the terms that was accepted.' }),
  language: languageSchema,
}

const identityCode = z.string().max(40)

/** `POST /v1/registrations`: what somebody sends who has no user id yet. The answer is the same whoever is known. */
export const newUserRegistrationSchema = z.strictObject({
  ...chosen,
  given_names: name,
  family_name: name,
  identity_code: identityCode,
  email: emailSchema,
  phone,
})
export type NewUserRegistration = z.infer<typeof newUserRegistrationSchema>

/** `POST /v1/registrations/check`, with the token of a mailed link: the address that becomes the user id. */
export const firstLinkSchema = mailLinkSchema.pick({ email: true }).meta({ ref: 'FirstLink' })
export type FirstLink = z.infer<typeof firstLinkSchema>

/** `POST /v1/registrations/confirm`: makes the user id of a mailed link, with a password, for who types the code again. */
export const confirmationSchema = setPasswordSchema.extend({ identity_code: identityCode })
export type Confirmation = z.infer<typeof confirmationSchema>

/** `POST /v1/me/registrations`: registers whoever is signed in. */
export const ownRegistrationSchema = z.strictObject({
  ...chosen,
  phone,
  email: emailSchema
    .optional()
    .meta({ description: 'The user id to get, of somebody who has none yet; on our own pages only.' }),
})
export type OwnRegistration = z.infer<typeof ownRegistrationSchema>

/** What has to happen before the money is there. */
const waitsFor = z.enum(['decision', 'order', 'payment', 'loading'])

export const myRegistrationSchema = z
  .object({
    id: z.string(),
    state: z.enum(['registered', 'approved', 'rejected', 'active']),
    waits_for: waitsFor.nullable().meta({ description: 'The next step; null when there is none.' }),
    employer: employerSchema,
    period: z.object({ id: z.string(), name: z.string(), ends_on: day }),
    package: packageSchema,
    registered_at: instant,
    reason: z.string().nullable().meta({ description: 'Why the employer has rejected it.' }),
  })
  .meta({ ref: 'Registration' })
export type MyRegistration = z.infer<typeof myRegistrationSchema>

/** `GET /v1/me/registrations`: what the person has registered for, newest first, and who they are to us. */
export const myRegistrationsSchema = z
  .object({
    person: z.object({
      given_names: z.string(),
      family_name: z.string(),
      user_id: z
        .string()
        .nullable()
        .meta({ description: 'Masked; null where there is none.', example: 'a•••o@h•••a.example' }),
      phone: z.string().nullable().meta({ description: 'As given with the last registration.' }),
    }),
    registrations: z.array(myRegistrationSchema),
  })
  .meta({ ref: 'Registrations' })
export type MyRegistrations = z.infer<typeof myRegistrationsSchema>

// What follows is for employers.

/** `POST /v1/employer/{employer}/periods`: opens a registration. */
export const newPeriodSchema = z.strictObject({
  name: z.string().trim().min(1).max(80).meta({ example: 'Benefits 2027' }),
  starts_on: day,
  ends_on: day,
  places: z
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .meta({ description: 'How many may register; null for no limit.' }),
  packages: z
    .array(newPackageSchema)
    .min(1)
    .max(20)
    .meta({ description: 'Each person chooses one of them.' }),
})
export type NewPeriod = z.infer<typeof newPeriodSchema>

/** `POST /v1/employer/{employer}/periods/{period}/late-links`: a link for who comes late, from today on. */
export const newLateLinkSchema = z.strictObject({
  ends_on: day,
  places: z.int().min(1).max(1_000_000).nullable(),
})

const employersLinkSchema = z.object({
  code: linkCode,
  url: z.string().meta({ description: 'What the employer shares.' }),
  kind: z.enum(['shared', 'late']),
  state: linkState,
  starts_on: day,
  ends_on: day,
  places: z.int().nullable(),
  registered: z.int().meta({ description: 'How many have registered with it.' }),
  invited: z.int().meta({ description: 'To how many addresses it was e-mailed.' }),
})

const count = z.int().min(0)
export const periodSchema = z
  .object({
    id: z.string().meta({ example: 'period_01kab…' }),
    name: z.string(),
    starts_on: day,
    ends_on: day,
    state: z.enum(['upcoming', 'open', 'closed', 'withdrawn']),
    opened_at: instant,
    packages: z.array(packageSchema),
    links: z.array(employersLinkSchema),
    counts: z
      .object({
        registered: count.meta({ description: 'Wait for a decision.' }),
        approved: count.meta({ description: 'Approved and not yet ordered.' }),
        rejected: count,
        ordered: count.meta({
          description: 'Ordered, and wait for the payment of an invoice or for their money.',
        }),
        active: count,
      })
      .meta({ description: 'Of the people; each is in one of them.' }),
    can_withdraw: z.boolean(),
    can_decide: z.boolean().meta({ description: 'From the day after its end.' }),
  })
  .meta({ ref: 'RegistrationPeriod' })
export type RegistrationPeriod = z.infer<typeof periodSchema>
/** `GET /v1/employer/{employer}/periods`: newest first. */
export const periodsSchema = z.object({ periods: z.array(periodSchema) }).meta({ ref: 'RegistrationPeriods' })

const registeredPersonSchema = z.object({
  id: z.string().meta({ example: 'registration_01kab…' }),
  given_names: z.string(),
  family_name: z.string(),
  email: z.string(),
  phone: z.string(),
  package: z.string(),
  state: z.enum(['registered', 'approved', 'rejected', 'active']),
  registered_at: instant,
  is_late: z.boolean().meta({ description: 'Came with a link for latecomers.' }),
  was_brought_in: z.boolean().meta({ description: 'By the employer, from an earlier period.' }),
  reason: z.string().nullable(),
  invoice: z.int().nullable(),
})
export type RegisteredPerson = z.infer<typeof registeredPersonSchema>

/** `POST …/registrations/search`: a search is no part of an address, since names would stand in it. */
export const registeredSearchSchema = z.strictObject({
  state: z.enum(['registered', 'approved', 'rejected', 'ordered', 'active']).optional(),
  search: z.string().trim().max(100).optional().meta({ description: 'A part of a name or an address.' }),
  after: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
})
export type PeopleToFind = z.infer<typeof registeredSearchSchema>
/** 50 people at a time, by family name. */
export const registeredSchema = z
  .object({ people: z.array(registeredPersonSchema), total: count, next: z.string().nullable() })
  .meta({ ref: 'RegisteredPeople' })
export type Registered = z.infer<typeof registeredSchema>

const ids = z.array(z.string().max(64)).min(1).max(500)
const decidedOn = {
  registrations: z.union([z.literal('all'), ids]),
  count: z.int().min(1).optional().meta({
    description: 'With `all`: how many wait, as far as the employer has seen. Nobody is decided on unseen.',
  }),
}
const hasCount = ({ registrations, count }: { registrations: unknown; count?: number | undefined }) =>
  (registrations === 'all') === (count !== undefined)
const COUNT_FITS = { path: ['count'], error: 'has to be there with `all`, and only then' }
/** `POST …/decisions`: approves or rejects some, or all who wait. */
export const decisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), ...decidedOn }).refine(hasCount, COUNT_FITS),
  z
    .strictObject({
      decision: z.literal('reject'),
      ...decidedOn,
      reason: z.string().trim().min(1).max(500).meta({ description: 'What the person reads in the e-mail.' }),
    })
    .refine(hasCount, COUNT_FITS),
])
export type Decision = z.infer<typeof decisionSchema>
export const decidedSchema = z
  .object({
    changed: count.meta({ description: 'How many were decided by this request.' }),
    period: periodSchema,
  })
  .meta({ ref: 'Decided' })
export type Decided = z.infer<typeof decidedSchema>

/** `POST …/invitations`: e-mails a link to addresses. Whoever has it already gets it again only with `again`. */
export const invitationsSchema = z.strictObject({
  link: linkCode,
  addresses: z.array(z.string().trim().min(1).max(254)).min(1).max(500),
  again: z.boolean().default(false),
})
export type Invitations = z.infer<typeof invitationsSchema>
/** What became of each line: addresses as they were sent. Nothing is mailed when one is not an address. */
export const invitedSchema = z
  .object({
    sent: count,
    already: z.array(z.string()).meta({ description: 'Had it before, and were left out.' }),
    not_valid: z
      .array(
        z.object({
          line: z.int().meta({ description: 'From 1.' }),
          address: z.string(),
          complaint: z.string(),
        }),
      )
      .meta({ description: 'Nothing is sent when there is one.' }),
  })
  .meta({ ref: 'Invited' })
export type Invited = z.infer<typeof invitedSchema>

/** `POST …/people`: brings people of an earlier period in, approved, without them registering again. */
export const broughtInSchema = z.strictObject({
  from: z.string().max(64).meta({ description: 'The earlier period.' }),
  package: z.string().max(64).meta({ description: 'What they get.' }),
  registrations: z
    .union([z.literal('all'), ids])
    .meta({ description: 'Of the earlier period: those approved in it.' }),
})
export type BroughtIn = z.infer<typeof broughtInSchema>
export const broughtSchema = z
  .object({
    brought: count,
    already: count.meta({ description: 'Were in the period before, and stay as they are.' }),
    period: periodSchema,
  })
  .meta({ ref: 'BroughtIn' })
export type Brought = z.infer<typeof broughtSchema>
