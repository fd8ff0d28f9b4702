import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { idOf, MERCHANTS, type ShardSize, TRANSFERS } from './fixture.ts'

/** Persons for each employer. */
const STAFF = 250
const OPENED_AT = '2026-01-01T00:00:00.000Z'
const DAYS = 300
const DAY_MS = 86_400_000
const LOADED_CENTS = 40_000

/** The lots of a person: one to three, all of which pay for sports. */
const lotsOf = (person: number) => 1 + (person % 3)
const BENEFITS = ['sports-culture', 'flexible', 'flexible']
const USES = ['sports culture', 'sports culture massage', 'sports lunch']

/** What moved through each account of a kind, by the number of the account. */
type Moved = Record<
  'debitsPosted' | 'creditsPosted' | 'debitsPending' | 'creditsPending' | 'lastTransfer',
  Float64Array
>
const moved = (accounts: number): Moved => ({
  debitsPosted: new Float64Array(accounts),
  creditsPosted: new Float64Array(accounts),
  debitsPending: new Float64Array(accounts),
  creditsPending: new Float64Array(accounts),
  lastTransfer: new Float64Array(accounts),
})

/**
 * Fills a migrated ledger. In each round each person does one thing, in an order that is mixed but the same in every
 * round: first each of their one to three loads, then mostly payments; in rounds 7 and 8 one in ten holds and captures,
 * and in round 9 one in twenty gets what they paid in round 8 back. So a transfer is one operation, both have the
 * same sequence number, and what a person did a round ago is `people` rows up.
 */
