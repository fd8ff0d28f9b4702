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
export const ADMINS_ONLY: ProblemKind = {
  status: 403,
  code: 'admins-only',
  title: 'You may order, but not change who else does',
  detail: 'Ask an orderer who may add others, or customer service.',
}
export const LAST_ADMIN: ProblemKind = {
  status: 409,
  code: 'last-admin',
  title: 'Nobody would be left who may add orderers',
  detail: 'Nothing was changed. Invite somebody else who may add orderers first.',
}
export const ORDERER_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'orderer-unknown',
  title: 'There is no such orderer or invitation',
  detail: 'Read the orderers again; a colleague may have removed them.',
}
export const INVITATION_NOT_VALID: ProblemKind = {
  status: 410,
  code: 'invitation-not-valid',
  title: 'This invitation does not work any more',
  detail: 'Ask the employer for a new one. An invitation works once, for 30 days, until a newer one is sent.',
}
export const NAME_DIFFERS: ProblemKind = {
  status: 409,
  code: 'name-differs',
  title: 'The invitation is for somebody of another name',
  detail:
    'Nothing was accepted. If it is for you, ask the employer for one with your name as your bank knows it.',
}
export const IDENTITY_CODE: ProblemKind = {
  status: 422,
  code: 'identity-code',
  title: 'There is a personal identity code where none may be',
  detail: 'Nothing was done. Remove it from the field that is named.',
}
