import { addDays, addMonths, helsinkiDate, inFinland } from '../platform/clock.ts'
import type { Campaign } from './store/campaigns.ts'

/** The hours of the day in Finland in which reminders are written: from the first, and before the second. */
const HOURS = { from: 8, before: 20 }

/** For how many days more somebody is reminded who was not on the day that is meant, because the worker was down, say. */
export const CATCH_UP_DAYS = 2
/** How far off a day can be that has today, or one of the days before that are caught up on, a month before it. */
const MONTH_OFF = { from: 28 - CATCH_UP_DAYS, to: 31 }

/** Why somebody is reminded. */
export type Occasion = 'day' | 'week' | 'month' | 'campaign'

/** The reminders of a day for one occasion: of everything whose last day is `from` to `to`. */
export type Round = {
  occasion: Occasion
  /** The occasion by its name in the tables: a campaign has its day in it, since there can be many. */
  name: string
  /** The day of the campaign, if it is one. */
  campaign: string | null
  from: string
  to: string
}

/** Whether it is an hour in which people are written to. */
export function isReminderHour(now: Date): boolean {
  const { hour } = inFinland(now)
  return hour >= HOURS.from && hour < HOURS.before
}

/** The soonest day whose campaign still reaches people: today until its hours are over, then tomorrow. */
export function soonestCampaignDay(now: Date): string {
  const today = helsinkiDate(now)
  return inFinland(now).hour < HOURS.before ? today : addDays(today, 1)
}

/**
 * The rounds of a day, what is most urgent first. The reminder of the day before goes out on the last day at the latest.
 * `campaigns`: those of today, and of the days before that are caught up on.
 */
export function roundsOf(today: string, campaigns: Pick<Campaign, 'day' | 'expires_by'>[]): Round[] {
  const inDays = (days: number) => addDays(today, days)
  const month = monthOff(today)
  return [
    { ...ordinary('day'), from: today, to: inDays(1) },
    { ...ordinary('week'), from: inDays(7 - CATCH_UP_DAYS), to: inDays(7) },
    ...(month ? [{ ...ordinary('month'), ...month }] : []),
    ...campaigns.map(({ day, expires_by }) => ({
      ...{ occasion: 'campaign' as const, name: `campaign ${day}`, campaign: day },
      ...{ from: today, to: expires_by },
    })),
  ]
}

const ordinary = (occasion: Occasion) => ({ occasion, name: occasion, campaign: null })

/** The last days of which to remind a month before; none at the end of January, of which no day is a month off. */
function monthOff(today: string): Pick<Round, 'from' | 'to'> | undefined {
  const earliest = addDays(today, -CATCH_UP_DAYS)
  const days = Array.from({ length: MONTH_OFF.to - MONTH_OFF.from + 1 }, (_, index) =>
    addDays(today, MONTH_OFF.from + index),
  ).filter((day) => {
    const monthBefore = addMonths(day, -1)
    return monthBefore >= earliest && monthBefore <= today
  })
  const [from, to] = [days.at(0), days.at(-1)]
  return from && to ? { from, to } : undefined
}
