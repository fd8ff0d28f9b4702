import { type Context, Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { requestKey } from '../employers/act-once.ts'
import { actingIn } from '../employers/acting.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { bringIn } from './bring-in.ts'
import { decide } from './decide.ts'
import { invite } from './invite.ts'
import { addLateLink } from './late-links.ts'
import { openPeriod, takePeriodBack } from './open-period.ts'
import { type Reading, readPeriod, readPeriods } from './read-periods.ts'
import { readRegistered } from './registered-people.ts'
import {
  broughtInSchema,
  broughtSchema,
  decidedSchema,
  decisionSchema,
  invitationsSchema,
  invitedSchema,
  newLateLinkSchema,
  newPeriodSchema,
  periodSchema,
  periodsSchema,
  registeredSchema,
  registeredSearchSchema,
} from './schemas.ts'

const signedIn = { tags: ['Employer'], security: [{ session: [] }] }
const WITH_A_KEY =
  'With an `Idempotency-Key`: the same request again makes nothing more, and is answered with what was made.'

const readingIn = (c: Context<AppContext>): Reading => ({
  employer: c.get('employer').id,
  now: c.get('now'),
  origin: c.get('config').PUBLIC_ORIGIN,
})

/** What employers do about registering. Mounted at /v1, behind the check of who acts for whom. */
export const enrolmentForEmployers = new Hono<AppContext>()
  .get(
    '/employer/:employer/periods',
    describeRoute({
      ...signedIn,
      operationId: 'listPeriods',
      summary: 'List the registration periods of an employer',
      responses: { 200: jsonAnswer('The periods, the newest first.', periodsSchema), default: PROBLEM },
    }),
    async (c) => c.json({ periods: await readPeriods(c.env.DB, readingIn(c)) }, 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/periods',
    describeRoute({
      ...signedIn,
      operationId: 'openPeriod',
      summary: 'Open a registration period',
      description:
        'It starts today or later and within a year, and lasts a year at most; the money of every package expires after its ' +
        `last day, and within two years of that. It cannot be changed later. ${WITH_A_KEY}`,
      responses: { 201: jsonAnswer('The period, with its link.', periodSchema), default: PROBLEM },
    }),
    validator('json', newPeriodSchema, refuseInvalid),
    async (c) => {
      const wanted = c.req.valid('json')
      const id = await openPeriod(c.env.DB, actingIn(c), wanted, requestKey(c, wanted))
      return c.json(await readPeriod(c.env.DB, readingIn(c), id), 201, NEVER_CACHED)
    },
  )
  .get(
    '/employer/:employer/periods/:period',
    describeRoute({
      ...signedIn,
      operationId: 'getPeriod',
      summary: 'Read a registration period',
      responses: { 200: jsonAnswer('The period.', periodSchema), default: PROBLEM },
    }),
    async (c) => c.json(await readPeriod(c.env.DB, readingIn(c), c.req.param('period')), 200, NEVER_CACHED),
  )
  .post(
    '/employer/:employer/periods/:period/withdraw',
    describeRoute({
      ...signedIn,
      operationId: 'withdrawPeriod',
      summary: 'Take a registration period back',
      description:
        'Only while nobody has registered in it, else `period-has-registrations`. Its links stop working.',
      responses: { 200: jsonAnswer('The period as it is now.', periodSchema), default: PROBLEM },
    }),
    async (c) => {
      const id = c.req.param('period')
      await takePeriodBack(c.env.DB, actingIn(c), id)
      return c.json(await readPeriod(c.env.DB, readingIn(c), id), 200, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/periods/:period/late-links',
    describeRoute({
      ...signedIn,
      operationId: 'addLateLink',
      summary: 'Make a link for who comes late',
      description:
        'Once the link for everybody has closed or is full, else `late-link-too-early`. It works from today on, and ends ' +
        `before the money of some package does; it offers those that last longer. Twenty for a period at most. ${WITH_A_KEY}`,
      responses: { 201: jsonAnswer('The period with all its links.', periodSchema), default: PROBLEM },
    }),
    validator('json', newLateLinkSchema, refuseInvalid),
    async (c) => {
      const wanted = c.req.valid('json')
      const period = c.req.param('period')
      const key = requestKey(c, wanted)
      const answer = await addLateLink(c.env.DB, actingIn(c), readingIn(c), { period, ...wanted }, key)
      return c.json(answer, 201, NEVER_CACHED)
    },
  )
  .post(
    '/employer/:employer/periods/:period/invitations',
    describeRoute({
      ...signedIn,
      operationId: 'inviteToRegister',
      summary: 'E-mail a link to addresses',
      description:
        'To all of them or, if one is not an address, to nobody; each complaint names its line. An address that has had the ' +
        'link is left out; with `again` it gets it once more, once a day at most. The mails go out from 8 in the morning to ' +
        '8 in the evening in Finland. An employer sends 5,000 a day at most.',
      responses: { 200: jsonAnswer('What became of the addresses.', invitedSchema), default: PROBLEM },
    }),
    validator('json', invitationsSchema, refuseInvalid),
    async (c) =>
      c.json(
        await invite(c.env.DB, actingIn(c), c.req.param('period'), c.req.valid('json')),
        200,
        NEVER_CACHED,
      ),
  )
  .post(
    '/employer/:employer/periods/:period/registrations/search',
    describeRoute({
      ...signedIn,
      operationId: 'searchRegistrations',
      summary: 'List who has registered',
      description:
        'By family name, fifty at a time; `total` counts those of all pages. It changes nothing: it is no GET only so that ' +
        'no name stands in an address.',
      responses: { 200: jsonAnswer('A page of people.', registeredSchema), default: PROBLEM },
    }),
    validator('json', registeredSearchSchema, refuseInvalid),
    async (c) =>
      c.json(
        await readRegistered(c.env.DB, c.get('employer').id, c.req.param('period'), c.req.valid('json')),
        200,
        NEVER_CACHED,
      ),
  )
  .post(
    '/employer/:employer/periods/:period/decisions',
    describeRoute({
      ...signedIn,
      operationId: 'decideOnRegistrations',
      summary: 'Approve or reject',
      description:
        'From the day after the last day of the period, in Finland; until then `decisions-not-open`, except about those who ' +
        'were brought in. Of those who are named, all or nobody. `all` are those who wait, with their `count`: if it is not ' +
        'that any more, nobody is decided on (`registrations-not-as-seen`). A decision can be changed until the person is ordered for; the same again changes nothing. Who is ' +
        'rejected gets an e-mail with the reason, between 8 in the morning and 8 in the evening, unless they were brought in.',
      responses: { 200: jsonAnswer('How many it changed, and the period.', decidedSchema), default: PROBLEM },
    }),
    validator('json', decisionSchema, refuseInvalid),
    async (c) =>
      c.json(
        await decide(c.env.DB, actingIn(c), readingIn(c), c.req.param('period'), c.req.valid('json')),
        200,
        NEVER_CACHED,
      ),
  )
  .post(
    '/employer/:employer/periods/:period/people',
    describeRoute({
      ...signedIn,
      operationId: 'bringPeopleIn',
      summary: 'Bring people of an earlier period in',
      description:
        'Those who were approved in it, of the same employer; without registering again, and approved at once. Whoever has ' +
        'registered in the period or is ordered for stays as they are, so that the same again brings nobody twice. Whom it ' +
        'brought in with another package, or has rejected, it can name again; with `all`, those rejected with another one.',
      responses: {
        200: jsonAnswer('How many it brought in, and the period.', broughtSchema),
        default: PROBLEM,
      },
    }),
    validator('json', broughtInSchema, refuseInvalid),
    async (c) =>
      c.json(
        await bringIn(c.env.DB, actingIn(c), readingIn(c), c.req.param('period'), c.req.valid('json')),
        200,
        NEVER_CACHED,
      ),
  )
