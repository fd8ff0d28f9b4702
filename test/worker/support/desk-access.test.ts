import { env } from 'cloudflare:workers'
import { generateKeyPair, UnsecuredJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import {
  accessKey,
  claims,
  deskEnv,
  hiddenFields,
  ISSUER,
  publicJwk,
  publishKeys,
  recorded,
  send,
  sign,
  visit,
} from './desk-agent.ts'

let access: ReturnType<typeof publishKeys>
let errors: MockInstance<typeof console.error>
let infos: MockInstance<typeof console.info>
beforeEach(() => {
  errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  infos = vi.spyOn(console, 'info').mockImplementation(() => {})
  access = publishKeys()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const asked = () => access.mock.calls.filter(([input]) => String(input).startsWith(ISSUER)).length

describe('the desk', () => {
  it('lets in whom Access vouches for, and says who it is', async () => {
    const response = await visit('/desk')
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('satu.lehtonen@asiakaspalvelu.example')
    expect(html).toContain('/cdn-cgi/access/logout')
  })

  it('is kept by nobody, framed by nobody, indexed by nobody, and runs no script', async () => {
    const { headers } = await visit('/desk')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
    expect(headers.get('Content-Security-Policy')).toBe(
      `default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self' ${ISSUER}; frame-ancestors 'none'`,
    )
    expect(headers.getSetCookie()).toEqual([])
  })

  it.each([{ ACCESS_ISSUER: '' }, { ACCESS_AUDIENCE: '' }])('does not exist with %j', async (missing) => {
    const bindings = deskEnv(missing)
    const response = await visit('/desk', { bindings })
    const unknown = await visit('/nothing-at-all', { bindings })
    expect(response.status).toBe(404)
    const page = async (one: Response) =>
      (await one.text()).replace(/nonce="[\w-]+"|[0-9A-Z]{5}-[0-9A-Z]{5}/g, '')
    expect(await page(response)).toBe(await page(unknown))
  })

  it.each([
    ['/desk', 'GET'],
    ['/desk/log', 'GET'],
    ['/desk/people/person_01', 'GET'],
    ['/desk/nothing', 'GET'],
    ['/desk/providers', 'POST'],
  ])('says nothing at %s to a %s without a token', async (path, method) => {
    const response = await visit(path, { token: null, ...(method === 'POST' && { form: { do: 'up' } }) })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('The desk is closed to you')
  })

  const soon = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

  it.each<[string, () => Promise<string>]>([
    ['nothing', async () => ''],
    ['rubbish', async () => 'a.b.c'],
    ['an expired token', () => sign(claims({ exp: soon(-30) }))],
    ['one of the future', () => sign(claims({ nbf: soon(60) }))],
    ['one without an end', () => sign(claims({ exp: undefined }))],
    ['one for another application', () => sign(claims({ aud: ['0000'] }))],
    ['one for no application', () => sign(claims({ aud: undefined }))],
    ['one of another team', () => sign(claims({ iss: 'https://other.cloudflareaccess.example' }))],
    ['one of the team itself, not of the application', () => sign(claims({ type: 'org' }))],
    ['one of no type', () => sign(claims({ type: undefined }))],
    ['one of a program', () => sign(claims({ email: undefined, common_name: 'robot', sub: '' }))],
    ['one with an empty address', () => sign(claims({ email: '' }))],
    ['one with two addresses', () => sign(claims({ email: ['a@b.example', 'c@d.example'] }))],
    ['one without a signature', async () => new UnsecuredJWT(claims()).encode()],
    [
      'one signed with the public key as a secret',
      async () => {
        const key = new TextEncoder().encode(JSON.stringify(await publicJwk(accessKey, accessKey.kid)))
        return sign(claims(), { alg: 'HS256', key })
      },
    ],
    [
      'one of another algorithm',
      async () => sign(claims(), { alg: 'ES256', key: (await generateKeyPair('ES256')).privateKey }),
    ],
    ['one by another key', async () => sign(claims(), { key: (await generateKeyPair('RS256')).privateKey })],
    ['one by an unknown key', async () => sign(claims(), { kid: 'unknown' })],
    [
      'one that was changed',
      async () => {
        const [header, , signature] = (await sign()).split('.')
        const body = btoa(JSON.stringify(claims({ email: 'x@y.example' }))).replace(/=+$/, '')
        return [header, body, signature].join('.')
      },
    ],
  ])('refuses %s', async (_, token) => {
    const response = await visit('/desk', { token: await token() })
    expect(response.status).toBe(403)
    expect(await recorded()).toEqual([])
  })

  it('believes neither the cookie of Access nor its header with an address', async () => {
    const response = await visit('/desk', {
      token: null,
      headers: {
        Cookie: `CF_Authorization=${await sign()}`,
        'Cf-Access-Authenticated-User-Email': 'satu.lehtonen@asiakaspalvelu.example',
      },
    })
    expect(response.status).toBe(403)
  })

  it('says why in the log, without token or address', async () => {
    const token = await sign(claims({ aud: ['0000'] }))
    await visit('/desk', { token })
    const said = errors.mock.calls.join()
    expect(said).toContain('ERR_JWT_CLAIM_VALIDATION_FAILED')
    expect(said).not.toContain(token)
    expect(said).not.toContain('satu')
  })
})

describe('the log', () => {
  it('calls nobody for who comes by without a token', async () => {
    await visit('/desk', { token: null })
    expect(errors).not.toHaveBeenCalled()
    expect(infos.mock.calls.join()).toMatch(/"event":"desk-access".*"reason":"no token"/)
  })

  it('says that a form came from elsewhere', async () => {
    const headers = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }
    await visit('/desk/providers', { form: { provider: 'nordea', do: 'up' }, headers })
    expect(infos.mock.calls.join()).toMatch(
      /"event":"refused".*"code":"not-our-form".*"path":"\/desk\/providers"/,
    )
  })
})

describe('the wall before the desk', () => {
  it('holds a flood back before any token is looked at', async () => {
    const bindings = deskEnv({ RATE_LIMIT: { limit: async () => ({ success: false }) } })
    const response = await visit('/desk', { bindings })
    expect(response.status).toBe(429)
    expect(response.headers.get('Retry-After')).toBe('60')
    expect(await response.text()).toContain('Too much was asked from here')
    expect(asked()).toBe(0)
  })
})

describe('the keys of Access', () => {
  it('are fetched when they are first needed, once', async () => {
    const bindings = deskEnv()
    await visit('/desk', { bindings, token: null })
    await visit('/desk', { bindings, token: new UnsecuredJWT(claims()).encode() })
    expect(asked()).toBe(0)
    for (let times = 0; times < 3; times++) expect((await visit('/desk', { bindings })).status).toBe(200)
    expect(asked()).toBe(1)
  })

  it('are not asked for again and again because of keys that nobody knows', async () => {
    const bindings = deskEnv()
    expect((await visit('/desk', { bindings })).status).toBe(200)
    for (const kid of ['a', 'b', 'c']) {
      expect((await visit('/desk', { bindings, token: await sign(claims(), { kid }) })).status).toBe(403)
    }
    expect(asked()).toBe(1)
  })

  it('out of reach let nobody in, are left alone for a moment, and are found again', async () => {
    let isDown = true
    access.mockRestore()
    access = publishKeys(async () =>
      isDown
        ? new Response('down', { status: 502 })
        : Response.json({ keys: [await publicJwk(accessKey, accessKey.kid)] }),
    )
    const bindings = deskEnv()
    const response = await visit('/desk', { bindings })
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('cannot check who you are')
    expect((await visit('/desk', { bindings })).status).toBe(503)
    expect(asked()).toBe(1)
    isDown = false
    const later = Date.now() + 6_000
    vi.spyOn(Date, 'now').mockReturnValue(later)
    expect((await visit('/desk', { bindings })).status).toBe(200)
  })
})

describe('a form', () => {
  const FOREIGN = 'https://elsewhere.example'

  it.each<[string, Record<string, string>]>([
    ['another site', { Origin: FOREIGN, 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { Origin: 'https://smartum.example', 'Sec-Fetch-Site': 'same-site' }],
    ['a page without an origin', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['an old browser on another site', { Origin: FOREIGN, 'Sec-Fetch-Site': '' }],
    ['nowhere', { Origin: '', 'Sec-Fetch-Site': '' }],
  ])('from %s does nothing', async (_, headers) => {
    const hidden = hiddenFields(await (await visit('/desk/providers')).text())
    const form = { ...hidden, provider: 'nordea', do: 'up' }
    const response = await visit('/desk/providers', { form, headers })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('Nothing has been done')
    expect(await env.DB.prepare('SELECT provider FROM provider_notice').first()).toBeNull()
    expect(await recorded('put-up-notice')).toEqual([])
  })

  it('that is none of ours, or too large, or no form at all is refused with a page', async () => {
    const without = await visit('/desk/search', { form: { q: 'x@y.example' } })
    const large = await send('/desk', { q: 'x'.repeat(20_000) }, { to: '/desk/search' })
    const json = await visit('/desk/search', { form: {}, headers: { 'Content-Type': 'application/json' } })
    expect([without.status, large.status, json.status]).toEqual([400, 413, 400])
    expect(await without.text()).toContain('Something went wrong')
  })

  it('of which Access has taken the answer, to sign somebody in again, leads back to a page', async () => {
    const paths = ['/desk/search', '/desk/people/person_01/password-link']
    const locations = await Promise.all(
      paths.map(async (path) => (await visit(path)).headers.get('Location')),
    )
    expect(locations).toEqual(['/desk?lang=en', '/desk/people/person_01?lang=en'])
  })
})
