import { plural } from '../../../localize/formats.ts'
import type { Language } from '../../../localize/localize.ts'

type Texts = {
  columns: { name: string; payrollNumber: string; group: string; benefit: string }
  file: { familyName: string; givenNames: string }
  total: string
  people: (count: number) => string
  allPeople: (count: number) => string
  search: string
  searchHint: string
  found: (rows: number) => string
  nothingFound: string
  download: (kind: string) => string
  making: string
  saved: string
  notMadeTitle: string
  notMade: string
  toUsers: string
  toOrders: string
}

/** The words that all reports share. */
export const reportTexts: Record<Language, Texts> = {
  fi: {
    columns: { name: 'Nimi', payrollNumber: 'Palkkanumero', group: 'Ryhmä', benefit: 'Etu' },
    file: { familyName: 'Sukunimi', givenNames: 'Etunimet' },
    total: 'Yhteensä',
    people: (count) => plural(count, '1 henkilö', `${count} henkilöä`),
    allPeople: (count) => plural(count, 'Yhteensä 1 henkilö', `Kaikki ${count} henkilöä`),
    search: 'Hae nimellä, palkkanumerolla, ryhmällä tai edulla',
    searchHint: 'Hae',
    found: (rows) => plural(rows, '1 rivi', `${rows} riviä`),
    nothingFound: 'Haulla ei löytynyt mitään. Kokeile toista nimeä tai lyhyempää hakua.',
    download: (kind) => `Lataa ${kind}`,
    making: 'Tehdään tiedostoa…',
    saved: 'Tiedosto on ladattu.',
    notMadeTitle: 'Tiedoston tekeminen ei onnistunut',
    notMade: 'Tarkista verkkoyhteys, lataa sivu uudelleen ja yritä vielä kerran.',
    toUsers: 'Näytä, kuka on hyväksynyt edut käyttöön',
    toOrders: 'Tilaa etuja',
  },
  sv: {
    columns: { name: 'Namn', payrollNumber: 'Lönenummer', group: 'Grupp', benefit: 'Förmån' },
    file: { familyName: 'Efternamn', givenNames: 'Förnamn' },
    total: 'Totalt',
    people: (count) => plural(count, '1 person', `${count} personer`),
    allPeople: (count) => plural(count, 'Totalt 1 person', `Alla ${count} personer`),
    search: 'Sök på namn, lönenummer, grupp eller förmån',
    searchHint: 'Sök',
    found: (rows) => plural(rows, '1 rad', `${rows} rader`),
    nothingFound: 'Sökningen gav ingenting. Prova ett annat namn eller en kortare sökning.',
    download: (kind) => `Ladda ner ${kind}`,
    making: 'Filen görs…',
    saved: 'Filen har laddats ner.',
    notMadeTitle: 'Filen kunde inte göras',
    notMade: 'Kontrollera nätet, ladda om sidan och försök en gång till.',
    toUsers: 'Visa vem som har godkänt sina förmåner',
    toOrders: 'Beställ förmåner',
  },
  en: {
    columns: { name: 'Name', payrollNumber: 'Payroll no.', group: 'Group', benefit: 'Benefit' },
    file: { familyName: 'Family name', givenNames: 'Given names' },
    total: 'Total',
    people: (count) => plural(count, '1 person', `${count} people`),
    allPeople: (count) => plural(count, 'Total, 1 person', `All ${count} people`),
    search: 'Search by name, payroll number, group or benefit',
    searchHint: 'Search',
    found: (rows) => plural(rows, '1 row', `${rows} rows`),
    nothingFound: 'Nothing was found. Try another name, or a part of it.',
    download: (kind) => `Download ${kind}`,
    making: 'Making the file…',
    saved: 'The file has been downloaded.',
    notMadeTitle: 'The file could not be made',
    notMade: 'Check the network, reload the page and try once more.',
    toUsers: 'See who has accepted',
    toOrders: 'Order benefits',
  },
}
