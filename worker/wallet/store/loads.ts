import { announce, begin, move, OURS, openLotOrCard, openNamed } from './operation.ts'

/** The SQL of money that employers give, and take back. */

const EMPLOYER = `(?1 ->> 'employer')`

/** Money from the bank to an account of an employer. Input: employer, amount. */
const payInto = (kind: 'deposit' | 'settle', account: 'prepaid' | 'lunch' | 'funding') => ({
  steps: [
    begin(kind, { amount: `?1 ->> 'amount'`, person: 'NULL' }),
    openNamed('bank'),
    openNamed(account, EMPLOYER),
    move(`'bank'`, `'${account}:' || ${EMPLOYER}`),
  ],
})
export const DEPOSIT = payInto('deposit', 'prepaid')
export const DEPOSIT_LUNCH = payInto('deposit', 'lunch')
export const SETTLE = payInto('settle', 'funding')

/** `available`: what there is on the account that an operation would take more from. */
export type FundsFacts = { available: number }

const availableOf = (account: 'prepaid' | 'lunch') =>
  `(SELECT available FROM account WHERE id = '${account}:' || ${EMPLOYER})`
const PREPAID = availableOf('prepaid')

/** Input: employer, amount. */
export const WITHDRAW_LUNCH = {
  steps: [
    begin('withdraw', {
      amount: `?1 ->> 'amount'`,
      person: 'NULL',
      source: `(SELECT 1) WHERE ?1 ->> 'amount' <= ${availableOf('lunch')}`,
    }),
    move(`'lunch:' || ${EMPLOYER}`, `'bank'`),
  ],
  facts: `json_object('available', coalesce(${availableOf('lunch')}, 0))`,
}

/** The whole cents of an employer's lunch balance in one ledger. */
export async function readLunchBalance(ledger: D1Database, employer: string): Promise<number> {
  const available = await ledger
    .prepare('SELECT available FROM account WHERE id = ?')
    .bind(`lunch:${employer}`)
    .first<number>('available')
  return available ?? 0
}

/** Input: employer, from, lot, person, benefit, uses, service, amount, expiresOn, message. */
export const LOAD = {
  steps: [
    begin('load', {
      amount: `?1 ->> 'amount'`,
      person: `?1 ->> 'person'`,
      source: `(SELECT 1) WHERE (?1 ->> 'from' = 'funding' OR ?1 ->> 'amount' <= ${PREPAID})
        AND ?1 ->> 'expiresOn' >= ?1 ->> 'day'`,
    }),
    `${openNamed('funding', EMPLOYER)} AND ?1 ->> 'from' = 'funding'`,
    openLotOrCard(
      `?1 ->> 'lot', 'lot', ?1 ->> 'person', ?1 ->> 'benefit', ?1 ->> 'uses', ?1 ->> 'service', ${EMPLOYER}`,
    ),
    move(`(?1 ->> 'from') || ':' || ${EMPLOYER}`, `?1 ->> 'lot'`),
    announce('benefit-loaded', {
      subject: `?1 ->> 'person'`,
      body: `json_object('person', ?1 ->> 'person', 'employer', ${EMPLOYER}, 'service', ?1 ->> 'service', 'day', o.day)`,
      due: 'o.created_at',
    }),
  ],
  facts: `json_object('available', coalesce(${PREPAID}, 0))`,
}

/** A load of an employer's money, with the ids to use unless its key is known already. */
export type PreparedLoad = {
  key: string
  hash: string
  operation: string
  lot: string
  message: string
  person: string
  benefit: string
  uses: string
  service: string
  amount: number
  expiresOn: string
}

/** Writes many loads of an employer in one batch, as LOAD does one. Returns the hash that each key stands for now. */
export async function recordLoads(
  ledger: D1Database,
  input: {
    employer: string
    from: 'funding' | 'prepaid'
    loads: readonly PreparedLoad[]
    day: string
    at: string
  },
): Promise<Map<string, string>> {
  const load = (name: keyof PreparedLoad) => `load.value ->> '${name}'`
  const each = `json_each(?1, '$.loads') load`
  const ours = `${each} JOIN operation o ON o.id = ${load('operation')}`
  const notMoved = 'NOT EXISTS (SELECT 1 FROM transfer WHERE operation = o.sequence)'
  const source = `'${input.from}:' || ${EMPLOYER}`
  /** Whoever has paid nothing in has nothing to load from; an account that is invoiced is there for the asking. */
  const openFunding = `INSERT INTO account (id, kind, owner, created_at)
    SELECT ${source}, 'funding', ${EMPLOYER}, ?1 ->> 'at'
    WHERE EXISTS (SELECT 1 FROM ${ours}) AND NOT EXISTS (SELECT 1 FROM account WHERE id = ${source})`
  const statements = [
    `INSERT INTO operation (id, key, kind, input_hash, amount, person, day, created_at)
     SELECT ${load('operation')}, ${load('key')}, 'load', ${load('hash')}, ${load('amount')}, ${load('person')},
       ?1 ->> 'day', ?1 ->> 'at'
     FROM ${each} WHERE NOT EXISTS (SELECT 1 FROM operation WHERE key = ${load('key')})`,
    ...(input.from === 'funding' ? [openFunding] : []),
    `INSERT INTO account (id, kind, owner, benefit, uses, service, employer, expires_on, ends_on, created_at)
     SELECT ${load('lot')}, 'lot', ${load('person')}, ${load('benefit')}, ${load('uses')}, ${load('service')}, ${EMPLOYER},
       ${load('expiresOn')}, ${load('expiresOn')}, o.created_at FROM ${ours} WHERE ${notMoved}`,
    `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount)
     SELECT o.sequence, 'single', ${source}, ${load('lot')}, o.amount FROM ${ours} WHERE ${notMoved}
     ORDER BY o.sequence`,
    `INSERT INTO completed_operation (id) SELECT o.id FROM ${ours}`,
    `INSERT INTO outbox (id, operation, topic, subject, body, due_at)
     SELECT ${load('message')}, o.sequence, 'benefit-loaded', o.person,
       json_object('person', o.person, 'employer', ${EMPLOYER}, 'service', ${load('service')}, 'day', o.day), o.created_at
     FROM ${ours} WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE id = ${load('message')}) ORDER BY o.sequence`,
    `SELECT o.key, o.input_hash AS hash FROM ${each} JOIN operation o ON o.key = ${load('key')}`,
  ]
  const json = JSON.stringify(input)
  const results = await ledger.batch<{ key: string; hash: string }>(
    statements.map((sql) => ledger.prepare(sql).bind(json)),
  )
  return new Map(results.at(-1)!.results.map(({ key, hash }) => [key, hash]))
}

