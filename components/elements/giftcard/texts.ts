import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'
import type { AmountProblem } from '../../parts/amount.ts'
import type { PersonalTexts } from '../../parts/personal-element.ts'

export type GiftcardTexts = PersonalTexts & {
  name: string
  title: string
  checkCard: string
  checkAndPay: string
  loading: string
  whichBenefit: string
  never: string
  later: (date: string) => string
  untilDay: (amount: string, date: string) => string
  howMuch: string
  all: string
  otherAmount: string
  range: (from: string, to: string) => string
  stays: (amount: string, benefit: string, date: string) => string
  noneStays: (benefit: string) => string
  problems: Record<AmountProblem, (available: string) => string>
  goOn: string
  chooseAmount: string
  severalCards: (cards: number) => string
  oldExpiry: string
  newExpiry: string
  moreMonths: (months: number) => string
  from: string
  fromBenefit: (benefit: string) => string
  left: (benefit: string) => string
  note: (cards: number, uses: string) => string
  notMade: string
  nothingTaken: string
  noAnswer: string
  noAnswerText: string
  noAnswerOffline: string
  chooseAgain: string
  payOnline: string
  changed: string
  perhapsBought: string
  perhapsBoughtBefore: string
  seeNow: string
  tooMany: (moment: string) => string
  showCards: string
  ready: (cards: number) => string
  howToUse: string
  paid: string
  mailed: (cards: number) => string
  backToBenefits: string
  another: string
  nothingTitle: string
  nothing: string
  noneTitle: string
  none: string
  greeting: (name: string) => string
  withLink: string
  haveCard: (cards: number) => string
  worksThen: (date: string) => string
  allUsed: string
  linkEnded: string
  linkEndedText: string
  linkBroken: string
  linkBrokenText: string
  linkMissing: string
  linkMissingText: string
}

