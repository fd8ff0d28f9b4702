import type { Language } from '../../platform/language.ts'

// In Finland, Swedish writes numbers as Finnish does; Intl's Swedish has the days of Sweden.
const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : 'fi-FI')

/** Whole cents as `€64.00` or `64,00 €`, with a space that does not break. */
export const euros = (language: Language, cents: number): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'EUR' }).format(cents / 100)

const dayFormat = (language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), {
    ...{ day: 'numeric', month: language === 'en' ? 'short' : 'numeric', year: 'numeric', timeZone: 'UTC' },
  })

/** A day, `YYYY-MM-DD`, as `31 Dec 2026` or `31.12.2026`. */
export const calendarDay = (language: Language, day: string): string =>
  dayFormat(language).format(new Date(day))

/** Two days and all between them: `1 – 15 Dec 2026` or `1.–15.12.2026`; a single day as itself. */
export const calendarDays = (language: Language, from: string, to: string): string =>
  dayFormat(language).formatRange(new Date(from), new Date(to))

/** A month, `YYYY-MM`, as `December 2026`, `joulukuu 2026` or `december 2026`. */
export const monthOf = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(month))

/** Words as a list: `sports, culture and massage`. */
export const listOf = (language: Language, words: string[]): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(words)
