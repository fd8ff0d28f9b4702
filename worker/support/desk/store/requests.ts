import type { Language } from '../../../platform/language.ts'
import type { RequestTopic } from '../../schemas.ts'
import { type ActRow, actsFrom, actsOf, type NewAct, recordAct } from './acts.ts'

/** The SQL of the desk about service requests. */

export type RequestState = 'open' | 'closed'
export type RequestLine = {
  number: string
  topic: RequestTopic
  language: Language
  state: RequestState
  created_at: string
}
export type RequestRow = RequestLine & {
  name: string
  email: string
  message: string
  about_request: string | null
}

const LINE = 'number, topic, language, state, created_at'
const NOTES = 200

/** Service requests in a state, the newest first; `before` is the last one of the page before. */
export async function listRequests(
  db: D1Database,
  state: RequestState,
  limit: number,
  before?: string,
): Promise<RequestLine[]> {
  const isOlder = before
    ? 'AND (created_at, number) < (SELECT created_at, number FROM service_request WHERE number = ?3)'
    : ''
  const { results } = await db
    .prepare(
      `SELECT ${LINE} FROM service_request WHERE state = ?1 ${isOlder}
       ORDER BY created_at DESC, number DESC LIMIT ?2`,
    )
    .bind(state, limit, ...(before ? [before] : []))
    .all<RequestLine>()
  return results
}

/** A statement that reads the last service requests sent from an address. */
export const requestsFrom = (db: D1Database, email: string, limit: number) =>
  db
    .prepare(
      `SELECT ${LINE} FROM service_request WHERE email = ? ORDER BY created_at DESC, number DESC LIMIT ?`,
    )
    .bind(email, limit)

/** Reads a service request with what has been done about it, and adds that it was seen; null when there is none. */
export async function seeRequest(
  db: D1Database,
  look: NewAct & { request: string },
): Promise<{ request: RequestRow; person: string | null; history: ActRow[] } | null> {
  const { request: number } = look
  const [, found, history] = await db.batch([
    recordAct(db, look, 'EXISTS (SELECT 1 FROM service_request WHERE number = ?2)', number),
    db
      .prepare(
        `SELECT ${LINE}, name, email, message, about_request,
                (SELECT person FROM saldo_user WHERE saldo_user.email = lower(service_request.email)) AS person
         FROM service_request WHERE number = ?`,
      )
      .bind(number),
    actsOf(db, 'service_request', number, NOTES),
  ])
  const row = found?.results[0] as (RequestRow & { person: string | null }) | undefined
  if (!row) return null
  const { person, ...request } = row
  return { request, person, history: actsFrom(history) }
}

export async function hasRequest(db: D1Database, number: string): Promise<boolean> {
  return Boolean(await db.prepare('SELECT 1 FROM service_request WHERE number = ?').bind(number).first())
}

/** Adds a note; false when there is no such request. */
export async function addNote(db: D1Database, note: NewAct & { request: string }): Promise<boolean> {
  const condition = 'EXISTS (SELECT 1 FROM service_request WHERE number = ?2)'
  const { results } = await recordAct(db, note, condition, note.request).all()
  return results.length === 1
}

/** Closes a request that is open, or the other way round; false when it is not in the state to change from. */
export async function setRequestState(
  db: D1Database,
  act: NewAct & { request: string },
  from: RequestState,
  to: RequestState,
): Promise<boolean> {
  const condition = 'EXISTS (SELECT 1 FROM service_request WHERE number = ?2 AND state = ?3)'
  const [recorded] = await db.batch([
    recordAct(db, act, condition, act.request, from),
    db
      .prepare(
        `UPDATE service_request SET state = ?3, closed_at = iif(?3 = 'closed', ?4, NULL)
         WHERE number = ?1 AND state = ?2`,
      )
      .bind(act.request, from, to, act.now.toISOString()),
  ])
  return recorded?.results.length === 1
}

/** Whether an error says that the same request has been sent again since it was closed, and is open already. */
export const isOpenTwice = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('service_request.content_hash')
