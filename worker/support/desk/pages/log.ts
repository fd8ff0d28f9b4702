import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { DeskContext } from '../access.ts'
import { type ActFilter, type ActRow, acts as everyAct } from '../store/acts.ts'
import { actDetails } from './acts-list.ts'
import { breakable, deskPage, frameOf, href, time } from './page.ts'

/** The end of a person's id: enough to tell people in a list apart, without naming them. */
const shortId = (person: string) => `…${person.slice(-6)}`

export function logPage(
  c: Context<DeskContext>,
  {
    filter,
    acts,
    agents,
    hasOlder,
  }: { filter: ActFilter; acts: ActRow[]; agents: { agent: string; sequence: number }[]; hasOlder: boolean },
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text, language } = frame
  const { before, ...kept } = filter
  const option = (value: string, label: string, isChosen: boolean) =>
    html`<option value="${value}" ${isChosen ? raw('selected') : ''}>${label}</option>`
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return deskPage(c, {
    title: text.log,
    place: 'log',
    main: html`<h1>${text.log}</h1>
    <p>${text.logLead}</p>
    <section class="card">
      <form class="filter" method="get" action="/desk/log">
        <input type="hidden" name="lang" value="${language}">
        ${filter.person ? html`<input type="hidden" name="person" value="${filter.person}">` : ''}
        <div class="field"><label for="agentOf">${text.agent}</label><select id="agentOf" name="agentOf">
          ${option('', text.everybody, filter.agentOf === undefined)}
          ${agents.map(({ agent, sequence }) => option(String(sequence), agent, sequence === filter.agentOf))}</select></div>
        <div class="field"><label for="act">${text.act}</label><select id="act" name="act">
          ${option('', text.everything, filter.act === undefined)}
          ${everyAct.map((act) => option(act, text.actNames[act], act === filter.act))}</select></div>
        <button class="quiet">${text.show}</button>
      </form>
      ${filter.person ? html`<p>${text.onePerson}</p>` : ''}
      ${isFiltered ? html`<p><a href="${href(frame, '/desk/log')}">${text.removeFilter}</a></p>` : ''}
      ${
        acts.length
          ? html`<table class="log">
        <thead><tr><th scope="col">${text.time}</th><th scope="col">${text.agent}</th><th scope="col">${text.act}</th>
          <th scope="col">${text.subject}</th><th scope="col">${text.details}</th></tr></thead>
        <tbody>${acts.map(
          ({ at, agent, act, person, request, details }) => html`<tr>
          <td>${time(frame, at)}</td><td>${breakable(agent)}</td><td>${text.actNames[act] ?? act}</td>
          <td>${person ? html`<a href="${href(frame, `/desk/people/${person}`)}">${text.person} ${shortId(person)}</a> ` : ''}${
            request ? html`<a href="${href(frame, `/desk/requests/${request}`)}">${request}</a>` : ''
          }</td>
          <td>${actDetails(frame, details)}</td></tr>`,
        )}</tbody></table>`
          : html`<p class="empty">${text.noActsFound}</p>`
      }
      ${hasOlder ? html`<nav class="pages" aria-label="${text.log}"><a rel="next" href="${href(frame, '/desk/log', { ...kept, before: acts.at(-1)!.sequence })}">${text.older}</a></nav>` : ''}
    </section>`,
  })
}
