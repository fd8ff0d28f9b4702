import { announce, announceCards, begin, OURS, openLotOrCard, openNamed } from './operation.ts'

/** The SQL of paying: at once, by a hold, and back. */

/** What a person can pay with for a use on a day. Input: person, use, day. */
const USABLE = `account WHERE owner = ?1 ->> 'person' AND ends_on >= ?1 ->> 'day'
  AND instr(uses, ?1 ->> 'use') AND available > 0`

/**
 * First what ends first; of what ends on the same day, first what can be used for least else. Of the six uses any two
 * are longer to write than any one, and so on, so the length of the text tells how many there are.
 */
const SPENDING_ORDER = 'ends_on, length(uses), id'

/** Moves or holds the amount of the operation, a transfer for each lot or card that it takes. */
const payFromUsable = (transferKind: 'single' | 'pending') =>
  `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount)
   SELECT o.sequence, '${transferKind}', part.id, 'merchant:' || (?1 ->> 'merchant'),
     min(part.available, o.amount - part.before)
   FROM (
     SELECT *, sum(available) OVER (ORDER BY ${SPENDING_ORDER}) - available AS before FROM ${USABLE}
   ) part, ${OURS} AND part.before < o.amount ORDER BY part.before`

export type PayFacts = { available: number }

const pay = (kind: 'spend' | 'hold', transferKind: 'single' | 'pending', condition = 'true') => ({
  steps: [
    begin(kind, {
      amount: `?1 ->> 'amount'`,
      person: `?1 ->> 'person'`,
      source: `(SELECT sum(available) AS available FROM ${USABLE}) WHERE available >= ?1 ->> 'amount' AND ${condition}`,
    }),
    openNamed('merchant', `?1 ->> 'merchant'`),
    payFromUsable(transferKind),
  ],
  facts: `SELECT json_object('available', coalesce(sum(available), 0)) FROM ${USABLE}`,
})

/** Input: person, merchant, use, amount. */
export const SPEND = pay('spend', 'single')

// A retry comes when the hold may be over, so only here, where a known key has been answered, can its end be judged.
const hold = pay('hold', 'pending', `?1 ->> 'until' > ?1 ->> 'at' AND ?1 ->> 'until' <= ?1 ->> 'latest'`)
/** Input: person, merchant, use, amount, until, latest, message. */
export const HOLD = {
  ...hold,
  steps: [
    ...hold.steps,
    announce('hold-ended', {
      subject: 'o.id',
      body: `json_object('hold', o.id)`,
      due: 'o.hold_until',
    }),
  ],
}

const HELD = `operation held WHERE held.id = ?1 ->> 'hold' AND held.kind = 'hold'`
/** How the parts of the hold have been resolved: no rows, or all of them, of which the first is posted if any is. */
const RESOLVED = `SELECT resolving.kind FROM transfer part JOIN transfer resolving ON resolving.pending = part.sequence
  WHERE part.operation = held.sequence ORDER BY part.sequence LIMIT 1`

/** Posts what is captured, in the order of the hold's parts, and gives the rest back. */
const resolve = (captured: string) =>
  `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount, pending)
   SELECT o.sequence, iif(before < ${captured}, 'post', 'void'), part.debit_account, part.credit_account,
     iif(before < ${captured}, min(part.amount, ${captured} - before), part.amount), part.sequence
   FROM (
     SELECT t.*, sum(t.amount) OVER (ORDER BY t.sequence) - t.amount AS before
     FROM operation held JOIN transfer t ON t.operation = held.sequence WHERE held.id = ?1 ->> 'hold'
   ) part, ${OURS} ORDER BY part.sequence`

/** `resolved`: how the hold has been resolved, if it has. */
export type HoldFacts = { amount: number; hold_until: string; resolved: 'post' | 'void' | null }

const HOLD_FACTS = `SELECT json_object('amount', held.amount, 'hold_until', held.hold_until, 'resolved', (${RESOLVED}))
  FROM ${HELD}`

