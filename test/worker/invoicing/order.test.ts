import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Invoice, Invoices, OrderPreview } from '../../../worker/invoicing/schemas.ts'
import { proofFor } from '../../support/relying-party-browser.ts'
import { newPerson, registerClient } from '../identity/api.ts'
import { API, mailsTo, registerOwnPage, type SignedIn, send, signInHere } from '../identity/saldo.ts'
import {
  addContact,
  approve,
  insertDetails,
  newEmployer,
  type Package,
  type SaldoEmployer,
} from './saldo-employer.ts'

/** Sunday 22 November 2026, an hour past midnight in Finland and the day before elsewhere. */
const NOW = new Date('2026-11-21T23:00:00.000Z')
const SPORTS = { benefit: 'sports', cents: 20_000 }

let contact: string
let session: SignedIn
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  contact = (await newPerson('contact of employers', 'Leena')).id
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  session = await signInHere(contact)
})
afterEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))

const employer = (packages: Package[] = [SPORTS], options = {}) =>
  newEmployer(packages, { contact, ...options })

async function call(path: string, body?: object, key?: string): Promise<Response> {
  const method = body ? 'POST' : 'GET'
  const { keys, tokens, origin } = session
  const accessToken = tokens.access_token
  return send(path, {
    method,
    body,
    headers: {
      Authorization: `DPoP ${accessToken}`,
      Origin: origin,
      DPoP: await proofFor(keys, { method, url: API + path, accessToken }),
      ...(key && { 'Idempotency-Key': key }),
    },
  })
}
const orderPath = ({ id, period }: SaldoEmployer) => `/v1/employer/${id}/periods/${period}/order`
const preview = async (one: SaldoEmployer) => (await call(orderPath(one))).json<OrderPreview>()
const order = (one: SaldoEmployer, seen: object, key: string = crypto.randomUUID()) =>
  call(orderPath(one), seen, key)
const codeOf = async (response: Response) => {
  const { code } = await response.json<{ code: string }>()
  return [response.status, code]
}
const numbers = async () =>
  (await env.DB.prepare('SELECT number FROM invoice ORDER BY number').all<{ number: number }>()).results.map(
    ({ number }) => number,
  )

