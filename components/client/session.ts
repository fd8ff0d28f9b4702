import type { SignInOptions, TokenResponse } from '../../worker/identity/schemas.ts'
import { createKey, thumbprint } from './dpop.ts'
import { randomText, sha256 } from './encoding.ts'
import { SmartumError } from './problem.ts'
import { send } from './request.ts'
import {
  hearAnswers,
  openWindow,
  rememberFragment,
  type SignInAnswer,
  takeReturnedAnswer,
} from './sign-in-window.ts'
import { read, remove, removeWhere, type StoredAttempt, type StoredSession, write } from './vault.ts'

export type SessionStatus = 'restoring' | 'signed-out' | 'signing-in' | 'signed-in'

/** A page may stand open this long, in milliseconds, between preparing a sign-in and finishing it. */
const ATTEMPT_LIFETIME = 24 * 60 * 60_000
/** An access token this close to its end, in milliseconds, is not sent any more. */
const TOKEN_MARGIN = 20_000

type Prepared = { state: string; query: URLSearchParams }

/**
 * Who is signed in for one client at one API, shared by every element of a page and kept over reloads.
 * Fires `change` whenever `status`, `personName` or `signInError` change.
 */
export class Session extends EventTarget {
  static readonly #all = new Map<string, Session>()

  /** The page's one session for a client at an API's origin. */
  static of(api: string, client: string): Session {
    const name = `${api} ${client}`
    const session = Session.#all.get(name) ?? new Session(api, client)
    Session.#all.set(name, session)
    return session
  }

  status: SessionStatus = 'restoring'
  /** The name of whoever is signed in; unknown until the worker has been reached. */
  personName: string | undefined
  /** Why nobody is signed in: `cancelled` at the bank, `popup-blocked`, `session-ended`, or the worker's code. */
  signInError: SmartumError | undefined

  readonly #api: string
  readonly #client: string
  /** Under which names the vault keeps things of this session. */
  readonly #names: { session: string; ending: string; attempt: string }
  readonly #channel: BroadcastChannel
  #access: { token: string; expiresAt: number } | undefined
  #prepared: Prepared | undefined
  #pending: string | undefined
  #window: Window | null = null

