import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { bucketOf } from '../../../worker/identity/attempts.ts'
import type { Limit } from '../../../worker/identity/store/attempts.ts'
import { CRON, runJobs } from '../../../worker/jobs.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { mailLimits } from '../../../worker/support/limits.ts'
import { forgetSenders } from '../../../worker/support/store.ts'
import { mailsTo, newEmail, newNetwork, post } from './api.ts'

const wish = (changes = {}) => ({
  ...{ topic: 'sign-in', name: 'Aino Virtanen', email: newEmail(), language: 'fi' },
  message: 'En pääse kirjautumaan.',
  ...changes,
})
const stored = (number: string) =>
  env.DB.prepare(
    'SELECT number, topic, name, email, language, message, about_request, state, created_at FROM service_request WHERE number = ?',
  )
    .bind(number)
    .first()
const ask = (body: object, network?: string) => post('/v1/service-requests', body, network)
const numberOf = async (response: Response) => {
  expect(response.status).toBe(201)
  return (await response.json<{ number: string }>()).number
}

describe('a service request', () => {
  it('gets a number, which is stored with it and mailed', async () => {
    const request = wish({ about_request: '7F3KQ-21M0X', email: '  Aino.K@Havuranta.example ' })
    const number = await numberOf(await ask(request))
    expect(number).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{6}$/)
    expect(await stored(number)).toEqual({
      ...request,
      number,
      email: 'aino.k@havuranta.example',
      state: 'open',
      created_at: expect.stringMatching(/^\d{4}-.*Z$/),
    })
    const [mail, ...more] = await mailsTo('aino.k@havuranta.example')
    expect(mail).toMatchObject({
      ...{ kind: 'service-request-received', number, name: 'Aino Virtanen', language: 'fi' },
    })
    expect(more).toEqual([])
  })

  it('is one however often it is sent, also at the same time and in another language', async () => {
    const request = wish()
    const [first, ...others] = await Promise.all([ask(request), ask(request), ask(request)])
    const number = await numberOf(first)
    for (const other of [...others, await ask({ ...request, language: 'sv' })]) {
      expect(await numberOf(other)).toBe(number)
    }
    expect(await mailsTo(request.email)).toHaveLength(1)
    expect(await numberOf(await ask({ ...request, message: 'Toinen asia.' }))).not.toBe(number)
  })

  it('is a new one once the first is closed', async () => {
    const request = wish()
    const number = await numberOf(await ask(request))
    await env.DB.prepare(
      "UPDATE service_request SET state = 'closed', closed_at = created_at WHERE number = ?",
    )
      .bind(number)
      .run()
    const second = await numberOf(await ask(request))
    expect(second).not.toBe(number)
    expect(await stored(number)).toMatchObject({ state: 'closed' })
    expect(await stored(second)).toMatchObject({ state: 'open' })
  })

  it('gets another number when the first is taken', async () => {
    const taken = await numberOf(await ask(wish()))
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const bytes = [...taken.slice(2)].map((letter) => letters.indexOf(letter))
    const random = crypto.getRandomValues.bind(crypto)
    let times = 0
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      if (!(array instanceof Uint8Array) || array.length !== 6 || times++) return random(array)
      array.set(bytes)
      return array
    })
    const request = wish()
    const number = await numberOf(await ask(request))
    vi.restoreAllMocks()
    expect(times).toBe(2)
    expect(number).not.toBe(taken)
    expect(await mailsTo(request.email)).toMatchObject([{ number }])
    expect(await stored(taken)).not.toMatchObject({ email: request.email })
  })

  it('holds no identity code', async () => {
    const code = '131052_308T'
    const request = wish({
      about_request: code,
      name: `Aino ${code}`,
      message: `Tunnukseni on ${code}, kiitos. Puh. 040 123 4567.`,
    })
    const number = await numberOf(await ask(request))
    expect(await stored(number)).toMatchObject({
      about_request: '••••••-••••',
      name: 'Aino ••••••-••••',
      message: 'Tunnukseni on ••••••-••••, kiitos. Puh. 040 123 4567.',
    })
    expect(JSON.stringify(await mailsTo(request.email))).not.toContain('308T')
  })

  it.each([
    ['an address that is none', { email: 'aino' }, 'email-not-valid', 'email'],
    ['an identity code in the address', { email: 'a131052-308t@x.example' }, 'email-not-valid', 'email'],
    ['an empty message', { message: '   ' }, 'invalid-request', 'message'],
    ['no name', { name: '' }, 'invalid-request', 'name'],
    ['a topic that is none', { topic: 'weather' }, 'invalid-request', 'topic'],
    ['a field too many', { person: 'x' }, 'invalid-request', undefined],
  ])('with %s is refused, and says what is wrong', async (_, changes, code, parameter) => {
    const response = await ask(wish(changes))
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.json()).toMatchObject({ code, ...(parameter && { parameter }) })
  })
})

