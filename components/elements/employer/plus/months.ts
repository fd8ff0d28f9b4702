import type { Language } from '../../../localize/localize.ts'

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** A month, `YYYY-MM`, in words: `December 2026`. */
export const monthName = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  )

/** The same month in as few letters as it is known by: `Dec`. */
export const shortMonthName = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  )
