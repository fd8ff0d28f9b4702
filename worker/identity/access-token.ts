import { errors, importJWK, jwtVerify, SignJWT } from 'jose'
import { BoundedMap } from '../platform/bounded-map.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'
import { TOKEN_NOT_VALID } from './problems.ts'

/** Seconds. Whatever was revoked is over by then at the latest. */
export const ACCESS_TOKEN_LIFETIME = 300
const ALGORITHM = 'ES256'

/** `strong`: a bank or the mobile certificate has said who the person is. */
export type Assurance = 'strong' | 'password'

/** The provider of a sign-in with e-mail and password, beside the banks. */
export const PASSWORD_PROVIDER = 'password'

export const assuranceOf = (provider: string): Assurance =>
  provider === PASSWORD_PROVIDER ? 'password' : 'strong'

/** What an access token says; it never says who the person is in the world outside. */
export type AccessClaims = {
  /** How sure we are of the person; a password opens Saldo only. */
  assurance: Assurance
  personId: string
  session: string
  client: string
  /** The only origin from which a browser may use it. */
  origin: string
  /** The number of the ledger database with the person's money. */
  ledger: number
  keyThumbprint: string
}

type Verified = { claims: AccessClaims; expiresAt: number }
/** How many tokens an isolate remembers as verified; a page sends the same one for five minutes. */
const REMEMBERED = 5_000

/** Our keys, and the tokens that were verified with them. */
type Keys = { sign: CryptoKey; verify: CryptoKey; verified: BoundedMap<string, Verified> }
const keys = new WeakMap<Config, Promise<Keys>>()

function keysOf(config: Config): Promise<Keys> {
  let found = keys.get(config)
  if (!found) {
    const { d: _, ...publicJwk } = config.TOKEN_KEY
    found = Promise.all([importJWK(config.TOKEN_KEY, ALGORITHM), importJWK(publicJwk, ALGORITHM)]).then(
      ([sign, verify]) => ({
        sign: sign as CryptoKey,
        verify: verify as CryptoKey,
        verified: new BoundedMap(REMEMBERED),
      }),
    )
    keys.set(config, found)
  }
  return found
}

export async function signAccessToken(config: Config, claims: AccessClaims, now: Date): Promise<string> {
  const issuedAt = epochSeconds(now)
  return new SignJWT({
    sid: claims.session,
    client_id: claims.client,
    origin: claims.origin,
    ledger: claims.ledger,
    acr: claims.assurance,
    cnf: { jkt: claims.keyThumbprint },
  })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: config.TOKEN_KEY.kid })
    .setIssuer(config.PUBLIC_ORIGIN)
    .setAudience(config.PUBLIC_ORIGIN)
    .setSubject(claims.personId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_LIFETIME)
    .sign((await keysOf(config)).sign)
}

/** Throws token-not-valid. */
export async function verifyAccessToken(config: Config, token: string, now: Date): Promise<AccessClaims> {
  const { verify, verified } = await keysOf(config)
  const known = verified.get(token)
  if (known && epochSeconds(now) < known.expiresAt) return known.claims
  try {
    const { payload } = await jwtVerify(token, verify, {
      typ: 'at+jwt',
      algorithms: [ALGORITHM],
      issuer: config.PUBLIC_ORIGIN,
      audience: config.PUBLIC_ORIGIN,
      requiredClaims: ['sub', 'sid', 'client_id', 'origin', 'ledger', 'acr', 'cnf', 'exp'],
      currentDate: now,
    })
    const claims = {
      personId: payload.sub!,
      session: payload.sid as string,
      client: payload.client_id as string,
      origin: payload.origin as string,
      ledger: payload.ledger as number,
      assurance: payload.acr as Assurance,
      keyThumbprint: (payload.cnf as { jkt: string }).jkt,
    }
    verified.set(token, { claims, expiresAt: payload.exp! })
    return claims
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new Problem(TOKEN_NOT_VALID)
    throw error
  }
}
