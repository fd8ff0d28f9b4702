import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { app } from '../../../worker/app.ts'
import { groupReference, nationalReference, rfReference } from '../../../worker/invoicing/bank-numbers.ts'
import { readLunchBalance } from '../../../worker/wallet/load-benefit.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { type Credit, camt054 } from '../invoicing/bank-files.ts'
import { addContact, approve, invoiceAll, newEmployer } from '../invoicing/saldo-employer.ts'
import { AGENT, claims, deskEnv, hiddenFields, publishKeys, recorded, sign, visit } from './desk-agent.ts'

const PAGE = '/desk/payments'
const DESK = 'https://desk.smartum.example'
const bindings = deskEnv()
const TODAY = new Date().toISOString().slice(0, 10)

let access: ReturnType<typeof publishKeys>
beforeAll(async () => {
  access = publishKeys()
  await addContact()
})
afterAll(() => access.mockRestore())

const page = async (query = '') => (await visit(PAGE + query)).text()
const formKey = async () => /name="form" value="([^"]+)"/.exec(await page())![1]!

/** Sends a file as the browser does; the work after the answer is waited for. */
async function upload(
  content: string | undefined,
  { key, headers = {} }: { key?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const body = new FormData()
  body.set('form', key ?? (await formKey()))
  body.set('do', 'read')
  if (content !== undefined) body.set('file', new File([content], 'camt.xml', { type: 'text/xml' }))
  const context = createExecutionContext()
  const response = await app.request(
    DESK + PAGE,
    {
      method: 'POST',
      body,
      headers: {
        ...{ 'Accept-Language': 'en', 'Cf-Access-Jwt-Assertion': await sign() },
        ...{ Origin: DESK, 'Sec-Fetch-Site': 'same-origin' },
        ...headers,
      },
    },
    bindings,
    context,
  )
  await waitOnExecutionContext(context)
  return response
}
const read = (credits: Credit[], id: string) => upload(camt054(credits, { id }))
const resultOf = async (response: Response) => page(response.headers.get('Location')!.slice(PAGE.length))

async function newInvoice(people = 2) {
  const employer = await newEmployer([{ benefit: 'sports', cents: 20_000 }])
  await approve(employer, people)
  return { employer, ...(await invoiceAll(employer, { due: '2099-01-01' })) }
}
const paymentIn = async (reference: string) =>
  (await env.DB.prepare('SELECT id, state, invoice FROM incoming_payment WHERE reference = ?')
    .bind(reference)
    .first<{ id: string; state: string; invoice: number | null }>())!
const loadedAt = (number: number) =>
  env.DB.prepare('SELECT loaded_at FROM invoice WHERE number = ?').bind(number).first('loaded_at')
/** Presses a button beside a payment. */
const ask = async (payment: string, what: 'book' | 'return', invoice: string | number = '') =>
  visit(PAGE, {
    form: {
      ...{ form: await formKey(), payment, do: what },
      [`invoice-${payment}`]: String(invoice),
    },
  })
/** Goes on from the page that asks. */
const confirm = (asked: string, token?: string) =>
  visit(PAGE, { form: { ...hiddenFields(asked), step: 'change' }, ...(token && { token }) })
/** Both; what refuses the first is answered. */
async function decide(...asking: Parameters<typeof ask>): Promise<Response> {
  const asked = await ask(...asking)
  return asked.status === 200 ? confirm(await asked.text()) : asked
}

describe('a file of the bank', () => {
  it('books what pays an invoice, loads at once, and says what became of it', async () => {
    const { number, reference } = await newInvoice()
    const response = await read(
      [
        { euros: '400.00', reference, id: 'D1', day: TODAY },
        {
          euros: '5.00',
          id: 'D2',
          payer: 'Kallionurkka Oy',
          message: 'kiitos <b>131052-308T</b>'.replace(/[<>]/g, ''),
        },
      ],
      'DESK-1',
    )
    expect(response.status).toBe(303)
    expect(await loadedAt(number)).toEqual(expect.any(String))
    const html = await resultOf(response)
    expect(html).toMatch(/File read.*satu.lehtonen.*Booked: 1.*Waiting for a decision: 1/s)
    expect(html).toContain('Kallionurkka Oy')
    expect(html).toContain('No reference')
    expect(html).not.toContain('131052-308T')
    expect((await recorded('read-bank-file')).at(-1)).toMatchObject({
      ...{ agent: AGENT, details: { file: 'DESK-1', payments: '2' } },
    })
    // Another file with one of these.
    const again = await read([{ euros: '400.00', reference, id: 'D1', day: TODAY }], 'DESK-2')
    expect(await resultOf(again)).toContain('Known from another file: 1')
    expect(await page(`?q=${number}`)).toContain('Paid and loaded')
  })

  it('sent twice at once is read once', async () => {
    const { reference } = await newInvoice(1)
    const xml = camt054([{ euros: '200.00', reference, id: 'E1', day: TODAY }], { id: 'DESK-3' })
    const key = await formKey()
    const before = (await recorded('read-bank-file')).length
    const responses = await Promise.all([upload(xml, { key }), upload(xml, { key })])
    responses.push(await upload(xml, { key }))
    for (const response of responses) {
      expect(response.status).toBe(303)
      expect(await resultOf(response)).toMatch(/File read.*Booked: 1/s)
    }
    expect((await recorded('read-bank-file')).length).toBe(before + 1)
    const again = await resultOf(await upload(xml))
    expect(again).toMatch(
      /This file was read already on .* at \d\d:\d\d\. Nothing was booked again\..*Booked: 1/s,
    )
  })

  it('that is missing, too large, broken or somebody else’s is refused with what is wrong', async () => {
    const good = camt054([{ euros: '5.00', id: 'F1' }], { id: 'DESK-4' })
    for (const [content, status, advice] of [
      [undefined, 422, 'Choose a file first.'],
      ['', 422, 'Choose a file first.'],
      [good.slice(0, 300), 422, 'cut off or damaged'],
      ['<Document/>', 422, 'not an account statement'],
      [camt054([], { iban: 'FI5810171000000122' }), 422, 'about another account'],
      [camt054([{ euros: '5.00' }], { total: '6.00' }), 422, 'sums in the file do not match'],
      [`${good}${' '.repeat(2_200_000)}`, 413, 'larger than 2 MB'],
    ] as const) {
      const response = await upload(content)
      expect([advice, response.status]).toEqual([advice, status])
      const html = await response.text()
      expect(html).toContain(advice)
      expect(html.match(/ autofocus/g)).toHaveLength(1)
    }
    const stranger = await upload(good, {
      headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    })
    expect(stranger.status).toBe(403)
    expect(await env.DB.prepare("SELECT 1 FROM bank_file WHERE message_id = 'DESK-4'").first()).toBeNull()
  })
})

describe('a payment that waits', () => {
  it('is booked to the invoice that somebody names; with what was missing it is paid and loads', async () => {
    const { number } = await newInvoice()
    await read([{ euros: '150.00', reference: '1234561', id: 'G1' }], 'G1')
    await read([{ euros: '300.00', reference: '12344', id: 'G2' }], 'G2')
    const [first, second] = [await paymentIn('1234561'), await paymentIn('12344')]
    for (const [typed, advice] of [
      ['', 'Type the number'],
      ['999999', 'There is no invoice'],
      ['abc', 'There is no invoice'],
    ] as const) {
      const response = await ask(first.id, 'book', typed)
      expect(response.status).toBe(422)
      expect(await response.text()).toContain(advice)
    }
    const asked = await (await ask(first.id, 'book', number)).text()
    for (const said of [
      `Book this payment to invoice ${number}?`,
      '<strong>€150.00</strong>',
      '<strong>Havuranta Oy</strong>',
      '€250.00 of the invoice stays unpaid',
    ])
      expect(asked).toContain(said)
    const back = await visit(PAGE, { form: { ...hiddenFields(asked), step: 'edit' } })
    expect(await back.text()).toContain(`name="invoice-${first.id}" autocomplete="off"`)
    expect((await paymentIn('1234561')).state).toBe('waiting')
    // By the time that this is confirmed, less of the invoice is unpaid than was said.
    const outdated = await (await ask(second.id, 'book', number)).text()
    expect(outdated).toContain('€100.00 of the invoice stays unpaid')
    const booked = await confirm(asked)
    expect(booked.headers.get('Location')).toContain('done=payment-booked')
    expect(await loadedAt(number)).toBeNull()
    const refused = await confirm(outdated)
    expect(refused.status).toBe(409)
    const updated = await refused.text()
    expect(updated).toMatch(/Another payment was booked.*The invoice is then paid.*€50.00 is more than/s)
    expect((await paymentIn('12344')).state).toBe('waiting')
    const paid = await confirm(updated)
    expect(paid.headers.get('Location')).toContain('done=invoice-paid')
    expect(await loadedAt(number)).toEqual(expect.any(String))
    const html = await page(`?q=${number}`)
    expect(html).toMatch(/To be returned<\/dt>\s*<dd>€50.00/)
    expect(html).toContain('€50.00 more than the invoice')
    expect((await recorded('book-payment')).at(-1)!.details).toEqual({
      ...{ payment: second.id, amount: '300.00', invoice: String(number) },
    })
  })

  it('is decided once, by whoever is first, however often and from however many', async () => {
    const { number, reference } = await newInvoice()
    await read([{ euros: '399.00', reference, id: 'H1', day: TODAY }], 'H1')
    const { id } = await paymentIn(reference)
    const html = await page()
    expect(html).toContain('Less than the invoice')
    expect(html).toContain(`Invoice ${number}: €400.00 unpaid`)
    const colleague = await sign(claims({ email: 'jonas@asiakaspalvelu.example' }))
    const booking = await (await ask(id, 'book', ` ${number} `)).text()
    const returning = await (await ask(id, 'return')).text()
    const responses = await Promise.all([confirm(booking), confirm(booking), confirm(returning, colleague)])
    const after = await paymentIn(reference)
    const acts = [...(await recorded('book-payment')), ...(await recorded('return-payment'))]
    expect(acts.filter(({ details }) => details.payment === id)).toHaveLength(1)
    const statuses = responses.map(({ status }) => status)
    expect(statuses).toEqual(
      after.state === 'booked' ? [303, 303, 409] : [expect.any(Number), expect.any(Number), 303],
    )
    for (const late of [
      await ask(id, 'book', number),
      await ask(id, 'return'),
      await confirm(after.state === 'booked' ? returning : booking),
    ]) {
      expect(late.status).toBe(409)
      expect(await late.text()).toContain('A colleague has decided')
    }
    expect((await paymentIn(reference)).state).toBe(after.state)
  })

  it('is not booked to what is paid already, and can go back', async () => {
    const { number, reference } = await newInvoice(1)
    await read([{ euros: '200.00', reference, id: 'I1', day: TODAY }], 'I1')
    await read([{ euros: '7.00', reference: '12357', id: 'I2' }], 'I2')
    const { id } = await paymentIn('12357')
    const refused = await ask(id, 'book', number)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('This invoice is paid already')
    const asked = await (await ask(id, 'return')).text()
    expect(asked).toMatch(
      /Note this payment as returned\?.*€7.00.*Havuranta Oy.*send it back.*cannot be undone/s,
    )
    expect((await paymentIn('12357')).state).toBe('waiting')
    const returned = await confirm(asked)
    expect(returned.headers.get('Location')).toContain('done=payment-returned')
    expect(await paymentIn('12357')).toMatchObject({ state: 'returned', invoice: null })
  })

  it.each<Record<string, string>>([
    { do: 'x' },
    { do: 'book' },
    { do: 'return' },
    { do: 'cancel', invoice: 'x' },
  ])('is not what a form with %j is about', async (fields) => {
    expect((await visit(PAGE, { form: { form: await formKey(), ...fields } })).status).toBe(400)
  })
})

it('a payment for lunch goes to the balance of its reference, or to that of another when a person says so', async () => {
  const { employer } = await newInvoice(1)
  const reference = nationalReference(2_000_012_345)
  await env.DB.batch([
    env.DB.prepare("UPDATE employer SET name = 'Lehtiniemi Oy' WHERE id = ?").bind(employer.id),
    env.DB.prepare("INSERT INTO lunch_plan VALUES (?, 1, ?, NULL, '')").bind(employer.id, reference),
  ])
  const balance = () => readLunchBalance(env.LEDGER_1, employer.id)
  expect(await page(`?q=${reference}`)).toMatch(
    /Lunch balance<.*Lehtiniemi Oy.*Nothing has been booked to it/s,
  )
  const credit = { euros: '80.10', reference, id: 'M1', day: TODAY }
  expect(await resultOf(await read([credit], 'M1'))).toContain('Booked: 1')
  expect(await balance()).toBe(8010)
  expect(await page(`?q=${reference}`)).toMatch(/€80.10, Havuranta Oy/)

  // One that looks the same and has no id waits, with what its reference is of; one without a reference, without.
  const { id: _, ...nameless } = credit
  await read([nameless, { euros: '7.00', id: 'M3', message: 'lounas' }], 'M2')
  const html = await page()
  expect(html).toMatch(/Maybe the same as one from another file.*Lunch balance: Lehtiniemi Oy/s)
  expect(html).toContain(`value="${groupReference(reference)}"`)
  const idOf = (cents: number) =>
    env.DB.prepare("SELECT id FROM incoming_payment WHERE state = 'waiting' AND amount_cents = ?")
      .bind(cents)
      .first<string>('id')
  const [same, unnamed] = [await idOf(8010), await idOf(700)]
  const asked = await (await ask(same!, 'book', groupReference(reference))).text()
  expect(asked).toMatch(
    /Book this payment to the lunch balance of Lehtiniemi Oy\?.*€80.10.*cannot be undone/s,
  )
  const responses = await Promise.all([confirm(asked), confirm(asked)])
  expect(responses.map(({ headers }) => headers.get('Location'))).toEqual(
    Array(2).fill(expect.stringContaining('done=lunch-topped-up')),
  )
  expect(await balance()).toBe(16_020)
  expect((await recorded('book-payment')).at(-1)!.details).toEqual({
    ...{ payment: same, amount: '80.10', lunch: 'Lehtiniemi Oy' },
  })
  await decide(unnamed!, 'book', rfReference(reference))
  expect(await balance()).toBe(16_720)
  expect((await ask(unnamed!, 'book', reference)).status).toBe(409)
  expect(await page()).toMatch(/Decided last.*€7.00.*Lunch balance: Lehtiniemi Oy/s)
  expect(await reconcile(env.LEDGER_1)).toEqual([])
})

it('a wrong invoice is cancelled once, is told from a paid one, and takes no payment any more', async () => {
  const { employer, number, reference } = await newInvoice(1)
  const found = await page(`?q=${number}`)
  expect(found).toContain(`Cancel invoice ${number}`)
  const cancel = (invoice: number, form: string) =>
    visit(PAGE, { form: { form, invoice: String(invoice), do: 'cancel' } })
  const key = await formKey()
  const responses = await Promise.all([
    cancel(number, key),
    cancel(number, key),
    cancel(number, await formKey()),
  ])
  for (const response of responses) {
    expect(response.headers.get('Location')).toContain('done=invoice-cancelled')
  }
  const acts = (await recorded('cancel-invoice')).filter(({ details }) => details.invoice === String(number))
  expect(acts).toHaveLength(1)
  const after = await page(`?q=${number}`)
  expect(after).toContain('Cancelled</dd>')
  expect(after).not.toContain(`Cancel invoice ${number}`)

  await read(
    [
      { euros: '200.00', reference, id: 'K1', day: TODAY },
      { euros: '9.00', id: 'K2', side: 'DBIT', reversal: true },
    ],
    'K1',
  )
  const { id } = await paymentIn(reference)
  const html = await page()
  expect(html).toContain('The invoice has been cancelled')
  expect(html).toContain(`Invoice ${number} is cancelled`)
  const refused = await ask(id, 'book', number)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('This invoice is cancelled.')

  const next = await invoiceAll(employer, { due: '2099-01-01' })
  const booked = await decide(id, 'book', next.number)
  expect(booked.headers.get('Location')).toContain('done=invoice-paid')
  const late = await cancel(next.number, await formKey())
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('The invoice was not cancelled')
})

it('what a file takes back is told, and what is paid but not loaded is listed', async () => {
  const response = await read([{ euros: '9.00', id: 'L1', side: 'DBIT', reversal: true }], 'L1')
  expect(await resultOf(response)).toMatch(/notice warning.*Entries that take something back: 1/s)
  const { number } = await newInvoice(1)
  await env.DB.prepare('UPDATE invoice SET paid_at = ? WHERE number = ?').bind('2026-01-01', number).run()
  expect(await page()).toMatch(
    new RegExp(`Paid, but not loaded yet.*Invoice ${number}, .*1 × person, €200.00`, 's'),
  )
})

it('invoices whose people cannot get their money any more are listed', async () => {
  const employer = await newEmployer([{ benefit: 'massage', cents: 4000, expires: '2026-01-31' }])
  await approve(employer, 2)
  const { number, reference } = await invoiceAll(employer, { due: '2099-01-01' })
  await read([{ euros: '80.00', reference, id: 'J1', day: TODAY }], 'J1')
  expect(await page()).toMatch(new RegExp(`Cannot be loaded.*Invoice ${number}, .*2 × person, €80.00`, 's'))
  expect(await page('?q=nothing')).toContain(
    'There is no invoice or lunch balance with this number or reference.',
  )
})
