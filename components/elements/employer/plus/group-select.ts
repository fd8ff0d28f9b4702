import { html, nothing, type TemplateResult } from 'lit'
import type { BenefitGroup } from '../../../../worker/benefit-users/schemas.ts'
import type { Language } from '../../../localize/localize.ts'
import { icon } from '../../../parts/icons.ts'
import { faultTexts } from './fault-texts.ts'

/** The field in which a group is chosen; as long as none is, it says what to do. */
export const groupSelect = (
  language: Language,
  groups: BenefitGroup[],
  {
    id,
    label,
    hint,
    error,
    chosen,
    choose,
  }: {
    id: string
    label: string
    hint?: string
    error: string | undefined
    chosen: string
    choose: (group: string) => void
  },
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="small" id="${id}-hint">${hint}</p>` : nothing}
    <div class="control">
      <select
        id=${id}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${`${hint ? `${id}-hint ` : ''}${error ? `${id}-error` : ''}` || nothing}
        @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
      >
        ${chosen ? nothing : html`<option value="" selected>${faultTexts[language].chooseGroup}</option>`}
        ${groups.map((each) => html`<option value=${each.id} .selected=${each.id === chosen}>${each.name}</option>`)}
      </select>
    </div>
    ${error ? html`<p class="field-error" id="${id}-error">${icon('error', 20)}<span>${error}</span></p>` : nothing}
  </div>`
