import { ACCOUNT_COLUMNS, type AccountRow, VERSION } from './balances.ts'
import { announceCards, begin, OURS, openLotOrCard } from './operation.ts'

/** The SQL of cards. */

/** What there is of each lot that was asked for, in the order of the parts; null where the person has no such. */
export type ConvertFacts = {
  lots: ({ available: number; ends_on: string; expires_on: string; version: number } | null)[]
}

/** The plus sign has a lot looked up by its id, and not among all that the person has. */
const IS_LOT = `lot.id = part.value ->> 'lot' AND lot.kind = 'lot' AND +lot.owner = ?1 ->> 'person'`
const PARTS = `json_each(?1, '$.cards') part JOIN account lot ON ${IS_LOT}`
const CONVERTIBLE = `lot.ends_on >= ?1 ->> 'day' AND lot.available >= part.value ->> 'amountCents'
  AND part.value ->> 'expiresOn' >= lot.ends_on
  AND ${VERSION} = coalesce(part.value ->> 'version', ${VERSION})
  AND NOT EXISTS (SELECT 1 FROM json_each(part.value, '$.useList') chosen WHERE NOT instr(lot.uses, chosen.value))`

/** Input: person, amount, cards (of lot, card, amountCents, expiresOn, uses, useList, version), message. */
export const CONVERT = {
  steps: [
    begin('convert', {
      amount: `?1 ->> 'amount'`,
      person: `?1 ->> 'person'`,
      source: `(SELECT count(*) AS convertible FROM ${PARTS} WHERE ${CONVERTIBLE})
        WHERE convertible = json_array_length(?1, '$.cards')`,
    }),
    openLotOrCard(
      `part.value ->> 'card', 'card', lot.owner, lot.benefit, part.value ->> 'uses', lot.service, lot.employer`,
      `${PARTS}, ${OURS}`,
      `part.value ->> 'expiresOn'`,
    ),
    `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount)
     SELECT o.sequence, 'single', part.value ->> 'lot', part.value ->> 'card', part.value ->> 'amountCents'
     FROM json_each(?1, '$.cards') part, ${OURS} ORDER BY part.key`,
    announceCards(`SELECT value ->> 'card' AS card FROM json_each(?1, '$.cards') ORDER BY key`),
  ],
  facts: `SELECT json_object('lots', json_group_array(json(iif(lot.id IS NULL, 'null', json_object(
      'available', lot.available, 'ends_on', lot.ends_on, 'expires_on', lot.expires_on,
      'version', ${VERSION}))) ORDER BY part.key))
    FROM json_each(?1, '$.cards') part LEFT JOIN account lot ON ${IS_LOT}`,
}

/**
 * The lots of a person that have one of the ids, whatever is left of them and however long ago they ended, and whether
 * the operation of an idempotency key has been done. One round trip.
 */
export async function readLots(
  ledger: D1Database,
  person: string,
  ids: readonly string[],
  key: string,
): Promise<{ lots: AccountRow[]; isDone: boolean }> {
  const [lots, done] = await ledger.batch<unknown>([
    ledger
      .prepare(
        `SELECT ${ACCOUNT_COLUMNS} FROM account
         WHERE id IN (SELECT value FROM json_each(?1)) AND kind = 'lot' AND +owner = ?2`,
      )
      .bind(JSON.stringify(ids), person),
    ledger.prepare('SELECT 1 FROM operation WHERE key = ?1').bind(key),
  ])
  return { lots: lots!.results as AccountRow[], isDone: done!.results.length > 0 }
}

/** A lot or card with its owner, whatever is left of it and however long ago it ended; null when there is none. */
export function readAccount(
  ledger: D1Database,
  id: string,
): Promise<(AccountRow & { owner: string }) | null> {
  return ledger
    .prepare(`SELECT ${ACCOUNT_COLUMNS}, owner FROM account WHERE id = ?1 AND kind IN ('lot', 'card')`)
    .bind(id)
    .first<AccountRow & { owner: string }>()
}

/** The cards that a person has bought by operations whose key begins with `keyPrefix`, in the order of the purchases. */
export async function cardsOfPurchases(
  ledger: D1Database,
  person: string,
  keyPrefix: string,
): Promise<string[]> {
  const { results } = await ledger
    .prepare(
      `SELECT part.credit_account AS card FROM operation bought JOIN transfer part ON part.operation = bought.sequence
       WHERE bought.key >= ?2 AND bought.key < ?2 || char(127) AND +bought.person = ?1 AND bought.kind = 'convert'
       ORDER BY part.sequence`,
    )
    .bind(person, keyPrefix)
    .all<{ card: string }>()
  return results.map(({ card }) => card)
}
