import type { SignInOptions } from '../../worker/identity/schemas.ts'
import type { SmartumError } from './problem.ts'

export type SessionStatus = 'restoring' | 'signed-out' | 'signing-in' | 'signed-in'

/** PLACEHOLDER of the real session; the signatures hold. Fires `change` whenever status, person or error change. */
export declare class Session extends EventTarget {
  /** The page's one session for a client at an API. */
  static of(api: string, client: string): Session
  readonly status: SessionStatus
  /** The name of whoever is signed in. */
  readonly personName: string | undefined
  /** Why the last sign-in did not succeed; `cancelled` when the person turned back at the bank. */
  readonly signInError: SmartumError | undefined
  /** Fetches who one can sign in with, and prepares the keys so that `signIn` can open its window in the click. */
  signInOptions(): Promise<SignInOptions>
  /** Opens the bank. Must be called in the click itself, without anything awaited before; needs `signInOptions` done. */
  signIn(provider: string, language: string): void
  /** Goes back to `signed-out`, for a person who gave up on an open bank window. */
  cancelSignIn(): void
  signOut(): Promise<void>
  /** An authorised GET of JSON; throws SmartumError. Signs out when the session has ended. */
  get<T>(path: string, signal?: AbortSignal): Promise<T>
}
