import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Company, CompanyDetails } from '../../../worker/employers/schemas.ts'
import { keepText, keptText } from '../../client/kept-text.ts'
import type { Messages } from '../../localize/localize.ts'
import { button, errorNotice } from '../../parts/blocks.ts'
import { state } from '../../parts/decorators.ts'
import { isAddress } from '../../parts/email.ts'
import { type Field, field } from '../../parts/field.ts'
import { icon } from '../../parts/icons.ts'
import { InPlace } from '../../parts/in-place.ts'
import { companyTexts } from './company-texts.ts'
import type { Place } from './places.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from './view.ts'

type FieldName = keyof CompanyDetails

const isFilled = (text: string, longest: number) => text.trim() !== '' && text.trim().length <= longest
const isRight: Record<FieldName, (text: string) => boolean> = {
  email: isAddress,
  phone: (text) => isFilled(text, 30),
  street: (text) => isFilled(text, 100),
  postal_code: (text) => /^\d{5}$/.test(text.trim()),
  city: (text) => isFilled(text, 60),
  reference: (text) => text.trim().length <= 60,
}
const NAMES = Object.keys(isRight) as FieldName[]
const EMPTY: CompanyDetails = { email: '', phone: '', street: '', postal_code: '', city: '', reference: '' }

/** An employer's details: those that it tells us of itself, and those that customer service changes. */
export class SmartumEmployerCompany extends EmployerView<Company, 'company'> {
  static override styles = [
    EmployerView.styles,
    css`
      .notice .button.main {
        background: var(--_accent);
      }
      .whole {
        grid-column: 1 / -1;
      }
      .contacts span {
        display: block;
        font-weight: 400;
      }
      @container (min-width: 480px) {
        .pair {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
        }
      }
    `,
  ]

  /** What has been typed; undefined as long as that is nothing new. */
  @state() private typed: CompanyDetails | undefined
  @state() private wrong: FieldName[] = []
  @state() private isSaved = false

  readonly #request = new InPlace(this)

