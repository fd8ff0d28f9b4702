import { css, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { button } from '../../parts/blocks.ts'
import type { Employer } from './view.ts'

/** How many rows are shown at first, and how many more with each press. */
const PAGE = 20

type Host = LitElement & { employer: Employer }

/** Rows of which all are here, but not all are shown at once. Each has a link, of the styles `rowLinkStyles`. */
export class LongList implements ReactiveController {
  readonly #view: Host
  #employer: Employer | undefined
  #shown = PAGE

  constructor(view: Host) {
    this.#view = view
    view.addController(this)
  }

  /** Another employer's list begins with its first rows. */
  hostUpdate(): void {
    const { employer } = this.#view
    if (employer !== this.#employer) this.#shown = PAGE
    this.#employer = employer
  }

  render<Row>(
    rows: readonly Row[],
    row: (row: Row) => TemplateResult,
    showMore: (rows: number) => string,
  ): TemplateResult {
    const left = Math.min(PAGE, rows.length - this.#shown)
    return html`<ul class="panel rows" role="list">${rows.slice(0, this.#shown).map(row)}</ul>
      ${left > 0 ? button(showMore(left), this.#showMore) : nothing}`
  }

  #showMore = async (): Promise<void> => {
    const first = this.#shown
    this.#shown += PAGE
    this.#view.requestUpdate()
    await this.#view.updateComplete
    this.#view.renderRoot.querySelectorAll<HTMLElement>('a.name')[first]?.focus()
  }
}

/** Rows that lead on as a whole, wherever they are pressed. */
export const rowLinkStyles = css`
  .row {
    position: relative;
  }
  a.name {
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }
  a.name:hover {
    text-decoration: underline;
  }
  a.name::after {
    position: absolute;
    inset: 0 -8px;
    content: '';
  }
`
