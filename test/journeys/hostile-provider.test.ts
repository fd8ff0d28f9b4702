import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TokenResponse } from '../../worker/identity/schemas.ts'
import { newSigningKey } from '../support/hostile-provider.ts'
import { startHostileSystem } from '../support/hostile-sign-in.ts'
import { lies, otherLies } from '../support/id-token-lies.ts'
import { openCallback } from '../support/raw-sign-in.ts'
import { newBrowserKeys, randomText } from '../support/relying-party-browser.ts'

let system: Awaited<ReturnType<typeof startHostileSystem>>

const misbehave: typeof system.provider.misbehave = (how) => system.provider.misbehave(how)
const signIn: typeof system.signIn = (keys) => system.signIn(keys)
const NOT_CONFIRMED = { code: null, error: 'identity-not-confirmed' }

beforeAll(async () => {
  system = await startHostileSystem()
})
afterAll(() => system.stop())
beforeEach(() => misbehave({}))
/** Had it become unable to let anybody in, every refusal before would prove nothing. After an outage that takes a moment. */
async function letsPeopleIn(): Promise<void> {
  misbehave({})
  await vi.waitFor(async () => expect((await signIn()).error).toBeNull(), { timeout: 8000, interval: 200 })
}

describe('a provider that does as it should', () => {
  it('lets people in', async () => {
    const keys = await newBrowserKeys()
    const { code, error } = await signIn(keys)
    expect(error).toBeNull()
    const response = await system.exchange(keys, code!)
    expect(await response.json()).toMatchObject({ person: { name: 'Aino Virtanen' } })
  })

  it('need not name its key when it has but one', async () => {
    misbehave({
      idToken: async ({ claims, sign, encrypt }) =>
        encrypt(await sign(claims, undefined, { kid: undefined })),
    })
    expect((await signIn()).error).toBeNull()
  })

  it('may rotate its keys at any time, and publish several', async () => {
    await system.provider.rotateKeys('second')
    expect((await signIn()).error).toBeNull()
    const next = await newSigningKey('third')
    misbehave({ otherKeys: [{ ...next.publicJwk, kid: next.kid }] })
    await system.provider.rotateKeys('fourth')
    expect((await signIn()).error).toBeNull()
  })

  it('may write its audience as a list, and say who may use the token', async () => {
    misbehave({
      idToken: async ({ claims, sign, encrypt }) =>
        encrypt(await sign({ ...claims, aud: [claims.aud as string], azp: claims.aud })),
    })
    expect((await signIn()).error).toBeNull()
  })

  it('may have a clock that is off by half a minute', async () => {
    for (const off of [-30, 30]) {
      misbehave({
        idToken: async ({ claims, sign, encrypt }) =>
          encrypt(await sign({ ...claims, iat: claims.iat! + off })),
      })
      expect((await signIn()).error).toBeNull()
    }
  })
})

describe.each(Object.entries(lies))('an ID token that lies %s', (_, some) => {
  afterAll(letsPeopleIn)
  it.each(Object.entries(some))('%s lets nobody in', async (_, idToken) => {
    misbehave({ idToken })
    expect(await signIn()).toMatchObject(NOT_CONFIRMED)
  })
})

describe('an ID token', () => {
  afterAll(letsPeopleIn)
  it.each(Object.entries(otherLies))('%s lets nobody in', async (_, lie) => {
    misbehave(await lie())
    expect(await signIn()).toMatchObject(NOT_CONFIRMED)
  })

  it('is all that says who somebody is: nobody asks for anything else', async () => {
    await signIn()
    expect([...system.provider.asked].sort()).toEqual([
      '/.well-known/openid-configuration',
      '/authorize',
      '/jwks',
      '/par',
      '/token',
    ])
  })
})

