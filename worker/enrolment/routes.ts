import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { outerWall, wideWall } from '../identity/attempts.ts'
import { rememberBrowser } from '../identity/known-browser.ts'
import { fromOwnPageOnly } from '../identity/own-page.ts'
import { mailLinkCheckSchema } from '../identity/schemas.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { checkFirstLink, confirmRegistration } from './confirm-registration.ts'
import { readMyRegistrations } from './my-registrations.ts'
import { readLink } from './read-link.ts'
import { registerNewUser } from './register-new-user.ts'
import { registerOwn } from './register-own.ts'
import {
  confirmationSchema,
  firstLinkSchema,
  myRegistrationSchema,
  myRegistrationsSchema,
  newUserRegistrationSchema,
  ownRegistrationSchema,
  registrationLinkSchema,
} from './schemas.ts'

const open = { tags: ['Registering for Saldo'] }
const signedIn = { ...open, security: [{ session: [] }] }

/** Registering for Saldo: mounted at /v1; what is under /me is behind the check of the access token. */
export const enrolmentApi = new Hono<AppContext>()
  .get(
    '/registration-links/:code',
    describeRoute({
      ...open,
      operationId: 'getRegistrationLink',
      summary: 'See what a registration link leads to',
      description: 'The code may be written in any case, with spaces and hyphens.',
      responses: {
        200: jsonAnswer(
          'The benefits, and whether one can register today in Finland.',
          registrationLinkSchema,
        ),
        default: PROBLEM,
      },
    }),
    wideWall,
    async (c) => c.json(await readLink(c, c.req.param('code')), 200, NEVER_CACHED),
  )
  .post(
    '/registrations',
    describeRoute({
      ...open,
      operationId: 'register',
      summary: 'Register somebody who has no user id yet',
      description:
        'Nothing is made before the link is used that goes to the address. The answer is the same whether the identity code ' +
        'or the address is known or not: e-mails tell those whom it concerns. Nothing changes for a person who has a user ' +
        'id; they sign in and register. The same again at once does nothing more, and brings a new link later; a mailbox gets few ' +
        'e-mails an hour.',
      responses: { 202: { description: 'The next step is in an e-mail.' }, default: PROBLEM },
    }),
    outerWall,
    validator('json', newUserRegistrationSchema, refuseInvalid),
    async (c) => {
      await registerNewUser(c, c.req.valid('json'))
      return c.json({}, 202, NEVER_CACHED)
    },
  )
  .post(
    '/registrations/check',
    describeRoute({
      ...open,
      operationId: 'checkFirstLink',
      summary: 'See whose the link of a first password is',
      description: 'Changes nothing, and answers the same whether the identity code is known or not.',
      responses: { 200: jsonAnswer('The link works.', firstLinkSchema), default: PROBLEM },
    }),
    outerWall,
    validator('json', mailLinkCheckSchema, refuseInvalid),
    async (c) => c.json(await checkFirstLink(c, c.req.valid('json').token), 200, NEVER_CACHED),
  )
  .post(
    '/registrations/confirm',
    describeRoute({
      ...open,
      operationId: 'confirmRegistration',
      summary: 'Make the user id of a mailed link, with a password, and register who is new',
      description:
        'On our own pages, with the identity code once more. A password that is refused uses nothing up. All else that keeps ' +
        'a user id from being made is one refusal, `registration-not-confirmed`; after five of them a link works no more.',
      responses: {
        204: { description: 'The user id is made; who is new is registered.' },
        default: PROBLEM,
      },
    }),
    outerWall,
    fromOwnPageOnly,
    validator('json', confirmationSchema, refuseInvalid),
    async (c) => {
      await rememberBrowser(c, await confirmRegistration(c, c.req.valid('json')))
      return c.body(null, 204)
    },
  )
  .get(
    '/me/registrations',
    describeRoute({
      ...signedIn,
      operationId: 'listRegistrations',
      summary: 'List what the person has registered for in Saldo',
      responses: { 200: jsonAnswer('The newest first.', myRegistrationsSchema), default: PROBLEM },
    }),
    async (c) => c.json(await readMyRegistrations(c), 200, NEVER_CACHED),
  )
  .post(
    '/me/registrations',
    describeRoute({
      ...signedIn,
      operationId: 'registerSelf',
      summary: 'Register the person who is signed in',
      description:
        'One registration for each person and period; the same again answers the same. Somebody who has no user id sends, on ' +
        'our own pages, the address that is to be one, and gets a link there to make it; a new link, also to another ' +
        'address, when they send it again.',
      responses: { 200: jsonAnswer('The registration.', myRegistrationSchema), default: PROBLEM },
    }),
    validator('json', ownRegistrationSchema, refuseInvalid),
    async (c) => c.json(await registerOwn(c, c.req.valid('json')), 200, NEVER_CACHED),
  )
