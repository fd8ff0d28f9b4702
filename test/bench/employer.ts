import { randomUUID } from 'node:crypto'
import type { BenefitOrder } from '../../worker/ordering/schemas.ts'
import type { Counts } from './count-round-trips.ts'
import { idOf } from './fixture.ts'
import { type Outgoing, send } from './load.ts'
import type { Page } from './requests.ts'
import { printTable } from './table.ts'

const PEOPLE = 10_000

type Counted = { status: number; text: string; answered: { took: number; counts: Counts } }

/** Invites, orders for and reports on ten thousand people, and prints what it took, against as many bare rows. */
export async function printEmployer(origin: string, page: Page): Promise<void> {
  const { shard, number } = page.who
  const employer = `employer_${randomUUID()}`
  const bare = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const { status, text } = await send(origin, {
      ...{ method: 'POST', path, headers: { 'Content-Type': 'application/json' } },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (status !== 200) throw new Error(`${path} was answered with ${status}: ${text}`)
    return JSON.parse(text) as Answer
  }
  await bare('/bare/employer', { employer, person: idOf('person', shard.number, number) })
  const floors = {
    once: await bare<{ took: number }>(`/bare/rows?id=${PEOPLE}&batches=1`),
    steps: await bare<{ took: number }>(`/bare/rows?id=${PEOPLE}&batches=${PEOPLE / 250}`),
  }
  const rows: string[][] = []
  const note = (name: string, took: number, counts: Counts, floor?: { took: number }) => {
    const [directory, ...ledgers] = ['DB', 'LEDGER_0', 'LEDGER_1'].map((database) => counts[database]!)
    const sum = (of: 'roundTrips' | 'statements', from: Counts[string][]) =>
      String(from.reduce((total, count) => total + count[of], 0))
    rows.push([
      ...[name, took.toFixed(0), floor ? `${(took / Math.max(1, floor.took)).toFixed(1)} ×` : ''],
      ...[
        sum('roundTrips', [directory!]),
        sum('roundTrips', ledgers),
        sum('statements', [directory!, ...ledgers]),
      ],
    ])
  }
  const ask = async <Answer>(
    name: string,
    expected: number,
    request: Promise<Outgoing>,
    floor?: { took: number },
  ): Promise<Answer> => {
    const outgoing = await request
    const { text } = await send(origin, {
      ...outgoing,
      headers: { ...outgoing.headers, 'Count-Round-Trips': '1', 'Idempotency-Key': randomUUID() },
    })
    const { status, text: answer, answered } = JSON.parse(text) as Counted
    if (status !== expected) throw new Error(`${name} was answered with ${status}: ${answer}`)
    note(name, answered.took, answered.counts, floor)
    return JSON.parse(answer) as Answer
  }
  const path = (rest: string) => `/v1/employer/${employer}/plus${rest}`
  const benefits = [{ benefit: 'sports', amount_cents: 20_000 }]
  const group = await ask<{ id: string }>(
    'add a group',
    201,
    page.post(path('/groups'), { name: 'Kaikki', benefits }),
  )
  const users = Array.from({ length: PEOPLE }, (_, index) => ({
    ...{
      email: `person.${index}@suuri.example`,
      given_names: 'Aino Maria',
      family_name: `Virtanen ${index}`,
    },
    ...{ payroll_number: String(index), group: group.id, percentage: index % 2 ? 100 : 50 },
  }))
  const list = { users, language: 'fi' }
  await ask('check 10,000 rows', 200, page.post(path('/users/check'), list))
  await ask('invite 10,000 people', 201, page.post(path('/users'), list), floors.once)
  await bare(`/bare/acceptances?id=${employer}`)
  await ask('a page of the list', 200, page.post(path('/users/list'), {}))
  const wanted = { name: 'Edut', who: 'all', expires_on: `${new Date().getFullYear() + 1}-12-31` }
  const draft = { ...wanted, benefits: [{ benefit: 'sports', amount_cents: null }] }
  const order = await ask<BenefitOrder>('draft an order', 201, page.post(path('/orders'), draft))
  const seen = { version: order.version, people: order.people, total_cents: order.total_cents }
  await ask('confirm it', 200, page.post(path(`/orders/${order.id}/confirm`), seen), floors.once)
  const { runs, took, counts } = await bare<{ runs: number; took: number; counts: Counts }>('/bare/loading')
  note(`load what is left, ${runs} runs`, took, counts, floors.steps)
  const loaded = await ask<BenefitOrder>('read the order', 200, page.get(path(`/orders/${order.id}`)))
  if (loaded.state !== 'loaded') throw new Error(`the order is ${loaded.state}`)
  const month = new Date().toISOString().slice(0, 7)
  await ask('payroll report', 200, page.get(path(`/reports/payroll?month=${month}`)))
  await ask('balances', 200, page.get(path('/reports/balances')))
  printTable(
    `An employer of ${PEOPLE.toLocaleString('en')} people; the floor is as many bare rows`,
    ['', 'ms', 'of the floor', 'directory', 'ledgers', 'statements'],
    rows,
  )
}
