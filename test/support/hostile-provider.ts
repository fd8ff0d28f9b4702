import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  CompactEncrypt,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose'

/** A signing key with the name under which the provider publishes it. */
export type SigningKey = { privateKey: CryptoKey; privateJwk: JWK; publicJwk: JWK; kid: string }

/** What a provider that means no harm would put into its answer, and the means to put in something else. */
export type Minting = {
  claims: JWTPayload
  key: SigningKey
  sign(claims: JWTPayload, key?: SigningKey, header?: object): Promise<string>
  encrypt(token: string, header?: { alg?: string; enc?: string; cty?: string }, to?: JWK): Promise<string>
}

/** How the provider misbehaves; what is absent is done as it should be. */
export type Misbehaviour = {
  idToken?: (minting: Minting) => Promise<string>
  /** Changes the answer that goes through the person's browser. */
  callback?: (answer: URLSearchParams) => void
  /** The status of the token endpoint. */
  tokenStatus?: number
  /** Changes the answer of the token endpoint, which holds the ID token. */
  tokens?: (answer: Record<string, unknown>) => unknown
  /** Keys that are published beside the one that signs. */
  otherKeys?: JWK[]
  /** How long the answer to a pushed request takes, in milliseconds. */
  requestDelay?: number
}

/**
 * An OpenID provider that identifies everybody at once, and lies on demand: for tests of what a relying party
 * refuses. It checks nothing, so nothing that is refused is refused by it.
 */
export async function startHostileProvider(relyingParty: { clientId: string; jwks: { keys: JWK[] } }) {
  const encryptionJwk = relyingParty.jwks.keys.find(({ use }) => use === 'enc')!
  const requests = new Map<string, JWTPayload>()
  let key = await newSigningKey('first')
  let misbehaviour: Misbehaviour = {}
  const asked = new Set<string>()

  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, issuer)
    asked.add(url.pathname)
    const json = (body: unknown, status = 200) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    }
    if (url.pathname === '/.well-known/openid-configuration') return json(description(issuer))
    if (url.pathname === '/jwks') {
      return json({ keys: [...(misbehaviour.otherKeys ?? []), { ...key.publicJwk, kid: key.kid }] })
    }
    if (url.pathname === '/userinfo') return json(SOMEBODY_ELSE)
    if (url.pathname === '/par') {
      const id = `urn:request:${requests.size}`
      requests.set(id, decodeJwt(new URLSearchParams(await read(request)).get('request')!))
      await new Promise((resolve) => setTimeout(resolve, misbehaviour.requestDelay ?? 0))
      return json({ request_uri: id, expires_in: 60 }, 201)
    }
    if (url.pathname === '/authorize') {
      const code = url.searchParams.get('request_uri')!
      const { redirect_uri, state } = requests.get(code) as Record<string, string>
      const answer = new URLSearchParams({ code, state: state!, iss: issuer })
      misbehaviour.callback?.(answer)
      return response.writeHead(303, { Location: `${redirect_uri}?${answer}` }).end()
    }
    const code = new URLSearchParams(await read(request)).get('code')!
    if (misbehaviour.tokenStatus) return json({ error: 'server_error' }, misbehaviour.tokenStatus)
    const minting = newMinting(issuer, relyingParty.clientId, requests.get(code)!.nonce as string)
    const mint = misbehaviour.idToken ?? (async ({ claims, sign, encrypt }) => encrypt(await sign(claims)))
    const answer = { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: await mint(minting) }
    json(misbehaviour.tokens?.(answer) ?? answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function newMinting(iss: string, aud: string, nonce: string): Minting {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      ...{ iss, aud, nonce, sub: 'somebody', iat: now, exp: now + 300, auth_time: now },
      acr: 'http://ftn.ficora.fi/2017/loatest2',
      'urn:oid:1.2.246.21': '120387-902P',
      'urn:oid:2.5.4.4': 'Virtanen',
      'urn:oid:1.2.246.575.1.14': 'Aino',
    }
    return {
      claims,
      key,
      sign: (payload, by = key, header = {}) =>
        new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: by.kid, ...header }).sign(by.privateKey),
      async encrypt(
        token,
        { alg = 'RSA-OAEP', enc = 'A128CBC-HS256', cty = 'JWT' } = {},
        to = encryptionJwk,
      ) {
        return new CompactEncrypt(new TextEncoder().encode(token))
          .setProtectedHeader({ alg, enc, cty, ...(to.kid && { kid: to.kid }) })
          .encrypt(await importJWK({ ...to, alg }, alg))
      },
    }
  }

  return {
    issuer,
    /** Every path that anybody has asked for. */
    asked,
    misbehave(how: Misbehaviour) {
      misbehaviour = how
    },
    /** Signs with a new key from now on, and forgets the old one. */
    async rotateKeys(kid: string) {
      key = await newSigningKey(kid)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export async function newSigningKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey, privateJwk: await exportJWK(privateKey), publicJwk: await exportJWK(publicKey), kid }
}

const SOMEBODY_ELSE = {
  sub: 'somebody',
  'urn:oid:1.2.246.21': '010190-904T',
  'urn:oid:2.5.4.4': 'Korhonen',
  'urn:oid:1.2.246.575.1.14': 'Ville',
}

const description = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  jwks_uri: `${issuer}/jwks`,
  userinfo_endpoint: `${issuer}/userinfo`,
  authorization_response_iss_parameter_supported: true,
  id_token_signing_alg_values_supported: ['RS256', 'PS256'],
})

async function read(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}
