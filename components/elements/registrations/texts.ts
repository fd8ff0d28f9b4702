import type { MyRegistration } from '../../../worker/enrolment/schemas.ts'
import type { Language } from '../../localize/localize.ts'
import type { Advice } from '../../parts/blocks.ts'
import { decisionTexts } from '../../parts/decision-texts.ts'

/** What somebody is told first: that they are registered now, or that they had been before. */
export type News = 'registered' | 'already'

export type RegistrationsTexts = {
  title: string
  registeredTitle: string
  registered: string
  alreadyTitle: string
  already: string
  loading: string
  failed: string
  signedOutTitle: string
  signedOut: string
  noneTitle: string
  none: string
  noneAdvice: Advice
  help: string
  states: Record<MyRegistration['state'] | 'expired', string>
  registeredAt: (moment: string) => string
  decidesAfter: (employer: string, day: string) => string
  decides: (employer: string) => string
  waits: Record<'order' | 'payment' | 'loading', (employer: string) => string>
  ready: string
  expired: (day: string) => string
  rejected: (employer: string) => string
  ask: (employer: string) => string
  /** Each as it is still to come, and as it is done. */
  stages: [next: string, past: string][]
  emailed: string
  seeBalance: string
}

/** The words of what somebody has registered for. */
export const registrationsTexts: Record<Language, RegistrationsTexts> = {
  fi: {
    registeredTitle: 'Olet rekisteröitynyt',
    registered: 'Vahvistus on matkalla sähköpostiisi.',
    alreadyTitle: 'Olit jo rekisteröitynyt',
    already: 'Ensimmäinen valintasi on voimassa, eikä uutta lähetetty.',
    title: 'Omat rekisteröitymiset',
    loading: 'Haetaan rekisteröitymisiäsi…',
    failed: 'Rekisteröitymisiäsi ei voitu avata',
    signedOutTitle: 'Näe rekisteröitymisesi',
    signedOut: 'Kirjaudu, niin näet, mihin olet rekisteröitynyt ja mitä seuraavaksi tapahtuu.',
    noneTitle: 'Sinulla ei ole rekisteröitymisiä',
    none: 'Rekisteröidyt työnantajalta saadulla linkillä.',
    noneAdvice: [
      [
        'Eikö linkkiä ole tullut?',
        'Se tulee yleensä työsähköpostiin. Katso roskapostista ja pyydä työnantajaa lähettämään se uudelleen.',
      ],
      ['Vaihtuiko työnantaja?', 'Avaa uuden työnantajan linkki ja kirjaudu tunnuksella, joka sinulla on.'],
      ['Olitko myöhässä?', 'Kysy työnantajalta. Se voi lähettää sinulle oman linkin.'],
    ],
    states: {
      registered: 'Odottaa hyväksyntää',
      approved: 'Hyväksytty',
      rejected: 'Ei hyväksytty',
      active: 'Käytettävissä',
      expired: 'Vanhentunut',
    },
    registeredAt: (moment) => `Rekisteröidyit ${moment}`,
    ...decisionTexts.fi,
    waits: {
      order: (employer) => `${employer} on hyväksynyt tämän ja tilaa seuraavaksi edut.`,
      payment: (employer) => `${employer} on tilannut edut. Raha tulee, kun lasku on maksettu.`,
      loading: () => 'Lasku on maksettu, ja rahaa ladataan saldollesi.',
    },
    ready: 'Raha on saldollasi.',
    expired: (day) => `Etu vanheni ${day}.`,
    rejected: (employer) => `${employer} ei hyväksynyt tätä rekisteröitymistä.`,
    ask: (employer) => `Jos jokin on epäselvää, kysy: ${employer}.`,
    stages: [
      ['Rekisteröidyit', 'Rekisteröidyit'],
      ['Työnantaja hyväksyy', 'Työnantaja hyväksyi'],
      ['Työnantaja maksaa', 'Työnantaja maksoi'],
      ['Raha on saldollasi', 'Raha on saldollasi'],
    ],
    seeBalance: 'Katso saldosi',
    help: 'Hae apua',
  },
  sv: {
    registeredTitle: 'Du är registrerad',
    registered: 'En bekräftelse är på väg till din e-post.',
    alreadyTitle: 'Du var redan registrerad',
    already: 'Ditt första val gäller, och det nya skickades inte.',
    title: 'Mina registreringar',
    loading: 'Hämtar dina registreringar\u00a0…',
    failed: 'Dina registreringar kunde inte öppnas',
    signedOutTitle: 'Se dina registreringar',
    signedOut: 'Logga in för att se vad du har registrerat dig för och vad som händer härnäst.',
    noneTitle: 'Du har inga registreringar',
    none: 'Man registrerar sig med en länk från arbetsgivaren.',
    noneAdvice: [
      [
        'Har du inte fått någon länk?',
        'Den kommer oftast till jobbets e-post. Titta i skräpposten och be arbetsgivaren skicka den på nytt.',
      ],
      [
        'Har du bytt arbetsgivare?',
        'Öppna den nya arbetsgivarens länk och logga in med det användarnamn du har.',
      ],
      ['Kom du för sent?', 'Fråga arbetsgivaren. Den kan skicka en egen länk till dig.'],
    ],
    states: {
      registered: 'Väntar på godkännande',
      approved: 'Godkänd',
      rejected: 'Inte godkänd',
      active: 'Kan användas',
      expired: 'Har gått ut',
    },
    registeredAt: (moment) => `Du registrerade dig ${moment}`,
    ...decisionTexts.sv,
    waits: {
      order: (employer) => `${employer} har godkänt den och beställer härnäst förmånerna.`,
      payment: (employer) => `${employer} har beställt förmånerna. Pengarna kommer när fakturan är betald.`,
      loading: () => 'Fakturan är betald, och pengarna laddas på ditt saldo.',
    },
    ready: 'Pengarna finns på ditt saldo.',
    expired: (day) => `Förmånen gick ut ${day}.`,
    rejected: (employer) => `${employer} godkände inte den här registreringen.`,
    ask: (employer) => `Fråga ${employer} om något är oklart.`,
    stages: [
      ['Du registrerade dig', 'Du registrerade dig'],
      ['Arbetsgivaren godkänner', 'Arbetsgivaren godkände'],
      ['Arbetsgivaren betalar', 'Arbetsgivaren betalade'],
      ['Pengarna finns på ditt saldo', 'Pengarna finns på ditt saldo'],
    ],
    seeBalance: 'Se ditt saldo',
    help: 'Få hjälp',
  },
  en: {
    registeredTitle: 'You are registered',
    registered: 'A confirmation is on its way to your email.',
    alreadyTitle: 'You had already registered',
    already: 'Your first choice stands; the new one was not sent.',
    title: 'My registrations',
    loading: 'Getting your registrations…',
    failed: 'Your registrations could not be opened',
    signedOutTitle: 'See your registrations',
    signedOut: 'Sign in to see what you have registered for, and what comes next.',
    noneTitle: 'You have no registrations',
    none: 'You register with a link from your employer.',
    noneAdvice: [
      [
        'No link yet?',
        'It usually comes to your work email. Look in spam, and ask your employer to send it again.',
      ],
      ['Changed employers?', "Open the new employer's link and sign in with the user id you have."],
      ['Too late?', 'Ask your employer. It can send you a link of your own.'],
    ],
    states: {
      registered: 'Waiting for approval',
      approved: 'Approved',
      rejected: 'Not approved',
      active: 'Ready to use',
      expired: 'Expired',
    },
    registeredAt: (moment) => `Registered ${moment}`,
    ...decisionTexts.en,
    waits: {
      order: (employer) => `${employer} has approved it, and orders the benefits next.`,
      payment: (employer) =>
        `${employer} has ordered the benefits. The money comes when the invoice is paid.`,
      loading: () => 'The invoice is paid, and the money is being loaded.',
    },
    ready: 'The money is in your balance.',
    expired: (day) => `The benefit expired on ${day}.`,
    rejected: (employer) => `${employer} did not approve this registration.`,
    ask: (employer) => `Ask ${employer} if something is unclear.`,
    stages: [
      ['Registered', 'Registered'],
      ['Employer approves', 'Employer approved'],
      ['Employer pays', 'Employer paid'],
      ['Money is in your balance', 'Money is in your balance'],
    ],
    seeBalance: 'See your balance',
    help: 'Get help',
  },
}
