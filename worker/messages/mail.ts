import * as z from 'zod'
import { languageSchema } from '../platform/language.ts'
import { keyedHash } from '../platform/secrets.ts'
import { benefitSchema, extensionSchema, serviceSchema, USES } from '../wallet/schemas.ts'

const link = { seed: z.string().min(1), expires: z.int() }
/** An address as somebody may see it who need not know it. Whoever queues the mail masks it. */
const masked = z.string().includes('•••')

const amountCents = z.int().min(0)
const expiresOn = z.iso.date()

/** An OwnGiftcard as its e-mail shows it. The mailer makes the code when it sends the mail. */
const mailedCardSchema = z.object({
  ...{ card: z.string().min(1), revision: z.int().min(1), benefit: benefitSchema, amountCents, expiresOn },
  uses: z.array(z.enum(USES)).min(1),
})

/** Money that expires. Of what can become an OwnGiftcard the mailer makes a link when it sends the mail. */
const expiringSchema = z.object({
  ...{
    account: z.string().min(1),
    kind: z.enum(['lot', 'card']),
    benefit: benefitSchema,
    service: serviceSchema,
  },
  ...{ amountCents, expiresOn, extension: extensionSchema },
})

const day = z.iso.date()
/** Whose registration it is about, and what the employer calls it. */
const period = { employer: z.string().min(1), period: z.string().min(1) }
/** What somebody gets, or would have got. */
const money = { benefit: benefitSchema, amountCents, expiresOn }

/**
 * The e-mails that we send. `seed` stands for the token of a link, which the mailer makes of it when it sends the mail:
 * no database ever holds a link that works. `expires` is in seconds since 1970; a mail that comes too late is not sent.
 */
const mailContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password-link'), ...link }),
  z.object({ kind: z.literal('password-changed') }),
  z.object({ kind: z.literal('address-link'), ...link }),
  z.object({ kind: z.literal('address-taken') }),
  z.object({ kind: z.literal('user-id-moved'), ...link }),
  z.object({ kind: z.literal('address-changed'), newAddress: masked }),
  z.object({ kind: z.literal('service-request-received'), number: z.string().min(1), name: z.string() }),
  z.object({ kind: z.literal('newsletter-confirm'), ...link }),
  z.object({ kind: z.literal('newsletter-welcome'), subscriber: z.string().min(1) }),
  // Saldo. `code`: of the registration link. Whoever is not known to be the reader is not named.
  z.object({
    kind: z.literal('registration-invitation'),
    ...period,
    code: z.string(),
    startsOn: day,
    endsOn: day,
    expires: z.int(),
  }),
  /** True whether the address was registered or not: nothing in it tells whether somebody is known. */
  z.object({ kind: z.literal('registration-received'), ...period, code: z.string() }),
  /** To confirm that, or a wanted user id, with a first password. */
  z.object({ kind: z.literal('first-password'), ...link }),
  /** To a user id, when somebody with its identity code, or its address, has tried to get a second one. */
  z.object({ kind: z.literal('user-id-known'), ...period, code: z.string() }),
  z.object({ kind: z.literal('registered'), name: z.string(), ...period, ...money }),
  z.object({
    kind: z.literal('registration-rejected'),
    name: z.string(),
    ...period,
    ...money,
    reason: z.string(),
    contact: z.string().nullable(),
  }),
  z.object({ kind: z.literal('benefits-ready'), name: z.string(), ...period, ...money }),
  /** To the contact people of an employer. `id`: of the period. */
  z.object({
    kind: z.literal('period-ends-tomorrow'),
    ...period,
    ...{ id: z.string(), endsOn: day, people: z.int().min(0) },
  }),
  z.object({ kind: z.literal('decisions-waiting'), ...period, id: z.string(), people: z.int().min(1) }),
  z.object({
    kind: z.literal('invoice-issued'),
    ...period, // of Plus, what the employer calls the order
    service: serviceSchema,
    number: z.int(),
    totalCents: amountCents,
    dueOn: day,
    reference: z.string(),
  }),
  // Plus. `employer` and `name`: as the employer gave them.
  z.object({ kind: z.literal('plus-invitation'), employer: z.string().min(1), name: z.string(), ...link }),
  /** To who has accepted already, at a new address that the employer gave. */
  z.object({ kind: z.literal('plus-address'), employer: z.string().min(1), name: z.string(), ...link }),
  /** To the address that mails about Plus went to before. `employer`: whose link it was. */
  z.object({
    kind: z.literal('plus-address-changed'),
    ...{ employer: z.string().min(1), name: z.string(), newAddress: masked },
  }),
  /** `waits`: whether the employer has yet to order. */
  z.object({
    kind: z.literal('plus-accepted'),
    employer: z.string().min(1),
    name: z.string(),
    waits: z.boolean(),
  }),
  z.object({
    kind: z.literal('plus-benefits-ready'),
    ...{ employer: z.string().min(1), name: z.string(), loads: z.array(z.object(money)).min(1) },
  }),
  z.object({ kind: z.literal('plus-ending'), employer: z.string().min(1), name: z.string(), lastDay: day }),
  z.object({
    kind: z.literal('orderer-invitation'),
    ...{ employer: z.string().min(1), name: z.string(), invitedBy: z.string(), ...link },
  }),
  /** To the address of an employer. */
  z.object({ kind: z.literal('lunch-topped-up'), employer: z.string().min(1), amountCents }),
  /** `month`: `2026-12`. reference: in groups of five. */
  z.object({
    kind: z.literal('lunch-short'),
    ...{
      employer: z.string().min(1),
      month: z.string(),
      neededCents: amountCents,
      missingCents: amountCents,
    },
    reference: z.string(),
  }),
  z.object({
    kind: z.literal('giftcard-receipt'),
    name: z.string(),
    why: z.enum(['bought', 'refunded', 'replaced']),
    cards: z.array(mailedCardSchema).min(1),
  }),
  z.object({
    kind: z.literal('expiry-reminder'),
    name: z.string(),
    person: z.string().min(1),
    /** That of the day also goes to those who wanted no other. */
    occasion: z.enum(['month', 'week', 'day', 'campaign']),
    wanted: z.enum(['all', 'last-day']),
    /** The number of the ledger that the money is in. */
    ledger: z.int().min(0),
    expiring: z.array(expiringSchema).min(1),
    /** What ends on the same day beside that, when it is too much to name. */
    more: z.object({ number: z.int().min(1), amountCents }).optional(),
    expires: z.int(),
  }),
])
export type MailContent = z.infer<typeof mailContentSchema>

/** An e-mail as the outbox keeps it. */
export const mailSchema = mailContentSchema.and(z.object({ to: z.string().min(1), language: languageSchema }))
export type Mail = z.infer<typeof mailSchema>

/** The token of a link in an e-mail. What is stored is its SHA-256, and in the outbox the seed. */
export const linkToken = (mailLinkKey: string, seed: string): Promise<string> => keyedHash(mailLinkKey, seed)

/** The token that lets the reader of a newsletter end it with one click, however old the mail is. */
export const unsubscribeToken = (mailLinkKey: string, subscriber: string): Promise<string> =>
  keyedHash(mailLinkKey, `unsubscribe ${subscriber}`)

/** The token that lets the reader of a reminder choose which they want, however old the mail is. */
export const stopRemindersToken = (mailLinkKey: string, person: string): Promise<string> =>
  keyedHash(mailLinkKey, `reminders ${person}`)
