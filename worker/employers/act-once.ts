import type { Context } from 'hono'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import { checkKey } from '../wallet/operation.ts'
import { IDEMPOTENCY_KEY_REUSED } from '../wallet/problems.ts'
import { IDEMPOTENCY_KEY_MISSING } from './problems.ts'
import { findAct } from './store/acts.ts'

/** The key of a request, and what tells a retry from something else that was sent with the same key. */
export type RequestKey = { key: string; inputHash: string }

/**
 * Reads the Idempotency-Key of a request that makes something; `input` is all that decides what is made. Throws
 * idempotency-key-missing and idempotency-key-not-valid.
 */
export function requestKey(c: Context<AppContext>, input: unknown): RequestKey {
  const key = c.req.header('Idempotency-Key')
  if (!key) throw new Problem(IDEMPOTENCY_KEY_MISSING)
  checkKey(key)
  return { key, inputHash: sha256(JSON.stringify([c.req.path, input])) }
}

/**
 * Does something for an employer once for its key. `work` runs one batch with the act, noted with that key, in it, and
 * returns the act's subject; when the key has been used, the subject of then comes back instead. Throws
 * idempotency-key-reused when it was used for something else.
 */
export async function actOnce(
  db: D1Database,
  employer: string,
  { key, inputHash }: RequestKey,
  work: () => Promise<string>,
): Promise<{ subject: string }> {
  const earlier = async () => {
    const act = await findAct(db, employer, key)
    if (act && act.input_hash !== inputHash) throw new Problem(IDEMPOTENCY_KEY_REUSED)
    return act
  }
  const done = await earlier()
  if (done) return done
  try {
    return { subject: await work() }
  } catch (error) {
    // Whatever stopped it: what a request with the same key did meanwhile also takes away what this one would have done.
    const now = await earlier()
    if (now) return now
    throw error
  }
}
