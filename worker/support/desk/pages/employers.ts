import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Html } from '../../../pages/page.ts'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import { FORM_KEY } from '../forms.ts'
import type { ActRow } from '../store/acts.ts'
import type { EmployerRow, SeenEmployer } from '../store/employers.ts'
import type { DeskError, EmployerChange } from '../text.ts'
import { actsList } from './acts-list.ts'
import { breakable, day, deskPage, doneNotice, type Frame, field, frameOf, href } from './page.ts'

/** What somebody has searched for, and how it went. */
type Search = {
  query?: string
  error?: DeskError
  found?: { employers: EmployerRow[]; hasMore: boolean }
}

const servicesOf = ({ has_plus, has_saldo }: EmployerRow): string =>
  [has_plus ? 'Plus' : '', has_saldo ? 'Saldo' : ''].filter(Boolean).join(', ') || '–'

/** Where employers are searched for. */
export function employersPage(
  c: Context<DeskContext>,
  { query, error, found }: Search = {},
): Response | Promise<Response> {
  const frame = frameOf(c)
  const text = frame.text.aboutEmployers
  return deskPage(c, {
    title: frame.text.places.employers,
    place: 'employers',
    hasError: Boolean(error),
    main: html`<div class="heading"><h1>${frame.text.places.employers}</h1>
      <a class="button quiet" href="${href(frame, '/desk/employers/add')}">${text.add.open}</a></div>
    <section class="card">
      <form class="search" method="post" action="${href(frame, '/desk/employers')}">
        <input type="hidden" name="${FORM_KEY}" value="${randomSecret()}">
        ${field(frame, {
          name: 'q',
          label: text.searchLabel,
          hint: text.searchHint,
          value: query,
          errors: error ? { q: error } : {},
          attributes: 'maxlength="150" spellcheck="false"',
        })}
        <button>${frame.text.searchButton}</button>
      </form>
      ${found ? employersTable(frame, found.employers) : ''}
      ${found?.hasMore ? html`<p class="meta">${text.moreFound}</p>` : ''}
    </section>`,
  })
}

function employersTable(frame: Frame, employers: EmployerRow[]): Html {
  const text = frame.text.aboutEmployers
  return html`<table>
    <thead><tr><th scope="col">${text.name}</th><th scope="col">${text.businessId}</th><th scope="col">${frame.text.services}</th></tr></thead>
    <tbody>${employers.map(
      (employer) => html`<tr>
        <th scope="row"><a href="${href(frame, `/desk/employers/${employer.id}`)}">${employer.name}</a></th>
        <td>${employer.business_id}</td><td>${servicesOf(employer)}</td></tr>`,
    )}</tbody></table>`
}

/** An act on the page of its employer, where it goes without saying which that is. */
function withoutEmployer({ details: { employer: _, ...details }, ...act }: ActRow): ActRow {
  return { ...act, details }
}

/** An employer, who acts for it, and what customer service has done about that. */
export function employerPage(c: Context<DeskContext>, seen: SeenEmployer): Response | Promise<Response> {
  const frame = frameOf(c)
  const text = frame.text.aboutEmployers
  const { employer, contacts, orderers, history } = seen
  const change = (which: EmployerChange, query = {}) =>
    href(frame, `/desk/employers/${employer.id}/${which}`, query)
  return deskPage(c, {
    title: employer.name,
    place: 'employers',
    main: html`${doneNotice(c)}
    <div class="heading"><h1>${employer.name}</h1>
      <a class="button quiet" href="${change('company')}">${text.changes.company.open}</a></div>
    ${actingCard(frame, contacts, {
      ...{ title: text.contacts, lead: employer.has_saldo ? text.contactsLead : text.noSaldo },
      ...{ none: text.noContacts, name: employer.has_saldo ? change('name') : undefined },
      words: text.changes.name.open,
      end: (person) => change('end', { person }),
    })}
    ${actingCard(frame, orderers, {
      ...{ title: text.orderers, lead: employer.has_plus ? text.orderersLead : text.noPlus },
      ...{ none: text.noOrderers, name: employer.has_plus ? change('orderer') : undefined },
      words: text.changes.orderer.open,
      end: (person) => change('end-orderer', { person }),
    })}
    <div class="columns">
      <section class="card"><h2>${text.facts}</h2><dl>
        <div><dt>${text.businessId}</dt><dd>${employer.business_id}</dd></div>
        <div><dt>${frame.text.services}</dt><dd>${servicesOf(employer)}</dd></div></dl></section>
      <section class="card"><h2>${frame.text.acts}</h2>
        ${history.length ? actsList(frame, history.map(withoutEmployer)) : html`<p class="empty">${frame.text.noActs}</p>`}</section>
    </div>`,
  })
}

/** Who acts for an employer in one of its services. `name`: where another can be named. */
function actingCard(
  frame: Frame,
  people: (SeenEmployer['contacts'][number] & { role?: 'orderer' | 'admin' })[],
  card: {
    title: string
    lead: string
    none: string
    words: string
    name: string | undefined
    end: (person: string) => string
  },
): Html {
  const text = frame.text.aboutEmployers
  const hasRoles = people.some(({ role }) => role)
  return html`<section class="card"><div class="heading"><h2>${card.title}</h2>
      ${card.name ? html`<a class="button" href="${card.name}">${card.words}</a>` : ''}</div>
      <p class="meta">${card.lead}</p>
      ${
        people.length
          ? html`<table class="actions">
        <thead><tr><th scope="col">${frame.text.person}</th><th scope="col">${frame.text.userId}</th>
          ${hasRoles ? html`<th scope="col">${text.role}</th>` : ''}
          <th scope="col">${frame.text.since}</th><th><span class="unseen">${frame.text.act}</span></th></tr></thead>
        <tbody>${people.map(({ person, given_names, family_name, email, since, role }) => {
          const name = `${given_names} ${family_name}`
          return html`<tr>
          <th scope="row"><a href="${href(frame, `/desk/people/${person}`)}">${name}</a></th>
          <td class="address">${email ? breakable(email) : frame.text.noUserId}</td>
          ${role ? html`<td data-label="${text.role}">${text.roles[role]}</td>` : ''}
          <td data-label="${frame.text.since}">${day(frame, since)}</td>
          <td class="action"><a class="button quiet" href="${card.end(person)}" aria-label="${text.endOf(name)}">${text.changes.end.open}</a></td></tr>`
        })}</tbody></table>`
          : card.name
            ? html`<p class="empty">${card.none}</p>`
            : ''
      }
    </section>`
}
