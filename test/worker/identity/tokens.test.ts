import { env } from 'cloudflare:workers'
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { signAccessToken } from '../../../worker/identity/access-token.ts'
import type { TokenResponse } from '../../../worker/identity/schemas.ts'
import { type Config, readConfig } from '../../../worker/platform/config.ts'
import { type BrowserKeys, newBrowserKeys, proofFor } from '../../support/relying-party-browser.ts'
import {
  API,
  CLIENT,
  exchange,
  getBalances,
  HOST,
  issueCode,
  newPerson,
  now,
  post,
  refresh,
  refusal,
  registerClient,
  signIn,
} from './api.ts'
import { send } from './saldo.ts'

let aino: string
beforeAll(async () => {
  await registerClient()
  aino = (await newPerson('120387-902P')).id
})

afterEach(() => {
  vi.restoreAllMocks()
})

const TOKEN_URL = `${API}/v1/token`
const BALANCES_URL = `${API}/v1/me/balances`

describe('a one-time code', () => {
  it('becomes tokens that read the balances', async () => {
    const keys = await newBrowserKeys()
    const response = await exchange(keys, await issueCode(keys, aino))
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const tokens = await response.json<TokenResponse>()
    expect(tokens).toMatchObject({ token_type: 'DPoP', expires_in: 300 })
    expect(tokens.person).toEqual({ id: expect.stringMatching(/^person_/), name: 'Aino Virtanen' })
    expect((await getBalances(keys, tokens.access_token)).status).toBe(200)
  })

  it('works once', async () => {
    const keys = await newBrowserKeys()
    const code = await issueCode(keys, aino)
    expect((await exchange(keys, code)).status).toBe(200)
    expect(await refusal(await exchange(keys, code))).toEqual([400, 'code-not-valid'])
  })

  it('works once, however many ask at the same time', async () => {
    const keys = await newBrowserKeys()
    const code = await issueCode(keys, aino)
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(keys, code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400, 400, 400, 400])
  })

  const wrong: Record<string, (keys: BrowserKeys, code: string) => Promise<Response>> = {
    verifier: (keys, code) => exchange(keys, code, { code_verifier: 'x'.repeat(43) }),
    key: async (keys, code) => exchange({ ...(await newBrowserKeys()), verifier: keys.verifier }, code),
    client: (keys, code) => exchange(keys, code, { client: 'client_other' }),
    origin: (keys, code) => exchange(keys, code, {}, { origin: 'https://evil.example' }),
  }
  it.each(Object.keys(wrong))('is refused with another %s, and is gone', async (what) => {
    const keys = await newBrowserKeys()
    const code = await issueCode(keys, aino)
    expect(await refusal(await wrong[what]!(keys, code))).toEqual([400, 'code-not-valid'])
    expect(await refusal(await exchange(keys, code))).toEqual([400, 'code-not-valid'])
    const { results } = await env.DB.prepare('SELECT id FROM session WHERE key_thumbprint = ?')
      .bind(keys.thumbprint)
      .all()
    expect(results).toEqual([])
  })

  it.each(Object.keys(wrong))('that was used ends nothing for somebody with another %s', async (what) => {
    const keys = await newBrowserKeys()
    const code = await issueCode(keys, aino)
    const { refresh_token } = await (await exchange(keys, code)).json<TokenResponse>()
    expect(await refusal(await wrong[what]!(keys, code))).toEqual([400, 'code-not-valid'])
    expect((await refresh(keys, refresh_token)).status).toBe(200)
  })

  it('that is delivered twice, as one request, is a replay and ends nothing', async () => {
    const keys = await newBrowserKeys()
    const code = await issueCode(keys, aino)
    const proof = await proofFor(keys, { method: 'POST', url: TOKEN_URL })
    const answers = [
      await exchange(keys, code, {}, { proof }),
      await exchange(keys, code, {}, { proof }),
      await exchange(keys, code, {}, { proof }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 401])
    expect(await refusal(answers[2]!)).toEqual([401, 'proof-replayed'])
    const { refresh_token } = await answers[0]!.json<TokenResponse>()
    expect((await refresh(keys, refresh_token)).status).toBe(200)
  })

  it('is refused after its minute', async () => {
    const keys = await newBrowserKeys()
    expect(await refusal(await exchange(keys, await issueCode(keys, aino, now())))).toEqual([
      400,
      'code-not-valid',
    ])
  })
})

