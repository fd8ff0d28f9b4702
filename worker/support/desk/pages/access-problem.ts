import type { Context } from 'hono'
import type { DeskContext } from '../access.ts'
import { deskMessage, frameOf } from './page.ts'

/** What somebody sees whom Access does not vouch for, or while it cannot be asked. */
export function accessProblemPage(
  c: Context<DeskContext>,
  isOutOfReach: boolean,
): Response | Promise<Response> {
  const { text } = frameOf(c)
  c.status(isOutOfReach ? 503 : 403)
  return deskMessage(c, isOutOfReach ? text.unreachable : text.refused)
}
