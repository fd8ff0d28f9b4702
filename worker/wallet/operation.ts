import * as z from 'zod'
import { helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import {
  AMOUNT_NOT_VALID,
  DATE_NOT_VALID,
  IDEMPOTENCY_KEY_NOT_VALID,
  IDEMPOTENCY_KEY_REUSED,
} from './problems.ts'
import type { OperationKind, Receipt } from './schemas.ts'
import { carryOut, type OperationSql } from './store/operation.ts'

/**
 * The most that one operation may carry, in cents, unless it has a limit of its own. A mistyped amount would use up the
 * counters of an account, which only grow, and no later transfer could give them back.
 */
export const MAX_CENTS = 100_000_000

/** What every operation is asked with. */
export type Keyed = {
  /**
   * Idempotency key: 1 to 255 visible ASCII characters. It is unique in the shard of the person, so whoever passes on
   * keys that others choose puts their name before them, and has to notice itself when one is used for two people.
   */
  key: string
  /** Whole cents, from 1. */
  amountCents?: number
}

/**
 * Does what `content` asks for, once for its key, in one round trip. The content and nothing else decides whether a
 * key is used again for the same, so the names in it may never change; `ids` are for what the first attempt makes. An error other than a `Problem` tells
 * nothing about whether it was done; sending the same again does.
 * Throws `idempotency-key-not-valid`, `idempotency-key-reused`, `amount-not-valid`, and what `refuse` makes of the
 * facts when the ledger would not have it; the ledger is then as it was, and the key is free.
 */
export async function perform<Facts>(
  ledger: D1Database,
  kind: OperationKind,
  sql: OperationSql,
  { key, amountCents, ...content }: Keyed & Record<string, unknown>,
  {
    now,
    ids,
    refuse,
    maxCents = MAX_CENTS,
    isOwnKey = false,
  }: {
    now: Date
    ids?: Record<string, unknown>
    refuse?: (facts: Facts | null) => Problem
    maxCents?: number
    /** Whether the key is one of ours. Those have a space, so that no caller can use one up. */
    isOwnKey?: boolean
  },
): Promise<Receipt> {
  if (!isOwnKey) checkKey(key)
  if (amountCents !== undefined) checkAmount(amountCents, maxCents)
  const hash = inputHash(kind, amountCents, content)
  const outcome = await carryOut<Facts>(ledger, sql, {
    ...content,
    ...ids,
    amount: amountCents,
    operation: newId('operation'),
    key,
    hash,
    day: helsinkiDate(now),
    at: now.toISOString(),
  })
  if (outcome.receipt) {
    if (outcome.inputHash !== hash) throw new Problem(IDEMPOTENCY_KEY_REUSED)
    return outcome.receipt
  }
  if (!refuse) throw new Error(`the ledger did not carry out a ${kind} that nothing refuses`)
  throw refuse(outcome.facts)
}

/** What tells two inputs apart that come with the same key. */
export const inputHash = (
  kind: OperationKind,
  amountCents: number | undefined,
  content: Record<string, unknown>,
): string => sha256(JSON.stringify([kind, amountCents, Object.entries(content).sort()]))

/** Throws `idempotency-key-not-valid` for what a caller cannot choose as one. */
export function checkKey(key: string): void {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem(IDEMPOTENCY_KEY_NOT_VALID)
}

/** Throws `amount-not-valid` for what is no amount of whole cents. */
export function checkAmount(cents: number, max = MAX_CENTS): void {
  if (!Number.isInteger(cents) || cents < 1 || cents > max) {
    throw new Problem({ ...AMOUNT_NOT_VALID, detail: `Send whole cents, from 1 to ${max}.` }, 'amount_cents')
  }
}

/** Throws `date-not-valid` for what is no day of the calendar. */
export function checkDay(day: string, parameter: string): void {
  if (!z.iso.date().safeParse(day).success) throw new Problem(DATE_NOT_VALID, parameter)
}
