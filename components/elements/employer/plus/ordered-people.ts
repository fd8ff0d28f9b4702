import { html, nothing, type TemplateResult } from 'lit'
import type { OrderedPeople as Page } from '../../../../worker/ordering/schemas.ts'
import { benefitNames } from '../../../parts/benefit-names.ts'
import { icon } from '../../../parts/icons.ts'
import { searchField } from '../search-field.ts'
import { SoughtPeople } from '../sought-people.ts'
import type { SmartumEmployerBenefitOrder } from './benefit-order.ts'

/** Who gets what of an order, a page at a time, and looked for by name. */
export class OrderedPeople extends SoughtPeople<Page, SmartumEmployerBenefitOrder> {
  #order = ''

  /** Begins with the first page of an order; of one that has changed, anew. */
  begin(order: string): void {
    this.reset()
    this.#order = order
    this.load()
  }

  protected override read(after: string | null): Promise<Page> {
    const wanted = { search: this.search.trim().slice(0, 100), after }
    return this.view.search<Page>(`/plus/orders/${encodeURIComponent(this.#order)}/people`, wanted)
  }

  /** Says how many were found. */
  protected override async fromStart(): Promise<void> {
    await super.fromStart()
    const { texts } = this.view
    const count = this.page?.people.length
    this.view.said = count ? texts.found(count) : texts.nobodyFound
  }

  render(): TemplateResult {
    const { texts } = this.view
    return html`<section class="panel people" aria-labelledby="people">
      <h3 id="people" tabindex="-1">${texts.peopleTitle}</h3>
      ${searchField(texts, this.search, this.type)}
      ${this.#list()}
    </section>`
  }

  #list(): unknown {
    const { texts, localize } = this.view
    const { messages } = localize
    const failed = this.failed(messages, texts.peopleFailed)
    if (failed) return failed
    const page = this.page
    if (!page) return html`<p class="small" aria-busy="true">${texts.peopleLoading}</p>`
    if (!page.people.length) return html`<p class="small">${texts.nobodyFound}</p>`
    return html`<ul class="list" role="list" aria-busy=${this.isLoading}>
        ${page.people.map((each) => this.#person(each))}
      </ul>
      ${this.#pager(page)}`
  }

  #person(person: Page['people'][number]): TemplateResult {
    const { texts, localize } = this.view
    const { formats, language } = localize
    const { name, percentage, benefits, total_cents, awaits_acceptance } = person
    return html`<li>
      <p class="who-is">
        <strong>${name}</strong>
        ${percentage < 100 ? html`<span class="small">${texts.percentage(percentage)}</span>` : nothing}
        ${awaits_acceptance ? html`<span class="pill waits">${icon('clock', 16)}${texts.awaits}</span>` : nothing}
      </p>
      <p class="money sum">${formats.money(total_cents)}</p>
      <ul class="gets small" role="list">
        ${benefits.map(
          ({ benefit, amount_cents }) =>
            html`<li>${benefitNames[language][benefit]} <span class="money">${formats.money(amount_cents)}</span></li>`,
        )}
      </ul>
    </li>`
  }

  #pager({ next }: Page): unknown {
    const { texts } = this.view
    const hasPrevious = this.first > 1
    if (!hasPrevious && !next) return nothing
    const turn = (label: string, direction: 1 | -1, isOn: boolean) =>
      html`<button
        class="button small-button"
        ?disabled=${!isOn}
        @click=${() => this.turnPage(direction)}
      >${label}</button>`
    return html`<nav class="buttons pager" aria-label=${texts.pages}>
      ${turn(texts.previous, -1, hasPrevious)} ${turn(texts.nextPage, 1, next !== null)}
    </nav>`
  }
}
