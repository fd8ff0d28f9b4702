import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { SignInOptions } from '../../../identity/schemas.ts'
import type { Html } from '../../../pages/page.ts'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import { FORM_KEY } from '../forms.ts'
import type { RequestLine, RequestState } from '../store/requests.ts'
import type { DeskError } from '../text.ts'
import { deskPage, type Frame, field, frameOf, href } from './page.ts'
import { requestsTable } from './requests-table.ts'

/** What somebody has searched for, and how it went. */
export type Search = { query?: string; error?: DeskError; found?: RequestLine[] }

type Providers = Pick<SignInOptions, 'providers' | 'broker'>

export function startPage(
  c: Context<DeskContext>,
  {
    search,
    state,
    requests,
    hasOlder,
    isFirst,
    ...providers
  }: {
    search: Search
    state: RequestState
    requests: RequestLine[]
    hasOlder: boolean
    isFirst: boolean
  } & Providers,
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text } = frame
  const { error, found } = search
  const isOpen = state === 'open'
  const stateLink = (one: RequestState, label: string) =>
    html`<a href="${href(frame, '/desk', { state: one })}" ${one === state ? raw('aria-current="true"') : ''}>${label}</a>`
  const errors = error ? { q: error } : {}
  return deskPage(c, {
    title: text.places.start,
    place: 'start',
    hasError: Boolean(error),
    main: html`<h1 class="unseen">${text.desk}</h1>
    <section class="card">
      <h2>${text.search}</h2>
      <form class="search" method="post" action="${href(frame, '/desk/search')}">
        <input type="hidden" name="${FORM_KEY}" value="${randomSecret()}">
        ${field(frame, {
          name: 'q',
          label: text.searchLabel,
          hint: text.searchHint,
          value: search.query,
          errors,
          attributes: 'maxlength="300" autocapitalize="none" spellcheck="false"',
        })}
        <button>${text.searchButton}</button>
      </form>
      ${
        found
          ? html`<div class="notice warning" role="status" tabindex="-1" autofocus><p>${text.requestsFromAddress}</p>
            <p class="meta">${text.addressNotVerified}</p></div>${requestsTable(frame, found)}`
          : ''
      }
    </section>
    ${disturbances(frame, providers)}
    <section class="card">
      <div class="heading"><h2>${isOpen ? text.openRequests : text.closedRequests}</h2>
        <nav class="tabs" aria-label="${text.state}">${stateLink('open', text.showOpen)}${stateLink('closed', text.showClosed)}</nav></div>
      ${requests.length ? requestsTable(frame, requests) : html`<p class="empty">${isOpen ? text.noOpenRequests : text.noClosedRequests}</p>`}
      ${
        isFirst && !hasOlder
          ? ''
          : html`<nav class="pages" aria-label="${text.openRequests}">
            ${isFirst ? '' : html`<a href="${href(frame, '/desk', { state })}">${text.newest}</a>`}
            ${hasOlder ? html`<a href="${href(frame, '/desk', { state, before: requests.at(-1)!.number })}" rel="next">${text.older}</a>` : ''}
          </nav>`
      }
    </section>`,
  })
}

/** In one line: whether people can identify themselves. */
function disturbances(frame: Frame, { providers, broker }: Providers): Html {
  const { text, language } = frame
  const names = [
    ...(broker.disturbance ? [text.broker] : []),
    ...providers.filter(({ disturbance }) => disturbance).map(({ names }) => names[language]),
  ]
  return html`<p class="notice ${names.length ? 'warning' : 'calm'} line"><span>${names.length ? text.disturbed(names.join(', ')) : text.allProvidersWork}</span>
    <a href="${href(frame, '/desk/providers')}">${text.providers}</a></p>`
}
