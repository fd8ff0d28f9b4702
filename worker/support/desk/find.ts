import type { Context } from 'hono'
import { maskEmail, normaliseEmail } from '../../identity/email-address.ts'
import { readProviderStates } from '../../identity/provider-states.ts'
import { withoutIdentityCodes } from '../../platform/identity-code.ts'
import { Problem } from '../../platform/problem.ts'
import type { DeskContext } from './access.ts'
import { readForm, requestNumberOf } from './forms.ts'
import { frameOf, href } from './pages/page.ts'
import { type Search, startPage } from './pages/start.ts'
import { recordSearch } from './store/acts.ts'
import { findByAddress } from './store/people.ts'
import { hasRequest, listRequests, type RequestState } from './store/requests.ts'
import type { DeskError } from './text.ts'

/** How many requests a page lists. */
const PAGE = 50

/** The start of the desk: the search, what is waiting, and how the ways to identify do. */
export async function start(c: Context<DeskContext>, search: Search = {}): Promise<Response> {
  const state: RequestState = c.req.query('state') === 'closed' ? 'closed' : 'open'
  const before = requestNumberOf(c.req.query('before') ?? '')
  const [requests, providers] = await Promise.all([
    listRequests(c.env.DB, state, PAGE + 1, before),
    readProviderStates(c.env, c.get('now')),
  ])
  return startPage(c, {
    search,
    state,
    requests: requests.slice(0, PAGE),
    hasOlder: requests.length > PAGE,
    isFirst: !before,
    ...providers,
  })
}

/** Finds a person by user id, or a request by number. An address is never in a link, so the search is a POST. */
export async function find(c: Context<DeskContext>): Promise<Response> {
  const { q = '' } = await readForm(c)
  const query = q.trim()
  const refuse = (error: DeskError, found: Partial<Search> = {}) => {
    c.status(error === 'nobody-found' || error === 'no-such-request' ? 404 : 422)
    return start(c, { query, error, ...found })
  }
  if (!query) return refuse('query-missing')
  if (withoutIdentityCodes(query) !== query) return refuse('query-identity-code')
  return query.includes('@') ? findAddress(c, query, refuse) : findNumber(c, query, refuse)
}

type Refuse = (error: DeskError, found?: Partial<Search>) => Promise<Response>

async function findAddress(c: Context<DeskContext>, query: string, refuse: Refuse): Promise<Response> {
  let email: string
  try {
    email = normaliseEmail(query)
  } catch (error) {
    if (error instanceof Problem) return refuse('query-not-valid')
    throw error
  }
  const { person, requests } = await findByAddress(c.env.DB, email, PAGE)
  const found = person ? 'person' : requests.length ? 'requests' : 'nothing'
  const [agent, now] = [c.get('agent'), c.get('now')]
  const details = { searched: maskEmail(email), found } as const
  await recordSearch(c.env.DB, { agent, now, details, ...(person && { person }) })
  if (person) return c.redirect(href(frameOf(c), `/desk/people/${person}`), 303)
  return requests.length ? start(c, { query, found: requests }) : refuse('nobody-found')
}

async function findNumber(c: Context<DeskContext>, query: string, refuse: Refuse): Promise<Response> {
  const number = requestNumberOf(query)
  if (!number) return refuse('query-not-valid')
  const isThere = await hasRequest(c.env.DB, number)
  const [agent, now] = [c.get('agent'), c.get('now')]
  const details = { searched: number, found: isThere ? 'request' : 'nothing' } as const
  await recordSearch(c.env.DB, { agent, now, details, ...(isThere && { request: number }) })
  if (!isThere) return refuse('no-such-request')
  return c.redirect(href(frameOf(c), `/desk/requests/${number}`), 303)
}
