import type { Context } from 'hono'
import { html } from 'hono/html'
import { BROKER } from '../../../identity/provider-outcomes.ts'
import type { SignInOptions } from '../../../identity/schemas.ts'
import type { Notice } from '../../../identity/store/providers.ts'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import { FORM_KEY } from '../forms.ts'
import { deskPage, doneNotice, frameOf, href, time } from './page.ts'

export function providersPage(
  c: Context<DeskContext>,
  { providers, broker }: Pick<SignInOptions, 'providers' | 'broker'>,
  notices: Notice[],
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text, language } = frame
  const key = randomSecret()
  const rows = [
    { id: BROKER, name: text.broker, disturbance: broker.disturbance },
    ...providers.map(({ id, names, disturbance }) => ({ id, name: names[language], disturbance })),
  ]
  return deskPage(c, {
    title: text.providers,
    place: 'providers',
    main: html`${doneNotice(c)}
    <h1>${text.providers}</h1>
    <p>${text.providersLead}</p>
    ${broker.notice ? html`<p class="notice warning">${broker.notice[language]}</p>` : ''}
    <section class="card"><table class="actions">
      <thead><tr><th scope="col">${text.provider}</th><th scope="col">${text.state}</th><th scope="col">${text.notice}</th>
        <th><span class="unseen">${text.act}</span></th></tr></thead>
      <tbody>${rows.map(({ id, name, disturbance }) => {
        const notice = notices.find(({ provider }) => provider === id)
        return html`<tr><th scope="row">${name}</th>
          <td><span class="state ${disturbance ? 'disturbed' : 'closed'}">${disturbance ? html`${text.disturbedSince} ${time(frame, disturbance.since)}` : text.works}</span></td>
          <td data-label="${text.notice}">${notice ? html`${time(frame, notice.since)}<br><span class="meta">${text.noticeBy(notice.set_by)}</span>` : text.noNotice}</td>
          <td class="action"><form method="post" action="${href(frame, '/desk/providers')}">
            <input type="hidden" name="${FORM_KEY}" value="${key}"><input type="hidden" name="provider" value="${id}">
            <button class="quiet" name="do" value="${notice ? 'down' : 'up'}"
              aria-label="${notice ? text.takeDownFor(name) : text.putUpFor(name)}">${notice ? text.takeDown : text.putUp}</button></form></td></tr>`
      })}</tbody>
    </table></section>`,
  })
}
