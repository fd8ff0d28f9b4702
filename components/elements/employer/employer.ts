import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { MyEmployers } from '../../../worker/employers/schemas.ts'
import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { keepText, keptText } from '../../client/kept-text.ts'
import { forgetToken, keptToken, takeToken } from '../../client/link-token.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { SessionStatus } from '../../client/session.ts'
import { button, choice, errorNotice, failure, link, notSetUp, offlineNotice } from '../../parts/blocks.ts'
import { bringIn } from '../../parts/bring-in.ts'
import { state } from '../../parts/decorators.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { horizon, icon } from '../../parts/icons.ts'
import { building } from '../../parts/seldom-icons.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { bringView, nameOfView } from './bring-view.ts'
import { employerStyles } from './employer.styles.ts'
import { employerTexts } from './employer-texts.ts'
import { layout } from './layout.ts'
import { addressOf, isOfPlus, type Place, placeOf, sectionOf, sectionsOf, type View } from './places.ts'
import type { Employer, EmployerView } from './view.ts'

/** Under which name the browser keeps which employer somebody chose last. */
const CHOSEN = 'employer'
const INVITATION = 'orderer-invitation'

/** Whether a place is open to who may act in these services of an employer. */
const opensIn = ({ services }: Employer, place: Place): boolean =>
  !isOfPlus(place) || services.includes('plus')

/** What is read to learn whose a place is. */
function pathOfPlace(place: Place): string | undefined {
  switch (place.view) {
    case 'period':
      return `/periods/${encodeURIComponent(place.id)}`
    case 'order':
      return `/periods/${encodeURIComponent(place.period)}`
    case 'invoice':
      return `/invoices/${place.number}`
    case 'user':
      return `/plus/users/${encodeURIComponent(place.id)}`
    case 'benefit-order':
      return place.id && `/plus/orders/${encodeURIComponent(place.id)}`
  }
}

/**
 * What the people do who act for an employer. In Plus: bring people in, say what each group gets, order, top up the lunch
 * balance, and have the figures for payroll. In Saldo: open registrations and share their links, approve or reject who has
 * registered, and order. In both: look at invoices, and tell us of new details of the company.
 *
 * @tagname smartum-employer
 * @summary Benefit users, orders, reports, registrations, invoices and details of an employer.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - Something could not be had or done.
 * @csspart frame - The whole.
 * @csspart title - The title, as long as there is no view.
 * @csspart choice - An employer to choose.
 * @csspart notice - An error, or that there is no network.
 * @csspart button - A button.
 * @csspart link - A link to a page of ours.
 * @cssproperty --smartum-accent - Actions, icons and focus.
 * @cssproperty --smartum-on-accent - Text on the accent.
 * @cssproperty --smartum-highlight - The warm shapes.
 * @cssproperty --smartum-surface - Background.
 * @cssproperty --smartum-text - Text.
 * @cssproperty --smartum-text-muted - Secondary text.
 * @cssproperty --smartum-border - Edges of controls.
 * @cssproperty --smartum-success - What is done.
 * @cssproperty --smartum-warning - What waits, and that there is no network.
 * @cssproperty --smartum-danger - Errors.
 * @cssproperty --smartum-radius - Corners.
 * @cssproperty --smartum-font - Font family; the page's own unless set.
 */
export class SmartumEmployer extends SmartumElement {
  static override styles = [SmartumElement.styles, employerStyles]

  @state() private employers: Employer[] | undefined
  @state() private employer: Employer | undefined
  /** The token of an invitation to order, as long as it is of use. */
  @state() private invitation = ''
  /** Where somebody wants to be; undefined for where the employer begins. */
  @state() private wanted: Place | undefined
  /** How many people wait for a decision that can be made now. */
  @state() private waiting = 0
  /** Whether the script with the view of the place could not be had. */
  @state() private isViewMissing = false
  /** Whether what signs people in could not be had. */
  @state() private isLoginMissing = false