/** The words of buying OwnGiftcards. */
export const giftcardTexts: Record<Language, GiftcardTexts> = {
  fi: {
    name: 'OmaLahjakortti',
    title: 'Osta OmaLahjakortti',
    checkCard: 'Tarkista kortti',
    checkAndPay: 'Tarkista ja maksa',
    loading: 'Haetaan etujasi…',
    whichBenefit: 'Mikä etu?',
    never: 'Tästä ei saa OmaLahjakorttia',
    later: (date) => `Ostettavissa ${date} alkaen`,
    untilDay: (amount, date) => `${amount} ${date} asti`,
    howMuch: 'Kuinka paljon?',
    all: 'Kaikki',
    otherAmount: 'Muu summa',
    range: (from, to) => `${from} – ${to}`,
    stays: (amount, benefit, date) => `Jää etuun ${benefit}: ${amount}, voimassa ${date} asti.`,
    noneStays: () => 'Edusta ei jää mitään jäljelle.',
    problems: {
      empty: () => 'Kirjoita summa tai valitse se yltä.',
      unclear: () => 'Kirjoita summa numeroin, esimerkiksi 12,50.',
      zero: () => 'Kirjoita vähintään 0,01 €.',
      decimals: () => 'Kirjoita enintään kaksi desimaalia.',
      tooMuch: (available) => `Etua on jäljellä ${available}. Kirjoita enintään sen verran.`,
    },
    goOn: 'Jatka',
    chooseAmount: 'Kun olet valinnut summan, näet kortin tässä.',
    severalCards: (cards) => `Saat ${cards} korttia, koska rahat vanhenevat eri päivinä.`,
    oldExpiry: 'Vanhenisi',
    newExpiry: 'Kortti vanhenee',
    moreMonths: (months) => `+${months} kk`,
    from: 'Edusta',
    fromBenefit: (benefit) => `Edusta: ${benefit}`,
    left: (benefit) => `Jää etuun: ${benefit}`,
    note: (cards, uses) =>
      `${plural(cards, 'Kortin', 'Korttien')} käyttökohteet: ${uses}. Ostoa ei voi perua.`,
    notMade: 'Kortin osto ei onnistunut',
    nothingTaken: 'Tästä yrityksestä ei veloitettu mitään.',
    noAnswer: 'Emme tiedä vielä, syntyikö kortti',
    noAnswerText: 'Yritä uudelleen. Jos osto meni jo läpi, saat saman kortin ja maksat vain kerran.',
    noAnswerOffline:
      'Kun yhteys palaa, yritä uudelleen. Jos osto meni jo läpi, saat saman kortin ja maksat vain kerran.',
    chooseAgain: 'Valitse uudelleen',
    payOnline: 'Voit taas maksaa, kun yhteys palaa.',
    changed: 'Tilanne on ehtinyt muuttua',
    perhapsBought: 'Ehkä ostit kortin toisessa välilehdessä.',
    perhapsBoughtBefore: 'Aiempi yrityksesi saattoi onnistua, tai ostit kortin toisessa välilehdessä.',
    seeNow: 'Alla näet tilanteen nyt.',
    tooMany: (moment) => `Olet yrittänyt monta kertaa. Voit yrittää uudelleen ${moment}.`,
    showCards: 'Näytä korttini',
    ready: (cards) => plural(cards, 'Korttisi on valmis', 'Korttisi ovat valmiit'),
    howToUse: 'Näytä tai kerro koodi kassalla tai syötä se verkkokaupassa.',
    paid: 'Maksettu',
    mailed: (cards) => plural(cards, 'Kortti tulee myös sähköpostiisi', 'Kortit tulevat myös sähköpostiisi'),
    backToBenefits: 'Takaisin omiin etuihin',
    another: 'Osta toinen kortti',
    nothingTitle: 'Sinulla ei ole etuja, joilla voi ostaa kortin',
    nothing: 'Kun saat etuja, voit ostaa niillä OmaLahjakortin täällä.',
    noneTitle: 'Nyt ei voi ostaa korttia',
    none: 'Etujen kohdalla lukee syy tai päivä, josta alkaen kortin voi ostaa.',
    signedOutTitle: 'Lisää aikaa eduille',
    signedOut: 'Kirjaudu, niin voit siirtää vanhenevat edut OmaLahjakortille ja käyttää ne myöhemmin.',
    failed: 'Etujen haku ei onnistunut',
    asOf: (moment) => `Tämä oli tilanne ${moment}.`,
    greeting: (name) => `Hei ${name}`,
    withLink: 'Tällä linkillä ostat kortin kirjautumatta.',
    haveCard: (cards) => plural(cards, 'Sinulla on jo tämä kortti', 'Sinulla on jo nämä kortit'),
    worksThen: (date) => `Voit ostaa kortin ${date} alkaen. Sama linkki toimii silloin.`,
    allUsed: 'Näitä rahoja ei ole enää jäljellä.',
    linkEnded: 'Linkki on vanhentunut',
    linkEndedText:
      'Linkki toimii niin kauan kuin rahat ovat voimassa. Jos ostit kortin, sen koodi on kuitissa sähköpostissasi ja kortti eduissasi, kun kirjaudut.',
    linkBroken: 'Linkki ei toimi',
    linkBrokenText:
      'Ehkä siitä kopioitui vain osa. Avaa linkki uudelleen sähköpostistasi, tai kirjaudu ja osta kortti.',
    linkMissing: 'Linkki puuttuu',
    linkMissingText: 'Tämä sivu avautuu muistutuksen linkistä. Avaa se sähköpostistasi, tai kirjaudu.',
  },
  sv: {
    name: 'EgetPresentkort',
    title: 'Köp EgetPresentkort',
    checkCard: 'Kontrollera ett kort',
    checkAndPay: 'Granska och betala',
    loading: 'Hämtar dina förmåner\u00a0…',
    whichBenefit: 'Vilken förmån?',
    never: 'Kan inte bli ett EgetPresentkort',
    later: (date) => `Kan köpas från ${date}`,
    untilDay: (amount, date) => `${amount} till ${date}`,
    howMuch: 'Hur mycket?',
    all: 'Allt',
    otherAmount: 'Annat belopp',
    range: (from, to) => `${from} – ${to}`,
    stays: (amount, benefit, date) => `${amount} blir kvar i ${benefit} till ${date}.`,
    noneStays: (benefit) => `Inget blir kvar i ${benefit}.`,
    problems: {
      empty: () => 'Skriv ett belopp eller välj ett ovan.',
      unclear: () => 'Skriv beloppet med siffror, till exempel 12,50.',
      zero: () => 'Skriv minst 0,01 €.',
      decimals: () => 'Skriv högst två decimaler.',
      tooMuch: (available) => `Du har ${available}. Skriv högst det.`,
    },
    goOn: 'Fortsätt',
    chooseAmount: 'När du har valt ett belopp ser du kortet här.',
    severalCards: (cards) => `Du får ${cards} kort, eftersom pengarna går ut olika dagar.`,
    oldExpiry: 'Går ut nu',
    newExpiry: 'Kortet går ut',
    moreMonths: (months) => `+${months} mån.`,
    from: 'Från',
    fromBenefit: (benefit) => `Från ${benefit}`,
    left: (benefit) => `Kvar i ${benefit}`,
    note: (cards, uses) => `${plural(cards, 'Kortet', 'Korten')} gäller för ${uses}. Köpet kan inte ångras.`,
    notMade: 'Köpet gick inte igenom',
    nothingTaken: 'Inga pengar har dragits den här gången.',
    noAnswer: 'Vi vet ännu inte om kortet blev till',
    noAnswerText: 'Försök igen. Om köpet redan har gått igenom får du samma kort och betalar bara en gång.',
    noAnswerOffline:
      'Försök igen när du är online. Om köpet redan har gått igenom får du samma kort och betalar bara en gång.',
    chooseAgain: 'Välj på nytt',
    payOnline: 'Du kan betala igen när du är online.',
    changed: 'Läget har hunnit ändras',
    perhapsBought: 'Kanske köpte du ett kort i en annan flik.',
    perhapsBoughtBefore: 'Ditt förra försök kan ha lyckats, eller så köpte du ett kort i en annan flik.',
    seeNow: 'Nedan ser du läget nu.',
    tooMany: (moment) => `Du har försökt många gånger. Du kan försöka igen ${moment}.`,
    showCards: 'Visa mina kort',
    ready: (cards) => plural(cards, 'Ditt kort är klart', 'Dina kort är klara'),
    howToUse: 'Visa eller säg koden i kassan, eller skriv den i en webbutik.',
    paid: 'Betalat',
    mailed: (cards) =>
      plural(cards, 'Kortet kommer också till din e-post', 'Korten kommer också till din e-post'),
    backToBenefits: 'Tillbaka till mina förmåner',
    another: 'Köp ett kort till',
    nothingTitle: 'Inga förmåner att köpa kort med',
    nothing: 'När du får förmåner kan du köpa ett EgetPresentkort med dem här.',
    noneTitle: 'Just nu går det inte att köpa kort',
    none: 'Vid varje förmån står det varför, eller från när.',
    signedOutTitle: 'Mer tid för dina förmåner',
    signedOut:
      'Logga in, så kan du flytta förmåner som snart går ut till ett EgetPresentkort och använda dem senare.',
    failed: 'Vi kunde inte hämta dina förmåner',
    asOf: (moment) => `Så här såg det ut ${moment}.`,
    greeting: (name) => `Hej ${name}`,
    withLink: 'Med den här länken köper du kortet utan att logga in.',
    haveCard: (cards) => plural(cards, 'Du har redan det här kortet', 'Du har redan de här korten'),
    worksThen: (date) => `Du kan köpa kortet från ${date}. Samma länk fungerar då.`,
    allUsed: 'De här pengarna är slut.',
    linkEnded: 'Länken har gått ut',
    linkEndedText:
      'Länken fungerar så länge pengarna gäller. Om du köpte ett kort finns koden på kvittot i din e-post, och kortet bland dina förmåner när du loggar in.',
    linkBroken: 'Länken fungerar inte',
    linkBrokenText:
      'Kanske kopierades bara en del av den. Öppna länken igen i din e-post, eller logga in och köp kortet.',
    linkMissing: 'Länken saknas',
    linkMissingText: 'Den här sidan öppnas med länken i påminnelsen. Öppna den i din e-post, eller logga in.',
  },
  en: {
    name: 'OwnGiftcard',
    title: 'Buy OwnGiftcard',
    checkCard: 'Check a card',
    checkAndPay: 'Check and pay',
    loading: 'Getting your benefits…',
    whichBenefit: 'Which benefit?',
    never: 'Cannot become an OwnGiftcard',
    later: (date) => `Can be bought from ${date}`,
    untilDay: (amount, date) => `${amount} until ${date}`,
    howMuch: 'How much?',
    all: 'All',
    otherAmount: 'Other amount',
    range: (from, to) => `${from} to ${to}`,
    stays: (amount, benefit, date) => `${amount} stays in ${benefit} until ${date}.`,
    noneStays: (benefit) => `Nothing stays in ${benefit}.`,
    problems: {
      empty: () => 'Type an amount, or choose one above.',
      unclear: () => 'Type the amount in numbers, such as 12.50.',
      zero: () => 'Type at least €0.01.',
      decimals: () => 'Type at most two decimals.',
      tooMuch: (available) => `You have ${available}. Type that or less.`,
    },
    goOn: 'Continue',
    chooseAmount: 'Once you have chosen an amount, you see the card here.',
    severalCards: (cards) => `You get ${cards} cards, because the money expires on different days.`,
    oldExpiry: 'Old expiry',
    newExpiry: 'New expiry',
    moreMonths: (months) => `+${months} months`,
    from: 'From',
    fromBenefit: (benefit) => `From ${benefit}`,
    left: (benefit) => `Left in ${benefit}`,
    note: (cards, uses) =>
      `${plural(cards, 'The card works', 'The cards work')} for ${uses}. You cannot undo this.`,
    notMade: 'The card was not made',
    nothingTaken: 'No money was taken this time.',
    noAnswer: 'We do not know yet if your card was made',
    noAnswerText: 'Try again. If the card was made already, you get the same card and pay only once.',
    noAnswerOffline:
      'When you are back online, try again. If the card was made already, you get the same card and pay only once.',
    chooseAgain: 'Choose again',
    payOnline: 'You can pay again when you are back online.',
    changed: 'Your balance has changed',
    perhapsBought: 'Perhaps you bought a card in another tab.',
    perhapsBoughtBefore: 'Your earlier try may have gone through, or you bought a card in another tab.',
    seeNow: 'Below is how things are now.',
    tooMany: (moment) => `Too many tries. You can try again ${moment}.`,
    showCards: 'Show my cards',
    ready: (cards) => plural(cards, 'Your card is ready', 'Your cards are ready'),
    howToUse: 'Show or say the code at the till, or type it in a web shop.',
    paid: 'Paid',
    mailed: (cards) => plural(cards, 'We are also emailing it to you', 'We are also emailing them to you'),
    backToBenefits: 'Back to my benefits',
    another: 'Buy another card',
    nothingTitle: 'No benefits to buy a card with',
    nothing: 'When you get benefits, you can buy an OwnGiftcard with them here.',
    noneTitle: 'No card can be bought now',
    none: 'Each benefit says why, or from when.',
    signedOutTitle: 'More time for your benefits',
    signedOut: 'Sign in to move benefits that are about to expire to an OwnGiftcard, and use them later.',
    failed: 'We could not get your benefits',
    asOf: (moment) => `This is how it was ${moment}.`,
    greeting: (name) => `Hi ${name}`,
    withLink: 'With this link you buy the card without signing in.',
    haveCard: (cards) => plural(cards, 'You have this card already', 'You have these cards already'),
    worksThen: (date) => `You can buy the card from ${date}. The same link works then.`,
    allUsed: 'None of this money is left.',
    linkEnded: 'This link has expired',
    linkEndedText:
      'It works until the money expires. If you bought a card, its code is on the receipt in your email, and the card is in your benefits when you sign in.',
    linkBroken: 'The link does not work',
    linkBrokenText:
      'Perhaps only a part of it was copied. Open the link in your email again, or sign in and buy the card.',
    linkMissing: 'The link is missing',
    linkMissingText: 'This page opens with the link in a reminder. Open it in your email, or sign in.',
  },
}