describe('the senders of closed requests', () => {
  const close = (number: string, at: string) =>
    env.DB.prepare("UPDATE service_request SET state = 'closed', closed_at = ? WHERE number = ?")
      .bind(at, number)
      .run()
  const left = (number: string) =>
    env.DB.prepare('SELECT * FROM service_request WHERE number = ?').bind(number).first()

  it('are forgotten 400 days later, and what they said; what it was about stays', async () => {
    const now = new Date('2028-06-01T00:17:00.000Z')
    const requests = [wish({ about_request: '7F3KQ-21M0X' }), wish(), wish()]
    const [old, recent, open] = await Promise.all(requests.map(async (one) => numberOf(await ask(one))))
    await close(old!, '2027-04-28T00:17:00.000Z')
    await close(recent!, '2027-04-28T00:17:01.000Z')
    const before = await Promise.all([left(recent!), left(open!)])
    await runJobs(CRON.hourly, env, now)
    expect(await left(old!)).toEqual({
      ...{ number: old, topic: 'sign-in', language: 'fi', state: 'closed' },
      ...{ created_at: expect.any(String), closed_at: '2027-04-28T00:17:00.000Z' },
      ...{ name: '', email: '', message: '', about_request: null, content_hash: old },
    })
    expect(await Promise.all([left(recent!), left(open!)])).toEqual(before)
  })

  it('are forgotten a few at a time, the longest closed first', async () => {
    const numbers: string[] = []
    for (const year of [2021, 2020, 2022]) {
      const number = await numberOf(await ask(wish()))
      await close(number, `${year}-01-01T00:00:00.000Z`)
      numbers.push(number)
    }
    const names = () => Promise.all(numbers.map(async (number) => (await left(number))?.name))
    await forgetSenders(env.DB, '2023-01-01T00:00:00.000Z', 2)
    expect(await names()).toEqual(['', '', 'Aino Virtanen'])
    await forgetSenders(env.DB, '2023-01-01T00:00:00.000Z', 2)
    expect(await names()).toEqual(['', '', ''])
  })
})

describe('limits', () => {
  it('leave mail to an address out after three in an hour, and take its requests all the same', async () => {
    const email = newEmail()
    const numbers: string[] = []
    for (let time = 0; time < 5; time++) {
      numbers.push(await numberOf(await ask(wish({ email, message: `Asia ${time}` }))))
    }
    expect(new Set(numbers).size).toBe(5)
    for (const number of numbers) expect(await stored(number)).toMatchObject({ email, state: 'open' })
    expect((await mailsTo(email)).map((mail) => 'number' in mail && mail.number)).toEqual(numbers.slice(0, 3))
  })

  it('leave it out after ten in a day', async () => {
    const email = newEmail()
    const limits = await mailLimits(readConfig(env), 'service request', email)
    expect(limits.map(({ limit, seconds }) => [limit, seconds])).toEqual([
      [3, 3600],
      [10, 86_400],
    ])
    await fill(limits[1]!, 9)
    for (const message of ['Yksi', 'Kaksi']) await numberOf(await ask(wish({ email, message })))
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('count what is sent twice at the same time once', async () => {
    const request = wish()
    await Promise.all([ask(request), ask(request), ask(request)])
    for (const message of ['Yksi', 'Kaksi']) await ask({ ...request, message })
    expect(await mailsTo(request.email)).toHaveLength(3)
  })

  it('let a network ask a hundred times an hour, and repeats count for nothing', async () => {
    const network = newNetwork()
    const bucket = await bucketOf(readConfig(env), 'service request network', network)
    await fill({ bucket, limit: 100, seconds: 3600 }, 98)
    const request = wish()
    for (let time = 0; time < 5; time++) expect((await ask(request, network)).status).toBe(201)
    expect((await ask(wish(), network)).status).toBe(201)
    const refused = await ask(wish(), network)
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'too-many-attempts', retryable: true })
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3500)
  })
})

/** Counts so many attempts that somebody has made. */
const fill = ({ bucket, seconds }: Limit, count: number) =>
  env.DB.prepare('INSERT INTO attempt (bucket, count, ends_at) VALUES (?, ?, ?)')
    .bind(bucket, count, Math.floor(Date.now() / 1000) + seconds)
    .run()
