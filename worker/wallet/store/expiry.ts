/** The SQL of moving what is left after its last day. */

/** A lot or card as it was seen; it is the same as long as `last_transfer` is. */
export type EndedAccount = { id: string; last_transfer: number }

/** Lots and cards that have money left after their last day, up to `limit` of them. */
export async function findEnded(ledger: D1Database, today: string, limit: number): Promise<EndedAccount[]> {
  const { results } = await ledger
    .prepare(
      `SELECT id, last_transfer FROM account
       WHERE ends_on < ?1 AND available > 0 AND ends_on IS NOT NULL ORDER BY ends_on LIMIT ?2`,
    )
    .bind(today, limit)
    .all<EndedAccount>()
  return results
}

export type Expiry = { account: string; lastTransfer: number; operation: string; key: string; hash: string }

/**
 * Moves all that is available in each account to `expired`, an operation for each, in one batch. An account that has
 * changed since it was seen is left for the next time. Returns what these operations moved.
 */
export async function recordExpiries(
  ledger: D1Database,
  input: { expiries: Expiry[]; day: string; at: string },
): Promise<{ lots: number; cents: number }> {
  const expiry = (name: keyof Expiry) => `expiry.value ->> '${name}'`
  const each = `json_each(?1, '$.expiries') expiry`
  const statements = [
    `INSERT INTO account (id, kind, created_at) SELECT 'expired', 'expired', ?1 ->> 'at'
     WHERE NOT EXISTS (SELECT 1 FROM account WHERE id = 'expired')`,
    `INSERT INTO operation (id, key, kind, input_hash, amount, person, day, created_at)
     SELECT ${expiry('operation')}, ${expiry('key')}, 'expire', ${expiry('hash')}, account.available, account.owner,
       ?1 ->> 'day', ?1 ->> 'at'
     FROM ${each} JOIN account ON account.id = ${expiry('account')}
     WHERE account.last_transfer = ${expiry('lastTransfer')} AND account.available > 0
       AND account.ends_on < ?1 ->> 'day'
       AND NOT EXISTS (SELECT 1 FROM operation WHERE key = ${expiry('key')})`,
    `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount)
     SELECT o.sequence, 'single', ${expiry('account')}, 'expired', o.amount
     FROM ${each} JOIN operation o ON o.id = ${expiry('operation')}
     WHERE NOT EXISTS (SELECT 1 FROM transfer WHERE operation = o.sequence)`,
    `INSERT INTO completed_operation (id)
     SELECT o.id FROM ${each} JOIN operation o ON o.id = ${expiry('operation')}`,
    `SELECT count(*) AS lots, coalesce(sum(o.amount), 0) AS cents
     FROM ${each} JOIN operation o ON o.id = ${expiry('operation')}`,
  ]
  const json = JSON.stringify(input)
  const results = await ledger.batch<{ lots: number; cents: number }>(
    statements.map((sql) => ledger.prepare(sql).bind(json)),
  )
  return results.at(-1)!.results[0]!
}
