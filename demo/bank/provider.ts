import { randomBytes } from 'node:crypto'
import type { JWK } from 'jose'
import { errors, interactionPolicy, Provider } from 'oidc-provider'
import { birthDate } from '../../common/identity-code.ts'
import type { ExpiringMap } from './expiring-map.ts'
import { type Context, sendPage } from './http.ts'
import { INTERACTION_SECONDS, pageFrame } from './interaction.ts'
import { memoryAdapter } from './memory-adapter.ts'
import { LANGUAGES } from './page-text.ts'
import { expiredPage, failedPage } from './pages.ts'
import { type BrokerProfile, TEST_ASSURANCE_LEVEL } from './profiles.ts'
import type { TestPerson } from './test-persons.ts'

/** The one relying party that a bank knows, as the broker's customer registers it. */
export type RelyingParty = {
  clientId: string
  redirectUris: string[]
  /** Public keys: one for RS256 signatures, one for RSA-OAEP encryption. */
  jwks: { keys: JWK[] }
}

/** Where the relying party's own requests go, as against the pages that a person sees. */
export const ROUTES = {
  authorization: '/authorize',
  pushed_authorization_request: '/par',
  token: '/token',
  jwks: '/jwks',
}

const SESSION_COOKIE = 'bank_session'

/**
 * An OpenID provider that holds relying parties to recommendation 213/2023 S of the Finnish Trust Network:
 * private_key_jwt, pushed and signed authorization requests, PKCE, and a signed ID token inside an encrypted one.
 */
export function createProvider(options: {
  issuer: string
  profile: BrokerProfile
  relyingParty: RelyingParty
  keys: { keys: JWK[] }
  logins: ExpiringMap<TestPerson>
}): Provider {
  const { profile, relyingParty, logins } = options
  // Consent is the contract between the relying party and the broker; the person is not asked for it again.
  const policy = interactionPolicy.base()
  policy.remove('consent')

  const provider = new Provider(options.issuer, {
    adapter: memoryAdapter(),
    jwks: options.keys,
    clients: [
      {
        client_id: relyingParty.clientId,
        redirect_uris: relyingParty.redirectUris,
        jwks: relyingParty.jwks,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'RS256',
        request_object_signing_alg: 'RS256',
        id_token_signed_response_alg: 'RS256',
        id_token_encrypted_response_alg: 'RSA-OAEP',
        id_token_encrypted_response_enc: 'A128CBC-HS256',
      },
    ],
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid'],
    pkce: { required: () => true },
    features: {
      encryption: { enabled: true },
      requestObjects: { enabled: true, requireSignedRequestObject: true },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    enabledJWA: {
      clientAuthSigningAlgValues: ['RS256'],
      requestObjectSigningAlgValues: ['RS256'],
      idTokenSigningAlgValues: ['RS256'],
      idTokenEncryptionAlgValues: ['RSA-OAEP'],
      idTokenEncryptionEncValues: ['A128CBC-HS256'],
    },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time', ...Object.values(profile.claims)] },
    acrValues: [TEST_ASSURANCE_LEVEL],
    extraParams: profile.bankParameter === 'acr_values' ? [] : [profile.bankParameter],
    discovery: { ui_locales_supported: [...LANGUAGES] },
    routes: ROUTES,
    cookies: {
      names: { session: SESSION_COOKIE, interaction: 'bank_interaction', resume: 'bank_resume' },
      keys: [randomBytes(32).toString('base64url')],
      short: { httpOnly: true, sameSite: 'lax' },
      long: { httpOnly: true, sameSite: 'lax' },
    },
    interactions: { policy, url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Grant: INTERACTION_SECONDS,
      Interaction: INTERACTION_SECONDS,
      Session: INTERACTION_SECONDS,
    },
    clientBasedCORS: () => false,
    async findAccount(_ctx, accountId) {
      const person = logins.get(accountId)
      return person && { accountId, claims: () => ({ sub: accountId, ...personClaims(profile, person) }) }
    },
    async loadExistingGrant(ctx) {
      const { client, account } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({
        clientId: client!.clientId,
        accountId: account!.accountId,
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    async renderError(ctx, { error, error_description }, cause) {
      const frame = pageFrame(ctx, ctx.oidc?.params?.ui_locales)
      const isOver = cause instanceof errors.SessionNotFound || cause instanceof errors.InvalidRequestUri
      const details = [error, error_description].filter(Boolean).join(': ')
      await sendPage(ctx, isOver ? expiredPage(frame) : failedPage(frame, details), ctx.status)
    },
  })

  // Koa and the provider would write request data to the log; the name of a fault is enough to look for it.
  provider.silent = true
  provider.on('server_error', (ctx, error) => console.error(`bank: ${error.name} at ${ctx.oidc.route}`))
  provider.use(async (ctx, next) => {
    await next()
    forgetSession(ctx)
  })
  return provider
}

/** Keeps the provider's session from ever reaching the browser, so that every authorization asks again. */
function forgetSession(ctx: Context): void {
  const cookies = [ctx.response.get('Set-Cookie')].flat().filter(Boolean)
  const kept = cookies.filter((cookie) => !cookie.startsWith(SESSION_COOKIE))
  if (kept.length === cookies.length) return
  if (kept.length > 0) ctx.set('Set-Cookie', kept)
  else ctx.remove('Set-Cookie')
}

function personClaims({ claims }: BrokerProfile, person: TestPerson): Record<string, string> {
  return {
    [claims.identityCode]: person.identityCode,
    [claims.familyName]: person.familyName,
    [claims.givenNames]: person.givenNames,
    [claims.birthDate]: birthDate(person.identityCode),
  }
}
