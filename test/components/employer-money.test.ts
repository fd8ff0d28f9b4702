import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { companyTexts } from '../../components/elements/employer/company-texts.ts'
import type { SmartumEmployerInvoice } from '../../components/elements/employer/invoice.ts'
import { usePdfMaker } from '../../components/elements/employer/invoice-file.ts'
import { invoicesTexts } from '../../components/elements/employer/invoices-texts.ts'
import { orderTexts } from '../../components/elements/employer/order-texts.ts'
import { slipTexts } from '../../components/elements/employer/slip-texts.ts'
import { viewTexts } from '../../components/elements/employer/view-texts.ts'
import { company, invoice, invoiceRows, preview, refused, visit } from './employer-money.ts'
import { button, find, focused, inside, setOnline, textOf, until } from './harness.ts'

const texts = {
  order: orderTexts.en,
  invoices: invoicesTexts.en,
  company: companyTexts.en,
  slip: slipTexts.en,
}
const order = { view: 'order', period: 'period_1' } as const
const ofInvoice = { view: 'invoice', number: 100_001 } as const
const seen = { people: 41, total_cents: 920_500 }
const orderButton = (people: number, amount: string) => texts.order.order(texts.order.people(people), amount)

/** Presses a button as a person does, who has the focus there from then on. */
async function press(view: Element, label: string): Promise<void> {
  const found = await button(view, label)
  found.focus()
  found.click()
}

describe('an order', () => {
  it('is made once however often it is pressed, and leads to its invoice', async () => {
    const answer = Promise.withResolvers<unknown>()
    const { view, post, go } = await visit('order', order, { placeOrder: () => answer.promise })
    ;(await button(view, orderButton(41, '€9,205.00'))).focus()
    await userEvent.keyboard('{Enter}{Enter}')
    await button(view, texts.order.ordering)
    answer.resolve(invoice({ number: 100_007 }))
    await until(() => expect(go).toHaveBeenCalledOnce())
    expect(go).toHaveBeenCalledWith({ view: 'invoice', number: 100_007 }, true)
    expect(post.mock.calls.map(([path, body]) => [path, body])).toEqual([
      ['/v1/employer/employer_havuranta/periods/period_1/order', seen],
    ])
  })

  it('that has no answer is sent again with the same key', async () => {
    let isDown = true
    const { view, post, go } = await visit('order', order, {
      placeOrder: () => (isDown ? refused(503, 'unavailable') : invoice()),
    })
    await press(view, orderButton(41, '€9,205.00'))
    await until(() => expect(focused()?.textContent).toContain(texts.order.unknownTitle))
    isDown = false
    await press(view, orderButton(41, '€9,205.00'))
    await until(() => expect(go).toHaveBeenCalledOnce())
    const [first, second] = post.mock.calls.map(([, , key]) => key)
    expect(first).toMatch(/.{16}/)
    expect(second).toBe(first)
  })

  it('that is another by now is shown as it is, and orders that', async () => {
    let current = preview()
    const { view, post } = await visit('order', order, {
      order: () => current,
      placeOrder: (body) =>
        JSON.stringify(body) === JSON.stringify(seen) ? refused(409, 'order-changed') : invoice(),
    })
    await button(view, orderButton(41, '€9,205.00'))
    current = preview({ people: 42, total_cents: 940_500 })
    await press(view, orderButton(41, '€9,205.00'))
    await until(() => expect(focused()?.textContent).toContain(texts.order.refused['order-changed'].title))
    await press(view, orderButton(42, '€9,405.00'))
    await until(() => expect(post).toHaveBeenCalledTimes(2))
    expect(post.mock.calls[1]![1]).toEqual({ people: 42, total_cents: 940_500 })
  })

  it('that another tab has made says so, and leads to the invoices', async () => {
    let current = preview()
    const { view, go } = await visit('order', order, {
      order: () => current,
      placeOrder: () => refused(409, 'nothing-to-order'),
    })
    await button(view, orderButton(41, '€9,205.00'))
    current = preview({ people: 0, total_cents: 0, lines: [] })
    await press(view, orderButton(41, '€9,205.00'))
    await press(view, texts.order.toInvoices)
    expect(textOf(view)).toContain(texts.order.refused['nothing-to-order'].title)
    expect(go).toHaveBeenCalledWith({ view: 'invoices' })
  })

  it('that is pressed without a network was not sent, and says so', async () => {
    const { view } = await visit('order', order, { placeOrder: () => refused(0, 'offline') })
    await button(view, orderButton(41, '€9,205.00'))
    setOnline(false)
    await press(view, orderButton(41, '€9,205.00'))
    await until(() => expect(focused()?.textContent).toContain(viewTexts.en.notSent))
  })

  it('waits for the details of the company, and is led back to from there', async () => {
    const { view, go } = await visit('order', order, { company: () => company({ details: null }) })
    ;(await find(view, '.notice a')).click()
    const place = { view: 'company', order: 'period_1' } as const
    expect(go).toHaveBeenCalledWith(place)
    const there = await visit('company', place)
    await press(there.view, texts.company.save)
    ;(await find(there.view, '.notice a')).click()
    expect(there.go).toHaveBeenCalledWith(order)
  })
})

describe('invoices', () => {
  it('are shown in pages when there are many, with the focus on what has come', async () => {
    const answers = { invoices: () => invoiceRows(Array.from({ length: 25 }, () => ({}))) }
    const { view, go } = await visit('invoices', { view: 'invoices' }, answers)
    await until(() => expect(inside(view, 'a.name')).toHaveLength(20))
    await press(view, texts.invoices.showMore(5))
    await until(() => expect(focused()).toBe(inside(view, 'a.name')[20]))
    expect(inside(view, 'a.name')).toHaveLength(25)
    inside(view, 'a.name')[24]!.click()
    expect(go).toHaveBeenCalledWith({ view: 'invoice', number: 100_001 })
  })
})

