import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { LocalizeController } from '../localize/localize.ts'
import { controls } from './controls.styles.ts'
import { property, state } from './decorators.ts'
import { frameStyles } from './frame.styles.ts'
import { icon } from './icons.ts'
import { slide } from './seldom-icons.ts'
import { slideTexts } from './slide-to-pay-texts.ts'
import { successToken } from './success.styles.ts'
import { tokens } from './tokens.styles.ts'

/** How far of the way a slide pays, and how far an arrow key moves, in percent. */
const ENOUGH = 90
const STEP = 10

const steps: Record<string, (at: number) => number> = {
  ArrowRight: (at) => at + STEP,
  ArrowUp: (at) => at + STEP,
  ArrowLeft: (at) => at - STEP,
  ArrowDown: (at) => at - STEP,
  Home: () => 0,
  End: () => 100,
}

/** Where a payment is: `again` after a try of which nobody knows yet whether it went through. */
export type Paying = 'ready' | 'again' | 'paying' | 'paid'

/**
 * Pays by a slide of the hand, or of the arrow keys, which is no accident; the button beside it does the same with one
 * press. As long as a payment is under way neither does anything.
 */
export class SmartumSlideToPay extends LitElement {
  static override styles = [
    tokens,
    successToken,
    frameStyles,
    controls,
    css`
      :host {
        max-width: none;
      }
      section {
        display: grid;
        gap: 12px;
      }
      .track {
        --_way: calc(100% - 74px);
        display: grid;
        position: relative;
        place-items: center;
        min-height: 60px;
        padding: 6px 12px 6px 74px;
        border: 1px solid var(--_accent-line);
        border-radius: 99px;
        background: var(--_accent-soft);
        color: var(--_accent);
        font-weight: 600;
        line-height: 22px;
        text-align: center;
        overflow: clip;
      }
      .fill,
      .knob {
        position: absolute;
        inset-block: 4px;
        left: 5px;
        border-radius: 99px;
        transition: 0.2s cubic-bezier(0.2, 0, 0, 1);
        transition-property: left, width;
      }
      .fill {
        inset-block: 0;
        left: 0;
        width: calc(var(--_way) * var(--_slid, 0) + 74px);
        background: var(--_accent-line);
        opacity: min(1, 20 * var(--_slid, 0));
      }
      .knob {
        display: grid;
        left: calc(var(--_way) * var(--_slid, 0) + 5px);
        place-content: center;
        width: 64px;
        background: var(--_accent);
        box-shadow: 0 1px 2px rgb(20 33 31 / 0.08);
        color: var(--_on-accent);
        cursor: grab;
        touch-action: pan-y;
      }
      .knob:focus-visible {
        border-radius: 99px;
        outline-offset: -5px;
        outline-color: var(--_on-accent);
        box-shadow: none;
      }
      .track:has(:focus-visible) {
        outline: 3px solid var(--_accent);
        outline-offset: 2px;
      }
      .held :is(.fill, .knob) {
        transition: none;
        cursor: grabbing;
      }
      .label {
        position: relative;
        pointer-events: none;
      }
      .slid .label {
        opacity: 0.4;
      }
      .paying,
      .paid {
        padding-inline: 12px;
        border-color: transparent;
        background: var(--_accent);
        color: var(--_on-accent);
      }
      .paid {
        background: var(--_success);
        color: var(--_surface);
      }
      :is(.paying, .paid) .label {
        display: flex;
        gap: 10px;
      }
      /* It keeps the focus. */
      :is(.paying, .paid) :is(.fill, .knob) {
        opacity: 0;
      }
      .spinner {
        width: 22px;
        height: 22px;
        border: 3px solid color-mix(in srgb, currentcolor 30%, transparent);
        border-top-color: currentcolor;
        border-radius: 50%;
      }
      .button[aria-disabled='true'] {
        color: var(--_muted);
      }
      @media (prefers-reduced-motion: no-preference) {
        .spinner {
          animation: turn 1s linear infinite;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .fill,
        .knob {
          transition: none;
        }
      }
      @media (forced-colors: active) {
        .track {
          border-color: ButtonText;
        }
        .knob {
          border: 2px solid ButtonText;
          forced-color-adjust: none;
          background: ButtonText;
          color: ButtonFace;
        }
        .fill {
          display: none;
        }
      }
    `,
  ]

