/**
 * The SQL of adding a shard up. Every check selects what is off, as `what`; no rows are a sound ledger. Checks of a
 * slice look at a range of rows, so that a large shard is added up in many short steps between which payments go on:
 * a statement sees one state of the ledger, and what each row has to agree with is all in it.
 */

/** Each operation in a range of sequence numbers. Parameters: after, up to. */
const OPERATIONS = {
  'operations are missing': `
    SELECT printf('%d between %d and %d', ?2 - ?1 - count(*), ?1 + 1, ?2) AS what
    FROM operation WHERE sequence > ?1 AND sequence <= ?2 HAVING count(*) <> ?2 - ?1`,

  'operations are not the sums of their parts': `
    SELECT o.id AS what FROM operation o LEFT JOIN transfer t
      ON t.operation = o.sequence AND (t.kind <> 'void' OR o.kind = 'release')
    WHERE o.sequence > ?1 AND o.sequence <= ?2
    GROUP BY o.sequence HAVING o.amount <> coalesce(sum(t.amount), 0)`,
}

/** Each transfer in a range of sequence numbers. Parameters: after, up to. */
const TRANSFERS = {
  'transfers are missing': `
    SELECT printf('%d between %d and %d', ?2 - ?1 - count(*), ?1 + 1, ?2) AS what
    FROM transfer WHERE sequence > ?1 AND sequence <= ?2 HAVING count(*) <> ?2 - ?1`,

  'transfers of nobody': `
    SELECT t.sequence AS what FROM transfer t LEFT JOIN operation o ON o.sequence = t.operation
      LEFT JOIN account payer ON payer.id = t.debit_account LEFT JOIN account payee ON payee.id = t.credit_account
    WHERE t.sequence > ?1 AND t.sequence <= ?2 AND (o.id IS NULL OR payer.id IS NULL OR payee.id IS NULL)`,

  'money was used for what or by whom it may not be': `
    SELECT t.sequence AS what FROM transfer t JOIN operation o ON o.sequence = t.operation
      JOIN account a ON a.id IN (t.debit_account, t.credit_account)
    WHERE t.sequence > ?1 AND t.sequence <= ?2 AND a.kind IN ('lot', 'card')
      AND (a.owner IS NOT o.person OR (o.use IS NOT NULL AND NOT instr(a.uses, o.use)))`,

  'holds are resolved wrongly': `
    SELECT coalesce(hold.sequence, t.pending) AS what
    FROM transfer t LEFT JOIN transfer hold ON hold.sequence = t.pending
    WHERE t.sequence > ?1 AND t.sequence <= ?2 AND t.pending IS NOT NULL
      AND (hold.kind IS NOT 'pending' OR t.kind NOT IN ('post', 'void') OR t.amount > hold.amount
        OR (t.kind = 'void' AND t.amount <> hold.amount)
        OR t.debit_account <> hold.debit_account OR t.credit_account <> hold.credit_account
        OR EXISTS (SELECT 1 FROM transfer other WHERE other.pending = t.pending AND other.sequence <> t.sequence))`,

  'more was given back than had been moved': `
    SELECT t.reverses AS what FROM transfer t JOIN transfer part ON part.sequence = t.reverses
    WHERE t.sequence > ?1 AND t.sequence <= ?2
      AND part.amount < (SELECT sum(amount) FROM transfer back WHERE back.reverses = t.reverses)`,
}