/** The end of a hold that has been resolved need not be told. */
const FORGET_END = `UPDATE outbox SET relayed_at = ?1 ->> 'at'
  WHERE subject = ?1 ->> 'hold' AND topic = 'hold-ended' AND relayed_at IS NULL AND dead_at IS NULL
    AND EXISTS (SELECT 1 FROM operation WHERE id = ?1 ->> 'operation')`

/** Input: hold, amount. */
export const CAPTURE = {
  steps: [
    begin('capture', {
      amount: `?1 ->> 'amount'`,
      person: 'held.person',
      source: `${HELD} AND held.amount >= ?1 ->> 'amount' AND held.hold_until >= ?1 ->> 'at' AND NOT EXISTS (${RESOLVED})`,
    }),
    resolve(`(?1 ->> 'amount')`),
    FORGET_END,
  ],
  facts: HOLD_FACTS,
}

/** Input: hold. */
export const RELEASE = {
  steps: [
    begin('release', {
      amount: 'held.amount',
      person: 'held.person',
      source: `${HELD} AND NOT EXISTS (${RESOLVED})`,
    }),
    resolve('0'),
    FORGET_END,
  ],
  facts: HOLD_FACTS,
}

/** The parts of a payment from which something can still be given back. Input: payment. */
const REFUNDABLE = `SELECT part.sequence, part.debit_account AS source, part.credit_account AS merchant,
    part.amount - (SELECT coalesce(sum(back.amount), 0) FROM transfer back WHERE back.reverses = part.sequence)
      AS refundable
  FROM operation paid JOIN transfer part ON part.operation = paid.sequence AND part.kind IN ('single', 'post')
  WHERE paid.id = ?1 ->> 'payment' AND paid.kind IN ('spend', 'capture')`

/** What goes back to which part: as if less had been paid, so first to what was spent last. Input: payment, amount. */
const SHARES = `(
    SELECT share.*, account.ends_on, account.kind AS source_kind,
      sum(refundable) OVER (ORDER BY sequence DESC) - refundable AS before,
      row_number() OVER (ORDER BY sequence DESC) AS number
    FROM (${REFUNDABLE}) share JOIN account ON account.id = share.source WHERE refundable > 0
  ) share, ${OURS} AND share.before < o.amount`
const hasEnded = 'share.ends_on < o.day'
/** The account that takes the place of one that has ended. */
const SUCCESSOR = `share.source_kind || '_' || substr(o.id, length('operation_') + 1) || '_' || share.number`

export type RefundFacts = { kind: string; refundable: number }

/** The cards that have taken the place of those that the operation `o` gives back to. */
const OPENED_CARDS = `SELECT back.credit_account AS card
  FROM transfer back JOIN transfer part ON part.sequence = back.reverses
    JOIN account opened ON opened.id = back.credit_account AND opened.kind = 'card'
  WHERE back.operation = o.sequence AND back.credit_account <> part.debit_account ORDER BY back.sequence`

/** Input: payment, amount, expiresOn, message. */
export const REFUND = {
  steps: [
    begin('refund', {
      amount: `?1 ->> 'amount'`,
      person: 'paid.person',
      source: `operation paid WHERE paid.id = ?1 ->> 'payment'
        AND (SELECT sum(refundable) FROM (${REFUNDABLE})) >= ?1 ->> 'amount'`,
    }),
    openLotOrCard(
      `${SUCCESSOR}, ended.kind, ended.owner, ended.benefit, ended.uses, ended.service, ended.employer`,
      `account ended, ${SHARES} AND ended.id = share.source AND ${hasEnded}`,
    ),
    `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount, reverses)
     SELECT o.sequence, 'single', share.merchant, iif(${hasEnded}, ${SUCCESSOR}, share.source),
       min(share.refundable, o.amount - share.before), share.sequence
     FROM ${SHARES} ORDER BY share.sequence DESC`,
    announceCards(OPENED_CARDS),
  ],
  facts: `SELECT json_object('kind', paid.kind,
      'refundable', (SELECT coalesce(sum(refundable), 0) FROM (${REFUNDABLE})))
    FROM operation paid WHERE paid.id = ?1 ->> 'payment'`,
}
