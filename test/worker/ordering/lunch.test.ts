import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { bookBankFile } from '../../../worker/invoicing/book-payments.ts'
import { CRON, relayLoading, runJobs } from '../../../worker/jobs.ts'
import type { BenefitOrders, Lunch, TopUpSlip } from '../../../worker/ordering/schemas.ts'
import { beginLoading } from '../../../worker/ordering/store/lunch.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { accept, acceptedUser, addUsers, newGroup } from '../benefit-users/people.ts'
import { acts, ask, clockAt, type Orderer, read } from '../employers/contact.ts'
import { registerClient } from '../identity/api.ts'
import { registerOwnPage } from '../identity/saldo.ts'
import { type Credit, camt053, camt054, fileOf, IBAN } from '../invoicing/bank-files.ts'
import { metered } from '../reminders/metered.ts'
import { codeOf, newOrderingEmployer } from './orders.ts'

const { ledgers } = readConfig(env)
const NOW = '2026-11-23'

beforeAll(async () => {
  clockAt(NOW)
  await registerClient()
  await registerOwnPage()
})
afterEach(() => {
  vi.restoreAllMocks()
  clockAt(NOW)
})

/** An employer with two people on different shards who get 100.01 and 50.01 of lunch a month, and some who get none. */
async function newEmployer() {
  const orderer = await newOrderingEmployer()
  const { employer } = orderer
  const office = await newGroup(employer, [
    { benefit: 'lunch', amount_cents: 10_001 },
    { benefit: 'sports', amount_cents: 5000 },
  ])
  const people = await accept(await addUsers(employer, office, [{}, { percentage: 50 }]))
  await addUsers(employer, office, [{}])
  await accept(await addUsers(employer, await newGroup(employer), [{}]))
  return { orderer, employer, people, office }
}
const ALL = 15_002

const lunchOf = (orderer: Orderer) => read<Lunch>(orderer, `${orderer.base}/lunch`)
const switchTo = (orderer: Orderer, from: string) =>
  read<Lunch>(orderer, `${orderer.base}/lunch`, { body: { from } })
const slipOf = (orderer: Orderer, amount_cents: number) =>
  read<TopUpSlip>(orderer, `${orderer.base}/lunch/slip`, { body: { amount_cents } })
const referenceOf = async (orderer: Orderer) => (await lunchOf(orderer)).payment!.reference.replace(/ /g, '')
const book = (file: string) =>
  bookBankFile(env.DB, fileOf(file), { iban: IBAN, agent: 'satu', now: new Date() }, () => [])
let files = 0
const pay = (credits: Credit[]) => book(camt054(credits, { id: `LUNCH-${files++}` }))
const load = () => relayLoading(env, new Date())
const remove = (user: string) =>
  env.DB.prepare("UPDATE plus_user SET removed_at = ?1, last_day = '2026-11-23' WHERE id = ?2")
    .bind(new Date().toISOString(), user)
    .run()

const all = async <Row>(sql: string, ...bound: unknown[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...bound)
      .all<Row>()
  ).results
const onLedgers = async <Row>(sql: string, ...bound: unknown[]) =>
  (
    await Promise.all(
      ledgers.map((ledger) =>
        ledger
          .prepare(sql)
          .bind(...bound)
          .all<Row>(),
      ),
    )
  ).map(({ results }) => results)
/** What people have got of an employer, on each shard: cents and last day. */
const lots = async (employer: string) =>
  (
    await onLedgers<{ cents: number; ends_on: string }>(
      `SELECT credits_posted AS cents, ends_on FROM account WHERE kind = 'lot' AND employer = ? AND benefit = 'lunch'
       ORDER BY ends_on`,
      employer,
    )
  ).map((rows) => rows.map(({ cents, ends_on }) => [cents, ends_on]))
/** Cents of the employer's own accounts that are neither with people nor in the lunch balance. */
const between = async (employer: string) =>
  (
    await onLedgers<{ cents: number }>(
      "SELECT available AS cents FROM account WHERE owner = ? AND kind = 'prepaid'",
      employer,
    )
  )
    .flat()
    .reduce((sum, { cents }) => sum + cents, 0)
const mailsOf = (kind: string, name: string) =>
  all<{ mail: string }>(
    `SELECT body AS mail FROM outbox WHERE topic IN ('mail', 'bulk-mail') AND body ->> 'kind' = ? AND body ->> 'employer' = ?`,
    kind,
    name,
  )
const rename = (employer: string) =>
  env.DB.prepare('UPDATE employer SET name = ?1 WHERE id = ?1').bind(employer).run()
const sound = async () =>
  expect(await Promise.all(ledgers.map((ledger) => reconcile(ledger)))).toEqual([[], []])

