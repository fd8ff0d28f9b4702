import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureDevVars, publicBrokerKeys } from '../../demo/dev-vars.ts'
import { allowOrigin, INTRANET_CLIENT, seed } from '../../demo/seed.ts'
import { BROKER_CLIENT_ID, migrate, startWorker, withStores } from '../../demo/worker-process.ts'
import type { TokenResponse } from '../../worker/identity/schemas.ts'
import { freePorts } from '../support/free-ports.ts'
import { type Minting, newSigningKey, startHostileProvider } from '../support/hostile-provider.ts'
import {
  type BrowserKeys,
  newBrowserKeys,
  proofFor,
  randomText,
  sha256,
} from '../support/relying-party-browser.ts'

const HOST = 'https://intranet.example'

let smartum: string
let state: string
let worker: Awaited<ReturnType<typeof startWorker>>
let provider: Awaited<ReturnType<typeof startHostileProvider>>
const closers: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const secrets = await ensureDevVars()
  provider = await startHostileProvider({ clientId: BROKER_CLIENT_ID, jwks: publicBrokerKeys(secrets) })
  state = await mkdtemp(join(tmpdir(), 'smartum-'))
  await migrate(state)
  await withStores(state, async (env) => {
    await seed(env, secrets, new Date())
    await allowOrigin(env, INTRANET_CLIENT, HOST)
  })
  smartum = `http://localhost:${(await freePorts(1))[0]}`
  worker = await startWorker(state, { origin: smartum, profile: 'telia', issuer: provider.issuer })
  closers.push(
    () => worker.stop(),
    () => provider.close(),
    () => rm(state, { recursive: true }),
  )
})
afterAll(async () => {
  for (const close of closers) await close()
})
beforeEach(() => provider.misbehave({}))
// Had it become unable to let anybody in, every refusal before would prove nothing.
afterEach(async () => {
  provider.misbehave({})
  expect((await signIn(await newBrowserKeys())).error).toBeNull()
})

type Answer = { code: string | null; error: string | null }

/** Opens a sign-in and comes back with what the page would be told, and the address of our callback. */
async function signIn(keys: BrowserKeys): Promise<Answer & { callback: string; cookie: string }> {
  const query = new URLSearchParams({
    client: INTRANET_CLIENT,
    provider: 'nordea',
    lang: 'fi',
    mode: 'redirect',
    state: randomText(),
    code_challenge: await sha256(keys.verifier),
    dpop_jkt: keys.thumbprint,
    return_to: `${HOST}/benefits`,
  })
  const start = await fetch(`${smartum}/sign-in?${query}`, { redirect: 'manual' })
  if (start.headers.get('Location')!.startsWith(HOST)) {
    return { ...answerIn(start), callback: '', cookie: '' }
  }
  const bank = await fetch(start.headers.get('Location')!, { redirect: 'manual' })
  const callback = bank.headers.get('Location')!
  const cookie = start.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { ...(await openCallback(callback, cookie)), callback, cookie }
}

async function openCallback(callback: string, cookie: string): Promise<Answer> {
  const response = await fetch(callback, { headers: { Cookie: cookie }, redirect: 'manual' })
  return answerIn(response)
}

/** What the page is told, or the status of the page that the person is shown instead. */
function answerIn(response: Response): Answer {
  const location = response.headers.get('Location')
  if (!location) return { code: null, error: `page ${response.status}` }
  const fields = new URL(location).searchParams
  return { code: fields.get('smartum-code'), error: fields.get('smartum-error') }
}

async function exchange(keys: BrowserKeys, code: string): Promise<Response> {
  const url = `${smartum}/v1/token`
  return fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: HOST,
      DPoP: await proofFor(keys, { method: 'POST', url }),
    },
    body: JSON.stringify({
      grant_type: 'authorization_code',
      client: INTRANET_CLIENT,
      code,
      code_verifier: keys.verifier,
    }),
  })
}

