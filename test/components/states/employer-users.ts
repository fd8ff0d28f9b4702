import { office, part, paste, type, user, usersFound, visit } from '../employer-users.ts'
import { type AnyElement, find, inside } from '../harness.ts'
import { type State, settled } from './state.ts'

const ROWS =
  'etunimi;sukunimi;e-post;procent;ryhmä\n' +
  'Aino;Virtanen;aino.virtanen@havuranta.example;50 %;Toimisto\n' +
  'Maximilian-Alexander;Hämäläinen-Korkeakoski;maximilian@havuranta;1;Ei ole\n' +
  ';Lindqvist;aino.virtanen@havuranta.example;101;\n' +
  'Mikko;Saarinen;mikko.saarinen@havuranta.example;33,3;Toimisto;131052-308T\n'

const users = async (answers: Parameters<typeof visit>[2] = {}): Promise<AnyElement> =>
  settled((await visit('users', { view: 'users' }, answers)).view as AnyElement)
const asking = async (what: string): Promise<AnyElement> => {
  const view = await users({ list: (wanted) => usersFound(wanted, 148) })
  for (const box of inside(view, 'tbody input').slice(0, 2)) box.click()
  ;(await find(view, `.bulk .${what}`)).click()
  await find(view, '.asked')
  return settled(view)
}
const adding = async (answers: Parameters<typeof visit>[2] = {}): Promise<AnyElement> =>
  settled((await visit('add-users', { view: 'add-users' }, answers)).view as AnyElement)
const pasted = async (rows: string, shown: string): Promise<AnyElement> => {
  const view = await adding({ groups: [office, part] })
  await paste(view, rows)
  await find(view, shown)
  return settled(view)
}
const one = async (index: number): Promise<AnyElement> =>
  settled(
    (
      await visit(
        'user',
        { view: 'user', id: 'user_1' },
        { user: user(index, { given_names: 'Max', email: 'max@havuranta.example', family_name: 'Berg' }) },
      )
    ).view as AnyElement,
  )

export const employerUsersStates: State[] = [
  {
    name: 'benefit users, two of whom are to be removed',
    reach: () => asking('remove'),
    says: ({ users, userNames }) => [
      users.title,
      users.order,
      users.add,
      users.columns.group,
      userNames.states.active,
      userNames.states.accepted,
      userNames.states.invited,
      userNames.linkExpired,
      users.removeTitle(2),
      users.graces['6-months'],
      users.removeText,
      users.acts.resend,
      users.download,
    ],
  },
  {
    name: 'benefit users, two of whom are to be changed',
    reach: () => asking('change'),
    says: ({ users }) => [users.changeTitle(2), users.keep, users.percentageHint, users.change],
  },
  {
    name: 'no benefit users yet',
    reach: () =>
      users({
        groups: [],
        list: (wanted) => ({
          ...usersFound(wanted),
          users: [],
          counts: { all: 0, active: 0, accepted: 0, invited: 0, removed: 0 },
        }),
      }),
    says: ({ users }) => [users.emptyTitle, users.empty, users.makeGroup],
  },
  {
    name: 'adding people, with mistakes',
    reach: async () => {
      const view = await adding()
      await paste(view, '"open')
      await find(view, '.notice')
      await type(view, 'percentage', '33,3')
      ;(await find(view, '#given_names')).closest('form')?.requestSubmit()
      await find(view, '.field-error')
      return settled(view)
    },
    says: ({ addUsers, faults }) => [
      addUsers.title,
      addUsers.tableTitle,
      addUsers.tableProblems.quotes(1),
      addUsers.one,
      addUsers.many,
      addUsers.manyText,
      faults.missing.given_names,
      faults.percentage['not-whole'],
      addUsers.add,
    ],
  },
  {
    name: 'adding people from columns that nobody knows',
    reach: async () => {
      const view = await pasted('Nimi;Osoite;Tietoa\nVirtanen Aino;aino@havuranta.example;x', '#columns')
      await type(view, 'column-1', 'email', 'change')
      ;(await find(view, '.columns .main')).click()
      return settled(view)
    },
    says: ({ addUsers }) => [
      addUsers.columnsTitle,
      addUsers.columnsProblems['no-name'],
      addUsers.groupMissing,
      addUsers.roles.family_given,
      addUsers.check,
    ],
  },
  {
    name: 'adding people, of whom some are wrong',
    reach: async () => {
      const view = await pasted(ROWS, '#rows')
      inside(view, '.filters button').at(-1)?.click()
      return settled(view)
    },
    says: ({ addUsers, faults }) => [
      addUsers.someWrong(3, 4),
      addUsers.codesTitle,
      addUsers.codes(1, 5),
      addUsers.leaveOutWrong(3),
      addUsers.right,
      faults.email,
      faults.unknown,
      faults.twice(2),
      faults.identityCode,
      faults.percentage.ambiguous,
    ],
  },
  {
    name: 'people who were added',
    reach: async () => {
      const view = await pasted(ROWS.split('\n').slice(0, 2).join('\n'), '#rows')
      ;(await find(view, '.buttons .main')).click()
      await find(view, '#done')
      return settled(view)
    },
    says: ({ addUsers }) => [addUsers.doneTitle(1), addUsers.doneSoon(1), addUsers.doneNext, addUsers.more],
  },
  {
    name: 'somebody whose link has expired',
    reach: () => one(4),
    says: ({ user, faults }) => [
      user.linkExpired('').split(/[.\d]/)[0]!.trim(),
      user.changeTitle,
      user.addressInvited,
      faults.fields.payroll_number,
      user.save,
      user.remove,
    ],
  },
  {
    name: 'groups',
    reach: async () => settled((await visit('groups', { view: 'groups' })).view as AnyElement),
    says: ({ group, benefits }) => [group.listTitle, group.people(128), group.aMonth, benefits.flexible],
  },
  {
    name: 'a group with mistakes and warnings',
    reach: async () => {
      const { view } = await visit('group', { view: 'group', id: office.id })
      await find(view, '.benefit')
      for (const box of inside<HTMLInputElement>(view, '.benefit > .check input').slice(2)) box.click()
      await type(view, 'sports-culture', '500')
      await type(view, 'commuting', '3401')
      await type(view, 'name', '')
      for (const box of inside<HTMLInputElement>(view, '.uses input:checked')) box.click()
      ;(await find(view, 'form .main')).click()
      return settled(view as AnyElement)
    },
    says: ({ group, tax }) => [
      group.name,
      group.uses,
      group.faults.name,
      group.faults.amount,
      group.faults.uses,
      group.removeNot(128),
      tax.bicycle('', '').split(/[.,]/)[0]!,
    ],
  },
]
