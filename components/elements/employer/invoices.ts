import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Invoices } from '../../../worker/invoicing/schemas.ts'
import { button } from '../../parts/blocks.ts'
import { state } from '../../parts/decorators.ts'
import { icon } from '../../parts/icons.ts'
import { invoicePill, isUnpaid } from './invoice-state.ts'
import { invoicesTexts } from './invoices-texts.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from './view.ts'

type InvoiceRow = Invoices['invoices'][number]

/** How many rows are shown at first, and how many more with each press. */
const PAGE = 20

/** The invoices of an employer, newest first. */
export class SmartumEmployerInvoices extends EmployerView<InvoiceRow[], 'invoices'> {
  static override styles = [
    EmployerView.styles,
    css`
      .row {
        position: relative;
        flex-wrap: nowrap;
        gap: 12px;
      }
      .row > .of {
        display: grid;
        gap: 2px 24px;
      }
      .number {
        color: var(--_text);
        font-size: 18px;
        font-weight: 600;
        line-height: 26px;
        text-decoration: none;
      }
      .number:hover {
        text-decoration: underline;
      }
      /* The whole row leads on. */
      .number::after {
        position: absolute;
        inset: 0 -8px;
        content: '';
      }
      .row .small {
        font-size: 14px;
        font-weight: 400;
        line-height: 20px;
      }
      .of .name {
        display: block;
      }
      .state,
      .sum {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      .sum .money:not(.small) {
        font-size: 18px;
        font-weight: 600;
        line-height: 26px;
      }
      @container (min-width: 640px) {
        .row > .of {
          grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) 150px;
          align-items: center;
        }
        .sum {
          flex-direction: column;
          align-items: end;
        }
      }
    `,
  ]

  @state() private shownRows = PAGE

  get #texts() {
    return invoicesTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    return { title: this.#texts.title }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('employer')) this.shownRows = PAGE
  }

  protected override async read(signal: AbortSignal): Promise<InvoiceRow[]> {
    return (await this.fetch<Invoices>('/invoices', signal)).invoices
  }

  #showMore = async (): Promise<void> => {
    const first = this.shownRows
    this.shownRows += PAGE
    await this.updateComplete
    this.renderRoot.querySelectorAll<HTMLElement>('.number')[first]?.focus()
  }

  protected override content(invoices: InvoiceRow[]): TemplateResult {
    if (!invoices.length) return this.#empty()
    const left = Math.min(PAGE, invoices.length - this.shownRows)
    return html`<ul class="panel rows" role="list">
        ${invoices.slice(0, this.shownRows).map((invoice) => this.#row(invoice))}
      </ul>
      ${left > 0 ? button(this.#texts.showMore(left), this.#showMore) : nothing}`
  }

  #row(invoice: InvoiceRow): TemplateResult {
    const { formats } = this.localize
    const texts = this.#texts
    const { number, period, people, total_cents, paid_cents, due_on } = invoice
    const isPartlyPaid = paid_cents > 0 && isUnpaid(invoice)
    return html`<li class="row">
      <div class="of">
        <p>
          ${this.placeLink(texts.invoice(number), { view: 'invoice', number }, 'number')}
          <span class="small name">${[period?.name, texts.people(people)].filter(Boolean).join(' · ')}</span>
        </p>
        <p class="state">
          ${invoicePill(this.localize, invoice)}
          ${isUnpaid(invoice) ? html`<span class="small">${texts.due(formats.date(due_on))}</span>` : nothing}
        </p>
        <p class="sum">
          <span class="money">${formats.money(total_cents)}</span>
          ${isPartlyPaid ? html`<span class="small money">${texts.paid(formats.money(paid_cents))}</span>` : nothing}
        </p>
      </div>
      ${icon('chevron', 20)}
    </li>`
  }

  #empty(): TemplateResult {
    const texts = this.#texts
    return html`<div class="panel">
      ${this.nothingHere(texts.emptyTitle, texts.empty, this.placeLink(texts.toPeriods, { view: 'periods' }))}
    </div>`
  }
}
