import { css, html, nothing, type TemplateResult } from 'lit'
import type { BenefitGroup, BenefitGroups } from '../../../../worker/benefit-users/schemas.ts'
import { benefitNames, namesOfUses } from '../../../parts/benefit-names.ts'
import { icon } from '../../../parts/icons.ts'
import { plus } from '../pictures.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import { groupTexts } from './group-texts.ts'

/** The groups of an employer, and what each gets. */
export class SmartumEmployerGroups extends EmployerView<BenefitGroups, 'groups'> {
  static override styles = [
    EmployerView.styles,
    css`
      .group {
        color: inherit;
        text-decoration: none;
      }
      .group:hover h3 {
        text-decoration: underline;
      }
      .group-head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 4px 16px;
      }
    `,
  ]

  get #texts() {
    return groupTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    const { listTitle, add } = this.#texts
    return {
      title: listTitle,
      back: { view: 'users' },
      aside: this.data?.groups.length
        ? this.placeLink(html`${icon(plus, 20)}${add}`, { view: 'group' }, 'button main')
        : undefined,
    }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override read(signal: AbortSignal): Promise<BenefitGroups> {
    return this.fetch<BenefitGroups>('/plus/groups', signal)
  }

  protected override content({ groups }: BenefitGroups): unknown {
    const { emptyTitle, empty, add } = this.#texts
    if (!groups.length) {
      const way = this.placeLink(html`${icon(plus, 20)}${add}`, { view: 'group' }, 'button main')
      return html`<div class="panel">${this.nothingHere(emptyTitle, empty, way)}</div>`
    }
    return groups.map((group) => this.#group(group))
  }

  #group({ id, name, people, benefits }: BenefitGroup): TemplateResult {
    const { people: many, noBenefits, aMonth, anOrder } = this.#texts
    const { language, formats } = this.localize
    const lines = html`<div class="group-head">
        <h3>${name}</h3>
        <span class="small">${many(people)}</span>
      </div>
      ${
        benefits.length
          ? html`<ul class="packages" role="list">
              ${benefits.map(
                ({ benefit, amount_cents, uses }) => html`<li>
                  <span class="tile">${icon(benefit)}</span>
                  <span>
                    <strong>${benefitNames[language][benefit]}</strong>
                    <span class="small"><span class="money">${formats.money(amount_cents)}</span> ${benefit === 'lunch' ? aMonth : anOrder}</span>
                    ${uses ? html`<span class="small">${namesOfUses(language, uses)}</span>` : nothing}
                  </span>
                </li>`,
              )}
            </ul>`
          : html`<p class="small">${noBenefits}</p>`
      }`
    return this.placeLink(lines, { view: 'group', id }, 'panel group')
  }
}
