import { env } from 'cloudflare:workers'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { removeUsers } from '../../../worker/benefit-users/remove-users.ts'
import { resumeRemovals } from '../../../worker/benefit-users/store/removal.ts'
import { relayLoading } from '../../../worker/jobs.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { newId } from '../../../worker/platform/ids.ts'
import { loadMany } from '../../../worker/wallet/load-benefit.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { acts, ask, clockAt, newOrderer, type Orderer } from '../employers/contact.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { interruptedBefore, registerOwnPage } from '../identity/saldo.ts'
import { confirm, draft, newOrderingEmployer } from '../ordering/orders.ts'
import { metered } from '../reminders/metered.ts'
import { type Accepted, accept, addUsers, type Listed, newGroup, newLink } from './people.ts'

const { ledgers } = readConfig(env)
let orderer: Orderer
let group: string
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-08-31')
  orderer = await newOrderer()
  group = await newGroup(orderer.employer)
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => vi.useRealTimers())

const remove = (who: object, grace: string, bindings = env) =>
  ask(orderer, `${orderer.base}/users/remove`, { body: { who, grace }, bindings })
/** People who have accepted and, on both shards, have got money until the end of next year. */
async function active(number: number, { employer } = orderer, ofGroup = group): Promise<Accepted[]> {
  const people = await accept(await addUsers(employer, ofGroup, Array(number).fill({})))
  for (const [shard, ledger] of ledgers.entries()) {
    const loads = people
      .filter((_, index) => index % 2 === shard)
      .map(({ person }) => ({
        ...{ key: crypto.randomUUID(), person, benefit: 'sports' as const, service: 'plus' as const },
        ...{ amountCents: 100, expiresOn: '2027-12-31' },
      }))
    for (let from = 0; from < loads.length; from += 1000) {
      await loadMany(ledger, { employer, from: 'funding' }, loads.slice(from, from + 1000), new Date())
    }
  }
  return people
}
const lotsOf = async (sql: string, ...bound: string[]) =>
  (
    await Promise.all(
      ledgers.map((ledger) =>
        ledger
          .prepare(sql)
          .bind(...bound)
          .all<{ owner: string; ends_on: string }>(),
      ),
    )
  ).flatMap(({ results }) => results)
/** When the money of people ends. */
async function endsOn(people: Accepted[]): Promise<string[]> {
  const found = await lotsOf(
    "SELECT owner, ends_on FROM account WHERE kind = 'lot' AND owner IN (SELECT value FROM json_each(?))",
    JSON.stringify(people.map(({ person }) => person)),
  )
  return people.flatMap(({ person }) =>
    found.filter(({ owner }) => owner === person).map(({ ends_on }) => ends_on),
  )
}
/** Removes people, and the worker dies before anything is closed. */
const removeOnly = ({ employer, person }: Orderer, users: Listed[], grace: 'same-day' | '3-months') =>
  removeUsers(
    env.DB,
    { employer: { id: employer, name: 'Havuranta Oy' }, person, now: new Date() },
    { who: { users: users.map(({ id }) => id) }, grace },
  )
const close = () => relayLoading(env, new Date())
const closingsOf = ({ employer }: Orderer) =>
  lotsOf(
    'SELECT person AS owner, last_day AS ends_on FROM closing JOIN operation ON sequence = operation WHERE employer = ?',
    employer,
  )
const unclosed = ({ employer }: Orderer) =>
  env.DB.prepare(
    'SELECT count(*) AS n FROM plus_user WHERE employer = ? AND person IS NOT NULL AND closed_at IS NULL',
  )
    .bind(employer)
    .first<number>('n')
const sound = async () =>
  expect(await Promise.all(ledgers.map((ledger) => reconcile(ledger)))).toEqual([[], []])
const rowOf = ({ id }: Listed) =>
  env.DB.prepare('SELECT state, removed_at, last_day FROM plus_user WHERE id = ?').bind(id).first()
const endings = async (people: Listed[]) => {
  const { results } = await env.DB.prepare(
    `SELECT body ->> 'to' AS "to", body ->> 'lastDay' AS day, body ->> 'name' AS name FROM outbox
     WHERE body ->> 'kind' = 'plus-ending' AND body ->> 'to' IN (SELECT value FROM json_each(?))`,
  )
    .bind(JSON.stringify(people.map(({ email }) => email)))
    .all()
  return results
}

