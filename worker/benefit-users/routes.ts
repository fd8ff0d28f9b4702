import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { wideWall } from '../identity/attempts.ts'
import { strongSignInOnly } from '../identity/own-page.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { checkInvitation } from './check-invitation.ts'
import { readOwnPlus } from './own-plus.ts'
import {
  acceptanceSchema,
  checkInvitationSchema,
  invitationSchema,
  ownEmployerSchema,
  ownPlusSchema,
} from './schemas.ts'

const open = { tags: ['Activating Plus'] }
const signedIn = { ...open, security: [{ session: [] }] }

/** Accepting benefits of Plus: mounted at /v1; what is under /me is behind the check of the access token. */
export const activationApi = new Hono<AppContext>()
  .post(
    '/plus-invitations/check',
    describeRoute({
      ...open,
      operationId: 'checkPlusInvitation',
      summary: 'See what the link of an invitation is good for',
      description: 'Changes nothing, so that a mail scanner that opens the link does no harm.',
      responses: { 200: jsonAnswer('What the link is good for.', invitationSchema), default: PROBLEM },
    }),
    // An office opens its links in the same minute, and a token is too long to be guessed.
    wideWall,
    validator('json', checkInvitationSchema, refuseInvalid),
    async (c) => c.json(await checkInvitation(c, c.req.valid('json').token), 200, NEVER_CACHED),
  )
  .post(
    '/me/plus-invitations/accept',
    describeRoute({
      ...signedIn,
      operationId: 'acceptPlusInvitation',
      summary: 'Accept the benefits of an employer',
      description:
        'For who is signed in with a bank or the mobile certificate and bears the name on the list. The same person with the ' +
        'same link again gets the same answer. With a link that confirms an address, the terms are not accepted anew.',
      responses: { 200: jsonAnswer('Accepted.', ownEmployerSchema), default: PROBLEM },
    }),
    strongSignInOnly,
    validator('json', acceptanceSchema, refuseInvalid),
    async (c) => c.json(await acceptInvitation(c, c.req.valid('json')), 200, NEVER_CACHED),
  )
  .get(
    '/me/plus',
    describeRoute({
      ...signedIn,
      operationId: 'getOwnPlus',
      summary: 'See from whom the person has accepted benefits of Plus',
      responses: { 200: jsonAnswer('The newest first.', ownPlusSchema), default: PROBLEM },
    }),
    strongSignInOnly,
    async (c) => c.json(await readOwnPlus(c), 200, NEVER_CACHED),
  )
