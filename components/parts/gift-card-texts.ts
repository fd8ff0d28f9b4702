import type { Language } from '../localize/localize.ts'

type Texts = {
  name: string
  until: (date: string) => string
  hiddenCode: string
  hiddenCodeEnds: (lastFour: string) => string
}

/** What stands on a drawn card. */
export const giftCardTexts: Record<Language, Texts> = {
  fi: {
    name: 'OmaLahjakortti',
    until: (date) => `${date} asti`,
    hiddenCode: 'Koodi on piilossa.',
    hiddenCodeEnds: (lastFour) => `Koodi on piilossa. Sen loppu on ${lastFour}.`,
  },
  sv: {
    name: 'EgetPresentkort',
    until: (date) => `till ${date}`,
    hiddenCode: 'Koden är dold.',
    hiddenCodeEnds: (lastFour) => `Koden är dold. Den slutar på ${lastFour}.`,
  },
  en: {
    name: 'OwnGiftcard',
    until: (date) => `until ${date}`,
    hiddenCode: 'The code is hidden.',
    hiddenCodeEnds: (lastFour) => `The code is hidden. It ends in ${lastFour}.`,
  },
}
