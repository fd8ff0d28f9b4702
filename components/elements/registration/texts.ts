import type { Language } from '../../localize/localize.ts'
import type { Advice } from '../../parts/blocks.ts'
import type { FieldProblem } from './form.ts'
import type { FormStep } from './steps.ts'
import { registrationEn } from './texts-en.ts'
import { registrationFi } from './texts-fi.ts'
import { registrationSv } from './texts-sv.ts'

export type RegistrationTexts = {
  title: string
  loading: string
  linkFailed: string
  help: string

  registerBy: (day: string) => string
  chooseOne: string
  who: string
  newHere: string
  newHereHint: string
  hadBefore: string
  hadBeforeHint: string
  withBank: string
  withBankHint: string
  oneUserId: string
  goOnAs: (name: string) => string
  goOnHint: string

  knownTitle: string
  knownLead: string
  signIn: string
  forgot: string
  oldAddressTitle: string
  oldAddress: string
  changeAddress: string
  orCall: string
  againTitle: string
  typedStays: string
  ownPageTitle: string
  ownPage: string
  openPage: string

  steps: Record<FormStep, string>
  stepOf: (step: number, steps: number) => string
  goOn: string
  fix: (problems: number) => string

  detailsTitle: string
  givenNames: string
  familyName: string
  identityCode: string
  identityCodeHint: string
  identityCodeWhy: string
  codeAgain: string
  phone: string
  phoneHint: string
  email: string
  emailHint: string
  name: string
  userId: string
  problems: Record<FieldProblem, string>

  chooseTitle: string
  chooseLead: (employer: string) => string
  chooseProblem: string

  termsTitle: string
  termsPoints: (lastDay: string) => string[]
  readTerms: string
  accept: string
  acceptProblem: string

  checkTitle: string
  change: string
  benefit: string
  confirm: string
  confirming: string
  decidesAfter: (employer: string, day: string) => string
  decides: (employer: string) => string
  emailed: string
  failedTitle: string
  notSent: string
  noAnswerTitle: string
  noAnswer: string
  tooMany: (moment: string) => string

  sentTitle: string
  sentTo: (email: string) => string
  sent: string
  sentAdvice: Advice
  nothingTitle: string
  nothing: string
  startOver: string
  startOverHint: string
}

/** The words of registering for Saldo. */
export const registrationTexts: Record<Language, RegistrationTexts> = {
  fi: registrationFi,
  sv: registrationSv,
  en: registrationEn,
}
