import * as z from 'zod'
import { benefitSchema, serviceSchema } from '../wallet/schemas.ts'

const day = z.iso.date()
const cents = z.int().min(0).meta({ description: 'Whole cents.' })
const count = z.int().min(0)
const named = z.object({ id: z.string(), name: z.string() })

const lineSchema = z.object({
  product: z
    .string()
    .meta({ description: 'As it stands on the invoice, in Finnish.', example: 'Smartum Saldo: liikunta' }),
  benefit: benefitSchema,
  expires_on: day,
  people: count,
  unit_cents: cents,
  total_cents: cents,
})

/** `GET /v1/employer/{employer}/periods/{period}/order`: what an order of all who are approved would come to. */
export const orderPreviewSchema = z
  .object({ people: count, total_cents: cents, lines: z.array(lineSchema) })
  .meta({ ref: 'OrderPreview' })
export type OrderPreview = z.infer<typeof orderPreviewSchema>

/** `POST /v1/employer/{employer}/periods/{period}/order`: orders what was seen, and nothing else. */
export const orderSchema = z.strictObject({ people: z.int().min(1), total_cents: z.int().min(1) })
export type Order = z.infer<typeof orderSchema>

/** `GET /v1/employer/{employer}/invoices/{number}` */
export const invoiceSchema = z
  .object({
    number: z.int().meta({ example: 100_001 }),
    service: serviceSchema,
    customer_number: z.string().meta({ example: 'SALDO-10001' }),
    state: z.enum(['open', 'overdue', 'paid', 'loaded', 'cancelled']).meta({
      description:
        'loaded: of Saldo, everybody on it has the money. cancelled: not to be paid; who was on it can be ordered again.',
    }),
    period: named.nullable().meta({ description: 'Of Saldo.' }),
    order: named.nullable().meta({
      description: 'Of Plus; null of what people of several orders got who accepted later.',
    }),
    people: count,
    lines: z.array(lineSchema),
    total_cents: cents,
    paid_cents: cents.meta({ description: 'What has been booked to it so far.' }),
    issued_on: day,
    due_on: day,
    paid_at: z.iso.datetime().nullable(),
    buyer: z.object({
      name: z.string(),
      business_id: z.string(),
      street: z.string(),
      postal_code: z.string(),
      city: z.string(),
      reference: z.string(),
    }),
    seller: z.object({
      name: z.string(),
      business_id: z.string(),
      street: z.string(),
      postal_code: z.string(),
      city: z.string(),
    }),
    payment: z
      .object({
        receiver: z.string(),
        iban: z.string().meta({ example: 'FI21 1234 5600 0007 85' }),
        bic: z.string(),
        reference: z
          .string()
          .meta({ description: 'The national reference, in groups of five.', example: '12345 61' }),
        rf_reference: z.string().meta({ example: 'RF34 1234 561' }),
        barcode: z.string().nullable().meta({
          description:
            'The 54 digits of the bank-transfer barcode, Code 128 set C, for the sum that is open; null when nothing is to be paid.',
        }),
        epc_qr: z.string().nullable().meta({
          description:
            'The text of the EPC QR code, error correction M, for the sum that is open; null when nothing is to be paid.',
        }),
      })
      .meta({ description: 'How to pay it.' }),
  })
  .meta({ ref: 'Invoice' })
export type Invoice = z.infer<typeof invoiceSchema>

/** `GET /v1/employer/{employer}/invoices`: newest first. */
export const invoicesSchema = z
  .object({
    invoices: z.array(
      invoiceSchema.pick({
        number: true,
        service: true,
        state: true,
        period: true,
        order: true,
        people: true,
        total_cents: true,
        paid_cents: true,
        issued_on: true,
        due_on: true,
      }),
    ),
  })
  .meta({ ref: 'Invoices' })
export type Invoices = z.infer<typeof invoicesSchema>
