import { html, nothing, type TemplateResult } from 'lit'
import type { Benefit, Service } from '../../worker/wallet/schemas.ts'
import { endsSession, type SmartumError } from '../client/problem.ts'
import type { Session, SessionStatus } from '../client/session.ts'
import type { Messages } from '../localize/localize.ts'
import {
  button,
  errorNotice,
  failure,
  link,
  notSetUp,
  offlineNotice,
  saldoOnlyNotice,
  supportCode,
  whySignedOut,
} from './blocks.ts'
import { state } from './decorators.ts'
import { type Content, frame } from './frame.ts'
import { horizon } from './icons.ts'
import { InPlace } from './in-place.ts'
import { SmartumElement } from './smartum-element.ts'

/** What an element says of a person's own things: to whoever is signed out, and when they could not be had. */
export type PersonalTexts = {
  signedOutTitle: string
  signedOut: string
  failed: string
  asOf: (moment: string) => string
}

/** What stands over what an element shows, and where the arrow beside it leads. */
export type Heading = { title: string; back?: (() => void) | undefined }

/**
 * An element that shows what is a person's own, read from the worker. Signing in, and buying an OwnGiftcard, are shown in
 * its place where they are asked for.
 */
export abstract class PersonalElement<Data extends { as_of: string }> extends SmartumElement {
  /** What was read, at last or earlier. */
  @state() protected data: Data | undefined
  @state() protected isLoading = false

  protected readonly place = new InPlace(this)
  /** Whether somebody who is signed in with a password wants to be so with a bank. */
  #wantsBank = false
  #toBuy: { benefit?: Benefit | undefined; service?: Service | undefined; expiresOn?: string | undefined } =
    {}
  #request: AbortController | undefined

  protected abstract get texts(): PersonalTexts
  protected abstract get heading(): Heading
  protected abstract read(session: Session, signal: AbortSignal): Promise<Data>
  /** What there is to show, or what keeps its room free as long as there is no `data`. */
  protected abstract content(messages: Messages): Content

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('smartum-giftcard', this.#refresh)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('smartum-giftcard', this.#refresh)
    this.forget()
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (status === 'signing-in') return
    const { place } = this
    const { signInError, assurance } = this.session!
    this.forget()
    if (status === 'signed-in') {
      const isBack = assurance === 'strong' || !this.#wantsBank
      if (place.shown === 'smartum-login' && isBack) place.leave()
      this.load()
    }
    if (status !== 'signed-out') return
    // Somebody who comes back from a bank by redirect without being signed in wants to read why.
    const cameBack = previous === 'restoring' && signInError && !endsSession(signInError)
    if (cameBack) this.signIn()
    else if (previous === 'signed-in') place.leave()
  }

  protected override load = async (): Promise<void> => {
    this.#request?.abort()
    this.#request = new AbortController()
    const { signal } = this.#request
    this.isLoading = true
    if (!this.data) this.error = undefined
    try {
      const data = await this.read(this.session!, signal)
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

  /** Lets go of what belongs to whoever was signed in. */
  protected forget(): void {
    this.#request?.abort()
    this.data = undefined
    this.error = undefined
    this.isLoading = false
  }

  protected signIn = (): void => {
    this.#wantsBank = false
    this.place.open('smartum-login')
  }

  #signInWithBank = (): void => {
    this.#wantsBank = true
    this.place.open('smartum-login')
  }

  /**
   * Leads to buying an OwnGiftcard, with money of a benefit and of a last day where it is known which. An element around
   * this one that has a place of its own for that sets another way there.
   */
  buy = (benefit?: Benefit, service?: Service, expiresOn?: string): void => {
    this.#toBuy = { benefit, service, expiresOn }
    this.place.open('smartum-giftcard')
  }

  #refresh = (): void => {
    if (this.session?.status === 'signed-in') this.load()
  }

  /** Back from what was shown in the place of this. */
  protected comeBack = (): void => {
    // It may come from another script, with a session object of its own.
    this.renderRoot.querySelector('smartum-login')?.session?.cancelSignIn()
    this.place.close()
    this.#refresh()
  }

  protected override render(): TemplateResult {
    const { client, api, place } = this
    if (place.shown === 'smartum-login') {
      return html`<smartum-login
        data-focus
        client=${client}
        api=${api}
        .back=${this.comeBack}
        .withBank=${this.#wantsBank}
      ></smartum-login>`
    }
    if (place.shown === 'smartum-giftcard') {
      return html`<smartum-giftcard
        data-focus
        client=${client}
        api=${api}
        .benefit=${this.#toBuy.benefit}
        .service=${this.#toBuy.service}
        .expiresOn=${this.#toBuy.expiresOn}
        .back=${this.comeBack}
      ></smartum-giftcard>`
    }
    const { title, back } = this.heading
    const { messages } = this.localize
    const { body, status, ...content } = this.#content(messages)
    const said = place.progress && (place.progress === 'failed' ? messages.notBrought : messages.opening)
    const shown = html`${place.progress === 'failed' ? this.#notBrought(messages) : nothing} ${body}
      ${place.progress === 'bringing' ? html`<p class="small support">${said}</p>` : nothing}`
    return frame(this, title, { ...content, body: shown, status: said ?? status }, back)
  }

  #notBrought(messages: Messages): TemplateResult {
    const address = `${this.api}/wallet?lang=${this.localize.language}`
    return errorNotice(messages.notBrought, link(messages.openWallet, address))
  }

  #content(messages: Messages): Content {
    const { session, error, data, texts } = this
    if (!session) return notSetUp(messages)
    const { status } = session
    if (status === 'signed-out' || (status === 'signing-in' && !data)) return this.#signedOut(messages)
    if (data || !error) return this.content(messages)
    return failure(messages, error, texts.failed, `${messages.moneySafe} ${messages.tryLater}`, this.load)
  }

  #signedOut(messages: Messages): Content {
    const ended = whySignedOut(messages, this.session!.signInError)
    return {
      status: ended,
      body: html`<div class="centred">
          ${horizon}
          <h3>${this.texts.signedOutTitle}</h3>
          <p>${ended || this.texts.signedOut}</p>
        </div>
        ${button(messages.signIn, this.signIn, 'main')}`,
    }
  }

  /** Says that what is shown was read earlier, where there is no network or the last reading failed. */
  protected staleNotice(messages: Messages): unknown {
    const { error, data, texts } = this
    if (data && this.isOffline) {
      return offlineNotice(messages, texts.asOf(this.localize.formats.moment(data.as_of)))
    }
    return data && error
      ? html`${errorNotice(texts.failed, messages.tryLater)} ${supportCode(messages, error)}`
      : nothing
  }

  /** After a password: that a bank shows more. */
  protected get saldoHint(): unknown {
    return this.session!.assurance === 'password'
      ? saldoOnlyNotice(this.localize.messages, this.#signInWithBank)
      : nothing
  }

  protected get isOffline(): boolean {
    return !navigator.onLine || this.error?.code === 'offline'
  }
}
