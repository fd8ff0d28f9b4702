import type { SignInOptions, TokenResponse } from '../../worker/identity/schemas.ts'
import { proverWith } from './dpop.ts'
import { keepText } from './kept-text.ts'
import { endsSession, SmartumError } from './problem.ts'
import { type RequestToApi, send } from './request.ts'
import { type PreparedAttempt, prepareAttempt, takeAttempt } from './sign-in-attempt.ts'
import {
  hearAnswers,
  openWindow,
  rememberStart,
  type SignInAnswer,
  takeReturnedAnswer,
} from './sign-in-window.ts'
import { keptName, names, read, remove, type StoredBalances, type StoredSession, write } from './vault.ts'

export type SessionStatus = 'restoring' | 'signed-out' | 'signing-in' | 'signed-in'

/** An access token this close to its end, in milliseconds, is not sent any more. */
const TOKEN_MARGIN = 20_000
/** How long one tab waits for another's turn to end, in milliseconds. */
const LONGEST_TURN = 20_000

/**
 * Who is signed in for one client at one API, shared by every element of a page and kept over reloads.
 * Fires `change` whenever `status`, what is known of the person, or `signInError` change.
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
  /** Who is signed in, and their name; unknown until the worker has been reached. */
  personId: string | undefined
  personName: string | undefined
  /** How they signed in; unknown as long as the name is. A password opens the benefits of Saldo only. */
  assurance: TokenResponse['assurance'] | undefined
  /** Who the person last turned to in order to sign in: the id of a bank, or `password`. */
  provider = ''
  /** Why the last sign-in or session ended: `cancelled` at the bank, `popup-blocked`, or the worker's code. */
  signInError: SmartumError | undefined

  readonly #api: string
  readonly #client: string
  /** Under which names the vault keeps things of this session; the last two are beginnings. */
  readonly #names: { session: string; kept: string; ending: string; attempt: string }
  readonly #channel: BroadcastChannel
  #access: { token: string; expiresAt: number } | undefined
  /** The id of the session at the worker, which tells one person's from the next one's. */
  #id: string | undefined
  #prepared: PreparedAttempt | undefined
  #pending: string | undefined
  #window: Window | null = null

  private constructor(api: string, client: string) {
    super()
    this.#api = api
    this.#client = client
    const name = `${api} ${client}`
    this.#names = {
      session: `${name} session`,
      kept: keptName(api, client),
      ending: `${name} ending `,
      attempt: `${name} attempt `,
    }
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
   * Opens the bank, or our page for the `password`: in a window of its own, or in this one where windows are blocked.
   * Has to be called in the click itself, with nothing awaited before it, once `signInOptions` has come back. Whoever
   * is signed in already stays so until somebody else is.
   */
  signIn(provider: string, language: string): void {
    const prepared = this.#prepared
    if (!prepared || this.status === 'signing-in') return
    this.#prepared = undefined
    this.#prepare()
    const { state, query } = prepared
    const address = (mode: string) => {
      const { origin, pathname, search } = location
      const chosen = { provider, lang: language, mode, return_to: origin + pathname + search }
      return `${this.#api}/sign-in?${new URLSearchParams([...query, ...Object.entries(chosen)])}`
    }
    this.#pending = state
    this.provider = provider
    rememberStart(provider)
    this.#window = openWindow(address('popup'))
    if (!this.#window && window.top !== window) {
      // A bank does not let itself be shown inside a frame.
      this.#giveUp(new SmartumError('popup-blocked', 0))
      return
    }
    this.#set('signing-in')
    if (this.#window) {
      this.#watchWindow()
    } else {
      location.assign(address('redirect'))
    }
  }

  /** Brings the bank's window to the front again. */
  showWindow(): void {
    this.#window?.focus()
  }

  /** Back to where it began, for a person who gave up on the bank's window. */
  cancelSignIn(): void {
    this.#window?.close()
    this.#giveUp()
  }

  /** Ends the session here at once, in every tab, and at the worker as soon as it can be reached. */
  async signOut(): Promise<void> {
    await remove(this.#names.kept)
    await this.#retire()
    this.#forget()
    this.#channel.postMessage('')
    await this.#endAtWorker()
  }

  /** Ends every session of the person, wherever it is; this one as well. Throws SmartumError. */
  async signOutEverywhere(): Promise<void> {
    await this.post('/v1/me/sign-out-everywhere')
    await this.signOut()
  }

  /** An authorised GET of JSON at a path such as `/v1/me/balances`; throws SmartumError. */
  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.#send<T>({ path, signal })
  }

  /** An authorised POST, such as to `/v1/me/sign-out-everywhere`; with a `key` its work is done once. Throws SmartumError. */
  post<T>(path: string, body?: object, key?: string): Promise<T> {
    return this.#send<T>({ method: 'POST', path, key, ...(body && { body }) })
  }

  async #send<T>(request: RequestToApi): Promise<T> {
    for (let again = false; ; again = true) {
      const { key, token: accessToken } = await this.#accessToken()
      try {
        return await send<T>(this.#api, { ...request, prove: proverWith(key, accessToken), accessToken })
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
    if (answer?.client === this.#client) {
      this.provider = answer.provider
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
      if (this.status === 'signing-in') this.#giveUp()
    }, 500)
  }

  async #prepare(): Promise<void> {
    this.#prepared ??= await prepareAttempt(this.#names.attempt, this.#client)
  }

  async #finishSignIn({ state, code, error, requestId }: SignInAnswer): Promise<void> {
    this.#pending = undefined
    const attempt = await takeAttempt(this.#names.attempt, state)
    // Another window of this browser may have finished it already.
    if (!attempt && (await read(this.#names.session))) return this.#restore()
    try {
      if (!attempt || !code) throw new SmartumError(error ?? 'sign-in-expired', 0, { request_id: requestId })
      const { key, verifier } = attempt
      const tokens = await this.#requestTokens(key, {
        grant_type: 'authorization_code',
        client: this.#client,
        code,
        code_verifier: verifier,
      })
      // What the device keeps for somebody else is not for this person to see.
      const kept = await read<StoredBalances>(this.#names.kept)
      if (kept?.person !== tokens.person.id) await remove(this.#names.kept)
      await this.#retire()
      await write(this.#names.session, { key, refreshToken: tokens.refresh_token })
      this.#adopt(tokens)
      this.#channel.postMessage('')
      keepText('localStorage', 'service', tokens.assurance === 'strong' ? 'plus' : 'saldo')
      this.#endAtWorker()
    } catch (failure) {
      // Somebody who has signed in from another tab meanwhile need not know.
      if (!this.#id || this.status === 'signing-in') this.#giveUp(failure as SmartumError)
    }
  }

  /** A token that is good for a while yet, with its key; refreshed by one tab at a time. */
  async #accessToken(): Promise<{ token: string; key: CryptoKeyPair }> {
    return this.#inTurn(async () => {
      const session = await read<StoredSession>(this.#names.session)
      if (!session) throw this.#endedBy(new SmartumError('session-ended', 401))
      const { key, refreshToken } = session
      if (!this.#access || this.#access.expiresAt < Date.now() + TOKEN_MARGIN) {
        const tokens = await this.#requestTokens(key, {
          grant_type: 'refresh_token',
          client: this.#client,
          refresh_token: refreshToken,
        }).catch(async (error: SmartumError) => {
          if (endsSession(error)) await remove(this.#names.session)
          throw this.#endedBy(error)
        })
        // A sign-out does not wait for its turn.
        const current = await read<StoredSession>(this.#names.session)
        if (current?.refreshToken !== refreshToken) throw new SmartumError('session-ended', 401)
        await write(this.#names.session, { key, refreshToken: tokens.refresh_token })
        this.#adopt(tokens)
      }
      return { token: this.#access!.token, key }
    })
  }

  #requestTokens(key: CryptoKeyPair, body: object): Promise<TokenResponse> {
    return send<TokenResponse>(this.#api, { method: 'POST', path: '/v1/token', prove: proverWith(key), body })
  }

  /** Puts the session that is kept aside, for the worker to be told that it is over. */
  async #retire(): Promise<void> {
    const session = await read<StoredSession>(this.#names.session)
    if (!session) return
    await write(this.#names.ending + session.refreshToken, session)
    await remove(this.#names.session)
  }

  /** Tells the worker about every sign-out that it may not have heard of yet. */
  async #endAtWorker(): Promise<void> {
    for (const name of await names(this.#names.ending)) {
      const { key, refreshToken } = (await read<StoredSession>(name)) ?? {}
      if (!key) continue
      const body = { refresh_token: refreshToken }
      try {
        await send(this.#api, {
          method: 'POST',
          path: '/v1/sign-out',
          prove: proverWith(key),
          body,
          keepalive: true,
        })
        await remove(name)
      } catch {
        // Kept for the next visit; unused, the session ends by itself within half an hour.
      }
    }
  }

  #adopt({ access_token, expires_in, refresh_token, assurance, person }: TokenResponse): void {
    const [id] = refresh_token.split('.')
    // Elements let go of what belongs to somebody else before they show the next person's.
    if (this.#id && this.#id !== id) this.#forget()
    // A refresh while the same person is at the bank, to see more, is not the end of that.
    const isAtBank = this.#id === id && this.status === 'signing-in'
    this.#id = id
    this.#access = { token: access_token, expiresAt: Date.now() + expires_in * 1000 }
    this.assurance = assurance
    this.personId = person.id
    this.personName = person.name
    if (!isAtBank) this.#set('signed-in')
  }

  /** Passes an error on, after signing out here if that is what it means; whoever signed out knows already. */
  #endedBy(error: SmartumError): SmartumError {
    if (endsSession(error) && this.status !== 'signed-out') this.#forget(error)
    return error
  }

  /** Ends an attempt to sign in; whoever was signed in before still is. */
  #giveUp(reason?: SmartumError): void {
    this.#set(this.#id ? 'signed-in' : 'signed-out', reason)
  }

  #forget(reason?: SmartumError): void {
    this.#access = undefined
    this.#id = undefined
    this.assurance = undefined
    this.personId = undefined
    this.personName = undefined
    this.#set('signed-out', reason)
  }

  #set(status: SessionStatus, error?: SmartumError): void {
    this.status = status
    this.signInError = error
    this.dispatchEvent(new Event('change'))
  }

  /** A refresh token is for one tab at a time; one that another tab holds too long is an error that may pass. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const signal = AbortSignal.timeout(LONGEST_TURN)
    return navigator.locks.request(this.#names.session, { signal }, act).catch((error) => {
      throw error instanceof DOMException ? new SmartumError('timeout', 0) : error
    }) as Promise<T>
  }
}
