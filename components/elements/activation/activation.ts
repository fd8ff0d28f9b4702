import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { OwnEmployer, OwnPlus, PlusInvitation } from '../../../worker/benefit-users/schemas.ts'
import type { SignInOptions } from '../../../worker/identity/schemas.ts'
import type { Balances } from '../../../worker/wallet/schemas.ts'
import { keepText, keptText } from '../../client/kept-text.ts'
import { forgetToken, keptToken, takeToken } from '../../client/link-token.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import { send } from '../../client/request.ts'
import type { SessionStatus } from '../../client/session.ts'
import { SmartumActivatedEvent } from '../../events.ts'
import { blank, errorNotice, failure, link as linkOf, notSetUp } from '../../parts/blocks.ts'
import { consentStyles } from '../../parts/consent.ts'
import { state } from '../../parts/decorators.ts'
import { frame } from '../../parts/frame.ts'
import { InPlace } from '../../parts/in-place.ts'
import { pageOf } from '../../parts/own-pages.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { successToken } from '../../parts/success.styles.ts'
import { loginStyles } from '../login/login.styles.ts'
import { activationStyles } from './activation.styles.ts'
import { identify } from './identify-screen.ts'
import { accepted, ended, refusalOf, refused } from './outcome-screens.ts'
import type { Outcome, Scene, Screen } from './scene.ts'
import { newAddress, terms } from './terms-screen.ts'
import { activationTexts } from './texts.ts'

const KEPT_AS = 'plus-invitation'

/** Milliseconds until it is asked again how far the money has come: at first, longer each time, and at most. */
const FIRST_LOOK = 3_000
const SLOWER = 1.5
const LATER_LOOK = 60_000

