import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Env } from '../../../worker/platform/env.ts'
import { sendReminders } from '../../../worker/reminders/send-reminders.ts'
import { gather } from './crowd.ts'
import { metered } from './metered.ts'
import { forgetReminders, remind, reminders } from './people.ts'

beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  await forgetReminders()
})
afterEach(() => vi.restoreAllMocks())

const LAST_DAY = '2026-12-31'
const MONTH_BEFORE = '2026-11-30'
const minute = (number: number) => new Date(Date.parse(`${MONTH_BEFORE}T06:00:00.000Z`) + number * 120_000)
const count = async (sql: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${sql}`).first<number>('n'))!

it('ten thousand that end on one day are all reminded of once, in bounded steps, though the worker dies in between', {
  timeout: 120_000,
}, async () => {
  await gather(10_000, LAST_DAY)
  const runs: { mails: number; statements: number; milliseconds: number; died: boolean }[] = []
  const largest = { parameter: 0, rows: 0 }
  let isLeft = true
  for (let number = 0; isLeft; number++) {
    const { meter, bindings } = metered()
    const dies = number === 1 || number === 2
    if (dies) meter.diesAfterBatch = 9
    const start = performance.now()
    const before = await count('outbox')
    const run = await sendReminders(bindings as Env, minute(number)).catch((error: Error) => {
      expect(error.message).toBe('the worker was stopped')
      return undefined
    })
    expect(run === undefined).toBe(dies)
    const mails = (await count('outbox')) - before
    runs.push({
      ...{ mails, statements: meter.statements, died: dies },
      milliseconds: Math.round(performance.now() - start),
    })
    largest.parameter = Math.max(largest.parameter, meter.longestParameter)
    largest.rows = Math.max(largest.rows, meter.mostRows)
    expect(meter.statements).toBeLessThan(300)
    isLeft = run?.isLeft ?? true
    expect(runs.length).toBeLessThan(20)
  }
  const mails = await reminders()
  const lots = mails.flatMap(({ expiring }) => expiring.map(({ account }) => account))
  expect(lots).toHaveLength(10_000)
  expect(new Set(lots).size).toBe(10_000)
  expect(new Set(mails.map(({ to }) => to)).size).toBe(10_000)
  expect(await count('reminder')).toBe(10_000)
  expect(await count('reminder_run WHERE done_at IS NULL')).toBe(0)
  expect(largest.rows).toBeLessThanOrEqual(250)
  expect(largest.parameter).toBeLessThan(250_000)

  vi.restoreAllMocks()
  console.info('ten thousand reminders on two shards', JSON.stringify({ runs, largest }, null, 1))
})

it('what somebody has stays together, however much it is, and wherever a page ends', async () => {
  const day = '2027-12-31'
  await gather(3, day, { name: 'few', lotsEach: 120 })
  await gather(1, day, { name: 'many', lotsEach: 600 })
  await remind('2027-12-24')
  const mails = await reminders()
  expect(mails.map(({ person, expiring, more }) => [person, expiring.length, more]).sort()).toEqual([
    ['person_few_0', 50, { number: 70, amountCents: 70 * 6400 }],
    ['person_few_1', 50, { number: 70, amountCents: 70 * 6400 }],
    ['person_few_2', 50, { number: 70, amountCents: 70 * 6400 }],
    ['person_many_0', 50, { number: 550, amountCents: 550 * 6400 }],
  ])
  expect(await count('reminder')).toBe(960)
})

it('somebody with thousands gets one mail that names some, and keeps nobody behind from theirs', {
  timeout: 120_000,
}, async () => {
  await gather(4, '2028-12-31', { name: 'a_first' })
  await gather(1, '2028-12-31', { name: 'm_thousands', lotsEach: 4000 })
  await gather(4, '2028-12-31', { name: 'z_last' })
  const { meter, bindings } = metered()
  expect(await remind('2028-12-24', bindings)).toEqual({ mails: 9, isLeft: false })
  const mails = await reminders()
  const theirs = mails.find(({ person }) => person === 'person_m_thousands_0')
  expect(theirs?.expiring).toHaveLength(50)
  expect(theirs?.more).toEqual({ number: 3950, amountCents: 3950 * 6400 })
  expect(JSON.stringify(theirs).length).toBeLessThan(20_000)
  expect(await count('reminder')).toBe(4008)
  expect(meter.longestParameter).toBeLessThan(500_000)
  expect(await remind('2028-12-25')).toEqual({ mails: 0, isLeft: false })
})
