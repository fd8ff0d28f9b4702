import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import { refuseWeakPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { LINK_NOT_VALID } from './problems.ts'
import type { MailLink } from './schemas.ts'
import { findLink } from './store/mail-links.ts'
import { setPasswordByLink } from './store/user-ids.ts'

/** What a link is good for. Changes nothing, so that whatever opens the links of an e-mail does no harm. */
export async function checkLink(c: Context<AppContext>, token: string): Promise<MailLink> {
  const link = await findLink(c.env.DB, sha256(token), epochSeconds(c.get('now')))
  if (!link) throw new Problem(LINK_NOT_VALID)
  return { purpose: link.purpose, email: link.email }
}

/** Sets a password with a link, which is used up, and ends what older ones had opened. Returns whose it is. */
export async function setPassword(
  c: Context<AppContext>,
  { token, password }: { token: string; password: string },
): Promise<{ person: string; email: string }> {
  const { DB: db } = c.env
  const [now, tokenHash] = [c.get('now'), sha256(token)]
  const link = await findLink(db, tokenHash, epochSeconds(now))
  if (link?.purpose !== 'password') throw new Problem(LINK_NOT_VALID)
  const { person, user_id, language, given_names, family_name } = link
  await refuseWeakPassword(c.env.ASSETS, password, { email: user_id, names: [given_names, family_name] })
  const done = await setPasswordByLink(
    db,
    { tokenHash, person, password: await hashPassword(password) },
    { kind: 'password-changed', to: user_id, language },
    now,
  )
  if (!done) throw new Problem(LINK_NOT_VALID)
  log('info', 'password-set', { person })
  c.set('hasMessages', true)
  return { person, email: user_id }
}
