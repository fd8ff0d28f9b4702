import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { app } from '../../../worker/app.ts'
import type { BenefitGroup, PlusUsers } from '../../../worker/benefit-users/schemas.ts'
import type { Orderers } from '../../../worker/employers/schemas.ts'
import type { BenefitOrder } from '../../../worker/ordering/schemas.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { newSaldoUser, registerOwnPage, send } from '../identity/saldo.ts'
import { ask, clockAt, newContact, newOrderer, type Orderer, read } from './contact.ts'

/** Every route of Plus under /v1/employer, whichever part it is of. */
const routes = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/employer/:employer/plus/'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
]
const named = routes.filter((route) => /:(group|user|order)\b/.test(route))

/** An employer with something of everything, and the ids of it. */
type World = { orderer: Orderer; group: string; user: string; order: string; invitation: string }
let [mine, other] = [] as unknown as [World, World]
let [stranger, contact] = [] as unknown as [
  { person: string; provider: string },
  { person: string; provider: string },
]

const newUser = (group: string, email: string) => ({
  ...{ email, given_names: 'Aino', family_name: 'Virtanen', payroll_number: '', group, percentage: 100 },
})
const draft = (who: object | 'all') => ({
  ...{ name: 'Edut', who, expires_on: '2027-12-31' },
  benefits: [{ benefit: 'sports', amount_cents: null }],
})
const newGroup = { name: 'Toimisto', benefits: [{ benefit: 'sports', amount_cents: 20_000 }] }

async function newWorld(): Promise<World> {
  const orderer = await newOrderer()
  const post = <Answer>(path: string, body: object) =>
    read<Answer>(orderer, `${orderer.base}${path}`, { body, key: crypto.randomUUID() })
  const { id: group } = await post<BenefitGroup>('/groups', newGroup)
  await post('/users', { users: [newUser(group, `u-${orderer.employer}@a.example`)], language: 'fi' })
  const { users } = await post<PlusUsers>('/users/list', {})
  const { id: order } = await post<BenefitOrder>('/orders', draft('all'))
  const colleague = {
    email: 'c@a.example',
    given_names: 'C',
    family_name: 'D',
    role: 'orderer',
    language: 'fi',
  }
  const { invitations } = await post<Orderers>('/orderers', colleague)
  return { orderer, group, user: users[0]!.id, order, invitation: invitations[0]!.id }
}
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-11-23')
  ;[mine, other] = [await newWorld(), await newWorld()]
  stranger = { person: await newSaldoUser('stranger@havuranta.example'), provider: 'nordea' }
  await env.DB.prepare('UPDATE employer SET has_saldo = 1 WHERE id = ?').bind(other.orderer.employer).run()
  contact = { ...(await newContact(other.orderer.employer)), provider: 'nordea' }
})
afterAll(() => vi.useRealTimers())

