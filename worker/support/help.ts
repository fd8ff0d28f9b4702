import { CUSTOMER_SERVICE } from '../platform/contacts.ts'
import type { Language } from '../platform/language.ts'
import type { Anchor, GuideId, GuideTexts } from './guides/guide.ts'
import { guidePath, guideText } from './guides/guides.ts'
import type { GuidePageText } from './guides/page-text.ts'
import type { Help, RequestTopic } from './schemas.ts'

/** What people ask most, in the order in which they ask it: what each is about, and the guide, or the list of them, that tells more. */
const questions = {
  'benefits-not-shown': { topic: 'benefits', guide: 'plus/use', anchor: 'not-shown' },
  'which-service': { topic: 'sign-in', guide: 'every' },
  'link-address': { topic: 'registration', guide: 'saldo/new-employer' },
  'mail-missing': { topic: 'registration', guide: 'saldo/registration-help', anchor: 'no-mail' },
  'old-address': { topic: 'sign-in', guide: 'saldo/new-employer' },
  'bank-not-working': { topic: 'sign-in', guide: 'plus/bank-down' },
  'password-forgotten': { topic: 'sign-in', guide: 'saldo/sign-in' },
  'period-ended': { topic: 'registration', guide: 'saldo/registration-help', anchor: 'late' },
  'registration-rejected': { topic: 'registration', guide: 'saldo/registration-help', anchor: 'rejected' },
  'registration-waiting': { topic: 'registration', guide: 'saldo/registration-help', anchor: 'waiting' },
  expiry: { topic: 'benefits', guide: 'plus/expiry' },
  'own-giftcard': { topic: 'payment', guide: 'plus/use', anchor: 'cards' },
  reminders: { topic: 'benefits', guide: 'plus/expiry' },
  'new-employer': { topic: 'benefits', guide: 'plus/new-employer' },
  'allowed-use': { topic: 'payment', guide: 'plus/use' },
  'employer-sign-in': { topic: 'company', guide: 'plus/sign-in' },
  'order-plus': { topic: 'company', guide: 'plus/order' },
  'open-registration': { topic: 'company', guide: 'saldo/open-registration' },
  'order-benefits': { topic: 'company', guide: 'saldo/order' },
  'company-details': { topic: 'company', guide: 'saldo/order' },
} as const satisfies Record<string, Question>

type Question = { topic: RequestTopic; guide: GuideId | 'every' | null; anchor?: Anchor }
type AnswerId = keyof typeof questions

/** The answers in one language. */
export type Answers = Record<AnswerId, { question: string; answer: string[] }>

/** What answers, guides and the pages around them say, in one language. */
export type HelpTexts = { answers: Answers; guides: GuideTexts; guidePages: GuidePageText }

const apps = [
  { name: 'App Store', url: 'https://apps.apple.com/fi/iphone/search?term=smartum' },
  { name: 'Google Play', url: 'https://play.google.com/store/search?q=smartum&c=apps' },
  { name: 'AppGallery', url: 'https://appgallery.huawei.com/search/smartum' },
]

export const answerIds = Object.keys(questions) as AnswerId[]

/** Everything that a person who needs help is shown, in the language of the texts. `origin`: where the guides are. */
export function helpIn(language: Language, texts: HelpTexts, origin: string): Help {
  return {
    answers: answerIds.map((id) => {
      const { topic, guide, anchor }: Question = questions[id]
      const link = guide && linkTo(guide, anchor, language, texts, origin)
      return { id, topic, ...texts.answers[id], guide: link }
    }),
    contacts: { phone: CUSTOMER_SERVICE.phone.label, email: CUSTOMER_SERVICE.email.label },
    apps,
  }
}

function linkTo(
  guide: GuideId | 'every',
  anchor: Anchor | undefined,
  language: Language,
  texts: HelpTexts,
  origin: string,
) {
  if (guide === 'every') {
    return { title: texts.guidePages.title, url: `${origin}/guides?lang=${language}` }
  }
  const place = anchor ? `#${anchor}` : ''
  return { title: guideText(texts.guides, guide).title, url: origin + guidePath(guide, language) + place }
}
