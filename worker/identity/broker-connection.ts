import { importJWK } from 'jose'
import * as client from 'openid-client'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { Problem, type ProblemKind } from '../platform/problem.ts'
import { brokerProfiles } from './broker-profiles.ts'
import { BROKER_UNREACHABLE, CANCELLED } from './problems.ts'

/** Seconds for which the broker's description and keys are used without being fetched again. */
const KNOWN_LIFETIME = 60 * 60
/** Seconds that the broker has for its description. */
const DISCOVERY_TIMEOUT = 3

/** What an isolate keeps of the broker, and of us as the broker knows us. */
type Known = {
  since: number
  metadata: client.ServerMetadata
  signingKey: client.PrivateKey
  decryptionKey: client.DecryptionKey
  jwks?: client.ExportedJWKSCache['jwks'] | undefined
}

const known = new WeakMap<Config, Known>()

/** Our side of a conversation with the broker. Throws Problem. */
export type Connection = {
  configuration: client.Configuration
  signingKey: client.PrivateKey
  /** Keeps the broker's keys, as far as they were fetched, for the next conversation. */
  keepKeys(): void
}

/** `timeout` is how long the broker has for each answer, in seconds. */
export async function connect(
  env: Env,
  config: Config,
  { now, timeout }: { now: Date; timeout: number },
): Promise<Connection> {
  const broker = await knownBroker(env, config, now)
  const { signing, keyManagement, contentEncryption } = brokerProfiles[config.BROKER_PROFILE].idToken
  const configuration = new client.Configuration(
    { ...broker.metadata },
    config.BROKER_CLIENT_ID,
    { id_token_signed_response_alg: signing, id_token_encrypted_response_alg: keyManagement },
    client.PrivateKeyJwt(broker.signingKey),
  )
  configuration.timeout = timeout
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

async function knownBroker(env: Env, config: Config, now: Date): Promise<Known> {
  const before = known.get(config)
  if (before && now.getTime() - before.since < KNOWN_LIFETIME * 1000) return before
  const { signing, keyManagement } = brokerProfiles[config.BROKER_PROFILE].idToken
  const fresh = {
    since: now.getTime(),
    signingKey: await ownKey(config, 'sig', signing),
    decryptionKey: await ownKey(config, 'enc', keyManagement),
    metadata: await fetchMetadata(env, config),
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

/** The broker's description, from KV where it is. KV only saves a round trip: without it, the broker is asked. */
async function fetchMetadata(env: Env, config: Config): Promise<client.ServerMetadata> {
  const name = `broker-metadata ${config.BROKER_ISSUER}`
  const cached = await env.CACHE.get<client.ServerMetadata>(name, 'json').catch(() => null)
  if (cached) return cached
  const { ...metadata } = await askBroker(config, BROKER_UNREACHABLE, async () => {
    const execute = isLocal(config) ? [client.allowInsecureRequests] : []
    const options = { timeout: DISCOVERY_TIMEOUT, execute }
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
  await env.CACHE.put(name, JSON.stringify(metadata), { expirationTtl: KNOWN_LIFETIME }).catch(() => {})
  return metadata
}

/** What brokers call an outage of theirs, or of a bank behind them. */
const OUTAGES = ['server_error', 'temporarily_unavailable']
/** The library's codes for an answer that did not come in time. */
const TOO_LATE = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']

/**
 * Asks the broker something, and tells apart a person who turned back, a broker that is out of reach, and an answer
 * that does not hold, which is `otherwise`. The log gets codes alone: messages and causes can hold claims.
 */
export async function askBroker<T>(
  config: Config,
  otherwise: ProblemKind,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Problem) throw error
    const { name, code, cause } = error as {
      name: string
      code?: string
      cause?: { code?: string; status?: number }
    }
    const { error: answer, status = cause?.status ?? 0 } = error as Partial<client.ResponseBodyError>
    if (answer === brokerProfiles[config.BROKER_PROFILE].cancelled) throw new Problem(CANCELLED)
    const reason = code ?? cause?.code
    log('error', 'broker', { name, reason, status, answer })
    // The network's own errors are the only ones without a code.
    const isOut = !reason || TOO_LATE.includes(reason) || status >= 500 || OUTAGES.includes(answer ?? '')
    throw new Problem(isOut ? BROKER_UNREACHABLE : otherwise)
  }
}
