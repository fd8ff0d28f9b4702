import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as z from 'zod'
import { ConfigError } from './config.ts'
import type { AppContext } from './http.ts'
import { log } from './log.ts'

/** One way in which a request can fail. */
export type ProblemKind = {
  /** HTTP status. */
  status: ContentfulStatusCode
  /** Stable and machine-readable; clients branch on it. */
  code: string
  /** What happened, in a few words. */
  title: string
  /** What to do next, in a sentence. */
  detail: string
  /** Whether the same request can succeed later without being changed. */
  retryable?: boolean
}

/** The body of every error (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().meta({ example: 'urn:smartum:problem:session-ended' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What to do next.' }),
    code: z.string().meta({ description: 'Stable; branch on this.', example: 'session-ended' }),
    retryable: z.boolean().meta({ description: 'Whether the same request can succeed later.' }),
    request_id: z.string().meta({ description: 'Quote it to customer service.' }),
    parameter: z
      .string()
      .optional()
      .meta({ description: 'The part of the request that was not understood.' }),
    available_cents: z
      .int()
      .optional()
      .meta({ description: 'How much there is, where an amount was more than that.' }),
  })
  .meta({ ref: 'Problem' })

/** An error that the caller is told about. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly parameter: string | undefined
  /** How much there is, when an amount was more than that. */
  readonly availableCents: number | undefined

  constructor(kind: ProblemKind, parameter?: string, availableCents?: number) {
    super(`${kind.code}: ${kind.detail}`)
    this.name = 'Problem'
    this.kind = kind
    this.parameter = parameter
    this.availableCents = availableCents
  }
}

const NOT_FOUND: ProblemKind = {
  status: 404,
  code: 'not-found',
  title: 'There is nothing here',
  detail: 'Check the address and the method; /docs lists what there is.',
}
const INVALID_REQUEST: ProblemKind = {
  status: 400,
  code: 'invalid-request',
  title: 'The request was not understood',
  detail: 'Correct the parameter that is named and send the request again.',
}
const tooLarge = (kilobytes: number): ProblemKind => ({
  status: 413,
  code: 'too-large',
  title: 'More was sent than is needed here',
  detail: `Send less than ${kilobytes} kB.`,
})
const MISCONFIGURED: ProblemKind = {
  status: 500,
  code: 'misconfigured',
  title: 'The service is not set up',
  detail: 'An operator has to complete the settings that the log and /healthz name.',
}
const UNEXPECTED: ProblemKind = {
  status: 500,
  code: 'unexpected',
  title: 'Something went wrong on our side',
  detail:
    'Try again in a moment, with the same Idempotency-Key if there was one; if it goes on, tell customer service the request id.',
  retryable: true,
}

/** For hono-openapi's validator: unknown or malformed input becomes a problem that names the parameter. */
export function refuseInvalid(result: {
  success: boolean
  error?: readonly { path?: unknown; message: string }[]
}) {
  if (result.success) return
  const issue = result.error?.[0]
  const path = Array.isArray(issue?.path) ? issue.path.map(String).join('.') : ''
  throw new Problem(
    { ...INVALID_REQUEST, detail: `${issue?.message}. ${INVALID_REQUEST.detail}` },
    path || undefined,
  )
}

const limitTo = (kilobytes: number) =>
  bodyLimit({
    maxSize: kilobytes * 1024,
    onError: () => {
      throw new Problem(tooLarge(kilobytes))
    },
  })

/** Refuses a body that is larger than nearly any that the worker takes, before it is read. */
export const limitBody = limitTo(32)
/** The same where people come by the thousands. Only for those who are known to be allowed it. */
export const limitImport = limitTo(4096)

/** Which problem an error is; whatever is not the caller's to know becomes `unexpected` and is logged. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error
  if (error instanceof ConfigError) {
    log('error', 'misconfigured', { requestId, settings: error.message })
    return new Problem(MISCONFIGURED)
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem({ ...INVALID_REQUEST, detail: 'Send well-formed JSON.' })
  }
  const { name, message, stack } = error as Error
  log('error', 'unexpected', { requestId, name, message, stack })
  return new Problem(UNEXPECTED)
}

/** Keeps a trace of who was not let in or held back, for whoever looks into an attack. */
export function logRefusal(c: Context<AppContext>, { kind }: Problem): void {
  if (![401, 403, 429].includes(kind.status)) return
  log('info', 'refused', { requestId: c.get('requestId'), code: kind.code, path: c.req.path })
}

/** The answer that carries a problem. */
export function answerProblem(c: Context<AppContext>, problem: Problem): Response {
  const { kind, parameter, availableCents } = problem
  const requestId = c.get('requestId')
  const { status, code, title, detail, retryable = false } = kind
  if (status === 401) c.header('WWW-Authenticate', `DPoP error="${code}", algs="ES256"`)
  c.header('Cache-Control', 'no-store')
  return c.body(
    JSON.stringify({
      type: `urn:smartum:problem:${code}`,
      title,
      status,
      detail,
      code,
      retryable,
      request_id: requestId,
      parameter,
      available_cents: availableCents,
    } satisfies z.infer<typeof problemSchema>),
    status,
    { 'Content-Type': 'application/problem+json' },
  )
}

export const notFound = () => new Problem(NOT_FOUND)
