import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { BenefitGroup, BenefitGroups } from '../../../worker/benefit-users/schemas.ts'
import { acts, ask, clockAt, newOrderer, type Orderer, read } from '../employers/contact.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { interruptedBefore, registerOwnPage } from '../identity/saldo.ts'
import { addUsers } from './people.ts'

let orderer: Orderer
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-12-01')
  orderer = await newOrderer()
})
afterAll(() => vi.useRealTimers())

const sports = { benefit: 'sports', amount_cents: 20_000 }
const flexible = { benefit: 'flexible', amount_cents: 40_000, uses: ['massage', 'sports'] }
const groups = (path = '', body?: object, key?: string) =>
  ask(orderer, `${orderer.base}/groups${path}`, {
    ...(body && { body }),
    key: key ?? crypto.randomUUID(),
  })
const named = async () => {
  const answer = await (await groups()).json<BenefitGroups>()
  return answer.groups.map(({ name, people }) => [name, people])
}

it('groups are made once, changed as a whole, and removed when nobody is in them', async () => {
  const key = crypto.randomUUID()
  const wanted = { name: ' Toimisto  Oulu', benefits: [sports, flexible] }
  const [made, again] = [await groups('', wanted, key), await groups('', wanted, key)]
  expect([made.status, again.status]).toEqual([201, 201])
  const group = await made.json<BenefitGroup>()
  expect(group).toEqual({
    ...{ id: expect.stringMatching(/^group_/), name: 'Toimisto Oulu', version: 1, people: 0 },
    benefits: expect.arrayContaining([sports, { ...flexible, uses: ['sports', 'massage'] }]),
  })
  expect(await again.json()).toEqual(group)
  expect(await refusal(await groups('', { name: 'TOIMISTO OULU', benefits: [] }))).toEqual([
    409,
    'group-name-taken',
  ])
  const factory = await (await groups('', { name: 'Tehdas 131052-308T', benefits: [] })).json<BenefitGroup>()
  expect(factory.name).toBe('Tehdas ••••••-••••')

  const lunch = { benefit: 'lunch', amount_cents: 24_000 }
  for (const _ of [1, 2]) {
    const changed = await groups(`/${group.id}`, { name: 'Toimisto', benefits: [lunch], version: 1 })
    expect(await changed.json()).toEqual({ ...group, name: 'Toimisto', benefits: [lunch], version: 2 })
  }
  await addUsers(orderer.employer, group.id, [{}, {}])
  expect(await named()).toEqual([
    ['Tehdas ••••••-••••', 0],
    ['Toimisto', 2],
  ])
  expect(await refusal(await groups(`/${group.id}/remove`, {}))).toEqual([409, 'group-has-people'])
  for (const _ of [1, 2]) {
    const left = await groups(`/${factory.id}/remove`, {})
    expect((await left.json<BenefitGroups>()).groups).toHaveLength(1)
  }
  expect(await refusal(await groups(`/${factory.id}`, { name: 'Tehdas', benefits: [], version: 1 }))).toEqual(
    [404, 'group-unknown'],
  )
  // Its name is free again.
  expect((await groups('', { name: factory.name, benefits: [] })).status).toBe(201)
  expect((await acts(orderer.employer)).map(({ act }) => act)).toEqual([
    ...['add-group', 'add-group', 'change-group', 'remove-group', 'add-group'],
  ])
})

it('a group that a colleague has changed or removed meanwhile stays as they left it', async () => {
  const seen = await (await groups('', { name: 'Kaksi', benefits: [sports] })).json<BenefitGroup>()
  const change = (amount_cents: number, bindings = env) =>
    ask(orderer, `${orderer.base}/groups/${seen.id}`, {
      body: { name: 'Kaksi', benefits: [{ ...sports, amount_cents }], version: 1 },
      bindings,
    })
  const rows = async () => {
    const sql = 'SELECT amount_cents FROM group_benefit WHERE benefit_group = ?'
    return (await env.DB.prepare(sql).bind(seen.id).all()).results
  }
  // After it was read, a moment before it is written.
  const bindings = interruptedBefore(2, () => change(30_000))
  expect(await refusal(await change(10_000, bindings))).toEqual([409, 'group-changed'])
  expect(await refusal(await change(10_000))).toEqual([409, 'group-changed'])
  expect(await rows()).toEqual([{ amount_cents: 30_000 }])
  const removed = interruptedBefore(2, () => groups(`/${seen.id}/remove`, {}))
  const again = ask(orderer, `${orderer.base}/groups/${seen.id}`, {
    body: { name: 'Kaksi', benefits: [], version: 2 },
    bindings: removed,
  })
  expect(await refusal(await again)).toEqual([404, 'group-unknown'])
  expect(await rows()).toEqual([{ amount_cents: 30_000 }])
})

it.each([
  ['benefit-twice', [sports, sports]],
  ['uses-not-valid', [{ ...sports, uses: ['sports'] }]],
  ['uses-not-valid', [{ benefit: 'flexible', amount_cents: 1 }]],
  ['invalid-request', [{ ...sports, amount_cents: 0.5 }]],
])('a group with %s is refused', async (code, benefits) => {
  const before = await named()
  expect((await refusal(await groups('', { name: 'Muut', benefits })))[1]).toBe(code)
  expect(await named()).toEqual(before)
})

it('groups of others look like none', async () => {
  const others = await newOrderer()
  const theirs = await read<BenefitGroup>(others, `${others.base}/groups`, {
    ...{ body: { name: 'Heidän', benefits: [sports] }, key: crypto.randomUUID() },
  })
  const wanted = { name: 'Meidän', benefits: [], version: 1 }
  expect(await refusal(await groups(`/${theirs.id}`, wanted))).toEqual([404, 'group-unknown'])
  expect(await refusal(await groups(`/${theirs.id}/remove`, {}))).toEqual([404, 'group-unknown'])
  expect(await read(others, `${others.base}/groups`)).toEqual({ groups: [theirs] })
})
