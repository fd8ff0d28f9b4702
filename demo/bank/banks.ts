import type { Language } from './page-text.ts'

/** Every way of identifying that the broker offers, in the order in which the choice is shown. */
export const BANKS = [
  { id: 'nordea', monogram: 'N', name: 'Nordea' },
  { id: 'op', monogram: 'OP', name: 'OP' },
  { id: 'danske', monogram: 'D', name: 'Danske Bank' },
  { id: 's-pankki', monogram: 'S', name: 'S-Pankki', sv: 'S-Banken', en: 'S-Bank' },
  { id: 'saastopankki', monogram: 'SP', name: 'Säästöpankki', sv: 'Sparbanken', en: 'Savings Bank' },
  {
    id: 'oma-saastopankki',
    monogram: 'OS',
    name: 'Oma Säästöpankki',
    sv: 'Oma Sparbank',
    en: 'Oma Savings Bank',
  },
  { id: 'pop', monogram: 'P', name: 'POP Pankki', sv: 'POP Banken', en: 'POP Bank' },
  { id: 'aktia', monogram: 'A', name: 'Aktia' },
  { id: 'alandsbanken', monogram: 'Å', name: 'Ålandsbanken' },
  { id: 'handelsbanken', monogram: 'H', name: 'Handelsbanken' },
  {
    id: 'mobile-certificate',
    monogram: 'M',
    name: 'Mobiilivarmenne',
    sv: 'Mobilcertifikat',
    en: 'Mobile certificate',
  },
  { id: 'hightrust', monogram: 'HT', name: 'Hightrust.id' },
] as const satisfies readonly { id: string; monogram: string; name: string; sv?: string; en?: string }[]

/** The plain id by which the demo bank knows a bank, whatever a broker's profile calls it. */
export type BankId = (typeof BANKS)[number]['id']

/** Whether a value from outside, such as a query or a form, is the id of a bank. */
export function isBankId(value: unknown): value is BankId {
  return BANKS.some((bank) => bank.id === value)
}

/** What the bank calls itself in that language, and the letters that stand where a logo would be. */
export function bankIdentity(id: BankId, language: Language): { name: string; monogram: string } {
  const bank: { monogram: string; name: string; sv?: string; en?: string } = BANKS.find(
    (candidate) => candidate.id === id,
  )!
  const { name: fi, monogram } = bank
  return { name: { fi, sv: bank.sv ?? fi, en: bank.en ?? fi }[language], monogram }
}
