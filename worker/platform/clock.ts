// Functions rather than Temporal's classes: a bundler can leave out those that nobody calls.
import * as Calendar from 'temporal-polyfill/fns/Calendar'
import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'

/** Money and benefits live by the calendar of Finland, wherever the worker or the person is. */
export const ZONE = 'Europe/Helsinki'

/** The milliseconds of a day in UTC, where every day is as long as any other. */
export const DAY_MS = 86_400_000

/** What calendar and clock show in Finland at an instant. */
export const inFinland = (instant: Date): ZonedDateTime.Record =>
  Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(instant.getTime()), ZONE)

/** The day that was asked for last, and the milliseconds from which and before which it is that day. */
let lastDay = { day: '', from: 0, before: 0 }

/** The calendar day in Finland at an instant, `YYYY-MM-DD`. A benefit is usable to the end of its last day there. */
export function helsinkiDate(instant: Date): string {
  const at = instant.getTime()
  if (!(at >= lastDay.from && at < lastDay.before)) {
    const start = ZonedDateTime.startOfDay(inFinland(instant))
    const before = ZonedDateTime.addDays(start, 1).epochMilliseconds
    const day = PlainDate.toString(ZonedDateTime.toPlainDate(start))
    lastDay = { day, from: start.epochMilliseconds, before }
  }
  return lastDay.day
}

const dateOf = (day: string) => PlainDate.fromString(day, Calendar.getISO)

/** Whole days from one calendar day to another (both `YYYY-MM-DD`); negative when `to` is the earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS // JavaScript reads a date as its midnight in UTC

/** The calendar day a number of days after another (`YYYY-MM-DD`). */
export function addDays(day: string, days: number): string {
  return PlainDate.toString(PlainDate.addDays(dateOf(day), days))
}

/**
 * The same day of the month a number of months after another day, or before it; the last day of a month that is too
 * short for it.
 */
export function addMonths(day: string, months: number): string {
  return PlainDate.toString(PlainDate.addMonths(dateOf(day), months))
}

/** The instant at which a day in Finland (`YYYY-MM-DD`) is over: what is usable on it is usable before this. */
export function endOfDay(day: string): Date {
  return new Date(PlainDate.toZonedDateTime(PlainDate.addDays(dateOf(day), 1), ZONE).epochMilliseconds)
}

/** Whole seconds since 1970, as tokens and the directory's short-lived rows count time. */
export const epochSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)
