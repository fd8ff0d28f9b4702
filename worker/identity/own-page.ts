import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { OWN_PAGE_ONLY, SESSION_ENDED, STRONG_SIGN_IN_NEEDED } from './problems.ts'
import type { SessionOwnerRow } from './store/user-ids.ts'

/** Seconds after a sign-in in which it counts as proof that the person is still there. */
const FRESH = 15 * 60

/** Passwords are typed on our own pages only: a session that belongs to another page does not get to change one. */
export const ownPageOnly = createMiddleware<AppContext>(async (c, next) => {
  if (c.get('holder').origin !== c.get('config').PUBLIC_ORIGIN) throw new Problem(OWN_PAGE_ONLY)
  await next()
})

/** The same for who is not signed in: browsers name the page that a request comes from. */
export const fromOwnPageOnly = createMiddleware<AppContext>(async (c, next) => {
  const origin = c.req.header('Origin')
  if (origin && origin !== c.get('config').PUBLIC_ORIGIN) throw new Problem(OWN_PAGE_ONLY)
  await next()
})

/** For what a password does not open. */
export const strongSignInOnly = createMiddleware<AppContext>(async (c, next) => {
  if (c.get('holder').assurance !== 'strong') throw new Problem(STRONG_SIGN_IN_NEEDED)
  await next()
})

/** The names by which the stores know who asks. */
export const sessionOf = (c: Context<AppContext>) => {
  const { personId, session, assurance, proof } = c.get('holder')
  return { person: personId, session, assurance, proof }
}

/** Throws session-ended when the session that asks is over. */
export function requireOpen(open: SessionOwnerRow | undefined): SessionOwnerRow {
  if (!open) throw new Problem(SESSION_ENDED)
  return open
}

export const isFresh = ({ signed_in_at }: Pick<SessionOwnerRow, 'signed_in_at'>, now: Date): boolean =>
  epochSeconds(now) < signed_in_at + FRESH
