import type { TransactionKind } from '../../../worker/wallet/schemas.ts'
import type { Language } from '../../localize/localize.ts'
import type { PersonalTexts } from '../../parts/personal-element.ts'
import { type View, viewTitles } from './titles.ts'

type Texts = PersonalTexts & {
  titles: Record<View, string>
  benefits: string
  refresh: string
  loading: string
  updated: (moment: string) => string
  nothing: Record<View, [title: string, text: string]>
  noBenefits: string

  held: (amount: string) => string
  uses: (uses: string) => string
  codeEnds: (lastFour: string) => string
  usedUp: string
  buy: string
  buyFrom: (date: string) => string
  notForThese: string

  kinds: Record<TransactionKind, string>
  from: (account: string) => string
  to: (account: string) => string
  backTo: (account: string) => string
  until: (account: string, date: string) => string
  heldUntil: (moment: string) => string
  lastDay: (date: string) => string
  fetching: string
  showMore: string
  moreFailed: string
  partsFailed: string

  cardHistory: string
  noCodes: string
  lost: string
  lostTitle: string
  lostText: string
  replace: string
  replacing: string
  replacedTitle: string
  replaced: string
  notReplaced: string
  maybeReplaced: string
  replaceAgain: string
  tooMany: string
}

/** The words of accounts, cards and history. */
export const accountsTexts: Record<Language, Texts> = {
  fi: {
    titles: viewTitles.fi,
    benefits: 'Edut',
    refresh: 'Päivitä tilit ja tapahtumat',
    loading: 'Haetaan tilejäsi…',
    updated: (moment) => `Päivitetty ${moment}`,
    signedOutTitle: 'Tästä näet tilisi ja tapahtumasi',
    signedOut: 'Kirjaudu, niin näet etusi, korttisi ja maksusi.',
    failed: 'Tilien haku ei onnistunut',
    asOf: (moment) => `Tämä oli tilanne ${moment}.`,
    nothing: {
      all: ['Ei vielä tilejä', 'Kun työnantajasi antaa sinulle etuja, ne näkyvät tässä.'],
      accounts: ['Ei etuja juuri nyt', 'Kun työnantajasi antaa sinulle etuja, ne näkyvät tässä.'],
      cards: ['Ei vielä kortteja', 'OmaLahjakortilla etusi kestää pidempään. Korttisi näkyvät tässä.'],
      history: ['Ei vielä tapahtumia', 'Maksusi ja muut tapahtumat näkyvät tässä.'],
    },
    noBenefits: 'Sinulla ei ole juuri nyt etuja.',

    held: (amount) => `${amount} varattu ostokseen`,
    uses: (uses) => `Käy näihin: ${uses}`,
    codeEnds: (lastFour) => `Koodin loppu ${lastFour}`,
    usedUp: 'Käytetty',
    buy: 'Osta OmaLahjakortti',
    buyFrom: (date) => `Voit ostaa OmaLahjakortin ${date} alkaen.`,
    notForThese: 'OmaLahjakorttia ei voi ostaa tällaisilla eduilla.',

    kinds: {
      load: 'Työnantajalta',
      spend: 'Maksu',
      hold: 'Varaus ostokseen',
      capture: 'Maksu varauksesta',
      release: 'Varaus purettu',
      refund: 'Hyvitys',
      convert: 'OmaLahjakortin osto',
      expire: 'Vanheni käyttämättä',
      close: 'Työnantaja lopetti edun käytön',
      reverse: 'Työnantaja perui edun',
    },
    from: (account) => `Tililtä: ${account}`,
    to: (account) => `Tilille: ${account}`,
    backTo: (account) => `Takaisin tilille: ${account}`,
    until: (account, date) => `${account} (${date} asti)`,
    heldUntil: (moment) => `Varattu enintään: ${moment}`,
    lastDay: (date) => `Viimeinen käyttöpäivä ${date}`,
    fetching: 'Haetaan…',
    showMore: 'Näytä lisää',
    moreFailed: 'Tapahtumien haku ei onnistunut.',
    partsFailed: 'Tapahtuman haku ei onnistunut.',

    cardHistory: 'Kortin tapahtumat',
    noCodes: 'Koodia ei voitu avata tässä. Saat sen näkyviin lompakosta.',
    lost: 'Kadotin tämän kortin',
    lostTitle: 'Vaihdetaanko kortin koodi?',
    lostText:
      'Vanha koodi lakkaa heti toimimasta. Rahat pysyvät kortilla, ja viimeinen käyttöpäivä on sama kuin ennen.',
    replace: 'Vaihda koodi',
    replacing: 'Vaihdetaan koodia…',
    replacedTitle: 'Kortilla on uusi koodi',
    replaced:
      'Vanha koodi ei enää toimi. Uusi koodi on kortissa. Lähetämme vaihdosta myös viestin, jos osoitteesi on tiedossamme.',
    notReplaced: 'Koodia ei saatu vaihdettua',
    maybeReplaced: 'Emme tiedä vielä, vaihtuiko koodi',
    replaceAgain: 'Yritä uudelleen. Koodi vaihtuu vain kerran, vaikka yrittäisit useasti.',
    tooMany: 'Koodeja on vaihdettu tänään jo monta. Yritä huomenna uudelleen tai soita asiakaspalveluun:',
  },
  sv: {
    titles: viewTitles.sv,
    benefits: 'Förmåner',
    refresh: 'Uppdatera konton och historik',
    loading: 'Hämtar dina konton\u00a0…',
    updated: (moment) => `Uppdaterat ${moment}`,
    signedOutTitle: 'Här ser du dina konton och din historik',
    signedOut: 'Logga in för att se dina förmåner, kort och betalningar.',
    failed: 'Vi kunde inte hämta dina konton',
    asOf: (moment) => `Så här såg det ut ${moment}.`,
    nothing: {
      all: ['Inga konton ännu', 'När din arbetsgivare ger dig förmåner syns de här.'],
      accounts: ['Inga förmåner just nu', 'När din arbetsgivare ger dig förmåner syns de här.'],
      cards: ['Inga kort ännu', 'Med EgetPresentkort räcker din förmån längre. Dina kort syns här.'],
      history: ['Ingen historik ännu', 'Dina betalningar och annat som händer syns här.'],
    },
    noBenefits: 'Du har inga förmåner just nu.',

    held: (amount) => `${amount} reserverat för ett köp`,
    uses: (uses) => `Gäller för ${uses}`,
    codeEnds: (lastFour) => `Koden slutar på ${lastFour}`,
    usedUp: 'Förbrukat',
    buy: 'Köp EgetPresentkort',
    buyFrom: (date) => `Du kan köpa EgetPresentkort från ${date}.`,
    notForThese: 'EgetPresentkort kan inte köpas med sådana här förmåner.',

    kinds: {
      load: 'Från arbetsgivaren',
      spend: 'Betalning',
      hold: 'Reservering för ett köp',
      capture: 'Betalning av en reservering',
      release: 'Reserveringen upphörde',
      refund: 'Återbetalning',
      convert: 'Köp av EgetPresentkort',
      expire: 'Gick ut oanvänt',
      close: 'Arbetsgivaren avslutade användningen',
      reverse: 'Arbetsgivaren tog tillbaka en förmån',
    },
    from: (account) => `Från ${account}`,
    to: (account) => `Till ${account}`,
    backTo: (account) => `Tillbaka till ${account}`,
    until: (account, date) => `${account} (till ${date})`,
    heldUntil: (moment) => `Reserverat längst till ${moment}`,
    lastDay: (date) => `Sista användningsdag ${date}`,
    fetching: 'Hämtar\u00a0…',
    showMore: 'Visa fler',
    moreFailed: 'Vi kunde inte hämta historiken.',
    partsFailed: 'Vi kunde inte hämta uppgifterna.',

    cardHistory: 'Kortets historik',
    noCodes: 'Koden kunde inte öppnas här. Du ser den i plånboken.',
    lost: 'Jag har tappat bort kortet',
    lostTitle: 'Vill du byta kortets kod?',
    lostText:
      'Den gamla koden slutar gälla genast. Pengarna finns kvar på kortet, och sista användningsdagen är densamma som förut.',
    replace: 'Byt kod',
    replacing: 'Byter kod\u00a0…',
    replacedTitle: 'Kortet har en ny kod',
    replaced:
      'Den gamla koden gäller inte längre. Den nya koden finns på kortet. Vi skickar också ett meddelande om bytet om vi har din adress.',
    notReplaced: 'Koden kunde inte bytas',
    maybeReplaced: 'Vi vet ännu inte om koden byttes',
    replaceAgain: 'Försök igen. Koden byts bara en gång, även om du försöker flera gånger.',
    tooMany: 'Många koder har redan bytts i dag. Försök igen i morgon eller ring kundtjänsten:',
  },
  en: {
    titles: viewTitles.en,
    benefits: 'Benefits',
    refresh: 'Refresh accounts and history',
    loading: 'Getting your accounts…',
    updated: (moment) => `Updated ${moment}`,
    signedOutTitle: 'See your accounts and history here',
    signedOut: 'Sign in to see your benefits, cards and payments.',
    failed: 'We could not get your accounts',
    asOf: (moment) => `This is how it was ${moment}.`,
    nothing: {
      all: ['No accounts yet', 'When your employer gives you benefits, they show here.'],
      accounts: ['No benefits right now', 'When your employer gives you benefits, they show here.'],
      cards: ['No cards yet', 'An OwnGiftcard makes your benefit last longer. Your cards show here.'],
      history: ['No history yet', 'Your payments and whatever else happens show here.'],
    },
    noBenefits: 'You have no benefits right now.',

    held: (amount) => `${amount} reserved for a purchase`,
    uses: (uses) => `For ${uses}`,
    codeEnds: (lastFour) => `Code ends in ${lastFour}`,
    usedUp: 'Used up',
    buy: 'Buy OwnGiftcard',
    buyFrom: (date) => `You can buy an OwnGiftcard from ${date}.`,
    notForThese: 'An OwnGiftcard cannot be bought with benefits of these kinds.',

    kinds: {
      load: 'From your employer',
      spend: 'Payment',
      hold: 'Reserved for a purchase',
      capture: 'Payment of a reservation',
      release: 'Reservation ended',
      refund: 'Refund',
      convert: 'OwnGiftcard bought',
      expire: 'Expired unused',
      close: 'Your employer ended this benefit',
      reverse: 'Your employer took back a benefit',
    },
    from: (account) => `From ${account}`,
    to: (account) => `To ${account}`,
    backTo: (account) => `Back to ${account}`,
    until: (account, date) => `${account} (until ${date})`,
    heldUntil: (moment) => `Reserved at most until ${moment}`,
    lastDay: (date) => `Last day of use ${date}`,
    fetching: 'Getting it…',
    showMore: 'Show more',
    moreFailed: 'We could not get the history.',
    partsFailed: 'We could not get the details.',

    cardHistory: 'History of the card',
    noCodes: 'The code could not be opened here. You can see it in the wallet.',
    lost: 'I lost this card',
    lostTitle: 'Change the code of this card?',
    lostText:
      'The old code stops working at once. The money stays on the card, with the same last day of use.',
    replace: 'Change the code',
    replacing: 'Changing the code…',
    replacedTitle: 'The card has a new code',
    replaced:
      'The old code does not work any more. The new code is on the card. We also send a message about the change if we have your address.',
    notReplaced: 'The code could not be changed',
    maybeReplaced: 'We do not know yet if the code changed',
    replaceAgain: 'Try again. The code changes only once, however often you try.',
    tooMany: 'Many codes have been changed today already. Try again tomorrow, or call customer service:',
  },
}