  /** Whole cents; a part of what the slide is called. */
  @property({ attribute: false }) amount = 0
  @property({ attribute: false }) paying: Paying = 'ready'
  @property({ attribute: false }) pay: (() => void) | undefined

  /** How far the knob is, in percent. */
  @state() private at = 0
  @state() private isHeld = false

  readonly #localize = new LocalizeController(this)
  #from = 0

  get #isReady(): boolean {
    return this.paying === 'ready' || this.paying === 'again'
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('at')) {
      const track = this.renderRoot.querySelector<HTMLElement>('.track')!
      track.style.setProperty('--_slid', String(this.at / 100))
    }
  }

  #grab = (event: PointerEvent): void => {
    if (!this.#isReady || !event.isPrimary || event.button !== 0) return
    const knob = event.currentTarget as HTMLElement
    knob.setPointerCapture(event.pointerId)
    this.#from = event.clientX
    this.isHeld = true
  }

  #move = (event: PointerEvent): void => {
    if (!this.isHeld) return
    const knob = event.currentTarget as HTMLElement
    const way = knob.parentElement!.clientWidth - knob.offsetWidth - 2 * knob.offsetTop
    this.#slide(((event.clientX - this.#from) / way) * 100)
  }

  #drop = (event: PointerEvent): void => {
    if (!this.isHeld) return
    this.isHeld = false
    if (event.type === 'pointerup') this.#settle()
    else this.at = 0
  }

  #press = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (!step || !this.#isReady) return
    event.preventDefault()
    this.#slide(step(this.at))
    // A key that is held down slides to the brink, and no further.
    if (this.at < ENOUGH) return
    if (event.repeat) this.#slide(ENOUGH - STEP)
    else this.#settle()
  }

  #slide(to: number): void {
    this.at = Math.round(Math.min(100, Math.max(0, to)))
  }

  /** Pays, or springs back. */
  #settle(): void {
    const isEnough = this.at >= ENOUGH
    this.at = 0
    if (isEnough) this.#pay()
  }

  #pay = (): void => {
    if (this.#isReady) this.pay?.()
  }

  #springBack = (): void => {
    if (!this.isHeld) this.at = 0
  }

  protected override render(): TemplateResult {
    const { paying, at, isHeld } = this
    const { language, formats } = this.#localize
    const texts = slideTexts[language]
    const amount = formats.money(this.amount)
    const isAgain = paying === 'again'
    const label = isAgain ? texts.slideAgain(amount) : texts.slide(amount)
    const said = paying === 'paying' ? texts.paying : paying === 'paid' ? texts.paid : ''
    const sign = {
      paying: html`<span class="spinner"></span>`,
      paid: icon('done'),
      ready: nothing,
      again: nothing,
    }
    return html`<section lang=${language}>
      <div class="track ${paying} ${isHeld ? 'held' : ''} ${at ? 'slid' : ''}" part="slide">
        <div class="fill"></div>
        <span class="label" aria-hidden="true">
          ${sign[paying]} ${said || label}
        </span>
        <div
          class="knob"
          role="slider"
          tabindex="0"
          aria-label=${label}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${at}
          aria-valuetext=${said || texts.progress(at)}
          aria-disabled=${!this.#isReady}
          @pointerdown=${this.#grab}
          @pointermove=${this.#move}
          @pointerup=${this.#drop}
          @pointercancel=${this.#drop}
          @keydown=${this.#press}
          @blur=${this.#springBack}
        >${icon(slide)}</div>
      </div>
      <button class="button" part="button" aria-disabled=${!this.#isReady} @click=${this.#pay}>
        ${isAgain ? texts.pressAgain(amount) : texts.press(amount)}
      </button>
      <p class="unseen" role="status">${said}</p>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-slide-to-pay': SmartumSlideToPay
  }
}
