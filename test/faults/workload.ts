import type { Receipt } from '../../worker/wallet/schemas.ts'
import type { Book, Call } from './book.ts'
import { EMPLOYER, type Enrolled, type OperationName } from './contract.ts'
import { DAY, oneOf, random } from './scenario.ts'

const START = Date.parse('2026-03-02T09:00:00.000Z')
/** A last day after all scenarios. */
export const FAR = '2035-12-31'

const MERCHANTS = ['merchant_gym', 'merchant_pool', 'merchant_theatre']

let calls = 0
/** A call with a key of its own. */
export const newCall = (
  operation: OperationName,
  person: Enrolled,
  input: Record<string, unknown>,
  now: string,
): Call => ({ person, operation, input: { key: `${person.id}:${operation}:${++calls}`, ...input }, now })

const GIVEN = { employer: EMPLOYER, service: 'plus' }

export const load = (
  person: Enrolled,
  amountCents: number,
  expiresOn: string,
  now: string,
  from = 'funding',
) =>
  newCall(
    'load',
    person,
    { ...GIVEN, person: person.id, from, benefit: 'sports', amountCents, expiresOn },
    now,
  )
export const close = (person: Enrolled, lastDay: string, now: string) =>
  newCall('close', person, { ...GIVEN, person: person.id, lastDay }, now)

const payment = ({ id: person }: Enrolled, amountCents: number) => ({
  ...{ person, merchant: oneOf(MERCHANTS), use: 'sports', amountCents },
})
export const spend = (person: Enrolled, amountCents: number, now: string) =>
  newCall('spend', person, payment(person, amountCents), now)
export const hold = (person: Enrolled, amountCents: number, until: string, now: string) =>
  newCall('hold', person, { ...payment(person, amountCents), until }, now)

export const convert = (person: Enrolled, parts: Record<string, unknown>[], now: string) =>
  newCall('convert', person, { person: person.id, parts }, now)
export const cardFrom = (lot: string, amountCents: number) => ({
  ...{ lot, amountCents, uses: ['sports'], expiresOn: FAR },
})
/** The lots that a person was given by some loads, as far as they have been answered; the newest first. */
const lotsOf = (book: Book, loads: Call[], person: Enrolled): string[] =>
  loads
    .filter((call) => call.person.id === person.id)
    .flatMap(({ input }) => book.entries.get(input.key)?.receipt?.parts[0]?.to ?? [])
    .reverse()

/** Calls of all kinds in the proportions of a busy day, which build on the answers that earlier ones got. */
export function mixedCalls(book: Book, people: Enrolled[]): () => Call {
  const loads: Call[] = []
  const holds: Call[] = []
  const payments: Call[] = []
  let clock = START
  const at = (later = 0) => new Date(clock + later).toISOString()
  const noted = (calls: Call[], call: Call) => {
    calls.push(call)
    return call
  }
  /** A call that refers to one of those that were made before, if it has been answered with a receipt. */
  const about = (
    calls: Call[],
    operation: OperationName,
    input: (receipt: Receipt, person: Enrolled) => Record<string, unknown>,
  ) => {
    const earlier = calls.length ? oneOf(calls) : undefined
    const receipt = earlier && book.entries.get(earlier.input.key)?.receipt
    return receipt && newCall(operation, earlier.person, input(receipt, earlier.person), at())
  }
  const upTo = (cents: number) => random(1, cents)

  const KINDS: [weight: number, make: (person: Enrolled) => Call | undefined][] = [
    [2, (person) => newCall('deposit', person, { employer: EMPLOYER, amountCents: 50_000 }, at())],
    [1, (person) => newCall('topUp', person, { employer: EMPLOYER, amountCents: 20_000 }, at())],
    [2, (person) => newCall('withdraw', person, { employer: EMPLOYER, amountCents: 9_000 }, at())],
    [1, (person) => newCall('settle', person, { employer: EMPLOYER, amountCents: 30_000 }, at())],
    [15, (person) => noted(loads, load(person, random(500, 20_000), FAR, at()))],
    [5, (person) => noted(loads, load(person, random(500, 20_000), FAR, at(), 'prepaid'))],
    [30, (person) => noted(payments, spend(person, random(100, 5_000), at()))],
    [18, (person) => noted(holds, hold(person, random(100, 5_000), at(DAY), at()))],
    [
      10,
      () => {
        const call = about(holds, 'capture', ({ id, amount_cents }) => ({
          hold: id,
          amountCents: upTo(amount_cents),
        }))
        return call && noted(payments, call)
      },
    ],
    [5, () => about(holds, 'release', ({ id }) => ({ hold: id }))],
    [
      12,
      () =>
        about(payments, 'refund', ({ id, amount_cents }) => ({
          payment: id,
          amountCents: upTo(amount_cents),
        })),
    ],
    [
      4,
      () => {
        const earlier = loads.slice(-200)
        return about(earlier, 'convert', (_, person) => ({
          person: person.id,
          parts: lotsOf(book, earlier, person)
            .slice(0, random(1, 3))
            .map((lot) => cardFrom(lot, upTo(500))),
        }))
      },
    ],
    [3, () => about(loads, 'reverse', ({ id }) => ({ load: id }))],
    [2, (person) => close(person, '2035-06-30', at())],
  ]
  const choices = KINDS.flatMap(([weight, make]) => Array<typeof make>(weight).fill(make))

  return () => {
    clock += 100
    for (;;) {
      const call = oneOf(choices)(oneOf(people))
      if (call) return call
    }
  }
}
