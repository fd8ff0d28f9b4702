import type { Context } from 'hono'
import { maskEmail } from '../identity/email-address.ts'
import { sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED } from '../identity/problems.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import type { MyRegistration, MyRegistrations } from './schemas.ts'
import { type MyRegistrationRow, readRegistrations } from './store/registrations.ts'

/** What the person who asks has registered for. One round trip. */
export async function readMyRegistrations(c: Context<AppContext>): Promise<MyRegistrations> {
  const read = await readRegistrations(c.env.DB, sessionOf(c), epochSeconds(c.get('now')))
  if (!read) throw new Problem(SESSION_ENDED)
  const { given_names, family_name, email } = read.owner
  return {
    person: {
      ...{ given_names, family_name },
      user_id: email && maskEmail(email),
      phone: read.rows[0]?.phone ?? null,
    },
    registrations: read.rows.map(registrationOf),
  }
}

/** What has to happen before the money is there. */
function waitsFor({ state, invoice, paid_at }: MyRegistrationRow): MyRegistration['waits_for'] {
  if (state === 'registered') return 'decision'
  if (state !== 'approved') return null
  if (invoice === null) return 'order'
  return paid_at === null ? 'payment' : 'loading'
}

/** A registration as its person sees it. */
export function registrationOf(row: MyRegistrationRow): MyRegistration {
  const { id, state, reason, registered_at } = row
  return {
    ...{ id, state, reason, registered_at },
    waits_for: waitsFor(row),
    employer: { name: row.employer, email: row.employer_email },
    period: { id: row.period, name: row.period_name, ends_on: row.ends_on },
    package: {
      id: row.package,
      benefit: row.benefit,
      amount_cents: row.amount_cents,
      expires_on: row.expires_on,
    },
  }
}
