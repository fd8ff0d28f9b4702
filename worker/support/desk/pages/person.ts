import type { Context } from 'hono'
import { html } from 'hono/html'
import { maskEmail } from '../../../identity/email-address.ts'
import type { Html } from '../../../pages/page.ts'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import { FORM_KEY } from '../forms.ts'
import type { SeenPerson } from '../store/people.ts'
import { actsList } from './acts-list.ts'
import { day, deskPage, doneNotice, type Frame, frameOf, href, time } from './page.ts'
import { requestsTable } from './requests-table.ts'

export function personPage(c: Context<DeskContext>, seen: SeenPerson): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text } = frame
  const { person, requests, history } = seen
  const name = `${person.given_names} ${person.family_name}`
  return deskPage(c, {
    title: text.person,
    main: html`${doneNotice(c)}
    <div class="heading"><h1>${name}</h1>${
      person.email === null
        ? ''
        : html`<a class="button" href="${href(frame, `/desk/people/${person.id}/user-id`)}">${text.changeUserId}</a>`
    }</div>
    <div class="columns">
      <div class="column">
        <section class="card"><h2>${text.userId}</h2>${userId(frame, seen)}</section>
        <section class="card"><h2>${text.services}</h2>${services(frame, seen)}</section>
        <section class="card"><h2>${text.cards}</h2>${cards(frame, seen)}</section>
      </div>
      <div class="column">
        <section class="card"><h2>${text.personRequests}</h2>
          ${requests.length ? requestsTable(frame, requests) : html`<p class="empty">${text.noPersonRequests}</p>`}
          <p class="meta">${text.addressNotVerified}</p></section>
        <section class="card"><div class="heading"><h2>${text.acts}</h2>
          <a href="${href(frame, '/desk/log', { person: person.id })}">${text.allActs}</a></div>
          ${history.length ? actsList(frame, history) : html`<p class="empty">${text.noActs}</p>`}</section>
      </div>
    </div>`,
  })
}

const fact = (name: string, value: Html) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`

function userId(frame: Frame, { person, links }: SeenPerson): Html {
  const { text } = frame
  const known = [
    fact(
      text.plusAddress,
      person.contact_email ? html`<span class="address">${person.contact_email}</span>` : text.noPlusAddress,
    ),
    fact(text.reminders, text.wantedReminders[person.reminders]),
    fact(text.openSessions, String(person.sessions)),
    fact(text.knownSince, day(frame, person.created_at)),
  ]
  const { id, email, language, user_since } = person
  if (email === null || language === null || user_since === null) {
    return html`<p>${text.noUserIdText}</p><dl>${fact(text.userId, text.noUserId)}${known}</dl>`
  }
  return html`<dl>
    ${fact(text.userId, html`<strong class="address">${email}</strong>`)}
    ${fact(text.userIdMasked, html`<span class="address">${maskEmail(email)}</span>`)}
    ${fact(text.userIdSince, day(frame, user_since))}
    ${fact(text.password, person.has_password ? text.hasPassword : text.hasNoPassword)}
    ${fact(
      text.openLinks,
      links.length
        ? links.map(
            ({ purpose, expires_at }) =>
              html`${text.linkPurposes[purpose]}, ${text.until} ${time(frame, new Date(expires_at * 1000))}<br>`,
          )
        : text.noOpenLinks,
    )}
    ${fact(text.mailLanguage, text.languages[language])}
    ${known}
  </dl>
  <form method="post" action="${href(frame, `/desk/people/${id}/password-link`)}">
    <input type="hidden" name="${FORM_KEY}" value="${randomSecret()}">
    <div class="line"><button class="quiet">${text.sendPasswordLink}</button>
      <p class="hint">${text.sendPasswordLinkText(email)}</p></div>
  </form>`
}

function services(frame: Frame, { services }: SeenPerson): Html {
  const { text } = frame
  if (!services.length) return html`<p class="empty">${text.noServices}</p>`
  return html`<table>
    <thead><tr><th scope="col">${text.employer}</th><th scope="col">${text.service}</th><th scope="col">${text.since}</th>
      <th scope="col">${text.lastDay}</th></tr></thead>
    <tbody>${services.map(
      ({ employer, service, since, last_day }) => html`<tr><th scope="row">${employer}</th>
        <td>${service === 'plus' ? 'Plus' : 'Saldo'}</td><td data-label="${text.since}">${day(frame, since)}</td>
        <td data-label="${text.lastDay}">${last_day ? day(frame, last_day) : '–'}</td></tr>`,
    )}</tbody>
  </table>`
}

/** OwnGiftcards by the end of their codes: enough to say which one a caller speaks of. */
function cards(frame: Frame, { cards }: SeenPerson): Html {
  const { text } = frame
  if (!cards.length) return html`<p class="empty">${text.noCards}</p>`
  return html`<table>
    <thead><tr><th scope="col">${text.cardCode}</th><th scope="col">${text.state}</th><th scope="col">${text.cardMade}</th></tr></thead>
    <tbody>${cards.map(
      ({ last_four, created_at, blocked_at }) => html`<tr><th scope="row">${last_four}</th>
        <td><span class="state ${blocked_at ? 'closed' : 'open'}">${blocked_at ? html`${text.cardBlocked} ${time(frame, blocked_at)}` : text.cardWorks}</span></td>
        <td data-label="${text.cardMade}">${time(frame, created_at)}</td></tr>`,
    )}</tbody>
  </table>
  <p class="meta">${text.cardsMeta}</p>`
}
