import { newId } from '../platform/ids.ts'
import type { Mail, MailContent } from './mail.ts'

/** All SQL of the messages area. */

/**
 * The topics of e-mails in the outbox. Somebody waits for those of `mail`; what goes out to many at once has its own topic,
 * so that nobody's link waits behind ten thousand reminders.
 */
export type MailTopic = 'mail' | 'bulk-mail'

/**
 * A statement that puts an e-mail into the outbox, for the batch of what it is about. `condition` is SQL of the caller's
 * with parameters from ?3 on: the mail is written only if it holds.
 */
export function queueMail(
  db: D1Database,
  mail: Mail,
  now: Date,
  condition = 'true',
  ...bound: (string | number)[]
): D1PreparedStatement {
  const id = newId('message')
  return db
    .prepare(
      `INSERT INTO outbox (id, topic, subject, body, due_at)
       SELECT ?1 ->> 'id', 'mail', ?1 ->> 'id', ?2, ?1 ->> 'now' WHERE ${condition}`,
    )
    .bind(JSON.stringify({ id, now: now.toISOString() }), JSON.stringify(mail), ...bound)
}

/**
 * The same for readers whom only the database knows: `readers` is SQL of the caller's with parameters from ?3 on, a SELECT
 * of the `email` and `language` of at most one.
 */
export const queueMailTo = (
  db: D1Database,
  readers: string,
  mail: MailContent,
  now: Date,
  ...bound: (string | number)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO outbox (id, topic, subject, body, due_at)
       SELECT ?1 ->> 'id', 'mail', ?1 ->> 'id', json_set(?2, '$.to', email, '$.language', language), ?1 ->> 'now'
       FROM (${readers})`,
    )
    .bind(JSON.stringify({ id: newId('message'), now: now.toISOString() }), JSON.stringify(mail), ...bound)

/**
 * A statement that puts e-mails that may wait a while, unless their `topic` is another, into the outbox, and answers with
 * the ids of those that it has put there. `condition` is SQL of the caller's with parameters from ?3 on, about one of them,
 * which is the JSON `queued.value` with an `id`, the `mail` and what the caller has beside it: one for which it does not hold
 * is left out. `subject` is as `queueMailsOf` has it. `queued` is the JSON of them all.
 */
export function queueMails(
  db: D1Database,
  mails: readonly { mail: Mail; id?: string; topic?: MailTopic; subject?: string }[],
  now: Date,
  condition: string,
  ...bound: (string | number | null)[]
): { queued: string; statement: D1PreparedStatement } {
  const queued = JSON.stringify(mails.map((one) => ({ id: newId('message'), ...one })))
  const statement = db
    .prepare(
      `INSERT INTO outbox (id, topic, subject, body, due_at)
       SELECT queued.value ->> 'id', coalesce(queued.value ->> 'topic', 'bulk-mail'),
         coalesce(queued.value ->> 'subject', queued.value ->> 'id'), queued.value -> 'mail', ?2
       FROM json_each(?1) queued WHERE ${condition} RETURNING id`,
    )
    .bind(queued, now.toISOString(), ...bound)
  return { queued, statement }
}

/**
 * A statement that puts an e-mail that may wait a while into the outbox for every row of `select`, which is SQL of the
 * caller's with parameters from ?2 on: `mail` is its JSON, and `subject` what it is about, if several may be about the
 * same: those go out in order, and can be taken back. For very many at once.
 */
export const queueMailsOf = (
  db: D1Database,
  select: string,
  now: Date,
  ...bound: (string | number | null)[]
): D1PreparedStatement =>
  db
    .prepare(
      `WITH written AS MATERIALIZED (
         SELECT 'message_' || lower(hex(randomblob(16))) AS id, subject, mail FROM (${select}))
       INSERT INTO outbox (id, topic, subject, body, due_at)
       SELECT id, 'bulk-mail', coalesce(subject, id), mail, ?1 FROM written`,
    )
    .bind(now.toISOString(), ...bound)

/** For so long after a mail of its kind an address gets no other from the same sender. */
export const PAUSE_MINUTES = 10
const INSTANT = '%Y-%m-%dT%H:%M:%fZ'

/**
 * A statement that puts e-mails off that have just been queued, to addresses that got one of the kind a moment ago: nothing
 * is lost, and nobody's mailbox is flooded. `lasts` is SQL of the caller's with parameters from ?1 on, a SELECT of the `id` of
 * a mail and of `last`, when one went to its address, or is to go.
 */
export const putMailsOff = (
  db: D1Database,
  lasts: string,
  ...bound: (string | number | null)[]
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE outbox SET due_at = strftime('${INSTANT}', min(due_at, lasts.last), '+${PAUSE_MINUTES} minutes')
       FROM (${lasts}) lasts
       WHERE outbox.id = lasts.id AND lasts.last > strftime('${INSTANT}', due_at, '-${PAUSE_MINUTES} minutes')`,
    )
    .bind(...bound)

/**
 * A statement that takes e-mails back that nobody has begun to send, or that could not be sent so far. `subjects` is SQL of
 * the caller's with parameters from ?1 on.
 */
export const takeMailsBack = (
  db: D1Database,
  subjects: string,
  ...bound: (string | number | null)[]
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM outbox WHERE subject IN (${subjects}) AND topic IN ('mail', 'bulk-mail') AND relayed_at IS NULL
         AND (attempts = 0 OR last_error IS NOT NULL)`,
    )
    .bind(...bound)