describe('a proof of possession', () => {
  const request = { method: 'POST', url: TOKEN_URL }
  const proofs: Record<string, [code: string, make: (keys: BrowserKeys) => Promise<string>]> = {
    'that is no JWT': ['proof-not-valid', async () => 'nonsense'],
    'of another type': ['proof-not-valid', (keys) => proofFor(keys, request, { header: { typ: 'JWT' } })],
    'for another method': ['proof-not-valid', (keys) => proofFor(keys, { ...request, method: 'GET' })],
    'for another address': [
      'proof-not-valid',
      (keys) => proofFor(keys, { ...request, url: `${API}/v1/sign-out` }),
    ],
    'with another key in its header': [
      'proof-not-valid',
      async (keys) => proofFor(keys, request, { header: { jwk: (await newBrowserKeys()).publicJwk } }),
    ],
    'with a private key in its header': [
      'proof-not-valid',
      async () => {
        const { privateKey } = await generateKeyPair('ES256', { extractable: true })
        const keys = { ...(await newBrowserKeys()), privateKey, publicJwk: await exportJWK(privateKey) }
        return proofFor(keys, request)
      },
    ],
    'that is unsigned': [
      'proof-not-valid',
      async (keys) => {
        const [, claims] = (await proofFor(keys, request)).split('.')
        const header = btoa(JSON.stringify({ typ: 'dpop+jwt', alg: 'none', jwk: keys.publicJwk }))
        return `${header.replace(/=+$/, '')}.${claims}.`
      },
    ],
    'without an id': ['proof-not-valid', (keys) => proofFor(keys, request, { claims: { jti: undefined } })],
    'from two minutes ago': [
      'proof-not-current',
      (keys) => proofFor(keys, request, { claims: { iat: now() - 120 } }),
    ],
    'from the future': [
      'proof-not-current',
      (keys) => proofFor(keys, request, { claims: { iat: now() + 120 } }),
    ],
  }
  it.each(Object.entries(proofs))('%s is refused, and the code stays', async (_, [code, make]) => {
    const keys = await newBrowserKeys()
    const signInCode = await issueCode(keys, aino)
    const refused = await exchange(keys, signInCode, {}, { proof: await make(keys) })
    expect(refused.headers.get('WWW-Authenticate')).toContain('DPoP')
    expect(Math.abs(Date.parse(refused.headers.get('Date')!) - Date.now())).toBeLessThan(5000)
    expect(await refusal(refused)).toEqual([401, code])
    expect((await exchange(keys, signInCode)).status).toBe(200)
  })

  it('may say its time in fractions of a second', async () => {
    const keys = await newBrowserKeys()
    const proof = await proofFor(keys, request, { claims: { iat: now() - 0.5 } })
    expect((await exchange(keys, await issueCode(keys, aino), {}, { proof })).status).toBe(200)
  })

  it('works once at the token endpoint', async () => {
    const keys = await newBrowserKeys()
    const proof = await proofFor(keys, request)
    const { refresh_token } = await (
      await exchange(keys, await issueCode(keys, aino), {}, { proof })
    ).json<TokenResponse>()
    expect(await refusal(await refresh(keys, refresh_token, {}, { proof }))).toEqual([401, 'proof-replayed'])
    expect((await refresh(keys, refresh_token)).status).toBe(200)
  })

  it('works once for reading', async () => {
    const { keys, tokens } = await signIn(aino)
    const accessToken = tokens.access_token
    const proof = await proofFor(keys, { method: 'GET', url: BALANCES_URL, accessToken })
    expect((await getBalances(keys, accessToken, { proof })).status).toBe(200)
    expect(await refusal(await getBalances(keys, accessToken, { proof }))).toEqual([401, 'proof-replayed'])
  })

  it('has to name the access token that it comes with', async () => {
    const { keys, tokens } = await signIn(aino)
    const proof = await proofFor(keys, { method: 'GET', url: BALANCES_URL })
    expect(await refusal(await getBalances(keys, tokens.access_token, { proof }))).toEqual([
      401,
      'proof-not-valid',
    ])
  })
})

