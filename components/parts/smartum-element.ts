import { type CSSResultGroup, LitElement, type PropertyValues } from 'lit'
import { keepText, keptText } from '../client/kept-text.ts'
import type { SmartumError } from '../client/problem.ts'
import type { Session, SessionStatus } from '../client/session.ts'
import { sessionOf } from '../client/session-of.ts'
import {
  SmartumErrorEvent,
  SmartumLanguageEvent,
  SmartumSignInEvent,
  SmartumSignOutEvent,
} from '../events.ts'
import { type Language, LocalizeController } from '../localize/localize.ts'
import { controls } from './controls.styles.ts'
import { property, state } from './decorators.ts'
import { frameStyles } from './frame.styles.ts'
import { scriptOrigin } from './origin.ts'
import { tokens } from './tokens.styles.ts'

/** What every element has in common: whose page it is on, who is signed in, the language, and where the focus is. */
export abstract class SmartumElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, frameStyles, controls]

  /** The id that Smartum has given to the page's owner. */
  @property() client = ''
  /** Origin of the API; the one that this script came from unless set. */
  @property() api = scriptOrigin

  /** The page's session; undefined as long as there is no `client`. */
  session: Session | undefined
  readonly localize = new LocalizeController(this)

  /** Why the element cannot show what it should. */
  @state() protected error: SmartumError | undefined

  /** The language that the page had for the element, before anybody chose another. */
  private pageLanguage: Language | undefined
  #status: SessionStatus | undefined
  /** Whether the page has been told that somebody is signed in. */
  #toldOfSignIn = false
  /** The part that asks for the focus, such as an error, as it was after the last rendering. */
  #focusGoal: Element | null = null

  constructor() {
    super()
    // Safari gives no focus to a button that is clicked, and nothing could follow from there. It has the focus before
    // anything else happens, because what happens may move it on.
    const focusButton = (event: Event) => {
      const [target] = event.composedPath() as [Element]
      target.closest('button')?.focus()
    }
    this.addEventListener('click', focusButton, { capture: true })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('online', this.#onConnectionChange)
    addEventListener('offline', this.#onConnectionChange)
    if (!this.pageLanguage && this.outermost === this) {
      this.pageLanguage = this.localize.language
      // What the person chose here before, unless the page has changed its own language since.
      const [from, chosen] = keptText('localStorage', 'language').split(' ')
      if (chosen && from === this.pageLanguage) this.lang = chosen
    }
    if (this.hasUpdated) this.#joinSession()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('online', this.#onConnectionChange)
    removeEventListener('offline', this.#onConnectionChange)
    this.#leaveSession()
  }

  /** Moves the focus to what matters most now: an error, a message, or else the title. */
  override focus(options?: FocusOptions): void {
    if (!this.hasUpdated) {
      this.updateComplete.then(() => this.focus(options))
      return
    }
    const goal = this.renderRoot.querySelector<HTMLElement>('[data-focus]')
    ;(goal ?? this.renderRoot.querySelector('h2'))?.focus(options)
  }

  /** Ends the session, for every element on the page. */
  signOut(): void {
    this.session?.signOut()
  }

  /** Sets the language of the element that the page sees, which this one may be inside of. */
  chooseLanguage(language: Language): void {
    const { outermost } = this
    keepText('localStorage', 'language', `${outermost.pageLanguage} ${language}`)
    outermost.lang = language
    outermost.dispatchEvent(new SmartumLanguageEvent(language))
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('api')) this.#joinSession()
  }

  /** Keeps the focus inside when what held it goes away, and takes it to an error that appears in answer. */
  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement
    super.update(changed)
    const goal = this.renderRoot.querySelector('[data-focus]')
    const appeared = goal !== null && goal !== this.#focusGoal
    this.#focusGoal = goal
    if (focused && (appeared || !focused.isConnected)) this.focus()
  }

  /** What an element does when somebody signs in or out, or could not; `previous` is undefined in a new session. */
  protected abstract sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void

  /** Fetches what the element shows; again, when the network comes back after an error. */
  protected abstract load(): void

  /** Tells the page of an error that the element shows. */
  protected report({ code, retryable }: SmartumError): void {
    this.outermost.dispatchEvent(new SmartumErrorEvent(code, retryable))
  }

  /** This element, or the one of ours that it is shown inside of. */
  protected get outermost(): SmartumElement {
    // Another copy of this script may have made the outer one, and so from another class.
    const { host } = this.getRootNode() as { host?: { outermost?: SmartumElement } }
    return host?.outermost ?? this
  }

  #joinSession(): void {
    this.#leaveSession()
    if (!this.client) return
    this.session = sessionOf(this.api, this.client)
    this.session.addEventListener('change', this.#onSessionChange)
    this.#onSessionChange()
  }

  #leaveSession(): void {
    this.session?.removeEventListener('change', this.#onSessionChange)
    this.session = undefined
    this.#status = undefined
  }

  #onConnectionChange = (): void => {
    if (navigator.onLine && this.error?.retryable) this.load()
    this.requestUpdate()
  }

  #onSessionChange = (): void => {
    const previous = this.#status
    const { status, signInError } = this.session!
    this.#status = status
    this.requestUpdate()
    if (status === previous && !signInError) return
    // Nobody is signed out by going to the bank in order to see more.
    const isSignedIn = status === 'signed-in' || (status === 'signing-in' && this.#toldOfSignIn)
    if (this.outermost === this && isSignedIn !== this.#toldOfSignIn) {
      this.#toldOfSignIn = isSignedIn
      this.dispatchEvent(isSignedIn ? new SmartumSignInEvent() : new SmartumSignOutEvent())
    }
    this.sessionChanged(status, previous)
  }
}
