import { newId } from '../../platform/ids.ts'
import { IS_OF_SOMEBODY, LEFT_OF_ORDER } from './parts.ts'
import { WANTED } from './wanted.ts'

/** The SQL of orders, as drafts and once they are confirmed. */

export type OrderRow = {
  id: string
  kind: 'order' | 'lunch'
  month: string | null
  name: string
  /** JSON. */
  wanted: string
  state: 'draft' | 'discarded' | 'waiting' | 'loading' | 'loaded'
  version: number
  /** Of what is confirmed, without what was cancelled since. */
  people: number | null
  total_cents: number | null
  created_at: string
  confirmed_at: string | null
  confirmed_by: string | null
}

const ORDERS = `SELECT benefit_order.id, kind, month, name, wanted, state, version, ${LEFT_OF_ORDER},
    benefit_order.created_at, confirmed_at, given_names || ' ' || family_name AS confirmed_by
  FROM benefit_order LEFT JOIN person ON person.id = benefit_order.confirmed_by
  WHERE employer = ?1`

/** The last so many orders of an employer, the newest first, without those that were discarded, and lunch that is for nobody. */
export async function listOrders(db: D1Database, employer: string, limit: number): Promise<OrderRow[]> {
  const { results } = await db
    .prepare(
      `${ORDERS} AND state <> 'discarded' AND (kind = 'order' OR ${IS_OF_SOMEBODY})
       ORDER BY benefit_order.created_at DESC, benefit_order.id DESC LIMIT ?2`,
    )
    .bind(employer, limit)
    .all<OrderRow>()
  return results
}

/** A statement that reads one; nothing when the employer has none with the id. */
export const selectOrder = (db: D1Database, employer: string, id: string): D1PreparedStatement =>
  db.prepare(`${ORDERS} AND benefit_order.id = ?2`).bind(employer, id)

/** How many drafts an employer has, and how many of the groups and people that a draft names are not its own. */
export async function readDraftFacts(
  db: D1Database,
  employer: string,
  wanted: string,
): Promise<{ drafts: number; unknown: number }> {
  const strangers = (table: string, path: string) =>
    `(SELECT count(*) FROM json_each(?2, '${path}') named
      WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE ${table}.id = named.value AND ${table}.employer = ?1))`
  const facts = await db
    .prepare(
      `SELECT (SELECT count(*) FROM benefit_order WHERE employer = ?1 AND state = 'draft') AS drafts,
         ${strangers('benefit_group', '$.who.groups')} + ${strangers('plus_user', '$.who.users')} AS unknown`,
    )
    .bind(employer, wanted)
    .first<{ drafts: number; unknown: number }>()
  return facts!
}

/** A statement that writes a draft. */
export const insertDraft = (
  db: D1Database,
  draft: { id: string; employer: string; name: string; wanted: string; person: string; at: string },
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO benefit_order (id, employer, kind, name, wanted, state, version, created_by, created_at)
       VALUES (?, ?, 'order', ?, ?, 'draft', 1, ?, ?)`,
    )
    .bind(draft.id, draft.employer, draft.name, draft.wanted, draft.person, draft.at)

/** SQL that holds as long as the order of ?9 is a draft of version ?10, for the act of what changes it. */
const IS_SEEN = "EXISTS (SELECT 1 FROM benefit_order WHERE id = ?9 AND state = 'draft' AND version = ?10)"
type ActIf = (condition: string, ...bound: (string | number)[]) => D1PreparedStatement

/** Changes a draft, if it is of the version that was seen. Returns whether it did. */
export async function changeDraft(
  db: D1Database,
  { id, version, name, wanted }: { id: string; version: number; name: string; wanted: string },
  actIf: ActIf,
): Promise<boolean> {
  const [, changed] = await db.batch([
    actIf(IS_SEEN, id, version),
    db
      .prepare(
        `UPDATE benefit_order SET name = ?3, wanted = ?4, version = version + 1
         WHERE id = ?1 AND state = 'draft' AND version = ?2`,
      )
      .bind(id, version, name, wanted),
  ])
  return changed!.meta.changes > 0
}

/** Discards a draft, whichever its version is. */
export async function discardDraft(db: D1Database, id: string, actIf: ActIf): Promise<void> {
  await db.batch([
    actIf("EXISTS (SELECT 1 FROM benefit_order WHERE id = ?9 AND state = 'draft')", id),
    db.prepare("UPDATE benefit_order SET state = 'discarded' WHERE id = ? AND state = 'draft'").bind(id),
  ])
}

/**
 * A statement that confirms a draft. It fails, see `isOvertaken`, when it is no draft any more, or no longer comes to what was
 * seen; `accepted_cents`: of those who have accepted.
 */
export const confirmDraft = (
  db: D1Database,
  seen: {
    id: string
    version: number
    people: number
    total_cents: number
    accepted_cents: number
    person: string
    at: string
  },
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE benefit_order SET state = 'loading', confirmed_by = ?2 ->> 'person', confirmed_at = ?2 ->> 'at',
         total_cents = ?2 ->> 'total_cents',
         people = (
           SELECT iif(benefit_order.version = ?2 ->> 'version' AND count(DISTINCT plus_user) = ?2 ->> 'people'
               AND sum(amount_cents) = ?2 ->> 'total_cents'
               AND sum(iif(awaits, 0, amount_cents)) = ?2 ->> 'accepted_cents', ?2 ->> 'people', NULL)
           FROM (${WANTED}))
       WHERE id = ?1`,
    )
    .bind(seen.id, JSON.stringify(seen))

/** Whether a draft could not be confirmed because somebody was faster, or it comes to something else by now. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && /benefit-order-is-fixed|benefit_order_is_as_seen/.test(error.message)

/** A statement that asks for the money of an order to be loaded. */
export const askToLoad = (db: D1Database, order: string, now: Date): D1PreparedStatement =>
  db
    .prepare("INSERT INTO outbox (id, topic, subject, body, due_at) VALUES (?, 'load-order', ?, ?, ?)")
    .bind(newId('message'), `order:${order}`, JSON.stringify({ order }), now.toISOString())
