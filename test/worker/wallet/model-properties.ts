import type { Receipt } from '../../../worker/wallet/schemas.ts'
import { finnishDay } from './model-calendar.ts'
import type { Request } from './model-requests.ts'

/** What has to hold after every step, whatever the model says: told by the ledger's own answers and rows alone. */

type Row = {
  id: string
  kind: string
  owner: string
  uses: string | null
  available: number
  held: number
  expires_on: string | null
  ends_on: string | null
  version: number
}

/** What there is of a history in a shard. */
export type State = {
  accounts: Map<string, Row>
  /** Cents of its people that have expired. */
  expired: number
  /** How many operations, transfers, closings and messages the whole shard has. */
  written: string
}

export type Done = { request: Request; receipt: Receipt }

/** One step in a shard, and what had been done there before. */
export type Step = {
  now: number
  request: Request | { kind: 'expire' }
  before: State
  after: State
  earlier: Done[]
  /** How often the key had been sent before. */
  attempts?: number
  /** What was answered: a new receipt, that of an earlier attempt once more, or a refusal. */
  done?: Done | undefined
  retried?: { first: Receipt; again: Receipt } | undefined
  refused?: string | undefined
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const sumOf = (dones: Done[]) => sum(dones.map(({ receipt }) => receipt.amount_cents))
const rows = ({ accounts }: State, ...kinds: string[]) =>
  [...accounts.values()].filter(({ kind }) => kinds.includes(kind))
const isSame = (a: State, b: State) =>
  JSON.stringify([[...a.accounts], a.expired, a.written]) ===
  JSON.stringify([[...b.accounts], b.expired, b.written])
const hasDone = ({ earlier, done }: Step) => (done ? [...earlier, done] : earlier)
const resolvedHold = ({ request }: Done) =>
  request.kind === 'capture' || request.kind === 'release' ? request.input.hold : undefined

export const PROPERTIES: Record<string, (step: Step) => boolean> = {
  'what came in is what is where': (step) => {
    const isOutside = (account: string) => Number(account === 'bank' || account.startsWith('funding:'))
    const cameIn = hasDone(step).flatMap(({ receipt }) =>
      receipt.parts.map(({ from, to, amount_cents }) => (isOutside(from) - isOutside(to)) * amount_cents),
    )
    const isFree = rows(step.after, 'lot', 'card', 'prepaid', 'lunch', 'merchant').map(
      ({ available }) => available,
    )
    const isHeld = rows(step.after, 'lot', 'card').map(({ held }) => held)
    return sum(cameIn) === sum(isFree) + sum(isHeld) + step.after.expired
  },

  'balances change by what the receipt says, and no others do': ({ request, before, after, done }) => {
    if (request.kind === 'expire') return true
    const worth = ({ accounts }: State, id: string) => {
      const row = accounts.get(id)
      return (row?.available ?? 0) + (row?.kind === 'merchant' ? 0 : (row?.held ?? 0))
    }
    const moved = (done?.receipt.parts ?? []).filter(({ kind }) => kind === 'single' || kind === 'post')
    const change = (id: string) =>
      sum(moved.map(({ from, to, amount_cents }) => (Number(to === id) - Number(from === id)) * amount_cents))
    return [...after.accounts.keys()].every((id) => worth(after, id) - worth(before, id) === change(id))
  },

  'nothing is below zero': ({ after }) =>
    rows(after, 'lot', 'card', 'prepaid', 'lunch', 'merchant').every(
      (row) => row.available >= 0 && row.held >= 0,
    ),

  'what is on hold is what the open holds say': (step) => {
    const done = hasDone(step)
    const over = new Set(done.map(resolvedHold))
    const open = done.filter(({ request, receipt }) => request.kind === 'hold' && !over.has(receipt.id))
    const isHeld = (...kinds: string[]) => sum(rows(step.after, ...kinds).map(({ held }) => held))
    return isHeld('lot', 'card') === sumOf(open) && isHeld('merchant') === sumOf(open)
  },

  'the parts add up to the amount exactly': ({ done }) => {
    if (!done) return true
    const { kind, parts, amount_cents } = done.receipt
    const cents = parts.filter((part) => part.kind !== 'void' || kind === 'release')
    return (
      parts.every((part) => Number.isInteger(part.amount_cents) && part.amount_cents > 0) &&
      sum(cents.map((part) => part.amount_cents)) === amount_cents
    )
  },

  'money is used by its owner, for its uses, up to its last day': (step) => {
    const paid = payment(step)
    return !paid || paid.sources.every((source) => source && paid.isUsable(source))
  },

  'what ends first is used first, and used up before the next': (step) => {
    const paid = payment(step)
    if (!paid) return true
    const { sources, parts, isUsable } = paid
    const last = sources.at(-1)!.ends_on!
    const isEmptied = sources.slice(0, -1).every((source, n) => source!.available === parts[n]!.amount_cents)
    const endsSooner = rows(step.before, 'lot', 'card').filter((row) => isUsable(row) && row.ends_on! < last)
    return isEmptied && endsSooner.every((row) => sources.includes(row))
  },

  'a hold is resolved once, and captured up to its amount': ({ done, earlier }) => {
    const hold = done && resolvedHold(done)
    if (!hold) return true
    const held = earlier.find(({ receipt }) => receipt.id === hold)
    return (
      done.receipt.amount_cents <= held!.receipt.amount_cents &&
      !earlier.some((other) => resolvedHold(other) === hold)
    )
  },

  'a payment gives back what was paid and no more': (step) => {
    if (!step.done || step.request.kind !== 'refund') return true
    const { payment } = step.request.input
    const paid = step.earlier.filter(({ receipt }) => receipt.id === payment)
    return (
      sumOf(
        hasDone(step).filter((o) => o.request.kind === 'refund' && o.request.input.payment === payment),
      ) <= sumOf(paid)
    )
  },

  'what has ended does not grow': ({ before, after, now }) =>
    rows(before, 'lot', 'card')
      .filter((row) => row.ends_on! < finnishDay(now))
      .every((row) => {
        const { available, held, ends_on } = after.accounts.get(row.id)!
        return ends_on === row.ends_on && available + held <= row.available + row.held
      }),

  'no last day is later than the day it was given for': ({ after }) =>
    rows(after, 'lot', 'card').every(({ expires_on, ends_on }) => ends_on! <= expires_on!),

  'a refusal changes nothing': ({ refused, before, after }) => !refused || isSame(before, after),

  'a retry gets the same bytes and changes nothing': ({ retried, before, after }) =>
    !retried || (JSON.stringify(retried.first) === JSON.stringify(retried.again) && isSame(before, after)),
}

/** What a spend or a hold took, and from which rows as they were before. */
function payment({ done, before, now }: Step) {
  if (done?.request.kind !== 'spend' && done?.request.kind !== 'hold') return undefined
  const { person, use } = done.request.input
  const today = finnishDay(now)
  return {
    parts: done.receipt.parts,
    sources: done.receipt.parts.map(({ from }) => before.accounts.get(from)),
    isUsable: (row: Row) =>
      row.owner === person &&
      row.uses!.split(' ').includes(use) &&
      row.ends_on! >= today &&
      row.available > 0,
  }
}
