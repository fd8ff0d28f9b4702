import type { Language } from '../platform/language.ts'
import { keyedHash } from '../platform/secrets.ts'

/**
 * The e-mails that we send. `seed` stands for the token of a link, which the mailer makes of it when it sends the mail:
 * no database ever holds a link that works. `expires` is in seconds since 1970; a mail that comes too late is not sent.
 */
export type MailContent =
  | { kind: 'password-link'; seed: string; expires: number }
  | { kind: 'password-changed' }
  | { kind: 'address-link'; seed: string; expires: number }
  | { kind: 'address-taken' }
  | { kind: 'address-changed'; newAddress: string }
  | { kind: 'service-request-received'; number: string; name: string }
  | { kind: 'newsletter-confirm'; seed: string; expires: number }
  | { kind: 'newsletter-welcome'; subscriber: string }

export type Mail = { to: string; language: Language } & MailContent

/** The token of a link in an e-mail. What is stored is its SHA-256, and in the outbox the seed. */
export const linkToken = (mailLinkKey: string, seed: string): Promise<string> => keyedHash(mailLinkKey, seed)

/** The token that lets the reader of a newsletter end it with one click, however old the mail is. */
export const unsubscribeToken = (mailLinkKey: string, subscriber: string): Promise<string> =>
  keyedHash(mailLinkKey, `unsubscribe ${subscriber}`)
