import type { ProblemKind } from '../platform/problem.ts'

export const UNKNOWN_ANSWER: ProblemKind = {
  status: 404,
  code: 'unknown-answer',
  title: 'There is no such answer or guide',
  detail: 'Take the id from /v1/help; a guide’s is its service and topic, such as plus-use.',
}
