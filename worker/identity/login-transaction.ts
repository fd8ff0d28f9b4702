import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { base64url, EncryptJWT, jwtDecrypt } from 'jose'
import * as z from 'zod'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { languageSchema } from '../platform/language.ts'
import { PASSWORD_PROVIDER } from './access-token.ts'
import { identityProviders } from './broker-profiles.ts'

/** Seconds that a person has at the bank, or for typing a password. */
export const TRANSACTION_LIFETIME = 15 * 60

/** What a page asks of us when it sends somebody to sign in. */
export const signInRequestSchema = z.strictObject({
  client: z.string().max(64),
  provider: z.enum([...identityProviders.map(({ id }) => id), PASSWORD_PROVIDER]),
  lang: languageSchema,
  mode: z.enum(['popup', 'redirect']),
  state: z.string().regex(/^[\w-]{43}$/),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  dpop_jkt: z.string().regex(/^[\w-]{43}$/),
  return_to: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .refine((url) => {
      const { username, password, hash } = new URL(url)
      return !username && !password && !hash
    }, 'has to be without credentials and fragment'),
})
export type SignInRequest = z.infer<typeof signInRequestSchema>

/** A sign-in under way: what the page asked for, and what the broker's answer has to fit. */
const transactionSchema = signInRequestSchema.extend({
  broker: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
})
export type LoginTransaction = z.infer<typeof transactionSchema>

// One cookie for each sign-in, so that two tabs do not undo each other.
const cookieName = (brokerState: string) => `sign-in-${brokerState.slice(0, 12)}`

/** Keeps the transaction in this browser alone: encrypted, host-only, and gone with its time. */
export async function keepTransaction(c: Context<AppContext>, transaction: LoginTransaction): Promise<void> {
  const sealed = await new EncryptJWT(transaction)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'login-transaction' })
    .setExpirationTime(epochSeconds(c.get('now')) + TRANSACTION_LIFETIME)
    .encrypt(base64url.decode(c.get('config').LOGIN_COOKIE_KEY))
  setCookie(c, cookieName(transaction.broker.state), sealed, {
    prefix: 'host',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: TRANSACTION_LIFETIME,
  })
}

/** Takes the transaction that an answer belongs to out of this browser; undefined when it was never here. */
export async function takeTransaction(
  c: Context<AppContext>,
  brokerState: string,
): Promise<LoginTransaction | undefined> {
  if (getCookie(c, cookieName(brokerState), 'host')) forgetTransaction(c, brokerState)
  return readTransaction(c, brokerState)
}

/** Ends a sign-in in this browser. */
export function forgetTransaction(c: Context<AppContext>, brokerState: string): void {
  deleteCookie(c, cookieName(brokerState), { prefix: 'host', secure: true, path: '/' })
}

/** The transaction of that state, which stays where it is; undefined when it is not in this browser, or not any more. */
export async function readTransaction(
  c: Context<AppContext>,
  brokerState: string,
): Promise<LoginTransaction | undefined> {
  const sealed = getCookie(c, cookieName(brokerState), 'host')
  if (!sealed) return undefined
  try {
    const { payload } = await jwtDecrypt(sealed, base64url.decode(c.get('config').LOGIN_COOKIE_KEY), {
      typ: 'login-transaction',
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      currentDate: c.get('now'),
    })
    const transaction = transactionSchema.strip().parse(payload)
    return transaction.broker.state === brokerState ? transaction : undefined
  } catch {
    return undefined
  }
}
