import type { Config } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'

/** An e-mail that is ready to go. */
export type OutgoingMail = {
  /** The same however often it is sent. */
  id: string
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** Hands an e-mail on. Throws MailRefused where another try would be in vain. */
export type Mailer = (mail: OutgoingMail) => Promise<void>

/** Thrown when a mail will never be taken, such as for an address that does not exist. */
export class MailRefused extends Error {
  readonly code: string
  constructor(code: string) {
    super(`the e-mail was refused: ${code}`)
    this.code = code
  }
}

/**
 * What Cloudflare says of an address that it will never send to: it bounced or complained before, or the binding does not
 * allow it. Whatever else goes wrong may go well later, some of it once somebody has mended it: also a mail that is not
 * valid, since that can be a fault of ours.
 */
const REFUSALS = ['E_RECIPIENT_SUPPRESSED', 'E_RECIPIENT_NOT_ALLOWED']

const SENDER = 'Smartum'
const PATIENCE_MS = 10_000

/** The mailer that is set up: Cloudflare's, or the demo's mailbox. */
export const mailerOf = (env: Env, config: Config): Mailer =>
  config.MAILBOX_URL
    ? toMailbox(config.MAILBOX_URL, config.MAIL_FROM)
    : throughCloudflare(env.EMAIL, config.MAIL_FROM)

function throughCloudflare(binding: SendEmail, sender: string): Mailer {
  return async ({ id: _, ...mail }) => {
    try {
      await binding.send({ ...mail, from: { name: SENDER, email: sender } })
    } catch (error) {
      // The message may hold the address, which the log and the outbox's last error must not.
      const code = codeOf(error)
      throw REFUSALS.includes(code) ? new MailRefused(code) : new Error(`the e-mail was not taken: ${code}`)
    }
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'no code'
}

function toMailbox(address: string, sender: string): Mailer {
  return async (mail) => {
    const answer = await fetch(`${address}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...mail, from: { name: SENDER, email: sender } }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`the mailbox answered ${answer.status}`)
  }
}
