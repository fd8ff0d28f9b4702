import type { Language, Messages } from './localize.ts'

/** Amounts and times as the readers of a language write them. */
export type Formats = {
  /** Whole cents as `€64.00` or `64,00 €`, with a space that does not break. */
  money(cents: number): string
  /** The same in pieces. */
  moneyParts(cents: number): Intl.NumberFormatPart[]
  /** A day, `YYYY-MM-DD`, as `31 Dec 2026` or `31.12.2026`. */
  date(day: string): string
  /** An instant, RFC 3339, by this device's clock: `today at 12:04`, or with its date on another day. */
  moment(instant: string, now?: Date): string
}

const made: Partial<Record<Language, Formats>> = {}

/** The formats of a language, made once. */
export const formatsOf = (language: Language, messages: Messages): Formats =>
  (made[language] ??= makeFormats(language, messages))

function makeFormats(language: Language, messages: Messages): Formats {
  // In Finland, Swedish writes numbers as Finnish does; Intl's Swedish has the days of Sweden.
  const [locale, month] = language === 'en' ? (['en-GB', 'short'] as const) : (['fi-FI', 'numeric'] as const)
  const date = { day: 'numeric', month, year: 'numeric' } as const
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const localDate = new Intl.DateTimeFormat(locale, date)
  const calendarDate = new Intl.DateTimeFormat(locale, { ...date, timeZone: 'UTC' })
  return {
    money: (cents) => money.format(cents / 100),
    moneyParts: (cents) => money.formatToParts(cents / 100),
    date: (day) => calendarDate.format(new Date(day)),
    moment(instant, now = new Date()) {
      const at = new Date(instant)
      const day = localDate.format(at)
      return messages.moment(day === localDate.format(now) ? messages.today : day, clock.format(at))
    },
  }
}

/** The form of a counted noun. In Finnish, Swedish and English alike, a whole number is singular only when it is 1. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other)
