import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type {
  Brought,
  Decided,
  PeopleToFind,
  Registered,
  RegistrationPeriod,
} from '../../../worker/enrolment/schemas.ts'
import { tellEmployers } from '../../../worker/enrolment/tell-employers.ts'
import { type Mail, mailSchema } from '../../../worker/messages/mail.ts'
import {
  acts,
  ask,
  type Contact,
  clockAt,
  newContact,
  newEmployer,
  open,
  read,
  register,
} from '../employers/contact.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { registerOwnPage } from '../identity/saldo.ts'
import { metered } from '../reminders/metered.ts'
import { observe, queryPlan, scans } from '../wallet/observe.ts'

let [contact, colleague] = [] as unknown as [Contact, Contact]
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-12-01')
  contact = await newEmployer()
  colleague = await newContact(contact.employer)
  await env.DB.prepare(
    "INSERT INTO employer_details VALUES (?, 'hr@havuranta.example', '09 1', 'Katu 1', '00100', 'Helsinki', '')",
  )
    .bind(contact.employer)
    .run()
})
afterAll(() => vi.useRealTimers())

/** A period of December with people in it, and the day after its end. */
async function closed(people: Parameters<typeof register>[1], by = contact) {
  clockAt('2026-12-01')
  const period = await open(by)
  const ids = await register(period, people)
  clockAt('2026-12-16')
  return { period, ids }
}
const at = ({ id }: RegistrationPeriod, place: string, by = contact) => `${by.base}/periods/${id}/${place}`
const decide = (period: RegistrationPeriod, body: object, by = contact) =>
  ask(by, at(period, 'decisions'), { body })
/** Those who are named, or all of so many who wait. */
const whom = (meant: string[] | number) =>
  typeof meant === 'number' ? { registrations: 'all', count: meant } : { registrations: meant }
const approve = (period: RegistrationPeriod, meant: string[] | number, by = contact) =>
  decide(period, { decision: 'approve', ...whom(meant) }, by)
const reject = (
  period: RegistrationPeriod,
  meant: string[] | number,
  reason = 'Ei töissä enää',
  by = contact,
) => decide(period, { decision: 'reject', ...whom(meant), reason }, by)
const changedBy = async (response: Response) => (await response.json<Decided>()).changed
const people = (period: RegistrationPeriod, body: PeopleToFind = {}) =>
  read<Registered>(contact, at(period, 'registrations/search'), { body })
const stateOf = (id: string) =>
  env.DB.prepare('SELECT state, reason, decided_by, decided_at FROM registration WHERE id = ?')
    .bind(id)
    .first()
