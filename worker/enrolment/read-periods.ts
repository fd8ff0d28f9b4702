import { helsinkiDate } from '../platform/clock.ts'
import { Problem } from '../platform/problem.ts'
import { PERIOD_UNKNOWN } from './employer-problems.ts'
import { linkStateOf } from './link-state.ts'
import type { RegistrationPeriod } from './schemas.ts'
import { findPeriod, type PeriodRow, type PeriodRows, periodRows, periodStatements } from './store/periods.ts'

/** What turns rows into what an employer reads. */
export type Reading = {
  employer: string
  now: Date
  /** Of our own pages, where links lead. */
  origin: string
}

/** All periods of an employer, the newest first. One round trip. */
export async function readPeriods(db: D1Database, reading: Reading): Promise<RegistrationPeriod[]> {
  const rows = periodRows(await db.batch(periodStatements(db, reading.employer)))
  return rows.periods.map((period) => describe(period, rows, reading))
}

/** One period of an employer. Throws period-unknown, also for one of others. */
export async function readPeriod(db: D1Database, reading: Reading, id: string): Promise<RegistrationPeriod> {
  return periodFrom(await db.batch(periodStatements(db, reading.employer, id)), reading)
}

/** The period that the last results of a batch are about, which those of `periodStatements` for one period are. */
export function periodFrom(results: D1Result[], reading: Reading): RegistrationPeriod {
  const rows = periodRows(results.slice(-4))
  const [period] = rows.periods
  if (!period) throw new Problem(PERIOD_UNKNOWN)
  return describe(period, rows, reading)
}

/** The same in short, for what is done with it. Throws period-unknown, also for one of others. */
export async function requirePeriod(
  db: D1Database,
  employer: string,
  id: string,
  parameter?: string,
): Promise<PeriodRow> {
  const period = await findPeriod(db, employer, id)
  if (!period) throw new Problem(PERIOD_UNKNOWN, parameter)
  return period
}

/** Whether an employer may decide on who has registered: from the day after the period's end in Finland. */
export const canDecide = ({ ends_on, withdrawn_at }: PeriodRow, now: Date): boolean =>
  withdrawn_at === null && helsinkiDate(now) > ends_on

function stateOf(
  { starts_on, ends_on, withdrawn_at }: PeriodRow,
  today: string,
): RegistrationPeriod['state'] {
  if (withdrawn_at !== null) return 'withdrawn'
  if (today > ends_on) return 'closed'
  return today < starts_on ? 'upcoming' : 'open'
}

function describe(period: PeriodRow, all: PeriodRows, { now, origin }: Reading): RegistrationPeriod {
  const { id, name, starts_on, ends_on, opened_at, withdrawn_at } = period
  const today = helsinkiDate(now)
  const own = <Row extends { period: string }>(rows: Row[]) => rows.filter((row) => row.period === id)
  const counts = { registered: 0, approved: 0, rejected: 0, ordered: 0, active: 0 }
  for (const { state, is_ordered, people } of own(all.counts)) {
    counts[state === 'approved' && is_ordered ? 'ordered' : state] += people
  }
  const isEmpty = Object.values(counts).every((people) => people === 0)
  return {
    ...{ id, name, starts_on, ends_on, opened_at, counts },
    state: stateOf(period, today),
    packages: own(all.packages).map(({ period: _, ...offered }) => offered),
    links: own(all.links).map((link) => ({
      code: link.code,
      url: `${origin}/registration?${new URLSearchParams({ link: link.code })}`,
      kind: link.kind,
      state: linkStateOf(link, today),
      ...{ starts_on: link.starts_on, ends_on: link.ends_on, places: link.places },
      ...{ registered: link.registered, invited: link.invited },
    })),
    can_withdraw: withdrawn_at === null && isEmpty,
    can_decide: canDecide(period, now),
  }
}
