import { errors, importJWK, jwtVerify, SignJWT } from 'jose'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'
import { TOKEN_NOT_VALID } from './problems.ts'

/** Seconds. Whatever was revoked is over by then at the latest. */
export const ACCESS_TOKEN_LIFETIME = 300
const ALGORITHM = 'ES256'

/** What an access token says; it never says who the person is in the world outside. */
export type AccessClaims = {
  personId: string
  session: string
  client: string
  /** The only origin from which a browser may use it. */
  origin: string
  /** The number of the ledger database with the person's money. */
  ledger: number
  keyThumbprint: string
}

const keys = new WeakMap<Config, Promise<{ sign: CryptoKey; verify: CryptoKey }>>()

function keysOf(config: Config) {
  let pair = keys.get(config)
  if (!pair) {
    const { d: _, ...publicJwk } = config.TOKEN_KEY
    pair = Promise.all([importJWK(config.TOKEN_KEY, ALGORITHM), importJWK(publicJwk, ALGORITHM)]).then(
      ([sign, verify]) => ({ sign: sign as CryptoKey, verify: verify as CryptoKey }),
    )
    keys.set(config, pair)
  }
  return pair
}

export async function signAccessToken(config: Config, claims: AccessClaims, now: Date): Promise<string> {
  const issuedAt = epochSeconds(now)
  return new SignJWT({
    sid: claims.session,
    client_id: claims.client,
    origin: claims.origin,
    ledger: claims.ledger,
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
  try {
    const { payload } = await jwtVerify(token, (await keysOf(config)).verify, {
      typ: 'at+jwt',
      algorithms: [ALGORITHM],
      issuer: config.PUBLIC_ORIGIN,
      audience: config.PUBLIC_ORIGIN,
      requiredClaims: ['sub', 'sid', 'client_id', 'origin', 'ledger', 'cnf', 'exp'],
      currentDate: now,
    })
    return {
      personId: payload.sub!,
      session: payload.sid as string,
      client: payload.client_id as string,
      origin: payload.origin as string,
      ledger: payload.ledger as number,
      keyThumbprint: (payload.cnf as { jkt: string }).jkt,
    }
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new Problem(TOKEN_NOT_VALID)
    throw error
  }
}
