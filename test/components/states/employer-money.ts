import type { Invoice } from '../../../worker/invoicing/schemas.ts'
import { company, invoice, invoiceRows, preview, refused, visit } from '../employer-money.ts'
import { type AnyElement, find, inside } from '../harness.ts'
import { type State, settled } from './state.ts'

const order = async (answers: Parameters<typeof visit>[2] = {}): Promise<AnyElement> =>
  settled((await visit('order', { view: 'order', period: 'period_1' }, answers)).view as AnyElement)
const ordered = async (answers: Parameters<typeof visit>[2]): Promise<AnyElement> => {
  const element = await order(answers)
  ;(await find(element, '.order')).click()
  await find(element, '.notice')
  return settled(element)
}
const invoices = async (rows: Partial<Invoice>[]): Promise<AnyElement> => {
  const answers = { invoices: () => invoiceRows(rows) }
  return settled((await visit('invoices', { view: 'invoices' }, answers)).view as AnyElement)
}
const one = async (answer: () => Invoice): Promise<AnyElement> => {
  const place = { view: 'invoice', number: 100_001 } as const
  return settled((await visit('invoice', place, { invoice: answer })).view as AnyElement)
}
const details = async (answers: Parameters<typeof visit>[2] = {}): Promise<AnyElement> => {
  const place = { view: 'company', order: 'period_1' } as const
  return settled((await visit('company', place, answers)).view as AnyElement)
}
const submitted = async (answers: Parameters<typeof visit>[2] = {}): Promise<AnyElement> => {
  const element = await details(answers)
  ;(await find(element, 'form .main')).click()
  await find(element, '.notice, [aria-invalid]')
  return settled(element)
}

export const employerMoneyStates: State[] = [
  {
    name: 'an order',
    reach: () => order(),
    says: ({ order, benefits }) => [
      order.title,
      benefits.commuting,
      order.people(41),
      order.total,
      ...order.next.flat(),
      order.order('', '').split(/[:,]/)[0]!.trim(),
    ],
  },
  {
    name: 'an order that waits for the details of the company',
    reach: () => order({ company: () => company({ details: null }) }),
    says: ({ order }) => [order.detailsTitle, order.details, order.fillDetails],
  },
  {
    name: 'an order that has changed',
    reach: () => ordered({ placeOrder: () => refused(409, 'order-changed') }),
    says: ({ order }) => Object.values(order.refused['order-changed']),
  },
  {
    name: 'an order without an answer',
    reach: () => ordered({ placeOrder: () => refused(503, 'unavailable') }),
    says: ({ order, shared }) => [order.unknownTitle, order.unknown, shared.supportCode],
  },
  {
    name: 'nothing to order',
    reach: () => order({ order: () => preview({ people: 0, total_cents: 0, lines: [] }) }),
    says: ({ order }) => [order.nothingTitle, order.nothing, order.toInvoices, order.toPeriod],
  },
  {
    name: 'invoices',
    reach: () =>
      invoices([
        {},
        { paid_cents: 100_000 },
        { state: 'overdue', total_cents: 123_456_789 },
        { state: 'paid' },
        { state: 'cancelled' },
        { state: 'loaded', people: 1, period: { id: 'period_2', name: 'Sport and culture '.repeat(4) } },
        { service: 'plus', period: null, order: { id: 'order_1', name: 'Hyvä arki 2027' } },
      ]),
    says: ({ invoices }) => [
      invoices.title,
      ...Object.values(invoices.states),
      invoices.people(1),
      'Hyvä arki 2027',
      invoices.paid('').trim(),
    ],
  },
  {
    name: 'no invoices',
    reach: () => invoices([]),
    says: ({ invoices }) => [invoices.emptyTitle, invoices.empty, invoices.toPeriods],
  },
  {
    name: 'an invoice to pay, of which a part has come',
    reach: () => one(() => invoice({ paid_cents: 100_050 })),
    says: ({ invoices, paper, slip }) => [
      invoices.states.partlyPaid,
      invoices.next.partlyPaid('|', '', '').split('|')[0],
      paper.paymentDetails,
      paper.receiver,
      paper.rfReference,
      paper.scan,
      paper.barcode,
      slip.copyBarcode,
      paper.paidSoFar,
      paper.stillOpen,
      paper.vat,
      paper.customerNumber,
      paper.seller,
    ],
  },
  {
    name: 'an invoice of Plus',
    reach: () =>
      one(() =>
        invoice({
          ...{ service: 'plus', customer_number: 'PLUS-10002', period: null },
          order: { id: 'order_1', name: 'Hyvä arki 2027' },
        }),
      ),
    says: ({ invoices, paper }) => [
      invoices.next.plus.open('|').split('|')[1],
      ...[paper.order, 'Hyvä arki 2027', 'PLUS-10002'],
    ],
  },
  {
    name: 'an overdue invoice',
    reach: () => one(() => invoice({ state: 'overdue' })),
    says: ({ invoices }) => [invoices.states.overdue, invoices.next.overdue('|').split('|')[1]],
  },
  {
    name: 'an invoice that is paid',
    reach: () => one(() => invoice({ state: 'paid', paid_at: '2026-12-20T10:00:00.000Z' })),
    says: ({ invoices }) => [invoices.states.paid, invoices.next.paid('|').split('|')[1]],
  },
  {
    name: 'an invoice that is cancelled',
    reach: () => one(() => invoice({ state: 'cancelled' })),
    says: ({ invoices }) => [invoices.states.cancelled, invoices.next.cancelled],
  },
  {
    name: 'an invoice whose benefits are loaded',
    reach: () => one(() => invoice({ state: 'loaded', paid_at: '2026-12-20T10:00:00.000Z' })),
    says: ({ invoices }) => [invoices.states.loaded, invoices.people(41), invoices.download],
  },
  {
    name: 'an invoice that is not there',
    reach: () => one(() => refused(404, 'invoice-unknown')),
    says: ({ invoices }) => [invoices.unknownTitle, invoices.unknown],
  },
  {
    name: 'a company',
    reach: () =>
      details({
        company: () =>
          company({
            customer_numbers: [
              { service: 'saldo', number: 'SALDO-10001' },
              { service: 'plus', number: 'PLUS-10002' },
            ],
          }),
      }),
    says: ({ company }) => [
      company.title,
      company.details,
      ...Object.values(company.fields),
      company.contacts,
      company.customerNumber('Plus'),
      company.fixed,
      company.askUs,
    ],
  },
  {
    name: 'a company whose details are missing, with an empty form',
    reach: () => submitted({ company: () => company({ details: null, contacts: [] }) }),
    says: ({ company }) => [
      company.detailsFirst,
      company.noContacts,
      company.wrong.email,
      company.wrong.postal_code,
      company.wrong.city,
    ],
  },
  {
    name: 'a company whose details are saved, for an order',
    reach: () => submitted(),
    says: ({ company }) => [company.savedTitle, company.saved, company.toOrder],
  },
  {
    name: 'a company whose details could not be saved',
    reach: () => submitted({ saveCompany: () => refused(503, 'unavailable') }),
    says: ({ company }) => [company.notSavedTitle, company.notSaved],
  },
  {
    name: 'a request to change the name of a company',
    reach: async () => {
      const element = await details()
      inside(element, '.panel > .button')[0]!.click()
      await find(element, 'smartum-service-request')
      return settled(element)
    },
    says: ({ request }) => [request.title, request.topics.company, request.send],
  },
]
