import { css, html, nothing, type TemplateResult } from 'lit'
import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { advice } from '../../parts/blocks.ts'
import { icon } from '../../parts/icons.ts'
import { rowLinkStyles } from './long-list.ts'
import { packageName, periodNames, range, statePill } from './period-names.ts'
import { periodsTexts } from './periods-texts.ts'
import { plus } from './pictures.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from './view.ts'

/** The registrations of an employer, newest first, and what waits in each. */
export class SmartumEmployerPeriods extends EmployerView<RegistrationPeriod[], 'periods'> {
  static override styles = [
    EmployerView.styles,
    rowLinkStyles,
    css`
      .name {
        font-size: 18px;
        line-height: 26px;
      }
      .what {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      .waiting {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .row > svg {
        grid-area: 1 / 2 / span 2;
      }
      .centred + .advice {
        max-width: 520px;
        margin-inline: auto;
      }
      .panel .centred .button {
        margin-block: 8px;
      }
      @container (min-width: 640px) {
        .row {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
        }
        .row > svg {
          grid-area: auto;
        }
      }
    `,
  ]

  get #texts() {
    return periodsTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    const { title } = this.#texts
    return this.data?.length ? { title, aside: this.#open() } : { title }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override async read(signal: AbortSignal): Promise<RegistrationPeriod[]> {
    return (await this.fetch<{ periods: RegistrationPeriod[] }>('/periods', signal)).periods
  }

  #open(): TemplateResult {
    return this.placeLink(html`${icon(plus, 20)}${this.#texts.open}`, { view: 'new-period' }, 'button main')
  }

  protected override content(periods: RegistrationPeriod[]): TemplateResult {
    if (!periods.length) return this.#empty()
    return html`<ul class="panel rows" role="list">
      ${periods.map((period) => this.#row(period))}
    </ul>`
  }

  #row(period: RegistrationPeriod): TemplateResult {
    const { localize } = this
    const { name, id, state, starts_on, ends_on, packages } = period
    return html`<li class="row">
      <div>
        <p class="what">${this.placeLink(name, { view: 'period', id }, 'name')} ${statePill(localize, state)}</p>
        <p class="small">
          ${range(localize, starts_on, ends_on)} · ${packages.map((each) => packageName(localize, each)).join(', ')}
        </p>
      </div>
      <p class="waiting">${this.#waits(period)}</p>
      ${icon('chevron', 20)}
    </li>`
  }

  /** What waits in a period: what waits for the employer comes first. */
  #waits({ can_decide, counts }: RegistrationPeriod): unknown {
    const names = periodNames[this.localize.language]
    const pill = (count: number, label: (count: number) => string, kind = '') =>
      count ? html`<span class="pill ${kind}">${label(count)}</span>` : nothing
    return html`${
      can_decide
        ? pill(counts.registered, names.waiting, 'waits')
        : pill(counts.registered, names.registered, 'over')
    }
    ${pill(counts.approved, names.approved, can_decide ? 'waits' : '')} ${pill(counts.ordered, names.ordered)}
    ${pill(counts.active, names.active, 'done')}`
  }

  #empty(): TemplateResult {
    const texts = this.#texts
    return html`<div class="panel">
      ${this.nothingHere(texts.emptyTitle, texts.empty, this.#open())}
      ${advice(texts.emptySteps)}
    </div>`
  }
}
