import { css, html, nothing, type TemplateResult } from 'lit'
import type { RequestTopic, ServiceRequestAnswer } from '../../worker/support/schemas.ts'
import type { SmartumError } from '../client/problem.ts'
import { send } from '../client/request.ts'
import { button, errorNotice, notSetUp, offlineNotice, supportCode } from './blocks.ts'
import { phoneLink } from './contacts.ts'
import { property, state } from './decorators.ts'
import { fieldStyles } from './field.styles.ts'
import { type Field, field } from './field.ts'
import { type Content, frame } from './frame.ts'
import { horizon } from './icons.ts'
import { serviceRequestTexts } from './service-request-texts.ts'
import { SmartumElement } from './smartum-element.ts'

type FieldName = 'name' | 'email' | 'message'

const isFilled = (text: string, longest: number): boolean =>
  text.trim() !== '' && text.trim().length <= longest
const isRight: Record<FieldName, (text: string) => boolean> = {
  name: (text) => isFilled(text, 120),
  email: (text) => isFilled(text, 254) && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim()),
  message: (text) => isFilled(text, 4000),
}

/**
 * Asks customer service for help. Other elements show it in their place: `topic` is what it is probably about,
 * `aboutRequest` the request id of what went wrong.
 */
export class SmartumServiceRequest extends SmartumElement {
  static override styles = [
    SmartumElement.styles,
    fieldStyles,
    css`
      .centred .number {
        color: var(--_text);
        font-size: 28px;
        font-weight: 600;
        line-height: 36px;
      }
    `,
  ]

  @property() topic: RequestTopic = 'other'
  @property() aboutRequest = ''
  /** Leads back to what the element is shown in place of. */
  @property({ attribute: false }) back: (() => void) | undefined

  @state() private values: Record<FieldName, string> = { name: '', email: '', message: '' }
  @state() private wrong: FieldName[] = []
  @state() private isSending = false
  /** The number of the request, once it has been received. */
  @state() private number = ''

  protected override sessionChanged(): void {}

  /** Sends it when the network is back; the same request twice is one at the worker. */
  protected override load(): void {
    this.#send()
  }

  get #texts() {
    return serviceRequestTexts[this.localize.language]
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const wrong = (Object.keys(isRight) as FieldName[]).filter((name) => !isRight[name](this.values[name]))
    if (wrong.length) this.#showWrong(wrong)
    else this.#send()
  }

  async #showWrong(wrong: FieldName[]): Promise<void> {
    this.wrong = wrong
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }

  async #send(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    this.error = undefined
    const { topic, aboutRequest, values } = this
    try {
      const { number } = await send<ServiceRequestAnswer>(this.api, {
        method: 'POST',
        path: '/v1/service-requests',
        body: {
          ...values,
          topic,
          language: this.localize.language,
          ...(aboutRequest && { about_request: aboutRequest.slice(0, 40) }),
        },
      })
      this.number = number
    } catch (error) {
      const failure = error as SmartumError
      if (failure.code === 'email-not-valid') {
        this.#showWrong(['email'])
      } else {
        this.error = failure
        this.report(failure)
      }
    }
    this.isSending = false
  }

  protected override render(): TemplateResult {
    return frame(this, this.#texts.title, this.#content(), this.back)
  }

  #content(): Content {
    if (!this.client) return notSetUp(this.localize.messages)
    return this.number ? this.#sent() : this.#form()
  }

  #form(): Content {
    const { topic, aboutRequest, isSending } = this
    const texts = this.#texts
    return {
      busy: isSending,
      status: isSending ? texts.sending : '',
      body: html`<p>${texts.lead}</p>
        ${this.#failure()}
        <form novalidate @submit=${this.#submit}>
          <div class="field">
            <label for="topic">${texts.topic}</label>
            <div class="control">
              <select id="topic" name="topic" @change=${this.#chooseTopic}>
                ${Object.entries(texts.topics).map(
                  ([value, name]) =>
                    html`<option value=${value} ?selected=${value === topic}>${name}</option>`,
                )}
              </select>
            </div>
          </div>
          ${this.#field('name', texts.name, texts.nameMissing, { autocomplete: 'name' })}
          ${this.#field('email', texts.email, texts.emailWrong, { type: 'email', autocomplete: 'email' })}
          ${this.#field('message', texts.message, texts.messageMissing, { hint: texts.messageHint, multiline: true })}
          ${aboutRequest ? html`<p class="small">${texts.about(aboutRequest)}</p>` : nothing}
          <button class="button main" part="button">${isSending ? texts.sending : texts.send}</button>
        </form>`,
    }
  }

  #field(name: FieldName, label: string, error: string, more: Partial<Field>): TemplateResult {
    return field({
      name,
      label,
      value: this.values[name],
      required: true,
      error: this.wrong.includes(name) ? error : undefined,
      onInput: (value) => {
        this.values = { ...this.values, [name]: value }
        this.error = undefined
        if (isRight[name](value)) this.#judge(name)
      },
      onLeave: () => this.values[name] && this.#judge(name),
      ...more,
    })
  }

  /** Marks a field as wrong, or right again. */
  #judge(name: FieldName): void {
    const others = this.wrong.filter((each) => each !== name)
    this.wrong = isRight[name](this.values[name]) ? others : [...others, name]
  }

  #chooseTopic = (event: Event): void => {
    this.topic = (event.target as HTMLSelectElement).value as RequestTopic
  }

  #failure(): unknown {
    const { error } = this
    const texts = this.#texts
    const { messages } = this.localize
    if (!error) return nothing
    if (error.code === 'offline') return offlineNotice(messages, texts.failed)
    const text = error.code === 'too-many-attempts' ? texts.tooMany : texts.failed
    return html`${errorNotice(texts.failedTitle, html`${text} ${texts.orCall} ${phoneLink}`)}
    ${supportCode(messages, error)}`
  }

  #sent(): Content {
    const { back } = this
    const texts = this.#texts
    return {
      status: texts.sentTitle,
      body: html`<div class="centred">
          ${horizon}
          <h3 tabindex="-1" data-focus>${texts.sentTitle}</h3>
          <p>${texts.number}</p>
          <p class="number">${this.number}</p>
          <p>${texts.sent(this.values.email.trim())}</p>
          <p>${texts.urgent} ${phoneLink}</p>
        </div>
        ${back ? button(texts.ready, back) : nothing}`,
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-service-request': SmartumServiceRequest
  }
}
