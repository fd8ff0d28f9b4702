import { Problem } from '../platform/problem.ts'
import { ORDER_UNKNOWN } from './problems.ts'
import type { BenefitOrder, BenefitOrders, NewOrder, OrderedPeople, OrderPeople } from './schemas.ts'
import { listOrders, type OrderRow, selectOrder } from './store/orders.ts'
import { findOrdered, type PartsRow, readParts, wantedOf, wantedStatements } from './store/wanted.ts'

/** More than an employer will ever look through. */
const MOST_LISTED = 200

type Sum = { people: number; total_cents: number }
const inShort = (
  { id, kind, name, month, state, created_at, confirmed_at, confirmed_by }: OrderRow,
  { people, total_cents }: Sum,
): BenefitOrders['orders'][number] => ({
  ...{ id, kind, name, month, state, people, total_cents, created_at, confirmed_at, confirmed_by },
})

/** What a draft says, beside its name. */
export const wantedOfRow = ({ wanted }: Pick<OrderRow, 'wanted'>): Omit<NewOrder, 'name'> =>
  JSON.parse(wanted) as Omit<NewOrder, 'name'>

/** The orders of an employer, the newest first; of a draft, what it would come to now. */
export async function readOrders(db: D1Database, employer: string): Promise<BenefitOrders> {
  const rows = await listOrders(db, employer, MOST_LISTED)
  const drafts = rows.filter(({ state }) => state === 'draft')
  const results = drafts.length ? await db.batch(drafts.flatMap(({ id }) => wantedStatements(db, id))) : []
  const sums = new Map(drafts.map(({ id }, index) => [id, wantedOf(results.slice(2 * index, 2 * index + 2))]))
  return { orders: rows.map((row) => inShort(row, sums.get(row.id) ?? confirmedSum(row))) }
}

const confirmedSum = ({ people, total_cents }: OrderRow): Sum => ({
  people: people ?? 0,
  total_cents: total_cents ?? 0,
})

/** The order of an id. Throws order-unknown, also for one of another employer. */
export async function requireOrder(db: D1Database, employer: string, id: string): Promise<OrderRow> {
  const row = await selectOrder(db, employer, id).first<OrderRow>()
  if (!row) throw new Problem(ORDER_UNKNOWN)
  return row
}

/** One order: of a draft, what it would come to now; of one that is confirmed, how far it is. Throws order-unknown. */
export async function readOrder(db: D1Database, employer: string, id: string): Promise<BenefitOrder> {
  const row = await requireOrder(db, employer, id)
  const { version, name } = row
  const wanted = row.kind === 'order' ? { name, ...wantedOfRow(row) } : null
  if (row.confirmed_at === null) {
    const sums = wantedOf(await db.batch(wantedStatements(db, id)))
    const expires_on = wanted?.expires_on ?? ''
    const lines = sums.lines.map((line) => ({ ...line, expires_on }))
    return { ...inShort(row, sums), version, wanted, lines, progress: null, invoices: [] }
  }
  const { rows, expires_on = '' } = await readParts(db, id)
  const count = (state: PartsRow['state']) => sumOf(rows.filter((one) => one.state === state)).parts
  return {
    ...inShort(row, confirmedSum(row)),
    ...{ version, wanted },
    lines: linesOf(rows.filter(({ state }) => state !== 'cancelled')).map((line) => ({
      ...line,
      expires_on,
    })),
    progress: {
      to_load: count('to-load'),
      loaded: count('loaded'),
      awaiting: count('awaiting-acceptance'),
      cancelled: count('cancelled'),
    },
    invoices: [...new Set(rows.flatMap(({ invoice }) => invoice ?? []))].sort((a, b) => a - b),
  }
}

const sumOf = (rows: readonly PartsRow[]) => ({
  parts: rows.reduce((sum, { parts }) => sum + parts, 0),
  cents: rows.reduce((sum, { cents }) => sum + cents, 0),
})

const linesOf = (rows: readonly PartsRow[]) =>
  [...Map.groupBy(rows, ({ benefit }) => benefit)].map(([benefit, ofBenefit]) => {
    const all = sumOf(ofBenefit)
    const awaiting = sumOf(ofBenefit.filter(({ state }) => state === 'awaiting-acceptance'))
    return {
      ...{ benefit, people: all.parts, total_cents: all.cents },
      ...{ awaiting_people: awaiting.parts, awaiting_cents: awaiting.cents },
    }
  })

/** A page of who gets what with an order, by family name. Throws order-unknown. */
export async function readOrderedPeople(
  db: D1Database,
  employer: string,
  id: string,
  { search, after, limit }: OrderPeople,
): Promise<OrderedPeople> {
  const { confirmed_at } = await requireOrder(db, employer, id)
  const words = search
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const rows = await findOrdered(db, confirmed_at === null, { order: id, words, after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  return {
    people: page.map(({ user, name, percentage, benefits, awaits }) => {
      const all = JSON.parse(benefits) as OrderedPeople['people'][number]['benefits']
      const total_cents = all.reduce((sum, { amount_cents }) => sum + amount_cents, 0)
      return { user, name, percentage, total_cents, benefits: all, awaits_acceptance: awaits === 1 }
    }),
    next: rows.length > limit ? page.at(-1)!.user : null,
  }
}
