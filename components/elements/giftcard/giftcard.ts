import { html, nothing, type TemplateResult } from 'lit'
import { forgetToken, keptToken, takeToken } from '../../client/link-token.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import type { Session, SessionStatus } from '../../client/session.ts'
import { SmartumGiftcardEvent } from '../../events.ts'
import type { Messages } from '../../localize/localize.ts'
import { button, errorNotice, failure } from '../../parts/blocks.ts'
import { bringIn } from '../../parts/bring-in.ts'
import { property, state } from '../../parts/decorators.ts'
import { fieldStyles } from '../../parts/field.styles.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { type Heading, PersonalElement } from '../../parts/personal-element.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { successToken } from '../../parts/success.styles.ts'
import { watchWidth } from '../../parts/watch-width.ts'
import { bought } from './cards.ts'
import { Choice } from './choice.ts'
import { chooseStyles } from './choose.styles.ts'
import { giftcardStyles } from './giftcard.styles.ts'
import { form, message, offered } from './offered.ts'
import { failureNotice } from './pay.ts'
import { Purchase } from './purchase.ts'
import type { Scene } from './scene.ts'
import { giftcardTexts } from './texts.ts'
import { type Till, tillOf, tillOfLink, type Wares } from './till.ts'
import { timelineStyles } from './timeline.styles.ts'
import { placeTimeline } from './timeline.ts'

/** From which width on choosing and paying have room side by side, in px. */
const WIDE = 640
const LINK = 'giftcard-link'
/** How long the slide says that it has paid, in milliseconds. */
const PAID_FOR = 600

