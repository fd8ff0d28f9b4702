import type { Acting } from '../employers/acting.ts'
import { recordAct } from '../employers/store/acts.ts'
import { normaliseEmail } from '../identity/email-address.ts'
import { EMAIL_NOT_VALID } from '../identity/problems.ts'
import { addDays, endOfDay, epochSeconds, helsinkiDate } from '../platform/clock.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { Problem } from '../platform/problem.ts'
import { PERIOD_LINK_OVER, PERIOD_LINK_UNKNOWN, TOO_MANY_INVITATIONS } from './employer-problems.ts'
import { linkStateOf } from './link-state.ts'
import { requirePeriod } from './read-periods.ts'
import type { Invitations, Invited } from './schemas.ts'
import { findLink, insertInvitations } from './store/invitations.ts'

/** How many invitations an employer may send in a day. */
const MOST_IN_A_DAY = 5_000

/**
 * E-mails a link of a period to addresses, if each of them is one. Whoever has had it is left out; with `again` they get it
 * once more, but once a day at most.
 */
export async function invite(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  period: string,
  { link: typed, addresses, again }: Invitations,
): Promise<Invited> {
  await requirePeriod(db, employer, period)
  const link = await findLink(db, { employer, period, code: typed })
  if (!link) throw new Problem(PERIOD_LINK_UNKNOWN, 'link')
  const today = helsinkiDate(now)
  if (!['upcoming', 'open'].includes(linkStateOf(link, today))) throw new Problem(PERIOD_LINK_OVER)

  const lines = addresses.map((address, index) => readLine(address, index + 1))
  const not_valid = lines.flatMap(({ complaint }) => complaint ?? [])
  if (not_valid.length) return { sent: 0, already: [], not_valid }
  const typedAs = new Map(lines.flatMap(({ email, typed }) => (email ? [[email, typed]] : [])))

  const at = now.toISOString()
  const emails = [...typedAs.keys()]
  const act = { employer, person, at, act: 'invite', subject: period } as const
  const done = await insertInvitations(
    db,
    {
      ...{ employer, person, at, emails, again, link: link.code, limit: MOST_IN_A_DAY },
      today: endOfDay(addDays(today, -1)).toISOString(),
      expires: epochSeconds(endOfDay(link.ends_on)),
    },
    (condition, ...bound) =>
      recordAct(
        db,
        { ...act, details: { link: link.code, addresses: emails.length, again } },
        condition,
        ...bound,
      ),
  )
  if (!done) throw new Problem(TOO_MANY_INVITATIONS)
  return { sent: done.sent, already: done.leftOut.map((email) => typedAs.get(email) ?? email), not_valid }
}

type Line = {
  typed: string
  email?: string
  complaint?: Invited['not_valid'][number]
}

/** The address of a line in its one form, or what is wrong with it. */
function readLine(typed: string, line: number): Line {
  const address = withoutIdentityCodes(typed)
  const complain = (complaint: string): Line => ({ typed, complaint: { line, address, complaint } })
  if (address !== typed) return complain('There is a personal identity code in the address.')
  try {
    return { typed, email: normaliseEmail(typed) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return complain(error.kind.detail.replace(EMAIL_NOT_VALID.detail, '').trim())
  }
}
