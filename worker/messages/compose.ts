import { CUSTOMER_SERVICE } from '../platform/contacts.ts'
import { type Addresses, addressesOf, type Settings } from './addresses.ts'
import type { Letter, Link } from './letter.ts'
import type { Mail } from './mail.ts'
import type { OutgoingMail } from './mailer.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import { greeting } from './texts/greeting.ts'
import type { Guide, MailText } from './texts/mail-text.ts'
import { wordsOf } from './words.ts'

/** Where each guide is. */
const GUIDE_PATHS: Record<Guide, string> = {
  signIn: '/guides/saldo/sign-in',
  newEmployer: '/guides/saldo/new-employer',
  register: '/guides/saldo/start',
  registrationHelp: '/guides/saldo/registration-help',
  openPeriod: '/guides/saldo/open-registration',
  order: '/guides/saldo/order',
  plusStart: '/guides/plus/start',
  plusUse: '/guides/plus/use',
  plusEnding: '/guides/plus/new-employer',
  plusPeople: '/guides/plus/people',
  plusOrder: '/guides/plus/order',
  all: '/guides',
}

/** Writes an e-mail: its words, links and codes, as plain text and as HTML. `text`: in the reader's language. */
export async function compose(
  id: string,
  mail: Mail,
  text: MailText,
  settings: Settings,
): Promise<Omit<OutgoingMail, 'id'>> {
  const addresses = await addressesOf(mail, settings)
  const letter = letterOf(mail, text, addresses, settings.PUBLIC_ORIGIN)
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
      ...(addresses.end && {
        'List-Unsubscribe': `<${addresses.end}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

function letterOf(
  mail: Mail,
  text: MailText,
  { main, end, offers, codes }: Addresses,
  origin: string,
): Letter {
  const { language } = mail
  const words = wordsOf(mail, text)
  const guide: Link | undefined = words.guide && {
    label: text.guides[words.guide],
    url: `${origin}${GUIDE_PATHS[words.guide]}?lang=${language}`,
  }
  const linkTo = (label: string | undefined, url: string | undefined): Link | undefined =>
    label && url ? { label, url } : undefined
  const [button, link, ending] = [
    linkTo(words.button, main),
    linkTo(words.link, main),
    linkTo(words.end, end),
  ]
  return {
    language,
    subject: words.subject,
    title: words.title,
    blocks: [
      { paragraph: greeting(text.hello, 'name' in mail ? mail.name : '') },
      ...words.before.map((paragraph) => ({ paragraph })),
      ...(words.panels ?? []).map((panel, index) => ({
        panel: { ...panel, button: linkTo(panel.button, offers?.[index]) },
      })),
      ...(words.cards ?? []).map((card, index) => ({
        card: { ...card, code: { label: card.code, text: codes![index]! } },
      })),
      ...(button ? [{ button }] : []),
      ...words.after.map((paragraph) => ({ paragraph })),
      ...(link ? [{ link }] : []),
      ...(guide ? [{ link: guide }] : []),
    ],
    writtenOut: text.writtenOut,
    contact: { label: text.contact, ...CUSTOMER_SERVICE },
    smallPrint: [words.why, ...(ending ? [ending] : []), text.fromUs],
  }
}
