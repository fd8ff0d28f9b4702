import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { extensionOf } from '../../../worker/giftcards/rules.ts'
import { bookBankFile } from '../../../worker/invoicing/book-payments.ts'
import { statementsOfStep } from '../../../worker/invoicing/load-paid.ts'
import { cancelInvoice } from '../../../worker/invoicing/store/invoices.ts'
import { bookPayment } from '../../../worker/invoicing/store/payments.ts'
import { CRON, relayLoading, runJobs } from '../../../worker/jobs.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { depositPrepaid, loadBenefit, loadMany } from '../../../worker/wallet/load-benefit.ts'
import { readBalances } from '../../../worker/wallet/read-balances.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { spend } from '../../../worker/wallet/spend.ts'
import { metered } from '../reminders/metered.ts'
import { type Credit, camt053, camt054, fileOf, IBAN } from './bank-files.ts'
import { addContact, approve, invoiceAll, newEmployer, type SaldoEmployer } from './saldo-employer.ts'

const NOW = new Date('2026-11-23T10:00:00.000Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const SPORTS = { benefit: 'sports', cents: 20_000 }
const { ledgers } = readConfig(env)

beforeAll(addContact)
afterEach(() => vi.restoreAllMocks())

const book = (xml: string, db = env.DB) =>
  bookBankFile(db, fileOf(xml), { iban: IBAN, agent: 'satu@desk.example', now: NOW }, () => [])
const pay = (credits: Credit[], id?: string) => book(camt054(credits, { ...(id && { id }) }))
const all = async <Row>(sql: string, ...bound: unknown[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...bound)
      .all<Row>()
  ).results
const invoiceOf = async (number: number) =>
  (
    await all<{ paid_at: string | null; loaded_at: string | null }>(
      'SELECT paid_at, loaded_at FROM invoice WHERE number = ?',
      number,
    )
  )[0]!
const payments = (reference: string) =>
  all<{ state: string; reason: string | null; amount_cents: number }>(
    'SELECT state, reason, amount_cents FROM incoming_payment WHERE reference = ? ORDER BY booked_on, id',
    reference,
  )
/** The cents of each load that an employer's people have got. */
async function loads({ id }: SaldoEmployer): Promise<number[]> {
  const shards = await Promise.all(
    ledgers.map((ledger) =>
      ledger
        .prepare("SELECT credits_posted AS cents FROM account WHERE kind = 'lot' AND employer = ?")
        .bind(id)
        .all<{ cents: number }>(),
    ),
  )
  return shards.flatMap(({ results }) => results.map(({ cents }) => cents))
}
const prepaid = async ({ id }: SaldoEmployer) =>
  Promise.all(
    ledgers.map((ledger) =>
      ledger.prepare('SELECT available FROM account WHERE id = ?').bind(`prepaid:${id}`).first('available'),
    ),
  )
const readyMails = (people: string[]) =>
  all<{ body: string }>(
    `SELECT body FROM outbox WHERE topic = 'bulk-mail' AND body ->> 'kind' = 'benefits-ready'
     AND replace(body ->> 'to', '@work.example', '') IN (SELECT value FROM json_each(?))`,
    JSON.stringify(people),
  )
const sound = async () =>
  expect(await Promise.all(ledgers.map((ledger) => reconcile(ledger)))).toEqual([[], []])

describe('a payment', () => {
  it('to the cent and in time is booked at once, and everybody gets their money, once', async () => {
    const employer = await newEmployer([SPORTS, { benefit: 'massage', cents: 5000 }])
    const people = [...(await approve(employer, 3)), ...(await approve(employer, 2, { at: 1 }))]
    // Who has no user id is told where they registered from.
    const [one] = people
    await env.DB.prepare('DELETE FROM saldo_user WHERE person = ?').bind(one!).run()
    await env.DB.prepare("UPDATE registration SET email = person || '@work.example' WHERE person = ?")
      .bind(one!)
      .run()
    const { number, reference, total } = await invoiceAll(employer)
    expect(total).toBe(70_000)
    const credit = { euros: '700.00', reference, id: 'BANK-1' }
    await pay([credit])
    expect(await payments(reference)).toEqual([{ state: 'booked', reason: null, amount_cents: 70_000 }])
    const { meter, bindings } = metered()
    await relayLoading(bindings, NOW)
    // Beside the step, the relay takes messages of each of five topics, of this one twice, and notes how it went once.
    expect(meter.statements).toBeLessThanOrEqual(statementsOfStep(2) + 6 * 2 + 1)
    expect(await invoiceOf(number)).toEqual({ paid_at: NOW.toISOString(), loaded_at: expect.any(String) })
    expect((await loads(employer)).sort()).toEqual([20_000, 20_000, 20_000, 5000, 5000])
    expect(await prepaid(employer)).toEqual([0, 0])
    const mails = (await readyMails(people)).map(({ body }) => JSON.parse(body))
    expect(mails.map(({ language }) => language).sort()).toEqual(['fi', 'sv', 'sv', 'sv', 'sv'])
    expect(mails[0]).toMatchObject({ name: 'Aino', period: 'Edut 2027' })
    expect(await all('SELECT DISTINCT state FROM registration WHERE period = ?', employer.period)).toEqual([
      { state: 'active' },
    ])

    // The same file again, the same payment in a statement, and paying a second time load nothing more.
    await pay([credit])
    await book(camt053([{ ...credit, parts: [credit] }]))
    await pay([{ ...credit, id: 'BANK-2', day: '2026-11-24' }])
    await relayLoading(env, later(5))
    expect((await payments(reference)).map(({ state, reason }) => [state, reason])).toEqual([
      ['booked', null],
      ['waiting', 'already-paid'],
    ])
    expect(await loads(employer)).toHaveLength(5)
    expect(await readyMails(people)).toHaveLength(5)

    // What was loaded pays for its own use, and for no other.
    const [person] = people
    const wallet = await readBalances(ledgers[0]!, { person: person!, now: NOW, extensionOf })
    expect(wallet.benefits).toMatchObject([{ benefit: 'sports', service: 'saldo', uses: ['sports'] }])
    const buying = { person: person!, merchant: 'gym', amountCents: 100 }
    await expect(
      spend(ledgers[0]!, { key: 'buys-a-massage', ...buying, use: 'massage' }, NOW),
    ).rejects.toMatchObject({ kind: { code: 'insufficient-funds' } })
    await spend(ledgers[0]!, { key: 'goes-to-the-gym', ...buying, use: 'sports' }, NOW)
    await sound()
  })

  it('of another kind waits, with its reason', async () => {
    const employer = await newEmployer([SPORTS])
    await approve(employer, 1)
    const [one, due] = [await invoiceAll(employer), '2026-11-22']
    await approve(employer, 1)
    const late = await invoiceAll(employer, { due })
    await pay([
      { euros: '199.99', reference: one.reference, id: 'W1' },
      { euros: '200.01', reference: one.reference, id: 'W2' },
      { euros: '200.00', reference: late.reference, id: 'W3' },
      { euros: '200.00', reference: '1234561', id: 'W4' },
      { euros: '200.00', id: 'W5' },
    ])
    const { results } = await env.DB.prepare(
      "SELECT reason FROM incoming_payment WHERE state = 'waiting' AND bank_file = (SELECT bank_file FROM incoming_payment WHERE reference = '1234561') ORDER BY id",
    ).all<{ reason: string }>()
    expect(results.map(({ reason }) => reason).sort()).toEqual([
      ...['late', 'no-reference', 'too-little', 'too-much', 'unknown-reference'],
    ])
    // One file with the right sum twice pays once, whichever way round.
    await pay(
      ['X1', 'X2', 'X3'].map((id) => ({ euros: '200.00', reference: one.reference, id })),
      'twice',
    )
    const states = (await payments(one.reference)).map(({ state, reason }) => reason ?? state)
    expect(states.sort()).toEqual(['already-paid', 'already-paid', 'booked', 'too-little', 'too-much'])
  })

  it('that the bank names is one in whichever file, and gets its reference from a later one', async () => {
    const employer = await newEmployer([SPORTS])
    await approve(employer, 1)
    const { number, reference } = await invoiceAll(employer)
    const credit = { euros: '200.00', reference, id: 'LATER-1' }
    await book(camt053([{ id: 'LATER-1', euros: '200.00' }], { id: 'first' }))
    await pay([{ ...credit, day: '2026-11-24' }], 'second')
    // The bank's next statement has it once more.
    await book(
      camt053([{ id: 'LATER-1', euros: '200.00', day: '2026-11-24', parts: [credit] }], { id: 'third' }),
    )
    expect(
      await all(
        "SELECT state, invoice FROM incoming_payment WHERE bank_file IN (SELECT hash FROM bank_file WHERE message_id IN ('first', 'second', 'third'))",
      ),
    ).toEqual([{ state: 'booked', invoice: number }])
    expect(await invoiceOf(number)).toMatchObject({ paid_at: NOW.toISOString() })
    await relayLoading(env, NOW)

    // Of several that are called the same, it is not known whose reference it is.
    await approve(employer, 1)
    const next = await invoiceAll(employer)
    const [known, unknown] = [{ euros: '200.00', reference: next.reference }, { euros: '200.00' }]
    const sum = (...parts: Credit[]) => [{ id: 'SUM-1', euros: `${200 * parts.length}.00`, parts }]
    await book(camt053(sum(unknown, unknown), { id: 'unnamed' }))
    await book(camt053(sum(known, unknown), { id: 'named' }))
    expect(await invoiceOf(next.number)).toMatchObject({ paid_at: null })
    expect(await payments(next.reference)).toEqual([])
  })

  it('without an id of the bank, like one of another file, waits: they may be two', async () => {
    const employer = await newEmployer([SPORTS])
    const invoices = []
    for (let number = 0; number < 2; number++) {
      await approve(employer, 1)
      invoices.push(await invoiceAll(employer))
    }
    const credit = { euros: '200.00', reference: invoices[0]!.reference }
    const other = { euros: '5.00', reference: '12344' }
    for (const id of ['M-1', 'M-2', 'M-2', 'M-3']) await pay([credit, other], id)
    // Banks send a message in parts, and some use a name of a message again.
    for (const space of [' ', '  ', '  ']) {
      await book(camt054([credit, other], { id: 'M-1' }).replace('?>', `?>${space}`))
    }
    expect((await payments(credit.reference)).map(({ state, reason }) => reason ?? state).sort()).toEqual([
      ...['booked', 'maybe-same', 'maybe-same', 'maybe-same', 'maybe-same'],
    ])
    expect((await payments('12344')).map(({ reason }) => reason).sort()).toEqual([
      ...['maybe-same', 'maybe-same', 'maybe-same', 'maybe-same', 'unknown-reference'],
    ])
    await relayLoading(env, NOW)
  })

  it('that is booked, and comes under another id in another file, waits: it may be the same', async () => {
    const employer = await newEmployer([SPORTS])
    await approve(employer, 1)
    const { number, reference } = await invoiceAll(employer)
    const part = { euros: '200.00', reference, id: 'PART-1' }
    await book(camt053([{ euros: '200.00', parts: [part] }], { id: 'by-part' }))
    await book(camt053([{ euros: '200.00', id: 'ENTRY-1', parts: [part] }], { id: 'by-entry' }))
    await pay([{ ...part, id: 'OTHER-1', payer: 'Kallionurkka Oy', day: '2026-11-24' }], 'another')
    const reasons = async (of: string) =>
      (await payments(of)).map(({ state, reason }) => reason ?? state).sort()
    expect(await reasons(reference)).toEqual(['already-paid', 'booked', 'maybe-same'])
    await relayLoading(env, NOW)

    // Half of an invoice that somebody has booked does not pay the other half by coming once more.
    await approve(employer, 2)
    const next = await invoiceAll(employer)
    await pay([{ ...part, reference: next.reference, id: 'HALF-1' }], 'half')
    const half = await env.DB.prepare('SELECT id FROM incoming_payment WHERE reference = ?')
      .bind(next.reference)
      .first<string>('id')
    await env.DB.batch(
      bookPayment(env.DB, { payment: half!, agent: 'satu@desk.example', now: NOW }, next.number),
    )
    await pay([{ ...part, reference: next.reference, id: 'HALF-2' }], 'half-again')
    expect(await reasons(next.reference)).toEqual(['maybe-same', 'too-little'])
    expect(await invoiceOf(next.number)).toMatchObject({ paid_at: null })
    expect(await invoiceOf(number)).toMatchObject({ loaded_at: expect.any(String) })
  })

  it('that came in one sum with money taken back, or to a cancelled invoice, waits', async () => {
    const employer = await newEmployer([SPORTS])
    const people = await approve(employer, 1)
    const { number, reference } = await invoiceAll(employer)
    const parts: Credit[] = [
      { euros: '200.00', reference },
      { euros: '30.00', side: 'DBIT' },
    ]
    await book(camt053([{ id: 'NET-1', euros: '170.00', parts }], { id: 'netted' }))
    expect(await payments(reference)).toMatchObject([{ state: 'waiting', reason: 'netted' }])
    await env.DB.batch(cancelInvoice(env.DB, number, NOW))
    await pay([{ euros: '200.00', reference, id: 'CANCELLED-1' }], 'cancelled')
    expect((await payments(reference)).map(({ reason }) => reason).sort()).toEqual(['cancelled', 'netted'])
    const ofPeople = 'SELECT state, invoice FROM registration WHERE person = ?'
    expect(await all(ofPeople, people[0])).toEqual([{ state: 'approved', invoice: null }])
    const next = await invoiceAll(employer)
    await pay([{ euros: '200.00', reference: next.reference, id: 'ANEW-1' }], 'anew')
    // What is paid, or has a payment, is not cancelled; nor does anybody leave an invoice that is not.
    await env.DB.batch(cancelInvoice(env.DB, next.number, NOW))
    await expect(
      env.DB.prepare('UPDATE registration SET invoice = NULL WHERE invoice = ?').bind(next.number).run(),
    ).rejects.toThrow('registration-is-fixed')
    await relayLoading(env, NOW)
    expect(await all(ofPeople, people[0])).toEqual([{ state: 'active', invoice: next.number }])
  })

  it('in a file over which the worker dies is taken by the same file again', async () => {
    const employer = await newEmployer([SPORTS])
    await approve(employer, 1)
    const { number, reference } = await invoiceAll(employer)
    const many: Credit[] = Array.from({ length: 450 }, (_, index) => ({ euros: '1.00', id: `M${index}` }))
    const xml = camt054([...many, { euros: '200.00', reference, id: 'last' }], { id: 'long' })
    const { meter, bindings } = metered()
    meter.diesAfterBatch = 2
    await expect(book(xml, bindings.DB)).rejects.toThrow('the worker was stopped')
    expect(await invoiceOf(number)).toMatchObject({ paid_at: null })
    const watched = metered()
    await book(xml, watched.bindings.DB)
    expect(watched.meter.statements).toBeLessThan(15)
    expect(watched.meter.longestParameter).toBeLessThan(250_000)
    expect(await invoiceOf(number)).toMatchObject({ paid_at: NOW.toISOString() })
    expect(
      await all(
        "SELECT count(*) AS n FROM incoming_payment WHERE bank_reference <> '' AND amount_cents = 100",
      ),
    ).toEqual([{ n: 450 }])
    await relayLoading(env, NOW)
  })
})

describe('loading', () => {
  it('goes on after the worker died anywhere: each gets their money once, and is told once', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const employer = await newEmployer([SPORTS])
    const people = await approve(employer, 600)
    const { number, reference, total } = await invoiceAll(employer)
    await pay([{ euros: (total / 100).toFixed(2), reference, id: 'crash' }])
    // A run dies after its first batch, the next after its second, and so on: after claiming, each deposit, each load, noting.
    let minute = 10
    let batches = 0
    while ((await invoiceOf(number)).loaded_at === null) {
      batches++
      expect(batches).toBeLessThan(30)
      const { meter, bindings } = metered()
      meter.diesAfterBatch = batches
      await relayLoading(bindings, later(minute)).catch(() => {})
      // Longer than any lease or retry lasts.
      minute += 24 * 60
    }
    expect(batches).toBeGreaterThan(7)
    for (let run = 0; run < 3; run++) await relayLoading(env, later(minute + run * 24 * 60))
    expect(await loads(employer)).toEqual(Array.from({ length: 600 }, () => 20_000))
    expect(await prepaid(employer)).toEqual([0, 0])
    expect(await readyMails(people)).toHaveLength(600)
    expect(
      await all("SELECT count(*) AS n FROM outbox WHERE topic = 'invoice-paid' AND relayed_at IS NULL"),
    ).toEqual([{ n: 0 }])
    await sound()
  })

  it('that was given up, or that nothing asks for, goes on by itself', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const employer = await newEmployer([SPORTS])
    for (const [id, lost] of [
      ['given-up', "UPDATE outbox SET dead_at = '2026-01-01', attempts = 28 WHERE subject = ?"],
      ['forgotten', 'DELETE FROM outbox WHERE subject = ?'],
    ] as const) {
      await approve(employer, 1)
      const { number, reference } = await invoiceAll(employer)
      await pay([{ euros: '200.00', reference, id }], id)
      await env.DB.prepare(lost).bind(`invoice:${number}`).run()
      await relayLoading(env, later(24 * 60))
      expect(await invoiceOf(number)).toMatchObject({ loaded_at: null })
      await runJobs(CRON.hourly, env, NOW)
      await runJobs(CRON.hourly, env, NOW)
      await relayLoading(env, later(1))
      expect(await invoiceOf(number)).toMatchObject({ loaded_at: expect.any(String) })
    }
    expect(await loads(employer)).toEqual([20_000, 20_000])
    const left = "SELECT count(*) AS n FROM outbox WHERE topic = 'invoice-paid' AND relayed_at IS NULL"
    expect(await all(left)).toEqual([{ n: 0 }])
  })

  it('that nobody noted is noted also when the last day has passed since', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const employer = await newEmployer([{ ...SPORTS, expires: '2026-11-23' }])
    const people = await approve(employer, 2)
    const { number, reference } = await invoiceAll(employer)
    await pay([{ euros: '400.00', reference, id: 'last-day' }])
    // It dies before the batch that notes the loads: after taking the message, reading, two deposits and two loads.
    for (let batches = 3; (await loads(employer)).length < 2; batches++) {
      expect(batches).toBeLessThan(12)
      const { meter, bindings } = metered()
      meter.diesAfterBatch = batches
      await env.DB.prepare('UPDATE outbox SET due_at = ?, attempts = 0 WHERE subject = ?')
        .bind(NOW.toISOString(), `invoice:${number}`)
        .run()
      await relayLoading(bindings, NOW).catch(() => {})
    }
    expect(await invoiceOf(number)).toMatchObject({ loaded_at: null })
    await relayLoading(env, later(24 * 60))
    expect(await invoiceOf(number)).toMatchObject({ loaded_at: expect.any(String) })
    expect(await loads(employer)).toEqual([20_000, 20_000])
    expect(await readyMails(people)).toHaveLength(2)
  })

  it('leaves to the desk whose last day has passed, and holds up nobody', async () => {
    const ended = { benefit: 'massage', cents: 4000, expires: '2026-11-22' }
    const employer = await newEmployer([SPORTS, ended])
    await approve(employer, 2)
    await approve(employer, 1, { at: 1 })
    const { number, reference } = await invoiceAll(employer)
    await pay([{ euros: '440.00', reference, id: 'ended' }])
    await relayLoading(env, NOW)
    expect(await loads(employer)).toEqual([20_000, 20_000])
    expect(await invoiceOf(number)).toEqual({ paid_at: NOW.toISOString(), loaded_at: null })
    expect((await prepaid(employer)).reduce<number>((sum, cents) => sum + Number(cents), 0)).toBe(4000)
    await sound()
  })

  it('of many at once is refused whole when a key stands for something else, or there is too little', async () => {
    const employer = await newEmployer([SPORTS])
    const [ledger] = ledgers
    const from = { employer: employer.id, from: 'prepaid' as const }
    const load = (key: string, amountCents = 100) => ({
      ...{ key, person: `person_${key}`, benefit: 'sports' as const, service: 'saldo' as const },
      ...{ amountCents, expiresOn: '2027-12-31' },
    })
    await expect(loadMany(ledger!, from, [load('a')], NOW)).rejects.toThrow()
    await expect(
      loadMany(ledger!, from, [{ ...load('b'), expiresOn: '2026-11-22' }], NOW),
    ).rejects.toMatchObject({ kind: { code: 'day-passed' } })
    expect(await loads(employer)).toEqual([])
    const deposit = { key: `deposit:${employer.id}`, employer: employer.id, amountCents: 1000 }
    await depositPrepaid(ledger!, deposit, NOW)
    await loadMany(ledger!, from, [load('c')], NOW)
    await expect(loadMany(ledger!, from, [load('c', 101)], NOW)).rejects.toMatchObject({
      kind: { code: 'idempotency-key-reused' },
    })
    // It is the very load that `loadBenefit` would have made.
    await loadBenefit(ledger!, { ...load('c'), employer: employer.id, from: 'prepaid' }, NOW)
    expect(await loads(employer)).toEqual([100])
    await sound()
  })
})
