import { css, html, nothing, type TemplateResult } from 'lit'
import type { Sessions } from '../../../worker/identity/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Session, SessionStatus } from '../../client/session.ts'
import { button, errorNotice, failure, notSetUp, offlineNotice, supportCode } from '../../parts/blocks.ts'
import { property, state } from '../../parts/decorators.ts'
import { type Content, frame } from '../../parts/frame.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { sessionsTexts } from './texts.ts'

type OneSession = Sessions['sessions'][number]

/** Where a person is signed in, and signing out here, there or everywhere. Shown in its place by `<smartum-login>`. */
export class SmartumSessions extends SmartumElement {
  static override styles = [
    SmartumElement.styles,
    css`
      .body {
        gap: 16px;
      }
      li {
        display: grid;
        justify-items: start;
        padding-block: 16px;
        border-top: 1px solid var(--_line);
      }
      li .button {
        margin-top: 8px;
      }
      .pill {
        padding-block: 0;
      }
    `,
  ]

  /** Set by an element that shows this one in its place: leads back there. */
  @property({ attribute: false }) back: (() => void) | undefined

  @state() private sessions: OneSession[] | undefined
  /** Why the last sign-out did not work. */
  @state() private notEnded: SmartumError | undefined
  @state() private said = ''

  get #texts() {
    return sessionsTexts[this.localize.language]
  }

  protected override sessionChanged(status: SessionStatus): void {
    this.sessions = undefined
    if (status === 'signed-in') this.load()
  }

  protected override load = async (): Promise<void> => {
    this.error = undefined
    try {
      const { sessions } = await this.session!.get<Sessions>('/v1/me/sessions')
      this.sessions = sessions
    } catch (error) {
      this.error = error as SmartumError
      this.report(this.error)
    }
  }

  async #end(act: (session: Session) => Promise<void>): Promise<void> {
    this.said = ''
    this.notEnded = undefined
    try {
      await act(this.session!)
    } catch (error) {
      this.notEnded = error as SmartumError
      this.report(this.notEnded)
    }
  }

  #endThere = ({ id }: OneSession): Promise<void> =>
    this.#end(async (session) => {
      await session.post(`/v1/me/sessions/${encodeURIComponent(id)}/end`)
      this.sessions = this.sessions?.filter((each) => each.id !== id)
      this.said = this.#texts.signedOutThere
    })

  protected override render(): TemplateResult {
    return frame(this, this.#texts.title, this.#content(), this.back)
  }

  #content(): Content {
    const { session, sessions, error } = this
    const { messages } = this.localize
    const texts = this.#texts
    if (!session) return notSetUp(messages)
    if (error) return failure(messages, error, texts.failed, messages.tryLater, this.load)
    if (!sessions) return { busy: true, status: texts.loading, body: html`<p>${texts.loading}</p>` }
    return {
      status: this.said,
      body: html`${this.notEnded && this.#failure(this.notEnded)}
        <ul role="list">
          ${sessions.map((each) => this.#row(each))}
        </ul>
        ${
          sessions.some(({ current }) => !current)
            ? button(texts.signOutEverywhere, () => this.#end((all) => all.signOutEverywhere()))
            : html`<p class="small">${texts.onlyHere}</p>`
        }`,
    }
  }

  #row(one: OneSession): TemplateResult {
    const { messages, formats } = this.localize
    const texts = this.#texts
    const how = one.assurance === 'strong' ? messages.bankOrMobile : messages.emailAndPassword
    return html`<li>
      <h3>${one.site} ${one.current ? html`<span class="pill">${texts.thisBrowser}</span>` : nothing}</h3>
      <p class="small">${[one.browser, how].filter(Boolean).join(' · ')}</p>
      <p class="small">
        ${texts.signedInAt(formats.moment(one.signed_in_at))}, ${texts.usedAt(formats.moment(one.last_used_at))}
      </p>
      ${
        one.current
          ? button(messages.signOut, () => this.signOut())
          : button(html`${texts.signOutThere}<span class="unseen">: ${one.site} ${one.browser}</span>`, () =>
              this.#endThere(one),
            )
      }
    </li>`
  }

  #failure(error: SmartumError): TemplateResult {
    const { messages } = this.localize
    const notice =
      error.code === 'offline'
        ? offlineNotice(messages)
        : errorNotice(this.#texts.endFailed, messages.tryLater)
    return html`${notice} ${supportCode(messages, error)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smartum-sessions': SmartumSessions
  }
}
