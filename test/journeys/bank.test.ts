import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { compactDecrypt, decodeProtectedHeader, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import * as client from 'openid-client'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Bank, startBank } from '../../demo/bank/bank.ts'
import { BANKS } from '../../demo/bank/banks.ts'
import { birthDate } from '../../demo/bank/identity-code.ts'
import { PROFILES, type ProfileName } from '../../demo/bank/profiles.ts'
import { TEST_PERSONS } from '../../demo/bank/test-persons.ts'

const CLIENT_ID = 'smartum-test'
const REDIRECT_URI = 'http://localhost:8787/callback'
const NORDEA = { telia: 'oidc.nordea.1', op: 'fi-nordea', signicat: 'nordea' }
const aino = TEST_PERSONS[0]!

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>
let signing: KeyPair
let encryption: KeyPair
let jwks: { keys: JWK[] }
let bank: Bank | undefined

beforeAll(async () => {
  signing = await generateKeyPair('RS256', { extractable: true })
  encryption = await generateKeyPair('RSA-OAEP', { extractable: true })
  jwks = {
    keys: [
      { ...(await exportJWK(signing.publicKey)), kid: 'signing', use: 'sig', alg: 'RS256' },
      { ...(await exportJWK(encryption.publicKey)), kid: 'encryption', use: 'enc', alg: 'RSA-OAEP' },
    ],
  }
})

afterEach(async () => {
  await bank?.close()
  bank = undefined
})

/** A bank of that profile, and a relying party that has read the bank's discovery document. */
async function setUp(profile: ProfileName = 'telia', clientAuth?: client.ClientAuth) {
  bank = await startBank({
    port: 0,
    profile,
    relyingParty: { clientId: CLIENT_ID, redirectUris: [REDIRECT_URI], jwks },
  })
  const auth = clientAuth ?? client.PrivateKeyJwt({ key: signing.privateKey, kid: 'signing' })
  const config = await client.discovery(
    new URL(bank.issuer),
    CLIENT_ID,
    { id_token_signed_response_alg: 'RS256' },
    auth,
    {
      execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
    },
  )
  client.enableDecryptingResponses(config, ['A128CBC-HS256'], {
    key: encryption.privateKey,
    kid: 'encryption',
  })
  return { bank, config }
}

const PKCE_VERIFIER = client.randomPKCECodeVerifier()

async function authorizationParameters(extra: Record<string, string> = {}) {
  return {
    redirect_uri: REDIRECT_URI,
    scope: 'openid',
    state: 'the-state',
    nonce: 'a-nonce-of-at-least-128-bits',
    code_challenge: await client.calculatePKCECodeChallenge(PKCE_VERIFIER),
    code_challenge_method: 'S256',
    ...extra,
  }
}

/** The address to open in the browser, after the signed request object has been pushed. */
async function push(config: client.Configuration, parameters: Record<string, string>): Promise<URL> {
  const signed = await client.buildAuthorizationUrlWithJAR(config, parameters, {
    key: signing.privateKey,
    kid: 'signing',
  })
  return client.buildAuthorizationUrlWithPAR(config, signed.searchParams)
}

async function authorize(config: client.Configuration, extra: Record<string, string> = {}): Promise<URL> {
  return push(config, await authorizationParameters(extra))
}

/** As much of a browser as a sign-in needs: cookies with paths, redirects, and forms. */
class Browser {
  readonly cookies = new Map<string, { value: string; path: string }>()
  url = ''
  status = 0
  body = ''
  headers = new Headers()

