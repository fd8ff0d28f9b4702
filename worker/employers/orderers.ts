import type { Context } from 'hono'
import { normaliseEmail } from '../identity/email-address.ts'
import { firstName } from '../identity/first-name.ts'
import { INVITATION_LIFETIME, isOver, newMailLink, stateOfInvitation } from '../identity/mail-link.ts'
import { namesAgree } from '../identity/names-agree.ts'
import { sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED } from '../identity/problems.ts'
import { refuseReplay } from '../identity/sessions.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { newId } from '../platform/ids.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import { actOnce, requestKey } from './act-once.ts'
import { actingIn, actOf } from './acting.ts'
import { refuseIdentityCodes } from './identity-codes.ts'
import { ADMINS_ONLY, INVITATION_NOT_VALID, LAST_ADMIN, NAME_DIFFERS, ORDERER_UNKNOWN } from './problems.ts'
import type { NewOrderer, OrdererInvitation, Orderers, RemoveOrderer } from './schemas.ts'
import { type Act, recordAct } from './store/acts.ts'
import {
  deleteOrderer,
  findInvitation,
  insertInvitation,
  isLastAdmin,
  proveAndReadInvitation,
  readName,
  readOrderers,
  useInvitation,
  voidInvitation,
} from './store/orderers.ts'

/** Who orders for the employer of a request, and who has been asked to. */
export async function listOrderers(c: Context<AppContext>): Promise<Orderers> {
  const { id, isAdmin } = c.get('employer')
  const own = c.get('holder').personId
  const { orderers, invitations } = await readOrderers(c.env.DB, id)
  const admins = orderers.filter(({ role }) => role === 'admin').length
  const now = c.get('now')
  return {
    orderers: orderers.map(({ person, given_names, family_name, role, since }) => ({
      ...{ person, role, since, name: nameOf({ given_names, family_name }), is_you: person === own },
      can_be_removed: isAdmin && (role !== 'admin' || admins > 1),
    })),
    invitations: invitations.map(({ id, given_names, family_name, email, role, sent_at, expires_at }) => ({
      ...{ id, email, role, sent_at, name: nameOf({ given_names, family_name }) },
      state: isOver(expires_at, now) ? 'expired' : 'valid',
    })),
    can_change: isAdmin,
  }
}

/** Invites somebody to order, once for the key of the request. Throws admins-only, email-not-valid and identity-code. */
export async function inviteOrderer(c: Context<AppContext>, wish: NewOrderer): Promise<Orderers> {
  const { DB: db } = c.env
  const { id: employer, name } = requireAdmin(c)
  const acting = actingIn(c)
  const { person, now } = acting
  const invited = { ...wish, email: normaliseEmail(wish.email) }
  const { email, given_names, family_name, role, language } = invited
  refuseIdentityCodes({ email, given_names, family_name })
  const key = requestKey(c, invited)
  await actOnce(db, employer, key, async () => {
    const [{ tokenHash, seed, expires }, invitedBy] = await Promise.all([
      newMailLink(c.get('config'), now, INVITATION_LIFETIME),
      readName(db, person),
    ])
    const id = newId('invitation')
    await insertInvitation(
      db,
      { ...invited, id, employer, tokenHash, invitedBy: person, expires },
      {
        ...{ kind: 'orderer-invitation', to: email, language, employer: name },
        ...{ name: firstName(given_names), invitedBy: invitedBy!, seed, expires },
      },
      recordAct(
        db,
        actOf(acting, { act: 'invite-orderer', subject: id, details: { name: nameOf(invited), role }, key }),
      ),
      now,
    )
    c.set('hasMessages', true)
    return id
  })
  return listOrderers(c)
}

/** Ends a role or an invitation. Throws admins-only, orderer-unknown and last-admin. */
export async function removeOrderer(c: Context<AppContext>, wish: RemoveOrderer): Promise<Orderers> {
  const { DB: db } = c.env
  const { id: employer } = requireAdmin(c)
  const subject = 'person' in wish ? wish.person : wish.invitation
  const { orderers, invitations } = await readOrderers(db, employer)
  const leaving =
    'person' in wish
      ? orderers.find(({ person }) => person === subject)
      : invitations.find(({ id }) => id === subject)
  if (!leaving) throw new Problem(ORDERER_UNKNOWN)
  const details = { name: nameOf(leaving), role: leaving.role }
  const act = actOf(actingIn(c), { act: 'remove-orderer', subject, details })
  const actIf = (condition: string, ...bound: string[]) => recordAct(db, act, condition, ...bound)
  try {
    const remove = 'person' in wish ? deleteOrderer : voidInvitation
    if (!(await remove(db, employer, subject, actIf))) throw new Problem(ORDERER_UNKNOWN)
  } catch (error) {
    throw isLastAdmin(error) ? new Problem(LAST_ADMIN) : error
  }
  return listOrderers(c)
}

/** What an invitation is good for. */
export async function checkInvitation(db: D1Database, token: string, now: Date): Promise<OrdererInvitation> {
  const found = await findInvitation(db, sha256(token))
  if (!found) return { state: 'unknown', employer: null, name: null }
  const state = stateOfInvitation(found, now)
  return {
    ...{ state, employer: found.employer_name },
    name: state === 'valid' ? firstName(found.given_names) : null,
  }
}

/**
 * Makes whoever asks an orderer, if they bear the name of the invitation; who has done it before gets the same answer. Returns
 * the employer. Throws session-ended, name-differs, and invitation-not-valid.
 */
export async function acceptInvitation(c: Context<AppContext>, token: string): Promise<{ employer: string }> {
  const { DB: db } = c.env
  const now = c.get('now')
  const asking = sessionOf(c)
  const tokenHash = sha256(token)
  const read = await refuseReplay(proveAndReadInvitation(db, asking, tokenHash, epochSeconds(now)))
  const { names, isOrderer, invitation } = read
  if (!names) throw new Problem(SESSION_ENDED)
  if (!invitation) throw new Problem(INVITATION_NOT_VALID)
  const { employer, role } = invitation
  const state = stateOfInvitation(invitation, now)
  if (state === 'used' && isOrderer) return { employer }
  if (state !== 'valid') throw new Problem(INVITATION_NOT_VALID)
  if (!namesAgree(names, invitation)) throw new Problem(NAME_DIFFERS)
  const act: Act = {
    ...{ employer, person: asking.person, at: now.toISOString(), act: 'accept-orderer' },
    ...{ subject: asking.person, details: { role } },
  }
  const actIf = (condition: string, ...bound: string[]) => recordAct(db, act, condition, ...bound)
  if (await useInvitation(db, tokenHash, asking.person, actIf, now)) {
    log('info', 'orderer-added', { person: asking.person, session: asking.session, employer })
    return { employer }
  }
  const { orderers } = await readOrderers(db, employer)
  if (!orderers.some(({ person }) => person === asking.person)) throw new Problem(INVITATION_NOT_VALID)
  return { employer }
}

const nameOf = (named: { given_names: string; family_name: string }): string =>
  `${named.given_names} ${named.family_name}`

function requireAdmin(c: Context<AppContext>) {
  const employer = c.get('employer')
  if (!employer.isAdmin) throw new Problem(ADMINS_ONLY)
  return employer
}
