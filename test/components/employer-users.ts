import { SmartumError } from '../../components/client/problem.ts'
import type { PlaceOf } from '../../components/elements/employer/places.ts'
import { SmartumEmployerAddUsers } from '../../components/elements/employer/plus/add-users.ts'
import { SmartumEmployerGroup } from '../../components/elements/employer/plus/group.ts'
import { SmartumEmployerGroups } from '../../components/elements/employer/plus/groups.ts'
import { useSpreadsheets } from '../../components/elements/employer/plus/spreadsheets.ts'
import { SmartumEmployerUser } from '../../components/elements/employer/plus/user.ts'
import { SmartumEmployerUsers } from '../../components/elements/employer/plus/users.ts'
import { define } from '../../components/parts/define.ts'
import type {
  BenefitGroup,
  Import,
  ImportCheck,
  PlusUser,
  PlusUsers,
  UserList,
} from '../../worker/benefit-users/schemas.ts'
import { employer } from './employer-answers.ts'
import { showView } from './employer-view.ts'
import { find } from './harness.ts'

const views = {
  users: SmartumEmployerUsers,
  'add-users': SmartumEmployerAddUsers,
  user: SmartumEmployerUser,
  groups: SmartumEmployerGroups,
  group: SmartumEmployerGroup,
}
type Name = keyof typeof views
for (const [name, view] of Object.entries(views)) define(`smartum-employer-${name}`, view)

export const office: BenefitGroup = {
  id: 'group_office',
  name: 'Toimisto',
  people: 128,
  version: 3,
  benefits: [
    { benefit: 'flexible', amount_cents: 30_000, uses: ['sports', 'culture', 'massage'] },
    { benefit: 'lunch', amount_cents: 28_000 },
  ],
}
export const part: BenefitGroup = {
  id: 'group_part',
  name: 'Osa-aikaiset ja kesätyöntekijät',
  people: 0,
  version: 1,
  benefits: [{ benefit: 'sports-culture', amount_cents: 20_050 }],
}

const people = [
  ['Aino', 'Virtanen', 'active'],
  ['Ville', 'Korhonen', 'invited'],
  ['Sofia', 'Lindqvist', 'active'],
  ['Mikko', 'Saarinen', 'accepted'],
  ['Maximilian-Alexander', 'Hämäläinen-Korkeakoski', 'invited'],
  ['Jari', 'Laine', 'removed'],
] as const

export const user = (index = 0, values: Partial<PlusUser> = {}): PlusUser => {
  const [given_names, family_name, state] = people[index]!
  const email = `${given_names}.${family_name}@havuranta.example`.toLowerCase().replaceAll('ä', 'a')
  const isExpired = index === 4
  return {
    id: `user_${index}`,
    email,
    given_names,
    family_name,
    payroll_number: index ? '' : '10234',
    group: index === 2 ? { id: part.id, name: part.name } : { id: office.id, name: office.name },
    percentage: index === 2 ? 50 : 100,
    state,
    since: '2026-11-03T08:00:00.000Z',
    invitation:
      state === 'invited'
        ? {
            email,
            state: isExpired ? 'expired' : 'valid',
            expires_at: isExpired ? '2026-11-20T08:00:00.000Z' : '2026-12-03T08:00:00.000Z',
          }
        : null,
    last_day: state === 'removed' ? '2027-02-22' : null,
    ...values,
  }
}
const everybody = people.map((_, index) => user(index))

/** What the worker answers to a search, of so many who are found. */
export function usersFound({ state, search, group }: UserList, found?: number): PlusUsers {
  const users = everybody.filter(
    (each) =>
      (state ? each.state === state : each.state !== 'removed') &&
      (!group || each.group.id === group) &&
      `${each.given_names} ${each.family_name}`.toLowerCase().includes(search.toLowerCase()),
  )
  return {
    users,
    found: found ?? users.length,
    next: found ? 'next' : null,
    counts: { all: 148, active: 128, accepted: 6, invited: 14, removed: 6 },
  }
}

/** An answer that is an error, as the session throws it. */
export const refused = (status: number, code: string): never => {
  throw new SmartumError(code, status, { request_id: 'req_7f3k21', retryable: status >= 500 })
}

/** What the worker answers under the employer. A test replaces the answer that it is about. */
type Answers = {
  groups?: BenefitGroup[]
  user?: PlusUser
  list?: (wanted: UserList) => PlusUsers
  check?: (wanted: Import) => ImportCheck
  /** To whatever else is sent. */
  act?: (path: string, body: unknown) => unknown
}

/** Shows one view of the benefit users; `sent` is all that was sent to do something. */
export async function visit<N extends Name>(name: N, place: PlaceOf<N>, answers: Answers = {}) {
  useSpreadsheets(() => import('../../components/spreadsheet.ts'))
  const root = '/v1/employer/employer_havuranta/plus'
  const sent: { path: string; body: unknown; key: string | undefined }[] = []
  const checked: Import[] = []
  const listed: UserList[] = []
  const session = {
    get: async (path: string) =>
      path.includes('/users/') ? (answers.user ?? user()) : { groups: answers.groups ?? [office, part] },
    post: async (full: string, body: unknown, key?: string) => {
      const path = full.replace(root, '')
      if (path === '/users/list') {
        listed.push(body as UserList)
        return (answers.list ?? usersFound)(body as UserList)
      }
      if (path === '/users/check') {
        checked.push(body as Import)
        return answers.check?.(body as Import) ?? { errors: [], wrong_rows: 0 }
      }
      sent.push({ path, body, key })
      return (
        answers.act?.(path, body) ??
        (path === '/users' ? { added: (body as Import).users.length } : { changed: 1 })
      )
    },
  }
  const shown = await showView(name, {
    session,
    employer: employer({ services: ['plus'], roles: ['orderer'] }),
    place,
  })
  return { ...shown, sent, checked, listed }
}

/** Types into a field as a person does. */
export async function type(view: Element, id: string, value: string, event = 'input'): Promise<void> {
  const field = (await find(view, `#${id}`)) as HTMLInputElement
  field.value = value
  field.dispatchEvent(new Event(event, { bubbles: true }))
}

/** Pastes rows, and has them read. */
export async function paste(view: Element, rows: string): Promise<void> {
  await type(view, 'pasted', rows)
  ;((await find(view, '#pasted')) as HTMLTextAreaElement).form?.requestSubmit()
}
