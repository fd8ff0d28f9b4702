import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { newId } from '../platform/ids.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { keyedHash, randomSecret, sha256 } from '../platform/secrets.ts'
import { ACCESS_TOKEN_LIFETIME, assuranceOf, signAccessToken } from './access-token.ts'
import { describeBrowser } from './describe-browser.ts'
import { firstName } from './first-name.ts'
import {
  CODE_NOT_VALID,
  ORIGIN_NOT_ALLOWED,
  PROOF_REPLAYED,
  SESSION_ENDED,
  SESSION_REUSED,
} from './problems.ts'
import type { Proof } from './proof-of-possession.ts'
import type { TokenRequest, TokenResponse } from './schemas.ts'
import type { PersonRow } from './store/persons.ts'
import {
  deleteSession,
  endReusedSession,
  exchangeCodeForSession,
  isProofReplay,
  readSession,
  rotateRefreshToken,
  type SessionRow,
} from './store/sessions.ts'

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
  userAgent: string
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
  const { config, db, request, origin = '', userAgent, proof, now } = call
  const seconds = epochSeconds(now)
  const code = {
    hash: sha256(request.code),
    client: request.client,
    origin,
    code_challenge: sha256(request.code_verifier),
    key_thumbprint: proof.keyThumbprint,
  }
  const secret = randomSecret()
  const session = {
    id: newId('session'),
    refresh_hash: sha256(secret),
    rotation_key: randomSecret(),
    browser: describeBrowser(userAgent),
    created_at: seconds,
    idle_until: seconds + IDLE_LIFETIME,
    ends_at: seconds + LONGEST_SESSION,
  }
  const person = await refuseReplay(exchangeCodeForSession(db, proof, code, session))
  if (!person) throw new Problem(CODE_NOT_VALID)
  const { id: personId, provider } = person
  log('info', 'signed-in', { session: session.id, person: personId, client: request.client, provider })
  return tokens(config, { ...code, id: session.id, provider }, person, secret, now)
}

/**
 * A refresh token for fresh tokens. Each has one successor, made from itself, so a repeated request, or one whose
 * answer was lost, gets the same and signs nobody out. A token whose successor has been used was copied by somebody,
 * and ends the session; whoever comes with one of its tokens is told.
 */
export async function refreshSession(call: FromBrowser<Refresh>): Promise<TokenResponse> {
  const { config, db, request, origin, proof, now } = call
  const seconds = epochSeconds(now)
  const { session, person, secret } = await findOwnSession(db, request.refresh_token, proof)
  if (session.reused_at !== null) throw new Problem(SESSION_REUSED)
  if (session.client !== request.client || session.idle_until <= seconds || session.ends_at <= seconds) {
    throw new Problem(SESSION_ENDED)
  }
  if (!session.is_listed || (origin && session.origin !== origin)) throw new Problem(ORIGIN_NOT_ALLOWED)
  const successor = await keyedHash(session.rotation_key, secret)
  const rotated = await rotateRefreshToken(db, session.id, sha256(secret), {
    refresh_hash: sha256(successor),
    idle_until: Math.min(seconds + IDLE_LIFETIME, session.ends_at),
    last_used_at: seconds,
  })
  if (!rotated) {
    const isReused = await endReusedSession(db, session.id, seconds)
    if (!isReused) throw new Problem(SESSION_ENDED)
    log('error', 'session-reused', { session: session.id, person: person.id })
    throw new Problem(SESSION_REUSED)
  }
  return tokens(config, session, person, successor, now)
}

/** Ends the session that a refresh token names, on the word of its key; one that is over already stays so. */
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
  return { ...found, secret }
}

/** Waits for work that uses a proof up; throws proof-replayed when it was used before. */
export async function refuseReplay<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isProofReplay(error) ? new Problem(PROOF_REPLAYED) : error
  }
}

async function tokens(
  config: Config,
  session: Pick<SessionRow, 'id' | 'client' | 'origin' | 'key_thumbprint' | 'provider'>,
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
    assurance: assuranceOf(session.provider),
    keyThumbprint: session.key_thumbprint,
  }
  return {
    access_token: await signAccessToken(config, claims, now),
    token_type: 'DPoP',
    expires_in: ACCESS_TOKEN_LIFETIME,
    refresh_token: `${session.id}.${secret}`,
    assurance: claims.assurance,
    person: { id: person.id, name: `${firstName(person.given_names)} ${person.family_name}` },
  }
}
