import type { Acting } from '../employers/acting.ts'
import { recordAct } from '../employers/store/acts.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { Problem } from '../platform/problem.ts'
import {
  DECISIONS_NOT_OPEN,
  REGISTRATION_ORDERED,
  REGISTRATION_UNKNOWN,
  REGISTRATIONS_NOT_AS_SEEN,
} from './employer-problems.ts'
import { canDecide, periodFrom, type Reading, requirePeriod } from './read-periods.ts'
import type { Decided, Decision } from './schemas.ts'
import { decideInOneBatch } from './store/decisions.ts'

/**
 * Approves or rejects those who are named, all of them or nobody, or all who wait, if they are as many as the employer has
 * seen. A decision can be changed until the person is ordered for; the same again changes nothing. Who registers in the
 * meantime may take the place of somebody who is rejected: whom the employer approves after all gets theirs all the same.
 * Throws decisions-not-open until the period has ended, except about people whom the employer has brought in.
 */
export async function decide(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  reading: Reading,
  id: string,
  decision: Decision,
): Promise<Decided> {
  const period = await requirePeriod(db, employer, id)
  const { registrations, count: seen = null } = decision
  const ids = registrations === 'all' ? null : [...new Set(registrations)]
  const isOpen = canDecide(period, now)
  if (!isOpen && (!ids || period.withdrawn_at !== null)) throw new Problem(DECISIONS_NOT_OPEN)
  const reason = decision.decision === 'reject' ? withoutIdentityCodes(decision.reason) : null
  const at = now.toISOString()
  const state = reason === null ? 'approved' : 'rejected'
  const act = {
    ...{ employer, person, at, act: decision.decision, subject: id },
    details: { registrations: ids ?? 'all', ...(reason !== null && { reason }) },
  }
  const { known, ordered, early, waiting, changed, results } = await decideInOneBatch(
    db,
    { employer, period: id, ids, seen, isOpen, state, reason, by: person, at },
    (condition, ...bound) => recordAct(db, act, condition, ...bound),
  )
  if (!ids && waiting !== seen) throw new Problem(REGISTRATIONS_NOT_AS_SEEN, 'count')
  if (ids && known < ids.length) throw new Problem(REGISTRATION_UNKNOWN, 'registrations')
  if (ids && early) throw new Problem(DECISIONS_NOT_OPEN)
  if (ids && ordered && state === 'rejected') throw new Problem(REGISTRATION_ORDERED, 'registrations')
  return { changed, period: periodFrom(results, reading) }
}
