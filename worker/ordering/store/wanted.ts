import type { Billed } from '../../invoicing/store/new-invoice.ts'
import type { Benefit } from '../../wallet/schemas.ts'

/** The SQL of who gets what with an order. */

/** A field of the order of parameter ?1, read once however many rows there are. */
const OF_ORDER = (field: string) => `(SELECT ${field} FROM benefit_order WHERE id = ?1)`

const SHARE = "coalesce(wanted.value ->> 'amount_cents', group_benefit.amount_cents) * percentage"
/** A percent of an amount is rounded to whole cents. What is less than half a cent is nothing. */
const HALF_A_CENT = 50

/**
 * What the draft ?1 comes to now, a row for each benefit of each person: a SELECT of `plus_user`, `position` among the
 * benefits, `benefit`, `uses`, `amount_cents`, and whether it `awaits` acceptance.
 */
export const WANTED = `
  SELECT plus_user.id AS plus_user, wanted.key AS position, wanted.value ->> 'benefit' AS benefit, uses,
    (${SHARE} + ${HALF_A_CENT}) / 100 AS amount_cents, person IS NULL AS awaits
  FROM json_each(${OF_ORDER('wanted')}, '$.benefits') wanted CROSS JOIN plus_user CROSS JOIN group_benefit
  WHERE plus_user.employer = ${OF_ORDER('employer')} AND removed_at IS NULL
    AND (${OF_ORDER("wanted ->> '$.who'")} = 'all'
      OR plus_user.benefit_group IN (SELECT value FROM json_each(${OF_ORDER('wanted')}, '$.who.groups'))
      OR plus_user.id IN (SELECT value FROM json_each(${OF_ORDER('wanted')}, '$.who.users')))
    AND group_benefit.benefit_group = plus_user.benefit_group
    AND group_benefit.benefit = wanted.value ->> 'benefit' AND ${SHARE} >= ${HALF_A_CENT}`

/** The same of the confirmed order ?1, as it was confirmed, without what was cancelled since. */
const ORDERED = `
  SELECT plus_user, 0 AS position, benefit, uses, amount_cents, state = 'awaiting-acceptance' AS awaits
  FROM order_part WHERE benefit_order = ?1 AND state <> 'cancelled'`

type LineRow = {
  benefit: Benefit
  people: number
  total_cents: number
  awaiting_people: number
  awaiting_cents: number
}

/** Statements that read what a draft comes to, for a batch, and `wantedOf` after it. */
export const wantedStatements = (db: D1Database, order: string): D1PreparedStatement[] =>
  [
    `SELECT benefit, count(*) AS people, sum(amount_cents) AS total_cents, sum(awaits) AS awaiting_people,
       sum(iif(awaits, amount_cents, 0)) AS awaiting_cents
     FROM (${WANTED}) GROUP BY benefit ORDER BY min(position)`,
    `SELECT count(DISTINCT plus_user) AS people FROM (${WANTED})`,
  ].map((sql) => db.prepare(sql).bind(order))

export type Wanted = { lines: LineRow[]; people: number; total_cents: number; awaiting_cents: number }
export function wantedOf([lines, sum]: D1Result[]): Wanted {
  const rows = lines!.results as LineRow[]
  return {
    lines: rows,
    people: (sum!.results[0] as { people: number }).people,
    total_cents: rows.reduce((total, { total_cents }) => total + total_cents, 0),
    awaiting_cents: rows.reduce((total, { awaiting_cents }) => total + awaiting_cents, 0),
  }
}

/** Those of a draft who get their money at once, and so are invoiced at once. */
export const billedOf = (order: string): Billed => ({
  rows: `SELECT plus_user AS who, position, benefit, ${OF_ORDER("wanted ->> 'expires_on'")} AS expires_on, amount_cents
    FROM (${WANTED}) WHERE NOT awaits`,
  bound: [order],
})

/** A statement that writes down who gets what of an order that is being confirmed, and the number of the invoice of who gets it at once. */
export const insertParts = (
  db: D1Database,
  order: string,
  expiresOn: string,
  invoice: number | null,
): D1PreparedStatement =>
  db
    .prepare(
      `WITH made AS MATERIALIZED (SELECT 'part_' || lower(hex(randomblob(16))) AS id, * FROM (${WANTED}))
       INSERT INTO order_part (id, benefit_order, plus_user, benefit, uses, amount_cents, expires_on, state, invoice)
       SELECT id, ?1, plus_user, benefit, uses, amount_cents, ?2, iif(awaits, 'awaiting-acceptance', 'to-load'),
         iif(awaits, NULL, ?3)
       FROM made`,
    )
    .bind(order, expiresOn, invoice)

/** What became of the benefits of people in a confirmed order. */
export type PartsRow = {
  benefit: Benefit
  state: 'awaiting-acceptance' | 'to-load' | 'loaded' | 'cancelled'
  invoice: number | null
  parts: number
  cents: number
}

export async function readParts(
  db: D1Database,
  order: string,
): Promise<{ rows: PartsRow[]; expires_on: string | undefined }> {
  const [rows, one] = await db.batch(
    [
      `SELECT benefit, state, invoice, count(*) AS parts, sum(amount_cents) AS cents FROM order_part
       WHERE benefit_order = ? GROUP BY benefit, state, invoice`,
      'SELECT expires_on FROM order_part WHERE benefit_order = ? LIMIT 1',
    ].map((sql) => db.prepare(sql).bind(order)),
  )
  return {
    rows: rows!.results as PartsRow[],
    expires_on: (one!.results[0] as { expires_on: string } | undefined)?.expires_on,
  }
}

export type PersonRow = {
  user: string
  name: string
  percentage: number
  /** JSON. */
  benefits: string
  awaits: 0 | 1
}
export type PeopleToFind = {
  order: string
  /** The words of the search, in lower case; all of them have to be in it. */
  words: string[]
  /** The last one of the page before. */
  after: string | null
  limit: number
}

const NAME = 'family_name COLLATE NOCASE, given_names COLLATE NOCASE'

/** So many people of an order, by name, and what each gets. */
export async function findOrdered(
  db: D1Database,
  isDraft: boolean,
  { order, words, after, limit }: PeopleToFind,
): Promise<PersonRow[]> {
  const { results } = await db
    .prepare(
      `SELECT plus_user.id AS user, given_names || ' ' || family_name AS name, percentage, max(awaits) AS awaits,
         json_group_array(json_object('benefit', benefit, 'amount_cents', amount_cents)) AS benefits
       FROM (${isDraft ? WANTED : ORDERED}) part JOIN plus_user ON plus_user.id = part.plus_user
       WHERE NOT EXISTS (SELECT 1 FROM json_each(?2) word WHERE instr(folded, word.value) = 0)
         AND (?3 IS NULL OR (${NAME}, plus_user.id) > (
           SELECT family_name, given_names, id FROM plus_user WHERE id = ?3 AND employer = ${OF_ORDER('employer')}))
       GROUP BY plus_user.id ORDER BY ${NAME}, plus_user.id LIMIT ?4`,
    )
    .bind(order, JSON.stringify(words), after, limit)
    .all<PersonRow>()
  return results
}
