import type { Language } from '../localize/localize.ts'

type Texts = {
  slide: (amount: string) => string
  press: (amount: string) => string
  slideAgain: string
  pressAgain: string
  progress: (percent: number) => string
  paying: string
  paid: string
}

export const slideTexts: Record<Language, Texts> = {
  fi: {
    slide: (amount) => `Liu’uta ja maksa ${amount}`,
    press: (amount) => `Maksa ${amount} painalluksella`,
    slideAgain: 'Liu’uta ja yritä uudelleen',
    pressAgain: 'Yritä uudelleen painalluksella',
    progress: (percent) => `${percent} prosenttia. Liu’uta loppuun, niin maksat.`,
    paying: 'Maksetaan…',
    paid: 'Maksettu',
  },
  sv: {
    slide: (amount) => `Dra för att betala ${amount}`,
    press: (amount) => `Betala ${amount} med ett tryck`,
    slideAgain: 'Dra för att försöka igen',
    pressAgain: 'Försök igen med ett tryck',
    progress: (percent) => `${percent} procent. Dra ända till slutet för att betala.`,
    paying: 'Betalar\u00a0…',
    paid: 'Betalat',
  },
  en: {
    slide: (amount) => `Slide to pay ${amount}`,
    press: (amount) => `Pay ${amount} with one press`,
    slideAgain: 'Slide to try again',
    pressAgain: 'Try again with one press',
    progress: (percent) => `${percent} percent. Slide to the end to pay.`,
    paying: 'Paying…',
    paid: 'Paid',
  },
}
