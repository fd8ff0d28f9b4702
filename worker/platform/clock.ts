import { Temporal } from 'temporal-polyfill'

/** Money and benefits live by the calendar of Finland, wherever the worker or the person is. */
const ZONE = 'Europe/Helsinki'

/** The calendar day in Finland at an instant, `YYYY-MM-DD`. A benefit is usable to the end of its last day there. */
export function helsinkiDate(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .toString()
}

/** Whole days from one calendar day to another (both `YYYY-MM-DD`); negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** Whole seconds since 1970, as tokens and the directory's short-lived rows count time. */
export const epochSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)
