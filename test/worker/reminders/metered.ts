import { env } from 'cloudflare:workers'
import type { Env } from '../../../worker/platform/env.ts'

/** What a run asks of its databases. */
export type Meter = {
  /** Statements, each of those in a batch counted by itself. */
  statements: number
  /** The longest parameter of a statement, in characters, and the most rows of an answer. */
  longestParameter: number
  mostRows: number
  /** The batch to be the last that is carried out, by its number; the worker dies then. */
  diesAfterBatch: number
}

/** Bindings whose databases, of so many shards, are watched, and die when they should. Those from the third on are one. */
export function metered(shards = 2): { meter: Meter; bindings: Env } {
  const meter: Meter = {
    statements: 0,
    longestParameter: 0,
    mostRows: 0,
    diesAfterBatch: Number.POSITIVE_INFINITY,
  }
  let batches = 0
  const bare = Symbol('the statement itself')
  type Watched = D1PreparedStatement & { [bare]: D1PreparedStatement }
  const counted = <Answer extends D1Result>(answer: Answer): Answer => {
    meter.statements++
    meter.mostRows = Math.max(meter.mostRows, answer.results.length)
    return answer
  }
  const watchStatement = (statement: D1PreparedStatement): Watched =>
    new Proxy(statement as Watched, {
      get(target, name) {
        if (name === bare) return target
        if (name === 'bind') {
          return (...values: unknown[]) => {
            for (const value of values) {
              if (typeof value === 'string')
                meter.longestParameter = Math.max(meter.longestParameter, value.length)
            }
            return watchStatement(target.bind(...values))
          }
        }
        if (name === 'all' || name === 'run') {
          return async () => {
            if (batches >= meter.diesAfterBatch) throw new Error('the worker was stopped')
            return counted(await target[name]())
          }
        }
        if (name === 'first') {
          return async (...column: []) => {
            meter.statements++
            return target.first(...column)
          }
        }
        throw new Error(`nobody counts ${String(name)}`)
      },
    })
  const watch = (db: D1Database): D1Database =>
    new Proxy(db, {
      get: (target, name) =>
        name === 'batch'
          ? async (statements: Watched[]) => {
              if (batches >= meter.diesAfterBatch) throw new Error('the worker was stopped')
              batches++
              return (await target.batch(statements.map((one) => one[bare]))).map(counted)
            }
          : (sql: string) => watchStatement(target.prepare(sql)),
    })
  const ledgers = Array.from({ length: shards }, (_, shard) => [
    `LEDGER_${shard}`,
    watch([env.LEDGER_0, env.LEDGER_1][shard] ?? env.SPARE),
  ])
  return { meter, bindings: { ...env, DB: watch(env.DB), ...Object.fromEntries(ledgers) } }
}
