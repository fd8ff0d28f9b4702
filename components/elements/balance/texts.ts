import type { Benefit } from '../../../worker/wallet/schemas.ts'
import { pluralOf } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'

type Texts = {
  myBenefits: string
  total: string
  updated: (moment: string) => string
  refresh: string
  loadingBalance: string
  validUntil: (date: string) => string
  until: (date: string) => string
  daysLeft: (days: number) => string
  benefits: Record<Benefit, string>
  signedOutTitle: string
  signedOut: string
  emptyTitle: string
  emptyAdvice: [string, string][]
  balanceFailed: string
  offlineBalance: (moment: string) => string
}

const fiPlural = pluralOf('fi')
const svPlural = pluralOf('sv')
const enPlural = pluralOf('en')

/** The words of the balance. */
export const balanceTexts: Record<Language, Texts> = {
  fi: {
    myBenefits: 'Omat edut',
    total: 'Käytettävissä yhteensä',
    updated: (moment) => `Päivitetty ${moment}`,
    refresh: 'Päivitä edut',
    loadingBalance: 'Haetaan etujasi…',
    validUntil: (date) => `Voimassa ${date} asti`,
    until: (date) => `${date} asti`,
    daysLeft: (days) =>
      days ? fiPlural(days, '1 päivä jäljellä', `${days} päivää jäljellä`) : 'Viimeinen päivä tänään',
    benefits: {
      sports: 'Liikunta',
      'sports-culture': 'Liikunta ja kulttuuri',
      massage: 'Hieronta',
      commuting: 'Työmatkat',
      lunch: 'Lounas',
      flexible: 'Joustoetu',
      bicycle: 'Polkupyörä',
    },
    signedOutTitle: 'Tästä näet etusi',
    signedOut: 'Kirjaudu, niin näet, paljonko etuja on jäljellä ja mihin asti ne ovat voimassa.',
    emptyTitle: 'Ei vielä etuja',
    emptyAdvice: [
      ['Edut aktivoimatta?', 'Avaa kutsu sähköpostistasi ja hyväksy ehdot.'],
      ['Edut aktivoitu?', 'Kysy työnantajaltasi, onko ne jo tilattu.'],
      ['Kirjaudutko yleensä salasanalla?', 'Etusi ovat ehkä toisessa palvelussa, Saldossa.'],
    ],
    balanceFailed: 'Etujen haku ei onnistunut',
    offlineBalance: (moment) => `Tämä oli tilanne ${moment}.`,
  },
  sv: {
    myBenefits: 'Mina förmåner',
    total: 'Totalt tillgängligt',
    updated: (moment) => `Uppdaterat ${moment}`,
    refresh: 'Uppdatera förmånerna',
    loadingBalance: 'Hämtar dina förmåner\u00a0…',
    validUntil: (date) => `Gäller till ${date}`,
    until: (date) => `Till ${date}`,
    daysLeft: (days) => (days ? svPlural(days, '1 dag kvar', `${days} dagar kvar`) : 'Sista dagen i dag'),
    benefits: {
      sports: 'Motion',
      'sports-culture': 'Motion och kultur',
      massage: 'Massage',
      commuting: 'Arbetsresor',
      lunch: 'Lunch',
      flexible: 'Flexförmån',
      bicycle: 'Cykel',
    },
    signedOutTitle: 'Här ser du dina förmåner',
    signedOut: 'Logga in för att se vad du har kvar och hur länge det gäller.',
    emptyTitle: 'Inga förmåner ännu',
    emptyAdvice: [
      ['Inte aktiverat ännu?', 'Öppna inbjudan i din e-post och godkänn villkoren.'],
      ['Redan aktiverat?', 'Fråga din arbetsgivare om förmånerna är beställda.'],
      ['Brukar du logga in med lösenord?', 'Förmånerna finns kanske i den andra tjänsten, Saldo.'],
    ],
    balanceFailed: 'Vi kunde inte hämta dina förmåner',
    offlineBalance: (moment) => `Så här såg det ut ${moment}.`,
  },
  en: {
    myBenefits: 'My benefits',
    total: 'Total available',
    updated: (moment) => `Updated ${moment}`,
    refresh: 'Refresh benefits',
    loadingBalance: 'Getting your balance…',
    validUntil: (date) => `Valid until ${date}`,
    until: (date) => `Until ${date}`,
    daysLeft: (days) => (days ? enPlural(days, '1 day left', `${days} days left`) : 'Last day today'),
    benefits: {
      sports: 'Sports',
      'sports-culture': 'Sports & culture',
      massage: 'Massage',
      commuting: 'Commuting',
      lunch: 'Lunch',
      flexible: 'Flexible',
      bicycle: 'Bicycle',
    },
    signedOutTitle: 'See your benefits here',
    signedOut: 'Sign in to see what you have left and when it expires.',
    emptyTitle: 'No benefits yet',
    emptyAdvice: [
      ['Not activated yet?', 'Open the invitation in your email and accept the terms.'],
      ['Already activated?', 'Ask your employer if your benefits have been ordered.'],
      ['Do you usually use a password?', 'Your benefits may be in the other service, Saldo.'],
    ],
    balanceFailed: 'We could not get your balance',
    offlineBalance: (moment) => `This is your balance from ${moment}.`,
  },
}
