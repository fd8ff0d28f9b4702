import { Problem } from '../../../worker/platform/problem.ts'
import { loadBenefit } from '../../../worker/wallet/load-benefit.ts'
import type { Receipt } from '../../../worker/wallet/schemas.ts'

/** Many requests at the same time, and what has come of them. */

type Refused = { refused: string; availableCents: number | undefined }
export type Outcome = Receipt | Refused
type Task = () => Promise<Receipt>

/** Starts all tasks at once, in any order, and answers what each came to. What is no answer is thrown. */
export async function atOnce(tasks: Task[]): Promise<Outcome[]> {
  const order = tasks.map((task, index) => ({ task, index, turn: Math.random() }))
  const outcomes: Outcome[] = []
  await Promise.all(
    order
      .sort((a, b) => a.turn - b.turn)
      .map(async ({ task, index }) => {
        outcomes[index] = await task().catch((error: unknown) => {
          if (!(error instanceof Problem)) throw error
          return { refused: error.kind.code, availableCents: error.availableCents }
        })
      }),
  )
  return outcomes
}

export const isDone = (outcome: Outcome): outcome is Receipt => 'parts' in outcome
export const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
export const sumOf = (outcomes: Outcome[]): number =>
  sum(outcomes.filter(isDone).map(({ amount_cents }) => amount_cents))
/** How many outcomes there are of each kind: `done`, or the code of a refusal. */
export function tally(outcomes: Outcome[]): Record<string, number> {
  const tallied: Record<string, number> = {}
  for (const outcome of outcomes) {
    const name = isDone(outcome) ? 'done' : outcome.refused
    tallied[name] = (tallied[name] ?? 0) + 1
  }
  return tallied
}

export const NOW = new Date('2026-12-31T12:00:00.000Z')
export const key = (): string => crypto.randomUUID()
export const times = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n))

/** Gives a person a lot of sports money for each amount, each with a last day of its own after the first. */
export async function give(ledger: D1Database, person: string, amounts: number[], firstDay = '2027-01-01') {
  const receipts = await Promise.all(
    amounts.map((amountCents, n) => {
      const expiresOn = new Date(Date.parse(firstDay) + n * 86_400_000).toISOString().slice(0, 10)
      const given = { employer: `employer of ${person}`, person, benefit: 'sports', service: 'plus' } as const
      return loadBenefit(ledger, { key: key(), ...given, amountCents, expiresOn }, NOW)
    }),
  )
  return receipts.map(({ id, parts }) => ({ load: id, lot: parts[0]!.to }))
}

/** What is available and on hold in all accounts of an owner. */
export async function belongings(
  ledger: D1Database,
  owner: string,
): Promise<{ available: number; held: number }> {
  const row = await ledger
    .prepare(
      `SELECT coalesce(sum(available), 0) AS available,
         coalesce(sum(abs(debits_pending - credits_pending)), 0) AS held FROM account WHERE owner = ?`,
    )
    .bind(owner)
    .first<{ available: number; held: number }>()
  return row!
}
