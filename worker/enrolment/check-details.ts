import { identityCodeProblem, normaliseIdentityCode } from '../../common/identity-code.ts'
import { normaliseEmail } from '../identity/email-address.ts'
import { EMAIL_NOT_VALID } from '../identity/problems.ts'
import type { Config } from '../platform/config.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { Problem } from '../platform/problem.ts'
import { IDENTITY_CODE_NOT_VALID, NAME_NOT_VALID, PHONE_NOT_VALID } from './problems.ts'

/**
 * What people fill in when they register, checked. No complaint repeats what was typed, and where an identity code does not
 * belong there is none: it would be read by the employer.
 */

const COMPLAINTS = {
  incomplete: 'A part of the code is missing.',
  form: 'A code is written like 131052-308T: the birth date, a sign or letter, three digits, and a digit or letter.',
  date: 'There is no such day as the code begins with.',
  check: 'The last character does not fit the others.',
}

const holdsIdentityCode = (text: string) => withoutIdentityCodes(text) !== text

/** A personal identity code in its one form. Throws identity-code-not-valid. */
export function requireIdentityCode(typed: string, { ENVIRONMENT }: Pick<Config, 'ENVIRONMENT'>): string {
  const problem = identityCodeProblem(typed, ENVIRONMENT !== 'production')
  if (!problem) return normaliseIdentityCode(typed)
  const detail = `${COMPLAINTS[problem]} ${IDENTITY_CODE_NOT_VALID.detail}`
  throw new Problem({ ...IDENTITY_CODE_NOT_VALID, detail }, 'identity_code')
}

/** Throws name-not-valid when there is an identity code in a name. */
export function requireNames(names: { given_names: string; family_name: string }): void {
  for (const part of ['given_names', 'family_name'] as const) {
    if (holdsIdentityCode(names[part])) throw new Problem(NAME_NOT_VALID, part)
  }
}

/** An address in its one form. Throws email-not-valid. */
export function requireEmail(typed: string): string {
  const email = normaliseEmail(typed)
  if (!holdsIdentityCode(email)) return email
  const detail = 'There is a personal identity code in the address. Give one without.'
  throw new Problem({ ...EMAIL_NOT_VALID, detail }, 'email')
}

const FEWEST_DIGITS = 6
const MOST_DIGITS = 15

/** A telephone number as it was typed. Throws phone-not-valid, also for an identity code of digits alone. */
export function requirePhone(typed: string): string {
  const digits = typed.replace(/\D/g, '').length
  const isNumber = /^\+?[\d\s()./-]+$/.test(typed) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS
  if (!isNumber || !identityCodeProblem(typed)) throw new Problem(PHONE_NOT_VALID, 'phone')
  return typed
}
