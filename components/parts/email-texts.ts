import type { Language } from '../localize/localize.ts'

/** What is said of an e-mail address while it is typed. */
export const emailTexts: Record<
  Language,
  { meant: (email: string) => string; take: string; notValid: string }
> = {
  fi: {
    meant: (email) => `Tarkoititko ${email}?`,
    take: 'Korjaa',
    notValid: 'Kirjoita koko osoite, esimerkiksi nimi@esimerkki.fi.',
  },
  sv: {
    meant: (email) => `Menade du ${email}?`,
    take: 'Rätta',
    notValid: 'Skriv hela adressen, till exempel namn@exempel.fi.',
  },
  en: {
    meant: (email) => `Did you mean ${email}?`,
    take: 'Correct it',
    notValid: 'Write the whole address, such as name@example.fi.',
  },
}
