import { html, nothing, type TemplateResult } from 'lit'
import type { MyRegistration, MyRegistrations } from '../../../worker/enrolment/schemas.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import type { SessionStatus } from '../../client/session.ts'
import { packageLines, packageStyles } from '../../parts/benefit-package.ts'
import { advice, button, errorNotice, failure, link, notSetUp, whySignedOut } from '../../parts/blocks.ts'
import { dayInFinland } from '../../parts/days.ts'
import { property, state } from '../../parts/decorators.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { icon } from '../../parts/icons.ts'
import { InPlace } from '../../parts/in-place.ts'
import { message } from '../../parts/message.ts'
import { linkTo, pageOf } from '../../parts/own-pages.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { successToken } from '../../parts/success.styles.ts'
import { registrationsStyles } from './registrations.styles.ts'
import { type News, registrationsTexts } from './texts.ts'

/** The picture of each state, and how many of the four stages are past while it waits for something. */
const pictures = {
  registered: 'clock',
  approved: 'done',
  rejected: 'error',
  active: 'done',
  expired: 'clock',
} as const
const pastStages = { decision: 1, order: 2, payment: 2, loading: 3 }

/** Whether money that was there can be used no more. */
const isExpired = ({ state, package: { expires_on } }: MyRegistration): boolean =>
  state === 'active' && expires_on < dayInFinland()

