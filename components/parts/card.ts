import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Code, OfferedCard } from '../../worker/giftcards/schemas.ts'
import type { SmartumError } from '../client/problem.ts'
import { LocalizeController } from '../localize/localize.ts'
import { namesOfUses } from './benefit-names.ts'
import { errorNotice, offlineNotice, supportCode } from './blocks.ts'
import { cardTexts } from './card-texts.ts'
import { controls } from './controls.styles.ts'
import { property, state } from './decorators.ts'
import { frameStyles } from './frame.styles.ts'
import { type DrawnCard, giftCard, giftCardStyles } from './gift-card.ts'
import { icon } from './icons.ts'
import { qrCode, qrStyles } from './qr-code.ts'
import { copy, eye, qr } from './seldom-icons.ts'
import { tokens } from './tokens.styles.ts'

/** How long a code is shown, and how long a button says that it was copied, in milliseconds. */
const SHOWN_FOR = 60_000
const SAID_FOR = 4_000

/**
 * A card: drawn, and with the code of one that a person has when they ask for it. The code is fetched for each time it is
 * shown or copied, and kept no longer.
 */
export class SmartumCard extends LitElement {
  static override styles = [
    tokens,
    frameStyles,
    controls,
    giftCardStyles,
    qrStyles,
    css`
      :host {
        max-width: 480px;
        font-size: 16px;
        line-height: 24px;
      }
      section {
        display: grid;
        gap: 16px;
      }
      .gift-card {
        box-shadow: 0 1px 2px rgb(20 33 31 / 0.06), 0 8px 24px rgb(20 33 31 / 0.1);
      }
      .buttons > * {
        flex: auto;
        min-width: 0;
        padding-inline: 12px;
        white-space: nowrap;
      }
      .buttons .main svg {
        color: inherit;
      }
      .qr-panel {
        display: grid;
        justify-items: center;
        gap: 8px;
        text-align: center;
      }
    `,
  ]

  /** The card as the API gives it; or as one that has not been bought yet would be. */
  @property({ attribute: false }) card: OfferedCard | DrawnCard | undefined
  /** Fetches the code; a card without it is only drawn. */
  @property({ attribute: false }) loadCode: (() => Promise<Code>) | undefined
  @property({ attribute: false }) size: 'full' | 'small' = 'full'

  /** The code, as long as it is shown. */
  @state() private code = ''
  @state() private hasQr = false
  /** What the code is being fetched for. */
  @state() private fetching: 'show' | 'copy' | 'qr' | undefined
  @state() private isCopied = false
  @state() private isNotCopied = false
  @state() private error: SmartumError | undefined
  @state() private said: 'shown' | 'hidden' | undefined

  readonly #localize = new LocalizeController(this)
  #hiding: ReturnType<typeof setTimeout> | undefined
  #saying: ReturnType<typeof setTimeout> | undefined
  /** Counts what has been begun, so that a code that comes too late is not shown. */
  #round = 0

  get #texts() {
    return cardTexts[this.#localize.language]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('visibilitychange', this.#hideFromOthers)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('visibilitychange', this.#hideFromOthers)
    this.#hide()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const keyOf = (card: OfferedCard | DrawnCard | undefined) =>
      card && 'id' in card && `${card.id} ${card.revision}`
    if (changed.has('card') && keyOf(changed.get('card')) !== keyOf(this.card)) this.#hide()
  }