/** What every route that changes something can be sent about what is in a world; one that is missing here fails. */
const bodies: Record<string, (world: World) => object> = {
  '/groups': () => ({ ...newGroup, name: 'Tuotanto' }),
  '/groups/:group': () => ({ ...newGroup, version: 1 }),
  '/groups/:group/remove': () => ({}),
  '/users/list': () => ({}),
  '/users/check': ({ group }) => ({ users: [newUser(group, 'x@a.example')], language: 'fi' }),
  '/users': ({ group }) => ({ users: [newUser(group, 'x@a.example')], language: 'fi' }),
  '/users/:user': ({ group }) => newUser(group, 'y@a.example'),
  '/users/resend': ({ user }) => ({ who: { users: [user] } }),
  '/users/remove': ({ user }) => ({ who: { users: [user] }, grace: 'same-day' }),
  '/users/change': ({ user }) => ({ who: { users: [user] }, percentage: 50 }),
  '/orders': ({ user }) => draft({ users: [user] }),
  '/orders/:order': ({ group }) => ({ ...draft({ groups: [group] }), version: 1 }),
  '/orders/:order/discard': () => ({}),
  '/orders/:order/people': () => ({}),
  '/orders/:order/confirm': () => ({ version: 1, people: 1, total_cents: 20_000 }),
  '/lunch': () => ({ from: 'this-month' }),
  '/lunch/slip': () => ({ amount_cents: 10_000 }),
  '/orderers': () => ({
    email: 'e@a.example',
    given_names: 'A',
    family_name: 'B',
    role: 'admin',
    language: 'fi',
  }),
  '/orderers/remove': ({ invitation }) => ({ invitation }),
}
const call = (who: { person: string }, route: string, employer: string, world: World) => {
  const [method, path] = route.split(' ') as [string, string]
  const url = path
    .replace(':employer', employer)
    .replace(':group', world.group)
    .replace(':user', world.user)
    .replace(':order', world.order)
  const query = path.endsWith('/payroll') ? '?month=2026-11' : ''
  const body = bodies[path.replace('/v1/employer/:employer/plus', '')]
  if (method === 'POST' && !body) throw new Error(`what can be sent to ${path}?`)
  return ask(who, url + query, method === 'POST' ? { body: body!(world), key: crypto.randomUUID() } : {})
}
const TABLES = [
  ...['plus_user', 'plus_invitation', 'benefit_group', 'group_benefit', 'benefit_order', 'order_part'],
  ...['lunch_plan', 'orderer_invitation', 'employer_role', 'employer_act', 'outbox', 'invoice'],
]
const everything = async () =>
  (await env.DB.batch(TABLES.map((table) => env.DB.prepare(`SELECT * FROM ${table}`)))).map(
    ({ results }) => results,
  )

describe('what is about Plus', () => {
  it('is found here at all', () => {
    expect(routes.length).toBeGreaterThanOrEqual(25)
    expect(named.length).toBeGreaterThanOrEqual(9)
  })

  it.each(routes)(
    'is not for who is not signed in, nor for who acts for others, or in Saldo, or with a password: %s',
    async (route) => {
      const [method, path] = route.split(' ') as ['GET' | 'POST', string]
      const nobody = await send(path.replace(':employer', other.orderer.employer), {
        method,
        body: method === 'POST' ? {} : undefined,
      })
      expect(await refusal(nobody)).toEqual([401, 'token-not-valid'])
      const before = await everything()
      const employer = other.orderer.employer
      for (const who of [stranger, mine.orderer, contact]) {
        const answers = [
          await call(who, route, employer, other),
          await call(who, route, 'employer_none', other),
        ]
        const [one, none] = await Promise.all(answers.map((answer) => answer.json<{ request_id: string }>()))
        expect(answers.map(({ status }) => status)).toEqual([404, 404])
        expect({ ...one, request_id: '' }).toEqual({ ...none, request_id: '' })
        expect(one).toMatchObject({ code: 'employer-unknown' })
      }
      const withPassword = await call({ person: other.orderer.person }, route, employer, other)
      expect(await refusal(withPassword)).toEqual([403, 'strong-sign-in-needed'])
      expect(await everything()).toEqual(before)
    },
  )

  it.each(routes)('touches nothing of others that is named in its address or body: %s', async (route) => {
    const namesSomething =
      named.includes(route) ||
      (route.startsWith('POST') && JSON.stringify(bodies[route.split('/plus')[1]!]!(other)).includes('_0'))
    if (!namesSomething) return
    const before = await everything()
    const answer = await call(mine.orderer, route, mine.orderer.employer, other)
    if (route.endsWith('/check')) {
      expect(await answer.json()).toMatchObject({ errors: [{ field: 'group', problem: 'unknown' }] })
    } else {
      expect(answer.status).toBe(route.endsWith('/users') ? 422 : 404)
      const none = {
        group: 'group_none',
        user: 'user_none',
        order: 'order_none',
        invitation: 'invitation_none',
      }
      const nothing = await call(mine.orderer, route, mine.orderer.employer, { ...other, ...none })
      const [one, same] = await Promise.all([answer, nothing].map((each) => each.json<object>()))
      expect({ ...one, request_id: '' }).toEqual({ ...same, request_id: '' })
    }
    expect(await everything()).toEqual(before)
  })
})
