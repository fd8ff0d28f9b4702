import type { Context } from 'hono'
import { bucketOf, tooMany } from '../identity/attempts.ts'
import { firstName } from '../identity/first-name.ts'
import { newMailLink } from '../identity/mail-link.ts'
import { requireOpen, sessionOf } from '../identity/own-page.ts'
import { ADDRESS_TAKEN, SESSION_ENDED } from '../identity/problems.ts'
import { refuseReplay } from '../identity/sessions.ts'
import { attemptOutcome } from '../identity/store/attempts.ts'
import { epochSeconds, helsinkiDate } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { newId } from '../platform/ids.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { requireEmail, requirePhone } from './check-details.ts'
import { registrationOf } from './my-registrations.ts'
import { ALREADY_REGISTERED, EMAIL_NEEDED } from './problems.ts'
import { choiceOf, linkCodeOf, refuseShut, requireLink, requireOpenLink } from './read-link.ts'
import { FIRST_LINK_LIFETIME } from './register-new-user.ts'
import type { MyRegistration, OwnRegistration } from './schemas.ts'
import { proveAndReadChoice, registerOnce, type WantedUser } from './store/own-registrations.ts'
import type { MyRegistrationRow } from './store/registrations.ts'

/** How many addresses somebody may try who wants a user id: each that is refused tells them that it is one. */
const PER_PERSON = { limit: 5, seconds: 60 * 60 }

/**
 * Registers the person who asks. Whoever has no user id gets a link by e-mail to make one. The same again answers the same, also after
 * the registration has closed; in each period the first choice counts.
 */
export async function registerOwn(c: Context<AppContext>, wish: OwnRegistration): Promise<MyRegistration> {
  const { DB: db } = c.env
  const [config, now, session] = [c.get('config'), c.get('now'), sessionOf(c)]
  const [seconds, today] = [epochSeconds(now), helsinkiDate(now)]
  const code = linkCodeOf(wish.link)
  const bucket = await bucketOf(config, 'user ids that a person wants', session.person)
  const read = await refuseReplay(
    proveAndReadChoice(db, session, { code, limit: { bucket, ...PER_PERSON } }, seconds),
  )
  const owner = requireOpen(read.owner)
  const link = requireLink(read.link)
  if (read.registration) return sameAgain(read.registration, wish)
  requireOpenLink(link, today)
  const choice = choiceOf(link, wish)
  const phone = requirePhone(wish.phone)
  const wanted = owner.email === null ? await wantedUser(c, wish) : undefined
  const attempt = attemptOutcome(read.full)
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
  const { seed, ...link } = await newMailLink(c.get('config'), c.get('now'), FIRST_LINK_LIFETIME)
  return {
    ...link,
    email,
    mail: { kind: 'first-password', to: email, language, seed, expires: link.expires },
  }
}
