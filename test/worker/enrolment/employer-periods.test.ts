import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Invited, RegistrationLink, RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { CRON, runJobs } from '../../../worker/jobs.ts'
import { type Mail, mailSchema } from '../../../worker/messages/mail.ts'
import {
  acts,
  ask,
  type Contact,
  clockAt,
  december,
  newContact,
  newEmployer,
  open,
  read,
  register,
} from '../employers/contact.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { newSaldoUser, registerOwnPage, send } from '../identity/saldo.ts'

let contact: Contact
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-12-01')
  contact = await newEmployer('sv')
})
afterAll(() => vi.useRealTimers())

const periods = () => `${contact.base}/periods`
const opening = (body: object, key: string = crypto.randomUUID()) => ask(contact, periods(), { body, key })
const problem = async (response: Response) => {
  const { code, parameter } = await response.json<{ code: string; parameter?: string }>()
  return { status: response.status, code, parameter }
}
const count = (table: string) => env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n')

describe('opening a registration', () => {
  it('makes a period with its packages and the link for everybody, and notes who did it', async () => {
    const response = await opening(december({ name: 'Edut 2027, tunnus 131052-308T', places: 30 }))
    expect(response.status).toBe(201)
    const period = await response.json<RegistrationPeriod>()
    const code = period.links[0]!.code
    expect(period).toEqual({
      ...{ id: expect.stringMatching(/^period_/), name: 'Edut 2027, tunnus ••••••-••••' },
      ...{
        starts_on: '2026-12-01',
        ends_on: '2026-12-15',
        state: 'open',
        opened_at: '2026-12-01T08:00:00.000Z',
      },
      packages: december().packages.map((one) => ({ id: expect.stringMatching(/^package_/), ...one })),
      links: [
        {
          ...{
            code,
            url: `https://smartum.example/registration?link=${code}`,
            kind: 'shared',
            state: 'open',
          },
          ...{ starts_on: '2026-12-01', ends_on: '2026-12-15', places: 30, registered: 0, invited: 0 },
        },
      ],
      counts: { registered: 0, approved: 0, rejected: 0, ordered: 0, active: 0 },
      ...{ can_withdraw: true, can_decide: false },
    })
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(await read(contact, `${periods()}/${period.id}`)).toEqual(period)
    expect((await acts(contact.employer)).at(-1)).toMatchObject({ act: 'open-period', subject: period.id })
  })

  it('makes one for its key, however often and at once it is asked for, and refuses the key for another', async () => {
    const before = await count('registration_period')
    const key = crypto.randomUUID()
    const responses = await Promise.all([1, 2, 3].map(() => opening(december(), key)))
    responses.push(await opening(december(), key))
    const ids = await Promise.all(responses.map(async (one) => (await one.json<RegistrationPeriod>()).id))
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(ids).size).toBe(1)
    expect(await count('registration_period')).toBe(before! + 1)
    expect(await refusal(await opening(december({ places: 5 }), key))).toEqual([
      422,
      'idempotency-key-reused',
    ])
    expect(await refusal(await ask(contact, periods(), { body: december() }))).toEqual([
      400,
      'idempotency-key-missing',
    ])
    // Another employer's keys are its own.
    const other = await newEmployer()
    expect((await ask(other, `${other.base}/periods`, { body: december(), key })).status).toBe(201)
  })

  const [sports] = december().packages
  it.each<[code: string, parameter: string, changes: object]>([
    ['period-starts-too-early', 'starts_on', { starts_on: '2026-11-30' }],
    ['period-starts-too-late', 'starts_on', { starts_on: '2027-12-02', ends_on: '2027-12-03' }],
    ['period-ends-too-early', 'ends_on', { starts_on: '2026-12-16' }],
    ['period-too-long', 'ends_on', { ends_on: '2027-12-02' }],
    [
      'package-expires-too-early',
      'packages.0.expires_on',
      { packages: [{ ...sports, expires_on: '2026-12-15' }] },
    ],
    [
      'package-expires-too-late',
      'packages.0.expires_on',
      { packages: [{ ...sports, expires_on: '2028-12-16' }] },
    ],
    ['packages-alike', 'packages.1', { packages: [sports, sports] }],
    ['invalid-request', 'packages', { packages: [] }],
    ['invalid-request', 'packages.0.benefit', { packages: [{ ...sports, benefit: 'lunch' }] }],
    [
      'invalid-request',
      'packages',
      { packages: Array.from({ length: 21 }, (_, index) => ({ ...sports, amount_cents: index + 1 })) },
    ],
    ['invalid-request', 'ends_on', { ends_on: '2026-02-30' }],
    ['invalid-request', 'places', { places: 0 }],
  ])('says %s of %s and opens nothing', async (code, parameter, changes) => {
    const before = await count('registration_period')
    const response = await opening({ ...december(), ...changes })
    expect(await problem(response)).toEqual({
      status: code === 'invalid-request' ? 400 : 422,
      code,
      parameter,
    })
    expect(await count('registration_period')).toBe(before)
  })

  it('takes every edge: today, a year, one day, the day after, two years', async () => {
    clockAt('2026-11-30T21:59:59.000Z') // a second to midnight in Finland
    expect(await problem(await opening(december({ starts_on: '2026-11-29' })))).toMatchObject({
      parameter: 'starts_on',
    })
    expect((await opening(december({ starts_on: '2026-11-30', ends_on: '2027-11-30' }))).status).toBe(201)
    clockAt('2026-11-30T22:00:00.000Z')
    expect(await problem(await opening(december({ starts_on: '2026-11-30' })))).toMatchObject({
      parameter: 'starts_on',
    })
    const packages = ['2026-12-02', '2028-12-01'].map((expires_on) => ({ ...sports!, expires_on }))
    expect((await opening(december({ ends_on: '2026-12-01', packages }))).status).toBe(201)
    clockAt('2026-12-01')
  })

  it('is for good: nothing of it can be changed or removed', async () => {
    const { id } = await open(contact)
    for (const sql of [
      "UPDATE registration_period SET ends_on = '2026-12-31' WHERE id = ?",
      'DELETE FROM registration_period WHERE id = ?',
      'UPDATE benefit_package SET amount_cents = 1 WHERE period = ?',
      'DELETE FROM benefit_package WHERE period = ?',
      'UPDATE registration_link SET places = 1 WHERE period = ?',
    ]) {
      await expect(env.DB.prepare(sql).bind(id).run(), sql).rejects.toThrow(/is-fixed|is-kept/)
    }
  })
})

