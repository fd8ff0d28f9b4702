import { withoutIdentityCodes } from '../../common/identity-codes-in-text.ts'

export { withoutIdentityCodes }

/** Whether a text holds what looks like a personal identity code. */
export const hasIdentityCode = (text: string): boolean =>
  /\d/.test(text.normalize('NFKC')) && withoutIdentityCodes(text) !== text
