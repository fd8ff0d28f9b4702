import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { makeSlip, readLunch, switchLunch } from './lunch.ts'
import { lunchPlanSchema, lunchSchema, slipRequestSchema, slipSchema } from './schemas.ts'

const describe = { tags: ['Employer: Plus'], security: [{ session: [] }] }

/** The monthly lunch: mounted at /v1, behind the check that the person acts for the employer in Plus. */
export const lunchApi = new Hono<AppContext>()
  .get(
    '/employer/:employer/plus/lunch',
    describeRoute({
      ...describe,
      operationId: 'getLunch',
      summary: 'Read the monthly lunch, and its balance',
      responses: { 200: jsonAnswer('As it is now.', lunchSchema), default: PROBLEM },
    }),
    async (c) =>
      c.json(
        await readLunch(c.env.DB, c.get('config'), c.get('employer').id, c.get('now')),
        200,
        NEVER_CACHED,
      ),
  )
  .post(
    '/employer/:employer/plus/lunch',
    describeRoute({
      ...describe,
      operationId: 'switchLunch',
      summary: 'Switch the monthly lunch on or off',
      description:
        'It is ordered on the first day of each month, or now for this month, for who has accepted by then, and loaded when the balance suffices for all of it. Who accepts later gets it from the next month. A month that waits and is before the one chosen, or any when it is off, is not loaded any more.',
      responses: { 200: jsonAnswer('As it is now.', lunchSchema), default: PROBLEM },
    }),
    validator('json', lunchPlanSchema, refuseInvalid),
    async (c) => {
      const [{ id: employer }, now] = [c.get('employer'), c.get('now')]
      const acting = { employer, person: c.get('holder').personId }
      await switchLunch(c.env.DB, acting, c.req.valid('json').from, now)
      return c.json(await readLunch(c.env.DB, c.get('config'), employer, now), 200, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/plus/lunch/slip',
    describeRoute({
      ...describe,
      operationId: 'makeTopUpSlip',
      summary: 'Get what a bank needs to top the balance up',
      description: 'Books nothing. Before lunch has been switched on once it is `lunch-not-set-up`.',
      responses: { 200: jsonAnswer('For this sum.', slipSchema), default: PROBLEM },
    }),
    validator('json', slipRequestSchema, refuseInvalid),
    async (c) => {
      const wish = { employer: c.get('employer').id, amountCents: c.req.valid('json').amount_cents }
      return c.json(await makeSlip(c.env.DB, c.get('config'), wish, c.get('now')), 200, NEVER_CACHED)
    },
  )
