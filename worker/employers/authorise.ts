import { createMiddleware } from 'hono/factory'
import { sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED, STRONG_SIGN_IN_NEEDED } from '../identity/problems.ts'
import { refuseReplay } from '../identity/sessions.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { EMPLOYER_UNKNOWN } from './problems.ts'
import { rightsIn } from './rights-in.ts'
import { proveRights, readRights } from './store/rights.ts'

/**
 * Lets a request through whose person may act for the employer of its address, `:employer`, and says which that is and in
 * which of its services. One directory read; whatever changes something uses its proof up in it. An employer of others looks
 * like none at all.
 */
export const actsForEmployer = createMiddleware<AppContext>(async (c, next) => {
  const asking = { ...sessionOf(c), employer: c.req.param('employer')! }
  const now = epochSeconds(c.get('now'))
  const { isOpen, employer } =
    c.req.method === 'GET'
      ? await readRights(c.env.DB, asking, now)
      : await refuseReplay(proveRights(c.env.DB, asking, now))
  if (!isOpen) throw new Problem(SESSION_ENDED)
  if (!employer) throw new Problem(EMPLOYER_UNKNOWN)
  const rights = rightsIn(employer, asking.assurance)
  if (!rights.services.length) throw new Problem(STRONG_SIGN_IN_NEEDED)
  const { id, name, business_id, roles } = employer
  c.set('employer', { id, name, business_id, services: rights.services, isAdmin: roles.includes('admin') })
  await next()
})

/** For what is of one service: to who may not act in it, the employer looks like none at all. */
export const actsIn = (service: 'plus' | 'saldo') =>
  createMiddleware<AppContext>(async (c, next) => {
    if (!c.get('employer').services.includes(service)) throw new Problem(EMPLOYER_UNKNOWN)
    await next()
  })
