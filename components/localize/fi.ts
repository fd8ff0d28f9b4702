import { pluralOf } from './formats.ts'

const plural = pluralOf('fi')

/** Three pieces of advice, each a few strong words and what goes with them. */
type Advice = [[string, string], [string, string], [string, string]]

/** The reference catalog: the other languages have to have every message that stands here. */
export const fi = {
  // Every element
  back: 'Takaisin',
  language: 'Kieli',
  secureConnection: 'Suojattu yhteys',
  signIn: 'Kirjaudu',
  signOut: 'Kirjaudu ulos',
  tryAgain: 'Yritä uudelleen',
  tryLater: 'Yritä hetken päästä uudelleen. Jos se ei auta, ota yhteyttä asiakaspalveluun.',
  supportCode: 'Tukikoodi',
  today: 'tänään',
  moment: (day: string, time: string) => `${day} klo ${time}`,
  offlineTitle: 'Ei verkkoyhteyttä',
  offline: 'Jatkamme, kun yhteys palaa.',
  notSetUpTitle: 'Etuja ei voi näyttää tällä sivulla',
  notSetUp: 'Sivun ylläpitäjä saa sen kuntoon.',
  clientMissing: 'Attribuutti client puuttuu.',

  // Balance
  myBenefits: 'Omat edut',
  total: 'Käytettävissä yhteensä',
  updated: (moment: string) => `Päivitetty ${moment}`,
  refresh: 'Päivitä edut',
  loadingBalance: 'Haetaan etujasi…',
  validUntil: (date: string) => `Voimassa ${date} asti`,
  until: (date: string) => `${date} asti`,
  daysLeft: (days: number) =>
    days ? plural(days, '1 päivä jäljellä', `${days} päivää jäljellä`) : 'Viimeinen päivä tänään',
  benefits: {
    sports: 'Liikunta',
    'sports-culture': 'Liikunta ja kulttuuri',
    massage: 'Hieronta',
    commuting: 'Työmatka',
    lunch: 'Lounas',
    flexible: 'Jousto',
    bicycle: 'Polkupyörä',
  },
  signedOutTitle: 'Etusi löytyvät tästä',
  signedOut: 'Kirjaudu, niin näet, paljonko sinulla on jäljellä ja mihin asti.',
  ended: 'Sinut on kirjattu ulos, jotta etusi pysyvät turvassa.',
  emptyTitle: 'Ei vielä etuja',
  emptyAdvice: [
    ['Etkö ole aktivoinut?', 'Avaa kutsu sähköpostistasi ja hyväksy ehdot.'],
    ['Oletko aktivoinut?', 'Pyydä työnantajaasi hoitamaan oma osuutensa.'],
    ['Onko sinulla salasana?', 'Etusi ovat ehkä toisessa palvelussa, Saldossa.'],
  ] satisfies Advice,
  balanceFailed: 'Etujasi ei saatu haettua',
  moneySafe: 'Rahasi ovat tallessa.',
  offlineBalance: (moment: string) => `Tämä on tilanne ${moment}.`,

  // Sign-in
  signInTitle: 'Kirjaudu etuihisi',
  chooseBank: 'Valitse pankkisi. Se vahvistaa, kuka olet.',
  loadingBanks: 'Haetaan pankkeja…',
  banksFailed: 'Pankkeja ei saatu haettua',
  or: 'tai',
  mobileCertificate: 'Mobiilivarmenne',
  allOperators: 'Kaikki operaattorit',
  waitingTitle: 'Jatka uudessa ikkunassa',
  opened: (provider: string) => `${provider} avautui omaan ikkunaansa.`,
  waiting: 'Vahvista siellä, kuka olet.',
  showWindow: 'Näytä ikkuna',
  cancel: 'Peruuta',
  cancelled: 'Kirjautuminen jäi kesken. Valitse pankkisi, kun sinulle sopii.',
  signInFailedTitle: 'Kirjautuminen ei onnistunut',
  signInFailed: 'Mitään ei muuttunut.',
  signInAdvice: [
    ['Yritä vielä kerran.', 'Useimmiten aika vain loppui.'],
    ['Salli ponnahdusikkunat', 'tällä sivulla.'],
    ['Tarkista palvelu.', 'Saldoon kirjaudutaan sähköpostilla ja salasanalla, ei pankilla.'],
  ] satisfies Advice,
  anotherWay: 'Valitse toinen tapa',
  signedIn: 'Olet kirjautunut',
}