  async open(url: string | URL, init: RequestInit = {}): Promise<this> {
    let next = new URL(url)
    let request = init
    for (let hop = 0; hop < 10; hop++) {
      this.url = next.href
      if (next.href.startsWith(REDIRECT_URI)) return this
      const response = await fetch(next, {
        ...request,
        redirect: 'manual',
        headers: { accept: 'text/html', ...request.headers, cookie: this.#cookiesFor(next) },
      })
      this.#store(response.headers.getSetCookie())
      this.status = response.status
      this.headers = response.headers
      this.body = await response.text()
      const location = response.headers.get('location')
      if (!location) return this
      next = new URL(location, next)
      request = {}
    }
    throw new Error('too many redirects')
  }

  follow(link: string): Promise<this> {
    return this.open(new URL(link, this.url))
  }

  submit(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<this> {
    return this.open(this.url, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  get returned(): URLSearchParams {
    if (!this.url.startsWith(REDIRECT_URI)) throw new Error(`still at ${this.url} (${this.status})`)
    return new URL(this.url).searchParams
  }

  get title(): string | undefined {
    return /<title>(.*?)<\/title>/.exec(this.body)?.[1]
  }

  #cookiesFor(url: URL): string {
    return [...this.cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name.split(' ')[0]}=${value}`)
      .join('; ')
  }

  #store(headers: string[]) {
    for (const header of headers) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(header)!
      const path = /path=([^;]+)/i.exec(header)?.[1] ?? '/'
      const key = `${name} ${path}`
      if (/expires=Thu, 01 Jan 1970/.test(header)) this.cookies.delete(key)
      else this.cookies.set(key, { value: value!, path })
    }
  }
}

function redeem(config: client.Configuration, browser: Browser) {
  return client.authorizationCodeGrant(config, new URL(browser.url), {
    pkceCodeVerifier: PKCE_VERIFIER,
    expectedNonce: 'a-nonce-of-at-least-128-bits',
    expectedState: 'the-state',
    idTokenExpected: true,
  })
}

/** Opens the sign-in at Nordea's page, however the profile asks for that bank. */
async function openNordea(profile: ProfileName = 'telia') {
  const parts = await setUp(profile)
  const browser = new Browser()
  const open = async () =>
    browser.open(
      await authorize(parts.config, { [PROFILES[profile].bankParameter]: NORDEA[profile], ui_locales: 'en' }),
    )
  return { ...parts, browser, open }
}

describe('signing in', () => {
  it.each(['telia', 'op', 'signicat'] as const)(
    'carries the claims under the names of %s',
    async (profile) => {
      const { config, browser, open } = await openNordea(profile)
      await open()
      expect(browser.title).toContain('Nordea')
      await browser.submit({ person: 'aino-virtanen' })
      expect(browser.returned.get('iss')).toBe(bank!.issuer)

      const claims = (await redeem(config, browser)).claims()!
      const names = PROFILES[profile].claims
      expect(claims[names.identityCode]).toBe(aino.identityCode)
      expect(claims[names.familyName]).toBe('Virtanen')
      expect(claims[names.givenNames]).toBe('Aino')
      expect(claims[names.birthDate]).toBe('1987-03-12')
      expect(claims.acr).toBe('http://ftn.ficora.fi/2017/loatest2')
      expect(Math.abs(Number(claims.auth_time) - Date.now() / 1000)).toBeLessThan(30)
      expect(claims.nonce).toBe('a-nonce-of-at-least-128-bits')
    },
  )

  it('lets the person choose the bank when the request names none', async () => {
    const { config } = await setUp('op')
    const browser = await new Browser().open(await authorize(config))
    expect(browser.title).toBe('Valitse tunnistustapa')
    for (const { name } of BANKS) expect(browser.body).toContain(`<b>${name}</b>`)
    await browser.follow('?bank=aktia&lang=sv')
    expect(browser.title).toBe('Vem identifierar du dig som? – Aktia')
    await browser.submit({ person: 'emma-lindstrom' })
    expect((await redeem(config, browser)).claims()!.family_name).toBe('Lindström')
  })

  it('puts a signed token inside an encrypted one', async () => {
    const { config, browser, open } = await openNordea()
    await open()
    await browser.submit({ person: 'aino-virtanen' })
    const idToken = await rawIdToken(config, browser)
    expect(idToken.split('.')).toHaveLength(5)
    expect(decodeProtectedHeader(idToken)).toMatchObject({
      alg: 'RSA-OAEP',
      enc: 'A128CBC-HS256',
      cty: 'JWT',
    })
    const { plaintext } = await compactDecrypt(idToken, encryption.privateKey)
    const inner = new TextDecoder().decode(plaintext)
    expect(inner.split('.')).toHaveLength(3)
    expect(decodeProtectedHeader(inner).alg).toBe('RS256')
  })

  it('asks again every time, even of the same browser, and gives another subject', async () => {
    const { config, browser, open } = await openNordea()
    const subjects = new Set<string>()
    for (const person of ['aino-virtanen', 'aino-virtanen', 'ville-korhonen']) {
      await open()
      expect(browser.title).toBe('Who are you today? – Nordea')
      await browser.submit({ person })
      const claims = (await redeem(config, browser)).claims()!
      expect(claims['urn:oid:1.2.246.21']).toBe(
        TEST_PERSONS.find(({ slug }) => slug === person)!.identityCode,
      )
      subjects.add(claims.sub)
    }
    expect(subjects.size).toBe(3)
    expect([...browser.cookies.keys()].filter((name) => name.startsWith('bank_session'))).toEqual([])
  })

  it('refuses a sign-in that expects nobody to be asked', async () => {
    const { config } = await setUp()
    const browser = await new Browser().open(await authorize(config, { prompt: 'none' }))
    expect(browser.returned.get('error')).toBe('login_required')
  })

  it('gives no second token for the same code', async () => {
    const { config, browser, open } = await openNordea()
    await open()
    await browser.submit({ person: 'aino-virtanen' })
    await redeem(config, browser)
    await expect(redeem(config, browser)).rejects.toMatchObject({ error: 'invalid_grant' })
  })
})

describe('the rules for a relying party', () => {
  it('refuses a request object that is not signed', async () => {
    const { bank, config } = await setUp()
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
    const payload = {
      ...(await authorizationParameters()),
      client_id: CLIENT_ID,
      response_type: 'code',
      iss: CLIENT_ID,
      aud: bank.issuer,
      exp: Math.floor(Date.now() / 1000) + 60,
    }
    const request = `${encode({ alg: 'none' })}.${encode(payload)}.`
    await expect(
      client.buildAuthorizationUrlWithPAR(config, { client_id: CLIENT_ID, request }),
    ).rejects.toMatchObject({ error: 'invalid_request_object' })
  })

  it('refuses a request object signed by somebody else', async () => {
    const { config } = await setUp()
    const stranger = await generateKeyPair('RS256')
    const signed = await client.buildAuthorizationUrlWithJAR(
      config,
      await authorizationParameters(),
      stranger.privateKey,
    )
    await expect(client.buildAuthorizationUrlWithPAR(config, signed.searchParams)).rejects.toMatchObject({
      error: 'invalid_request_object',
    })
  })

  it('refuses pushed parameters without a request object', async () => {
    const { config } = await setUp()
    await expect(
      client.buildAuthorizationUrlWithPAR(config, await authorizationParameters()),
    ).rejects.toMatchObject({ error: 'invalid_request' })
  })

  it('refuses a signed request that was not pushed', async () => {
    const { config } = await setUp()
    const url = await client.buildAuthorizationUrlWithJAR(config, await authorizationParameters(), {
      key: signing.privateKey,
      kid: 'signing',
    })
    const browser = await new Browser().open(url)
    expect(browser.returned.get('error')).toBe('invalid_request')
    expect(browser.returned.get('error_description')).toBe('Pushed Authorization Request must be used')
  })

  it('says on a page what is wrong where there is nobody to send the answer to', async () => {
    const { bank } = await setUp()
    const browser = await new Browser().open(`${bank.issuer}/authorize?client_id=%3Cb%3E`)
    expect(browser.status).toBe(400)
    expect(browser.title).toBe('Tunnistautumista ei voitu aloittaa')
    expect(browser.body).toContain('<code>invalid_client')
    expect(browser.headers.get('content-security-policy')).toContain("default-src 'none'")
    await browser.follow('?client_id=%3Cb%3E&lang=en')
    expect(browser.title).toBe('Identification could not start')
    expect(browser.body).toContain('href="?client_id=%3Cb%3E&amp;lang=sv"')
  })

  it('refuses a pushed request that a sign-in has used up', async () => {
    const { config } = await setUp()
    const url = await authorize(config, { acr_values: 'oidc.op.1' })
    const browser = await new Browser().open(url)
    await browser.submit({ person: 'aino-virtanen' })
    expect(browser.returned.get('code')).toBeTruthy()
    expect((await new Browser().open(url)).returned.get('error')).toBe('invalid_request_uri')
  })

  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with plain PKCE', { code_challenge: PKCE_VERIFIER, code_challenge_method: 'plain' }],
    ['with the implicit flow', { response_type: 'id_token' }],
  ])('refuses a request %s', async (_name, change) => {
    const { config } = await setUp()
    const parameters = Object.entries(await authorizationParameters(change)).filter(
      ([, value]) => value !== '',
    )
    await expect(push(config, Object.fromEntries(parameters))).rejects.toMatchObject({
      error: expect.stringMatching(/^(invalid_request|unsupported_response_type)$/),
    })
  })

  it('refuses a code without its verifier', async () => {
    const { config, browser, open } = await openNordea()
    await open()
    await browser.submit({ person: 'aino-virtanen' })
    await expect(
      client.authorizationCodeGrant(config, new URL(browser.url), {
        pkceCodeVerifier: client.randomPKCECodeVerifier(),
        expectedNonce: 'a-nonce-of-at-least-128-bits',
        expectedState: 'the-state',
      }),
    ).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  it.each([
    ['a client secret', () => client.ClientSecretPost('secret')],
    ['no authentication', () => client.None()],
  ])('refuses %s', async (_name, clientAuth) => {
    const { config } = await setUp('telia', clientAuth())
    await expect(authorize(config)).rejects.toMatchObject({ error: 'invalid_client' })
  })

  it('refuses a client assertion that was used before', async () => {
    const { bank } = await setUp()
    const assertion = await new SignJWT({ jti: 'once' })
      .setProtectedHeader({ alg: 'RS256', kid: 'signing' })
      .setIssuer(CLIENT_ID)
      .setSubject(CLIENT_ID)
      .setAudience(bank.issuer)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(signing.privateKey)
    const answers = []
    for (let attempt = 0; attempt < 2; attempt++) {
      const response = await fetch(`${bank.issuer}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: 'unknown',
          redirect_uri: REDIRECT_URI,
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: assertion,
        }),
      })
      answers.push(((await response.json()) as { error: string }).error)
    }
    expect(answers).toEqual(['invalid_grant', 'invalid_client'])
  })
})

