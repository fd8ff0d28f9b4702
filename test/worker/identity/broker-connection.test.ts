import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { receiveIdentity, requestIdentification } from '../../../worker/identity/broker.ts'
import { brokerOutSince } from '../../../worker/identity/broker-connection.ts'
import { type Config, readConfig } from '../../../worker/platform/config.ts'

const ISSUER = 'https://broker.example'
const checks = { state: 'state', nonce: 'nonce', verifier: 'v'.repeat(43) }

type Answers = Record<string, (signal: AbortSignal) => Response | Promise<Response>>

const description = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/authorize`,
  token_endpoint: `${ISSUER}/token`,
  pushed_authorization_request_endpoint: `${ISSUER}/par`,
  jwks_uri: `${ISSUER}/jwks`,
  authorization_response_iss_parameter_supported: true,
}
const WELL: Answers = {
  '/.well-known/openid-configuration': () => Response.json(description),
  '/par': () => Response.json({ request_uri: 'urn:request:1', expires_in: 60 }, { status: 201 }),
}

let answers: Answers
let asked: string[]
/** Each test is an isolate that knows nothing of the broker yet. */
let config: Config

beforeEach(async () => {
  answers = WELL
  asked = []
  config = { ...readConfig(env), BROKER_ISSUER: ISSUER }
  await env.CACHE.delete(`broker-metadata ${ISSUER}`)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(String(input))
    asked.push(pathname)
    return answers[pathname]!(init!.signal!)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const ask = () =>
  requestIdentification(env, config, { provider: 'nordea', language: 'fi', checks, now: new Date() })
const answer = (query: string) =>
  receiveIdentity(env, config, { answer: `?${query}&state=state&iss=${ISSUER}`, checks, now: new Date() })
const problem = (act: () => Promise<unknown>): Promise<string> =>
  act().then(
    () => 'none',
    (error) => error.kind?.code ?? error,
  )

const down = () => new Response('', { status: 503 })
/** Answers after a while, unless nobody waits any more. */
const slow = (milliseconds: number, what: () => Response) => (signal: AbortSignal) =>
  new Promise<Response>((resolve, reject) => {
    const timer = setTimeout(() => resolve(what()), milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

describe('a broker that works', () => {
  it('is described once and asked for each sign-in', async () => {
    expect((await ask()).href).toBe(
      `${ISSUER}/authorize?request_uri=urn%3Arequest%3A1&client_id=smartum-embed`,
    )
    await ask()
    expect(asked).toEqual(['/.well-known/openid-configuration', '/par', '/par'])
  })
})

describe('a broker that does not answer', () => {
  it('is given up on within three seconds, however they are spread over what it is asked', async () => {
    answers = {
      '/.well-known/openid-configuration': slow(1600, () => Response.json(description)),
      '/par': slow(1600, () => Response.json({})),
    }
    const begun = Date.now()
    expect(await problem(ask)).toBe('broker-unreachable')
    expect(Date.now() - begun).toBeLessThan(3000)
    expect(asked).toEqual(['/.well-known/openid-configuration', '/par'])
  })

  it('keeps nobody in line: the next ones are told at once, and one tries now and then', async () => {
    await ask()
    answers = { '/par': down }
    expect(await problem(ask)).toBe('broker-unreachable')
    asked = []
    const begun = Date.now()
    const all = await Promise.all(Array.from({ length: 20 }, () => problem(ask)))
    expect(new Set(all)).toEqual(new Set(['broker-unreachable']))
    expect(asked).toEqual([])
    expect(Date.now() - begun).toBeLessThan(200)

    vi.useFakeTimers({ toFake: ['Date'], now: begun + 4000 })
    await Promise.all(Array.from({ length: 20 }, () => problem(ask)))
    expect(asked).toEqual(['/par'])

    answers = WELL
    vi.setSystemTime(begun + 8000)
    expect(await problem(ask)).toBe('none')
    expect(await Promise.all([problem(ask), problem(ask)])).toEqual(['none', 'none'])
  })

  it('is said to be out, for longer once it has failed twice, until something comes through', async () => {
    await ask()
    answers = { '/par': down }
    const begun = Date.now()
    const outAfter = (milliseconds: number) => brokerOutSince(config, new Date(begun + milliseconds))
    await problem(ask)
    expect(outAfter(1000)!.getTime()).toBeLessThan(begun + 1000)
    expect(outAfter(4000)).toBeUndefined()
    vi.useFakeTimers({ toFake: ['Date'], now: begun + 4000 })
    await problem(ask)
    expect(outAfter(20_000)!.getTime()).toBeLessThan(begun + 1000)
    answers = WELL
    vi.setSystemTime(begun + 8000)
    await ask()
    expect(outAfter(8000)).toBeUndefined()
  })

  it('is asked all the same for somebody who has been to the bank', async () => {
    await ask()
    answers = { '/par': down, '/token': down }
    await problem(ask)
    asked = []
    expect(await problem(() => answer('code=1'))).toBe('broker-unreachable')
    expect(asked).toEqual(['/token'])
  })

  it('is not taken for one that refuses us', async () => {
    await ask()
    answers = { '/par': () => Response.json({ error: 'invalid_client' }, { status: 401 }) }
    expect([await problem(ask), await problem(ask)]).toEqual(['broker-refused', 'broker-refused'])
  })
})

describe('what a broker says', () => {
  it.each([
    ['is of another issuer', { ...description, issuer: 'https://evil.example' }],
    ['names none', { ...description, issuer: undefined }],
    ['names ours in other letters', { ...description, issuer: `${ISSUER}/` }],
    ['has its keys elsewhere', { ...description, jwks_uri: 'https://evil.example/jwks' }],
    [
      'has its keys where anybody can change them',
      { ...description, jwks_uri: 'http://broker.example/jwks' },
    ],
    ['sends people elsewhere', { ...description, authorization_endpoint: 'https://evil.example/' }],
    ['has no address that is one', { ...description, token_endpoint: 'token' }],
    ['is larger than any', { ...description, padding: 'x'.repeat(70_000) }],
  ])('of itself is not used when it %s', async (_, metadata) => {
    answers = { ...WELL, '/.well-known/openid-configuration': () => Response.json(metadata) }
    expect(await problem(ask)).toBe('broker-unreachable')
    expect(asked).toEqual(['/.well-known/openid-configuration'])
    expect(await env.CACHE.get(`broker-metadata ${ISSUER}`)).toBeNull()
  })

  it.each([
    ['of another issuer', { ...description, issuer: 'https://evil.example' }],
    ['of other keys', { ...description, jwks_uri: 'https://evil.example/jwks' }],
    ['of nothing', {}],
  ])('of itself is asked for anew when the cache holds one %s', async (_, metadata) => {
    const name = `broker-metadata ${ISSUER}`
    await env.CACHE.put(name, JSON.stringify(metadata))
    expect(await problem(ask)).toBe('none')
    expect(asked).toEqual(['/.well-known/openid-configuration', '/par'])
    expect(await env.CACHE.get(name, 'json')).toMatchObject(description)
  })

  it('of itself is taken from the cache when it is of our broker', async () => {
    await env.CACHE.put(`broker-metadata ${ISSUER}`, JSON.stringify(description))
    expect(await problem(ask)).toBe('none')
    expect(asked).toEqual(['/par'])
  })

  it('is not read to an end that never comes', async () => {
    const endless = () =>
      new Response(
        new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8192).fill(32)) }),
        { status: 201, headers: { 'Content-Type': 'application/json' } },
      )
    answers = { ...WELL, '/par': endless, '/token': endless }
    expect(await problem(ask)).toBe('broker-refused')
    expect(await problem(() => answer('code=1'))).toBe('identity-not-confirmed')
  })
})

describe('an answer through the browser', () => {
  it.each([
    ['error=access_denied', 'cancelled'],
    ['error=temporarily_unavailable', 'bank-unreachable'],
    ['error=server_error&error_description=anything', 'bank-unreachable'],
    ['error=invalid_request', 'identity-not-confirmed'],
    ['error=cancel', 'identity-not-confirmed'],
    ['error=131052-308T', 'identity-not-confirmed'],
    ['', 'identity-not-confirmed'],
  ])('"%s" is %s, and asks the broker nothing', async (query, code) => {
    await ask()
    asked = []
    expect(await problem(() => answer(query))).toBe(code)
    expect(asked).toEqual([])
    // Whoever wrote that address says nothing about the broker.
    expect(await problem(ask)).toBe('none')
  })

  it('writes nothing into the log that the broker did not define', async () => {
    const log = vi.spyOn(console, 'error')
    await problem(() => answer('error=Aino+Virtanen&error_description=aino@example.fi'))
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/aino/i)
    expect(log).toHaveBeenCalled()
  })
})
