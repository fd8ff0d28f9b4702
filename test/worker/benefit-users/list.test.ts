import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { PlusUser, PlusUsers } from '../../../worker/benefit-users/schemas.ts'
import { CRON, runJobs } from '../../../worker/jobs.ts'
import { sha256 } from '../../../worker/platform/secrets.ts'
import { acts, ask, clockAt, newOrderer, type Orderer, read } from '../employers/contact.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { interruptedBefore, mailsTo, registerOwnPage, tokenMailedTo } from '../identity/saldo.ts'
import { observe, queryPlan, scans } from '../wallet/observe.ts'
import { type Accepted, accept, acceptedUser, addUsers, type Listed, newGroup, newLink } from './people.ts'

let orderer: Orderer
let [office, factory] = ['', '']
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-12-01')
  orderer = await newOrderer()
  office = await newGroup(orderer.employer, undefined, 'Toimisto')
  factory = await newGroup(orderer.employer, undefined, 'Tehdas')
})
afterAll(() => vi.useRealTimers())

const users = (path: string, body?: object, bindings = env, by = orderer) =>
  ask(by, `${by.base}/users${path}`, { ...(body && { body }), bindings })
const list = (body: object = {}) => read<PlusUsers>(orderer, `${orderer.base}/users/list`, { body })
const readUser = (id: string) => read<PlusUser>(orderer, `${orderer.base}/users/${id}`)
const changedBy = async (answer: Promise<Response>) => (await answer).json()
const linksOf = async (id: string) => {
  const { results } = await env.DB.prepare(
    'SELECT email, ended FROM plus_invitation WHERE plus_user = ? ORDER BY ended IS NULL, sent_at',
  )
    .bind(id)
    .all()
  return results
}
const invited = async (changes: Partial<Listed> = {}): Promise<Listed> => {
  const [one] = await addUsers(orderer.employer, office, [changes])
  await newLink(one!)
  return one!
}
const detailsOf = ({ given_names, family_name, payroll_number, percentage, email }: Listed) => ({
  ...{ given_names, family_name, payroll_number, percentage, email, group: office },
})
const actsAbout = async (subject: string) =>
  (await acts(orderer.employer)).filter((one) => one.subject === subject).map(({ act }) => act)

describe('the list of people', () => {
  it('goes by name, page by page, and is searched by what is known of them', async () => {
    const names = ['Virtanen', 'aalto', 'Äijälä', 'Öhman', 'Berg']
    const listed = await addUsers(
      orderer.employer,
      office,
      names.map((family_name, index) => ({
        ...{ family_name, email: `list-${index}@havuranta.example`, payroll_number: `L10${index}` },
      })),
    )
    const [virtanen, aalto, , , berg] = listed as [Listed, Listed, Listed, Listed, Listed]
    await acceptedUser(orderer.employer, factory, { family_name: 'Suomi' })
    await accept([aalto, berg])
    await env.DB.prepare("UPDATE plus_user SET active_at = '2026-11-30T10:00:00.000Z' WHERE id = ?")
      .bind(berg.id)
      .run()
    await users('/remove', { who: { users: [virtanen.id] }, grace: 'same-day' })

    const first = await list({ limit: 2 })
    const second = await list({ limit: 2, after: first.next })
    const third = await list({ limit: 2, after: second.next })
    expect([first, second, third].flatMap((page) => page.users.map((one) => one.family_name))).toEqual([
      ...['aalto', 'Berg', 'Suomi', 'Äijälä', 'Öhman'],
    ])
    expect([first.found, third.next]).toEqual([5, null])
    expect(first.counts).toEqual({ all: 5, invited: 2, accepted: 2, active: 1, removed: 1 })
    expect(first.users[1]).toMatchObject({ state: 'active', since: '2026-11-30T10:00:00.000Z' })

    const found = async (body: object) => (await list(body)).users.map((one) => one.family_name)
    expect(await found({ search: 'ÄIJÄLÄ,  aino' })).toEqual(['Äijälä'])
    expect(await found({ search: 'list-3@' })).toEqual(['Öhman'])
    expect(await found({ search: 'l101' })).toEqual(['aalto'])
    expect(await found({ search: '%' })).toEqual([])
    expect(await found({ state: 'removed' })).toEqual(['Virtanen'])
    expect(await found({ state: 'accepted', group: factory })).toEqual(['Suomi'])
    expect(await refusal(await users('/list', { limit: 1001 }))).toEqual([400, 'invalid-request'])
  })

  it('and all that is done with it is looked up along indexes', async () => {
    const one = await invited()
    const { ledger: DB, statements } = observe(env.DB)
    const bindings = { ...env, DB }
    const who = { users: [one.id] }
    for (const after of [null, one.id]) await users('/list', { after }, bindings)
    const pages = statements.filter((sql) => sql.includes('ORDER BY family_name'))
    expect(pages).toHaveLength(2)
    for (const sql of pages) expect((await queryPlan(env.DB, sql)).join()).not.toContain('TEMP B-TREE')
    clockAt('2026-12-01T09:00:00.000Z')
    const found = { search: one.email }
    for (const [path, body] of [
      ['/resend', { who: { found, count: 1 } }],
      ['/change', { who, percentage: 80 }],
      [`/${one.id}`, { ...detailsOf(one), email: 'indexed@havuranta.example' }],
      [`/${one.id}`, { ...detailsOf(one), email: 'indexed@havuranta.example', percentage: 1 }],
      ['/remove', { who, grace: '6-months' }],
    ] as const) {
      expect((await users(path, body, bindings)).status).toBe(200)
    }
    await ask(orderer, `${orderer.base}/groups`, { bindings })
    await runJobs(CRON.hourly, bindings, new Date())
    for (const sql of new Set(statements.filter((sql) => /plus_|benefit_group/.test(sql)))) {
      let parameters = 0
      const numbered = sql.replace(/\?(?!\d)/g, () => `?${++parameters}`)
      const whole = await scans(env.DB, numbered)
      // Of this one, nothing but those is in it for whom something is still to be done.
      expect(
        whole.filter((name) => name !== 'plus_user_to_close'),
        sql,
      ).toEqual([])
    }
    clockAt('2026-12-01')
  })
})

