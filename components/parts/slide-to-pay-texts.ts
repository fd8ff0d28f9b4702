import type { Language } from '../localize/localize.ts'

type Texts = {
  slide: (amount: string) => string
  press: (amount: string) => string
  slideAgain: (amount: string) => string
  pressAgain: (amount: string) => string
  progress: (percent: number) => string
  paying: string
  paid: string
}

export const slideTexts: Record<Language, Texts> = {
  fi: {
    slide: (amount) => `Liu’uta ja maksa ${amount}`,
    press: (amount) => `Maksa ${amount} yhdellä painalluksella`,
    slideAgain: (amount) => `Liu’uta ja yritä uudelleen: ${amount}`,
    pressAgain: (amount) => `Yritä uudelleen: maksa ${amount}`,
    progress: (percent) => `${percent} prosenttia. Liu’uta loppuun, niin maksat.`,
    paying: 'Maksetaan…',
    paid: 'Maksettu',
  },
  sv: {
    slide: (amount) => `Dra för att betala ${amount}`,
    press: (amount) => `Betala ${amount} med ett tryck`,
    slideAgain: (amount) => `Dra för att försöka igen: ${amount}`,
    pressAgain: (amount) => `Försök igen att betala ${amount}`,
    progress: (percent) => `${percent} procent. Dra ända till slutet för att betala.`,
    paying: 'Betalar\u00a0…',
    paid: 'Betalat',
  },
  en: {
    slide: (amount) => `Slide to pay ${amount}`,
    press: (amount) => `Pay ${amount} with one press`,
    slideAgain: (amount) => `Slide to try again: ${amount}`,
    pressAgain: (amount) => `Try again to pay ${amount}`,
    progress: (percent) => `${percent} percent. Slide to the end to pay.`,
    paying: 'Paying…',
    paid: 'Paid',
  },
}
