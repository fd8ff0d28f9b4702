import type { ProblemKind } from '../platform/problem.ts'

export const EMPLOYER_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'employer-unknown',
  title: 'There is no such employer for you',
  detail: 'Ask for your employers again. Customer service names the people who act for an employer.',
}
export const IDEMPOTENCY_KEY_MISSING: ProblemKind = {
  status: 400,
  code: 'idempotency-key-missing',
  title: 'The request has no idempotency key',
  detail:
    'Send an Idempotency-Key header of 1 to 255 visible ASCII characters, such as a UUID, and the same one with a retry.',
}
