import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { randomSecret, sha256 } from '../platform/secrets.ts'
import { receiveIdentity } from './broker.ts'
import type { LoginTransaction } from './login-transaction.ts'
import { recognisePerson } from './persons.ts'
import { insertCode } from './store/sessions.ts'

/** Seconds for which a code can be exchanged. */
const CODE_LIFETIME = 60

/**
 * Takes the broker's answer, recognises the person, and returns a one-time code for the page that asked: bound to
 * its client, origin, verifier and key. Throws Problem.
 */
export async function finishSignIn(c: Context<AppContext>, transaction: LoginTransaction): Promise<string> {
  const config = c.get('config')
  const now = c.get('now')
  const identity = await receiveIdentity(c.env, config, {
    answer: new URL(c.req.url).search,
    checks: transaction.broker,
    now,
  })
  const person = await recognisePerson(c.env.DB, config, identity, now)
  const code = randomSecret()
  const row = {
    client: transaction.client,
    origin: new URL(transaction.return_to).origin,
    code_challenge: transaction.code_challenge,
    key_thumbprint: transaction.dpop_jkt,
    person: person.id,
    provider: transaction.provider,
  }
  await insertCode(c.env.DB, sha256(code), row, epochSeconds(now) + CODE_LIFETIME)
  return code
}
