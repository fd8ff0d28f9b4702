import type { ProblemKind } from '../platform/problem.ts'

const NOTHING_DONE = 'Nothing was done.'

export const GROUP_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'group-unknown',
  title: 'The employer has no such group',
  detail: `${NOTHING_DONE} Read the groups again and choose one of them.`,
}
export const GROUP_CHANGED: ProblemKind = {
  status: 409,
  code: 'group-changed',
  title: 'Somebody else has changed the group meanwhile',
  detail: `${NOTHING_DONE} Read the groups again, look at what they are now, and send the version that you have seen.`,
}
export const GROUP_NAME_TAKEN: ProblemKind = {
  status: 409,
  code: 'group-name-taken',
  title: 'Another group has this name',
  detail: `${NOTHING_DONE} Choose another name, or change the group that has it.`,
}
export const GROUP_HAS_PEOPLE: ProblemKind = {
  status: 409,
  code: 'group-has-people',
  title: 'There are people in the group',
  detail: `${NOTHING_DONE} Move them to another group first.`,
}
export const BENEFIT_TWICE: ProblemKind = {
  status: 422,
  code: 'benefit-twice',
  title: 'The group would have the same benefit twice',
  detail: `${NOTHING_DONE} Remove one of the two.`,
}
export const USES_NOT_WANTED: ProblemKind = {
  status: 422,
  code: 'uses-not-valid',
  title: 'What the benefit can be used for does not fit it',
  detail: `${NOTHING_DONE} Choose uses for a flexible benefit, and leave them out for any other.`,
}
export const ROWS_NOT_VALID: ProblemKind = {
  status: 422,
  code: 'rows-not-valid',
  title: 'Something is wrong with some of the people',
  detail: `${NOTHING_DONE} Check them with …/plus/users/check, correct what it names and send all of them again.`,
}
export const USER_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'user-unknown',
  title: 'Somebody who was named is not on the list of the employer',
  detail: `${NOTHING_DONE} Read the list again and choose among those who are on it.`,
}
export const USER_REMOVED: ProblemKind = {
  status: 409,
  code: 'user-removed',
  title: 'The person was removed from the list',
  detail: `${NOTHING_DONE} Add the person again if they are to get benefits.`,
}
export const USERS_NOT_AS_SEEN: ProblemKind = {
  status: 409,
  code: 'users-not-as-seen',
  title: 'The search does not find as many people as were seen',
  detail: `${NOTHING_DONE} Read the list again, and send how many it finds now.`,
}
export const ADDRESS_TAKEN: ProblemKind = {
  status: 409,
  code: 'address-taken',
  title: 'Somebody else on the list has this address',
  detail: `${NOTHING_DONE} Give an address that is the person's own, or correct that of the other person first.`,
}