describe('ways out and disturbances', () => {
  it.each([
    ['telia', 'access_denied'],
    ['op', 'cancel'],
    ['signicat', 'access_denied'],
  ] as const)('ends a cancelled sign-in as %s ends it', async (profile, error) => {
    const { browser, config, open } = await openNordea(profile)
    await open()
    await browser.submit({ outcome: 'cancelled' })
    expect(browser.returned.get('error')).toBe(error)
    expect(browser.returned.get('state')).toBe('the-state')
    expect(browser.returned.get('iss')).toBe(bank!.issuer)

    const choosing = await new Browser().open(await authorize(config))
    await choosing.submit({ outcome: 'cancelled' })
    expect(choosing.returned.get('error')).toBe(error)
  })

  it('cancels by itself where the bank is told to', async () => {
    const { bank, browser, open } = await openNordea('op')
    bank.control.setBank('nordea', 'cancels')
    await open()
    expect(browser.returned.get('error')).toBe('cancel')
  })

  it('shows a bank that is down, and hands the person back', async () => {
    const { bank, browser, open } = await openNordea()
    bank.control.setBank('nordea', 'down')
    await open()
    expect(browser.status).toBe(503)
    expect(browser.title).toBe('Nordea is not responding right now')
    await browser.submit({ outcome: 'unavailable' })
    expect(browser.returned.get('error')).toBe('temporarily_unavailable')
  })

  it('signs nobody in at a bank that goes down meanwhile, and offers the others', async () => {
    const { bank, config } = await setUp()
    const browser = await new Browser().open(await authorize(config))
    await browser.follow('?bank=pop&lang=fi')
    bank.control.setBank('pop', 'down')
    await browser.submit({ person: 'aino-virtanen' })
    expect(browser.title).toBe('POP Pankki ei vastaa juuri nyt')
    await browser.follow('?lang=fi')
    expect(browser.body).toMatch(/<b>POP Pankki<\/b>\s*<span class="status">Häiriö/)
    await browser.follow('?bank=op&lang=fi')
    await browser.submit({ person: 'aino-virtanen' })
    expect(browser.returned.get('code')).toBeTruthy()
  })

  it('keeps the person waiting at a slow bank', async () => {
    const { bank, browser, open } = await openNordea()
    bank.control.setBank('nordea', 'slow')
    bank.control.delayMs = 400
    const before = performance.now()
    await open()
    expect(performance.now() - before).toBeGreaterThan(390)
    expect(browser.status).toBe(200)
  })

  it('keeps the relying party waiting at a slow broker', async () => {
    const { bank, config } = await setUp()
    bank.control.broker = 'slow'
    bank.control.delayMs = 400
    const before = performance.now()
    await authorize(config)
    expect(performance.now() - before).toBeGreaterThan(390)
  })

  it('answers 503 for the whole broker, at the end of a sign-in too', async () => {
    const { bank, browser, config, open } = await openNordea()
    await open()
    bank.control.broker = 'down'
    await browser.submit({ person: 'aino-virtanen' })
    await expect(redeem(config, browser)).rejects.toMatchObject({
      cause: expect.objectContaining({ status: 503 }),
    })
    await expect(authorize(config)).rejects.toMatchObject({ cause: expect.objectContaining({ status: 503 }) })
    expect((await fetch(`${bank.issuer}/.well-known/openid-configuration`)).status).toBe(503)
    bank.control.reset()
    expect((await fetch(`${bank.issuer}/.well-known/openid-configuration`)).status).toBe(200)
  })

  it('says that a sign-in is over, to the person and to whoever else opens its address', async () => {
    const { browser, open } = await openNordea()
    await open()
    const page = browser.url
    const stranger = await new Browser().open(page)
    expect(stranger.status).toBe(400)
    await browser.submit({ person: 'aino-virtanen' })
    await browser.open(page)
    for (const { status, title } of [stranger, browser]) {
      expect(status).toBe(400)
      expect(title).toBe('Tunnistautuminen on vanhentunut')
    }
  })
})

