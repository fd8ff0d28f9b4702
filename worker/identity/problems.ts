import type { ProblemKind } from '../platform/problem.ts'

const SIGN_IN_AGAIN = 'Sign in again.'

export const UNKNOWN_CLIENT: ProblemKind = {
  status: 404,
  code: 'unknown-client',
  title: 'This page is not registered with us',
  detail: 'Check the client attribute of the element; the employer gets its value from us.',
}
export const ORIGIN_NOT_ALLOWED: ProblemKind = {
  status: 403,
  code: 'origin-not-allowed',
  title: 'This origin is not on the list of the client',
  detail: 'Add the origin of the page to the allowed origins of the client.',
}
export const CANCELLED: ProblemKind = {
  status: 400,
  code: 'cancelled',
  title: 'The person turned back at the bank',
  detail: 'Offer the banks again.',
}
export const BROKER_UNREACHABLE: ProblemKind = {
  status: 503,
  code: 'broker-unreachable',
  title: 'The identification service does not answer',
  detail: 'Try again in a while.',
  retryable: true,
}
export const BROKER_REFUSED: ProblemKind = {
  status: 502,
  code: 'broker-refused',
  title: 'The identification service did not accept our request',
  detail: 'Try again; if it goes on, an operator has to look at the registration with the broker.',
}
export const NOT_A_WINDOW: ProblemKind = {
  status: 400,
  code: 'not-a-window',
  title: 'Signing in needs a window of its own',
  detail: 'Open this address in a window or by a redirect.',
}
export const SIGN_IN_EXPIRED: ProblemKind = {
  status: 400,
  code: 'sign-in-expired',
  title: 'This sign-in is not open in this browser any more',
  detail: 'Go back to the page where you started and sign in again.',
}
export const IDENTITY_NOT_CONFIRMED: ProblemKind = {
  status: 403,
  code: 'identity-not-confirmed',
  title: 'The answer of the identification service does not hold',
  detail: 'Nobody was signed in. Sign in again; if it goes on, tell customer service the request id.',
}
export const CODE_NOT_VALID: ProblemKind = {
  status: 400,
  code: 'code-not-valid',
  title: 'The sign-in code is used, too old, or made for somebody else',
  detail: SIGN_IN_AGAIN,
}
export const SESSION_ENDED: ProblemKind = {
  status: 401,
  code: 'session-ended',
  title: 'The session has ended',
  detail: SIGN_IN_AGAIN,
}
export const SESSION_REUSED: ProblemKind = {
  status: 401,
  code: 'session-reused',
  title: 'The session has ended because an old token of it was used',
  detail: 'Somebody may have copied it. Sign in again, and end the sessions that you do not know.',
}
export const TOKEN_NOT_VALID: ProblemKind = {
  status: 401,
  code: 'token-not-valid',
  title: 'The access token is missing, expired or not valid here',
  detail: 'Send a current access token in "Authorization: DPoP …"; refresh it when it has expired.',
}
export const PROOF_NOT_VALID: ProblemKind = {
  status: 401,
  code: 'proof-not-valid',
  title: 'The proof of possession is missing or not valid for this request',
  detail:
    'Sign a DPoP proof (RFC 9449) for this method and address with the key that the tokens are bound to.',
}
export const PROOF_NOT_CURRENT: ProblemKind = {
  status: 401,
  code: 'proof-not-current',
  title: 'The proof of possession was made at another time',
  detail: 'Set the clock by the Date header of this answer and sign a new proof.',
}
export const PROOF_REPLAYED: ProblemKind = {
  status: 401,
  code: 'proof-replayed',
  title: 'The proof of possession has been used before',
  detail: 'Sign a new proof for every request.',
}
