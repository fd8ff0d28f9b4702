import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { tooMany } from './attempts.ts'
import { isFresh, requireOpen, sessionOf } from './own-page.ts'
import { refuseWeakPassword } from './password-rules.ts'
import { tryPassword } from './password-sign-in.ts'
import { hashPassword } from './passwords.ts'
import {
  NO_USER_ID,
  SESSION_ENDED,
  SIGN_IN_AGAIN_FIRST,
  WRONG_PASSWORD,
} from './problems.ts'
import { readOpenSession, replacePassword } from './store/user-ids.ts'

/**
 * Changes the password of the person who asks, and ends every other sign-in with the old one. They show that they are
 * there by the current password, which counts as an attempt to sign in, or by having just signed in with a bank or the
 * mobile certificate.
 */
export async function changePassword(
  c: Context<AppContext>,
  { current_password, password }: { current_password?: string | undefined; password: string },
): Promise<void> {
  const { DB: db } = c.env
  const [now, session] = [c.get('now'), sessionOf(c)]
  const { email, language, given_names, family_name, ...open } = requireOpen(
    await readOpenSession(db, session, epochSeconds(now)),
  )
  if (email === null) throw new Problem(NO_USER_ID)
  const isStrong = c.get('holder').assurance === 'strong'
  const isSure = isStrong && isFresh(open, now)
  if (isStrong && !isSure && current_password === undefined) throw new Problem(SIGN_IN_AGAIN_FIRST)
  refuseWeakPassword(password, { email, names: [given_names, family_name] })
  const current = isSure ? undefined : await checkCurrent(c, email, current_password)
  const done = await replacePassword(
    db,
    { ...session, email, password: await hashPassword(password), replaces: current },
    { kind: 'password-changed', to: email, language },
    now,
  )
  if (!done) throw current ? new Problem(WRONG_PASSWORD, 'current_password') : new Problem(SESSION_ENDED)
  c.set('hasMessages', true)
}

/** The current password of a user id as it is stored, if it is the one that was given. */
async function checkCurrent(c: Context<AppContext>, email: string, password: string | undefined) {
  if (password === undefined) throw new Problem(WRONG_PASSWORD, 'current_password')
  const tried = await tryPassword(c, { email, password })
  if (tried.kind === 'too-many') tooMany(c, tried.retryAfter)
  if (tried.kind === 'wrong') throw new Problem(WRONG_PASSWORD, 'current_password')
  return tried
}
