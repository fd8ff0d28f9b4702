import { css, html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { TopUpSlip } from '../../../../worker/ordering/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import { readAmount } from '../../../parts/amount.ts'
import { button, errorNotice } from '../../../parts/blocks.ts'
import { field } from '../../../parts/field.ts'
import { Copying } from '../copying.ts'
import { paymentSlip } from '../payment-slip.ts'
import type { SmartumEmployerLunch } from './lunch.ts'

const PRESETS = [20_000, 40_000, 80_000]
/** The worker writes no slip for less, or for more. */
const [LEAST, MOST] = [100, 99_999_999]

/** What somebody wants to pay: what is missing, a preset, or another sum. */
type Choice = 'missing' | 'other' | number

/** The payment slip for a sum that somebody chooses. */
export class TopUp {
  readonly #view: SmartumEmployerLunch
  readonly #copying: Copying
  #choice: Choice | undefined
  #typed = ''
  #problem: 'amountProblem' | 'tooMuch' | undefined
  #slip: TopUpSlip | undefined
  #error: SmartumError | undefined
  /** The sum whose slip is shown or on its way, in cents. */
  #wanted = 0

  constructor(view: SmartumEmployerLunch) {
    this.#view = view
    this.#copying = new Copying(view)
  }

  /** Begins anew, as for another employer. */
  reset(): void {
    this.#choice = undefined
    this.#typed = ''
    this.#problem = undefined
    this.#slip = undefined
    this.#wanted = 0
  }

  /** Chooses what is missing, or the usual sum, unless the person has chosen; what is missing may be another sum by now. */
  suggest(missing: number, isAsked = false): void {
    if (this.#choice === 'missing' && !missing) this.#choice = undefined
    this.#choice ??= missing ? 'missing' : PRESETS[1]!
    if (this.#choice === 'missing') this.#show(Math.max(LEAST, missing), isAsked)
    else if (this.#choice !== 'other') this.#show(this.#choice, isAsked)
  }

  #choose(choice: Choice): void {
    this.#choice = choice
    if (choice === 'other') {
      this.#slip = undefined
      this.#wanted = 0
      this.#view.requestUpdate()
    } else {
      this.suggest(this.#view.missing, true)
    }
  }

  /** Shows the slip for a sum; said aloud if somebody has asked for it. */
  #show = async (cents: number, isAsked: boolean): Promise<void> => {
    const view = this.#view
    if (cents === this.#wanted && !this.#error) return
    this.#wanted = cents
    this.#error = undefined
    view.requestUpdate()
    try {
      const slip = await view.search<TopUpSlip>('/plus/lunch/slip', { amount_cents: cents })
      if (cents !== this.#wanted) return
      this.#slip = slip
      if (isAsked) view.said = view.localize.formats.money(cents)
    } catch (error) {
      if (cents !== this.#wanted) return
      this.#slip = undefined
      this.#error = error as SmartumError
      view.report(this.#error)
    }
    view.requestUpdate()
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const cents = readAmount(this.#typed, MOST)
    const isGood = typeof cents === 'number' && cents >= LEAST
    this.#problem = isGood ? undefined : cents === 'tooMuch' ? cents : 'amountProblem'
    if (isGood) this.#show(cents, true)
    this.#view.requestUpdate()
    if (this.#problem) this.#view.renderRoot.querySelector<HTMLElement>('#sum')?.focus()
  }

  render(): TemplateResult {
    const { texts, localize, missing } = this.#view
    const { formats } = localize
    const chip = (choice: Choice, label: unknown) =>
      html`<label class="chip">
        <input
          type="radio"
          name="sum"
          .checked=${live(this.#choice === choice)}
          @change=${() => this.#choose(choice)}
        /><span>${label}</span>
      </label>`
    // Whole euros, as they are said.
    const short = (cents: number) => formats.money(cents).replace(/[.,]00/, '')
    return html`<div class="panel top-up">
      <h3>${texts.topUp}</h3>
      <p class="small">${texts.topUpHint}</p>
      <div class="chips" role="radiogroup" aria-label=${texts.topUp}>
        ${missing ? chip('missing', html`${texts.exactly} <span class="money">${formats.money(missing)}</span>`) : nothing}
        ${PRESETS.map((cents) => chip(cents, html`<span class="money">${short(cents)}</span>`))}
        ${chip('other', texts.other)}
      </div>
      ${this.#choice === 'other' ? this.#otherForm() : nothing} ${this.#slipShown()}
      <p class="small">${texts.soon}</p>
    </div>`
  }

  #otherForm(): TemplateResult {
    const { texts } = this.#view
    return html`<form class="other" novalidate @submit=${this.#submit}>
      ${field({
        name: 'sum',
        label: texts.otherAmount,
        hint: texts.otherHint,
        value: this.#typed,
        inputmode: 'decimal',
        autocomplete: 'off',
        error: this.#problem && texts[this.#problem],
        onInput: (typed) => {
          this.#typed = typed
        },
      })}
      <button class="button tonal small-button">${texts.showSlip}</button>
    </form>`
  }

  #slipShown(): unknown {
    const { texts, localize } = this.#view
    const { messages } = localize
    if (this.#error) {
      return html`${errorNotice(texts.slipFailed, messages.tryLater)}
        ${button(messages.tryAgain, () => this.#show(this.#wanted, true))}`
    }
    if (!this.#wanted) return nothing
    const slip = this.#slip
    if (!slip) return html`<p class="small" aria-busy="true">${texts.gettingSlip}</p>`
    const isOld = slip.amount_cents !== this.#wanted
    return html`<div class="stack" aria-busy=${isOld} ?inert=${isOld}>${paymentSlip(localize, slip, this.#copying)}</div>`
  }
}

export const topUpStyles = css`
  .top-up {
    container-type: inline-size;
  }
  .top-up [inert] {
    opacity: 0.4;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    display: flex;
    position: relative;
    flex: 1 0 auto;
    align-items: center;
    justify-content: center;
    min-width: 60px;
    max-width: 100%;
    box-sizing: border-box;
    min-height: 44px;
    padding: 4px 16px;
    border: 1px solid var(--_border);
    border-radius: 99px;
    text-align: center;
    cursor: pointer;
  }
  .chip:has(:checked) {
    padding: 3px 15px;
    border: 2px solid var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .chip input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .chip:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .other {
    gap: 12px;
  }
  @media (forced-colors: active) {
    .chip:has(:checked) {
      border-color: Highlight;
    }
  }
`