/** Which of some keys have been used in a ledger. */
export async function knownKeys(ledger: D1Database, keys: readonly string[]): Promise<Set<string>> {
  const { results } = await ledger
    .prepare('SELECT operation.key FROM json_each(?) JOIN operation ON operation.key = value')
    .bind(JSON.stringify(keys))
    .all<{ key: string }>()
  return new Set(results.map(({ key }) => key))
}

export type ReverseFacts = { kind: string }

const LOADED = `operation loaded JOIN transfer t ON t.operation = loaded.sequence
  JOIN account lot ON lot.id = t.credit_account WHERE loaded.id = ?1 ->> 'load'`
const UNUSED = 'lot.debits_posted = 0 AND lot.debits_pending = lot.credits_pending'

/** Input: load. */
export const REVERSE_LOAD = {
  steps: [
    begin('reverse', {
      amount: 'loaded.amount',
      person: 'loaded.person',
      source: `${LOADED} AND loaded.kind = 'load' AND ${UNUSED}`,
    }),
    `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount, reverses)
     SELECT o.sequence, 'single', t.credit_account, t.debit_account, t.amount, t.sequence
     FROM operation loaded JOIN transfer t ON t.operation = loaded.sequence, ${OURS} AND loaded.id = ?1 ->> 'load'`,
  ],
  facts: `SELECT json_object('kind', loaded.kind) FROM ${LOADED} LIMIT 1`,
}

/** `endsOn`: the latest last day of what the employer has given the person through the service. */
export type CloseFacts = { endsOn: string | null }

const LATEST = `SELECT max(ends_on) AS ends_on FROM account WHERE owner = ?1 ->> 'person' AND kind = 'lot'
  AND employer = ${EMPLOYER} AND service = ?1 ->> 'service'`

/** A closing, with the ids to use unless its key is known already. */
export type PreparedClosing = {
  key: string
  hash: string
  operation: string
  message: string
  person: string
  lastDay: string
}
const ofClosing = (name: keyof PreparedClosing) => `one.value ->> '${name}'`
const TO_CLOSE = (each: string) => `${each} JOIN operation o ON o.id = ${ofClosing('operation')}`

/**
 * Closings of an employer and a service, each of which is the `value` of a row `one` of a FROM: those whose person has
 * something that can be used still, unless their key is known.
 */
const closingsOf = (each: string) => [
  `INSERT INTO operation (id, key, kind, input_hash, amount, person, day, created_at)
   SELECT ${ofClosing('operation')}, ${ofClosing('key')}, 'close', ${ofClosing('hash')}, 0, ${ofClosing('person')},
     ?1 ->> 'day', ?1 ->> 'at'
   FROM ${each} WHERE ${ofClosing('lastDay')} >= ?1 ->> 'day'
     AND NOT EXISTS (SELECT 1 FROM operation WHERE key = ${ofClosing('key')})
     AND EXISTS (SELECT 1 FROM account WHERE owner = ${ofClosing('person')} AND kind = 'lot' AND employer = ${EMPLOYER}
       AND service = ?1 ->> 'service' AND ends_on >= ?1 ->> 'day')`,
  `INSERT INTO closing (operation, employer, service, last_day)
   SELECT o.sequence, ${EMPLOYER}, ?1 ->> 'service', ${ofClosing('lastDay')} FROM ${TO_CLOSE(each)}
   WHERE NOT EXISTS (SELECT 1 FROM closing WHERE operation = o.sequence) ORDER BY o.sequence`,
  `INSERT INTO outbox (id, operation, topic, subject, body, due_at)
   SELECT ${ofClosing('message')}, o.sequence, 'benefit-closed', o.person,
     json_object('person', o.person, 'employer', ${EMPLOYER}, 'service', ?1 ->> 'service',
       'lastDay', ${ofClosing('lastDay')}), o.created_at
   FROM ${TO_CLOSE(each)} WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE id = ${ofClosing('message')}) ORDER BY o.sequence`,
]

/** Input: person, employer, service, lastDay, message. */
export const CLOSE = {
  steps: closingsOf('(SELECT ?1 AS value) one'),
  facts: `SELECT json_object('endsOn', ends_on) FROM (${LATEST})`,
}

/** Writes many closings of an employer and a service in one batch, in their order, as CLOSE does one. */
export async function recordClosings(
  ledger: D1Database,
  input: {
    employer: string
    service: string
    closings: readonly PreparedClosing[]
    day: string
    at: string
  },
): Promise<void> {
  const each = `json_each(?1, '$.closings') one`
  const complete = `INSERT INTO completed_operation (id) SELECT o.id FROM ${TO_CLOSE(each)}`
  const json = JSON.stringify(input)
  await ledger.batch([...closingsOf(each), complete].map((sql) => ledger.prepare(sql).bind(json)))
}