  #view: EmployerView<unknown, View> | undefined
  #loading: AbortController | undefined
  /** The view whose script was asked for last. */
  #brought: View | undefined

  /** Where somebody is: where they want to be, if that is open to them. */
  get #place(): Place {
    const { wanted, employer } = this
    const first: Place = { view: employer ? sectionsOf(employer)[0]! : 'periods' }
    const isOpen =
      wanted && (!employer || (sectionsOf(employer).includes(sectionOf(wanted)) && opensIn(employer, wanted)))
    return isOpen ? wanted : first
  }

  /** Whether the page is our own, whose address says where somebody is. */
  get #isOwnPage(): boolean {
    return location.origin === new URL(this.api).origin && location.pathname === '/employer'
  }

  get #texts() {
    return employerTexts[this.localize.language]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.#onMove)
    addEventListener('online', this.#bringMissing)
    if (!this.#isOwnPage) return
    this.wanted = placeOf(location.search)
    this.invitation = takeToken(INVITATION) || keptToken(INVITATION)
    if (this.invitation) this.#bringInvitation()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.#onMove)
    removeEventListener('online', this.#bringMissing)
    this.#loading?.abort()
  }

  /** Moves the focus to the title of what is shown, or to what matters more there. */
  override focus(options?: FocusOptions): void {
    const shown = this.renderRoot.querySelector<HTMLElement>('.content > :not(div), smartum-login')
    if (shown) shown.focus(options)
    else super.focus(options)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed as PropertyValues<this>)
    if (this.employer && this.#place.view !== this.#brought) this.#bring()
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed as PropertyValues<this>)
    // How many wait makes the line longer.
    if (['wanted', 'employer', 'waiting'].some((each) => changed.has(each))) this.#showSection()
  }

  /** Moves the line of sections to where the current one is in its middle, where they do not all have room. */
  #showSection(): void {
    const current = this.renderRoot.querySelector<HTMLElement>('nav [aria-current]')
    const line = current?.closest('ul')
    if (!current || !line) return
    line.scrollLeft = current.offsetLeft - (line.clientWidth - current.offsetWidth) / 2
  }

  protected override sessionChanged(status: SessionStatus): void {
    if (status === 'signed-in') this.load()
    if (status === 'signed-out') {
      this.#forget()
      this.#bringLogin()
    }
  }

  /** Lets go of what belongs to whoever was signed in. */
  #forget(): void {
    this.#loading?.abort()
    this.employers = undefined
    this.employer = undefined
    this.#view = undefined
    this.waiting = 0
    this.error = undefined
  }

  #bringLogin = async (): Promise<void> => {
    this.isLoginMissing = !(await bringIn('smartum-login'))
  }

  protected override load = async (): Promise<void> => {
    this.#loading?.abort()
    this.#loading = new AbortController()
    const { signal } = this.#loading
    this.error = undefined
    try {
      const { employers } = await this.session!.get<MyEmployers>('/v1/employer', signal)
      const employer = await this.#toBeginWith(employers, signal)
      if (signal.aborted) return
      this.employers = employers
      this.employer = employer
      this.#count()
    } catch (error) {
      if (signal.aborted) return
      this.error = error as SmartumError
      this.report(this.error)
    }
  }

  /** The only employer; of several, the one that the place is of, or else the one that was chosen last. */
  async #toBeginWith(employers: Employer[], signal: AbortSignal): Promise<Employer | undefined> {
    const place = this.wanted
    if (employers.length < 2) return employers[0]
    const chosen = employers.find(({ id }) => id === keptText('localStorage', CHOSEN))
    const path = place && pathOfPlace(place)
    if (!path) return chosen
    for (const employer of employers) {
      const address = `/v1/employer/${encodeURIComponent(employer.id)}${path}`
      const isThere = await this.session!.get(address, signal).catch((error: SmartumError) => {
        if (error.status !== 404) throw error
      })
      if (isThere) return employer
    }
    return chosen
  }

  #choose = (employer: Employer): void => {
    keepText('localStorage', CHOSEN, employer.id)
    this.employer = employer
    this.#count()
    this.#focusView()
  }

  #chooseAgain = (): void => {
    this.employer = undefined
    this.#view = undefined
    this.#go(undefined)
  }

  /** Counts who waits, for the navigation. Nobody needs to know when that cannot be had: the list says it as well. */
  #count = async (): Promise<void> => {
    const { employer, session } = this
    if (!session || !employer?.services.includes('saldo')) return
    const path = `/v1/employer/${encodeURIComponent(employer.id)}/periods`
    const { periods } = await session.get<{ periods: RegistrationPeriod[] }>(path).catch(() => ({
      periods: [],
    }))
    if (employer !== this.employer) return
    const decidable = periods.filter(({ can_decide }) => can_decide)
    this.waiting = decidable.reduce((sum, { counts }) => sum + counts.registered, 0)
  }

  #go = (place: Place | undefined, instead = false): void => {
    if (this.#isOwnPage) {
      const address = addressOf(this.api, place, this.localize.language)
      if (instead) history.replaceState(null, '', address)
      else history.pushState(null, '', address)
    }
    this.#show(place)
  }

  #onMove = (): void => {
    if (this.#isOwnPage) this.#show(placeOf(location.search))
  }

  #show(place: Place | undefined): void {
    this.wanted = place
    this.#focusView()
  }

  /** Brings the script with the view of the place, if it is not here yet. */
  #bring = async (): Promise<void> => {
    const { view } = this.#place
    this.#brought = view
    this.isViewMissing = false
    const isThere = await bringView(view)
    if (view !== this.#place.view) return
    this.isViewMissing = !isThere
    this.requestUpdate()
    await this.updateComplete
    if (this.shadowRoot?.activeElement) this.focus()
  }

  /** Brings what could not be had without a network. */
  #bringMissing = (): void => {
    if (!this.isViewMissing) return
    if (this.invitation) this.#bringInvitation()
    else this.#bring()
  }

  async #focusView(): Promise<void> {
    await this.updateComplete
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView()
    this.focus({ preventScroll: true })
  }

  #reportOf = (error: SmartumError): void => this.report(error)

  protected override render(): TemplateResult {
    const { session, employer, localize, employers } = this
    const { messages } = localize
    const texts = this.#texts
    if (!session) return frame(this, texts.title, notSetUp(messages))
    const isSignedOut = session.status === 'signed-out' || (session.status === 'signing-in' && !employers)
    if (this.invitation) return this.#invited(isSignedOut)
    if (isSignedOut) return this.#signedOut()
    if (!employer) return frame(this, texts.title, this.#withoutEmployer())
    if (!employer.services.length) return frame(this, texts.title, { body: this.#strongOnly() })
    return layout(this, {
      place: this.#place,
      employer,
      waiting: this.waiting,
      go: this.#go,
      change: employers && employers.length > 1 ? this.#chooseAgain : undefined,
      view: html`${employer.needs_strong_sign_in ? this.#strongOnly() : nothing}${this.#shownView(employer)}`,
    })
  }

  #signedOut(): TemplateResult {
    const { messages } = this.localize
    if (this.isLoginMissing) {
      const address = addressOf(this.api, this.#place, this.localize.language)
      const body = errorNotice(messages.notBrought, link(this.#texts.signInTitle, address))
      return frame(this, this.#texts.title, { body })
    }
    return html`<smartum-login
        client=${this.client}
        api=${this.api}
        audience="employer"
      ></smartum-login>`
  }

  #bringInvitation = async (): Promise<void> => {
    this.isViewMissing = !(await bringView('invitation'))
    this.requestUpdate()
  }

  /** The invitation, over what signs somebody in. */
  #invited(isSignedOut: boolean): TemplateResult {
    const { session, api, invitation } = this
    const content = this.isViewMissing
      ? this.#missing(this.#bringInvitation)
      : html`<smartum-employer-invitation
          .session=${session}
          .api=${api}
          .token=${invitation}
          .isSignedIn=${!isSignedOut}
          .accepted=${this.#orderFor}
          .leave=${this.#leaveInvitation}
          .signOut=${() => this.signOut()}
        ></smartum-employer-invitation>`
    return html`<div class="invited ${isSignedOut ? 'above-login' : ''}">
      ${frame(this, this.#texts.title, { body: content })}${isSignedOut ? this.#signedOut() : nothing}
    </div>`
  }

  #leaveInvitation = (): void => {
    forgetToken(INVITATION)
    this.invitation = ''
    this.isViewMissing = false
    this.#brought = undefined
    this.requestUpdate()
  }

  #orderFor = (employer: string): void => {
    keepText('localStorage', CHOSEN, employer)
    this.wanted = { view: 'users' }
    this.employer = undefined
    this.employers = undefined
    this.#leaveInvitation()
    this.load()
  }

  /** What there is to see as long as it is not known for which employer the person is here. */
  #withoutEmployer(): Content {
    const { employers, error } = this
    const { messages } = this.localize
    const texts = this.#texts
    if (error) return failure(messages, error, texts.failed, messages.tryLater, this.load)
    if (!employers) {
      return {
        busy: true,
        status: texts.loading,
        body: html`<p>${texts.loading}</p>${button(messages.tryAgain, this.load, 'late')}`,
      }
    }
    return employers.length ? this.#chooser(employers) : this.#nobody()
  }

  #chooser(employers: Employer[]): Content {
    const texts = this.#texts
    return {
      body: html`<h3>${texts.chooseTitle}</h3>
        <p>${texts.choose}</p>
        <ul class="employers" role="list">
          ${employers.map(
            (each) =>
              html`<li>${choice(building, each.name, `${texts.businessId} ${each.business_id}`, () => this.#choose(each))}</li>`,
          )}
        </ul>`,
    }
  }

  #nobody(): Content {
    const texts = this.#texts
    const { language } = this.localize
    const personId = this.session?.personId
    return {
      status: texts.nobodyTitle,
      body: html`<div class="centred">
          ${horizon}
          <h3>${texts.nobodyTitle}</h3>
          <p>${texts.nobody}</p>
          <p>${texts.nobodyNext}</p>
          ${personId && html`<p>${texts.ownId} <strong class="own-id">${personId}</strong></p>`}
          ${link(texts.askUs, `${this.api}/help?topic=company&lang=${language}`)}
        </div>
        ${button(texts.otherAccount, () => this.signOut())}`,
    }
  }

  /** For what a password does not open. */
  #strongOnly(): TemplateResult {
    const texts = this.#texts
    return html`<div class="notice warning strong-only" part="notice">
      ${icon('lock')}
      <div><h3>${texts.strongTitle}</h3><p>${texts.strong}</p>${button(texts.strongButton, () => this.signOut())}</div>
    </div>`
  }

  /** That a script could not be had, which without a network says nothing of the script. */
  #missing(retry: () => void): TemplateResult {
    const { messages } = this.localize
    const notice = navigator.onLine
      ? errorNotice(messages.notBrought, messages.tryLater)
      : offlineNotice(messages)
    return html`${notice} ${button(messages.tryAgain, retry)}`
  }

  #shownView(employer: Employer): unknown {
    const name = nameOfView(this.#place.view)
    const { messages } = this.localize
    if (this.isViewMissing) return html`<div class="missing">${this.#missing(this.#bring)}</div>`
    if (!customElements.get(name)) {
      // It has the focus as long as there is no view to have it.
      return html`<p class="missing" role="status" tabindex="-1">${messages.opening}</p>`
    }
    if (this.#view?.localName !== name) {
      this.#view = document.createElement(name) as EmployerView<unknown, View>
    }
    const { session, client, api } = this
    return Object.assign(this.#view, {
      session,
      client,
      api,
      employer,
      place: this.#place,
      go: this.#go,
      changed: this.#count,
      report: this.#reportOf,
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-employer': SmartumEmployer
  }
}