/** Each account in a range of ids. Parameters: after, up to. */
const ACCOUNTS = {
  'counters are not the sums of their transfers': `
    WITH slice AS (SELECT * FROM account WHERE id > ?1 AND id <= ?2), side AS (
      SELECT slice.id, t.sequence,
        iif(t.kind IN ('single', 'post'), t.amount, 0) AS debits_posted, 0 AS credits_posted,
        iif(t.kind = 'pending', t.amount, 0) AS debits_pending,
        coalesce((SELECT amount FROM transfer hold WHERE hold.sequence = t.pending), 0) AS credits_pending
      FROM slice JOIN transfer t ON t.debit_account = slice.id
      UNION ALL
      SELECT slice.id, t.sequence, 0, iif(t.kind IN ('single', 'post'), t.amount, 0),
        coalesce((SELECT amount FROM transfer hold WHERE hold.sequence = t.pending), 0),
        iif(t.kind = 'pending', t.amount, 0)
      FROM slice JOIN transfer t ON t.credit_account = slice.id
    ), moved AS (
      SELECT id, max(sequence) AS last_transfer, sum(debits_posted) AS debits_posted,
        sum(credits_posted) AS credits_posted, sum(debits_pending) AS debits_pending,
        sum(credits_pending) AS credits_pending
      FROM side GROUP BY id
    )
    SELECT slice.id AS what FROM slice LEFT JOIN moved ON moved.id = slice.id
    WHERE slice.debits_posted <> coalesce(moved.debits_posted, 0)
      OR slice.credits_posted <> coalesce(moved.credits_posted, 0)
      OR slice.debits_pending <> coalesce(moved.debits_pending, 0)
      OR slice.credits_pending <> coalesce(moved.credits_pending, 0)
      OR slice.last_transfer <> coalesce(moved.last_transfer, 0)`,

  'below zero': `
    SELECT id AS what FROM account WHERE id > ?1 AND id <= ?2 AND kind IN ('lot', 'card', 'prepaid')
      AND credits_posted - debits_posted - debits_pending + credits_pending < 0`,

  'last days are not what a closing set': `
    SELECT account.id AS what FROM account LEFT JOIN closing ON closing.operation = account.last_closing
    WHERE account.id > ?1 AND account.id <= ?2
      AND account.ends_on IS NOT iif(account.last_closing = 0, account.expires_on,
        min(account.expires_on, closing.last_day))`,
}

const TOTALS = {
  'debits and credits differ': `
    SELECT (sum(debits_posted) - sum(credits_posted)) || ' posted, ' ||
      (sum(debits_pending) - sum(credits_pending)) || ' pending' AS what
    FROM account
    HAVING sum(debits_posted) <> sum(credits_posted) OR sum(debits_pending) <> sum(credits_pending)`,

  damaged: `SELECT quick_check AS what FROM pragma_quick_check WHERE quick_check <> 'ok'`,

  'messages of nobody': `
    SELECT id AS what FROM outbox WHERE NOT EXISTS (SELECT 1 FROM operation WHERE sequence = outbox.operation)`,
}

export const CHECKS = { OPERATIONS, TRANSFERS, ACCOUNTS, TOTALS }

/** How many findings of one kind are worth reading. */
const FINDINGS = 100

/** Runs checks on one slice, in one round trip. */
export async function findOff(
  ledger: D1Database,
  checks: Record<string, string>,
  range: (string | number)[] = [],
): Promise<string[]> {
  const results = await ledger.batch<{ what: unknown }>(
    Object.values(checks).map((sql) => ledger.prepare(`${sql} LIMIT ${FINDINGS}`).bind(...range)),
  )
  const names = Object.keys(checks)
  return results.flatMap(({ results: rows }, index) => rows.map(({ what }) => `${names[index]}: ${what}`))
}

/** How far a shard goes: its last operation and transfer, and how many accounts it has. */
export async function measure(
  ledger: D1Database,
): Promise<{ operations: number; transfers: number; accounts: number }> {
  const row = await ledger
    .prepare(
      `SELECT coalesce((SELECT max(sequence) FROM operation), 0) AS operations,
         coalesce((SELECT max(sequence) FROM transfer), 0) AS transfers,
         (SELECT count(*) FROM account) AS accounts`,
    )
    .first<{ operations: number; transfers: number; accounts: number }>()
  return row!
}

/** The id at the end of a slice of accounts, or null when there are no more. */
export async function endOfSlice(ledger: D1Database, after: string, size: number): Promise<string | null> {
  return ledger
    .prepare('SELECT max(id) AS id FROM (SELECT id FROM account WHERE id > ?1 ORDER BY id LIMIT ?2)')
    .bind(after, size)
    .first<string>('id')
}
