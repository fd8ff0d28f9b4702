import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { idOf, MERCHANTS, ORIGIN, type ShardSize, TRANSFERS } from './fixture.ts'

const FIVE_YEARS = 5 * 365 * 86_400

/** 32 random bytes, as hashes and keys are kept. */
const random = () => randomBytes(32).toString('base64url')

/** Fills a migrated directory with everybody, each with a session. */
export function fillDirectory(db: DatabaseSync, shards: ShardSize[]): void {
  db.exec('BEGIN')
  db.exec(`INSERT INTO embed_client (id, name, created_at) VALUES ('client_bench', 'Bench', '')`)
  db.exec(`INSERT INTO embed_client_origin (client, origin) VALUES ('client_bench', '${ORIGIN}')`)
  const person = db.prepare(
    `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
     VALUES (?, ?, ?, 'Aino Maria', 'Virtanen', ?, '2026-01-01T00:00:00.000Z')`,
  )
  const session = db.prepare(
    `INSERT INTO session (id, person, client, origin, key_thumbprint, refresh_hash, rotation_key, provider, browser,
       created_at, last_used_at, idle_until, ends_at)
     VALUES (?, ?, 'client_bench', '${ORIGIN}', ?, ?, ?, 'nordea', '', unixepoch(), unixepoch(), ?6, ?6)`,
  )
  const end = Math.floor(Date.now() / 1000) + FIVE_YEARS
  for (const { number: shard, people } of shards) {
    for (let n = 0; n < people; n++) {
      const id = idOf('person', shard, n)
      person.run(id, random(), `v1.${random()}`, shard)
      session.run(idOf('session', shard, n), id, random(), random(), random(), end)
    }
  }
  db.exec('COMMIT')
}

/** Makes as many accounts and transfers as a shard has, and no rules. */
export function fillBare(db: DatabaseSync, { number: shard, people }: ShardSize): void {
  db.exec(`CREATE TABLE bare_account (id TEXT PRIMARY KEY, debits INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE bare_transfer (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      debit_account TEXT NOT NULL,
      credit_account TEXT NOT NULL,
      amount INTEGER NOT NULL
    ) STRICT`)
  db.exec('BEGIN')
  const account = db.prepare('INSERT INTO bare_account VALUES (?, 0)')
  const transfer = db.prepare('INSERT INTO bare_transfer VALUES (NULL, ?, ?, ?, 100)')
  for (let n = 0; n < people; n++) account.run(idOf('person', shard, n))
  for (let n = 0; n < people * TRANSFERS; n++) {
    transfer.run(random(), idOf('person', shard, n % people), idOf('merchant', shard, n % MERCHANTS))
  }
  db.exec('COMMIT')
}
