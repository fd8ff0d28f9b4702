import { exportJWK, generateKeyPair } from 'jose'
import * as client from 'openid-client'
import { onTestFinished } from 'vitest'
import { startBank } from '../../demo/bank/bank.ts'
import { PROFILES, type ProfileName } from '../../demo/bank/profiles.ts'
import { CookieBrowser } from './cookie-browser.ts'

export const CLIENT_ID = 'smartum-test'
export const REDIRECT_URI = 'http://localhost:8787/callback'
const NORDEA = { telia: 'oidc.nordea.1', op: 'fi-nordea', signicat: 'nordea' }

export const signing = await generateKeyPair('RS256', { extractable: true })
export const encryption = await generateKeyPair('RSA-OAEP', { extractable: true })
/** A relying party as the bank knows it; its keys are made anew for each test file. */
export const relyingParty = {
  clientId: CLIENT_ID,
  redirectUris: [REDIRECT_URI],
  jwks: {
    keys: [
      { ...(await exportJWK(signing.publicKey)), kid: 'signing', use: 'sig', alg: 'RS256' },
      { ...(await exportJWK(encryption.publicKey)), kid: 'encryption', use: 'enc', alg: 'RSA-OAEP' },
    ],
  },
}

/** A browser that stops where the bank hands the person back. */
export const newBrowser = (): CookieBrowser => new CookieBrowser(REDIRECT_URI)

/** A bank of that profile for one test, and a relying party that has read the bank's discovery document. */
export async function setUp(profile: ProfileName = 'telia', clientAuth?: client.ClientAuth) {
  const bank = await startBank({ port: 0, profile, relyingParty })
  onTestFinished(() => bank.close())
  const auth = clientAuth ?? client.PrivateKeyJwt({ key: signing.privateKey, kid: 'signing' })
  const config = await client.discovery(
    new URL(bank.issuer),
    CLIENT_ID,
    { id_token_signed_response_alg: 'RS256' },
    auth,
    {
      execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
    },
  )
  client.enableDecryptingResponses(config, ['A128CBC-HS256'], {
    key: encryption.privateKey,
    kid: 'encryption',
  })
  return { bank, config }
}

export const PKCE_VERIFIER = client.randomPKCECodeVerifier()

export async function authorizationParameters(extra: Record<string, string> = {}) {
  return {
    redirect_uri: REDIRECT_URI,
    scope: 'openid',
    state: 'the-state',
    nonce: 'a-nonce-of-at-least-128-bits',
    code_challenge: await client.calculatePKCECodeChallenge(PKCE_VERIFIER),
    code_challenge_method: 'S256',
    ...extra,
  }
}

/** The address to open in the browser, after the signed request object has been pushed. */
export async function push(config: client.Configuration, parameters: Record<string, string>): Promise<URL> {
  const signed = await client.buildAuthorizationUrlWithJAR(config, parameters, {
    key: signing.privateKey,
    kid: 'signing',
  })
  return client.buildAuthorizationUrlWithPAR(config, signed.searchParams)
}

/** The same, for a sign-in as it should be. */
export async function authorize(
  config: client.Configuration,
  extra: Record<string, string> = {},
): Promise<URL> {
  return push(config, await authorizationParameters(extra))
}

/** Exchanges the code that the browser came back with. */
export function redeem(config: client.Configuration, browser: CookieBrowser) {
  return client.authorizationCodeGrant(config, new URL(browser.url), {
    pkceCodeVerifier: PKCE_VERIFIER,
    expectedNonce: 'a-nonce-of-at-least-128-bits',
    expectedState: 'the-state',
    idTokenExpected: true,
  })
}

/** Opens the sign-in at Nordea's page, however the profile asks for that bank. */
export async function openNordea(profile: ProfileName = 'telia') {
  const parts = await setUp(profile)
  const browser = newBrowser()
  const open = async () =>
    browser.open(
      await authorize(parts.config, { [PROFILES[profile].bankParameter]: NORDEA[profile], ui_locales: 'en' }),
    )
  return { ...parts, browser, open }
}