describe('a provider that does as it should', () => {
  it('lets people in', async () => {
    const keys = await newBrowserKeys()
    const { code, error } = await signIn(keys)
    expect(error).toBeNull()
    const response = await exchange(keys, code!)
    expect(await response.json()).toMatchObject({ person: { name: 'Aino Virtanen' } })
  })

  it('may rotate its keys at any time', async () => {
    await provider.rotateKeys('second')
    expect((await signIn(await newBrowserKeys())).error).toBeNull()
  })
})

describe('an ID token', () => {
  const now = () => Math.floor(Date.now() / 1000)
  const without = ({ claims }: Minting, name: string) => {
    const { [name]: _, ...rest } = claims
    return rest
  }
  const claiming =
    (change: (minting: Minting) => object) =>
    async (minting: Minting): Promise<string> =>
      minting.encrypt(await minting.sign({ ...change(minting) }))
  const unsigned = (claims: object) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    return `${part({ alg: 'none' })}.${part(claims)}.`
  }

  const lies: Record<string, (minting: Minting) => Promise<string>> = {
    'with another nonce': claiming(({ claims }) => ({ ...claims, nonce: 'another' })),
    'without a nonce': claiming((minting) => without(minting, 'nonce')),
    'from another issuer': claiming(({ claims }) => ({ ...claims, iss: 'http://127.0.0.1:1' })),
    'without an issuer': claiming((minting) => without(minting, 'iss')),
    'for another audience': claiming(({ claims }) => ({ ...claims, aud: 'somebody-else' })),
    'without an audience': claiming((minting) => without(minting, 'aud')),
    'for two, of whom the other may use it': claiming(({ claims }) => ({
      ...claims,
      aud: [claims.aud as string, 'somebody-else'],
      azp: 'somebody-else',
    })),
    'that has expired': claiming(({ claims }) => ({ ...claims, iat: now() - 900, exp: now() - 600 })),
    'without an end': claiming((minting) => without(minting, 'exp')),
    'without a beginning': claiming((minting) => without(minting, 'iat')),
    'without a subject': claiming((minting) => without(minting, 'sub')),
    'of a lower level of assurance': claiming(({ claims }) => ({
      ...claims,
      acr: 'http://example.com/loa1',
    })),
    'without a level of assurance': claiming((minting) => without(minting, 'acr')),
    'without an identity code': claiming((minting) => without(minting, 'urn:oid:1.2.246.21')),
    'with a number for an identity code': claiming(({ claims }) => ({ ...claims, 'urn:oid:1.2.246.21': 12 })),
    'that is not encrypted': async ({ claims, sign }) => sign(claims),
    'that is not signed': async ({ claims, encrypt }) => encrypt(JSON.stringify(claims)),
    'with the algorithm "none"': async ({ claims }) => unsigned(claims),
    'with the algorithm "none" inside the encryption': async ({ claims, encrypt }) =>
      encrypt(unsigned(claims)),
    'signed with another key of the same name': async ({ claims, sign, encrypt, key }) =>
      encrypt(await sign(claims, await newSigningKey(key.kid))),
    'signed with a key that is not published': async ({ claims, sign, encrypt }) =>
      encrypt(await sign(claims, await newSigningKey('unknown'))),
    'that brings its own key': async ({ claims, sign, encrypt, key }) => {
      const own = await newSigningKey(key.kid)
      return encrypt(await sign(claims, own, { jwk: own.publicJwk }))
    },
    'signed with what everybody knows': async ({ claims, key, encrypt }) => {
      const known = new TextEncoder().encode(JSON.stringify(key.publicJwk))
      return encrypt(await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: key.kid }).sign(known))
    },
    'signed with another algorithm': async ({ claims, encrypt }) => {
      const { privateKey } = await generateKeyPair('ES256')
      return encrypt(await new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(privateKey))
    },
    'signed with another algorithm by the very same key': async ({ claims, key, encrypt }) => {
      const privateKey = await importJWK(key.privateJwk, 'PS256')
      return encrypt(
        await new SignJWT(claims).setProtectedHeader({ alg: 'PS256', kid: key.kid }).sign(privateKey),
      )
    },
    'encrypted for somebody else': async ({ claims, sign, encrypt }) => {
      const { publicKey } = await generateKeyPair('RSA-OAEP')
      return encrypt(await sign(claims), {}, await exportJWK(publicKey))
    },
    'encrypted with another algorithm': async ({ claims, sign, encrypt }) =>
      encrypt(await sign(claims), { enc: 'A256GCM' }),
    'with another key management': async ({ claims, sign, encrypt }) =>
      encrypt(await sign(claims), { alg: 'RSA-OAEP-256' }),
    'encrypted twice': async ({ claims, sign, encrypt }) => encrypt(await encrypt(await sign(claims))),
    'that is no token at all': async () => 'nonsense',
  }
  it.each(Object.entries(lies))('%s lets nobody in', async (_, idToken) => {
    provider.misbehave({ idToken })
    expect(await signIn(await newBrowserKeys())).toMatchObject({
      code: null,
      error: 'identity-not-confirmed',
    })
  })
})