  private constructor(api: string, client: string) {
    super()
    this.#api = api
    this.#client = client
    const name = `${api} ${client}`
    this.#names = { session: `${name} session`, ending: `${name} ending`, attempt: `${name} attempt ` }
    this.#channel = new BroadcastChannel(`smartum ${name}`)
    this.#channel.onmessage = () => this.#restore()
    hearAnswers(api, (answer) => {
      if (answer.state !== this.#pending) return false
      this.#finishSignIn(answer)
      return true
    })
    this.#start()
  }

  /** Fetches who one can sign in with, and prepares keys, so that `signIn` can open its window in the click. */
  async signInOptions(): Promise<SignInOptions> {
    if (!isSecureContext) throw this.signInError
    const [options] = await Promise.all([
      send<SignInOptions>(this.#api, { path: `/v1/clients/${encodeURIComponent(this.#client)}/sign-in` }),
      this.#prepare(),
    ])
    return options
  }

  /**
   * Opens the bank: in a window of its own, or in this one where windows are blocked. Has to be called in the
   * click itself, with nothing awaited before it, once `signInOptions` has come back.
   */
  signIn(provider: string, language: string): void {
    const prepared = this.#prepared
    if (!prepared || this.status === 'signing-in') return
    this.#prepared = undefined
    const { state, query } = prepared
    const address = (mode: string) => {
      const { origin, pathname, search } = location
      const chosen = { provider, lang: language, mode, return_to: origin + pathname + search }
      return `${this.#api}/sign-in?${new URLSearchParams([...query, ...Object.entries(chosen)])}`
    }
    this.#pending = state
    this.#window = openWindow(address('popup'))
    if (this.#window) {
      this.#set('signing-in')
      this.#prepare()
      this.#watchWindow()
    } else if (window.top === window) {
      this.#set('signing-in')
      rememberFragment()
      location.assign(address('redirect'))
    } else {
      // A bank does not let itself be shown inside a frame.
      this.#set('signed-out', new SmartumError('popup-blocked', 0))
      this.#prepare()
    }
  }

  /** Brings the bank's window to the front again. */
  showWindow(): void {
    this.#window?.focus()
  }

  /** Back to `signed-out`, for a person who gave up on the bank's window. */
  cancelSignIn(): void {
    this.#window?.close()
    this.#set('signed-out')
  }

  /** Ends the session here, in every tab, and at the worker: at once, or as soon as it can be reached. */
  async signOut(): Promise<void> {
    await this.#exclusively(async () => {
      const session = await read<StoredSession>(this.#names.session)
      if (session) await write(this.#names.ending, session)
      await remove(this.#names.session)
    })
    this.#forget()
    this.#channel.postMessage('')
    await this.#endAtWorker()
  }

  /** An authorised GET of JSON at a path such as `/v1/me/balances`; throws SmartumError. */
  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    for (let again = false; ; again = true) {
      const access = await this.#accessToken()
      try {
        return await send<T>(this.#api, { path, key: access.key, accessToken: access.token, signal })
      } catch (error) {
        // The token may have run out on the way; a fresh one decides whether the session is still alive.
        if (again || !(error instanceof SmartumError) || error.status !== 401) throw error
        this.#access = undefined
      }
    }
  }

  async #start(): Promise<void> {
    // Keys and locks exist only on pages that came over https (or from this machine).
    if (!isSecureContext) return this.#forget(new SmartumError('insecure-page', 0, { retryable: false }))
    addEventListener('pageshow', ({ persisted }) => persisted && this.#restore())
    const answer = takeReturnedAnswer()
    const attempt = answer && (await read<StoredAttempt>(this.#names.attempt + answer.state))
    if (answer && attempt) {
      await this.#finishSignIn(answer)
      if (answer.inWindow && this.#access) window.close()
    } else {
      await this.#restore()
    }
    await this.#endAtWorker()
  }

  /** Takes up the session that this browser keeps, if it is still alive. */
  async #restore(): Promise<void> {
    this.#access = undefined
    if (!(await read<StoredSession>(this.#names.session))) return this.#forget()
    try {
      await this.#accessToken()
    } catch {
      // Out of reach now: whoever asks for something will be told, and may find it in reach again.
      if (this.status === 'restoring') this.#set('signed-in')
    }
  }

  /**
   * Shows the banks again once the window is gone. A window that the bank cut off from us looks gone as well, so
   * an answer that comes later still counts.
   */
  #watchWindow(): void {
    const watch = setInterval(() => {
      if (this.status === 'signing-in' && !this.#window?.closed) return
      clearInterval(watch)
      if (this.status === 'signing-in') this.#set('signed-out')
    }, 500)
  }

  async #prepare(): Promise<void> {
    if (this.#prepared) return
    const [key, verifier, state] = [await createKey(), randomText(), randomText()]
    const oldest = Date.now() - ATTEMPT_LIFETIME
    await removeWhere(this.#names.attempt, ({ at }) => at < oldest)
    await write(this.#names.attempt + state, { key, verifier, at: Date.now() })
    this.#prepared = {
      state,
      query: new URLSearchParams({
        client: this.#client,
        state,
        code_challenge: await sha256(verifier),
        dpop_jkt: await thumbprint(key),
      }),
    }
  }

  async #finishSignIn({ state, code, error, requestId }: SignInAnswer): Promise<void> {
    this.#pending = undefined
    const name = this.#names.attempt + state
    const attempt = await read<StoredAttempt>(name)
    await remove(name)
    try {
      if (!attempt || !code) throw new SmartumError(error ?? 'unexpected', 0, { request_id: requestId })
      const { key, verifier } = attempt
      const tokens = await this.#requestTokens(key, {
        grant_type: 'authorization_code',
        client: this.#client,
        code,
        code_verifier: verifier,
      })
      await this.#exclusively(() => write(this.#names.session, { key, refreshToken: tokens.refresh_token }))
      this.#adopt(tokens)
      this.#channel.postMessage('')
    } catch (failure) {
      this.#set('signed-out', failure as SmartumError)
    }
  }

  /** A token that is good for a while yet, with its key; refreshed by one tab at a time. */
  async #accessToken(): Promise<{ token: string; key: CryptoKeyPair }> {
    return this.#exclusively(async () => {
      const session = await read<StoredSession>(this.#names.session)
      if (!session) {
        this.#forget(new SmartumError('session-ended', 401))
        throw this.signInError
      }
      const { key, refreshToken } = session
      if (!this.#access || this.#access.expiresAt < Date.now() + TOKEN_MARGIN) {
        try {
          const tokens = await this.#requestTokens(key, {
            grant_type: 'refresh_token',
            client: this.#client,
            refresh_token: refreshToken,
          })
          await write(this.#names.session, { key, refreshToken: tokens.refresh_token })
          this.#adopt(tokens)
        } catch (error) {
          if (error instanceof SmartumError && error.code === 'session-ended') {
            await remove(this.#names.session)
            this.#forget(error)
          }
          throw error
        }
      }
      return { token: this.#access!.token, key }
    })
  }

  #requestTokens(key: CryptoKeyPair, body: object): Promise<TokenResponse> {
    return send<TokenResponse>(this.#api, { method: 'POST', path: '/v1/token', key, body })
  }

  /** Tells the worker about a sign-out that it may not have heard of yet. */
  async #endAtWorker(): Promise<void> {
    const ending = await read<StoredSession>(this.#names.ending)
    if (!ending) return
    const { key, refreshToken } = ending
    const body = { refresh_token: refreshToken }
    try {
      await send(this.#api, { method: 'POST', path: '/v1/sign-out', key, body, keepalive: true })
      await remove(this.#names.ending)
    } catch {
      // Kept for the next visit; unused, the session ends by itself within half an hour.
    }
  }

  #adopt({ access_token, expires_in, person }: TokenResponse): void {
    this.#access = { token: access_token, expiresAt: Date.now() + expires_in * 1000 }
    this.personName = person.name
    this.#set('signed-in')
  }

  #forget(reason?: SmartumError): void {
    this.#access = undefined
    this.personName = undefined
    this.#set('signed-out', reason)
  }

  #set(status: SessionStatus, error?: SmartumError): void {
    this.status = status
    this.signInError = error
    this.dispatchEvent(new Event('change'))
  }

  /** A refresh token can be used once, so tabs must take turns. */
  #exclusively<T>(act: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#names.session, act) as Promise<T>
  }
}
