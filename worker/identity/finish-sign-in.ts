import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { randomSecret, sha256 } from '../platform/secrets.ts'
import { PASSWORD_PROVIDER } from './access-token.ts'
import { receiveIdentity } from './broker.ts'
import { type LoginTransaction, TRANSACTION_LIFETIME } from './login-transaction.ts'
import { type Identity, recognisePerson } from './persons.ts'
import { SIGN_IN_EXPIRED } from './problems.ts'
import { countFailure, countSuccess, logNotCounted } from './provider-outcomes.ts'
import { type CodeRow, isProofReplay, storeCode, useUpAnswer } from './store/sessions.ts'

/** Seconds for which a code can be exchanged. */
const CODE_LIFETIME = 60

/** A one-time code for a person, bound to what the page that asked for it has given. */
export function newCode(transaction: LoginTransaction, person: string, now: Date) {
  const code = randomSecret()
  const row: CodeRow = {
    client: transaction.client,
    origin: new URL(transaction.return_to).origin,
    code_challenge: transaction.code_challenge,
    key_thumbprint: transaction.dpop_jkt,
    person,
    provider: transaction.provider,
  }
  return { code, hash: sha256(code), row, expiresAt: epochSeconds(now) + CODE_LIFETIME }
}

/**
 * Takes the broker's answer, recognises the person, and returns a one-time code for the page that asked: bound to
 * its client, origin, verifier and key. An answer counts once, whatever comes of it. Throws Problem.
 */
export async function finishSignIn(c: Context<AppContext>, transaction: LoginTransaction): Promise<string> {
  // What a bank says is worth more than a password, and each ends only what began with it.
  if (transaction.provider === PASSWORD_PROVIDER) throw new Problem(SIGN_IN_EXPIRED)
  const { DB } = c.env
  const now = c.get('now')
  const usedUp = useUpAnswer(DB, sha256(transaction.broker.state), epochSeconds(now) + TRANSACTION_LIFETIME)
  const identity = await identify(c, transaction, usedUp)
  const person = await recognisePerson(DB, c.get('config'), identity, now)
  const { code, hash, row, expiresAt } = newCode(transaction, person.id, now)
  try {
    await DB.batch([storeCode(DB, hash, row, expiresAt), usedUp, countSuccess(DB, transaction.provider, now)])
  } catch (error) {
    throw isProofReplay(error) ? new Problem(SIGN_IN_EXPIRED) : error
  }
  return code
}

/** Who the broker says the person is. An answer that says nobody is used up too: its failure is told, and counts, once. */
async function identify(
  c: Context<AppContext>,
  { provider, broker: checks }: LoginTransaction,
  usedUp: D1PreparedStatement,
): Promise<Identity> {
  try {
    const answer = new URL(c.req.url).search
    return await receiveIdentity(c.env, c.get('config'), { answer, checks, now: c.get('now') })
  } catch (error) {
    try {
      await c.env.DB.batch([usedUp, ...(await countFailure(c, provider, error))])
    } catch (notWritten) {
      if (isProofReplay(notWritten)) throw new Problem(SIGN_IN_EXPIRED)
      logNotCounted(notWritten as Error)
    }
    throw error
  }
}
