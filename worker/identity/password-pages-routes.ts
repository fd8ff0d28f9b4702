import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type PasswordPageState, passwordPage } from '../pages/password-page.ts'
import { returnToHost } from '../pages/return-to-host.ts'
import type { AppContext } from '../platform/http.ts'
import { type Language, languageSchema } from '../platform/language.ts'
import { Problem, problemOf } from '../platform/problem.ts'
import { PASSWORD_PROVIDER } from './access-token.ts'
import { outerWall, wideWall } from './attempts.ts'
import { normaliseEmail } from './email-address.ts'
import { forgetTransaction, type LoginTransaction, readTransaction } from './login-transaction.ts'
import { signInWithPassword } from './password-sign-in.ts'
import { CANCELLED, NOT_OUR_FORM, SIGN_IN_EXPIRED } from './problems.ts'

/** Bytes of a form that holds an address and a password. */
const LARGEST_FORM = 10_000

/** The sign-in that an address of the page is about. Throws sign-in-expired when this browser has no such one. */
async function openSignIn(
  c: Context<AppContext>,
): Promise<{ transaction: LoginTransaction; language: Language }> {
  const transaction = await readTransaction(c, c.req.query('state') ?? '')
  if (transaction?.provider !== PASSWORD_PROVIDER) throw new Problem(SIGN_IN_EXPIRED)
  return { transaction, language: languageSchema.safeParse(c.req.query('lang')).data ?? transaction.lang }
}

function show(
  c: Context<AppContext>,
  { transaction, language }: { transaction: LoginTransaction; language: Language },
  shown: { email?: string; state?: PasswordPageState } = {},
) {
  return passwordPage(c, {
    language,
    signIn: transaction.broker.state,
    ...shown,
  })
}

/**
 * Refuses a form that was not sent from our own page. The cookie of the sign-in does not come along from other sites and
 * its state cannot be guessed; browsers say it all the same.
 */
function checkOurForm(c: Context<AppContext>): void {
  const site = c.req.header('Sec-Fetch-Site')
  const isOurs = site ? site === 'same-origin' : c.req.header('Origin') === c.get('config').PUBLIC_ORIGIN
  if (!isOurs) throw new Problem(NOT_OUR_FORM)
}

/** The address as it is stored; undefined when it is none. */
function addressIn(text: string): string | undefined {
  try {
    return normaliseEmail(text)
  } catch {
    return undefined
  }
}

/** Where people who use Saldo type their user id and password. Mounted at /sign-in. */
export const passwordPages = new Hono<AppContext>()
  .get('/password', wideWall, async (c) => show(c, await openSignIn(c)))
  .post(
    '/password',
    outerWall,
    bodyLimit({
      maxSize: LARGEST_FORM,
      onError: () => {
        throw new Problem(NOT_OUR_FORM)
      },
    }),
    async (c) => {
      checkOurForm(c)
      const signIn = await openSignIn(c)
      const form = await c.req.parseBody()
      const [email, password] = [String(form.email ?? ''), String(form.password ?? '')]
      const address = addressIn(email)
      if (!address) return show(c, signIn, { email, state: { kind: 'incomplete', field: 'email' } })
      if (!password) return show(c, signIn, { email, state: { kind: 'incomplete', field: 'password' } })
      try {
        const answer = await signInWithPassword(c, signIn.transaction, { email: address, password })
        if (answer.kind === 'code') {
          forgetTransaction(c, signIn.transaction.broker.state)
          return await returnToHost(
            c,
            { ...signIn.transaction, lang: signIn.language },
            { code: answer.code },
          )
        }
        if (answer.kind === 'too-many') c.header('Retry-After', String(answer.retryAfter))
        return await show(c, signIn, { email, state: answer })
      } catch (error) {
        problemOf(error, c.get('requestId')) // logs it
        return show(c, signIn, { email, state: { kind: 'failed' } })
      }
    },
  )
  .get('/password/cancel', wideWall, async (c) => {
    const { transaction, language } = await openSignIn(c)
    forgetTransaction(c, transaction.broker.state)
    return returnToHost(c, { ...transaction, lang: language }, { error: CANCELLED.code })
  })
