import type { Card, Panel } from '../letter.ts'
import type { BenefitNames, BenefitTexts } from './benefit-mails.ts'
import type { PlusTexts } from './plus-mails.ts'
import type { RegistrationTexts } from './registration-mails.ts'

/** The guides that e-mails name. */
export type Guide =
  | 'signIn'
  | 'newEmployer'
  | 'register'
  | 'registrationHelp'
  | 'openPeriod'
  | 'order'
  | 'plusStart'
  | 'plusUse'
  | 'plusEnding'
  | 'plusPeople'
  | 'plusOrder'
  | 'all'

/** A panel as words have it: its button leads where the mailer makes it lead. */
export type WordPanel = Omit<Panel, 'button'> & { button?: string | undefined }

/** The words of one e-mail. */
export type Words = {
  subject: string
  title: string
  before: string[]
  /** Of each thing that the mail lists, in its order; some have a button. */
  panels?: WordPanel[]
  /** Of each card that the mail brings, in its order, with what stands before its code. */
  cards?: (Omit<Card, 'code'> & { code: string })[]
  /** The button that leads where the mail's link does, if it is what the mail is for. */
  button?: string
  after: string[]
  /** The same link for the few who need it, after everything else. */
  link?: string
  guide?: Guide
  /** Why the reader gets the mail. */
  why: string
  /** The link to where they say that they want no more of the kind. */
  end?: string
}

/** What words are given to put in, each as it is written in their language. */
export type Values<Name extends string> = Record<Name, string>

/**
 * Every word of our e-mails, in one language. The worker reads them as a static file, so what is a function here only puts
 * its values in: worker/messages/words.ts chooses, counts and writes amounts and days.
 */
export type MailText = {
  hello: string
  writtenOut: string
  contact: string
  /** Who sent the mail, and what we never ask. */
  fromUs: string
  guides: Record<Guide, string>
  benefits: BenefitNames & BenefitTexts
  panels: {
    /** What a person gets: how much of what, and until when. */
    money: (values: Values<'benefit' | 'service' | 'amount' | 'lastDay'>) => WordPanel
    invoice: (values: Values<'total' | 'dueDay' | 'reference'>) => WordPanel
  }
  registration: RegistrationTexts['phrases']
  plus: PlusTexts['phrases']
  words: {
    'password-link': (values: Values<'time'>) => Words
    'password-changed': () => Words
    'address-link': (values: Values<'time'>) => Words
    'address-taken': () => Words
    'user-id-moved': (values: Values<'time'>) => Words
    'address-changed': (values: Values<'newAddress'>) => Words
    'service-request-received': (values: Values<'number'>) => Words
    'newsletter-confirm': (values: Values<'time'>) => Words
    'newsletter-welcome': () => Words
  } & RegistrationTexts['words'] &
    PlusTexts['words']
}
