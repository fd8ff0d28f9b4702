import {
  type IdentityCodeProblem,
  identityCodeProblem,
  mayBecomeIdentityCode,
} from '../../common/identity-code.ts'

/** What is wrong with a personal identity code that somebody has typed, by the names of its words. */
export type CodeProblem = `code-${IdentityCodeProblem | 'missing'}`

/** What is wrong with a code, once it is said to be complete. */
export function codeProblem(typed: string): CodeProblem | undefined {
  const problem = typed.trim() ? identityCodeProblem(typed) : 'missing'
  return problem && `code-${problem}`
}

/** Whether a code can no longer become right, however it goes on. */
export const isHopeless = (typed: string): boolean => typed.trim() !== '' && !mayBecomeIdentityCode(typed)
