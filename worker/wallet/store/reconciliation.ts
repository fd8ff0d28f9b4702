/**
 * The SQL of adding a shard up. Every check selects what is off, as `what`; no rows are a sound ledger. Checks of a
 * slice look at a range of rows, so that a large shard is added up in many short steps between which payments go on:
 * a statement sees one state of the ledger, and what each row has to agree with is all in it.
 */

const WAYS = `'deposit single bank prepaid', 'deposit single bank lunch', 'withdraw single lunch bank',
  'settle single bank funding', 'load single funding lot', 'load single prepaid lot',
  'spend single lot merchant', 'spend single card merchant', 'hold pending lot merchant', 'hold pending card merchant',
  'capture post lot merchant', 'capture post card merchant', 'capture void lot merchant', 'capture void card merchant',
  'release void lot merchant', 'release void card merchant', 'refund single merchant lot',
  'refund single merchant card', 'convert single lot card', 'expire single lot expired', 'expire single card expired',
  'reverse single lot funding', 'reverse single lot prepaid'`

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

  'closings without their last day': `
    SELECT o.id AS what FROM operation o WHERE o.sequence > ?1 AND o.sequence <= ?2 AND o.kind = 'close'
      AND NOT EXISTS (SELECT 1 FROM closing WHERE operation = o.sequence)`,

  'holds are resolved in part, or by several': `
    SELECT held.id AS what FROM operation held JOIN transfer part ON part.operation = held.sequence
      LEFT JOIN transfer resolving ON resolving.pending = part.sequence
    WHERE held.sequence > ?1 AND held.sequence <= ?2 AND held.kind = 'hold'
    GROUP BY held.sequence
    HAVING count(resolving.sequence) NOT IN (0, count(*)) OR count(DISTINCT resolving.operation) > 1`,
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

  'money went the wrong way': `
    SELECT t.sequence AS what FROM transfer t JOIN operation o ON o.sequence = t.operation
      JOIN account payer ON payer.id = t.debit_account JOIN account payee ON payee.id = t.credit_account
    WHERE t.sequence > ?1 AND t.sequence <= ?2
      AND (o.kind || ' ' || t.kind || ' ' || payer.kind || ' ' || payee.kind NOT IN (${WAYS})
        OR (o.kind IN ('refund', 'reverse')) = (t.reverses IS NULL)
        OR (o.kind IN ('spend', 'hold', 'convert') AND payer.expires_on < o.day))`,

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

/** What each transfer `t` of a selection does to the counters of the accounts on its two sides. */
const sidesOf = (selection: string) => `
  SELECT t.debit_account AS id, t.sequence, iif(t.kind IN ('single', 'post'), t.amount, 0) AS debits_posted,
    0 AS credits_posted, iif(t.kind = 'pending', t.amount, 0) AS debits_pending,
    coalesce((SELECT amount FROM transfer hold WHERE hold.sequence = t.pending), 0) AS credits_pending
  FROM ${selection}
  UNION ALL
  SELECT t.credit_account, t.sequence, 0, iif(t.kind IN ('single', 'post'), t.amount, 0),
    coalesce((SELECT amount FROM transfer hold WHERE hold.sequence = t.pending), 0),
    iif(t.kind = 'pending', t.amount, 0)
  FROM ${selection}`
const COUNTERS = ['debits_posted', 'credits_posted', 'debits_pending', 'credits_pending'] as const
const SUMS = `max(sequence) AS last_transfer, ${COUNTERS.map((name) => `sum(${name}) AS ${name}`).join(', ')}`
const differs = [...COUNTERS, 'last_transfer']
  .map((name) => `account.${name} <> coalesce(moved.${name}, 0)`)
  .join(' OR ')
const isCompanySide = `id NOT GLOB 'lot_*' AND id NOT GLOB 'card_*'`

/**
 * Each lot and card of a range of owners. What moves them are operations of their owners, by which an index finds it;
 * that they are moved by nobody else's is a check of the transfers. Parameters: after, up to.
 */
const ACCOUNTS = {
  'counters are not the sums of their transfers': `
    WITH moved AS (
      SELECT id, ${SUMS} FROM (${sidesOf(
        'operation o JOIN transfer t ON t.operation = o.sequence WHERE o.person > ?1 AND o.person <= ?2',
      )})
      WHERE NOT (${isCompanySide}) GROUP BY id)
    SELECT account.id AS what FROM account LEFT JOIN moved ON moved.id = account.id
    WHERE account.owner > ?1 AND account.owner <= ?2 AND account.kind IN ('lot', 'card') AND (${differs})`,

  'below zero': `
    SELECT id AS what FROM account WHERE owner > ?1 AND owner <= ?2 AND kind IN ('lot', 'card', 'prepaid', 'lunch')
      AND credits_posted - debits_posted - debits_pending + credits_pending < 0`,

  'last days are not what a closing set': `
    SELECT account.id AS what FROM account LEFT JOIN closing ON closing.operation = account.last_closing
    WHERE account.owner > ?1 AND account.owner <= ?2
      AND account.ends_on IS NOT iif(account.last_closing = 0, account.expires_on,
        min(account.expires_on, closing.last_day))`,
}

