import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { outerWall } from './attempts.ts'
import { changePassword } from './change-password.ts'
import { confirmUserId, readUserId, requestUserIdChange } from './change-user-id.ts'
import { rememberBrowser } from './known-browser.ts'
import { fromOwnPageOnly, ownPageOnly, strongSignInOnly } from './own-page.ts'
import { requestPasswordLink } from './request-password-link.ts'
import {
  changePasswordSchema,
  changeUserIdSchema,
  mailLinkCheckSchema,
  mailLinkSchema,
  passwordLinkRequestSchema,
  setPasswordSchema,
  userIdSchema,
} from './schemas.ts'
import { checkLink, setPassword } from './set-password.ts'

const open = { tags: ['Passwords'] }
const signedIn = { tags: ['Passwords'], security: [{ session: [] }] }
const PASSWORD_SET = { description: 'The password is set; older sign-ins with a password have ended.' }
const MAIL_ON_ITS_WAY = { description: 'If there is anything to send, it is on its way.' }

/** Links, passwords and user ids of Saldo: mounted at /v1; what is under /me is behind the check of the access token. */
export const passwordApi = new Hono<AppContext>()
  .post(
    '/password-links',
    describeRoute({
      ...open,
      operationId: 'requestPasswordLink',
      summary: 'Ask for a link to set a password',
      description:
        'The answer is the same whether the address is a user id or not. A mailbox gets three links an hour at most; ' +
        'the last one works, for an hour.',
      responses: { 202: MAIL_ON_ITS_WAY, default: PROBLEM },
    }),
    outerWall,
    validator('json', passwordLinkRequestSchema, refuseInvalid),
    async (c) => {
      await requestPasswordLink(c, c.req.valid('json'))
      return c.json({}, 202, NEVER_CACHED)
    },
  )
  .post(
    '/mail-links/check',
    describeRoute({
      ...open,
      operationId: 'checkMailLink',
      summary: 'See what a link from an e-mail is good for',
      description: 'Changes nothing, so that a mail scanner that opens the link does no harm.',
      responses: { 200: jsonAnswer('The link works.', mailLinkSchema), default: PROBLEM },
    }),
    outerWall,
    validator('json', mailLinkCheckSchema, refuseInvalid),
    async (c) => c.json(await checkLink(c, c.req.valid('json').token), 200, NEVER_CACHED),
  )
  .post(
    '/passwords',
    describeRoute({
      ...open,
      operationId: 'setPassword',
      summary: 'Set a password with a link',
      description: 'On our own pages. The link is used up, unless the password is refused.',
      responses: { 204: PASSWORD_SET, default: PROBLEM },
    }),
    outerWall,
    fromOwnPageOnly,
    validator('json', setPasswordSchema, refuseInvalid),
    async (c) => {
      await rememberBrowser(c, await setPassword(c, c.req.valid('json')))
      return c.body(null, 204)
    },
  )
  .get(
    '/me/user-id',
    describeRoute({
      ...signedIn,
      operationId: 'getUserId',
      summary: 'Read the own user id, masked',
      description: 'On our own pages, after online banking or the mobile certificate.',
      responses: { 200: jsonAnswer('The user id, if there is one.', userIdSchema), default: PROBLEM },
    }),
    ownPageOnly,
    strongSignInOnly,
    async (c) => c.json(await readUserId(c), 200, NEVER_CACHED),
  )
  .post(
    '/me/user-id',
    describeRoute({
      ...signedIn,
      operationId: 'requestUserIdChange',
      summary: 'Ask for another e-mail address as user id',
      description:
        'Mails a link to the new address; nothing changes before it is confirmed. On our own pages, within 15 minutes ' +
        "of online banking or the mobile certificate. The answer is the same when the address is somebody else's.",
      responses: { 202: MAIL_ON_ITS_WAY, default: PROBLEM },
    }),
    ownPageOnly,
    strongSignInOnly,
    validator('json', changeUserIdSchema, refuseInvalid),
    async (c) => {
      await requestUserIdChange(c, c.req.valid('json'))
      return c.json({}, 202, NEVER_CACHED)
    },
  )
  .post(
    '/me/user-id/confirm',
    describeRoute({
      ...signedIn,
      operationId: 'confirmUserId',
      summary: 'Make the address of a link the user id, with a password for it',
      description: 'Both the link and the sign-in of the person who asked for it are needed.',
      responses: { 204: PASSWORD_SET, default: PROBLEM },
    }),
    ownPageOnly,
    strongSignInOnly,
    validator('json', setPasswordSchema, refuseInvalid),
    async (c) => {
      await rememberBrowser(c, await confirmUserId(c, c.req.valid('json')))
      return c.body(null, 204)
    },
  )
  .post(
    '/me/password',
    describeRoute({
      ...signedIn,
      operationId: 'changePassword',
      summary: 'Change the password',
      description:
        'On our own pages: with the current password, or within 15 minutes of online banking or the mobile certificate.',
      responses: { 204: PASSWORD_SET, default: PROBLEM },
    }),
    ownPageOnly,
    validator('json', changePasswordSchema, refuseInvalid),
    async (c) => {
      await rememberBrowser(c, await changePassword(c, c.req.valid('json')))
      return c.body(null, 204)
    },
  )
