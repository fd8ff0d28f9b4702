import { IS_OPEN, type UsedProof, useProof } from '../../identity/store/sessions.ts'
import { ofSession, type SessionOwnerRow } from '../../identity/store/user-ids.ts'
import type { Mail, MailContent } from '../../messages/mail.ts'
import { queueMail, queueMailTo } from '../../messages/store.ts'
import { NEXT_LUNCH } from '../../ordering/store/lunch.ts'
import { releaseParts } from '../../ordering/store/parts.ts'
import { epochSeconds, helsinkiDate } from '../../platform/clock.ts'
import type { Language } from '../../platform/language.ts'
import type { OwnEmployer } from '../schemas.ts'

/** The SQL of those who accept. Instants of links are whole seconds since 1970. */

type Session = { session: string; person: string }

/** A link with whom it is for. `person`: who has accepted. */
export type InvitationRow = {
  plus_user: string
  email: string
  expires_at: number
  ended: 'used' | 'voided' | null
  employer: string
  employer_name: string
  given_names: string
  family_name: string
  person: string | null
  /** What the group gets, with a space between. */
  benefits: string
  /** Whether something has been ordered that can still be used. */
  has_parts: number
}

const selectInvitation = (db: D1Database, tokenHash: string, now: Date): D1PreparedStatement =>
  db
    .prepare(
      `SELECT plus_user, plus_invitation.email, expires_at, ended, employer, employer.name AS employer_name, given_names,
         family_name, person,
         coalesce((SELECT group_concat(benefit, ' ') FROM group_benefit WHERE benefit_group = plus_user.benefit_group), '')
           AS benefits,
         EXISTS (SELECT 1 FROM order_part WHERE plus_user = plus_invitation.plus_user AND state <> 'cancelled'
           AND expires_on >= ?2) AS has_parts
       FROM plus_invitation JOIN plus_user ON plus_user.id = plus_user JOIN employer ON employer.id = employer
       WHERE token_hash = ?1`,
    )
    .bind(tokenHash, helsinkiDate(now))

/** The link with a token. */
export const findInvitation = (db: D1Database, tokenHash: string, now: Date): Promise<InvitationRow | null> =>
  selectInvitation(db, tokenHash, now).first<InvitationRow>()

type OwnRow = OwnEmployer & { plus_user: string }
/** An employer from whom somebody has accepted, and the row of its list that they are. */
export type OwnEmployerRow = { plus_user: string; own: OwnEmployer }

/** A statement that reads from whom a person has accepted, the newest first. */
const selectOwnEmployers = (db: D1Database, person: string, now: Date): D1PreparedStatement => {
  const hasPart = (state: string) =>
    `EXISTS (SELECT 1 FROM order_part WHERE plus_user = plus_user.id AND order_part.state = '${state}')`
  return db
    .prepare(
      `SELECT plus_user.id AS plus_user, employer.id, name, accepted_at, ${NEXT_LUNCH('?2')} AS lunch_on,
         CASE WHEN ${hasPart('loaded')} THEN NULL WHEN ${hasPart('to-load')} THEN 'loading' ELSE 'order' END AS waits_for
       FROM plus_user JOIN employer ON employer.id = employer
       WHERE person = ?1 AND removed_at IS NULL ORDER BY accepted_at DESC, plus_user.id`,
    )
    .bind(person, helsinkiDate(now))
}

const ownEmployersIn = (result: D1Result | undefined): OwnEmployerRow[] =>
  (result!.results as OwnRow[]).map(({ plus_user, lunch_on, ...own }) => {
    const isLunch = own.waits_for === 'order' && lunch_on !== null
    return {
      plus_user,
      own: { ...own, ...(isLunch ? { waits_for: 'lunch', lunch_on } : { lunch_on: null }) },
    }
  })

/** From whom the person of a session has accepted; undefined when it is over. */
export async function readOwnEmployers(
  db: D1Database,
  session: Session,
  now: Date,
): Promise<OwnEmployer[] | undefined> {
  const [owner, own] = await db.batch([
    ofSession(db, session, epochSeconds(now)),
    selectOwnEmployers(db, session.person, now),
  ])
  return owner!.results.length ? ownEmployersIn(own).map((row) => row.own) : undefined
}

type Read = { invitation: InvitationRow | undefined; employers: OwnEmployerRow[] }
const readIn = (invitation: D1Result | undefined, own: D1Result | undefined): Read => ({
  invitation: invitation!.results[0] as InvitationRow | undefined,
  employers: ownEmployersIn(own),
})

/** All that decides on an acceptance. Uses the proof up, and throws what `isProofReplay` knows. */
export async function proveAndReadInvitation(
  db: D1Database,
  { proof, ...session }: Session & { proof: UsedProof },
  tokenHash: string,
  now: Date,
): Promise<Read & { owner: SessionOwnerRow | undefined }> {
  const [, owner, invitation, own] = await db.batch([
    useProof(db, proof, 'session', session.session),
    ofSession(db, session, epochSeconds(now)),
    selectInvitation(db, tokenHash, now),
    selectOwnEmployers(db, session.person, now),
  ])
  return {
    owner: owner!.results[0] as SessionOwnerRow | undefined,
    ...readIn(invitation, own),
  }
}

