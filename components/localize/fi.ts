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
  moment: (day: string, time: string) => `${day} klo\u00a0${time}`,
  offlineTitle: 'Ei verkkoyhteyttä',
  offline: 'Jatkamme, kun yhteys palaa.',
  notSetUpTitle: 'Etuja ei voi näyttää tällä sivulla',
  notSetUp: 'Kerro asiasta sivun ylläpitäjälle.',
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
    commuting: 'Työmatkat',
    lunch: 'Lounas',
    flexible: 'Joustoetu',
    bicycle: 'Polkupyörä',
  },
  signedOutTitle: 'Tästä näet etusi',
  signedOut: 'Kirjaudu, niin näet, paljonko etuja on jäljellä ja mihin asti ne ovat voimassa.',
  ended: 'Kirjasimme sinut ulos, jotta etusi pysyvät turvassa.',
  emptyTitle: 'Ei vielä etuja',
  emptyAdvice: [
    ['Edut aktivoimatta?', 'Avaa kutsu sähköpostistasi ja hyväksy ehdot.'],
    ['Edut aktivoitu?', 'Kysy työnantajaltasi, onko ne jo tilattu.'],
    ['Kirjaudutko yleensä salasanalla?', 'Etusi ovat ehkä toisessa palvelussa, Saldossa.'],
  ] satisfies Advice,
  balanceFailed: 'Etujen haku ei onnistunut',
  moneySafe: 'Rahasi ovat tallessa.',
  offlineBalance: (moment: string) => `Tämä oli tilanne ${moment}.`,

  // Sign-in
  signInTitle: 'Kirjaudu etupalveluun',
  chooseBank: 'Valitse pankkisi. Se vahvistaa, kuka olet.',
  loadingBanks: 'Haetaan pankkeja…',
  banksFailed: 'Pankkien haku ei onnistunut',
  or: 'tai',
  mobileCertificate: 'Mobiilivarmenne',
  allOperators: 'Kaikki operaattorit',
  waitingTitle: 'Jatka uudessa ikkunassa',
  opened: (provider: string) => `${provider} avautui uuteen ikkunaan.`,
  waiting: 'Vahvista siellä, kuka olet.',
  showWindow: 'Näytä ikkuna',
  cancel: 'Peruuta',
  cancelled: 'Kirjautuminen keskeytyi. Valitse pankkisi, kun sinulle sopii.',
  signInFailedTitle: 'Kirjautuminen jäi kesken',
  signInFailed: 'Mitään ei muuttunut.',
  signInAdvice: [
    ['Yritä vielä kerran.', 'Yleensä aika on vain loppunut.'],
    ['Salli ponnahdusikkunat', 'tällä sivulla.'],
    ['Tarkista palvelu.', 'Saldoon kirjaudutaan sähköpostilla ja salasanalla, ei pankkitunnuksilla.'],
  ] satisfies Advice,
  anotherWay: 'Valitse toinen tapa',
  signedIn: 'Olet kirjautunut',
}
