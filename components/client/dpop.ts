import { base64url, randomText, sha256 } from './encoding.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** A key that signs but can never be read out, by the page or by whoever got into it. */
export const createKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])

const publicJwk = async ({ publicKey }: CryptoKeyPair) => {
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  return { crv, kty, x, y } // the members and the order of a thumbprint (RFC 7638)
}

/** The thumbprint by which the worker binds a code and its tokens to the key. */
export const thumbprint = async (key: CryptoKeyPair): Promise<string> =>
  sha256(JSON.stringify(await publicJwk(key)))

/**
 * A proof of possession (RFC 9449) for one request.
 * `at` is the server's time in milliseconds, since people's clocks are often wrong.
 */
async function createProof(
  key: CryptoKeyPair,
  request: { method: string; url: string; accessToken?: string | undefined; at: number },
): Promise<string> {
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: await publicJwk(key) }
  const claims = {
    jti: randomText(),
    htm: request.method,
    htu: request.url,
    iat: Math.floor(request.at / 1000),
    ...(request.accessToken && { ath: await sha256(request.accessToken) }),
  }
  const utf8 = new TextEncoder()
  const signed = [header, claims].map((part) => base64url(utf8.encode(JSON.stringify(part)))).join('.')
  return `${signed}.${base64url(await crypto.subtle.sign(ALGORITHM, key.privateKey, utf8.encode(signed)))}`
}

/** What proves possession of a key in requests, and with them that an access token is the key's. */
export const proverWith =
  (key: CryptoKeyPair, accessToken?: string) =>
  (request: { method: string; url: string; at: number }): Promise<string> =>
    createProof(key, { ...request, accessToken })
