/** Finland's calendar by the rules of the European Union, in plain numbers, without any library's time zones. */

const HOUR = 3_600_000
export const DAY = 24 * HOUR

const utc = (day: string) => Date.parse(`${day}T00:00:00.000Z`)
const dayOf = (utcMs: number) => new Date(utcMs).toISOString().slice(0, 10)

/** 01:00 UTC on the last Sunday of a month that has 31 days. */
export function clocksChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month - 1, 31, 1))
  return last.getTime() - last.getUTCDay() * DAY
}

function offset(ms: number): number {
  const year = new Date(ms).getUTCFullYear()
  const isSummer = ms >= clocksChange(year, 3) && ms < clocksChange(year, 10)
  return (isSummer ? 3 : 2) * HOUR
}

/** The calendar day in Finland, `YYYY-MM-DD`. */
export const finnishDay = (ms: number): string => dayOf(ms + offset(ms))

/** The first instant of a day in Finland. */
export function startOf(day: string): number {
  const inWinter = utc(day) - 2 * HOUR
  return inWinter - (offset(inWinter) - 2 * HOUR)
}

export const plusDays = (day: string, days: number): string => dayOf(utc(day) + days * DAY)

export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? utc(text) : Number.NaN
  return !Number.isNaN(ms) && dayOf(ms) === text
}
