import { plural } from '../../../localize/formats.ts'
import type { Language } from '../../../localize/localize.ts'
import { number, numberInEnglish } from './counts.ts'
import type { Filter } from './user-list.ts'

type Grace = 'same-day' | '3-months' | '6-months'
type Texts = {
  title: string
  order: string
  add: string
  groups: string
  failed: string
  emptyTitle: string
  empty: string
  makeGroup: string
  filters: Record<Filter, string>
  filterLabel: string
  search: string
  searchHint: string
  groupLabel: string
  everyGroup: string
  nobodyFound: string
  columns: Record<'name' | 'group' | 'percentage' | 'status' | 'since', string>
  details: (name: string) => string
  select: (name: string) => string
  selectPage: string
  selected: (count: number) => string
  selectAll: (count: string) => string
  allSelected: (count: string) => string
  clear: string
  acts: Record<'order' | 'resend' | 'change' | 'remove', string>
  resendTitle: (count: number) => string
  resendText: string
  resend: string
  resent: (count: number, others: number) => string
  /** What is said when nobody got one. */
  resentNone: string
  changeTitle: (count: number) => string
  keep: string
  percentage: string
  percentageHint: string
  percentageWrong: string
  nothingToChange: string
  change: string
  changed: (count: number) => string
  removeTitle: (count: number) => string
  grace: string
  graces: Record<Grace, string>
  lastDay: (day: string) => string
  removeText: string
  removeInvited: string
  remove: (count: number) => string
  removed: (count: number, day: string) => string
  doing: string
  otherNow: string
  download: string
  downloading: (read: number, all: number) => string
  downloadFailed: string
  file: string
  fileColumns: [
    ...[name: string, given: string, email: string, payroll: string],
    ...[group: string, percentage: string, status: string, since: string, link: string, lastDay: string],
  ]
  linkStates: Record<'valid' | 'expired', string>
}

