import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Service } from '../../../worker/wallet/schemas.ts'
import { SmartumServiceFoundEvent } from '../../events.ts'
import { advice, button, link } from '../../parts/blocks.ts'
import { property, state } from '../../parts/decorators.ts'
import { fieldStyles } from '../../parts/field.styles.ts'
import { field } from '../../parts/field.ts'
import { frame } from '../../parts/frame.ts'
import { icon } from '../../parts/icons.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import {
  type Answer,
  type Answers,
  answersTo,
  type Finding,
  findService,
  mayBecomeCustomerNumber,
  nextQuestion,
  type Question,
  readCustomerNumber,
} from './find-service.ts'
import { finderStyles } from './service-finder.styles.ts'
import { finderTexts } from './texts.ts'

const names: Record<Service, string> = { plus: 'Plus', saldo: 'Saldo' }

/**
 * Finds out by a few questions which service a person uses, and leads there.
 *
 * @tagname smartum-service-finder
 * @summary Which of the two services a person or a company uses.
 * @event {SmartumServiceFoundEvent} smartum-service-found - Somebody goes on with the service that was found. Can be
 *   prevented; otherwise our sign-in page opens.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart choice - A possible answer.
 * @csspart result - What was found.
 * @csspart button - The button that leads on.
 * @csspart link - A link to a page of ours.
 * @cssproperty --smartum-accent - Actions, icons and focus.
 * @cssproperty --smartum-on-accent - Text on the accent.
 * @cssproperty --smartum-highlight - The warm shapes.
 * @cssproperty --smartum-surface - Background.
 * @cssproperty --smartum-text - Text.
 * @cssproperty --smartum-text-muted - Secondary text.
 * @cssproperty --smartum-border - Edges of controls.
 * @cssproperty --smartum-danger - What is wrong with a customer number.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumServiceFinder extends SmartumElement {
  static override styles = [SmartumElement.styles, fieldStyles, finderStyles]

  /** Answers the first question: `employee` or `employer`. */
  @property() audience: 'employee' | 'employer' | '' = ''
  /** Set by an element that shows this one in its place: leads back there. */
  @property({ attribute: false }) back: (() => void) | undefined
  /** Set by such an element as well: goes on with a service there. */
  @property({ attribute: false }) choose: ((service: Service, audience: Answer<'role'>) => void) | undefined

  @state() private answers: Answers = {}
  @state() private number = ''
  @state() private isNumberWrong = false
  /** Whether the person says that it is the other service. */
  @state() private isOther = false
  @state() private isAsking = false

  /** Whether the last answer was typed, so that the focus has to stay where it is. */
  #isTyping = false

  protected override sessionChanged(): void {}

  protected override load(): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (changed.has('audience') && this.audience) this.answers = { role: this.audience }
  }

  get #texts() {
    return finderTexts[this.localize.language]
  }

  #answer(question: Question, answer: Answer): void {
    this.#isTyping = false
    this.isOther = false
    this.answers = { ...this.answers, [question]: answer }
  }

  /** Takes an answer back, and those that came after it. */
  #takeBack(question: Question): void {
    this.#isTyping = false
    this.isOther = false
    const given = Object.entries(this.answers)
    this.answers = Object.fromEntries(
      given.slice(
        0,
        given.findIndex(([asked]) => asked === question),
      ),
    )
    if (question !== 'lines') this.number = ''
  }

  #typeNumber = (number: string): void => {
    this.#isTyping = true
    this.isOther = false
    this.number = number
    this.isNumberWrong = !mayBecomeCustomerNumber(number)
    const { invoice: _, ...others } = this.answers
    const invoice = readCustomerNumber(number)
    this.answers = invoice ? { ...others, invoice } : others
  }

  #leaveNumber = (): void => {
    this.isNumberWrong = this.number.trim() !== '' && !readCustomerNumber(this.number)
  }

  #goOn(service: Service, certainty: Finding['certainty'], event?: Event): void {
    const goes = this.outermost.dispatchEvent(new SmartumServiceFoundEvent(service, certainty))
    if (!goes) event?.preventDefault()
    else this.choose?.(service, this.answers.role ?? 'unknown')
  }

  protected override render(): TemplateResult {
    if (this.isAsking) {
      return html`<smartum-service-request
        data-focus
        client=${this.client}
        api=${this.api}
        .topic=${'sign-in'}
        .back=${() => {
          this.isAsking = false
        }}
      ></smartum-service-request>`
    }
    const { answers } = this
    const question = nextQuestion(answers)
    const finding = findService(answers)
    // An invoice speaks at once; whatever else it says makes it more certain.
    const isFound = finding && (!question || finding.ofInvoice)
    return frame(
      this,
      this.#texts.title,
      {
        status: isFound ? this.#said(finding) : '',
        body: html`${this.#answered(['role', 'invoice', 'benefits', 'signUp', 'groups'])} ${this.#invoice()}
          ${this.#answered(['lines'])} ${question && this.#question(question)}
          ${isFound ? this.#result(finding) : question ? nothing : this.#unsure()}`,
      },
      this.back,
    )
  }

  /** The answers given to some of the questions; the customer number has a field of its own instead. */
  #answered(asked: Question[]): unknown {
    const { questions, change } = this.#texts
    const given = asked.filter((question) =>
      question === 'invoice' ? this.answers.invoice === 'unknown' : this.answers[question],
    )
    if (!given.length) return nothing
    return html`<ul class="answered" role="list">
      ${given.map(
        (question) => html`<li>
          <div>
            <p class="small">${questions[question]}</p>
            <p><strong>${this.#label(question, this.answers[question]!)}</strong></p>
          </div>
          <button @click=${() => this.#takeBack(question)}>
            ${change}<span class="unseen">: ${questions[question]}</span>
          </button>
        </li>`,
      )}
    </ul>`
  }

  #label(question: Question, answer: Answer): string {
    const { choices, unknown, noInvoice } = this.#texts
    const { messages } = this.localize
    if (question === 'invoice') return noInvoice
    if (answer === 'unknown') return unknown
    const { employee, employer } = messages
    const labels: Partial<Record<string, string>> =
      question === 'role' ? { employee, employer } : choices[question]
    return labels[answer] ?? unknown
  }

  #question(question: Question): TemplateResult {
    const { questions } = this.#texts
    const choices: Answer[] = question === 'invoice' ? ['unknown'] : [...answersTo[question], 'unknown']
    return html`${keyed(
      question,
      html`<div class="question">
        ${
          question === 'invoice'
            ? nothing
            : html`<h3 id="question" tabindex="-1" ?data-focus=${!this.#isTyping}>${questions[question]}</h3>`
        }
        <div class="options" role="group" aria-labelledby="question">
          ${choices.map(
            (answer) => html`<button
              class="choice"
              part="choice"
              @click=${() => this.#answer(question, answer)}
            ><span>${this.#label(question, answer)}</span>${icon('chevron', 20)}</button>`,
          )}
        </div>
      </div>`,
    )}`
  }

  /** The customer number, which can be typed over as long as it answers. */
  #invoice(): unknown {
    const { role, invoice } = this.answers
    const texts = this.#texts
    if (role !== 'employer' || invoice === 'unknown') return nothing
    return field({
      name: 'invoice',
      label: texts.questions.invoice,
      value: this.number,
      autocomplete: 'off',
      hint: texts.numberHint,
      error: this.isNumberWrong ? texts.numberWrong : undefined,
      onInput: this.#typeNumber,
      onLeave: this.#leaveNumber,
    })
  }

  #shown({ service, certainty }: Finding): {
    service: Service
    other: Service
    certainty: 'other' | Finding['certainty']
  } {
    const other = service === 'plus' ? 'saldo' : 'plus'
    return this.isOther
      ? { service: other, other: service, certainty: 'other' }
      : { service, other, certainty }
  }

  #said(finding: Finding): string {
    const { service, certainty } = this.#shown(finding)
    return `${this.#texts[certainty]} ${names[service]}`
  }

  #result(finding: Finding): TemplateResult {
    const texts = this.#texts
    const { service, other, certainty } = this.#shown(finding)
    return html`<div class="result" part="result" tabindex="-1" ?data-focus=${!this.#isTyping}>
        <div class="which">
          <span class="tile">${icon(service === 'plus' ? 'bank' : 'email')}</span>
          <p class="small">${texts[certainty]} <strong>${names[service]}</strong></p>
        </div>
        <p>${certainty === 'both' ? texts.bothHint : texts.how[service]}</p>
        ${finding.ofInvoice ? html`<p class="small">${texts.ofInvoice}</p>` : nothing}
        ${this.#lead(service, texts.goOn(names[service]), finding.certainty, 'main')}
        ${link(texts.guide(names[service]), this.#page(`/guides/${service}/welcome`))}
      </div>
      ${
        certainty === 'both'
          ? this.#lead(other, texts.goOn(names[other]), certainty, 'wrong')
          : button(
              texts.wrong(names[other]),
              () => {
                this.isOther = !this.isOther
              },
              'wrong',
            )
      }`
  }

  #page(path: string): string {
    return `${this.api}${path}?lang=${this.localize.language}`
  }

  #lead(service: Service, label: string, certainty: Finding['certainty'], kind = ''): TemplateResult {
    const { role } = this.answers
    const page = `${this.#page('/login')}&service=${service}${role === 'employer' ? '&audience=employer' : ''}`
    return this.choose
      ? button(label, () => this.#goOn(service, certainty), kind)
      : html`<a
          class="button ${kind}"
          part="button"
          href=${page}
          target="_blank"
          rel="noopener"
          @click=${(event: Event) => this.#goOn(service, certainty, event)}
        >${label}</a>`
  }

  #unsure(): TemplateResult {
    const texts = this.#texts
    const isEmployer = this.answers.role === 'employer'
    return html`<h3 tabindex="-1" data-focus>${texts.unsure}</h3>
      ${advice([texts.tryBoth, isEmployer ? texts.lookAtInvoice : texts.askEmployer, texts.leaveRequest])}
      <div class="buttons">
        ${this.#lead('plus', texts.tryOne(names.plus), 'both')} ${this.#lead('saldo', texts.tryOne(names.saldo), 'both')}
        ${
          this.client
            ? button(texts.askForHelp, () => {
                this.isAsking = true
              })
            : link(texts.askForHelp, this.#page('/help'))
        }
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-service-finder': SmartumServiceFinder
  }
}
