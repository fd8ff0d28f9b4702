import { plural } from '../../../localize/formats.ts'
import type { Language } from '../../../localize/localize.ts'
import type { ColumnsProblem, Role } from './columns.ts'
import { number, numberInEnglish } from './counts.ts'

/** Why a table could not be taken. */
export type TableProblem =
  | 'workbook'
  | 'not-text'
  | 'quotes'
  | 'empty'
  | 'too-many'
  | 'too-large'
  | 'no-reader'
type Columns = Exclude<
  Role,
  'email' | 'given_names' | 'family_name' | 'payroll_number' | 'group' | 'percentage'
>

type Texts = {
  title: string
  failed: string
  groupsFirstTitle: string
  groupsFirst: string
  one: string
  add: string
  many: string
  manyText: string
  drop: string
  choose: string
  paste: string
  pasteHint: string
  readPasted: string
  tableTitle: string
  tableProblems: Record<TableProblem, (line: number) => string>
  codesTitle: string
  codes: (count: number, first: number) => string
  columnsTitle: string
  columnsText: string
  column: (position: number) => string
  roles: Record<Columns | 'skip', string>
  columnsProblems: Record<ColumnsProblem, string>
  groupForAll: string
  groupForAllHint: string
  groupMissing: string
  check: string
  changeColumns: string
  otherTable: string
  reading: string
  checking: string
  allRight: (count: number) => string
  allRightText: string
  someWrong: (wrong: number, all: number) => string
  someWrongText: string
  moreWrong: (count: number) => string
  all: string
  wrong: string
  show: string
  line: string
  name: string
  problem: string
  right: string
  leaveOut: string
  leaveOutWrong: (count: number) => string
  left: (count: number) => string
  nobodyLeft: string
  send: (count: number) => string
  sending: (count: number) => string
  notSentTitle: string
  notSent: string
  doneTitle: (count: number) => string
  doneSoon: (count: number) => string
  doneLater: string
  doneNext: string
  toList: string
  toOrder: string
  more: string
}

