import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { assuranceOf } from './access-token.ts'
import { type Sessions, sessionsSchema } from './schemas.ts'
import { endSessions, listSessions } from './store/sessions.ts'

const describe = { tags: ['Sign-in'], security: [{ session: [] }] }
const isoTime = (seconds: number) => new Date(seconds * 1000).toISOString()

/** Where a person is signed in, and how they end it: mounted at /v1, behind the check of the access token. */
export const sessionsApi = new Hono<AppContext>()
  .get(
    '/me/sessions',
    describeRoute({
      ...describe,
      operationId: 'listSessions',
      summary: 'List where the person is signed in',
      responses: { 200: jsonAnswer('What was used last stands first.', sessionsSchema), default: PROBLEM },
    }),
    async (c) => {
      const { personId, session } = c.get('holder')
      const rows = await listSessions(c.env.DB, personId, epochSeconds(c.get('now')))
      const sessions = rows.map(({ provider, created_at, last_used_at, ...row }) => ({
        ...row,
        current: row.id === session,
        assurance: assuranceOf(provider),
        signed_in_at: isoTime(created_at),
        last_used_at: isoTime(last_used_at),
      }))
      return c.json({ sessions } satisfies Sessions, 200, { 'Cache-Control': 'no-store' })
    },
  )
  .post(
    '/me/sessions/:id/end',
    describeRoute({
      ...describe,
      operationId: 'endSession',
      summary: 'Sign out in one place',
      description: 'Refreshing ends there at once; access tokens that are out end within five minutes.',
      responses: { 204: { description: 'The session is over, or was already.' }, default: PROBLEM },
    }),
    async (c) => {
      await endSessions(c.env.DB, c.get('holder').personId, c.req.param('id'))
      return c.body(null, 204)
    },
  )
  .post(
    '/me/sign-out-everywhere',
    describeRoute({
      ...describe,
      operationId: 'signOutEverywhere',
      summary: 'Sign out everywhere, here included',
      responses: { 204: { description: 'All sessions of the person are over.' }, default: PROBLEM },
    }),
    async (c) => {
      await endSessions(c.env.DB, c.get('holder').personId)
      return c.body(null, 204)
    },
  )
