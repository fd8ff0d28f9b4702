import type { Mail } from '../../messages/mail.ts'
import { type MailTopic, putMailsOff, queueMails, takeMailsBack } from '../../messages/store.ts'
import { epochSeconds } from '../../platform/clock.ts'
import { inPieces } from '../../platform/pieces.ts'
import { type Details, differs, updateUser } from './users.ts'

/** The SQL of the links with which people accept, or confirm a new address. */

/** A link to somebody on a list, in the place of the one that they have. */
export type NewLink = {
  /** Of its mail. */
  id: string
  topic: MailTopic
  mail: Mail
  user: string
  /** Where it goes. */
  email: string
  tokenHash: string
  /** The link that they have, and whether they have accepted: if it is not so any more, nothing is sent. */
  replaces: string | null
  isAccepted: boolean
  /** In seconds since 1970. */
  expires: number
}

/** What the mail with a link is about in the outbox: only the last one is to go out. */
export const subjectOf = (user: string): string => `'plus-invitation:' || ${user}`

/** Whether somebody is still as they were when the link was made, which is the JSON `link`. */
const isAsSeen = (link: string) => `EXISTS (SELECT 1 FROM plus_user WHERE id = ${link} ->> 'user'
    AND removed_at IS NULL AND (person IS NOT NULL) = (${link} ->> 'isAccepted'))
  AND (SELECT token_hash FROM plus_invitation WHERE plus_user = ${link} ->> 'user' AND ended IS NULL)
    IS (${link} ->> 'replaces')`
/** Whether the mail of a link, which is the JSON `link`, has been written: then the rest follows. */
const IS_WRITTEN = `EXISTS (SELECT 1 FROM outbox WHERE id = link.value ->> 'id')`

/**
 * Statements that mail links, and void those before. An address that was mailed by the same employer a moment ago gets its mail
 * some minutes later. `countSent` tells of their results how many went out.
 */
export function sendLinks(
  db: D1Database,
  links: readonly NewLink[],
  now: Date,
): { statements: D1PreparedStatement[]; countSent: (results: D1Result[]) => number } {
  const replacing = links.filter(({ replaces }) => replaces !== null)
  const takingBack = inPieces(replacing.map(withoutMail)).map((piece) =>
    takeMailsBack(
      db,
      `SELECT ${subjectOf("(link.value ->> 'user')")} FROM json_each(?1) link WHERE ${isAsSeen('link.value')}`,
      JSON.stringify(piece),
    ),
  )
  const mailing = inPieces(links.map(withoutLink)).map(
    (piece) => queueMails(db, piece, now, isAsSeen('queued.value')).statement,
  )
  const puttingOff = inPieces(links.map(({ id, user, email }) => ({ id, user, email }))).map((piece) =>
    putMailsOff(
      db,
      `SELECT link.value ->> 'id' AS id, (
         SELECT max(sent_at) FROM plus_invitation earlier JOIN plus_user mailed ON mailed.id = earlier.plus_user
         WHERE earlier.email = link.value ->> 'email' AND mailed.employer = listed.employer) AS last
       FROM json_each(?1) link CROSS JOIN plus_user listed ON listed.id = link.value ->> 'user'`,
      JSON.stringify(piece),
    ),
  )
  const voiding = inPieces(replacing.map(({ id, user }) => ({ id, user }))).map((piece) =>
    db
      .prepare(
        `UPDATE plus_invitation SET ended = 'voided' WHERE ended IS NULL AND plus_user IN (
           SELECT link.value ->> 'user' FROM json_each(?1) link WHERE ${IS_WRITTEN})`,
      )
      .bind(JSON.stringify(piece)),
  )
  const inserting = inPieces(links.map(withoutMail)).map((piece) =>
    db
      .prepare(
        `INSERT INTO plus_invitation (token_hash, plus_user, email, sent_at, expires_at)
         SELECT link.value ->> 'tokenHash', link.value ->> 'user', link.value ->> 'email', due_at, link.value ->> 'expires'
         FROM json_each(?1) link CROSS JOIN outbox ON outbox.id = link.value ->> 'id'`,
      )
      .bind(JSON.stringify(piece)),
  )
  const countSent = (results: D1Result[]) =>
    results
      .slice(takingBack.length, takingBack.length + mailing.length)
      .reduce((sum, { results }) => sum + results.length, 0)
  return { statements: [...takingBack, ...mailing, ...puttingOff, ...voiding, ...inserting], countSent }
}

