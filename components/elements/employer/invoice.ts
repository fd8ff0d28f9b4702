import { css, html, nothing, type TemplateResult } from 'lit'
import type { Invoice } from '../../../worker/invoicing/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import { benefitNames } from '../../parts/benefit-names.ts'
import { errorNotice } from '../../parts/blocks.ts'
import { dayInFinland } from '../../parts/days.ts'
import { state } from '../../parts/decorators.ts'
import { icon } from '../../parts/icons.ts'
import { Copying } from './copying.ts'
import { saveInvoice } from './invoice-file.ts'
import { invoiceLines, lineStyles, sums } from './invoice-lines.ts'
import { invoicePill, isUnpaid } from './invoice-state.ts'
import { invoicesTexts } from './invoices-texts.ts'
import { openSum } from './open-sum.ts'
import { paperTexts } from './paper-texts.ts'
import { paymentSlip, slipStyles } from './payment-slip.ts'
import { download } from './pictures.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from './view.ts'

const payable = (invoice: Invoice) => ({
  ...invoice.payment,
  amount_cents: openSum(invoice),
  due_on: invoice.due_on,
})

/** One invoice: how far it is, how to pay it, and everything that an accountant looks for. */
export class SmartumEmployerInvoice extends EmployerView<Invoice, 'invoice'> {
  static override styles = [
    EmployerView.styles,
    lineStyles,
    slipStyles,
    css`
      .status {
        display: grid;
        gap: 8px;
        justify-items: start;
      }
      .sheet {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
      .party {
        display: block;
        font-weight: 400;
      }
      .party strong {
        display: block;
      }
      .slip-panel {
        container-type: inline-size;
      }
      @container (min-width: 920px) {
        .sheet.unpaid {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr);
          align-items: start;
          gap: 24px;
        }
        .slip-panel {
          grid-column: 2;
          grid-row: 1 / span 2;
        }
      }
      @media print {
        .view {
          padding: 0;
          color: #000000;
          color-scheme: light;
        }
        .view :is(button, .button, .back, .status p) {
          display: none;
        }
        .panel,
        .slip {
          break-inside: avoid;
        }
        .panel {
          padding: 0;
          border: 0;
        }
        /* As on paper: what it is about first, and how to pay it last. */
        .facts-panel {
          order: -1;
        }
        .slip-panel {
          order: 1;
        }
        .slip dl {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ]

  /** Whether the PDF is being made, has been saved, or could not be made. */
  @state() private file: 'making' | 'saved' | 'failed' | undefined

  readonly #copying = new Copying(this)

  get #texts() {
    return invoicesTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    const { data } = this
    const title = this.#texts.invoice(this.place.number)
    return { title, back: { view: 'invoices' }, aside: data && this.#downloadButton(data) }
  }

  protected override failureTexts({ code }: SmartumError): ViewFailure {
    const { unknownTitle, unknown, failed } = this.#texts
    return code === 'invoice-unknown' ? { title: unknownTitle, text: unknown } : { title: failed }
  }

  protected override read(signal: AbortSignal): Promise<Invoice> {
    this.file = undefined
    return this.fetch<Invoice>(`/invoices/${this.place.number}`, signal)
  }

  #downloadButton(invoice: Invoice): TemplateResult {
    const isMaking = this.file === 'making'
    return html`<button
      class="button small-button"
      part="button"
      aria-disabled=${isMaking}
      @click=${() => this.#save(invoice)}
    >${icon(download, 20)}${isMaking ? this.#texts.making : this.#texts.download}</button>`
  }

  #save = async (invoice: Invoice): Promise<void> => {
    if (this.file === 'making') return
    this.file = 'making'
    this.said = this.#texts.making
    try {
      await saveInvoice(invoice, this.localize)
      this.file = 'saved'
      this.said = this.#texts.saved
    } catch {
      this.file = 'failed'
      this.said = ''
    }
  }

  protected override content(invoice: Invoice): TemplateResult {
    const unpaid = isUnpaid(invoice)
    const texts = this.#texts
    return html`${this.file === 'failed' ? errorNotice(texts.notMadeTitle, texts.notMade) : nothing}
      <div class="status">${invoicePill(this.localize, invoice)} ${this.#next(invoice)}</div>
      <div class="sheet ${unpaid ? 'unpaid' : ''}">
        ${
          unpaid
            ? html`<div class="panel slip-panel">
                <h3>${paperTexts[this.localize.language].paymentDetails}</h3>
                ${paymentSlip(this.localize, payable(invoice), this.#copying)}
              </div>`
            : nothing
        }
        ${this.#lines(invoice)} ${this.#facts(invoice)}
      </div>`
  }

  /** What the person does now, or that there is nothing to do. */
  #next(invoice: Invoice): TemplateResult {
    const { formats } = this.localize
    const { next, people } = this.#texts
    const { service, state, paid_at, paid_cents } = invoice
    const due = formats.date(invoice.due_on)
    const paidOn = paid_at ? formats.date(dayInFinland(new Date(paid_at))) : ''
    if (state === 'loaded') return html`<p>${next.loaded(paidOn, people(invoice.people))}</p>`
    // What an invoice of Plus is of has been loaded before.
    const words = service === 'plus' ? next.plus : next
    if (state === 'paid') return html`<p>${words.paid(paidOn)}</p>`
    if (state === 'cancelled') return html`<p>${next.cancelled}</p>`
    if (!paid_cents) return html`<p>${words[state](due)}</p>`
    const partly = state === 'open' ? next.partlyPaid : next.partlyPaidOverdue
    return html`<p>${partly(formats.money(paid_cents), formats.money(openSum(invoice)), due)}</p>`
  }

  #lines(invoice: Invoice): TemplateResult {
    const { lines, total_cents, paid_cents } = invoice
    const { localize } = this
    const { formats, language } = localize
    const texts = this.#texts
    const paper = paperTexts[language]
    const paidRows: [string, string][] = [
      [paper.paidSoFar, formats.money(paid_cents)],
      [paper.stillOpen, formats.money(openSum(invoice))],
    ]
    return html`<div class="panel">
      <h3>${texts.lines}</h3>
      ${invoiceLines(localize, lines, ({ product, benefit, expires_on }) => [
        product,
        `${benefitNames[language][benefit]}, ${texts.useBy(formats.date(expires_on))}`,
      ])}
      ${sums([[paper.total, formats.money(total_cents)], ...(paid_cents ? paidRows : [])])}
      <p class="small">${paper.vat}</p>
    </div>`
  }

  #facts(invoice: Invoice): TemplateResult {
    const { formats, language } = this.localize
    const texts = this.#texts
    const paper = paperTexts[language]
    const party = ({ name, street, postal_code, city, business_id }: Invoice['buyer' | 'seller']) =>
      html`<span class="party"><strong>${name}</strong>${street}<br />${postal_code} ${city}<br />${paper.businessId} ${business_id}</span>`
    const facts: [label: string, value: unknown][] = [
      [paper.number, invoice.number],
      [paper.issued, formats.date(invoice.issued_on)],
      [paper.due, formats.date(invoice.due_on)],
      [paper.customerNumber, invoice.customer_number],
      [paper.theirReference, invoice.buyer.reference],
      [paper.period, invoice.period?.name],
      [paper.order, invoice.order?.name],
      [paper.buyer, party(invoice.buyer)],
      [paper.seller, party(invoice.seller)],
    ]
    return html`<div class="panel facts-panel">
      <h3>${texts.parties}</h3>
      <dl class="facts">
        ${facts
          .filter(([, value]) => value)
          .map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
      </dl>
    </div>`
  }
}
