import type { ProblemKind } from '../platform/problem.ts'

const NOTHING_DONE = 'Nothing was done.'

export const PERIOD_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'period-unknown',
  title: 'The employer has no such registration period',
  detail: 'Read the periods again and choose one of them.',
}
export const PERIOD_STARTS_TOO_EARLY: ProblemKind = {
  status: 422,
  code: 'period-starts-too-early',
  title: 'The registration would start before today',
  detail: `${NOTHING_DONE} Choose today in Finland or a later day.`,
}
export const PERIOD_STARTS_TOO_LATE: ProblemKind = {
  status: 422,
  code: 'period-starts-too-late',
  title: 'The registration would start more than a year from now',
  detail: `${NOTHING_DONE} Choose an earlier day.`,
}
export const PERIOD_ENDS_TOO_EARLY: ProblemKind = {
  status: 422,
  code: 'period-ends-too-early',
  title: 'The registration would end before it starts',
  detail: `${NOTHING_DONE} Choose the day on which it starts, or a later one.`,
}
export const PERIOD_TOO_LONG: ProblemKind = {
  status: 422,
  code: 'period-too-long',
  title: 'The registration would last longer than a year',
  detail: `${NOTHING_DONE} Choose a last day at most a year after the first.`,
}
export const PACKAGE_EXPIRES_TOO_EARLY: ProblemKind = {
  status: 422,
  code: 'package-expires-too-early',
  title: 'The money would expire before the registration is over',
  detail: `${NOTHING_DONE} Choose a day after the last day of the registration.`,
}
export const PACKAGE_EXPIRES_TOO_LATE: ProblemKind = {
  status: 422,
  code: 'package-expires-too-late',
  title: 'The money would last too long',
  detail: `${NOTHING_DONE} Choose a day at most two years after the last day of the registration.`,
}
export const PACKAGES_ALIKE: ProblemKind = {
  status: 422,
  code: 'packages-alike',
  title: 'Two packages are the same',
  detail: `${NOTHING_DONE} Remove the package that is named, or change it.`,
}
export const PERIOD_HAS_REGISTRATIONS: ProblemKind = {
  status: 409,
  code: 'period-has-registrations',
  title: 'Somebody has registered in this period',
  detail: `${NOTHING_DONE} The period stays as it is; reject those who are not to get anything once it has ended.`,
}
export const PERIOD_WITHDRAWN: ProblemKind = {
  status: 409,
  code: 'period-withdrawn',
  title: 'The period was taken back',
  detail: `${NOTHING_DONE} Open a new period.`,
}
export const LATE_LINK_TOO_EARLY: ProblemKind = {
  status: 409,
  code: 'late-link-too-early',
  title: 'The link for everybody still works',
  detail: `${NOTHING_DONE} Share that one; a link for latecomers can be made once it has closed or is full.`,
}
export const LINK_ENDS_TOO_EARLY: ProblemKind = {
  status: 422,
  code: 'link-ends-too-early',
  title: 'The link would end before today',
  detail: `${NOTHING_DONE} Choose today in Finland or a later day.`,
}
export const LINK_ENDS_TOO_LATE: ProblemKind = {
  status: 422,
  code: 'link-ends-too-late',
  title: 'The link would outlast the money',
  detail: `${NOTHING_DONE} Choose a day before the last day of at least one package.`,
}
export const TOO_MANY_LATE_LINKS: ProblemKind = {
  status: 409,
  code: 'too-many-late-links',
  title: 'The period has as many links for latecomers as it can have',
  detail: `${NOTHING_DONE} Share one of those that are still open, or open a new period.`,
}
export const PERIOD_LINK_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'period-link-unknown',
  title: 'The period has no such link',
  detail: `${NOTHING_DONE} Read the period again and choose one of its links.`,
}
export const PERIOD_LINK_OVER: ProblemKind = {
  status: 409,
  code: 'period-link-over',
  title: 'Nobody can register with this link any more',
  detail: `${NOTHING_DONE} Make a link for latecomers and send that one.`,
}
export const TOO_MANY_INVITATIONS: ProblemKind = {
  status: 429,
  code: 'too-many-invitations',
  title: 'So many invitations cannot be sent in one day',
  detail: `${NOTHING_DONE} An employer can send 5,000 a day. Send the rest tomorrow, or share the link.`,
  retryable: true,
}
export const DECISIONS_NOT_OPEN: ProblemKind = {
  status: 409,
  code: 'decisions-not-open',
  title: 'It is too early to decide',
  detail: `${NOTHING_DONE} Approve and reject from the day after the last day of the period; whom you brought in, at any time.`,
}
export const REGISTRATION_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'registration-unknown',
  title: 'Somebody who was named is not among those who can be decided on here',
  detail: `${NOTHING_DONE} Read the people again and choose among them.`,
}
export const REGISTRATION_ORDERED: ProblemKind = {
  status: 409,
  code: 'registration-ordered',
  title: 'Somebody who was named has been ordered for already',
  detail: `${NOTHING_DONE} Leave out those who are ordered; customer service can help with them.`,
}
export const REGISTRATIONS_NOT_AS_SEEN: ProblemKind = {
  status: 409,
  code: 'registrations-not-as-seen',
  title: 'Not as many wait as were seen',
  detail: `${NOTHING_DONE} Read the people again, and send how many wait now.`,
}
export const PERIOD_PACKAGE_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'period-package-unknown',
  title: 'The period has no such package',
  detail: `${NOTHING_DONE} Read the period again and choose one of its packages.`,
}
export const PACKAGE_EXPIRED: ProblemKind = {
  status: 409,
  code: 'package-expired',
  title: 'The money of this package has expired',
  detail: `${NOTHING_DONE} Choose another package, or open a new period.`,
}
