import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { RegistrationPeriod, SaldoBenefit } from '../../../worker/enrolment/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import { benefitNames } from '../../parts/benefit-names.ts'
import { button, errorNotice, warningNotice } from '../../parts/blocks.ts'
import { state } from '../../parts/decorators.ts'
import { type Field, field } from '../../parts/field.ts'
import { icon } from '../../parts/icons.ts'
import {
  addPackage,
  type Complaints,
  complaintsOf,
  type Draft,
  keepDraft,
  keptDraft,
  MOST_PACKAGES,
  newPeriodOf,
  type PackageDraft,
  saldoBenefits,
  suggestedDraft,
} from './draft.ts'
import { newPeriodStyles } from './new-period.styles.ts'
import { newPeriodTexts } from './new-period-texts.ts'
import { packageList, range } from './period-names.ts'
import { plus, remove } from './pictures.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from './view.ts'

/** Opening a registration: what it is to be, on one page, and a look at it before it is opened for good. */
export class SmartumEmployerNewPeriod extends EmployerView<true, 'new-period'> {
  static override styles = [EmployerView.styles, newPeriodStyles]

  @state() private draft!: Draft
  @state() private complaints: Complaints = {}
  /** Whether what has been filled in is shown once more, to be opened. */
  @state() private isChecking = false

  get #texts() {
    return newPeriodTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    return { title: this.#texts.title, back: { view: this.isChecking ? 'new-period' : 'periods' } }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override notDoneText({ retryable }: SmartumError): ViewFailure {
    const { notOpened, nothingOpened } = this.#texts
    return retryable ? { title: notOpened } : { title: notOpened, text: nothingOpened }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('employer')) {
      this.draft = keptDraft(this.employer.id) ?? suggestedDraft(this.#texts.nameOfYear)
      this.complaints = {}
    }
    if (changed.has('employer') || changed.has('place')) {
      // There is nothing to wait for.
      this.data = true
      this.isChecking = Boolean(this.place.check) && !Object.keys(complaintsOf(this.draft)).length
    }
  }

  protected override read(): Promise<true> {
    return Promise.resolve(true)
  }

