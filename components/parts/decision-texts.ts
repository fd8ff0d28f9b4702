import type { Language } from '../localize/localize.ts'

type DecisionTexts = {
  /** While people still register, of whom nobody is decided on. */
  decidesAfter: (employer: string, day: string) => string
  decides: (employer: string) => string
  /** Of which steps one is told. */
  emailed: string
}

/** What comes after a registration: whose decision it waits for, and what one hears of it. */
export const decisionTexts: Record<Language, DecisionTexts> = {
  fi: {
    decidesAfter: (employer, day) => `${employer} päättää ${day} jälkeen.`,
    decides: (employer) => `Seuraavaksi päättää ${employer}.`,
    emailed: 'Lähetämme sähköpostin, kun raha on saldollasi tai jos rekisteröitymistä ei hyväksytä.',
  },
  sv: {
    decidesAfter: (employer, day) => `${employer} beslutar efter ${day}.`,
    decides: (employer) => `Härnäst beslutar ${employer}.`,
    emailed: 'Vi skickar e-post när pengarna finns på ditt saldo eller om registreringen inte godkänns.',
  },
  en: {
    decidesAfter: (employer, day) => `${employer} decides after ${day}.`,
    decides: (employer) => `${employer} decides next.`,
    emailed: 'We email you when the money is in your balance, or if you are not approved.',
  },
}
