import { queueMailsOf, takeMailsBack } from '../../messages/store.ts'
import type { LinkFacts } from '../link-state.ts'

/** The SQL of e-mailing registration links. */

/** A link of a period, with what its invitations say. */
export type LinkToSendRow = LinkFacts & { code: string; period: string; name: string }

/** A link of one of an employer's periods; null where there is none. */
export const findLink = (
  db: D1Database,
  { employer, period, code }: { employer: string; period: string; code: string },
): Promise<LinkToSendRow | null> =>
  db
    .prepare(
      `SELECT code, period, name, registration_link.starts_on, registration_link.ends_on, places, withdrawn_at,
         (SELECT count(*) FROM registration WHERE link = code AND state <> 'rejected') AS taken
       FROM registration_link JOIN registration_period ON registration_period.id = period
       WHERE code = ? AND period = ? AND employer = ?`,
    )
    .bind(code, period, employer)
    .first<LinkToSendRow>()

/** Invitations to send. */
export type InvitationsToSend = {
  employer: string
  link: string
  emails: string[]
  /** Whether those get it once more who have it, if not today. */
  again: boolean
  /** Who sends them; whoever is invited and is not known gets the mail in their language. */
  person: string
  /** When the day began (RFC 3339), of which `limit` is. */
  today: string
  limit: number
  at: string
  /** When the link is over, in seconds since 1970: after that no mail leads to it. */
  expires: number
}

/** Whether an address, which is the JSON `one.value`, gets the mail. `asked` is the parameter with InvitationsToSend. */
const isWanted = (asked: string) => `NOT EXISTS (
  SELECT 1 FROM registration_invitation WHERE link = ${asked} ->> 'link' AND email = one.value
    AND (NOT ${asked} ->> 'again' OR sent_at >= ${asked} ->> 'today'))`

/** How many the employer has sent today. */
const sentToday = (asked: string) => `(
  SELECT count(*) FROM registration_period JOIN registration_link ON period = registration_period.id
    JOIN registration_invitation ON registration_invitation.link = code
  WHERE registration_period.employer = ${asked} ->> 'employer' AND sent_at >= ${asked} ->> 'today')`

/** The addresses that get the mail: all of them or, if that were too many for a day, none. */
const chosen = (asked: string) => `
  json_each(${asked}, '$.emails') one WHERE ${isWanted(asked)} AND ${sentToday(asked)} + (
    SELECT count(*) FROM json_each(${asked}, '$.emails') one WHERE ${isWanted(asked)}) <= ${asked} ->> 'limit'`

/** What an invitation is about in the outbox. */
const subjectOf = (link: string, email: string) => `${link} || ' ' || ${email}`

const MAILS = `
  SELECT ${subjectOf('code', 'one.value')} AS subject, json_object(
      'kind', 'registration-invitation', 'to', one.value,
      'language', coalesce((SELECT language FROM saldo_user WHERE email = one.value),
                           (SELECT language FROM saldo_user WHERE person = ?2 ->> 'person'), 'fi'),
      'employer', (SELECT name FROM employer WHERE id = ?2 ->> 'employer'),
      'period', registration_period.name, 'code', code,
      'startsOn', registration_link.starts_on, 'endsOn', registration_link.ends_on,
      'expires', ?2 ->> 'expires') AS mail
  FROM registration_link JOIN registration_period ON registration_period.id = period
    JOIN ${chosen('?2')} AND code = ?2 ->> 'link'`

/**
 * E-mails a link, once a day to an address at most. Answers with the addresses that are left out, and how many were sent to;
 * null when they are more than the employer may send in a day, of which nothing is sent.
 */
export async function insertInvitations(
  db: D1Database,
  input: InvitationsToSend,
  actIf: (condition: string, ...bound: string[]) => D1PreparedStatement,
): Promise<{ leftOut: string[]; sent: number } | null> {
  const asked = JSON.stringify(input)
  const [leftOut, , , noted] = await db.batch([
    db
      .prepare(`SELECT one.value AS email FROM json_each(?1, '$.emails') one WHERE NOT (${isWanted('?1')})`)
      .bind(asked),
    actIf(`EXISTS (SELECT 1 FROM ${chosen('?9')})`, asked),
    queueMailsOf(db, MAILS, new Date(input.at), asked),
    db
      .prepare(
        `INSERT INTO registration_invitation (link, email, sent_at)
         SELECT ?1 ->> 'link', one.value, ?1 ->> 'at' FROM ${chosen('?1')}
         ON CONFLICT DO UPDATE SET sent_at = excluded.sent_at RETURNING email`,
      )
      .bind(asked),
  ])
  const emails = (leftOut!.results as { email: string }[]).map(({ email }) => email)
  const sent = noted!.results.length
  return sent + emails.length === input.emails.length ? { leftOut: emails, sent } : null
}

/** A statement that takes the invitations of a period back that have not gone out yet. */
export const takeInvitationsBack = (db: D1Database, period: string): D1PreparedStatement =>
  takeMailsBack(
    db,
    `SELECT ${subjectOf('link', 'email')} FROM registration_link JOIN registration_invitation ON link = code
     WHERE registration_link.period = ?1`,
    period,
  )

/** Forgets to whom links were sent before an instant, up to `limit` of them. */
export async function deleteInvitations(db: D1Database, before: string, limit: number): Promise<void> {
  await db
    .prepare(
      `DELETE FROM registration_invitation WHERE (link, email) IN (
         SELECT link, email FROM registration_invitation WHERE sent_at < ?1 ORDER BY sent_at LIMIT ?2)`,
    )
    .bind(before, limit)
    .run()
}