  #change(changed: Partial<Draft>): void {
    // What is sent after an answer that was lost, and after a change, is something else.
    this.draft = { ...this.draft, ...changed, key: crypto.randomUUID() }
    keepDraft(this.employer.id, this.draft)
  }

  #changePackage(id: number, changed: Partial<PackageDraft>): void {
    this.#change({
      packages: this.draft.packages.map((each) => (each.id === id ? { ...each, ...changed } : each)),
    })
  }

  #add = async (): Promise<void> => {
    this.#change(addPackage(this.draft))
    await this.focusOn(`#benefit-${this.draft.packages.at(-1)?.id}`)
  }

  async #remove(id: number): Promise<void> {
    this.#change({ packages: this.draft.packages.filter((each) => each.id !== id) })
    await this.focusOn('#add-package')
  }

  /** Checks one field that the person has left, if it was wrong before. */
  #recheck = (): void => {
    if (Object.keys(this.complaints).length) this.complaints = complaintsOf(this.draft)
  }

  #check = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const complaints = complaintsOf(this.draft)
    // Made anew, so that the summary takes the focus each time.
    this.complaints = {}
    await this.updateComplete
    this.complaints = complaints
    if (!Object.keys(complaints).length) return this.go({ view: 'new-period', check: true })
    await this.updateComplete
    this.focus()
  }

  #changeAgain = (): void => this.go({ view: 'new-period' }, true)

  #open = async (): Promise<void> => {
    keepDraft(this.employer.id, this.draft)
    const sending = this.post<RegistrationPeriod>('/periods', newPeriodOf(this.draft), this.draft.key)
    this.said = this.#texts.opening
    const opened = await sending
    this.said = ''
    if (!opened) return
    keepDraft(this.employer.id, undefined)
    this.changed()
    this.go({ view: 'period', id: opened.id }, true)
  }

  protected override content(): TemplateResult {
    return this.isChecking ? this.#preview() : this.#form()
  }

  #field(name: string, options: Omit<Field, 'name' | 'error' | 'onLeave'>): TemplateResult {
    const complaint = this.complaints[name]
    return field({
      ...options,
      name,
      error: complaint && this.#texts.complaints[complaint],
      onLeave: this.#recheck,
    })
  }

  #form(): TemplateResult {
    const texts = this.#texts
    const { draft } = this
    return html`<form class="panel" novalidate @submit=${this.#check}>
      <p>${texts.intro}</p>
      ${this.#summary()}
      ${this.#field('name', {
        label: texts.name,
        hint: texts.nameHint,
        value: draft.name,
        autocomplete: 'off',
        onInput: (name) => this.#change({ name }),
      })}
      <div class="stack" role="group" aria-labelledby="when">
        <h3 id="when">${texts.when}</h3>
        <div class="pair">
          ${this.#field('starts', {
            label: texts.starts,
            type: 'date',
            value: draft.startsOn,
            onInput: (startsOn) => this.#change({ startsOn }),
          })}
          ${this.#field('ends', {
            label: texts.ends,
            type: 'date',
            value: draft.endsOn,
            onInput: (endsOn) => this.#change({ endsOn }),
          })}
        </div>
        <p class="small">${texts.endsHint}</p>
      </div>
      ${this.#field('places', {
        label: texts.places,
        hint: texts.placesHint,
        value: draft.places,
        inputmode: 'numeric',
        autocomplete: 'off',
        onInput: (places) => this.#change({ places }),
      })}
      <div class="stack">
        <h3>${texts.packages}</h3>
        <p class="small">${texts.packagesHint}</p>
        ${repeat(
          draft.packages,
          ({ id }) => id,
          (each, index) => this.#package(each, index + 1),
        )}
        ${
          draft.packages.length < MOST_PACKAGES
            ? html`<button class="button" id="add-package" type="button" @click=${this.#add}>
                ${icon(plus, 20)}${texts.addPackage}
              </button>`
            : nothing
        }
      </div>
      <button class="button main">${texts.check}</button>
    </form>`
  }

  /** What is wrong, each with a way to it. */
  #summary(): unknown {
    const texts = this.#texts
    const wrong = Object.entries(this.complaints)
    if (!wrong.length) return nothing
    const goTo = (name: string) => this.renderRoot.querySelector<HTMLElement>(`#${name}`)?.focus()
    /** Where something is wrong, as far as its complaint does not say so itself. */
    const where = (name: string) => {
      if (name === 'starts' || name === 'ends' || name === 'places')
        return `${name === 'places' ? texts.placesShort : texts[name]}: `
      const position = this.draft.packages.findIndex(({ id }) => name.endsWith(`-${id}`)) + 1
      return position ? `${texts.packageTitle(position)}: ` : ''
    }
    return errorNotice(
      texts.wrongTitle,
      html`<span class="wrong">
        ${wrong.map(
          ([name, complaint]) =>
            html`<button type="button" @click=${() => goTo(name)}>${where(name)}${texts.complaints[complaint]}</button>`,
        )}
      </span>`,
    )
  }

  #package({ id, benefit, amount, lastDay }: PackageDraft, position: number): TemplateResult {
    const texts = this.#texts
    const names = benefitNames[this.localize.language]
    const complaint = this.complaints[`benefit-${id}`]
    const isOnly = this.draft.packages.length === 1
    return html`<div class="panel" role="group" aria-labelledby="package-${id}">
      <div class="package-head">
        <strong id="package-${id}">${texts.packageTitle(position)}</strong>
        ${
          isOnly
            ? nothing
            : html`<button
                class="icon-button"
                type="button"
                aria-label=${texts.removePackage(position)}
                @click=${() => this.#remove(id)}
              >${icon(remove)}</button>`
        }
      </div>
      <div class="field">
        <label for="benefit-${id}">${texts.benefit}</label>
        <div class="control"><select
          id="benefit-${id}"
          aria-invalid=${complaint ? 'true' : nothing}
          aria-describedby=${complaint ? `benefit-${id}-error` : nothing}
          .value=${benefit}
          @change=${({ target }: Event) =>
            this.#changePackage(id, { benefit: (target as HTMLSelectElement).value as SaldoBenefit })}
          @blur=${this.#recheck}
        >
          ${saldoBenefits.map(
            (each) => html`<option value=${each} ?selected=${each === benefit}>${names[each]}</option>`,
          )}
        </select></div>
        ${
          complaint
            ? html`<p class="field-error" id="benefit-${id}-error">
                ${icon('error', 20)}<span>${texts.complaints[complaint]}</span>
              </p>`
            : nothing
        }
      </div>
      <div class="pair">
        ${this.#field(`amount-${id}`, {
          label: texts.amount,
          hint: texts.amountHint,
          value: amount,
          inputmode: 'decimal',
          autocomplete: 'off',
          onInput: (typed) => this.#changePackage(id, { amount: typed }),
        })}
        ${this.#field(`last-day-${id}`, {
          label: texts.lastDay,
          type: 'date',
          value: lastDay,
          onInput: (day) => this.#changePackage(id, { lastDay: day }),
        })}
      </div>
    </div>`
  }

  #preview(): TemplateResult {
    const texts = this.#texts
    const { name, places, packages, starts_on, ends_on } = newPeriodOf(this.draft)
    return html`<div class="panel">
      <h3 tabindex="-1" data-focus>${texts.checkTitle}</h3>
      <dl class="facts">
        <div><dt>${texts.name}</dt><dd>${name}</dd></div>
        <div><dt>${texts.when}</dt><dd>${range(this.localize, starts_on, ends_on)}</dd></div>
        <div><dt>${texts.placesShort}</dt><dd>${places ?? texts.noLimit}</dd></div>
      </dl>
      ${packageList(this.localize, packages)} ${warningNotice(texts.checkNote, texts.withdrawNote)}
      <div class="buttons">
        <button class="button main" aria-disabled=${this.isDoing} @click=${this.#open}>
          ${this.isDoing ? texts.opening : texts.open}
        </button>
        ${button(texts.change, this.#changeAgain)}
      </div>
    </div>`
  }
}
