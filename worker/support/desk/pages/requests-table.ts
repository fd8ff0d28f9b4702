import { html } from 'hono/html'
import type { Html } from '../../../pages/page.ts'
import type { RequestLine } from '../store/requests.ts'
import { type Frame, href, time } from './page.ts'

/** Service requests in lines that lead to them; whom they are from shows only there. */
export function requestsTable(frame: Frame, requests: RequestLine[]): Html {
  const { text } = frame
  return html`<table>
    <thead><tr><th scope="col">${text.number}</th><th scope="col">${text.topic}</th><th scope="col">${text.received}</th>
      <th scope="col">${text.language}</th><th scope="col">${text.state}</th></tr></thead>
    <tbody>${requests.map(
      ({ number, topic, created_at, language, state }) => html`<tr>
        <th scope="row"><a href="${href(frame, `/desk/requests/${number}`)}">${number}</a></th>
        <td>${text.topics[topic]}</td>
        <td>${time(frame, created_at)}</td>
        <td>${text.languages[language]}</td>
        <td><span class="state ${state}">${text.states[state]}</span></td>
      </tr>`,
    )}</tbody>
  </table>`
}
