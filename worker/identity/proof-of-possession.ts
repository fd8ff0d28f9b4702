import type { Context } from 'hono'
import {
  calculateJwkThumbprint,
  decodeProtectedHeader,
  EmbeddedJWK,
  errors,
  type JWTHeaderParameters,
  jwtVerify,
} from 'jose'
import { BoundedMap } from '../platform/bounded-map.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import { PROOF_NOT_CURRENT, PROOF_NOT_VALID, PROOF_REPLAYED } from './problems.ts'

/** How old a proof may be, and how far ahead of our clock, in seconds. */
const PROOF_LIFETIME = 60
const LONGEST_PROOF = 2048

/** A proof that holds: which key signed it, and what to remember so that it does not serve twice. */
export type Proof = { keyThumbprint: string; hash: string; expiresAt: number }

/** Keys that have signed a valid proof lately; a page signs all of its proofs with one. */
const recentKeys = new BoundedMap<string, { key: CryptoKey; thumbprint: string }>(5_000)

/** The key in the header of a proof, imported, with the name under which it is remembered. */
async function keyOf(header: JWTHeaderParameters) {
  const name = JSON.stringify(header.jwk)
  const known = recentKeys.get(name)
  if (known) return { name, ...known }
  return { name, key: await EmbeddedJWK(header), thumbprint: await calculateJwkThumbprint(header.jwk!) }
}

/**
 * Verifies the DPoP proof (RFC 9449) of a request, which is for our address as the public sees it, without its query,
 * and for the access token that comes with it, if one does. Throws proof-not-valid or proof-not-current. The caller
 * makes sure that `hash` is used once.
 */
export async function verifyProof(c: Context<AppContext>, accessToken?: string): Promise<Proof> {
  const proof = c.req.header('DPoP')
  const url = c.get('config').PUBLIC_ORIGIN + c.req.path
  const now = c.get('now')
  if (!proof || proof.length > LONGEST_PROOF) throw new Problem(PROOF_NOT_VALID)
  try {
    const {
      name,
      key,
      thumbprint: keyThumbprint,
    } = await keyOf(decodeProtectedHeader(proof) as JWTHeaderParameters)
    const { payload } = await jwtVerify(proof, key, {
      typ: 'dpop+jwt',
      algorithms: ['ES256'],
      requiredClaims: ['jti', 'iat', 'htm', 'htu'],
      currentDate: now,
    })
    const { jti, htm, htu, ath, iat = 0 } = payload
    const expectedHash = accessToken && sha256(accessToken)
    if (typeof jti !== 'string' || htm !== c.req.method || htu !== url || ath !== expectedHash) {
      throw new Problem(PROOF_NOT_VALID)
    }
    const age = now.getTime() / 1000 - iat
    if (Math.abs(age) > PROOF_LIFETIME) throw new Problem(PROOF_NOT_CURRENT)
    recentKeys.set(name, { key, thumbprint: keyThumbprint })
    return {
      keyThumbprint,
      hash: sha256(`${keyThumbprint}.${jti}`),
      expiresAt: Math.ceil(iat) + PROOF_LIFETIME + 1,
    }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) throw new Problem(PROOF_NOT_VALID)
    throw error
  }
}

/**
 * Remembers proofs within this isolate, for requests that only read: a store that all isolates share would turn
 * every read into a write. Whatever changes something remembers its proofs in the directory instead.
 */
export class RecentProofs {
  readonly #seen = new Map<string, number>()
  readonly #capacity: number

  constructor(capacity = 20_000) {
    this.#capacity = capacity
  }

  /** Throws proof-replayed the second time. */
  use({ hash, expiresAt }: Proof, now: Date): void {
    const seconds = now.getTime() / 1000
    if ((this.#seen.get(hash) ?? 0) > seconds) throw new Problem(PROOF_REPLAYED)
    // Entries stand in the order of their arrival, so the oldest are the first that can go.
    for (const [old, end] of this.#seen) {
      if (end > seconds && this.#seen.size < this.#capacity) break
      this.#seen.delete(old)
    }
    this.#seen.set(hash, expiresAt)
  }
}
