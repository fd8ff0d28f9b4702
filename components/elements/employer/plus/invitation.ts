import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { OrdererInvitation } from '../../../../worker/employers/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import { send } from '../../../client/request.ts'
import type { Session } from '../../../client/session.ts'
import { LocalizeController } from '../../../localize/localize.ts'
import { button, errorNotice, failure, supportCode, warningNotice } from '../../../parts/blocks.ts'
import { controls } from '../../../parts/controls.styles.ts'
import { property, state } from '../../../parts/decorators.ts'
import { frameStyles } from '../../../parts/frame.styles.ts'
import { horizon } from '../../../parts/icons.ts'
import { tokens } from '../../../parts/tokens.styles.ts'
import { invitationTexts } from './invitation-texts.ts'

/** An invitation to order for an employer: what it is good for, and the button that accepts it. */
export class SmartumEmployerInvitation extends LitElement {
  static override styles = [
    tokens,
    frameStyles,
    controls,
    css`
      :host {
        display: block;
        max-width: none;
      }
      .body {
        padding: 0;
      }
    `,
  ]

  @property({ attribute: false }) session!: Session
  @property({ attribute: false }) api = ''
  @property({ attribute: false }) token = ''
  /** Whether somebody is signed in; what signs them in stands beside this. */
  @property({ attribute: false }) isSignedIn = false
  /** Hears for which employer the person orders now. */
  @property({ attribute: false }) accepted: (employer: string) => void = () => {}
  /** Hears that the invitation is of no use. */
  @property({ attribute: false }) leave: () => void = () => {}
  /** Hears that somebody else wants to sign in. */
  @property({ attribute: false }) signOut: () => void = () => {}

  readonly localize = new LocalizeController(this)

  @state() private found: OrdererInvitation | undefined
  @state() private error: SmartumError | undefined
  @state() private isDoing = false
  @state() private notDone: SmartumError | undefined

  get #texts() {
    return invitationTexts[this.localize.language]
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('token')) this.#check()
    if (changed.has('isSignedIn')) this.notDone = undefined
  }

  /** Keeps the focus inside when the button that had it is gone, as after signing out. */
  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement
    super.update(changed)
    if (focused && !focused.isConnected) {
      this.renderRoot.querySelector<HTMLElement>('[data-focus], [tabindex]')?.focus()
    }
  }

  #check = async (): Promise<void> => {
    this.error = undefined
    try {
      const { api, token } = this
      this.found = await send<OrdererInvitation>(api, {
        ...{ method: 'POST', path: '/v1/orderer-invitations/check', body: { token } },
      })
    } catch (error) {
      this.error = error as SmartumError
    }
  }

  #accept = async (): Promise<void> => {
    if (this.isDoing) return
    this.isDoing = true
    this.notDone = undefined
    try {
      const body = { token: this.token }
      const { employer } = await this.session.post<{ employer: string }>(
        '/v1/me/orderer-invitations/accept',
        body,
      )
      this.accepted(employer)
    } catch (error) {
      this.notDone = error as SmartumError
      if (this.notDone.code === 'invitation-not-valid') await this.#check()
    } finally {
      this.isDoing = false
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus()
    }
  }

  protected override render(): TemplateResult {
    const { language } = this.localize
    return html`<section class="body view" lang=${language}>${this.#content()}</section>`
  }

  #content(): unknown {
    const { messages } = this.localize
    const texts = this.#texts
    const { error, found } = this
    if (error) return failure(messages, error, texts.failed, messages.tryLater, this.#check).body
    if (!found) return html`<p role="status">${texts.opening}</p>`
    if (found.state !== 'valid') {
      return html`<div class="centred" tabindex="-1" data-focus>${horizon}
          <h3>${texts.overTitle[found.state]}</h3>
          <p>${texts.over[found.state]}</p></div>
        ${button(texts.leave, this.leave, 'main')}`
    }
    return html`<h3 tabindex="-1">${texts.title(found.employer ?? '')}</h3>
      ${this.isSignedIn ? this.#decision() : html`<p>${texts.signIn(found.name ?? '')}</p>`}`
  }

  #decision(): TemplateResult {
    const texts = this.#texts
    const { isDoing, session } = this
    if (session.assurance === 'password') {
      return html`${warningNotice(texts.strongTitle, texts.strong)}
        ${button(this.localize.messages.signInWithBank, this.signOut, 'main')}`
    }
    if (this.notDone?.code === 'name-differs') {
      return html`${this.#notDone()} ${button(texts.otherIdentity, this.signOut, 'main')}`
    }
    return html`${this.#notDone()}
      <p>${texts.ready}</p>
      <button class="button main" part="button" aria-disabled=${isDoing} @click=${this.#accept}>
        ${isDoing ? texts.accepting : texts.accept(session.personName ?? '')}
      </button>
      ${button(texts.other, this.signOut)}`
  }

  #notDone(): unknown {
    const { notDone, session } = this
    const { messages } = this.localize
    const texts = this.#texts
    if (!notDone) return nothing
    const [title, text] =
      notDone.code === 'name-differs'
        ? [texts.nameTitle, texts.name(session.personName ?? '')]
        : [texts.notAcceptedTitle, messages.tryLater]
    return html`${errorNotice(title, text)} ${supportCode(messages, notDone)}`
  }
}
