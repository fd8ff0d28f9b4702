import * as z from 'zod'
import { languageSchema } from '../platform/language.ts'
import { keyedHash } from '../platform/secrets.ts'

const link = { seed: z.string().min(1), expires: z.int() }
/** An address as somebody may see it who need not know it. Whoever queues the mail masks it. */
const masked = z.string().includes('•••')

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