describe('taking a period back', () => {
  const withdraw = (id: string) => ask(contact, `${periods()}/${id}/withdraw`, { body: {} })

  it('is for a period without registrations, changes nothing a second time, and closes its links', async () => {
    const { id } = await open(contact)
    for (const _ of [1, 2]) {
      const response = await withdraw(id)
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({
        ...{ state: 'withdrawn', can_withdraw: false, can_decide: false },
        links: [{ state: 'withdrawn' }],
      })
    }
    expect((await acts(contact.employer)).filter(({ subject }) => subject === id)).toHaveLength(2)
    const late = { ends_on: '2026-12-20', places: null }
    const key = crypto.randomUUID()
    expect(await refusal(await ask(contact, `${periods()}/${id}/late-links`, { body: late, key }))).toEqual([
      409,
      'period-withdrawn',
    ])
  })

  it('is too late once somebody has registered', async () => {
    const period = await open(contact)
    await register(period, [{}])
    expect(await refusal(await withdraw(period.id))).toEqual([409, 'period-has-registrations'])
    expect(await read(contact, `${periods()}/${period.id}`)).toMatchObject({
      ...{ state: 'open', can_withdraw: false, counts: { registered: 1 } },
      links: [{ state: 'open', registered: 1 }],
    })
    expect((await acts(contact.employer)).filter(({ subject }) => subject === period.id)).toHaveLength(1)
  })
})

