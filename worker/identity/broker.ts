import { importJWK, type JWK } from 'jose'
import * as client from 'openid-client'
import type { Config } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { Problem, type ProblemKind } from '../platform/problem.ts'
import { acceptedLevels, brokerProfiles } from './broker-profiles.ts'
import type { Identity } from './persons.ts'
import { BROKER_REFUSED, BROKER_UNREACHABLE, IDENTITY_NOT_CONFIRMED } from './problems.ts'

/** Seconds that the broker has for an answer: longer than that, a person believes that nothing happens. */
const TIMEOUT = 3
/** Seconds for which the broker's description and keys are used without being fetched again. */
const METADATA_LIFETIME = 60 * 60

/** The library's codes for a broker that took too long. */
const TOO_LATE = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']

/** What a sign-in has to remember until the broker answers. */
export type BrokerChecks = { state: string; nonce: string; verifier: string }

/** The error with which the broker, or the person at the bank, ended a sign-in. */
export class BrokerAnswer extends Error {
  readonly cancelled: boolean
  constructor(error: string, cancelled: boolean) {
    super(error)
    this.cancelled = cancelled
  }
}

/** What is kept of the broker in an isolate. */
type Known = {
  since: number
  metadata: client.ServerMetadata
  signingKey: client.PrivateKey
  decryptionKey: client.DecryptionKey
  jwks?: client.ExportedJWKSCache['jwks']
}

const known = new WeakMap<Config, Known>()

async function knownBroker(env: Env, config: Config, now: Date): Promise<Known> {
  const before = known.get(config)
  if (before && now.getTime() - before.since < METADATA_LIFETIME * 1000) return before
  const { signing, keyManagement } = brokerProfiles[config.BROKER_PROFILE].idToken
  const fresh = {
    since: now.getTime(),
    metadata: await fetchMetadata(env, config),
    signingKey: await ownKey(config, 'sig', signing),
    decryptionKey: await ownKey(config, 'enc', keyManagement),
  }
  known.set(config, fresh)
  return fresh
}

/** Us, as the broker knows us. */
function relyingParty(config: Config, broker: Known, now: Date): client.Configuration {
  const { signing, keyManagement, contentEncryption } = brokerProfiles[config.BROKER_PROFILE].idToken
  const configuration = new client.Configuration(
    { ...broker.metadata },
    config.BROKER_CLIENT_ID,
    { id_token_signed_response_alg: signing, id_token_encrypted_response_alg: keyManagement },
    client.PrivateKeyJwt(broker.signingKey),
  )
  configuration.timeout = TIMEOUT
  if (isLocal(config)) client.allowInsecureRequests(configuration)
  client.enableDecryptingResponses(configuration, [contentEncryption], broker.decryptionKey)
  client.enableNonRepudiationChecks(configuration)
  // The library fetches the keys again for one that it does not know, if the ones it has are a minute old: brokers
  // change theirs at any time, so ours always are.
  if (broker.jwks) {
    client.setJwksCache(configuration, { jwks: broker.jwks, uat: Math.floor(now.getTime() / 1000) - 60 })
  }
  return configuration
}

async function ownKey(config: Config, use: 'sig' | 'enc', algorithm: string): Promise<client.PrivateKey> {
  const jwk = config.BROKER_KEYS.keys.find((key) => key.use === use)
  return { key: (await importJWK(jwk as JWK, algorithm)) as CryptoKey, kid: jwk!.kid }
}

/** Only a broker on this machine may be spoken to without TLS, and never in production. */
function isLocal({ ENVIRONMENT, BROKER_ISSUER }: Config): boolean {
  return ENVIRONMENT === 'development' && ['127.0.0.1', 'localhost'].includes(new URL(BROKER_ISSUER).hostname)
}

