import { epochSeconds } from '../platform/clock.ts'
import { complaintsOf, readConfig } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { readTexts } from '../platform/static-texts.ts'
import { compose } from './compose.ts'
import { mailSchema } from './mail.ts'
import { MailRefused, mailerOf } from './mailer.ts'
import type { MailText } from './texts/mail-text.ts'

/**
 * Sends one e-mail of the outbox. It may be called again with the same `id`, also after it has succeeded. A mail whose
 * link has ended is not sent, and one that is refused for good is given up; the log tells, without the address.
 */
export async function sendMail(env: Env, id: string, body: unknown, now: Date): Promise<void> {
  const config = readConfig(env)
  const { data: mail, error } = mailSchema.safeParse(body)
  if (!mail) throw new Error(`not an e-mail: ${complaintsOf(error).join('; ')}`)
  const { kind } = mail
  if ('expires' in mail && mail.expires <= epochSeconds(now)) return log('info', 'mail-expired', { id, kind })
  const text = await readTexts<MailText>(env.ASSETS, 'mail', mail.language)
  try {
    await mailerOf(env, config)({ id, ...(await compose(id, mail, text, config)) })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    log('error', 'mail-refused', { id, kind, code: error.code })
  }
}
