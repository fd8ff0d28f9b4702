import type { Language } from '../localize/localize.ts'

type Texts = {
  giftcard: string
  validUntil: (date: string) => string
  until: (date: string) => string
  extend: (months: number) => string
  giftcardFrom: (date: string) => string
}

/** What rows of benefits say. A card always lasts several months longer than its money. */
export const rowTexts: Record<Language, Texts> = {
  fi: {
    giftcard: 'OmaLahjakortti',
    validUntil: (date) => `Voimassa ${date} asti`,
    until: (date) => `${date} asti`,
    extend: (months) => `Jatka ${months} kuukaudella`,
    giftcardFrom: (date) => `OmaLahjakortti ${date} alkaen`,
  },
  sv: {
    giftcard: 'EgetPresentkort',
    validUntil: (date) => `Gäller till ${date}`,
    until: (date) => `Till ${date}`,
    extend: (months) => `Förläng med ${months} månader`,
    giftcardFrom: (date) => `EgetPresentkort från ${date}`,
  },
  en: {
    giftcard: 'OwnGiftcard',
    validUntil: (date) => `Valid until ${date}`,
    until: (date) => `Until ${date}`,
    extend: (months) => `Extend ${months} months`,
    giftcardFrom: (date) => `OwnGiftcard from ${date}`,
  },
}
