import type { Language } from '../../localize/localize.ts'
import { type PaymentTexts, paymentTexts } from './payment-texts.ts'

/** What stands on an invoice, on the screen as on paper. */
type Texts = PaymentTexts & {
  invoice: string
  number: string
  issued: string
  customerNumber: string
  theirReference: string
  businessId: string
  seller: string
  buyer: string
  period: string
  order: string
  product: string
  lastDay: string
  people: string
  unit: string
  lineTotal: string
  total: string
  paidSoFar: string
  stillOpen: string
  vat: string
  paymentDetails: string
  payer: string
  /** On an invoice that has been paid, so that nobody pays it again. */
  alreadyPaid: string
  /** On an invoice that has been cancelled, likewise. */
  cancelled: string
  page: (number: number, of: number) => string
}

export const paperTexts: Record<Language, Texts> = {
  fi: {
    ...paymentTexts.fi,
    invoice: 'Lasku',
    number: 'Laskun numero',
    issued: 'Laskun päivä',
    customerNumber: 'Asiakasnumero',
    theirReference: 'Viitteenne',
    businessId: 'Y-tunnus',
    seller: 'Laskuttaja',
    buyer: 'Ostaja',
    period: 'Rekisteröityminen',
    order: 'Tilaus',
    product: 'Tuote',
    lastDay: 'Käytettävä viimeistään',
    people: 'Henkilöitä',
    unit: 'Henkilölle',
    lineTotal: 'Yhteensä',
    total: 'Maksettavaa yhteensä',
    paidSoFar: 'Maksettu tähän mennessä',
    stillOpen: 'Maksamatta',
    vat: 'Laskussa ei ole arvonlisäveroa (0 %), koska edut ovat maksuväline.',
    paymentDetails: 'Maksutiedot',
    payer: 'Maksaja',
    alreadyPaid: 'Tämä lasku on maksettu. Älä maksa sitä uudelleen.',
    cancelled: 'Tämä lasku on peruttu. Älä maksa sitä.',
    page: (number, of) => `Sivu ${number}/${of}`,
  },
  sv: {
    ...paymentTexts.sv,
    invoice: 'Faktura',
    number: 'Fakturanummer',
    issued: 'Fakturadatum',
    customerNumber: 'Kundnummer',
    theirReference: 'Er referens',
    businessId: 'FO-nummer',
    seller: 'Fakturerare',
    buyer: 'Köpare',
    period: 'Registrering',
    order: 'Beställning',
    product: 'Produkt',
    lastDay: 'Ska användas senast',
    people: 'Personer',
    unit: 'Per person',
    lineTotal: 'Sammanlagt',
    total: 'Att betala',
    paidSoFar: 'Betalt hittills',
    stillOpen: 'Obetalt',
    vat: 'Fakturan innehåller ingen moms (0 %), eftersom förmånerna är ett betalningsmedel.',
    paymentDetails: 'Betalningsuppgifter',
    payer: 'Betalare',
    alreadyPaid: 'Den här fakturan är betald. Betala den inte på nytt.',
    cancelled: 'Den här fakturan är annullerad. Betala den inte.',
    page: (number, of) => `Sida ${number}/${of}`,
  },
  en: {
    ...paymentTexts.en,
    invoice: 'Invoice',
    number: 'Invoice number',
    issued: 'Invoice date',
    customerNumber: 'Customer number',
    theirReference: 'Your reference',
    businessId: 'Business ID',
    seller: 'From',
    buyer: 'To',
    period: 'Registration',
    order: 'Order',
    product: 'Product',
    lastDay: 'Use by',
    people: 'People',
    unit: 'Per person',
    lineTotal: 'Line total',
    total: 'Total to pay',
    paidSoFar: 'Paid so far',
    stillOpen: 'Still to pay',
    vat: 'There is no VAT on this invoice (0%), because the benefits are a means of payment.',
    paymentDetails: 'Payment details',
    payer: 'Payer',
    alreadyPaid: 'This invoice has been paid. Do not pay it again.',
    cancelled: 'This invoice is cancelled. Do not pay it.',
    page: (number, of) => `Page ${number} of ${of}`,
  },
}
