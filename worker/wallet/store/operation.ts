import type { Benefit, OperationKind, Receipt, Service, Use } from '../schemas.ts'

/**
 * How an operation is written. Each is one batch of statements, and so one transaction and one round trip. Every
 * statement takes the same single parameter: the input, as JSON, in `?1`.
 */

/** What every operation's input holds, beside its own. */
export type OperationInput = {
  /** The id to use, unless the key is known already. */
  operation: string
  key: string
  hash: string
  /** The calendar day in Finland at `at`. */
  day: string
  /** RFC 3339 with milliseconds. */
  at: string
} & Record<string, unknown>

const isKnown = `EXISTS (SELECT 1 FROM operation WHERE key = ?1 ->> 'key')`

/**
 * Writes the operation, unless its key is known. `source`, a FROM with its WHERE, is what `amount` and `person`
 * come from; an input that it does not answer with one row is refused, which `facts` of `carryOut` then explain.
 */
export const begin = (
  kind: OperationKind,
  { amount, person, source = '(SELECT 1) WHERE true' }: { amount: string; person: string; source?: string },
): string =>
  `INSERT INTO operation (id, key, kind, input_hash, amount, person, use, hold_until, day, created_at)
   SELECT ?1 ->> 'operation', ?1 ->> 'key', '${kind}', ?1 ->> 'hash', ${amount}, ${person},
     ?1 ->> 'use', ?1 ->> 'until', ?1 ->> 'day', ?1 ->> 'at'
   FROM ${source} AND NOT ${isKnown}`

/**
 * The operation `o` of this very attempt, before it has moved anything: nobody else's has its id, and when one batch
 * is delivered twice, the second finds transfers.
 */
export const OURS = `operation o WHERE o.id = ?1 ->> 'operation'
  AND NOT EXISTS (SELECT 1 FROM transfer WHERE operation = o.sequence)`

/** Opens an account of the company side when there is none yet. */
export const openNamed = (kind: 'funding' | 'prepaid' | 'lunch' | 'merchant' | 'bank', owner?: string) => {
  const id = owner ? `'${kind}:' || (${owner})` : `'${kind}'`
  return `INSERT INTO account (id, kind, owner, created_at)
    SELECT ${id}, '${kind}', ${owner ?? 'NULL'}, ?1 ->> 'at'
    FROM ${OURS} AND NOT EXISTS (SELECT 1 FROM account WHERE id = ${id})`
}

/**
 * Opens lots or cards. `identity`: id, kind, owner, benefit, uses, service and employer, from `source`, which has to
 * have the operation `o` in it.
 */
export const openLotOrCard = (identity: string, source: string = OURS, expiresOn = `?1 ->> 'expiresOn'`) =>
  `INSERT INTO account (id, kind, owner, benefit, uses, service, employer, expires_on, ends_on, created_at)
   SELECT ${identity}, ${expiresOn}, ${expiresOn}, o.created_at FROM ${source}`

/** Moves the whole amount of the operation at once. */
export const move = (debitAccount: string, creditAccount: string) =>
  `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount)
   SELECT o.sequence, 'single', ${debitAccount}, ${creditAccount}, o.amount FROM ${OURS}`

/** Takes everything back unless the operation is complete. */
const COMPLETE = `INSERT INTO completed_operation (id) SELECT id FROM operation WHERE id = ?1 ->> 'operation'`

/** What messages of a ledger are about. */
export type Topic = 'hold-ended' | 'cards-opened' | 'benefit-loaded' | 'benefit-closed'

/** A message to relay, written by the attempt that wrote the operation, if `condition` holds. */
export const announce = (
  topic: Topic,
  {
    subject,
    body,
    due,
    condition = 'true',
  }: { subject: string; body: string; due: string; condition?: string },
) =>
  `INSERT INTO outbox (id, operation, topic, subject, body, due_at)
   SELECT ?1 ->> 'message', o.sequence, '${topic}', ${subject}, ${body}, ${due} FROM operation o
   WHERE o.id = ?1 ->> 'operation' AND NOT EXISTS (SELECT 1 FROM outbox WHERE id = ?1 ->> 'message')
     AND ${condition}`

/** A message that an operation has opened cards, which need a code each. `cards`: a SELECT of their ids, as `card`. */
export const announceCards = (cards: string) =>
  announce('cards-opened', {
    subject: 'o.id',
    body: `json_object('person', o.person, 'operation', o.id, 'cards', (SELECT group_concat(card, ' ') FROM (${cards})))`,
    due: 'o.created_at',
    condition: `EXISTS (${cards})`,
  })

/** `facts`: why there is no operation, in which case everything else is null. */
type ReceiptRow = {
  id: string
  kind: OperationKind
  amount: number
  created_at: string
  use: Use | null
  hold_until: string | null
  input_hash: string
  part_kind: Receipt['parts'][number]['kind'] | null
  debit_account: string
  credit_account: string
  part_amount: number
  benefit: Benefit | null
  employer: string | null
  service: Service
  last_day: string
  facts: string | null
}

