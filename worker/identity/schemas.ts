import * as z from 'zod'
import { languageSchema } from '../platform/language.ts'

/** A text in each language. */
export const textsSchema = z.object({ fi: z.string(), sv: z.string(), en: z.string() })

/** That something does not work as it should, and since when (RFC 3339). It can be tried all the same. */
const disturbanceSchema = z.object({ since: z.iso.datetime() }).nullable()

/** A bank, or the mobile certificate, that can tell who a person is. */
const identityProviderSchema = z
  .object({
    id: z.string().meta({ example: 'nordea' }),
    kind: z.enum(['bank', 'mobile-certificate']),
    names: textsSchema.meta({ description: 'As its customers know it, in each language.' }),
    disturbance: disturbanceSchema,
  })
  .meta({ ref: 'IdentityProvider' })
export type IdentityProvider = z.infer<typeof identityProviderSchema>

/** `GET /v1/clients/{client}/sign-in`: what a sign-in element needs in order to draw itself. */
export const signInOptionsSchema = z
  .object({
    client: z.object({
      id: z.string(),
      name: z.string().meta({ example: 'Havuranta' }),
      service: z
        .enum(['plus', 'saldo'])
        .nullable()
        .meta({ description: 'Which service the people of this page more likely use.' }),
    }),
    providers: z.array(identityProviderSchema),
    broker: z.object({
      disturbance: disturbanceSchema.meta({
        description: 'Of the identification service as a whole: no bank works, only passwords.',
      }),
      notice: textsSchema.nullable().meta({ description: 'What the identification service announces.' }),
    }),
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
    assurance: z
      .enum(['strong', 'password'])
      .meta({ description: 'How the person signed in. A password opens the benefits of Saldo only.' }),
    person: z.object({
      id: z.string().meta({ description: 'Tells one person from another on a shared device.' }),
      name: z.string().meta({ description: 'For showing who is signed in.', example: 'Aino Virtanen' }),
    }),
  })
  .meta({ ref: 'Tokens' })
export type TokenResponse = z.infer<typeof tokenResponseSchema>

/** `POST /v1/sign-out`: ends the session that the refresh token belongs to. */
export const signOutRequestSchema = z.strictObject({ refresh_token: z.string().max(256) })

/** An address as somebody has typed it; whoever takes it makes out whether it is one. */
export const emailSchema = z.string().trim().min(3).max(254).meta({ example: 'aino@havuranta.example' })
const newPasswordSchema = z.string().min(1).max(256).meta({
  description: 'At least 10 characters, and not one that many people use.',
})
const tokenSchema = z.string().regex(/^[\w-]{43}$/)

/** `GET /v1/me/sessions`: where the person is signed in. */
export const sessionsSchema = z
  .object({
    sessions: z.array(
      z.object({
        id: z.string(),
        current: z.boolean().meta({ description: 'Whether it is the one that asks.' }),
        site: z.string().meta({ description: 'Whose page it is on.', example: 'Havuranta' }),
        browser: z.string().meta({ description: 'Empty when it is unknown.', example: 'Chrome, Windows' }),
        assurance: z.enum(['strong', 'password']),
        signed_in_at: z.iso.datetime(),
        last_used_at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ ref: 'Sessions' })
export type Sessions = z.infer<typeof sessionsSchema>

/** `POST /v1/password-links`: asks for a link by e-mail. The answer is the same whether the address is known or not. */
export const passwordLinkRequestSchema = z.strictObject({ email: emailSchema, language: languageSchema })

/** `POST /v1/mail-links/check`: what a link from an e-mail is good for. Changes nothing. */
export const mailLinkCheckSchema = z.strictObject({ token: tokenSchema })
export const mailLinkSchema = z
  .object({
    purpose: z.enum(['password', 'address']).meta({
      description: 'To set a password; or to confirm a new address as user id, with a password for it.',
    }),
    email: z.string().meta({ description: 'The user id that the password is for.' }),
  })
  .meta({ ref: 'MailLink' })
export type MailLink = z.infer<typeof mailLinkSchema>

/**
 * `POST /v1/passwords`: sets a password with a link, which is used up. `POST /v1/me/user-id/confirm`: makes the address of
 * a link the user id, with a password for it.
 */
export const setPasswordSchema = z.strictObject({ token: tokenSchema, password: newPasswordSchema })

/** `POST /v1/me/password`: changes the password. After sign-in with a password, the current one is needed. */
export const changePasswordSchema = z.strictObject({
  current_password: z.string().max(256).optional(),
  password: newPasswordSchema,
})

/** `GET /v1/me/user-id`: the person's user id in Saldo. */
export const userIdSchema = z
  .object({
    user_id: z
      .string()
      .nullable()
      .meta({ description: 'Masked; null for somebody who has none.', example: 'a•••o@h•••a.example' }),
    has_password: z.boolean(),
  })
  .meta({ ref: 'UserId' })
export type UserId = z.infer<typeof userIdSchema>

/** `POST /v1/me/user-id`: mails a link to a new address, which becomes the user id once it is confirmed. */
export const changeUserIdSchema = z.strictObject({ email: emailSchema, language: languageSchema })
