import { newId } from '../platform/ids.ts'
import type { Mail } from './mail.ts'

/** All SQL of the messages area. */

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