describe('somebody who is changed', () => {
  it('has the new details at once, and what is the same is no change', async () => {
    const one = await invited()
    const wanted = { ...detailsOf(one), given_names: ' Åsa  Maria', percentage: 60, group: factory }
    for (const _ of [1, 2]) {
      const changed = await (await users(`/${one.id}`, wanted)).json()
      expect(changed).toMatchObject({
        ...{ given_names: 'Åsa Maria', percentage: 60, group: { id: factory, name: 'Tehdas' } },
        ...{ email: one.email, invitation: { email: one.email, state: 'valid' } },
      })
    }
    expect((await list({ search: 'åsa maria virtanen' })).users.map(({ id }) => id)).toContain(one.id)
    expect(await actsAbout(one.id)).toEqual(['change-user'])
    expect(await mailsTo(one.email)).toEqual([])
    const other = await invited()
    for (const [change, answer] of [
      [{ family_name: 'Virtanen 131052-308T' }, [422, 'identity-code']],
      [{ payroll_number: '131052-308T' }, [422, 'identity-code']],
      [{ group: 'group_none' }, [404, 'group-unknown']],
      [{ email: 'aino@' }, [400, 'email-not-valid']],
      [{ email: other.email.toUpperCase() }, [409, 'address-taken']],
      [{ percentage: 0 }, [400, 'invalid-request']],
    ] as const) {
      expect(await refusal(await users(`/${one.id}`, { ...wanted, ...change }))).toEqual(answer)
    }
    expect(await readUser(one.id)).toMatchObject({ email: one.email, payroll_number: '' })
  })

  it('gets a link at a new address, once, and the one before is voided', async () => {
    const one = await invited()
    const wanted = { ...detailsOf(one), email: 'New.One@havuranta.example' }
    // A colleague does the same a moment earlier.
    const bindings = interruptedBefore(2, () => users(`/${one.id}`, wanted))
    const changed = await (await users(`/${one.id}`, wanted, bindings)).json()
    expect(changed).toMatchObject({
      ...{ email: 'new.one@havuranta.example', state: 'invited' },
      invitation: { email: 'new.one@havuranta.example', state: 'valid' },
    })
    expect(await linksOf(one.id)).toEqual([
      { email: one.email, ended: 'voided' },
      { email: 'new.one@havuranta.example', ended: null },
    ])
    expect(await mailsTo('new.one@havuranta.example')).toMatchObject([{ kind: 'plus-invitation' }])
    expect(await actsAbout(one.id)).toEqual(['change-user'])
  })

  it('keeps the address with which they have accepted until they confirm the new one', async () => {
    const one = await acceptedUser(orderer.employer, office)
    const email = 'confirm@havuranta.example'
    const wanted = { ...detailsOf(one), email, percentage: 90 }
    for (const _ of [1, 2]) {
      expect(await (await users(`/${one.id}`, wanted)).json()).toMatchObject({
        ...{ email: one.email, percentage: 90, state: 'accepted', invitation: { email, state: 'valid' } },
      })
    }
    expect(await mailsTo(email)).toMatchObject([{ kind: 'plus-address', name: 'Aino' }])
    clockAt('2026-12-01T08:20:00.000Z')
    expect(await changedBy(users('/resend', { who: { users: [one.id] } }))).toEqual({ changed: 1 })
    expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['plus-address', 'plus-address'])
    const taken = (await invited()).email
    expect(await refusal(await users(`/${one.id}`, { ...wanted, email: taken }))).toEqual([
      409,
      'address-taken',
    ])
    // The address in use gives the new one up.
    for (const _ of [1, 2]) {
      const kept = await (await users(`/${one.id}`, { ...wanted, email: one.email })).json()
      expect(kept).toMatchObject({ email: one.email, invitation: null })
    }
    expect(await linksOf(one.id)).toEqual([
      { email, ended: 'voided' },
      { email, ended: 'voided' },
    ])
    expect(await actsAbout(one.id)).toEqual(['change-user', 'resend', 'change-user'])
    clockAt('2026-12-01')
  })
})

