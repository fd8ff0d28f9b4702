import type { Context } from 'hono'
import { bucketOf, tooMany } from '../identity/attempts.ts'
import { firstName } from '../identity/first-name.ts'
import { newMailLink } from '../identity/mail-link.ts'
import { requireOpen, sessionOf } from '../identity/own-page.ts'
import { ADDRESS_TAKEN, OWN_PAGE_ONLY, SESSION_ENDED } from '../identity/problems.ts'
import { refuseReplay } from '../identity/sessions.ts'
import { type AttemptOutcome, attemptOutcome } from '../identity/store/attempts.ts'
import { epochSeconds, helsinkiDate } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { newId } from '../platform/ids.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { requireEmail, requirePhone } from './check-details.ts'
import { registrationOf } from './my-registrations.ts'
import { ALREADY_REGISTERED, EMAIL_NEEDED } from './problems.ts'
import { choiceOf, linkCodeOf, refuseShut, requireLink, requireOpenLink } from './read-link.ts'
import { AGAIN_AFTER, FIRST_LINK_LIFETIME, mailboxLimit } from './register-new-user.ts'
import type { MyRegistration, OwnRegistration } from './schemas.ts'
import { askAgain, proveAndReadChoice, registerOnce, type WantedUser } from './store/own-registrations.ts'
import type { MyRegistrationRow } from './store/registrations.ts'

/** How many addresses somebody may try who wants a user id: each that is refused tells them that it is one. */
const PER_PERSON = { limit: 5, seconds: 60 * 60 }

/**
 * Registers the person who asks. Whoever has no user id gets a link by e-mail to make one, and a new one when they ask again,
 * with another address or the same. The same again answers the same, also after the registration has closed; in each period
 * the first choice counts. Throws own-page-only when another page names the address: script there could name its own.
 */
export async function registerOwn(c: Context<AppContext>, wish: OwnRegistration): Promise<MyRegistration> {
  const { DB: db } = c.env
  const [config, now, session] = [c.get('config'), c.get('now'), sessionOf(c)]
  const [seconds, today] = [epochSeconds(now), helsinkiDate(now)]
  if (wish.email !== undefined && c.get('holder').origin !== config.PUBLIC_ORIGIN) {
    throw new Problem(OWN_PAGE_ONLY)
  }
  const code = linkCodeOf(wish.link)
  const bucket = await bucketOf(config, 'user ids that a person wants', session.person)
  const read = await refuseReplay(
    proveAndReadChoice(db, session, { code, limit: { bucket, ...PER_PERSON } }, seconds),
  )
  const owner = requireOpen(read.owner)
  const link = requireLink(read.link)
  const attempt = attemptOutcome(read.full)
  if (read.registration) {
    const registration = sameAgain(read.registration, wish)
    if (owner.email === null && wish.email !== undefined) await mailAnotherLink(c, wish, attempt)
    return registration
  }
  requireOpenLink(link, today)
  const choice = choiceOf(link, wish)
  const phone = requirePhone(wish.phone)
  const wanted = owner.email === null ? await wantedUser(c, wish) : undefined
  if (wanted && !attempt.allowed) tooMany(c, attempt.retryAfter)
  const { given_names, family_name } = owner
  const id = newId('registration')
  const { registered, isTaken } = await refuseShut(
    registerOnce(
      db,
      session,
      {
        registration: {
          ...{ id, period: link.period, link: code, package: choice.id, given_names, family_name, phone },
          ...{ language: owner.language ?? wish.language, terms: wish.terms },
          ...{ registered_on: today, registered_at: now.toISOString() },
        },
        wanted,
        mail: {
          ...{ kind: 'registered', name: firstName(given_names) },
          ...{ employer: link.employer, period: link.period_name },
          ...{ benefit: choice.benefit, amountCents: choice.amount_cents, expiresOn: choice.expires_on },
        },
      },
      now,
    ),
  )
  if (!registered && isTaken) throw new Problem(ADDRESS_TAKEN, 'email')
  if (!registered) throw new Problem(SESSION_ENDED)
  log('info', 'registered', { person: session.person, session: session.session, registration: registered.id })
  c.set('hasMessages', true)
  return sameAgain(registered, wish)
}

/** Mails a link to somebody who is registered and has no user id yet: the first may be lost, or have gone astray. */
async function mailAnotherLink(
  c: Context<AppContext>,
  wish: OwnRegistration,
  attempt: AttemptOutcome,
): Promise<void> {
  const wanted = { ...(await wantedUser(c, wish)), language: wish.language }
  if (!attempt.allowed) tooMany(c, attempt.retryAfter)
  const { isOpen, isTaken } = await askAgain(c.env.DB, sessionOf(c), wanted, c.get('now'))
  if (!isOpen) throw new Problem(SESSION_ENDED)
  if (isTaken) throw new Problem(ADDRESS_TAKEN, 'email')
  c.set('hasMessages', true)
}

/** What the person has registered for already, if it is what they wish for. Throws already-registered. */
function sameAgain(row: MyRegistrationRow, wish: OwnRegistration): MyRegistration {
  if (row.package !== wish.package) throw new Problem(ALREADY_REGISTERED, 'package')
  return registrationOf(row)
}

/** The user id that somebody wants who has none. Throws email-needed and email-not-valid. */
async function wantedUser(
  c: Context<AppContext>,
  { email: typed, language }: OwnRegistration,
): Promise<WantedUser> {
  if (typed === undefined) throw new Problem(EMAIL_NEEDED, 'email')
  const email = requireEmail(typed)
  const config = c.get('config')
  const { seed, ...link } = await newMailLink(config, c.get('now'), FIRST_LINK_LIFETIME)
  return {
    ...link,
    ...{ email, mailbox: await mailboxLimit(config, email), again: AGAIN_AFTER },
    mail: { kind: 'first-password', to: email, language, seed, expires: link.expires },
  }
}
