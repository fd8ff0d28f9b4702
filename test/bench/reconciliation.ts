import type { ShardSize } from './fixture.ts'
import { send } from './load.ts'
import type { Page } from './requests.ts'
import { printTable } from './table.ts'
import type { ReconcileTimes } from './timed-reconcile.ts'

/** Reconciles each shard while one page after the other pays on it, and prints how long the checks and they took. */
export async function printReconciliation(
  origin: string,
  shards: { shard: ShardSize; page: () => Page }[],
): Promise<void> {
  const rows: string[][] = []
  for (const { shard, page } of shards) {
    const name = `${shard.people.toLocaleString('en')} people`
    const start = performance.now()
    let longestPayment = 0
    let isRunning = true
    const reconciled = send(origin, { method: 'GET', path: `/bare/reconcile?ledger=${shard.number}` })
    const pay = async () => {
      while (isRunning) {
        const request = await page().pay()
        const sent = performance.now()
        const { status, text } = await send(origin, request)
        if (status !== 201) throw new Error(`a payment meanwhile was answered with ${status}: ${text}`)
        longestPayment = Math.max(longestPayment, performance.now() - sent)
      }
    }
    const [{ status, text }] = await Promise.all([
      reconciled.finally(() => {
        isRunning = false
      }),
      pay(),
    ])
    if (status !== 200) throw new Error(`${name}: reconciling was answered with ${status}: ${text}`)
    const { off, checks } = JSON.parse(text) as ReconcileTimes
    if (off.length) throw new Error(`${name} do not add up:\n${off.slice(0, 10).join('\n')}`)
    for (const [kind, { calls, total, longest }] of Object.entries(checks)) {
      rows.push([`${name}: ${kind}`, String(calls), (total / 1000).toFixed(1), String(longest)])
    }
    const all = (performance.now() - start) / 1000
    rows.push([`${name}: all, and the longest payment`, '', all.toFixed(1), longestPayment.toFixed(0)])
  }
  printTable('Reconciliation, while people pay', ['', 'round trips', 'seconds', 'longest, ms'], rows)
}