describe('an access token', () => {
  it('is worth nothing with another key', async () => {
    const { tokens } = await signIn(aino)
    const thief = await newBrowserKeys()
    expect(await refusal(await getBalances(thief, tokens.access_token))).toEqual([401, 'proof-not-valid'])
  })

  it('is worth nothing on another origin', async () => {
    const { keys, tokens } = await signIn(aino)
    const response = await getBalances(keys, tokens.access_token, { origin: 'https://other.example' })
    expect(await refusal(response)).toEqual([403, 'origin-not-allowed'])
  })

  it('ends after five minutes', async () => {
    const { tokens } = await signIn(aino)
    const { iat, exp } = decodeJwt(tokens.access_token)
    expect(exp! - iat!).toBe(300)
  })

  it('says nothing about who the person is in the world outside', async () => {
    const { tokens } = await signIn(aino)
    expect(JSON.stringify(decodeJwt(tokens.access_token))).not.toMatch(/120387|902P|Virtanen|Aino/)
  })

  const claims = async (keys: BrowserKeys) => ({
    personId: aino,
    session: 'session_x',
    client: CLIENT,
    origin: HOST,
    ledger: 0,
    assurance: 'strong' as const,
    keyThumbprint: keys.thumbprint,
  })
  const forged: Record<string, (keys: BrowserKeys) => Promise<string>> = {
    'that has expired': async (keys) => {
      const then = new Date(Date.now() - 301_000)
      return signAccessToken(readConfig(env), await claims(keys), then)
    },
    'signed by somebody else': async (keys) => {
      const stranger = {
        ...(await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey)),
      }
      const config = {
        ...readConfig(env),
        TOKEN_KEY: { ...readConfig(env).TOKEN_KEY, ...stranger } as Config['TOKEN_KEY'],
      }
      return signAccessToken(config, await claims(keys), new Date())
    },
    'from another issuer': async (keys) => {
      const config = { ...readConfig(env), PUBLIC_ORIGIN: 'https://elsewhere.example' }
      return signAccessToken(config, await claims(keys), new Date())
    },
    'that is a proof in truth': async (keys) => proofFor(keys, { method: 'GET', url: BALANCES_URL }),
    'that is unsigned': async (keys) => {
      const [, body] = (await signAccessToken(readConfig(env), await claims(keys), new Date())).split('.')
      return `${btoa('{"alg":"none","typ":"at+jwt"}').replace(/=+$/, '')}.${body}.`
    },
    'of another type': async () =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(new TextEncoder().encode('x'.repeat(32))),
  }
  it.each(Object.entries(forged))('%s is refused', async (_, make) => {
    const keys = await newBrowserKeys()
    expect(await refusal(await getBalances(keys, await make(keys)))).toEqual([401, 'token-not-valid'])
  })

  it('made as those that were refused, but rightly, is let through', async () => {
    const keys = await newBrowserKeys()
    const token = await signAccessToken(readConfig(env), await claims(keys), new Date())
    expect((await getBalances(keys, token)).status).toBe(200)
  })
})

describe('a refresh token', () => {
  const next = async (response: Response) => (await response.json<TokenResponse>()).refresh_token

  it('is replaced by every use', async () => {
    const { keys, tokens } = await signIn(aino)
    const second = await next(await refresh(keys, tokens.refresh_token))
    expect(second).not.toBe(tokens.refresh_token)
    expect((await refresh(keys, second)).status).toBe(200)
  })

  it('has one successor, so that a request whose answer was lost may be sent again', async () => {
    const { keys, tokens } = await signIn(aino)
    const second = await next(await refresh(keys, tokens.refresh_token))
    expect(await next(await refresh(keys, tokens.refresh_token))).toBe(second)
    expect((await refresh(keys, second)).status).toBe(200)
  })

  it('has one successor, however many ask at the same time', async () => {
    const { keys, tokens } = await signIn(aino)
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(keys, tokens.refresh_token)))
    const successors = await Promise.all(answers.map(next))
    expect(new Set(successors).size).toBe(1)
    expect((await refresh(keys, successors[0]!)).status).toBe(200)
  })

  it('ends the session when it comes back after its successor was used', async () => {
    const { keys, tokens } = await signIn(aino)
    const second = await next(await refresh(keys, tokens.refresh_token))
    const third = await next(await refresh(keys, second))
    expect(await refusal(await refresh(keys, tokens.refresh_token))).toEqual([401, 'session-reused'])
    expect(await refusal(await refresh(keys, third))).toEqual([401, 'session-reused'])
  })

  it('is worth nothing with another key, and the session goes on', async () => {
    const { keys, tokens } = await signIn(aino)
    const thief = await newBrowserKeys()
    expect(await refusal(await refresh(thief, tokens.refresh_token))).toEqual([401, 'session-ended'])
    expect((await refresh(keys, tokens.refresh_token)).status).toBe(200)
  })

  it('is worth nothing once its page is off the list of the client', async () => {
    const delisted = 'https://former.example'
    await env.DB.prepare('INSERT INTO embed_client_origin (client, origin) VALUES (?, ?)')
      .bind(CLIENT, delisted)
      .run()
    const { keys, tokens } = await signIn(aino, delisted)
    const code = await issueCode(keys, aino, undefined, delisted)
    await env.DB.prepare('DELETE FROM embed_client_origin WHERE origin = ?').bind(delisted).run()
    const refreshed = await refresh(keys, tokens.refresh_token, {}, { origin: delisted })
    expect(await refusal(refreshed)).toEqual([403, 'origin-not-allowed'])
    expect(await refusal(await exchange(keys, code, {}, { origin: delisted }))).toEqual([
      400,
      'code-not-valid',
    ])
  })

  it('is worth nothing on another origin or for another client', async () => {
    const { keys, tokens } = await signIn(aino)
    const elsewhere = await refresh(keys, tokens.refresh_token, {}, { origin: 'https://other.example' })
    expect(await refusal(elsewhere)).toEqual([403, 'origin-not-allowed'])
    const other = await refresh(keys, tokens.refresh_token, { client: 'client_other' })
    expect(await refusal(other)).toEqual([401, 'session-ended'])
  })

  it.each(['idle_until', 'ends_at'])('is over when %s has passed', async (column) => {
    const { keys, tokens } = await signIn(aino)
    const id = tokens.refresh_token.split('.')[0]
    await env.DB.prepare(`UPDATE session SET ${column} = ? WHERE id = ?`).bind(now(), id).run()
    expect(await refusal(await refresh(keys, tokens.refresh_token))).toEqual([401, 'session-ended'])
  })

  it('lives half an hour without use, and twelve hours at most', async () => {
    const { tokens } = await signIn(aino)
    const [id] = tokens.refresh_token.split('.')
    const row = await env.DB.prepare(
      'SELECT idle_until - created_at AS idle, ends_at - created_at AS longest FROM session WHERE id = ?',
    )
      .bind(id)
      .first()
    expect(row).toEqual({ idle: 30 * 60, longest: 12 * 60 * 60 })
  })

  it("does not get past its session's end by being used", async () => {
    const { keys, tokens } = await signIn(aino)
    const id = tokens.refresh_token.split('.')[0]
    await env.DB.prepare('UPDATE session SET ends_at = ? WHERE id = ?')
      .bind(now() + 100, id)
      .run()
    await refresh(keys, tokens.refresh_token)
    const row = await env.DB.prepare('SELECT idle_until, ends_at FROM session WHERE id = ?').bind(id).first()
    expect(row!.idle_until).toBe(row!.ends_at)
  })
})

