import type { Language } from '../../../localize/localize.ts'
import type { Fault, FieldName } from './import-rows.ts'

type Texts = {
  fields: Record<FieldName, string>
  chooseGroup: string
  missing: Record<FieldName, string>
  tooLong: (field: string) => string
  email: string
  twice: (line: number) => string
  known: string
  unknown: string
  identityCode: string
  percentage: Record<'unclear' | 'ambiguous' | 'not-whole' | 'out-of-range', string>
}

/** What the details of a benefit user are called, and what can be wrong with them. */
export const faultTexts: Record<Language, Texts> = {
  fi: {
    fields: {
      ...{ email: 'Sähköposti', given_names: 'Etunimet', family_name: 'Sukunimi' },
      ...{ payroll_number: 'Palkkanumero', group: 'Ryhmä', percentage: 'Etuprosentti' },
    },
    chooseGroup: 'Valitse ryhmä',
    missing: {
      ...{ email: 'Sähköposti puuttuu.', given_names: 'Etunimi puuttuu.', family_name: 'Sukunimi puuttuu.' },
      ...{
        payroll_number: 'Palkkanumero puuttuu.',
        group: 'Ryhmä puuttuu.',
        percentage: 'Prosentti puuttuu.',
      },
    },
    tooLong: (field) => `${field} on liian pitkä.`,
    email: 'Tarkista sähköpostiosoite. Se on muotoa nimi@yritys.fi.',
    twice: (line) => (line ? `Sama osoite on jo rivillä ${line}.` : 'Sama osoite on jo toisella rivillä.'),
    known: 'Osoite on jo edunkäyttäjien luettelossa.',
    unknown: 'Tämän nimistä ryhmää ei ole.',
    identityCode: 'Tässä on henkilötunnus. Poista se, sillä sitä ei tarvita eikä sitä lähetetty.',
    percentage: {
      unclear: 'Prosenttia ei voi lukea. Kirjoita se esimerkiksi näin: 50.',
      ambiguous: 'Pelkkä 1 voi tarkoittaa yhtä prosenttia tai kaikkea. Kirjoita 1 % tai 100.',
      'not-whole': 'Prosentin on oltava kokonaisluku, esimerkiksi 50.',
      'out-of-range': 'Prosentin on oltava 1–100.',
    },
  },
  sv: {
    fields: {
      ...{ email: 'E-post', given_names: 'Förnamn', family_name: 'Efternamn' },
      ...{ payroll_number: 'Lönenummer', group: 'Grupp', percentage: 'Förmånsprocent' },
    },
    chooseGroup: 'Välj en grupp',
    missing: {
      ...{ email: 'E-postadressen saknas.', given_names: 'Förnamnet saknas.' },
      ...{ family_name: 'Efternamnet saknas.', payroll_number: 'Lönenumret saknas.' },
      ...{ group: 'Gruppen saknas.', percentage: 'Procenten saknas.' },
    },
    tooLong: (field) => `${field}: för långt.`,
    email: 'Kontrollera e-postadressen. Den har formen namn@foretag.fi.',
    twice: (line) =>
      line ? `Samma adress finns redan på rad ${line}.` : 'Samma adress finns redan på en annan rad.',
    known: 'Adressen finns redan i listan över förmånsanvändare.',
    unknown: 'Det finns ingen grupp med det namnet.',
    identityCode: 'Här finns en personbeteckning. Ta bort den: den behövs inte och har inte skickats.',
    percentage: {
      unclear: 'Procenten går inte att läsa. Skriv den till exempel så här: 50.',
      ambiguous: 'Bara 1 kan betyda en procent eller allt. Skriv 1 % eller 100.',
      'not-whole': 'Procenten ska vara ett heltal, till exempel 50.',
      'out-of-range': 'Procenten ska vara 1–100.',
    },
  },
  en: {
    fields: {
      ...{ email: 'Email', given_names: 'Given names', family_name: 'Family name' },
      ...{ payroll_number: 'Payroll number', group: 'Group', percentage: 'Benefit percentage' },
    },
    chooseGroup: 'Choose a group',
    missing: {
      ...{ email: 'The email address is missing.', given_names: 'The given name is missing.' },
      ...{ family_name: 'The family name is missing.', payroll_number: 'The payroll number is missing.' },
      ...{ group: 'The group is missing.', percentage: 'The percentage is missing.' },
    },
    tooLong: (field) => `${field}: this is too long.`,
    email: 'Check the email address. It looks like name@company.com.',
    twice: (line) =>
      line ? `The same address is on line ${line} already.` : 'The same address is on another line already.',
    known: 'This address is on the list of benefit users already.',
    unknown: 'There is no group of this name.',
    identityCode: 'There is a personal identity code here. Take it out: it is not needed, and was not sent.',
    percentage: {
      unclear: 'This percentage cannot be read. Write it like this: 50.',
      ambiguous: 'A bare 1 could be one percent or all of it. Write 1 % or 100.',
      'not-whole': 'The percentage has to be a whole number, such as 50.',
      'out-of-range': 'The percentage has to be from 1 to 100.',
    },
  },
}

/** What is wrong, in words. */
export function faultText(language: Language, { field, problem, line }: Fault): string {
  const texts = faultTexts[language]
  switch (problem) {
    case 'missing':
      return texts.missing[field]
    case 'too-long':
      return texts.tooLong(texts.fields[field])
    case 'not-valid':
      return field === 'percentage' ? texts.percentage['out-of-range'] : texts.email
    case 'twice':
      return texts.twice(line ?? 0)
    case 'known':
      return texts.known
    case 'unknown':
      return texts.unknown
    case 'identity-code':
      return texts.identityCode
    case 'percentage-unclear':
      return texts.percentage.unclear
    case 'percentage-ambiguous':
      return texts.percentage.ambiguous
    case 'percentage-not-whole':
      return texts.percentage['not-whole']
    case 'percentage-out-of-range':
      return texts.percentage['out-of-range']
  }
}
