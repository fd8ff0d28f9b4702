import bankUtils from 'finnish-bank-utils'

/** The numbers with which an invoice is paid in Finland. */

/** What the bank-transfer barcode has room for: six digits of euros and two of cents. */
const MOST_IN_BARCODE = 99_999_999
/** What the EPC QR code may ask for. */
const MOST_IN_EPC = 99_999_999_999
const LONGEST_EPC_NAME = 70

/** The national reference of a number: the number and its check digit. */
export const nationalReference = (number: number): string =>
  bankUtils.generateFinnishRefNumber(String(number))

/** The same reference as the rest of the world writes it (ISO 11649). */
export function rfReference(reference: string): string {
  // R is 27 and F is 15; the two zeros stand where the check digits will be.
  const check = 98n - (BigInt(`${reference}271500`) % 97n)
  return `RF${String(check).padStart(2, '0')}${reference}`
}

/** In groups, as people read a reference of either kind, or an account. */
export const groupReference = (reference: string): string =>
  bankUtils.formatFinnishRefNumber(reference) ?? reference
export const groupIban = (iban: string): string => bankUtils.formatFinnishIBAN(iban) ?? iban

/** A reference of either kind, however it is written, as its national digits; undefined when it is none. */
export function readReference(written: string): string | undefined {
  const compact = written.replace(/\s/g, '').toUpperCase()
  if (!bankUtils.isValidFinnishRefNumber(compact)) return undefined
  return compact.replace(/^RF\d\d/, '').replace(/^0+/, '')
}

/** The digits by which somebody means an invoice: its number, or its reference of either kind; undefined for neither. */
export function readInvoiceNumber(typed: string): string | undefined {
  const compact = typed.replace(/\s/g, '')
  return readReference(compact) ?? (/^\d{1,15}$/.test(compact) ? compact : undefined)
}

/** What a payment asks for. `reference`: the national one. `dueOn`: `YYYY-MM-DD`. */
type Payable = { iban: string; totalCents: number; reference: string; dueOn: string }

/**
 * The 54 digits of the bank-transfer barcode, version 4. A sum that it has no room for is left out, and typed by the payer.
 */
export function barcodeOf({ iban, totalCents, reference, dueOn }: Payable): string {
  const cents = totalCents <= MOST_IN_BARCODE ? totalCents : 0
  const due = dueOn.slice(2).replaceAll('-', '')
  return `4${iban.slice(2)}${String(cents).padStart(8, '0')}000${reference.padStart(20, '0')}${due}`
}

/** The text of the EPC QR code. A sum that it may not ask for is left out. */
export function epcQrOf(
  { iban, totalCents, reference }: Payable,
  receiver: { name: string; bic: string },
): string {
  const sum = totalCents <= MOST_IN_EPC ? `EUR${inEuros(totalCents)}` : ''
  const name = [...receiver.name].slice(0, LONGEST_EPC_NAME).join('')
  const noPurpose = ''
  return [
    ...['BCD', '002', '1', 'SCT', receiver.bic, name, iban, sum],
    ...[noPurpose, rfReference(reference)],
  ].join('\n')
}

/** A sum as banks write it: `12.34`. */
export const inEuros = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
