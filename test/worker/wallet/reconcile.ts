/** Each check selects what is off in a shard, as text; an empty answer is a sound ledger. */
const CHECKS = {
  'debits and credits differ': `
    SELECT (sum(debits_posted) - sum(credits_posted)) || ' posted, ' ||
      (sum(debits_pending) - sum(credits_pending)) || ' pending' AS what
    FROM account
    HAVING sum(debits_posted) <> sum(credits_posted) OR sum(debits_pending) <> sum(credits_pending)`,

  'counters are not the sums of their transfers': `
    WITH side AS (
      SELECT debit_account AS account, sequence,
        iif(kind IN ('single', 'post'), amount, 0) AS debits_posted, 0 AS credits_posted,
        iif(kind = 'pending', amount, 0) AS debits_pending,
        coalesce((SELECT amount FROM transfer hold WHERE hold.sequence = t.pending), 0) AS credits_pending
      FROM transfer t
      UNION ALL
      SELECT credit_account, sequence,
        0, iif(kind IN ('single', 'post'), amount, 0),
        coalesce((SELECT amount FROM transfer hold WHERE hold.sequence = t.pending), 0),
        iif(kind = 'pending', amount, 0)
      FROM transfer t
    ), moved AS (
      SELECT account, max(sequence) AS last_transfer, sum(debits_posted) AS debits_posted,
        sum(credits_posted) AS credits_posted, sum(debits_pending) AS debits_pending,
        sum(credits_pending) AS credits_pending
      FROM side GROUP BY account
    )
    SELECT coalesce(a.id, m.account) AS what FROM account a FULL JOIN moved m ON m.account = a.id
    WHERE a.id IS NULL
      OR a.debits_posted <> coalesce(m.debits_posted, 0) OR a.credits_posted <> coalesce(m.credits_posted, 0)
      OR a.debits_pending <> coalesce(m.debits_pending, 0) OR a.credits_pending <> coalesce(m.credits_pending, 0)
      OR a.last_transfer <> coalesce(m.last_transfer, 0)`,

  'below zero': `
    SELECT id AS what FROM account WHERE kind IN ('lot', 'card', 'prepaid')
      AND credits_posted - debits_posted - debits_pending + credits_pending < 0`,

  'transfers are missing': `
    SELECT count(*) || ' of ' || max(sequence) AS what FROM transfer HAVING count(*) <> max(sequence)`,

  'operations are not the sums of their parts': `
    SELECT o.id AS what FROM operation o LEFT JOIN transfer t
      ON t.operation = o.id AND (t.kind <> 'void' OR o.kind = 'release')
    GROUP BY o.id HAVING o.amount <> coalesce(sum(t.amount), 0)`,

  'holds are resolved wrongly': `
    SELECT hold.sequence AS what FROM transfer hold JOIN transfer t ON t.pending = hold.sequence
    GROUP BY hold.sequence
    HAVING count(*) <> 1 OR hold.kind <> 'pending' OR t.amount > hold.amount
      OR (t.kind = 'void' AND t.amount <> hold.amount)
      OR t.debit_account <> hold.debit_account OR t.credit_account <> hold.credit_account`,
}

/** Adds a whole shard up and says what is off, one line each; nothing when all is well. */
export async function reconcile(ledger: D1Database): Promise<string[]> {
  const names = Object.keys(CHECKS)
  const results = await ledger.batch<Record<string, unknown>>([
    ...Object.values(CHECKS).map((sql) => ledger.prepare(sql)),
    ledger.prepare('PRAGMA foreign_key_check'),
    ledger.prepare('PRAGMA quick_check'),
  ])
  const damage = results.pop()!.results.filter((row) => row.quick_check !== 'ok')
  const orphans = results.pop()!.results
  return [
    ...results.flatMap(({ results: rows }, index) => rows.map((row) => `${names[index]}: ${row.what}`)),
    ...orphans.map((row) => `row without its parent: ${JSON.stringify(row)}`),
    ...damage.map((row) => `damaged: ${JSON.stringify(row)}`),
  ]
}
