import type { Mail } from '../../messages/mail.ts'
import { queueMail } from '../../messages/store.ts'
import { epochSeconds } from '../../platform/clock.ts'
import type { Language } from '../../platform/language.ts'
import { PASSWORD_PROVIDER } from '../access-token.ts'
import { giveBackStatement } from './attempts.ts'
import { deleteLinks, insertLink, type LinkRow, type NewLink, selectLink, WORKS } from './mail-links.ts'
import { HAS_SALT } from './saldo-users.ts'
import { IS_OPEN, type UsedProof, useProof } from './sessions.ts'

/**
 * The SQL of changing passwords and user ids. Each change is one batch, decided by its first statement: what follows
 * holds only if the password of this very request is in its place, which its salt makes unmistakable. Instants are whole
 * seconds since 1970.
 */

/** Who has a user id, and in which language we write to them. */
export type UserIdRow = { person: string; email: string; language: Language }

/** The person of a session that is open, with their user id where there is one. */
export type SessionOwnerRow = {
  /** When the person signed in. */
  signed_in_at: number
  given_names: string
  family_name: string
} & (
  | { email: string; language: Language; password: string | null }
  | { email: null; language: null; password: null }
)

type Session = { session: string; person: string }
/** The session of a request that changes something, and what proves it, which its first batch uses up. */
type ProvenSession = Session & { proof: UsedProof }

/** A statement that reads the person of a session, if it is open. */
export const ofSession = (db: D1Database, { session, person }: Session, now: number): D1PreparedStatement =>
  db
    .prepare(
      `SELECT session.created_at AS signed_in_at, email, password, language, given_names, family_name
       FROM session JOIN person ON person.id = session.person LEFT JOIN saldo_user ON saldo_user.person = person.id
       WHERE session.id = ?1 AND session.person = ?2 AND ${IS_OPEN('?1', '?3')}`,
    )
    .bind(session, person, now)

const proofOf = (db: D1Database, { session, proof }: ProvenSession) => useProof(db, proof, 'session', session)

const ofAddress = (db: D1Database, email: string) =>
  db.prepare('SELECT person, email, language FROM saldo_user WHERE email = ?').bind(email)

/** The person of a session that is open; undefined when it is over. */
export async function readSessionOwner(
  db: D1Database,
  session: Session,
  now: number,
): Promise<SessionOwnerRow | undefined> {
  return (await ofSession(db, session, now).first<SessionOwnerRow>()) ?? undefined
}

/** The same for a request that changes something. Like those below it throws what `isProofReplay` knows. */
export async function proveSessionOwner(
  db: D1Database,
  session: ProvenSession,
  now: number,
): Promise<SessionOwnerRow | undefined> {
  const [, open] = await db.batch([proofOf(db, session), ofSession(db, session, now)])
  return open?.results[0] as SessionOwnerRow
}

/** The person of a session that is open, and who has an address for a user id. */
export async function proveSessionAndReadAddress(
  db: D1Database,
  session: ProvenSession,
  email: string,
  now: number,
): Promise<{ open: SessionOwnerRow | undefined; owner: UserIdRow | undefined }> {
  const [, open, owner] = await db.batch([
    proofOf(db, session),
    ofSession(db, session, now),
    ofAddress(db, email),
  ])
  return { open: open?.results[0] as SessionOwnerRow, owner: owner?.results[0] as UserIdRow }
}

/** The person of a session that is open, and the link that a token is of, if it works. */
export async function proveSessionAndReadLink(
  db: D1Database,
  session: ProvenSession,
  tokenHash: string,
  now: number,
): Promise<{ open: SessionOwnerRow | undefined; link: LinkRow | undefined }> {
  const [, open, link] = await db.batch([
    proofOf(db, session),
    ofSession(db, session, now),
    selectLink(db, tokenHash, now),
  ])
  return { open: open?.results[0] as SessionOwnerRow, link: link?.results[0] as LinkRow }
}

