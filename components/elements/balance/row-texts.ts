import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'

type Texts = {
  giftcard: string
  validUntil: (date: string) => string
  until: (date: string) => string
  daysLeft: (days: number) => string
  extend: (months: number) => string
  giftcardFrom: (date: string) => string
}

/** What rows of benefits say. A card always lasts several months longer than its money. */
export const rowTexts: Record<Language, Texts> = {
  fi: {
    giftcard: 'OmaLahjakortti',
    validUntil: (date) => `Voimassa ${date} asti`,
    until: (date) => `${date} asti`,
    daysLeft: (days) =>
      days ? plural(days, '1 päivä jäljellä', `${days} päivää jäljellä`) : 'Viimeinen päivä tänään',
    extend: (months) => `Jatka ${months} kuukaudella`,
    giftcardFrom: (date) => `OmaLahjakortti ${date} alkaen`,
  },
  sv: {
    giftcard: 'EgetPresentkort',
    validUntil: (date) => `Gäller till ${date}`,
    until: (date) => `Till ${date}`,
    daysLeft: (days) => (days ? plural(days, '1 dag kvar', `${days} dagar kvar`) : 'Sista dagen i dag'),
    extend: (months) => `Förläng ${months} månader`,
    giftcardFrom: (date) => `EgetPresentkort från ${date}`,
  },
  en: {
    giftcard: 'OwnGiftcard',
    validUntil: (date) => `Valid until ${date}`,
    until: (date) => `Until ${date}`,
    daysLeft: (days) => (days ? plural(days, '1 day left', `${days} days left`) : 'Last day today'),
    extend: (months) => `Extend ${months} months`,
    giftcardFrom: (date) => `OwnGiftcard from ${date}`,
  },
}
