import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Help, RequestTopic } from '../../../worker/support/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import { send } from '../../client/request.ts'
import { button, failure, notSetUp } from '../../parts/blocks.ts'
import { emailLink, phoneLink } from '../../parts/contacts.ts'
import { property, state } from '../../parts/decorators.ts'
import { fieldStyles } from '../../parts/field.styles.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { serviceRequestTexts } from '../../parts/service-request-texts.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { type Answer, answerRow, blankAnswers } from './answers.ts'
import { helpStyles } from './help.styles.ts'
import { Newsletter } from './newsletter.ts'
import { helpTexts } from './texts.ts'

/**
 * Answers to what people ask most, and the ways to reach customer service.
 *
 * @tagname smartum-help
 * @summary Answers, the service request, the newsletter, contacts and the phone app.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - The answers could not be had, or something could not be sent.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart question - A question that opens its answer.
 * @csspart notice - An error, or that there is no network.
 * @csspart button - A button.
 * @cssproperty --smartum-accent - Actions, icons and focus.
 * @cssproperty --smartum-on-accent - Text on the accent.
 * @cssproperty --smartum-highlight - The warm shapes.
 * @cssproperty --smartum-surface - Background.
 * @cssproperty --smartum-text - Text.
 * @cssproperty --smartum-text-muted - Secondary text.
 * @cssproperty --smartum-border - Edges of controls.
 * @cssproperty --smartum-warning - That there is no network.
 * @cssproperty --smartum-danger - Errors.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumHelp extends SmartumElement {
  static override styles = [SmartumElement.styles, fieldStyles, helpStyles]

  /** What the person probably needs help with, whose answers come first: `sign-in`, `benefits`, `registration`, `payment`, `company` or `other`. */
  @property() topic = ''
  /** The request id of what went wrong, which a service request then quotes. */
  @property() request = ''

  @state() private help: Help | undefined
  @state() private opened: string[] = []
  /** What people have said of answers, by the answer's id. */
  @state() private helped: Record<string, boolean> = {}
  /** The topic of the service request that is shown in place of everything else. */
  @state() private asking: RequestTopic | undefined

  /** What the person did last, and so has the focus: the id of an answer that they judged, or `newsletter`. */
  @state() private focused = ''

  readonly #newsletter = new Newsletter(this, () => {
    this.focused = 'newsletter'
  })
  /** The API and the language that answers were last asked for. */
  #asked = ''

  protected override sessionChanged(): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (this.client && this.#asked !== this.#wanted) this.load()
  }

  get #wanted(): string {
    return `${this.api} ${this.localize.language}`
  }

  protected override load = async (): Promise<void> => {
    const wanted = this.#wanted
    this.#asked = wanted
    this.help = undefined
    this.error = undefined
    try {
      const help = await send<Help>(this.api, { path: `/v1/help?lang=${this.localize.language}` })
      if (this.#asked === wanted) this.help = help
    } catch (error) {
      if (this.#asked !== wanted) return
      this.error = error as SmartumError
      this.report(this.error)
    }
  }

  #toggle = ({ id }: Answer): void => {
    this.opened = this.opened.includes(id) ? this.opened.filter((each) => each !== id) : [...this.opened, id]
  }

  #judge = ({ id }: Answer, helped: boolean): void => {
    this.focused = id
    this.helped = { ...this.helped, [id]: helped }
    const body = { helped, language: this.localize.language }
    // Nothing that the person needs hangs on it.
    send(this.api, { method: 'POST', path: `/v1/answers/${id}/feedback`, body }).catch(() => {})
  }

  #ask = (topic: RequestTopic): void => {
    this.asking = topic
  }

  #stopAsking = async (): Promise<void> => {
    this.asking = undefined
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.button.main')?.focus()
  }

  protected override render(): TemplateResult {
    if (this.asking) {
      return html`<smartum-service-request
        data-focus
        client=${this.client}
        api=${this.api}
        topic=${this.asking}
        .aboutRequest=${this.request}
        .back=${this.#stopAsking}
      ></smartum-service-request>`
    }
    return frame(this, helpTexts[this.localize.language].title, this.#content())
  }

  #content(): Content {
    const { messages, language } = this.localize
    if (!this.client) return notSetUp(messages)
    const texts = helpTexts[language]
    const { help, error, focused } = this
    const failed = error && failure(messages, error, texts.failedTitle, texts.failed, this.load)
    const status = failed ? failed.status : help ? this.#newsletter.status : texts.loading
    return {
      busy: !help && !error,
      status,
      body: html`<div class="columns">
        <div class="column">
          ${failed ? failed.body : this.#answers()}
        </div>
        <div class="column">
          <div class="block">
            <h3>${texts.contactsTitle}</h3>
            <p>${texts.contacts}</p>
            ${button(texts.askForHelp, () => this.#ask(this.#topic), 'main')}
            <ul class="contacts" role="list">
              <li><p class="small">${texts.phone}</p>${phoneLink}</li>
              <li><p class="small">${texts.email}</p>${emailLink()}</li>
            </ul>
          </div>
          ${this.#newsletter.render(texts, focused === 'newsletter')}
          ${help ? apps(texts.appsTitle, help) : nothing}
        </div>
      </div>`,
    }
  }

  /** The topic as far as there is such a one. */
  get #topic(): RequestTopic {
    return Object.hasOwn(serviceRequestTexts.fi.topics, this.topic) ? (this.topic as RequestTopic) : 'other'
  }

  /** The answers, those of the topic first. */
  #answers(): TemplateResult {
    const { help, opened, helped, focused } = this
    const texts = helpTexts[this.localize.language]
    const isNear = ({ topic }: Answer) => topic === this.topic
    const answers = help?.answers ?? []
    return html`<div class="block">
      <h3 id="questions">${texts.questions}</h3>
      <ul class="answers ${help ? '' : 'loading'}" role="list" aria-labelledby="questions" ?inert=${!help}>
        ${
          help
            ? [...answers.filter(isNear), ...answers.filter((each) => !isNear(each))].map((answer) =>
                answerRow(texts, answer, {
                  isOpen: opened.includes(answer.id),
                  helped: helped[answer.id],
                  hasFocus: focused === answer.id,
                  toggle: this.#toggle,
                  judge: this.#judge,
                  ask: this.#ask,
                }),
              )
            : blankAnswers()
        }
      </ul>
    </div>`
  }
}

const apps = (title: string, { apps }: Help): TemplateResult =>
  html`<div class="block">
    <h3>${title}</h3>
    <p class="apps">
      ${apps.map(({ name, url }) => html`<a href=${url} target="_blank" rel="noopener">${name}</a>`)}
    </p>
  </div>`

declare global {
  interface HTMLElementTagNameMap {
    'smartum-help': SmartumHelp
  }
}
