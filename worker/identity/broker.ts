import * as client from 'openid-client'
import type { Config } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { askBroker, connect } from './broker-connection.ts'
import { acceptedLevels, brokerProfiles } from './broker-profiles.ts'
import type { Identity } from './persons.ts'
import { BROKER_REFUSED, IDENTITY_NOT_CONFIRMED } from './problems.ts'

/** Seconds that the broker has while a person waits for their bank: longer looks as if nothing happened. */
const REQUEST_TIMEOUT = 3
/** Seconds that it has once the person has been to the bank, since giving up would send them there again. */
const ANSWER_TIMEOUT = 10

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
  const { configuration, signingKey } = await connect(env, config, { now, timeout: REQUEST_TIMEOUT })
  return askBroker(config, BROKER_REFUSED, async () => {
    const signed = await client.buildAuthorizationUrlWithJAR(
      configuration,
      {
        ...brokerProfiles[config.BROKER_PROFILE].chooseProvider(provider),
        redirect_uri: callbackUrl(config).href,
        scope: 'openid profile',
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
  const { configuration, keepKeys } = await connect(env, config, { now, timeout: ANSWER_TIMEOUT })
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
  if (!acceptedLevels(config.ENVIRONMENT).includes(String(claims.acr))) refuse('level of assurance')
  const read = (...names: string[]): string => {
    const value = names.map((name) => claims[name]).find((one) => one !== undefined)
    return typeof value === 'string' && value ? value : refuse(names.join(' or '))
  }
  const { identityCode, givenNames, familyName } = brokerProfiles[config.BROKER_PROFILE].claims
  return { identityCode: read(...identityCode), givenNames: read(givenNames), familyName: read(familyName) }
}

/** `claim` is what is missing or not good enough; its value goes nowhere. */
function refuse(claim: string): never {
  log('error', 'claim-refused', { claim })
  throw new Problem(IDENTITY_NOT_CONFIRMED)
}
