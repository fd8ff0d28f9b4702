import { CUSTOMER_SERVICE } from '../platform/contacts.ts'
import type { Language } from '../platform/language.ts'
import { answersEn } from './answers-en.ts'
import { answersFi } from './answers-fi.ts'
import { answersSv } from './answers-sv.ts'
import type { Anchor, GuideId } from './guides/guide.ts'
import { guidePath, guideText } from './guides/guides.ts'
import { supportText } from './page-text.ts'
import type { Help, RequestTopic } from './schemas.ts'

/** What people ask most, in the order in which they ask it: what each is about, and the guide, or the list of them, that tells more. */
const questions = {
  'benefits-not-shown': { topic: 'benefits', guide: 'plus/use', anchor: 'not-shown' },
  'which-service': { topic: 'sign-in', guide: 'every' },
  'link-address': { topic: 'registration', guide: 'saldo/new-employer' },
  'mail-missing': { topic: 'registration', guide: 'saldo/start' },
  'old-address': { topic: 'sign-in', guide: 'saldo/new-employer' },
  'bank-not-working': { topic: 'sign-in', guide: 'plus/bank-down' },
  'password-forgotten': { topic: 'sign-in', guide: 'saldo/sign-in' },
  'period-ended': { topic: 'registration', guide: 'saldo/start' },
  expiry: { topic: 'benefits', guide: 'plus/expiry' },
  'own-giftcard': { topic: 'payment', guide: 'plus/use', anchor: 'cards' },
  reminders: { topic: 'benefits', guide: 'plus/expiry' },
  'new-employer': { topic: 'benefits', guide: 'plus/new-employer' },
  'allowed-use': { topic: 'payment', guide: 'plus/use' },
  'employer-sign-in': { topic: 'company', guide: 'plus/sign-in' },
  'company-details': { topic: 'company', guide: null },
} as const satisfies Record<string, Question>

type Question = { topic: RequestTopic; guide: GuideId | 'every' | null; anchor?: Anchor }
type AnswerId = keyof typeof questions

/** The answers in one language. */
export type Answers = Record<AnswerId, { question: string; answer: string[] }>

const answers: Record<Language, Answers> = { fi: answersFi, sv: answersSv, en: answersEn }

const apps = [
  { name: 'App Store', url: 'https://apps.apple.com/fi/iphone/search?term=smartum' },
  { name: 'Google Play', url: 'https://play.google.com/store/search?q=smartum&c=apps' },
  { name: 'AppGallery', url: 'https://appgallery.huawei.com/search/smartum' },
]

export const answerIds = Object.keys(questions) as AnswerId[]

/** Everything that a person who needs help is shown, in one language. `origin`: where the guides are. */
export function helpIn(language: Language, origin: string): Help {
  return {
    answers: answerIds.map((id) => {
      const { topic, guide, anchor }: Question = questions[id]
      return { id, topic, ...answers[language][id], guide: guide && linkTo(guide, anchor, language, origin) }
    }),
    contacts: { phone: CUSTOMER_SERVICE.phone.label, email: CUSTOMER_SERVICE.email.label },
    apps,
  }
}

function linkTo(guide: GuideId | 'every', anchor: Anchor | undefined, language: Language, origin: string) {
  if (guide === 'every') {
    return { title: supportText[language].guides.title, url: `${origin}/guides?lang=${language}` }
  }
  const place = anchor ? `#${anchor}` : ''
  return { title: guideText(guide, language).title, url: origin + guidePath(guide, language) + place }
}
