import type { Context } from 'hono'
import { maskEmail } from '../identity/email-address.ts'
import { firstName } from '../identity/first-name.ts'
import { stateOfInvitation } from '../identity/mail-link.ts'
import { namesAgree } from '../identity/names-agree.ts'
import { requireOpen, sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED } from '../identity/problems.ts'
import { refuseReplay } from '../identity/sessions.ts'
import { TERMS_CHANGED } from '../pages/terms.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import {
  ADDRESS_OF_ANOTHER,
  ADDRESS_ON_LIST,
  ALREADY_ACCEPTED,
  INVITATION_EXPIRED,
  INVITATION_UNKNOWN,
  INVITATION_USED,
  INVITATION_VOIDED,
  NAME_DIFFERS,
} from './problems.ts'
import type { Acceptance, OwnEmployer } from './schemas.ts'
import {
  acceptanceConflict,
  acceptOnce,
  confirmOnce,
  type InvitationRow,
  type OwnEmployerRow,
  proveAndReadInvitation,
} from './store/acceptances.ts'
import { TERMS_VERSION } from './terms.ts'

const ENDED = {
  used: INVITATION_USED,
  expired: INVITATION_EXPIRED,
  voided: INVITATION_VOIDED,
}

/**
 * Accepts the benefits of an employer for whoever asks, or confirms a new address of theirs. The same person with the same
 * link again gets the same answer.
 */
export async function acceptInvitation(c: Context<AppContext>, wish: Acceptance): Promise<OwnEmployer> {
  const { DB: db } = c.env
  const [now, asking, tokenHash] = [c.get('now'), sessionOf(c), sha256(wish.token)]
  const { person } = asking
  const read = await refuseReplay(proveAndReadInvitation(db, asking, tokenHash, now))
  const names = requireOpen(read.owner)
  const before = accepted(read, person)
  if (before) return before
  const invitation = requireValid(read.invitation, now)
  const { plus_user, email, employer } = invitation
  const about = { employer: invitation.employer_name, name: firstName(names.given_names) }
  const moved = { kind: 'plus-address-changed', ...about, newAddress: maskEmail(email) } as const
  const link = { tokenHash, plusUser: plus_user, email, language: wish.language, moved }
  let after: Read
  try {
    if (invitation.person === null) {
      if (read.employers.some(({ own }) => own.id === employer)) throw new Problem(ALREADY_ACCEPTED)
      if (!namesAgree(names, invitation)) throw new Problem(NAME_DIFFERS)
      if (wish.terms !== TERMS_VERSION) throw new Problem(TERMS_CHANGED, 'terms')
      after = await acceptOnce(
        db,
        asking,
        { ...link, terms: wish.terms },
        {
          ...{ kind: 'plus-accepted', to: email, language: wish.language },
          ...{ ...about, waits: invitation.has_parts === 0 },
        },
        now,
      )
    } else {
      if (invitation.person !== person) throw new Problem(ADDRESS_OF_ANOTHER)
      after = await confirmOnce(db, asking, link, now)
    }
  } catch (error) {
    const conflict = acceptanceConflict(error)
    if (!conflict) throw error
    throw new Problem(conflict === 'person' ? ALREADY_ACCEPTED : ADDRESS_ON_LIST)
  }
  const done = accepted(after, person)
  if (!done) {
    requireValid(after.invitation, now)
    throw new Problem(SESSION_ENDED)
  }
  log('info', 'plus-accepted', { person, session: asking.session, user: plus_user })
  c.set('hasMessages', true)
  return done
}

type Read = { invitation: InvitationRow | undefined; employers: OwnEmployerRow[] }

/** What a person has accepted with an invitation, if they are on the list still. */
function accepted({ invitation, employers }: Read, person: string): OwnEmployer | undefined {
  if (invitation?.ended !== 'used' || invitation.person !== person) return undefined
  return employers.find(({ plus_user }) => plus_user === invitation.plus_user)?.own
}

/** Throws what tells why an invitation is good for nothing. */
function requireValid(invitation: InvitationRow | undefined, now: Date): InvitationRow {
  if (!invitation) throw new Problem(INVITATION_UNKNOWN)
  const state = stateOfInvitation(invitation, now)
  if (state !== 'valid') throw new Problem(ENDED[state])
  return invitation
}
