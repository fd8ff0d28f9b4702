import type { Context } from 'hono'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { randomSecret } from '../platform/secrets.ts'
import { PASSWORD_PROVIDER } from './access-token.ts'
import { requestIdentification } from './broker.ts'
import { keepTransaction, type SignInRequest } from './login-transaction.ts'
import { ORIGIN_NOT_ALLOWED, UNKNOWN_CLIENT } from './problems.ts'
import { countingOutages } from './provider-outcomes.ts'
import { findClient } from './store/clients.ts'

/** Refuses a page that is not on the list of the client it names. Throws Problem. */
export async function checkClient(db: D1Database, client: string, origin: string | undefined) {
  const found = await findClient(db, client, origin)
  if (!found) throw new Problem(UNKNOWN_CLIENT)
  if (origin !== undefined && !found.originAllowed) throw new Problem(ORIGIN_NOT_ALLOWED)
  return found
}

/**
 * Remembers the sign-in in this browser and returns where the person identifies themselves: at a bank, or on our own page
 * for passwords. Throws Problem.
 */
export async function startSignIn(c: Context<AppContext>, request: SignInRequest): Promise<URL> {
  const checks = { state: randomSecret(), nonce: randomSecret(), verifier: randomSecret() }
  const { provider, lang: language } = request
  if (provider === PASSWORD_PROVIDER) {
    await keepTransaction(c, { ...request, broker: checks })
    return new URL(
      `/sign-in/password?${new URLSearchParams({ state: checks.state, lang: language })}`,
      c.get('config').PUBLIC_ORIGIN,
    )
  }
  const bank = await countingOutages(c, provider, () =>
    requestIdentification(c.env, c.get('config'), { provider, language, checks, now: c.get('now') }),
  )
  await keepTransaction(c, { ...request, broker: checks })
  return bank
}
