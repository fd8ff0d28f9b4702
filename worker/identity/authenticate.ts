import { createMiddleware } from 'hono/factory'
import { ConfigError } from '../platform/config.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { verifyAccessToken } from './access-token.ts'
import { ORIGIN_NOT_ALLOWED, PROOF_NOT_VALID, TOKEN_NOT_VALID } from './problems.ts'
import { RecentProofs, verifyProof } from './proof-of-possession.ts'

const recentProofs = new RecentProofs()

/**
 * Lets a request through that shows an access token and possession of its key, and says whose request it is. That a proof
 * serves once is sure within this isolate only: what changes something uses `holder.proof` up in the directory as well.
 */
export const authenticate = createMiddleware<AppContext>(async (c, next) => {
  const config = c.get('config')
  const now = c.get('now')
  const accessToken = c.req.header('Authorization')?.match(/^DPoP ([\w.-]+)$/i)?.[1]
  if (!accessToken) throw new Problem(TOKEN_NOT_VALID)
  const claims = await verifyAccessToken(config, accessToken, now)
  const origin = c.req.header('Origin')
  if (origin && origin !== claims.origin) throw new Problem(ORIGIN_NOT_ALLOWED)
  const proof = await verifyProof(c, accessToken)
  if (proof.keyThumbprint !== claims.keyThumbprint) throw new Problem(PROOF_NOT_VALID)
  recentProofs.use(proof, now)
  const ledger = config.ledgers[claims.ledger]
  if (!ledger) throw new ConfigError(`LEDGER_${claims.ledger}: is not bound`)
  const { personId, session, assurance } = claims
  c.set('holder', { personId, ledger, session, assurance, origin: claims.origin, proof })
  await next()
})