const TOTALS = {
  'debits and credits differ': `
    SELECT (sum(debits_posted) - sum(credits_posted)) || ' posted, ' ||
      (sum(debits_pending) - sum(credits_pending)) || ' pending' AS what
    FROM account
    HAVING sum(debits_posted) <> sum(credits_posted) OR sum(debits_pending) <> sum(credits_pending)`,

  'messages of nobody': `
    SELECT id AS what FROM outbox WHERE NOT EXISTS (SELECT 1 FROM operation WHERE sequence = outbox.operation)`,
}

/** SQLite's own check of a table and its indexes. Parameter: the table. */
const DAMAGE = { damaged: `SELECT quick_check AS what FROM pragma_quick_check(?1) WHERE quick_check <> 'ok'` }
export const TABLES = ['operation', 'account', 'transfer', 'closing', 'outbox']

export const CHECKS = { OPERATIONS, TRANSFERS, ACCOUNTS, TOTALS, DAMAGE }

/** The accounts of the company side in a range of ids, by their names, of which an index knows where they stand. */
const COMPANY = [
  `id IN ('bank', 'expired')`,
  ...['funding', 'lunch', 'merchant', 'prepaid'].map((kind) => `id > '${kind}:' AND id < '${kind};'`),
]
  .map((named) => `SELECT id FROM account WHERE ${named} AND id > ?3 AND id <= ?4`)
  .join(' UNION ALL ')

/** What a slice of transfers did to one account of the company side. */
export type Moved = { id: string; last_transfer: number } & Record<(typeof COUNTERS)[number], number>

/**
 * What the transfers in a range of sequence numbers did to accounts of the company side, of which there are few, each
 * with more transfers than one statement should add up.
 */
export async function readCompanySide(ledger: D1Database, after: number, upTo: number): Promise<Moved[]> {
  const { results } = await ledger
    .prepare(
      `SELECT id, ${SUMS} FROM (${sidesOf('transfer t WHERE t.sequence > ?1 AND t.sequence <= ?2')})
       WHERE ${isCompanySide} GROUP BY id`,
    )
    .bind(after, upTo)
    .all<Moved>()
  return results
}

/**
 * The accounts of the company side in a range of ids whose counters are not what was added up for that range, and what
 * has been moved since the last transfer of that.
 */
export async function findCompanySideOff(
  ledger: D1Database,
  { moved, last, after, upTo }: { moved: Moved[]; last: number; after: string; upTo: string },
): Promise<string[]> {
  const { results } = await ledger
    .prepare(
      `WITH company AS (${COMPANY}),
         side AS (
           SELECT value ->> 'id' AS id, value ->> 'last_transfer' AS sequence,
             ${COUNTERS.map((name) => `value ->> '${name}' AS ${name}`).join(', ')} FROM json_each(?1)
           UNION ALL
           ${sidesOf('transfer t WHERE t.sequence > ?2')}
         ),
         moved AS (SELECT id, ${SUMS} FROM side GROUP BY id)
       SELECT account.id FROM company JOIN account ON account.id = company.id LEFT JOIN moved ON moved.id = account.id
       WHERE ${differs}`,
    )
    .bind(JSON.stringify(moved), last, after, upTo)
    .all<{ id: string }>()
  return results.map(({ id }) => `counters are not the sums of their transfers: ${id}`)
}

/** How many findings of one kind are worth reading. */
const FINDINGS = 100

/** Runs checks on one slice, in one round trip. */
export async function findOff(
  ledger: D1Database,
  checks: Record<string, string>,
  range: (string | number)[] = [],
): Promise<string[]> {
  const names = Object.keys(checks)
  const results = await ledger.batch<{ what: unknown }>(
    Object.values(checks).map((sql) => ledger.prepare(`${sql} LIMIT ${FINDINGS}`).bind(...range)),
  )
  return results.flatMap(({ results: rows }, index) => rows.map(({ what }) => `${names[index]}: ${what}`))
}

/** The text of everything that the schema is made of, tables, indexes, views and guards, in the order of their names. */
export async function readSchema(ledger: D1Database): Promise<string> {
  const { results } = await ledger
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'd1_*' AND name NOT GLOB '_cf_*'
         AND name NOT GLOB 'sqlite_*' ORDER BY name`,
    )
    .all<{ sql: string }>()
  return results.map(({ sql }) => sql.replace(/\s+/g, ' ')).join('\n')
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

/** The owner at the end of a slice of accounts, or null when there are no more. */
export async function endOfSlice(ledger: D1Database, after: string, size: number): Promise<string | null> {
  return ledger
    .prepare(
      'SELECT max(owner) AS owner FROM (SELECT owner FROM account WHERE owner > ?1 ORDER BY owner LIMIT ?2)',
    )
    .bind(after, size)
    .first<string>('owner')
}
