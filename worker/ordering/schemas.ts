import * as z from 'zod'
import { benefitSchema } from '../wallet/schemas.ts'

const day = z.iso.date().meta({ description: 'A day in Finland.', example: '2026-12-31' })
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'has to be a month such as 2026-12')
  .meta({ example: '2026-12' })
const instant = z.iso.datetime()
const count = z.int().min(0)
const cents = z.int().min(0).meta({ description: 'Whole cents.' })
const id = z.string().min(1).max(64)

/** What an order may be of. Lunch comes by itself, each month. */
const orderedBenefitSchema = benefitSchema.exclude(['lunch'])

const wanted = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta({ description: 'What the employer calls it; it stands on the invoice.' }),
  who: z
    .union([
      z.literal('all'),
      z.strictObject({ groups: z.array(id).min(1).max(200) }),
      z.strictObject({ users: z.array(id).min(1).max(10_000) }),
    ])
    .meta({ description: 'Those of the list who are not removed: all, of some groups, or some of them.' }),
  benefits: z
    .array(
      z.strictObject({
        benefit: orderedBenefitSchema,
        amount_cents: z.int().min(1).max(1_000_000).nullable().meta({
          description: 'For everybody with 100 percent; null for the amount of their group.',
        }),
      }),
    )
    .min(1)
    .max(6)
    .meta({ description: 'Each once. Whose group does not have one does not get it.' }),
  expires_on: day.meta({ description: 'The last day on which the money can be used.' }),
}

/** `POST /v1/employer/{employer}/plus/orders`: begins a draft, with an Idempotency-Key. */
export const newOrderSchema = z.strictObject(wanted)
export type NewOrder = z.infer<typeof newOrderSchema>
/** `POST …/orders/{order}`: changes a draft that nobody has changed since it was seen. */
export const changedOrderSchema = newOrderSchema.extend({ version: z.int().min(1) })
export type ChangedOrder = z.infer<typeof changedOrderSchema>
/** `POST …/orders/{order}/confirm`: orders what was seen, and nothing else. With an Idempotency-Key. */
export const confirmationSchema = z.strictObject({
  version: z.int().min(1),
  people: z.int().min(1),
  total_cents: z.int().min(1),
})
export type Confirmation = z.infer<typeof confirmationSchema>

const orderState = z.enum(['draft', 'discarded', 'waiting', 'loading', 'loaded']).meta({
  description:
    'waiting: lunch for which the balance does not suffice yet. loaded: everybody who has accepted has the money.',
})
const shortOrder = {
  id,
  kind: z.enum(['order', 'lunch']),
  name: z.string(),
  month: month.nullable().meta({ description: 'Of lunch.' }),
  state: orderState,
  people: count.meta({
    description:
      'Of a draft, who would get something now; of what is confirmed, who got something or is to get it. What was cancelled is not counted, here and in `lines`.',
  }),
  total_cents: cents.meta({ description: 'Of these people. What was invoiced, the invoices say.' }),
  created_at: instant,
  confirmed_at: instant.nullable(),
  confirmed_by: z.string().nullable().meta({ description: 'The name; null of what nobody has ordered.' }),
}
/** `GET /v1/employer/{employer}/plus/orders`: the newest first; those that were discarded are left out, and lunch that is for nobody. */
export const ordersSchema = z.object({ orders: z.array(z.object(shortOrder)) }).meta({ ref: 'BenefitOrders' })
export type BenefitOrders = z.infer<typeof ordersSchema>

/** `GET …/orders/{order}`. Of a draft, what it would come to now. */
export const orderSchema = z
  .object({
    ...shortOrder,
    version: z.int(),
    wanted: newOrderSchema.nullable().meta({ description: 'Null of lunch.' }),
    lines: z
      .array(
        z.object({
          benefit: benefitSchema,
          people: count,
          total_cents: cents,
          expires_on: day,
          awaiting_people: count.meta({ description: 'How many of them have not accepted yet.' }),
          awaiting_cents: cents.meta({ description: 'Theirs: loaded, and invoiced, when they accept.' }),
        }),
      )
      .meta({ description: 'By benefit.' }),
    progress: z
      .object({ to_load: count, loaded: count, awaiting: count, cancelled: count })
      .nullable()
      .meta({ description: 'Benefits of people, of what is confirmed.' }),
    invoices: z.array(z.int()).meta({ description: 'Their numbers.' }),
  })
  .meta({ ref: 'BenefitOrder' })
export type BenefitOrder = z.infer<typeof orderSchema>

/** `POST …/orders/{order}/people`: a page of who gets what. */
export const orderPeopleSchema = z.strictObject({
  search: z.string().trim().max(100).default(''),
  after: z.string().max(500).nullable().default(null),
  limit: z.int().min(1).max(1000).default(50),
})
export type OrderPeople = z.infer<typeof orderPeopleSchema>
export const orderedPeopleSchema = z
  .object({
    people: z.array(
      z.object({
        user: id,
        name: z.string(),
        percentage: z.int(),
        total_cents: cents,
        benefits: z.array(z.object({ benefit: benefitSchema, amount_cents: cents })),
        awaits_acceptance: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ ref: 'OrderedPeople' })
export type OrderedPeople = z.infer<typeof orderedPeopleSchema>

const payment = z.object({
  receiver: z.string(),
  iban: z.string(),
  bic: z.string(),
  reference: z.string().meta({ description: 'The national reference, in groups of five.' }),
  rf_reference: z.string(),
})
/** `GET /v1/employer/{employer}/plus/lunch` */
export const lunchSchema = z
  .object({
    from_month: month
      .nullable()
      .meta({ description: 'Since when lunch is loaded by itself; null when it is not.' }),
    balance_cents: cents.meta({
      description: 'What has been topped up and not been loaded, as the ledger has it now.',
    }),
    payment: payment
      .nullable()
      .meta({ description: 'How it is topped up; null until lunch has been switched on once.' }),
    next: z
      .object({ month, loads_on: day, people: count, total_cents: cents, missing_cents: cents })
      .nullable()
      .meta({ description: 'What comes next, as it is now; null when lunch is switched off.' }),
    waiting: z
      .object({ id, month, people: count, total_cents: cents, missing_cents: cents })
      .nullable()
      .meta({
        description:
          'The lunch that has waited longest because the balance does not suffice for it; it is loaded as soon as it does.',
      }),
    top_ups: z
      .array(z.object({ id, booked_on: day, amount_cents: cents }))
      .meta({ description: 'The newest first.' }),
    loads: z.array(z.object({ id, month, people: count, total_cents: cents, state: orderState })).meta({
      description: 'The newest first, without what was cancelled, and months in which nobody gets any.',
    }),
  })
  .meta({ ref: 'Lunch' })
export type Lunch = z.infer<typeof lunchSchema>
/** `POST /v1/employer/{employer}/plus/lunch`: switches the monthly lunch on, from this month or the next, or off. */
export const lunchPlanSchema = z.strictObject({ from: z.enum(['this-month', 'next-month', 'off']) })
/** `POST …/plus/lunch/slip`: what a bank needs for a sum. It books nothing. */
export const slipRequestSchema = z.strictObject({ amount_cents: z.int().min(100).max(99_999_999) })
export const slipSchema = payment
  .extend({
    amount_cents: cents,
    due_on: day,
    barcode: z.string().meta({ description: 'The 54 digits of the bank-transfer barcode, Code 128 set C.' }),
    epc_qr: z.string().meta({ description: 'The text of the EPC QR code, error correction M.' }),
  })
  .meta({ ref: 'TopUpSlip' })
export type TopUpSlip = z.infer<typeof slipSchema>