describe('the answer through the browser', () => {
  afterAll(letsPeopleIn)
  it.each([
    ['another state', (answer: URLSearchParams) => answer.set('state', randomText()), 'page 400'],
    ['no state', (answer: URLSearchParams) => answer.delete('state'), 'page 400'],
    ['two states', (answer: URLSearchParams) => answer.append('state', 'x'), 'identity-not-confirmed'],
    [
      'another issuer',
      (answer: URLSearchParams) => answer.set('iss', 'http://127.0.0.1:1'),
      'identity-not-confirmed',
    ],
    ['no issuer', (answer: URLSearchParams) => answer.delete('iss'), 'identity-not-confirmed'],
    ['two issuers', (answer: URLSearchParams) => answer.append('iss', 'x'), 'identity-not-confirmed'],
    ['no code', (answer: URLSearchParams) => answer.delete('code'), 'identity-not-confirmed'],
    ['two codes', (answer: URLSearchParams) => answer.append('code', 'x'), 'identity-not-confirmed'],
    [
      'a token of its own',
      (answer: URLSearchParams) => answer.set('id_token', 'x'),
      'identity-not-confirmed',
    ],
    ['an error of another', (answer: URLSearchParams) => setError(answer, true), 'identity-not-confirmed'],
    ['an error', (answer: URLSearchParams) => setError(answer), 'bank-unreachable'],
  ])('with %s lets nobody in', async (_, callback, error) => {
    misbehave({ callback })
    expect(await signIn()).toMatchObject({ code: null, error })
  })

  function setError(answer: URLSearchParams, ofAnother = false) {
    answer.set('error', 'server_error')
    if (ofAnother) answer.set('iss', 'http://127.0.0.1:1')
  }

  it('counts only in the browser that asked', async () => {
    const { callback, cookie } = await system.goToBank(await newBrowserKeys())
    expect(await openCallback(callback, '')).toMatchObject({ code: null, error: 'page 400' })
    const tampered = cookie.slice(0, -4) + (cookie.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    expect(await openCallback(callback, tampered)).toMatchObject({ code: null, error: 'page 400' })
    expect((await openCallback(callback, cookie)).error).toBeNull()
  })

  it('counts once: the browser forgets what it was for, and one that does not gets nothing', async () => {
    const { callback, cookie, error, forgets } = await signIn()
    expect({ error, forgets }).toEqual({ error: null, forgets: true })
    expect(await openCallback(callback, '')).toMatchObject({ code: null, error: 'page 400' })
    expect(await openCallback(callback, cookie)).toMatchObject({
      code: null,
      error: 'sign-in-expired',
    })
  })

  it('counts for the sign-in that asked for it, and no other of the same browser', async () => {
    const [one, other] = [
      await system.goToBank(await newBrowserKeys()),
      await system.goToBank(await newBrowserKeys()),
    ]
    expect(await openCallback(one.callback, other.cookie)).toMatchObject({
      code: null,
      error: 'page 400',
    })
    const mixed = new URL(one.callback)
    mixed.searchParams.set('code', new URL(other.callback).searchParams.get('code')!)
    const both = `${one.cookie}; ${other.cookie}`
    expect(await openCallback(mixed.href, both)).toMatchObject(NOT_CONFIRMED)
  })
})

describe('a provider in trouble', () => {
  afterEach(letsPeopleIn)
  it.each([
    ['answers with an error of its own', { tokenStatus: 503 }, 1000],
    ['does not answer in time', { requestDelay: 10_000 }, 3000],
  ])('that %s is said to be out of reach, soon', async (_, how, soon) => {
    misbehave(how)
    const begun = Date.now()
    expect(await signIn()).toMatchObject({ code: null, error: 'broker-unreachable' })
    expect(Date.now() - begun).toBeLessThan(soon)
  })
})

describe('afterwards', () => {
  it('neither the stores nor the log hold a code, a token or an identity code that anybody could read', async () => {
    const keys = await newBrowserKeys()
    const { refresh_token } = (await (
      await system.exchange(keys, (await signIn(keys)).code!)
    ).json()) as TokenResponse
    const { code } = await signIn(keys)
    const codeMadeAt = Math.floor(Date.now() / 1000)
    misbehave({ idToken: async ({ claims, sign }) => sign(claims) })
    await signIn(keys)
    expect(system.output()).toContain('"event":"broker"')

    const stored: string[] = [system.output()]
    await system.stopAndLook(async (env) => {
      for (const table of ['person', 'session', 'sign_in_code', 'used_proof', 'provider_outcome']) {
        stored.push(JSON.stringify((await env.DB.prepare(`SELECT * FROM ${table}`).all()).results))
      }
      const { keys: names } = await env.CACHE.list()
      expect(names).not.toEqual([])
      for (const { name } of names) stored.push(name, (await env.CACHE.get(name)) ?? '')
      const { expires_at } = (await env.DB.prepare(
        'SELECT max(expires_at) AS expires_at FROM sign_in_code',
      ).first<{ expires_at: number }>())!
      expect(expires_at - codeMadeAt).toBeLessThanOrEqual(60)
    })
    const everything = stored.join('\n')
    for (const secret of ['120387-902P', '902P', code!, refresh_token.split('.')[1]!, keys.verifier]) {
      expect(everything).not.toContain(secret)
    }
  })
})
