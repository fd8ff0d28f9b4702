import { html, nothing, type TemplateResult } from 'lit'
import { languageChoice } from '../../parts/frame.ts'
import { type IconName, icon, mark, type Outline } from '../../parts/icons.ts'
import { building, giftcard } from '../../parts/seldom-icons.ts'
import type { SmartumElement } from '../../parts/smartum-element.ts'
import { employerTexts } from './employer-texts.ts'
import { addressOf, type Place, type Section, sectionOf, sectionsOf } from './places.ts'
import type { Employer } from './view.ts'

const people: Outline =
  'M5.5 7.75a3.25 3.25 0 1 0 6.5 0 3.25 3.25 0 1 0-6.5 0zM2.75 19.25c.7-3.4 2.9-5.25 6-5.25s5.3 1.85 6 5.25M15.5 4.75a3.25 3.25 0 0 1 0 6M17.25 14.35c2.1.7 3.45 2.35 4 4.9'
const pictures: Record<Section, IconName | Outline> = {
  users: people,
  orders: giftcard,
  lunch: 'lunch',
  payroll: 'M4 20.25h16M6.5 16.5v-4M12 16.5v-9M17.5 16.5v-6.5',
  periods: people,
  invoices:
    'M13.5 3.25H7.75A2.25 2.25 0 0 0 5.5 5.5v13a2.25 2.25 0 0 0 2.25 2.25h8.5a2.25 2.25 0 0 0 2.25-2.25V8.25zM13.5 3.25v5h5M9 12.5h6M9 16.25h6',
  company: building,
}
const signOut: Outline =
  'M14.25 8V6A2.25 2.25 0 0 0 12 3.75H6.25A2.25 2.25 0 0 0 4 6v12a2.25 2.25 0 0 0 2.25 2.25H12A2.25 2.25 0 0 0 14.25 18v-2M9.5 12h11M17 8.5l3.5 3.5-3.5 3.5'

/** What stands around a view. */
type Surroundings = {
  place: Place
  employer: Employer
  /** How many people wait for a decision. */
  waiting: number
  go: (place: Place) => void
  /** Leads to another employer, where the person has several. */
  change: (() => void) | undefined
  view: unknown
}

/** The view with the navigation beside it, or above it where there is less room, and who is here for whom. */
export function layout(
  element: SmartumElement,
  { place, employer, waiting, go, change, view }: Surroundings,
): TemplateResult {
  const { language, messages } = element.localize
  const texts = employerTexts[language]
  const current = sectionOf(place)
  return html`<div class="frame app" part="frame" lang=${language}>
    <header class="brand">${mark}<span>Smartum</span><span class="of">${employer.name}</span></header>
    <nav class="sections" aria-label=${texts.navigation}>
      <ul role="list">
        ${sectionsOf(employer).map(
          (section) => html`<li>
            <a
              href=${addressOf(element.api, { view: section }, language)}
              aria-current=${section === current ? 'page' : nothing}
              @click=${(event: MouseEvent) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
                event.preventDefault()
                go({ view: section })
              }}
            >${icon(pictures[section])}<span>${texts.sections[section]}</span>${
              section === 'periods' && waiting
                ? html`<span class="badge" aria-hidden="true">${waiting}</span><span class="unseen">${texts.waiting(waiting)}</span>`
                : nothing
            }</a>
          </li>`,
        )}
      </ul>
    </nav>
    <div class="content">${view}</div>
    <footer>
      <div class="person">
        <p>
          <strong>${employer.name}</strong>
          <span>${element.session?.personName}</span>
        </p>
        <button class="icon-button" aria-label=${messages.signOut} title=${messages.signOut} @click=${() => element.signOut()}>
          ${icon(signOut)}
        </button>
      </div>
      ${change ? html`<button class="change" @click=${change}>${texts.change}</button>` : nothing}
      ${languageChoice(element)}
    </footer>
  </div>`
}
