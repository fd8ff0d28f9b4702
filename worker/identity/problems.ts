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
export const BANK_UNREACHABLE: ProblemKind = {
  status: 503,
  code: 'bank-unreachable',
  title: 'The bank that was chosen does not work at the moment',
  detail: 'Offer the other banks and the mobile certificate, or try this one again in a while.',
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
export const NOT_OUR_FORM: ProblemKind = {
  status: 403,
  code: 'not-our-form',
  title: 'The form was not sent from our own page',
  detail: 'Go back to the page where you started and sign in again.',
}
export const PASSWORD_TOO_SHORT: ProblemKind = {
  status: 422,
  code: 'password-too-short',
  title: 'The password is shorter than 10 characters',
  detail: 'Choose a longer one; a few words in a row do well.',
}
export const PASSWORD_TOO_COMMON: ProblemKind = {
  status: 422,
  code: 'password-too-common',
  title: 'The password is one that is easily guessed',
  detail: 'Choose one that few people would think of, without your name or e-mail address.',
}
export const EMAIL_NOT_VALID: ProblemKind = {
  status: 400,
  code: 'email-not-valid',
  title: 'This is not an e-mail address',
  detail: 'Check it and send it again, in a form such as name@example.fi.',
}
export const LINK_NOT_VALID: ProblemKind = {
  status: 410,
  code: 'link-not-valid',
  title: 'This link does not work any more',
  detail: 'Ask for a new one. A link works once, until a newer one is sent, and not for long.',
}
export const OWN_PAGE_ONLY: ProblemKind = {
  status: 403,
  code: 'own-page-only',
  title: 'This is done on our own page only',
  detail: 'Open the page for it on the address of this service, or the link of the e-mail, and go on there.',
}
export const STRONG_SIGN_IN_NEEDED: ProblemKind = {
  status: 403,
  code: 'strong-sign-in-needed',
  title: 'A password is not enough for this',
  detail: 'Sign in with online banking or a mobile certificate.',
}
export const SIGN_IN_AGAIN_FIRST: ProblemKind = {
  status: 403,
  code: 'sign-in-again',
  title: 'The sign-in was too long ago for this',
  detail: 'Sign in again with online banking or a mobile certificate, and go on within 15 minutes.',
}
export const NO_USER_ID: ProblemKind = {
  status: 404,
  code: 'no-user-id',
  title: 'This person has no user id in Saldo',
  detail: 'There is nothing to change: the benefits are in Plus, where no password is needed.',
}
export const ADDRESS_TAKEN: ProblemKind = {
  status: 409,
  code: 'address-taken',
  title: "This address is somebody else's user id",
  detail: 'Nothing was changed. Choose another address, or ask customer service.',
}
export const TOO_MANY_ATTEMPTS: ProblemKind = {
  status: 429,
  code: 'too-many-attempts',
  title: 'This was tried too often',
  detail: 'Wait for as many seconds as Retry-After says and try again.',
  retryable: true,
}
export const WRONG_PASSWORD: ProblemKind = {
  status: 403,
  code: 'wrong-password',
  title: 'The current password is not this one',
  detail: 'Type it again, or ask for a link to set a new one.',
}
export const USER_ID_CHANGED: ProblemKind = {
  status: 409,
  code: 'user-id-changed',
  title: 'The user id has just been changed',
  detail: 'Nothing was done. Look at the person again.',
}
