import { html, type PropertyValues, type TemplateResult } from 'lit'
import type {
  BenefitPackage,
  MyRegistration,
  MyRegistrations,
  RegistrationLink,
} from '../../../worker/enrolment/schemas.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import { forgetRegistration, rememberRegistration } from '../../client/registration-link.ts'
import { send } from '../../client/request.ts'
import type { SessionStatus } from '../../client/session.ts'
import { SmartumRegisteredEvent } from '../../events.ts'
import { packageStyles } from '../../parts/benefit-package.ts'
import { errorNotice, link as linkOf, notSetUp } from '../../parts/blocks.ts'
import { type BroughtIn, bringIn } from '../../parts/bring-in.ts'
import { consentStyles } from '../../parts/consent.ts'
import { property, state } from '../../parts/decorators.ts'
import { emailFieldStyles } from '../../parts/email-field.styles.ts'
import { fieldStyles } from '../../parts/field.styles.ts'
import { frame } from '../../parts/frame.ts'
import { pageOf } from '../../parts/own-pages.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import type { News } from '../registrations/texts.ts'
import { Answers } from './answers.ts'
import { forgetDraft, keptDraft } from './draft.ts'
import { type FieldName, type FieldProblem, fieldNames } from './form.ts'
import { registrationStyles } from './registration.styles.ts'
import { ownPath, type Scene, type Screen, waiting } from './scene.ts'
import { screenOf } from './screens.ts'
import { type FormStep, formSteps, isFormStep, type Place, type Step, Steps } from './steps.ts'
import { registrationTexts } from './texts.ts'

/** Complaints of the worker that lie with a field. */
const complaints: Record<string, [FieldName, FieldProblem]> = {
  'identity-code-not-valid': ['identity_code', 'code-check'],
  'name-not-valid': ['given_names', 'name-not-valid'],
  'phone-not-valid': ['phone', 'phone-not-valid'],
  'email-not-valid': ['email', 'email-not-valid'],
  'address-taken': ['email', 'email-taken'],
}

