import * as z from 'zod'

/** What money may be used for, in the order in which an account's uses are written. */
export const USES = ['sports', 'culture', 'massage', 'commuting', 'lunch', 'bicycle'] as const
const useSchema = z.enum(USES).meta({ description: 'What the money is used for.' })
export type Use = z.infer<typeof useSchema>

/** What an employer's money may be for. */
export const benefitSchema = z
  .enum(['sports', 'sports-culture', 'massage', 'commuting', 'lunch', 'flexible', 'bicycle'])
  .meta({ description: 'What the money may be used for.' })
export type Benefit = z.infer<typeof benefitSchema>

/** The uses of each benefit; those of a flexible one are for its employer to choose. */
export const USES_OF: Record<Exclude<Benefit, 'flexible'>, readonly Use[]> = {
  sports: ['sports'],
  'sports-culture': ['sports', 'culture'],
  massage: ['massage'],
  commuting: ['commuting'],
  lunch: ['lunch'],
  bicycle: ['bicycle'],
}

/** The service that a benefit came through. */
export const serviceSchema = z.enum(['plus', 'saldo']).meta({ description: 'The service it came through.' })
export type Service = z.infer<typeof serviceSchema>

const cents = z.int().min(0).meta({ description: 'Whole cents.', example: 6400 })
const date = z.iso.date().meta({ description: 'A calendar day in Finland.', example: '2026-12-31' })
const lastDay = date.meta({ description: 'The last day of use, usable to its end in Finland.' })
const daysLeft = z.int().min(0).meta({ description: 'Days after today until the last day; 0 on that day.' })
const kindOfAccount = z
  .enum(['lot', 'card'])
  .meta({ description: 'Money as the employer gave it, or an OwnGiftcard.' })
const usesOfAccount = z.array(useSchema).meta({ description: 'What it can be used for.' })

const cardUses = { uses: usesOfAccount.meta({ description: 'What the card could be used for.' }) }
/** Whether an OwnGiftcard makes money last longer: now, from a day on, or not, and why. */
export const extensionSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('open'), expires_on: date, ...cardUses }),
    z.object({ state: z.literal('later'), opens_on: date, expires_on: date, ...cardUses }),
    z.object({ state: z.literal('never'), reason: z.enum(['benefit', 'card']) }),
  ])
  .meta({
    description:
      'Whether an OwnGiftcard makes it last longer, until `expires_on`: now, from `opens_on`, or never, because of the ' +
      'benefit or because it is a card already.',
  })
export type Extension = z.infer<typeof extensionSchema>
const expiresSoon = z.boolean().meta({ description: 'Whether the person should be told to use it now.' })

/** `GET /v1/me/balances`: what a person can use today, soonest expiry first. */
export const balancesSchema = z
  .object({
    as_of: z.iso.datetime().meta({ description: 'When the balances were read.' }),
    total_cents: cents,
    benefits: z.array(
      z.object({
        kind: kindOfAccount,
        benefit: benefitSchema,
        uses: usesOfAccount,
        service: serviceSchema,
        amount_cents: cents,
        expires_on: lastDay,
        days_left: daysLeft,
        expires_soon: expiresSoon,
        extension: extensionSchema,
      }),
    ),
  })
  .meta({ ref: 'Balances' })
export type Balances = z.infer<typeof balancesSchema>

export const walletAccountSchema = z.object({
  id: z.string().meta({ example: 'lot_01kab2c3d4e5f6g7h8j9k0m1n2' }),
  kind: kindOfAccount,
  benefit: benefitSchema,
  uses: usesOfAccount,
  service: serviceSchema,
  employer: z.string().meta({ description: 'The id of the employer who gave it.' }),
  amount_cents: cents.meta({ description: 'Whole cents that can be used now.', example: 6400 }),
  held_cents: cents.meta({ description: 'Whole cents on hold for a purchase.', example: 0 }),
  expires_on: lastDay,
  days_left: daysLeft,
  expires_soon: expiresSoon,
  version: z.int().meta({
    description:
      'Grows whenever its money moves or its last day does. A purchase names the one that was seen.',
  }),
  extension: extensionSchema,
})
export type WalletAccount = z.infer<typeof walletAccountSchema>

/** `GET /v1/me/accounts`: each card, and each lot with money in it, soonest expiry first. */
export const accountsSchema = z
  .object({
    as_of: z.iso.datetime().meta({ description: 'When the accounts were read.' }),
    accounts: z.array(walletAccountSchema),
  })
  .meta({ ref: 'Accounts' })
export type Accounts = z.infer<typeof accountsSchema>

/** What an operation of the ledger does with a person's money. */
const kindSchema = z.enum([
  'load',
  'spend',
  'hold',
  'capture',
  'release',
  'refund',
  'convert',
  'expire',
  'close',
  'reverse',
])
export type TransactionKind = z.infer<typeof kindSchema>
/** What any operation does; those on an employer's own accounts are nobody's transactions. */
export type OperationKind = TransactionKind | 'deposit' | 'withdraw' | 'settle'

const transactionSchema = z.object({
  id: z.string().meta({ example: 'operation_01kab2c3d4e5f6g7h8j9k0m1n2' }),
  kind: kindSchema.meta({ description: 'What was done.' }),
  amount_cents: cents,
  at: z.iso.datetime().meta({ description: 'When it was done.' }),
  benefits: z.array(benefitSchema).meta({ description: 'Whose lots and cards it moved.' }),
  use: useSchema.optional().meta({ description: 'What was paid for, of a spend or a hold.' }),
  hold_until: z.iso.datetime().optional().meta({ description: 'Until when a hold lasts, at most.' }),
})

/** One movement of a transaction, between accounts such as `lot_…`, `card_…`, `merchant:…`, `funding:…`. */
const partSchema = z.object({
  kind: z
    .enum(['single', 'pending', 'post', 'void'])
    .meta({ description: 'Moved at once, put on hold, moved from a hold, or given back from one.' }),
  from: z.string(),
  to: z.string(),
  amount_cents: cents,
  benefit: benefitSchema.optional().meta({ description: 'Whose lot or card it is about.' }),
})

/** Until when an employer lets a person use what it gave through a service. */
const closingSchema = z.object({ employer: z.string(), service: serviceSchema, last_day: date })

/** `GET /v1/me/transactions/{id}`: what was done, with every part; it stays the same for good. */
export const receiptSchema = transactionSchema
  .omit({ benefits: true }) // its parts say it
  .extend({ parts: z.array(partSchema), closing: closingSchema.optional() })
  .meta({ ref: 'Receipt' })
export type Receipt = Omit<z.infer<typeof receiptSchema>, 'kind'> & { kind: OperationKind }

/** `GET /v1/me/transactions`: a page of history, newest first. */
export const historySchema = z
  .object({
    transactions: z.array(transactionSchema),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Send it as `before` for the next page; null when there is none.' }),
  })
  .meta({ ref: 'History' })
export type History = z.infer<typeof historySchema>

export const historyQuerySchema = z.strictObject({
  before: z
    .string()
    .regex(/^operation_\w{1,60}$/, 'has to be the `next` of an earlier page')
    .optional()
    .meta({ description: 'The `next` of the page before.' }),
  account: z
    .string()
    .regex(/^(lot|card)_\w{1,60}$/, 'has to be the id of a lot or card')
    .optional()
    .meta({ description: 'Only what moved money of this lot or card, and only the cents of it.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'How many at most.' }),
})
