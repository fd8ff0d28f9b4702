import { Temporal } from 'temporal-polyfill'
import { ZONE } from '../../platform/clock.ts'
import type { Language } from '../../platform/language.ts'

/** An instant, in seconds since 1970, as calendar and clock show it in Finland: `15.1.2026 klo 14.35`. */
export function clockTime(language: Language, seconds: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(ZONE)
  const { day, month, year, hour } = at
  const padded = (part: number) => String(part).padStart(2, '0')
  const minute = padded(at.minute)
  switch (language) {
    case 'fi':
      return `${day}.${month}.${year} klo ${hour}.${minute}`
    case 'sv':
      return `${day}.${month}.${year} kl. ${hour}.${minute}`
    case 'en':
      return `${padded(hour)}:${minute} on ${day} ${at.toLocaleString('en-GB', { month: 'long' })} ${year}`
  }
}
