import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Balances } from '../../../worker/wallet/schemas.ts'
import type { Session, SessionStatus } from '../../client/session.ts'
import type { Messages } from '../../localize/localize.ts'
import { advice, button, choice } from '../../parts/blocks.ts'
import { bringIn } from '../../parts/bring-in.ts'
import { property } from '../../parts/decorators.ts'
import type { Content } from '../../parts/frame.ts'
import { horizon, icon } from '../../parts/icons.ts'
import { largeMoney } from '../../parts/money.ts'
import { rowStyles } from '../../parts/money-rows.styles.ts'
import { blank, blankRows, moneyRow } from '../../parts/money-rows.ts'
import { type Heading, PersonalElement } from '../../parts/personal-element.ts'
import { giftcard } from '../../parts/seldom-icons.ts'
import { isOfBoth, servicePill } from '../../parts/service-pill.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { balanceStyles } from './balance.styles.ts'
import { balanceTexts } from './texts.ts'

/**
 * What a person has left of each benefit, and until when. Leads on to every account, card and payment, and to buying an
 * OwnGiftcard.
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
 * @csspart choice - The row that leads to accounts and history.
 * @csspart notice - An error, or that there is no network.
 * @csspart button - A button: of a state that has one, to extend a benefit, or to buy an OwnGiftcard.
 * @csspart link - A link to a page of ours, where something could not be opened here.
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
export class SmartumBalance extends PersonalElement<Balances> {
  static override styles = [SmartumElement.styles, rowStyles, balanceStyles]

  /** What is shown first to whoever is signed in: the balance, or `accounts` for every account, card and payment. */
  @property() view = ''

  protected get texts() {
    return balanceTexts[this.localize.language]
  }

  protected get heading(): Heading {
    return { title: this.texts.myBenefits }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (changed.has('view')) this.#openView()
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    super.sessionChanged(status, previous)
    this.#openView()
  }

  protected override read(session: Session, signal: AbortSignal): Promise<Balances> {
    return session.get<Balances>('/v1/me/balances', signal)
  }

  #openView(): void {
    if (this.view === 'accounts' && this.session?.status === 'signed-in') this.#openAccounts()
  }

  #openAccounts = (): void => {
    this.place.open('smartum-accounts')
  }

  protected override render(): TemplateResult {
    return this.place.shown === 'smartum-accounts'
      ? html`<smartum-accounts
          data-focus
          client=${this.client}
          api=${this.api}
          .back=${this.comeBack}
        ></smartum-accounts>`
      : super.render()
  }

  protected override content(messages: Messages): Content {
    return this.data?.benefits.length === 0 ? this.#empty(messages) : this.#balance(messages)
  }

  /** The balance, or what keeps its room free while it is on its way. */
  #balance(messages: Messages): Content {
    const { data, texts, localize } = this
    const { formats } = localize
    const { benefits = [], total_cents = 0 } = data ?? {}
    const busy = this.isLoading || !data
    const isMixed = isOfBoth(benefits)
    const updated = busy ? texts.loadingBalance : texts.updated(formats.moment(data.as_of))
    const loading = data ? '' : 'loading'
    return {
      busy,
      status: this.isOffline ? messages.offlineTitle : updated,
      aside:
        data &&
        html`${isMixed ? nothing : servicePill(benefits[0]!)}
          <button
            class="icon-button ${busy ? 'busy' : ''}"
            aria-label=${texts.refresh}
            @click=${this.load}
          >${icon('refresh', 20)}</button>`,
      body: html`${this.staleNotice(messages)}
        <div class="total" part="total">
          <p>${texts.total}</p>
          <p class="large ${loading}">${
            data ? largeMoney(total_cents, formats) : html`<small>${blank(28)}</small>`
          }</p>
          <p class="small">${updated}</p>
        </div>
        <ul class=${loading} role="list" ?inert=${!data}>
          ${
            data
              ? benefits.map((benefit) =>
                  moneyRow(localize, benefit, {
                    buy: this.buy,
                    service: isMixed ? servicePill(benefit) : nothing,
                  }),
                )
              : blankRows()
          }
        </ul>
        ${this.saldoHint} ${this.isLoading ? button(messages.tryAgain, this.load, 'late') : nothing}
        ${this.#accounts()}
        ${
          benefits.some(({ extension }) => extension.state === 'open')
            ? button(html`${icon(giftcard, 20)} ${texts.buyGiftcard}`, () => this.buy())
            : nothing
        }`,
    }
  }

  #empty(messages: Messages): Content {
    const { texts } = this
    bringIn('smartum-plus-state')
    return {
      busy: this.isLoading,
      status: this.isLoading ? texts.loadingBalance : texts.emptyTitle,
      body: html`${this.staleNotice(messages)}
        <div class="centred">
          ${horizon}
          <h3>${texts.emptyTitle}</h3>
        </div>
        ${this.saldoHint}
        <smartum-plus-state client=${this.client} api=${this.api}>${advice(texts.emptyAdvice)}</smartum-plus-state>
        ${button(texts.refresh, this.load, 'main')} ${this.#accounts()}`,
    }
  }

  #accounts(): TemplateResult {
    return choice('clock', this.texts.accounts, '', this.#openAccounts)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-balance': SmartumBalance
  }
}