async function fetchMetadata(env: Env, config: Config): Promise<client.ServerMetadata> {
  const name = `broker-metadata ${config.BROKER_ISSUER}`
  const cached = await env.CACHE.get<client.ServerMetadata>(name, 'json')
  if (cached) return cached
  const discovered = await client.discovery(
    new URL(config.BROKER_ISSUER),
    config.BROKER_CLIENT_ID,
    undefined,
    undefined,
    { timeout: TIMEOUT, execute: isLocal(config) ? [client.allowInsecureRequests] : [] },
  )
  const { ...metadata } = discovered.serverMetadata()
  await env.CACHE.put(name, JSON.stringify(metadata), { expirationTtl: METADATA_LIFETIME })
  return metadata
}

/** Pushes a signed request to the broker, and returns where to send the person. Throws Problem. */
export async function requestIdentification(
  env: Env,
  config: Config,
  request: { provider: string; language: string; checks: BrokerChecks; now: Date },
): Promise<URL> {
  const { provider, language, checks, now } = request
  return withBroker(config, BROKER_REFUSED, async () => {
    const broker = await knownBroker(env, config, now)
    const configuration = relyingParty(config, broker, now)
    const signed = await client.buildAuthorizationUrlWithJAR(
      configuration,
      {
        ...brokerProfiles[config.BROKER_PROFILE].chooseProvider(provider),
        redirect_uri: `${config.PUBLIC_ORIGIN}/sign-in/callback`,
        scope: 'openid profile',
        response_type: 'code',
        ui_locales: language,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      },
      broker.signingKey,
    )
    return client.buildAuthorizationUrlWithPAR(configuration, signed.searchParams)
  })
}

/**
 * Exchanges the broker's answer at our callback for who the person is. The ID token has to be encrypted for us,
 * signed by the broker and made for this very sign-in. Throws Problem, or BrokerAnswer when the answer is an error.
 */
export async function receiveIdentity(
  env: Env,
  config: Config,
  request: { callback: URL; checks: BrokerChecks; now: Date },
): Promise<Identity> {
  const { checks, now } = request
  const profile = brokerProfiles[config.BROKER_PROFILE]
  const callback = new URL(`${config.PUBLIC_ORIGIN}/sign-in/callback`)
  callback.search = request.callback.search
  const claims = await withBroker(config, IDENTITY_NOT_CONFIRMED, async () => {
    const broker = await knownBroker(env, config, now)
    const configuration = relyingParty(config, broker, now)
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.verifier,
      idTokenExpected: true,
    })
    broker.jwks = client.getJwksCache(configuration)?.jwks
    // The library also takes an ID token that is signed but not encrypted; the trust network does not.
    if (tokens.id_token!.split('.').length !== 5) throw new Problem(IDENTITY_NOT_CONFIRMED)
    return tokens.claims()!
  })
  if (!acceptedLevels(config.ENVIRONMENT).includes(String(claims.acr))) {
    log('error', 'level-of-assurance-refused', { acr: claims.acr })
    throw new Problem(IDENTITY_NOT_CONFIRMED)
  }
  const [identityCode, givenNames, familyName] = (['identityCode', 'givenNames', 'familyName'] as const).map(
    (name) => {
      const value = claims[profile.claims[name]]
      if (typeof value === 'string' && value) return value
      log('error', 'claim-missing', { claim: profile.claims[name] })
      throw new Problem(IDENTITY_NOT_CONFIRMED)
    },
  )
  return { identityCode: identityCode!, givenNames: givenNames!, familyName: familyName! }
}

/** Tells apart a broker that does not answer, one that answers no, and one whose answer does not hold. */
async function withBroker<T>(config: Config, otherwise: ProblemKind, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Problem) throw error
    if (error instanceof client.AuthorizationResponseError) {
      throw new BrokerAnswer(error.error, error.error === brokerProfiles[config.BROKER_PROFILE].cancelled)
    }
    const { name, code, cause } = error as { name: string; code?: string; cause?: { code?: string } }
    const status =
      (error as { status?: number }).status ?? (cause as { status?: number } | undefined)?.status ?? 0
    // Never the message or the cause: they can hold claims.
    log('error', 'broker', { name, code: code ?? cause?.code, status })
    // The network's own errors are the only ones that carry no code.
    const unreachable = status >= 500 || (code ? TOO_LATE.includes(code) : !cause?.code)
    throw new Problem(unreachable ? BROKER_UNREACHABLE : otherwise)
  }
}
