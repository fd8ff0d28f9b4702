import type { PlusUser } from '../../../../worker/benefit-users/schemas.ts'
import type { Language } from '../../../localize/localize.ts'
import { dayInFinland } from '../../../parts/days.ts'
import type { Table } from './spreadsheet/write-table.ts'
import { userNames } from './user-names.ts'
import { usersTexts } from './users-texts.ts'

/** The list of benefit users as a table, with who has accepted. */
export function tableOfUsers(users: PlusUser[], language: Language): Table {
  const { title, fileColumns, linkStates } = usersTexts[language]
  const { states } = userNames[language]
  return {
    name: title,
    columns: fileColumns,
    rows: users.map((user) => [
      ...[user.family_name, user.given_names, user.email, user.payroll_number],
      ...[user.group.name, user.percentage, states[user.state], dayInFinland(new Date(user.since))],
      ...[user.invitation && linkStates[user.invitation.state], user.last_day],
    ]),
  }
}