/**
 * Takes people from the invitation of their employer to their benefits in Plus: the terms, a bank or the mobile certificate,
 * and what is still to come. Opening the link accepts nothing. Without a link it shows what somebody has accepted.
 *
 * @tagname smartum-activation
 * @summary Accepting the benefits of an employer in Plus.
 * @event {SmartumActivatedEvent} smartum-activated - Somebody has accepted the benefits of an employer.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - What was asked for could not be done.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart bank - A bank.
 * @csspart choice - A row that leads on: the mobile certificate, a way around an outage.
 * @csspart notice - An error, an outage, or that there is no network.
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
 * @cssproperty --smartum-warning - Outages, and that there is no network.
 * @cssproperty --smartum-danger - Errors.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumActivation extends SmartumElement {
  static override styles = [SmartumElement.styles, successToken, loginStyles, consentStyles, activationStyles]

  /** What the link is good for, once it has been checked. */
  @state() private link: PlusInvitation | undefined
  /** What has been accepted by whoever is signed in. */
  @state() private outcome: Outcome | undefined
  /** The version of the terms that was accepted. */
  @state() private agreed = ''
  @state() private isIdentifying = false
  @state() private isJudged = false
  @state() private isSending = false
  /** Why the acceptance was not taken. */
  @state() private failure: SmartumError | undefined
  @state() private options: SignInOptions | undefined
  /** Why the ways to sign in could not be had. */
  @state() private optionsError: SmartumError | undefined
  /** The failed sign-in that the person has turned away from. */
  @state() private dismissed: SmartumError | undefined

  readonly #place = new InPlace(this)
  #token = ''
  /** Counts what has been asked for, so that an answer that comes too late is not taken for a current one. */
  #round = 0
  #nextLook: ReturnType<typeof setTimeout> | undefined

  get #isOwnPage(): boolean {
    return location.origin === this.api
  }

  /** Who is signed in as Plus needs it; empty when nobody is. */
  get #name(): string {
    const { status, assurance, personName = '' } = this.session ?? {}
    return status === 'signed-in' && assurance === 'strong' ? personName : ''
  }

  get #isAddress(): boolean {
    return this.link?.state === 'valid' && this.link.purpose === 'confirm-address'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#takeLink)
    if (this.outcome?.own.waits_for) this.#look(FIRST_LOOK)
    if (this.#takeLink()) return
    this.#token = this.#isOwnPage ? keptToken(KEPT_AS) : ''
    // Where somebody was before a reload, or a visit to a bank without a window.
    this.agreed = this.#token && keptText('sessionStorage', 'activation')
    this.isIdentifying = this.agreed !== ''
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#takeLink)
    clearTimeout(this.#nextLook)
  }

  /** Turns to the link that the address of the page holds, if it does. */
  #takeLink = (): boolean => {
    const token = this.#isOwnPage ? takeToken(KEPT_AS) : ''
    if (!token) return false
    this.#token = token
    this.link = undefined
    this.outcome = undefined
    this.failure = undefined
    this.agreed = ''
    this.#turn(false)
    if (this.hasUpdated) this.load()
    return true
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (status === 'restoring' || status === 'signing-in') return
    const { signInError } = this.session!
    if (status === 'signed-out') {
      this.outcome = undefined
      this.failure = undefined
      clearTimeout(this.#nextLook)
    }
    if (signInError && signInError.code !== 'cancelled' && !endsSession(signInError)) this.report(signInError)
    // After a failure, what is known of the banks may have changed.
    if (this.isIdentifying && (signInError || !this.options)) this.#loadOptions()
    if (previous !== 'signing-in' || this.link?.state !== 'valid') this.load()
    this.#acceptIfReady()
  }

  protected override load = async (): Promise<void> => {
    const round = ++this.#round
    const { session } = this
    this.error = undefined
    if (!session || session.status === 'restoring') return
    try {
      const link = this.#token ? await this.#check() : undefined
      const isNeeded = this.#name && link?.state !== 'valid'
      const own = isNeeded ? await session.get<OwnPlus>('/v1/me/plus') : undefined
      if (round !== this.#round) return
      this.link = link ?? { state: 'unknown' }
      const employer = link && 'employer' in link ? link.employer : undefined
      const found = own?.employers.find(({ name }) => !link || name === employer)
      if (found) this.#show(found, false)
      this.#clamp()
      this.#acceptIfReady()
    } catch (cause) {
      const error = cause as SmartumError
      if (round !== this.#round || endsSession(error)) return
      this.error = error
      this.report(error)
    }
  }

  /** A token that has grown or lost a part is one that nobody knows. */
  async #check(): Promise<PlusInvitation> {
    try {
      const body = { token: this.#token }
      return await send<PlusInvitation>(this.api, {
        method: 'POST',
        path: '/v1/plus-invitations/check',
        body,
      })
    } catch (error) {
      if ((error as SmartumError).code === 'invalid-request') return { state: 'unknown' }
      throw error
    }
  }

  /** Back to the terms where the link needs it. */
  #clamp(): void {
    const { link } = this
    if (!this.isIdentifying) return
    const isAgreed = link?.state === 'valid' && link.terms.version === this.agreed
    if (!isAgreed) {
      this.agreed = ''
      this.#turn(false)
    }
  }

  #turn(isIdentifying: boolean): void {
    this.isIdentifying = isIdentifying
    this.isJudged = false
    keepText('sessionStorage', 'activation', isIdentifying ? this.agreed : '')
    if (isIdentifying && !this.options) this.#loadOptions()
  }

  #loadOptions = async (): Promise<void> => {
    const { session } = this
    this.optionsError = undefined
    try {
      const options = await session!.signInOptions()
      if (session === this.session) this.options = options
    } catch (error) {
      if (session !== this.session || this.options) return
      this.optionsError = error as SmartumError
      this.report(this.optionsError)
    }
  }

  #tick = (accepts: boolean): void => {
    this.agreed = accepts && this.link?.state === 'valid' ? this.link.terms.version : ''
  }

  /** From the terms to the bank, or at once as who is signed in. */
  #goOn = async (): Promise<void> => {
    if (this.link?.state !== 'valid') return
    // With a new address there are no terms to accept anew.
    if (this.#isAddress) this.#tick(true)
    if (this.agreed) {
      if (this.#name) await this.#accept()
      else this.#turn(true)
      return
    }
    this.isJudged = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('#accept')?.focus()
  }

  #back = (): void => {
    this.session!.cancelSignIn()
    this.#turn(false)
  }

  /** Whoever has ticked the terms and shown who they are need not press another button. */
  #acceptIfReady(): void {
    const isReady = this.isIdentifying && this.#name && this.agreed && !this.failure && !this.outcome
    if (isReady && this.link?.state === 'valid') this.#accept()
  }

  /** Accepts, once however often it is pressed. */
  #accept = async (): Promise<void> => {
    const { session, link, isSending } = this
    if (isSending || link?.state !== 'valid') return
    const isAddress = this.#isAddress
    this.failure = undefined
    this.isSending = true
    try {
      const body = { token: this.#token, terms: link.terms.version, language: this.localize.language }
      const own = await session!.post<OwnEmployer>('/v1/me/plus-invitations/accept', body)
      forgetToken(KEPT_AS)
      this.#turn(false)
      this.#show(own, isAddress)
      this.outermost.dispatchEvent(new SmartumActivatedEvent())
    } catch (error) {
      await this.#failed(error as SmartumError)
    }
    this.isSending = false
  }

  /** What keeps an acceptance from being taken may lie with the session, with the link, or with nothing that stays. */
  async #failed(error: SmartumError): Promise<void> {
    if (endsSession(error) || error.code === 'strong-sign-in-needed') return this.#turn(true)
    this.report(error)
    const isOfLink = /^(plus-invitation-|terms-changed)/.test(error.code)
    if (isOfLink) {
      this.#turn(false)
      this.agreed = ''
      await this.load()
    }
    this.failure = error
  }

  /** Shows what was accepted, and looks now and then how far the money has come. */
  #show(own: OwnEmployer, isAddress: boolean): void {
    this.outcome = { own, isAddress, totalCents: undefined }
    this.failure = undefined
    if (own.waits_for) this.#look(FIRST_LOOK)
    else this.#readTotal()
  }

  #look(after: number): void {
    clearTimeout(this.#nextLook)
    this.#nextLook = setTimeout(async () => {
      const { outcome, session } = this
      if (!outcome || !session) return
      const read = document.hidden
        ? undefined
        : await session.get<OwnPlus>('/v1/me/plus').catch(() => undefined)
      if (this.outcome !== outcome || !this.isConnected) return
      const own = read?.employers.find(({ id }) => id === outcome.own.id) ?? outcome.own
      this.outcome = { ...outcome, own }
      if (!own.waits_for) this.#readTotal()
      else this.#look(own.waits_for === 'loading' ? Math.min(after * SLOWER, LATER_LOOK) : LATER_LOOK)
    }, after)
  }

  async #readTotal(): Promise<void> {
    const { outcome, session } = this
    const read = await session!.get<Balances>('/v1/me/balances').catch(() => undefined)
    if (read && outcome && this.outcome?.own.id === outcome.own.id) {
      this.outcome = { ...outcome, totalCents: read.total_cents }
    }
  }

  /** Signs out, for somebody else to show who they are. */
  #otherIdentity = async (): Promise<void> => {
    const { agreed } = this
    this.failure = undefined
    await this.session!.signOut()
    if (!agreed) return
    this.#turn(true)
  }

  #signIn = (provider: string): void => this.session!.signIn(provider, this.localize.language)

  #dismiss = (): void => {
    this.dismissed = this.session!.signInError
  }

  get #texts() {
    return activationTexts[this.localize.language]
  }

  get #scene(): Scene {
    const { language, messages, formats } = this.localize
    const { api, link, agreed, isJudged, isSending, failure } = this
    return {
      ...{ language, messages, formats, texts: this.#texts, api, isOwnPage: this.#isOwnPage },
      ...{ isJudged, isSending, failure, name: this.#name },
      hasAccepted: link?.state === 'valid' && agreed === link.terms.version,
      isAddress: this.#isAddress,
      tick: this.#tick,
      goOn: this.#goOn,
      back: this.#back,
      otherIdentity: this.#otherIdentity,
    }
  }

  get #screen(): Screen {
    const { session, error, link, outcome, localize, failure: refusal } = this
    const { messages } = localize
    const texts = this.#texts
    if (!session) return notSetUp(messages)
    const scene = this.#scene
    if (outcome) return accepted(scene, outcome)
    if (error) return failure(messages, error, texts.failed, messages.tryLater, this.load)
    if (!link || session.status === 'restoring') return waiting(texts.loading)
    if (!this.#token) return ended(scene, undefined, '')
    if (link.state !== 'valid') return ended(scene, link.state, 'employer' in link ? link.employer : '')
    if (this.isIdentifying && this.isSending) return waiting(texts.sending)
    const reason = refusalOf(refusal?.code)
    if (reason) return refused(scene, reason, link)
    if (this.isIdentifying && !this.#name) {
      return identify(scene, {
        ...{ localize, session, options: this.options, error: this.optionsError, dismissed: this.dismissed },
        signIn: this.#signIn,
        retry: this.#loadOptions,
        dismiss: this.#dismiss,
        ask: () => this.#place.open('smartum-service-request'),
      })
    }
    return this.#isAddress ? newAddress(scene, link) : terms(scene, link)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const had = this.session
    super.willUpdate(changed)
    if (had && had !== this.session) this.options = undefined
  }

  protected override render(): TemplateResult {
    const { client, api } = this
    if (this.#place.shown === 'smartum-service-request') {
      return html`<smartum-service-request
        data-focus
        client=${client}
        api=${api}
        .topic=${'sign-in'}
        .aboutRequest=${this.session?.signInError?.requestId ?? ''}
        .back=${this.#place.close}
      ></smartum-service-request>`
    }
    const { back, body, ...content } = this.#screen
    const shown = html`${this.#place.progress === 'failed' ? this.#notBrought : nothing} ${body}`
    return frame(this, this.#texts.title, { ...content, body: shown }, back)
  }

  get #notBrought(): TemplateResult {
    const { messages } = this.localize
    const help = pageOf(this.#scene, '/help?topic=sign-in')
    return errorNotice(messages.notBrought, linkOf(this.#texts.help, help))
  }
}

/** Keeps some room for what is on its way. */
const waiting = (status: string): Screen => ({
  status,
  busy: true,
  body: blank(),
})

declare global {
  interface HTMLElementTagNameMap {
    'smartum-activation': SmartumActivation
  }
}