type Link = {
  tokenHash: string
  plusUser: string
  email: string
  language: Language
  /** To the address that mails went to before. */
  moved: MailContent
}

/** Whether a link works for a row of a list and the session that asks is open: what has to hold for anything to change. */
const MAY = (token: string, plusUser: string, session: string, now: string) =>
  `EXISTS (SELECT 1 FROM plus_invitation WHERE token_hash = ${token} AND plus_user = ${plusUser} AND ended IS NULL
     AND expires_at > ${now}) AND ${IS_OPEN(session, now)}`

/** Whether that has just been done, for what goes with it: then the link is the person's, and not ended yet. */
const DONE = (token: string, person: string) =>
  `EXISTS (SELECT 1 FROM plus_invitation link JOIN plus_user done ON done.id = link.plus_user
     WHERE link.token_hash = ${token} AND link.ended IS NULL AND done.person = ${person} AND done.email = link.email
       AND done.removed_at IS NULL)`

/**
 * Runs a change and, if it was made, what goes with it: mails to the person go to the address of the link from now on, which
 * the one before is told of with `moved`. At last the link ends. Returns how things stand then.
 */
async function change(
  db: D1Database,
  statement: D1PreparedStatement,
  { person }: Session,
  { tokenHash, email, language, moved }: Link,
  further: D1PreparedStatement[],
  now: Date,
): Promise<Read> {
  const results = await db.batch([
    statement,
    queueMailTo(
      db,
      `SELECT email, language FROM contact WHERE person = ?4 AND email <> ?5 AND ${DONE('?3', '?4')}`,
      moved,
      now,
      ...[tokenHash, person, email],
    ),
    db
      .prepare(
        `INSERT INTO contact (person, email, language, created_at) SELECT ?2, ?3, ?4, ?5 WHERE ${DONE('?1', '?2')}
         ON CONFLICT (person) DO UPDATE SET email = excluded.email, language = excluded.language`,
      )
      .bind(tokenHash, person, email, language, now.toISOString()),
    ...further,
    db
      .prepare(`UPDATE plus_invitation SET ended = 'used' WHERE token_hash = ?1 AND ${DONE('?1', '?2')}`)
      .bind(tokenHash, person),
    selectInvitation(db, tokenHash, now),
    selectOwnEmployers(db, person, now),
  ])
  const [invitation, own] = results.slice(-2)
  return readIn(invitation, own)
}

/**
 * Has the person of a session accept with a link, if both are good still: mails to them go to its address from now on, what
 * was ordered before is loaded, and the link ends. Returns how things stand then. Throws what `acceptanceConflict` knows.
 */
export function acceptOnce(
  db: D1Database,
  asking: Session,
  link: Link & { terms: string },
  mail: Mail,
  now: Date,
): Promise<Read> {
  const { tokenHash, plusUser, language, terms } = link
  const { session, person } = asking
  const statement = db
    .prepare(
      `UPDATE plus_user SET person = ?5, terms = ?6, accepted_at = ?7, language = ?8
       WHERE id = ?2 AND person IS NULL AND removed_at IS NULL AND ${MAY('?1', '?2', '?3', '?4')}`,
    )
    .bind(tokenHash, plusUser, session, epochSeconds(now), person, terms, now.toISOString(), language)
  return change(
    db,
    statement,
    asking,
    link,
    [
      queueMail(db, mail, now, DONE('?3', '?4'), tokenHash, person),
      ...releaseParts(db, plusUser, now, DONE('?2', '?3'), tokenHash, person),
    ],
    now,
  )
}

/** The same for somebody who has accepted before and has a new address: it is theirs on the list from now on. */
export function confirmOnce(db: D1Database, asking: Session, link: Link, now: Date): Promise<Read> {
  const { tokenHash, plusUser, email, language } = link
  const { session, person } = asking
  const statement = db
    .prepare(
      `UPDATE plus_user SET email = ?5, folded = replace(folded, email, ?5), language = ?6
       WHERE id = ?2 AND person = ?7 AND removed_at IS NULL AND ${MAY('?1', '?2', '?3', '?4')}`,
    )
    .bind(tokenHash, plusUser, session, epochSeconds(now), email, language, person)
  return change(db, statement, asking, link, [], now)
}

/** Whether an error says that the person, or the address, is on the list already with another row. */
export function acceptanceConflict(error: unknown): 'person' | 'email' | undefined {
  const message = error instanceof Error ? error.message : ''
  const [, column] = /UNIQUE constraint failed: plus_user\.employer, plus_user\.(\w+)/.exec(message) ?? []
  return column === 'person' || column === 'email' ? column : undefined
}
