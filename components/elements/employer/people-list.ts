import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { RegisteredPerson, RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { dayAfter, dayInFinland } from '../../parts/days.ts'
import { field } from '../../parts/field.ts'
import { type IconName, icon } from '../../parts/icons.ts'
import { breakable } from './breakable.ts'
import { pager } from './pager.ts'
import { type Filter, filters, nameOf, type PersonState, stateOf } from './people.ts'
import type { SmartumEmployerPeriod } from './period.ts'
import { packageName, periodNames } from './period-names.ts'
import { searchField } from './search-field.ts'

const looks: Record<PersonState, [kind: string, picture: IconName]> = {
  registered: ['waits', 'clock'],
  approved: ['', 'done'],
  rejected: ['refused', 'error'],
  ordered: ['', 'clock'],
  active: ['done', 'done'],
}

/** The people of a period: who waits, and everybody else, to be looked for and decided on. */
export function peoplePanel(view: SmartumEmployerPeriod, period: RegistrationPeriod): TemplateResult {
  const { texts, people, localize } = view
  const { counts, can_decide, ends_on, state } = period
  const waits = can_decide && counts.registered > 0
  const isNobody = countOf(counts, 'all') === 0
  return html`<section class="panel people" aria-labelledby="people">
    <div class="lead">
      ${waits ? html`<span class="tile waits">${icon('user')}</span>` : nothing}
      <div>
        <h3 id="people" tabindex="-1">
          ${waits ? periodNames[localize.language].waiting(counts.registered) : texts.people}
        </h3>
        ${waits ? html`<p class="small">${texts.waitText}</p>` : nothing}
        ${
          can_decide || state === 'withdrawn'
            ? nothing
            : html`<p class="small">${texts.decideFrom(localize.formats.date(dayAfter(ends_on)))}</p>`
        }
      </div>
      ${
        waits && counts.registered > 1
          ? html`<button
              class="button tonal"
              aria-disabled=${view.isDoing}
              @click=${() => people.approve(people.allWhoWait)}
            >${texts.approveAll(counts.registered)}</button>`
          : nothing
      }
    </div>
    ${isNobody ? html`<p class="small">${texts.nobodyYet}</p>` : [tools(view, counts), list(view, period)]}
  </section>`
}

const countOf = (counts: RegistrationPeriod['counts'], filter: Filter): number =>
  filter === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[filter]

/** Which of them, and the search. */
function tools(view: SmartumEmployerPeriod, counts: RegistrationPeriod['counts']): TemplateResult {
  const { texts, people } = view
  const shown = filters.filter(
    (filter) => filter === 'all' || countOf(counts, filter) > 0 || filter === people.filter,
  )
  return html`<div class="tools">
    <div class="filters" role="group" aria-label=${texts.filterLabel}>
      ${shown.map(
        (filter) => html`<button
          aria-pressed=${filter === people.filter}
          @click=${() => people.choose(filter)}
        >${texts.filters[filter]} <span class="count">${countOf(counts, filter)}</span></button>`,
      )}
    </div>
    <div class="field filter">
      <label class="unseen" for="filter">${texts.filterLabel}</label>
      <div class="control">
        <select
          id="filter"
          @change=${({ target }: Event) => people.choose((target as HTMLSelectElement).value as Filter)}
        >
          ${shown.map(
            (filter) => html`<option value=${filter} .selected=${filter === people.filter}>
              ${texts.filters[filter]} ${countOf(counts, filter)}
            </option>`,
          )}
        </select>
      </div>
    </div>
    ${searchField(texts, people.search, people.type)}
  </div>`
}

function list(view: SmartumEmployerPeriod, period: RegistrationPeriod): unknown {
  const { texts, people, localize } = view
  const { messages } = localize
  const { page } = people
  const failed = people.failed(messages, texts.peopleFailed)
  if (failed) return failed
  if (!page) return html`<p class="small" aria-busy="true">${texts.loadingPeople}</p>`
  if (!page.people.length) return html`<p class="small">${texts.nobodyFound}</p>`
  return html`${bulk(view, period)}
    <ul class="list" role="list" aria-busy=${people.isLoading}>
      ${repeat(
        page.people,
        ({ id }) => id,
        (person) => row(view, period, person),
      )}
    </ul>
    ${
      page.total > page.people.length
        ? pager(localize.language, {
            first: people.first,
            shown: page.people.length,
            all: page.total,
            turn: people.turnPage,
          })
        : nothing
    }`
}

/** Whether a decision on a person can be made, or made another one: on whom the employer has brought in, at any time. */
const isDecidable = ({ can_decide }: RegistrationPeriod, person: RegisteredPerson): boolean =>
  (can_decide || person.was_brought_in) && ['registered', 'approved', 'rejected'].includes(stateOf(person))

/** What can be done with several people at a time. */
function bulk(view: SmartumEmployerPeriod, period: RegistrationPeriod): unknown {
  const { texts, people, isDoing } = view
  const { counts } = period
  const open = (people.page?.people ?? []).filter((one) => isDecidable(period, one)).map(({ id }) => id)
  if (!open.length) return nothing
  const isPageSelected = people.areAllSelected || open.every((id) => people.selected.has(id))
  const { chosen } = people
  const more = people.filter === 'registered' && !people.search && counts.registered > open.length
  const press = (label: string, act: () => unknown, kind = '') =>
    html`<button class="text-button ${kind}" aria-disabled=${isDoing} @click=${act}>${label}</button>`
  return html`<div class="bulk ${chosen.count ? 'some' : ''}">
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(isPageSelected)}
          .indeterminate=${live(!isPageSelected && people.selected.size > 0)}
          @change=${({ target }: Event) => people.select(open, (target as HTMLInputElement).checked)}
        /><span>${
          people.areAllSelected
            ? texts.allSelected(chosen.count)
            : chosen.count
              ? texts.selected(chosen.count)
              : texts.selectPage
        }</span>
      </label>
      ${
        chosen.count
          ? html`${press(texts.approve, () => people.approve(chosen))}
            ${press(texts.reject, () => people.askToReject(chosen), 'danger reject')}
            ${more && isPageSelected && !people.areAllSelected ? press(texts.selectAll(counts.registered), people.selectAll) : nothing}
            ${press(texts.clear, people.forgetChoice)}`
          : nothing
      }
    </div>
    ${people.rejecting && !people.rejecting.name ? reasonForm(view, texts.reasonOfMany(people.rejecting.count)) : nothing}
    ${people.deciding && people.deciding.count > 1 ? html`<p class="small">${texts.deciding(people.deciding.count)}</p>` : nothing}`
}

function row(
  view: SmartumEmployerPeriod,
  period: RegistrationPeriod,
  person: RegisteredPerson,
): TemplateResult {
  const { texts, people, localize } = view
  const { id, given_names, family_name, email, registered_at, reason, is_late, was_brought_in } = person
  const name = nameOf(person)
  const state = stateOf(person)
  const chosen = period.packages.find((each) => each.id === person.package)
  const isOpen = isDecidable(period, person)
  const isOnlyRegistered = state === 'registered' && !isOpen
  const [kind, picture] = isOnlyRegistered ? ['over', 'done' as const] : looks[state]
  const isBeingRejected = people.rejecting?.name && people.rejecting.ids.includes(id)
  return html`<li tabindex="-1" data-person=${id} class=${isOpen && (people.areAllSelected || people.selected.has(id)) ? 'selected' : ''}>
    <div class="person">
      ${
        isOpen
          ? html`<label class="check">
              <input
                type="checkbox"
                .checked=${live(people.areAllSelected || people.selected.has(id))}
                @change=${({ target }: Event) => people.select([id], (target as HTMLInputElement).checked)}
              /><span class="unseen">${texts.select(name)}</span>
            </label>`
          : nothing
      }
      <span class="avatar" aria-hidden="true">${(given_names[0] ?? '') + (family_name[0] ?? '')}</span>
      <p class="who-is"><strong>${name}</strong><span class="small">${breakable(email)}</span></p>
      <p class="gets">
        ${chosen ? packageName(localize, chosen) : nothing}
        <span class="small">
          ${texts.registeredOn(localize.formats.date(dayInFinland(new Date(registered_at))))}
          ${is_late ? html`<span class="pill over">${texts.late}</span>` : nothing}
          ${was_brought_in ? html`<span class="pill over">${texts.broughtIn}</span>` : nothing}
        </span>
      </p>
      ${
        people.filter === state && isOpen
          ? nothing
          : html`<span class="pill ${kind}">${icon(picture, 16)}${isOnlyRegistered ? texts.hasRegistered : texts.states[state]}</span>`
      }
      ${isOpen && !isBeingRejected ? decisionButtons(view, person) : nothing}
    </div>
    ${reason && state === 'rejected' ? html`<p class="small given">${texts.reasonGiven} ${reason}</p>` : nothing}
    ${isBeingRejected ? reasonForm(view, texts.reasonTitle(name), was_brought_in ? texts.reasonHintBrought : texts.reasonHint) : nothing}
  </li>`
}

function decisionButtons(view: SmartumEmployerPeriod, person: RegisteredPerson): TemplateResult {
  const { texts, people, isDoing } = view
  const state = stateOf(person)
  const name = nameOf(person)
  const meant = { ids: [person.id], count: 1, name }
  const press = (label: string, kind: string, act: () => unknown) =>
    html`<button class="button small-button ${kind}" aria-disabled=${isDoing} @click=${act}>
      ${label}<span class="unseen">: ${name}</span>
    </button>`
  return html`<div class="decide">
    ${
      state === 'approved'
        ? nothing
        : press(state === 'registered' ? texts.approve : texts.approveInstead, 'tonal', () =>
            people.approve(meant),
          )
    }
    ${
      state === 'rejected'
        ? nothing
        : press(state === 'registered' ? texts.reject : texts.rejectInstead, 'reject', () =>
            people.askToReject(meant),
          )
    }
  </div>`
}

/** Asks why somebody is rejected. */
function reasonForm(
  view: SmartumEmployerPeriod,
  title: string,
  hint = view.texts.reasonHint,
): TemplateResult {
  const { texts, people, localize } = view
  return html`<form
    class="reason"
    novalidate
    aria-label=${title}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      people.reject()
    }}
  >
    <strong>${title}</strong>
    ${field({
      name: 'reason',
      label: texts.reason,
      hint,
      value: people.reason,
      multiline: true,
      error: people.isReasonMissing ? texts.reasonMissing : undefined,
      onInput: (reason) => {
        people.reason = reason.slice(0, 500)
      },
    })}
    <div class="buttons">
      <button class="button main danger-main" aria-disabled=${view.isDoing}>${texts.reject}</button>
      <button class="button" type="button" @click=${people.cancelRejecting}>${localize.messages.cancel}</button>
    </div>
  </form>`
}
