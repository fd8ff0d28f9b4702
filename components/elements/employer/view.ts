import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { MyEmployers } from '../../../worker/employers/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Session } from '../../client/session.ts'
import { LocalizeController, type Messages } from '../../localize/localize.ts'
import { button, errorNotice, failure, offlineNotice, supportCode } from '../../parts/blocks.ts'
import { controls } from '../../parts/controls.styles.ts'
import { property, state } from '../../parts/decorators.ts'
import { fieldStyles } from '../../parts/field.styles.ts'
import { frameStyles } from '../../parts/frame.styles.ts'
import { horizon, icon } from '../../parts/icons.ts'
import { successToken } from '../../parts/success.styles.ts'
import { tokens } from '../../parts/tokens.styles.ts'
import { addressOf, type Place, type PlaceOf } from './places.ts'
import { keyOf, settleKey } from './request-keys.ts'
import { viewStyles } from './view.styles.ts'
import { viewTexts } from './view-texts.ts'

/** An employer that the person acts for. */
export type Employer = MyEmployers['employers'][number]

/** What stands over a view. */
export type ViewHeading = {
  title: string
  /** What the arrow before the title leads to. */
  back?: Place | undefined
  /** What stands at the end of the title's line, such as a button. */
  aside?: unknown
}

/** What a view says when its data could not be had: what happened, and what to do unless that is to try again. */
export type ViewFailure = { title: string; text?: string }

/**
 * One view of `<smartum-employer>`, which gives it all it knows. A view reads its data from the worker when it is shown
 * and shows it under its heading; waiting, errors and being offline look the same in every view. `Data` is what it reads,
 * `View` the name of its place.
 */
