import type { Benefit, Service } from '../schemas.ts'

/** The SQL of what ends soon, of everybody. */

/** A lot or card with money that can be used until its last day. */
export type EndingAccount = {
  id: string
  kind: 'lot' | 'card'
  owner: string
  benefit: Benefit
  /** Separated by spaces. */
  uses: string
  service: Service
  /** What can be used now; what is on hold is not in it. */
  amount_cents: number
  expires_on: string
}

/**
 * Lots and cards with money whose last day is `from` to `to`, both included, by last day, owner and id: at most `limit`
 * of those that come after `after`. The limit may cut a person's off. One D1 statement.
 */
export async function findEnding(
  ledger: D1Database,
  {
    from,
    to,
    after,
    limit,
  }: { from: string; to: string; after: { endsOn: string; owner: string; account: string }; limit: number },
): Promise<EndingAccount[]> {
  const cursor = after.endsOn < from ? { endsOn: from, owner: '', account: '' } : after
  const { results } = await ledger
    .prepare(
      `SELECT id, kind, owner, benefit, uses, service, available AS amount_cents, ends_on AS expires_on
       FROM account WHERE (ends_on, owner, id) > (?1, ?2, ?3) AND ends_on <= ?4 AND available > 0 AND ends_on IS NOT NULL
       ORDER BY ends_on, owner, id LIMIT ?5`,
    )
    .bind(cursor.endsOn, cursor.owner, cursor.account, to, limit)
    .all<EndingAccount>()
  return results
}
