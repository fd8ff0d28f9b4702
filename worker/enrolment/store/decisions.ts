import { queueMailsOf, takeMailsBack } from '../../messages/store.ts'
import { periodStatements } from './periods.ts'

/** The SQL of approving and rejecting who has registered. */

/** What an employer decides. `ids`: of registrations; null for all who wait. */
export type DecisionToMake = {
  employer: string
  period: string
  ids: string[] | null
  /** Of how many who wait the employer knows, if all are meant: of others nobody is decided on. */
  seen: number | null
  /** Whether decisions are open; until then they are about those only who were brought in. */
  isOpen: boolean
  state: 'approved' | 'rejected'
  reason: string | null
  /** Who decides, and when (RFC 3339). */
  by: string
  at: string
}

type Found = { known: number; ordered: number; early: number; waiting: number }

/** Whether a registration is one of those that are named. `asked` is the parameter with their ids. */
const IS_NAMED = (asked: string) => `id IN (SELECT value FROM json_each(${asked}))`

/** How many wait in a period. */
const WAITING = (period: string) =>
  `(SELECT count(*) FROM registration waiting WHERE waiting.period = ${period} AND waiting.state = 'registered')`

/**
 * Which registrations a decision changes: of those who are named, all or none, or all who wait. An approval that changes
 * its mind, or the other way round, is one that waits for nothing: what is ordered stays. Parameters from `first` on: the
 * period, the ids, how many were seen, whether decisions are open, and the state.
 */
function changing(first: number): string {
  const [period, ids, seen, isOpen, state] = [0, 1, 2, 3, 4].map((next) => `?${first + next}`)
  return `registration.period = ${period} AND registration.invoice IS NULL AND registration.state <> ${state} AND iif(${ids} IS NULL,
    registration.state = 'registered' AND ${WAITING(`${period}`)} = ${seen},
    registration.${IS_NAMED(`${ids}`)} AND (
      SELECT count(*) FROM registration named WHERE named.${IS_NAMED(`${ids}`)} AND named.period = ${period}
        AND (${isOpen} OR named.link IS NULL)
        AND (${state} = 'approved' OR named.invoice IS NULL)) = json_array_length(${ids}))`
}

/**
 * The e-mail to each whom a decision rejects, with parameters from ?2 on: those of `changing`, and the reason. Whoever was
 * brought in has not registered, and has had no word of it.
 */
const REJECTIONS = `
  SELECT registration.id AS subject, json_object(
      'kind', 'registration-rejected', 'to', coalesce(saldo_user.email, registration.email),
      'language', registration.language,
      'name', substr(given_names, 1, instr(given_names || ' ', ' ') - 1),
      'employer', employer.name, 'period', registration_period.name,
      'benefit', benefit, 'amountCents', amount_cents, 'expiresOn', expires_on,
      'reason', ?7, 'contact', employer_details.email) AS mail
  FROM registration
    JOIN registration_period ON registration_period.id = registration.period
    JOIN employer ON employer.id = registration_period.employer
    JOIN benefit_package ON benefit_package.id = package
    LEFT JOIN employer_details ON employer_details.employer = employer.id
    LEFT JOIN saldo_user ON saldo_user.person = registration.person
  WHERE ?6 = 'rejected' AND registration.link IS NOT NULL AND ${changing(2)}`

/**
 * Decides, and tells by e-mail those who are rejected, or takes such an e-mail back that has not gone out yet. All or
 * nothing of what is named. Answers with how many of the named ones are in the period, how many of them are ordered and how
 * many cannot be decided on yet, how many waited, and how many were changed; then with what `periodStatements` read.
 */
export async function decideInOneBatch(
  db: D1Database,
  { employer, period, ids, seen, isOpen, state, reason, by, at }: DecisionToMake,
  actIf: (condition: string, ...bound: (string | number | null)[]) => D1PreparedStatement,
): Promise<Found & { changed: number; results: D1Result[] }> {
  const which = [period, ids && JSON.stringify(ids), seen, Number(isOpen), state]
  const results = await db.batch([
    db
      .prepare(
        `SELECT count(*) AS known, count(invoice) AS ordered, total(NOT ?3 AND link IS NOT NULL) AS early,
           iif(?4, ${WAITING('?1')}, 0) AS waiting
         FROM registration WHERE period = ?1 AND ${IS_NAMED('?2')}`,
      )
      .bind(period, JSON.stringify(ids ?? []), Number(isOpen), Number(!ids)),
    actIf(`EXISTS (SELECT 1 FROM registration WHERE ${changing(9)})`, ...which),
    queueMailsOf(db, REJECTIONS, new Date(at), ...which, reason),
    takeMailsBack(
      db,
      `SELECT id FROM registration WHERE ?5 = 'approved' AND state = 'rejected' AND ${changing(1)}`,
      ...which,
    ),
    db
      .prepare(
        `UPDATE registration SET state = ?5, reason = ?6, decided_by = ?7, decided_at = ?8 WHERE ${changing(1)}`,
      )
      .bind(...which, reason, by, at),
    ...periodStatements(db, employer, period),
  ])
  return { ...(results[0]!.results[0] as Found), changed: results[4]!.meta.changes, results }
}
