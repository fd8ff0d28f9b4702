import { env } from 'cloudflare:workers'
import { compose } from '../../../worker/messages/compose.ts'
import type { MailContent } from '../../../worker/messages/mail.ts'
import type { MailText } from '../../../worker/messages/texts/mail-text.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Language } from '../../../worker/platform/language.ts'
import { readTexts } from '../../../worker/platform/static-texts.ts'

/** A mail to Aino as the mailer writes it, with its words from where the worker reads them. */
export const writeMail = async (content: MailContent, language: Language = 'fi') =>
  compose(
    'message_1',
    { to: 'aino@home.example', language, ...content },
    await readTexts<MailText>(env.ASSETS, 'mail', language),
    readConfig(env),
  )

export const urlsIn = (text: string) => text.match(/https?:\/\/\S+/g) ?? []

/** As a reader sees it: without the breaks of lines and the spaces that do not break. */
export const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
