import { env, exports } from 'cloudflare:workers'
import { recognisePerson } from '../../../worker/identity/persons.ts'
import type { TokenResponse } from '../../../worker/identity/schemas.ts'
import { storeCode } from '../../../worker/identity/store/sessions.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import {
  type BrowserKeys,
  newBrowserKeys,
  proofFor,
  randomText,
  sha256,
} from '../../support/relying-party-browser.ts'

export const API = 'https://smartum.example'
export const HOST = 'https://intranet.example'
export const CLIENT = 'client_intranet'

/** Registers the host page that the tests sign in from. */
export async function registerClient(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("INSERT INTO embed_client (id, name, created_at) VALUES (?, 'Havuranta', '')").bind(
      CLIENT,
    ),
    env.DB.prepare('INSERT INTO embed_client_origin (client, origin) VALUES (?, ?)').bind(CLIENT, HOST),
    env.DB.prepare("INSERT INTO embed_client (id, name, created_at) VALUES ('client_other', 'Other', '')"),
    env.DB.prepare(
      "INSERT INTO embed_client_origin (client, origin) VALUES ('client_other', 'https://other.example')",
    ),
  ])
}

export const now = () => Math.floor(Date.now() / 1000)
export const newPerson = (identityCode: string, givenNames = 'Aino Maria') =>
  recognisePerson(env.DB, readConfig(env), { identityCode, givenNames, familyName: 'Virtanen' }, new Date())

/** A code as the callback makes it when the bank has said who the person is. */
export async function issueCode(
  keys: BrowserKeys,
  person: string,
  expiresAt = now() + 60,
  origin = HOST,
  provider = 'nordea',
): Promise<string> {
  const code = randomText()
  const bound = {
    client: CLIENT,
    origin,
    code_challenge: await sha256(keys.verifier),
    key_thumbprint: keys.thumbprint,
    person,
    provider,
  }
  await storeCode(env.DB, await sha256(code), bound, expiresAt).run()
  return code
}

export async function post(
  path: string,
  keys: BrowserKeys,
  body: object,
  { origin = HOST, proof }: { origin?: string; proof?: string } = {},
): Promise<Response> {
  const url = API + path
  return exports.default.fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: origin,
      DPoP: proof ?? (await proofFor(keys, { method: 'POST', url })),
    },
    body: JSON.stringify(body),
  })
}

export const exchange = (keys: BrowserKeys, code: string, other: object = {}, options = {}) =>
  post(
    '/v1/token',
    keys,
    { grant_type: 'authorization_code', client: CLIENT, code, code_verifier: keys.verifier, ...other },
    options,
  )

export const refresh = (keys: BrowserKeys, refresh_token: string, other: object = {}, options = {}) =>
  post('/v1/token', keys, { grant_type: 'refresh_token', client: CLIENT, refresh_token, ...other }, options)

export async function getBalances(
  keys: BrowserKeys,
  accessToken: string,
  { origin = HOST, proof }: { origin?: string; proof?: string } = {},
): Promise<Response> {
  const url = `${API}/v1/me/balances`
  return exports.default.fetch(url, {
    headers: {
      Authorization: `DPoP ${accessToken}`,
      Origin: origin,
      DPoP: proof ?? (await proofFor(keys, { method: 'GET', url, accessToken })),
    },
  })
}

/** A browser that is signed in. */
export async function signIn(
  person: string,
  origin = HOST,
  provider = 'nordea',
): Promise<{ keys: BrowserKeys; tokens: TokenResponse }> {
  const keys = await newBrowserKeys()
  const response = await exchange(
    keys,
    await issueCode(keys, person, undefined, origin, provider),
    {},
    { origin },
  )
  return { keys, tokens: await response.json() }
}

/** The status and stable code of a refusal. */
export async function refusal(response: Response): Promise<[number, string]> {
  const { code } = await response.json<{ code: string }>()
  return [response.status, code]
}
