import { type Acting, actOf } from '../employers/acting.ts'
import { refuseIdentityCodes } from '../employers/identity-codes.ts'
import { recordAct } from '../employers/store/acts.ts'
import { normaliseEmail } from '../identity/email-address.ts'
import type { Config } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'
import { tidy } from '../platform/tidy.ts'
import { detailsOf } from './check-rows.ts'
import { ADDRESS_TAKEN, GROUP_UNKNOWN, USER_REMOVED } from './employer-problems.ts'
import { readGroup } from './groups.ts'
import { requireUser } from './list-users.ts'
import { makeLinks } from './make-links.ts'
import type { ChangedMany, ChangedUser, ChangeMany } from './schemas.ts'
import { changeDetails, changeWithLink } from './store/invitations.ts'
import {
  type Details,
  isAwaited,
  isEmailTaken,
  isGroupGone,
  isListed,
  type UserRow,
  updateMany,
} from './store/users.ts'
import { findMeant } from './whom.ts'

/** How often it is tried when somebody else changes the same person at the same time. */
const TRIES = 3

/**
 * Gives somebody new details. A new address gets a link: of who is invited it is the address from now on, of who has accepted
 * once they confirm it with the link. One that waits for that goes on waiting when it comes again, and is given up when the
 * address in use does.
 * Throws what is wrong, and changes nothing then.
 */
export async function changeUser(
  db: D1Database,
  config: Config,
  acting: Acting,
  id: string,
  typed: ChangedUser,
): Promise<void> {
  const wanted = readDetails(typed)
  for (let attempt = 1; ; attempt++) {
    const user = await requireUser(db, acting.employer.id, id)
    if (user.state === 'removed') throw new Problem(USER_REMOVED)
    if (wanted.group !== user.benefit_group) await readGroup(db, acting.employer.id, wanted.group)
    const isDone = await change(db, config, acting, user, wanted).catch(refuse)
    if (isDone) return
    if (attempt === TRIES) throw new Error('somebody else goes on changing the same person')
  }
}

function readDetails(typed: ChangedUser): Details {
  const email = normaliseEmail(typed.email)
  const texts = {
    given_names: tidy(typed.given_names),
    family_name: tidy(typed.family_name),
    payroll_number: tidy(typed.payroll_number),
  }
  refuseIdentityCodes({ email, ...texts })
  return detailsOf({ ...typed, email, ...texts })
}

/** False when nothing was done, since somebody else has changed the person meanwhile. */
async function change(
  db: D1Database,
  config: Config,
  acting: Acting,
  user: UserRow,
  wanted: Details,
): Promise<boolean> {
  const isAccepted = user.state !== 'invited'
  const details = isAccepted ? detailsOf({ ...wanted, email: user.email }) : wanted
  const fields = (['given_names', 'family_name', 'payroll_number', 'percentage'] as const).filter(
    (field) => details[field] !== user[field],
  )
  const isNew = wanted.email !== user.email && wanted.email !== user.link_email
  const takenBack = isAccepted && wanted.email === user.email ? user.link_hash : null
  const changed = [
    ...(isNew || takenBack ? ['email'] : []),
    ...fields,
    ...(details.group === user.benefit_group ? [] : ['group']),
  ]
  if (!changed.length) return true
  const act = actOf(acting, { act: 'change-user', subject: user.id, details: { changed } })
  const actIf = (condition: string, ...bound: (string | null)[]) => recordAct(db, act, condition, ...bound)
  if (!isNew) return changeDetails(db, user.id, details, takenBack, actIf)
  const { id: employer } = acting.employer
  const taken = { employer, email: wanted.email, user: user.id }
  if (isAccepted && ((await isListed(db, employer, wanted.email)) || (await isAwaited(db, taken)))) {
    throw new Problem(ADDRESS_TAKEN, 'email')
  }
  const { given_names } = details
  const to = { user: user.id, email: wanted.email, given_names, language: user.language }
  const [link] = await makeLinks(config, acting, [{ ...to, replaces: user.link_hash, isAccepted }])
  return changeWithLink(db, link!, details, acting.now, actIf)
}

/** Gives many another group or percentage; whoever was removed is left out. Throws group-unknown, and what `findMeant` does. */
export async function changeUsers(
  db: D1Database,
  acting: Acting,
  { who, group, percentage }: ChangeMany,
): Promise<ChangedMany> {
  const { id: employer } = acting.employer
  if (group !== undefined) await readGroup(db, employer, group)
  const ids = (await findMeant(db, employer, who)).filter(
    (one) =>
      one.state !== 'removed' &&
      (one.benefit_group !== (group ?? one.benefit_group) ||
        one.percentage !== (percentage ?? one.percentage)),
  )
  if (!ids.length) return { changed: 0 }
  const act = actOf(acting, {
    ...{ act: 'change-users', subject: ids.length === 1 ? ids[0]!.id : employer },
    details: { people: ids.length, group, percentage },
  })
  const changed = await updateMany(
    db,
    ids.map(({ id }) => id),
    { group: group ?? null, percentage: percentage ?? null },
    (condition, ...bound) => recordAct(db, act, condition, ...bound),
  ).catch(refuse)
  return { changed }
}

function refuse(error: unknown): never {
  if (isEmailTaken(error)) throw new Problem(ADDRESS_TAKEN, 'email')
  if (isGroupGone(error)) throw new Problem(GROUP_UNKNOWN, 'group')
  throw error
}