describe('an invoice', () => {
  it('has its numbers copied as a bank takes them, and says when it cannot', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const { view } = await visit('invoice', ofInvoice)
    await press(view, texts.slip.copyBarcode)
    await button(view, texts.slip.copied)
    await press(view, texts.slip.copyIban)
    await press(view, texts.slip.copyReference)
    const { payment } = invoice()
    await until(() => expect(write).toHaveBeenCalledTimes(3))
    expect(write.mock.calls.flat()).toEqual([payment.barcode, 'FI2112345600000785', '1000014'])
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await press(view, texts.slip.copyIban)
    await until(() => expect(textOf(view)).toContain(texts.slip.notCopied))
  })

  it('asks for what is still open once a part has been paid', async () => {
    const { view } = await visit('invoice', ofInvoice, { invoice: () => invoice({ paid_cents: 900_000 }) })
    const next = texts.invoices.next.partlyPaid('€9,000.00', '€205.00', '31 Dec 2026')
    await until(() => expect(textOf(view)).toContain(next))
    expect(textOf(view)).toContain(texts.invoices.states.partlyPaid)
    const slip = inside(view, '.slip')[0]?.textContent
    expect(slip).toContain('€205.00')
    expect(slip).not.toContain('€9,205.00')
  })

  it('is not to be paid again once it is paid', async () => {
    for (const state of ['paid', 'loaded'] as const) {
      const paid = { state, paid_at: '2026-12-20T22:30:00.000Z' }
      const { view } = await visit('invoice', ofInvoice, { invoice: () => invoice(paid) })
      await until(() => expect(textOf(view)).toContain('21 Dec 2026'))
      expect(inside(view, '.slip')).toEqual([])
    }
  })

  it('is saved as a PDF, fetched when somebody asks for it; when that fails, it says so', async () => {
    const saved: { name: string; href: string }[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, href: this.href })
    })
    const bring = vi.fn(() => import('../../components/invoice-pdf.ts'))
    usePdfMaker(bring)
    const { view } = await visit('invoice', ofInvoice)
    const download = await button(view, texts.invoices.download)
    expect(bring).not.toHaveBeenCalled()
    download.focus()
    await userEvent.keyboard('{Enter}{Enter}')
    await until(() => expect((view as SmartumEmployerInvoice).said).toBe(texts.invoices.saved))
    expect(saved.map(({ name }) => name)).toEqual(['invoice-100001.pdf'])
    const file = await (await fetchFile(saved[0]!.href)).text()
    expect(file.slice(0, 5)).toBe('%PDF-')

    usePdfMaker(() => Promise.reject(new TypeError('not there')))
    await press(view, texts.invoices.download)
    await until(() => expect(focused()?.textContent).toContain(texts.invoices.notMadeTitle))
  })
})

/** What a link to a file in this page leads to; `fetch` itself goes to the stub of the worker. */
function fetchFile(href: string): Promise<Blob> {
  const request = new XMLHttpRequest()
  request.open('GET', href)
  request.responseType = 'blob'
  return new Promise((resolve) => {
    request.onload = () => resolve(request.response as Blob)
    request.send()
  })
}

describe('the details of a company', () => {
  const input = (view: Element, name: string) => inside<HTMLInputElement>(view, `#${name}`)[0]!
  const type = (view: Element, name: string, value: string) => {
    input(view, name).value = value
    input(view, name).dispatchEvent(new Event('input'))
  }

  it('are checked, sent without white space around them, and stay as they are typed when that fails', async () => {
    let isDown = true
    const { view, post } = await visit(
      'company',
      { view: 'company' },
      {
        saveCompany: (body) => (isDown ? refused(503, 'unavailable') : company({ details: body as never })),
      },
    )
    await find(view, '#city')
    type(view, 'postal_code', '1234')
    type(view, 'city', '  Turku ')
    await press(view, texts.company.save)
    await until(() => expect(focused()).toBe(input(view, 'postal_code')))
    expect(textOf(view)).toContain(texts.company.wrong.postal_code)
    expect(post).not.toHaveBeenCalled()
    type(view, 'postal_code', '20100')
    await until(() => expect(textOf(view)).not.toContain(texts.company.wrong.postal_code))
    await press(view, texts.company.save)
    await until(() => expect(focused()?.textContent).toContain(texts.company.notSavedTitle))
    expect(input(view, 'city').value).toBe('  Turku ')
    view.remove()
    const again = await visit('company', { view: 'company' })
    await find(again.view, '#city')
    expect(input(again.view, 'city').value).toBe('  Turku ')
    again.view.remove()
    document.body.append(view)
    isDown = false
    await press(view, texts.company.save)
    await until(() => expect(focused()?.textContent).toContain(texts.company.savedTitle))
    expect(post.mock.calls.at(-1)![1]).toMatchObject({ postal_code: '20100', city: 'Turku' })
    expect(textOf(view)).not.toContain(texts.company.notSavedTitle)
    const { view: fresh } = await visit('company', { view: 'company' })
    await find(fresh, '#city')
    expect(input(fresh, 'city').value).toBe('Helsinki')
  })

  it('that only customer service changes are asked for in a request, and lead back', async () => {
    const { view } = await visit('company', { view: 'company' })
    await press(view, texts.company.askUs)
    const request = (await find(view, 'smartum-service-request')) as HTMLElement & { topic: string }
    expect(request.topic).toBe('company')
    await press(view, 'Back')
    await until(() => expect(focused()?.textContent?.trim()).toBe(texts.company.askUs))
  })
})
