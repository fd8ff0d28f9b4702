import {
  base64url,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose'

/** What a browser with our script keeps to itself: a key, and the verifier of a sign-in. */
export type BrowserKeys = { privateKey: CryptoKey; publicJwk: JWK; thumbprint: string; verifier: string }

export async function newBrowserKeys(): Promise<BrowserKeys> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const publicJwk = await exportJWK(publicKey)
  const thumbprint = await calculateJwkThumbprint(publicJwk)
  return { privateKey, publicJwk, thumbprint, verifier: randomText() }
}

export const randomText = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)))

export async function sha256(text: string): Promise<string> {
  return base64url.encode(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  )
}

/** A DPoP proof; `header` and `claims` put something else in the place of what is right. */
export async function proofFor(
  keys: BrowserKeys,
  request: { method: string; url: string; accessToken?: string },
  { header, claims }: { header?: Partial<JWTHeaderParameters>; claims?: JWTPayload } = {},
): Promise<string> {
  return new SignJWT({
    jti: randomText(),
    htm: request.method,
    htu: request.url,
    iat: Math.floor(Date.now() / 1000),
    ...(request.accessToken && { ath: await sha256(request.accessToken) }),
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: keys.publicJwk, ...header })
    .sign(keys.privateKey)
}
