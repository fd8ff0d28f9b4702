import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
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
    await env.DB.prepare("UPDATE service_request SET state = 'closed' WHERE number = ?").bind(number).run()
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

  it.each([
    ['131052-308T', 'with a hyphen'],
    ['131052+308t', 'in small letters'],
    ['131052–308T', 'with a dash'],
    ['290793V6787', 'with a letter'],
    ['131052 - 308T', 'with spaces'],
    ['13.10.52-308T', 'with dots'],
    ['131052-308U', 'mistyped'],
    ['131052308T', 'without a separator'],
    ['1310529993', 'of digits alone'],
  ])('holds no identity code: %s, %s', async (code) => {
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
    expect(JSON.stringify(await mailsTo(request.email))).not.toContain(code)
  })

  it.each(['0401234567', '+358401234567', '12345678912345678917', 'FI2112345600000785', '2077474-0'])(
    'keeps other numbers: %s',
    async (number) => {
      const answer = await numberOf(await ask(wish({ message: `Numeroni on ${number}.` })))
      expect(await stored(answer)).toMatchObject({ message: `Numeroni on ${number}.` })
    },
  )

  it.each([
    ['an address that is none', { email: 'aino' }, 'email-not-valid', 'email'],
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

describe('limits', () => {
  const statuses = async (responses: Response[]) => responses.map(({ status }) => status)

  it('let an address ask five times an hour, from wherever it is', async () => {
    const email = newEmail()
    const answers = []
    for (let time = 0; time < 6; time++) answers.push(await ask(wish({ email, message: `Asia ${time}` })))
    expect(await statuses(answers)).toEqual([201, 201, 201, 201, 201, 429])
    expect(await answers[5]!.json()).toMatchObject({ code: 'too-many-attempts', retryable: true })
    expect(Number(answers[5]!.headers.get('Retry-After'))).toBeGreaterThan(3500)
    expect(await mailsTo(email)).toHaveLength(5)
  })

  it('let a network ask twenty times an hour, and repeats count for nothing', async () => {
    const network = newNetwork()
    const request = wish()
    for (let time = 0; time < 30; time++) expect((await ask(request, network)).status).toBe(201)
    const answers = []
    for (let time = 0; time < 20; time++) answers.push(await ask(wish(), network))
    expect((await statuses(answers)).filter((status) => status === 429)).toEqual([429])
    expect(answers[19]!.status).toBe(429)
  })
})
