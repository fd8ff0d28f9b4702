import type { Language } from '../../platform/language.ts'
import type { Card, Panel } from '../letter.ts'
import type { MailContent } from '../mail.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

/** What there is to say in each kind of e-mail. */
export type Contents = { [Content in MailContent as Content['kind']]: Content }

/** The guides that e-mails name. */
export type Guide =
  | 'signIn'
  | 'newEmployer'
  | 'register'
  | 'registrationHelp'
  | 'openPeriod'
  | 'order'
  | 'all'

/** The words of one e-mail. */
export type Words = {
  subject: string
  title: string
  before: string[]
  /** Of each thing that the mail lists, in its order; some have a button. */
  panels?: (Omit<Panel, 'button'> & { button?: string | undefined })[]
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

/** Every word of our e-mails, in one language. */
export type MailText = {
  hello: string
  writtenOut: string
  contact: string
  /** Who sent the mail, and what we never ask. */
  fromUs: string
  guides: Record<Guide, string>
  words: { [Kind in keyof Contents]: (content: Contents[Kind]) => Words }
}

export const mailText: Record<Language, MailText> = { fi, sv, en }
