import type { Language } from '../../localize/localize.ts'

export type PlusStateTexts = {
  waits: {
    order: (employer: string) => string
    lunch: (employer: string, day: string) => string
    loading: (employer: string) => string
  }
  /** Each as it is still to come, and as it is done. */
  stages: [next: string, past: string][]
}

/** What has to happen before somebody who has accepted benefits of Plus has money. */
export const plusStateTexts: Record<Language, PlusStateTexts> = {
  fi: {
    waits: {
      order: (employer) => `${employer} ei ole vielä tilannut etujasi. Sinun ei tarvitse tehdä enempää.`,
      lunch: (employer, day) => `Lounasrahasi tulee ${day}. Sen antaa ${employer}.`,
      loading: (employer) =>
        `${employer} on tilannut etusi, ja raha on tulossa. Se kestää muutaman minuutin.`,
    },
    stages: [
      ['Hyväksyt edut', 'Hyväksyit edut'],
      ['Työnantajasi tilaa edut', 'Työnantajasi on tilannut edut'],
      ['Raha ladataan', 'Raha on ladattu'],
    ],
  },
  sv: {
    waits: {
      order: (employer) =>
        `${employer} har ännu inte beställt dina förmåner. Du behöver inte göra något mer.`,
      lunch: (employer, day) => `Dina lunchpengar kommer ${day}. De ges av ${employer}.`,
      loading: (employer) =>
        `${employer} har beställt dina förmåner, och pengarna är på väg. Det tar några minuter.`,
    },
    stages: [
      ['Du godkänner förmånerna', 'Du har godkänt förmånerna'],
      ['Din arbetsgivare beställer förmånerna', 'Din arbetsgivare har beställt'],
      ['Pengarna laddas', 'Pengarna är laddade'],
    ],
  },
  en: {
    waits: {
      order: (employer) => `${employer} has yet to order your benefits. There is nothing more for you to do.`,
      lunch: (employer, day) => `Your lunch money comes on ${day}. It is from ${employer}.`,
      loading: (employer) =>
        `${employer} has ordered your benefits, and the money is on its way. It takes a few minutes.`,
    },
    stages: [
      ['You accept', 'You have accepted'],
      ['Your employer orders the benefits', 'Your employer has ordered'],
      ['The money is loaded', 'The money is there'],
    ],
  },
}
