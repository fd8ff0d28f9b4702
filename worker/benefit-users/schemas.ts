import * as z from 'zod'
import { emailSchema } from '../identity/schemas.ts'
import { languageSchema } from '../platform/language.ts'
import { benefitSchema, USES } from '../wallet/schemas.ts'

const day = z.iso.date().meta({ description: 'A day in Finland.', example: '2026-12-31' })
const instant = z.iso.datetime()
const count = z.int().min(0)
const id = z.string().min(1).max(64)

/** What each group gets. */
const groupBenefitSchema = z.strictObject({
  benefit: benefitSchema,
  amount_cents: z.int().min(1).max(1_000_000).meta({
    description:
      'What somebody gets with 100 percent: of lunch each month, of all else with each order. Whole cents.',
    example: 20_000,
  }),
  uses: z
    .array(z.enum(USES))
    .min(1)
    .optional()
    .meta({ description: 'What a flexible benefit can be used for; not given for any other.' }),
})
export type GroupBenefit = z.infer<typeof groupBenefitSchema>

/** `POST /v1/employer/{employer}/plus/groups` */
export const newGroupSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  benefits: z.array(groupBenefitSchema).max(7).meta({ description: 'Each benefit once.' }),
})
export type NewGroup = z.infer<typeof newGroupSchema>
/** `POST /v1/employer/{employer}/plus/groups/{group}`: all of it anew. */
export const changedGroupSchema = newGroupSchema.extend({
  version: z.int().min(1).meta({ description: 'Of the group that was seen: it counts the changes.' }),
})
export type ChangedGroup = z.infer<typeof changedGroupSchema>
export const groupSchema = changedGroupSchema
  .extend({ id, people: count.meta({ description: 'How many are in it, those who were removed apart.' }) })
  .meta({ ref: 'BenefitGroup' })
export type BenefitGroup = z.infer<typeof groupSchema>
/** `GET /v1/employer/{employer}/plus/groups`: by name. */
export const groupsSchema = z.object({ groups: z.array(groupSchema) }).meta({ ref: 'BenefitGroups' })
export type BenefitGroups = z.infer<typeof groupsSchema>

const percentage = z.int().min(1).max(100).meta({
  description: 'What the person gets of the amounts of their group, such as 50 of who works part-time.',
})
const name = z.string().trim().min(1).max(100)
const payrollNumber = z
  .string()
  .trim()
  .max(30)
  .meta({ description: 'The number of the person in payroll; may be empty. Never an identity code.' })

/** Somebody to invite. */
const newUserSchema = z.strictObject({
  email: z.string().max(300),
  given_names: z.string().max(200),
  family_name: z.string().max(200),
  payroll_number: z.string().max(200),
  group: z.string().max(200).meta({ description: 'The id of a group, or its name in whatever case.' }),
  percentage: z.number(),
})
export type NewUser = z.infer<typeof newUserSchema>
/** How many people come at once at most. */
const MOST_ROWS = 10_000
/**
 * `POST /v1/employer/{employer}/plus/users/check` and, once nothing is wrong, `…/plus/users`: all of them or nobody. The
 * second needs an Idempotency-Key.
 */
export const importSchema = z.strictObject({
  users: z.array(newUserSchema).min(1).max(MOST_ROWS),
  language: languageSchema.meta({ description: 'Of the invitations.' }),
})
export type Import = z.infer<typeof importSchema>

/** What is wrong with a row. */
const rowErrorSchema = z.object({
  row: count.meta({ description: 'The place in `users`, from 0.' }),
  field: z.enum(['email', 'given_names', 'family_name', 'payroll_number', 'group', 'percentage']),
  problem: z.enum([
    'missing',
    'not-valid',
    'too-long',
    'twice', // an earlier row has the same address
    'known', // somebody on the list has the address
    'unknown', // no such group
    'identity-code', // a personal identity code may not stand here
  ]),
  other_row: count.optional().meta({ description: 'Of `twice`: the earlier row.' }),
})
export type RowError = z.infer<typeof rowErrorSchema>
/** What `check` answers, and what an import that is refused is answered with in `errors`. */
export const importCheckSchema = z
  .object({ errors: z.array(rowErrorSchema).meta({ description: 'The first 1,000.' }), wrong_rows: count })
  .meta({ ref: 'ImportCheck' })
export type ImportCheck = z.infer<typeof importCheckSchema>
/** What an import answers. */
export const importedSchema = z.object({ added: count }).meta({ ref: 'Imported' })
export type Imported = z.infer<typeof importedSchema>

const userState = z.enum(['invited', 'accepted', 'active', 'removed']).meta({
  description:
    'invited: awaiting acceptance. accepted: and nothing has been ordered for them yet. active: has got money.',
})
export const plusUserSchema = z
  .object({
    id,
    email: z.string(),
    given_names: z.string(),
    family_name: z.string(),
    payroll_number: z.string(),
    group: z.object({ id, name: z.string() }),
    percentage,
    state: userState,
    since: instant.meta({
      description: 'When the state began; of who is invited, when the link was mailed last.',
    }),
    invitation: z
      .object({ email: z.string(), state: z.enum(['valid', 'expired']), expires_at: instant })
      .nullable()
      .meta({ description: 'The link that waits to be used, if there is one.' }),
    last_day: day.nullable().meta({ description: 'Of who was removed: the last day of use.' }),
  })
  .meta({ ref: 'PlusUser' })
export type PlusUser = z.infer<typeof plusUserSchema>

