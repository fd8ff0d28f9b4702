import { attemptStatements, countStatement, HAS_ROOM, type Limit } from '../../identity/store/attempts.ts'
import { USER_OF_ADDRESS } from '../../identity/store/new-users.ts'
import { IS_OPEN, type UsedProof, useProof } from '../../identity/store/sessions.ts'
import { ofSession, type SessionOwnerRow } from '../../identity/store/user-ids.ts'
import type { Mail, MailContent } from '../../messages/mail.ts'
import { queueMail, queueMailTo } from '../../messages/store.ts'
import { epochSeconds } from '../../platform/clock.ts'
import { linkIn, type OpenedLink, selectLink } from './links.ts'
import { IS_PENDING, insertPending, WAITS_WITH } from './pending.ts'
import {
  IS_REGISTERED,
  insertRegistration,
  type MyRegistrationRow,
  type NewRegistration,
  selectRegistrations,
} from './registrations.ts'

/** The SQL of somebody who is signed in and registers. Instants are whole seconds since 1970. */

type Session = { session: string; person: string }
const HAS_USER_ID = (person: string) => `EXISTS (SELECT 1 FROM saldo_user WHERE person = ${person})`

/**
 * All that decides on a registration: the person if the session is open, the link, and what they have registered for in its
 * period. Who has no user id asks for one, which is counted; `full` is what the limit says. Uses the proof up, and throws
 * what `isProofReplay` knows.
 */
export async function proveAndReadChoice(
  db: D1Database,
  { proof, ...session }: Session & { proof: UsedProof },
  { code, limit }: { code: string; limit: Limit },
  now: number,
): Promise<{
  owner: SessionOwnerRow | undefined
  link: OpenedLink | undefined
  registration: MyRegistrationRow | undefined
  full: D1Result
}> {
  const [, owner, link, registration, full] = await db.batch([
    useProof(db, proof, 'session', session.session),
    ofSession(db, session, now),
    selectLink(db, code),
    selectRegistrations(db, session.person, { link: code }),
    ...attemptStatements(db, [limit], now, `NOT ${HAS_USER_ID('?3')}`, session.person),
  ])
  return {
    owner: owner!.results[0] as SessionOwnerRow | undefined,
    link: linkIn(link),
    registration: registration!.results[0] as MyRegistrationRow | undefined,
    full: full!,
  }
}

/**
 * A user id that somebody asks for who has none, with the mail that brings the link to set its first password. `mailbox`:
 * how many mails an address gets. `again`: seconds after which a link is mailed once more to the same.
 */
export type WantedUser = {
  email: string
  tokenHash: string
  expires: number
  mail: Mail
  mailbox: Limit
  again: number
}

/** A statement that finds whether an address is the user id of somebody else. */
const selectTaken = (db: D1Database, email: string | null, person: string) =>
  db.prepare('SELECT 1 FROM saldo_user WHERE email = ? AND person <> ?').bind(email, person)

/**
 * Registers the person of a session, if it is open; `mail` tells their user id of it. Whoever has none is registered with
 * the address that is wanted for one, if it is nobody's, and gets a link there to make it theirs, and nothing else: nobody
 * has shown yet that the mailbox is theirs. `registered` is what the person has registered for in the period, by this
 * request or before. Throws what `refusalOf` knows.
 */
export async function registerOnce(
  db: D1Database,
  { session, person }: Session,
  {
    registration,
    wanted,
    mail,
  }: { registration: NewRegistration; wanted: WantedUser | undefined; mail: MailContent },
  now: Date,
): Promise<{ registered: MyRegistrationRow | undefined; isTaken: boolean }> {
  const { id, language, link } = registration
  const email = wanted?.email ?? null
  const [taken, ...results] = await db.batch([
    selectTaken(db, email, person),
    insertRegistration(
      db,
      registration,
      `SELECT ?2 AS person, coalesce((SELECT email FROM saldo_user WHERE person = ?2), ?3) AS email
       WHERE ${IS_OPEN('?4', '?5')} AND NOT EXISTS (SELECT 1 FROM saldo_user WHERE email = ?3 AND person <> ?2)`,
      ...[person, email, session, epochSeconds(now)],
    ),
    queueMailTo(
      db,
      'SELECT saldo_user.email, saldo_user.language FROM registration JOIN saldo_user USING (person) WHERE id = ?3',
      mail,
      now,
      id,
    ),
    ...(wanted ? askForUserId(db, { ...wanted, language, person }, now, IS_REGISTERED('?4'), id) : []),
    selectRegistrations(db, person, { link }),
  ])
  return {
    registered: results.at(-1)!.results[0] as MyRegistrationRow | undefined,
    isTaken: taken!.results.length > 0,
  }
}

/**
 * Asks for a user id once more for the person of a session, if it is open and they have none: with the address that is
 * wanted now, which takes the place of those before it.
 */
export async function askAgain(
  db: D1Database,
  { session, person }: Session,
  wanted: WantedUser & { language: string },
  now: Date,
): Promise<{ isOpen: boolean; isTaken: boolean }> {
  const { email, tokenHash } = wanted
  const [taken, owner] = await db.batch([
    selectTaken(db, email, person),
    ofSession(db, { session, person }, epochSeconds(now)),
    ...askForUserId(db, { ...wanted, person }, now, IS_OPEN('?4', '?3'), session),
    db
      .prepare(
        `DELETE FROM pending_registration WHERE person = ?1 AND token_hash <> ?2 AND ${IS_PENDING('?2')}`,
      )
      .bind(person, tokenHash),
    db
      .prepare(`UPDATE registration SET email = ?3 WHERE person = ?1 AND ${IS_PENDING('?2')}`)
      .bind(person, tokenHash, email),
  ])
  return { isOpen: owner!.results.length > 0, isTaken: taken!.results.length > 0 }
}

/**
 * Statements that ask for a user id for a person who has none, unless the address is somebody's, has got many mails, or has
 * just got a link of theirs that works. `condition` is SQL of the caller's with parameters from ?4 on; ?3 is the instant.
 */
function askForUserId(
  db: D1Database,
  wanted: WantedUser & { language: string; person: string },
  now: Date,
  condition: string,
  ...bound: string[]
): D1PreparedStatement[] {
  const { email, tokenHash, expires, mail, mailbox, again, language, person } = wanted
  const [asker, address] = ["?1 ->> 'person'", "?1 ->> 'email'"]
  const seconds = epochSeconds(now)
  return [
    insertPending(
      db,
      { token_hash: tokenHash, expires_at: expires, email, language, person },
      `${condition} AND NOT ${HAS_USER_ID(asker)} AND NOT EXISTS (${USER_OF_ADDRESS(address)})
         AND NOT ${WAITS_WITH(asker, address, `(?1 ->> 'expires_at') - ${again}`)} AND ${HAS_ROOM('?2', '?3')}`,
      ...[JSON.stringify([mailbox]), seconds, ...bound],
    ),
    queueMail(db, mail, now, IS_PENDING('?3'), tokenHash),
    countStatement(db, [mailbox], seconds, IS_PENDING('?3'), tokenHash),
  ]
}
