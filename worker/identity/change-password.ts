import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { bucketOf, countAttempts, tooMany } from './attempts.ts'
import { isFresh, requireOpen, sessionOf } from './own-page.ts'
import { refuseWeakPassword } from './password-rules.ts'
import { tryPassword } from './password-sign-in.ts'
import { hashPassword, saltOf } from './passwords.ts'
import { NO_USER_ID, SESSION_ENDED, SIGN_IN_AGAIN_FIRST, WRONG_PASSWORD } from './problems.ts'
import { refuseReplay } from './sessions.ts'
import { proveSessionOwner, replacePassword } from './store/user-ids.ts'

/** How often somebody may change it without the current one, whose own limits do not hold then. */
const PER_PERSON = { limit: 10, seconds: 60 * 60 }

/**
 * Changes the password of the person who asks, and ends every other sign-in with the old one. They show that they are
 * there by the current password, which counts as an attempt to sign in, or by having just signed in with a bank or the
 * mobile certificate. Returns whose it is.
 */
export async function changePassword(
  c: Context<AppContext>,
  { current_password, password }: { current_password?: string | undefined; password: string },
): Promise<{ person: string; email: string }> {
  const { DB: db } = c.env
  const [now, session] = [c.get('now'), sessionOf(c)]
  const { email, language, given_names, family_name, ...open } = requireOpen(
    await refuseReplay(proveSessionOwner(db, session, epochSeconds(now))),
  )
  if (email === null) throw new Problem(NO_USER_ID)
  const isStrong = c.get('holder').assurance === 'strong'
  const isSure = isStrong && isFresh(open, now)
  if (isStrong && !isSure && current_password === undefined) throw new Problem(SIGN_IN_AGAIN_FIRST)
  await refuseWeakPassword(c.env.ASSETS, password, { email, names: [given_names, family_name] })
  const current = isSure ? await countChange(c, session) : await checkCurrent(c, email, current_password)
  const done = await replacePassword(
    db,
    { ...session, email, password: await hashPassword(password), replaces: current },
    { kind: 'password-changed', to: email, language },
    now,
  )
  if (!done) throw current ? new Problem(WRONG_PASSWORD, 'current_password') : new Problem(SESSION_ENDED)
  const { person } = session
  log('info', 'password-changed', { person, session: session.session })
  c.set('hasMessages', true)
  return { person, email }
}

/** Counts a change for which no current password is asked. */
async function countChange(c: Context<AppContext>, { person }: { person: string }): Promise<undefined> {
  const bucket = await bucketOf(c.get('config'), 'new passwords of a person', person)
  const attempt = await countAttempts(c.env.DB, [{ bucket, ...PER_PERSON }], c.get('now'))
  if (!attempt.allowed) tooMany(c, attempt.retryAfter)
}

/** The current password of a user id as it is stored, if it is the one that was given. */
async function checkCurrent(c: Context<AppContext>, email: string, password: string | undefined) {
  if (password === undefined) throw new Problem(WRONG_PASSWORD, 'current_password')
  const tried = await tryPassword(c, { email, password })
  if (tried.kind === 'too-many') tooMany(c, tried.retryAfter)
  if (tried.kind === 'wrong') throw new Problem(WRONG_PASSWORD, 'current_password')
  return { salt: saltOf(tried.stored), buckets: tried.buckets }
}
