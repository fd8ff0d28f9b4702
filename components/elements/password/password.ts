import { html, type TemplateResult } from 'lit'
import type { UserId } from '../../../worker/identity/schemas.ts'
import { forgetToken, keptToken, takeToken } from '../../client/link-token.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import { forgetRegistration, rememberedRegistration } from '../../client/registration-link.ts'
import { send } from '../../client/request.ts'
import type { SessionStatus } from '../../client/session.ts'
import { notSetUp } from '../../parts/blocks.ts'
import { property, state } from '../../parts/decorators.ts'
import { emailFieldStyles } from '../../parts/email-field.styles.ts'
import { fieldStyles } from '../../parts/field.styles.ts'
import { frame } from '../../parts/frame.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { Form } from './form.ts'
import { passwordStyles } from './password.styles.ts'
import type { Link, Scene, Step } from './scene.ts'
import { screenOf } from './screens.ts'
import { showPasswordStyles } from './show-password.ts'
import { passwordTexts } from './texts.ts'

/**
 * The password of Saldo: asks for a link, sets a password with one, changes it; finishes with the first one what a new
 * user has registered for; and gives another address as user id to somebody who no longer reads the old one. Passwords are typed on our own pages only: on others, it leads there.
 *
 * @tagname smartum-password
 * @summary Forgotten and new passwords of Saldo, and another address as user id.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - What was asked for could not be done.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart choice - A row that leads on.
 * @csspart notice - What to know before, an error, or that there is no network.
 * @csspart button - The buttons.
 * @csspart link - A link to a page of ours.
 * @cssproperty --smartum-accent - Actions, icons and focus.
 * @cssproperty --smartum-on-accent - Text on the accent.
 * @cssproperty --smartum-highlight - The warm shapes.
 * @cssproperty --smartum-surface - Background.
 * @cssproperty --smartum-text - Text.
 * @cssproperty --smartum-text-muted - Secondary text.
 * @cssproperty --smartum-border - Edges of controls.
 * @cssproperty --smartum-warning - What to know before, and that there is no network.
 * @cssproperty --smartum-danger - Errors.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumPassword extends SmartumElement {
  static override styles = [
    SmartumElement.styles,
    fieldStyles,
    emailFieldStyles,
    showPasswordStyles,
    passwordStyles,
  ]

  /** Begins with changing the password of whoever is signed in. */
  @property({ type: Boolean }) change = false
  /** Begins with changing the user id, for somebody who shows with a bank who they are. */
  @property({ type: Boolean }) prove = false
  /** Is for somebody new who has registered: they have a link with which they choose their first password. */
  @property({ type: Boolean }) first = false

  @state() private step: Step = 'request'
  /** What the link is good for, once it has been checked. */
  @state() private link: Link | undefined
  /** Whether the person came with a link that is good for nothing any more. */
  @state() private isLinkOver = false
  /** The user id of whoever is signed in with a bank. */
  @state() private userId: UserId | undefined
  /** Whether signing in is shown in place of all else. */
  @state() private isSigningIn = false
  /** Whether the worker wants a fresher sign-in than there is. */
  @state() private isStale = false
  /** Whether the link has been asked for once more. */
  @state() private wasSentAgain = false
  /** The new user id, when that came with the password. */
  @state() private newUserId = ''

  readonly #form = new Form(this)
  #token = ''
  /** Counts what has been begun, so that an answer that comes too late is not taken for a current one. */
  #round = 0

  /** Whether the page is ours, where passwords may be typed. */
  get #isOwnPage(): boolean {
    return location.origin === this.api
  }

  /** As what a link is kept: one for a first password is good for nothing else. */
  get #kind() {
    return this.step === 'first' ? 'first-password' : 'mail-link'
  }

  /** Whether only a bank will do, and no password. */
  get #needsBank(): boolean {
    return this.step !== 'change' || this.isStale
  }

  /** Whether the person is signed in as the step needs it; unknown while a session is taken up. */
  get #isSignedIn(): boolean | undefined {
    const { status, assurance } = this.session!
    if (status === 'restoring') return undefined
    const isIn = status === 'signed-in' || (status === 'signing-in' && assurance !== undefined)
    return isIn && !this.isStale && (assurance !== 'password' || !this.#needsBank)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#takeLink)
    if (!this.hasUpdated && this.first) this.step = 'first'
    if (this.#takeLink() || this.hasUpdated) return
    const kept = this.#isOwnPage ? keptToken(this.#kind) : ''
    if (this.change) this.#go('change')
    else if (this.first) this.#go('first', kept)
    else if (kept) this.#go('link', kept)
    else if (this.prove) this.#go('prove')
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#takeLink)
  }

  /** Turns to the link that the address of the page holds, if it does. */
  #takeLink = (): boolean => {
    const token = this.#isOwnPage ? takeToken(this.#kind) : ''
    if (token) this.#go(this.step === 'first' ? 'first' : 'link', token)
    return token !== ''
  }

  /** Turns to another step; what belonged to the one before is let go of, but for an address that was typed. */
  #go(step: Step, token = ''): void {
    if (!token) forgetToken(this.#kind)
    this.#form.reset([step, this.step].includes('requested') ? this.#form.values.email : '')
    this.step = step
    this.link = undefined
    this.isLinkOver = step === 'first' && !token
    this.error = undefined
    this.isSigningIn = false
    this.isStale = false
    this.wasSentAgain = false
    this.#token = token
    this.#keepInAddress()
    this.load()
  }

  /** A reload, or coming back from a bank without a window, finds the same step again. */
  #keepInAddress(): void {
    if (!this.#isOwnPage) return
    const address = new URL(location.href)
    if (/^(prove|change|first)$/.test(this.step)) address.searchParams.set('do', this.step)
    else if (this.step !== 'link') address.searchParams.delete('do')
    // A reload would ask here for a link to a forgotten password; there it shows what they have registered for.
    if (this.step === 'registered') address.pathname = '/registration'
    if (address.href !== location.href) history.replaceState(history.state, '', address)
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (status === 'signed-in') {
      // After an attempt that was given up, the session is the one from before.
      if (previous !== 'signing-in') this.isStale = false
      if (this.#isSignedIn) this.isSigningIn = false
      if (!this.#token) this.load()
    }
    if (status === 'signed-out') this.userId = undefined
  }

  protected override load = async (): Promise<void> => {
    const { session, step } = this
    const round = ++this.#round
    this.error = undefined
    try {
      if (this.#token) await this.#checkLink(round)
      const needsUserId = step === 'prove' || step === 'change'
      if (needsUserId && session && this.#isSignedIn && session.assurance !== 'password') {
        const userId = await session.get<UserId>('/v1/me/user-id')
        if (round === this.#round) this.userId = userId
      }
    } catch (cause) {
      const error = cause as SmartumError
      // Signed in with a password only, as turns out now.
      if (round !== this.#round || error.code === 'strong-sign-in-needed' || endsSession(error)) return
      this.error = error
      this.report(error)
    }
    this.requestUpdate()
  }

  async #checkLink(round: number): Promise<void> {
    try {
      const path = this.step === 'first' ? '/v1/registrations/check' : '/v1/mail-links/check'
      const link = await this.#post<Link>(path, { token: this.#token })
      if (round === this.#round) this.link = link
    } catch (error) {
      if (!/^(link-not-valid|invalid-request)$/.test((error as SmartumError).code)) throw error
      if (round === this.#round) this.#linkIsOver()
    }
  }

  /** A new address is asked for by whoever shows again who they are; a link by mail would go to the old one. */
  #linkIsOver(): void {
    const isForAddress = this.prove || this.link?.purpose === 'address'
    this.#go(this.step === 'first' ? 'first' : isForAddress ? 'prove' : 'request')
    this.isLinkOver = true
  }

  #post<T>(path: string, body: object): Promise<T> {
    return send<T>(this.api, { method: 'POST', path, body })
  }

  #requestLink = (): Promise<void> =>
    this.#form.send(
      ['email'],
      async () => {
        await this.#post('/v1/password-links', this.#addressAndLanguage)
        if (this.step === 'requested') this.wasSentAgain = true
        else this.#go('requested')
      },
      this.#handles,
    )

  #requestAddress = (): Promise<void> =>
    this.#form.send(
      ['email'],
      async () => {
        await this.session!.post('/v1/me/user-id', this.#addressAndLanguage)
        this.step = 'address-sent'
      },
      this.#handles,
    )

  get #addressAndLanguage() {
    return { email: this.#form.values.email.trim(), language: this.localize.language }
  }

  /** Sets the password that was typed: with the link, or for whoever is signed in. */
  #save = (): Promise<void> => {
    const { link, session, step } = this
    const { identity_code, current, password } = this.#form.values
    const withCurrent = step === 'change' && session!.assurance === 'password'
    const token = this.#token
    return this.#form.send(
      step === 'first' ? ['identity_code', 'password'] : withCurrent ? ['current', 'password'] : ['password'],
      async () => {
        if (step === 'first') {
          await this.#post('/v1/registrations/confirm', {
            token,
            identity_code: identity_code.trim(),
            password,
          })
          this.newUserId = link!.email
          forgetRegistration()
        } else if (step === 'change') {
          const body = { password, ...(withCurrent && { current_password: current }) }
          await session!.post('/v1/me/password', body)
        } else if (link?.purpose === 'address') {
          await session!.post('/v1/me/user-id/confirm', { token, password })
          this.newUserId = link.email
        } else {
          await this.#post('/v1/passwords', { token, password })
        }
        this.#go(step === 'first' ? 'registered' : 'done')
      },
      this.#handles,
    )
  }

  /** Whether an error leads somewhere else than to a notice above the form. */
  #handles = (error: SmartumError): boolean => {
    if (error.code === 'link-not-valid') this.#linkIsOver()
    else if (/^(sign-in-again|strong-sign-in-needed)$/.test(error.code)) this.isStale = true
    else if (error.code === 'no-user-id') this.userId = { user_id: null, has_password: false }
    else if (!endsSession(error)) {
      this.report(error)
      return false
    }
    return true
  }

  #signIn = (): void => {
    this.isSigningIn = true
  }

  #leaveSignIn = (): void => {
    // It comes from another script, with a session object of its own.
    this.renderRoot.querySelector<SmartumElement>('smartum-login')?.session?.cancelSignIn()
    this.isSigningIn = false
  }

  get #texts() {
    return passwordTexts[this.localize.language]
  }

  get #scene(): Scene {
    const { language, messages, formats } = this.localize
    const { api, step, link, isLinkOver, userId, newUserId, isStale, wasSentAgain, error } = this
    return {
      ...{ language, messages, formats, texts: this.#texts, api, isOwnPage: this.#isOwnPage },
      ...{ step, link, isLinkOver, userId, newUserId, isStale, wasSentAgain, error, form: this.#form },
      registration: this.#isOwnPage ? rememberedRegistration() : '',
      isSignedIn: this.#isSignedIn,
      withPassword: this.session!.assurance === 'password',
      go: (next) => this.#go(next),
      signInError: this.session!.signInError,
      signIn: this.#signIn,
      retry: this.load,
      requestLink: this.#requestLink,
      requestAddress: this.#requestAddress,
      save: this.#save,
    }
  }

  protected override render(): TemplateResult {
    if (this.isSigningIn && this.session) {
      return html`<smartum-login
        data-focus
        client=${this.client}
        api=${this.api}
        .back=${this.#leaveSignIn}
        .bankOnly=${this.#needsBank}
      ></smartum-login>`
    }
    const { title, back, ...content } = this.session
      ? screenOf(this.#scene)
      : { title: this.#texts.requestTitle, ...notSetUp(this.localize.messages) }
    return frame(this, title, content, back)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-password': SmartumPassword
  }
}