describe('pages', () => {
  it.each([
    ['fi', 'Kenenä tunnistaudut? – Nordea'],
    ['sv-FI en', 'Vem identifierar du dig som? – Nordea'],
    ['en', 'Who are you today? – Nordea'],
    ['de', 'Kenenä tunnistaudut? – Nordea'],
  ])('speak the language of ui_locales=%s', async (ui_locales, title) => {
    const { config } = await setUp()
    const browser = await new Browser().open(
      await authorize(config, { acr_values: 'oidc.nordea.1', ui_locales }),
    )
    expect(browser.title).toBe(title)
    await browser.follow('?lang=sv')
    expect(browser.title).toBe('Vem identifierar du dig som? – Nordea')
  })

  it('never show a whole identity code', async () => {
    const { browser, open } = await openNordea()
    await open()
    for (const { identityCode, familyName } of TEST_PERSONS) {
      expect(browser.body).toContain(familyName)
      expect(browser.body).not.toContain(identityCode)
    }
    expect(browser.body).toContain('120387-****')
  })

  it('run no script and cannot be framed; they cut off the opener only when told to', async () => {
    const { bank, browser, open } = await openNordea()
    await open()
    const policy = browser.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(browser.body).not.toMatch(/<script| style=/)
    expect(browser.headers.get('cross-origin-opener-policy')).toBeNull()
    bank.control.coop = true
    await open()
    expect(browser.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })

  it('refuse a form that another site sends', async () => {
    const { browser, open } = await openNordea()
    await open()
    const page = browser.url
    await browser.submit({ person: 'aino-virtanen' }, { origin: 'http://evil.example' })
    expect(browser.status).toBe(403)
    await browser.open(page)
    await browser.submit(
      { person: 'aino-virtanen' },
      { origin: bank!.issuer, 'sec-fetch-site': 'same-origin' },
    )
    expect(browser.returned.get('code')).toBeTruthy()
  })
})

describe('the switchboard', () => {
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    new Browser().open(`${bank!.issuer}/control?lang=sv`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
    })

  beforeEach(async () => {
    await setUp()
  })

  it('does by form what the object does', async () => {
    const { control } = bank!
    const page = await post({ bank: 'op', state: 'down' })
    expect(page.title).toBe('Bankernas kontrollpanel')
    expect(control.bankState('op')).toBe('down')
    expect(control.bankState('nordea')).toBe('works')
    expect(page.body).toMatch(/value="down"\s+aria-pressed="true"/)
    await post({ broker: 'slow' })
    await post({ coop: 'on' })
    await post({ delay: '1.5' })
    expect(control).toMatchObject({ broker: 'slow', coop: true, delayMs: 1500 })
    await post({ reset: '' })
    expect(control).toMatchObject({ broker: 'works', coop: false, delayMs: 2000 })
    expect(control.bankState('op')).toBe('works')
  })

  it.each<Record<string, string>>([
    { bank: 'nobody', state: 'down' },
    { bank: 'op', state: 'broken' },
    { broker: 'cancels' },
    { coop: 'maybe' },
    { delay: '3600' },
    {},
  ])('refuses %o', async (fields) => {
    expect((await post(fields)).status).toBe(400)
  })

  it.each<Record<string, string>>([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses a request from another site: %o', async (headers) => {
    const answer = await post({ bank: 'op', state: 'down' }, headers)
    expect(answer.status).toBe(403)
    expect(bank!.control.bankState('op')).toBe('works')
  })
})

