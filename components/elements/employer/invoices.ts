import { css, html, nothing, type TemplateResult } from 'lit'
import type { Invoices } from '../../../worker/invoicing/schemas.ts'
import { icon } from '../../parts/icons.ts'
import { invoicePill, isUnpaid } from './invoice-state.ts'
import { invoicesTexts } from './invoices-texts.ts'
import { LongList, rowLinkStyles } from './long-list.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from './view.ts'

type InvoiceRow = Invoices['invoices'][number]

/** The invoices of an employer, newest first. */
export class SmartumEmployerInvoices extends EmployerView<InvoiceRow[], 'invoices'> {
  static override styles = [
    EmployerView.styles,
    rowLinkStyles,
    css`
      .row {
        flex-wrap: nowrap;
        gap: 12px;
      }
      .row > .of {
        display: grid;
        gap: 2px 24px;
      }
      .name {
        font-size: 18px;
        line-height: 26px;
      }
      .row .small {
        font-size: 14px;
        font-weight: 400;
        line-height: 20px;
      }
      .for {
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

  readonly #list = new LongList(this)

  get #texts() {
    return invoicesTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    return { title: this.#texts.title }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override async read(signal: AbortSignal): Promise<InvoiceRow[]> {
    return (await this.fetch<Invoices>('/invoices', signal)).invoices
  }

  protected override content(invoices: InvoiceRow[]): TemplateResult {
    if (!invoices.length) return this.#empty()
    return this.#list.render(invoices, (invoice) => this.#row(invoice), this.#texts.showMore)
  }

  #row(invoice: InvoiceRow): TemplateResult {
    const { formats } = this.localize
    const texts = this.#texts
    const { number, people, total_cents, paid_cents, due_on } = invoice
    const of = invoice.period ?? invoice.order
    const isPartlyPaid = paid_cents > 0 && isUnpaid(invoice)
    return html`<li class="row">
      <div class="of">
        <p>
          ${this.placeLink(texts.invoice(number), { view: 'invoice', number }, 'name')}
          <span class="small for">${[of?.name, texts.people(people)].filter(Boolean).join(' · ')}</span>
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
    const [text, link] = this.employer.services.includes('saldo')
      ? [texts.empty, this.placeLink(texts.toPeriods, { view: 'periods' })]
      : [texts.emptyInPlus, this.placeLink(texts.toOrders, { view: 'orders' })]
    return html`<div class="panel">${this.nothingHere(texts.emptyTitle, text, link)}</div>`
  }
}