const rejections = async (ids: string[]): Promise<Mail[]> => {
  const { results } = await env.DB.prepare(
    'SELECT body FROM outbox WHERE subject IN (SELECT value FROM json_each(?)) ORDER BY sequence',
  )
    .bind(JSON.stringify(ids))
    .all<{ body: string }>()
  return results.map(({ body }) => mailSchema.parse(JSON.parse(body)))
}
/** Puts somebody on an invoice, as an order does. */
let invoices = 100_000
async function order({ id }: RegistrationPeriod, registration: string) {
  const number = ++invoices
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO invoice (number, employer, service, period, reference, people, total_cents, issued_on, due_on, buyer,
         ordered_by, ordered_at) VALUES (?1, ?2, 'saldo', ?3, ?1, 1, 20000, '2026-12-16', '2026-12-30', '{}', ?4, '')`,
    ).bind(number, contact.employer, id, contact.person),
    env.DB.prepare('UPDATE registration SET invoice = ? WHERE id = ?').bind(number, registration),
  ])
}

describe('the people of a period', () => {
  it('are listed by name, fifty at a time, with how many there are', async () => {
    const { period, ids } = await closed([
      ...Array.from({ length: 60 }, (_, index) => ({
        family: `Perhe ${String(index % 30).padStart(2, '0')}`,
      })),
      { family: 'Öhman', given: 'Åsa' },
      { family: 'aalto', given: 'Eero' },
      { family: 'Äijälä', given: 'Oona', email: 'oona.a@havuranta.example' },
    ])
    const first = await people(period)
    expect(first.people).toHaveLength(50)
    expect(first.total).toBe(63)
    expect(first.people[0]).toEqual({
      ...{
        id: ids[61],
        given_names: 'Eero',
        family_name: 'aalto',
        email: expect.any(String),
        phone: '040 123 4567',
      },
      ...{ package: period.packages[0]!.id, state: 'registered', registered_at: '2026-12-01T10:00:00.000Z' },
      ...{ is_late: false, was_brought_in: false, reason: null, invoice: null },
    })
    expect(first.next).not.toContain('Perhe')
    // Somebody who is decided on meanwhile moves nobody to another page.
    await approve(period, [first.people[3]!.id])
    const second = await people(period, { after: first.next! })
    expect(second).toMatchObject({ total: 63, next: null })
    expect(second.people.slice(-2).map((one) => one.family_name)).toEqual(['Äijälä', 'Öhman'])
    expect(new Set([...first.people, ...second.people].map(({ id }) => id))).toEqual(new Set(ids))

    const found = async (search: string) =>
      (await people(period, { search })).people.map(({ family_name }) => family_name)
    expect(await found('ÄIJÄ')).toEqual(['Äijälä'])
    expect(await found('öhman,  ÅSA')).toEqual(['Öhman'])
    expect(await found('åsa öhman')).toEqual(['Öhman'])
    expect(await found('OONA.A@')).toEqual(['Äijälä'])
    expect(await found('100 %_*')).toEqual([])
    expect((await people(period, { search: 'perhe 07', state: 'registered' })).total).toBe(2)
    expect((await people(period, { state: 'approved' })).total).toBe(1)
    // Nothing is told of where others stand in the alphabet.
    const others = await newEmployer()
    const [theirs] = await register(await open(others, { starts_on: '2026-12-16', ends_on: '2026-12-20' }), [
      { family: 'Perhe 15' },
    ])
    expect((await people(period, { after: theirs! })).people).toEqual([])
  })

  it('and all that is done with them are looked up along indexes, however many there are', async () => {
    const { period, ids } = await closed([{}, {}])
    const { ledger: DB, statements } = observe(env.DB)
    const bindings = { ...env, DB }
    const { id, packages, links } = await open(contact, { starts_on: '2026-12-16', ends_on: '2026-12-20' })
    const body = (place: string, sent: object) =>
      read(contact, `${contact.base}/periods/${place}`, { body: sent, bindings })
    await read(contact, `${contact.base}/periods`, { bindings })
    for (const sent of [{}, { after: ids[0] }]) await body(`${period.id}/registrations/search`, sent)
    const lists = statements.filter((sql) => sql.includes('ORDER BY family_name'))
    expect(lists).toHaveLength(2)
    for (const sql of lists) expect((await queryPlan(env.DB, sql)).join()).not.toContain('TEMP B-TREE')
    await body(`${period.id}/decisions`, { decision: 'approve', ...whom(2) })
    await body(`${period.id}/decisions`, { decision: 'reject', registrations: [ids[0]], reason: 'Ei' })
    await body(`${id}/people`, { from: period.id, package: packages[0]!.id, registrations: 'all' })
    await body(`${id}/invitations`, { link: links[0]!.code, addresses: ['a@b.example'] })
    await tellEmployers(DB, new Date())
    expect(statements.length).toBeGreaterThan(50)
    for (const sql of new Set(statements)) {
      let parameters = 0
      const numbered = sql.replace(/\?(?!\d)/g, () => `?${++parameters}`)
      expect(await scans(env.DB, numbered), sql).toEqual([])
    }
  })
})

describe('decisions', () => {
  it('open at midnight in Finland after the last day', async () => {
    clockAt('2026-12-01')
    const period = await open(contact)
    const [id] = await register(period, [{}])
    clockAt('2026-12-15T21:59:59.999Z')
    expect(await read(contact, `${contact.base}/periods/${period.id}`)).toMatchObject({
      state: 'open',
      can_decide: false,
    })
    expect(await refusal(await approve(period, [id!]))).toEqual([409, 'decisions-not-open'])
    clockAt('2026-12-15T22:00:00.000Z')
    expect(await read(contact, `${contact.base}/periods/${period.id}`)).toMatchObject({
      state: 'closed',
      can_decide: true,
    })
    expect(await changedBy(await approve(period, [id!]))).toBe(1)
    // In summer midnight comes an hour earlier.
    clockAt('2026-12-01')
    const summer = await open(contact, { starts_on: '2027-06-01', ends_on: '2027-06-15' })
    await register(summer, [{}])
    clockAt('2027-06-15T20:59:59.999Z')
    expect(await refusal(await approve(summer, 1))).toEqual([409, 'decisions-not-open'])
    clockAt('2027-06-15T21:00:00.000Z')
    expect(await changedBy(await approve(summer, 1))).toBe(1)
  })

  it('are for one, some or all who wait, can be changed, and tell who is rejected, once', async () => {
    const { period, ids } = await closed([{ given: 'Aino Maria' }, {}, {}, {}])
    const [aino, eero] = ids as [string, string]
    expect(await changedBy(await approve(period, [aino, eero, eero]))).toBe(2)
    const approved = await stateOf(eero)
    expect(approved).toEqual({
      ...{
        state: 'approved',
        reason: null,
        decided_by: contact.person,
        decided_at: '2026-12-16T08:00:00.000Z',
      },
    })
    clockAt('2026-12-17')
    expect(await changedBy(await approve(period, [eero], colleague))).toBe(0)
    expect(await stateOf(eero)).toEqual(approved)

    expect(await changedBy(await reject(period, [aino], ' Tunnus 131052-308T, ei töissä '))).toBe(1)
    expect(await changedBy(await reject(period, [aino], 'Toisesta syystä'))).toBe(0)
    expect(await stateOf(aino)).toMatchObject({ state: 'rejected', reason: 'Tunnus ••••••-••••, ei töissä' })
    expect(await rejections(ids)).toEqual([
      {
        ...{
          kind: 'registration-rejected',
          to: expect.stringMatching(/^registered-/),
          language: 'sv',
          name: 'Aino',
        },
        ...{ employer: 'Havuranta Oy', period: 'Edut 2027', benefit: 'sports', amountCents: 20_000 },
        ...{
          expiresOn: '2027-12-31',
          reason: 'Tunnus ••••••-••••, ei töissä',
          contact: 'hr@havuranta.example',
        },
      },
    ])
    expect(await refusal(await reject(period, 3))).toEqual([409, 'registrations-not-as-seen'])
    expect(await refusal(await approve(period, 1))).toEqual([409, 'registrations-not-as-seen'])
    const answer = await (await reject(period, 2)).json<Decided>()
    expect(answer).toMatchObject({
      changed: 2,
      period: { counts: { registered: 0, approved: 1, rejected: 3 }, links: [{ registered: 4 }] },
    })
    expect(await rejections(ids)).toHaveLength(3)
    // Whoever is approved after all gets no mail that has not gone out.
    expect(await changedBy(await approve(period, [aino]))).toBe(1)
    expect(await stateOf(aino)).toMatchObject({ state: 'approved', reason: null })
    expect(await rejections(ids)).toHaveLength(2)
    expect(
      (await acts(contact.employer)).filter(({ subject }) => subject === period.id).map(({ act }) => act),
    ).toEqual([...['open-period', 'approve', 'reject', 'reject', 'approve']])
  })

  it('about a person change nothing once they are ordered for, nor does a list with somebody else in it', async () => {
    const { period, ids } = await closed([{}, {}])
    const [ordered, waiting] = ids as [string, string]
    await approve(period, [ordered])
    await order(period, ordered)
    expect(await refusal(await reject(period, [waiting, ordered]))).toEqual([409, 'registration-ordered'])
    expect(await refusal(await reject(period, [waiting, 'registration_x']))).toEqual([
      404,
      'registration-unknown',
    ])
    expect(await stateOf(waiting)).toMatchObject({ state: 'registered' })
    expect(await rejections(ids)).toEqual([])
    expect(await changedBy(await approve(period, ids))).toBe(1)
    expect(await refusal(await reject(period, 1))).toEqual([409, 'registrations-not-as-seen'])
    const { counts } = await read<RegistrationPeriod>(contact, `${contact.base}/periods/${period.id}`)
    expect(counts).toEqual({ registered: 0, approved: 1, rejected: 0, ordered: 1, active: 0 })
    expect((await people(period, { state: 'ordered' })).people.map(({ id }) => id)).toEqual([ordered])
  })

  it('may bring somebody back whose place has been taken: the employer decides on its own limit', async () => {
    clockAt('2026-12-01')
    const period = await open(contact, { places: 1 })
    const [first] = await register(period, [{}])
    clockAt('2026-12-16')
    await reject(period, [first!])
    const [second] = await register(period, [{}])
    const approved = await (await approve(period, [first!, second!])).json<Decided>()
    expect(approved).toMatchObject({
      changed: 2,
      period: { counts: { approved: 2 }, links: [{ places: 1 }] },
    })
  })

  it('of two people at once leave one of the two, and its mail', async () => {
    const { period, ids } = await closed(Array.from({ length: 6 }, () => ({})))
    await Promise.all(
      ids.flatMap((id, index) => {
        const both = [approve(period, [id]), reject(period, [id], 'Ei', colleague)]
        return index % 2 ? both : both.reverse()
      }),
    )
    const { results } = await env.DB.prepare(
      `SELECT state, (SELECT count(*) FROM outbox WHERE subject = registration.id) AS mails,
         iif(state = 'approved', ?2, ?3) = decided_by AS is_theirs
       FROM registration WHERE period = ?1`,
    )
      .bind(period.id, contact.person, colleague.person)
      .all()
    expect(results).toHaveLength(6)
    for (const row of results) {
      expect(row).toEqual({ state: row.state, mails: row.state === 'rejected' ? 1 : 0, is_theirs: 1 })
    }
  })

  it.each([
    [{ decision: 'reject', registrations: 'all', count: 1 }, 'reason'],
    [{ decision: 'reject', registrations: 'all', count: 1, reason: ' ' }, 'reason'],
    [{ decision: 'approve', registrations: [] }, 'registrations'],
    [{ decision: 'approve', registrations: 'all', count: 1, reason: 'x' }, undefined],
    [{ decision: 'approve', registrations: 'all' }, 'count'],
    [{ decision: 'reject', registrations: ['x'], count: 1, reason: 'x' }, 'count'],
  ])('need what they are made of: %j', async (body, parameter) => {
    const response = await decide({ id: 'period_x' } as RegistrationPeriod, body)
    expect(response.status).toBe(400)
    expect((await response.json<{ parameter?: string }>()).parameter).toBe(parameter)
  })
})

describe('ten thousand people', () => {
  it('are rejected, approved and brought in with as many statements as one', {
    timeout: 60_000,
  }, async () => {
    const family = Array.from({ length: 10_000 }, (_, index) => ({ family: `Perhe ${index}` }))
    const { period, ids } = await closed(family)
    const { meter, bindings } = metered()
    const counting = async <Answer>(path: string, body: object): Promise<Answer> => {
      const before = meter.statements
      const answer = await read<Answer>(contact, path, { body, bindings: bindings as typeof env })
      expect(meter.statements - before).toBeLessThan(16)
      return answer
    }
    const all = { registrations: 'all' }
    const rejected = await counting<Decided>(at(period, 'decisions'), {
      ...{ decision: 'reject', reason: 'Ei enää', count: 10_000, ...all },
    })
    expect(rejected).toMatchObject({
      changed: 10_000,
      period: { counts: { registered: 0, rejected: 10_000 } },
    })
    const mailed = await env.DB.prepare(
      `SELECT count(DISTINCT outbox.id) AS n FROM registration JOIN outbox ON subject = registration.id
       WHERE period = ? AND topic = 'bulk-mail'`,
    )
      .bind(period.id)
      .first('n')
    expect(mailed).toBe(10_000)
    const some = { decision: 'approve', registrations: ids.slice(0, 500) }
    expect(await counting<Decided>(at(period, 'decisions'), some)).toMatchObject({ changed: 500 })
    await env.DB.prepare("UPDATE registration SET state = 'approved', reason = NULL WHERE period = ?")
      .bind(period.id)
      .run()
    const next = await open(contact, { starts_on: '2026-12-16', ends_on: '2026-12-20' })
    const bring = { from: period.id, package: next.packages[1]!.id, ...all }
    expect(await counting<Brought>(at(next, 'people'), bring)).toMatchObject({
      ...{ brought: 10_000, already: 0, period: { counts: { approved: 10_000 } } },
    })
    // A page of them is no slower to get at for its place in the list.
    expect(await people(next, { search: 'perhe 9999' })).toMatchObject({ total: 1 })
  })
})

describe('people of an earlier period', () => {
  it('are brought in approved, with the package that is chosen, each once', async () => {
    const { period: earlier, ids } = await closed([
      { family: 'Yksi' },
      { family: 'Kaksi' },
      { family: 'Kolme' },
      {},
    ])
    const [one, two, three, four] = ids as [string, string, string, string]
    await approve(earlier, [one, two, three])
    await reject(earlier, [four])
    await order(earlier, one)
    await env.DB.prepare("UPDATE registration SET state = 'active', active_at = '' WHERE id = ?")
      .bind(one)
      .run()
    const next = await open(contact, { starts_on: '2026-12-16', ends_on: '2026-12-20' })
    const body = { from: earlier.id, package: next.packages[1]!.id, registrations: [one] }
    const bring = (changes: object = {}) =>
      ask(contact, at(next, 'people'), { body: { ...body, ...changes } })
    expect(await refusal(await bring({ registrations: [one, four] }))).toEqual([404, 'registration-unknown'])
    expect(await (await bring()).json<Brought>()).toMatchObject({ brought: 1, already: 0 })

    const both = await Promise.all([1, 2].map(() => bring({ registrations: 'all' })))
    const answers = await Promise.all(both.map((response) => response.json<Brought>()))
    expect(answers.map(({ brought, already }) => [brought, already]).sort()).toEqual([
      [0, 3],
      [2, 1],
    ])
    expect(answers[0]!.period).toMatchObject({ counts: { approved: 3, registered: 0 }, can_withdraw: false })
    const { people: listed } = await people(next)
    expect(listed.map(({ family_name }) => family_name)).toEqual(['Kaksi', 'Kolme', 'Yksi'])
    expect(listed[0]).toMatchObject({
      ...{
        package: body.package,
        state: 'approved',
        was_brought_in: true,
        is_late: false,
        phone: '040 123 4567',
      },
    })
    const { results } = await env.DB.prepare(
      'SELECT DISTINCT link, terms, language, registered_on, decided_by FROM registration WHERE period = ?',
    )
      .bind(next.id)
      .all()
    expect(results).toEqual([
      { link: null, terms: null, language: 'sv', registered_on: '2026-12-16', decided_by: contact.person },
    ])
    const noted = (await acts(contact.employer)).filter(
      ({ subject, act }) => subject === next.id && act === 'bring-in',
    )
    expect(noted).toHaveLength(2)
  })

  it('are rejected at any time, and brought in again with the right package, until they are ordered', async () => {
    const { period: earlier, ids } = await closed([{ family: 'Yksi' }, { family: 'Kaksi' }, {}])
    await approve(earlier, ids)
    clockAt('2026-12-01')
    const next = await open(contact, { starts_on: '2026-12-01', ends_on: '2026-12-30' })
    clockAt('2026-12-16')
    const [came] = await register(next, [{}])
    const [wrong, right] = next.packages.map(({ id }) => id)
    const bring = async (chosen: string | undefined, registrations: string[] | 'all') => {
      const body = { from: earlier.id, package: chosen, registrations }
      const { brought, already } = await read<Brought>(contact, at(next, 'people'), { body })
      return [brought, already]
    }
    const states = async () =>
      (await people(next)).people
        .filter(({ was_brought_in }) => was_brought_in)
        .map((one) => [one.family_name, one.state, one.package === right])
    expect(await bring(wrong, 'all')).toEqual([3, 0])
    const [kaksi, , yksi] = (await people(next)).people
      .filter((one) => one.was_brought_in)
      .map(({ id }) => id)
    // Who registered cannot be decided on yet, also not beside somebody who was brought in.
    expect(await refusal(await reject(next, [yksi!, came!]))).toEqual([409, 'decisions-not-open'])
    expect(await refusal(await reject(next, 1))).toEqual([409, 'decisions-not-open'])
    expect(await changedBy(await reject(next, [yksi!]))).toBe(1)
    expect(await rejections([yksi!])).toEqual([])
    expect(await bring(wrong, 'all')).toEqual([0, 3])
    expect(await bring(right, 'all')).toEqual([1, 2])
    expect(await bring(right, [ids[1]!])).toEqual([1, 0])
    expect(await states()).toEqual([
      ['Kaksi', 'approved', true],
      ['Virtanen', 'approved', false],
      ['Yksi', 'approved', true],
    ])
    expect(await changedBy(await reject(next, [yksi!]))).toBe(1)
    expect(await changedBy(await approve(next, [yksi!]))).toBe(1)
    await order(next, kaksi!)
    expect(await bring(wrong, [ids[1]!])).toEqual([0, 1])
    await expect(
      env.DB.prepare('UPDATE registration SET package = ? WHERE id = ?').bind(right, came).run(),
    ).rejects.toThrow('registration-is-fixed')
  })

  it('are brought neither into a period that was taken back nor for money that has expired', async () => {
    const { period: earlier } = await closed([{}])
    await approve(earlier, 1)
    const next = await open(contact, { starts_on: '2026-12-16', ends_on: '2026-12-20' })
    await ask(contact, at(next, 'withdraw'), { body: {} })
    const body = { from: earlier.id, package: next.packages[0]!.id, registrations: 'all' }
    expect(await refusal(await ask(contact, at(next, 'people'), { body }))).toEqual([409, 'period-withdrawn'])
    clockAt('2028-01-01')
    const late = { ...body, package: earlier.packages[0]!.id }
    expect(await refusal(await ask(contact, at(earlier, 'people'), { body: late }))).toEqual([
      409,
      'package-expired',
    ])
  })
})
