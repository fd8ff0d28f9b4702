import { announce, begin, move, OURS, openLotOrCard, openNamed } from './operation.ts'

/** The SQL of money that employers give, and take back. */

const EMPLOYER = `(?1 ->> 'employer')`

/** Input: employer, amount. */
export const DEPOSIT = {
  steps: [
    begin('deposit', { amount: `?1 ->> 'amount'`, person: 'NULL' }),
    openNamed('bank'),
    openNamed('prepaid', EMPLOYER),
    move(`'bank'`, `'prepaid:' || ${EMPLOYER}`),
  ],
}

export type LoadFacts = { available: number }

const PREPAID = `(SELECT available FROM account WHERE id = 'prepaid:' || ${EMPLOYER})`

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

/** Input: person, employer, service, lastDay, message. */
export const CLOSE = {
  steps: [
    begin('close', {
      amount: '0',
      person: `?1 ->> 'person'`,
      source: `(${LATEST}) latest WHERE latest.ends_on >= ?1 ->> 'day' AND ?1 ->> 'lastDay' >= ?1 ->> 'day'`,
    }),
    `INSERT INTO closing (operation, employer, service, last_day)
     SELECT o.sequence, ${EMPLOYER}, ?1 ->> 'service', ?1 ->> 'lastDay' FROM ${OURS}
     AND NOT EXISTS (SELECT 1 FROM closing WHERE operation = o.sequence)`,
    announce('benefit-closed', {
      subject: `?1 ->> 'person'`,
      body: `json_object('person', ?1 ->> 'person', 'employer', ${EMPLOYER}, 'service', ?1 ->> 'service',
        'lastDay', ?1 ->> 'lastDay')`,
      due: 'o.created_at',
    }),
  ],
  facts: `SELECT json_object('endsOn', ends_on) FROM (${LATEST})`,
}
