import type { Context } from 'hono'
import { sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED } from '../identity/problems.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import type { OwnPlus } from './schemas.ts'
import { readOwnEmployers } from './store/acceptances.ts'

/** From whom the person who asks has accepted benefits. One round trip. Throws session-ended. */
export async function readOwnPlus(c: Context<AppContext>): Promise<OwnPlus> {
  const employers = await readOwnEmployers(c.env.DB, sessionOf(c), c.get('now'))
  if (!employers) throw new Problem(SESSION_ENDED)
  return { employers }
}
