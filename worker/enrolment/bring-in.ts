import type { Acting } from '../employers/acting.ts'
import { type Act, recordAct } from '../employers/store/acts.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { Problem } from '../platform/problem.ts'
import {
  PACKAGE_EXPIRED,
  PERIOD_PACKAGE_UNKNOWN,
  PERIOD_WITHDRAWN,
  REGISTRATION_UNKNOWN,
} from './employer-problems.ts'
import { periodFrom, type Reading, requirePeriod } from './read-periods.ts'
import type { Brought, BroughtIn } from './schemas.ts'
import { findPackage, insertBroughtIn } from './store/brought-in.ts'

/**
 * Brings people in whom the employer approved in an earlier period of its own: approved at once, with the package that is
 * chosen for them. Whoever has registered in the period, or is ordered for, stays as they are. Whom the employer brought in
 * before can be brought in again, so that a wrong package can be put right: who is named, and of all those whom it has
 * rejected with another package.
 */
export async function bringIn(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  reading: Reading,
  id: string,
  { from, package: chosen, registrations }: BroughtIn,
): Promise<Brought> {
  const [period, offered] = await Promise.all([
    requirePeriod(db, employer, id),
    findPackage(db, id, chosen),
    requirePeriod(db, employer, from, 'from'),
  ])
  const day = helsinkiDate(now)
  if (period.withdrawn_at !== null) throw new Problem(PERIOD_WITHDRAWN)
  if (!offered) throw new Problem(PERIOD_PACKAGE_UNKNOWN, 'package')
  if (offered.expires_on < day) throw new Problem(PACKAGE_EXPIRED, 'package')

  const ids = registrations === 'all' ? null : [...new Set(registrations)]
  const at = now.toISOString()
  const act: Act = {
    ...{ employer, person, at, act: 'bring-in', subject: id },
    details: { from, package: chosen, registrations: ids ?? 'all' },
  }
  const { meant, already, brought, results } = await insertBroughtIn(
    db,
    { employer, period: id, from, package: chosen, ids, by: person, at, day },
    (condition, ...bound) => recordAct(db, act, condition, ...bound),
  )
  if (ids && meant < ids.length) throw new Problem(REGISTRATION_UNKNOWN, 'registrations')
  return { brought, already, period: periodFrom(results, reading) }
}
