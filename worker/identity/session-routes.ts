import { type Context, Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { epochSeconds } from '../platform/clock.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { Problem } from '../platform/problem.ts'
import { assuranceOf } from './access-token.ts'
import { sessionOf } from './own-page.ts'
import { SESSION_ENDED } from './problems.ts'
import { type Sessions, sessionsSchema } from './schemas.ts'
import { refuseReplay } from './sessions.ts'
import { endSessions, listSessions } from './store/sessions.ts'

const describe = { tags: ['Sign-in'], security: [{ session: [] }] }
const isoTime = (seconds: number) => new Date(seconds * 1000).toISOString()
const ONLY_WITH_A_PASSWORD = 'A session that began with a password sees and ends only others that did.'

/** Ends one session of the person who asks, or all of them. */
async function end(c: Context<AppContext>, id?: string): Promise<void> {
  const { person, session } = sessionOf(c)
  const now = epochSeconds(c.get('now'))
  const ended = await refuseReplay(endSessions(c.env.DB, sessionOf(c), now, id))
  if (!ended) throw new Problem(SESSION_ENDED)
  log('info', 'sessions-ended', { person, session, ended })
}

/** Where a person is signed in, and how they end it: mounted at /v1, behind the check of the access token. */
export const sessionsApi = new Hono<AppContext>()
  .get(
    '/me/sessions',
    describeRoute({
      ...describe,
      operationId: 'listSessions',
      summary: 'List where the person is signed in',
      description: ONLY_WITH_A_PASSWORD,
      responses: { 200: jsonAnswer('What was used last stands first.', sessionsSchema), default: PROBLEM },
    }),
    async (c) => {
      const asking = sessionOf(c)
      const rows = await listSessions(c.env.DB, asking, epochSeconds(c.get('now')))
      if (!rows) throw new Problem(SESSION_ENDED)
      const sessions = rows.map(({ provider, created_at, last_used_at, ...row }) => ({
        ...row,
        current: row.id === asking.session,
        assurance: assuranceOf(provider),
        signed_in_at: isoTime(created_at),
        last_used_at: isoTime(last_used_at),
      }))
      return c.json({ sessions } satisfies Sessions, 200, NEVER_CACHED)
    },
  )
  .post(
    '/me/sessions/:id/end',
    describeRoute({
      ...describe,
      operationId: 'endSession',
      summary: 'Sign out in one place',
      description: `Refreshing ends there at once; access tokens that are out end within five minutes. ${ONLY_WITH_A_PASSWORD}`,
      responses: { 204: { description: 'The session is over, or was already.' }, default: PROBLEM },
    }),
    async (c) => {
      await end(c, c.req.param('id'))
      return c.body(null, 204)
    },
  )
  .post(
    '/me/sign-out-everywhere',
    describeRoute({
      ...describe,
      operationId: 'signOutEverywhere',
      summary: 'Sign out everywhere, here included',
      description: ONLY_WITH_A_PASSWORD,
      responses: { 204: { description: 'The sessions of the person are over.' }, default: PROBLEM },
    }),
    async (c) => {
      await end(c)
      return c.body(null, 204)
    },
  )
