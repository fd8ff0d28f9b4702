import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Html } from '../../../pages/page.ts'
import { withoutIdentityCodes } from '../../../platform/identity-code.ts'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import { FORM_KEY, type Form } from '../forms.ts'
import type { ActRow } from '../store/acts.ts'
import type { RequestRow } from '../store/requests.ts'
import type { NotDone } from '../text.ts'
import { actsList } from './acts-list.ts'
import { deskPage, doneNotice, type Errors, field, frameOf, hasErrors, href, notice, time } from './page.ts'

export function requestPage(
  c: Context<DeskContext>,
  { request, person, history }: { request: RequestRow; person: string | null; history: ActRow[] },
  { form, errors, notDone }: { form: Form; errors: Errors; notDone?: NotDone | undefined },
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text } = frame
  const { number, topic, name, email, language, message, about_request, state, created_at } = request
  const isOpen = state === 'open'
  const isForgotten = email === ''
  const fact = (label: string, value: Html) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
  return deskPage(c, {
    title: `${text.request} ${number}`,
    hasError: hasErrors(errors),
    main: html`${notDone ? notice(frame, notDone) : hasErrors(errors) ? '' : doneNotice(c)}
    <div class="heading"><h1>${number}</h1><span class="state ${state}">${text.states[state]}</span></div>
    <div class="columns">
      <div class="column">
        <section class="card"><h2>${text.topics[topic]}</h2>
          ${isForgotten ? html`<p class="empty">${text.forgotten}</p>` : html`<p class="written" lang="${language}">${withoutIdentityCodes(message)}</p>`}
          <dl>
            ${isForgotten ? '' : fact(text.sender, html`${withoutIdentityCodes(name)}<br><span class="address">${email}</span>`)}
            ${fact(text.received, time(frame, created_at))}
            ${fact(text.language, text.languages[language])}
            ${about_request ? fact(text.supportCode, about_request) : ''}
          </dl>
          ${
            isForgotten
              ? ''
              : html`<p>${person ? html`<a href="${href(frame, `/desk/people/${person}`)}">${text.personOfAddress}</a>` : text.noPersonOfAddress}</p>
          <p class="meta">${text.addressNotVerified}</p>`
          }
        </section>
      </div>
      <div class="column">
        <section class="card"><h2>${text.notes}</h2>
          ${history.length ? actsList(frame, history) : html`<p class="empty">${text.noNotes}</p>`}
          <form method="post" action="${href(frame, `/desk/requests/${number}`)}">
            <input type="hidden" name="${FORM_KEY}" value="${form[FORM_KEY] ?? randomSecret()}">
            ${field(frame, { name: 'note', label: text.noteLabel, hint: text.noteHint, value: form.note, errors, kind: 'long' })}
            <div class="buttons"><button class="quiet" name="do" value="note">${text.saveNote}</button>
              ${isForgotten ? '' : html`<button ${isOpen ? '' : html`class="quiet"`} name="do" value="${isOpen ? 'close' : 'reopen'}">${isOpen ? text.close : text.reopen}</button>`}</div>
          </form>
        </section>
      </div>
    </div>`,
  })
}
