import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { returnToHost } from '../pages/return-to-host.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { Problem, problemOf, refuseInvalid } from '../platform/problem.ts'
import { outerWall, wideWall } from './attempts.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { signInRequestSchema, takeTransaction } from './login-transaction.ts'
import { NOT_A_WINDOW, SIGN_IN_EXPIRED } from './problems.ts'
import { verifyProof } from './proof-of-possession.ts'
import { readProviderStates } from './provider-states.ts'
import {
  type SignInOptions,
  signInOptionsSchema,
  signOutRequestSchema,
  tokenRequestSchema,
  tokenResponseSchema,
} from './schemas.ts'
import { exchangeCode, refreshSession, signOut } from './sessions.ts'
import { checkClient, startSignIn } from './start-sign-in.ts'

const proofHeader = {
  name: 'DPoP',
  in: 'header' as const,
  required: true,
  description: 'A proof of possession (RFC 9449) signed with the key that the tokens are bound to.',
  schema: { type: 'string' as const },
}

/** What elements call: mounted at /v1. */
export const identityApi = new Hono<AppContext>()
  .get(
    '/clients/:client/sign-in',
    describeRoute({
      operationId: 'getSignInOptions',
      summary: 'List the ways to sign in',
      tags: ['Sign-in'],
      responses: {
        200: jsonAnswer('The banks and the mobile certificate.', signInOptionsSchema),
        default: PROBLEM,
      },
    }),
    wideWall,
    async (c) => {
      const id = c.req.param('client')
      const { name, service } = await checkClient(c.env.DB, id, c.req.header('Origin'))
      const options: SignInOptions = {
        client: { id, name, service },
        ...(await readProviderStates(c.env, c.get('now'))),
      }
      return c.json(options, 200, NEVER_CACHED)
    },
  )
  .post(
    '/token',
    describeRoute({
      operationId: 'getTokens',
      summary: 'Exchange a sign-in code or a refresh token',
      description:
        'A refresh token is replaced by every use; showing one that was replaced earlier ends the session.',
      tags: ['Sign-in'],
      parameters: [proofHeader],
      responses: {
        200: jsonAnswer('Tokens bound to the key of the proof.', tokenResponseSchema),
        default: PROBLEM,
      },
    }),
    wideWall,
    validator('json', tokenRequestSchema, refuseInvalid),
    async (c) => {
      const request = c.req.valid('json')
      const call = {
        config: c.get('config'),
        db: c.env.DB,
        origin: c.req.header('Origin'),
        userAgent: c.req.header('User-Agent') ?? '',
        proof: await verifyProof(c),
        now: c.get('now'),
      }
      const tokens =
        request.grant_type === 'authorization_code'
          ? await exchangeCode({ ...call, request })
          : await refreshSession({ ...call, request })
      return c.json(tokens, 200, NEVER_CACHED)
    },
  )
  .post(
    '/sign-out',
    describeRoute({
      operationId: 'signOut',
      summary: 'Sign out',
      description: 'Refreshing ends at once; access tokens that are out end within five minutes.',
      tags: ['Sign-in'],
      parameters: [proofHeader],
      responses: { 204: { description: 'The session is over, or was already.' }, default: PROBLEM },
    }),
    wideWall,
    validator('json', signOutRequestSchema, refuseInvalid),
    async (c) => {
      await signOut(c.env.DB, c.req.valid('json').refresh_token, await verifyProof(c))
      return c.body(null, 204)
    },
  )

/** Where the person's window goes: out to the bank, and back. Mounted at /sign-in. */
export const signInPages = new Hono<AppContext>()
  .get('/', outerWall, validator('query', signInRequestSchema, refuseInvalid), async (c) => {
    const request = c.req.valid('query')
    // Each costs a signature and a call to the broker, so it has to be a person's window, not a picture on a page.
    if ((c.req.header('Sec-Fetch-Dest') ?? 'document') !== 'document') throw new Problem(NOT_A_WINDOW)
    await checkClient(c.env.DB, request.client, new URL(request.return_to).origin)
    try {
      return c.redirect((await startSignIn(c, request)).href, 303)
    } catch (error) {
      return returnToHost(c, request, { error: problemOf(error, c.get('requestId')).kind.code })
    }
  })
  .get('/callback', wideWall, async (c) => {
    const transaction = await takeTransaction(c, c.req.query('state') ?? '')
    if (!transaction) throw new Problem(SIGN_IN_EXPIRED)
    try {
      return await returnToHost(c, transaction, { code: await finishSignIn(c, transaction) })
    } catch (error) {
      return returnToHost(c, transaction, { error: problemOf(error, c.get('requestId')).kind.code })
    }
  })
