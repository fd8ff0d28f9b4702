import { compactDecrypt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose'
import * as client from 'openid-client'
import { describe, expect, it } from 'vitest'
import { BANKS } from '../../demo/bank/banks.ts'
import { PROFILES } from '../../demo/bank/profiles.ts'
import { TEST_PERSONS } from '../../demo/bank/test-persons.ts'
import {
  authorizationParameters,
  authorize,
  CLIENT_ID,
  encryption,
  newBrowser,
  openNordea,
  PKCE_VERIFIER,
  push,
  REDIRECT_URI,
  redeem,
  setUp,
  signing,
} from '../support/bank-client.ts'
import type { CookieBrowser } from '../support/cookie-browser.ts'

const aino = TEST_PERSONS[0]!

describe('signing in', () => {
  it.each(['telia', 'op', 'signicat'] as const)(
    'carries the claims under the names of %s',
    async (profile) => {
      const { bank, config, browser, open } = await openNordea(profile)
      await open()
      expect(browser.title).toContain('Nordea')
      await browser.submit({ person: 'aino-virtanen' })
      expect(browser.returned.get('iss')).toBe(bank.issuer)

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
    const browser = await newBrowser().open(await authorize(config))
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
    const browser = await newBrowser().open(await authorize(config, { prompt: 'none' }))
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
    const browser = await newBrowser().open(url)
    expect(browser.returned.get('error')).toBe('invalid_request')
    expect(browser.returned.get('error_description')).toBe('Pushed Authorization Request must be used')
  })

  it('says on a page what is wrong where there is nobody to send the answer to', async () => {
    const { bank } = await setUp()
    const browser = await newBrowser().open(`${bank.issuer}/authorize?client_id=%3Cb%3E`)
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
    const browser = await newBrowser().open(url)
    await browser.submit({ person: 'aino-virtanen' })
    expect(browser.returned.get('code')).toBeTruthy()
    expect((await newBrowser().open(url)).returned.get('error')).toBe('invalid_request_uri')
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

/** The ID token as it came over the wire, before openid-client opened it. */
async function rawIdToken(config: client.Configuration, browser: CookieBrowser): Promise<string> {
  let token = ''
  config[client.customFetch] = async (url, options) => {
    const response = await fetch(url, options as RequestInit)
    if (url.endsWith('/token')) token = ((await response.clone().json()) as { id_token: string }).id_token
    return response
  }
  await redeem(config, browser)
  return token
}
