import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import * as z from 'zod'
import { outerWall } from '../identity/attempts.ts'
import { strongSignInOnly } from '../identity/own-page.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { acceptInvitation, checkInvitation, inviteOrderer, listOrderers, removeOrderer } from './orderers.ts'
import { readLog } from './read-log.ts'
import {
  acceptedOrdererSchema,
  actsSchema,
  checkOrdererSchema,
  newOrdererSchema,
  ordererInvitationSchema,
  orderersSchema,
  removeOrdererSchema,
} from './schemas.ts'

const described = { tags: ['Employer: Plus'], security: [{ session: [] }] }
const orderersNow = { 200: jsonAnswer('The orderers as they are now.', orderersSchema), default: PROBLEM }
const logQuerySchema = z.object({ before: z.coerce.number().int().min(1).optional() })

/** Who orders for an employer in Plus, and what was done for it. Mounted at /v1, behind the check of who acts for whom. */
export const orderersApi = new Hono<AppContext>()
  .get(
    '/employer/:employer/plus/orderers',
    describeRoute({
      ...described,
      operationId: 'listOrderers',
      summary: 'List who orders for an employer',
      responses: orderersNow,
    }),
    async (c) => c.json(await listOrderers(c), 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/plus/orderers',
    describeRoute({
      ...described,
      operationId: 'inviteOrderer',
      summary: 'Invite somebody to order for an employer',
      description:
        'By admins. The link goes to the address and works for somebody of that name who signs in with a bank or the mobile ' +
        'certificate, for 30 days. The header Idempotency-Key is required.',
      responses: orderersNow,
    }),
    validator('json', newOrdererSchema, refuseInvalid),
    async (c) => c.json(await inviteOrderer(c, c.req.valid('json')), 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/plus/orderers/remove',
    describeRoute({
      ...described,
      operationId: 'removeOrderer',
      summary: 'End somebody’s ordering, or an invitation',
      description:
        'By admins, also of themselves; never the last admin. Open sessions lose the right at once.',
      responses: orderersNow,
    }),
    validator('json', removeOrdererSchema, refuseInvalid),
    async (c) => c.json(await removeOrderer(c, c.req.valid('json')), 200, NEVER_CACHED),
  )
  .get(
    '/employer/:employer/plus/log',
    describeRoute({
      ...described,
      operationId: 'readEmployerLog',
      summary: 'Read who did what for an employer',
      responses: { 200: jsonAnswer('The newest first, 50 at a time.', actsSchema), default: PROBLEM },
    }),
    validator('query', logQuerySchema, refuseInvalid),
    async (c) => {
      const { before = null } = c.req.valid('query')
      return c.json(await readLog(c.env.DB, c.get('employer'), before), 200, NEVER_CACHED)
    },
  )
  .post(
    '/orderer-invitations/check',
    describeRoute({
      tags: described.tags,
      operationId: 'checkOrdererInvitation',
      summary: 'See what an invitation to order is good for',
      description: 'Changes nothing.',
      responses: { 200: jsonAnswer('What it is.', ordererInvitationSchema), default: PROBLEM },
    }),
    outerWall,
    validator('json', checkOrdererSchema, refuseInvalid),
    async (c) =>
      c.json(await checkInvitation(c.env.DB, c.req.valid('json').token, c.get('now')), 200, NEVER_CACHED),
  )
  .post(
    '/me/orderer-invitations/accept',
    describeRoute({
      ...described,
      operationId: 'acceptOrdererInvitation',
      summary: 'Become an orderer with an invitation',
      description:
        'For somebody of the name on it. The same link again is answered the same to the same person.',
      responses: { 200: jsonAnswer('The employer.', acceptedOrdererSchema), default: PROBLEM },
    }),
    strongSignInOnly,
    validator('json', checkOrdererSchema, refuseInvalid),
    async (c) => c.json(await acceptInvitation(c, c.req.valid('json').token), 200, NEVER_CACHED),
  )