/**
 * What somebody has registered for with Saldo, and what each registration waits for.
 *
 * @tagname smartum-registrations
 * @summary One's registrations for Saldo, each with its state.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - The registrations could not be had.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart notice - An error, a rejection, or that there is no network.
 * @csspart button - The buttons.
 * @csspart link - A link to a page of ours.
 * @cssproperty --smartum-accent - Actions, icons and focus.
 * @cssproperty --smartum-on-accent - Text on the accent.
 * @cssproperty --smartum-highlight - The warm shapes.
 * @cssproperty --smartum-surface - Background.
 * @cssproperty --smartum-text - Text.
 * @cssproperty --smartum-text-muted - Secondary text.
 * @cssproperty --smartum-border - Edges of controls.
 * @cssproperty --smartum-success - What has been done.
 * @cssproperty --smartum-warning - What waits, and that there is no network.
 * @cssproperty --smartum-danger - Errors and rejections.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumRegistrations extends SmartumElement {
  static override styles = [SmartumElement.styles, successToken, packageStyles, registrationsStyles]

  /** Set by an element that shows this one in its place: leads back there. */
  @property({ attribute: false }) back: (() => void) | undefined

  /** Set by an element in which somebody has just registered, or tried to. */
  @property({ attribute: false }) news: News | undefined

  @state() private registrations: MyRegistration[] | undefined

  readonly #place = new InPlace(this)
  #round = 0

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (status === 'signing-in') return
    this.#round++
    this.registrations = undefined
    this.error = undefined
    if (status === 'signed-in') {
      this.#place.leave()
      this.load()
    }
    const { signInError } = this.session!
    // Somebody who comes back from a bank by redirect without being signed in wants to read why.
    const cameBack = previous === 'restoring' && signInError && !endsSession(signInError)
    if (status === 'signed-out' && cameBack) this.#signIn()
  }

  protected override load = async (): Promise<void> => {
    const round = ++this.#round
    this.error = undefined
    try {
      const { registrations } = await this.session!.get<MyRegistrations>('/v1/me/registrations')
      if (round === this.#round) this.registrations = registrations
    } catch (cause) {
      const error = cause as SmartumError
      if (round !== this.#round || endsSession(error)) return
      this.error = error
      this.report(error)
    }
  }

  #signIn = (): void => {
    this.#place.open('smartum-login')
  }

  #leaveSignIn = (): void => {
    // It comes from another script, with a session object of its own.
    this.renderRoot.querySelector<SmartumElement>('smartum-login')?.session?.cancelSignIn()
    this.#place.close()
  }

  get #texts() {
    return registrationsTexts[this.localize.language]
  }

  get #pages() {
    const { api, localize } = this
    return { api, language: localize.language, isOwnPage: location.origin === api }
  }

  protected override render(): TemplateResult {
    const { client, api } = this
    if (this.#place.shown) {
      return html`<smartum-login
        data-focus
        client=${client}
        api=${api}
        service="saldo"
        .back=${this.#leaveSignIn}
      ></smartum-login>`
    }
    return frame(this, this.#texts.title, this.#content(), this.back)
  }

  #content(): Content {
    const { session, error, registrations, localize } = this
    const { messages } = localize
    const texts = this.#texts
    if (!session) return notSetUp(messages)
    if (session.status === 'signed-out') return this.#signedOut()
    if (error) return failure(messages, error, texts.failed, messages.tryLater, this.load)
    if (!registrations) {
      return {
        busy: true,
        status: texts.loading,
        body: html`<div class="loading blank" inert><div class="choice"></div></div>`,
      }
    }
    if (registrations.length === 0) {
      return { body: html`${message(texts.noneTitle, texts.none)} ${this.#lookFor}` }
    }
    return { body: html`${this.#newsOf} ${registrations.map(this.#registration)} ${this.#help}` }
  }

  get #newsOf(): unknown {
    const { registeredTitle, registered, alreadyTitle, already } = this.#texts
    if (this.news === 'already') return errorNotice(alreadyTitle, already)
    return this.news ? message(registeredTitle, registered) : nothing
  }

  #signedOut(): Content {
    const { messages } = this.localize
    const texts = this.#texts
    const why = whySignedOut(messages, this.session!.signInError)
    const isMissing = this.#place.progress === 'failed'
    return {
      status: isMissing ? messages.notBrought : why,
      body: html`${message(texts.signedOutTitle, why || texts.signedOut)}
        ${isMissing ? errorNotice(messages.notBrought, link(texts.title, pageOf(this.#pages, '/registration'))) : nothing}
        ${button(messages.signIn, this.#signIn, 'main')} ${this.#lookFor}`,
    }
  }

  /** What to do without a registration. */
  get #lookFor(): TemplateResult {
    return html`${advice(this.#texts.noneAdvice)} ${this.#help}`
  }

  get #help(): TemplateResult {
    return linkTo(this.#pages, this.#texts.help, '/help?topic=registration', 'button')
  }

  /** A registration: its state in words, what it waits for, and how far it has come. */
  #registration = (registration: MyRegistration): TemplateResult => {
    const { formats } = this.localize
    const texts = this.#texts
    const { employer, period, registered_at } = registration
    const state = isExpired(registration) ? 'expired' : registration.state
    return html`<article class="registration" aria-label="${employer.name}, ${period.name}">
      <header>
        <h3>${employer.name}</h3>
        <span class="pill ${state}">${icon(pictures[state], 16)} ${texts.states[state]}</span>
      </header>
      <p class="small">${period.name}. ${texts.registeredAt(formats.moment(registered_at))}</p>
      <div class="package">${packageLines(this.localize, registration.package)}</div>
      ${
        state === 'rejected'
          ? this.#whyRejected(registration)
          : state === 'expired'
            ? html`<p>${texts.expired(formats.date(registration.package.expires_on))}</p>`
            : this.#whatNext(registration)
      }
    </article>`
  }

  #whyRejected({ employer, reason }: MyRegistration): TemplateResult {
    const texts = this.#texts
    return html`<div class="notice" part="notice">
      ${icon('error')}
      <div>
        <p>${texts.rejected(employer.name)}</p>
        ${reason ? html`<blockquote>${reason}</blockquote>` : nothing}
        <p>
          ${texts.ask(employer.name)}
          ${employer.email ? html`<a href="mailto:${employer.email}">${employer.email}</a>` : nothing}
        </p>
      </div>
    </div>`
  }

  /** What it waits for in words, and the four stages with those that are past. */
  #whatNext(registration: MyRegistration): TemplateResult {
    const texts = this.#texts
    const { waits_for } = registration
    const past = waits_for ? pastStages[waits_for] : texts.stages.length
    return html`<p>${this.#wordsFor(registration)}</p>
      <ol class="stages" role="list">
        ${texts.stages.map(([next, done], index) => {
          const isPast = index < past
          const look = isPast ? 'past' : index === past ? 'next' : ''
          return html`<li class=${look}>${icon(isPast ? 'done' : 'clock', 20)}<span>${isPast ? done : next}</span></li>`
        })}
      </ol>
      ${
        waits_for
          ? html`<p class="small">${texts.emailed}</p>`
          : linkTo(this.#pages, texts.seeBalance, '/wallet', 'button main')
      }`
  }

  #wordsFor({ waits_for, employer, period }: MyRegistration): string {
    const texts = this.#texts
    if (!waits_for) return texts.ready
    if (waits_for !== 'decision') return texts.waits[waits_for](employer.name)
    return period.ends_on < dayInFinland()
      ? texts.decides(employer.name)
      : texts.decidesAfter(employer.name, this.localize.formats.date(period.ends_on))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-registrations': SmartumRegistrations
  }
}
