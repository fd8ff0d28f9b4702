import type { Invoice } from '../../../worker/invoicing/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { paperTexts } from './paper-texts.ts'

type Maker = { invoicePdf: (invoice: Invoice, localize: LocalizeController) => Promise<Uint8Array> }

/** How long a browser may take to begin with a download, in milliseconds. */
const KEPT_FOR = 60_000

let bring: () => Promise<Maker>

/** Says where what makes the PDF comes from, once somebody wants one: it is larger than all else together. */
export const usePdfMaker = (from: () => Promise<Maker>): void => {
  bring = from
}

/** Saves an invoice as a PDF where the browser keeps downloads. */
export async function saveInvoice(invoice: Invoice, localize: LocalizeController): Promise<void> {
  const { invoicePdf } = await bring()
  const bytes = await invoicePdf(invoice, localize)
  const file = new Blob([bytes as BlobPart], { type: 'application/pdf' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${paperTexts[localize.language].invoice}-${invoice.number}.pdf`.toLowerCase()
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR)
}
