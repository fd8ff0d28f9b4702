import { css, html, type TemplateResult } from 'lit'
import type { Company } from '../../../worker/employers/schemas.ts'
import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import type { Invoice, OrderPreview } from '../../../worker/invoicing/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import { benefitNames } from '../../parts/benefit-names.ts'
import { advice, button, warningNotice } from '../../parts/blocks.ts'
import { invoiceLines, lineStyles, sums } from './invoice-lines.ts'
import { orderTexts } from './order-texts.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from './view.ts'

type Data = { preview: OrderPreview; hasDetails: boolean; period: string }

/** The order for everybody who is approved in a period: what it comes to, what follows from it, and to make it. */
export class SmartumEmployerOrder extends EmployerView<Data, 'order'> {
  static override styles = [
    EmployerView.styles,
    lineStyles,
    css`
      .order {
        width: 100%;
      }
    `,
  ]

  get #texts() {
    return orderTexts[this.localize.language]
  }

  get #path(): string {
    return `/periods/${encodeURIComponent(this.place.period)}`
  }

  protected override get heading(): ViewHeading {
    const title = [this.#texts.title, this.data?.period].filter(Boolean).join(': ')
    return { title, back: { view: 'period', id: this.place.period } }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override notDoneText({ code, status }: SmartumError): ViewFailure | undefined {
    const { refused, unknownTitle, unknown } = this.#texts
    if (code in refused) return refused[code as keyof typeof refused]
    // Without an answer, or with one that something broke on the way, nobody knows.
    return status === 0 || status >= 500 ? { title: unknownTitle, text: unknown } : undefined
  }

  protected override async read(signal: AbortSignal): Promise<Data> {
    const [preview, { name }, { details }] = await Promise.all([
      this.fetch<OrderPreview>(`${this.#path}/order`, signal),
      this.fetch<RegistrationPeriod>(this.#path, signal),
      this.fetch<Company>('/company', signal),
    ])
    return { preview, hasDetails: details !== null, period: name }
  }

  /** Orders what is shown. What was refused because it is different now is shown as it is now. */
  #order = async (): Promise<void> => {
    if (!this.data || this.isDoing) return
    const { people, total_cents } = this.data.preview
    this.said = this.#texts.ordering
    const invoice = await this.post<Invoice>(`${this.#path}/order`, { people, total_cents })
    if (invoice) {
      this.changed()
      // Going back leads to the period: there is nothing to order any more.
      this.go({ view: 'invoice', number: invoice.number }, true)
    } else if (this.notDone?.status === 409) {
      await this.load()
    }
  }

  protected override content({ preview, hasDetails }: Data): TemplateResult {
    if (!preview.people) return this.#nothing()
    const { localize, isDoing } = this
    const { formats, language } = localize
    const texts = this.#texts
    const total = formats.money(preview.total_cents)
    const people = texts.people(preview.people)
    return html`<div class="sides">
      <div class="panel">
        ${invoiceLines(localize, preview.lines, ({ benefit, expires_on }) => [
          benefitNames[language][benefit],
          texts.useBy(formats.date(expires_on)),
        ])}
        ${sums([
          [people, ''],
          [texts.total, total],
        ])}
      </div>
      <div class="panel">
        <h3>${texts.nextTitle}</h3>
        ${advice(texts.next)}
        ${
          hasDetails
            ? html`<button
                class="button main order"
                part="button"
                aria-disabled=${isDoing}
                @click=${this.#order}
              >${isDoing ? texts.ordering : texts.order(people, total)}</button>`
            : warningNotice(
                texts.detailsTitle,
                texts.details,
                this.placeLink(texts.fillDetails, { view: 'company', order: this.place.period }, 'button'),
              )
        }
      </div>
    </div>`
  }

  #nothing(): TemplateResult {
    const texts = this.#texts
    return html`<div class="panel">
      ${this.nothingHere(texts.nothingTitle, texts.nothing)}
      ${button(texts.toInvoices, () => this.go({ view: 'invoices' }), 'main')}
      ${button(texts.toPeriod, () => this.go({ view: 'period', id: this.place.period }))}
    </div>`
  }
}
