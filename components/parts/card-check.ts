import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { CodeBalance } from '../../worker/giftcards/schemas.ts'
import type { SmartumError } from '../client/problem.ts'
import { send } from '../client/request.ts'
import { LocalizeController } from '../localize/localize.ts'
import { namesOfUses } from './benefit-names.ts'
import { button, errorNotice, offlineNotice, supportCode } from './blocks.ts'
import { cardCheckTexts } from './card-check-texts.ts'
import { cardTexts } from './card-texts.ts'
import { controls } from './controls.styles.ts'
import { property, state } from './decorators.ts'
import { fieldStyles } from './field.styles.ts'
import { field } from './field.ts'
import { frameStyles } from './frame.styles.ts'
import { giftCard, giftCardStyles } from './gift-card.ts'
import { scriptOrigin } from './origin.ts'
import { tokens } from './tokens.styles.ts'

/** How many characters a code has, without what people put between them. */
const LENGTH = 20
const BETWEEN = /[\s\p{Pd}\p{Default_Ignorable_Code_Point}]/gu

/** What is on a card, for whoever has its code: one field, typed in whatever way. */
export class SmartumCardCheck extends LitElement {
  static override styles = [
    tokens,
    frameStyles,
    controls,
    fieldStyles,
    giftCardStyles,
    css`
      :host {
        max-width: 480px;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
    `,
  ]

  /** Origin of the API; the one that this script came from unless set. */
  @property() api = scriptOrigin

  @state() private typed = ''
  @state() private isJudged = false
  @state() private isLooking = false
  @state() private found: CodeBalance | undefined
  @state() private error: SmartumError | undefined

  readonly #localize = new LocalizeController(this)

  get #texts() {
    return cardCheckTexts[this.#localize.language]
  }

  get #characters(): number {
    return [...this.typed.normalize('NFKC').replace(BETWEEN, '')].length
  }

  #look = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (this.isLooking) return
    this.error = undefined
    this.isJudged = this.#characters !== LENGTH
    if (!this.isJudged) {
      this.isLooking = true
      const body = { code: this.typed }
      try {
        this.found = await send<CodeBalance>(this.api, { method: 'POST', path: '/v1/card-balance', body })
        this.typed = ''
      } catch (error) {
        this.error = error as SmartumError
      }
      this.isLooking = false
    }
    await this.#focus(this.isJudged ? '#code' : '[data-focus]')
  }

  #another = async (): Promise<void> => {
    this.found = undefined
    await this.#focus('#code')
  }

  async #focus(goal: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(goal)?.focus()
  }

  protected override render(): TemplateResult {
    const { found, isLooking, error } = this
    const { language, messages } = this.#localize
    // The focus goes to any other answer, which is read out then.
    const isOffline = error?.code === 'offline'
    const said = isLooking ? this.#texts.looking : isOffline ? messages.offlineTitle : ''
    return html`<section lang=${language} aria-busy=${isLooking}>
      ${found ? this.#found(found) : this.#form()}
      <p class="unseen" role="status">${said}</p>
    </section>`
  }

  #found(found: CodeBalance): TemplateResult {
    const texts = cardTexts[this.#localize.language]
    const { language, formats } = this.#localize
    return html`<h3 tabindex="-1" data-focus>${this.#texts.found}</h3>
      ${giftCard(this.#localize, found)}
      <p class="small">
        ${texts.uses(namesOfUses(language, found.uses))} ${texts.lastDay(formats.date(found.expires_on))}
      </p>
      ${button(this.#texts.another, this.#another)}`
  }

  #form(): TemplateResult {
    const { typed, isJudged, isLooking } = this
    const texts = this.#texts
    const characters = this.#characters
    return html`<p>${texts.lead}</p>
      ${this.#failure()}
      <form novalidate @submit=${this.#look}>
        ${field({
          name: 'code',
          label: texts.code,
          hint: texts.hint,
          value: typed,
          required: true,
          autocomplete: 'off',
          error: isJudged ? (characters ? texts.length(characters) : texts.empty) : undefined,
          onInput: (text) => {
            this.typed = text
            this.error = undefined
            if (this.#characters === LENGTH) this.isJudged = false
          },
        })}
        <button class="button main" part="button">${isLooking ? texts.looking : texts.look}</button>
      </form>`
  }

  #failure(): unknown {
    const { error, api } = this
    if (!error) return nothing
    const texts = this.#texts
    const { messages, formats, language } = this.#localize
    const { code, retryAfter } = error
    if (code === 'offline') return offlineNotice(messages)
    if (retryAfter) {
      const moment = formats.moment(new Date(Date.now() + retryAfter * 1000).toISOString())
      return errorNotice(texts.tooManyTitle, texts.tooMany(moment))
    }
    if (code === 'card-not-usable') {
      const wallet = html`<a class="button" part="link" href="${api}/wallet?lang=${language}">${messages.openWallet}</a>`
      return errorNotice(texts.notUsable, html`${texts.notUsableText} ${wallet}`)
    }
    return html`${errorNotice(texts.failed, messages.tryLater)} ${supportCode(messages, error)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-card-check': SmartumCardCheck
  }
}
