import { hasIdentityCode } from '../platform/identity-code.ts'
import { Problem } from '../platform/problem.ts'
import { IDENTITY_CODE } from './problems.ts'

/** Throws identity-code for the first field whose text holds a personal identity code: none is stored, or mailed. */
export function refuseIdentityCodes(texts: Record<string, string>): void {
  for (const [field, text] of Object.entries(texts)) {
    if (hasIdentityCode(text)) throw new Problem(IDENTITY_CODE, field)
  }
}
