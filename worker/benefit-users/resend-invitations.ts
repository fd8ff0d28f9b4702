import { type Acting, actOf } from '../employers/acting.ts'
import { recordAct } from '../employers/store/acts.ts'
import { PAUSE_MINUTES } from '../messages/store.ts'
import type { Config } from '../platform/config.ts'
import { type Addressee, makeLinks } from './make-links.ts'
import type { ChangedMany, Resend } from './schemas.ts'
import { resendLinks } from './store/invitations.ts'
import type { MeantRow } from './store/users.ts'
import { findMeant } from './whom.ts'

/** How long somebody is not mailed once more, in milliseconds, so that a second click does nothing. */
const PAUSE_MS = PAUSE_MINUTES * 60_000

/**
 * Mails new links to those who are invited, and to those of a new address that waits; the others among them are left out, and
 * whoever has got one a moment ago. Throws what `findMeant` does.
 */
export async function resendInvitations(
  db: D1Database,
  config: Config,
  acting: Acting,
  { who }: Resend,
): Promise<ChangedMany> {
  const { employer, now } = acting
  const before = new Date(now.getTime() - PAUSE_MS).toISOString()
  const addressees = (await findMeant(db, employer.id, who))
    .filter(({ last_sent_at }) => last_sent_at === null || last_sent_at <= before)
    .flatMap(addresseeOf)
  if (!addressees.length) return { changed: 0 }
  const links = await makeLinks(config, acting, addressees)
  const [only] = links.length === 1 ? links : []
  const act = actOf(acting, {
    ...{ act: 'resend', subject: only?.user ?? employer.id, details: { people: links.length } },
  })
  const changed = await resendLinks(db, links, now, (condition, ...bound) =>
    recordAct(db, act, condition, ...bound),
  )
  return { changed }
}

/** Where somebody gets a new link, if anywhere. */
function addresseeOf({
  id,
  email,
  given_names,
  language,
  state,
  link_hash,
  link_email,
}: MeantRow): Addressee[] {
  const to = { user: id, given_names, language, replaces: link_hash }
  if (state === 'invited') return [{ ...to, email, isAccepted: false }]
  return state !== 'removed' && link_email !== null ? [{ ...to, email: link_email, isAccepted: true }] : []
}
