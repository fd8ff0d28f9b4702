import type { Benefit, Use } from '../../wallet/schemas.ts'
import type { MailContent } from '../mail.ts'

type Reminder = Extract<MailContent, { kind: 'expiry-reminder' }>
type Receipt = Extract<MailContent, { kind: 'giftcard-receipt' }>

/** What expires, as a subject has it after the amount: money of one benefit, of cards only, or of several. */
export type What = Benefit | 'card' | 'cards' | 'several'

/** What benefits are called, in one language. */
export type BenefitNames = {
  /** What an OwnGiftcard is called. */
  ownGiftcard: string
  benefits: Record<Benefit, string>
  /** In the middle of a sentence. */
  uses: Record<Use, string>
}

/** What e-mails say about benefits and gift cards, in one language. Amounts and days come as they are written there. */
export type BenefitTexts = {
  reminder: {
    what: Record<What, string>
    subject: (amount: string, what: string, day: string) => string
    title: (amount: string, day: string) => string
    intro: (day: string) => string
    left: string
    lastDay: string
    save: (day: string) => string
    /** Where a card would work, of a benefit that has other uses as well. */
    works: (uses: string) => string
    saveLater: (from: string, day: string) => string
    notThisBenefit: string
    notAgain: string
    /** What the mail does not name: one thing, or several. */
    more: { one: (amount: string) => string; other: (amount: string, number: number) => string }
    free: string
    /** One button, or several. */
    noSignIn: { one: string; other: string }
    wallet: string
    why: Record<'before' | 'campaign' | 'last-day', string>
    end: Record<Reminder['wanted'], string>
  }
  receipt: {
    subject: Record<'one' | 'other', (amount: string, day: string) => string>
    title: { one: string; other: string }
    intro: { one: string; other: string }
    /** Money came back to a card with a last day of its own, in place of one that has ended. */
    refunded: {
      subject: (amount: string, day: string) => string
      title: string
      intro: Record<'one' | 'other', (day: string) => string>
    }
    /** Without the new code: whoever reads a mailbox that is not the person's any more must not get it. */
    replaced: { subject: string; title: string; intro: string; inWallet: string; notYou: string }
    /** How a code is used. */
    pay: string
    code: string
    line: (benefit: string, day: string) => string
    works: (uses: string) => string
    keepSafe: string
    wallet: string
    why: Record<Receipt['why'], string>
  }
}