/** The words about the list of benefit users. */
export const usersTexts: Record<Language, Texts> = {
  fi: {
    title: 'Edunkäyttäjät',
    order: 'Tilaa etuja',
    add: 'Lisää edunkäyttäjiä',
    groups: 'Ryhmät ja edut',
    failed: 'Edunkäyttäjien haku ei onnistunut',
    emptyTitle: 'Täällä ei ole vielä ketään',
    empty:
      'Ryhmä kertoo, mitä etuja siihen kuuluvat saavat. Kun lisäät ryhmään henkilöitä, he saavat kutsun sähköpostiinsa.',
    makeGroup: 'Tee ryhmä',
    filters: {
      all: 'Kaikki',
      active: 'Käytössä',
      accepted: 'Hyväksyneet',
      invited: 'Odottaa hyväksymistä',
      removed: 'Poistetut',
    },
    filterLabel: 'Näytä',
    search: 'Hae nimellä, osoitteella tai palkkanumerolla',
    searchHint: 'Nimi, osoite, numero',
    groupLabel: 'Ryhmä',
    everyGroup: 'Kaikki ryhmät',
    nobodyFound: 'Ei edunkäyttäjiä tällä rajauksella.',
    columns: { name: 'Nimi', group: 'Ryhmä', percentage: 'Prosentti', status: 'Tila', since: 'Alkaen' },
    details: (name) => `Tiedot: ${name}`,
    select: (name) => `Valitse ${name}`,
    selectPage: 'Valitse tämän sivun edunkäyttäjät',
    selected: (count) => `${number(count)} valittu`,
    selectAll: (count) => `Valitse kaikki ${count}`,
    allSelected: (count) => `Kaikki ${count} on valittu`,
    clear: 'Poista valinta',
    acts: {
      order: 'Tilaa etuja',
      resend: 'Lähetä kutsu uudelleen',
      change: 'Muuta ryhmää tai prosenttia',
      remove: 'Poista',
    },
    resendTitle: (count) =>
      plural(count, 'Lähetä kutsu uudelleen', `Lähetä kutsu uudelleen ${number(count)} henkilölle`),
    resendText:
      'Uusi linkki lähtee heille, jotka odottavat hyväksymistä. Aiemmin lähetetty linkki lakkaa toimimasta.',
    resend: 'Lähetä kutsu',
    resent: (count, others) =>
      `${plural(count, 'Uusi kutsu lähtee 1 henkilölle.', `Uusi kutsu lähtee ${number(count)} henkilölle.`)}${others > 0 ? ` ${others} ei saa uutta: hyväksymistä ei odoteta, tai edellinen kutsu lähti alle 10 minuuttia sitten.` : ''}`,
    resentNone:
      'Uutta kutsua ei lähetetty: hyväksymistä ei odoteta, tai edellinen kutsu lähti alle 10 minuuttia sitten.',
    changeTitle: (count) =>
      plural(count, 'Muuta 1 henkilön tietoja', `Muuta ${number(count)} henkilön tietoja`),
    keep: 'Pidä ennallaan',
    percentage: 'Etuprosentti',
    percentageHint: 'Jos jätät prosentin tyhjäksi, se pysyy ennallaan.',
    percentageWrong: 'Kirjoita kokonainen luku väliltä 1–100.',
    nothingToChange: 'Valitse ryhmä tai kirjoita prosentti.',
    change: 'Tallenna muutos',
    changed: (count) =>
      `${plural(count, '1 henkilön tiedot on muutettu.', `${number(count)} henkilön tiedot on muutettu.`)} Muutos vaikuttaa seuraavasta tilauksesta alkaen.`,
    removeTitle: (count) => plural(count, 'Poista 1 edunkäyttäjä', `Poista ${number(count)} edunkäyttäjää`),
    grace: 'Kuinka kauan etuja voi vielä käyttää',
    graces: { 'same-day': 'Tämän päivän loppuun', '3-months': '3 kuukautta', '6-months': '6 kuukautta' },
    lastDay: (day) => `Viimeinen käyttöpäivä on ${day}.`,
    removeText:
      'Edut ovat käytettävissä viimeisen päivän loppuun. Sen jälkeen käyttämättä jäänyt raha ei ole enää käytettävissä. Kutsun hyväksyneet saavat tästä sähköpostin. Poistoa ei voi perua.',
    removeInvited: 'Jos henkilö ei ole vielä hyväksynyt kutsua, linkki lakkaa toimimasta heti.',
    remove: (count) => plural(count, 'Poista edunkäyttäjä', `Poista ${number(count)} edunkäyttäjää`),
    removed: (count, day) =>
      `${plural(count, '1 edunkäyttäjä on poistettu.', `${number(count)} edunkäyttäjää on poistettu.`)} Viimeinen käyttöpäivä on ${day}.`,
    doing: 'Tallennetaan…',
    otherNow: 'Luettelo on muuttunut sillä välin. Mitään ei tehty. Katso luettelo ja valitse uudelleen.',
    download: 'Lataa luettelo',
    downloading: (read, all) => `Haetaan ${read} / ${all}…`,
    downloadFailed: 'Luettelon lataaminen ei onnistunut',
    file: 'edunkayttajat',
    fileColumns: [
      ...(['Sukunimi', 'Etunimet', 'Sähköposti', 'Palkkanumero'] as const),
      ...(['Ryhmä', 'Etuprosentti', 'Tila', 'Alkaen', 'Linkki', 'Viimeinen käyttöpäivä'] as const),
    ],
    linkStates: { valid: 'Voimassa', expired: 'Vanhentunut' },
  },
  sv: {
    title: 'Förmånsanvändare',
    order: 'Beställ förmåner',
    add: 'Lägg till förmånsanvändare',
    groups: 'Grupper och förmåner',
    failed: 'Förmånsanvändarna kunde inte hämtas',
    emptyTitle: 'Här finns ingen än',
    empty:
      'En grupp visar vilka förmåner dess personer får. När du lägger till personer får de en inbjudan till sin e-post.',
    makeGroup: 'Skapa en grupp',
    filters: {
      all: 'Alla',
      active: 'I bruk',
      accepted: 'Har godkänt',
      invited: 'Väntar på godkännande',
      removed: 'Borttagna',
    },
    filterLabel: 'Visa',
    search: 'Sök med namn, adress eller lönenummer',
    searchHint: 'Namn, adress, nummer',
    groupLabel: 'Grupp',
    everyGroup: 'Alla grupper',
    nobodyFound: 'Inga förmånsanvändare med de här villkoren.',
    columns: { name: 'Namn', group: 'Grupp', percentage: 'Procent', status: 'Status', since: 'Sedan' },
    details: (name) => `Uppgifter: ${name}`,
    select: (name) => `Markera ${name}`,
    selectPage: 'Markera personerna på sidan',
    selected: (count) => plural(count, '1 markerad', `${number(count)} markerade`),
    selectAll: (count) => `Markera alla ${count}`,
    allSelected: (count) => `Alla ${count} är markerade`,
    clear: 'Avmarkera',
    acts: {
      order: 'Beställ förmåner',
      resend: 'Skicka inbjudan på nytt',
      change: 'Ändra grupp eller procent',
      remove: 'Ta bort',
    },
    resendTitle: (count) =>
      plural(count, 'Skicka inbjudan på nytt', `Skicka inbjudan på nytt till ${number(count)} personer`),
    resendText: 'En ny länk går till dem som väntar på godkännande. Den tidigare länken slutar fungera.',
    resend: 'Skicka inbjudan',
    resent: (count, others) =>
      `${plural(count, 'En ny inbjudan går till 1 person.', `En ny inbjudan går till ${number(count)} personer.`)}${others > 0 ? ` ${others} får ingen: de väntar inte på godkännande, eller fick en för mindre än 10 minuter sedan.` : ''}`,
    resentNone:
      'Ingen ny inbjudan skickades: de väntar inte på godkännande, eller fick en för mindre än 10 minuter sedan.',
    changeTitle: (count) =>
      plural(count, 'Ändra 1 persons uppgifter', `Ändra ${number(count)} personers uppgifter`),
    keep: 'Ingen ändring',
    percentage: 'Förmånsprocent',
    percentageHint: 'Om du lämnar procenten tom ändras den inte.',
    percentageWrong: 'Skriv ett heltal mellan 1 och 100.',
    nothingToChange: 'Välj en grupp eller skriv en procent.',
    change: 'Spara ändringen',
    changed: (count) =>
      `${plural(count, '1 persons uppgifter har ändrats.', `${number(count)} personers uppgifter har ändrats.`)} Ändringen gäller från och med nästa beställning.`,
    removeTitle: (count) =>
      plural(count, 'Ta bort 1 förmånsanvändare', `Ta bort ${number(count)} förmånsanvändare`),
    grace: 'Hur länge förmånerna ännu kan användas',
    graces: { 'same-day': 'Till slutet av dagen', '3-months': '3 månader', '6-months': '6 månader' },
    lastDay: (day) => `Sista användningsdagen är ${day}.`,
    removeText:
      'Förmånerna kan användas till slutet av den sista dagen. Därefter kan de pengar som är kvar inte längre användas. De som har godkänt inbjudan får ett meddelande om detta. Det går inte att ångra.',
    removeInvited: 'Om personen inte har godkänt inbjudan än slutar länken fungera genast.',
    remove: (count) =>
      plural(count, 'Ta bort förmånsanvändaren', `Ta bort ${number(count)} förmånsanvändare`),
    removed: (count, day) =>
      `${plural(count, '1 förmånsanvändare har tagits bort.', `${number(count)} förmånsanvändare har tagits bort.`)} Sista användningsdagen är ${day}.`,
    doing: 'Sparar…',
    otherNow: 'Listan har ändrats under tiden. Inget gjordes. Se över listan och markera på nytt.',
    download: 'Ladda ner listan',
    downloading: (read, all) => `Hämtar ${read} / ${all}…`,
    downloadFailed: 'Listan kunde inte laddas ner',
    file: 'formansanvandare',
    fileColumns: [
      ...(['Efternamn', 'Förnamn', 'E-post', 'Lönenummer'] as const),
      ...(['Grupp', 'Förmånsprocent', 'Status', 'Sedan', 'Länk', 'Sista användningsdag'] as const),
    ],
    linkStates: { valid: 'Gäller', expired: 'Har gått ut' },
  },
  en: {
    title: 'Benefit users',
    order: 'Order benefits',
    add: 'Add benefit users',
    groups: 'Groups and benefits',
    failed: 'The benefit users could not be fetched',
    emptyTitle: 'There is nobody here yet',
    empty:
      'A group says which benefits its people get. When you add people, they get an invitation by email.',
    makeGroup: 'Make a group',
    filters: {
      all: 'All',
      active: 'Active',
      accepted: 'Accepted',
      invited: 'Awaiting acceptance',
      removed: 'Removed',
    },
    filterLabel: 'Show',
    search: 'Search by name, address or payroll number',
    searchHint: 'Name, address, number',
    groupLabel: 'Group',
    everyGroup: 'Every group',
    nobodyFound: 'There are no benefit users who match this.',
    columns: { name: 'Name', group: 'Group', percentage: 'Percentage', status: 'Status', since: 'Since' },
    details: (name) => `Details of ${name}`,
    select: (name) => `Select ${name}`,
    selectPage: 'Select the benefit users of this page',
    selected: (count) => `${numberInEnglish(count)} selected`,
    selectAll: (count) => `Select all ${count}`,
    allSelected: (count) => `All ${count} are selected`,
    clear: 'Clear selection',
    acts: {
      order: 'Order benefits',
      resend: 'Send the invitation again',
      change: 'Change group or percentage',
      remove: 'Remove',
    },
    resendTitle: (count) =>
      plural(
        count,
        'Send the invitation again',
        `Send the invitation again to ${numberInEnglish(count)} people`,
      ),
    resendText:
      'A new link goes to those who are awaiting acceptance. The link they got before stops working.',
    resend: 'Send the invitation',
    resent: (count, others) =>
      `${plural(count, 'A new invitation is on its way to 1 person.', `A new invitation is on its way to ${numberInEnglish(count)} people.`)}${others > 0 ? ` ${others} get none: they are not awaiting acceptance, or got one less than 10 minutes ago.` : ''}`,
    resentNone:
      'No new invitation was sent: they are not awaiting acceptance, or got one less than 10 minutes ago.',
    changeTitle: (count) => plural(count, 'Change 1 person', `Change ${numberInEnglish(count)} people`),
    keep: 'Keep as it is',
    percentage: 'Benefit percentage',
    percentageHint: 'If you leave the percentage empty, it stays as it is.',
    percentageWrong: 'Write a whole number from 1 to 100.',
    nothingToChange: 'Choose a group or write a percentage.',
    change: 'Save the change',
    changed: (count) =>
      `${plural(count, '1 person was changed.', `${numberInEnglish(count)} people were changed.`)} It counts from the next order on.`,
    removeTitle: (count) =>
      plural(count, 'Remove 1 benefit user', `Remove ${numberInEnglish(count)} benefit users`),
    grace: 'How long their benefits can still be used',
    graces: { 'same-day': 'To the end of today', '3-months': '3 months', '6-months': '6 months' },
    lastDay: (day) => `The last day of use is ${day}.`,
    removeText:
      'The benefits can be used to the end of the last day. Money that is left after it can no longer be used. Those who have accepted get an email about this. It cannot be undone.',
    removeInvited: 'The link of somebody who has not accepted yet stops working at once.',
    remove: (count) =>
      plural(count, 'Remove the benefit user', `Remove ${numberInEnglish(count)} benefit users`),
    removed: (count, day) =>
      `${plural(count, '1 benefit user was removed.', `${numberInEnglish(count)} benefit users were removed.`)} The last day of use is ${day}.`,
    doing: 'Saving…',
    otherNow: 'The list has changed in the meantime. Nothing was done. Look at the list and select again.',
    download: 'Download the list',
    downloading: (read, all) => `Getting ${read} of ${all}…`,
    downloadFailed: 'The list could not be downloaded',
    file: 'benefit-users',
    fileColumns: [
      ...(['Family name', 'Given names', 'Email', 'Payroll number'] as const),
      ...(['Group', 'Percentage', 'Status', 'Since', 'Link', 'Last day of use'] as const),
    ],
    linkStates: { valid: 'Valid', expired: 'Expired' },
  },
}