describe('a link for latecomers', () => {
  const addLate = (period: string, body: object, key: string = crypto.randomUUID()) =>
    ask(contact, `${periods()}/${period}/late-links`, { body, key })
  const until = (ends_on: string) => ({ ends_on, places: null })

  it('is made once the link for everybody has closed, from that day on', async () => {
    const { id } = await open(contact)
    clockAt('2026-12-15T21:59:59.999Z')
    expect(await refusal(await addLate(id, until('2026-12-20')))).toEqual([409, 'late-link-too-early'])
    clockAt('2026-12-15T22:00:00.000Z')
    expect(await problem(await addLate(id, until('2026-12-15')))).toMatchObject({
      code: 'link-ends-too-early',
    })
    expect(await problem(await addLate(id, until('2027-12-31')))).toMatchObject({
      code: 'link-ends-too-late',
    })
    const key = crypto.randomUUID()
    const responses = [
      await addLate(id, until('2026-12-20'), key),
      await addLate(id, until('2026-12-20'), key),
    ]
    for (const response of responses) {
      expect(response.status).toBe(201)
      expect(await response.json()).toMatchObject({
        state: 'closed',
        links: [
          { kind: 'shared', state: 'closed' },
          { kind: 'late', state: 'open', starts_on: '2026-12-16', ends_on: '2026-12-20', places: null },
        ],
      })
    }
    clockAt('2026-12-01')
  })

  it('offers the benefits that last longer than it, of which there has to be one', async () => {
    const packages = ['2026-12-18', '2027-12-31'].map((expires_on) => ({
      ...december().packages[0]!,
      expires_on,
    }))
    const { id } = await open(contact, { packages })
    clockAt('2026-12-16')
    const key = crypto.randomUUID()
    const body = until('2026-12-20')
    const { links, packages: all } = await read<RegistrationPeriod>(
      contact,
      `${periods()}/${id}/late-links`,
      {
        ...{ body, key },
      },
    )
    const offered = async (code: string) =>
      (await send(`/v1/registration-links/${code}`, { method: 'GET' })).json<RegistrationLink>()
    expect((await offered(links[0]!.code)).packages).toEqual(all)
    expect((await offered(links[1]!.code)).packages).toEqual(all.slice(1))
    clockAt('2026-12-01')
  })

  it('is made too once the one for everybody is full, and twenty times at most', async () => {
    const period = await open(contact, { places: 1 })
    await register(period, [{}])
    expect(await read(contact, `${periods()}/${period.id}`)).toMatchObject({ links: [{ state: 'full' }] })
    await env.DB.prepare(
      `INSERT INTO registration_link SELECT 'LATE' || value, ?, 'late', '2026-12-01', '2026-12-20', NULL, '', ?
       FROM json_each(?)`,
    )
      .bind(period.id, contact.person, JSON.stringify(Array.from({ length: 19 }, (_, index) => index)))
      .run()
    const last = await Promise.all([1, 2].map(() => addLate(period.id, until('2026-12-20'))))
    expect(last.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await refusal(await addLate(period.id, until('2026-12-20')))).toEqual([409, 'too-many-late-links'])
  })
})

