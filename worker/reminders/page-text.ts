import type { Language } from '../platform/language.ts'
import type { Wanted } from './schemas.ts'

export type ChoiceText = {
  title: string
  saved: string
  /** What somebody gets now. */
  now: Record<Wanted, string>
  choose: Record<Wanted, string>
  linkBroken: { title: string; text: string; button: string }
}

/** The words of the page on which readers say which reminders they want. */
export const choiceTexts: Record<Language, ChoiceText> = {
  fi: {
    title: 'Muistutukset vanhenevista eduista',
    saved: 'Valintasi on tallennettu',
    now: {
      all: 'Lähetämme sinulle muistutuksen kuukautta, viikkoa ja päivää ennen kuin etusi vanhenevat.',
      'last-day': 'Lähetämme sinulle muistutuksen vain päivää ennen kuin etusi vanhenevat.',
      none: 'Emme lähetä sinulle muistutuksia. Etujesi viimeiset päivät näet aina, kun kirjaudut.',
    },
    choose: {
      all: 'Ota kaikki muistutukset käyttöön',
      'last-day': 'Muistuta vain päivää ennen',
      none: 'Lopeta muistutukset',
    },
    linkBroken: {
      title: 'Linkki ei toimi',
      text: 'Osa linkistä on ehkä jäänyt pois. Avaa se sähköpostista uudelleen, tai pyydä meitä muuttamaan muistutuksiasi.',
      button: 'Kysy meiltä',
    },
  },
  sv: {
    title: 'Påminnelser om förmåner som går ut',
    saved: 'Ditt val är sparat',
    now: {
      all: 'Vi skickar dig en påminnelse en månad, en vecka och en dag innan dina förmåner går ut.',
      'last-day': 'Vi skickar dig en påminnelse bara en dag innan dina förmåner går ut.',
      none: 'Vi skickar dig inga påminnelser. Du ser alltid dina förmåners sista dagar när du loggar in.',
    },
    choose: {
      all: 'Ta emot alla påminnelser',
      'last-day': 'Påminn bara en dag innan',
      none: 'Avsluta påminnelserna',
    },
    linkBroken: {
      title: 'Länken fungerar inte',
      text: 'En del av länken har kanske fallit bort. Öppna den på nytt i din e-post, eller be oss ändra dina påminnelser.',
      button: 'Fråga oss',
    },
  },
  en: {
    title: 'Reminders of benefits that expire',
    saved: 'Your choice is saved',
    now: {
      all: 'We send you a reminder one month, one week and one day before your benefits expire.',
      'last-day': 'We send you a reminder only one day before your benefits expire.',
      none: 'We send you no reminders. You always see the last days of your benefits when you sign in.',
    },
    choose: {
      all: 'Get all reminders',
      'last-day': 'Remind me one day before only',
      none: 'Stop the reminders',
    },
    linkBroken: {
      title: 'The link does not work',
      text: 'A part of the link may be missing. Open it from the email again, or ask us to change your reminders.',
      button: 'Ask us',
    },
  },
}
