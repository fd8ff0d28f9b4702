import { html, type TemplateResult } from 'lit'
import type { IdentityProvider, SignInOptions } from '../../../worker/identity/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { SessionStatus } from '../../client/session.ts'
import type { Messages } from '../../localize/localize.ts'
import { advice, button, errorNotice, failure, notSetUp, supportCode } from '../../parts/blocks.ts'
import { property, state } from '../../parts/decorators.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { icon } from '../../parts/icons.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { banks, blankProviders } from './banks.ts'
import { loginStyles } from './login.styles.ts'
import { monogram } from './monogram.ts'

/** Ways back to the list of banks that need a quiet line and no alarm. */
const isQuiet = ({ code }: SmartumError): boolean => code === 'cancelled' || code === 'session-ended'

/**
 * Signing in with a bank or the mobile certificate.
 *
 * @tagname smartum-login
 * @summary The choice of a bank, and the way there and back.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - Signing in failed, or the banks could not be had.
 * @csspart frame - The whole.
 * @csspart title - The title.
 * @csspart bank - A bank, or the mobile certificate.
 * @csspart notice - An error, or that there is no network.
 * @csspart button - The buttons of a state that has some.
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
export class SmartumLogin extends SmartumElement {
  static override styles = [SmartumElement.styles, loginStyles]

  /** Set by an element that shows this one in its place: leads back there. */
  @property({ attribute: false }) back: (() => void) | undefined

  @state() private options: SignInOptions | undefined
  /** The failure that the person has turned away from. */
  @state() private dismissed: SmartumError | undefined

  #chosen: IdentityProvider | undefined

  protected override sessionChanged(status: SessionStatus, previous: SessionStatus | undefined): void {
    if (!previous) this.options = undefined
    if (status !== 'signed-out') return
    const { signInError } = this.session!
    if (signInError && !isQuiet(signInError)) this.report(signInError)
    if (!this.options) this.load()
  }

  protected override load = async (): Promise<void> => {
    const { session } = this
    this.error = undefined
    try {
      const options = await session!.signInOptions()
      if (session === this.session) this.options = options
    } catch (error) {
      if (session !== this.session) return
      this.error = error as SmartumError
      this.report(this.error)
    }
  }

  #signIn(provider: IdentityProvider): void {
    this.#chosen = provider
    this.session!.signIn(provider.id, this.localize.language)
  }

  #tryAgain = (): void => {
    if (this.#chosen && this.options) this.#signIn(this.#chosen)
    else this.#dismiss()
  }

  #dismiss = (): void => {
    this.dismissed = this.session!.signInError
  }

  protected override render(): TemplateResult {
    const { messages } = this.localize
    const title = this.session?.status === 'signed-in' ? messages.signedIn : messages.signInTitle
    return frame(this, title, this.#content(messages), this.back)
  }

  #content(messages: Messages): Content {
    const { session, error } = this
    if (!session) return notSetUp(messages)
    const { status, signInError } = session
    if (status === 'signed-in') return this.#signedIn(messages)
    if (status === 'signing-in') return this.#waiting(messages)
    if (error) return failure(messages, error, messages.banksFailed, messages.tryLater, this.load)
    const failed = signInError && signInError !== this.dismissed && !isQuiet(signInError)
    return failed ? this.#failed(messages, signInError) : this.#banks(messages)
  }

  #banks(messages: Messages): Content {
    const { options } = this
    const code = this.session!.signInError?.code
    const quietly = code === 'cancelled' ? messages.cancelled : code === 'session-ended' && messages.ended
    return {
      busy: !options,
      status: options ? quietly || '' : messages.loadingBanks,
      body: html`<p>${quietly || messages.chooseBank}</p>
        <div class="ways ${options ? '' : 'loading'}" ?inert=${!options}>
          ${banks(messages, options?.providers ?? blankProviders, (provider) => this.#signIn(provider))}
        </div>`,
    }
  }

  #waiting(messages: Messages): Content {
    const { session } = this
    const provider = this.#chosen
    const isBank = provider?.kind === 'bank'
    const name = isBank ? provider.name : messages.mobileCertificate
    return {
      status: messages.waitingTitle,
      body: html`<div class="centred">
          <span class="tile waiting" aria-hidden="true">${isBank ? monogram(name) : icon(provider ? 'mobile' : 'lock')}</span>
          <h3 tabindex="-1" data-focus>${messages.waitingTitle}</h3>
          <p>${provider && messages.opened(name)} ${messages.waiting}</p>
        </div>
        <div class="buttons">
          ${button(messages.showWindow, () => session!.showWindow(), 'main')}
          ${button(messages.cancel, () => session!.cancelSignIn())}
        </div>`,
    }
  }

  #failed(messages: Messages, error: SmartumError): Content {
    // When nobody answers, advice about windows and services would only lead astray.
    const isOut = error.code === 'broker-unreachable'
    const text = isOut ? `${messages.moneySafe} ${messages.tryLater}` : messages.signInFailed
    return {
      status: messages.signInFailedTitle,
      body: html`${errorNotice(messages.signInFailedTitle, text)}
        ${isOut ? '' : advice(messages.signInAdvice)}
        <div class="buttons">
          ${button(messages.tryAgain, this.#tryAgain, 'main')}
          ${button(messages.anotherWay, this.#dismiss)}
        </div>
        ${supportCode(messages, error)}`,
    }
  }

  #signedIn(messages: Messages): Content {
    return {
      status: messages.signedIn,
      body: html`<div class="signed-in">
        <span class="tile">${icon('done')}</span>
        <p>${this.session!.personName}</p>
      </div>`,
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-login': SmartumLogin
  }
}
