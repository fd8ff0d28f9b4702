import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { vi } from 'vitest'
import { app } from '../../../worker/app.ts'

const DESK = 'https://desk.smartum.example'
export const ISSUER = 'https://team.cloudflareaccess.example'
const AUDIENCE = '32eafc7626e974616deaf0dc3ce63d7b'
export const AGENT = 'satu.lehtonen@asiakaspalvelu.example'

type Pair = { publicKey: CryptoKey; privateKey: CryptoKey }

/** The key with which Access signs, and what it publishes. */
export const accessKey: Pair & { kid: string } = { ...(await generateKeyPair('RS256')), kid: 'access-key' }
export const publicJwk = async ({ publicKey }: Pair, kid: string): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg: 'RS256',
  use: 'sig',
})

/** Environments with Access set up; each keeps keys of its own, as isolates do. */
export const deskEnv = (changes: object = {}) =>
  ({ ...env, ACCESS_ISSUER: ISSUER, ACCESS_AUDIENCE: AUDIENCE, ...changes }) as typeof env
const shared = deskEnv()

/** Answers for Access where its keys are asked for; every other request goes out as it would. */
export function publishKeys(answer?: () => Promise<Response>) {
  const real = globalThis.fetch
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith(ISSUER)) return real(input, init)
    if (url !== `${ISSUER}/cdn-cgi/access/certs`) return new Response(null, { status: 404 })
    return answer ? answer() : Response.json({ keys: [await publicJwk(accessKey, accessKey.kid)] })
  })
}

const seconds = () => Math.floor(Date.now() / 1000)

/** What Access says of somebody who has signed in. */
export const claims = (changes: Record<string, unknown> = {}) => ({
  iss: ISSUER,
  aud: [AUDIENCE],
  email: AGENT,
  type: 'app',
  sub: '7335d417-61da-459d-899c-0a01c76a2f94',
  identity_nonce: '6ei69kawdKzMIAPF',
  country: 'FI',
  iat: seconds() - 1,
  nbf: seconds() - 1,
  exp: seconds() + 60,
  ...changes,
})

export const sign = (
  payload: Record<string, unknown> = claims(),
  {
    key = accessKey.privateKey,
    kid = accessKey.kid,
    alg = 'RS256',
  }: { key?: CryptoKey | Uint8Array; kid?: string; alg?: string } = {},
): Promise<string> => new SignJWT(payload).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(key)

type Visit = {
  token?: string | null
  form?: Record<string, string>
  headers?: Record<string, string>
  bindings?: typeof env
}

/** A request of an agent to the desk, in English; a form comes from the desk's own page. */
export async function visit(
  path: string,
  { token, form, headers = {}, bindings = shared }: Visit = {},
): Promise<Response> {
  const assertion = token === undefined ? await sign() : token
  const context = createExecutionContext()
  const response = await app.request(
    DESK + path,
    {
      method: form ? 'POST' : 'GET',
      headers: {
        'Accept-Language': 'en',
        ...(assertion !== null && { 'Cf-Access-Jwt-Assertion': assertion }),
        ...(form && { Origin: DESK, 'Sec-Fetch-Site': 'same-origin' }),
        ...headers,
      },
      ...(form && { body: new URLSearchParams(form) }),
    },
    bindings,
    context,
  )
  await waitOnExecutionContext(context)
  return response
}

/** The last form of a desk's page, filled in and sent, to where the page is unless `to` says otherwise. */
export async function send(
  page: string,
  fields: Record<string, string>,
  { to = page, ...visiting }: Visit & { to?: string } = {},
): Promise<Response> {
  return visit(to, { ...visiting, form: { ...hiddenFields(await (await visit(page)).text()), ...fields } })
}

/** The hidden fields of the last form of a page. */
export function hiddenFields(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form'))
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name, value]) => [name!, value!.replaceAll('&amp;', '&')]))
}

type StoredAct = {
  agent: string
  act: string
  person: string | null
  service_request: string | null
  details: Record<string, string>
}

/** What the audit log holds, the oldest first; with `act`, only that. */
export async function recorded(act?: string): Promise<StoredAct[]> {
  const { results } = await env.DB.prepare(
    'SELECT agent, act, person, service_request, details FROM desk_act WHERE act = coalesce(?, act) ORDER BY sequence',
  )
    .bind(act ?? null)
    .all<Omit<StoredAct, 'details'> & { details: string }>()
  return results.map((row) => ({ ...row, details: JSON.parse(row.details) }))
}
