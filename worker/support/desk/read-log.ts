import type { Context } from 'hono'
import * as z from 'zod'
import type { DeskContext } from './access.ts'
import { logPage } from './pages/log.ts'
import { acts, listActs } from './store/acts.ts'

const PAGE = 100

const numberSchema = z.coerce.number().int().positive().optional().catch(undefined)
/** What a link to the log can ask for; whatever is not understood is left out. */
const filterSchema = z.object({
  act: z.enum(acts).optional().catch(undefined),
  agentOf: numberSchema,
  person: z.string().max(64).optional().catch(undefined),
  before: numberSchema,
})

/** Who has done and seen what, the newest first. */
export async function showLog(c: Context<DeskContext>): Promise<Response> {
  const filter = filterSchema.parse(c.req.query())
  const { person } = filter
  const look = {
    act: 'see-log' as const,
    agent: c.get('agent'),
    now: c.get('now'),
    ...(person && { person }),
  }
  const { acts: found, agents } = await listActs(c.env.DB, look, filter, PAGE + 1)
  return logPage(c, { filter, acts: found.slice(0, PAGE), agents, hasOlder: found.length > PAGE })
}
