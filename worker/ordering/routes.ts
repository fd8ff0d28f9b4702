import { type Context, Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { requestKey } from '../employers/act-once.ts'
import { actingIn } from '../employers/acting.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { confirmOrder } from './confirm-order.ts'
import { changeOrder, discardOrder, draftOrder } from './draft-order.ts'
import { readOrder, readOrderedPeople, readOrders } from './read-orders.ts'
import {
  changedOrderSchema,
  confirmationSchema,
  newOrderSchema,
  orderedPeopleSchema,
  orderPeopleSchema,
  orderSchema,
  ordersSchema,
} from './schemas.ts'

const describe = (operationId: string, summary: string, description?: string) => ({
  ...{ tags: ['Employer: Plus'], security: [{ session: [] }], operationId, summary },
  ...(description && { description }),
})
const THE_ORDER = { 200: jsonAnswer('The order as it is now.', orderSchema), default: PROBLEM }
const ORDER = '/employer/:employer/plus/orders/:order'

async function answerOrder(c: Context<AppContext>, id: string, status: 200 | 201 = 200) {
  return c.json(await readOrder(c.env.DB, c.get('employer').id, id), status, NEVER_CACHED)
}

/** What employers order in Plus. Mounted at /v1, behind the check of who orders for whom. */
export const orderingApi = new Hono<AppContext>()
  .get(
    '/employer/:employer/plus/orders',
    describeRoute({
      ...describe('listBenefitOrders', 'List the orders of Plus'),
      responses: { 200: jsonAnswer('The newest first.', ordersSchema), default: PROBLEM },
    }),
    async (c) => c.json(await readOrders(c.env.DB, c.get('employer').id), 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/plus/orders',
    describeRoute({
      ...describe(
        'draftBenefitOrder',
        'Begin an order',
        'A draft, of which nothing follows until it is confirmed. With an `Idempotency-Key`.',
      ),
      responses: { 201: jsonAnswer('The draft, with what it comes to.', orderSchema), default: PROBLEM },
    }),
    validator('json', newOrderSchema, refuseInvalid),
    async (c) => {
      const wanted = c.req.valid('json')
      return answerOrder(c, await draftOrder(c.env.DB, actingIn(c), wanted, requestKey(c, wanted)), 201)
    },
  )
  .get(ORDER, describeRoute({ ...describe('getBenefitOrder', 'Read an order'), responses: THE_ORDER }), (c) =>
    answerOrder(c, c.req.param('order')),
  )
  .post(
    ORDER,
    describeRoute({
      ...describe(
        'changeBenefitOrder',
        'Change a draft',
        'If it is of the `version` that was seen: else it is `order-changed`.',
      ),
      responses: THE_ORDER,
    }),
    validator('json', changedOrderSchema, refuseInvalid),
    async (c) => {
      await changeOrder(c.env.DB, actingIn(c), c.req.param('order'), c.req.valid('json'))
      return answerOrder(c, c.req.param('order'))
    },
  )
  .post(
    `${ORDER}/discard`,
    describeRoute({ ...describe('discardBenefitOrder', 'Discard a draft'), responses: THE_ORDER }),
    async (c) => {
      await discardOrder(c.env.DB, actingIn(c), c.req.param('order'))
      return answerOrder(c, c.req.param('order'))
    },
  )
  .post(
    `${ORDER}/people`,
    describeRoute({
      ...describe(
        'listOrderedPeople',
        'List who gets what with an order',
        'A POST so that no name stands in an address.',
      ),
      responses: { 200: jsonAnswer('A page, by family name.', orderedPeopleSchema), default: PROBLEM },
    }),
    validator('json', orderPeopleSchema, refuseInvalid),
    async (c) => {
      const [employer, asked] = [c.get('employer').id, c.req.valid('json')]
      const page = await readOrderedPeople(c.env.DB, employer, c.req.param('order'), asked)
      return c.json(page, 200, NEVER_CACHED)
    },
  )
  .post(
    `${ORDER}/confirm`,
    describeRoute({
      ...describe(
        'confirmBenefitOrder',
        'Order what a draft comes to',
        'What was seen, or nothing: else it is `order-changed`, or `order-not-draft` when somebody has ordered it. Who has accepted gets the money at once, and the employer the invoice of it; the others when they accept. With an `Idempotency-Key`.',
      ),
      responses: THE_ORDER,
    }),
    validator('json', confirmationSchema, refuseInvalid),
    async (c) => {
      return c.json(await confirmOrder(c, c.req.param('order'), c.req.valid('json')), 200, NEVER_CACHED)
    },
  )