export function fillLedger(db: DatabaseSync, { number: shard, people }: ShardSize): void {
  const rebuild = takeDown(db)
  db.exec('BEGIN')
  const insertOperation = db.prepare(
    `INSERT INTO operation (sequence, id, key, kind, input_hash, amount, person, use, hold_until, day, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertTransfer = db.prepare(
    `INSERT INTO transfer (sequence, operation, kind, debit_account, credit_account, amount, pending, reverses)
     VALUES (?1, ?1, ?, ?, ?, ?, ?, ?)`,
  )
  const funding = moved(Math.ceil(people / STAFF))
  const lots = moved(people * 3)
  const merchants = moved(MERCHANTS)
  const loadedAt = new Float64Array(people * 3)
  const end = Date.now()
  const transfers = people * TRANSFERS
  for (let sequence = 1; sequence <= transfers; sequence++) {
    const round = Math.floor((sequence - 1) / people)
    // 618033 has no factor in common with a power of ten, so that its multiples reach everybody.
    const person = (((sequence - 1) % people) * 618_033) % people
    const kind = kindOf(round, person)
    const isWhole = round > 6 && (person % 10 === 0 || person % 20 === 1)
    const amount = kind === 'load' ? LOADED_CENTS : isWhole ? 1200 : 500 + ((sequence * 7919) % 1500)
    const instant = end - (transfers - sequence) * ((DAYS * DAY_MS) / transfers)
    const at = new Date(instant).toISOString()
    // Payments are from a person's lots in turn, but a hold, its capture and a payment that goes back from one.
    const lotNumber = person * 3 + (kind === 'load' ? round : isWhole ? 0 : round % lotsOf(person))
    const merchantNumber = ((round > 6 ? person : sequence) * 31) % MERCHANTS
    const employerNumber = Math.floor(person / STAFF)
    const lot = idOf('lot', shard, lotNumber)
    const merchantId = idOf('merchant', shard, merchantNumber)
    const merchant = `merchant:${merchantId}`
    const isPayment = kind === 'spend' || kind === 'hold'

    insertOperation.run(
      sequence,
      idOf('operation', shard, sequence),
      `${merchantId}:${randomText(36)}`,
      kind,
      randomText(43),
      amount,
      idOf('person', shard, person),
      isPayment ? 'sports' : null,
      kind === 'hold' ? new Date(instant + 31 * DAY_MS).toISOString() : null,
      new Date(instant + DAY_MS / 12).toISOString().slice(0, 10),
      at,
    )
    insertTransfer.run(
      sequence,
      kind === 'hold' ? 'pending' : kind === 'capture' ? 'post' : 'single',
      kind === 'load'
        ? `funding:${idOf('employer', shard, employerNumber)}`
        : kind === 'refund'
          ? merchant
          : lot,
      kind === 'load' || kind === 'refund' ? lot : merchant,
      amount,
      kind === 'capture' ? sequence - people : null,
      kind === 'refund' ? sequence - people : null,
    )
    if (kind === 'load') {
      loadedAt[lotNumber] = instant
      move(kind, amount, sequence, [funding, employerNumber], [lots, lotNumber])
    } else if (kind === 'refund') {
      move(kind, amount, sequence, [merchants, merchantNumber], [lots, lotNumber])
    } else {
      move(kind, amount, sequence, [lots, lotNumber], [merchants, merchantNumber])
    }
  }

  const insertAccount = db.prepare(
    `INSERT INTO account (id, kind, owner, benefit, uses, service, employer, expires_on, ends_on, created_at,
       debits_posted, credits_posted, debits_pending, credits_pending, last_transfer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?8, ?8, ?9, ?, ?, ?, ?, ?)`,
  )
  const counters = (of: Moved, n: number) =>
    [of.debitsPosted, of.creditsPosted, of.debitsPending, of.creditsPending, of.lastTransfer].map(
      (counter) => counter[n]!,
    )
  const insertNamed = (kind: 'funding' | 'merchant', idKind: 'employer' | 'merchant', of: Moved) => {
    for (let n = 0; n < of.lastTransfer.length; n++) {
      const owner = idOf(idKind, shard, n)
      const nothing = [null, null, null, null, null]
      insertAccount.run(`${kind}:${owner}`, kind, owner, ...nothing, OPENED_AT, ...counters(of, n))
    }
  }
  const nextYear = new Date(end).getFullYear() + 1
  insertNamed('funding', 'employer', funding)
  for (let person = 0; person < people; person++) {
    for (let n = 0; n < lotsOf(person); n++) {
      insertAccount.run(
        ...[idOf('lot', shard, person * 3 + n), 'lot', idOf('person', shard, person), BENEFITS[n]!, USES[n]!],
        ...['plus', idOf('employer', shard, Math.floor(person / STAFF))],
        n === 0 ? `${nextYear}-12-31` : `${nextYear}-06-30`,
        new Date(loadedAt[person * 3 + n]!).toISOString(),
        ...counters(lots, person * 3 + n),
      )
    }
  }
  insertNamed('merchant', 'merchant', merchants)
  db.exec('COMMIT')
  rebuild()
}

function kindOf(round: number, person: number) {
  if (round < lotsOf(person)) return 'load'
  if (person % 10 === 0 && round === 7) return 'hold'
  if (person % 10 === 0 && round === 8) return 'capture'
  if (person % 20 === 1 && round === 9) return 'refund'
  return 'spend'
}

type Side = [of: Moved, account: number]

function move(kind: string, amount: number, sequence: number, [from, payer]: Side, [to, payee]: Side): void {
  if (kind === 'hold') {
    from.debitsPending[payer]! += amount
    to.creditsPending[payee]! += amount
  } else {
    from.debitsPosted[payer]! += amount
    to.creditsPosted[payee]! += amount
  }
  if (kind === 'capture') {
    from.creditsPending[payer]! += amount
    to.debitsPending[payee]! += amount
  }
  from.lastTransfer[payer] = sequence
  to.lastTransfer[payee] = sequence
}

let random = ''
let used = 0
/** Letters and digits that nobody has had before, as far as chance can tell. */
function randomText(length: number): string {
  if (used + length > random.length) {
    random = randomBytes(48_000).toString('base64url')
    used = 0
  }
  used += length
  return random.slice(used - length, used)
}

/**
 * Takes triggers and indexes away, which would make each row slow, and returns what puts exactly the same back. The
 * indexes that UNIQUE made cannot be dropped: they are left out of the schema meanwhile, and made anew by sorting,
 * which takes seconds where keys in random order take minutes.
 */
function takeDown(db: DatabaseSync): () => void {
  const schema = () =>
    JSON.stringify(
      db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all(),
    )
  const migrated = schema()
  const parts = db
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL
       ORDER BY rowid`,
    )
    .all() as { type: string; name: string; sql: string }[]
  for (const { type, name } of parts) db.exec(`DROP ${type} ${name}`)
  const OPERATION = `tbl_name = 'operation' AND type IN ('table', 'index')`
  const rewrite = (sql: string) =>
    db.exec(`PRAGMA writable_schema = ON; BEGIN; ${sql}; COMMIT; PRAGMA writable_schema = RESET`)
  rewrite(`CREATE TEMP TABLE original AS SELECT rowid AS place, * FROM sqlite_schema WHERE ${OPERATION};
    DELETE FROM sqlite_schema WHERE ${OPERATION} AND type = 'index';
    UPDATE sqlite_schema SET sql = replace(sql, ' UNIQUE', '') WHERE ${OPERATION}`)
  return () => {
    rewrite(`DELETE FROM sqlite_schema WHERE ${OPERATION};
      INSERT INTO sqlite_schema (rowid, type, name, tbl_name, rootpage, sql) SELECT * FROM original`)
    db.exec('REINDEX operation')
    for (const { sql } of parts) db.exec(sql)
    if (schema() !== migrated) throw new Error('The fixture is not what the migrations make.')
  }
}
