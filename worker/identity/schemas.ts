import * as z from 'zod'

/** A bank, or the mobile certificate, that can tell who a person is. */
const identityProviderSchema = z
  .object({
    id: z.string().meta({ example: 'nordea' }),
    kind: z.enum(['bank', 'mobile-certificate']),
    name: z
      .string()
      .meta({ description: 'As its customers know it; the same in every language.', example: 'Nordea' }),
  })
  .meta({ ref: 'IdentityProvider' })
export type IdentityProvider = z.infer<typeof identityProviderSchema>

/** `GET /v1/clients/{client}/sign-in`: what a sign-in element needs in order to draw itself. */
export const signInOptionsSchema = z
  .object({
    client: z.object({ id: z.string(), name: z.string().meta({ example: 'Havuranta' }) }),
    providers: z.array(identityProviderSchema),
  })
  .meta({ ref: 'SignInOptions' })
export type SignInOptions = z.infer<typeof signInOptionsSchema>

/** `POST /v1/token`: a code, or a refresh token, for an access token. */
export const tokenRequestSchema = z.discriminatedUnion('grant_type', [
  z.strictObject({
    grant_type: z.literal('authorization_code'),
    client: z.string().max(64),
    code: z.string().max(128),
    code_verifier: z.string().regex(/^[\w.~-]{43,128}$/),
  }),
  z.strictObject({
    grant_type: z.literal('refresh_token'),
    client: z.string().max(64),
    refresh_token: z.string().max(256),
  }),
])
export type TokenRequest = z.infer<typeof tokenRequestSchema>

export const tokenResponseSchema = z
  .object({
    access_token: z.string(),
    token_type: z.literal('DPoP'),
    expires_in: z.int().meta({ description: 'Seconds.', example: 300 }),
    refresh_token: z.string(),
    person: z.object({
      name: z.string().meta({ description: 'For showing who is signed in.', example: 'Aino Virtanen' }),
    }),
  })
  .meta({ ref: 'Tokens' })
export type TokenResponse = z.infer<typeof tokenResponseSchema>

/** `POST /v1/sign-out`: ends the session that the refresh token belongs to. */
export const signOutRequestSchema = z.strictObject({ refresh_token: z.string().max(256) })
