import { html, type TemplateResult } from 'lit'
import type { BenefitGroup, NewUser } from '../../../../worker/benefit-users/schemas.ts'
import type { Language } from '../../../localize/localize.ts'
import { type Field, field } from '../../../parts/field.ts'
import { faultText, faultTexts } from './fault-texts.ts'
import { groupSelect } from './group-select.ts'
import { type Fault, type FieldName, hasIdentityCode, readRow } from './import-rows.ts'

/** The details of a benefit user as somebody types them. */
export type UserDraft = Record<FieldName, string>
const NAMES = ['email', 'given_names', 'family_name', 'payroll_number', 'group', 'percentage'] as const

export const EMPTY_USER: UserDraft = {
  ...{ email: '', given_names: '', family_name: '', payroll_number: '', group: '', percentage: '100' },
}

/** Reads what was typed by the same rules as a line of a file; a personal identity code is found where it stands. */
export function readDraft(draft: UserDraft, groups: BenefitGroup[]): { user: NewUser; faults: Fault[] } {
  const row = { line: 1, cells: NAMES.map((name) => draft[name]) }
  const { user, faults } = readRow(
    row,
    { columns: [...NAMES], groups, groupForAll: '', coded: new Set() },
    new Map(),
  )
  const coded = NAMES.filter((name) => hasIdentityCode(draft[name])).map(
    (field): Fault => ({ field, problem: 'identity-code' }),
  )
  return { user, faults: [...coded, ...faults] }
}

const hints: Record<Language, { percentage: string; payroll: string }> = {
  fi: {
    percentage: 'Osuus ryhmän eduista, esimerkiksi 50 puolta työaikaa tekevälle.',
    payroll: 'Vapaaehtoinen. Tällä palkkaraportti yhdistetään palkanlaskentaan. Ei henkilötunnusta.',
  },
  sv: {
    percentage: 'Andelen av gruppens förmåner, till exempel 50 för den som arbetar halvtid.',
    payroll: 'Frivilligt. Med det kopplas lönerapporten till lönesystemet. Inte personbeteckning.',
  },
  en: {
    percentage: 'The part of the benefits of the group, such as 50 for somebody who works half the time.',
    payroll: 'Optional. It joins the payroll report to your payroll. Not a personal identity code.',
  },
}

/** The fields of a benefit user, each with what is wrong with it. */
export function userFields(
  language: Language,
  draft: UserDraft,
  groups: BenefitGroup[],
  faults: Fault[],
  change: (name: FieldName, value: string) => void,
): TemplateResult {
  const { fields } = faultTexts[language]
  const { percentage, payroll } = hints[language]
  const errorOf = (name: FieldName): string | undefined => {
    const fault = faults.find((each) => each.field === name)
    return fault && faultText(language, fault)
  }
  const options = (name: FieldName, more: Partial<Field> = {}): Field => ({
    name,
    label: fields[name],
    value: draft[name],
    autocomplete: 'off',
    error: errorOf(name),
    ...more,
    onInput: (value) => change(name, value),
  })
  return html`<div class="pair">
      ${field(options('given_names', { required: true }))} ${field(options('family_name', { required: true }))}
    </div>
    ${field(options('email', { type: 'email', inputmode: 'email', required: true }))}
      ${groupSelect(language, groups, {
        id: 'group',
        label: fields.group,
        error: errorOf('group'),
        chosen: draft.group,
        choose: (group) => change('group', group),
      })}
      ${field(options('percentage', { inputmode: 'decimal', hint: percentage, required: true }))}
    ${field(options('payroll_number', { hint: payroll }))}`
}
