import type { Context } from 'hono'
import { bucketOf, networkLimits, networksOf, tooMany } from '../identity/attempts.ts'
import { newMailLink } from '../identity/mail-link.ts'
import { storedIdentityCode } from '../identity/persons.ts'
import {
  attemptOutcome,
  attemptStatements,
  countStatement,
  HAS_ROOM,
  type Limit,
} from '../identity/store/attempts.ts'
import { OTHER_USER_OF_CODE, USER_OF_ADDRESS } from '../identity/store/new-users.ts'
import type { MailContent } from '../messages/mail.ts'
import { queueMail, queueMailTo } from '../messages/store.ts'
import { DAY_MS, epochSeconds, helsinkiDate } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { requireEmail, requireIdentityCode, requireNames, requirePhone } from './check-details.ts'
import { choiceOf, linkCodeOf, requireLink, requireOpenLink } from './read-link.ts'
import type { NewUserRegistration } from './schemas.ts'
import { linkIn, selectLink } from './store/links.ts'
import { insertPending } from './store/pending.ts'

const HOUR = 60 * 60
const DAY = DAY_MS / 1000
/** Seconds for which the link to set the first password works: people register at work, and go on when they have time. */
export const FIRST_LINK_LIFETIME = 7 * DAY
/** As many as a workplace of some hundred needs whose people all register in the hour in which they get the link. */
const PER_NETWORK = { limit: 500, seconds: HOUR }
/** What new users of one employer need, so that whoever has a link cannot have us write to very many addresses with it. */
const PER_LINK = [
  { limit: 1_000, seconds: HOUR },
  { limit: 5_000, seconds: DAY },
]
/** The part of it that one network gets, so that nobody closes a link to everybody else from there. */
const PER_LINK_AND_NETWORK = { limit: 300, seconds: HOUR }
/** Seconds in which the same wish is a retry; after them it is of somebody who needs another link. */
export const AGAIN_AFTER = 10 * 60

/** How many e-mails to register with one address gets. */
export const mailboxLimit = async (
  config: Pick<Config, 'IDENTITY_HASH_KEY'>,
  email: string,
): Promise<Limit> => ({
  bucket: await bucketOf(config, 'registrations to an address', email),
  ...{ limit: 3, seconds: HOUR },
})

/**
 * Keeps what somebody sends who has no user id yet, until they confirm it with the link that is mailed to them. Whether the
 * identity code or the address is known is told to the mailbox of its owner only: any caller gets the same answer, after
 * the same statements, which decide for themselves.
 */
export async function registerNewUser(c: Context<AppContext>, wish: NewUserRegistration): Promise<void> {
  const { DB: db } = c.env
  const [config, now] = [c.get('config'), c.get('now')]
  const [seconds, today] = [epochSeconds(now), helsinkiDate(now)]
  const code = linkCodeOf(wish.link)
  const limitOf = async (kind: string, value: string, most: Omit<Limit, 'bucket'>): Promise<Limit> => ({
    bucket: await bucketOf(config, kind, value),
    ...most,
  })
  const outer = await networkLimits(c, 'registrations of a network', PER_NETWORK)
  const [full, , found] = await db.batch([...attemptStatements(db, outer, seconds), selectLink(db, code)])
  const attempt = attemptOutcome(full!)
  if (!attempt.allowed) tooMany(c, attempt.retryAfter)
  const link = requireLink(linkIn(found))
  requireOpenLink(link, today)
  const choice = choiceOf(link, wish)
  requireNames(wish)
  const identityCode = requireIdentityCode(wish.identity_code, config)
  const [email, phone] = [requireEmail(wish.email), requirePhone(wish.phone)]

  const { given_names, family_name, language, terms } = wish
  const { identityHash, identitySealed } = await storedIdentityCode(config, identityCode)
  // Only those of the link are told, and only what has us write counts for them. A mailbox gets few mails, and none for a
  // retry; the user id of a code is told once a day, whichever addresses are tried with it.
  const same = `${link.period} ${choice.id} ${identityHash} ${email}`
  const [widest] = networksOf(c)
  const [mailbox, retry, told, ...ofLink] = await Promise.all([
    mailboxLimit(config, email),
    limitOf('a registration again', same, { limit: 1, seconds: AGAIN_AFTER }),
    limitOf('a user id told of a registration', identityHash, { limit: 1, seconds: DAY }),
    limitOf('registrations of a network with a link', `${widest} ${code}`, PER_LINK_AND_NETWORK),
    ...PER_LINK.map((most) => limitOf(`registrations with a link in ${most.seconds}`, code, most)),
  ])
  const { seed, tokenHash, expires } = await newMailLink(config, now, FIRST_LINK_LIFETIME)
  const about = { employer: link.employer, period: link.period_name, code }
  const known: MailContent = { kind: 'user-id-known', ...about }
  const mails: MailContent[] = [
    { kind: 'registration-received', ...about },
    { kind: 'first-password', seed, expires },
  ]
  const silent = JSON.stringify([mailbox, retry])
  const ofAddress = [email, JSON.stringify([mailbox, retry, ...ofLink]), seconds] as const
  const isNobodys = `NOT EXISTS (${USER_OF_ADDRESS('?3')}) AND ${HAS_ROOM('?4', '?5')}`

  const [whenLinkIsFull] = attemptStatements(db, ofLink, seconds, HAS_ROOM('?3', '?2'), silent)
  const [linkFull] = await db.batch([
    whenLinkIsFull,
    insertPending(
      db,
      {
        ...{ token_hash: tokenHash, expires_at: expires, email, language },
        ...{ identity_hash: identityHash, identity_sealed: identitySealed, given_names, family_name, phone },
        ...{ terms, period: link.period, link: code, package: choice.id },
        ...{ registered_on: today, registered_at: now.toISOString() },
      },
      HAS_ROOM('?2', '?3'),
      ...[ofAddress[1], seconds],
    ),
    queueMailTo(db, `${USER_OF_ADDRESS('?3')} AND ${HAS_ROOM('?4', '?5')}`, known, now, ...ofAddress),
    ...mails.map((mail) => queueMail(db, { to: email, language, ...mail }, now, isNobodys, ...ofAddress)),
    queueMailTo(
      db,
      `${OTHER_USER_OF_CODE('?3', '?4')} AND ${HAS_ROOM('?5', '?6')}`,
      known,
      now,
      ...[identityHash, email, JSON.stringify([told, ...ofLink]), seconds],
    ),
    countStatement(db, [told], seconds, HAS_ROOM('?3', '?2'), JSON.stringify(ofLink)),
    countStatement(db, [mailbox, retry, ...ofLink], seconds),
  ])
  const ofLinkOutcome = attemptOutcome(linkFull!)
  if (!ofLinkOutcome.allowed) tooMany(c, ofLinkOutcome.retryAfter)
  log('info', 'registration-received', { period: link.period, bucket: mailbox.bucket })
  c.set('hasMessages', true)
}