describe('refreshing that meets the end of its session', () => {
  /** Refreshes, while something happens between the read of the session and its change. */
  async function refreshInterrupted({ keys, tokens }: Awaited<ReturnType<typeof signIn>>, meanwhile: string) {
    const [id] = tokens.refresh_token.split('.')
    const DB = new Proxy(env.DB, {
      get: (db, name) =>
        name === 'batch'
          ? async (statements: D1PreparedStatement[]) => {
              const results = await db.batch(statements)
              await env.DB.prepare(meanwhile).bind(id).run()
              return results
            }
          : db.prepare.bind(db),
    })
    return send('/v1/token', {
      headers: { Origin: HOST, DPoP: await proofFor(keys, { method: 'POST', url: TOKEN_URL }) },
      body: { grant_type: 'refresh_token', client: CLIENT, refresh_token: tokens.refresh_token },
      bindings: { ...env, DB },
    })
  }

  it.each([
    ['is signed out', 'DELETE FROM session WHERE id = ?'],
    ['gets too old', 'UPDATE session SET ends_at = created_at WHERE id = ?'],
    ['was idle', 'UPDATE session SET idle_until = created_at WHERE id = ?'],
  ])('is no sign of a theft: it %s', async (_, meanwhile) => {
    const error = vi.spyOn(console, 'error')
    const session = await signIn(aino)
    expect(await refusal(await refreshInterrupted(session, meanwhile))).toEqual([401, 'session-ended'])
    expect(error).not.toHaveBeenCalled()
    const [id] = session.tokens.refresh_token.split('.')
    const row = await env.DB.prepare('SELECT reused_at FROM session WHERE id = ?').bind(id).first()
    expect(row?.reused_at ?? null).toBeNull()
  })

  it('is one when the token was replaced twice', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const meanwhile = "UPDATE session SET refresh_hash = 'third', spent_hash = 'second' WHERE id = ?"
    const response = await refreshInterrupted(await signIn(aino), meanwhile)
    expect(await refusal(response)).toEqual([401, 'session-reused'])
    expect(error.mock.calls.join()).toContain('session-reused')
  })
})

describe('signing out', () => {
  const signOut = (keys: BrowserKeys, refresh_token: string) => post('/v1/sign-out', keys, { refresh_token })

  it('ends refreshing at once', async () => {
    const { keys, tokens } = await signIn(aino)
    expect((await signOut(keys, tokens.refresh_token)).status).toBe(204)
    expect(await refusal(await refresh(keys, tokens.refresh_token))).toEqual([401, 'session-ended'])
  })

  it('may be asked for twice', async () => {
    const { keys, tokens } = await signIn(aino)
    await signOut(keys, tokens.refresh_token)
    expect((await signOut(keys, tokens.refresh_token)).status).toBe(204)
  })

  it('is not for others to do', async () => {
    const { keys, tokens } = await signIn(aino)
    expect((await signOut(await newBrowserKeys(), tokens.refresh_token)).status).toBe(204)
    expect((await refresh(keys, tokens.refresh_token)).status).toBe(200)
  })
})
