import * as z from 'zod'
import { walletAccountSchema } from '../wallet/schemas.ts'

const lot = z
  .string()
  .regex(/^lot_\w{1,60}$/, 'has to be the id of a lot')
  .meta({ example: 'lot_01kab2c3d4e5f6g7h8j9k0m1n2' })
const card = z.string().regex(/^card_\w{1,60}$/, 'has to be the id of a card')
const token = z.string().min(1).max(2000).meta({ description: 'What stands after `#token=` in the link.' })
const part = {
  version: z.int().min(0).meta({ description: 'The `version` of the account as it was seen.' }),
  amount_cents: z.int().min(1).meta({ description: 'Whole cents, up to what is there.', example: 4000 }),
}

/** `POST /v1/me/cards`: the lots to buy cards from, one card from each. */
export const purchaseSchema = z
  .strictObject({
    parts: z
      .array(z.strictObject({ lot, ...part }))
      .min(1)
      .max(20)
      .refine((parts) => new Set(parts.map((one) => one.lot)).size === parts.length, 'names a lot twice'),
  })
  .meta({ ref: 'CardPurchase' })
export type Purchase = z.infer<typeof purchaseSchema>

const cardSchema = walletAccountSchema
  .extend({
    last_four: z.string().meta({ description: 'The last four characters of its code.', example: '7K2Q' }),
    revision: z
      .int()
      .min(1)
      .meta({ description: 'Which of its codes works: 1, or more after a replacement.' }),
  })
  .meta({ ref: 'Card' })
/** A card with what is on it now. */
export type Card = z.infer<typeof cardSchema>

/** `GET /v1/me/cards`: a person's cards, the soonest expiry first. */
export const cardsSchema = z
  .object({ as_of: z.iso.datetime(), cards: z.array(cardSchema) })
  .meta({ ref: 'Cards' })
export type Cards = z.infer<typeof cardsSchema>

/** What a purchase has come to; the same however often it is sent. */
export const purchasedSchema = z
  .object({
    cards: z.array(cardSchema),
    mailed_to: z.string().nullable().meta({
      description: 'Where the cards are e-mailed, masked; null when no address is known.',
      example: 'a•••@havuranta.example',
    }),
  })
  .meta({ ref: 'PurchasedCards' })
export type Purchased = z.infer<typeof purchasedSchema>

/** A code, for the person whose card it is. */
export const codeSchema = z
  .object({
    code: z.string().meta({ example: '7K2Q 9WMC 3RDX H4TP 0A8N' }),
    last_four: z.string(),
    revision: z.int(),
  })
  .meta({ ref: 'CardCode' })
export type Code = z.infer<typeof codeSchema>

/** `POST /v1/me/cards/{id}/replace`: blocks the code of that revision, once, and makes the next. */
export const replacementSchema = z.strictObject({ revision: z.int().min(1).max(1000) })

/** `POST /v1/card-balance`: a code as somebody has typed it. */
export const typedCodeSchema = z.strictObject({ code: z.string().min(1).max(100) })
/** What whoever has a code may see. */
export const codeBalanceSchema = walletAccountSchema
  .pick({ benefit: true, uses: true, amount_cents: true, expires_on: true, days_left: true })
  .extend({ last_four: z.string() })
  .meta({ ref: 'CardBalance' })
export type CodeBalance = z.infer<typeof codeBalanceSchema>

/** `POST /v1/giftcard-offer`: looks at the offer of a reminder's link. */
export const offerQuestionSchema = z.strictObject({ token })
const offeredCardSchema = cardSchema.omit({ employer: true }).meta({ ref: 'OfferedCard' })
/** A card as a link shows it: whoever has the link need not know who employs the person. */
export type OfferedCard = z.infer<typeof offeredCardSchema>

/** What the link shows: the money it is about, as it is now, and the cards that were bought with the link. */
export const offerSchema = z
  .object({
    first_name: z.string(),
    account: walletAccountSchema.omit({ employer: true }),
    cards: z.array(offeredCardSchema),
  })
  .meta({ ref: 'GiftcardOffer' })
export type Offer = z.infer<typeof offerSchema>

/** `POST /v1/giftcard-offer/cards`: buys a card with the link. */
export const offerPurchaseSchema = z.strictObject({ token, ...part }).meta({ ref: 'GiftcardOfferPurchase' })
export type OfferPurchase = z.infer<typeof offerPurchaseSchema>
/** What a purchase with the link has come to. */
export const offerPurchasedSchema = purchasedSchema
  .extend({ cards: z.array(offeredCardSchema) })
  .meta({ ref: 'OfferPurchasedCards' })
export type OfferPurchased = z.infer<typeof offerPurchasedSchema>

/** `POST /v1/giftcard-offer/code`: the code of a card that was bought with the link. */
export const offerCodeSchema = z.strictObject({ token, card })