/**
 * Registers people for Saldo with the link of their employer: new users with their details, and whoever has had benefits
 * before as the user that they are. Without a link it shows what somebody has registered for.
 *
 * @tagname smartum-registration
 * @summary Registering for Saldo, and what one has registered for.
 * @event {SmartumRegisteredEvent} smartum-registered - Somebody has sent their registration.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - What was asked for could not be done.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart choice - A row that leads on.
 * @csspart notice - What to know before, an error, or that there is no network.
 * @csspart button - The buttons.
 * @csspart link - A link to a page of ours, or to the employer.
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
export class SmartumRegistration extends SmartumElement {
  static override styles = [
    SmartumElement.styles,
    fieldStyles,
    emailFieldStyles,
    packageStyles,
    consentStyles,
    registrationStyles,
  ]

  /** The code of the employer's link. */
  @property() link = ''

  @state() private offer: RegistrationLink | undefined
  /** What whoever is signed in has registered for, and who they are to us. */
  @state() private mine: MyRegistrations | undefined
  @state() private isJudged = false
  @state() private isSending = false
  /** Why the registration could not be sent. */
  @state() private failure: SmartumError | undefined
  @state() private sentTo = ''
  /** Whether only a bank will do for the person who is signing in. */
  @state() private isBankOnly = false
  /** What is there to be shown in place of all else, or that it could not be had. */
  @state() private brought: BroughtIn | 'nothing' | undefined

  readonly #answers = new Answers(this)
  readonly #steps = new Steps(() => this.#turned())
  /** Whether a new user has sent what was filled in, so that there is no form to go back to. */
  #isSent = false
  /** Counts what has been asked for, so that an answer that comes too late is not taken for a current one. */
  #round = 0

  get #code(): string {
    return this.link.replace(/[\s-]/g, '').toUpperCase()
  }

  get #isOwnPage(): boolean {
    return location.origin === this.api
  }

  get #isSignedIn(): boolean {
    return this.session?.status === 'signed-in'
  }

  /** Whether whoever is signed in has registered in the period that the link is of. */
  get #isRegistered(): boolean {
    const { mine, offer } = this
    return mine?.registrations.some(({ period }) => period.id === offer?.period.id) ?? false
  }

  /** Whether the worker knows nothing of the link. */
  get #isUnknown(): boolean {
    return this.error?.status === 404 || this.error?.status === 400
  }

  /** Another element of ours that is to be shown in place of all else. */
  get #needed(): BroughtIn | undefined {
    const { step } = this.#steps.place
    if (step === 'sign-in') return 'smartum-login'
    if (!this.#code || step === 'mine') return 'smartum-registrations'
    if (this.#isRegistered) return 'smartum-registrations'
    if (step === 'done') return undefined
    const isWaitedFor = this.#isSignedIn && !this.mine
    const isNotOpen = this.offer && this.offer.state !== 'open' && !isWaitedFor
    return this.#isUnknown || (isNotOpen && !this.error) ? 'smartum-link-state' : undefined
  }

  /** What somebody has just been registered for, or turns out to have registered for before. */
  get #news(): News | undefined {
    if (this.#steps.place.step === 'done') return 'registered'
    return this.failure?.code === 'already-registered' ? 'already' : undefined
  }

  get #package(): BenefitPackage | undefined {
    const { packages = [] } = this.offer ?? {}
    return packages.length === 1 ? packages[0] : packages.find(({ id }) => id === this.#answers.package)
  }

  get #hasAccepted(): boolean {
    return this.#answers.terms !== '' && this.#answers.terms === this.offer?.terms.version
  }

  /** What has to be filled in: all of it, or of somebody who is signed in what nobody has told us. */
  get #fields(): FieldName[] {
    if (!this.#isSignedIn) return fieldNames
    return this.mine?.person.user_id ? ['phone'] : ['phone', 'email']
  }

  get #formSteps(): FormStep[] {
    const isChoice = (this.offer?.packages.length ?? 0) > 1
    return formSteps.filter((step) => step !== 'benefits' || isChoice)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#steps.connect()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#steps.disconnect()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('link')) this.#begin()
    super.willUpdate(changed)
    // A session that has just been joined has seen to it already.
    if (changed.has('link') && !changed.has('client')) this.load()
  }

  /** Takes up what was filled in here before, with this link or in part with another. */
  #begin(): void {
    const draft = keptDraft(this.#code)
    this.#answers.take(draft)
    this.offer = undefined
    this.#steps.begin(this.#code, { step: draft.step, from: draft.from })
    this.#isSent = this.#steps.place.step === 'done'
  }

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (status === 'signed-in') {
      // A step that leads to signing in has nothing to show once that is done.
      if (this.#steps.place.step === 'sign-in') this.#hasSignedIn()
      if (!this.mine || this.session!.personId !== this.#answers.person) this.load()
    }
    if (status === 'signed-out') {
      this.mine = undefined
      const { signInError } = this.session!
      const isOwnWish = previous === 'signed-in' && !(signInError && endsSession(signInError))
      if (isOwnWish) this.#forget()
      if (previous !== 'signed-in') this.load()
    }
  }

  /** Goes on where somebody had to sign in: with their registration. */
  #hasSignedIn(): void {
    const { from } = this.#steps.place
    this.#replace({ step: isFormStep(from) ? from : 'details' })
  }

  /** Lets go of all that was filled in. */
  #forget = (): void => {
    this.#answers.forget()
    this.failure = undefined
    this.#replace({ step: 'start' })
    forgetDraft()
  }

  protected override load = async (): Promise<void> => {
    const round = ++this.#round
    const { session } = this
    this.error = undefined
    if (!session || session.status === 'restoring' || !this.#code) return
    try {
      const [offer, mine] = await Promise.all([
        this.#readLink(),
        this.#isSignedIn ? session.get<MyRegistrations>('/v1/me/registrations') : undefined,
      ])
      if (round !== this.#round) return
      this.offer = offer
      if (mine) this.#know(mine)
      if (offer.state === 'open' && this.#isOwnPage) rememberRegistration(this.#code)
      this.#clamp()
      await this.updateComplete
      // Somebody who waited for this has had no more than the title.
      if (this.renderRoot.querySelector('#title:focus')) this.#focusStep()
    } catch (cause) {
      const error = cause as SmartumError
      if (round !== this.#round || endsSession(error)) return
      this.error = error
      this.report(error)
    }
  }

  #readLink = (): Promise<RegistrationLink> =>
    send<RegistrationLink>(this.api, { path: `/v1/registration-links/${encodeURIComponent(this.#code)}` })

  #know(mine: MyRegistrations): void {
    this.mine = mine
    this.#answers.belongTo(this.session!.personId ?? '', mine.person.phone ?? '')
    // What tells of a registration, for when there is one.
    bringIn('smartum-registrations')
  }

  /** Back to the first step of the form that lacks something, where the step that is shown needs it. */
  #clamp(): void {
    const { step } = this.#steps.place
    if (this.#isSignedIn && step === 'sign-in') this.#hasSignedIn()
    else if (this.#isSignedIn && step === 'known') this.#replace({ step: 'start' })
    if (!isFormStep(step) || !this.offer || (this.#answers.isKnown && !this.mine)) return
    const ready = this.#furthest
    if (this.#isSent && !this.#isSignedIn) this.#replace({ step: 'done' })
    else if (formSteps.indexOf(step) > formSteps.indexOf(ready)) this.#replace({ step: ready })
    else if (!this.#formSteps.includes(step)) this.#replace({ step: 'terms' })
  }

  /** The first step of the form that lacks something; the last one when nothing does. */
  get #furthest(): FormStep {
    if (!this.#answers.form.areRight(this.#fields)) return 'details'
    if (!this.#package) return 'benefits'
    return this.#hasAccepted ? 'check' : 'terms'
  }

  #go = (step: Step): void => {
    if (step === 'details') this.#isSent = false
    this.#push({ step })
  }

  #push(place: Place): void {
    this.#steps.push(place)
    this.#turned()
  }

  #replace(place: Place): void {
    this.#steps.replace(place)
    this.#turned()
  }

  /** Shows the step that somebody has come to, and takes them along. */
  async #turned(): Promise<void> {
    this.isJudged = false
    this.failure = undefined
    if (this.brought === 'nothing') this.brought = undefined
    this.#clamp()
    this.#keep()
    this.requestUpdate()
    const isHere = this.matches(':focus-within')
    await this.updateComplete
    if (isHere) this.#focusStep()
  }

  /** Takes the focus to what is wrong with a step or else to its heading. */
  #focusStep(): void {
    const goal = this.renderRoot.querySelector<HTMLElement>('[data-focus], .heading') ?? this
    goal.focus()
  }

  #keep(): void {
    const { place } = this.#steps
    if (place.step !== 'done') this.#answers.keep(this.#code, place)
  }

  #bring = async (name: BroughtIn): Promise<void> => {
    this.brought = (await bringIn(name)) ? name : 'nothing'
  }

  #signIn = (bankOnly = false): void => {
    this.isBankOnly = bankOnly
    this.#push({ step: 'sign-in', from: this.#steps.place.step })
  }

  /** Back from what is shown in place of all else. */
  #leave = (): void => {
    this.brought = undefined
    // It comes from another script, with a session object of its own.
    this.renderRoot.querySelector<SmartumElement>('smartum-login')?.session?.cancelSignIn()
    this.#steps.back(this.#steps.place.from ?? 'start')
  }

  #back = (): void => {
    const steps = this.#formSteps
    const before = steps[steps.indexOf(this.#steps.place.step as FormStep) - 1]
    this.#steps.back(before ?? 'start')
  }

  /** Goes on to the first step that lacks something: whoever only changes one thing is back at the end at once. */
  #goOn = async (): Promise<void> => {
    const { step } = this.#steps.place
    const isDone =
      step === 'details'
        ? this.#answers.form.judge(this.#fields)
        : step === 'benefits'
          ? this.#package !== undefined
          : this.#hasAccepted
    if (isDone) {
      this.#answers.isCodeGone = false
      return this.#go(this.#furthest)
    }
    this.isJudged = true
    await this.updateComplete
    this.renderRoot
      .querySelector<HTMLElement>('[data-focus], input[aria-invalid], [aria-invalid] input')
      ?.focus()
  }

  #choose = (id: string): void => {
    this.#answers.package = id
    this.requestUpdate()
  }

  #accept = (accepts: boolean): void => {
    this.#answers.terms = accepts ? (this.offer?.terms.version ?? '') : ''
    this.requestUpdate()
  }

  /** Sends the registration, once however often it is pressed. */
  #send = async (): Promise<void> => {
    if (this.isSending) return
    this.failure = undefined
    this.isSending = true
    const { session, mine } = this
    const { language } = this.localize
    const chosen = { link: this.#code, package: this.#package!.id, terms: this.#answers.terms, language }
    const fields = this.#answers.form.answers(this.#fields)
    try {
      if (mine) {
        const registration = await session!.post<MyRegistration>('/v1/me/registrations', {
          ...chosen,
          ...fields,
        })
        this.mine = { ...mine, registrations: [registration, ...mine.registrations] }
      } else {
        await send(this.api, { method: 'POST', path: '/v1/registrations', body: { ...chosen, ...fields } })
        this.sentTo = fields.email ?? ''
      }
      this.#finish()
    } catch (error) {
      await this.#failed(error as SmartumError)
    }
    this.isSending = false
  }

  #finish(): void {
    this.#isSent = true
    this.#push({ step: 'done' })
    forgetDraft()
    // A new user still has to choose a password, and may have to come back.
    if (this.mine) forgetRegistration()
    this.#answers.areSent()
    this.outermost.dispatchEvent(new SmartumRegisteredEvent())
  }

  /** What keeps a registration from being sent may lie with a field, with the link, or with nothing that stays. */
  async #failed(error: SmartumError): Promise<void> {
    if (endsSession(error)) return
    this.report(error)
    const complaint = complaints[error.code]
    if (complaint) {
      this.#answers.form.complain(...complaint)
      this.#replace({ step: 'details' })
      return
    }
    const isRefused = error.status >= 400 && error.status < 500 && !error.retryAfter
    if (isRefused) await this.load()
    this.failure = error
  }

  get #texts() {
    return registrationTexts[this.localize.language]
  }

  get #scene(): Scene {
    const { language, messages, formats } = this.localize
    const { offer, mine, isJudged, isSending, sentTo, failure, error } = this
    return {
      ...{ language, messages, formats, texts: this.#texts, api: this.api, isOwnPage: this.#isOwnPage },
      ...{ code: this.#code, link: offer, mine, isJudged, isSending, sentTo, failure, error },
      step: this.#steps.place.step,
      formSteps: this.#formSteps,
      isSignedIn: this.#isSignedIn,
      signInError: this.session!.signInError,
      form: this.#answers.form,
      fields: this.#fields,
      chosen: this.#package,
      hasAccepted: this.#hasAccepted,
      isCodeGone: this.#answers.isCodeGone,
      go: this.#go,
      back: this.#back,
      signIn: this.#signIn,
      goOn: this.#goOn,
      choose: this.#choose,
      accept: this.#accept,
      send: this.#send,
      forget: this.#forget,
      retry: this.load,
    }
  }

  protected override updated(): void {
    // What is typed is kept as it comes.
    if (isFormStep(this.#steps.place.step)) this.#keep()
    const needed = this.#needed
    if (this.session && needed && this.brought !== needed && this.brought !== 'nothing') this.#bring(needed)
  }

  get #screen(): Screen {
    const { messages } = this.localize
    const { title, loading } = this.#texts
    const needed = this.#needed
    if (!this.session) return { title, ...notSetUp(messages) }
    if (!needed) {
      const isAgain = this.#answers.isKnown && !this.#isSignedIn && isFormStep(this.#steps.place.step)
      return screenOf(this.#scene, isAgain)
    }
    if (this.brought !== 'nothing') return waiting(title, loading)
    const address = pageOf(this.#scene, ownPath(this.#scene))
    return {
      title,
      back: this.#leave,
      body: errorNotice(messages.notBrought, linkOf(title, address)),
    }
  }

  protected override render(): TemplateResult {
    const { client, api, session } = this
    const shown = session && this.#needed === this.brought ? this.brought : undefined
    if (shown === 'smartum-login') {
      return html`<smartum-login
        data-focus
        client=${client}
        api=${api}
        service="saldo"
        .back=${this.#leave}
        .bankOnly=${this.isBankOnly}
      ></smartum-login>`
    }
    if (shown === 'smartum-link-state') {
      return html`<smartum-link-state
        data-focus
        client=${client}
        api=${api}
        .offer=${this.offer}
        .hasDraft=${isFormStep(this.#steps.place.step)}
        .showMine=${() => this.#go('mine')}
      ></smartum-link-state>`
    }
    if (shown === 'smartum-registrations') {
      return html`<smartum-registrations
        data-focus
        client=${client}
        api=${api}
        .back=${this.#steps.place.step === 'mine' ? this.#leave : undefined}
        .news=${this.#news}
      ></smartum-registrations>`
    }
    const { title, back, ...content } = this.#screen
    return frame(this, title, content, back)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-registration': SmartumRegistration
  }
}
