import { reconcile } from '../../worker/wallet/reconcile.ts'
import { CHECKS } from '../../worker/wallet/store/reconciliation.ts'

/** How long a kind of check took, in milliseconds: all in all, and the longest round trip, for which others waited. */
type CheckTimes = { calls: number; total: number; longest: number }
export type ReconcileTimes = { off: string[]; checks: Record<string, CheckTimes> }

/** Reconciles a ledger, and says how long each kind of check took. */
export async function timedReconcile(ledger: D1Database): Promise<ReconcileTimes> {
  const checks: Record<string, CheckTimes> = {}
  const timed = async <Result>(kind: string, work: () => Promise<Result>): Promise<Result> => {
    const start = Date.now()
    const result = await work()
    const took = Date.now() - start
    checks[kind] ??= { calls: 0, total: 0, longest: 0 }
    checks[kind].calls += 1
    checks[kind].total += took
    checks[kind].longest = Math.max(checks[kind].longest, took)
    // Here, databases are in the process that takes requests, and it looks for new ones only when it has to wait.
    await scheduler.wait(1)
    return result
  }
  const kinds = new WeakMap<object, string>()
  const timedLedger = new Proxy(ledger, {
    get(target, method) {
      if (method === 'prepare') return (sql: string) => timedStatement(target.prepare(sql), kindOf(sql))
      if (method !== 'batch') throw new Error(`nobody times ${String(method)}`)
      return (statements: D1PreparedStatement[]) =>
        timed(kinds.get(statements[0]!)!, () => target.batch(statements))
    },
  })
  const timedStatement = (statement: D1PreparedStatement, kind: string): D1PreparedStatement => {
    kinds.set(statement, kind)
    const { all, bind, first } = statement
    return Object.assign(statement, {
      bind: (...values: unknown[]) => timedStatement(bind.apply(statement, values), kind),
      all: () => timed(kind, () => Reflect.apply(all, statement, [])),
      first: (column: string) => timed(kind, () => Reflect.apply(first, statement, [column])),
    })
  }
  return { off: await reconcile(timedLedger), checks }
}

function kindOf(sql: string): string {
  const found = Object.entries(CHECKS).find(([, checks]) =>
    Object.values(checks).some((check) => sql.startsWith(check)),
  )
  return found ? found[0].toLowerCase() : 'slicing, and the company side'
}