/** The words with which people are added. */
export const addUsersTexts: Record<Language, Texts> = {
  fi: {
    title: 'Lisää edunkäyttäjiä',
    failed: 'Ryhmien haku ei onnistunut',
    groupsFirstTitle: 'Tee ensin ryhmä',
    groupsFirst: 'Jokainen edunkäyttäjä kuuluu ryhmään, joka kertoo, mitä etuja hän saa.',
    one: 'Yksi henkilö',
    add: 'Lisää ja lähetä kutsu',
    many: 'Monta henkilöä taulukosta',
    manyText:
      'Tuo CSV-tiedosto tai liitä rivit taulukko-ohjelmasta. Tarvitaan sähköposti, etunimi ja sukunimi. Ryhmä, etuprosentti ja palkkanumero voivat olla mukana. Henkilötunnuksia ei tarvita.',
    drop: 'Pudota tiedosto tähän tai',
    choose: 'Valitse tiedosto',
    paste: 'Liitä rivit tähän',
    pasteHint: 'Kopioi taulukosta myös otsikkorivi, jos siinä on sellainen.',
    readPasted: 'Lue rivit',
    tableTitle: 'Taulukkoa ei voitu lukea',
    tableProblems: {
      workbook: () =>
        'Tämä on Excel-työkirja. Tallenna se ensin CSV-muotoon, tai kopioi rivit ja liitä ne alla olevaan kenttään.',
      'not-text': () => 'Tässä tiedostossa ei ole tekstiä. Valitse CSV-tiedosto.',
      quotes: (line) =>
        `Rivin ${line} lainausmerkeistä yksi jää auki. Korjaa rivi ja valitse tiedosto uudelleen.`,
      empty: () => 'Taulukossa ei ole yhtään henkilöä. Valitse tiedosto, jossa on vähintään yksi rivi.',
      'too-many': () => 'Kerralla voi tuoda enintään 10 000 henkilöä. Jaa taulukko osiin.',
      'too-large': () => 'Tiedosto on suurempi kuin 5 megatavua. Jaa se osiin.',
      'no-reader': () => 'Tiedostoa ei voi lukea juuri nyt. Yritä hetken kuluttua uudelleen.',
    },
    codesTitle: 'Taulukossa on henkilötunnuksia',
    codes: (count, first) =>
      `${plural(count, `Henkilötunnus on rivillä ${first}.`, `Henkilötunnuksia on ${number(count)} rivillä, ensimmäinen rivillä ${first}.`)} Niitä ei tarvita. Yhtään ei lähetetty eikä tallennettu. Poista ne tiedostosta ja valitse se uudelleen.`,
    columnsTitle: 'Mitä sarakkeissa on?',
    columnsText: 'Kerro, missä ovat sähköposti ja nimi. Muut voivat jäädä pois.',
    column: (position) => `Sarake ${position}`,
    roles: {
      family_given: 'Koko nimi, sukunimi ensin',
      given_family: 'Koko nimi, etunimi ensin',
      skip: 'Ei käytetä',
    },
    columnsProblems: {
      'no-email': 'Valitse sarake, jossa on sähköposti.',
      'no-name': 'Valitse sarakkeet, joissa on nimi.',
      twice: 'Kaksi saraketta on valittu samaksi. Muuta toista.',
    },
    groupForAll: 'Kaikkien ryhmä',
    groupForAllHint: 'Taulukossa ei ole ryhmää.',
    groupMissing: 'Valitse ryhmä.',
    check: 'Tarkista rivit',
    changeColumns: 'Muuta sarakkeita',
    otherTable: 'Valitse toinen taulukko',
    reading: 'Luetaan rivejä…',
    checking: 'Tarkistetaan osoitteita…',
    allRight: (count) => plural(count, '1 henkilö on valmis', `${number(count)} henkilöä on valmiina`),
    allRightText: 'Ketään ei ole vielä lisätty. Katso rivit läpi ja lähetä kutsut.',
    someWrong: (wrong, all) =>
      `Korjattavaa on ${number(wrong)} rivillä (yhteensä ${plural(all, '1 rivi', `${number(all)} riviä`)})`,
    someWrongText:
      'Mitään ei ole vielä lähetetty. Korjaa tiedosto ja valitse se uudelleen, tai jätä nämä rivit pois.',
    moreWrong: (count) =>
      `Lisäksi ${plural(count, '1 rivi', `${number(count)} riviä`)} on korjattava. Ne näkyvät, kun nämä on korjattu tai jätetty pois.`,
    all: 'Kaikki',
    wrong: 'Vain korjattavat',
    show: 'Näytettävät rivit',
    line: 'Rivi',
    name: 'Nimi ja osoite',
    problem: 'Korjattavaa',
    right: 'Kunnossa',
    leaveOut: 'Jätä pois',
    leaveOutWrong: (count) => plural(count, 'Jätä pois 1 rivi', `Jätä pois ${number(count)} riviä`),
    left: (count) => plural(count, '1 rivi jätettiin pois.', `${number(count)} riviä jätettiin pois.`),
    nobodyLeft: 'Yhtään riviä ei ole jäljellä. Valitse toinen taulukko.',
    send: (count) =>
      plural(count, 'Lisää 1 henkilö ja lähetä kutsu', `Lisää ${number(count)} ja lähetä kutsut`),
    sending: (count) => plural(count, 'Lisätään…', `Lisätään ${number(count)} henkilöä…`),
    notSentTitle: 'Ketään ei lisätty',
    notSent: 'Tiedot tarkistettiin uudelleen. Katso, mitä on korjattava, ja yritä sitten uudelleen.',
    doneTitle: (count) => plural(count, '1 henkilö on lisätty', `${number(count)} henkilöä on lisätty`),
    doneSoon: (count) =>
      `${plural(count, 'Kutsu lähtee', 'Kutsut lähtevät')} sähköpostitse muutaman minuutin kuluessa.`,
    doneLater: 'Kutsut lähtevät sähköpostitse kello 8–20. Viimeiset lähtevät tarvittaessa seuraavana aamuna.',
    doneNext:
      'Kutsu hyväksytään sähköpostin linkistä 30 päivän kuluessa. Edut tulevat, kun kutsu on hyväksytty ja olet tilannut ne.',
    toList: 'Edunkäyttäjien luettelo',
    toOrder: 'Tilaa etuja',
    more: 'Lisää muita',
  },
  sv: {
    title: 'Lägg till förmånsanvändare',
    failed: 'Grupperna kunde inte hämtas',
    groupsFirstTitle: 'Skapa först en grupp',
    groupsFirst: 'Varje förmånsanvändare hör till en grupp, som visar vilka förmåner personen får.',
    one: 'En person',
    add: 'Lägg till och skicka inbjudan',
    many: 'Flera personer ur en tabell',
    manyText:
      'Välj en CSV-fil eller klistra in rader från ett kalkylprogram. E-post, förnamn och efternamn behövs. Grupp, förmånsprocent och lönenummer kan vara med. Personbeteckningar behövs inte.',
    drop: 'Släpp filen här eller',
    choose: 'Välj en fil',
    paste: 'Klistra in rader här',
    pasteHint: 'Kopiera också rubrikraden, om tabellen har en.',
    readPasted: 'Läs raderna',
    tableTitle: 'Tabellen gick inte att läsa',
    tableProblems: {
      workbook: () =>
        'Det här är en Excel-arbetsbok. Spara den först som CSV, eller kopiera raderna och klistra in dem i fältet nedan.',
      'not-text': () => 'Filen innehåller ingen text. Välj en CSV-fil.',
      quotes: (line) => `Ett citattecken på rad ${line} blir öppet. Rätta raden och välj filen på nytt.`,
      empty: () => 'Tabellen innehåller inga personer. Välj en fil med minst en rad.',
      'too-many': () => 'Högst 10 000 personer kan läggas till på en gång. Dela upp tabellen.',
      'too-large': () => 'Filen är större än 5 megabyte. Dela upp den.',
      'no-reader': () => 'Filen kan inte läsas just nu. Försök igen om en stund.',
    },
    codesTitle: 'Tabellen innehåller personbeteckningar',
    codes: (count, first) =>
      `${plural(count, `På rad ${first} finns en personbeteckning.`, `På ${number(count)} rader finns personbeteckningar, den första på rad ${first}.`)} De behövs inte. Ingen av dem har skickats eller sparats. Ta bort dem ur filen och välj den på nytt.`,
    columnsTitle: 'Vad finns i kolumnerna?',
    columnsText: 'Ange var e-post och namn finns. De övriga kan lämnas bort.',
    column: (position) => `Kolumn ${position}`,
    roles: {
      family_given: 'Hela namnet, efternamnet först',
      given_family: 'Hela namnet, förnamnet först',
      skip: 'Används inte',
    },
    columnsProblems: {
      'no-email': 'Välj den kolumn där e-posten finns.',
      'no-name': 'Välj de kolumner där namnet finns.',
      twice: 'Två kolumner har samma innehåll. Ändra den ena.',
    },
    groupForAll: 'Grupp för alla',
    groupForAllHint: 'Tabellen har ingen grupp.',
    groupMissing: 'Välj en grupp.',
    check: 'Kontrollera raderna',
    changeColumns: 'Ändra kolumnerna',
    otherTable: 'Välj en annan tabell',
    reading: 'Läser raderna…',
    checking: 'Kontrollerar adresserna…',
    allRight: (count) => plural(count, '1 person är klar', `${number(count)} personer är klara`),
    allRightText: 'Ingen har lagts till än. Se igenom raderna och skicka inbjudningarna.',
    someWrong: (wrong, all) => `${number(wrong)} av ${number(all)} rader behöver rättas`,
    someWrongText: 'Inget har skickats än. Rätta filen och välj den på nytt, eller lämna bort raderna.',
    moreWrong: (count) =>
      `Dessutom behöver ${plural(count, '1 rad', `${number(count)} rader`)} rättas. De visas när de här har rättats eller lämnats bort.`,
    all: 'Alla',
    wrong: 'Bara felaktiga',
    show: 'Rader som visas',
    line: 'Rad',
    name: 'Namn och adress',
    problem: 'Att rätta',
    right: 'I ordning',
    leaveOut: 'Lämna bort',
    leaveOutWrong: (count) => plural(count, 'Lämna bort 1 rad', `Lämna bort ${number(count)} rader`),
    left: (count) => plural(count, '1 rad lämnades bort.', `${number(count)} rader lämnades bort.`),
    nobodyLeft: 'Det finns inga rader kvar. Välj en annan tabell.',
    send: (count) =>
      plural(
        count,
        'Lägg till 1 person och skicka inbjudan',
        `Lägg till ${number(count)} och skicka inbjudningar`,
      ),
    sending: (count) => plural(count, 'Lägger till…', `Lägger till ${number(count)} personer…`),
    notSentTitle: 'Ingen lades till',
    notSent: 'Uppgifterna kontrollerades på nytt. Se vad som behöver rättas och försök sedan igen.',
    doneTitle: (count) =>
      plural(count, '1 person har lagts till', `${number(count)} personer har lagts till`),
    doneSoon: (count) =>
      `${plural(count, 'Inbjudan', 'Inbjudningarna')} skickas per e-post inom några minuter.`,
    doneLater: 'Inbjudningarna skickas per e-post kl. 8–20, de sista vid behov följande morgon.',
    doneNext:
      'Inbjudan godkänns inom 30 dagar via länken i meddelandet. Förmånerna kommer när inbjudan har godkänts och du har beställt dem.',
    toList: 'Listan över förmånsanvändare',
    toOrder: 'Beställ förmåner',
    more: 'Lägg till flera',
  },
  en: {
    title: 'Add benefit users',
    failed: 'The groups could not be fetched',
    groupsFirstTitle: 'Make a group first',
    groupsFirst: 'Every benefit user belongs to a group, which says what benefits they get.',
    one: 'One person',
    add: 'Add and send the invitation',
    many: 'Many people from a spreadsheet',
    manyText:
      'Choose a CSV file, or paste rows from a spreadsheet. Email, given name and family name are needed. Group, benefit percentage and payroll number can be in it. Personal identity codes are not needed.',
    drop: 'Drop a file here or',
    choose: 'Choose a file',
    paste: 'Paste rows here',
    pasteHint: 'Copy the row of headings as well, if there is one.',
    readPasted: 'Read the rows',
    tableTitle: 'The table could not be read',
    tableProblems: {
      workbook: () =>
        'This is an Excel workbook. Save it as CSV first, or copy its rows and paste them into the field below.',
      'not-text': () => 'There is no text in this file. Choose a CSV file.',
      quotes: (line) =>
        `A quotation mark on line ${line} is not closed. Put the line right and choose the file again.`,
      empty: () => 'There is nobody in this table. Choose a file with at least one row.',
      'too-many': () => 'At most 10,000 people can be added at a time. Split the table.',
      'too-large': () => 'The file is larger than 5 megabytes. Split it.',
      'no-reader': () => 'The file cannot be read right now. Try again in a while.',
    },
    codesTitle: 'There are personal identity codes in the table',
    codes: (count, first) =>
      `${plural(count, `There is one on line ${first}.`, `There are some on ${numberInEnglish(count)} lines, the first on line ${first}.`)} They are not needed. None was sent or saved. Take them out of the file and choose it again.`,
    columnsTitle: 'What is in the columns?',
    columnsText: 'Say where the email and the name are. The others can be left out.',
    column: (position) => `Column ${position}`,
    roles: {
      family_given: 'Whole name, family name first',
      given_family: 'Whole name, given name first',
      skip: 'Not used',
    },
    columnsProblems: {
      'no-email': 'Choose the column with the email.',
      'no-name': 'Choose the columns with the name.',
      twice: 'Two columns are said to be the same. Change one of them.',
    },
    groupForAll: 'Group for everybody',
    groupForAllHint: 'There is no group in the table.',
    groupMissing: 'Choose a group.',
    check: 'Check the rows',
    changeColumns: 'Change the columns',
    otherTable: 'Choose another table',
    reading: 'Reading the rows…',
    checking: 'Checking the addresses…',
    allRight: (count) => plural(count, '1 person is ready', `${numberInEnglish(count)} people are ready`),
    allRightText: 'Nobody has been added yet. Look through the rows and send the invitations.',
    someWrong: (wrong, all) =>
      `${numberInEnglish(wrong)} of ${numberInEnglish(all)} lines have to be put right`,
    someWrongText:
      'Nothing has been sent yet. Put the file right and choose it again, or leave these lines out.',
    moreWrong: (count) =>
      `Another ${plural(count, '1 line has', `${numberInEnglish(count)} lines have`)} to be put right. They show once these are right or left out.`,
    all: 'All',
    wrong: 'Only wrong lines',
    show: 'Lines to show',
    line: 'Line',
    name: 'Name and address',
    problem: 'To put right',
    right: 'All right',
    leaveOut: 'Leave out',
    leaveOutWrong: (count) => plural(count, 'Leave out 1 line', `Leave out ${numberInEnglish(count)} lines`),
    left: (count) => plural(count, '1 line was left out.', `${numberInEnglish(count)} lines were left out.`),
    nobodyLeft: 'There are no lines left. Choose another table.',
    send: (count) =>
      plural(
        count,
        'Add 1 person and send the invitation',
        `Add ${numberInEnglish(count)} and send the invitations`,
      ),
    sending: (count) => plural(count, 'Adding…', `Adding ${numberInEnglish(count)} people…`),
    notSentTitle: 'Nobody was added',
    notSent: 'The details were checked again. See what has to be put right, and then try again.',
    doneTitle: (count) => plural(count, '1 person was added', `${numberInEnglish(count)} people were added`),
    doneSoon: (count) =>
      `${plural(count, 'The invitation goes', 'The invitations go')} out by email within a few minutes.`,
    doneLater:
      'The invitations go out by email from 8 to 20 o’clock, the last of them the next morning if need be.',
    doneNext:
      'An invitation is accepted within 30 days with the link in the email. The benefits come once it has been accepted and you have ordered them.',
    toList: 'List of benefit users',
    toOrder: 'Order benefits',
    more: 'Add more',
  },
}
