import { html, nothing, type TemplateResult } from 'lit'
import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { button, errorNotice } from '../../parts/blocks.ts'
import { icon } from '../../parts/icons.ts'
import { approvedIn } from './earlier-people.ts'
import { nameOf } from './people.ts'
import type { SmartumEmployerPeriod } from './period.ts'
import { packageName } from './period-names.ts'

/** Where people of an earlier period are chosen and brought into this one. */
export function earlierPanel(view: SmartumEmployerPeriod, period: RegistrationPeriod): TemplateResult {
  const { texts, earlier, localize } = view
  const { messages } = localize
  const content = () => {
    if (!earlier.isOpen)
      return html`<button class="button small-button" @click=${earlier.open}>${texts.earlierOpen}</button>`
    if (earlier.error) {
      return html`${errorNotice(texts.peopleFailed, messages.tryLater)} ${button(messages.tryAgain, earlier.open)}`
    }
    if (!earlier.periods) return html`<p class="small">${messages.opening}</p>`
    return earlier.from ? form(view, period) : html`<p id="earlier" tabindex="-1">${texts.earlierNone}</p>`
  }
  return html`<section class="panel" aria-labelledby="earlier-title">
    <div>
      <h3 id="earlier-title">${texts.earlierTitle}</h3>
      <p class="small">${texts.earlierText}</p>
    </div>
    ${content()}
  </section>`
}

function form(view: SmartumEmployerPeriod, { packages }: RegistrationPeriod): TemplateResult {
  const { texts, earlier, localize, isDoing } = view
  const { periods = [], from, areAll, count } = earlier
  const scope = (all: boolean, label: string) =>
    html`<label class="check">
      <input type="radio" name="scope" .checked=${areAll === all} @change=${() => earlier.chooseAll(all)} />
      <span>${label}</span>
    </label>`
  return html`<form
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      earlier.bring()
    }}
  >
    <div class="pair">
      <div class="field">
        <label for="earlier">${texts.earlierFrom}</label>
        <div class="control"><select id="earlier" @change=${({ target }: Event) => earlier.choose((target as HTMLSelectElement).value)}>
          ${periods.map(
            (each) =>
              html`<option value=${each.id} ?selected=${each === from}>${texts.earlierCount(each.name, approvedIn(each))}</option>`,
          )}
        </select></div>
      </div>
      ${
        packages.length > 1
          ? html`<div class="field">
              <label for="earlier-package">${texts.earlierPackage}</label>
              <div class="control"><select
                id="earlier-package"
                @change=${({ target }: Event) => earlier.choosePackage((target as HTMLSelectElement).value)}
              >
                ${packages.map((each) => html`<option value=${each.id}>${packageName(localize, each)}</option>`)}
              </select></div>
            </div>`
          : nothing
      }
    </div>
    <div role="radiogroup" aria-label=${texts.people}>
      ${scope(true, texts.earlierAll(from ? approvedIn(from) : 0))} ${scope(false, texts.earlierSome)}
    </div>
    ${areAll ? nothing : some(view)}
    ${earlier.isNobody ? html`<p class="field-error" role="alert">${icon('error', 20)}<span>${texts.earlierNobody}</span></p>` : nothing}
    <div class="buttons">
      <button class="button" aria-disabled=${isDoing}>${texts.earlierBring(count)}</button>
      <button
        class="button"
        type="button"
        @click=${() => {
          earlier.reset()
          view.requestUpdate()
        }}
      >${localize.messages.cancel}</button>
    </div>
  </form>`
}

function some({ texts, earlier }: SmartumEmployerPeriod): TemplateResult {
  return html`<div>
    <ul class="earlier" role="list">
      ${earlier.people.map(
        (person) => html`<li>
          <label class="check">
            <input
              type="checkbox"
              .checked=${earlier.selected.has(person.id)}
              @change=${({ target }: Event) => earlier.select(person.id, (target as HTMLInputElement).checked)}
            /><span>${nameOf(person)} <span class="small">${person.email}</span></span>
          </label>
        </li>`,
      )}
    </ul>
    ${
      earlier.next
        ? html`<button class="text-button" type="button" @click=${earlier.readMore}>${texts.earlierMore}</button>`
        : nothing
    }
  </div>`
}
