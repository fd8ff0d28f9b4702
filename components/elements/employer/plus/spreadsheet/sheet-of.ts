import type { Role, Sheet } from '../columns.ts'
import type { ReadRow } from './read-table.ts'

/** What headings are called, in Finnish, Swedish and English, without signs and spaces. */
const HEADINGS: Partial<Record<Role, string>> = {
  email:
    'email emailaddress mail sähköposti sähköpostiosoite työsähköposti sposti epost epostadress mejl mejladress',
  given_names:
    'etunimi etunimet kutsumanimi förnamn tilltalsnamn firstname firstnames givenname givennames forename',
  family_name: 'sukunimi efternamn släktnamn lastname familyname surname',
  payroll_number:
    'palkkanumero palkansaajanumero henkilönumero henkilöstönumero työntekijänumero lönenummer löntagarnummer ' +
    'personalnummer anställningsnummer payrollnumber payrollno payrollid employeenumber employeeno employeeid',
  group: 'ryhmä etuusryhmä eturyhmä grupp förmånsgrupp group benefitgroup',
  percentage:
    '% prosentti etuprosentti työaikaprosentti procent förmånsprocent arbetstidsprocent percentage percent ' +
    'benefitpercentage worktimepercentage workingtimepercentage',
}
const ROLE_OF = new Map(
  Object.entries(HEADINGS).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as Role])),
)
const folded = (heading: string): string =>
  heading.trim() === '%'
    ? '%'
    : heading
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')

/** Tells the heading from the rows, and what the columns are. */
export function sheetOf(rows: ReadRow[]): Sheet {
  const [first] = rows
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const at = Array.from({ length: width }, (_, index) => index)
  if (!first || first.cells.some((cell) => cell.includes('@'))) {
    // An address tells itself; what the rest is the person knows.
    const address = at.find((index) => first?.cells[index]?.includes('@'))
    return { heading: undefined, rows, columns: at.map((index) => (index === address ? 'email' : 'skip')) }
  }
  const taken = new Set<Role>()
  const columns = at.map((index) => {
    const role = ROLE_OF.get(folded(first.cells[index] ?? ''))
    if (!role || taken.has(role)) return 'skip'
    taken.add(role)
    return role
  })
  return { heading: first.cells, rows: rows.slice(1), columns }
}
