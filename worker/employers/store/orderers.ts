import { IS_OPEN, type UsedProof, useProof } from '../../identity/store/sessions.ts'
import type { Mail } from '../../messages/mail.ts'
import { putMailsOff, queueMails, takeMailsBack } from '../../messages/store.ts'
import { epochSeconds } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import type { Language } from '../../platform/language.ts'
import type { ActName, Role } from '../schemas.ts'

/** The SQL of who orders for an employer in Plus, and who is asked to. Instants of links are whole seconds since 1970. */

type OrdererRole = Exclude<Role, 'contact'>
type OrdererRow = {
  person: string
  given_names: string
  family_name: string
  role: OrdererRole
  since: string
}
type InvitationRow = {
  id: string
  given_names: string
  family_name: string
  email: string
  role: OrdererRole
  sent_at: string
  expires_at: number
}

/** Who orders for an employer, and the invitations that nobody has used. */
export async function readOrderers(
  db: D1Database,
  employer: string,
): Promise<{ orderers: OrdererRow[]; invitations: InvitationRow[] }> {
  const [orderers, invitations] = await db.batch(
    [
      `SELECT person, given_names, family_name, role, since FROM employer_role JOIN person ON person.id = person
       WHERE employer = ? AND role <> 'contact' ORDER BY family_name, given_names, person`,
      `SELECT id, given_names, family_name, email, role, sent_at, expires_at FROM orderer_invitation
       WHERE employer = ? AND ended IS NULL ORDER BY sent_at DESC, id`,
    ].map((sql) => db.prepare(sql).bind(employer)),
  )
  return {
    orderers: orderers!.results as OrdererRow[],
    invitations: invitations!.results as InvitationRow[],
  }
}

/** What the mail of an invitation is about in the outbox. */
const subjectOf = (id: string) => `'orderer-invitation:' || ${id}`

/**
 * Statements that void the invitations that wait, and take the mails of those back that have not gone out. `which` is SQL of
 * the caller's with parameters from ?1 on.
 */
const voidWaiting = (db: D1Database, which: string, ...bound: string[]): D1PreparedStatement[] => {
  const waits = `${which} AND ended IS NULL`
  return [
    takeMailsBack(db, `SELECT ${subjectOf('id')} FROM orderer_invitation WHERE ${waits}`, ...bound),
    db.prepare(`UPDATE orderer_invitation SET ended = 'voided' WHERE ${waits} RETURNING 1`).bind(...bound),
  ]
}

/** The same of those that somebody has made who orders no more, for the batch in which their role ends. */
export const voidInvitationsBy = (db: D1Database, employer: string, person: string): D1PreparedStatement[] =>
  voidWaiting(db, 'employer = ?1 AND invited_by = ?2', employer, person)

export type NewInvitation = {
  id: string
  employer: string
  tokenHash: string
  email: string
  given_names: string
  family_name: string
  role: OrdererRole
  language: Language
  invitedBy: string
  expires: number
}

/**
 * Invites somebody, in the place of an older invitation of the address, with the mail, which goes out some minutes later when
 * the address was mailed one a moment ago. `act` goes into the batch.
 */
export async function insertInvitation(
  db: D1Database,
  invitation: NewInvitation,
  mail: Mail,
  act: D1PreparedStatement,
  now: Date,
): Promise<void> {
  const { id, employer, tokenHash, email, given_names, family_name, role, language } = invitation
  const message = newId('message')
  const queued = { id: message, mail, topic: 'mail', subject: `orderer-invitation:${id}` } as const
  await db.batch([
    act,
    ...voidWaiting(db, 'employer = ?1 AND email = ?2', employer, email),
    queueMails(db, [queued], now, 'true').statement,
    putMailsOff(
      db,
      `SELECT ?1 AS id, max(sent_at) AS last FROM orderer_invitation WHERE employer = ?2 AND email = ?3`,
      ...[message, employer, email],
    ),
    db
      .prepare(
        `INSERT INTO orderer_invitation (id, employer, token_hash, email, given_names, family_name, role, language,
           invited_by, expires_at, sent_at) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, due_at FROM outbox WHERE id = ?`,
      )
      .bind(
        ...[id, employer, tokenHash, email, given_names, family_name, role, language],
        ...[invitation.invitedBy, invitation.expires, message],
      ),
  ])
}

/** The name of somebody, for who reads that they have invited them. */
export const readName = (db: D1Database, person: string): Promise<string | null> =>
  db
    .prepare(`SELECT given_names || ' ' || family_name AS name FROM person WHERE id = ?`)
    .bind(person)
    .first('name')

type ActIf = (condition: string, ...bound: string[]) => D1PreparedStatement

/** Ends a role, and the invitations that the person has made. False when the person has none; throws what `isLastAdmin` knows. */
export async function deleteOrderer(
  db: D1Database,
  employer: string,
  person: string,
  actIf: ActIf,
): Promise<boolean> {
  const which = (first: number) => `employer = ?${first} AND person = ?${first + 1} AND role <> 'contact'`
  const results = await db.batch([
    actIf(`EXISTS (SELECT 1 FROM employer_role WHERE ${which(9)})`, employer, person),
    db.prepare(`DELETE FROM employer_role WHERE ${which(1)} RETURNING 1`).bind(employer, person),
    ...voidInvitationsBy(db, employer, person),
  ])
  return results[1]!.results.length > 0
}

