import type { OwnEmployer, PlusInvitation } from '../../../worker/benefit-users/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Formats } from '../../localize/formats.ts'
import type { Language, Messages } from '../../localize/localize.ts'
import type { Content } from '../../parts/frame.ts'
import type { ActivationTexts } from './texts.ts'

/** What a link that works leads to. */
export type ValidInvitation = Extract<PlusInvitation, { state: 'valid' }>

/** All that a screen of the element is made from, and what can be done on it. */
export type Scene = {
  language: Language
  messages: Messages
  formats: Formats
  texts: ActivationTexts
  /** Origin of our own pages. */
  api: string
  isOwnPage: boolean
  /** Who is signed in with a bank or the mobile certificate; empty when nobody is. */
  name: string
  hasAccepted: boolean
  /** Whether it is a new address that is to be confirmed. */
  isAddress: boolean
  /** Whether what is missing is to be said. */
  isJudged: boolean
  isSending: boolean
  /** Why the acceptance was not taken. */
  failure: SmartumError | undefined
  tick: (accepts: boolean) => void
  /** Goes on from the terms: to the bank, or at once as who is signed in. */
  goOn: () => void
  back: () => void
  /** Signs out, for somebody else to show who they are. */
  otherIdentity: () => void
}

/** What somebody has come to by accepting. */
export type Outcome = {
  own: OwnEmployer
  /** Whether it was a new address that they confirmed. */
  isAddress: boolean
  /** What they have to use in all, once that is known. */
  totalCents: number | undefined
}

/** What the element shows, with a way back. */
export type Screen = Content & { back?: (() => void) | undefined }
