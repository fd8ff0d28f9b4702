import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'
import type { Filter, PersonState } from './people.ts'

type Texts = {
  people: string
  waitText: string
  decideFrom: (day: string) => string
  filters: Record<Filter, string>
  states: Record<PersonState, string>
  hasRegistered: string
  filterLabel: string
  search: string
  searchHint: string
  nobodyYet: string
  nobodyFound: string
  loadingPeople: string
  peopleFailed: string
  approve: string
  reject: string
  approveInstead: string
  rejectInstead: string
  approveAll: (count: number) => string
  select: (name: string) => string
  selectPage: string
  selected: (count: number) => string
  selectAll: (count: number) => string
  allSelected: (count: number) => string
  clear: string
  reasonTitle: (who: string) => string
  reasonOfMany: (count: number) => string
  reason: string
  reasonHint: string
  reasonHintBrought: string
  reasonMissing: string
  reasonGiven: string
  deciding: (count: number) => string
  approvedSaid: (count: number, name: string) => string
  rejectedSaid: (count: number, name: string) => string
  othersDecided: (count: number) => string
  allDecided: string
  registeredOn: (day: string) => string
  late: string
  broughtIn: string
}

/** The words about the people of a period. */
export const peopleTexts: Record<Language, Texts> = {
  fi: {
    people: 'Henkilöt',
    waitText: 'Hyväksy ne, jotka ovat teillä töissä. Hylätty saa heti sähköpostin, jossa on antamasi syy.',
    decideFrom: (day) => `Voit hyväksyä ja hylätä ${day} alkaen, kun rekisteröitymisaika on päättynyt.`,
    filters: {
      registered: 'Odottaa päätöstä',
      approved: 'Hyväksytyt',
      rejected: 'Hylätyt',
      ordered: 'Tilatut',
      active: 'Edun saaneet',
      all: 'Kaikki',
    },
    states: {
      registered: 'Odottaa päätöstä',
      approved: 'Hyväksytty',
      rejected: 'Hylätty',
      ordered: 'Tilattu',
      active: 'Etu käytössä',
    },
    hasRegistered: 'Rekisteröitynyt',
    filterLabel: 'Näytä',
    search: 'Hae nimellä tai osoitteella',
    searchHint: 'Nimi tai sähköposti',
    nobodyYet: 'Kukaan ei ole vielä rekisteröitynyt.',
    nobodyFound: 'Ei henkilöitä tällä rajauksella.',
    loadingPeople: 'Haetaan henkilöitä…',
    peopleFailed: 'Henkilöiden haku ei onnistunut',
    approve: 'Hyväksy',
    reject: 'Hylkää',
    approveInstead: 'Hyväksy sittenkin',
    rejectInstead: 'Hylkää sittenkin',
    approveAll: (count) => `Hyväksy kaikki ${count}`,
    select: (name) => `Valitse ${name}`,
    selectPage: 'Valitse tämän sivun henkilöt',
    selected: (count) => `${count} valittu`,
    selectAll: (count) => `Valitse kaikki ${count}, jotka odottavat`,
    allSelected: (count) => `Kaikki ${count} odottavaa on valittu`,
    clear: 'Poista valinta',
    reasonTitle: (who) => `Hylkää: ${who}`,
    reasonOfMany: (count) => `Hylkää ${count} henkilöä`,
    reason: 'Syy',
    reasonHint: 'Henkilö lukee tämän sähköpostista.',
    reasonHintBrought: 'Henkilö ei saa sähköpostia. Hän näkee syyn omista tiedoistaan.',
    reasonMissing: 'Kirjoita syy, jonka henkilö voi lukea.',
    reasonGiven: 'Syy:',
    deciding: (count) => plural(count, 'Tallennetaan päätöstä…', `Tallennetaan ${count} päätöstä…`),
    approvedSaid: (count, name) =>
      plural(count, `Hyväksytty: ${name || '1 henkilö'}.`, `Hyväksytty ${count} henkilöä.`),
    rejectedSaid: (count, name) =>
      plural(count, `Hylätty: ${name || '1 henkilö'}.`, `Hylätty ${count} henkilöä.`),
    othersDecided: (count) => `${count} oli jo käsitelty. Luettelo on nyt ajan tasalla.`,
    allDecided: 'Kaikki on päätetty.',
    registeredOn: (day) => `Rekisteröityi ${day}`,
    late: 'Myöhässä',
    broughtIn: 'Tuotu aiemmasta',
  },
  sv: {
    people: 'Personer',
    waitText:
      'Godkänn dem som arbetar hos er. Den som avslås får genast ett e-postmeddelande med din motivering.',
    decideFrom: (day) => `Du kan godkänna och avslå från och med ${day}, när registreringstiden är slut.`,
    filters: {
      registered: 'Väntar på beslut',
      approved: 'Godkända',
      rejected: 'Avslagna',
      ordered: 'Beställda',
      active: 'Har fått förmånen',
      all: 'Alla',
    },
    states: {
      registered: 'Väntar på beslut',
      approved: 'Godkänd',
      rejected: 'Avslagen',
      ordered: 'Beställd',
      active: 'I användning',
    },
    hasRegistered: 'Registrerad',
    filterLabel: 'Visa',
    search: 'Sök med namn eller adress',
    searchHint: 'Namn eller e-post',
    nobodyYet: 'Ingen har registrerat sig än.',
    nobodyFound: 'Inga personer med de här villkoren.',
    loadingPeople: 'Hämtar personer…',
    peopleFailed: 'Personerna kunde inte hämtas',
    approve: 'Godkänn',
    reject: 'Avslå',
    approveInstead: 'Godkänn ändå',
    rejectInstead: 'Avslå ändå',
    approveAll: (count) => `Godkänn alla ${count}`,
    select: (name) => `Markera ${name}`,
    selectPage: 'Markera personerna på sidan',
    selected: (count) => plural(count, '1 markerad', `${count} markerade`),
    selectAll: (count) => `Markera alla ${count} som väntar`,
    allSelected: (count) => `Alla ${count} som väntar är markerade`,
    clear: 'Avmarkera',
    reasonTitle: (who) => `Avslå: ${who}`,
    reasonOfMany: (count) => `Avslå ${count} personer`,
    reason: 'Motivering',
    reasonHint: 'Personen läser den i e-postmeddelandet.',
    reasonHintBrought: 'Personen får inget e-postmeddelande, men ser motiveringen i sina egna uppgifter.',
    reasonMissing: 'Skriv en motivering som personen kan läsa.',
    reasonGiven: 'Motivering:',
    deciding: (count) => plural(count, 'Sparar beslutet…', `Sparar ${count} beslut…`),
    approvedSaid: (count, name) =>
      plural(count, `Godkänd: ${name || '1 person'}.`, `${count} personer godkändes.`),
    rejectedSaid: (count, name) =>
      plural(count, `Avslagen: ${name || '1 person'}.`, `${count} personer avslogs.`),
    othersDecided: (count) => `${count} hade redan behandlats. Listan är nu uppdaterad.`,
    allDecided: 'Alla är avgjorda.',
    registeredOn: (day) => `Registrerade sig ${day}`,
    late: 'Sen',
    broughtIn: 'Från en tidigare registrering',
  },
  en: {
    people: 'People',
    waitText:
      'Approve the people who work for you. Whoever you reject gets an email with your reason at once.',
    decideFrom: (day) => `You can approve and reject from ${day}, once the registration has ended.`,
    filters: {
      registered: 'Waiting',
      approved: 'Approved',
      rejected: 'Rejected',
      ordered: 'Ordered',
      active: 'Have the benefit',
      all: 'Everyone',
    },
    states: {
      registered: 'Waiting',
      approved: 'Approved',
      rejected: 'Rejected',
      ordered: 'Ordered',
      active: 'Has the benefit',
    },
    hasRegistered: 'Registered',
    filterLabel: 'Show',
    search: 'Search by name or email',
    searchHint: 'Name or email',
    nobodyYet: 'Nobody has registered yet.',
    nobodyFound: 'There is nobody who matches this.',
    loadingPeople: 'Getting the people…',
    peopleFailed: 'The people could not be fetched',
    approve: 'Approve',
    reject: 'Reject',
    approveInstead: 'Approve after all',
    rejectInstead: 'Reject after all',
    approveAll: (count) => `Approve all ${count}`,
    select: (name) => `Select ${name}`,
    selectPage: 'Select the people of this page',
    selected: (count) => `${count} selected`,
    selectAll: (count) => `Select all ${count} waiting`,
    allSelected: (count) => `All ${count} who wait are selected`,
    clear: 'Clear selection',
    reasonTitle: (who) => `Reject ${who}`,
    reasonOfMany: (count) => `Reject ${count} people`,
    reason: 'Reason',
    reasonHint: 'The person reads this in the email.',
    reasonHintBrought: 'The person gets no email, and sees the reason among their own registrations.',
    reasonMissing: 'Write a reason that the person can read.',
    reasonGiven: 'Reason:',
    deciding: (count) => plural(count, 'Saving the decision…', `Saving ${count} decisions…`),
    approvedSaid: (count, name) =>
      plural(count, `Approved: ${name || '1 person'}.`, `${count} people were approved.`),
    rejectedSaid: (count, name) =>
      plural(count, `Rejected: ${name || '1 person'}.`, `${count} people were rejected.`),
    othersDecided: (count) => `${count} had been decided already. The list is up to date now.`,
    allDecided: 'All are decided.',
    registeredOn: (day) => `Registered ${day}`,
    late: 'Late',
    broughtIn: 'Brought in',
  },
}
