import { queueMailsOf } from '../../messages/store.ts'

/** The SQL of telling employers what their periods wait for. */

export type Notice = 'ends-tomorrow' | 'decisions-waiting'

/** How many people a notice speaks of. */
const PEOPLE: Record<Notice, string> = {
  'ends-tomorrow': '(SELECT count(*) FROM registration WHERE registration.period = registration_period.id)',
  'decisions-waiting': `(
    SELECT count(*) FROM registration WHERE registration.period = registration_period.id AND state = 'registered')`,
}
/** The e-mail that each notice is. */
const MAIL: Record<Notice, string> = {
  'ends-tomorrow': 'period-ends-tomorrow',
  'decisions-waiting': 'decisions-waiting',
}

/** How many have registered in a period. Whoever asked to is there only once they confirm it, which may be days later. */
const REGISTERED = `(
  SELECT count(*) FROM registration WHERE registration.period = registration_period.id AND link IS NOT NULL)`

/**
 * The periods that end on the days ?2 to ?3 and of which a notice, ?4, is due: once of the end, and of decisions whenever
 * somebody waits and more have registered since the last one, unless that was sent today, ?5. Only where somebody can be told.
 */
const DUE = `
  FROM registration_period
    LEFT JOIN period_notice last ON last.period = registration_period.id AND last.kind = ?4
  WHERE ends_on BETWEEN ?2 AND ?3 AND withdrawn_at IS NULL
    AND (last.period IS NULL OR (?4 = 'decisions-waiting' AND last.sent_on < ?5 AND last.people < ${REGISTERED}))
    AND (?4 = 'ends-tomorrow' OR EXISTS (
      SELECT 1 FROM registration WHERE registration.period = registration_period.id AND state = 'registered'))
    AND (EXISTS (SELECT 1 FROM employer_details WHERE employer_details.employer = registration_period.employer)
      OR EXISTS (SELECT 1 FROM employer_role JOIN saldo_user ON saldo_user.person = employer_role.person
        WHERE employer_role.employer = registration_period.employer AND role = 'contact'))`

/**
 * One to each address of those who act for the employer: their user id, or else what the employer has told us, also where
 * there is nobody.
 */
const mails = (notice: Notice) => `
  SELECT NULL AS subject, json_object(
      'kind', '${MAIL[notice]}', 'to', coalesce(saldo_user.email, employer_details.email),
      'language', coalesce(min(saldo_user.language), 'fi'),
      'employer', employer.name, 'period', due.name, 'id', due.id, 'endsOn', due.ends_on,
      'people', due.people) AS mail
  FROM (SELECT registration_period.id, name, employer, ends_on, ${PEOPLE[notice]} AS people ${DUE}) due
    JOIN employer ON employer.id = due.employer
    LEFT JOIN employer_role ON employer_role.employer = employer.id AND role = 'contact'
    LEFT JOIN saldo_user ON saldo_user.person = employer_role.person
    LEFT JOIN employer_details ON employer_details.employer = employer.id
  WHERE coalesce(saldo_user.email, employer_details.email) IS NOT NULL
  GROUP BY due.id, coalesce(saldo_user.email, employer_details.email)`

/** Tells of periods that end on certain days, as far as it is due; two statements, however many they are. */
export async function insertNotices(
  db: D1Database,
  notice: Notice,
  { from, to }: { from: string; to: string },
  { now, today }: { now: Date; today: string },
): Promise<void> {
  await db.batch([
    queueMailsOf(db, mails(notice), now, from, to, notice, today),
    db
      .prepare(
        `INSERT INTO period_notice (period, kind, sent_on, people)
         SELECT registration_period.id, ?4, ?1, ${REGISTERED} ${DUE}
         ON CONFLICT DO UPDATE SET sent_on = excluded.sent_on, people = excluded.people`,
      )
      .bind(today, from, to, notice, today),
  ])
}
