import type { PlusInvitation } from '../../../worker/benefit-users/schemas.ts'
import type { Language } from '../../localize/localize.ts'
import type { Advice } from '../../parts/blocks.ts'
import type { PlusStateTexts } from '../plus-state/texts.ts'
import { activationEn } from './texts-en.ts'
import { activationFi } from './texts-fi.ts'
import { activationSv } from './texts-sv.ts'

/** The ways in which a link can be good for nothing. */
export type Ended = Exclude<PlusInvitation['state'], 'valid'>

/** What keeps somebody from accepting with the identity that they have. */
export const refusals = [
  'name-differs',
  'already-accepted',
  'plus-address-of-another',
  'plus-address-on-list',
] as const
export type Refusal = (typeof refusals)[number]

/** Who a refusal is about: the list's name, that of whoever is signed in, and the employer. */
type Who = { listed: string; name: string; employer: string }

export type ActivationTexts = PlusStateTexts & {
  title: string
  loading: string
  failed: string
  help: string
  benefits: string

  /** Each with what it is about. */
  steps: [name: string, about: string][]
  stepOf: (step: number, steps: number) => string
  here: string
  welcome: (name: string) => string
  gives: (employer: string) => string
  invites: (employer: string) => string
  termsTitle: string
  points: string[]
  readTerms: string
  writesTo: (email: string) => string
  accept: string
  acceptProblem: string
  termsChanged: string
  goOn: string
  acceptAs: (name: string) => string
  otherIdentity: string
  addressTitle: string
  address: (employer: string, email: string) => string
  confirm: string
  confirmAs: (name: string) => string

  identifyTitle: string
  identify: string
  thenAccepted: string
  linkWaits: string
  needsBank: string
  sending: string
  noAnswerTitle: string
  noAnswer: string
  notSent: string
  failedTitle: string
  failedText: string

  acceptedTitle: string
  addressDone: string
  emailed: string
  readyTitle: string
  youHave: (amount: string) => string
  ready: string

  ended: Record<Exclude<Ended, 'unknown'>, { title: string; text: (employer: string) => string }> & {
    unknown: { title: string; text: string }
  }
  noLink: { title: string; text: string }
  /** What to do without a link that works. */
  endedAdvice: Advice
  usedAdvice: Advice
  refused: Record<Refusal, { title: string; text: (who: Who) => string; advice: Advice }>
}

/** The words of accepting benefits of Plus. */
export const activationTexts: Record<Language, ActivationTexts> = {
  fi: activationFi,
  sv: activationSv,
  en: activationEn,
}
