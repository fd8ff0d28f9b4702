import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { app } from '../../../worker/app.ts'
import { businessIdOf } from '../../../worker/employers/business-id.ts'
import type { Company, MyEmployers } from '../../../worker/employers/schemas.ts'
import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { sha256 } from '../../support/relying-party-browser.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { endSession, newSaldoUser, registerOwnPage, send, sendAs, signInHere } from '../identity/saldo.ts'
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
} from './contact.ts'

let [contact, other] = [] as unknown as [Contact, Contact]
let stranger: { person: string }
let period: RegistrationPeriod
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  clockAt('2026-12-01')
  contact = await newEmployer()
  other = await newEmployer('en')
  stranger = { person: await newSaldoUser('stranger@havuranta.example') }
  period = await open(other)
  await register(period, [{}])
  clockAt('2026-12-16')
})
afterAll(() => vi.useRealTimers())

/** Every route under /v1/employer, whichever part it is of; those of Plus have a walk of their own. */
const routes = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && /^\/v1\/employer(?!.*\/plus\/)/.test(path))
      .map(({ method, path }) => `${method} ${path}`),
  ),
]
const ofAnEmployer = routes.filter((route) => route.includes(':employer'))
const ofAPeriod = ofAnEmployer.filter((route) => route.includes(':period'))

const details = {
  ...{ email: 'hr@havuranta.example', phone: '09 5550 100', street: 'Rantatie 4', postal_code: '90100' },
  ...{ city: 'Oulu', reference: 'KP 12' },
}
/** What every route that changes something can be sent; one that is missing here fails. */
const bodies: Record<string, () => object> = {
  '/company': () => details,
  '/periods': () => december({ starts_on: '2026-12-16', ends_on: '2026-12-20' }),
  '/withdraw': () => ({}),
  '/late-links': () => ({ ends_on: '2026-12-20', places: null }),
  '/invitations': () => ({ link: period.links[0]!.code, addresses: ['a@b.example'] }),
  '/decisions': () => ({ decision: 'reject', registrations: 'all', count: 1, reason: 'Ei töissä enää' }),
  '/search': () => ({ search: 'virtanen' }),
  '/people': () => ({ from: period.id, package: period.packages[0]!.id, registrations: 'all' }),
  '/order': () => ({ people: 1, total_cents: 20_000 }),
}
const call = (who: { person: string }, route: string, employer: string) => {
  const [method, path] = route.split(' ') as [string, string]
  const url = path.replace(':employer', employer).replace(':period', period.id).replace(':number', '100001')
  const body = bodies[path.slice(path.lastIndexOf('/'))]
  if (method === 'POST' && !body) throw new Error(`what can be sent to ${path}?`)
  return ask(who, url, method === 'POST' ? { body: body!(), key: crypto.randomUUID() } : {})
}
const everything = async () =>
  (
    await env.DB.batch(
      [
        'registration_period',
        'registration',
        'registration_link',
        'employer_act',
        'employer_details',
        'outbox',
        'invoice',
      ].map((table) => env.DB.prepare(`SELECT * FROM ${table}`)),
    )
  ).map(({ results }) => results)

describe('what is about employers', () => {
  it('is found here at all', () => {
    expect(routes.length).toBeGreaterThanOrEqual(13)
    expect(ofAPeriod.length).toBeGreaterThanOrEqual(8)
  })

  it.each(routes)('is not for who is not signed in: %s', async (route) => {
    const [method, path] = route.split(' ') as ['GET' | 'POST', string]
    const response = await send(path.replace(':employer', other.employer).replace(':period', period.id), {
      method,
      body: method === 'POST' ? {} : undefined,
    })
    expect(await refusal(response)).toEqual([401, 'token-not-valid'])
  })

  it.each(ofAnEmployer)('looks like nothing to others, of an employer or of none: %s', async (route) => {
    const before = await everything()
    for (const who of [stranger, contact]) {
      const answers = [await call(who, route, other.employer), await call(who, route, 'employer_none')]
      const [one, none] = await Promise.all(answers.map((answer) => answer.json<{ request_id: string }>()))
      expect(answers.map(({ status }) => status)).toEqual([404, 404])
      expect({ ...one, request_id: '' }).toEqual({ ...none, request_id: '' })
      expect(one).toMatchObject({ code: 'employer-unknown' })
    }
    expect(await everything()).toEqual(before)
  })

  it.each(ofAPeriod)('looks like nothing where the period is of others: %s', async (route) => {
    const before = await everything()
    expect(await refusal(await call(contact, route, contact.employer))).toEqual([404, 'period-unknown'])
    expect(await everything()).toEqual(before)
  })

  it('names no registration, package, link or earlier period of others', async () => {
    clockAt('2026-12-01')
    const own = await open(contact)
    clockAt('2026-12-16')
    const { results } = await env.DB.prepare('SELECT id FROM registration WHERE period = ?')
      .bind(period.id)
      .all<{ id: string }>()
    const registrations = results.map(({ id }) => id)
    const to = (place: string, body: object) =>
      ask(contact, `${contact.base}/periods/${own.id}/${place}`, { body })
    const decision = { decision: 'approve', registrations }
    expect(await refusal(await to('decisions', decision))).toEqual([404, 'registration-unknown'])
    const packages = [own.packages[0]!.id, period.packages[0]!.id]
    const people = { from: period.id, package: packages[0], registrations: 'all' }
    expect(await refusal(await to('people', people))).toEqual([404, 'period-unknown'])
    expect(await refusal(await to('people', { ...people, from: own.id, package: packages[1] }))).toEqual([
      404,
      'period-package-unknown',
    ])
    const invitation = { link: period.links[0]!.code, addresses: ['a@b.example'] }
    expect(await refusal(await to('invitations', { ...invitation, link: 'X' }))).toEqual([
      404,
      'period-link-unknown',
    ])
    expect(await refusal(await to('invitations', invitation))).toEqual([404, 'period-link-unknown'])
  })

  it('ends with the role and with the session, and uses up the proof of what changes something', async () => {
    const colleague = await newContact(contact.employer)
    const session = await signInHere(colleague.person)
    const company = `${contact.base}/company`
    expect((await sendAs(session, company, { body: details })).status).toBe(200)
    const proofId = crypto.randomUUID() // another isolate has seen it
    await env.DB.prepare('INSERT INTO used_proof VALUES (?, ?)')
      .bind(await sha256(`${session.keys.thumbprint}.${proofId}`), Math.floor(Date.now() / 1000) + 60)
      .run()
    const change = { body: { ...details, city: 'Kemi' }, proofId }
    expect(await refusal(await sendAs(session, company, change))).toEqual([401, 'proof-replayed'])
    expect(await read(contact, company)).toMatchObject({ details: { city: 'Oulu' } })
    await env.DB.prepare('DELETE FROM employer_role WHERE person = ?').bind(colleague.person).run()
    expect(await refusal(await sendAs(session, company, { method: 'GET' }))).toEqual([
      404,
      'employer-unknown',
    ])
    await endSession(session)
    for (const path of ['/v1/employer', company]) {
      expect(await refusal(await sendAs(session, path, { method: 'GET' }))).toEqual([401, 'session-ended'])
    }
  })
})

