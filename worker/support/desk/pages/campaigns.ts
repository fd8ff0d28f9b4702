import type { Context } from 'hono'
import { html } from 'hono/html'
import { randomSecret } from '../../../platform/secrets.ts'
import type { Campaign } from '../../../reminders/store/campaigns.ts'
import type { DeskContext } from '../access.ts'
import { FORM_KEY, type Form } from '../forms.ts'
import type { NotDone } from '../text.ts'
import {
  breakable,
  day as dayOf,
  deskPage,
  doneNotice,
  type Errors,
  field,
  frameOf,
  hasErrors,
  href,
  notice,
  writtenDay,
} from './page.ts'

/** Days on which everybody is reminded, and the form that adds one. */
export function campaignsPage(
  c: Context<DeskContext>,
  campaigns: (Campaign & { has_begun: boolean })[],
  { form, errors, notDone }: { form: Form; errors: Errors; notDone?: NotDone | undefined },
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text } = frame
  const action = href(frame, '/desk/campaigns')
  const key = randomSecret()
  const input = (name: string, label: string, hint: string) =>
    field(frame, { name, label, hint, value: form[name], errors, kind: 'date' })
  return deskPage(c, {
    title: text.places.campaigns,
    place: 'campaigns',
    hasError: hasErrors(errors),
    main: html`${notDone ? notice(frame, notDone) : hasErrors(errors) ? '' : doneNotice(c)}
    <h1>${text.places.campaigns}</h1>
    <p>${text.campaignsLead}</p>
    <section class="card"><h2>${text.comingCampaigns}</h2>
      ${
        campaigns.length
          ? html`<table class="actions">
        <thead><tr><th scope="col">${text.campaignDay}</th><th scope="col">${text.expiresBy}</th>
          <th scope="col">${text.campaignBy}</th><th><span class="unseen">${text.act}</span></th></tr></thead>
        <tbody>${campaigns.map(
          ({ day, expires_by, set_by, has_begun }) => html`<tr>
          <th scope="row">${dayOf(frame, day)}</th>
          <td data-label="${text.expiresBy}">${dayOf(frame, expires_by)}</td>
          <td class="address" data-label="${text.campaignBy}">${breakable(set_by)}</td>
          <td class="action">${
            has_begun
              ? html`<span class="state open">${text.campaignBegun}</span>`
              : html`<form method="post" action="${action}">
            <input type="hidden" name="${FORM_KEY}" value="${key}"><input type="hidden" name="day" value="${day}">
            <button class="quiet" name="do" value="remove" aria-label="${text.removeCampaignOf(writtenDay(frame, day))}">${text.removeCampaign}</button></form>`
          }</td></tr>`,
        )}</tbody></table>`
          : html`<p class="empty">${text.noCampaigns}</p>`
      }
    </section>
    <section class="card narrow"><h2>${text.addCampaign}</h2>
      <form method="post" action="${action}">
        <input type="hidden" name="${FORM_KEY}" value="${form[FORM_KEY] ?? key}">
        ${input('day', text.campaignDay, text.campaignDayHint)}
        ${input('expires_by', text.expiresBy, text.expiresByHint)}
        <div><button name="do" value="add">${text.addCampaignButton}</button></div>
      </form>
    </section>`,
  })
}
