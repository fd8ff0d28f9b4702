import { queueMailsOf, takeMailsBack } from '../../messages/store.ts'
import { cancelParts } from '../../ordering/store/parts.ts'
import { newId } from '../../platform/ids.ts'
import { subjectOf } from './invitations.ts'

/** The SQL of removing people from the list of an employer, and of ending what they have. */

type Removal = {
  ids: string[]
  /** The last day on which they can use what they have. */
  lastDay: string
  at: string
}

/** Who is removed: those of the ids of a Removal, which is the parameter, who are on the list. */
const REMOVED = (asked: string) =>
  `plus_user.id IN (SELECT value FROM json_each(${asked}, '$.ids')) AND plus_user.removed_at IS NULL`
const REMOVED_IDS = (asked: string) => `SELECT plus_user.id FROM plus_user WHERE ${REMOVED(asked)}`

/** To who has accepted, at the address of their Plus mails. */
const MAILS = `
  SELECT NULL AS subject, json_object('kind', 'plus-ending', 'to', coalesce(contact.email, plus_user.email),
    'language', coalesce(contact.language, plus_user.language), 'employer', employer.name,
    'name', substr(given_names, 1, instr(given_names || ' ', ' ') - 1), 'lastDay', ?2 ->> 'lastDay') AS mail
  FROM plus_user JOIN employer ON employer.id = plus_user.employer LEFT JOIN contact ON contact.person = plus_user.person
  WHERE plus_user.person IS NOT NULL AND ${REMOVED('?2')}`

/** Who has been removed, and the ledger has not ended yet what they have. */
const TO_CLOSE =
  'plus_user.removed_at IS NOT NULL AND plus_user.person IS NOT NULL AND plus_user.closed_at IS NULL'

/** A message that has what people of an employer have ended. `employers`: SQL of their ids, as `employer`. */
const askToClose = (employers: string, message: string, at: string): string =>
  `INSERT INTO outbox (id, topic, subject, body, due_at)
   SELECT ${message}, 'plus-removed', 'removed:' || employer, json_object('employer', employer), ${at} FROM (${employers})`

/**
 * Removes people of an employer from its list, with all that follows: their links end, what was ordered for them is given up,
 * and a message has what those have ended on the last day who have accepted. Returns how many it has removed; whoever was removed
 * before stays as they are.
 */
export async function removeAll(
  db: D1Database,
  removal: Removal,
  actIf: (condition: string, ...bound: string[]) => D1PreparedStatement,
): Promise<number> {
  const json = JSON.stringify(removal)
  const results = await db.batch([
    actIf(`EXISTS (${REMOVED_IDS('?9')})`, json),
    takeMailsBack(db, `SELECT ${subjectOf('plus_user.id')} FROM plus_user WHERE ${REMOVED('?1')}`, json),
    db
      .prepare(
        `UPDATE plus_invitation SET ended = 'voided' WHERE ended IS NULL AND plus_user IN (${REMOVED_IDS('?1')})`,
      )
      .bind(json),
    cancelParts(db, REMOVED_IDS('?1'), json),
    queueMailsOf(db, MAILS, new Date(removal.at), json),
    db
      .prepare(
        askToClose(
          `SELECT employer FROM plus_user WHERE ${REMOVED('?1')} AND person IS NOT NULL LIMIT 1`,
          '?2',
          `?1 ->> 'at'`,
        ),
      )
      .bind(json, newId('message')),
    db
      .prepare(
        `UPDATE plus_user SET removed_at = ?1 ->> 'at', last_day = ?1 ->> 'lastDay' WHERE ${REMOVED('?1')} RETURNING id`,
      )
      .bind(json),
  ])
  return results.at(-1)!.results.length
}

/** Somebody who was removed, whom the ledger has still to be told of. `ledger`: the shard of the person's wallet. */
export type Unclosed = { user: string; person: string; ledger: number; last_day: string }

/** The first so many of an employer, in the order in which they were removed: one person may have been twice. */
export async function readUnclosed(db: D1Database, employer: string, limit: number): Promise<Unclosed[]> {
  const { results } = await db
    .prepare(
      `SELECT plus_user.id AS user, person, ledger, last_day FROM plus_user JOIN person ON person.id = person
       WHERE employer = ? AND ${TO_CLOSE} ORDER BY removed_at, plus_user.id LIMIT ?`,
    )
    .bind(employer, limit)
    .all<Unclosed>()
  return results
}

/** Notes for whom the ledger has ended it and, when others of the employer are left, asks for the next step. One batch. */
export async function recordClosed(
  db: D1Database,
  employer: string,
  users: string[],
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await db.batch([
    db
      .prepare(
        `UPDATE plus_user SET closed_at = ?2 WHERE id IN (SELECT value FROM json_each(?1)) AND ${TO_CLOSE}`,
      )
      .bind(JSON.stringify(users), at),
    db
      .prepare(
        askToClose(`SELECT employer FROM plus_user WHERE employer = ?1 AND ${TO_CLOSE} LIMIT 1`, '?2', '?3'),
      )
      .bind(employer, newId('message'), at),
  ])
}

/**
 * Has the ending of what people have go on where it was given up, or nothing asks for it any more. Do it at any time: a step
 * that is repeated does nothing twice.
 */
export async function resumeRemovals(db: D1Database, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.batch([
    db
      .prepare(
        `UPDATE outbox SET dead_at = NULL, attempts = 0, due_at = ?1
         WHERE dead_at IS NOT NULL AND topic = 'plus-removed'`,
      )
      .bind(at),
    db
      .prepare(
        askToClose(
          `SELECT DISTINCT employer FROM plus_user WHERE ${TO_CLOSE}
             AND NOT EXISTS (SELECT 1 FROM outbox WHERE subject = 'removed:' || employer AND relayed_at IS NULL)`,
          `'message_removed_' || employer || '_' || ?1`,
          '?1',
        ),
      )
      .bind(at),
  ])
}
