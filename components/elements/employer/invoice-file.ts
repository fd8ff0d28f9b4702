import type { Invoice } from '../../../worker/invoicing/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { download } from './download.ts'
import { paperTexts } from './paper-texts.ts'

type Maker = { invoicePdf: (invoice: Invoice, localize: LocalizeController) => Promise<Uint8Array> }

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
  download(file, `${paperTexts[localize.language].invoice}-${invoice.number}.pdf`.toLowerCase())
}
