import type { Language } from '../../platform/language.ts'
import type { Benefit, Use } from '../../wallet/schemas.ts'
import { calendarDay, euros, listOf } from './amounts.ts'
import type { Contents, MailText, Words } from './mail-text.ts'

type Reminder = Contents['expiry-reminder']
type Expiring = Reminder['expiring'][number]
type Receipt = Contents['giftcard-receipt']

/** What expires, as a subject has it after the amount: money of one benefit, of cards only, or of several. */
type What = Benefit | 'card' | 'cards' | 'several'

/** What e-mails say about benefits and gift cards, in one language. Amounts and days come as they are written there. */
export type BenefitPhrases = {
  /** What an OwnGiftcard is called. */
  ownGiftcard: string
  benefits: Record<Benefit, string>
  /** In the middle of a sentence. */
  uses: Record<Use, string>
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

/** The words of the e-mails about benefits and gift cards in a language. */
export const benefitMails = (
  language: Language,
  phrases: BenefitPhrases,
): Pick<MailText['words'], 'expiry-reminder' | 'giftcard-receipt'> => ({
  'expiry-reminder': (reminder) => reminderWords(language, phrases, reminder),
  'giftcard-receipt': (receipt) => receiptWords(language, phrases, receipt),
})

const sumOf = (parts: { amountCents: number }[]) =>
  parts.reduce((sum, { amountCents }) => sum + amountCents, 0)

function whatOf(expiring: Expiring[]): What {
  const [first] = expiring
  if (expiring.every(({ kind }) => kind === 'card')) return expiring.length > 1 ? 'cards' : 'card'
  const isOne = expiring.every(({ kind, benefit }) => kind === 'lot' && benefit === first!.benefit)
  return isOne ? first!.benefit : 'several'
}

function reminderWords(language: Language, phrases: BenefitPhrases, mail: Reminder): Words {
  const { expiring, more, occasion, wanted } = mail
  const words = phrases.reminder
  const amount = euros(language, sumOf([...expiring, ...(more ? [more] : [])]))
  const day = calendarDay(language, expiring[0]!.expiresOn)
  const open = expiring.filter(({ extension }) => extension.state === 'open').length
  return {
    subject: words.subject(amount, words.what[more ? 'several' : whatOf(expiring)], day),
    title: words.title(amount, day),
    before: [words.intro(day)],
    panels: expiring.map((one) => panelOf(language, phrases, one)),
    after: [
      ...(more ? [moreOf(language, words, more)] : []),
      ...(open ? [words.free, open > 1 ? words.noSignIn.other : words.noSignIn.one] : []),
    ],
    link: words.wallet,
    why: words.why[wanted === 'last-day' ? wanted : occasion === 'campaign' ? occasion : 'before'],
    end: words.end[wanted],
  }
}

function moreOf(
  language: Language,
  { more: words }: BenefitPhrases['reminder'],
  { number, amountCents }: NonNullable<Reminder['more']>,
): string {
  const amount = euros(language, amountCents)
  return number > 1 ? words.other(amount, number) : words.one(amount)
}

function panelOf(
  language: Language,
  { ownGiftcard, benefits, uses, reminder: words }: BenefitPhrases,
  { kind, benefit, service, amountCents, expiresOn, extension }: Expiring,
): NonNullable<Words['panels']>[number] {
  const day = (date: string) => calendarDay(language, date)
  const name = benefits[benefit]
  return {
    title:
      kind === 'card' ? `${ownGiftcard} · ${name}` : `${name} · ${service === 'plus' ? 'Plus' : 'Saldo'}`,
    facts: [
      { label: words.left, value: euros(language, amountCents) },
      { label: words.lastDay, value: day(expiresOn) },
    ],
    ...(extension.state === 'open' && {
      button: words.save(day(extension.expires_on)),
      ...(benefit === 'flexible' && {
        note: words.works(
          listOf(
            language,
            extension.uses.map((use) => uses[use]),
          ),
        ),
      }),
    }),
    ...(extension.state === 'later' && {
      note: words.saveLater(day(extension.opens_on), day(extension.expires_on)),
    }),
    ...(extension.state === 'never' && {
      note: extension.reason === 'card' ? words.notAgain : words.notThisBenefit,
    }),
  }
}

function receiptWords(language: Language, phrases: BenefitPhrases, { cards, why }: Receipt): Words {
  const words = phrases.receipt
  if (why === 'replaced') return replacedWords(language, phrases, cards)
  const number = cards.length > 1 ? 'other' : 'one'
  const day = (date: string) => calendarDay(language, date)
  const [amount, lastDay] = [euros(language, sumOf(cards)), day(cards[0]!.expiresOn)]
  const { subject, title, intro } = {
    bought: {
      subject: words.subject[number](amount, lastDay),
      title: words.title[number],
      intro: words.intro[number],
    },
    // Each refund gives all of its money the same last day.
    refunded: {
      subject: words.refunded.subject(amount, lastDay),
      title: words.refunded.title,
      intro: words.refunded.intro[number](lastDay),
    },
  }[why]
  return {
    subject,
    title,
    before: [`${intro} ${words.pay}`],
    cards: cards.map(({ benefit, uses, amountCents, expiresOn }) => ({
      name: phrases.ownGiftcard,
      amount: euros(language, amountCents),
      code: words.code,
      line: words.line(phrases.benefits[benefit], day(expiresOn)),
      note: words.works(
        listOf(
          language,
          uses.map((use) => phrases.uses[use]),
        ),
      ),
    })),
    after: [words.keepSafe],
    link: words.wallet,
    why: words.why[why],
  }
}

function replacedWords(
  language: Language,
  { ownGiftcard, benefits, reminder, receipt: words }: BenefitPhrases,
  cards: Receipt['cards'],
): Words {
  const { subject, title, intro, inWallet, notYou } = words.replaced
  return {
    ...{ subject, title, before: [intro, inWallet] },
    panels: cards.map(({ benefit, expiresOn }) => ({
      title: `${ownGiftcard} · ${benefits[benefit]}`,
      facts: [{ label: reminder.lastDay, value: calendarDay(language, expiresOn) }],
    })),
    after: [notYou],
    link: words.wallet,
    why: words.why.replaced,
  }
}
