import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { Html } from '../../../pages/page.ts'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import type { EmployerWish } from '../change-employer.ts'
import { FORM_KEY, type Form } from '../forms.ts'
import type { EmployerRow, Service } from '../store/employers.ts'
import { reasonOf } from './change-employer.ts'
import { confirmPage } from './confirm.ts'
import { deskPage, type Errors, type Frame, field, frameOf, hasErrors, href } from './page.ts'

const PAGE = '/desk/employers/add'

/** Asks for what a new employer is called. */
export function addEmployerPage(
  c: Context<DeskContext>,
  { form, errors }: { form: Form; errors: Errors } = { form: {}, errors: {} },
): Response | Promise<Response> {
  const frame = frameOf(c)
  const text = frame.text.aboutEmployers
  const input = (name: string, label: string, hint: string, kind?: 'long') =>
    field(frame, { name, label, hint, value: form[name], errors, ...(kind && { kind }) })
  return deskPage(c, {
    title: text.add.title,
    place: 'employers',
    hasError: hasErrors(errors),
    main: html`<div class="narrow">
      <p><a href="${href(frame, '/desk/employers')}">${frame.text.back}</a></p>
      <h1>${text.add.title}</h1>
      <form class="card" method="post" action="${href(frame, PAGE)}">
        <input type="hidden" name="${FORM_KEY}" value="${form[FORM_KEY] ?? randomSecret()}">
        ${input('name', text.name, text.nameHint)} ${input('business_id', text.businessId, text.businessIdHint)}
        ${serviceChoice(frame, form.service, errors)}
        ${input('detail', text.detail, text.detailHint, 'long')}
        ${input('request', frame.text.aboutRequest, frame.text.aboutRequestHint)}
        <div><button name="step" value="check">${frame.text.continue}</button></div>
      </form>
    </div>`,
  })
}

/** Which of the services the employer gets. */
function serviceChoice({ text }: Frame, chosen: string | undefined, errors: Errors): Html {
  const { service, services } = text.aboutEmployers
  return html`<fieldset class="field" ${errors.service ? raw('aria-describedby="service-error"') : ''}>
    <legend>${service}</legend>
    ${(['plus', 'saldo'] as const).map(
      (one, index) =>
        html`<label><input type="radio" name="service" value="${one}" ${chosen === one ? raw('checked') : ''}
          ${errors.service && index === 0 ? raw('autofocus') : ''}> ${services[one]}</label>`,
    )}
    ${errors.service ? html`<p class="error" id="service-error">${text.errors[errors.service]}</p>` : ''}
  </fieldset>`
}

/** Says what will happen, before it does. `there`: the employer that has the business ID already, without the service. */
export function confirmNewEmployerPage(
  c: Context<DeskContext>,
  form: Form,
  wish: EmployerWish & { company: NonNullable<EmployerWish['company']> },
  service: Service,
  there?: EmployerRow,
): Response | Promise<Response> {
  const frame = frameOf(c)
  const text = frame.text.aboutEmployers
  const { name, business_id } = there ?? wish.company
  const company = [frame.text.employer, html`<strong>${name}, ${business_id}</strong>`] as const
  return confirmPage(c, {
    ...{ words: there ? text.giveService : text.add, place: 'employers', page: PAGE },
    kept: { ...form, ...(there && { employer: there.id }) },
    facts: [
      company,
      [text.service, html`<strong>${text.services[service]}</strong>`],
      ...reasonOf(frame, wish),
    ],
  })
}
