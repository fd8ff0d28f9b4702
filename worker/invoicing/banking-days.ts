import holidays from 'finnish-holidays-js'
import { addDays } from '../platform/clock.ts'

const SUNDAY = 0
const SATURDAY = 6

/** Whether banks in Finland carry payments out on a day (`YYYY-MM-DD`). */
export function isBankingDay(day: string): boolean {
  const date = new Date(day) // its midnight in UTC
  const weekday = date.getUTCDay()
  if (weekday === SATURDAY || weekday === SUNDAY) return false
  const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()]
  // The library counts Midsummer Eve and Christmas Eve, on which banks are closed too.
  return !holidays
    .year(date.getUTCFullYear(), true)
    .some((holiday) => holiday.month === month && holiday.day === dayOfMonth)
}

/** The last banking day before a day. */
export function bankingDayBefore(day: string): string {
  let before = addDays(day, -1)
  while (!isBankingDay(before)) before = addDays(before, -1)
  return before
}

/** The first banking day that is so many days after another day, or later. */
export function bankingDayAfter(day: string, days: number): string {
  let due = addDays(day, days)
  while (!isBankingDay(due)) due = addDays(due, 1)
  return due
}
