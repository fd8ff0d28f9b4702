import type { Benefit, Service, TransactionKind, Use } from '../schemas.ts'
import { amountSeen, isPartSeen, isSeen } from './operation.ts'

/** The SQL of reading a wallet. */

type UsableRow = {
  kind: 'lot' | 'card'
  benefit: Benefit
  uses: string
  service: Service
  expires_on: string
  amount_cents: number
}

/** What is left in a person's lots and cards on a day, added up by all that the columns tell; the soonest first. */
export async function readUsable(
  ledger: D1Database,
  person: string,
  today: string,
  service?: Service,
): Promise<UsableRow[]> {
  const { results } = await ledger
    .prepare(
      `SELECT kind, benefit, uses, service, ends_on AS expires_on, sum(available) AS amount_cents
       FROM account WHERE owner = ?1 AND ends_on >= ?2 AND service = coalesce(?3, service)
       GROUP BY ends_on, benefit, service, kind, uses HAVING amount_cents > 0
       ORDER BY ends_on, benefit, service, kind DESC, uses`,
    )
    .bind(person, today, service ?? null)
    .all<UsableRow>()
  return results
}

/** `uses`: separated by spaces. `version`: grows whenever money of it moves, or its last day does. */
export type AccountRow = {
  id: string
  kind: 'lot' | 'card'
  benefit: Benefit
  uses: string
  service: Service
  employer: string
  amount_cents: number
  held_cents: number
  expires_on: string
  version: number
}

/** Neither of the two ever gets smaller, so the sum stays the same only as long as both do. */
export const VERSION = 'last_transfer + last_closing'
export const ACCOUNT_COLUMNS = `id, kind, benefit, uses, service, employer, available AS amount_cents,
  debits_pending - credits_pending AS held_cents, ends_on AS expires_on, ${VERSION} AS version`

/** A person's cards, and lots that have money, on hold or not, on a day; what ends soonest first. */
export async function readAccounts(
  ledger: D1Database,
  person: string,
  today: string,
  service?: Service,
): Promise<AccountRow[]> {
  const { results } = await ledger
    .prepare(
      `SELECT ${ACCOUNT_COLUMNS} FROM account WHERE owner = ?1 AND ends_on >= ?2 AND service = coalesce(?3, service)
         AND (kind = 'card' OR available > 0 OR debits_pending > credits_pending)
       ORDER BY ends_on, benefit, service, kind DESC, uses, id`,
    )
    .bind(person, today, service ?? null)
    .all<AccountRow>()
  return results
}

type HistoryRow = {
  id: string
  kind: TransactionKind
  amount_cents: number
  at: string
  use: Use | null
  hold_until: string | null
  /** A JSON array of the benefit of each part, of a card's purchase twice. */
  benefits: string
}

/** `before`: the id of an operation. `account`: the id of a lot or card. */
export type HistoryPage = {
  limit: number
  before?: string | undefined
  service?: Service | undefined
  account?: string | undefined
}

const SIGHT = { service: '?4', account: '?5' }

/** A person's operations before one of theirs, or all, the newest first; with `service` or `account`, what is of it. */
export async function readOperations(
  ledger: D1Database,
  person: string,
  { before, limit, service, account }: HistoryPage,
): Promise<HistoryRow[]> {
  const { results } = await ledger
    .prepare(
      `SELECT id, kind, ${amountSeen(SIGHT)} AS amount_cents, created_at AS at, use, hold_until,
         (SELECT json_group_array(moved.benefit) FROM transfer part
            JOIN account moved ON moved.id IN (part.debit_account, part.credit_account)
          WHERE part.operation = operation.sequence AND moved.benefit IS NOT NULL
            AND ${isPartSeen('part', SIGHT)}) AS benefits
       FROM operation
       WHERE person = ?1 AND sequence < iif(?2 IS NULL, ${Number.MAX_SAFE_INTEGER},
         (SELECT sequence FROM operation WHERE id = ?2 AND person = ?1))
         AND ${isSeen(SIGHT)}
       ORDER BY sequence DESC LIMIT ?3`,
    )
    .bind(person, before ?? null, limit, service ?? null, account ?? null)
    .all<HistoryRow>()
  return results
}