/**
 * Buys OwnGiftcards with benefits, so that their money lasts longer: by whoever is signed in, or with the link of a
 * reminder by somebody who is not.
 *
 * @tagname smartum-giftcard
 * @summary Buying OwnGiftcards, and the cards that were bought.
 * @event {SmartumGiftcardEvent} smartum-giftcard - Cards have been bought.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - Cards could not be bought, or the benefits not be had.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart card - A card as it is drawn.
 * @csspart notice - An error, or that there is no network.
 * @csspart button - The buttons.
 * @csspart link - A link to a page of ours, where something could not be opened here.
 * @cssproperty --smartum-accent - Actions, icons and focus.
 * @cssproperty --smartum-on-accent - Text on the accent.
 * @cssproperty --smartum-highlight - The warm shapes.
 * @cssproperty --smartum-surface - Background.
 * @cssproperty --smartum-text - Text.
 * @cssproperty --smartum-text-muted - Secondary text.
 * @cssproperty --smartum-border - Edges of controls.
 * @cssproperty --smartum-success - What has been done.
 * @cssproperty --smartum-warning - What expires soon, and that there is no network.
 * @cssproperty --smartum-danger - Errors.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumGiftcard extends PersonalElement<Wares> {
  static override styles = [
    SmartumElement.styles,
    successToken,
    fieldStyles,
    giftcardStyles,
    chooseStyles,
    timelineStyles,
  ]

  /** The benefit to choose at first, such as `sports`; the one that expires soonest unless set. */
  @property() benefit: string | undefined
  /** The service that the benefit came through, `plus` or `saldo`; either unless set. */
  @property() service: string | undefined
  /** The last day, such as `2026-12-31`, of the money to begin with; all of the benefit's unless set. */
  @property({ attribute: 'expires-on' }) expiresOn: string | undefined
  /** Begins with the link of a reminder, whose token stands in the address of the page after `#token=`. */
  @property({ type: Boolean }) link = false
  /** Shows in its place what is on a card, to whoever has its code. */
  @property({ type: Boolean }) check = false
  /** Set by an element that shows this one in its place: leads back there. */
  @property({ attribute: false }) back: (() => void) | undefined

  /** Whether somebody has turned away from a link that is good for nothing, or has none and is signed in. */
  @state() private hasLeftLink = false
  @state() private isAtTill = false
  @state() private isWide = false
  /** Whether what draws cards and pays could not be had. */
  @state() private areCardsMissing = false

  readonly #choice = new Choice(this)
  readonly #purchase = new Purchase(this)
  #token = ''

  protected get texts() {
    return giftcardTexts[this.localize.language]
  }

  get #isLink(): boolean {
    return this.link && !this.hasLeftLink
  }

  get #till(): Till {
    return this.#isLink ? tillOfLink(this.api, this.#token) : tillOf(this.session!)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#takeLink)
    if (!this.#takeLink() && this.link) this.#turnTo(keptToken(LINK))
    this.#bringCards()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#takeLink)
  }

  protected override firstUpdated(): void {
    watchWidth(this.renderRoot, WIDE, (isWide) => {
      this.isWide = isWide
    })
  }

  protected override updated(): void {
    placeTimeline(this.renderRoot)
  }

  #bringCards = async (): Promise<void> => {
    this.areCardsMissing = !(await bringIn('smartum-card'))
  }

  /** Turns to the link that the address of the page holds, if it does. */
  #takeLink = (): boolean => {
    const token = this.link ? takeToken(LINK) : ''
    if (token) this.#turnTo(token)
    return token !== ''
  }

  #turnTo(token: string): void {
    this.#token = token
    this.hasLeftLink = false
    this.isAtTill = false
    this.forget()
    if (token) this.load()
  }

  /** Goes on without the link, as somebody who signs in. */
  #leaveLink = (): void => {
    forgetToken(LINK)
    this.hasLeftLink = true
    this.forget()
    const { status } = this.session!
    if (status === 'signed-in') this.load()
    else this.signIn()
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (this.check) return
    // Somebody who comes back to the page of links without one, signed in, need not be sent for it.
    if (!this.#token && status === 'signed-in') this.hasLeftLink = true
    if (!this.#isLink) super.sessionChanged(status, previous)
  }

  protected override async read(_session: Session, signal: AbortSignal): Promise<Wares> {
    const wares = await this.#till.read(signal)
    if (!this.#purchase.order) this.#choice.renew(wares.accounts, this)
    return wares
  }

  protected override forget(): void {
    super.forget()
    this.#choice.forget()
    this.#purchase.forget()
  }

  #pay = async (): Promise<void> => {
    const purchase = this.#purchase
    const order = purchase.order ?? this.#choice.order
    if (!order || purchase.isPaying) return
    this.isAtTill = true
    const error = await purchase.pay(order, this.#till.buy)
    if (error) return this.#failed(error)
    const { bought } = purchase
    if (!bought) return
    this.outermost.dispatchEvent(new SmartumGiftcardEvent(bought.cards.length, bought.paid))
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
      await new Promise((resolve) => setTimeout(resolve, PAID_FOR))
    }
    purchase.finish()
  }

  #failed(error: SmartumError): void {
    if (endsSession(error)) {
      this.#purchase.reset()
      return
    }
    this.report(error)
    if (this.#purchase.isUncertain || error.retryAfter) return
    this.isAtTill = false
    this.load()
  }

  #another = (): void => {
    this.#choice.take('all')
    this.#chooseAgain()
  }

  /** Back to choosing, of what there is now: what was read before may have been spent. */
  #chooseAgain = (): void => {
    this.#purchase.reset()
    this.isAtTill = false
    this.data = undefined
    this.load()
  }

  #goOn = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!this.data || this.isLoading || this.#purchase.order) return
    if (this.#choice.judge()) {
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('#amount')?.focus()
    } else if (!this.isWide) {
      this.isAtTill = true
    }
  }

  #backToChoice = (): void => {
    if (this.#purchase.isUncertain) this.#chooseAgain()
    else this.isAtTill = false
  }

  #showCards = (): void => {
    this.place.open('smartum-accounts')
  }

  protected get heading(): Heading {
    const { texts, isAtTill, isWide } = this
    const { isPaying, bought } = this.#purchase
    const isTillOnly = isAtTill && !isWide
    if (isPaying) return { title: isTillOnly ? texts.checkAndPay : texts.title }
    if (bought) return { title: texts.name }
    if (isTillOnly) return { title: texts.checkAndPay, back: this.#backToChoice }
    return { title: texts.title, back: this.back }
  }

  protected override render(): TemplateResult {
    return html`${this.#shown()}<i class="ruler"></i>`
  }

  #shown(): TemplateResult {
    const { client, api, check, place } = this
    if (check) return frame(this, this.texts.checkCard, this.#checkContent(), this.back)
    if (this.#isLink) return frame(this, this.heading.title, this.#linkContent(), this.heading.back)
    if (place.shown !== 'smartum-accounts') return super.render()
    return html`<smartum-accounts data-focus client=${client} api=${api} .back=${this.comeBack}></smartum-accounts>`
  }

  #checkContent(): Content {
    const check = html`<smartum-card-check api=${this.api}></smartum-card-check>`
    return { body: html`${this.#missing} ${this.areCardsMissing ? nothing : check}` }
  }

  get #missing(): unknown {
    const { messages } = this.localize
    if (!this.areCardsMissing) return nothing
    return html`${errorNotice(messages.notBrought, messages.tryLater)} ${button(messages.tryAgain, this.#bringCards)}`
  }

  #linkContent(): Content {
    const { error, data, texts, localize } = this
    const { messages } = localize
    if (!this.#token) return this.#noLink(texts.linkMissing, texts.linkMissingText)
    if (error?.code === 'offer-expired') return this.#noLink(texts.linkEnded, texts.linkEndedText)
    if (error?.status === 404 || error?.status === 400) {
      return this.#noLink(texts.linkBroken, texts.linkBrokenText)
    }
    if (data || !error) return this.content(messages)
    return failure(messages, error, texts.failed, `${messages.moneySafe} ${messages.tryLater}`, this.load)
  }

  #noLink(title: string, text: string): Content {
    return {
      status: title,
      body: html`${message(title, text)}
        ${this.session ? button(this.localize.messages.signIn, this.#leaveLink, 'main') : nothing}`,
    }
  }

  protected override content(messages: Messages): Content {
    const { texts, data, isLoading } = this
    const { isPaying, bought: purchased, failure: problem } = this.#purchase
    const scene = this.#scene
    // The focus goes to the good news, which is read out then.
    if (purchased && !isPaying) return { body: bought(scene, purchased) }
    const busy = isLoading || isPaying || !data
    const said = problem ? (this.#purchase.isUncertain ? texts.noAnswer : texts.notMade) : ''
    return {
      busy,
      status: this.isOffline ? messages.offlineTitle : isPaying || !busy ? said : texts.loading,
      body: html`${this.staleNotice(messages)} ${failureNotice(scene)}
        ${data ? offered(scene, data, this.#isLink ? nothing : this.saldoHint) : form(scene)}
        ${isLoading ? button(messages.tryAgain, this.load, 'late') : nothing}`,
    }
  }

  get #scene(): Scene {
    return {
      localize: this.localize,
      texts: this.texts,
      wares: this.data,
      till: this.#till,
      choice: this.#choice,
      purchase: this.#purchase,
      isWide: this.isWide,
      isAtTill: this.isAtTill,
      isOffline: this.isOffline,
      isLoading: this.isLoading,
      isLink: this.#isLink,
      wallet: `${this.api}/wallet?lang=${this.localize.language}`,
      goOn: this.#goOn,
      pay: this.#pay,
      chooseAgain: this.#chooseAgain,
      missing: this.#missing,
      showCards: this.#showCards,
      another: this.#another,
      back: this.back,
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-giftcard': SmartumGiftcard
  }
}
