import { type DirectoryContents, EMPLOYER, type Enrolled, type ShardContents } from './contract.ts'

/** What is in the databases, read and watched by plain SQL, as somebody who does not trust the wallet would. */

const rows = <Row>({ results }: D1Result | undefined = { results: [] } as never) => results as Row[]

export async function readShard(ledger: D1Database): Promise<ShardContents> {
  const [operations, accounts, expired, messages] = await ledger.batch(
    [
      'SELECT sequence, key, id, kind, person FROM operation ORDER BY sequence',
      `SELECT id, debits_posted AS debits, credits_posted AS credits, available, ends_on,
         abs(debits_pending - credits_pending) AS held FROM account`,
      `SELECT t.debit_account AS account, t.amount FROM operation o JOIN transfer t ON t.operation = o.sequence
       WHERE o.kind = 'expire'`,
      `SELECT id, subject, attempts, relayed_at IS NOT NULL AS relayed, dead_at IS NOT NULL AS dead, last_error
       FROM outbox ORDER BY sequence`,
    ].map((sql) => ledger.prepare(sql)),
  )
  return {
    operations: rows(operations),
    accounts: rows(accounts),
    expired: rows(expired),
    messages: rows(messages),
  }
}

export async function readDirectory(db: D1Database): Promise<DirectoryContents> {
  const [received, codes, effects] = await db.batch([
    db.prepare('SELECT id FROM received_message'),
    db.prepare('SELECT card FROM card_code'),
    db.prepare('SELECT person, last_day FROM effect ORDER BY sequence'),
  ])
  return {
    received: rows<{ id: string }>(received).map(({ id }) => id),
    cardsWithCode: rows<{ card: string }>(codes).map(({ card }) => card),
    effects: rows(effects),
  }
}

const WATCH = [
  'CREATE TABLE IF NOT EXISTS effect (sequence INTEGER PRIMARY KEY, person TEXT NOT NULL, last_day TEXT) STRICT',
  ...['INSERT', 'UPDATE'].map(
    (change) => `CREATE TRIGGER IF NOT EXISTS effect_of_${change} AFTER ${change} ON benefit_user
      BEGIN INSERT INTO effect (person, last_day) VALUES (NEW.person, NEW.last_day); END`,
  ),
  `INSERT OR IGNORE INTO employer (id, name, business_id, has_plus, has_saldo, created_at)
   VALUES ('${EMPLOYER}', 'Havuranta Oy', '3120475-1', 1, 1, '2026-01-01T00:00:00.000Z')`,
]

/** Enters people in the directory, which from then on writes down every change of what they are entitled to. */
export async function enrol(db: D1Database, people: Enrolled[]): Promise<void> {
  await db.batch([
    ...WATCH.map((sql) => db.prepare(sql)),
    db
      .prepare(
        `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
         SELECT value ->> 'id', value ->> 'id', '', 'Aino', 'Virtanen', value ->> 'shard', '2026-01-01T00:00:00.000Z'
         FROM json_each(?)`,
      )
      .bind(JSON.stringify(people)),
  ])
}
