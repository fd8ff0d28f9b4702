import type { Language } from '../../localize/localize.ts'
import type { Complaint } from './draft.ts'

type Texts = {
  title: string
  intro: string
  failed: string
  nameOfYear: (year: number) => string
  name: string
  nameHint: string
  when: string
  starts: string
  ends: string
  endsHint: string
  places: string
  placesHint: string
  placesShort: string
  packages: string
  packagesHint: string
  packageTitle: (position: number) => string
  benefit: string
  amount: string
  amountHint: string
  lastDay: string
  addPackage: string
  removePackage: (position: number) => string
  check: string
  complaints: Record<Complaint, string>
  wrongTitle: string
  checkTitle: string
  checkNote: string
  withdrawNote: string
  noLimit: string
  open: string
  opening: string
  change: string
  notOpened: string
  nothingOpened: string
}

/** The words of opening a registration. */
export const newPeriodTexts: Record<Language, Texts> = {
  fi: {
    title: 'Avaa rekisteröityminen',
    intro: 'Työntekijät rekisteröityvät linkillä, jonka saat seuraavaksi. Tarkistat kaiken ennen avaamista.',
    failed: 'Sivua ei voitu avata',
    nameOfYear: (year) => `Edut ${year}`,
    name: 'Nimi',
    nameHint: 'Työntekijät näkevät nimen.',
    when: 'Rekisteröitymisaika',
    starts: 'Ensimmäinen päivä',
    ends: 'Viimeinen päivä',
    endsHint: 'Rekisteröityä voi päivän loppuun asti Suomen aikaa.',
    places: 'Paikkoja enintään (valinnainen)',
    placesHint: 'Jätä tyhjäksi, jos määrää ei rajata.',
    placesShort: 'Paikkoja',
    packages: 'Etupaketit',
    packagesHint: 'Jos paketteja on useita, jokainen valitsee niistä yhden.',
    packageTitle: (position) => `Paketti ${position}`,
    benefit: 'Etu',
    amount: 'Summa henkilölle, euroa',
    amountHint: 'Esimerkiksi 200 tai 199,50',
    lastDay: 'Viimeinen käyttöpäivä',
    addPackage: 'Lisää vaihtoehto',
    removePackage: (position) => `Poista paketti ${position}`,
    check: 'Tarkista ja avaa',
    complaints: {
      name: 'Anna nimi, jossa on enintään 80 merkkiä.',
      day: 'Anna päivä.',
      pastDay: 'Valitse tämä päivä tai myöhempi.',
      startsTooLate: 'Valitse päivä, johon on enintään vuosi.',
      endsBeforeStart: 'Viimeisen päivän on oltava sama kuin ensimmäinen tai myöhempi.',
      tooLong: 'Rekisteröitymisaika voi olla enintään vuoden pituinen.',
      places: 'Anna kokonaisluku tai jätä tyhjäksi.',
      amount: 'Anna summa euroina, esimerkiksi 200 tai 199,50.',
      amountTooLarge: 'Summa voi olla enintään 10 000 euroa henkilölle.',
      lastDay: 'Valitse päivä rekisteröitymisajan jälkeen.',
      lastsTooLong: 'Valitse päivä, joka on enintään kaksi vuotta rekisteröitymisajan jälkeen.',
      samePackage: 'Samanlainen paketti on jo mukana. Muuta tätä tai poista se.',
    },
    wrongTitle: 'Korjaa nämä',
    checkTitle: 'Tarkista ennen avaamista',
    checkNote: 'Tietoja ei voi muuttaa avaamisen jälkeen.',
    withdrawNote: 'Voit perua rekisteröitymisen niin kauan kuin kukaan ei ole rekisteröitynyt.',
    noLimit: 'Ei rajoitettu',
    open: 'Avaa rekisteröityminen',
    opening: 'Avataan rekisteröitymistä…',
    change: 'Muuta tietoja',
    notOpened: 'Rekisteröitymistä ei avattu',
    nothingOpened: 'Tarkista päivät ja summat ja yritä uudelleen. Antamasi tiedot ovat tallessa.',
  },
  sv: {
    title: 'Öppna en registrering',
    intro:
      'De anställda registrerar sig med länken som du får i nästa steg. Du granskar allt innan du öppnar.',
    failed: 'Sidan kunde inte öppnas',
    nameOfYear: (year) => `Förmåner ${year}`,
    name: 'Namn',
    nameHint: 'De anställda ser namnet.',
    when: 'Registreringstid',
    starts: 'Första dagen',
    ends: 'Sista dagen',
    endsHint: 'Man kan registrera sig till dagens slut, finsk tid.',
    places: 'Högst så många platser (valfritt)',
    placesHint: 'Lämna tomt om antalet inte begränsas.',
    placesShort: 'Platser',
    packages: 'Förmånspaket',
    packagesHint: 'Om det finns flera paket väljer var och en ett av dem.',
    packageTitle: (position) => `Paket ${position}`,
    benefit: 'Förmån',
    amount: 'Belopp per person, euro',
    amountHint: 'Till exempel 200 eller 199,50',
    lastDay: 'Sista användningsdag',
    addPackage: 'Lägg till ett alternativ',
    removePackage: (position) => `Ta bort paket ${position}`,
    check: 'Granska och öppna',
    complaints: {
      name: 'Ange ett namn med högst 80 tecken.',
      day: 'Ange en dag.',
      pastDay: 'Välj dagens datum eller ett senare.',
      startsTooLate: 'Välj en dag som är högst ett år framåt.',
      endsBeforeStart: 'Den sista dagen måste vara samma dag som den första eller senare.',
      tooLong: 'Registreringstiden kan vara högst ett år.',
      places: 'Ange ett heltal eller lämna tomt.',
      amount: 'Ange beloppet i euro, till exempel 200 eller 199,50.',
      amountTooLarge: 'Beloppet kan vara högst 10 000 euro per person.',
      lastDay: 'Välj en dag efter registreringstiden.',
      lastsTooLong: 'Välj en dag som är högst två år efter registreringstiden.',
      samePackage: 'Ett likadant paket finns redan. Ändra det här eller ta bort det.',
    },
    wrongTitle: 'Rätta till de här',
    checkTitle: 'Granska innan du öppnar',
    checkNote: 'Uppgifterna kan inte ändras när registreringen har öppnats.',
    withdrawNote: 'Du kan dra tillbaka registreringen så länge ingen har registrerat sig.',
    noLimit: 'Inte begränsat',
    open: 'Öppna registreringen',
    opening: 'Öppnar registreringen…',
    change: 'Ändra uppgifterna',
    notOpened: 'Registreringen öppnades inte',
    nothingOpened: 'Kontrollera dagarna och beloppen och försök igen. Det du har fyllt i finns kvar.',
  },
  en: {
    title: 'Open a registration',
    intro: 'Employees register with the link that you get next. You can check everything before it opens.',
    failed: 'The page could not be opened',
    nameOfYear: (year) => `Benefits ${year}`,
    name: 'Name',
    nameHint: 'Employees see this name.',
    when: 'Registration period',
    starts: 'First day',
    ends: 'Last day',
    endsHint: 'People can register until the end of the day in Finland.',
    places: 'Number of places (optional)',
    placesHint: 'Leave empty for no limit.',
    placesShort: 'Places',
    packages: 'Benefit packages',
    packagesHint: 'If there are several, each person chooses one of them.',
    packageTitle: (position) => `Package ${position}`,
    benefit: 'Benefit',
    amount: 'Amount for each person, euros',
    amountHint: 'For example 200 or 199.50',
    lastDay: 'Last day of use',
    addPackage: 'Add an alternative',
    removePackage: (position) => `Remove package ${position}`,
    check: 'Check and open',
    complaints: {
      name: 'Give a name of at most 80 characters.',
      day: 'Give a day.',
      pastDay: 'Choose today or a later day.',
      startsTooLate: 'Choose a day that is at most a year from now.',
      endsBeforeStart: 'The last day has to be the same as the first day or later.',
      tooLong: 'The registration period can last a year at most.',
      places: 'Give a whole number, or leave it empty.',
      amount: 'Give the amount in euros, for example 200 or 199.50.',
      amountTooLarge: 'The amount can be at most 10,000 euros for each person.',
      lastDay: 'Choose a day after the registration period.',
      lastsTooLong: 'Choose a day at most two years after the registration period.',
      samePackage: 'There is a package like this already. Change this one or remove it.',
    },
    wrongTitle: 'Fix these',
    checkTitle: 'Check before you open it',
    checkNote: 'Nothing of this can be changed once the registration is open.',
    withdrawNote: 'As long as nobody has registered, you can withdraw the registration.',
    noLimit: 'Not limited',
    open: 'Open the registration',
    opening: 'Opening the registration…',
    change: 'Change the details',
    notOpened: 'The registration was not opened',
    nothingOpened: 'Check the days and the amounts and try again. What you filled in is still here.',
  },
}
