import type { Benefit, Service } from '../schemas.ts'

/** The SQL of what an employer has given people through a service, and what has become of it. Input: one JSON document. */

/** Whose money it is, and of which people of one ledger; each of them once. */
export type OfEmployer = { employer: string; service: Service; people: readonly string[] }

const PEOPLE = `json_each(?1, '$.people') asked`
const isTheirs = (account: string) =>
  `${account}.employer = ?1 ->> 'employer' AND ${account}.service = ?1 ->> 'service'`

/** Which months are read, as `YYYY-MM`; each list of benefits and each month has its answer in the rows. */
export type MovementsAsked = OfEmployer & {
  /** The month that is told person by person, and the last of all. */
  month: string
  /** The first month of what was used, and the first of what was given. */
  usedFrom: string
  givenFrom: string
  /** Benefits of which what was given is told person by person in every month. */
  personal: readonly Benefit[]
}

/**
 * Movements that are alike, added up. Of money that was given: `given_cents`, less what was taken back. Of payments:
 * how many there were of `paid_cents` each, of which so much was left, not refunded, before the month and after it.
 * Nothing was left before the month in which it was paid.
 */
export type MovementRow = {
  /** Null where people are added up. */
  person: string | null
  month: string
  benefit: Benefit
  given_cents: number
  payments: number
  paid_cents: number
  before_cents: number
  after_cents: number
}

/** What moved in each payment, of each benefit in each month. Only money of the employer counts, in lots and on cards. */
const MOVED = `
  SELECT o.person, substr(o.day, 1, 7) AS month, a.benefit,
    CASE WHEN o.kind = 'refund' THEN (SELECT operation FROM transfer WHERE sequence = t.reverses)
      WHEN o.kind IN ('spend', 'capture') THEN o.sequence END AS payment,
    sum(CASE o.kind WHEN 'load' THEN t.amount WHEN 'reverse' THEN -t.amount ELSE 0 END) AS given,
    sum(iif(o.kind IN ('spend', 'capture'), t.amount, 0)) AS paid,
    sum(iif(o.kind = 'refund', t.amount, 0)) AS refunded
  FROM ${PEOPLE} CROSS JOIN operation o ON o.person = asked.value
    CROSS JOIN transfer t ON t.operation = o.sequence AND t.kind IN ('single', 'post')
    CROSS JOIN account a ON a.id = iif(o.kind IN ('load', 'refund'), t.credit_account, t.debit_account)
      AND ${isTheirs('a')}
  WHERE o.kind IN ('load', 'reverse', 'spend', 'capture', 'refund')
    AND o.day >= iif(o.kind IN ('load', 'reverse'), ?1 ->> 'givenFrom', ?1 ->> 'usedFrom')
    AND o.day < (?1 ->> 'month') || '-99'
  GROUP BY 1, 2, 3, 4`

/** The parts of a payment of an earlier month, of the same benefit. */
const EARLIER_PARTS = `transfer part JOIN account source ON source.id = part.debit_account
  AND source.benefit = moved.benefit AND ${isTheirs('source')}`
const IS_PART = `part.operation = moved.payment AND part.kind IN ('single', 'post')`
const EARLIER_PAID = `(SELECT sum(part.amount) FROM ${EARLIER_PARTS} WHERE ${IS_PART})`
const EARLIER_REFUNDED = `(SELECT coalesce(sum(back.amount), 0) FROM ${EARLIER_PARTS}
  JOIN transfer back ON back.reverses = part.sequence
  JOIN operation refund ON refund.sequence = back.operation AND refund.day < moved.month WHERE ${IS_PART})`

const MOVEMENTS = `
  WITH moved AS (${MOVED}),
    changed AS (
      SELECT *, iif(paid = 0 AND refunded > 0, ${EARLIER_PAID}, paid) AS paid_cents,
        iif(paid = 0 AND refunded > 0, ${EARLIER_PAID} - ${EARLIER_REFUNDED}, 0) AS before_cents
      FROM moved)
  SELECT iif(month = ?1 ->> 'month'
        OR payment IS NULL AND benefit IN (SELECT value FROM json_each(?1, '$.personal')), person, NULL) AS person,
    month, benefit, sum(given) AS given_cents, count(payment) AS payments, paid_cents, before_cents,
    before_cents + paid - refunded AS after_cents
  FROM changed GROUP BY 1, 2, 3, paid_cents, before_cents, after_cents`

/** What was given and paid, in one statement. */
export async function selectMovements(ledger: D1Database, asked: MovementsAsked): Promise<MovementRow[]> {
  const { results } = await ledger.prepare(MOVEMENTS).bind(JSON.stringify(asked)).all<MovementRow>()
  return results
}

/** What somebody can still use of a benefit until a day. */
export type LeftRow = {
  person: string
  benefit: Benefit
  kind: 'lot' | 'card'
  ends_on: string
  available_cents: number
}

/** What is left on a day, `today`, in one statement. */
export async function selectLeft(
  ledger: D1Database,
  asked: OfEmployer & { today: string },
): Promise<LeftRow[]> {
  const { results } = await ledger
    .prepare(
      `SELECT a.owner AS person, a.benefit, a.kind, a.ends_on, sum(a.available) AS available_cents
       FROM ${PEOPLE} CROSS JOIN account a ON a.owner = asked.value AND a.ends_on >= ?1 ->> 'today'
         AND ${isTheirs('a')}
       GROUP BY 1, 2, 3, 4 HAVING available_cents > 0`,
    )
    .bind(JSON.stringify(asked))
    .all<LeftRow>()
  return results
}
