import type { Language } from '../../../platform/language.ts'
import type { Wanted } from '../../../reminders/schemas.ts'
import { type ActRow, actsFrom, actsOf, type NewAct, recordAct } from './acts.ts'
import { type RequestLine, requestsFrom } from './requests.ts'

/** The SQL of the desk about people. Identity codes, in whatever form, are never read here. */

export type SeenPersonRow = {
  id: string
  given_names: string
  family_name: string
  created_at: string
  email: string | null
  has_password: number
  language: Language | null
  user_since: string | null
  /** Where e-mails about Plus go. */
  contact_email: string | null
  reminders: Wanted
  sessions: number
}
type LinkRow = { purpose: 'password' | 'address'; expires_at: number }
/** A code of an OwnGiftcard, of which nobody here sees more. */
type CardRow = { last_four: string; created_at: string; blocked_at: string | null }
type ServiceRow = { employer: string; service: 'plus' | 'saldo'; since: string; last_day: string | null }

/** What the desk shows of a person. */
export type SeenPerson = {
  person: SeenPersonRow
  links: LinkRow[]
  services: ServiceRow[]
  cards: CardRow[]
  requests: RequestLine[]
  history: ActRow[]
}

/** Who has a user id, and the last requests sent from that address. */
export async function findByAddress(
  db: D1Database,
  email: string,
  limit: number,
): Promise<{ person: string | null; requests: RequestLine[] }> {
  const [person, requests] = await db.batch([
    db.prepare('SELECT person FROM saldo_user WHERE email = ?').bind(email),
    requestsFrom(db, email, limit),
  ])
  return {
    person: (person?.results[0] as { person: string } | undefined)?.person ?? null,
    requests: (requests?.results ?? []) as RequestLine[],
  }
}

/** Reads what the desk shows of a person, and adds that it was seen; null when there is nobody of that id. */
export async function seePerson(
  db: D1Database,
  look: NewAct & { person: string },
  limits: { requests: number; acts: number; cards: number },
): Promise<SeenPerson | null> {
  const { person: id, now } = look
  const seconds = Math.floor(now.getTime() / 1000)
  const [, people, links, services, cards, requests, history] = await db.batch([
    recordAct(db, look, 'EXISTS (SELECT 1 FROM person WHERE id = ?2)', id),
    db
      .prepare(
        `SELECT person.id, given_names, family_name, person.created_at, email, password IS NOT NULL AS has_password,
                language, saldo_user.created_at AS user_since,
                (SELECT count(*) FROM session WHERE session.person = person.id AND reused_at IS NULL
                  AND idle_until > ?2 AND ends_at > ?2) AS sessions,
                (SELECT email FROM contact WHERE contact.person = person.id) AS contact_email,
                coalesce((SELECT wanted FROM reminder_choice WHERE reminder_choice.person = person.id), 'all') AS reminders
         FROM person LEFT JOIN saldo_user ON saldo_user.person = person.id WHERE person.id = ?1`,
      )
      .bind(id, seconds),
    db
      .prepare(
        'SELECT purpose, expires_at FROM mail_link WHERE person = ? AND expires_at > ? ORDER BY purpose',
      )
      .bind(id, seconds),
    db
      .prepare(
        `SELECT name AS employer, service, since, last_day FROM benefit_user
         JOIN employer ON employer.id = benefit_user.employer WHERE person = ? ORDER BY since DESC, name, service`,
      )
      .bind(id),
    db
      .prepare(
        `SELECT last_four, created_at, blocked_at FROM card_code
         WHERE person = ? ORDER BY created_at DESC, card, revision DESC LIMIT ?`,
      )
      .bind(id, limits.cards),
    db
      .prepare(
        `SELECT number, topic, service_request.language, state, service_request.created_at FROM service_request
         WHERE email = (SELECT email FROM saldo_user WHERE person = ?1)
         ORDER BY service_request.created_at DESC, number DESC LIMIT ?2`,
      )
      .bind(id, limits.requests),
    actsOf(db, 'person', id, limits.acts),
  ])
  const person = people?.results[0] as SeenPersonRow | undefined
  if (!person) return null
  return {
    person,
    links: links?.results as LinkRow[],
    services: services?.results as ServiceRow[],
    cards: cards?.results as CardRow[],
    requests: requests?.results as RequestLine[],
    history: actsFrom(history),
  }
}
