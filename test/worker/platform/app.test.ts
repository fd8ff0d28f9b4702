import { createScheduledController } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { describeApi } from '../../../worker/api-description.ts'
import { app } from '../../../worker/app.ts'
import { acceptedLevels } from '../../../worker/identity/broker-profiles.ts'
import worker from '../../../worker/index.ts'
import { CRON } from '../../../worker/jobs.ts'
import { ConfigError, readConfig } from '../../../worker/platform/config.ts'
import { log } from '../../../worker/platform/log.ts'

const API = 'https://smartum.example'
const get = (path: string) => exports.default.fetch(API + path)

describe('a problem', () => {
  it('says what to do, and carries the request id of its answer', async () => {
    const response = await get('/v1/nothing-here')
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: 'urn:smartum:problem:not-found',
      title: expect.any(String),
      status: 404,
      detail: expect.stringContaining('/docs'),
      code: 'not-found',
      retryable: false,
      request_id: response.headers.get('Request-Id'),
    })
  })

  it.each([
    ['an unknown field', '{"refresh_token":"x","more":1}', undefined],
    ['a missing field', '{}', 'refresh_token'],
    ['something that is no JSON', '{', undefined],
  ])('answers %s', async (_, body, parameter) => {
    const response = await exports.default.fetch(`${API}/v1/sign-out`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'invalid-request', ...(parameter && { parameter }) })
  })
})

describe('a body', () => {
  const send = (body: BodyInit, path = '/v1/newsletter') =>
    exports.default.fetch(API + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://intranet.example' },
      body,
    })
  const large = `{"email":"${'x'.repeat(33_000)}"}`
  /** A body of which nobody knows how long it is before it has come. */
  const stream = () =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large))
        controller.close()
      },
    })

  it.each([
    ['that says how long it is', () => large],
    ['that does not', stream],
  ])('larger than anything here needs is refused: one %s', async (_, body) => {
    const response = await send(body())
    expect(response.status).toBe(413)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.json()).toMatchObject({ code: 'too-large', retryable: false })
  })

  it('is limited where it is a form too', async () => {
    expect((await send(large, '/guides/feedback')).status).toBe(413)
  })
})

describe('settings', () => {
  const { BROKER_KEYS, TOKEN_KEY, LOGIN_COOKIE_KEY } = readConfig(env)
  const broken = (changes: object) => ({ ...env, ...changes }) as typeof env

  it('are named, all of them, when they are missing or malformed, and never shown', () => {
    const act = () =>
      readConfig(broken({ TOKEN_KEY: undefined, IDENTITY_HASH_KEY: 'secret-but-short', LEDGER_1: undefined }))
    expect(act).toThrow(ConfigError)
    expect(act).toThrow(/LEDGER_1.*TOKEN_KEY.*IDENTITY_HASH_KEY/)
    expect(act).not.toThrow(/secret-but-short/)
  })

  it.each([
    ['PUBLIC_ORIGIN', 'https://smartum.example/path'],
    ['PUBLIC_ORIGIN', 'ftp://smartum.example'],
    ['BROKER_ISSUER', 'javascript:alert(1)'],
    ['BROKER_KEYS', JSON.stringify({ keys: BROKER_KEYS.keys.filter(({ use }) => use === 'sig') })],
    ['BROKER_KEYS', JSON.stringify({ keys: BROKER_KEYS.keys.map(({ d: _, ...key }) => key) })],
    ['TOKEN_KEY', JSON.stringify(BROKER_KEYS.keys[0])],
    ['TOKEN_KEY', JSON.stringify({ ...TOKEN_KEY, d: undefined })],
    ['IDENTITY_SEAL_KEY', LOGIN_COOKIE_KEY],
    ['BROKER_PROFILE', 'somebody'],
    ['BROKER_KEYS', '{"keys":[]}'],
    ['TOKEN_KEY', 'not json'],
    ['ENVIRONMENT', 'staging'],
  ])('refuse %s = %s', (name, value) => {
    expect(() => readConfig(broken({ [name]: value }))).toThrow(name)
  })

  it.each([
    ['PUBLIC_ORIGIN', { BROKER_ISSUER: 'https://broker.example', PUBLIC_ORIGIN: 'http://smartum.example' }],
    ['BROKER_ISSUER', { BROKER_ISSUER: 'http://127.0.0.1:1' }],
  ])('insist on https for %s in production', (name, changes) => {
    expect(() => readConfig(broken({ ENVIRONMENT: 'production', ...changes }))).toThrow(name)
  })

  it('let nobody in with a test identity in production', () => {
    expect(acceptedLevels('production')).toEqual([
      'http://ftn.ficora.fi/2017/loa2',
      'http://ftn.ficora.fi/2017/loa3',
    ])
  })

  it('that are wrong stop every request with a clear answer', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    const window = await app.request(`${API}/sign-in`, {}, broken({ TOKEN_KEY: undefined }))
    expect(window.headers.get('Content-Type')).toContain('text/html')
    const response = await app.request(`${API}/v1/me/balances`, {}, broken({ TOKEN_KEY: undefined }))
    expect(response.status).toBe(500)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.json()).toMatchObject({ code: 'misconfigured' })
    expect(silent.mock.calls.join()).toContain('TOKEN_KEY')
    silent.mockRestore()
  })
})

