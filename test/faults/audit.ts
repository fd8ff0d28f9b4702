import type { Receipt } from '../../worker/wallet/schemas.ts'
import type { Book, Call } from './book.ts'
import type { ShardContents } from './contract.ts'
import { type Driver, SHARDS } from './driver.ts'

/** What was found wrong. The same is found again later; each counts once. */
export class Findings {
  /** Keys whose receipt was given out and is no longer true, and messages that never arrived. */
  readonly lost = new Set<string>()
  /** Keys that nobody asked for, or that were refused, and are done all the same; and what was done twice. */
  readonly duplicated = new Set<string>()
  /** Cents by which accounts differ from what the receipts add up to. */
  drift = 0
  /** What reconciliation found, and whatever else should not be. */
  readonly unsound = new Set<string>()
}

/** Holds the ledgers against everything that was answered. Nothing may be under way, and every call answered. */
export async function audit(driver: Driver, findings: Findings): Promise<void> {
  for (const contradiction of driver.contradictions) findings.unsound.add(contradiction)
  let drift = 0
  for (const shard of SHARDS) {
    for (const finding of await driver.reconcile(shard)) findings.unsound.add(`LEDGER_${shard}: ${finding}`)
    const contents = await driver.contents(shard)
    compareOperations(driver.book, shard, contents, findings)
    drift += driftOf(driver.book, shard, contents)
  }
  findings.drift = Math.max(findings.drift, drift)
}

/** What the ledger does by itself: the expiry job, and releasing holds that have ended. */
export const HOLD_ENDED = 'hold-ended '
const isOwn = ({ kind, key }: { kind: string; key: string }) =>
  kind === 'expire' || key.startsWith(HOLD_ENDED)

function compareOperations(book: Book, shard: number, contents: ShardContents, findings: Findings): void {
  const done = new Map(contents.operations.map(({ key, id }) => [key, id]))
  for (const { call, receipt } of book.entries.values()) {
    if (call.person.shard !== shard || !receipt) continue
    if (done.get(call.input.key) !== receipt.id) findings.lost.add(call.input.key)
    if (!isWhole(receipt, centsAsked(call))) findings.unsound.add(`${call.input.key} was done in part`)
  }
  for (const operation of contents.operations) {
    if (!isOwn(operation) && !book.entries.get(operation.key)?.receipt) findings.duplicated.add(operation.key)
  }
}

/** Undefined for what asks for no amount. */
function centsAsked({ input }: Call): number | undefined {
  const parts = input.parts as { amountCents: number }[] | undefined
  return parts?.reduce((sum, { amountCents }) => sum + amountCents, 0) ?? input.amountCents
}

function isWhole({ kind, amount_cents, parts }: Receipt, asked = amount_cents): boolean {
  const counted = parts.filter((part) => part.kind !== 'void' || kind === 'release')
  return amount_cents === asked && counted.reduce((sum, part) => sum + part.amount_cents, 0) === asked
}

type Sums = { debits: number; credits: number; held: number }

/** How many cents the accounts of a shard are away from what its receipts say. */
function driftOf(book: Book, shard: number, contents: ShardContents): number {
  const expected = new Map<string, Sums>()
  const add = (account: string, counter: keyof Sums, cents: number) => {
    const sums = expected.get(account) ?? { debits: 0, credits: 0, held: 0 }
    sums[counter] += cents
    expected.set(account, sums)
  }
  const move = (from: string, to: string, cents: number) => {
    add(from, 'debits', cents)
    add(to, 'credits', cents)
  }
  const keep = (from: string, to: string, cents: number) => {
    add(from, 'held', cents)
    add(to, 'held', cents)
  }
  const giveBack = (hold: string) => {
    for (const { from, to, amount_cents } of book.holdOf(hold)?.parts ?? []) keep(from, to, -amount_cents)
  }

  for (const { call, receipt } of book.entries.values()) {
    if (call.person.shard !== shard || !receipt) continue
    for (const { kind, from, to, amount_cents } of receipt.parts) {
      if (kind === 'pending') keep(from, to, amount_cents)
      else if (kind !== 'void') move(from, to, amount_cents)
    }
    if (receipt.kind === 'capture' || receipt.kind === 'release') giveBack(call.input.hold as string)
  }
  for (const { key } of contents.operations) {
    if (key.startsWith(HOLD_ENDED)) giveBack(key.slice(HOLD_ENDED.length))
  }
  for (const { account, amount } of contents.expired) move(account, 'expired', amount)

  let drift = 0
  for (const account of contents.accounts) {
    const { debits, credits, held } = expected.get(account.id) ?? { debits: 0, credits: 0, held: 0 }
    drift += Math.abs(account.debits - debits) + Math.abs(account.credits - credits)
    drift += Math.abs(account.held - held)
    expected.delete(account.id)
  }
  for (const { debits, credits, held } of expected.values()) drift += debits + credits + held
  return drift
}
