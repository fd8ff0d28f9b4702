import type { Context } from 'hono'
import { attemptStatements, HAS_ROOM } from '../identity/store/attempts.ts'
import { linkToken, unsubscribeToken } from '../messages/mail.ts'
import { queueMail } from '../messages/store.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import type { Language } from '../platform/language.ts'
import { keyedHash, randomSecret, sha256 } from '../platform/secrets.ts'
import { contactAddress, countRequest, mailLimits } from './limits.ts'
import {
  askForNewsletter,
  confirmSubscriber,
  deleteSubscriber,
  findByToken,
  isSubscriber,
  isUnconfirmed,
  type Subscriber,
} from './store.ts'

const CONFIRM_WITHIN = 48 * 3600

/**
 * Mails a link that confirms the wish for the newsletter. Does the same for somebody who gets it already, so that
 * neither the answer nor its time tells who does; their link then says so. When the address has had enough mail, nothing
 * changes, and the last link goes on working.
 */
export async function requestNewsletter(
  c: Context<AppContext>,
  wish: { email: string; language: Language },
): Promise<void> {
  const { language } = wish
  const config = c.get('config')
  const now = c.get('now')
  const email = contactAddress(wish.email)
  await countRequest(c, 'newsletter')
  const limits = await mailLimits(config, 'newsletter', email)
  const seed = randomSecret()
  const seconds = epochSeconds(now)
  const expires = seconds + CONFIRM_WITHIN
  const room = JSON.stringify(limits)
  await c.env.DB.batch([
    askForNewsletter(
      c.env.DB,
      {
        // The same for an address for ever: links of old newsletters still end it after somebody has come back.
        id: await keyedHash(config.MAIL_LINK_KEY, `subscriber ${email}`),
        email,
        language,
        tokenHash: sha256(await linkToken(config.MAIL_LINK_KEY, seed)),
        expiresAt: expires,
        askedAt: now.toISOString(),
      },
      HAS_ROOM('?7', '?8'),
      ...[room, seconds],
    ),
    queueMail(
      c.env.DB,
      { to: email, language, kind: 'newsletter-confirm', seed, expires },
      now,
      HAS_ROOM('?3', '?4'),
      ...[room, seconds],
    ),
    ...attemptStatements(c.env.DB, limits, seconds),
  ])
  c.set('hasMessages', true)
}

/** What a link to confirm is good for. */
export type LinkState = 'open' | 'confirmed' | 'not-valid'

/** Looks at a link to confirm; changes nothing. */
export async function checkLink(c: Context<AppContext>, token: string): Promise<LinkState> {
  return stateOf(await findByToken(c.env.DB, sha256(token)), c.get('now'))
}

/** Confirms the wish for the newsletter. Returns what the link was good for. */
export async function confirmNewsletter(
  c: Context<AppContext>,
  token: string,
  language: Language,
): Promise<LinkState> {
  const db = c.env.DB
  const now = c.get('now')
  const subscriber = await findByToken(db, sha256(token))
  const state = stateOf(subscriber, now)
  if (!subscriber || state === 'not-valid') return 'not-valid'
  const { id, email } = subscriber
  await db.batch([
    queueMail(
      db,
      { to: email, language, kind: 'newsletter-welcome', subscriber: id },
      now,
      isUnconfirmed('?3'),
      id,
    ),
    confirmSubscriber(db, id, language, now.toISOString()),
  ])
  c.set('hasMessages', true)
  return state
}

/** Whether somebody of an unsubscribe link gets the newsletter; undefined when it is no link of ours. */
export async function checkUnsubscribeLink(
  c: Context<AppContext>,
  id: string,
  token: string,
): Promise<boolean | undefined> {
  if (!(await isOurs(c, id, token))) return undefined
  return isSubscriber(c.env.DB, id)
}

/** Ends the newsletter. Returns whether there was anything to end; undefined when it is no link of ours. */
export async function unsubscribe(
  c: Context<AppContext>,
  id: string,
  token: string,
): Promise<boolean | undefined> {
  if (!(await isOurs(c, id, token))) return undefined
  return deleteSubscriber(c.env.DB, id)
}

/** Compared as hashes, of which the time that it takes tells nothing. */
const isOurs = async (c: Context<AppContext>, id: string, token: string): Promise<boolean> =>
  sha256(token) === sha256(await unsubscribeToken(c.get('config').MAIL_LINK_KEY, id))

function stateOf(subscriber: Subscriber | null, now: Date): LinkState {
  if (subscriber?.confirmed_at) return 'confirmed'
  return subscriber && subscriber.expires_at > epochSeconds(now) ? 'open' : 'not-valid'
}