/** Whom is meant: those who are named, or all whom a search finds, if they are as many as were seen. */
const searchSchema = z.strictObject({
  search: z
    .string()
    .trim()
    .max(100)
    .default('')
    .meta({ description: 'A part of a name, an address or a payroll number.' }),
  state: userState.nullable().default(null).meta({ description: 'Null: all but those who were removed.' }),
  group: id.nullable().default(null),
})
export type Search = z.infer<typeof searchSchema>
/** `POST /v1/employer/{employer}/plus/users/list`: a page of the list, by family name. By POST, since names stand in no address. */
export const userListSchema = searchSchema.extend({
  after: z.string().max(500).nullable().default(null).meta({ description: 'The `next` of the page before.' }),
  limit: z.int().min(1).max(1000).default(50),
})
export type UserList = z.infer<typeof userListSchema>
export const usersSchema = z
  .object({
    users: z.array(plusUserSchema),
    next: z.string().nullable(),
    found: count.meta({ description: 'How many the search finds in all.' }),
    counts: z
      .object({ all: count, invited: count, accepted: count, active: count, removed: count })
      .meta({ description: 'Of the whole list; `all` without those who were removed.' }),
  })
  .meta({ ref: 'PlusUsers' })
export type PlusUsers = z.infer<typeof usersSchema>

/** `POST /v1/employer/{employer}/plus/users/{user}`: details anew. An address that changes gets a link of its own. */
export const changedUserSchema = z.strictObject({
  email: emailSchema,
  given_names: name,
  family_name: name,
  payroll_number: payrollNumber,
  group: id,
  percentage,
})
export type ChangedUser = z.infer<typeof changedUserSchema>

/** How many can be named. More of them are meant by a search. */
const MOST_NAMED = 800
const whoSchema = z.union([
  z.strictObject({ users: z.array(id).min(1).max(MOST_NAMED) }),
  z.strictObject({ found: searchSchema, count: z.int().min(1).max(MOST_ROWS) }),
])
export type Who = z.infer<typeof whoSchema>
/** `POST /v1/employer/{employer}/plus/users/resend`: new links for those who are invited. */
export const resendSchema = z.strictObject({ who: whoSchema })
export type Resend = z.infer<typeof resendSchema>
/** What the last day of use of somebody who is removed is. */
const graceSchema = z.enum(['same-day', '3-months', '6-months'])
/** `POST /v1/employer/{employer}/plus/users/remove` */
export const removeSchema = z.strictObject({ who: whoSchema, grace: graceSchema })
export type Remove = z.infer<typeof removeSchema>
/** `POST /v1/employer/{employer}/plus/users/change`: another group or percentage for many. */
export const changeManySchema = z
  .strictObject({ who: whoSchema, group: id.optional(), percentage: percentage.optional() })
  .refine(({ group, percentage }) => group !== undefined || percentage !== undefined, 'Say what changes')
export type ChangeMany = z.infer<typeof changeManySchema>
/** What is answered to what is done with many: how many it was done for. */
export const changedManySchema = z.object({ changed: count }).meta({ ref: 'ChangedUsers' })
export type ChangedMany = z.infer<typeof changedManySchema>

/** The token of a link, as the page reads it from what follows the `#` of its address. */
const token = z.string().min(1).max(200)
/** `POST /v1/plus-invitations/check`: what a link is good for. Reading it changes nothing. */
export const checkInvitationSchema = z.strictObject({ token })
export const invitationSchema = z
  .discriminatedUnion('state', [
    z.object({
      state: z.literal('valid'),
      purpose: z.enum(['accept', 'confirm-address']).meta({
        description:
          'confirm-address: the person has accepted before, and the employer has given a new address.',
      }),
      employer: z.string(),
      name: z.string().meta({ description: 'The first of the given names on the list of the employer.' }),
      full_name: z
        .string()
        .meta({ description: 'The name on the list, which has to be that of who accepts.' }),
      email: z
        .string()
        .meta({ description: 'Where mails about Plus go from then on, whichever employer they are of.' }),
      benefits: z.array(benefitSchema).meta({ description: 'What the group gets.' }),
      terms: z.object({ version: z.string(), url: z.string() }),
    }),
    z.object({ state: z.enum(['used', 'expired', 'voided']), employer: z.string() }),
    z.object({ state: z.literal('unknown') }),
  ])
  .meta({ ref: 'PlusInvitation' })
export type PlusInvitation = z.infer<typeof invitationSchema>

/** `POST /v1/me/plus-invitations/accept`: whoever is signed in with a bank or the mobile certificate accepts. */
export const acceptanceSchema = z.strictObject({ token, terms: z.string().max(20), language: languageSchema })
export type Acceptance = z.infer<typeof acceptanceSchema>

/** From whom somebody has accepted Plus benefits, and what still has to happen. What accepting answers, too. */
export const ownEmployerSchema = z
  .object({
    id,
    name: z.string(),
    accepted_at: instant,
    waits_for: z.enum(['order', 'lunch', 'loading']).nullable().meta({
      description:
        'order: the employer has not ordered anything for the person yet. lunch: nor that, but they get the monthly lunch. loading: it is on its way. null: they have got money.',
    }),
    lunch_on: day.nullable().meta({ description: 'Of `lunch`: when the next one is loaded.' }),
  })
  .meta({ ref: 'OwnEmployer' })
export type OwnEmployer = z.infer<typeof ownEmployerSchema>
/** `GET /v1/me/plus`: those who have not removed the person, the newest first. */
export const ownPlusSchema = z.object({ employers: z.array(ownEmployerSchema) }).meta({ ref: 'OwnPlus' })
export type OwnPlus = z.infer<typeof ownPlusSchema>
