import type { Config } from '../platform/config.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { randomSecret, sha256 } from '../platform/secrets.ts'
import { ACCESS_TOKEN_LIFETIME, signAccessToken } from './access-token.ts'
import { CODE_NOT_VALID, ORIGIN_NOT_ALLOWED, PROOF_REPLAYED, SESSION_ENDED } from './problems.ts'
import type { Proof } from './proof-of-possession.ts'
import type { TokenRequest, TokenResponse } from './schemas.ts'
import {
  consumeCode,
  deleteSession,
  insertSession,
  isProofReplay,
  type PersonRow,
  readSession,
  rotateRefreshToken,
  type SessionRow,
} from './store.ts'

/** Seconds without a sign of life after which a session is over. */
const IDLE_LIFETIME = 30 * 60
/** Seconds after which a session is over in any case. */
const LONGEST_SESSION = 12 * 60 * 60

/** A request about a session: what it says, from where, and with which proven key. */
type FromBrowser<T> = {
  config: Config
  db: D1Database
  request: T
  origin: string | undefined
  proof: Proof
  now: Date
}
type Exchange = Extract<TokenRequest, { grant_type: 'authorization_code' }>
type Refresh = Extract<TokenRequest, { grant_type: 'refresh_token' }>

/**
 * A one-time code for a session. The code is gone whatever comes of it, and all that does not fit gets the same
 * answer: another client, origin, verifier or key than the sign-in was started with.
 */
export async function exchangeCode(call: FromBrowser<Exchange>): Promise<TokenResponse> {
  const { config, db, request, origin, proof, now } = call
  const seconds = Math.floor(now.getTime() / 1000)
  const code = await refuseReplay(consumeCode(db, proof, await sha256(request.code), seconds))
  if (
    !code ||
    code.client !== request.client ||
    code.origin !== origin ||
    code.key_thumbprint !== proof.keyThumbprint ||
    code.code_challenge !== (await sha256(request.code_verifier))
  ) {
    throw new Problem(CODE_NOT_VALID)
  }
  const secret = randomSecret()
  const session = {
    id: newId('session'),
    client: code.client,
    origin: code.origin,
    key_thumbprint: code.key_thumbprint,
    refresh_hash: await sha256(secret),
    idle_until: seconds + IDLE_LIFETIME,
    ends_at: seconds + LONGEST_SESSION,
  }
  const person = await insertSession(db, { ...session, person: code.person, created_at: seconds })
  return tokens(config, session, person, secret, now)
}

/**
 * A refresh token for fresh tokens. Each works once, except that the last one works again until its successor has
 * been used: an answer that was lost on the way must not sign anybody out. Any older one was copied by somebody,
 * and ends the session.
 */
export async function refreshSession(call: FromBrowser<Refresh>): Promise<TokenResponse> {
  const { config, db, request, origin, proof, now } = call
  const seconds = Math.floor(now.getTime() / 1000)
  const { session, person, presented } = await findOwnSession(db, request.refresh_token, proof)
  if (session.client !== request.client || session.idle_until <= seconds || session.ends_at <= seconds) {
    throw new Problem(SESSION_ENDED)
  }
  if (origin && session.origin !== origin) throw new Problem(ORIGIN_NOT_ALLOWED)
  if (presented !== session.refresh_hash && presented !== session.spent_hash) {
    await deleteSession(db, session.id)
    throw new Problem(SESSION_ENDED)
  }
  const secret = randomSecret()
  const rotated = await rotateRefreshToken(db, session.id, session.refresh_hash, {
    refresh_hash: await sha256(secret),
    spent_hash: presented,
    idle_until: Math.min(seconds + IDLE_LIFETIME, session.ends_at),
  })
  if (!rotated) throw new Problem(SESSION_ENDED)
  return tokens(config, session, person, secret, now)
}

/** Ends a session, whichever of its refresh tokens is shown; one that is over already stays so. */
export async function signOut(db: D1Database, refreshToken: string, proof: Proof): Promise<void> {
  try {
    const { session } = await findOwnSession(db, refreshToken, proof)
    await deleteSession(db, session.id)
  } catch (error) {
    if (!(error instanceof Problem && error.kind === SESSION_ENDED)) throw error
  }
}

/** The session that a refresh token names, shown by the browser that holds its key; nobody else learns or ends it. */
async function findOwnSession(db: D1Database, refreshToken: string, proof: Proof) {
  const [id = '', secret = ''] = refreshToken.split('.')
  const found = await refuseReplay(readSession(db, proof, id))
  if (!found || found.session.key_thumbprint !== proof.keyThumbprint) throw new Problem(SESSION_ENDED)
  return { ...found, presented: await sha256(secret) }
}

async function refuseReplay<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isProofReplay(error) ? new Problem(PROOF_REPLAYED) : error
  }
}

async function tokens(
  config: Config,
  session: Pick<SessionRow, 'id' | 'client' | 'origin' | 'key_thumbprint'>,
  person: PersonRow,
  secret: string,
  now: Date,
): Promise<TokenResponse> {
  const claims = {
    personId: person.id,
    session: session.id,
    client: session.client,
    origin: session.origin,
    ledger: person.ledger,
    keyThumbprint: session.key_thumbprint,
  }
  return {
    access_token: await signAccessToken(config, claims, now),
    token_type: 'DPoP',
    expires_in: ACCESS_TOKEN_LIFETIME,
    refresh_token: `${session.id}.${secret}`,
    person: { name: `${person.given_names.split(' ')[0]} ${person.family_name}` },
  }
}
