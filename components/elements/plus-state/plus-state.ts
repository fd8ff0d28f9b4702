import { css, html, type TemplateResult } from 'lit'
import type { OwnEmployer, OwnPlus } from '../../../worker/benefit-users/schemas.ts'
import type { SessionStatus } from '../../client/session.ts'
import { state } from '../../parts/decorators.ts'
import { icon } from '../../parts/icons.ts'
import { SmartumElement } from '../../parts/smartum-element.ts'
import { plusStateTexts } from './texts.ts'

/**
 * What somebody without money waits for, who has accepted the benefits of an employer in Plus. Shown by <smartum-balance>
 * when there is nothing else to show; as long as nothing is waited for, what stands inside it is seen.
 */
export class SmartumPlusState extends SmartumElement {
  static override styles = [
    SmartumElement.styles,
    css`
      section,
      ol {
        display: grid;
        gap: 8px;
      }
      section + section {
        margin-top: 24px;
      }
      ol {
        justify-self: center;
      }
      p {
        text-align: center;
        text-wrap: balance;
      }
      li {
        display: flex;
        gap: 12px;
        color: var(--_muted);
      }
      svg {
        margin-top: 2px;
      }
      .past svg {
        color: var(--_accent);
      }
      .next {
        color: var(--_text);
        font-weight: 600;
      }
    `,
  ]

  @state() private waiting: OwnEmployer[] = []

  protected override sessionChanged(status: SessionStatus): void {
    if (status === 'signed-out') this.waiting = []
    if (status === 'signed-in') this.load()
  }

  protected override load = async (): Promise<void> => {
    const { session } = this
    if (session?.assurance !== 'strong') return
    // Without an answer there is advice on what it may be.
    const read = await session.get<OwnPlus>('/v1/me/plus').catch(() => undefined)
    if (session === this.session) this.waiting = read?.employers.filter(({ waits_for }) => waits_for) ?? []
  }

  protected override render(): TemplateResult | TemplateResult[] {
    return this.waiting.length ? this.waiting.map(this.#employer) : html`<slot></slot>`
  }

  #employer = ({ name, waits_for, lunch_on }: OwnEmployer): TemplateResult => {
    const { language, formats } = this.localize
    const { waits, stages } = plusStateTexts[language]
    const past = waits_for === 'order' ? 1 : 2
    return html`<section>
      <p>${waits[waits_for!](name, lunch_on ? formats.date(lunch_on) : '')}</p>
      <ol role="list">
        ${stages.map(([next, done], index) => {
          const isPast = index < past
          const look = isPast ? 'past' : index === past ? 'next' : ''
          return html`<li class=${look}>${icon(isPast ? 'done' : 'clock', 20)}<span>${isPast ? done : next}</span></li>`
        })}
      </ol>
    </section>`
  }
}
