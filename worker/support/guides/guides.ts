import type { Language } from '../../platform/language.ts'
import type { GuideId, GuideText, GuideTexts, PlusGuides } from './guide.ts'

/** What a guide says, in the language of the texts. */
export function guideText(texts: GuideTexts, id: GuideId): GuideText {
  const [service, topic] = id.split('/') as ['plus', keyof PlusGuides]
  return texts[service][topic]
}

/** Pages of ours that a guide may lead to. */
export type Way = 'login' | 'password' | 'address' | 'wallet' | 'check' | 'registrations' | 'employer'

/** Where each of them is. */
export const wayPath: Record<Way, (language: Language) => string> = {
  login: (language) => `/login?lang=${language}`,
  password: (language) => `/password?lang=${language}`,
  address: (language) => `/password?do=prove&lang=${language}`,
  wallet: (language) => `/wallet?lang=${language}`,
  check: (language) => `/giftcard?do=check&lang=${language}`,
  registrations: (language) => `/registration?lang=${language}`,
  employer: (language) => `/employer?lang=${language}`,
}

/** What is the same in every language. `updated`: the day on which what a guide says last changed. */
export const guideFacts: Record<GuideId, { updated: string; ways: Way[]; related: GuideId[] }> = {
  'plus/welcome': {
    updated: '2026-11-22',
    ways: ['login'],
    related: ['plus/start', 'plus/sign-in', 'saldo/welcome'],
  },
  'plus/start': {
    updated: '2026-11-22',
    ways: [],
    related: ['plus/use', 'plus/sign-in', 'plus/new-employer'],
  },
  'plus/use': {
    updated: '2026-11-22',
    ways: ['wallet', 'check'],
    related: ['plus/expiry', 'plus/start', 'saldo/use'],
  },
  'plus/expiry': {
    updated: '2026-11-22',
    ways: ['wallet'],
    related: ['plus/use', 'plus/new-employer', 'plus/bank-down'],
  },
  'plus/new-employer': {
    updated: '2026-11-22',
    ways: [],
    related: ['plus/start', 'plus/expiry', 'saldo/new-employer'],
  },
  'plus/sign-in': {
    updated: '2026-11-22',
    ways: ['login', 'employer'],
    related: ['plus/bank-down', 'saldo/sign-in', 'plus/welcome', 'plus/people'],
  },
  'plus/bank-down': {
    updated: '2026-11-22',
    ways: ['login', 'check'],
    related: ['plus/sign-in', 'plus/expiry'],
  },
  'plus/people': {
    updated: '2026-11-22',
    ways: ['employer'],
    related: ['plus/order', 'plus/start', 'plus/sign-in'],
  },
  'plus/order': {
    updated: '2026-11-22',
    ways: ['employer'],
    related: ['plus/people', 'plus/sign-in'],
  },
  'saldo/welcome': {
    updated: '2026-11-22',
    ways: ['login'],
    related: ['saldo/start', 'saldo/sign-in', 'plus/welcome'],
  },
  'saldo/start': {
    updated: '2026-11-22',
    ways: ['registrations', 'password'],
    related: ['saldo/registration-help', 'saldo/sign-in', 'saldo/use', 'saldo/new-employer'],
  },
  'saldo/registration-help': {
    updated: '2026-11-22',
    ways: ['registrations'],
    related: ['saldo/start', 'saldo/sign-in', 'saldo/new-employer'],
  },
  'saldo/use': {
    updated: '2026-11-22',
    ways: ['wallet', 'check'],
    related: ['saldo/expiry', 'saldo/start', 'plus/use'],
  },
  'saldo/expiry': {
    updated: '2026-11-22',
    ways: ['wallet'],
    related: ['saldo/use', 'saldo/sign-in', 'plus/expiry'],
  },
  'saldo/new-employer': {
    updated: '2026-11-22',
    ways: ['address', 'login'],
    related: ['saldo/sign-in', 'saldo/start', 'plus/new-employer'],
  },
  'saldo/sign-in': {
    updated: '2026-11-22',
    ways: ['login', 'password', 'address'],
    related: ['saldo/new-employer', 'plus/sign-in', 'saldo/welcome'],
  },
  'saldo/open-registration': {
    updated: '2026-11-22',
    ways: ['employer'],
    related: ['saldo/order', 'saldo/sign-in', 'saldo/start'],
  },
  'saldo/order': {
    updated: '2026-11-22',
    ways: ['employer'],
    related: ['saldo/open-registration', 'saldo/sign-in'],
  },
}

/** Every guide, in the order in which people need them. */
export const guideIds = Object.keys(guideFacts) as GuideId[]

export const isGuide = (id: string): id is GuideId => Object.hasOwn(guideFacts, id)

/** The address of a guide on our origin. */
export const guidePath = (id: GuideId, language: Language): string => `/guides/${id}?lang=${language}`

/** Under what a guide's feedback is counted; answers have names without a service. */
export const feedbackId = (id: GuideId): string => id.replace('/', '-')
