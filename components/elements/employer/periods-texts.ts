import type { Language } from '../../localize/localize.ts'

type Texts = {
  title: string
  open: string
  failed: string
  emptyTitle: string
  empty: string
  emptySteps: [string, string][]
}

/** The words of the list of registrations. */
export const periodsTexts: Record<Language, Texts> = {
  fi: {
    title: 'Rekisteröitymiset',
    open: 'Avaa rekisteröityminen',
    failed: 'Rekisteröitymisten haku ei onnistunut',
    emptyTitle: 'Anna työntekijöille etu',
    empty: 'Kun avaat rekisteröitymisen, saat linkin, jolla työntekijät ilmoittautuvat mukaan.',
    emptySteps: [
      ['Avaa rekisteröityminen.', 'Valitse aika ja edut, ja jaa linkki työntekijöille.'],
      ['Hyväksy työntekijät,', 'kun rekisteröitymisaika on päättynyt.'],
      ['Tilaa ja maksa lasku.', 'Edut ovat käytössä, kun maksu on saapunut.'],
    ],
  },
  sv: {
    title: 'Registreringar',
    open: 'Öppna en registrering',
    failed: 'Registreringarna kunde inte hämtas',
    emptyTitle: 'Ge de anställda en förmån',
    empty: 'När du öppnar en registrering får du en länk som de anställda anmäler sig med.',
    emptySteps: [
      ['Öppna en registrering.', 'Välj tid och förmåner, och dela länken med de anställda.'],
      ['Godkänn de anställda', 'när registreringstiden är slut.'],
      ['Beställ och betala fakturan.', 'Förmånerna kan användas när betalningen har kommit in.'],
    ],
  },
  en: {
    title: 'Registrations',
    open: 'Open a registration',
    failed: 'The registrations could not be fetched',
    emptyTitle: 'Give your employees a benefit',
    empty: 'When you open a registration, you get a link with which your employees sign up.',
    emptySteps: [
      ['Open a registration.', 'Choose the time and the benefits, and share the link.'],
      ['Approve your employees', 'once the registration has ended.'],
      ['Order, and pay the invoice.', 'The benefits can be used once the payment has come in.'],
    ],
  },
}
