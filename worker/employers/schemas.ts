import * as z from 'zod'
import { emailSchema } from '../identity/schemas.ts'
import { languageSchema } from '../platform/language.ts'
import { tidy } from '../platform/tidy.ts'

const roleSchema = z.enum(['contact', 'orderer', 'admin']).meta({
  description:
    'contact: acts for the employer in Saldo. orderer: in Plus. admin: an orderer who may add and remove others.',
})
export type Role = z.infer<typeof roleSchema>

/** `GET /v1/employer`: for which employers the person may act. */
export const myEmployersSchema = z
  .object({
    employers: z.array(
      z.object({
        id: z.string().meta({ example: 'employer_havuranta' }),
        name: z.string(),
        business_id: z.string().meta({ example: '2077474-0' }),
        services: z
          .array(z.enum(['plus', 'saldo']))
          .meta({ description: 'In which the person may act, signed in as they are.' }),
        needs_strong_sign_in: z.boolean().meta({
          description:
            'Whether they may act in Plus too once they sign in with a bank or the mobile certificate.',
        }),
        roles: z.array(roleSchema),
      }),
    ),
  })
  .meta({ ref: 'MyEmployers' })
export type MyEmployers = z.infer<typeof myEmployersSchema>

const line = (longest: number) => z.string().overwrite(tidy).min(1).max(longest)
const details = {
  email: emailSchema.meta({ description: 'Where people and we reach the employer.' }),
  phone: line(30),
  street: line(100),
  postal_code: z
    .string()
    .regex(/^\d{5}$/, 'has to be five digits')
    .meta({ example: '00100' }),
  city: line(60),
  reference: z
    .string()
    .trim()
    .max(60)
    .meta({ description: 'What the employer wants to read on its invoices; may be empty.' }),
}

/** `POST /v1/employer/{employer}/company`: new details. A name or business ID changes through customer service. */
export const companyDetailsSchema = z.strictObject(details)
export type CompanyDetails = z.infer<typeof companyDetailsSchema>

/** `GET /v1/employer/{employer}/company` */
export const companySchema = z
  .object({
    name: z.string(),
    business_id: z.string(),
    customer_numbers: z.array(z.object({ service: z.enum(['plus', 'saldo']), number: z.string() })),
    contacts: z.array(z.object({ name: z.string(), email: z.string().nullable() })),
    details: companyDetailsSchema.nullable().meta({ description: 'Null until the employer has given them.' }),
  })
  .meta({ ref: 'Company' })
export type Company = z.infer<typeof companySchema>

const ordererRole = roleSchema.exclude(['contact'])
const instant = z.iso.datetime()
const invitationId = z.string().meta({ example: 'invitation_01kab…' })
/** `GET /v1/employer/{employer}/plus/orderers` */
export const orderersSchema = z
  .object({
    orderers: z.array(
      z.object({
        person: z.string(),
        name: z.string(),
        role: ordererRole,
        since: instant,
        is_you: z.boolean(),
        can_be_removed: z.boolean().meta({ description: 'Never the last one who may add others.' }),
      }),
    ),
    invitations: z.array(
      z.object({
        id: invitationId,
        name: z.string(),
        email: z.string(),
        role: ordererRole,
        sent_at: instant,
        state: z.enum(['valid', 'expired']),
      }),
    ),
    can_change: z.boolean().meta({ description: 'Whether whoever asks may add and remove orderers.' }),
  })
  .meta({ ref: 'Orderers' })
export type Orderers = z.infer<typeof orderersSchema>

/** `POST /v1/employer/{employer}/plus/orderers`: invites somebody, by admins. A newer invitation of an address ends the one before. */
export const newOrdererSchema = z.strictObject({
  email: emailSchema,
  given_names: line(100),
  family_name: line(100),
  role: ordererRole,
  language: languageSchema,
})
export type NewOrderer = z.infer<typeof newOrdererSchema>
/** `POST /v1/employer/{employer}/plus/orderers/remove`: ends a role, or an invitation. */
export const removeOrdererSchema = z.union([
  z.strictObject({ person: z.string().max(64) }),
  z.strictObject({ invitation: z.string().max(64) }),
])
export type RemoveOrderer = z.infer<typeof removeOrdererSchema>

/** `POST /v1/orderer-invitations/check`, with the token of a mailed link: reading it changes nothing. */
export const checkOrdererSchema = z.strictObject({ token: z.string().min(1).max(200) })
export const ordererInvitationSchema = z
  .object({
    state: z.enum(['valid', 'used', 'expired', 'voided', 'unknown']),
    employer: z.string().nullable(),
    name: z.string().nullable().meta({ description: 'The first of the given names; of a valid one.' }),
  })
  .meta({ ref: 'OrdererInvitation' })
export type OrdererInvitation = z.infer<typeof ordererInvitationSchema>
/** `POST /v1/me/orderer-invitations/accept` is answered with the employer that one orders for now. */
export const acceptedOrdererSchema = z.object({ employer: z.string() }).meta({ ref: 'AcceptedOrderer' })

/** What is done for an employer, by those who act for it. */
const actNameSchema = z.enum([
  'open-period',
  'withdraw-period',
  'add-late-link',
  'invite',
  'approve',
  'reject',
  'bring-in',
  'order',
  'change-details',
  'add-group',
  'change-group',
  'remove-group',
  'add-users',
  'change-user',
  'change-users',
  'resend',
  'remove-users',
  'draft-order',
  'change-order',
  'discard-order',
  'confirm-order',
  'change-lunch',
  'invite-orderer',
  'accept-orderer',
  'remove-orderer',
])
export type ActName = z.infer<typeof actNameSchema>

/** `GET /v1/employer/{employer}/plus/log?before=`: who did what, the newest first. */
export const actsSchema = z
  .object({
    acts: z.array(
      z.object({
        sequence: z.int(),
        at: instant,
        by: z.string(),
        act: actNameSchema,
        subject: z.string(),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ ref: 'EmployerActs' })
export type EmployerActs = z.infer<typeof actsSchema>
