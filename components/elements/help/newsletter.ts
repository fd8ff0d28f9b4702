import { html, type TemplateResult } from 'lit'
import type { SmartumError } from '../../client/problem.ts'
import { send } from '../../client/request.ts'
import { field } from '../../parts/field.ts'
import type { SmartumHelp } from './help.ts'
import { helpTexts } from './texts.ts'

type State = 'asking' | 'sending' | 'sent' | 'wrong' | 'failed' | 'too-many'

/**
 * Asking for the newsletter: an address, and what became of it. The answer is the same for every address.
 *
 * @internal
 */
export class Newsletter {
  #email = ''
  #state: State = 'asking'

  constructor(
    readonly host: SmartumHelp,
    readonly onSent: () => void,
  ) {}

  /** What a screen reader is told. */
  get status(): string {
    const texts = helpTexts[this.host.localize.language]
    return (
      { sending: texts.subscribing, sent: texts.newsletterSent(this.#email) }[this.#state as string] ?? ''
    )
  }

  render(texts: (typeof helpTexts)['fi'], hasFocus: boolean): TemplateResult {
    return html`<div class="block">
      <h3 id="newsletter">${texts.newsletterTitle}</h3>
      ${this.#state === 'sent' ? html`<p tabindex="-1" ?data-focus=${hasFocus}>${texts.newsletterSent(this.#email)}</p>` : this.#form(texts)}
    </div>`
  }

  #form(texts: (typeof helpTexts)['fi']): TemplateResult {
    const errors: Partial<Record<State, string>> = {
      wrong: texts.newsletterWrong,
      failed: texts.newsletterFailed,
      'too-many': texts.newsletterTooMany,
    }
    const sending = this.#state === 'sending'
    return html`<p>${texts.newsletter}</p>
      <form novalidate aria-labelledby="newsletter" @submit=${this.#submit}>
        ${field({
          name: 'newsletter-email',
          label: texts.newsletterEmail,
          type: 'email',
          autocomplete: 'email',
          required: true,
          readonly: sending,
          value: this.#email,
          error: errors[this.#state],
          onInput: (email) => {
            this.#email = email
            this.#set('asking')
          },
        })}
        <button class="button" part="button">${sending ? texts.subscribing : texts.subscribe}</button>
      </form>`
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.#state === 'sending') return
    const email = this.#email.trim()
    this.#email = email
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return this.#fail('wrong')
    this.#set('sending')
    const { api, localize } = this.host
    const body = { email, language: localize.language }
    try {
      await send(api, { method: 'POST', path: '/v1/newsletter', body })
      this.#set('sent')
      this.onSent()
    } catch (error) {
      const { code } = error as SmartumError
      this.#fail(code === 'email-not-valid' ? 'wrong' : code === 'too-many-attempts' ? 'too-many' : 'failed')
    }
  }

  async #fail(state: State): Promise<void> {
    this.#set(state)
    await this.host.updateComplete
    this.host.renderRoot.querySelector<HTMLElement>('#newsletter-email')?.focus()
  }

  #set(state: State): void {
    this.#state = state
    this.host.requestUpdate()
  }
}
