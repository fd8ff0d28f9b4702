import type { Language } from '../localize/localize.ts'

type Texts = {
  show: string
  hide: string
  copy: string
  copied: string
  showQr: string
  hideQr: string
  qr: string
  qrHint: string
  getting: string
  shown: string
  hidden: string
  failedTitle: string
  failed: string
  notCopied: string
  uses: (uses: string) => string
  lastDay: (date: string) => string
  empty: string
}

/** What `<smartum-card>` says around the card. */
export const cardTexts: Record<Language, Texts> = {
  fi: {
    show: 'Näytä koodi',
    hide: 'Piilota',
    copy: 'Kopioi',
    copied: 'Kopioitu',
    showQr: 'Näytä QR-koodi',
    hideQr: 'Piilota QR-koodi',
    qr: 'Kortin QR-koodi',
    qrHint: 'Näytä tämä kassalla.',
    getting: 'Haetaan koodia…',
    shown: 'Koodi näkyy minuutin ajan.',
    hidden: 'Koodi on taas piilossa.',
    failedTitle: 'Koodia ei saatu haettua',
    failed: 'Korttisi ja sen rahat ovat tallessa. Yritä hetken päästä uudelleen.',
    notCopied: 'Selain ei sallinut kopiointia. Koodi on nyt näkyvissä, joten voit kopioida sen itse.',
    uses: (uses) => `Käy näihin: ${uses}.`,
    lastDay: (date) => `Viimeinen käyttöpäivä on ${date}.`,
    empty: 'Kortilla ei ole enää rahaa.',
  },
  sv: {
    show: 'Visa koden',
    hide: 'Dölj',
    copy: 'Kopiera',
    copied: 'Kopierad',
    showQr: 'Visa QR-koden',
    hideQr: 'Dölj QR-koden',
    qr: 'Kortets QR-kod',
    qrHint: 'Visa den här i kassan.',
    getting: 'Hämtar koden\u00a0…',
    shown: 'Koden visas i en minut.',
    hidden: 'Koden är dold igen.',
    failedTitle: 'Vi kunde inte hämta koden',
    failed: 'Ditt kort och pengarna på det är i tryggt förvar. Försök igen om en stund.',
    notCopied: 'Webbläsaren tillät inte kopiering. Koden visas nu, så du kan kopiera den själv.',
    uses: (uses) => `Gäller för ${uses}.`,
    lastDay: (date) => `Sista användningsdag är ${date}.`,
    empty: 'Det finns inga pengar kvar på kortet.',
  },
  en: {
    show: 'Show code',
    hide: 'Hide',
    copy: 'Copy',
    copied: 'Copied',
    showQr: 'Show QR code',
    hideQr: 'Hide QR code',
    qr: 'QR code of the card',
    qrHint: 'Show this at the till.',
    getting: 'Getting the code…',
    shown: 'The code shows for one minute.',
    hidden: 'The code is hidden again.',
    failedTitle: 'We could not get the code',
    failed: 'Your card and its money are safe. Try again in a moment.',
    notCopied: 'Your browser did not allow copying. The code now shows, so you can copy it yourself.',
    uses: (uses) => `Works for ${uses}.`,
    lastDay: (date) => `The last day of use is ${date}.`,
    empty: 'There is no money left on this card.',
  },
}
