import type { Context } from 'hono'
import { refuseWeakPassword } from '../identity/password-rules.ts'
import { hashPassword } from '../identity/passwords.ts'
import { LINK_NOT_VALID } from '../identity/problems.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { newId } from '../platform/ids.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { keyedHash, sha256 } from '../platform/secrets.ts'
import { requireIdentityCode } from './check-details.ts'
import { REGISTRATION_NOT_CONFIRMED } from './problems.ts'
import { refuseShut } from './read-link.ts'
import type { Confirmation, FirstLink } from './schemas.ts'
import { confirmOnce, findPending } from './store/pending.ts'

/** The address that the link of a first password is for. Changes nothing. Throws link-not-valid. */
export async function checkFirstLink(c: Context<AppContext>, token: string): Promise<FirstLink> {
  const pending = await findPending(c.env.DB, sha256(token), epochSeconds(c.get('now')))
  if (!pending) throw new Problem(LINK_NOT_VALID)
  return { email: pending.email }
}

/**
 * Makes the user id of a link, and registers who is new. Whoever cannot have one gets one and the same answer after the
 * same work, whatever the reason: else it would tell who is known. Returns whose the user id is.
 */
export async function confirmRegistration(
  c: Context<AppContext>,
  { token, identity_code, password }: Confirmation,
): Promise<{ person: string; email: string }> {
  const { DB: db, ASSETS } = c.env
  const [config, now, tokenHash] = [c.get('config'), c.get('now'), sha256(token)]
  const pending = await findPending(db, tokenHash, epochSeconds(now))
  const { email, given_names, family_name } = pending ?? { email: '', given_names: '', family_name: '' }
  await refuseWeakPassword(ASSETS, password, { email, names: [given_names, family_name] })
  const identityCode = requireIdentityCode(identity_code, config)
  const person = await refuseShut(
    confirmOnce(
      db,
      { tokenHash, identityHash: await keyedHash(config.IDENTITY_HASH_KEY, identityCode), email },
      {
        ...{ person: newId('person'), registration: newId('registration') },
        ...{ password: await hashPassword(password), createdAt: now.toISOString() },
      },
      epochSeconds(now),
    ),
  )
  if (!person) throw new Problem(REGISTRATION_NOT_CONFIRMED)
  log('info', 'user-id-made', { person })
  return { person, email }
}
