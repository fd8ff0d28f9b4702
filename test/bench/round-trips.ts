import type { Counts } from './count-round-trips.ts'
import { type Outgoing, send } from './load.ts'
import type { Page } from './requests.ts'
import { printTable } from './table.ts'

/** Sends one request of each kind, and prints what each asked of the databases. */
export async function printRoundTrips(origin: string, { get, pay }: Page): Promise<void> {
  const payment = { merchant: 'merchant_of_round_trips', amount_cents: 100 }
  const key = crypto.randomUUID()
  const history = await send(origin, await get('/v1/me/transactions?limit=1'))
  const [newest] = (JSON.parse(history.text) as { transactions: { id: string }[] }).transactions
  const requests: [string, number, Outgoing][] = [
    ['GET /v1/me/balances', 200, await get('/v1/me/balances')],
    ['GET /v1/me/accounts', 200, await get('/v1/me/accounts')],
    ['GET /v1/me/transactions', 200, await get('/v1/me/transactions')],
    ['GET /v1/me/transactions/{id}', 200, await get(`/v1/me/transactions/${newest!.id}`)],
    ['pay', 201, await pay(payment, key)],
    ['pay, sent again', 201, await pay(payment, key)],
    ['pay, refused', 409, await pay({ amount_cents: 100_000_000 })],
  ]
  const rows: string[][] = []
  for (const [name, expected, request] of requests) {
    const { text } = await send(origin, {
      ...request,
      headers: { ...request.headers, 'Count-Round-Trips': '1' },
    })
    const { status, counts } = JSON.parse(text) as { status: number; counts: Counts }
    if (status !== expected) throw new Error(`${name} was answered with ${status}, not ${expected}`)
    const [directory, ...ledgers] = ['DB', 'LEDGER_0', 'LEDGER_1'].map((database) => counts[database]!)
    const sum = (of: 'roundTrips' | 'statements', from: Counts[string][]) =>
      String(from.reduce((total, count) => total + count[of], 0))
    rows.push([
      name,
      sum('roundTrips', [directory!]),
      sum('roundTrips', ledgers),
      sum('statements', [directory!, ...ledgers]),
    ])
  }
  printTable('D1 round trips of a request', ['', 'directory', 'ledger', 'statements'], rows)
}