describe('an employer', () => {
  it('is listed for those who act for it, and for nobody else', async () => {
    await env.DB.prepare('UPDATE employer SET has_plus = 1 WHERE id = ?').bind(other.employer).run()
    expect(await read<MyEmployers>(other, '/v1/employer')).toEqual({
      employers: [
        {
          ...{ id: other.employer, name: 'Havuranta Oy', business_id: other.employer },
          ...{ services: ['saldo'], roles: ['contact'], needs_strong_sign_in: false },
        },
      ],
    })
    expect(await read<MyEmployers>(stranger, '/v1/employer')).toEqual({ employers: [] })
  })

  it('without Saldo has nobody to act for it', async () => {
    const plus = await newEmployer()
    await env.DB.prepare('UPDATE employer SET has_plus = 1, has_saldo = 0 WHERE id = ?')
      .bind(plus.employer)
      .run()
    expect(await read<MyEmployers>(plus, '/v1/employer')).toEqual({ employers: [] })
    expect(await refusal(await ask(plus, `${plus.base}/company`))).toEqual([404, 'employer-unknown'])
  })

  it('tells its details, which change as one, and every change is noted once', async () => {
    const mine = await newEmployer()
    const colleague = await newContact(mine.employer)
    await env.DB.prepare("INSERT INTO customer VALUES (10007, ?, 'saldo')").bind(mine.employer).run()
    const company = `${mine.base}/company`
    const known = {
      ...{ name: 'Havuranta Oy', business_id: mine.employer, details: null },
      customer_numbers: [{ service: 'saldo', number: 'SALDO-10007' }],
      contacts: [mine, colleague].map(({ email }) => ({ name: 'Aino Maria Virtanen', email })),
    }
    expect(await read<Company>(mine, company)).toEqual(known)
    const typed = { ...details, email: ' HR@Havuranta.example ', reference: 'Tunnus 131052-308T' }
    const taken = { ...details, reference: 'Tunnus ••••••-••••' }
    for (const _ of [1, 2]) {
      expect(await read<Company>(mine, company, { body: typed })).toEqual({ ...known, details: taken })
    }
    expect(await read<Company>(colleague, company, { body: details })).toEqual({ ...known, details })
    expect(await acts(mine.employer)).toEqual([
      { act: 'change-details', subject: mine.employer, details: JSON.stringify(taken) },
      { act: 'change-details', subject: mine.employer, details: JSON.stringify(details) },
    ])
  })

  it.each([
    ['email-not-valid', { email: 'hr@havuranta' }],
    ['invalid-request', { postal_code: '9010' }],
    ['invalid-request', { street: ' ' }],
    ['invalid-request', { name: 'Uusi Oy' }],
  ])('is told %s of %j', async (code, changes) => {
    const response = await ask(contact, `${contact.base}/company`, { body: { ...details, ...changes } })
    expect(await refusal(response)).toEqual([400, code])
  })
})

describe('a business ID', () => {
  it.each([
    ['2077474-0', '2077474-0'],
    [' 1057825–2 ', '1057825-2'],
    ['20774740', '2077474-0'],
    ['0737546-1', undefined],
    ['2077474-1', undefined],
    ['2077474', undefined],
  ])('is read as %s', (typed, id) => expect(businessIdOf(typed)).toBe(id))
})
