import { html, nothing, type TemplateResult } from 'lit'
import type { Reminders, Wanted } from '../../../worker/reminders/schemas.ts'
import { endsSession, SmartumError } from '../../client/problem.ts'
import type { SessionStatus } from '../../client/session.ts'
import {
  button,
  choice,
  errorNotice,
  link,
  notSetUp,
  offlineNotice,
  supportCode,
} from '../../parts/blocks.ts'
import { emailLink, phoneLink } from '../../parts/contacts.ts'
import { property, state } from '../../parts/decorators.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { icon } from '../../parts/icons.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { settingsStyles } from './settings.styles.ts'
import { settingsTexts } from './settings-texts.ts'

const WANTED: Wanted[] = ['all', 'last-day', 'none']

/** Whether the page runs as an app already. */
const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches

/**
 * The settings of the wallet, which shows them as a tab: reminders, what this device remembers, where one is signed in,
 * and how the wallet becomes an app.
 */
export class SmartumSettings extends SmartumElement {
  static override styles = [SmartumElement.styles, settingsStyles]

  /** Whether this device keeps balances. */
  @property({ attribute: false }) isRemembered = false
  /** Turns that on or off; not there where the browser cannot do it. */
  @property({ attribute: false }) remember: ((on: boolean) => Promise<void>) | undefined
  @property({ attribute: false }) openSessions: () => void = () => {}
  @property({ attribute: false }) signIn: () => void = () => {}
  /** Installs the wallet; not there where the browser does not let a page do that. */
  @property({ attribute: false }) install: (() => void) | undefined

  @state() private reminders: Reminders | undefined
  /** What the person has chosen, saved or not. */
  @state() private wanted: Wanted | undefined
  @state() private notSaved: SmartumError | undefined
  @state() private notTurnedOn: SmartumError | undefined
  @state() private isTurning = false
  @state() private said = ''

  #isSaving = false

