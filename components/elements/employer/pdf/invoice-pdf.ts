import { rgb } from 'pdf-lib'
import type { Invoice } from '../../../../worker/invoicing/schemas.ts'
import type { LocalizeController } from '../../../localize/localize.ts'
import { barcodeModules } from '../../../parts/barcode.ts'
import { qrModules } from '../../../parts/qr-code.ts'
import { openSum } from '../open-sum.ts'
import { paperTexts } from '../paper-texts.ts'
import { BOTTOM, LEFT, RIGHT, Sheet } from './sheet.ts'

type Localize = Pick<LocalizeController, 'language' | 'formats'>
type Line = Invoice['lines'][number]

/** Where the columns of the lines begin, or end where they hold figures. */
const COLUMNS = { product: LEFT, lastDay: 250, people: 396, unit: 462, total: RIGHT }
/** What the part about the payment needs of a page. */
const PAYMENT_HEIGHT = 226
const BAR = 0.85
const QR_WIDTH = 112

/** The invoice as a PDF for A4, in the language of who reads it; the same invoice makes the same file. */
export async function invoicePdf(invoice: Invoice, localize: Localize): Promise<Uint8Array> {
  const sheet = await Sheet.begin()
  describe(sheet, invoice, localize)
  letterhead(sheet, invoice, localize)
  let y = Math.max(buyer(sheet, invoice, localize), facts(sheet, invoice, localize)) + 26
  y = lines(sheet, invoice, localize, y)
  y = total(sheet, invoice, localize, y)
  if (y > BOTTOM - PAYMENT_HEIGHT) sheet.turn()
  payment(sheet, invoice, localize, BOTTOM - PAYMENT_HEIGHT)
  foot(sheet, invoice, localize)
  return sheet.document.save()
}

/** What viewers and archives read of the file without opening it. */
function describe({ document }: Sheet, { number, seller, issued_on }: Invoice, { language }: Localize): void {
  const issued = new Date(issued_on)
  document.setTitle(`${paperTexts[language].invoice} ${number}`, { showInWindowTitleBar: true })
  document.setAuthor(seller.name)
  document.setCreator(seller.name)
  document.setProducer('pdf-lib')
  document.setLanguage(language)
  document.setCreationDate(issued)
  document.setModificationDate(issued)
}

const addressOf = ({ street, postal_code, city }: Invoice['buyer' | 'seller']): string[] => [
  street,
  `${postal_code} ${city}`,
]

function letterhead(sheet: Sheet, { seller }: Invoice, { language }: Localize): void {
  const texts = paperTexts[language]
  const mark = { x: LEFT, y: 48, scale: 1.25 }
  sheet.draw('M7 0h10a7 7 0 0 1 7 7v10a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7V7a7 7 0 0 1 7-7z', {
    ...mark,
    color: rgb(0.055, 0.353, 0.322),
  })
  sheet.draw('M4.6 11.4a5.4 5.4 0 0 1 10.8 0z', { ...mark, color: rgb(0.941, 0.651, 0.227) })
  sheet.draw('M8.6 12.9a5.4 5.4 0 0 0 10.8 0z', { ...mark, color: rgb(1, 1, 1) })
  sheet.writeLines(seller.name, 270, { x: LEFT + 40, y: 68, size: 14, isBold: true })
  sheet.write(texts.invoice, { x: RIGHT, y: 70, size: 22, isBold: true, isRight: true })
}

/** Who pays, where the window of an envelope is. */
function buyer(sheet: Sheet, { buyer: { name, business_id, ...rest } }: Invoice, { language }: Localize) {
  const texts = paperTexts[language]
  sheet.write(texts.buyer, { x: LEFT, y: 122, size: 8.5, isMuted: true })
  let y = sheet.writeLines(name, 210, { x: LEFT, y: 138, size: 11, isBold: true })
  for (const line of [...addressOf({ name, business_id, ...rest }), `${texts.businessId} ${business_id}`]) {
    y = sheet.writeLines(line, 210, { x: LEFT, y, size: 10 })
  }
  return y
}

function facts(sheet: Sheet, invoice: Invoice, { language, formats }: Localize): number {
  const texts = paperTexts[language]
  const rows = [
    [texts.number, String(invoice.number)],
    [texts.issued, formats.date(invoice.issued_on)],
    [texts.due, formats.date(invoice.due_on)],
    [texts.customerNumber, invoice.customer_number],
    [texts.reference, invoice.payment.reference],
    [texts.theirReference, invoice.buyer.reference],
    [texts.period, invoice.period?.name ?? ''],
    [texts.order, invoice.order?.name ?? ''],
  ] as const
  let y = 122
  for (const [label, value] of rows) {
    if (!value) continue
    sheet.write(label, { x: 300, y, isMuted: true })
    y = sheet.writeLines(value, RIGHT - 412, { x: 412, y, isBold: true }) + 3
  }
  return y
}

