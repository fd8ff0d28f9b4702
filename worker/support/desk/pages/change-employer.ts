import type { Context } from 'hono'
import { html } from 'hono/html'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import { actingOf, companyPrint, type EmployerWish } from '../change-employer.ts'
import { FORM_KEY, type Form } from '../forms.ts'
import type { SeenEmployer } from '../store/employers.ts'
import type { EmployerChange, NotDone } from '../text.ts'
import { confirmPage, type Fact } from './confirm.ts'
import { deskPage, type Errors, type Frame, field, frameOf, hasErrors, href, notice } from './page.ts'

/** Asks for what a change needs. */
export function changeEmployerPage(
  c: Context<DeskContext>,
  seen: SeenEmployer,
  change: EmployerChange,
  { form, errors, notDone }: { form: Form; errors: Errors; notDone?: NotDone | undefined },
): Response | Promise<Response> {
  const frame = frameOf(c)
  const text = frame.text.aboutEmployers
  const { employer } = seen
  const page = `/desk/employers/${employer.id}`
  const contact = actingOf(seen, change, form.person)
  const input = (name: string, label: string, hint: string, kind?: 'email' | 'long') =>
    field(frame, { name, label, hint, value: form[name], errors, ...(kind && { kind }) })
  const isOver = (change === 'end' || change === 'end-orderer') && !contact
  return deskPage(c, {
    title: text.changes[change].title,
    place: 'employers',
    hasError: hasErrors(errors),
    main: html`<div class="narrow">
      ${notDone ? notice(frame, notDone) : ''}
      <p><a href="${href(frame, page)}">${frame.text.back}</a></p>
      <h1>${text.changes[change].title}</h1>
      <p>${employer.name}, ${employer.business_id}${contact ? html`<br><strong>${contact.given_names} ${contact.family_name}</strong>` : ''}</p>
      ${change === 'end' && seen.contacts.length === 1 ? html`<p class="notice warning">${text.lastContact}</p>` : ''}
      ${
        isOver
          ? ''
          : html`<form class="card" method="post" action="${href(frame, `${page}/${change}`)}">
        <input type="hidden" name="${FORM_KEY}" value="${form[FORM_KEY] ?? randomSecret()}">
        ${contact ? html`<input type="hidden" name="person" value="${contact.person}">` : ''}
        ${change === 'name' || change === 'orderer' ? input('contact', text.contact, text.contactHint, 'email') : ''}
        ${
          change === 'company'
            ? html`${input('name', text.name, text.nameHint)}${input('business_id', text.businessId, text.businessIdHint)}`
            : ''
        }
        ${input('detail', text.detail, text.detailHint, 'long')}
        ${input('request', frame.text.aboutRequest, frame.text.aboutRequestHint)}
        <div><button name="step" value="check">${frame.text.continue}</button></div>
      </form>`
      }
    </div>`,
  })
}

/** Says what will happen, before it does. */
export function confirmEmployerPage(
  c: Context<DeskContext>,
  { employer }: SeenEmployer,
  change: EmployerChange,
  form: Form,
  wish: EmployerWish,
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { person, company } = wish
  const now = `${employer.name}, ${employer.business_id}`
  const facts: Fact[] = company
    ? [
        [frame.text.from, now],
        [frame.text.to, html`<strong>${company.name}, ${company.business_id}</strong>`],
      ]
    : [[frame.text.employer, now]]
  if (person) facts.push([frame.text.person, html`<strong>${person.name}</strong>`])
  if (person?.email) facts.push([frame.text.userId, html`<span class="address">${person.email}</span>`])
  return confirmPage(c, {
    place: 'employers',
    words: frame.text.aboutEmployers.changes[change],
    page: `/desk/employers/${employer.id}/${change}`,
    kept: { ...form, ...(company && { from: companyPrint(employer) }) },
    facts: [...facts, ...reasonOf(frame, wish)],
  })
}

/** Who asked for something and how that was checked, and the service request that it is about, if any. */
export const reasonOf = ({ text }: Frame, { detail, request }: EmployerWish): Fact[] => [
  [text.aboutEmployers.detail, html`<span class="written">${detail}</span>`],
  ...(request ? [[text.request, request] as const] : []),
]
