import type { Language } from '../../localize/localize.ts'

export type PaymentTexts = {
  due: string
  receiver: string
  iban: string
  bic: string
  reference: string
  rfReference: string
  amount: string
  barcode: string
  scan: string
}

/** What stands on a payment slip, on the screen as on paper. */
export const paymentTexts: Record<Language, PaymentTexts> = {
  fi: {
    due: 'Eräpäivä',
    receiver: 'Saaja',
    iban: 'Tilinumero (IBAN)',
    bic: 'BIC',
    reference: 'Viitenumero',
    rfReference: 'RF-viite',
    amount: 'Summa',
    barcode: 'Virtuaali\u00adviivakoodi',
    scan: 'Lue pankin sovelluksella',
  },
  sv: {
    due: 'Förfallodag',
    receiver: 'Mottagare',
    iban: 'Kontonummer (IBAN)',
    bic: 'BIC',
    reference: 'Referensnummer',
    rfReference: 'RF-referens',
    amount: 'Belopp',
    barcode: 'Virtuell streckkod',
    scan: 'Läs in med bankens app',
  },
  en: {
    due: 'Due date',
    receiver: 'Receiver',
    iban: 'Account (IBAN)',
    bic: 'BIC',
    reference: 'Reference',
    rfReference: 'RF reference',
    amount: 'Amount',
    barcode: 'Barcode number',
    scan: 'Scan in your bank app',
  },
}
