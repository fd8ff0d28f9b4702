import type { ProblemKind } from '../platform/problem.ts'

export const DETAILS_MISSING: ProblemKind = {
  status: 409,
  code: 'details-missing',
  title: 'The invoice would have no address',
  detail: 'Nothing was ordered. Fill in the details of the employer first, and order again.',
}
export const ORDER_CHANGED: ProblemKind = {
  status: 409,
  code: 'order-changed',
  title: 'The order is no longer what was seen',
  detail: 'Nothing was ordered. Read what would be ordered now, and order that.',
}
export const NOTHING_TO_ORDER: ProblemKind = {
  status: 409,
  code: 'nothing-to-order',
  title: 'Nobody waits for an order',
  detail: 'Nothing was ordered. Approve people first; what has been ordered is among the invoices.',
}
export const ORDER_TOO_LARGE: ProblemKind = {
  status: 409,
  code: 'order-too-large',
  title: 'The order is larger than one invoice can be',
  detail: 'Nothing was ordered. Ask customer service to help with an order of this size.',
}
export const INVOICE_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'invoice-unknown',
  title: 'This employer has no such invoice',
  detail: 'Read the invoices again and choose one of them.',
}
