import { inFinland, ZONE } from '../../platform/clock.ts'
import type { Language } from '../../platform/language.ts'

/** An instant, in seconds since 1970, as calendar and clock show it in Finland: `15.1.2026 klo 14.35`. */
export function clockTime(language: Language, seconds: number): string {
  const instant = new Date(seconds * 1000)
  const { day, month, year, hour, minute: minutes } = inFinland(instant)
  const padded = (part: number) => String(part).padStart(2, '0')
  const minute = padded(minutes)
  switch (language) {
    case 'fi':
      return `${day}.${month}.${year} klo ${hour}.${minute}`
    case 'sv':
      return `${day}.${month}.${year} kl. ${hour}.${minute}`
    case 'en':
      return `${padded(hour)}:${minute} on ${day} ${monthName(instant)} ${year}`
  }
}

const monthName = (instant: Date) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: ZONE }).format(instant)