/** Whether an error says that nobody would be left who may add orderers. */
export const isLastAdmin = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('last-admin')

/** Voids an invitation. False when there is none that waits. */
export async function voidInvitation(
  db: D1Database,
  employer: string,
  invitation: string,
  actIf: ActIf,
): Promise<boolean> {
  const results = await db.batch([
    actIf(
      'EXISTS (SELECT 1 FROM orderer_invitation WHERE employer = ?9 AND id = ?10 AND ended IS NULL)',
      ...[employer, invitation],
    ),
    ...voidWaiting(db, 'employer = ?1 AND id = ?2', employer, invitation),
  ])
  return results.at(-1)!.results.length > 0
}

export type FoundInvitation = {
  employer: string
  employer_name: string
  given_names: string
  family_name: string
  role: OrdererRole
  expires_at: number
  ended: 'used' | 'voided' | null
}

const findByToken = (db: D1Database, tokenHash: string) =>
  db
    .prepare(
      `SELECT employer, employer.name AS employer_name, given_names, family_name, role, expires_at, ended
       FROM orderer_invitation JOIN employer ON employer.id = employer WHERE token_hash = ?`,
    )
    .bind(tokenHash)

/** The invitation of a link; null when there is none. */
export const findInvitation = (db: D1Database, tokenHash: string): Promise<FoundInvitation | null> =>
  findByToken(db, tokenHash).first()

export type Candidate = {
  /** Of who asks, as a bank has told them; undefined when the session is over. */
  names: { given_names: string; family_name: string } | undefined
  /** Whether they order for the employer of the invitation already. */
  isOrderer: boolean
  invitation: FoundInvitation | undefined
}

/** Uses up the proof of who wants to accept, and reads who they are and what the link is. */
export async function proveAndReadInvitation(
  db: D1Database,
  asking: { person: string; session: string; proof: UsedProof },
  tokenHash: string,
  now: number,
): Promise<Candidate> {
  const [, names, roles, invitations] = await db.batch([
    useProof(db, asking.proof, 'session', asking.session),
    db
      .prepare(`SELECT given_names, family_name FROM person WHERE id = ?1 AND ${IS_OPEN('?2', '?3')}`)
      .bind(asking.person, asking.session, now),
    db
      .prepare(
        `SELECT 1 FROM employer_role WHERE person = ?1 AND role <> 'contact'
           AND employer = (SELECT employer FROM orderer_invitation WHERE token_hash = ?2)`,
      )
      .bind(asking.person, tokenHash),
    findByToken(db, tokenHash),
  ])
  return {
    names: names!.results[0] as Candidate['names'],
    isOrderer: roles!.results.length > 0,
    invitation: invitations!.results[0] as FoundInvitation | undefined,
  }
}

/**
 * Uses an invitation: the person orders for the employer from now on. False when the link did not work any more, or whoever has
 * made it may invite nobody any more.
 */
export async function useInvitation(
  db: D1Database,
  tokenHash: string,
  person: string,
  actIf: ActIf,
  now: Date,
): Promise<boolean> {
  const works = (token: string, at: string) =>
    `EXISTS (SELECT 1 FROM orderer_invitation link JOIN employer_role inviter
         ON inviter.employer = link.employer AND inviter.person = invited_by AND inviter.role = 'admin'
       WHERE token_hash = ${token} AND ended IS NULL AND expires_at > CAST(${at} AS INTEGER))`
  const seconds = String(epochSeconds(now))
  const results = await db.batch([
    actIf(works('?9', '?10'), tokenHash, seconds),
    // Whoever may add others keeps that.
    db
      .prepare(
        `INSERT INTO employer_role (employer, person, role, since)
         SELECT employer, ?3, role, ?4 FROM orderer_invitation WHERE token_hash = ?1 AND ${works('?1', '?2')}
         ON CONFLICT (employer, person) WHERE role <> 'contact' DO UPDATE SET role = min(role, excluded.role)`,
      )
      .bind(tokenHash, seconds, person, now.toISOString()),
    db
      .prepare(
        `UPDATE orderer_invitation SET ended = 'used' WHERE token_hash = ?1 AND ${works('?1', '?2')} RETURNING 1`,
      )
      .bind(tokenHash, seconds),
  ])
  return results[2]!.results.length > 0
}

export type ActRow = {
  sequence: number
  at: string
  by: string
  act: ActName
  subject: string
  details: string
}

/** What was done for an employer, the newest first. `services`: in which it was done; details belong to both. */
export async function readActs(
  db: D1Database,
  employer: string,
  { before, ofSaldo }: { before: number | null; ofSaldo: boolean },
  limit: number,
): Promise<ActRow[]> {
  const { results } = await db
    .prepare(
      `SELECT sequence, at, given_names || ' ' || family_name AS "by", act, subject, details
       FROM employer_act JOIN person ON person.id = employer_act.person
       WHERE employer = ?1 AND sequence < coalesce(?2, 9007199254740991) AND (?3 OR act NOT IN (
         'open-period', 'withdraw-period', 'add-late-link', 'invite', 'approve', 'reject', 'bring-in', 'order'))
       ORDER BY sequence DESC LIMIT ?4`,
    )
    .bind(employer, before, Number(ofSaldo), limit)
    .all<ActRow>()
  return results
}
