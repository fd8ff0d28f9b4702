import type { Language } from '../../localize/localize.ts'
import type { Advice } from '../../parts/blocks.ts'
import type { PersonalTexts } from '../../parts/personal-element.ts'

type Texts = PersonalTexts & {
  myBenefits: string
  total: string
  updated: (moment: string) => string
  refresh: string
  loadingBalance: string
  emptyTitle: string
  emptyAdvice: Advice
  accounts: string
  buyGiftcard: string
}

/** The words of the balance. */
export const balanceTexts: Record<Language, Texts> = {
  fi: {
    myBenefits: 'Omat edut',
    total: 'Käytettävissä yhteensä',
    updated: (moment) => `Päivitetty ${moment}`,
    refresh: 'Päivitä edut',
    loadingBalance: 'Haetaan etujasi…',
    signedOutTitle: 'Tästä näet etusi',
    signedOut: 'Kirjaudu, niin näet, paljonko etuja on jäljellä ja mihin asti ne ovat voimassa.',
    emptyTitle: 'Ei vielä etuja',
    emptyAdvice: [
      ['Edut aktivoimatta?', 'Avaa kutsu sähköpostistasi ja hyväksy ehdot.'],
      ['Edut aktivoitu?', 'Kysy työnantajaltasi, onko ne jo tilattu.'],
      ['Kirjaudutko yleensä salasanalla?', 'Etusi ovat ehkä toisessa palvelussa, Saldossa.'],
    ],
    accounts: 'Tilit ja tapahtumat',
    buyGiftcard: 'Osta OmaLahjakortti',
    failed: 'Etujen haku ei onnistunut',
    asOf: (moment) => `Tämä oli tilanne ${moment}.`,
  },
  sv: {
    myBenefits: 'Mina förmåner',
    total: 'Totalt tillgängligt',
    updated: (moment) => `Uppdaterat ${moment}`,
    refresh: 'Uppdatera förmånerna',
    loadingBalance: 'Hämtar dina förmåner\u00a0…',
    signedOutTitle: 'Här ser du dina förmåner',
    signedOut: 'Logga in för att se vad du har kvar och hur länge det gäller.',
    emptyTitle: 'Inga förmåner ännu',
    emptyAdvice: [
      ['Inte aktiverat ännu?', 'Öppna inbjudan i din e-post och godkänn villkoren.'],
      ['Redan aktiverat?', 'Fråga din arbetsgivare om förmånerna är beställda.'],
      ['Brukar du logga in med lösenord?', 'Förmånerna finns kanske i den andra tjänsten, Saldo.'],
    ],
    accounts: 'Konton och historik',
    buyGiftcard: 'Köp EgetPresentkort',
    failed: 'Vi kunde inte hämta dina förmåner',
    asOf: (moment) => `Så här såg det ut ${moment}.`,
  },
  en: {
    myBenefits: 'My benefits',
    total: 'Total available',
    updated: (moment) => `Updated ${moment}`,
    refresh: 'Refresh benefits',
    loadingBalance: 'Getting your balance…',
    signedOutTitle: 'See your benefits here',
    signedOut: 'Sign in to see what you have left and when it expires.',
    emptyTitle: 'No benefits yet',
    emptyAdvice: [
      ['Not activated yet?', 'Open the invitation in your email and accept the terms.'],
      ['Already activated?', 'Ask your employer if your benefits have been ordered.'],
      ['Do you usually use a password?', 'Your benefits may be in the other service, Saldo.'],
    ],
    accounts: 'Accounts and history',
    buyGiftcard: 'Buy OwnGiftcard',
    failed: 'We could not get your balance',
    asOf: (moment) => `This is your balance from ${moment}.`,
  },
}
