import type { Benefit } from '../wallet/schemas.ts'
import { receiptWords, reminderWords } from './benefit-words.ts'
import type { Mail } from './mail.ts'
import { calendarDay, calendarDays, euros, monthOf } from './texts/amounts.ts'
import { clockTime } from './texts/deadline.ts'
import type { MailText, Words } from './texts/mail-text.ts'

/** The words of an e-mail, with what it tells put in as the language of the texts writes it. */
export function wordsOf(mail: Mail, { words, panels, benefits, registration, plus }: MailText): Words {
  const time = (seconds: number) => clockTime(mail.language, seconds)
  const day = (date: string) => calendarDay(mail.language, date)
  const sum = (cents: number) => euros(mail.language, cents)
  const moneyPanel = (
    service: string,
    { benefit, amountCents, expiresOn }: { benefit: Benefit; amountCents: number; expiresOn: string },
  ) =>
    panels.money({
      ...{ benefit: benefits.benefits[benefit], service, amount: sum(amountCents), lastDay: day(expiresOn) },
    })

  switch (mail.kind) {
    case 'password-link':
    case 'address-link':
    case 'user-id-moved':
    case 'newsletter-confirm':
    case 'first-password':
      return words[mail.kind]({ time: time(mail.expires) })
    case 'password-changed':
    case 'address-taken':
    case 'newsletter-welcome':
      return words[mail.kind]()
    case 'address-changed':
      return words[mail.kind](mail)
    case 'service-request-received':
      return words[mail.kind](mail)
    case 'registration-invitation': {
      const days = calendarDays(mail.language, mail.startsOn, mail.endsOn)
      return words[mail.kind]({ ...mail, days, lastDay: day(mail.endsOn) })
    }
    case 'registration-received':
    case 'user-id-known':
      return words[mail.kind](mail)
    case 'registered':
      return { ...words[mail.kind](mail), panels: [moneyPanel('Saldo', mail)] }
    case 'registration-rejected': {
      const { ask } = registration
      return words[mail.kind]({
        ...{ employer: mail.employer, period: mail.period },
        ...{ benefit: benefits.benefits[mail.benefit], amount: sum(mail.amountCents) },
        reason: inOneLine(mail.reason),
        ask: mail.contact ? ask.contact(mail.contact) : ask.employer,
      })
    }
    case 'benefits-ready': {
      const made = words[mail.kind]({ ...mail, lastDay: day(mail.expiresOn) })
      return { ...made, panels: [moneyPanel('Saldo', mail)] }
    }
    case 'period-ends-tomorrow': {
      const registered = counted(registration.registered, mail.people)
      return words[mail.kind]({ ...mail, lastDay: day(mail.endsOn), registered })
    }
    case 'decisions-waiting':
      return words[mail.kind]({ ...mail, waiting: counted(registration.waiting, mail.people) })
    case 'invoice-issued': {
      const { employer, period, reference } = mail
      const [number, total, dueDay] = [String(mail.number), sum(mail.totalCents), day(mail.dueOn)]
      const made = words[mail.service === 'plus' ? 'plus-invoice-issued' : mail.kind]
      return {
        ...made({ employer, period, number, dueDay }),
        panels: [panels.invoice({ total, dueDay, reference })],
      }
    }
    case 'plus-invitation':
    case 'plus-address':
      return words[mail.kind]({ ...mail, time: time(mail.expires) })
    case 'plus-address-changed':
      return words[mail.kind](mail)
    case 'plus-accepted':
      return words[mail.kind]({ ...mail, next: mail.waits ? plus.next.waits : plus.next.ordered })
    case 'plus-benefits-ready':
      return { ...words[mail.kind](mail), panels: mail.loads.map((load) => moneyPanel('Plus', load)) }
    case 'plus-ending':
      return words[mail.kind]({ ...mail, lastDay: day(mail.lastDay) })
    case 'orderer-invitation':
      return words[mail.kind]({ ...mail, time: time(mail.expires) })
    case 'lunch-topped-up':
      return words[mail.kind]({ ...mail, amount: sum(mail.amountCents) })
    case 'lunch-short':
      return words[mail.kind]({
        ...{ ...mail, month: monthOf(mail.language, mail.month) },
        ...{ needed: sum(mail.neededCents), missing: sum(mail.missingCents) },
      })
    case 'expiry-reminder':
      return reminderWords(benefits, mail)
    case 'giftcard-receipt':
      return receiptWords(benefits, mail)
  }
}

const counted = (texts: { one: string; other: (people: number) => string }, people: number): string =>
  people === 1 ? texts.one : texts.other(people)

/** What somebody has written, as one paragraph. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
