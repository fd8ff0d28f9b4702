import { customerNumber } from '../employers/customer-number.ts'
import { benefitsFi } from '../messages/texts/benefits-fi.ts'
import { helsinkiDate } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { ActingFor } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import type { Service } from '../wallet/schemas.ts'
import { barcodeOf, epcQrOf, groupIban, groupReference, rfReference } from './bank-numbers.ts'
import { INVOICE_UNKNOWN } from './problems.ts'
import type { Invoice, Invoices, OrderPreview } from './schemas.ts'
import { type Buyer, findInvoice, type InvoiceRow, listInvoices } from './store/invoices.ts'
import type { Line } from './store/new-invoice.ts'

/** More than an employer will ever look through. */
const MOST_LISTED = 500

/** A line as it stands on the invoice. Its product says which service it is of. */
export const lineOf = (
  service: Service,
  { benefit, expires_on, people, unit_cents }: Line,
): OrderPreview['lines'][number] => ({
  product: `Smartum ${service === 'plus' ? 'Plus' : 'Saldo'}: ${benefitsFi.benefits[benefit].toLowerCase()}`,
  ...{ benefit, expires_on, people, unit_cents, total_cents: people * unit_cents },
})

/** How far an invoice is on a day. What one of Plus is of was loaded before. */
export function stateOf(
  {
    service,
    paid_at,
    loaded_at,
    cancelled_at,
    due_on,
  }: Pick<InvoiceRow, 'service' | 'paid_at' | 'loaded_at' | 'cancelled_at' | 'due_on'>,
  today: string,
): Invoice['state'] {
  if (cancelled_at) return 'cancelled'
  if (loaded_at && service === 'saldo') return 'loaded'
  if (paid_at) return 'paid'
  return due_on < today ? 'overdue' : 'open'
}

function inShort(row: InvoiceRow, today: string): Invoices['invoices'][number] {
  const { number, service, people, total_cents, paid_cents, issued_on, due_on } = row
  const named = (id: string | null, name: string | null) =>
    id === null || name === null ? null : { id, name }
  return {
    ...{ number, service, state: stateOf(row, today) },
    ...{ period: named(row.period, row.period_name), order: named(row.benefit_order, row.order_name) },
    ...{ people, total_cents, paid_cents, issued_on, due_on },
  }
}

/** For which employer invoices are read, and of which of its services. */
type Reader = Pick<ActingFor, 'id' | 'services'>

/** The invoices of an employer, the newest first. */
export async function readInvoices(db: D1Database, employer: Reader, now: Date): Promise<Invoices> {
  const rows = await listInvoices(db, employer, MOST_LISTED)
  return { invoices: rows.map((row) => inShort(row, helsinkiDate(now))) }
}

/** One invoice, with all that it takes to pay it. Throws invoice-unknown, also for one of another employer or service. */
export async function readInvoice(
  db: D1Database,
  { SELLER: seller }: Config,
  employer: Reader,
  number: number,
  now: Date,
): Promise<Invoice> {
  const found = await findInvoice(db, employer, number)
  if (!found) throw new Problem(INVOICE_UNKNOWN)
  const { invoice, lines } = found
  const { reference, total_cents, paid_cents, due_on: dueOn } = invoice
  const { iban, bic, ...sellersDetails } = seller
  const short = inShort(invoice, helsinkiDate(now))
  const isPayable = short.state === 'open' || short.state === 'overdue'
  // Of what is paid in part, only the rest is asked for.
  const payable = { iban, totalCents: total_cents - paid_cents, reference, dueOn }
  return {
    ...short,
    customer_number: customerNumber(invoice.service, invoice.customer),
    lines: lines.map((line) => lineOf(invoice.service, line)),
    paid_at: invoice.paid_at,
    buyer: JSON.parse(invoice.buyer) as Buyer,
    seller: sellersDetails,
    payment: {
      receiver: seller.name,
      iban: groupIban(iban),
      bic,
      reference: groupReference(reference),
      rf_reference: groupReference(rfReference(reference)),
      barcode: isPayable ? barcodeOf(payable) : null,
      epc_qr: isPayable ? epcQrOf(payable, seller) : null,
    },
  }
}
