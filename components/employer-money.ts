import { SmartumEmployerCompany } from './elements/employer/company.ts'
import { SmartumEmployerInvoice } from './elements/employer/invoice.ts'
import { usePdfMaker } from './elements/employer/invoice-file.ts'
import { SmartumEmployerInvoices } from './elements/employer/invoices.ts'
import { SmartumEmployerOrder } from './elements/employer/order.ts'
import { define } from './parts/define.ts'

// Ignored, or the build would put that script into this one.
usePdfMaker(
  () => import(/* @vite-ignore */ new URL(/* @vite-ignore */ 'invoice-pdf.js', import.meta.url).href),
)
define('smartum-employer-order', SmartumEmployerOrder)
define('smartum-employer-invoices', SmartumEmployerInvoices)
define('smartum-employer-invoice', SmartumEmployerInvoice)
define('smartum-employer-company', SmartumEmployerCompany)
