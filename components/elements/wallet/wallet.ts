import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import type { SessionStatus } from '../../client/session.ts'
import type { StoredBalances } from '../../client/vault.ts'
import { button, notSetUp } from '../../parts/blocks.ts'
import { type BroughtIn, bringIn } from '../../parts/bring-in.ts'
import { state } from '../../parts/decorators.ts'
import { frame } from '../../parts/frame.ts'
import { type IconName, icon } from '../../parts/icons.ts'
import { rowStyles } from '../../parts/money-rows.styles.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { viewTitles } from '../accounts/titles.ts'
import { balanceStyles } from '../balance/balance.styles.ts'
import { keptView } from './kept-views.ts'
import { canOpenOffline } from './offline-opening.ts'
import { addressOf, type Place, placeOf, placeOfTab, tabOf } from './places.ts'
import { RememberedDevice } from './remembered-device.ts'
import { tabBar } from './tabs.ts'
import { type Tab, walletTexts } from './texts.ts'
import { walletStyles } from './wallet.styles.ts'

/** How a browser lets a page offer its installation, once; not every one does. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> }

/** After so long without an answer, in milliseconds, what was kept is shown. */
const PATIENCE = 4000
/** How often to ask again where there is no answer, in milliseconds. */
const RETRY = 15_000

/** What has to be brought in for each place; home comes with the sign-in. */
const NEEDED: Partial<Record<Place['at'], BroughtIn>> = {
  home: 'smartum-login',
  accounts: 'smartum-accounts',
  cards: 'smartum-accounts',
  history: 'smartum-accounts',
  sessions: 'smartum-sessions',
  buy: 'smartum-giftcard',
}

/**
 * The page that stands for the phone app: balances, accounts, cards, history and settings under one navigation, with one
 * sign-in. On a device that a person has chosen to be remembered on, it opens without a network too. Made for our own
 * page `/wallet`, whose address says which tab is open.
 *
 * @tagname smartum-wallet
 * @summary Everything of a person's benefits in one place, as an app.
 * @event {SmartumSignInEvent} smartum-sign-in - Somebody is signed in, also after a reload.
 * @event {SmartumSignOutEvent} smartum-sign-out - Nobody is signed in any more.
 * @event {SmartumLanguageEvent} smartum-language - Another language was chosen in the footer.
 * @event {SmartumErrorEvent} smartum-error - Something failed, and the wallet says so.
 * @csspart frame - What the wallet itself shows: balances that were kept, settings.
 * @csspart title - The title of that.
 * @csspart total - What was left altogether.
 * @csspart row - A benefit or card that was kept.
 * @csspart notice - That there is no network, and when the balances are from.
 * @csspart button - The button of a state that has one.
 */
export class SmartumWallet extends SmartumElement {
  static override styles = [SmartumElement.styles, rowStyles, balanceStyles, walletStyles]

  @state() private place: Place = placeOf(location.hash)
  /** Whether somebody who sees what was kept wants to sign in. */
  @state() private wantsToSignIn = false
  /** Whether an answer keeps them waiting. */
  @state() private isLate = false
  @state() private installPrompt: InstallPrompt | undefined