  #hideFromOthers = (): void => {
    if (document.hidden && this.code) this.#hide()
  }

  #hide = (): void => {
    clearTimeout(this.#hiding)
    clearTimeout(this.#saying)
    this.#round++
    if (this.code) this.said = 'hidden'
    this.code = ''
    this.hasQr = false
    this.fetching = undefined
    this.isCopied = false
    this.isNotCopied = false
    this.error = undefined
  }

  #show(code: string): void {
    this.code = code
    this.said = 'shown'
    clearTimeout(this.#hiding)
    this.#hiding = setTimeout(this.#hide, SHOWN_FOR)
  }

  /** Fetches the code; says in place why there is none. */
  async #fetch(goal: 'show' | 'copy' | 'qr'): Promise<string> {
    if (this.code) return this.code
    const round = ++this.#round
    this.fetching = goal
    this.error = undefined
    try {
      const { code } = await this.loadCode!()
      return round === this.#round ? code : ''
    } catch (error) {
      if (round === this.#round) this.error = error as SmartumError
      return ''
    } finally {
      if (round === this.#round) this.fetching = undefined
    }
  }

  #toggleCode = async (): Promise<void> => {
    if (this.code) return this.#hide()
    const code = await this.#fetch('show')
    if (code) this.#show(code)
  }

  #toggleQr = async (): Promise<void> => {
    if (this.hasQr) {
      this.hasQr = false
      return
    }
    const code = await this.#fetch('qr')
    if (!code) return
    this.#show(code)
    this.hasQr = true
  }

  /** Copies without showing. The clipboard is asked in the click itself, or Safari would refuse. */
  #copy = async (): Promise<void> => {
    clearTimeout(this.#saying)
    this.isCopied = false
    this.isNotCopied = false
    const fetched = this.#fetch('copy')
    const text = fetched.then((code) => {
      if (!code) throw new Error('no code')
      return new Blob([code], { type: 'text/plain' })
    })
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])
      this.isCopied = true
      this.#saying = setTimeout(() => {
        this.isCopied = false
      }, SAID_FOR)
    } catch {
      const code = await fetched
      if (!code) return
      this.isNotCopied = true
      this.#show(code)
    }
  }

  protected override render(): TemplateResult {
    const { card, code } = this
    if (!card) return html``
    if (!('uses' in card && this.loadCode)) return giftCard(this.#localize, card, { size: this.size })
    const { language, messages, formats } = this.#localize
    const uses = namesOfUses(language, card.uses)
    return html`<section lang=${language} aria-busy=${this.fetching !== undefined}>
      ${giftCard(this.#localize, card, { code })}
      ${card.amount_cents ? this.#buttons() : html`<p class="small">${this.#texts.empty}</p>`}
      ${this.hasQr && code ? this.#qr(code) : nothing}
      ${this.error ? this.#failure(this.error) : nothing}
      ${this.isNotCopied ? html`<p class="small">${this.#texts.notCopied}</p>` : nothing}
      <p class="small">${this.#texts.uses(uses)} ${this.#texts.lastDay(formats.date(card.expires_on))}</p>
      <p class="unseen" role="status">${this.#status(messages.offlineTitle)}</p>
    </section>`
  }

  #buttons(): TemplateResult {
    const { code, hasQr, fetching, isCopied } = this
    const texts = this.#texts
    const label = (goal: string, text: string) => (fetching === goal ? texts.getting : text)
    const [ofShow, ofCopy] = code || isCopied ? ['', 'main'] : ['main', '']
    return html`<div class="buttons">
      <button class="button ${ofShow}" part="button" @click=${this.#toggleCode}>
        ${icon(eye, 20)} ${label('show', code ? texts.hide : texts.show)}
      </button>
      <button class="button ${ofCopy}" part="button" @click=${this.#copy}>
        ${icon(isCopied ? 'done' : copy, 20)} ${label('copy', isCopied ? texts.copied : texts.copy)}
      </button>
      <button class="button" part="button" @click=${this.#toggleQr}>
        ${icon(qr, 20)} ${label('qr', hasQr ? texts.hideQr : texts.showQr)}
      </button>
    </div>`
  }

  #qr(code: string): TemplateResult {
    return html`<div class="qr-panel">
      ${qrCode(code.replaceAll(' ', ''), this.#texts.qr)}
      <p class="small">${this.#texts.qrHint}</p>
    </div>`
  }

  #failure(error: SmartumError): TemplateResult {
    const { messages } = this.#localize
    if (error.code === 'offline') return offlineNotice(messages)
    return html`${errorNotice(this.#texts.failedTitle, this.#texts.failed)} ${supportCode(messages, error)}`
  }

  #status(offlineTitle: string): string {
    const texts = this.#texts
    if (this.fetching) return texts.getting
    if (this.error) return this.error.code === 'offline' ? offlineTitle : texts.failedTitle
    if (this.isNotCopied) return texts.notCopied
    if (this.isCopied) return texts.copied
    return this.said ? texts[this.said] : ''
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-card': SmartumCard
  }
}
