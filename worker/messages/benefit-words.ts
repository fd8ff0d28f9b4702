import type { Language } from '../platform/language.ts'
import type { Mail } from './mail.ts'
import { calendarDay, euros, listOf } from './texts/amounts.ts'
import type { What } from './texts/benefit-mails.ts'
import type { MailText, WordPanel, Words } from './texts/mail-text.ts'

type Reminder = Extract<Mail, { kind: 'expiry-reminder' }>
type Expiring = Reminder['expiring'][number]
type Receipt = Extract<Mail, { kind: 'giftcard-receipt' }>
type Phrases = MailText['benefits']

const sumOf = (parts: { amountCents: number }[]) =>
  parts.reduce((sum, { amountCents }) => sum + amountCents, 0)

function whatOf(expiring: Expiring[]): What {
  const [first] = expiring
  if (expiring.every(({ kind }) => kind === 'card')) return expiring.length > 1 ? 'cards' : 'card'
  const isOne = expiring.every(({ kind, benefit }) => kind === 'lot' && benefit === first!.benefit)
  return isOne ? first!.benefit : 'several'
}

/** The words of a reminder: what ends, each thing of it, and what it can be saved as. */
export function reminderWords(phrases: Phrases, mail: Reminder): Words {
  const { language, expiring, more, occasion, wanted } = mail
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
  { more: words }: Phrases['reminder'],
  { number, amountCents }: NonNullable<Reminder['more']>,
): string {
  const amount = euros(language, amountCents)
  return number > 1 ? words.other(amount, number) : words.one(amount)
}

function panelOf(
  language: Language,
  { ownGiftcard, benefits, uses, reminder: words }: Phrases,
  { kind, benefit, service, amountCents, expiresOn, extension }: Expiring,
): WordPanel {
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

/** The words that bring cards with their codes, or tell of a new code. */
export function receiptWords(phrases: Phrases, { language, cards, why }: Receipt): Words {
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
  { ownGiftcard, benefits, reminder, receipt: words }: Phrases,
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