const withoutMail = ({ topic: _, mail: _mail, ...link }: NewLink) => link
const withoutLink = ({ email: _, tokenHash: _hash, expires: _expires, ...mail }: NewLink) => ({
  ...mail,
  subject: `plus-invitation:${mail.user}`,
})

type ActIf = (condition: string, ...bound: string[]) => D1PreparedStatement

/** Mails links to those whom they still suit, and returns how many that were. Of two who do it at once, one does. */
export async function resendLinks(
  db: D1Database,
  links: readonly NewLink[],
  now: Date,
  actIf: ActIf,
): Promise<number> {
  const { statements, countSent } = sendLinks(db, links, now)
  const sent = JSON.stringify(links.map(({ id }) => id))
  const act = actIf(
    'EXISTS (SELECT 1 FROM json_each(?9) sent WHERE EXISTS (SELECT 1 FROM outbox WHERE id = sent.value))',
    sent,
  )
  return countSent(await db.batch([...statements, act]))
}

/**
 * Gives somebody new details with a link to their new address, which is in them if they have not accepted: all of it, or
 * nothing when the link does not suit them any more. Returns whether it was done. Throws what `isEmailTaken` and
 * `isGroupGone` know.
 */
export async function changeWithLink(
  db: D1Database,
  link: NewLink,
  details: Details,
  now: Date,
  actIf: ActIf,
): Promise<boolean> {
  const { statements, countSent } = sendLinks(db, [link], now)
  const isSent = (id: string) => `EXISTS (SELECT 1 FROM outbox WHERE id = ${id})`
  const results = await db.batch([
    ...statements,
    actIf(isSent('?9'), link.id),
    updateUser(db, link.user, details, isSent('?3'), link.id),
  ])
  return countSent(results) > 0
}

/**
 * Gives somebody new details with the address that they have, and voids a link to a new one, if any. False when they have
 * another address by now, or nothing would change any more. Throws what `isGroupGone` knows.
 */
export async function changeDetails(
  db: D1Database,
  id: string,
  details: Details,
  link: string | null,
  actIf: (condition: string, ...bound: (string | null)[]) => D1PreparedStatement,
): Promise<boolean> {
  const json = JSON.stringify(details)
  const hasAddress = (details: string) => `email = ${details} ->> 'email'`
  const works = (link: string) => `token_hash = ${link} AND ended IS NULL`
  const [, , ...changes] = await db.batch([
    actIf(
      `(EXISTS (SELECT 1 FROM plus_user WHERE ${differs('?9', '?10')} AND ${hasAddress('?10')})
        OR EXISTS (SELECT 1 FROM plus_invitation WHERE ${works('?11')}))`,
      id,
      json,
      link,
    ),
    takeMailsBack(db, `SELECT ${subjectOf('plus_user')} FROM plus_invitation WHERE ${works('?1')}`, link),
    updateUser(db, id, details, hasAddress('?2')),
    db.prepare(`UPDATE plus_invitation SET ended = 'voided' WHERE ${works('?1')}`).bind(link),
  ])
  return changes.some(({ meta }) => meta.changes > 0)
}

/** Forgets links that ran out before an instant, up to `limit` of them. */
export async function deleteLinks(db: D1Database, before: Date, limit: number): Promise<void> {
  await db
    .prepare(
      `DELETE FROM plus_invitation WHERE token_hash IN (
         SELECT token_hash FROM plus_invitation WHERE expires_at < ?1 ORDER BY expires_at LIMIT ?2)`,
    )
    .bind(epochSeconds(before), limit)
    .run()
}
