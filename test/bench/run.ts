import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { newSecrets } from '../../demo/dev-vars.ts'
import { printEmployer } from './employer.ts'
import { ensureFixture, type ShardSize, warmUp } from './fixture.ts'
import { BUSY, type Measured, measure, QUIET, quantile } from './load.ts'
import { printReconciliation } from './reconciliation.ts'
import { anybodyOf, bare, type Page, signInAs } from './requests.ts'
import { printRoundTrips } from './round-trips.ts'
import { startWorker } from './server.ts'
import { printTable } from './table.ts'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    // The large shard takes many minutes to add up.
    reconcile: { type: 'boolean', default: false },
  },
})
const small: ShardSize = { number: 0, people: 10_000 }
const large: ShardSize = { number: 1, people: 1_000_000 }
const shards = options.quick ? [small] : [small, large]
/** For each of the measured tables. */
const seconds = Number(options.seconds ?? (options.quick ? 40 : 60))
/** People of each shard who are signed in, each on a page that sends many requests. */
const SIGNED_IN = 400

const state = `.wrangler/bench/${options.quick ? 'quick' : 'full'}`
await ensureFixture(state, shards, options.fresh)
const secrets = await newSecrets()
const worker = await startWorker(state, secrets)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => worker.stop().finally(() => process.exit(1)))
}
try {
  const signIn = signInAs(secrets)
  const [somebodyOfSmall, somebodyOfLarge] = await Promise.all(
    [small, large].map(async (shard) => {
      const pages = await Promise.all(Array.from({ length: SIGNED_IN }, () => signIn(anybodyOf(shard))))
      return (): Page => pages[randomInt(SIGNED_IN)]!
    }),
  )
  const read = (page: () => Page | Promise<Page>) => async () => (await page()).get('/v1/me/balances')
  const pay = (page: () => Page | Promise<Page>) => async () => (await page()).pay()
  const newOf = (shard: ShardSize) => () => signIn(anybodyOf(shard))

  await printRoundTrips(worker.origin, somebodyOfSmall!())
  await printEmployer(worker.origin, somebodyOfSmall!())

  const { measured, clientLoad } = await measure(
    worker.origin,
    {
      nothing: () => ({ method: 'GET', path: '/bare/nothing' }),
      bareRead: () => bare.balances(somebodyOfSmall!().who),
      read: read(somebodyOfSmall!),
      firstRead: read(newOf(small)),
      barePay: () => bare.pay(somebodyOfSmall!().who),
      pay: pay(somebodyOfSmall!),
      firstPay: pay(newOf(small)),
    },
    BUSY,
    seconds,
  )
  const row = (name: string, one: Measured, against?: Measured, budget = '') => [
    name,
    quantile(one.throughput, 0.5).toFixed(0),
    ...(against ? quartiles(one.throughput, against.throughput, percent) : ['', '']),
    budget,
  ]
  printTable(
    'Throughput, against bare handlers with the same D1 work',
    ['', 'requests/s', 'of bare', 'quartiles', 'budget'],
    [
      row('nothing at all', measured.nothing),
      row('balances, bare', measured.bareRead),
      row('balances', measured.read, measured.bareRead, '≥ 80 %'),
      row('balances, first request of a page', measured.firstRead, measured.bareRead),
      row('pay, bare', measured.barePay),
      row('pay', measured.pay, measured.barePay, '≥ 70 %'),
      row('pay, first request of a page', measured.firstPay, measured.barePay),
    ],
  )
  console.log(
    `The client took ${percent(clientLoad)} of a core; ${measured.read.throughput.length} turns of ${BUSY.turn}.`,
  )

  if (!options.quick) {
    const targets = {
      balances: [read(somebodyOfSmall!), read(somebodyOfLarge!)],
      pay: [pay(somebodyOfSmall!), pay(somebodyOfLarge!)],
      'balances, first request of a page': [read(newOf(small)), read(newOf(large))],
      'pay, first request of a page': [pay(newOf(small)), pay(newOf(large))],
    }
    const rows: string[][] = []
    for (const [of, load] of [
      ['latency', QUIET],
      ['throughput', BUSY],
    ] as const) {
      await warmUp(state)
      const both = await measure(
        worker.origin,
        Object.fromEntries(
          Object.entries(targets).flatMap(([name, [few, many]]) => [
            [`few ${name}`, few!],
            [`many ${name}`, many!],
          ]),
        ),
        load,
        seconds,
      )
      for (const name of Object.keys(targets)) {
        const few = both.measured[`few ${name}`]![of]
        const many = both.measured[`many ${name}`]![of]
        const isLatency = of === 'latency'
        rows.push([
          `${name}, ${isLatency ? 'ms of one at a time' : 'requests/s'}`,
          ...[few, many].map((values) => quantile(values, 0.5).toFixed(isLatency ? 2 : 0)),
          // How many times slower, whichever way it is measured.
          ...(isLatency ? quartiles(many, few, times) : quartiles(few, many, times)),
          '≤ 1.20 ×',
        ])
      }
    }
    printTable(
      'Medians by people in the shard',
      ['', '10 thousand', '1 million', 'slower', 'quartiles', 'budget'],
      rows,
    )
  }
  await printReconciliation(
    worker.origin,
    (options.reconcile ? shards : [small]).map((shard) => ({
      shard,
      page: shard === small ? somebodyOfSmall! : somebodyOfLarge!,
    })),
  )
} finally {
  await worker.stop()
}

/** What one is of another, turn by turn: the median, and the quartiles around it. */
function quartiles(one: number[], other: number[], format: (ratio: number) => string): [string, string] {
  const ratios = one.map((value, turn) => value / other[turn]!)
  return [
    format(quantile(ratios, 0.5)),
    `${format(quantile(ratios, 0.25))} – ${format(quantile(ratios, 0.75))}`,
  ]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`
}
