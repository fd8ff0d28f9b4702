import { createMiddleware } from 'hono/factory'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { ORIGIN_NOT_ALLOWED } from './problems.ts'
import { isKnownOrigin } from './store/clients.ts'

/** Seconds for which a browser need not ask again. */
const PREFLIGHT_LIFETIME = 7200

/**
 * Cross-origin rules of the API. A preflight is answered only to origins that some client lists. The answer itself
 * can be read from any origin, because what is behind it is not decided here: each route gives data only when the
 * origin is the one that its code or token is bound to, and a page has to be able to read why it was refused.
 * Cookies are never part of it.
 */
export const cors = createMiddleware<AppContext>(async (c, next) => {
  const origin = c.req.header('Origin')
  if (origin && c.req.method === 'OPTIONS') {
    if (!(await isKnownOrigin(c.env.DB, origin))) throw new Problem(ORIGIN_NOT_ALLOWED)
    return c.body(null, 204, {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, DPoP, Idempotency-Key',
      'Access-Control-Max-Age': String(PREFLIGHT_LIFETIME),
      Vary: 'Origin',
    })
  }
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', 'Date, Retry-After')
  return next()
})
