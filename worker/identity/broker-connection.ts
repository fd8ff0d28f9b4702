import { importJWK } from 'jose'
import * as client from 'openid-client'
import { boundedFetch } from '../platform/bounded-fetch.ts'
import { Breaker } from '../platform/breaker.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { Problem, type ProblemKind } from '../platform/problem.ts'
import { brokerProfiles } from './broker-profiles.ts'
import { BANK_UNREACHABLE, BROKER_UNREACHABLE, CANCELLED } from './problems.ts'

/** Seconds for which the broker's description and keys are used without being fetched again. */
const KNOWN_LIFETIME = 60 * 60
/** Milliseconds for which nobody waits for a broker that was just found to be out of reach. */
const PAUSE = 3000
/** Milliseconds after which a failure to reach the broker says nothing any more. */
const FAILURE_MEMORY = 60_000

/** What an isolate keeps of the broker, and of us as the broker knows us. */
type Known = {
  since: number
  metadata: client.ServerMetadata
  signingKey: client.PrivateKey
  decryptionKey: client.DecryptionKey
  jwks?: client.ExportedJWKSCache['jwks'] | undefined
}

const known = new WeakMap<Config, Known>()
const breakers = new WeakMap<Config, Breaker>()

function breakerOf(config: Config): Breaker {
  let breaker = breakers.get(config)
  if (!breaker) {
    breaker = new Breaker(PAUSE)
    breakers.set(config, breaker)
  }
  return breaker
}

/** Refuses at once when the broker was out of reach a moment ago, so that nobody waits in line. Throws Problem. */
export function checkBrokerIsWorthAsking(config: Config): void {
  if (!breakerOf(config).allows(Date.now())) throw new Problem(BROKER_UNREACHABLE)
}

/** Since when this isolate has not reached the broker; undefined when it has, or has not tried lately. */
export const brokerOutSince = (config: Config, now: Date): Date | undefined =>
  breakerOf(config).outSince(now.getTime(), FAILURE_MEMORY)

/** Our side of a conversation with the broker. Throws Problem. */
export type Connection = {
  configuration: client.Configuration
  signingKey: client.PrivateKey
  /** Keeps the broker's keys, as far as they were fetched, for the next conversation. */
  keepKeys(): void
}

/** `deadline` ends the whole conversation, whatever the broker is asked in it. */
export async function connect(
  env: Env,
  config: Config,
  { now, deadline }: { now: Date; deadline: AbortSignal },
): Promise<Connection> {
  const broker = await knownBroker(env, config, now, deadline)
  const { signing, keyManagement, contentEncryption } = brokerProfiles[config.BROKER_PROFILE].idToken
  const configuration = new client.Configuration(
    { ...broker.metadata },
    config.BROKER_CLIENT_ID,
    { id_token_signed_response_alg: signing, id_token_encrypted_response_alg: keyManagement },
    client.PrivateKeyJwt(broker.signingKey),
  )
  configuration[client.customFetch] = boundedFetch(deadline)
  if (isLocal(config)) client.allowInsecureRequests(configuration)
  client.enableDecryptingResponses(configuration, [contentEncryption], broker.decryptionKey)
  client.enableNonRepudiationChecks(configuration)
  // The library fetches the keys again for one that it does not know, if the ones it has are a minute old: brokers
  // change theirs at any time, so ours always are.
  if (broker.jwks) {
    client.setJwksCache(configuration, { jwks: broker.jwks, uat: epochSeconds(now) - 60 })
  }
  return {
    configuration,
    signingKey: broker.signingKey,
    keepKeys() {
      broker.jwks = client.getJwksCache(configuration)?.jwks
    },
  }
}

async function knownBroker(env: Env, config: Config, now: Date, deadline: AbortSignal): Promise<Known> {
  const before = known.get(config)
  if (before && now.getTime() - before.since < KNOWN_LIFETIME * 1000) return before
  const { signing, keyManagement } = brokerProfiles[config.BROKER_PROFILE].idToken
  const fresh = {
    since: now.getTime(),
    signingKey: await ownKey(config, 'sig', signing),
    decryptionKey: await ownKey(config, 'enc', keyManagement),
    metadata: await fetchMetadata(env, config, deadline),
  }
  known.set(config, fresh)
  return fresh
}

async function ownKey(config: Config, use: 'sig' | 'enc', algorithm: string): Promise<client.PrivateKey> {
  const jwk = config.BROKER_KEYS.keys.find((key) => key.use === use)!
  return { key: (await importJWK(jwk, algorithm)) as CryptoKey, kid: jwk.kid }
}

/** Only a broker on this machine may be spoken to without TLS, and never in production. */
function isLocal({ ENVIRONMENT, BROKER_ISSUER }: Config): boolean {
  return ENVIRONMENT === 'development' && ['127.0.0.1', 'localhost'].includes(new URL(BROKER_ISSUER).hostname)
}