export abstract class EmployerView<Data, View extends Place['view']> extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    successToken,
    frameStyles,
    controls,
    fieldStyles,
    viewStyles,
  ]

  @property({ attribute: false }) session!: Session
  @property({ attribute: false }) employer!: Employer
  @property({ attribute: false }) client = ''
  @property({ attribute: false }) api = ''
  @property({ attribute: false }) place!: PlaceOf<View>
  /** Shows another place; `instead`: in the place of this one, to which the browser's way back does not lead any more. */
  @property({ attribute: false }) go: (place: Place, instead?: boolean) => void = () => {}
  /** Hears that something has changed which is shown around the view, such as how many wait. */
  @property({ attribute: false }) changed: () => void = () => {}
  /** Hears of an error that the view shows. */
  @property({ attribute: false }) report: (error: SmartumError) => void = () => {}

  readonly localize = new LocalizeController(this)

  /** What was read, at last or earlier. */
  @state() data: Data | undefined
  @state() protected isLoading = false
  /** Why the last reading failed. */
  @state() protected error: SmartumError | undefined
  /** Whether something is being done, and no second thing may begin. */
  @state() isDoing = false
  /** Why the last thing was not done. */
  @state() notDone: SmartumError | undefined
  /** Whether there was no network from the beginning, so that nothing can have been sent. */
  #isUnsent = false
  /** What a screen reader is told when it changes. */
  @state() said = ''

  #reading: AbortController | undefined
  #focusGoal: Element | null = null

  /** What stands over the view; asked also while there is no data. */
  protected abstract get heading(): ViewHeading
  /** What is said when the data could not be had. */
  protected abstract failureTexts(error: SmartumError): ViewFailure
  /** Reads what the view shows. */
  protected abstract read(signal: AbortSignal): Promise<Data>
  /** What the view shows once there is data. */
  protected abstract content(data: Data, messages: Messages): unknown
  /** What is said instead of the notice that something was not done. Undefined: the usual words. */
  protected notDoneText(_error: SmartumError): ViewFailure | undefined {
    return undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('online', this.#onConnectionChange)
    addEventListener('offline', this.#onConnectionChange)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('online', this.#onConnectionChange)
    removeEventListener('offline', this.#onConnectionChange)
    this.#reading?.abort()
  }

  /** Moves the focus to what matters most now: an error, a message, or else the title. */
  override async focus(options?: FocusOptions): Promise<void> {
    await this.updateComplete
    this.#takeFocus(options)
  }

  /** Moves the focus to something that is there once the view has been drawn anew. */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  #takeFocus(options?: FocusOptions): void {
    const goal = this.renderRoot.querySelector<HTMLElement>('[data-focus]')
    ;(goal ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus(options)
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isElsewhere =
      changed.has('place') && JSON.stringify(changed.get('place')) !== JSON.stringify(this.place)
    if (isElsewhere || changed.has('employer')) {
      this.data = undefined
      this.said = ''
      this.notDone = undefined
      this.load()
    }
  }

  /** Keeps the focus inside when what held it goes away, and takes it to an error that appears in answer. */
  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement
    super.update(changed)
    const goal = this.renderRoot.querySelector('[data-focus]')
    const appeared = goal !== null && goal !== this.#focusGoal
    this.#focusGoal = goal
    // At once: whoever knows better moves it on after the update.
    if (focused && (appeared || !focused.isConnected)) this.#takeFocus()
  }

  /** The element that the page sees, for another element of ours that a view shows in its place. */
  get outermost(): Element {
    return (this.getRootNode() as ShadowRoot).host
  }

  /** Reads what the view shows, anew where it has been read. What was read before stays until then. */
  protected load = async (): Promise<void> => {
    this.#reading?.abort()
    this.#reading = new AbortController()
    const { signal } = this.#reading
    this.isLoading = true
    if (!this.data) this.error = undefined
    try {
      const data = await this.read(signal)
      if (signal.aborted) return
      this.data = data
      this.error = undefined
    } catch (error) {
      if (signal.aborted) return
      this.error = error as SmartumError
      this.report(this.error)
    }
    this.isLoading = false
  }

  /** GETs what is under the employer: `fetch('/invoices', signal)`. Throws SmartumError. */
  fetch<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.session.get<T>(this.#pathOf(path), signal)
  }

  /** Reads what is under the employer by what may stand in no address, such as a name. Throws SmartumError. */
  search<T>(path: string, wanted: object): Promise<T> {
    return this.session.post<T>(this.#pathOf(path), wanted)
  }

  /**
   * POSTs to what is under the employer, once: a second press while it is on its way does nothing, and the same sent
   * again after an answer that was lost carries the same key. Undefined when it was not done; `notDone` says why, and
   * the view shows it. `ownKey` is for what outlives the page, and keeps its key itself.
   */
  async post<T>(path: string, body: object = {}, ownKey?: string): Promise<T | undefined> {
    if (this.isDoing) return undefined
    this.isDoing = true
    this.notDone = undefined
    this.said = ''
    const address = this.#pathOf(path)
    const key = ownKey ?? keyOf(address, body)
    this.#isUnsent = !navigator.onLine
    try {
      const done = await this.session.post<T>(address, body, key)
      settleKey(address, body)
      return done
    } catch (error) {
      this.notDone = error as SmartumError
      // An answer that says no has done nothing; without one nobody knows.
      if (this.notDone.status >= 400 && this.notDone.status < 500) settleKey(address, body)
      this.report(this.notDone)
      return undefined
    } finally {
      this.isDoing = false
    }
  }

  /** A link to another place, which opens in this page, or as the browser's other ways to open it want. */
  protected placeLink(label: unknown, place: Place, kind = 'link'): TemplateResult {
    return html`<a
      class=${kind}
      href=${addressOf(this.api, place, this.localize.language)}
      @click=${(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
        event.preventDefault()
        this.go(place)
      }}
    >${label}</a>`
  }

  /** The notice of what was not done; nothing as long as all is well. */
  protected notDoneNotice(messages: Messages): unknown {
    const { notDone } = this
    if (!notDone) return nothing
    const texts = viewTexts[this.localize.language]
    if (notDone.code === 'offline' && this.#isUnsent) {
      return html`<div class="notice warning" part="notice" tabindex="-1" data-focus>
        ${icon('offline')}
        <div><h3>${messages.offlineTitle}</h3><p>${texts.notSent}</p></div>
      </div>`
    }
    const { title, text } = this.notDoneText(notDone) ?? { title: texts.notDone }
    return html`${errorNotice(title, text ?? messages.tryLater)} ${supportCode(messages, notDone)}`
  }

  protected override render(): TemplateResult {
    const { heading, isLoading, data } = this
    const { messages, language } = this.localize
    const { title, back, aside } = heading
    const shown = this.#shown(messages)
    return html`<section class="view" lang=${language} aria-labelledby="title">
      <header class="top">
        ${
          back
            ? this.placeLink(
                html`${icon('back')}<span class="unseen">${messages.back}</span>`,
                back,
                'icon-button back',
              )
            : nothing
        }
        <h2 id="title" tabindex="-1">${title}</h2>
        ${aside ?? nothing}
      </header>
      <div class="body" aria-busy=${isLoading && !data}>${shown.body}</div>
      <p class="unseen" role="status">${this.said || shown.status}</p>
    </section>`
  }

  #shown(messages: Messages): { body: unknown; status?: string | undefined } {
    const { data, error } = this
    if (data) {
      const stale =
        error && (error.code === 'offline' ? offlineNotice(messages) : this.#failed(messages, error).body)
      return { body: html`${stale} ${this.notDoneNotice(messages)} ${this.content(data, messages)}` }
    }
    if (error) return this.#failed(messages, error)
    return {
      status: messages.opening,
      body: html`${this.blank()} ${this.isLoading ? button(messages.tryAgain, this.load, 'late') : nothing}`,
    }
  }

  #failed(messages: Messages, error: SmartumError) {
    const { title, text } = this.failureTexts(error)
    return failure(messages, error, title, text ?? messages.tryLater, this.load)
  }

  /** Says that there is nothing here, and the way on. */
  protected nothingHere(title: string, text: string, way: unknown = nothing): TemplateResult {
    return html`<div class="centred">
      ${horizon}
      <h3>${title}</h3>
      <p>${text}</p>
      ${way}
    </div>`
  }

  /** Keeps the room of what is on its way. */
  protected blank(): TemplateResult {
    return html`<div class="panel rows loading" inert>
      ${[1, 2, 3].map(() => html`<p class="row"><span>&emsp;&emsp;&emsp;&emsp;&emsp;&emsp;&emsp;&emsp;</span></p>`)}
    </div>`
  }

  #pathOf(path: string): string {
    return `/v1/employer/${encodeURIComponent(this.employer.id)}${path}`
  }

  #onConnectionChange = (): void => {
    if (navigator.onLine && this.error?.retryable) this.load()
    this.requestUpdate()
  }
}