describe('an order', () => {
  it('is what was seen, becomes an invoice with all that it takes to pay it, and is mailed', async () => {
    const one = await employer([SPORTS, { benefit: 'commuting', cents: 18_050 }])
    await approve(one, 2)
    await approve(one, 1, { at: 1 })
    await approve(one, 1, { state: 'registered' })
    const seen = await preview(one)
    expect(seen).toMatchObject({ people: 3, total_cents: 58_050 })
    expect(seen.lines.map(({ product, people, total_cents }) => [product, people, total_cents])).toEqual([
      ['Smartum Saldo: liikunta', 2, 40_000],
      ['Smartum Saldo: työmatkat', 1, 18_050],
    ])
    const response = await order(one, { people: 3, total_cents: 58_050 })
    expect(response.status).toBe(201)
    const invoice = await response.json<Invoice>()
    expect(invoice).toMatchObject({
      ...{ number: 100_001, service: 'saldo', state: 'open', people: 3, total_cents: 58_050, paid_cents: 0 },
      ...{ issued_on: '2026-11-22', due_on: '2026-12-07', lines: seen.lines, paid_at: null },
      customer_number: 'SALDO-10001',
      period: { id: one.period, name: 'Edut 2027' },
      buyer: { street: 'Rantatie 4', city: 'Oulu', reference: 'KP 12' },
      seller: { name: 'Smartum Demo Oy', business_id: '2077474-0' },
      payment: {
        ...{ receiver: 'Smartum Demo Oy', iban: 'FI21 1234 5600 0007 85', bic: 'NDEAFIHH' },
        ...{ reference: '10 00012', rf_reference: expect.stringMatching(/^RF\d\d 1000 012$/) },
        barcode: '421123456000007850005805000000000000000001000012261207',
        epc_qr: expect.stringContaining('\nEUR580.50\n'),
      },
    })
    expect(JSON.stringify(invoice)).not.toMatch(/plus/i)
    const [mail] = await mailsTo('laskut@havuranta.example')
    expect(mail).toMatchObject({
      ...{ kind: 'invoice-issued', number: 100_001, totalCents: 58_050, dueOn: '2026-12-07' },
      reference: '10 00012',
    })
    expect(await preview(one)).toEqual({ people: 0, total_cents: 0, lines: [] })

    // Who is approved later gets an invoice of their own, and the number after.
    await approve(one, 1)
    const second = await (await order(one, { people: 1, total_cents: 20_000 })).json<Invoice>()
    expect(second).toMatchObject({ number: 100_002, customer_number: 'SALDO-10001' })
    const { invoices } = await (await call(`/v1/employer/${one.id}/invoices`)).json<Invoices>()
    expect(invoices.map(({ number }) => number)).toEqual([100_002, 100_001])
    // Once a part has come, the codes ask for the rest.
    await env.DB.batch([
      env.DB.prepare("INSERT INTO bank_file VALUES ('part', 'PART', 1, 0, 0, 'desk', '2026-11-22')"),
      env.DB.prepare(
        `INSERT INTO incoming_payment (id, account, bank_reference, amount_cents, booked_on, reference, payer, message,
           bank_file, state, reason, invoice)
         VALUES ('part', 'FI21', 'PART', 15_050, '2026-11-22', '', '', '', 'part', 'booked', 'too-little', 100_002)`,
      ),
    ])
    const { paid_cents, payment } = await (
      await call(`/v1/employer/${one.id}/invoices/100002`)
    ).json<Invoice>()
    expect(paid_cents).toBe(15_050)
    expect(payment.barcode?.slice(17, 25)).toBe('00004950')
    expect(payment.epc_qr).toContain('\nEUR49.50\n')
    vi.setSystemTime(new Date('2026-12-07T21:59:00.000Z'))
    session = await signInHere(contact)
    const read = async () =>
      (await (await call(`/v1/employer/${one.id}/invoices/100001`)).json<Invoice>()).state
    expect(await read()).toBe('open')
    vi.setSystemTime(new Date('2026-12-07T22:01:00.000Z'))
    expect(await read()).toBe('overdue')
    vi.setSystemTime(NOW)
    session = await signInHere(contact)
    // What is paid or cancelled is not asked for again.
    await env.DB.batch([
      env.DB.prepare("UPDATE invoice SET cancelled_at = '2026-11-22' WHERE number = 100_001"),
      env.DB.prepare("UPDATE invoice SET paid_at = '2026-11-22' WHERE number = 100_002"),
    ])
    for (const [number, state] of [
      [100_001, 'cancelled'],
      [100_002, 'paid'],
    ] as const) {
      const invoice = await (await call(`/v1/employer/${one.id}/invoices/${number}`)).json<Invoice>()
      expect(invoice).toMatchObject({ state, payment: { barcode: null, epc_qr: null } })
    }
  })

  it('is refused when it is not what was seen, when nobody waits, and without an address', async () => {
    const one = await employer([SPORTS], { hasDetails: false })
    await approve(one, 2)
    const before = await numbers()
    const seen = { people: 2, total_cents: 40_000 }
    expect(await codeOf(await order(one, seen))).toEqual([409, 'details-missing'])
    await insertDetails(one.id).run()
    expect(await codeOf(await order(one, { people: 1, total_cents: 20_000 }))).toEqual([409, 'order-changed'])
    expect(await codeOf(await order(one, { people: 2, total_cents: 1 }))).toEqual([409, 'order-changed'])
    expect(await codeOf(await call(orderPath(one), seen))).toEqual([400, 'idempotency-key-missing'])
    const other = await employer()
    expect(await codeOf(await order(other, seen))).toEqual([409, 'nothing-to-order'])
    expect(await codeOf(await order({ ...other, period: one.period }, seen))).toEqual([404, 'period-unknown'])
    expect(await numbers()).toEqual(before)
  })

  it('of two tabs and retries is one, and those of two employers get numbers without a gap', async () => {
    const [one, other] = [await employer(), await employer()]
    await approve(one, 3)
    await approve(other, 1)
    const seen = { people: 3, total_cents: 60_000 }
    const responses = await Promise.all([
      ...[order(one, seen, 'tab'), order(one, seen, 'tab'), order(one, seen, 'other-tab')],
      order(other, { people: 1, total_cents: 20_000 }),
    ])
    responses.push(await order(one, seen, 'tab'), await order(one, seen, 'other-tab'))
    const made = responses.filter(({ status }) => status === 201)
    const refused = responses.filter(({ status }) => status !== 201)
    const invoices = await Promise.all(made.map((response) => response.json<Invoice>()))
    const ofOne = invoices.filter(({ people }) => people === 3)
    expect(new Set(ofOne.map(({ number }) => number)).size).toBe(1)
    expect(made.length + refused.length).toBe(6)
    // Equal keys get equal answers: either tab has the invoice, each time it asked, and the other has none.
    const statuses = responses.map(({ status }) => status)
    const [tab, otherTab] = [
      [0, 1, 4],
      [2, 5],
    ].map((places) => places.map((place) => statuses[place]))
    expect([
      [
        [201, 201, 201],
        [409, 409],
      ],
      [
        [409, 409, 409],
        [201, 201],
      ],
    ]).toContainEqual([tab, otherTab])
    for (const response of refused) expect(await codeOf(response)).toEqual([409, 'nothing-to-order'])
    const all = await numbers()
    expect(all).toEqual(all.map((_, index) => 100_001 + index))
    const { results } = await env.DB.prepare(
      'SELECT count(*) AS people FROM registration WHERE period = ? AND invoice IS NOT NULL',
    )
      .bind(one.period)
      .all()
    expect(results).toEqual([{ people: 3 }])
    expect(await codeOf(await order(one, { people: 1, total_cents: 1 }, 'tab'))).toEqual(
      statuses[0] === 201 ? [422, 'idempotency-key-reused'] : [409, 'nothing-to-order'],
    )
  })

  it('leaves out whose money would have ended, and nobody sees the invoices of others', async () => {
    const one = await employer([SPORTS, { benefit: 'massage', cents: 5000, expires: '2026-11-21' }])
    await approve(one, 1)
    await approve(one, 1, { at: 1 })
    expect(await preview(one)).toMatchObject({ people: 1, total_cents: 20_000 })
    const { number } = await (await order(one, { people: 1, total_cents: 20_000 })).json<Invoice>()
    const other = await employer()
    expect(await codeOf(await call(`/v1/employer/${other.id}/invoices/${number}`))).toEqual([
      404,
      'invoice-unknown',
    ])
    await addContact()
    const stranger = await newEmployer([SPORTS])
    expect(await codeOf(await call(`/v1/employer/${stranger.id}/invoices`))).toEqual([
      404,
      'employer-unknown',
    ])
    expect(await codeOf(await call(`/v1/employer/${one.id}/invoices/abc`))).toEqual([404, 'invoice-unknown'])
  })
})
