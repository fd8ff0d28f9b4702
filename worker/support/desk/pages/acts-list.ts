import { html } from 'hono/html'
import { identityProviders } from '../../../identity/broker-profiles.ts'
import type { Html } from '../../../pages/page.ts'
import type { ActDetails, ActRow } from '../store/acts.ts'
import type { Identification } from '../text.ts'
import { type Frame, href, time, writtenDay } from './page.ts'

/** What an act was, in words. */
export function actDetails(frame: Frame, details: ActDetails): Html {
  const { text, language } = frame
  const names: Record<string, string> = text.detailNames
  const inWords = (name: string, value: string) => {
    if (name === 'identification') return text.identifications[value as Identification]?.name ?? value
    if (name === 'found') return text.found[value as keyof typeof text.found] ?? value
    if (name === 'provider') {
      return identityProviders.find(({ id }) => id === value)?.names[language] ?? text.broker
    }
    if (name === 'employer') return html`<a href="${href(frame, `/desk/employers/${value}`)}">${value}</a>`
    return name === 'day' || name === 'expires_by' ? writtenDay(frame, value) : value
  }
  return Object.entries(details).map(
    ([name, value]) =>
      html`<span class="detail"><span class="meta">${names[name] ?? name}:</span> <span class="written">${inWords(name, String(value))}</span></span> `,
  )
}

/** Acts as a list to read through, each with who it was and when. */
export function actsList(frame: Frame, acts: ActRow[]): Html {
  const { text } = frame
  return html`<ul class="acts">${acts.map(
    ({ act, agent, at, request, details }) => html`<li>
      <p><strong>${text.actNames[act]}</strong>${request ? html` <a href="${href(frame, `/desk/requests/${request}`)}">${request}</a>` : ''}</p>
      ${Object.keys(details).length ? html`<p>${actDetails(frame, details)}</p>` : ''}
      <p class="meta">${time(frame, at)}, ${agent}</p>
    </li>`,
  )}</ul>`
}