describe('the answer through the browser', () => {
  it.each([
    ['another state', (answer: URLSearchParams) => answer.set('state', randomText()), 'page 400'],
    ['no state', (answer: URLSearchParams) => answer.delete('state'), 'page 400'],
    [
      'another issuer',
      (answer: URLSearchParams) => answer.set('iss', 'http://127.0.0.1:1'),
      'identity-not-confirmed',
    ],
    ['no issuer', (answer: URLSearchParams) => answer.delete('iss'), 'identity-not-confirmed'],
    ['no code', (answer: URLSearchParams) => answer.delete('code'), 'identity-not-confirmed'],
  ])('with %s lets nobody in', async (_, callback, error) => {
    provider.misbehave({ callback })
    expect(await signIn(await newBrowserKeys())).toMatchObject({ code: null, error })
  })

  it('counts only in the browser that asked', async () => {
    provider.misbehave({ tokenStatus: 500 }) // so that the code of the bank is not used up
    const { callback, cookie } = await signIn(await newBrowserKeys())
    provider.misbehave({})
    expect(await openCallback(callback, '')).toEqual({ code: null, error: 'page 400' })
    const tampered = cookie.slice(0, -4) + (cookie.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    expect(await openCallback(callback, tampered)).toEqual({ code: null, error: 'page 400' })
    expect((await openCallback(callback, cookie)).error).toBeNull()
  })
})

describe('a provider in trouble', () => {
  it.each([
    ['answers with an error of its own', { tokenStatus: 503 }],
    ['does not answer in time', { requestDelay: 10_000 }],
  ])('that %s is said to be out of reach, soon', async (_, how) => {
    provider.misbehave(how)
    const begun = Date.now()
    expect(await signIn(await newBrowserKeys())).toMatchObject({ code: null, error: 'broker-unreachable' })
    expect(Date.now() - begun).toBeLessThan(5000)
  })
})

describe('afterwards', () => {
  it('neither the stores nor the log hold a code, a token or an identity code that anybody could read', async () => {
    const keys = await newBrowserKeys()
    const { refresh_token } = (await (
      await exchange(keys, (await signIn(keys)).code!)
    ).json()) as TokenResponse
    const { code } = await signIn(keys)
    const codeMadeAt = Math.floor(Date.now() / 1000)
    provider.misbehave({ idToken: async ({ claims, sign }) => sign(claims) })
    await signIn(keys)
    expect(worker.output()).toContain('"event":"broker"')
    await worker.stop()

    const stored: string[] = [worker.output()]
    await withStores(state, async (env) => {
      for (const table of ['person', 'session', 'sign_in_code', 'used_proof']) {
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
    worker = await startWorker(state, { origin: smartum, profile: 'telia', issuer: provider.issuer })
  })
})
