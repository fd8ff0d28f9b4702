import { Temporal } from 'temporal-polyfill'

/** Money and benefits live by the calendar of Finland, wherever the worker or the person is. */
export const ZONE = 'Europe/Helsinki'

/** The milliseconds of a day in UTC, where every day is as long as any other. */
export const DAY_MS = 86_400_000

/** The day that was asked for last, and the milliseconds from which and before which it is that day. */
let lastDay = { day: '', from: 0, before: 0 }

/** The calendar day in Finland at an instant, `YYYY-MM-DD`. A benefit is usable to the end of its last day there. */
export function helsinkiDate(instant: Date): string {
  const at = instant.getTime()
  if (!(at >= lastDay.from && at < lastDay.before)) {
    const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).startOfDay()
    const before = day.add({ days: 1 }).epochMilliseconds
    lastDay = { day: day.toPlainDate().toString(), from: day.epochMilliseconds, before }
  }
  return lastDay.day
}

/** Whole days from one calendar day to another (both `YYYY-MM-DD`); negative when `to` is the earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS // JavaScript reads a date as its midnight in UTC

/** The calendar day a number of days after another (`YYYY-MM-DD`). */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/**
 * The same day of the month a number of months after another day, or before it; the last day of a month that is too
 * short for it.
 */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** The instant at which a day in Finland (`YYYY-MM-DD`) is over: what is usable on it is usable before this. */
export function endOfDay(day: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(ZONE)
  return new Date(next.epochMilliseconds)
}

/** Whole seconds since 1970, as tokens and the directory's short-lived rows count time. */
export const epochSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)