  #device: RememberedDevice | undefined
  #wasSignedIn = false
  #patience: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#onMove)
    addEventListener('beforeinstallprompt', this.#onInstallPrompt)
    document.addEventListener('visibilitychange', this.#onReturn)
    document.addEventListener('smartum-giftcard', this.load)
    this.#bring()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#onMove)
    removeEventListener('beforeinstallprompt', this.#onInstallPrompt)
    document.removeEventListener('visibilitychange', this.#onReturn)
    document.removeEventListener('smartum-giftcard', this.load)
    this.#device?.cancel()
    this.#wait(false)
  }

  /** Moves the focus to the title of what is shown, or to what matters more there. */
  override focus(options?: FocusOptions): void {
    const shown = this.renderRoot.querySelector<HTMLElement>('.content > *')
    if (shown?.localName.includes('-')) shown.focus(options)
    else super.focus(options)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('api')) {
      this.#device = new RememberedDevice(this.api, this.client, () => this.requestUpdate())
    }
    super.willUpdate(changed)
  }

  protected override updated(): void {
    if (!this.session) return
    const { wallet, tabs } = walletTexts[this.localize.language]
    const view = this.#isSigningIn ? [] : [tabs[tabOf(this.place)]]
    document.title = [...view, wallet, 'Smartum'].join(' – ')
  }

  protected override sessionChanged(status: SessionStatus): void {
    if (status === 'signing-in') return
    this.#wasSignedIn = status === 'signed-in'
    if (this.#wasSignedIn) this.wantsToSignIn = false
    this.#device?.cancel()
    this.error = undefined
    if (status === 'signed-out') this.#wait(false)
    this.#look()
  }

  /** Looks at what this device keeps, and whether there is anything newer. */
  #look = async (): Promise<void> => {
    const { session } = this
    if (!session) return
    if (session.status === 'restoring') this.#wait(true)
    await this.#device?.read(session)
    if (session === this.session && session.status === 'signed-in') this.load()
  }

  protected override load = async (): Promise<void> => {
    const { session } = this
    if (!session || !this.#device?.kept || this.#isSignedOut) return
    this.#wait(true)
    try {
      await this.#device.renew(session)
      this.error = undefined
    } catch (reason) {
      const error = reason as SmartumError
      if (error.name !== 'SmartumError') return // called off
      if (!this.error && !endsSession(error)) this.report(error)
      this.error = endsSession(error) ? undefined : error
    }
    this.#wait(false)
    if (this.error?.retryable) this.#retry = setTimeout(this.load, RETRY)
  }

  /** Begins to wait for an answer, or has stopped to. */
  #wait(begins: boolean): void {
    clearTimeout(this.#patience)
    clearTimeout(this.#retry)
    if (!begins) this.isLate = false
    else
      this.#patience = setTimeout(() => {
        this.isLate = true
      }, PATIENCE)
  }

  #onReturn = (): void => {
    if (document.visibilityState === 'visible') this.#look()
  }

  #onMove = async (): Promise<void> => {
    const { at } = this.place
    this.place = placeOf(location.hash)
    this.#bring()
    this.load()
    await this.updateComplete
    if (this.getBoundingClientRect().top < 0) scrollTo(0, 0)
    // Between a card and the list of them, the element of both knows better.
    if (at !== 'cards' || this.place.at !== 'cards') this.focus()
  }

