import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { IdentityProvider, SignInOptions } from '../../../worker/identity/schemas.ts'
import type { Service } from '../../../worker/wallet/schemas.ts'
import { keptText } from '../../client/kept-text.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import type { SessionStatus } from '../../client/session.ts'
import { button, errorNotice, failure, link, notSetUp, whySignedOut } from '../../parts/blocks.ts'
import type { BroughtIn } from '../../parts/bring-in.ts'
import { property, state } from '../../parts/decorators.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { type IconName, icon, type Outline } from '../../parts/icons.ts'
import { InPlace } from '../../parts/in-place.ts'
import { help } from '../../parts/seldom-icons.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { watchWidth } from '../../parts/watch-width.ts'
import { banks, blankProviders } from './banks.ts'
import { loginStyles } from './login.styles.ts'
import {
  knownOutage,
  type Outage,
  outageBehind,
  outageNotice,
  outageScreen,
  outageTitle,
  waysAround,
  withoutSigningIn,
} from './outage.ts'
import { saldo } from './saldo.ts'
import { failed, signedIn, waiting } from './screens.ts'
import { loginTexts } from './texts.ts'
import { type Audience, audiences, bothServices, services } from './ways.ts'

/** From this width on, in px, both services stand side by side. */
const WIDE = 640

const serviceOf = (provider: string): Service => (provider === 'password' ? 'saldo' : 'plus')

/** Ways back to the choice that need a quiet line and no alarm. */
const isQuiet = (error: SmartumError): boolean => error.code === 'cancelled' || endsSession(error)

/** What the element shows, with a title and a way back of its own. */
type Screen = Content & { title?: string; back?: () => void }

