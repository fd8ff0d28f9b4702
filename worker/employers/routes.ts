import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED } from '../identity/problems.ts'
import { epochSeconds } from '../platform/clock.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { Problem, refuseInvalid } from '../platform/problem.ts'
import { changeDetails, readCompany } from './company.ts'
import { rightsIn } from './rights-in.ts'
import { companyDetailsSchema, companySchema, type MyEmployers, myEmployersSchema } from './schemas.ts'
import { findEmployers } from './store/rights.ts'

const signedIn = { tags: ['Employer'], security: [{ session: [] }] }

/** Who acts for which employer, and what we know of it. Mounted at /v1, behind the check of who acts for whom. */
export const employersApi = new Hono<AppContext>()
  .get(
    '/employer',
    describeRoute({
      ...signedIn,
      operationId: 'listEmployers',
      summary: 'List the employers that one acts for',
      description:
        'Empty for those who act for none. Customer service names contact people of Saldo and the first orderer of Plus. An employer that the ' +
        'person does not act for is `employer-unknown` wherever it is named, as if there were none.',
      responses: { 200: jsonAnswer('The employers, by name.', myEmployersSchema), default: PROBLEM },
    }),
    async (c) => {
      const { isOpen, employers } = await findEmployers(c.env.DB, sessionOf(c), epochSeconds(c.get('now')))
      if (!isOpen) throw new Problem(SESSION_ENDED)
      const answer: MyEmployers = {
        employers: employers.map((employer) => {
          const { id, name, business_id, roles } = employer
          const { services, needsStrongSignIn } = rightsIn(employer, c.get('holder').assurance)
          return { id, name, business_id, roles, services, needs_strong_sign_in: needsStrongSignIn }
        }),
      }
      return c.json(answer, 200, NEVER_CACHED)
    },
  )
  .get(
    '/employer/:employer/company',
    describeRoute({
      ...signedIn,
      operationId: 'getCompany',
      summary: 'Read what we know of an employer',
      description:
        'With its contact people, and their user ids. A name or business ID changes through customer service.',
      responses: { 200: jsonAnswer('The employer.', companySchema), default: PROBLEM },
    }),
    async (c) => c.json(await readCompany(c.env.DB, c.get('employer')), 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/company',
    describeRoute({
      ...signedIn,
      operationId: 'changeCompanyDetails',
      summary: 'Give new details of an employer',
      description: 'All of them at once. They stand on invoices that are made from then on.',
      responses: { 200: jsonAnswer('The employer as it is now.', companySchema), default: PROBLEM },
    }),
    validator('json', companyDetailsSchema, refuseInvalid),
    async (c) => {
      const acting = { person: c.get('holder').personId, now: c.get('now') }
      return c.json(
        await changeDetails(c.env.DB, c.get('employer'), acting, c.req.valid('json')),
        200,
        NEVER_CACHED,
      )
    },
  )
