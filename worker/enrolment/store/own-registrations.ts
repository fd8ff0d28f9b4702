import { attemptStatements, type Limit } from '../../identity/store/attempts.ts'
import { IS_OPEN, type UsedProof, useProof } from '../../identity/store/sessions.ts'
import { ofSession, type SessionOwnerRow } from '../../identity/store/user-ids.ts'
import type { Mail, MailContent } from '../../messages/mail.ts'
import { queueMail, queueMailTo } from '../../messages/store.ts'
import { epochSeconds } from '../../platform/clock.ts'
import { linkIn, type OpenedLink, selectLink } from './links.ts'
import { IS_PENDING, insertPending } from './pending.ts'
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

/** A user id that somebody asks for who has none, with the mail that brings the link to set its first password. */
export type WantedUser = { email: string; tokenHash: string; expires: number; mail: Mail }

/**
 * Registers the person of a session, if it is open; `mail` tells of it. Whoever has no user id is registered with the
 * address that is wanted for one, if it is nobody's, and gets a link there to make it theirs. `registered` is what the
 * person has registered for in the period, by this request or before. Throws what `refusalOf` knows.
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
    db.prepare('SELECT 1 FROM saldo_user WHERE email = ? AND person <> ?').bind(email, person),
    insertRegistration(
      db,
      registration,
      `SELECT ?2 AS person, coalesce((SELECT email FROM saldo_user WHERE person = ?2), ?3) AS email
       WHERE ${IS_OPEN('?4', '?5')} AND NOT EXISTS (SELECT 1 FROM saldo_user WHERE email = ?3 AND person <> ?2)`,
      ...[person, email, session, epochSeconds(now)],
    ),
    queueMailTo(db, 'SELECT email, language FROM registration WHERE id = ?3', mail, now, id),
    ...(wanted ? askForUserId(db, { ...wanted, language, person, registration: id }, now) : []),
    selectRegistrations(db, person, { link }),
  ])
  return {
    registered: results.at(-1)!.results[0] as MyRegistrationRow | undefined,
    isTaken: taken!.results.length > 0,
  }
}

/** Asks for a user id beside a registration, if that is made and its person has none yet. */
function askForUserId(
  db: D1Database,
  wanted: WantedUser & { language: string; person: string; registration: string },
  now: Date,
): D1PreparedStatement[] {
  const { email, tokenHash, expires, mail, language, person, registration } = wanted
  return [
    insertPending(
      db,
      { token_hash: tokenHash, expires_at: expires, email, language, person },
      `${IS_REGISTERED('?2')} AND NOT ${HAS_USER_ID('?3')}`,
      ...[registration, person],
    ),
    queueMail(db, mail, now, IS_PENDING('?3'), tokenHash),
  ]
}
