import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { Html } from '../../../pages/page.ts'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import type { UserIdChange } from '../change-user-id.ts'
import { FORM_KEY, type Form, fingerprintOf } from '../forms.ts'
import type { SeenPersonRow } from '../store/people.ts'
import { identifications, type NotDone } from '../text.ts'
import { deskPage, type Errors, type Frame, field, frameOf, hasErrors, href, notice } from './page.ts'

const nameOf = ({ given_names, family_name }: SeenPersonRow) => `${given_names} ${family_name}`
const addressOf = (frame: Frame, { id }: SeenPersonRow, place = '') =>
  href(frame, `/desk/people/${id}${place}`)

/** Asks how the caller was identified, and for the address that becomes the user id. */
export function userIdPage(
  c: Context<DeskContext>,
  person: SeenPersonRow,
  form: Form,
  errors: Errors,
  notDone?: NotDone,
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text } = frame
  const back = html`<a href="${addressOf(frame, person)}">${text.back}</a>`
  const shared = { title: text.identifyTitle, hasError: hasErrors(errors) }
  if (person.email === null) {
    const main = html`<section class="card one-thing"><h1>${nameOf(person)}</h1><p>${text.noUserIdText}</p><p>${back}</p></section>`
    return deskPage(c, { ...shared, main })
  }
  const input = (name: string, label: string, hint: string, kind?: 'email' | 'long') =>
    field(frame, { name, label, hint, value: form[name], errors, ...(kind && { kind }) })
  return deskPage(c, {
    ...shared,
    main: html`<div class="narrow">
      ${notDone ? notice(frame, notDone) : ''}
      <p>${back}</p>
      <h1>${text.identifyTitle}</h1>
      <p>${nameOf(person)}, <span class="address">${person.email}</span></p>
      <p class="notice warning">${text.identifyLead}</p>
      <form class="card" method="post" action="${addressOf(frame, person, '/user-id')}">
        <input type="hidden" name="${FORM_KEY}" value="${form[FORM_KEY] ?? randomSecret()}">
        ${identificationFields(frame, form, errors)}
        ${input('email', text.newAddress, text.newAddressHint, 'email')}
        ${input('again', text.newAddressAgain, text.newAddressAgainHint, 'email')}
        ${input('request', text.aboutRequest, text.aboutRequestHint)}
        <div><button name="step" value="check">${text.continue}</button></div>
      </form>
    </div>`,
  })
}

/** The ways to identify somebody; the field of a way shows once it is chosen, or always in browsers that cannot tell. */
function identificationFields(frame: Frame, form: Form, errors: Errors): Html {
  const { text } = frame
  const isWrong = errors.method !== undefined
  return html`<fieldset class="field" ${isWrong ? raw('aria-describedby="method-error"') : ''}>
    <legend>${text.identifyHow}</legend>
    ${isWrong ? html`<p class="error" id="method-error">${text.errors['method-missing']}</p>` : ''}
    ${identifications.map((one, position) => {
      const { name, hint, detail } = text.identifications[one]
      return html`<div class="way">
        <label><input type="radio" name="method" value="${one}" ${form.method === one ? raw('checked') : ''}
            ${isWrong ? raw('aria-invalid="true"') : ''} ${isWrong && position === 0 ? raw('autofocus') : ''}>
          <span>${name}<span class="hint">${hint}</span></span></label>
        ${field(frame, { name: `detail-${one}`, label: detail, value: form[`detail-${one}`], errors, kind: 'long' })}
      </div>`
    })}
  </fieldset>`
}

/** Says what will happen, before it does. */
export function confirmUserIdPage(
  c: Context<DeskContext>,
  person: SeenPersonRow & { email: string },
  form: Form,
  { method, detail, email, request }: UserIdChange,
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text } = frame
  const kept = Object.entries({ ...form, from: fingerprintOf(person.email) })
  const fact = (name: string, value: Html) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`
  return deskPage(c, {
    title: text.confirmTitle,
    main: html`<div class="narrow">
      <h1 tabindex="-1" autofocus>${text.confirmTitle}</h1>
      <p>${text.confirmLead}</p>
      <form class="card" method="post" action="${addressOf(frame, person, '/user-id')}">
        ${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" autocomplete="off">`)}
        <dl>
          ${fact(text.person, nameOf(person))}
          ${fact(text.from, html`<span class="address">${person.email}</span>`)}
          ${fact(text.to, html`<strong class="address">${email}</strong>`)}
          ${fact(text.identifiedBy, html`${text.identifications[method].name}: <span class="written">${detail}</span>`)}
          ${request ? fact(text.request, request) : ''}
        </dl>
        <div class="field"><h2>${text.whatHappens}</h2>
          <ul class="plain">${text.consequences.map((one) => html`<li>${one}</li>`)}</ul></div>
        <div class="buttons"><button name="step" value="change">${text.confirmButton}</button>
          <button class="quiet" name="step" value="edit">${text.correct}</button></div>
      </form>
    </div>`,
  })
}
