import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { field } from '../../../parts/field.ts'
import { wholeNumber } from '../pager.ts'
import { readPercentage } from './percentage.ts'
import { lastDayOf, removalForm } from './removal.ts'
import type { Asking } from './user-list.ts'
import type { SmartumEmployerUsers, UsersData } from './users.ts'

/** What can be done with whoever is chosen, and what is asked before it is done. */
export function bulkBar(view: SmartumEmployerUsers, data: UsersData): unknown {
  const { texts, list, isDoing, localize } = view
  const { open, count, selected, areAllSelected } = list
  if (!open.length) return nothing
  const isPageSelected = areAllSelected || open.every((id) => selected.has(id))
  const found = list.page?.found ?? 0
  const press = (label: string, act: () => unknown, kind = '') =>
    html`<button class="text-button ${kind}" aria-disabled=${isDoing} @click=${() => isDoing || act()}>${label}</button>`
  const ask = (what: Asking) => press(texts.acts[what], () => list.ask(what), what)
  return html`<div class="bulk ${count ? 'some' : ''}">
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(isPageSelected)}
          .indeterminate=${live(!isPageSelected && count > 0)}
          @change=${({ target }: Event) => list.select(open, (target as HTMLInputElement).checked)}
        /><span>${count ? list.chosen : texts.selectPage}</span>
      </label>
      ${
        count
          ? html`${press(texts.acts.order, list.order)} ${ask('resend')} ${ask('change')} ${ask('remove')}
            ${isPageSelected && !areAllSelected && found > open.length ? press(texts.selectAll(wholeNumber(localize.language, found)), list.chooseAll) : nothing}
            ${press(texts.clear, list.chooseNobody)}`
          : nothing
      }
    </div>
    ${count && list.asking ? asked(view, data, list.asking) : nothing}`
}

function asked(view: SmartumEmployerUsers, { groups }: UsersData, asking: Asking): TemplateResult {
  const { texts, list, localize, isDoing } = view
  const { count } = list
  if (asking === 'remove') {
    const { grace } = view
    return removalForm(localize, {
      count,
      grace,
      isDoing,
      choose: (chosen) => {
        view.grace = chosen
      },
      remove: () =>
        list.act('remove', { grace }, (changed) =>
          texts.removed(changed, localize.formats.date(lastDayOf(grace))),
        ),
      cancel: list.cancel,
    })
  }
  const form = (title: string, fields: unknown, label: string, act: () => unknown) => html`<form
    class="asked"
    novalidate
    aria-labelledby="asked"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      act()
    }}
  >
    <h3 id="asked" tabindex="-1">${title}</h3>
    ${fields}
    <div class="buttons">
      <button class="button main" aria-disabled=${isDoing}>${isDoing ? texts.doing : label}</button>
      <button class="button" type="button" @click=${list.cancel}>${localize.messages.cancel}</button>
    </div>
  </form>`
  if (asking === 'resend') {
    return form(texts.resendTitle(count), html`<p>${texts.resendText}</p>`, texts.resend, () =>
      list.act('resend', {}, (changed, others) =>
        changed ? texts.resent(changed, others) : texts.resentNone,
      ),
    )
  }
  const { change } = view
  const fields = html`<p>${texts.percentageHint}</p>
  <div class="pair">
    <div class="field">
      <label for="new-group">${texts.columns.group}</label>
      <div class="control">
        <select
          id="new-group"
          @change=${({ target }: Event) => {
            view.change = { ...change, group: (target as HTMLSelectElement).value }
          }}
        >
          <option value="">${texts.keep}</option>
          ${groups.map(({ id, name }) => html`<option value=${id} ?selected=${id === change.group}>${name}</option>`)}
        </select>
      </div>
    </div>
    ${field({
      name: 'new-percentage',
      label: texts.percentage,
      value: change.percentage,
      inputmode: 'decimal',
      autocomplete: 'off',
      error: change.wrong,
      onInput: (percentage) => {
        view.change = { ...change, percentage, wrong: undefined }
      },
    })}
  </div>`
  return form(texts.changeTitle(count), fields, texts.change, async () => {
    const typed = change.percentage.trim()
    const percentage = typed ? readPercentage(typed) : undefined
    const isNothing = !typed && !change.group
    if (isNothing || typeof percentage === 'string') {
      view.change = { ...change, wrong: isNothing ? texts.nothingToChange : texts.percentageWrong }
      await view.focusOn('#new-percentage')
      return
    }
    await list.act(
      'change',
      { ...(change.group && { group: change.group }), ...(percentage !== undefined && { percentage }) },
      texts.changed,
    )
  })
}