it.each([
  ['same-day', '2026-08-31'],
  ['3-months', '2026-11-30'],
  ['6-months', '2027-02-28'],
] as const)('%s after 31 August is %s, and not a day longer', async (grace, lastDay) => {
  clockAt('2026-08-31')
  const people = await active(2)
  const [waiting] = await addUsers(orderer.employer, group, [{}])
  await newLink(waiting!)
  const who = { users: [...people, waiting!].map(({ id }) => id) }
  // Two do it at once, and one of them once more.
  const bindings = interruptedBefore(2, () => remove({ users: [people[0]!.id] }, grace))
  expect(await (await remove(who, grace, bindings)).json()).toEqual({ changed: 2 })
  expect(await (await remove(who, grace)).json()).toEqual({ changed: 0 })
  expect(await endsOn(people)).toEqual([lastDay, lastDay])
  for (const one of [...people, waiting!]) {
    expect(await rowOf(one)).toEqual({
      ...{ state: 'removed', removed_at: '2026-08-31T08:00:00.000Z', last_day: lastDay },
    })
  }
  expect(await endings([...people, waiting!])).toEqual(
    people.map(({ email }) => ({ to: email, day: lastDay, name: 'Aino' })),
  )
  const link = await env.DB.prepare('SELECT ended FROM plus_invitation WHERE plus_user = ?')
    .bind(waiting!.id)
    .first()
  expect(link).toEqual({ ended: 'voided' })
  expect(
    (await acts(orderer.employer)).slice(-2).map(({ act, details }) => [act, JSON.parse(details)]),
  ).toEqual([1, 3].map((people) => ['remove-users', { people, grace, last_day: lastDay }]))
  const details = { ...waiting!, group, id: undefined, folded: undefined, language: undefined }
  const change = await ask(orderer, `${orderer.base}/users/${waiting!.id}`, { body: details })
  expect(await refusal(change)).toEqual([409, 'user-removed'])
})

it('gives up what was ordered for who has not accepted or waits for lunch, and the address can be invited again', async () => {
  const [one] = await addUsers(orderer.employer, group, [{ email: 'again@havuranta.example' }])
  const [other] = await accept(await addUsers(orderer.employer, group, [{}]))
  const insert = (kind: 'order' | 'lunch', state: string, part: [user: string, state: string]) => {
    const order = newId('order')
    return [
      env.DB.prepare(
        `INSERT INTO benefit_order (id, employer, kind, month, name, wanted, state, version, people, total_cents,
           confirmed_by, created_at, confirmed_at) VALUES (?, ?, ?, ?, '', '{}', ?, 1, 1, 100, ?, '', '')`,
      ).bind(...[order, orderer.employer, kind, kind === 'lunch' ? '2026-08' : null, state, orderer.person]),
      env.DB.prepare(
        `INSERT INTO order_part (id, benefit_order, plus_user, benefit, amount_cents, expires_on, state)
         VALUES (?, ?, ?, 'sports', 100, '2027-12-31', ?)`,
      ).bind(newId('part'), order, ...part),
    ]
  }
  await env.DB.batch([
    ...insert('order', 'loading', [one!.id, 'awaiting-acceptance']),
    ...insert('lunch', 'waiting', [other!.id, 'to-load']),
  ])
  expect((await remove({ users: [one!.id, other!.id] }, 'same-day')).status).toBe(200)
  const { results } = await env.DB.prepare('SELECT state FROM order_part WHERE plus_user IN (?, ?)')
    .bind(one!.id, other!.id)
    .all()
  expect(results).toEqual([{ state: 'cancelled' }, { state: 'cancelled' }])
  expect(await addUsers(orderer.employer, group, [{ email: one!.email }])).toHaveLength(1)
})

