import { html, nothing, type TemplateResult } from 'lit'
import type { Balances, Service } from '../../../worker/wallet/schemas.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import type { SessionStatus } from '../../client/session.ts'
import type { Messages } from '../../localize/localize.ts'
import {
  advice,
  button,
  errorNotice,
  failure,
  notSetUp,
  offlineNotice,
  saldoOnlyNotice,
  supportCode,
  whySignedOut,
} from '../../parts/blocks.ts'
import { state } from '../../parts/decorators.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { horizon, icon } from '../../parts/icons.ts'
import { largeMoney } from '../../parts/money.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { balanceStyles } from './balance.styles.ts'
import { benefitRow, blank, blankRows } from './rows.ts'
import { balanceTexts } from './texts.ts'

const pill = ({ service }: { service: Service }): TemplateResult =>
  html`<span class="pill">${service[0]!.toUpperCase() + service.slice(1)}</span>`

/**
 * What a person has left of each benefit, and until when.
 *
 * @tagname smartum-balance
 * @summary The balance of a person's benefits, with sign-in where it is needed.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - The balance could not be had.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart total - What is left altogether.
 * @csspart row - A benefit.
 * @csspart notice - An error, or that there is no network.
 * @csspart button - The button of a state that has one.
 * @cssproperty --smartum-accent - Actions, icons and focus.
 * @cssproperty --smartum-on-accent - Text on the accent.
 * @cssproperty --smartum-highlight - The warm shapes.
 * @cssproperty --smartum-surface - Background.
 * @cssproperty --smartum-text - Text.
 * @cssproperty --smartum-text-muted - Secondary text.
 * @cssproperty --smartum-border - Edges of controls.
 * @cssproperty --smartum-warning - What expires soon, and outages.
 * @cssproperty --smartum-danger - Errors.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumBalance extends SmartumElement {
  static override styles = [SmartumElement.styles, balanceStyles]

  @state() private balances: Balances | undefined
  @state() private isLoading = false
  /** Whether signing in is shown in place of the balance; with a bank only, after a password. */
  @state() private signingIn: 'anyhow' | 'with-bank' | undefined

  #request: AbortController | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#forget()
  }

  get #texts() {
    return balanceTexts[this.localize.language]
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (status === 'signing-in') return
    const { signInError, assurance } = this.session!
    this.#forget()
    if (status === 'signed-in') {
      if (assurance === 'strong' || this.signingIn !== 'with-bank') this.signingIn = undefined
      this.load()
    }
    // Somebody who comes back from a bank by redirect without being signed in wants to read why.
    const cameBack = previous === 'restoring' && signInError && !endsSession(signInError)
    if (status === 'signed-out' && cameBack) this.signingIn = 'anyhow'
    if (status === 'signed-out' && previous === 'signed-in') this.signingIn = undefined
  }

  protected override load = async (): Promise<void> => {
    this.#request?.abort()
    this.#request = new AbortController()
    const { signal } = this.#request
    this.isLoading = true
    if (!this.balances) this.error = undefined
    try {
      const balances = await this.session!.get<Balances>('/v1/me/balances', signal)
      if (signal.aborted) return
      this.balances = balances
      this.error = undefined
    } catch (error) {
      if (signal.aborted) return
      this.error = error as SmartumError
      this.report(this.error)
    }
    this.isLoading = false
  }

  /** Lets go of what belongs to whoever was signed in. */
  #forget(): void {
    this.#request?.abort()
    this.balances = undefined
    this.error = undefined
    this.isLoading = false
  }

  #signIn = (): void => {
    this.signingIn = 'anyhow'
  }

  #signInWithBank = (): void => {
    this.signingIn = 'with-bank'
  }

  #showBalance = async (): Promise<void> => {
    this.session?.cancelSignIn()
    this.signingIn = undefined
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.button')?.focus()
  }

  protected override render(): TemplateResult {
    const { messages } = this.localize
    if (this.signingIn) {
      return html`<smartum-login
        data-focus
        client=${this.client}
        api=${this.api}
        .back=${this.#showBalance}
        .withBank=${this.signingIn === 'with-bank'}
      ></smartum-login>`
    }
    return frame(this, this.#texts.myBenefits, this.#content(messages))
  }

  #content(messages: Messages): Content {
    const { session, error, balances } = this
    if (!session) return notSetUp(messages)
    if (session.status === 'signed-out' || (session.status === 'signing-in' && !balances)) {
      return this.#signedOut(messages)
    }
    if (balances?.benefits.length === 0) return this.#empty(messages, balances)
    if (balances || !error) return this.#balance(messages, balances)
    return failure(
      messages,
      error,
      this.#texts.balanceFailed,
      `${messages.moneySafe} ${messages.tryLater}`,
      this.load,
    )
  }

  /** The balance, or what keeps its room free while it is on its way. */
  #balance(messages: Messages, balances: Balances | undefined): Content {
    const { formats } = this.localize
    const busy = this.isLoading || !balances
    const services = new Set(balances?.benefits.map(({ service }) => service))
    const updated = busy ? this.#texts.loadingBalance : this.#texts.updated(formats.moment(balances.as_of))
    const loading = balances ? '' : 'loading'
    return {
      busy,
      status: this.#isOffline ? messages.offlineTitle : updated,
      aside:
        balances &&
        html`${services.size === 1 ? pill(balances.benefits[0]!) : nothing}
          <button
            class="icon-button ${busy ? 'busy' : ''}"
            aria-label=${this.#texts.refresh}
            @click=${this.load}
          >${icon('refresh', 20)}</button>`,
      body: html`${balances && this.#failedRefresh(messages, balances)}
        <div class="total" part="total">
          <p>${this.#texts.total}</p>
          <p class="large ${loading}">${
            balances ? largeMoney(balances.total_cents, formats) : html`<small>${blank(28)}</small>`
          }</p>
          <p class="small">${updated}</p>
        </div>
        <ul class=${loading} role="list" ?inert=${!balances}>
          ${
            balances?.benefits.map((benefit) =>
              benefitRow(this.localize, benefit, services.size > 1 ? pill(benefit) : nothing),
            ) ?? blankRows()
          }
        </ul>
        ${this.#hint(messages)} ${this.isLoading ? button(messages.tryAgain, this.load, 'late') : nothing}`,
    }
  }

  /** Says that the balance below is an earlier one. */
  #failedRefresh(messages: Messages, { as_of }: Balances): unknown {
    if (this.#isOffline) {
      return offlineNotice(messages, this.#texts.offlineBalance(this.localize.formats.moment(as_of)))
    }
    return (
      this.error &&
      html`${errorNotice(this.#texts.balanceFailed, messages.tryLater)} ${supportCode(messages, this.error)}`
    )
  }

  #signedOut(messages: Messages): Content {
    const ended = whySignedOut(messages, this.session!.signInError)
    return {
      status: ended,
      body: html`<div class="centred">
          ${horizon}
          <h3>${this.#texts.signedOutTitle}</h3>
          <p>${ended || this.#texts.signedOut}</p>
        </div>
        ${button(messages.signIn, this.#signIn, 'main')}`,
    }
  }

  #empty(messages: Messages, balances: Balances): Content {
    return {
      busy: this.isLoading,
      status: this.isLoading ? this.#texts.loadingBalance : this.#texts.emptyTitle,
      body: html`${this.#failedRefresh(messages, balances)}
        <div class="centred">
          ${horizon}
          <h3>${this.#texts.emptyTitle}</h3>
        </div>
        ${this.#hint(messages)}
        ${advice(this.#texts.emptyAdvice)}
        ${button(this.#texts.refresh, this.load, 'main')}`,
    }
  }

  #hint(messages: Messages): unknown {
    return this.session!.assurance === 'password' ? saldoOnlyNotice(messages, this.#signInWithBank) : nothing
  }

  get #isOffline(): boolean {
    return !navigator.onLine || this.error?.code === 'offline'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-balance': SmartumBalance
  }
}
