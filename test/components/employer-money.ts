import { vi } from 'vitest'
import { SmartumError } from '../../components/client/problem.ts'
import { SmartumEmployerCompany } from '../../components/elements/employer/company.ts'
import { SmartumEmployerInvoice } from '../../components/elements/employer/invoice.ts'
import { SmartumEmployerInvoices } from '../../components/elements/employer/invoices.ts'
import { SmartumEmployerOrder } from '../../components/elements/employer/order.ts'
import type { PlaceOf } from '../../components/elements/employer/places.ts'
import { define } from '../../components/parts/define.ts'
import type { Company } from '../../worker/employers/schemas.ts'
import type { Invoice, Invoices, OrderPreview } from '../../worker/invoicing/schemas.ts'
import { employer, endedPeriod } from './employer-answers.ts'
import { showView } from './employer-view.ts'

const views = {
  order: SmartumEmployerOrder,
  invoices: SmartumEmployerInvoices,
  invoice: SmartumEmployerInvoice,
  company: SmartumEmployerCompany,
}
type Name = keyof typeof views
for (const [name, view] of Object.entries(views)) define(`smartum-employer-${name}`, view)

const lines: OrderPreview['lines'] = [
  {
    product: 'Smartum Saldo: liikunta ja kulttuuri',
    benefit: 'sports-culture',
    expires_on: '2027-12-31',
    people: 31,
    unit_cents: 20_000,
    total_cents: 620_000,
  },
  {
    product: 'Smartum Saldo: työmatkat',
    benefit: 'commuting',
    expires_on: '2027-12-31',
    people: 10,
    unit_cents: 30_050,
    total_cents: 300_500,
  },
]

export const preview = (values: Partial<OrderPreview> = {}): OrderPreview => ({
  people: 41,
  total_cents: 920_500,
  lines,
  ...values,
})

export const BARCODE = '421123456000007850092050000000000000000001000014261231'
const EPC_QR = 'BCD\n002\n1\nSCT\nNDEAFIHH\nSmartum Demo Oy\nFI2112345600000785\nEUR9205.00\n\nRF391000014'
const isPayable = ({ state = 'open' }: Partial<Invoice>) => state === 'open' || state === 'overdue'

export const invoice = (values: Partial<Invoice> = {}): Invoice => ({
  number: 100_001,
  service: 'saldo',
  customer_number: 'SALDO-10001',
  state: 'open',
  period: { id: 'period_1', name: '2027' },
  order: null,
  people: 41,
  lines,
  total_cents: 920_500,
  paid_cents: 0,
  issued_on: '2026-12-17',
  due_on: '2026-12-31',
  paid_at: null,
  buyer: {
    name: 'Havuranta Oy',
    business_id: '2077474-0',
    street: 'Rantatie 4 B',
    postal_code: '00100',
    city: 'Helsinki',
    reference: 'HR 4711',
  },
  seller: {
    name: 'Smartum Demo Oy',
    business_id: '1057825-2',
    street: 'Elimäenkatu 5',
    postal_code: '00510',
    city: 'Helsinki',
  },
  payment: {
    receiver: 'Smartum Demo Oy',
    iban: 'FI21 1234 5600 0007 85',
    bic: 'NDEAFIHH',
    reference: '10 00014',
    rf_reference: 'RF39 1000 014',
    barcode: isPayable(values) ? BARCODE : null,
    epc_qr: isPayable(values) ? EPC_QR : null,
  },
  ...values,
})

export const invoiceRows = (states: Partial<Invoice>[]): Invoices => ({
  invoices: states.map((values, at) => invoice({ number: 100_000 + states.length - at, ...values })),
})

export const company = (values: Partial<Company> = {}): Company => ({
  name: 'Havuranta Oy',
  business_id: '2077474-0',
  customer_numbers: [{ service: 'saldo', number: 'SALDO-10001' }],
  contacts: [{ name: 'Leena Mäkelä', email: 'leena@havuranta.example' }],
  details: {
    email: 'hr@havuranta.example',
    phone: '040 123 4567',
    street: 'Rantatie 4 B',
    postal_code: '00100',
    city: 'Helsinki',
    reference: '',
  },
  ...values,
})

/** What the worker answers under the employer. A test replaces the answer that it is about. */
type Answers = {
  order?: () => unknown
  placeOrder?: (body: unknown) => unknown
  invoices?: () => unknown
  invoice?: () => unknown
  company?: () => unknown
  saveCompany?: (body: unknown) => unknown
}

/** An answer that is an error, as the session throws it. */
export const refused = (status: number, code: string): never => {
  throw new SmartumError(code, status, { request_id: 'req_7f3k21', retryable: status >= 500 })
}

/** Shows one view of an employer, with a session that has the answers and keeps what was posted with which key. */
export async function visit<N extends Name>(name: N, place: PlaceOf<N>, answers: Answers = {}) {
  const reads: Record<string, () => unknown> = {
    '/periods/period_1/order': answers.order ?? preview,
    '/periods/period_1': endedPeriod,
    '/invoices': answers.invoices ?? (() => invoiceRows([{}])),
    '/invoices/100001': answers.invoice ?? invoice,
    '/company': answers.company ?? company,
  }
  const root = '/v1/employer/employer_havuranta'
  const post = vi.fn(async (path: string, body: unknown, _key?: string) =>
    path.endsWith('/order')
      ? (answers.placeOrder ?? invoice)(body as never)
      : (answers.saveCompany ?? (() => company({ details: body as Company['details'] })))(body),
  )
  const session = { get: async (path: string) => reads[path.replace(root, '')]!(), post }
  const shown = await showView(name, { session, employer: employer(), place })
  return { ...shown, post }
}