/** An operation `o` with its transfers, or those that `isShown` holds for, a row for each of them. */
const receiptOf = (operation: string, { facts = 'NULL', isShown = 'true' } = {}) =>
  `SELECT o.id, o.kind, o.amount, o.created_at, o.use, o.hold_until, o.input_hash, t.kind AS part_kind,
     t.debit_account, t.credit_account, t.amount AS part_amount, coalesce(payer.benefit, payee.benefit) AS benefit,
     closing.employer, closing.service, closing.last_day, ${facts} AS facts
   FROM ${operation} LEFT JOIN closing ON closing.operation = o.sequence
     LEFT JOIN transfer t ON t.operation = o.sequence AND ${isShown}
     LEFT JOIN account payer ON payer.id = t.debit_account LEFT JOIN account payee ON payee.id = t.credit_account
   ORDER BY t.sequence`

/** Made of nothing but what never changes, so that it is the same however late it is asked for. */
function toReceipt(rows: ReceiptRow[]): Receipt {
  const first = rows[0]!
  return {
    id: first.id,
    kind: first.kind,
    amount_cents: first.amount,
    at: first.created_at,
    ...(first.use && { use: first.use }),
    ...(first.hold_until && { hold_until: first.hold_until }),
    parts: rows.flatMap((row) =>
      row.part_kind
        ? {
            kind: row.part_kind,
            from: row.debit_account,
            to: row.credit_account,
            amount_cents: row.part_amount,
            ...(row.benefit && { benefit: row.benefit }),
          }
        : [],
    ),
    ...(first.employer && {
      closing: { employer: first.employer, service: first.service, last_day: first.last_day },
    }),
  }
}

/** What a key stands for now: the operation, or, when there is none, the facts that refused it. */
export type Outcome<Facts> = { receipt: Receipt; inputHash: string } | { receipt: null; facts: Facts | null }

/**
 * `steps` write an operation, unless its key is known. `facts` selects what tells why it could not be done, as one JSON
 * object, or nothing when what it is about does not exist.
 */
export type OperationSql = { steps: string[]; facts?: string }

/**
 * Carries an operation out, in one batch. A key that is known already does nothing, and returns what it stands for.
 */
export async function carryOut<Facts>(
  ledger: D1Database,
  { steps, facts = 'NULL' }: OperationSql,
  input: OperationInput,
): Promise<Outcome<Facts>> {
  const json = JSON.stringify(input)
  const answer = receiptOf(`(SELECT 1) LEFT JOIN operation o ON o.key = ?1 ->> 'key'`, {
    facts: `iif(o.id IS NULL, (${facts}), NULL)`,
  })
  const results = await ledger.batch<ReceiptRow>(
    [...steps, COMPLETE, answer].map((sql) => ledger.prepare(sql).bind(json)),
  )
  const rows = results.at(-1)!.results
  const { id, input_hash: inputHash, facts: refusal } = rows[0]!
  if (id === null) return { receipt: null, facts: refusal && JSON.parse(refusal) }
  return { receipt: toReceipt(rows), inputHash }
}

/**
 * What is seen of an operation by who may see one service only, or asks for one lot or card. Either is null where it does
 * not matter. Of money that went from several at once, the own part is seen, and its own cents, so that what is left can
 * be understood.
 */
type Sight = { service: string; account?: string }

export const isPartSeen = (part: string, { service, account = 'NULL' }: Sight) =>
  `(${service} IS NULL OR EXISTS (SELECT 1 FROM account a
     WHERE a.id IN (${part}.debit_account, ${part}.credit_account) AND a.service = ${service}))
   AND (${account} IS NULL OR ${account} IN (${part}.debit_account, ${part}.credit_account))`

/** Whether anything of an `operation` is seen. A closing moves nothing, and is of a service only. */
export const isSeen = ({ service, account = 'NULL' }: Sight) =>
  `(coalesce(${service}, ${account}) IS NULL
    OR EXISTS (SELECT 1 FROM transfer part
       WHERE part.operation = operation.sequence AND ${isPartSeen('part', { service, account })})
    OR EXISTS (SELECT 1 FROM closing
       WHERE closing.operation = operation.sequence AND closing.service = ${service} AND ${account} IS NULL))`

/** The cents of an `operation` that are seen, by the rule that `completed_operation` holds for the whole. */
export const amountSeen = ({ service, account = 'NULL' }: Sight) =>
  `iif(coalesce(${service}, ${account}) IS NULL, amount,
     (SELECT coalesce(sum(part.amount), 0) FROM transfer part WHERE part.operation = operation.sequence
        AND (part.kind <> 'void' OR operation.kind = 'release') AND ${isPartSeen('part', { service, account })}))`

const OF_SERVICE = { service: '?3' }

/** One operation of a person, with its parts; null when it is not theirs, or nothing of it of the one service asked for. */
export async function readReceipt(
  ledger: D1Database,
  id: string,
  person: string,
  service?: Service,
): Promise<Receipt | null> {
  const operation = `(SELECT sequence, id, kind, ${amountSeen(OF_SERVICE)} AS amount, created_at, use, hold_until, input_hash
    FROM operation WHERE id = ?1 AND person = ?2 AND ${isSeen(OF_SERVICE)}) o`
  const { results } = await ledger
    .prepare(receiptOf(operation, { isShown: isPartSeen('t', OF_SERVICE) }))
    .bind(id, person, service ?? null)
    .all<ReceiptRow>()
  return results.length ? toReceipt(results) : null
}