  #onInstallPrompt = (event: Event): void => {
    event.preventDefault() // shown in the settings, where it does not surprise
    this.installPrompt = event as InstallPrompt
  }

  #install = (): void => {
    this.installPrompt?.prompt()
    this.installPrompt = undefined
  }

  #bring(): void {
    const needed = NEEDED[this.place.at]
    if (needed) bringIn(needed)
  }

  /** Opens what is shown in the place of a tab; the browser's way back leads back from there. */
  #open(place: Place): void {
    history.pushState('smartum-wallet', '', addressOf(place))
    this.#onMove()
  }

  #back = (): void => {
    if (history.state === 'smartum-wallet') history.back()
    else location.replace(addressOf(placeOfTab(tabOf(this.place))))
  }

  #buy = (benefit = '', service = '', expiresOn = ''): void =>
    this.#open({ at: 'buy', benefit, service, expiresOn })

  #leadToCard = (card: string): void => (card ? this.#open({ at: 'cards', card }) : this.#back())

  #openSessions = (): void => this.#open({ at: 'sessions' })

  #signIn = (): void => {
    this.wantsToSignIn = true
  }

  #leaveSignIn = async (): Promise<void> => {
    this.wantsToSignIn = false
    await this.updateComplete
    this.focus()
  }

  #remember = (on: boolean): Promise<void> =>
    on ? this.#device!.turnOn(this.session!) : this.#device!.turnOff()

  get #isSignedOut(): boolean {
    const { status } = this.session!
    return status === 'signed-out' || (status === 'signing-in' && !this.#wasSignedIn)
  }

  /** What this device keeps, where that is what there is to see. */
  get #shownKept(): StoredBalances | undefined {
    const isOutOfReach = !navigator.onLine || this.error?.retryable || this.isLate
    return this.#isSignedOut || isOutOfReach ? this.#device?.kept : undefined
  }

  /** Whether there is nothing but the ways to sign in. */
  get #isSigningIn(): boolean {
    return this.#isSignedOut && (!this.#shownKept || this.wantsToSignIn)
  }

  protected override render(): unknown {
    const { session, localize } = this
    const { messages, language } = localize
    if (!session) return frame(this, walletTexts[language].wallet, notSetUp(messages))
    if (!this.#device?.isRead) return nothing // for as long as the browser takes to look
    const kept = this.#shownKept
    if (this.#isSigningIn) return this.#signingIn(kept)
    return html`<div class="app" lang=${language}>
      ${tabBar(localize, tabOf(this.place))}
      <div class="content">${this.#content(kept)}</div>
    </div>`
  }

  #signingIn(kept: StoredBalances | undefined): TemplateResult {
    return html`<div class="app" lang=${this.localize.language}>
      <div class="content">
        <smartum-login
          client=${this.client}
          api=${this.api}
          .back=${kept && this.#leaveSignIn}
        >${this.#slow}</smartum-login>
      </div>
    </div>`
  }

  #content(kept: StoredBalances | undefined): TemplateResult {
    const { client, api } = this
    // What is for whoever is signed in waits behind its tab.
    const place: Place = this.#isSignedOut ? placeOfTab(tabOf(this.place)) : this.place
    switch (place.at) {
      case 'settings':
        return html`<smartum-settings
          client=${client}
          api=${api}
          .isRemembered=${this.#device?.kept !== undefined}
          .remember=${canOpenOffline(api) ? this.#remember : undefined}
          .openSessions=${this.#openSessions}
          .signIn=${this.#signIn}
          .install=${this.installPrompt && this.#install}
        ></smartum-settings>`
      case 'sessions':
        return html`<smartum-sessions client=${client} api=${api} .back=${this.#back}>${this.#slow}</smartum-sessions>`
      case 'buy':
        return html`<smartum-giftcard
          client=${client}
          api=${api}
          .benefit=${place.benefit || undefined}
          .service=${place.service || undefined}
          .expiresOn=${place.expiresOn || undefined}
          .back=${this.#back}
        >${this.#slow}</smartum-giftcard>`
      default:
        return kept ? this.#kept(place.at, kept) : this.#live(place)
    }
  }

  #live(place: Place): TemplateResult {
    const { client, api } = this
    return place.at === 'home'
      ? html`<smartum-balance
          client=${client}
          api=${api}
          .buy=${this.#buy}
        >${this.#slow}</smartum-balance>`
      : html`<smartum-accounts
          client=${client}
          api=${api}
          view=${place.at}
          .cardId=${place.at === 'cards' ? place.card : ''}
          .leadToCard=${this.#leadToCard}
          .buy=${this.#buy}
        >${this.#slow}</smartum-accounts>`
  }

  /** What stands in the place of an element whose script has not come. */
  get #slow(): string {
    return walletTexts[this.localize.language].slow
  }

  #kept(tab: Exclude<Tab, 'settings'>, kept: StoredBalances): TemplateResult {
    const texts = walletTexts[this.localize.language]
    const { title, notice } = this.#whyKept(kept)
    return frame(this, tab === 'home' ? texts.myBenefits : viewTitles[this.localize.language][tab], {
      status: title,
      body: html`${notice} ${keptView(tab, this.localize, kept)}`,
    })
  }

  /** Why there is only what was kept, when it is from, and the way on. */
  #whyKept({ balances }: StoredBalances): { title: string; notice: TemplateResult } {
    const { messages, formats, language } = this.localize
    const texts = walletTexts[language]
    const asOf = texts.asOf(formats.moment(balances.as_of))
    const notice = (
      kind: string,
      picture: IconName,
      title: string,
      rest: string,
      way: unknown = nothing,
    ) => ({
      title: `${title} ${asOf}`,
      notice: html`<div class="notice ${kind}" part="notice">
        ${icon(picture)}
        <div><h3>${title}</h3><p>${asOf} ${rest}</p>${way}</div>
      </div>`,
    })
    if (!navigator.onLine) return notice('warning', 'offline', messages.offlineTitle, texts.whenOnline)
    if (this.#isSignedOut) {
      const signIn = button(messages.signIn, this.#signIn)
      return notice('calm', 'lock', texts.signedOut, texts.whenSignedIn, signIn)
    }
    const again = button(html`${icon('refresh', 20)}${messages.tryAgain}`, this.load)
    return notice('warning', 'offline', texts.unreachable, texts.whenReachable, again)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-wallet': SmartumWallet
  }
}
