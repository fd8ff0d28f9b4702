import type { Context } from 'hono'
import type * as z from 'zod'
import { attemptStatements, HAS_ROOM } from '../identity/store/attempts.ts'
import { queueMail } from '../messages/store.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { newSpoken } from '../platform/ids.ts'
import { sha256 } from '../platform/secrets.ts'
import { contactAddress, countRequest, mailLimits } from './limits.ts'
import type { serviceRequestSchema } from './schemas.ts'
import { insertServiceRequest, isServiceRequest, openNumberOf } from './store.ts'

/**
 * Takes a service request and mails its number, which it returns. The very same one sent again, by a double click, a
 * retry or from another tab, gives the number that it has, as long as it is open. When the address has had enough mail, the
 * request is taken all the same.
 */
export async function receiveServiceRequest(
  c: Context<AppContext>,
  wish: z.infer<typeof serviceRequestSchema>,
): Promise<string> {
  const db = c.env.DB
  const now = c.get('now')
  const { topic, language } = wish
  const email = contactAddress(wish.email)
  const about_request = wish.about_request ? withoutIdentityCodes(wish.about_request) : null
  const name = withoutIdentityCodes(wish.name)
  const message = withoutIdentityCodes(wish.message)
  const contentHash = sha256(JSON.stringify([topic, about_request, email, name, message]))
  const known = await openNumberOf(db, contentHash)
  if (known) return known
  await countRequest(c, 'service request')
  const limits = await mailLimits(c.get('config'), 'service request', email)
  for (;;) {
    const number = `P-${newSpoken(6)}`
    const isTaken = isServiceRequest('?3', '?4')
    await db.batch([
      insertServiceRequest(db, {
        ...{ number, topic, name, email, language, message, about_request, contentHash },
        created_at: now.toISOString(),
      }),
      queueMail(
        db,
        { to: email, language, kind: 'service-request-received', number, name },
        now,
        `${isTaken} AND ${HAS_ROOM('?5', '?6')}`,
        ...[number, contentHash, JSON.stringify(limits), epochSeconds(now)],
      ),
      ...attemptStatements(db, limits, epochSeconds(now), isTaken, number, contentHash),
    ])
    c.set('hasMessages', true)
    const open = await openNumberOf(db, contentHash)
    if (open) return open // else the number was somebody else's
  }
}
