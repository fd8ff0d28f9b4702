import type { ProblemKind } from '../platform/problem.ts'

/** What goes wrong when somebody registers. */

export const REGISTRATION_LINK_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'registration-link-unknown',
  title: 'There is no such registration link',
  detail: 'Open the link as the employer has sent it, or ask the employer for a new one.',
}
export const REGISTRATION_UPCOMING: ProblemKind = {
  status: 409,
  code: 'registration-upcoming',
  title: 'The registration has not begun',
  detail: 'Come back on its first day, which the link tells.',
}
export const REGISTRATION_CLOSED: ProblemKind = {
  status: 409,
  code: 'registration-closed',
  title: 'The registration is over',
  detail: 'Nothing was done. Ask the employer, who can send a link for latecomers.',
}
export const REGISTRATION_FULL: ProblemKind = {
  status: 409,
  code: 'registration-full',
  title: 'Every place of this registration is taken',
  detail: 'Nothing was done. Ask the employer whether there are more.',
}
export const REGISTRATION_WITHDRAWN: ProblemKind = {
  status: 409,
  code: 'registration-withdrawn',
  title: 'The employer has taken the registration back',
  detail: 'Nothing was done. Ask the employer for a new link.',
}
export const ALREADY_REGISTERED: ProblemKind = {
  status: 409,
  code: 'already-registered',
  title: 'The person has registered for another benefit in this period',
  detail: 'The first choice stays. Ask the employer if it should be another.',
}
export const PACKAGE_NOT_OFFERED: ProblemKind = {
  status: 422,
  code: 'package-not-offered',
  title: 'This link does not offer the benefit that was chosen',
  detail: 'Read the link again and choose one of its benefits.',
}
export const IDENTITY_CODE_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'identity-code-not-valid',
  title: 'This is not a personal identity code',
  detail: 'Check it and send it again.',
}
export const NAME_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'name-not-valid',
  title: 'There is a personal identity code in the name',
  detail: 'Send the name alone; the identity code has a field of its own.',
}
export const PHONE_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'phone-not-valid',
  title: 'This is not a telephone number',
  detail: 'Send digits, with the code of the country if it is not Finland, such as 040 123 4567.',
}
export const EMAIL_NEEDED: ProblemKind = {
  status: 422,
  code: 'email-needed',
  title: 'The person has no user id in Saldo yet',
  detail: 'Send the e-mail address that is to be the user id.',
}
export const REGISTRATION_NOT_CONFIRMED: ProblemKind = {
  status: 422,
  code: 'registration-not-confirmed',
  title: 'This link did not make a new user id',
  detail:
    'Check the identity code. Whoever has had Smartum benefits before, also in Plus, registers with online banking or with ' +
    'the user id that they have.',
}
