import type { ReactiveControllerHost } from 'lit'
import { isAddress } from '../../parts/email.ts'
import { type CodeProblem, codeProblem, isHopeless } from '../../parts/identity-code.ts'

/** What somebody fills in; by the names that the worker knows it by. */
export type FieldName = 'given_names' | 'family_name' | 'identity_code' | 'phone' | 'email'
export const fieldNames: FieldName[] = ['given_names', 'family_name', 'identity_code', 'phone', 'email']

export type FieldProblem =
  | 'name-not-valid'
  | CodeProblem
  | 'phone-too-short'
  | 'phone-not-valid'
  | 'email-not-valid'
  | 'email-taken'

const FEWEST_DIGITS = 6
const MOST_DIGITS = 15

/** What can be seen to be wrong without asking the worker. */
const check: Record<FieldName, (value: string) => FieldProblem | undefined> = {
  given_names: nameProblem,
  family_name: nameProblem,
  identity_code: codeProblem,
  phone: (value) => {
    const digits = value.replace(/\D/g, '').length
    if (!/^\+?[\d\s()./-]+$/.test(value.trim()) || digits > MOST_DIGITS) return 'phone-not-valid'
    return digits < FEWEST_DIGITS ? 'phone-too-short' : undefined
  },
  email: (value) => (isAddress(value) ? undefined : 'email-not-valid'),
}

function nameProblem(value: string): FieldProblem | undefined {
  return value.trim() && !/\d/.test(value) ? undefined : 'name-not-valid'
}

type Values = Record<FieldName, string>

const nothing = (): Values => ({ given_names: '', family_name: '', identity_code: '', phone: '', email: '' })

/** What has been typed, and what is wrong with it. */
export class Form {
  values = nothing()
  problems: Partial<Record<FieldName, FieldProblem>> = {}
  /** Whether the problems have been put together above the fields. */
  isJudged = false

  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  fill(values: Partial<Values>): void {
    this.values = { ...nothing(), ...values }
    this.problems = {}
    this.isJudged = false
    this.#host.requestUpdate()
  }

  /**
   * Takes what is typed. A problem goes away with it; of an identity code one is told as soon as it can no longer become
   * right, and not before.
   */
  type(name: FieldName, value: string): void {
    this.values = { ...this.values, [name]: value }
    const isToBeSaid = name === 'identity_code' ? isHopeless(value) : this.problems[name] !== undefined
    this.#judge(name, isToBeSaid)
    // What is wrong from here on is said beside its field.
    if (Object.keys(this.problems).length === 0) this.isJudged = false
    this.#host.requestUpdate()
  }

  /** Says what is wrong with a field that the person has left; an empty one may be filled in later. */
  leave(name: FieldName): void {
    if (this.values[name].trim()) this.#judge(name, true)
    this.#host.requestUpdate()
  }

  /** What has been typed into these fields, as it is sent. */
  answers = (names: FieldName[]): Partial<Values> =>
    Object.fromEntries(names.map((name) => [name, this.values[name].trim()]))

  /** Whether these fields are right; tells nobody. */
  areRight = (names: FieldName[]): boolean => names.every((name) => !check[name](this.values[name]))

  /** Says all that is wrong with these fields. */
  judge(names: FieldName[]): boolean {
    this.problems = {}
    for (const name of names) this.#judge(name, true)
    this.isJudged = !this.areRight(names)
    this.#host.requestUpdate()
    return !this.isJudged
  }

  /** A problem that only the worker could see. */
  complain(name: FieldName, problem: FieldProblem): void {
    this.problems = { [name]: problem }
    this.isJudged = true
    this.#host.requestUpdate()
  }

  #judge(name: FieldName, isToBeSaid: boolean): void {
    const problem = isToBeSaid ? check[name](this.values[name]) : undefined
    if (problem) this.problems[name] = problem
    else delete this.problems[name]
  }
}
