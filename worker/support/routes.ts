import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import * as z from 'zod'
import { outerWall } from '../identity/attempts.ts'
import type { AppContext } from '../platform/http.ts'
import { languageSchema } from '../platform/language.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { refuseInvalid } from '../platform/problem.ts'
import { receiveFeedback } from './feedback.ts'
import { helpIn } from './help.ts'
import { requestNewsletter } from './newsletter.ts'
import { readHelpTexts } from './read-help-texts.ts'
import {
  feedbackSchema,
  helpSchema,
  newsletterRequestSchema,
  type ServiceRequestAnswer,
  serviceRequestAnswerSchema,
  serviceRequestSchema,
} from './schemas.ts'
import { receiveServiceRequest } from './service-requests.ts'

const describe = { tags: ['Help'] }

/** What people who need help ask for, without having signed in. Mounted at /v1. */
export const supportApi = new Hono<AppContext>()
  .get(
    '/help',
    describeRoute({
      ...describe,
      operationId: 'getHelp',
      summary: 'List answers and contacts',
      responses: { 200: jsonAnswer('The same for everybody.', helpSchema), default: PROBLEM },
    }),
    validator('query', z.strictObject({ lang: languageSchema }), refuseInvalid),
    async (c) => {
      const { lang } = c.req.valid('query')
      const texts = await readHelpTexts(c.env.ASSETS, lang)
      return c.json(helpIn(lang, texts, c.get('config').PUBLIC_ORIGIN), 200, {
        'Cache-Control': 'public, max-age=300',
      })
    },
  )
  .post(
    '/service-requests',
    outerWall,
    describeRoute({
      ...describe,
      operationId: 'sendServiceRequest',
      summary: 'Ask customer service for help',
      description:
        'The number is mailed as well, unless the address has had much mail lately. The very same request sent again gives the same number, as long as it is open. Personal identity codes are made unreadable.',
      responses: {
        201: jsonAnswer('The request has been received.', serviceRequestAnswerSchema),
        default: PROBLEM,
      },
    }),
    validator('json', serviceRequestSchema, refuseInvalid),
    async (c) => {
      const number = await receiveServiceRequest(c, c.req.valid('json'))
      return c.json({ number } satisfies ServiceRequestAnswer, 201)
    },
  )
  .post(
    '/newsletter',
    outerWall,
    describeRoute({
      ...describe,
      operationId: 'requestNewsletter',
      summary: 'Ask for the newsletter',
      description:
        'Sends a link by e-mail, unless the address has had much mail lately; nothing else is sent until it is confirmed.',
      responses: {
        202: { description: 'The same whether the address gets the newsletter already or not.' },
        default: PROBLEM,
      },
    }),
    validator('json', newsletterRequestSchema, refuseInvalid),
    async (c) => {
      await requestNewsletter(c, c.req.valid('json'))
      return c.json({}, 202)
    },
  )
  .post(
    '/answers/:id/feedback',
    outerWall,
    describeRoute({
      ...describe,
      operationId: 'sendFeedback',
      summary: 'Tell whether an answer or a guide helped',
      responses: { 204: { description: 'It has been counted.' }, default: PROBLEM },
    }),
    validator('json', feedbackSchema, refuseInvalid),
    async (c) => {
      await receiveFeedback(c, c.req.param('id'), c.req.valid('json'))
      return c.body(null, 204)
    },
  )
