import type { Config } from '../platform/config.ts'
import type { Letter, Link } from './letter.ts'
import { linkToken, type Mail, unsubscribeToken } from './mail.ts'
import type { OutgoingMail } from './mailer.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import { greeting } from './texts/greeting.ts'
import { type Contents, type Guide, mailText, type Words } from './texts/mail-text.ts'

const PHONE = { label: '+358 600 149 88', url: 'tel:+35860014988' }
const EMAIL = { label: 'asiakaspalvelu@smartum.fi', url: 'mailto:asiakaspalvelu@smartum.fi' }

/** Where each guide is. */
const GUIDE_PATHS: Record<Guide, string> = {
  signIn: '/guides/saldo/sign-in',
  newEmployer: '/guides/saldo/new-employer',
  all: '/guides',
}

/** What a mail needs of the settings. */
type Settings = Pick<Config, 'PUBLIC_ORIGIN' | 'MAIL_LINK_KEY'>

/** Writes an e-mail: its words and links in the reader's language, as plain text and as HTML. */
export async function compose(id: string, mail: Mail, settings: Settings): Promise<Omit<OutgoingMail, 'id'>> {
  const address = await addressOf(mail, settings)
  const letter = letterOf(mail, address, settings.PUBLIC_ORIGIN)
  return {
    to: mail.to,
    subject: letter.subject,
    text: renderText(letter),
    html: await renderHtml(letter),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      // Tells a repeat from a new mail. Cloudflare makes the Message-ID itself and refuses one of ours.
      'X-Entity-Ref-ID': id,
      ...(mail.kind === 'newsletter-welcome' && {
        'List-Unsubscribe': `<${address}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

/** Where the link of a mail leads, if it has one. */
async function addressOf(
  mail: Mail,
  { PUBLIC_ORIGIN, MAIL_LINK_KEY }: Settings,
): Promise<string | undefined> {
  const page = (path: string, query: Record<string, string> = {}) =>
    `${PUBLIC_ORIGIN}${path}?${new URLSearchParams({ lang: mail.language, ...query })}`
  switch (mail.kind) {
    case 'password-link':
    case 'user-id-moved':
    case 'address-link': {
      // What to do when the link is over: a new one for another address goes to whoever proves who they are.
      const query: Record<string, string> = mail.kind === 'address-link' ? { do: 'prove' } : {}
      // In the fragment, which no server gets to see, and so no log.
      return `${page('/password', query)}#token=${await linkToken(MAIL_LINK_KEY, mail.seed)}`
    }
    case 'password-changed':
      return page('/password')
    case 'address-taken':
      return page('/login')
    case 'address-changed':
      return page('/help')
    case 'service-request-received':
      return undefined
    case 'newsletter-confirm':
      return page('/newsletter/confirm', { token: await linkToken(MAIL_LINK_KEY, mail.seed) })
    case 'newsletter-welcome': {
      const token = await unsubscribeToken(MAIL_LINK_KEY, mail.subscriber)
      return page('/newsletter/unsubscribe', { id: mail.subscriber, token })
    }
  }
}

const wordsFor = <Kind extends keyof Contents>(
  words: { [K in Kind]: (content: Contents[K]) => Words },
  kind: Kind,
  content: Contents[Kind],
): Words => words[kind](content)

function letterOf(mail: Mail, address: string | undefined, origin: string): Letter {
  const { language } = mail
  const text = mailText[language]
  const words = wordsFor(text.words, mail.kind, mail)
  const name = mail.kind === 'service-request-received' ? mail.name : ''
  const guide: Link | undefined = words.guide && {
    label: text.guides[words.guide],
    url: `${origin}${GUIDE_PATHS[words.guide]}?lang=${language}`,
  }
  return {
    language,
    subject: words.subject,
    title: words.title,
    blocks: [
      { paragraph: greeting(text.hello, name) },
      ...words.before.map((paragraph) => ({ paragraph })),
      ...(words.button && address ? [{ button: { label: words.button, url: address } }] : []),
      ...words.after.map((paragraph) => ({ paragraph })),
      ...(words.link && address ? [{ link: { label: words.link, url: address } }] : []),
      ...(guide ? [{ link: guide }] : []),
    ],
    writtenOut: text.writtenOut,
    contact: { label: text.contact, phone: PHONE, email: EMAIL },
    smallPrint: [words.why, text.fromUs],
  }
}
