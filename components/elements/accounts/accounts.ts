import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Card, Cards, Code } from '../../../worker/giftcards/schemas.ts'
import type { Accounts, WalletAccount } from '../../../worker/wallet/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Session } from '../../client/session.ts'
import type { Messages } from '../../localize/localize.ts'
import { namesOfUses } from '../../parts/benefit-names.ts'
import { button } from '../../parts/blocks.ts'
import { bringIn } from '../../parts/bring-in.ts'
import { daysLeftTexts } from '../../parts/days.ts'
import { property, state } from '../../parts/decorators.ts'
import type { Content } from '../../parts/frame.ts'
import { giftCardStyles } from '../../parts/gift-card.ts'
import { horizon, icon } from '../../parts/icons.ts'
import { rowTexts } from '../../parts/money-row-texts.ts'
import { rowStyles } from '../../parts/money-rows.styles.ts'
import { blankRows, moneyRow } from '../../parts/money-rows.ts'
import { type Heading, PersonalElement } from '../../parts/personal-element.ts'
import { giftcard } from '../../parts/seldom-icons.ts'
import { isOfBoth, servicePill } from '../../parts/service-pill.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import type { Wallet } from './account-names.ts'
import { accountsStyles } from './accounts.styles.ts'
import { cardGrid, cardView, type Replacing } from './card-view.ts'
import { blankHistory, historyList } from './history-list.ts'
import { accountsTexts } from './texts.ts'
import type { View } from './titles.ts'
import { Transactions } from './transactions.ts'

type DatedWallet = Wallet & { as_of: string }

