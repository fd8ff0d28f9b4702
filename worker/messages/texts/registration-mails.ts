import type { Language } from '../../platform/language.ts'
import { calendarDay, euros } from './amounts.ts'
import type { BenefitPhrases } from './benefit-mails.ts'
import type { Contents, MailText, Words } from './mail-text.ts'

/** The words of the e-mails about registering for Saldo, in one language: to people, and to the contact people of employers. */
export type RegistrationMails = Pick<
  MailText['words'],
  | 'registration-invitation'
  | 'registration-received'
  | 'first-password'
  | 'user-id-known'
  | 'registered'
  | 'registration-rejected'
  | 'benefits-ready'
  | 'period-ends-tomorrow'
  | 'decisions-waiting'
  | 'invoice-issued'
>

/** What a person gets: how much of what, and until when. */
export const benefitPanel = (
  language: Language,
  { benefits, reminder }: BenefitPhrases,
  amount: string,
  money: Pick<Contents['registered'], 'benefit' | 'amountCents' | 'expiresOn'>,
): NonNullable<Words['panels']>[number] => ({
  title: `${benefits[money.benefit]} · Saldo`,
  facts: [
    { label: amount, value: euros(language, money.amountCents) },
    { label: reminder.lastDay, value: calendarDay(language, money.expiresOn) },
  ],
})

/** What somebody has written, as one paragraph. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
