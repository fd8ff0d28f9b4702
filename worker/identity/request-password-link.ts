import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { AppContext } from '../platform/http.ts'
import type { Language } from '../platform/language.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { bucketOf, networkLimits, tooMany } from './attempts.ts'
import { normaliseEmail } from './email-address.ts'
import { newMailLink } from './mail-link.ts'
import { NO_USER_ID, USER_ID_CHANGED } from './problems.ts'
import { findUserIdWithinLimit, insertLinkWithinLimit } from './store/mail-links.ts'
import { findUserId, insertPasswordLink, userIdConflict } from './store/user-ids.ts'

const HOUR = 60 * 60
/** As many as an office needs that has just moved to new addresses, and few for who looks for user ids. */
const PER_NETWORK = { limit: 100, seconds: HOUR }
/** So that nobody's mailbox is filled by somebody else. */
const PER_ADDRESS = { limit: 3, seconds: HOUR }

/** Whom an address belongs to that is nobody's user id. */
const NOBODY = ''

/**
 * Mails a link to set a password, if the address is a user id. The caller learns nothing of that: the same work is done
 * for any address, and an address that has had its links for this hour just gets no more. We write in the language of the
 * person, which no stranger chooses; `language` stands in for it where there is none.
 */
export async function requestPasswordLink(
  c: Context<AppContext>,
  { email, language }: { email: string; language: Language },
): Promise<void> {
  const address = normaliseEmail(email)
  const now = c.get('now')
  const config = c.get('config')
  const networks = await networkLimits(c, 'password links to a network', PER_NETWORK)
  const mailbox = { bucket: await bucketOf(config, 'password links to an address', address), ...PER_ADDRESS }
  const { attempt, owner } = await findUserIdWithinLimit(c.env.DB, address, networks, epochSeconds(now))
  if (!attempt.allowed) tooMany(c, attempt.retryAfter)
  const { seed, ...link } = await newMailLink(config, now)
  await insertLinkWithinLimit(
    c.env.DB,
    { person: owner?.person ?? NOBODY, purpose: 'password', email: address, ...link },
    {
      kind: 'password-link',
      to: address,
      language: owner?.language ?? language,
      seed,
      expires: link.expires,
    },
    mailbox,
    now,
  )
  log('info', 'link-requested', { bucket: mailbox.bucket })
  c.set('hasMessages', true)
}

/**
 * Mails a link to set a password to a person's user id, however many there were, in one batch with `beside`. Throws
 * no-user-id and user-id-changed. The caller sets `hasMessages`.
 */
export async function sendPasswordLink(
  db: D1Database,
  config: Pick<Config, 'MAIL_LINK_KEY'>,
  { person, now }: { person: string; now: Date },
  beside: D1PreparedStatement[],
): Promise<void> {
  const owner = await findUserId(db, person)
  if (!owner) throw new Problem(NO_USER_ID)
  const { email, language } = owner
  const { seed, ...link } = await newMailLink(config, now)
  try {
    await insertPasswordLink(
      db,
      {
        owner,
        link: { person, purpose: 'password', email, ...link },
        mail: { kind: 'password-link', to: email, language, seed, expires: link.expires },
      },
      beside,
      now,
    )
  } catch (error) {
    throw userIdConflict(error) ? new Problem(USER_ID_CHANGED) : error
  }
  log('info', 'link-requested', { person })
}
