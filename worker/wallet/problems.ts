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
  title: 'The amount cannot be used',
  detail: 'Send whole cents.',
}
export const DATE_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'date-not-valid',
  title: 'The day is not in the calendar',
  detail: 'Send a day that exists, as YYYY-MM-DD.',
}
export const DAY_PASSED: ProblemKind = {
  status: 422,
  code: 'day-passed',
  title: 'The last day of use would be too early',
  detail:
    'Nothing was done. Send today in Finland or a later day; of a card, no day before that of its money.',
}
export const HOLD_UNTIL_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'hold-until-not-valid',
  title: 'A hold cannot last until then',
  detail: 'Choose an instant from now to 31 days ahead.',
}
export const USES_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'uses-not-valid',
  title: 'The uses do not fit the benefit',
  detail: 'Choose one or more uses for a flexible benefit, and leave them out for every other.',
}
export const INSUFFICIENT_FUNDS: ProblemKind = {
  status: 409,
  code: 'insufficient-funds',
  title: 'There is not enough money for this',
  detail: 'Nothing was done. Choose an amount up to what is available, or another way to pay.',
}
export const BALANCE_CHANGED: ProblemKind = {
  status: 409,
  code: 'balance-changed',
  title: 'Something has happened to this money since it was looked at',
  detail: 'Nothing was done. Read the accounts again, and ask again if it is still wanted.',
}
export const BENEFIT_EXPIRED: ProblemKind = {
  status: 409,
  code: 'benefit-expired',
  title: 'The last day of this money has passed',
  detail: 'Nothing was done. Choose money that can still be used.',
}
export const BENEFIT_CLOSED: ProblemKind = {
  status: 409,
  code: 'benefit-closed',
  title: 'The employer has ended the use of this money',
  detail: 'Nothing was done. Ask the employer until when it could be used.',
}
export const BENEFIT_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'benefit-unknown',
  title: 'The employer has given this person nothing through this service',
  detail: 'Nothing was done. Check the person, the employer and the service.',
}
export const LOT_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'lot-unknown',
  title: 'This person has no such money',
  detail: 'Nothing was done. Read the accounts again and choose one of them.',
}
export const CARD_USES_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'card-uses-not-valid',
  title: 'The money was not given for these uses',
  detail:
    'Nothing was done. A card can be for the uses of the money that it is bought with, or some of them.',
}
export const HOLD_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'hold-unknown',
  title: 'There is no such hold',
  detail: 'Nothing was done. Check the id that the hold was answered with.',
}
export const HOLD_EXPIRED: ProblemKind = {
  status: 409,
  code: 'hold-expired',
  title: 'The hold has lasted its time',
  detail: 'Nothing was captured. Ask for a new payment.',
}
export const HOLD_CAPTURED: ProblemKind = {
  status: 409,
  code: 'hold-captured',
  title: 'The hold has been captured already',
  detail: 'Nothing was done. Refund the payment to give money back.',
}
export const HOLD_RELEASED: ProblemKind = {
  status: 409,
  code: 'hold-released',
  title: 'The hold has been released already',
  detail: 'Nothing was done. Ask for a new payment.',
}
export const CAPTURE_TOO_LARGE: ProblemKind = {
  status: 409,
  code: 'capture-too-large',
  title: 'The hold is for less than this',
  detail: 'Nothing was captured. Capture what is on hold or less.',
}
export const PAYMENT_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'payment-unknown',
  title: 'There is no such payment',
  detail: 'Nothing was done. Check the id of the payment, or of the capture when it began as a hold.',
}
export const REFUND_TOO_LARGE: ProblemKind = {
  status: 409,
  code: 'refund-too-large',
  title: 'Less than this is left to refund',
  detail: 'Nothing was refunded. Refund what is left of the payment or less.',
}
export const LOAD_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'load-unknown',
  title: 'There is no such load',
  detail: 'Nothing was done. Check the id that the load was answered with.',
}
export const LOAD_USED: ProblemKind = {
  status: 409,
  code: 'load-used',
  title: 'Some of this load has been used or has expired',
  detail: 'Nothing was reversed. A load can be taken back only as long as all of it is there.',
}
export const CURSOR_UNKNOWN: ProblemKind = {
  status: 400,
  code: 'cursor-unknown',
  title: 'There is no such page',
  detail: 'Send the `next` of an earlier page, or begin again without `before`.',
}
export const TRANSACTION_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'transaction-unknown',
  title: 'This person has no such transaction',
  detail: 'Read the history again and choose one of it.',
}