function heads(sheet: Sheet, { language }: Localize, y: number): number {
  const texts = paperTexts[language]
  const style = { y, size: 8.5, isMuted: true }
  sheet.write(texts.product, { ...style, x: COLUMNS.product })
  sheet.write(texts.lastDay, { ...style, x: COLUMNS.lastDay })
  for (const name of ['people', 'unit'] as const) {
    sheet.write(texts[name], { ...style, x: COLUMNS[name], isRight: true })
  }
  sheet.write(texts.lineTotal, { ...style, x: COLUMNS.total, isRight: true })
  sheet.rule(y + 7)
  return y + 22
}

/** The lines, on as many pages as they need. */
function lines(sheet: Sheet, invoice: Invoice, localize: Localize, top: number): number {
  let y = heads(sheet, localize, top)
  for (const line of invoice.lines) {
    if (y > BOTTOM - 24) {
      sheet.turn()
      y = heads(sheet, localize, 60)
    }
    y = oneLine(sheet, line, localize, y)
  }
  return y
}

function oneLine(sheet: Sheet, line: Line, { formats }: Localize, y: number): number {
  const end = sheet.writeLines(line.product, COLUMNS.lastDay - LEFT - 12, { x: COLUMNS.product, y })
  sheet.write(formats.date(line.expires_on), { x: COLUMNS.lastDay, y })
  sheet.write(String(line.people), { x: COLUMNS.people, y, isRight: true })
  sheet.write(formats.money(line.unit_cents), { x: COLUMNS.unit, y, isRight: true })
  sheet.write(formats.money(line.total_cents), { x: COLUMNS.total, y, isRight: true })
  sheet.rule(end - 4)
  return end + 11
}

/** What there is to pay in all, never apart from what is said of the tax. */
function total(sheet: Sheet, invoice: Invoice, { language, formats }: Localize, top: number): number {
  const texts = paperTexts[language]
  const { total_cents, paid_cents } = invoice
  const paidRows: [label: string, cents: number][] = [
    [texts.paidSoFar, paid_cents],
    [texts.stillOpen, openSum(invoice)],
  ]
  let y = top + 8
  if (y > BOTTOM - 76) {
    sheet.turn()
    y = 60
  }
  for (const [label, cents] of [[texts.total, total_cents] as const, ...(paid_cents ? paidRows : [])]) {
    sheet.write(label, { x: COLUMNS.unit, y, size: 12, isBold: true, isRight: true })
    sheet.write(formats.money(cents), { x: RIGHT, y, size: 12, isBold: true, isRight: true })
    y += 18
  }
  return sheet.writeLines(texts.vat, RIGHT - LEFT, { x: LEFT, y: y + 6, isMuted: true })
}

function payment(sheet: Sheet, invoice: Invoice, { language, formats }: Localize, top: number): void {
  const texts = paperTexts[language]
  const { payment: to, state } = invoice
  sheet.rule(top)
  sheet.write(texts.paymentDetails, { x: LEFT, y: top + 20, size: 11, isBold: true })
  const columns: [x: number, width: number, facts: [label: string, value: string][]][] = [
    [
      LEFT,
      190,
      [
        [texts.receiver, to.receiver],
        [texts.iban, to.iban],
        [texts.bic, to.bic],
        [texts.payer, invoice.buyer.name],
      ],
    ],
    [
      LEFT + 206,
      160,
      [
        [texts.reference, to.reference],
        [texts.rfReference, to.rf_reference],
        [texts.due, formats.date(invoice.due_on)],
        [texts.amount, formats.money(openSum(invoice))],
      ],
    ],
  ]
  for (const [x, width, values] of columns) {
    values.forEach(([label, value], at) => {
      const y = top + 40 + at * 31
      sheet.write(label, { x, y, size: 8, isMuted: true })
      sheet.writeLines(value, width, { x, y: y + 12, size: value.length > 34 ? 8 : 10, isBold: true })
    })
  }
  if (to.barcode === null || to.epc_qr === null) {
    const why = state === 'cancelled' ? texts.cancelled : texts.alreadyPaid
    sheet.write(why, { x: LEFT, y: top + 178, size: 11, isBold: true })
    return
  }
  // What stays white around the codes reaches into the margins.
  const qr = qrModules(to.epc_qr)
  const module = QR_WIDTH / qr.width
  sheet.drawCode(qr, RIGHT - QR_WIDTH + 4 * module, top + 26, module)
  sheet.write(texts.scan, { x: RIGHT, y: top + 142, size: 8, isMuted: true, isRight: true })
  sheet.drawCode(barcodeModules(to.barcode), LEFT - 10 * BAR, top + 166, BAR)
  sheet.write(`${texts.barcode}: ${to.barcode}`, { x: LEFT, y: top + 215, size: 8 })
}

function foot(sheet: Sheet, { seller }: Invoice, { language }: Localize): void {
  const texts = paperTexts[language]
  const who = [seller.name, ...addressOf(seller), `${texts.businessId} ${seller.business_id}`]
  sheet.foot((page, of, y) => {
    sheet.write(who.join(' · '), { x: LEFT, y, size: 8, isMuted: true })
    sheet.write(texts.page(page, of), { x: RIGHT, y, size: 8, isMuted: true, isRight: true })
  })
}