  get #texts() {
    return settingsTexts[this.localize.language]
  }

  protected override sessionChanged(status: SessionStatus): void {
    if (status === 'signing-in') return
    this.reminders = undefined
    this.wanted = undefined
    this.notSaved = undefined
    this.notTurnedOn = undefined
    if (status === 'signed-in') this.load()
  }

  protected override load = async (): Promise<void> => {
    const { session } = this
    this.error = undefined
    try {
      const reminders = await session!.get<Reminders>('/v1/me/reminders')
      if (session !== this.session || session?.status !== 'signed-in') return
      this.reminders = reminders
      this.wanted = reminders.wanted
    } catch (error) {
      if (session !== this.session || endsSession(error as SmartumError)) return
      this.error = error as SmartumError
      this.report(this.error)
    }
  }

  /** Saves what was chosen last, one after the other: arrow keys choose on their way. */
  async #choose(wanted: Wanted): Promise<void> {
    this.wanted = wanted
    this.notSaved = undefined
    this.said = ''
    if (this.#isSaving) return
    this.#isSaving = true
    try {
      while (this.reminders && this.reminders.wanted !== this.wanted) {
        const next: Wanted = this.wanted
        await this.session!.post('/v1/me/reminders', { wanted: next })
        this.reminders = { ...this.reminders, wanted: next }
      }
      this.said = this.#texts.saved
    } catch (error) {
      this.wanted = this.reminders?.wanted
      this.notSaved = error as SmartumError
      this.report(this.notSaved)
    }
    this.#isSaving = false
  }

  #turn = async (): Promise<void> => {
    if (this.isTurning) return
    const on = !this.isRemembered
    this.isTurning = true
    this.notTurnedOn = undefined
    this.said = ''
    try {
      await this.remember!(on)
      this.said = on ? this.#texts.isOn : this.#texts.isOff
    } catch (error) {
      const isOurs = (error as Error).name === 'SmartumError'
      this.notTurnedOn = isOurs ? (error as SmartumError) : new SmartumError('not-kept', 0)
      this.report(this.notTurnedOn)
    }
    this.isTurning = false
  }

  protected override render(): TemplateResult {
    return frame(this, this.#texts.title, this.#content())
  }

  #content(): Content {
    const { session, reminders, error } = this
    const texts = this.#texts
    if (!session) return notSetUp(this.localize.messages)
    const isSignedOut = session.status === 'signed-out'
    const busy = !isSignedOut && !reminders && !error
    return {
      busy,
      status: busy ? texts.loading : this.said,
      body: html`${isSignedOut ? this.#signedOut() : this.#reminders()} ${this.remember ? this.#device() : nothing}
        ${
          isSignedOut
            ? nothing
            : html`<div class="group">${choice('user', texts.sessions, texts.sessionsHint, this.openSessions)}</div>`
        }
        ${this.#app()} ${this.#help()}`,
    }
  }

  #signedOut(): TemplateResult {
    const { messages } = this.localize
    return html`<div class="group">
      <p>${this.#texts.signInFirst}</p>
      ${button(messages.signIn, this.signIn, 'main')}
    </div>`
  }

  #reminders(): TemplateResult {
    const { reminders, error } = this
    const { messages } = this.localize
    const texts = this.#texts
    if (error) {
      return html`<div class="group">
        <h3>${texts.reminders}</h3>
        ${this.#failure(texts.failed, error)}
        ${button(html`${icon('refresh', 20)}${messages.tryAgain}`, this.load)}
      </div>`
    }
    return html`<fieldset class="group">
      <legend>${texts.reminders}</legend>
      ${this.notSaved && this.#failure(texts.notSaved, this.notSaved)}
      <div class="options ${reminders ? '' : 'loading'}" ?inert=${!reminders}>
        ${WANTED.map((each) => this.#option(each))}
      </div>
      <p class="small">${reminders ? this.#whereTo(reminders) : texts.loading}</p>
      <div class="small">
        <p>${texts.notReceived}</p>
        <p class="contacts">${phoneLink} ${emailLink()}</p>
      </div>
    </fieldset>`
  }

  #option(wanted: Wanted): TemplateResult {
    const [name, hint] = this.#texts.wanted[wanted]
    return html`<label class="option">
      <input
        type="radio"
        name="wanted"
        .checked=${wanted === this.wanted}
        @change=${() => this.#choose(wanted)}
      />
      <span>${name} <span class="small">${hint}</span></span>
    </label>`
  }

  #whereTo({ sent_to }: Reminders): string {
    return sent_to.length ? this.#texts.sentTo(sent_to.join(', ')) : this.#texts.noAddress
  }

  #device(): TemplateResult {
    const texts = this.#texts
    const { isRemembered } = this
    return html`<div class="group">
      <h3>${texts.device}</h3>
      ${this.notTurnedOn && this.#failure(texts.notTurnedOn, this.notTurnedOn)}
      <button
        class="switch"
        role="switch"
        aria-checked=${isRemembered}
        aria-describedby="remembered"
        aria-busy=${this.isTurning}
        @click=${this.#turn}
      >
        <span>${texts.remember}</span>
        <span class="track"><span aria-hidden="true">${isRemembered ? texts.on : texts.off}</span></span>
      </button>
      <div id="remembered">
        <p>${texts.remembered}</p>
        <p class="small">${texts.rememberHint} <strong>${texts.rememberWarning}</strong></p>
      </div>
    </div>`
  }

  #app(): unknown {
    const texts = this.#texts
    if (isInstalled()) return nothing
    return html`<div class="group">
      <h3>${texts.app}</h3>
      <p>${texts.appHint} ${this.install ? nothing : texts.installByMenu}</p>
      ${this.install ? button(texts.install, this.install) : nothing}
    </div>`
  }

  #help(): TemplateResult {
    const { language } = this.localize
    const texts = this.#texts
    return html`<p class="group contacts">
      ${link(texts.help, `${this.api}/help?lang=${language}`)} ${link(texts.guides, `${this.api}/guides?lang=${language}`)}
    </p>`
  }

  #failure(title: string, error: SmartumError): TemplateResult {
    const { messages } = this.localize
    const notice = error.code === 'offline' ? offlineNotice(messages) : errorNotice(title, messages.tryLater)
    return html`${notice} ${supportCode(messages, error)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-settings': SmartumSettings
  }
}
