import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { AppContext } from '../platform/http.ts'
import type { Language } from '../platform/language.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import { bucketOf, countAttempts, tooMany } from './attempts.ts'
import { maskEmail, normaliseEmail } from './email-address.ts'
import { newMailLink } from './mail-link.ts'
import { isFresh, requireOpen, sessionOf } from './own-page.ts'
import { refuseWeakPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import {
  ADDRESS_TAKEN,
  LINK_NOT_VALID,
  NO_USER_ID,
  SIGN_IN_AGAIN_FIRST,
  USER_ID_CHANGED,
} from './problems.ts'
import type { UserId } from './schemas.ts'
import { refuseReplay } from './sessions.ts'
import {
  findUserId,
  insertAddressLink,
  proveSessionAndReadAddress,
  proveSessionAndReadLink,
  readSessionOwner,
  replaceUserId,
  setUserIdByLink,
  userIdConflict,
} from './store/user-ids.ts'

/** How many new addresses somebody may try. */
const PER_PERSON = { limit: 5, seconds: 60 * 60 }

/** The user id of the person who asks, masked. */
export async function readUserId(c: Context<AppContext>): Promise<UserId> {
  const open = requireOpen(await readSessionOwner(c.env.DB, sessionOf(c), epochSeconds(c.get('now'))))
  return { user_id: open.email && maskEmail(open.email), has_password: open.password !== null }
}

/**
 * Mails a link to a new address, which becomes the user id when the person confirms it. Whether the address is somebody
 * else's user id is told to its mailbox only: the answer and the work for it are the same. From now on we write to the
 * person in `language`.
 */
export async function requestUserIdChange(
  c: Context<AppContext>,
  { email, language }: { email: string; language: Language },
): Promise<void> {
  const address = normaliseEmail(email)
  const { DB: db } = c.env
  const [config, now, session] = [c.get('config'), c.get('now'), sessionOf(c)]
  const { open: found, owner } = await refuseReplay(
    proveSessionAndReadAddress(db, session, address, epochSeconds(now)),
  )
  const open = requireOpen(found)
  if (!isFresh(open, now)) throw new Problem(SIGN_IN_AGAIN_FIRST)
  if (open.email === null) throw new Problem(NO_USER_ID)
  const { person } = session
  const bucket = await bucketOf(config, 'new addresses of a person', person)
  const attempt = await countAttempts(db, [{ bucket, ...PER_PERSON }], now)
  if (!attempt.allowed) tooMany(c, attempt.retryAfter)
  const { seed, ...link } = await newMailLink(config, now)
  const stored = await insertAddressLink(
    db,
    {
      session: session.session,
      link: { person, purpose: 'address', email: address, ...link },
      language,
    },
    {
      withLink: { kind: 'address-link', to: address, language, seed, expires: link.expires },
      taken: { kind: 'address-taken', to: address, language: owner?.language ?? language },
    },
    now,
  )
  requireOpen(stored ? open : undefined)
  log('info', 'link-requested', { person, session: session.session })
  c.set('hasMessages', true)
}

/**
 * Makes the address of a link the user id, with a password for it, and ends what the old ones had opened. It needs the
 * link, which shows that the mailbox exists and is read, and also the strong sign-in of the person who asked for it: after
 * a slip of the hand the link lies in a stranger's mailbox, and alone it must not open anybody's money to that stranger.
 * Returns whose it is.
 */
export async function confirmUserId(
  c: Context<AppContext>,
  { token, password }: { token: string; password: string },
): Promise<{ person: string; email: string }> {
  const { DB: db } = c.env
  const [now, session, tokenHash] = [c.get('now'), sessionOf(c), sha256(token)]
  const { open, link } = await refuseReplay(
    proveSessionAndReadLink(db, session, tokenHash, epochSeconds(now)),
  )
  const { given_names, family_name } = requireOpen(open)
  if (link?.person !== session.person || link.purpose !== 'address') throw new Problem(LINK_NOT_VALID)
  const { email, user_id, language } = link
  await refuseWeakPassword(c.env.ASSETS, password, { email, names: [given_names, family_name] })
  const done = await refuseConflict(
    setUserIdByLink(
      db,
      { ...session, tokenHash, email, password: await hashPassword(password) },
      email === user_id
        ? { kind: 'password-changed', to: user_id, language }
        : { kind: 'address-changed', to: user_id, language, newAddress: maskEmail(email) },
      now,
    ),
  )
  if (!done) throw new Problem(LINK_NOT_VALID)
  const { person } = session
  log('info', email === user_id ? 'password-changed' : 'user-id-changed', {
    person,
    session: session.session,
  })
  c.set('hasMessages', true)
  return { person, email }
}

/**
 * Gives a person another user id at once, for customer service that has made sure who calls. The old address is told, its
 * password, sessions and links end, and a link to set a password goes to the new one; all in one batch with `beside`.
 * Throws email-not-valid, no-user-id, address-taken and user-id-changed. The caller sets `hasMessages`.
 */
export async function moveUserId(
  db: D1Database,
  config: Pick<Config, 'MAIL_LINK_KEY'>,
  { person, email, language, now }: { person: string; email: string; language: Language; now: Date },
  beside: D1PreparedStatement[],
): Promise<void> {
  const address = normaliseEmail(email)
  const owner = await findUserId(db, person)
  if (!owner) throw new Problem(NO_USER_ID)
  const { seed, ...link } = await newMailLink(config, now)
  const mailed = { language, seed, expires: link.expires }
  await refuseConflict(
    replaceUserId(
      db,
      {
        owner,
        language,
        link: { person, purpose: 'password', email: address, ...link },
        mails: [
          ...(address === owner.email
            ? [{ kind: 'password-link' as const, to: address, ...mailed }]
            : [
                { kind: 'user-id-moved' as const, to: address, ...mailed },
                {
                  kind: 'address-changed' as const,
                  to: owner.email,
                  language,
                  newAddress: maskEmail(address),
                },
              ]),
        ],
      },
      beside,
      now,
    ),
  )
  log('info', 'user-id-changed', { person })
}

/** Waits for a change of a user id; throws the problem that it ran into. */
async function refuseConflict<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const conflict = userIdConflict(error)
    if (!conflict) throw error
    throw new Problem(conflict === 'taken' ? ADDRESS_TAKEN : USER_ID_CHANGED)
  }
}
