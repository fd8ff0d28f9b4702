import type { Billed } from '../../invoicing/store/new-invoice.ts'

/** The SQL of what people have got who accepted after an order: it goes on an invoice of its own in the next month. */

/** Loaded before day ?2 for employer ?1, and on no invoice. What was loaded of lunch was paid before. */
const LATE = `benefit_order JOIN order_part ON order_part.benefit_order = benefit_order.id
  WHERE benefit_order.employer = ?1 AND kind = 'order' AND order_part.state = 'loaded'
    AND order_part.invoice IS NULL AND loaded_on < ?2`

export const lateOf = (employer: string, before: string): Billed => ({
  rows: `SELECT plus_user AS who, 0 AS position, benefit, expires_on, amount_cents FROM ${LATE}`,
  bound: [employer, before],
})

/** An employer that is to get an invoice, the orders it is of, and who confirmed the last of them. */
export type LateEmployer = {
  id: string
  name: string
  business_id: string
  confirmed_by: string
  orders: { id: string; name: string }[]
}

/** So many employers whose people got something before a day that is on no invoice, by the first such day. */
export async function findLate(db: D1Database, before: string, limit: number): Promise<LateEmployer[]> {
  const { results } = await db
    .prepare(
      `SELECT employer.id, employer.name, business_id, confirmed_by, max(confirmed_at),
         json_group_array(json_object('id', late.id, 'name', late.name)) AS orders
       FROM (SELECT *, min(first_on) OVER (PARTITION BY employer) AS since FROM (
           SELECT id, name, employer, confirmed_by, confirmed_at, (
             SELECT min(loaded_on) FROM order_part WHERE benefit_order = benefit_order.id
               AND order_part.state = 'loaded' AND invoice IS NULL AND loaded_on < ?1) AS first_on
           FROM benefit_order WHERE kind = 'order' AND confirmed_at IS NOT NULL)
         WHERE first_on IS NOT NULL) late
         JOIN employer ON employer.id = late.employer
       GROUP BY employer.id ORDER BY since, employer.id LIMIT ?2`,
    )
    .bind(before, limit)
    .all<Omit<LateEmployer, 'orders'> & { orders: string }>()
  return results.map((row) => ({ ...row, orders: JSON.parse(row.orders) as LateEmployer['orders'] }))
}

/** A statement that puts it on an invoice, for the batch that writes it. */
export const putOnInvoice = (
  db: D1Database,
  employer: string,
  before: string,
  number: number,
): D1PreparedStatement =>
  db
    .prepare(`UPDATE order_part SET invoice = ?3 WHERE id IN (SELECT order_part.id FROM ${LATE})`)
    .bind(employer, before, number)
