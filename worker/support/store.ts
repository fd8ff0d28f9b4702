import type { Language } from '../platform/language.ts'
import type { RequestTopic } from './schemas.ts'

/** The SQL of service requests, feedback and the newsletter. */

type ServiceRequest = {
  number: string
  topic: RequestTopic
  name: string
  email: string
  language: Language
  message: string
  about_request: string | null
  contentHash: string
  created_at: string
}

/** A statement that writes a service request, unless the very same one is open or the number is taken. */
export const insertServiceRequest = (db: D1Database, request: ServiceRequest): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO service_request (number, topic, name, email, language, message, about_request, content_hash, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING`,
    )
    .bind(
      request.number,
      request.topic,
      request.name,
      request.email,
      request.language,
      request.message,
      request.about_request,
      request.contentHash,
      request.created_at,
    )

/** SQL that holds once a request with the number and content that are bound to two parameters is there. */
export const isServiceRequest = (number: string, contentHash: string): string =>
  `EXISTS (SELECT 1 FROM service_request WHERE number = ${number} AND content_hash = ${contentHash})`

/** The number of the open request with a content; undefined when there is none. */
export async function openNumberOf(db: D1Database, contentHash: string): Promise<string | undefined> {
  const row = await db
    .prepare("SELECT number FROM service_request WHERE content_hash = ? AND state = 'open'")
    .bind(contentHash)
    .first<{ number: string }>()
  return row?.number
}

/**
 * Forgets whom requests were from that were closed by an instant, and what they said. Number, topic and state stay for the
 * desk's log; the number stands in for the content, of which two open requests are never the same.
 */
export async function forgetSenders(db: D1Database, closedBy: string, limit: number): Promise<void> {
  await db
    .prepare(
      `UPDATE service_request SET name = '', email = '', message = '', about_request = NULL, content_hash = number
       WHERE number IN (SELECT number FROM service_request WHERE closed_at <= ? AND email <> '' ORDER BY closed_at LIMIT ?)`,
    )
    .bind(closedBy, limit)
    .run()
}

/** Counts one more person whom an answer has helped, or has not. */
export async function countFeedback(
  db: D1Database,
  answer: string,
  language: Language,
  day: string,
  helped: boolean,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO answer_feedback (answer, language, day, helped, did_not_help) VALUES (?1, ?2, ?3, ?4, 1 - ?4)
       ON CONFLICT DO UPDATE SET helped = helped + ?4, did_not_help = did_not_help + 1 - ?4`,
    )
    .bind(answer, language, day, helped ? 1 : 0)
    .run()
}

export type Subscriber = {
  id: string
  email: string
  language: Language
  expires_at: number
  confirmed_at: string | null
}

/**
 * A statement that notes who has asked for the newsletter; of somebody who has it already, only the new link. `condition`
 * is SQL of the caller's with parameters from ?7 on: nothing is noted unless it holds.
 */
export const askForNewsletter = (
  db: D1Database,
  request: {
    id: string
    email: string
    language: Language
    tokenHash: string
    expiresAt: number
    askedAt: string
  },
  condition: string,
  ...bound: (string | number)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO newsletter_subscriber (id, email, language, token_hash, expires_at, asked_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE ${condition}
       ON CONFLICT (email) DO UPDATE
         SET token_hash = excluded.token_hash, expires_at = excluded.expires_at, asked_at = excluded.asked_at`,
    )
    .bind(
      ...[request.id, request.email, request.language, request.tokenHash, request.expiresAt, request.askedAt],
      ...bound,
    )

/** Whose link it is that was mailed; null when it is none, or not the last one. */
export const findByToken = (db: D1Database, tokenHash: string): Promise<Subscriber | null> =>
  db
    .prepare(
      'SELECT id, email, language, expires_at, confirmed_at FROM newsletter_subscriber WHERE token_hash = ?',
    )
    .bind(tokenHash)
    .first()

/** SQL that holds as long as the person of the id that is bound to a parameter has not confirmed. */
export const isUnconfirmed = (id: string): string =>
  `EXISTS (SELECT 1 FROM newsletter_subscriber WHERE id = ${id} AND confirmed_at IS NULL)`

/** A statement that confirms that somebody wants the newsletter, in the language in which they said so. */
export const confirmSubscriber = (
  db: D1Database,
  id: string,
  language: Language,
  now: string,
): D1PreparedStatement =>
  db
    .prepare(
      'UPDATE newsletter_subscriber SET confirmed_at = coalesce(confirmed_at, ?3), language = ?2 WHERE id = ?1',
    )
    .bind(id, language, now)

export async function isSubscriber(db: D1Database, id: string): Promise<boolean> {
  return (await db.prepare('SELECT 1 FROM newsletter_subscriber WHERE id = ?').bind(id).first()) !== null
}

/** Forgets who asked for the newsletter and did not confirm it in time. */
export async function deleteUnconfirmed(db: D1Database, now: number): Promise<void> {
  await db
    .prepare('DELETE FROM newsletter_subscriber WHERE confirmed_at IS NULL AND expires_at <= ?')
    .bind(now)
    .run()
}

/** Forgets somebody who does not want the newsletter. Returns whether they were still there. */
export async function deleteSubscriber(db: D1Database, id: string): Promise<boolean> {
  const { results } = await db
    .prepare('DELETE FROM newsletter_subscriber WHERE id = ? RETURNING id')
    .bind(id)
    .all()
  return results.length > 0
}
