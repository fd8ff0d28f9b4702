import { html, nothing, type TemplateResult } from 'lit'
import type { Balances, Service } from '../../../worker/wallet/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { SessionStatus } from '../../client/session.ts'
import type { Messages } from '../../localize/localize.ts'
import {
  advice,
  button,
  errorNotice,
  failure,
  notSetUp,
  offlineNotice,
  supportCode,
} from '../../parts/blocks.ts'
import { state } from '../../parts/decorators.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { horizon, icon } from '../../parts/icons.ts'
import { largeMoney } from '../../parts/money.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { balanceStyles } from './balance.styles.ts'
import { benefitRow, blank, blankRows } from './rows.ts'

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
  /** Whether the banks are shown in place of the balance. */
  @state() private isSigningIn = false

  #request: AbortController | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#forget()
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (status === 'signing-in') return
    this.#forget()
    if (status === 'signed-in') {
      this.isSigningIn = false
      this.load()
    }
    // Somebody who comes back from a bank by redirect without being signed in wants to read why.
    const { signInError } = this.session!
    const cameBack = previous === 'restoring' && signInError && signInError.code !== 'session-ended'
    if (status === 'signed-out' && cameBack) this.isSigningIn = true
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

  #showBanks = (): void => {
    this.isSigningIn = true
  }

  #hideBanks = async (): Promise<void> => {
    this.session?.cancelSignIn()
    this.isSigningIn = false
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.button')?.focus()
  }

  protected override render(): TemplateResult {
    const { messages } = this.localize
    if (this.isSigningIn && this.session?.status !== 'signed-in') {
      return html`<smartum-login
        data-focus
        client=${this.client}
        api=${this.api}
        .back=${this.#hideBanks}
      ></smartum-login>`
    }
    return frame(this, messages.myBenefits, this.#content(messages))
  }

  #content(messages: Messages): Content {
    const { session, error, balances } = this
    if (!session) return notSetUp(messages)
    if (/^sign(ed-out|ing-in)/.test(session.status)) return this.#signedOut(messages)
    if (balances?.benefits.length === 0) return this.#empty(messages, balances)
    if (balances || !error) return this.#balance(messages, balances)
    return failure(
      messages,
      error,
      messages.balanceFailed,
      `${messages.moneySafe} ${messages.tryLater}`,
      this.load,
    )
  }

  /** The balance, or what keeps its room free while it is on its way. */
  #balance(messages: Messages, balances: Balances | undefined): Content {
    const { formats } = this.localize
    const busy = this.isLoading || !balances
    const services = new Set(balances?.benefits.map(({ service }) => service))
    const updated = busy ? messages.loadingBalance : messages.updated(formats.moment(balances.as_of))
    const loading = balances ? '' : 'loading'
    return {
      busy,
      status: this.#isOffline ? messages.offlineTitle : updated,
      aside:
        balances &&
        html`${services.size === 1 ? pill(balances.benefits[0]!) : nothing}
          <button
            class="icon-button ${busy ? 'busy' : ''}"
            aria-label=${messages.refresh}
            @click=${this.load}
          >${icon('refresh', 20)}</button>`,
      body: html`${balances && this.#failedRefresh(messages, balances)}
        <div class="total" part="total">
          <p>${messages.total}</p>
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
        ${this.isLoading ? button(messages.tryAgain, this.load, 'late') : nothing}`,
    }
  }

  /** Says that the balance below is an earlier one. */
  #failedRefresh(messages: Messages, { as_of }: Balances): unknown {
    if (this.#isOffline) {
      return offlineNotice(messages, messages.offlineBalance(this.localize.formats.moment(as_of)))
    }
    return (
      this.error &&
      html`${errorNotice(messages.balanceFailed, messages.tryLater)} ${supportCode(messages, this.error)}`
    )
  }

  #signedOut(messages: Messages): Content {
    const ended = this.session!.signInError?.code === 'session-ended' ? messages.ended : ''
    return {
      status: ended,
      body: html`<div class="centred">
          ${horizon}
          <h3>${messages.signedOutTitle}</h3>
          <p>${ended} ${messages.signedOut}</p>
        </div>
        ${button(messages.signIn, this.#showBanks, 'main')}`,
    }
  }

  #empty(messages: Messages, balances: Balances): Content {
    return {
      busy: this.isLoading,
      status: this.isLoading ? messages.loadingBalance : messages.emptyTitle,
      body: html`${this.#failedRefresh(messages, balances)}
        <div class="centred">
          ${horizon}
          <h3>${messages.emptyTitle}</h3>
        </div>
        ${advice(messages.emptyAdvice)}
        ${button(messages.refresh, this.load, 'main')}`,
    }
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
