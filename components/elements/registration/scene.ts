import type { BenefitPackage, MyRegistrations, RegistrationLink } from '../../../worker/enrolment/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Formats } from '../../localize/formats.ts'
import type { Language, Messages } from '../../localize/localize.ts'
import { blank } from '../../parts/blocks.ts'
import type { Content } from '../../parts/frame.ts'
import type { FieldName, Form } from './form.ts'
import type { FormStep, Step } from './steps.ts'
import type { RegistrationTexts } from './texts.ts'

/** All that a screen of the element is made from, and what can be done on it. */
export type Scene = {
  language: Language
  messages: Messages
  formats: Formats
  texts: RegistrationTexts
  /** Origin of our own pages. */
  api: string
  isOwnPage: boolean
  step: Step
  /** The steps of the form, of which choosing is one only where there is a choice. */
  formSteps: FormStep[]
  /** The code of the link, and what it leads to once that has been read. */
  code: string
  link: RegistrationLink | undefined
  /** Whether somebody is signed in, and who that is to us once it has been read. */
  isSignedIn: boolean
  mine: MyRegistrations | undefined
  /** Why nobody is signed in any more. */
  signInError: SmartumError | undefined
  form: Form
  /** The fields that have to be filled in. */
  fields: FieldName[]
  chosen: BenefitPackage | undefined
  hasAccepted: boolean
  /** Whether what is missing in a step without fields is to be said. */
  isJudged: boolean
  /** Whether an identity code that was typed before has to be typed again. */
  isCodeGone: boolean
  /** Where the e-mails go to; empty after a reload. */
  sentTo: string
  isSending: boolean
  /** Why the registration could not be sent. */
  failure: SmartumError | undefined
  /** Why there is nothing to show. */
  error: SmartumError | undefined
  go: (step: Step) => void
  back: () => void
  /** Leads to signing in: in any way, or with a bank only. */
  signIn: (bankOnly?: boolean) => void
  /** Checks a step of the form and goes on. */
  goOn: () => void
  choose: (id: string) => void
  accept: (accepts: boolean) => void
  send: () => void
  /** Lets go of all that was filled in, and begins anew. */
  forget: () => void
  retry: () => void
}

/** What an element shows, with its title and a way back. */
export type Screen = Content & { title: string; back?: () => void }

/** The name of whoever is signed in. */
export function nameOf({ mine }: Scene): string {
  const { given_names, family_name } = mine!.person
  return `${given_names} ${family_name}`
}

/** The page of ours that does the same. */
export const ownPath = ({ code }: Scene): string => `/registration?link=${encodeURIComponent(code)}`

/** The help that people get with registering. */
export const HELP = '/help?topic=registration'

/** Keeps some room for what is on its way. */
export const waiting = (title: string, status: string): Screen => ({
  title,
  status,
  busy: true,
  body: blank(),
})
