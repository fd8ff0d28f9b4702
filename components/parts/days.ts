import { plural } from '../localize/formats.ts'
import type { Language } from '../localize/localize.ts'

const DAY = 24 * 60 * 60_000

let calendar: Intl.DateTimeFormat | undefined

/** The day of an instant in Finland, where the ledger is kept, as `YYYY-MM-DD`; today unless told otherwise. */
export function dayInFinland(instant = new Date()): string {
  calendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })
  return calendar.format(instant)
}

/** Days from today in Finland to another one, `YYYY-MM-DD`, by this device's clock. */
export const daysUntil = (day: string): number => (Date.parse(day) - Date.parse(dayInFinland())) / DAY

/** The day so many days after another one, both `YYYY-MM-DD`. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** Months from one day to a later one, both `YYYY-MM-DD`, whatever the days of the month. */
export function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}

/** How long money lasts yet. */
export const daysLeftTexts: Record<Language, (days: number) => string> = {
  fi: (days) =>
    days ? plural(days, '1 päivä jäljellä', `${days} päivää jäljellä`) : 'Viimeinen päivä tänään',
  sv: (days) => (days ? plural(days, '1 dag kvar', `${days} dagar kvar`) : 'Sista dagen i dag'),
  en: (days) => (days ? plural(days, '1 day left', `${days} days left`) : 'Last day today'),
}
