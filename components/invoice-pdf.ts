export { invoicePdf } from './elements/employer/pdf/invoice-pdf.ts'
