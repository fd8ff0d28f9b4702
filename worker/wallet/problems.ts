import type { ProblemKind } from '../platform/problem.ts'

export const IDEMPOTENCY_KEY_REUSED: ProblemKind = {
  status: 422,
  code: 'idempotency-key-reused',
  title: 'This idempotency key was used for something else',
  detail:
    'Nothing was done. Send a retry exactly as it was first sent, and anything new with a key of its own.',
}
export const IDEMPOTENCY_KEY_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'idempotency-key-not-valid',
  title: 'The idempotency key cannot be used',
  detail: 'Send a key of 1 to 255 visible ASCII characters, such as a UUID.',
}
export const AMOUNT_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'amount-not-valid',
  title: 'The amount cannot be loaded',
  detail: 'Send whole cents, from 1 to 100000000 (a million euros).',
}
export const DATE_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'date-not-valid',
  title: 'The last day of use is not in the calendar',
  detail: 'Send a day that exists, as YYYY-MM-DD.',
}
