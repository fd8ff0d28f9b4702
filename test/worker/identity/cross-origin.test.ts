import { exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { API, CLIENT, HOST, refusal, registerClient } from './api.ts'

beforeAll(registerClient)

const preflight = (origin: string, path = '/v1/me/balances') =>
  exports.default.fetch(API + path, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization,dpop',
    },
  })

describe('a preflight', () => {
  it('is answered to an origin that a client lists', async () => {
    const response = await preflight(HOST)
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(HOST)
    expect(response.headers.get('Access-Control-Allow-Headers')).toMatch(/Authorization.*DPoP/)
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    expect(response.headers.get('Vary')).toContain('Origin')
  })

  it.each([
    'https://evil.example',
    'https://intranet.example.evil.example',
    'http://intranet.example',
    'null',
  ])('is refused to %s', async (origin) => {
    const response = await preflight(origin, '/v1/token')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(await refusal(response)).toEqual([403, 'origin-not-allowed'])
  })
})

describe('the sign-in options', () => {
  const options = (client: string, origin: string) =>
    exports.default.fetch(`${API}/v1/clients/${client}/sign-in`, { headers: { Origin: origin } })

  it('go to the pages of the client', async () => {
    const response = await options(CLIENT, HOST)
    const body = await response.json<{ client: object; providers: { id: string; kind: string }[] }>()
    expect(body.client).toEqual({ id: CLIENT, name: 'Havuranta', service: null })
    expect(body.providers.map(({ id }) => id)).toContain('nordea')
    expect(body.providers.filter(({ kind }) => kind === 'mobile-certificate')).toHaveLength(1)
  })

  it.each([
    ['of another client', CLIENT, 'https://other.example', 403, 'origin-not-allowed'],
    ['of nobody', CLIENT, 'https://evil.example', 403, 'origin-not-allowed'],
    ['that names no client of ours', 'client_nobody', HOST, 404, 'unknown-client'],
  ])('do not go to a page %s, which may read why', async (_, client, origin, status, code) => {
    const response = await options(client, origin)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await refusal(response)).toEqual([status, code])
  })
})

describe('the window that signs in', () => {
  const text = 'x'.repeat(43)
  const open = (fields: Record<string, string>, headers = {}) => {
    const query = new URLSearchParams({
      client: CLIENT,
      provider: 'nordea',
      lang: 'sv',
      mode: 'popup',
      state: text,
      code_challenge: text,
      dpop_jkt: text,
      return_to: `${HOST}/benefits`,
      ...fields,
    })
    return exports.default.fetch(`${API}/sign-in?${query}`, { redirect: 'manual', headers })
  }

  it.each([
    ['another origin', { return_to: 'https://evil.example/' }, 403, 'inte i bruk'],
    ['another client', { client: 'client_other' }, 403, 'inte i bruk'],
    ['an unknown client', { client: 'client_nobody' }, 404, 'inte i bruk'],
    ['a script for an address', { return_to: 'javascript:alert(1)' }, 400, 'inte i bruk'],
    ['a blob for an address', { return_to: `blob:${HOST}/x` }, 400, 'inte i bruk'],
    ['credentials in the address', { return_to: 'https://user:x@intranet.example/' }, 400, 'inte i bruk'],
    ['a fragment in the address', { return_to: `${HOST}/#x` }, 400, 'inte i bruk'],
    ['a field too many', { extra: '1' }, 400, 'inte i bruk'],
    ['a provider that is none', { provider: 'my-own-bank' }, 400, 'inte i bruk'],
  ])('explains itself and goes nowhere with %s', async (_, fields, status, words) => {
    const response = await open(fields)
    expect(response.status).toBe(status)
    expect(response.headers.get('Location')).toBeNull()
    expect(response.headers.get('Set-Cookie')).toBeNull()
    const page = await response.text()
    expect(page).toContain(words)
    expect(page).not.toContain('evil.example')
  })

  it('opens for windows, and not for pictures on a page', async () => {
    const response = await open({}, { 'Sec-Fetch-Dest': 'image' })
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toContain('text/html')
  })

  it('shows a page of ours at any address that it may end up at', async () => {
    const response = await exports.default.fetch(`${API}/sign-in/nowhere`)
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toContain('text/html')
  })

  it('keeps its opener, unlike every other page, and lets nothing in', async () => {
    const response = await open({ client: 'client_nobody' })
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBeNull()
    expect(response.headers.get('Content-Security-Policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    )
    const docs = await exports.default.fetch(`${API}/docs`)
    expect(docs.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin-allow-popups')
  })

  it('hands a broker that is out of reach back to the page, not to the person', async () => {
    const response = await open({ mode: 'redirect' })
    expect(response.status).toBe(303)
    const location = new URL(response.headers.get('Location')!)
    expect(location.origin + location.pathname).toBe(`${HOST}/benefits`)
    expect(location.searchParams.get('smartum-error')).toBe('broker-unreachable')
  })
})
