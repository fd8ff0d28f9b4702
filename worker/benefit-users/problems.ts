import type { ProblemKind } from '../platform/problem.ts'

/** What goes wrong when somebody accepts. */

export const INVITATION_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'plus-invitation-unknown',
  title: 'There is no such invitation',
  detail: 'Open the link as it stands in the e-mail, or ask the employer for a new one.',
}
export const INVITATION_USED: ProblemKind = {
  status: 409,
  code: 'plus-invitation-used',
  title: 'The invitation has been used',
  detail: 'Nothing was done. If it was not you, ask the employer for a new one.',
}
export const INVITATION_EXPIRED: ProblemKind = {
  status: 409,
  code: 'plus-invitation-expired',
  title: 'The invitation has expired',
  detail: 'Nothing was done. Ask the employer for a new one.',
}
export const INVITATION_VOIDED: ProblemKind = {
  status: 409,
  code: 'plus-invitation-voided',
  title: 'The employer has taken the invitation back, or sent a newer one',
  detail: 'Nothing was done. Look for the newest e-mail, or ask the employer.',
}
export const NAME_DIFFERS: ProblemKind = {
  status: 409,
  code: 'name-differs',
  title: 'The invitation is for somebody of another name',
  detail:
    'Nothing was accepted. If it is for you, ask the employer to correct the name on its list; the same link works then.',
}
export const ALREADY_ACCEPTED: ProblemKind = {
  status: 409,
  code: 'already-accepted',
  title: 'The person has accepted benefits of this employer with another invitation',
  detail: 'Nothing more was accepted. Tell the employer that the person is on its list twice.',
}
export const ADDRESS_OF_ANOTHER: ProblemKind = {
  status: 409,
  code: 'plus-address-of-another',
  title: 'The link confirms the address of somebody else',
  detail: 'Nothing was done. Sign in as the person who has accepted the benefits.',
}
export const ADDRESS_ON_LIST: ProblemKind = {
  status: 409,
  code: 'plus-address-on-list',
  title: 'Somebody else on the list of the employer has this address by now',
  detail: 'Nothing was done. Ask the employer to correct its list.',
}
