import { html, nothing, type TemplateResult } from 'lit'
import type { Formats } from '../../../localize/formats.ts'
import type { Language, Messages } from '../../../localize/localize.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { icon } from '../../../parts/icons.ts'
import { usersTexts } from './users-texts.ts'

/** How long benefits can be used once somebody was removed, and for how many months that is. */
const GRACES = { 'same-day': 0, '3-months': 3, '6-months': 6 } as const
export type Grace = keyof typeof GRACES

/** The last day of use of who is removed today: in a shorter month, its last day. */
export function lastDayOf(grace: Grace, today = dayInFinland()): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + GRACES[grace], 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + GRACES[grace], Math.min(day, last))).toISOString().slice(0, 10)
}

/** What asks whether people are to be removed: how long they can still use what they have, and what happens then. */
export function removalForm(
  { language, formats, messages }: { language: Language; formats: Formats; messages: Messages },
  removal: {
    count: number
    /** Of one whom it is known of. */
    hasAccepted?: boolean
    grace: Grace
    isDoing: boolean
    choose: (grace: Grace) => void
    remove: () => void
    cancel: () => void
  },
): TemplateResult {
  const texts = usersTexts[language]
  const { count, grace, isDoing, hasAccepted } = removal
  return html`<form
    class="asked danger"
    novalidate
    aria-labelledby="asked"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      removal.remove()
    }}
  >
    <h3 id="asked" tabindex="-1">${texts.removeTitle(count)}</h3>
    ${
      hasAccepted === false
        ? nothing
        : html`<fieldset>
            <legend>${texts.grace}</legend>
            ${(Object.keys(GRACES) as Grace[]).map(
              (each) => html`<label class="check">
                <input type="radio" name="grace" .checked=${each === grace} @change=${() => removal.choose(each)} />
                <span>${texts.graces[each]}<span class="small">${formats.date(lastDayOf(each))}</span></span>
              </label>`,
            )}
          </fieldset>
          <p><strong>${texts.lastDay(formats.date(lastDayOf(grace)))}</strong> ${texts.removeText}</p>`
    }
    ${hasAccepted ? nothing : html`<p>${texts.removeInvited}</p>`}
    <div class="buttons">
      <button class="button main danger-main" aria-disabled=${isDoing}>
        ${icon('M6 12h12', 20)}${isDoing ? texts.doing : texts.remove(count)}
      </button>
      <button class="button" type="button" @click=${removal.cancel}>${messages.cancel}</button>
    </div>
  </form>`
}
