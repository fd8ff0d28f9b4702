import type { Benefit, OperationKind, Service, Use } from '../schemas.ts'
import { amountSeen, isSeen } from './operation.ts'

/** The SQL of reading a wallet. */

type UsableRow = { benefit: Benefit; service: Service; expires_on: string; amount_cents: number }

/** What is left in a person's lots and cards on a day, added up by benefit, service and last day; the soonest first. */
export async function readUsable(
  ledger: D1Database,
  person: string,
  today: string,
  service?: Service,
): Promise<UsableRow[]> {
  const { results } = await ledger
    .prepare(
      `SELECT benefit, service, ends_on AS expires_on, sum(available) AS amount_cents
       FROM account WHERE owner = ?1 AND ends_on >= ?2 AND service = coalesce(?3, service)
       GROUP BY ends_on, benefit, service HAVING amount_cents > 0 ORDER BY ends_on, benefit, service`,
    )
    .bind(person, today, service ?? null)
    .all<UsableRow>()
  return results
}

type AccountRow = {
  id: string
  kind: 'lot' | 'card'
  benefit: Benefit
  uses: string
  service: Service
  employer: string
  amount_cents: number
  held_cents: number
  expires_on: string
}

/** A person's lots and cards that have money on a day, on hold or not; what ends soonest first. */
export async function readAccounts(
  ledger: D1Database,
  person: string,
  today: string,
  service?: Service,
): Promise<AccountRow[]> {
  const { results } = await ledger
    .prepare(
      `SELECT id, kind, benefit, uses, service, employer, available AS amount_cents,
         debits_pending - credits_pending AS held_cents, ends_on AS expires_on
       FROM account WHERE owner = ?1 AND ends_on >= ?2 AND service = coalesce(?3, service)
         AND (available > 0 OR debits_pending > credits_pending)
       ORDER BY ends_on, benefit, service, id`,
    )
    .bind(person, today, service ?? null)
    .all<AccountRow>()
  return results
}

type HistoryRow = {
  id: string
  kind: OperationKind
  amount_cents: number
  at: string
  use: Use | null
  hold_until: string | null
}

/** A person's operations before one of theirs, or all, the newest first; with `service`, what is of it. */
export async function readOperations(
  ledger: D1Database,
  person: string,
  { before, limit, service }: { before?: string | undefined; limit: number; service?: Service | undefined },
): Promise<HistoryRow[]> {
  const { results } = await ledger
    .prepare(
      `SELECT id, kind, ${amountSeen('?4')} AS amount_cents, created_at AS at, use, hold_until FROM operation
       WHERE person = ?1 AND sequence < iif(?2 IS NULL, ${Number.MAX_SAFE_INTEGER},
         (SELECT sequence FROM operation WHERE id = ?2 AND person = ?1))
         AND ${isSeen('?4')}
       ORDER BY sequence DESC LIMIT ?3`,
    )
    .bind(person, before ?? null, limit, service ?? null)
    .all<HistoryRow>()
  return results
}