it('ends what they have however late it is done, also where that was given up or there is nothing to end', async () => {
  clockAt('2026-09-10')
  const late = await newOrderer()
  const ofLate = await newGroup(late.employer)
  const people = await active(2, late, ofLate)
  const [bare] = await accept(await addUsers(late.employer, ofLate, [{}]))
  const [first, second] = people
  await removeOnly(late, [first!, bare!], 'same-day')
  await removeOnly(late, [second!], '3-months')
  await env.DB.prepare("UPDATE outbox SET dead_at = '2026-09-11', attempts = 28 WHERE subject = ?")
    .bind(`removed:${late.employer}`)
    .run()
  clockAt('2026-09-12')
  await close()
  expect(await endsOn(people)).toEqual(['2027-12-31', '2027-12-31'])
  for (let run = 0; run < 2; run++) {
    await resumeRemovals(env.DB, new Date())
    await close()
    expect(await endsOn(people)).toEqual(['2026-09-12', '2026-12-10'])
  }
  expect(await closingsOf(late)).toHaveLength(2)
  expect(await unclosed(late)).toBe(0)
  // Whom it was done for stays as they are.
  for (const change of ['closed_at = NULL', "last_day = '2027-01-01'"]) {
    const changed = env.DB.prepare(`UPDATE plus_user SET ${change} WHERE id = ?`).bind(first!.id).run()
    await expect(changed).rejects.toThrow('plus-user-is-fixed')
  }
  // Where nothing asks for it any more, the next hour does.
  const [lost] = await active(1, late, ofLate)
  await removeOnly(late, [lost!], 'same-day')
  await env.DB.prepare('DELETE FROM outbox WHERE subject = ?').bind(`removed:${late.employer}`).run()
  for (let run = 0; run < 2; run++) await resumeRemovals(env.DB, new Date())
  await close()
  expect(await endsOn([lost!])).toEqual(['2026-09-12'])
  await sound()
})

it('leaves alone what somebody gets who comes back, however late what they had before is closed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  clockAt('2026-09-15')
  const again = await newOrderingEmployer()
  const all = await newGroup(again.employer)
  const [first, second] = await active(2, again, all)
  await removeOnly(again, [first!], '3-months')
  await close()
  await removeOnly(again, [second!], '3-months')
  // What ends it for the second is not due yet: what they get waits for it.
  const dueAt = (due: string) =>
    env.DB.prepare('UPDATE outbox SET due_at = ? WHERE subject = ? AND relayed_at IS NULL')
      .bind(due, `removed:${again.employer}`)
      .run()
  await dueAt('2026-09-16T12:00:00.000Z')
  const persons = [first!.person, second!.person]
  await accept(await addUsers(again.employer, all, [{}, {}]), persons)
  const ordered = await draft(again)
  expect((await confirm(again, ordered)).status).toBe(200)
  await close()
  expect((await endsOn([first!])).sort()).toEqual(['2026-12-15', '2027-12-31'])
  expect(await endsOn([second!])).toEqual(['2027-12-31'])
  clockAt('2026-09-17')
  for (let run = 0; run < 2; run++) await close()
  const days = ['2026-12-15', '2027-12-31']
  for (const one of [first!, second!]) expect((await endsOn([one])).sort()).toEqual(days)
  await sound()
})

it('goes on after the worker died anywhere: each is closed once', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  clockAt('2026-09-18')
  const dying = await newOrderer()
  const people = await active(600, dying, await newGroup(dying.employer))
  await removeOnly(dying, people, '3-months')
  let runs = 0
  while (await unclosed(dying)) {
    runs++
    expect(runs).toBeLessThan(25)
    const { meter, bindings } = metered()
    meter.diesAfterBatch = runs
    // Longer apart than any lease or retry lasts.
    await relayLoading(bindings, new Date(Date.now() + runs * 24 * 3_600_000)).catch(() => {})
  }
  expect(runs).toBeGreaterThan(7)
  expect(new Set(await endsOn(people))).toEqual(new Set(['2026-12-18']))
  expect(await closingsOf(dying)).toHaveLength(600)
  await sound()
})

it('of 10,000 takes few statements, at once and in a further run', async () => {
  clockAt('2026-09-20')
  const crowd = await newOrderer()
  const people = await active(10_000, crowd, await newGroup(crowd.employer))
  const removal = { who: { found: {}, count: 10_000 }, grace: 'same-day' }
  const atOnce = metered()
  const answer = await ask(crowd, `${crowd.base}/users/remove`, { body: removal, bindings: atOnce.bindings })
  expect(await answer.json()).toEqual({ changed: 10_000 })
  expect(atOnce.meter.longestParameter).toBeLessThan(2_000_000 / 3)
  expect(atOnce.meter.statements).toBeLessThan(500)
  expect(await unclosed(crowd)).toBeLessThan(5000)
  const cron = metered()
  await relayLoading(cron.bindings, new Date())
  expect(cron.meter.statements).toBeLessThan(500)
  expect(await unclosed(crowd)).toBe(0)
  expect(new Set(await endsOn(people))).toEqual(new Set(['2026-09-20']))
  expect(await closingsOf(crowd)).toHaveLength(10_000)
  await sound()
}, 120_000)
