import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { PlusUser } from '../../../../worker/benefit-users/schemas.ts'
import { icon } from '../../../parts/icons.ts'
import { breakable } from '../breakable.ts'
import { pager, wholeNumber } from '../pager.ts'
import { searchField } from '../search-field.ts'
import { type Filter, filters } from './user-list.ts'
import { dayOf, nameOfUser, userPill } from './user-names.ts'
import type { SmartumEmployerUsers, UsersData } from './users.ts'
import { bulkBar } from './users-bulk.ts'

/** The list of benefit users: to be looked through, chosen from, and done something with. */
export function usersPanel(view: SmartumEmployerUsers, data: UsersData): TemplateResult {
  return html`<div class="panel users">
    ${tools(view, data)} ${table(view, data)}
  </div>`
}

/** Which of them, and the search. */
function tools(view: SmartumEmployerUsers, { groups }: UsersData): TemplateResult {
  const { texts, list } = view
  const counts = list.page?.counts
  const countOf = (filter: Filter) => wholeNumber(view.localize.language, counts?.[filter] ?? 0)
  const select = (id: string, label: string, options: unknown, choose: (value: string) => void) =>
    html`<div class="field ${id}">
      <label class="unseen" for=${id}>${label}</label>
      <div class="control">
        <select id=${id} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>${options}</select>
      </div>
    </div>`
  return html`<div class="tools">
    <div class="filters" role="group" aria-label=${texts.filterLabel}>
      ${filters.map(
        (filter) => html`<button aria-pressed=${filter === list.filter} @click=${() => list.choose(filter)}>
          ${texts.filters[filter]} <span class="count">${countOf(filter)}</span>
        </button>`,
      )}
    </div>
    ${select(
      'filter',
      texts.filterLabel,
      filters.map(
        (filter) =>
          html`<option value=${filter} .selected=${filter === list.filter}>${texts.filters[filter]} ${countOf(filter)}</option>`,
      ),
      (filter) => list.choose(filter as Filter),
    )}
    <div class="narrowed">${
      groups.length > 1
        ? select(
            'of-group',
            texts.groupLabel,
            html`<option value="">${texts.everyGroup}</option>
              ${groups.map(({ id, name }) => html`<option value=${id} .selected=${id === list.group}>${name}</option>`)}`,
            list.chooseGroup,
          )
        : nothing
    }
    ${searchField(texts, list.search, list.type)}
    </div>
  </div>`
}

function table(view: SmartumEmployerUsers, data: UsersData): unknown {
  const { texts, list, localize } = view
  const { messages } = localize
  const { page } = list
  // Who was found before is not who is looked for now.
  const failed = list.failed(messages, texts.failed)
  if (failed) return failed
  if (!page?.users.length) return html`<p class="small">${texts.nobodyFound}</p>`
  const { columns } = texts
  return html`${bulkBar(view, data)}
    <table id="users" role="table" tabindex="-1" aria-label=${texts.title} aria-busy=${list.isLoading}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" class="for-check"><span class="unseen">${texts.selectPage}</span></th>
          ${(
            [
              ['who-is', columns.name],
              ['of', columns.group],
              ['number', columns.percentage],
              ['is', columns.status],
              ['since', columns.since],
            ] as const
          ).map(([kind, column]) => html`<th role="columnheader" class=${kind}>${column}</th>`)}
          <th role="columnheader"><span class="unseen">${texts.details('')}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          page.users,
          ({ id }) => id,
          (user) => row(view, user),
        )}
      </tbody>
    </table>
    ${pager(localize.language, {
      first: list.first,
      shown: page.users.length,
      all: page.found,
      turn: list.turnPage,
    })}`
}

function row(view: SmartumEmployerUsers, user: PlusUser): TemplateResult {
  const { texts, list, localize } = view
  const { id, email, state, group, percentage, since, last_day } = user
  const name = nameOfUser(user)
  const isOpen = state !== 'removed'
  const isSelected = isOpen && (list.areAllSelected || list.selected.has(id))
  return html`<tr role="row" class="${isSelected ? 'selected' : ''} ${isOpen ? '' : 'gone'}">
    <td role="cell" class="for-check">${
      isOpen
        ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(isSelected)}
              @change=${({ target }: Event) => list.select([id], (target as HTMLInputElement).checked)}
            /><span class="unseen">${texts.select(name)}</span>
          </label>`
        : nothing
    }</td>
    <td role="cell" class="who-is"><strong>${name}</strong><span class="small">${breakable(email)}</span></td>
    <td role="cell" class="of">${group.name} <span class="if-narrow-row">${percentage}\u00a0%</span></td>
    <td role="cell" class="number">${percentage}\u00a0%</td>
    <td role="cell" class="is">${userPill(localize, user)}
      <span class="small if-between">${texts.columns.since} ${dayOf(localize, since)}</span>
      ${last_day ? html`<span class="small until">${texts.lastDay(localize.formats.date(last_day))}</span>` : nothing}</td>
    <td role="cell" class="since"><span class="if-card">${texts.columns.since}</span> ${dayOf(localize, since)}</td>
    <td role="cell" class="more">${view.linkTo(
      html`${icon('M6 12h.01M12 12h.01M18 12h.01')}<span class="unseen">${texts.details(name)}</span>`,
      { view: 'user', id },
      'icon-button',
    )}</td>
  </tr>`
}
