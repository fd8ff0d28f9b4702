import type { ProblemKind } from '../platform/problem.ts'

export const MONTH_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'month-not-valid',
  title: 'There is no report of this month',
  detail: 'Send a month from 2020-01 to the one that it is now in Finland.',
}
