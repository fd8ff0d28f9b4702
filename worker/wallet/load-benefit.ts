import * as z from 'zod'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import {
  AMOUNT_NOT_VALID,
  DATE_NOT_VALID,
  IDEMPOTENCY_KEY_NOT_VALID,
  IDEMPOTENCY_KEY_REUSED,
} from './problems.ts'
import type { Benefit, Service } from './schemas.ts'
import { recordLoad } from './store.ts'

/**
 * The most that one load may carry. A mistyped amount would otherwise use up the counters of the employer's
 * account, which only grow, and no later transfer could give them back.
 */
export const MAX_LOAD_CENTS = 100_000_000

export type LoadInput = {
  /** Idempotency key: 1 to 255 visible ASCII characters, unique in the shard, so begin it with the caller's name. */
  key: string
  employer: string
  person: string
  benefit: Benefit
  service: Service
  /** Whole cents, 1 to MAX_LOAD_CENTS. */
  amountCents: number
  /** The last day of use, `YYYY-MM-DD`. */
  expiresOn: string
}

/** The operation that moved the money, and the account that holds it now. */
type Loaded = { operation: string; lot: string }

/**
 * Gives a person money of an employer: a new lot with its own last day, in one round trip.
 * A retry with the same key and content returns what the first call returned. An error tells nothing about
 * whether the load was done; a retry does.
 * Throws the problems `idempotency-key-reused`, `idempotency-key-not-valid`, `amount-not-valid`, `date-not-valid`.
 */
export async function loadBenefit(ledger: D1Database, input: LoadInput, now = new Date()): Promise<Loaded> {
  const { key, employer, person, benefit, service, amountCents, expiresOn } = input
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem(IDEMPOTENCY_KEY_NOT_VALID)
  if (!Number.isInteger(amountCents) || amountCents < 1 || amountCents > MAX_LOAD_CENTS) {
    throw new Problem(AMOUNT_NOT_VALID, 'amount_cents')
  }
  if (!z.iso.date().safeParse(expiresOn).success) throw new Problem(DATE_NOT_VALID, 'expires_on')

  const content = ['load', employer, person, benefit, service, amountCents, expiresOn]
  const inputHash = await sha256(JSON.stringify(content))
  const recorded = await recordLoad(ledger, {
    ...input,
    operation: newId('operation'),
    lot: newId('lot'),
    inputHash,
    at: now.toISOString(),
  })
  if (recorded.inputHash !== inputHash) throw new Problem(IDEMPOTENCY_KEY_REUSED)
  return { operation: recorded.operation, lot: recorded.lot }
}
