import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { helsinkiDate } from '../platform/clock.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { Problem, refuseInvalid } from '../platform/problem.ts'
import { readBalanceReport } from './balances.ts'
import { readPayroll } from './payroll.ts'
import { MONTH_NOT_VALID } from './problems.ts'
import { balanceReportSchema, payrollQuerySchema, payrollReportSchema } from './schemas.ts'

const describe = { tags: ['Employer: Plus'], security: [{ session: [] }] }

/** No ledger is older. */
const FIRST_MONTH = '2020-01'

/** The reports of Plus: mounted at /v1, behind the check that the person orders for the employer. */
export const reportsApi = new Hono<AppContext>()
  .get(
    '/employer/:employer/plus/reports/payroll',
    describeRoute({
      ...describe,
      operationId: 'getPayrollReport',
      summary: 'Read what payroll has to know of a month',
      description:
        'What people got and paid through Plus, and what of it is taxed. Without `month` it is of the current one. The figures of a past month stay as they are: a refund counts in its own month.',
      responses: { 200: jsonAnswer('As it is now.', payrollReportSchema), default: PROBLEM },
    }),
    validator('query', payrollQuerySchema, refuseInvalid),
    async (c) => {
      const now = c.get('now')
      const current = helsinkiDate(now).slice(0, 7)
      const { month = current } = c.req.valid('query')
      if (month < FIRST_MONTH || month > current) throw new Problem(MONTH_NOT_VALID, 'month')
      const report = await readPayroll(c.env.DB, c.get('config'), c.get('employer').id, month, now)
      return c.json(report, 200, NEVER_CACHED)
    },
  )
  .get(
    '/employer/:employer/plus/reports/balances',
    describeRoute({
      ...describe,
      operationId: 'getBalanceReport',
      summary: 'Read what people have left',
      responses: { 200: jsonAnswer('As it is now.', balanceReportSchema), default: PROBLEM },
    }),
    async (c) => {
      const { id } = c.get('employer')
      const report = await readBalanceReport(c.env.DB, c.get('config'), id, c.get('now'))
      return c.json(report, 200, NEVER_CACHED)
    },
  )
