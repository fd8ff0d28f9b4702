import { plural } from '../../../localize/formats.ts'
import type { Language } from '../../../localize/localize.ts'

export type Warning = 'sportsAndCulture' | 'commuting' | 'bicycle' | 'lunch' | 'flexible'
export type GroupFault = 'name' | 'taken' | 'amount' | 'uses' | 'identityCode'

type Texts = {
  title: string
  newTitle: string
  listTitle: string
  add: string
  failed: string
  unknownTitle: string
  unknown: string
  emptyTitle: string
  empty: string
  people: (count: number) => string
  noBenefits: string
  aMonth: string
  anOrder: string
  name: string
  nameHint: string
  benefits: string
  benefitsHint: string
  amount: string
  uses: string
  percentages: string
  warnings: Record<'lunch' | 'flexible', (...values: string[]) => string>
  meals: (count: number, price: string) => string
  faults: Record<GroupFault, string>
  save: string
  saved: string
  notSaved: string
  /** `now`: what the group is. */
  changed: (now: string) => string
  remove: string
  removeTitle: string
  removeText: string
  removeNot: (count: number) => string
}

/** The words about groups and what each gets. */
export const groupTexts: Record<Language, Texts> = {
  fi: {
    title: 'Ryhmä',
    newTitle: 'Uusi ryhmä',
    listTitle: 'Ryhmät ja edut',
    add: 'Uusi ryhmä',
    failed: 'Ryhmien haku ei onnistunut',
    unknownTitle: 'Tätä ryhmää ei löydy',
    unknown: 'Se on voitu poistaa. Palaa ryhmien luetteloon.',
    emptyTitle: 'Ryhmiä ei ole vielä',
    empty: 'Ryhmään kuuluvat saavat samat edut. Yhdelläkin ryhmällä pääsee alkuun.',
    people: (count) => plural(count, '1 henkilö', `${count} henkilöä`),
    noBenefits: 'Ei etuja',
    aMonth: 'kuukaudessa',
    anOrder: 'joka tilauksessa',
    name: 'Ryhmän nimi',
    nameHint: 'Esimerkiksi Vakituiset tai Osa-aikaiset.',
    benefits: 'Edut',
    benefitsHint: 'Summa sille, jonka etuprosentti on 100.',
    amount: 'Summa',
    uses: 'Mihin joustoetua voi käyttää',
    percentages: 'Muutos vaikuttaa seuraavasta tilauksesta alkaen. Aiemmat tilaukset pysyvät ennallaan.',
    warnings: {
      lunch: (least, most, year) => `Vuonna ${year} aterian hinta on lounasedussa ${least}–${most}.`,
      flexible: (limit, year) =>
        `Jos joustoetua käytetään liikuntaan ja kulttuuriin yli ${limit} vuonna ${year}, ylittävä osa on veronalaista palkkaa.`,
    },
    meals: (count, price) =>
      `Summa riittää kuukaudessa ${plural(count, '1 ateriaan', `${count} ateriaan`)}, jonka hinta on ${price}.`,
    faults: {
      name: 'Kirjoita nimi, jossa on enintään 60 merkkiä.',
      taken: 'Tämän niminen ryhmä on jo. Valitse toinen nimi.',
      amount: 'Kirjoita summa väliltä 0,01–10 000 €.',
      uses: 'Valitse vähintään yksi käyttötapa.',
      identityCode: 'Nimessä on henkilötunnus. Poista se.',
    },
    save: 'Tallenna ryhmä',
    saved: 'Ryhmä on tallennettu.',
    notSaved: 'Ryhmää ei tallennettu',
    changed: (now) =>
      `Toinen tilaaja on muuttanut ryhmää sillä välin. Nyt se on – ${now}. Alla on se, mitä kirjoitit. Tarkista ja tallenna uudelleen.`,
    remove: 'Poista ryhmä',
    removeTitle: 'Poistetaanko ryhmä?',
    removeText: 'Ryhmässä ei ole ketään. Aiemmat tilaukset pysyvät ennallaan.',
    removeNot: (count) =>
      `Ryhmää ei voi poistaa, koska siinä on ${plural(count, '1 henkilö', `${count} henkilöä`)}. Siirrä heidät ensin toiseen ryhmään.`,
  },
  sv: {
    title: 'Grupp',
    newTitle: 'Ny grupp',
    listTitle: 'Grupper och förmåner',
    add: 'Ny grupp',
    failed: 'Grupperna kunde inte hämtas',
    unknownTitle: 'Gruppen hittades inte',
    unknown: 'Den kan ha tagits bort. Gå tillbaka till listan över grupper.',
    emptyTitle: 'Det finns inga grupper än',
    empty: 'De som hör till en grupp får samma förmåner. En enda grupp räcker för att börja.',
    people: (count) => plural(count, '1 person', `${count} personer`),
    noBenefits: 'Inga förmåner',
    aMonth: 'i månaden',
    anOrder: 'i varje beställning',
    name: 'Gruppens namn',
    nameHint: 'Till exempel Ordinarie eller Deltid.',
    benefits: 'Förmåner',
    benefitsHint: 'Beloppet för den som har förmånsprocenten 100.',
    amount: 'Belopp',
    uses: 'Vad flexförmånen kan användas till',
    percentages: 'Ändringen gäller från och med nästa beställning. Tidigare beställningar ändras inte.',
    warnings: {
      lunch: (least, most, year) => `År ${year} kostar en måltid med lunchförmån ${least}–${most}.`,
      flexible: (limit, year) =>
        `Om mer än ${limit} av flexförmånen används till motion och kultur år ${year} är det som överstiger skattepliktig lön.`,
    },
    meals: (count, price) =>
      `Beloppet räcker i månaden till ${plural(count, '1 måltid', `${count} måltider`)} för ${price}.`,
    faults: {
      name: 'Skriv ett namn med högst 60 tecken.',
      taken: 'Det finns redan en grupp med det namnet. Välj ett annat.',
      amount: 'Skriv ett belopp mellan 0,01 och 10 000 €.',
      uses: 'Välj minst ett sätt att använda förmånen.',
      identityCode: 'Namnet innehåller en personbeteckning. Ta bort den.',
    },
    save: 'Spara gruppen',
    saved: 'Gruppen har sparats.',
    notSaved: 'Gruppen sparades inte',
    changed: (now) =>
      `En annan beställare har ändrat gruppen under tiden. Nu är den – ${now}. Nedan står det du skrev. Kontrollera och spara igen.`,
    remove: 'Ta bort gruppen',
    removeTitle: 'Ska gruppen tas bort?',
    removeText: 'Ingen hör till gruppen. Tidigare beställningar ändras inte.',
    removeNot: (count) =>
      `Gruppen kan inte tas bort, eftersom ${plural(count, '1 person', `${count} personer`)} hör till den. Flytta dem först till en annan grupp.`,
  },
  en: {
    title: 'Group',
    newTitle: 'New group',
    listTitle: 'Groups and benefits',
    add: 'New group',
    failed: 'The groups could not be fetched',
    unknownTitle: 'This group was not found',
    unknown: 'It may have been removed. Go back to the list of groups.',
    emptyTitle: 'There are no groups yet',
    empty: 'Whoever is in a group gets the same benefits. One group is enough to begin with.',
    people: (count) => plural(count, '1 person', `${count} people`),
    noBenefits: 'No benefits',
    aMonth: 'a month',
    anOrder: 'in each order',
    name: 'Name of the group',
    nameHint: 'Such as Permanent or Part-time.',
    benefits: 'Benefits',
    benefitsHint: 'The amount for somebody whose benefit percentage is 100.',
    amount: 'Amount',
    uses: 'What the flexible benefit can be used for',
    percentages: 'A change counts from the next order on. Earlier orders stay as they are.',
    warnings: {
      lunch: (least, most, year) => `In ${year}, a meal with the lunch benefit costs ${least}–${most}.`,
      flexible: (limit, year) =>
        `If more than ${limit} of the flexible benefit is used for sports and culture in ${year}, what is above that is taxable pay.`,
    },
    meals: (count, price) =>
      `The amount is enough for ${plural(count, '1 meal', `${count} meals`)} of ${price} a month.`,
    faults: {
      name: 'Write a name of at most 60 characters.',
      taken: 'There is a group of this name already. Choose another name.',
      amount: 'Write an amount from €0.01 to €10,000.',
      uses: 'Choose at least one use.',
      identityCode: 'There is a personal identity code in the name. Take it out.',
    },
    save: 'Save the group',
    saved: 'The group was saved.',
    notSaved: 'The group was not saved',
    changed: (now) =>
      `Another orderer has changed the group meanwhile. It is now – ${now}. Below is what you typed. Check it and save again.`,
    remove: 'Remove the group',
    removeTitle: 'Remove the group?',
    removeText: 'Nobody is in it. Earlier orders stay as they are.',
    removeNot: (count) =>
      `The group cannot be removed, because ${plural(count, '1 person is', `${count} people are`)} in it. Move them to another group first.`,
  },
}
