import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { chooseReminders, readReminders } from './choice.ts'
import { reminderChoiceSchema, remindersSchema } from './schemas.ts'

const describe = { tags: ['Reminders'], security: [{ session: [] }] }

/** Which reminders of what expires a person wants: mounted at /v1, behind the check of the access token. */
export const remindersApi = new Hono<AppContext>()
  .get(
    '/me/reminders',
    describeRoute({
      ...describe,
      operationId: 'getReminders',
      summary: 'Read which reminders of what expires the person wants',
      responses: { 200: jsonAnswer('What they want, and where it goes.', remindersSchema), default: PROBLEM },
    }),
    async (c) => c.json(await readReminders(c), 200, NEVER_CACHED),
  )
  .post(
    '/me/reminders',
    describeRoute({
      ...describe,
      operationId: 'chooseReminders',
      summary: 'Choose which reminders of what expires to get',
      responses: {
        200: jsonAnswer('What they want now, and where it goes.', remindersSchema),
        default: PROBLEM,
      },
    }),
    validator('json', reminderChoiceSchema, refuseInvalid),
    async (c) => c.json(await chooseReminders(c, c.req.valid('json').wanted), 200, NEVER_CACHED),
  )
