import { html, nothing, type TemplateResult } from 'lit'
import type { RegistrationLink } from '../../../worker/enrolment/schemas.ts'
import { advice, button } from '../../parts/blocks.ts'
import { property } from '../../parts/decorators.ts'
import { frame } from '../../parts/frame.ts'
import { icon } from '../../parts/icons.ts'
import { message } from '../../parts/message.ts'
import { linkTo } from '../../parts/own-pages.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { linkStateTexts } from './link-state-texts.ts'
import { registrationsStyles } from './registrations.styles.ts'

/** Why one cannot register with a link today, and whom to ask; `<smartum-registration>` shows it in its place. */
export class SmartumLinkState extends SmartumElement {
  static override styles = [SmartumElement.styles, registrationsStyles]

  /** What the link leads to; undefined where nobody knows the link. */
  @property({ attribute: false }) offer: RegistrationLink | undefined
  /** Whether somebody was filling in when the link turned out to be good for it no more. */
  @property({ attribute: false }) hasDraft = false
  /** Leads to what the person has registered for. */
  @property({ attribute: false }) showMine: () => void = () => {}

  protected override sessionChanged(): void {}

  protected override load(): void {}

  protected override render(): TemplateResult {
    const { api, localize, offer, hasDraft } = this
    const { language } = localize
    const texts = linkStateTexts[language]
    const pages = { api, language, isOwnPage: location.origin === api }
    const body = html`${offer ? this.#notOpen(offer) : html`${message(texts.unknownTitle)} ${advice(texts.unknownAdvice)}`}
      ${hasDraft ? html`<div class="notice calm" part="notice">${icon('lock')}<p>${texts.keptInTab}</p></div>` : nothing}
      <div class="buttons">
        ${button(texts.mine, () => this.showMine())}
        ${linkTo(pages, texts.help, '/help?topic=registration', 'button')}
      </div>`
    return frame(this, texts.title, { body })
  }

  #notOpen({ starts_on, ends_on, state, employer }: RegistrationLink): TemplateResult {
    const { formats, language } = this.localize
    const texts = linkStateTexts[language]
    const { name, email } = employer
    const lastDay = formats.date(ends_on)
    if (state === 'upcoming') {
      return html`${message(texts.upcomingTitle(formats.date(starts_on)), texts.upcoming(name, lastDay))}
        <h3>${texts.needTitle}</h3>
        ${advice(texts.needs)}`
    }
    const said =
      state === 'full'
        ? message(texts.fullTitle, texts.full(name))
        : state === 'withdrawn'
          ? message(texts.withdrawnTitle, texts.withdrawn(name))
          : message(texts.closedTitle(lastDay), texts.closed(name))
    const [beforeAt, afterAt] = (email ?? '').split('@')
    // Also as text, for whoever writes their e-mails elsewhere.
    const write = html`<a class="button main" part="link" href="mailto:${email}">${texts.writeTo(name)}</a>
      <p class="address">${beforeAt}<wbr />@${afterAt}</p>`
    return html`${said} ${email ? write : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-link-state': SmartumLinkState
  }
}