/** The user id of a person. */
export const findUserId = (db: D1Database, person: string): Promise<UserIdRow | null> =>
  db
    .prepare('SELECT person, email, language FROM saldo_user WHERE person = ?')
    .bind(person)
    .first<UserIdRow>()

/** Ends the sessions that a password has opened or is about to open, but for one that may stay. */
const endPasswordSessions = (
  db: D1Database,
  person: string,
  spared = '',
  condition = 'true',
  ...bound: string[]
): D1PreparedStatement[] => [
  db
    .prepare(
      `DELETE FROM session WHERE person = ?1 AND id <> ?2 AND provider = '${PASSWORD_PROVIDER}' AND ${condition}`,
    )
    .bind(person, spared, ...bound),
  db
    .prepare(`DELETE FROM sign_in_code WHERE person = ?1 AND provider = ?2 AND ${condition}`)
    .bind(person, PASSWORD_PROVIDER, ...bound),
]

/** What a new password brings with it: older sessions and links end, and the person is told. */
type Consequences = {
  spared?: string
  endedLinks: 'password' | null
  mail: Mail
  /** What goes with it, whether the change was made or not. */
  further?: D1PreparedStatement[] | undefined
}

/** Runs a change and, if it put the new password into its place, what that brings with it. Returns whether it did. */
async function change(
  db: D1Database,
  statement: D1PreparedStatement,
  { person, password }: { person: string; password: string },
  { spared, endedLinks, mail, further = [] }: Consequences,
  now: Date,
): Promise<boolean> {
  const done = 'EXISTS (SELECT 1 FROM saldo_user WHERE person = ?3 AND password = ?4)'
  const bound = [person, password]
  const [changed] = await db.batch([
    statement,
    ...endPasswordSessions(db, person, spared, done, ...bound),
    deleteLinks(db, person, endedLinks, done, ...bound),
    queueMail(db, mail, now, done, ...bound),
    ...further,
  ])
  return changed?.results.length === 1
}

/**
 * Sets a password, if the link to do so works. False when it does not, or not any more. A link to a new address stays:
 * who has only the old mailbox must not be able to keep the person from leaving it.
 */
export function setPasswordByLink(
  db: D1Database,
  input: { tokenHash: string; person: string; password: string },
  mail: Mail,
  now: Date,
): Promise<boolean> {
  const statement = db
    .prepare(
      `UPDATE saldo_user SET password = ?2 WHERE person = ?1 AND ${WORKS('?3', '?1', 'password', '?4')} RETURNING 1`,
    )
    .bind(input.person, input.password, input.tokenHash, epochSeconds(now))
  return change(db, statement, input, { endedLinks: 'password', mail }, now)
}

/**
 * Makes the address of a link the user id, with a password for it, if the link works and the session is open. False when
 * they do not, or not any more; throws what `userIdConflict` knows when the address is somebody else's.
 */
export function setUserIdByLink(
  db: D1Database,
  input: Session & { tokenHash: string; email: string; password: string },
  mail: Mail,
  now: Date,
): Promise<boolean> {
  const statement = db
    .prepare(
      `UPDATE saldo_user SET email = ?5, password = ?2
       WHERE person = ?1 AND ${WORKS('?3', '?1', 'address', '?4')} AND ${IS_OPEN('?6', '?4')} RETURNING 1`,
    )
    .bind(input.person, input.password, input.tokenHash, epochSeconds(now), input.email, input.session)
  return change(db, statement, input, { endedLinks: null, mail }, now)
}

/**
 * Changes a password, if the session is open and the user id still the one that was read; `replaces` is what the person
 * gave as the current password, where they had to: it has to be the current one still, told by its salt, and the attempt is
 * given back. The session that asks stays open.
 */