  get #texts() {
    return companyTexts[this.localize.language]
  }

  get #values(): CompanyDetails {
    return this.typed ?? this.data?.details ?? EMPTY
  }

  /** Under which name this tab keeps what has been typed. */
  get #draftName(): string {
    return `company ${this.employer.id}`
  }

  protected override get heading(): ViewHeading {
    return { title: this.#texts.title, back: this.#waitingOrder }
  }

  /** The order that waits for the details, if one does. */
  get #waitingOrder(): Place | undefined {
    const { order, benefits } = this.place
    if (order) return { view: 'order', period: order }
    return benefits ? { view: 'benefit-order', id: benefits } : undefined
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override notDoneText(): ViewFailure {
    const { notSavedTitle, notSaved } = this.#texts
    return { title: notSavedTitle, text: notSaved }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (!changed.has('employer')) return
    const kept = keptText('sessionStorage', this.#draftName)
    this.typed = kept ? JSON.parse(kept) : undefined
    this.wrong = []
    this.isSaved = false
    this.#request.leave()
  }

  protected override read(signal: AbortSignal): Promise<Company> {
    return this.fetch<Company>('/company', signal)
  }

  #type(name: FieldName, value: string): void {
    this.typed = { ...this.#values, [name]: value }
    keepText('sessionStorage', this.#draftName, JSON.stringify(this.typed))
    this.isSaved = false
    if (isRight[name](value)) this.#judge(name)
  }

  /** Marks a field as wrong, or right again. */
  #judge(name: FieldName): void {
    const others = this.wrong.filter((each) => each !== name)
    this.wrong = isRight[name](this.#values[name]) ? others : [...others, name]
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    this.isSaved = false
    const values = this.#values
    const wrong = NAMES.filter((name) => !isRight[name](values[name]))
    if (wrong.length) return this.#showWrong(wrong)
    const details = Object.fromEntries(NAMES.map((name) => [name, values[name].trim()])) as CompanyDetails
    const company = await this.post<Company>('/company', details)
    if (company) {
      this.data = company
      this.typed = undefined
      keepText('sessionStorage', this.#draftName, '')
      this.isSaved = true
    } else if (this.notDone?.code === 'email-not-valid') {
      this.notDone = undefined
      await this.#showWrong(['email'])
    }
  }

  async #showWrong(wrong: FieldName[]): Promise<void> {
    this.wrong = wrong
    await this.focusOn('[aria-invalid]')
  }

  #askUs = (): void => {
    this.#request.open('smartum-service-request')
  }

  protected override content(company: Company, messages: Messages): TemplateResult {
    const { progress, shown } = this.#request
    if (shown) {
      return html`<smartum-service-request
        data-focus
        client=${this.client}
        api=${this.api}
        topic="company"
        .back=${this.#request.close}
      ></smartum-service-request>`
    }
    const texts = this.#texts
    return html`${this.#savedNotice()}
      <div class="sides">
      <div class="panel">
        <h3>${texts.detailsTitle}</h3>
        <p>${company.details ? texts.details : texts.detailsFirst}</p>
        ${this.#form()}
      </div>
      <div class="panel">
        <h3>${texts.about}</h3>
        ${this.#fixed(company)}
        <p>${texts.fixed}</p>
        ${progress === 'failed' ? errorNotice(messages.notBrought, messages.tryLater) : nothing}
        ${button(progress === 'bringing' ? messages.opening : texts.askUs, this.#askUs)}
      </div>
      </div>`
  }

  /** That it was saved, and the way back to the order that had to wait for it. */
  #savedNotice(): unknown {
    if (!this.isSaved) return nothing
    const texts = this.#texts
    const order = this.#waitingOrder
    return html`<div class="notice calm" part="notice" tabindex="-1" data-focus>
      ${icon('done')}
      <div>
        <h3>${texts.savedTitle}</h3>
        <p>${texts.saved}</p>
        ${order ? this.placeLink(texts.toOrder, order, 'button main') : nothing}
      </div>
    </div>`
  }

  #form(): TemplateResult {
    const { isDoing } = this
    const texts = this.#texts
    return html`<form novalidate @submit=${this.#submit}>
      ${this.#field('email', { type: 'email', inputmode: 'email', autocomplete: 'work email' })}
      ${this.#field('phone', { inputmode: 'tel', autocomplete: 'work tel' })}
      ${this.#field('street', { autocomplete: 'billing address-line1' })}
      <div class="pair">
        ${this.#field('postal_code', { inputmode: 'numeric', autocomplete: 'billing postal-code' })}
        ${this.#field('city', { autocomplete: 'billing address-level2' })}
      </div>
      ${this.#field('reference', { required: false })}
      <button class="button main" part="button" aria-disabled=${isDoing}>${isDoing ? texts.saving : texts.save}</button>
    </form>`
  }

  #field(name: FieldName, more: Partial<Field>): TemplateResult {
    const { fields, hints, wrong } = this.#texts
    return field({
      name,
      label: fields[name],
      value: this.#values[name],
      required: true,
      hint: hints[name],
      error: this.wrong.includes(name) ? wrong[name] : undefined,
      onInput: (value) => this.#type(name, value),
      onLeave: () => this.#values[name] && this.#judge(name),
      ...more,
    })
  }

  #fixed({ name, business_id, customer_numbers, contacts }: Company): TemplateResult {
    const texts = this.#texts
    const facts: [label: string, value: unknown][] = [
      [texts.name, name],
      [texts.businessId, business_id],
      ...customer_numbers.map(({ service, number }): [string, unknown] => [
        texts.customerNumber(service === 'plus' ? 'Plus' : 'Saldo'),
        number,
      ]),
    ]
    return html`<dl class="facts">
      ${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
      ${
        this.employer.services.includes('saldo')
          ? html`<div class="whole"><dt>${texts.contacts}</dt><dd>${this.#contacts(contacts)}</dd></div>`
          : nothing
      }
    </dl>
    ${
      this.employer.services.includes('plus')
        ? html`<p>${this.placeLink(texts.orderers, { view: 'orderers' })}</p>`
        : nothing
    }`
  }

  #contacts(contacts: Company['contacts']): unknown {
    if (!contacts.length) return this.#texts.noContacts
    return html`<ul class="contacts" role="list">
      ${contacts.map(({ name, email }) => html`<li>${name}${email ? html`<span>${email}</span>` : nothing}</li>`)}
    </ul>`
  }
}
