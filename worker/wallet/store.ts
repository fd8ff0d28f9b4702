import type { LoadInput } from './load-benefit.ts'
import type { Benefit, Service } from './schemas.ts'

/** All SQL of the wallet area. The rules that it cannot break are in migrations/ledger. */

type LoadRow = LoadInput & {
  /** Ids for the operation and the lot, used unless the key is known already. */
  operation: string
  lot: string
  inputHash: string
  at: string
}

/**
 * Moves money from an employer's funding account to a new lot, unless the key has been used before; opens the
 * funding account when it is missing. Returns the operation that the key stands for, whatever its content was.
 */
export async function recordLoad(
  ledger: D1Database,
  load: LoadRow,
): Promise<{ operation: string; inputHash: string; lot: string }> {
  // True only for the attempt that has just written the operation: others find no operation under their own id,
  // and the same batch delivered twice finds it carried out.
  const isOurs = `EXISTS (SELECT 1 FROM operation WHERE id = ?1)
    AND NOT EXISTS (SELECT 1 FROM transfer WHERE operation = ?1)`
  const results = await ledger.batch<{ operation: string; inputHash: string; lot: string }>([
    ledger
      .prepare(
        `INSERT INTO operation (id, key, kind, input_hash, amount, created_at)
         SELECT ?1, ?2, 'load', ?3, ?4, ?5 WHERE NOT EXISTS (SELECT 1 FROM operation WHERE key = ?2)`,
      )
      .bind(load.operation, load.key, load.inputHash, load.amountCents, load.at),
    ledger
      .prepare(
        `INSERT INTO account (id, kind, owner, created_at) SELECT 'funding:' || ?2, 'funding', ?2, ?3
         WHERE ${isOurs} AND NOT EXISTS (SELECT 1 FROM account WHERE id = 'funding:' || ?2)`,
      )
      .bind(load.operation, load.employer, load.at),
    ledger
      .prepare(
        `INSERT INTO account (id, kind, owner, benefit, service, employer, expires_on, created_at)
         SELECT ?2, 'lot', ?3, ?4, ?5, ?6, ?7, ?8 WHERE ${isOurs}`,
      )
      .bind(
        load.operation,
        load.lot,
        load.person,
        load.benefit,
        load.service,
        load.employer,
        load.expiresOn,
        load.at,
      ),
    ledger
      .prepare(
        `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount)
         SELECT ?1, 'single', 'funding:' || ?2, ?3, ?4 WHERE ${isOurs}`,
      )
      .bind(load.operation, load.employer, load.lot, load.amountCents),
    ledger
      .prepare(
        `SELECT id AS operation, input_hash AS inputHash,
           (SELECT credit_account FROM transfer WHERE operation = operation.id) AS lot
         FROM operation WHERE key = ?1`,
      )
      .bind(load.key),
  ])
  return results.at(-1)!.results[0]!
}

type UsableRow = { benefit: Benefit; service: Service; expires_on: string; amount_cents: number }

/** What is left in a person's lots on a day, added up by benefit, service and last day; the soonest first. */
export async function readUsable(ledger: D1Database, person: string, today: string): Promise<UsableRow[]> {
  const { results } = await ledger
    .prepare(
      `SELECT benefit, service, expires_on,
         sum(credits_posted - debits_posted - debits_pending + credits_pending) AS amount_cents
       FROM account WHERE owner = ?1 AND kind = 'lot' AND expires_on >= ?2
       GROUP BY expires_on, benefit, service HAVING amount_cents > 0 ORDER BY expires_on, benefit, service`,
    )
    .bind(person, today)
    .all<UsableRow>()
  return results
}
