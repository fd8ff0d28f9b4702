/** The SQL of messages on their way out of a database: the directory and every ledger have an outbox. */

/** What a handler gets. `id` stays the same however often it is delivered. */
export type Message<Topic extends string = string> = {
  id: string
  topic: Topic
  subject: string
  body: Record<string, string>
  /** How often it has been tried, this time included. */
  attempts: number
}

type MessageRow<Topic extends string> = Omit<Message<Topic>, 'body'> & { body: string }

/**
 * Takes up to `limit` messages of a topic that are due, of each subject only the first that waits. It puts them off for
 * a lease, which is longer after each attempt, so that nobody else takes them meanwhile, and a relay that died gives
 * them back. One that has been taken `maxAttempts` times is given up instead, even if no relay lived to tell; those
 * behind it go on waiting, but no mail waits for one that will never be sent.
 */
export async function claimMessages<Topic extends string>(
  db: D1Database,
  input: {
    topic: Topic
    now: string
    leaseSeconds: number
    longestSeconds: number
    limit: number
    maxAttempts: number
  },
): Promise<{ claimed: Message<Topic>[]; givenUp: Pick<Message, 'id' | 'topic' | 'attempts'>[] }> {
  const due = `topic = ?1 ->> 'topic' AND due_at <= ?1 ->> 'now' AND relayed_at IS NULL AND dead_at IS NULL`
  const lease = `min((?1 ->> 'leaseSeconds') << min(attempts, 20), ?1 ->> 'longestSeconds')`
  const json = JSON.stringify(input)
  const [givenUp, claimed] = await db.batch<MessageRow<Topic>>(
    [
      `UPDATE outbox SET dead_at = ?1 ->> 'now', last_error = coalesce(last_error, 'no attempt came to an end')
       WHERE ${due} AND attempts >= ?1 ->> 'maxAttempts' RETURNING id, topic, attempts`,
      `UPDATE outbox SET attempts = attempts + 1,
         due_at = strftime('%Y-%m-%dT%H:%M:%fZ', ?1 ->> 'now', '+' || ${lease} || ' seconds')
       WHERE sequence IN (
         SELECT sequence FROM outbox message WHERE ${due} AND NOT EXISTS (
           SELECT 1 FROM outbox earlier WHERE earlier.subject = message.subject
             AND earlier.sequence < message.sequence AND earlier.relayed_at IS NULL
             AND (earlier.dead_at IS NULL OR earlier.topic NOT IN ('mail', 'bulk-mail')))
         ORDER BY due_at LIMIT ?1 ->> 'limit')
       RETURNING id, topic, subject, body, attempts`,
    ].map((sql) => db.prepare(sql).bind(json)),
  )
  return {
    claimed: claimed!.results.map(({ body, ...message }) => ({ ...message, body: JSON.parse(body) })),
    givenUp: givenUp!.results,
  }
}

/** How one attempt ended: relayed, or to be tried again at `retryAt`, or, without that, given up. */
export type Delivery = { id: string; attempts: number; error?: string; retryAt?: string | undefined }

/** Marks how deliveries ended. One that somebody else has taken over meanwhile is left to them, unless it was done. */
export async function recordDeliveries(
  db: D1Database,
  input: { deliveries: Delivery[]; at: string },
): Promise<void> {
  await db
    .prepare(
      `UPDATE outbox SET
         relayed_at = iif(delivery.value ->> 'error' IS NULL, ?1 ->> 'at', NULL),
         dead_at = iif(delivery.value ->> 'error' IS NULL OR delivery.value ->> 'retryAt' IS NOT NULL, NULL, ?1 ->> 'at'),
         last_error = coalesce(delivery.value ->> 'error', last_error),
         due_at = coalesce(delivery.value ->> 'retryAt', due_at)
       FROM json_each(?1, '$.deliveries') delivery
       WHERE outbox.id = delivery.value ->> 'id' AND relayed_at IS NULL
         AND (delivery.value ->> 'error' IS NULL OR attempts = delivery.value ->> 'attempts')`,
    )
    .bind(JSON.stringify(input))
    .run()
}

/** Forgets messages that were relayed, or given up, before an instant, up to `limit` of them. */
export async function deleteDone(
  db: D1Database,
  how: 'relayed_at' | 'dead_at',
  before: string,
  limit: number,
): Promise<void> {
  await db
    .prepare(
      `DELETE FROM outbox WHERE sequence IN (
         SELECT sequence FROM outbox WHERE ${how} < ?1 ORDER BY ${how} LIMIT ?2)`,
    )
    .bind(before, limit)
    .run()
}