/**
 * Every account of a person: what is left of each benefit, the OwnGiftcards with their codes, and what was done with all
 * of it. A lost card gets a new code here.
 *
 * @tagname smartum-accounts
 * @summary A person's accounts, OwnGiftcards and history.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - The accounts could not be had, or a code not be changed.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart row - A benefit.
 * @csspart card - A drawn card.
 * @csspart card-button - The button that opens a card.
 * @csspart transaction - The button that opens a transaction.
 * @csspart notice - An error, a question, or that there is no network.
 * @csspart button - The other buttons.
 * @cssproperty --smartum-accent - Actions, icons, cards and focus.
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
export class SmartumAccounts extends PersonalElement<DatedWallet> {
  static override styles = [SmartumElement.styles, rowStyles, giftCardStyles, accountsStyles]

  /** What is shown: `all`, or only the `accounts`, the `cards` or the `history`. */
  @property() view: View = 'all'
  /** Set by an element that shows this one in its place: leads back there. */
  @property({ attribute: false }) back: (() => void) | undefined

  /** The card that is open. */
  @property({ attribute: false }) cardId = ''
  /** Set by an element around this one that has places of its own for open cards: leads to one, or back to the list. */
  @property({ attribute: false }) leadToCard: ((id: string) => void) | undefined

  @state() private replacing: Replacing
  /** Whether the element that shows codes is there, or could not be had. */
  @state() private codes: 'there' | 'failed' | undefined
  readonly #history = new Transactions(this)
  #cardHistory: Transactions | undefined

  get #card(): Card | undefined {
    return this.data?.cards.find(({ id }) => id === this.cardId)
  }

  protected get texts() {
    return accountsTexts[this.localize.language]
  }

  protected get heading(): Heading {
    const { language } = this.localize
    if (this.#card) return { title: rowTexts[language].giftcard, back: this.#closeCard }
    return { title: this.texts.titles[this.view], back: this.back }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && !this.leadToCard) this.cardId = ''
    if (this.cardId !== (this.#cardHistory?.account ?? '')) this.#turnToCard()
    super.willUpdate(changed)
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('cardId')
    if (before === undefined || !this.data) return
    if (this.cardId) {
      this.focus()
      return
    }
    const position = this.data.cards.findIndex(({ id }) => id === before)
    this.renderRoot.querySelectorAll<HTMLElement>('.cards button')[position]?.focus()
  }

  protected override async read(session: Session, signal: AbortSignal): Promise<DatedWallet> {
    const [{ accounts, as_of }, { cards }, history] = await Promise.all([
      session.get<Accounts>('/v1/me/accounts', signal),
      session.get<Cards>('/v1/me/cards', signal),
      this.#history.read(session, signal),
      this.#cardHistory?.renew(),
    ])
    signal.throwIfAborted()
    this.#history.begin(history)
    return { as_of, lots: accounts.filter(({ kind }) => kind === 'lot'), cards }
  }

  protected override forget(): void {
    super.forget()
    this.#history.forget()
    this.#cardHistory?.forget()
    this.replacing = undefined
    if (!this.leadToCard) this.cardId = ''
  }

  #showCard(id: string): void {
    if (this.leadToCard) this.leadToCard(id)
    else this.cardId = id
  }

  #openCard = ({ id }: Card): void => this.#showCard(id)

  #closeCard = (): void => this.#showCard('')

  /** Turns to the card that is open now, or to none. */
  #turnToCard(): void {
    this.replacing = undefined
    this.#cardHistory = this.cardId ? new Transactions(this, this.cardId) : undefined
    if (!this.cardId) return
    if (this.session?.status === 'signed-in') this.#cardHistory!.renew()
    this.#bringCodes()
  }

  async #bringCodes(): Promise<void> {
    this.codes = (await bringIn('smartum-card')) ? 'there' : 'failed'
  }

  #loadCode = (): Promise<Code> => this.session!.get<Code>(`${this.#cardPath}/code`)

  get #cardPath(): string {
    return `/v1/me/cards/${encodeURIComponent(this.cardId)}`
  }

  #askToReplace = (): void => {
    this.replacing = 'asking'
  }

  #cancelReplacing = async (): Promise<void> => {
    this.replacing = undefined
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.lost')?.focus()
  }

  /** Has the code of the card replaced. The same revision again, after an answer that was lost, blocks no other code. */
  #replace = async (): Promise<void> => {
    const card = this.#card
    if (!card || this.replacing === 'sending') return
    this.replacing = 'sending'
    try {
      const { revision } = card
      const { last_four, ...code } = await this.session!.post<Code>(`${this.#cardPath}/replace`, { revision })
      this.#renew({ ...card, last_four, revision: code.revision })
      if (card.id === this.cardId) this.replacing = 'done'
    } catch (error) {
      this.report(error as SmartumError)
      if (card.id === this.cardId) this.replacing = error as SmartumError
    }
  }

  #renew(card: Card): void {
    if (!this.data) return
    this.data = { ...this.data, cards: this.data.cards.map((each) => (each.id === card.id ? card : each)) }
  }

  protected override content(messages: Messages): Content {
    const { data, texts } = this
    const card = this.#card
    const busy = this.isLoading || !data
    const updated = busy ? texts.loading : texts.updated(this.localize.formats.moment(data.as_of))
    return {
      busy,
      status: this.isOffline
        ? messages.offlineTitle
        : this.replacing === 'sending'
          ? texts.replacing
          : updated,
      aside:
        data &&
        html`<button
          class="icon-button ${busy ? 'busy' : ''}"
          aria-label=${texts.refresh}
          @click=${this.load}
        >${icon('refresh', 20)}</button>`,
      body: html`${this.staleNotice(messages)} ${data ? (card ? this.#cardView(card) : this.#lists(data)) : this.#blank()}
        ${card ? nothing : this.saldoHint}
        ${this.isLoading ? button(messages.tryAgain, this.load, 'late') : nothing}
        ${data && !card && this.view !== 'history' ? this.#wayToBuy(data) : nothing}`,
    }
  }

  #cardView(card: Card): TemplateResult {
    const history = this.#cardHistory!
    const shown =
      history.rows || history.error
        ? this.#historyOf(history)
        : html`<div class="loading" inert>${blankHistory()}</div>`
    const state = { history: shown, codes: this.codes, replacing: this.replacing }
    return cardView(this.localize, card, state, {
      wallet: `${this.api}/wallet?lang=${this.localize.language}`,
      loadCode: this.#loadCode,
      ask: this.#askToReplace,
      replace: this.#replace,
      cancel: this.#cancelReplacing,
    })
  }

  #historyOf(transactions: Transactions): TemplateResult {
    return historyList(this.localize, this.data!, transactions)
  }

  /** What the view is of. Where there is nothing at all, it says what will be. */
  #lists({ lots, cards }: Wallet): TemplateResult {
    const { view, texts } = this
    const rows = this.#history.rows ?? []
    const amounts = { accounts: lots.length, cards: cards.length, history: rows.length }
    const total = amounts.accounts + amounts.cards + amounts.history
    if (!(view === 'all' ? total : amounts[view])) return this.#nothing()
    const cardList = () => cardGrid(this.localize, cards, this.#openCard)
    const historyRows = () => this.#historyOf(this.#history)
    if (view === 'accounts') return this.#lots(lots)
    if (view === 'cards') return cardList()
    if (view === 'history') return html`<div class="section">${historyRows()}</div>`
    const { titles } = texts
    return html`<div class="section">
        <h3>${texts.benefits}</h3>
        ${lots.length ? this.#lots(lots) : html`<p class="small">${texts.noBenefits}</p>`}
      </div>
      <div class="halves">
        ${cards.length ? html`<div class="section"><h3>${titles.cards}</h3>${cardList()}</div>` : nothing}
        <div class="section">
          <h3>${titles.history}</h3>
          ${rows.length ? historyRows() : html`<p class="small">${texts.nothing.history[1]}</p>`}
        </div>
      </div>`
  }

  #nothing(): TemplateResult {
    const [title, text] = this.texts.nothing[this.view]
    return html`<div class="centred">${horizon}<h3>${title}</h3><p>${text}</p></div>`
  }

  #lots(lots: WalletAccount[]): TemplateResult {
    const isMixed = isOfBoth(lots)
    return html`<ul role="list">
      ${lots.map((lot) =>
        moneyRow(this.localize, lot, {
          buy: this.buy,
          service: isMixed ? servicePill(lot) : nothing,
          more: this.#moreOf(lot),
        }),
      )}
    </ul>`
  }

  /** What else there is to say of a lot: how long it lasts, what for, and what is on hold. */
  #moreOf({ benefit, uses, expires_soon, days_left, held_cents }: WalletAccount): TemplateResult {
    const { language, formats } = this.localize
    const { texts } = this
    const lines = [
      benefit === 'flexible' ? texts.uses(namesOfUses(language, uses)) : '',
      held_cents ? texts.held(formats.money(held_cents)) : '',
    ].filter(Boolean)
    return html`${expires_soon ? nothing : ` · ${daysLeftTexts[language](days_left)}`}
      <span class="more-lines">${lines.map((line) => html`<span>${line}</span>`)}</span>`
  }

  /** The button to buy an OwnGiftcard, or why there is none. */
  #wayToBuy({ lots }: Wallet): unknown {
    const { texts, localize } = this
    const usable = lots.filter(({ amount_cents }) => amount_cents > 0)
    if (!usable.length) return nothing
    if (usable.some(({ extension }) => extension.state === 'open')) {
      return button(html`${icon(giftcard, 20)} ${texts.buy}`, () => this.buy())
    }
    const opens = usable
      .flatMap(({ extension }) => (extension.state === 'later' ? extension.opens_on : []))
      .sort()
    const why = opens[0] ? texts.buyFrom(localize.formats.date(opens[0])) : texts.notForThese
    return html`<p class="why-not">${icon(giftcard)} <span>${why}</span></p>`
  }

  /** Keeps the room of what is on its way. */
  #blank(): TemplateResult {
    const { view, texts } = this
    const { titles } = texts
    const blankCards = html`<div class="cards"><i class="choice blank-card"></i><i class="choice blank-card"></i></div>`
    const section = (title: string, content: unknown) =>
      html`<div class="section">${view === 'all' ? html`<h3>${title}</h3>` : nothing}
        <div class="loading" inert>${content}</div></div>`
    const parts = {
      accounts: section(texts.benefits, html`<ul role="list">${blankRows()}</ul>`),
      cards: section(titles.cards, blankCards),
      history: section(titles.history, blankHistory()),
    }
    if (view !== 'all') return parts[view]
    return html`${parts.accounts}<div class="halves">${parts.cards} ${parts.history}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-accounts': SmartumAccounts
  }
}