describe('the monthly lunch', () => {
  it('waits for money, loads when it suffices, and again on the first day of the next month', async () => {
    const { orderer, employer } = await newEmployer()
    await rename(employer)
    expect(await lunchOf(orderer)).toMatchObject({ from_month: null, payment: null, next: null })
    const slip = { body: { amount_cents: 100 } }
    expect(await codeOf(await ask(orderer, `${orderer.base}/lunch/slip`, slip))).toEqual([
      ...[409, 'lunch-not-set-up'],
    ])
    expect(await switchTo(orderer, 'off')).toMatchObject({ from_month: null, payment: null })

    await switchTo(orderer, 'this-month')
    await switchTo(orderer, 'this-month')
    const short = await lunchOf(orderer)
    expect(short).toMatchObject({
      ...{ from_month: '2026-11', balance_cents: 0, top_ups: [] },
      waiting: { month: '2026-11', people: 2, total_cents: ALL, missing_cents: ALL },
      next: { month: '2026-12', loads_on: '2026-12-01', people: 2, total_cents: ALL, missing_cents: ALL },
      loads: [{ month: '2026-11', state: 'waiting' }],
    })
    expect(await acts(employer)).toMatchObject([{ act: 'change-lunch', details: '{"from":"2026-11"}' }])
    const [mail, ...others] = await mailsOf('lunch-short', employer)
    expect(others).toEqual([])
    expect(JSON.parse(mail!.mail)).toEqual({
      ...{ kind: 'lunch-short', to: 'laskut@havuranta.example', language: 'fi', employer, month: '2026-11' },
      ...{ neededCents: ALL, missingCents: ALL, reference: short.payment!.reference },
    })
    expect(await slipOf(orderer, 12_345)).toMatchObject({
      ...short.payment,
      ...{ amount_cents: 12_345, due_on: '2026-11-30' },
      barcode: expect.stringMatching(/^4\d{16}00012345000\d{20}261130$/),
      epc_qr: expect.stringContaining('EUR123.45'),
    })

    // Too little, as a credit notification has it, and the rest, as an account statement does.
    const reference = await referenceOf(orderer)
    const first = camt054([{ euros: '100.00', reference, id: `A${employer}` }], { id: employer })
    await book(first)
    await load()
    expect(await lunchOf(orderer)).toMatchObject({
      ...{ balance_cents: 10_000, top_ups: [{ booked_on: NOW, amount_cents: 10_000 }] },
      ...{ waiting: { missing_cents: 5002 }, next: { missing_cents: ALL } },
    })
    expect(await lots(employer)).toEqual([[], []])
    const rf = short.payment!.rf_reference
    const parts = [{ euros: '60.03', reference: rf, id: `B${employer}` }]
    await book(camt053([{ euros: '60.03', id: `S${employer}`, parts }], { id: `statement ${employer}` }))
    await load()
    const loaded = await lunchOf(orderer)
    expect(loaded).toMatchObject({ balance_cents: 1001, waiting: null, loads: [{ state: 'loaded' }] })
    expect(loaded.next).toMatchObject({ missing_cents: ALL - 1001 })
    expect(await lots(employer)).toEqual([[[10_001, '2027-10-31']], [[5001, '2027-10-31']]])
    expect(await between(employer)).toBe(0)
    expect(await mailsOf('lunch-topped-up', employer)).toHaveLength(2)

    // The same file books nothing again, also when nobody knows any more what was delivered.
    await env.DB.prepare('DELETE FROM outbox WHERE relayed_at IS NOT NULL').run()
    await book(first)
    await load()
    expect(await lunchOf(orderer)).toMatchObject({ balance_cents: 1001 })
    expect(await mailsOf('lunch-topped-up', employer)).toHaveLength(2)

    // Half past midnight in Finland: enough for December came before.
    await pay([{ euros: '140.01', reference, id: `C${employer}` }])
    await load()
    expect((await lunchOf(orderer)).loads).toHaveLength(1)
    clockAt('2026-11-30T22:30:00.000Z')
    for (const cron of [CRON.hourly, CRON.loading]) {
      await Promise.all([runJobs(cron, env, new Date()), runJobs(cron, env, new Date())])
    }
    await load()
    expect(await lunchOf(orderer)).toMatchObject({
      ...{ balance_cents: 0, next: { month: '2027-01', missing_cents: ALL } },
      loads: [
        { month: '2026-12', state: 'loaded', total_cents: ALL },
        { month: '2026-11', state: 'loaded' },
      ],
    })
    expect((await lots(employer))[0]).toEqual([
      [10_001, '2027-10-31'],
      [10_001, '2027-11-30'],
    ])
    await sound()
  })

  it('that dies after any of its batches is loaded once, without who was removed before it was paid', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { orderer, employer, people, office } = await newEmployer()
    const [third] = await accept(await addUsers(employer, office, [{}]))
    await switchTo(orderer, 'this-month')
    expect((await lunchOf(orderer)).waiting).toMatchObject({ people: 3, total_cents: 25_003 })
    await remove(third!.id)
    expect((await lunchOf(orderer)).waiting).toMatchObject({ people: 2, total_cents: ALL })
    await pay([{ euros: '150.02', reference: await referenceOf(orderer), id: `D${employer}` }])
    let isRemoved = false
    for (let batches = 1; (await lunchOf(orderer)).loads[0]?.state !== 'loaded'; batches++) {
      expect(batches).toBeLessThan(60)
      const { meter, bindings } = metered()
      meter.diesAfterBatch = batches
      await env.DB.prepare('UPDATE outbox SET due_at = ?, attempts = 0 WHERE relayed_at IS NULL')
        .bind(new Date().toISOString())
        .run()
      await relayLoading(bindings, new Date()).catch(() => {})
      // Somebody who is removed once it is being paid for stays on it: what is paid is what was fixed.
      const [order] = await all<{ state: string }>(
        'SELECT state FROM benefit_order WHERE employer = ?',
        employer,
      )
      if (order!.state === 'loading' && !isRemoved) {
        await remove(people[1]!.id)
        isRemoved = true
      }
    }
    expect(isRemoved).toBe(true)
    expect((await lots(employer)).map((rows) => rows.map(([cents]) => cents))).toEqual([[10_001], [5001]])
    // Who was removed is not counted.
    expect(await lunchOf(orderer)).toMatchObject({
      ...{ balance_cents: 0, waiting: null, loads: [{ people: 2, total_cents: ALL }] },
    })
    expect(await between(employer)).toBe(0)
    await sound()
  })

  it('is given up when it is switched off while it waits, and can be switched on again', async () => {
    const { orderer, employer, people } = await newEmployer()
    const dead =
      "UPDATE outbox SET dead_at = '2026-11-01T00:00:00.000Z' WHERE subject = 'lunch:' || ? AND relayed_at IS NULL"
    await switchTo(orderer, 'this-month')
    expect(await switchTo(orderer, 'off')).toMatchObject({
      from_month: null,
      next: null,
      waiting: null,
      loads: [],
    })
    const reference = await referenceOf(orderer)
    await pay([{ euros: '151.00', reference, id: `E${employer}` }])
    await load()
    expect(await lunchOf(orderer)).toMatchObject({ balance_cents: 15_100, loads: [] })

    expect(await switchTo(orderer, 'next-month')).toMatchObject({ from_month: '2026-12' })
    expect((await lunchOf(orderer)).next).toMatchObject({ month: '2026-12', missing_cents: 0 })
    await switchTo(orderer, 'this-month')
    await load()
    expect(await lots(employer)).toEqual([[[10_001, '2027-10-31']], [[5001, '2027-10-31']]])
    expect((await lunchOf(orderer)).loads).toHaveLength(1)

    // In December it waits; money gets in although a message was given up, and when that is taken up again nobody is left.
    clockAt('2026-12-01')
    await runJobs(CRON.hourly, env, new Date())
    await load()
    expect((await lunchOf(orderer)).waiting).toMatchObject({ month: '2026-12', people: 2 })
    for (const { id } of people) await remove(id)
    await runJobs(CRON.hourly, env, new Date())
    await env.DB.prepare(dead).bind(employer).run()
    await pay([{ euros: '5.00', reference, id: `F${employer}`, day: '2026-12-01' }])
    await load()
    expect(await lunchOf(orderer)).toMatchObject({ balance_cents: 598, waiting: { people: 0 } })
    await runJobs(CRON.hourly, env, new Date())
    await load()
    expect(await lunchOf(orderer)).toMatchObject({
      ...{ balance_cents: 598, waiting: null, next: { month: '2027-01' }, loads: [{ month: '2026-11' }] },
    })
    await sound()
  })

  it('goes to who has accepted when it is ordered, and to others from the next month', async () => {
    const orderer = await newOrderingEmployer()
    const { employer } = orderer
    const office = await newGroup(employer, [{ benefit: 'lunch', amount_cents: 10_000 }])
    const listed = await addUsers(employer, office, [{}, {}])
    await switchTo(orderer, 'this-month')
    await load()
    const states = () =>
      all('SELECT month, state, people FROM benefit_order WHERE employer = ? ORDER BY month', employer)
    const november = { month: '2026-11', state: 'loaded', people: 0 }
    expect(await states()).toEqual([november])
    await accept(listed.slice(0, 1))
    await runJobs(CRON.hourly, env, new Date())
    await load()
    expect(await states()).toEqual([november])
    expect(await lunchOf(orderer)).toMatchObject({
      ...{ loads: [], waiting: null, next: { month: '2026-12', people: 1 } },
    })
    expect(await read<BenefitOrders>(orderer, `${orderer.base}/orders`)).toEqual({ orders: [] })
    clockAt('2026-12-01')
    await runJobs(CRON.hourly, env, new Date())
    await load()
    await accept(listed.slice(1))
    await runJobs(CRON.hourly, env, new Date())
    await load()
    expect(await states()).toEqual([november, { month: '2026-12', state: 'waiting', people: 1 }])

    // A month that nobody got lunch of is ordered again when an orderer asks for it.
    clockAt('2026-11-23')
    const other = await newOrderingEmployer()
    await acceptedUser(other.employer, await newGroup(other.employer))
    await switchTo(other, 'this-month')
    await load()
    await env.DB.prepare(
      "INSERT INTO group_benefit SELECT id, 'lunch', 10000, NULL FROM benefit_group WHERE employer = ?",
    )
      .bind(other.employer)
      .run()
    await switchTo(other, 'off')
    await switchTo(other, 'this-month')
    await load()
    expect((await lunchOf(other)).waiting).toMatchObject({ month: '2026-11', people: 1 })
  })

  it('that waits for several months is paid by what the last mail asks for, the oldest first, and not when it is over', async () => {
    const { orderer, employer } = await newEmployer()
    await rename(employer)
    await switchTo(orderer, 'this-month')
    const reference = await referenceOf(orderer)
    await pay([{ euros: '100.00', reference, id: `J${employer}` }])
    await load()
    clockAt('2026-12-01')
    await runJobs(CRON.hourly, env, new Date())
    await load()
    await runJobs(CRON.hourly, env, new Date())
    await load()
    const mails = (await mailsOf('lunch-short', employer)).map(({ mail }) => JSON.parse(mail))
    expect(mails).toMatchObject([
      { month: '2026-11', missingCents: ALL },
      { month: '2026-12', neededCents: 2 * ALL, missingCents: 2 * ALL - 10_000 },
    ])
    expect((await lunchOf(orderer)).next).toMatchObject({ month: '2027-01', missing_cents: ALL })
    await pay([{ euros: '200.04', reference, id: `K${employer}`, day: '2026-12-01' }])
    // Runs that read the balance before it was taken from begin one order.
    for (let run = 0; run < 2; run++) await beginLoading(env.DB, employer, 30_004, new Date())
    expect((await lunchOf(orderer)).loads).toMatchObject([{ state: 'waiting' }, { state: 'loading' }])
    for (let run = 0; run < 2; run++) await load()
    expect(await lunchOf(orderer)).toMatchObject({
      ...{ balance_cents: 0, loads: [{ state: 'loaded' }, { state: 'loaded' }] },
    })

    clockAt('2027-01-01')
    await runJobs(CRON.hourly, env, new Date())
    await load()
    clockAt('2027-12-31')
    await pay([{ euros: '150.02', reference, id: `L${employer}`, day: '2027-12-31' }])
    clockAt('2028-01-01')
    await load()
    expect((await lunchOf(orderer)).loads.map(({ month, state }) => [month, state])).toEqual([
      ...[
        ['2028-01', 'loaded'],
        ['2026-12', 'loaded'],
        ['2026-11', 'loaded'],
      ],
    ])
    await sound()
  })

  it('is topped up by each payment of a file once, and by what may be the same only when a person says so', async () => {
    const { orderer, employer } = await newEmployer()
    await switchTo(orderer, 'next-month')
    const reference = await referenceOf(orderer)
    const again = { euros: '40.00', reference }
    await pay([
      { ...again, id: `G${employer}` },
      { ...again, id: `H${employer}` },
    ])
    await pay([{ ...again, id: `I${employer}` }])
    await pay([{ ...again, id: `I${employer}` }])
    await pay([again])
    await load()
    const states = await all(
      'SELECT state, reason, lunch FROM incoming_payment WHERE reference = ? ORDER BY state',
      reference,
    )
    expect(states).toEqual([
      // The bank does not always give the same payment the same id in two files.
      ...Array(2).fill({ state: 'booked', reason: null, lunch: employer }),
      ...Array(2).fill({ state: 'waiting', reason: 'maybe-same', lunch: null }),
    ])
    expect(await lunchOf(orderer)).toMatchObject({ balance_cents: 8000 })
    await sound()
  })
})