describe('what is done with many', () => {
  it('is for those who are meant: by name, or as many as a search has found', async () => {
    const some = await addUsers(
      orderer.employer,
      office,
      [0, 1, 2].map((index) => ({ family_name: 'Monta', email: `many-${index}@havuranta.example` })),
    )
    const who = { found: { search: 'monta' }, count: 3 }
    const change = { percentage: 75, group: factory }
    expect(await refusal(await users('/change', { ...change, who: { ...who, count: 2 } }))).toEqual([
      409,
      'users-not-as-seen',
    ])
    expect(await refusal(await users('/change', { who }))).toEqual([400, 'invalid-request'])
    for (const changed of [3, 0]) {
      expect(await changedBy(users('/change', { ...change, who }))).toEqual({ changed })
    }
    const ids = some.map(({ id }) => id)
    expect(await changedBy(users('/change', { percentage: 75, group: office, who: { users: ids } }))).toEqual(
      {
        changed: 3,
      },
    )
    expect((await list({ search: 'monta' })).users).toMatchObject(
      ids.map((id) => ({ id, percentage: 75, group: { id: office } })),
    )
    expect((await acts(orderer.employer)).filter(({ act }) => act === 'change-users')).toHaveLength(3)
  })

  it('sends new links to who waits, once in ten minutes, also when two do it at once', async () => {
    const [one, other] = [await invited(), await invited()]
    const done = await acceptedUser(orderer.employer, office)
    const who = { users: [one.id, other.id, done.id, one.id] }
    expect(await changedBy(users('/resend', { who }))).toEqual({ changed: 0 })
    clockAt('2026-12-01T08:10:00.000Z')
    const bindings = interruptedBefore(2, () => users('/resend', { who: { users: [other.id] } }))
    expect(await changedBy(users('/resend', { who }, bindings))).toEqual({ changed: 1 })
    expect(await changedBy(users('/resend', { who }))).toEqual({ changed: 0 })
    for (const { id, email } of [one, other]) {
      expect(await linksOf(id)).toEqual([
        { email, ended: 'voided' },
        { email, ended: null },
      ])
      expect(await mailsTo(email)).toHaveLength(1)
      expect((await readUser(id)).since).toBe('2026-12-01T08:10:00.000Z')
    }
    expect(await mailsTo(done.email)).toEqual([])
    clockAt('2026-12-01')
  })

  it('mails an address once in ten minutes, however often it is added, removed or exchanged', async () => {
    const [email, other] = ['often@havuranta.example', 'seldom@havuranta.example']
    const dueTo = async (address: string) => {
      const sql = `SELECT coalesce(relayed_at, due_at) AS at FROM outbox WHERE body ->> 'to' = ? ORDER BY at`
      const { results } = await env.DB.prepare(sql).bind(address).all<{ at: string }>()
      return results.map(({ at }) => at)
    }
    const add = async () => {
      const row = { ...{ email, given_names: 'Aino', family_name: 'Usein', payroll_number: '' } }
      const body = { users: [{ ...row, group: office, percentage: 100 }], language: 'fi' }
      await ask(orderer, `${orderer.base}/users`, { body, key: crypto.randomUUID() })
      return (await list({ search: email })).users[0]!
    }
    let one = await add()
    for (const minute of [1, 2, 3]) {
      clockAt(`2026-12-01T08:0${minute}:00.000Z`)
      await users('/remove', { who: { users: [one.id] }, grace: 'same-day' })
      one = await add()
      expect(await linksOf(one.id)).toMatchObject([{ email, ended: null }])
    }
    // The first, and that of the link which works.
    expect(await dueTo(email)).toHaveLength(2)
    const details = detailsOf({ ...one, language: 'fi' })
    for (const [minute, address] of [other, email, other, email].entries()) {
      clockAt(`2026-12-01T08:0${minute + 4}:00.000Z`)
      await users(`/${one.id}`, { ...details, email: address })
    }
    for (const address of [email, other]) {
      const due = (await dueTo(address)).map((at) => Date.parse(at))
      expect(due.length).toBeLessThanOrEqual(2)
      if (due.length > 1) expect(due[1]! - due[0]!).toBeGreaterThanOrEqual(10 * 60_000)
    }
    const token = await tokenMailedTo(email)
    expect((await linksOf(one.id)).at(-1)).toMatchObject({ email, ended: null })
    const working = 'SELECT plus_user FROM plus_invitation WHERE token_hash = ? AND ended IS NULL'
    expect(await env.DB.prepare(working).bind(sha256(token)).first('plus_user')).toBe(one.id)
    // Another employer is not held up.
    const others = await newOrderer()
    const [theirs] = await addUsers(others.employer, await newGroup(others.employer), [{ email }])
    await ask(others, `${others.base}/users/resend`, { body: { who: { users: [theirs!.id] } } })
    expect((await dueTo(email)).some((at) => at.startsWith('2026-12-01T08:07'))).toBe(true)
    clockAt('2026-12-01')
  })

  it('takes a mail back that has not gone out when a newer one takes its place', async () => {
    const many = await addUsers(
      orderer.employer,
      office,
      Array.from({ length: 51 }, () => ({ family_name: 'Joukko' })),
    )
    const who = { found: { search: 'joukko' }, count: 51 }
    const waiting = async () => {
      const { results } = await env.DB.prepare(
        "SELECT subject FROM outbox WHERE topic = 'bulk-mail' AND relayed_at IS NULL AND subject LIKE 'plus-inv%'",
      ).all()
      return results.length
    }
    for (const minutes of [10, 30]) {
      clockAt(`2026-12-01T08:${minutes}:00.000Z`)
      expect(await changedBy(users('/resend', { who }))).toEqual({ changed: 51 })
      expect(await waiting()).toBe(51)
    }
    await users('/remove', { who: { users: [many[0]!.id] }, grace: 'same-day' })
    expect(await waiting()).toBe(50)
    clockAt('2026-12-01')
  })

  it('and all else is for nobody of another employer, not even in part', async () => {
    const others = await newOrderer()
    const theirs: Accepted = await acceptedUser(others.employer, await newGroup(others.employer))
    const mine = await invited()
    const rows = async () =>
      (await env.DB.prepare('SELECT * FROM plus_user ORDER BY id').all<{ id: string }>()).results
    const before = await rows()
    const who = { users: [mine.id, theirs.id] }
    for (const answer of [
      users('/resend', { who }),
      users('/remove', { who, grace: 'same-day' }),
      users('/change', { who, percentage: 10 }),
      users(`/${theirs.id}`, detailsOf(theirs)),
      users(`/${theirs.id}`),
      users('/user_none'),
    ]) {
      expect(await refusal(await answer)).toEqual([404, 'user-unknown'])
    }
    expect((await list({ after: theirs.id })).users).toEqual([])
    expect((await list({ search: theirs.email })).found).toBe(0)
    const { benefit_group } = (await rows()).find(({ id }) => id === theirs.id) as unknown as {
      benefit_group: string
    }
    const there = { who: { users: [mine.id] }, group: benefit_group }
    expect(await refusal(await users('/change', there))).toEqual([404, 'group-unknown'])
    expect(await rows()).toEqual(before)
  })
})
