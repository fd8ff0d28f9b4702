import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { Problem, refuseInvalid } from '../platform/problem.ts'
import { placeOrder, previewOrder } from './order.ts'
import { INVOICE_UNKNOWN } from './problems.ts'
import { readInvoice, readInvoices } from './read-invoices.ts'
import { invoiceSchema, invoicesSchema, orderPreviewSchema, orderSchema } from './schemas.ts'

const describe = { tags: ['Employer'], security: [{ session: [] }] }

/** Orders of Saldo, and the invoices of both services: mounted at /v1, behind the check that the person acts for the employer. */
export const invoicingApi = new Hono<AppContext>()
  .get(
    '/employer/:employer/periods/:period/order',
    describeRoute({
      ...describe,
      operationId: 'previewOrder',
      summary: 'See what an order would come to',
      description:
        'All who are approved and not ordered yet. Whose package would have ended before today is left out.',
      responses: { 200: jsonAnswer('As it is now.', orderPreviewSchema), default: PROBLEM },
    }),
    async (c) => {
      const preview = await previewOrder(c.env.DB, c.get('employer').id, c.req.param('period'), c.get('now'))
      return c.json(preview, 200, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/periods/:period/order',
    describeRoute({
      ...describe,
      operationId: 'placeOrder',
      summary: 'Order for everybody who is approved',
      description:
        'Makes one invoice, in advance: the money is loaded when it has been paid. Orders what was seen, or nothing: else it is `order-changed`, or `nothing-to-order` when all have been ordered meanwhile. Without details of the employer it is `details-missing`. The header Idempotency-Key is required: the same request again is answered with the same invoice.',
      responses: { 201: jsonAnswer('The invoice.', invoiceSchema), default: PROBLEM },
    }),
    validator('json', orderSchema, refuseInvalid),
    async (c) => c.json(await placeOrder(c, c.req.param('period'), c.req.valid('json')), 201, NEVER_CACHED),
  )
  .get(
    '/employer/:employer/invoices',
    describeRoute({
      ...describe,
      operationId: 'listInvoices',
      summary: 'List the invoices',
      responses: { 200: jsonAnswer('The newest first.', invoicesSchema), default: PROBLEM },
    }),
    async (c) => c.json(await readInvoices(c.env.DB, c.get('employer'), c.get('now')), 200, NEVER_CACHED),
  )
  .get(
    '/employer/:employer/invoices/:number',
    describeRoute({
      ...describe,
      operationId: 'getInvoice',
      summary: 'Read an invoice, with all that it takes to pay it',
      responses: { 200: jsonAnswer('As it is now.', invoiceSchema), default: PROBLEM },
    }),
    async (c) => {
      const number = c.req.param('number')
      if (!/^\d{6,9}$/.test(number)) throw new Problem(INVOICE_UNKNOWN)
      const [config, employer] = [c.get('config'), c.get('employer')]
      const invoice = await readInvoice(c.env.DB, config, employer, Number(number), c.get('now'))
      return c.json(invoice, 200, NEVER_CACHED)
    },
  )