export function replacePassword(
  db: D1Database,
  input: Session & {
    email: string
    password: string
    replaces: { salt: string; buckets: string[] } | undefined
  },
  mail: Mail,
  now: Date,
): Promise<boolean> {
  const { person, session, email, password, replaces } = input
  const seconds = epochSeconds(now)
  const statement = db
    .prepare(
      `UPDATE saldo_user SET password = ?2
       WHERE person = ?1 AND email = ?5 AND (?6 IS NULL OR ${HAS_SALT('password', '?6')}) AND ${IS_OPEN('?3', '?4')} RETURNING 1`,
    )
    .bind(person, password, session, seconds, email, replaces?.salt ?? null)
  return change(
    db,
    statement,
    input,
    {
      spared: session,
      endedLinks: null,
      mail,
      further: replaces && [giveBackStatement(db, replaces.buckets, seconds)],
    },
    now,
  )
}

/**
 * Stores a link to a new address, and the language in which to write to its person from now on, if the session is open.
 * The mail with the link goes out if the address is nobody else's user id, and the other one if it is; then nobody has
 * the link's token, and all else is the same. False when the session is over.
 */
export async function insertAddressLink(
  db: D1Database,
  input: { session: string; link: NewLink; language: Language },
  mails: { withLink: Mail; taken: Mail },
  now: Date,
): Promise<boolean> {
  const { session, link, language } = input
  const seconds = epochSeconds(now)
  const open = IS_OPEN('?3', '?4')
  const taken = 'EXISTS (SELECT 1 FROM saldo_user WHERE email = ?5 AND person <> ?6)'
  const [stored] = await db.batch([
    insertLink(db, link, open, session, seconds),
    db
      .prepare(`UPDATE saldo_user SET language = ?2 WHERE person = ?1 AND ${open}`)
      .bind(link.person, language, session, seconds),
    ...(
      [
        [mails.withLink, `NOT ${taken}`],
        [mails.taken, taken],
      ] as const
    ).map(([mail, condition]) =>
      queueMail(db, mail, now, `${open} AND ${condition}`, session, seconds, link.email, link.person),
    ),
  ])
  return stored?.results.length === 1
}

/**
 * A statement that gives a person another user id, or leaves it. It fails, and with it its batch, unless the user id is
 * the one that was read: nobody may be told of a change, or get a link, that another request has just overtaken.
 */
const moveFrom = (db: D1Database, { person, email }: UserIdRow, to = email) =>
  db
    .prepare('UPDATE saldo_user SET email = iif(email = ?2, ?3, NULL) WHERE person = ?1')
    .bind(person, email, to)

/** Why moving a user id, or setting it, did not go: the address is somebody else's, or no longer what was read. */
export function userIdConflict(error: unknown): 'taken' | 'changed' | undefined {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('UNIQUE constraint failed: saldo_user.email')) return 'taken'
  return message.includes('NOT NULL constraint failed: saldo_user.email') ? 'changed' : undefined
}

/** Mails a link to the user id that was read, in one batch with `beside`. */
export async function insertPasswordLink(
  db: D1Database,
  { owner, link, mail }: { owner: UserIdRow; link: NewLink; mail: Mail },
  beside: D1PreparedStatement[],
  now: Date,
): Promise<void> {
  await db.batch([moveFrom(db, owner), insertLink(db, link), queueMail(db, mail, now), ...beside])
}

/**
 * Gives a person the user id that a link is for, and takes back what the old one and its password opened, in one batch
 * with `beside`. Throws what `userIdConflict` knows.
 */
export async function replaceUserId(
  db: D1Database,
  { owner, link, language, mails }: { owner: UserIdRow; link: NewLink; language: Language; mails: Mail[] },
  beside: D1PreparedStatement[],
  now: Date,
): Promise<void> {
  const { person } = owner
  await db.batch([
    moveFrom(db, owner, link.email),
    db
      .prepare('UPDATE saldo_user SET password = NULL, language = ?2 WHERE person = ?1')
      .bind(person, language),
    ...endPasswordSessions(db, person),
    deleteLinks(db, person, null),
    insertLink(db, link),
    ...mails.map((mail) => queueMail(db, mail, now)),
    ...beside,
  ])
}
