import type { ReactiveControllerHost } from 'lit'
import type { SmartumError } from '../../client/problem.ts'
import { isAddress } from '../../parts/email.ts'
import { type CodeProblem, codeProblem, isHopeless } from '../../parts/identity-code.ts'

/** The fields there are, over all forms of the element; one form shows some of them. */
export type FieldName = 'email' | 'identity_code' | 'current' | 'password'

/** What is wrong with a field, by the worker's codes. */
export type FieldProblem =
  | 'email-not-valid'
  | 'identity-code-not-valid'
  | CodeProblem
  | 'wrong-password'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-common'

const SHORTEST_PASSWORD = 10
const LONGEST_PASSWORD = 256

/** The fields that complaints of the worker lie with. */
const fieldOf: Record<string, FieldName> = {
  'email-not-valid': 'email',
  'identity-code-not-valid': 'identity_code',
  'wrong-password': 'current',
  'password-too-short': 'password',
  'password-too-long': 'password',
  'password-too-common': 'password',
}

/** How many characters a password is short of; they are counted as people count them. */
export const charactersMissing = (password: string): number =>
  Math.max(0, SHORTEST_PASSWORD - [...password.normalize('NFKC')].length)

/** What can be seen to be wrong without asking the worker. */
const check: Record<FieldName, (value: string) => FieldProblem | undefined> = {
  email: (value) => (isAddress(value) ? undefined : 'email-not-valid'),
  identity_code: codeProblem,
  current: (value) => (value ? undefined : 'wrong-password'),
  password: (value) =>
    charactersMissing(value)
      ? 'password-too-short'
      : value.length > LONGEST_PASSWORD
        ? 'password-too-long'
        : undefined,
}

const empty = (): Record<FieldName, string> => ({ email: '', identity_code: '', current: '', password: '' })

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode }

/** What has been typed into a form, what is wrong with it, and that it is sent once. */
export class Form {
  values = empty()
  problems: Partial<Record<FieldName, FieldProblem>> = {}
  /** Why it could not be sent, where that lies with no field. */
  failure: SmartumError | undefined
  isSending = false

  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
  }

  /** An empty form; an address that was typed may stay. */
  reset(email = ''): void {
    this.values = { ...empty(), email }
    this.problems = {}
    this.failure = undefined
    this.#host.requestUpdate()
  }

  /** Takes what is typed. Of an identity code it says what is wrong as soon as that can no longer become right. */
  type(name: FieldName, value: string): void {
    this.values = { ...this.values, [name]: value }
    const isCode = name === 'identity_code'
    const problem = (isCode ? isHopeless(value) : this.problems[name]) && check[name](value)
    if (!problem) delete this.problems[name]
    else if (isCode) this.problems[name] = problem
    this.#host.requestUpdate()
  }

  /** Says what is wrong with a field that the person has left; an empty one may be filled in later. */
  leave(name: FieldName): void {
    const problem = this.values[name] && check[name](this.values[name])
    if (problem) this.problems[name] = problem
    this.#host.requestUpdate()
  }

  /**
   * Checks the fields and acts, once however often it is pressed. A problem of a field is said there; any other is given
   * to `failed`, or stays as `failure` when that does not take it.
   */
  async send(
    names: FieldName[],
    act: () => Promise<void>,
    failed: (error: SmartumError) => boolean,
  ): Promise<void> {
    if (this.isSending) return
    this.failure = undefined
    this.problems = {}
    for (const name of names) {
      const problem = check[name](this.values[name])
      if (problem) this.problems[name] = problem
    }
    if (Object.keys(this.problems).length === 0) {
      this.isSending = true
      this.#host.requestUpdate()
      try {
        await act()
      } catch (cause) {
        const error = cause as SmartumError
        const name = fieldOf[error.code]
        if (name && names.includes(name)) this.problems[name] = error.code as FieldProblem
        else if (!failed(error)) this.failure = error
      }
      this.isSending = false
    }
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (Object.keys(this.problems).length) {
      this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    }
  }
}
