import * as client from 'openid-client'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { askBroker, checkBrokerIsWorthAsking, connect } from './broker-connection.ts'
import { acceptedLevels, brokerProfiles } from './broker-profiles.ts'
import type { Identity } from './persons.ts'
import { BROKER_REFUSED, IDENTITY_NOT_CONFIRMED } from './problems.ts'

/**
 * Milliseconds from the request, all that the broker is asked in it included, until a person who waits for their bank is
 * told that it does not answer. With the way there and back that makes less than three seconds.
 */
const REQUEST_TIMEOUT = 2250
/** Milliseconds that it has once the person has been to the bank, since giving up would send them there again. */
const ANSWER_TIMEOUT = 10_000
/** Seconds that an ID token may be old: as long as a person has at the bank, where some brokers make it. */
const OLDEST_TOKEN = 15 * 60
/** Seconds by which the broker's clock may be ahead of ours. */
const CLOCK_TOLERANCE = 60
/** Characters of a claim that we keep; names are never near it. */
const LONGEST_CLAIM = 256

/** What a sign-in has to remember until the broker answers. */
export type BrokerChecks = { state: string; nonce: string; verifier: string }

const callbackUrl = (config: Config) => new URL(`${config.PUBLIC_ORIGIN}/sign-in/callback`)

/** Pushes a signed request to the broker, and returns where to send the person. Throws Problem. */
export async function requestIdentification(
  env: Env,
  config: Config,
  request: { provider: string; language: string; checks: BrokerChecks; now: Date },
): Promise<URL> {
  const { provider, language, checks, now } = request
  const profile = brokerProfiles[config.BROKER_PROFILE]
  checkBrokerIsWorthAsking(config)
  const deadline = AbortSignal.timeout(Math.max(0, now.getTime() + REQUEST_TIMEOUT - Date.now()))
  const { configuration, signingKey } = await connect(env, config, { now, deadline })
  return askBroker(config, BROKER_REFUSED, async () => {
    const signed = await client.buildAuthorizationUrlWithJAR(
      configuration,
      {
        ...profile.chooseProvider(provider),
        redirect_uri: callbackUrl(config).href,
        scope: profile.scope,
        response_type: 'code',
        ui_locales: language,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      },
      signingKey,
    )
    return client.buildAuthorizationUrlWithPAR(configuration, signed.searchParams)
  })
}

/**
 * Exchanges the broker's answer at our callback for who the person is. The ID token has to be encrypted for us,
 * signed by the broker and made for this very sign-in. Throws Problem: `cancelled` when the person turned back.
 */
export async function receiveIdentity(
  env: Env,
  config: Config,
  request: { answer: string; checks: BrokerChecks; now: Date },
): Promise<Identity> {
  const { answer, checks, now } = request
  const deadline = AbortSignal.timeout(ANSWER_TIMEOUT)
  const { configuration, keepKeys } = await connect(env, config, { now, deadline })
  const callback = callbackUrl(config)
  callback.search = answer
  const claims = await askBroker(config, IDENTITY_NOT_CONFIRMED, async () => {
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.verifier,
      idTokenExpected: true,
    })
    keepKeys()
    // The library also takes an ID token that is signed but not encrypted; the trust network does not.
    if (tokens.id_token!.split('.').length !== 5) throw new Problem(IDENTITY_NOT_CONFIRMED)
    return tokens.claims()!
  })
  checkMadeForUs(claims, config, now)
  if (!acceptedLevels(config.ENVIRONMENT).includes(String(claims.acr))) refuse('level of assurance')
  const read = (...names: string[]): string => {
    const value = names.map((name) => claims[name]).find((one) => one !== undefined)
    const isText = typeof value === 'string' && value && value.length <= LONGEST_CLAIM
    return isText ? value : refuse(names.join(' or '))
  }
  const { identityCode, givenNames, familyName } = brokerProfiles[config.BROKER_PROFILE].claims
  return { identityCode: read(...identityCode), givenNames: read(givenNames), familyName: read(familyName) }
}

/** What the library leaves to its caller: that a token is for us alone, and was made just now. */
function checkMadeForUs({ aud, azp, iat }: client.IDToken, config: Config, now: Date): void {
  if (Array.isArray(aud) && aud.length !== 1) refuse('aud')
  if (azp !== undefined && azp !== config.BROKER_CLIENT_ID) refuse('azp')
  const age = epochSeconds(now) - iat
  if (age > OLDEST_TOKEN || age < -CLOCK_TOLERANCE) refuse('iat')
}

/** `claim` is what is missing or not good enough; its value goes nowhere. */
function refuse(claim: string): never {
  log('error', 'claim-refused', { claim })
  throw new Problem(IDENTITY_NOT_CONFIRMED)
}
