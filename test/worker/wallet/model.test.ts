import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as problems from '../../../worker/wallet/problems.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { OPENING, STEPS } from './model-commands.ts'
import { start } from './model-draws.ts'
import { reached, TO_REACH } from './model-reach.ts'
import { ModelShard } from './model-shard.ts'
import { World } from './model-world.ts'

/** How many histories; the environment variable MODEL_RUNS asks for more. */
const HISTORIES = Number(process.env.MODEL_RUNS || 500)
const ledgers = [env.LEDGER_0, env.LEDGER_1]
const shards = ledgers.map((ledger) => new ModelShard(ledger))

/** How often the histories have come to what. */
const counts = new Map<string, number>()

let lived = 0
/** Lives so many histories, in the worker and in the model. */
async function live(histories: number): Promise<void> {
  const further = fc.commands(STEPS, { maxCommands: 26, size: 'max' })
  await fc.assert(
    fc.asyncProperty(start, OPENING, further, (start, opening, further) =>
      fc.asyncModelRun(async () => {
        const world = new World(++lived, start, shards, (step) => {
          for (const name of reached(step)) counts.set(name, (counts.get(name) ?? 0) + 1)
        })
        for (const step of opening) await step.run(world, {})
        return { model: world, real: {} }
      }, further),
    ),
    { numRuns: histories },
  )
}

it('does what the model does, whatever the history', { timeout: HISTORIES * 300 }, () => live(HISTORIES))

it('has come to every operation, every refusal, and what is seldom', { timeout: 240_000 }, async () => {
  const { TRANSACTION_UNKNOWN, CURSOR_UNKNOWN, ...ofOperations } = problems
  const toReach = [...TO_REACH, ...Object.values(ofOperations).map(({ code }) => code)]
  const missing = () => toReach.filter((name) => !counts.has(name))
  // What is seldom comes in some histories more.
  for (let round = 0; round < 6 && missing().length; round++) await live(100)
  expect(missing()).toEqual([])
})

it('adds up in both shards', { timeout: 60_000 }, async () => {
  expect(await Promise.all(ledgers.map((ledger) => reconcile(ledger)))).toEqual([[], []])
})