describe('health', () => {
  it('is well when every store answers', async () => {
    const response = await get('/healthz')
    expect(response.status).toBe(200)
    const ok = { settings: 'ok', directory: 'ok', ledger_0: 'ok', ledger_1: 'ok', cache: 'ok' }
    expect(await response.json()).toEqual({ status: 'ok', checks: ok })
  })

  it('names what is not', async () => {
    const response = await app.request(
      `${API}/healthz`,
      {},
      { ...env, LEDGER_1: env.DB, LOGIN_COOKIE_KEY: 'x' },
    )
    expect(response.status).toBe(503)
    const { checks } = await response.json<{ checks: Record<string, string> }>()
    expect(checks).toMatchObject({ directory: 'ok', ledger_0: 'ok' })
    expect(checks.ledger_1).not.toBe('ok')
    expect(checks.settings).toContain('LOGIN_COOKIE_KEY')
  })
})

describe('the description of the API', () => {
  type Description = {
    openapi: string
    paths: Record<string, Record<string, { responses: { default: { content: object } } }>>
  }
  const written = async () => JSON.stringify(await describeApi())

  it('covers every route under /v1, with problems for what goes wrong', async () => {
    const { openapi, paths }: Description = JSON.parse(await written())
    expect(openapi).toMatch(/^3\.1/)
    const routes = app.routes.filter(({ path, method }) => path.startsWith('/v1/') && method !== 'ALL')
    const expected = routes.map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(expected.length).toBeGreaterThan(3)
    expect(described).toEqual(expect.arrayContaining(expected))
    for (const operations of Object.values(paths)) {
      for (const operation of Object.values(operations)) {
        expect(operation.responses.default.content).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        })
      }
    }
  })

  it('is a static file, which says what the routes say', async () => {
    const answer = await env.ASSETS.fetch(`${API}/openapi.json`)
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)
    expect(await answer.text()).toBe(await written())
  })

  it('is readable at /docs without any other host', async () => {
    const response = await get('/docs')
    expect(await response.text()).toContain('/docs/start.js')
    expect(response.headers.get('Content-Security-Policy')).not.toMatch(/https?:/)
  })
})

describe('the log', () => {
  it('masks an identity code that slipped into an error', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    log('error', 'unexpected', { message: 'no such person: 290793V6787, 131052+308T' })
    expect(silent.mock.calls.join()).not.toMatch(/290793|308T/)
    silent.mockRestore()
  })
})

describe('the clean-up of each minute', () => {
  it('forgets what is over and nothing else', async () => {
    const at = Math.floor(Date.now() / 1000)
    const proof = env.DB.prepare('INSERT INTO used_proof (proof_hash, expires_at) VALUES (?, ?)')
    await env.DB.batch([proof.bind('old', at - 1), proof.bind('current', at + 60)])
    await worker.scheduled(createScheduledController({ cron: CRON.eachMinute }), env)
    const { results } = await env.DB.prepare('SELECT proof_hash FROM used_proof').all()
    expect(results).toEqual([{ proof_hash: 'current' }])
  })
})