/**
 * Signing in: to Plus with a bank or the mobile certificate, to Saldo with e-mail and password. What to do when it does
 * not work, and where somebody who is signed in is so elsewhere.
 *
 * @tagname smartum-login
 * @summary Every way to sign in, and the way there and back.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumServiceFoundEvent} smartum-service-found - Somebody goes on with the service that they found out to use.
 * @event {SmartumErrorEvent} smartum-error - Signing in failed, or the ways to sign in could not be had.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart bank - A bank.
 * @csspart choice - A row that leads on: a service, the mobile certificate, a way around an outage.
 * @csspart notice - An error, an outage, or that there is no network.
 * @csspart button - The buttons of a state that has some.
 * @csspart link - A link to a page of ours.
 * @cssproperty --smartum-accent - Actions, icons and focus.
 * @cssproperty --smartum-on-accent - Text on the accent.
 * @cssproperty --smartum-highlight - The warm shapes.
 * @cssproperty --smartum-surface - Background.
 * @cssproperty --smartum-text - Text.
 * @cssproperty --smartum-text-muted - Secondary text.
 * @cssproperty --smartum-border - Edges of controls.
 * @cssproperty --smartum-warning - Outages, and that there is no network.
 * @cssproperty --smartum-danger - Errors.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumLogin extends SmartumElement {
  static override styles = [SmartumElement.styles, loginStyles]

  /** Whom the texts are for: `employee` or `employer`. A person can change it. */
  @property({ reflect: true }) audience: Audience = 'employee'
  /**
   * The service that the person is known to use: `plus` or `saldo`. Its ways in come first, and are open where there is
   * room for one only. Without it, the one that was used last here, or that the page's client is mostly for, comes first.
   */
  @property() service: Service | '' = ''
  /** Set by an element that shows this one in its place: leads back there. */
  @property({ attribute: false }) back: (() => void) | undefined
  /** Whether somebody who is signed in with a password wants to do so with a bank as well. */
  @property({ attribute: false }) withBank = false
  /** Set by an element for which only a bank's word is enough, however somebody is signed in already. */
  @property({ attribute: false }) bankOnly = false

  @state() private options: SignInOptions | undefined
  /** The failure that the person has turned away from. */
  @state() private dismissed: SmartumError | undefined
  /** The service that is open, where there is room for one only. */
  @state() private route: Service | undefined
  @state() private isWide = false

  #place = new InPlace(this)

  get #isBankOnly(): boolean {
    return this.withBank || this.bankOnly
  }

  get #texts() {
    return loginTexts[this.localize.language]
  }

  get #provider(): IdentityProvider | undefined {
    return this.options?.providers.find(({ id }) => id === this.session!.provider)
  }

  protected override firstUpdated(): void {
    watchWidth(this.renderRoot, WIDE, (isWide) => {
      this.isWide = isWide
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const { service } = this
    if (changed.has('service') && (service === 'plus' || service === 'saldo')) this.route = service
    const turned = changed.has('withBank') || changed.has('bankOnly')
    if (turned && this.#isBankOnly && !this.options) this.load()
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (!previous) this.options = undefined
    const { signInError, assurance, provider } = this.session!
    if (!/^signed/.test(status)) return
    if (status === 'signed-out' || assurance === 'strong') this.withBank = false
    if (status === 'signed-out' && this.#place.shown === 'smartum-sessions') this.#place.leave()
    if (signInError && provider && !endsSession(signInError)) this.route = serviceOf(provider)
    if (signInError && !isQuiet(signInError)) this.report(signInError)
    // After a failure, what is known of the banks may have changed.
    if (signInError || (status === 'signed-out' && !this.options)) this.load()
  }

  protected override load = async (): Promise<void> => {
    const { session } = this
    this.error = undefined
    try {
      const options = await session!.signInOptions()
      if (session === this.session) this.options = options
    } catch (error) {
      if (session !== this.session || this.options) return
      this.error = error as SmartumError
      this.report(this.error)
    }
  }

  #signIn = (provider: string): void => this.session!.signIn(provider, this.localize.language)

  #withPassword = (): void => this.#signIn('password')

  #tryAgain = (): void => {
    const { provider } = this.session!
    if (provider && this.options) this.#signIn(provider)
    else this.#dismiss()
  }

  #dismiss = (): void => {
    this.dismissed = this.session!.signInError
  }

  #turnToBank = (): void => {
    this.withBank = true
  }

  #leaveBank = (): void => {
    this.session!.cancelSignIn()
    this.withBank = false
  }

  /** Shows a service, on its own where there is no room for both; or both. The focus goes to `goal`, or the title. */
  #open = async (service: Service | undefined, goal = ''): Promise<void> => {
    this.dismissed = this.session?.signInError
    this.route = service
    this.#place.leave()
    await this.updateComplete
    const target = goal && this.renderRoot.querySelector<HTMLElement>(goal)
    if (target) target.focus()
    else this.focus()
  }

  #anotherBank = (): Promise<void> => this.#open('plus', '.bank:not(.out)')

  #showBoth = (): Promise<void> => this.#open(undefined, `.choice.${this.route}`)

  #choose = (service: Service, role: string): void => {
    this.audience = role === 'employer' ? role : 'employee'
    this.#open(service, this.isWide ? `.${service} h3` : '')
  }

  protected override render(): TemplateResult {
    return html`${this.#shown()}<i class="ruler"></i>`
  }

  #shown(): TemplateResult {
    const { client, api } = this
    switch (this.#place.shown) {
      case 'smartum-service-finder':
        return html`<smartum-service-finder
          data-focus
          client=${client}
          api=${api}
          audience=${this.audience}
          .back=${this.#place.close}
          .choose=${this.#choose}
        ></smartum-service-finder>`
      case 'smartum-service-request':
        return html`<smartum-service-request
          data-focus
          client=${client}
          api=${api}
          .topic=${'sign-in'}
          .aboutRequest=${this.session?.signInError?.requestId ?? ''}
          .back=${this.#place.close}
        ></smartum-service-request>`
      case 'smartum-sessions':
        return html`<smartum-sessions
          data-focus
          client=${client}
          api=${api}
          .back=${this.#place.close}
        ></smartum-sessions>`
    }
    const { title = this.#title, back = this.back, body, ...content } = this.#screen()
    const shown = html`${this.#place.progress === 'failed' ? this.#notBrought() : nothing} ${body}`
    return frame(this, title, { ...content, body: shown }, back)
  }

  get #title(): string {
    return this.audience === 'employer' ? this.localize.messages.signIn : this.#texts.title
  }

  #screen(): Screen {
    const { localize, session, error, options } = this
    const { messages } = localize
    if (!session) return notSetUp(messages)
    const { status, signInError, provider } = session
    if (status === 'signing-in') return waiting(localize, session, this.#provider)
    if (status === 'signed-in' && !this.#isBankOnly) {
      const elsewhere = this.#helper('user', this.#texts.whereSignedIn, 'smartum-sessions')
      return {
        title: this.#texts.signedIn,
        ...signedIn(localize, this.api, session, this.#turnToBank, elsewhere),
      }
    }
    if (error) return failure(messages, error, this.#texts.loadingFailed, messages.tryLater, this.load)
    if (!signInError || signInError === this.dismissed || isQuiet(signInError)) return this.#ways()
    const isOutage = /^(bank|broker)-unreachable$/.test(signInError.code)
    if (isOutage && !options) return this.#ways()
    const outage = isOutage && outageBehind(signInError, options!, this.#provider)
    const screen = outage
      ? outageScreen(
          localize,
          outage,
          this.#announced,
          signInError,
          this.#around(outage, options!),
          this.#tryAgain,
        )
      : failed(localize, signInError, {
          tryAgain: this.#tryAgain,
          dismiss: this.#dismiss,
          ask: () => this.#place.open('smartum-service-request'),
        })
    return { ...(provider && { title: services[serviceOf(provider)] }), back: this.#dismiss, ...screen }
  }

  #ways(): Screen {
    const { localize, options, isWide } = this
    const withBank = this.#isBankOnly
    const { messages, language } = localize
    const { signInError } = this.session!
    const outage = options && knownOutage(options)
    const quietly =
      signInError?.code === 'cancelled' ? this.#texts.cancelled : whySignedOut(messages, signInError)
    const open = withBank ? 'plus' : isWide ? undefined : this.route
    const around = outage && (isWide || (open && outage.isBroker)) ? this.#around(outage, options) : nothing
    const chooseAudience = audiences(localize, this.audience, (audience) => {
      this.audience = audience
    })
    return {
      ...(withBank && { title: messages.signInWithBank, back: this.back ?? this.#leaveBank }),
      ...(open && !withBank && { title: services[open], back: this.#showBoth }),
      ...(isWide && !withBank && { aside: chooseAudience }),
      busy: !options,
      status: options ? `${quietly} ${outage ? outageTitle(language, outage) : ''}` : this.#texts.loading,
      body: html`${isWide || open ? nothing : chooseAudience}
        ${open === 'saldo' ? nothing : this.#disturbances(outage, around)}
        ${quietly ? html`<p>${quietly}</p>` : nothing}
        <div class="ways ${options ? '' : 'loading'}" ?inert=${!options}>
          ${open ? this.#way(open) : this.#bothWays()}
        </div>
        ${options ? nothing : button(messages.tryAgain, this.load, 'late')}
        ${open ? nothing : this.#helper(help, this.#texts.whichService, 'smartum-service-finder')}`,
    }
  }

  /** What is known not to work and what the broker says, together where there is both. */
  #disturbances(outage: Outage | undefined, around: unknown): unknown {
    const announced = this.#announced
    if (outage) return outageNotice(this.localize, outage, announced, around)
    return announced
      ? html`<div class="notice warning" part="notice">${icon('warning')}<p>${announced}</p></div>`
      : nothing
  }

  get #announced(): string | undefined {
    return this.options?.broker.notice?.[this.localize.language]
  }

  /** Both services, the one that the person more likely uses first. */
  #bothWays(): TemplateResult {
    const last = keptText('localStorage', 'service')
    const first = this.service || last || this.options?.client.service
    const order: Service[] = first === 'saldo' ? ['saldo', 'plus'] : ['plus', 'saldo']
    return bothServices(this.localize, order, last, this.isWide ? this.#way : undefined, this.#open)
  }

  #way = (service: Service): TemplateResult => {
    const { options, isWide, api } = this
    const { language } = this.localize
    const isEmployer = this.audience === 'employer'
    if (service === 'saldo') return saldo(language, api, isEmployer, this.#withPassword)
    const outage = options && knownOutage(options)
    const hint = isEmployer ? this.#texts.ownBank : isWide ? '' : this.#texts.chooseBank
    const disturbance = options?.broker.disturbance
    const providers = (options?.providers ?? blankProviders).map((each) =>
      disturbance ? { ...each, disturbance } : each,
    )
    return html`${hint ? html`<p class=${isWide ? 'small' : ''}>${hint}</p>` : nothing}
      ${banks(language, providers, ({ id }) => this.#signIn(id))}
      ${
        outage && !isWide && !outage.isBroker
          ? html`<h3>${this.#texts.doInstead}</h3><div class="around">${withoutSigningIn(language, api)}</div>`
          : nothing
      }`
  }

  #around(outage: Outage, options: SignInOptions): TemplateResult {
    return waysAround(this.localize, this.api, options, outage, {
      toBanks: this.#anotherBank,
      toProvider: ({ id }) => this.#signIn(id),
      toPassword: this.#isBankOnly ? undefined : this.#withPassword,
    })
  }

  #helper(picture: IconName | Outline, label: string, opens: BroughtIn): TemplateResult {
    return html`<button class="helper" part="choice" @click=${() => this.#place.open(opens)}>
      ${icon(picture)} ${label} ${icon('chevron', 20)}
    </button>`
  }

  #notBrought(): TemplateResult {
    const request = this.session?.signInError?.requestId ?? ''
    const query = new URLSearchParams({ topic: 'sign-in', lang: this.localize.language, request })
    return errorNotice(
      this.localize.messages.notBrought,
      link(this.#texts.openHelp, `${this.api}/help?${query}`),
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-login': SmartumLogin
  }
}