describe('invitations', () => {
  const invite = (
    { id, links: [link] }: RegistrationPeriod,
    addresses: string[],
    { again = false, by = contact }: { again?: boolean; by?: Contact } = {},
  ) => ask(by, `${by.base}/periods/${id}/invitations`, { body: { link: link!.code, addresses, again } })
  const sent = async (...asked: Parameters<typeof invite>) => (await invite(...asked)).json<Invited>()
  const mails = async (to: string): Promise<Mail[]> => {
    const { results } = await env.DB.prepare(
      "SELECT body FROM outbox WHERE topic = 'bulk-mail' AND body ->> 'to' = ? ORDER BY sequence",
    )
      .bind(to)
      .all<{ body: string }>()
    return results.map(({ body }) => mailSchema.parse(JSON.parse(body)))
  }

  it('go to each address once, in its reader’s language if that is known, else in the sender’s', async () => {
    const period = await open(contact)
    await newSaldoUser('known@havuranta.example', { language: 'en' })
    const lines = [' Liisa@Havuranta.example', 'liisa@havuranta.example', 'known@havuranta.example']
    expect(await sent(period, lines)).toEqual({ sent: 2, already: [], not_valid: [] })
    expect(await mails('liisa@havuranta.example')).toEqual([
      {
        ...{ kind: 'registration-invitation', to: 'liisa@havuranta.example', language: 'sv' },
        ...{ employer: 'Havuranta Oy', period: 'Edut 2027', code: period.links[0]!.code },
        ...{ startsOn: '2026-12-01', endsOn: '2026-12-15' },
        expires: Date.parse('2026-12-15T22:00:00.000Z') / 1000,
      },
    ])
    expect(await mails('known@havuranta.example')).toMatchObject([{ language: 'en' }])

    const more = ['LIISA@havuranta.example', 'uusi@havuranta.example']
    expect(await sent(period, more)).toEqual({ sent: 1, already: [more[0]], not_valid: [] })
    // The same day, not even when it is asked for again; the next day once.
    expect(await sent(period, more, { again: true })).toMatchObject({ sent: 0, already: more })
    clockAt('2026-12-01T22:00:00.000Z')
    const both = await Promise.all([1, 2].map(() => sent(period, more, { again: true })))
    expect(both.map((one) => one.sent).sort()).toEqual([0, 2])
    clockAt('2026-12-01')
    expect(await mails('liisa@havuranta.example')).toHaveLength(2)
    expect(await read(contact, `${periods()}/${period.id}`)).toMatchObject({ links: [{ invited: 3 }] })
    const noted = (await acts(contact.employer)).filter(({ act }) => act === 'invite')
    expect(noted).toHaveLength(3)
    expect(JSON.stringify(noted)).not.toContain('@')
  })

  it('go to nobody when a line is not an address, and each complaint names its line', async () => {
    const period = await open(contact)
    const lines = [
      'oona@havuranta.example',
      'oona',
      'o na@havuranta.example',
      '131052-308T@havuranta.example',
    ]
    const answer = await sent(period, lines)
    expect(answer).toEqual({
      ...{ sent: 0, already: [] },
      not_valid: [
        { line: 2, address: 'oona', complaint: 'There is no @ in the address.' },
        { line: 3, address: 'o na@havuranta.example', complaint: 'There is a space in the address.' },
        {
          ...{ line: 4, address: '••••••-••••@havuranta.example' },
          complaint: 'There is a personal identity code in the address.',
        },
      ],
    })
    expect(await mails('oona@havuranta.example')).toEqual([])
  })

  it('are 5,000 a day at most, and of more than are left none goes out', async () => {
    const by = await newEmployer()
    const period = await open(by)
    const addresses = Array.from({ length: 4_998 }, (_, index) => `a${index}@havuranta.example`)
    await env.DB.prepare(
      "INSERT INTO registration_invitation SELECT ?, value, '2026-11-30T22:00:00.000Z' FROM json_each(?)",
    )
      .bind(period.links[0]!.code, JSON.stringify(addresses))
      .run()
    const three = ['1@b.example', '2@b.example', '3@b.example']
    expect(await refusal(await invite(period, three, { by }))).toEqual([429, 'too-many-invitations'])
    // Whoever has it is not counted.
    expect(await sent(period, [...three.slice(1), 'a7@havuranta.example'], { by })).toMatchObject({ sent: 2 })
    expect(await mails('1@b.example')).toEqual([])
    clockAt('2026-12-01T22:00:00.000Z')
    expect(await sent(period, three, { by })).toMatchObject({ sent: 1 })
    clockAt('2026-12-01')
  })

  it('that have not gone out are taken back with the period, and nobody else’s', async () => {
    const [period, other] = [await open(contact), await open(contact)]
    await sent(period, ['gone@havuranta.example'])
    await sent(other, ['gone@havuranta.example'])
    await read(contact, `${periods()}/${period.id}/withdraw`, { body: {} })
    expect(await mails('gone@havuranta.example')).toMatchObject([{ code: other.links[0]!.code }])
  })

  it('are forgotten 400 days after they were sent', async () => {
    const period = await open(contact)
    await sent(period, ['forgotten@havuranta.example'])
    const left = async (instant: string) => {
      await runJobs(CRON.hourly, env, new Date(instant))
      return env.DB.prepare('SELECT count(*) AS n FROM registration_invitation WHERE link = ?')
        .bind(period.links[0]!.code)
        .first('n')
    }
    expect(await left('2028-01-05T07:00:00.000Z')).toBe(1)
    expect(await left('2028-01-05T09:00:00.000Z')).toBe(0)
  })

  it('are for links of the period that still work', async () => {
    const [period, other] = [await open(contact), await open(contact)]
    const addresses = ['liisa@havuranta.example']
    const crossed = { ...period, links: other.links }
    expect(await refusal(await invite(crossed, addresses))).toEqual([404, 'period-link-unknown'])
    clockAt('2026-12-16')
    expect(await refusal(await invite(period, addresses))).toEqual([409, 'period-link-over'])
    clockAt('2026-12-01')
  })
})

describe('two contact people', () => {
  it('see and do the same', async () => {
    const colleague = await newContact(contact.employer)
    const { id } = await open(contact)
    const { periods } = await read<{ periods: RegistrationPeriod[] }>(colleague, `${contact.base}/periods`)
    expect(periods[0]).toMatchObject({ id })
    expect((await ask(colleague, `${contact.base}/periods/${id}/withdraw`, { body: {} })).status).toBe(200)
  })
})
