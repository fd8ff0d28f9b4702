import type { ProblemKind } from '../platform/problem.ts'

const NOTHING_DONE = 'Nothing was done.'

export const ORDER_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'order-unknown',
  title: 'This employer has no such order',
  detail: 'Read the orders again and choose one of them.',
}
export const ORDERED_FOR_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'ordered-for-unknown',
  title: 'A group or a person that was named is not on the list of this employer',
  detail: `${NOTHING_DONE} Read the groups and the list again and choose among them.`,
}
export const BENEFIT_TWICE: ProblemKind = {
  status: 422,
  code: 'benefit-twice',
  title: 'A benefit is named twice',
  detail: `${NOTHING_DONE} Name each benefit once.`,
}
export const LAST_DAY_PASSED: ProblemKind = {
  status: 409,
  code: 'last-day-passed',
  title: 'The money would end today or before',
  detail: `${NOTHING_DONE} Choose a last day after today in Finland.`,
}
export const LAST_DAY_TOO_LATE: ProblemKind = {
  status: 409,
  code: 'last-day-too-late',
  title: 'The money would last too long',
  detail: `${NOTHING_DONE} Choose a last day within two years from today.`,
}
export const TOO_MANY_DRAFTS: ProblemKind = {
  status: 409,
  code: 'too-many-drafts',
  title: 'There are as many drafts as there can be',
  detail: `${NOTHING_DONE} Order, change or discard one of those that are there.`,
}
export const ORDER_NOT_DRAFT: ProblemKind = {
  status: 409,
  code: 'order-not-draft',
  title: 'The order is no draft any more',
  detail: `${NOTHING_DONE} It has been ordered or discarded meanwhile. Read it again to see which.`,
}
export const NOBODY_TO_ORDER_FOR: ProblemKind = {
  status: 409,
  code: 'nobody-to-order-for',
  title: 'Nobody would get anything',
  detail: `${NOTHING_DONE} Choose others, or give their groups the benefits that are ordered.`,
}
export const LUNCH_NOT_SET_UP: ProblemKind = {
  status: 409,
  code: 'lunch-not-set-up',
  title: 'This employer has no lunch balance yet',
  detail: `${NOTHING_DONE} Switch the monthly lunch on first; it gets its reference then.`,
}
