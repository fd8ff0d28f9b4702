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

it('does what the model does, whatever the history', { timeout: HISTORIES * 300 }, async () => {
  const further = fc.commands(STEPS, { maxCommands: 26, size: 'max' })
  let histories = 0
  await fc.assert(
    fc.asyncProperty(start, OPENING, further, (start, opening, further) =>
      fc.asyncModelRun(async () => {
        const world = new World(++histories, start, shards, (step) => {
          for (const name of reached(step)) counts.set(name, (counts.get(name) ?? 0) + 1)
        })
        for (const step of opening) await step.run(world, {})
        return { model: world, real: {} }
      }, further),
    ),
    { numRuns: HISTORIES },
  )
})

it('has come to every operation, every refusal, and what is seldom', () => {
  const { TRANSACTION_UNKNOWN, CURSOR_UNKNOWN, ...ofOperations } = problems
  const toReach = [...TO_REACH, ...Object.values(ofOperations).map(({ code }) => code)]
  expect(toReach.filter((name) => !counts.has(name))).toEqual([])
})

it('adds up in both shards', { timeout: 60_000 }, async () => {
  expect(await Promise.all(ledgers.map((ledger) => reconcile(ledger)))).toEqual([[], []])
})
