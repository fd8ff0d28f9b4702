import type { Language } from '../../localize/localize.ts'

type Texts = {
  barcodePicture: string
  qrPicture: string
  copyBarcode: string
  copyIban: string
  copyReference: string
  copied: string
  notCopied: string
}

/** The words around the numbers of a payment slip. */
export const slipTexts: Record<Language, Texts> = {
  fi: {
    barcodePicture: 'Maksun viivakoodi',
    qrPicture: 'Maksun QR-koodi pankin sovellukselle',
    copyBarcode: 'Kopioi virtuaali\u00adviivakoodi',
    copyIban: 'Kopioi tilinumero',
    copyReference: 'Kopioi viitenumero',
    copied: 'Kopioitu',
    notCopied: 'Kopiointi ei onnistunut. Valitse numero ja kopioi se itse.',
  },
  sv: {
    barcodePicture: 'Betalningens streckkod',
    qrPicture: 'Betalningens QR-kod för bankens app',
    copyBarcode: 'Kopiera den virtuella streckkoden',
    copyIban: 'Kopiera kontonumret',
    copyReference: 'Kopiera referensnumret',
    copied: 'Kopierat',
    notCopied: 'Det gick inte att kopiera. Markera numret och kopiera det själv.',
  },
  en: {
    barcodePicture: 'The barcode of the payment',
    qrPicture: 'The QR code of the payment, for a bank app',
    copyBarcode: 'Copy barcode number',
    copyIban: 'Copy account number',
    copyReference: 'Copy reference',
    copied: 'Copied',
    notCopied: 'It could not be copied. Select the number and copy it yourself.',
  },
}