/** The addresses in a broker's description that we send people and requests to. */
const ENDPOINTS = [
  'authorization_endpoint',
  'pushed_authorization_request_endpoint',
  'token_endpoint',
  'jwks_uri',
] as const

/**
 * Whether a description is that of our broker, and names no address but its own. A description decides whose keys we
 * believe, so that neither a cache nor a slip at the broker may lead elsewhere. The issuer is https, as the settings are
 * checked, but for one on this machine during development.
 */
function isOfBroker({ BROKER_ISSUER }: Config, metadata: client.ServerMetadata): boolean {
  const { origin } = new URL(BROKER_ISSUER)
  const leadsElsewhere = ENDPOINTS.filter((name) => {
    const address = metadata[name]
    return address !== undefined && URL.parse(String(address))?.origin !== origin
  })
  const fits = metadata.issuer === BROKER_ISSUER && !leadsElsewhere.length
  if (!fits) log('error', 'broker-description-refused', { leadsElsewhere })
  return fits
}

/**
 * The broker's description, from KV where it is. KV only saves a round trip: without it, or when what it holds does not
 * fit, the broker is asked.
 */
async function fetchMetadata(
  env: Env,
  config: Config,
  deadline: AbortSignal,
): Promise<client.ServerMetadata> {
  const name = `broker-metadata ${config.BROKER_ISSUER}`
  const cached = await env.CACHE.get<client.ServerMetadata>(name, 'json').catch(() => null)
  if (cached && isOfBroker(config, cached)) return cached
  const { ...metadata } = await askBroker(config, BROKER_UNREACHABLE, async () => {
    const execute = isLocal(config) ? [client.allowInsecureRequests] : []
    const options = { [client.customFetch]: boundedFetch(deadline), execute }
    const { BROKER_ISSUER, BROKER_CLIENT_ID } = config
    const discovered = await client.discovery(
      new URL(BROKER_ISSUER),
      BROKER_CLIENT_ID,
      undefined,
      undefined,
      options,
    )
    return discovered.serverMetadata()
  })
  if (!isOfBroker(config, metadata)) throw new Problem(BROKER_UNREACHABLE)
  await env.CACHE.put(name, JSON.stringify(metadata), { expirationTtl: KNOWN_LIFETIME }).catch(() => {})
  return metadata
}

/** A sign-in that failed because somebody did not work: the broker, or the bank behind it. */
export class Outage extends Problem {
  readonly of: 'broker' | 'bank'
  constructor(of: 'broker' | 'bank') {
    super(of === 'bank' ? BANK_UNREACHABLE : BROKER_UNREACHABLE)
    this.of = of
  }
}

/** What brokers call an outage of theirs, or of a bank behind them. */
const OUTAGES = ['server_error', 'temporarily_unavailable']
/** The library's codes for an answer that did not come in time. */
const TOO_LATE = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']
/** An error as OAuth names them; what comes through the browser can be anything. */
const ERROR_NAME = /^[a-z_]{1,40}$/

/**
 * Asks the broker something, and tells apart a person who turned back, a bank or broker that is out of reach, and an
 * answer that does not hold, which is `otherwise`. The log gets codes alone: messages and causes can hold claims.
 */
export async function askBroker<T>(
  config: Config,
  otherwise: ProblemKind,
  ask: () => Promise<T>,
): Promise<T> {
  const breaker = breakerOf(config)
  try {
    const answer = await ask()
    breaker.succeeded()
    return answer
  } catch (error) {
    if (error instanceof Problem) throw error
    const problem = problemIn(error, config, otherwise)
    if (problem instanceof Outage && problem.of === 'broker') breaker.failed(Date.now())
    // A refusal is an answer too.
    else if (error instanceof client.ResponseBodyError) breaker.succeeded()
    throw problem
  }
}

function problemIn(error: unknown, config: Config, otherwise: ProblemKind): Problem {
  const { name, code, cause } = error as {
    name: string
    code?: string
    cause?: { code?: string; status?: number }
  }
  const { error: answer = '', status = cause?.status ?? 0 } = error as Partial<client.ResponseBodyError>
  // What the bank did comes back through the browser, before the broker is asked anything.
  const isOfBank = error instanceof client.AuthorizationResponseError
  if (isOfBank && answer === brokerProfiles[config.BROKER_PROFILE].cancelled) return new Problem(CANCELLED)
  const reason = code ?? cause?.code
  log('error', 'broker', { name, reason, status, answer: ERROR_NAME.test(answer) ? answer : undefined })
  if (isOfBank) return OUTAGES.includes(answer) ? new Outage('bank') : new Problem(otherwise)
  // The network's own errors are the only ones without a code.
  const isOut = !reason || TOO_LATE.includes(reason) || status >= 500 || OUTAGES.includes(answer)
  return isOut ? new Outage('broker') : new Problem(otherwise)
}