describe('running', () => {
  it('says which port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => holder.once('listening', resolve))
    const { port } = holder.address() as AddressInfo
    const relyingParty = { clientId: CLIENT_ID, redirectUris: [REDIRECT_URI], jwks }
    await expect(startBank({ port, profile: 'telia', relyingParty })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port,
    })
    holder.close()
  })

  it('writes nothing to the log, whatever is asked of it', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method))
    const { config, browser, open } = await openNordea()
    await open()
    await browser.submit({ person: 'aino-virtanen' })
    await redeem(config, browser)
    await fetch(`${bank!.issuer}/token`, { method: 'POST', body: 'grant_type=nonsense' })
    await new Browser().open(`${bank!.issuer}/authorize?client_id=unknown`)
    await new Browser().open(`${bank!.issuer}/nowhere`)
    const calls = spies.flatMap((spy) => spy.mock.calls)
    for (const spy of spies) spy.mockRestore()
    expect(calls).toEqual([])
  })
})

describe('test persons', () => {
  const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

  it.each(TEST_PERSONS)('$slug has a code that is valid and that no real person has', ({ identityCode }) => {
    const [, date, individual, check] = /^(\d{6})[-YXWVUA-F](\d{3})(.)$/.exec(identityCode)!
    expect(CHECK_CHARACTERS[Number(date! + individual) % 31]).toBe(check)
    expect(Number(individual)).toBeGreaterThanOrEqual(900)
    const born = birthDate(identityCode)
    expect(new Date(born).toISOString().slice(0, 10)).toBe(born)
  })

  it('differ in slug and code, and reach over centuries and separators', () => {
    expect(new Set(TEST_PERSONS.map(({ slug }) => slug)).size).toBe(TEST_PERSONS.length)
    expect(new Set(TEST_PERSONS.map(({ identityCode }) => identityCode)).size).toBe(TEST_PERSONS.length)
    const separators = TEST_PERSONS.map(({ identityCode }) => identityCode[6])
    expect(separators).toEqual(expect.arrayContaining(['-', 'A', 'B', 'X', 'Y']))
  })

  it.each([
    ['131052-308T', '1952-10-13'],
    ['131052+308T', '1852-10-13'],
    ['290793V6787', '1993-07-29'],
    ['030594W903B', '1994-05-03'],
    ['020516C903K', '2016-05-02'],
  ])('%s is born %s', (identityCode, born) => {
    expect(birthDate(identityCode)).toBe(born)
  })
})

/** The ID token as it came over the wire, before openid-client opened it. */
async function rawIdToken(config: client.Configuration, browser: Browser): Promise<string> {
  let token = ''
  config[client.customFetch] = async (url, options) => {
    const response = await fetch(url, options as RequestInit)
    if (url.endsWith('/token')) token = ((await response.clone().json()) as { id_token: string }).id_token
    return response
  }
  await redeem(config, browser)
  return token
}
