import type { Context } from 'hono'
import { businessIdOf } from '../../employers/business-id.ts'
import { withoutIdentityCodes } from '../../platform/identity-code.ts'
import type { DeskContext } from './access.ts'
import { readForm } from './forms.ts'
import { employerPage, employersPage } from './pages/employers.ts'
import { frameOf, href, nothingHere } from './pages/page.ts'
import { recordSearch } from './store/acts.ts'
import { findEmployers, type SeenEmployer, seeEmployer } from './store/employers.ts'
import type { DeskError } from './text.ts'

/** How many employers a search lists. */
const MOST_FOUND = 25
const MOST_ACTS = 30

/** Finds employers by a part of their name, or by business ID. Also a sole trader has one, so nothing is in a link. */
export async function searchEmployers(c: Context<DeskContext>): Promise<Response> {
  const { DB: db } = c.env
  const { q = '' } = await readForm(c)
  const query = q.trim()
  const refuse = (error: DeskError, status: 404 | 422) => {
    c.status(status)
    return employersPage(c, { query, error })
  }
  const businessId = businessIdOf(query)
  if (!query) return refuse('employer-query-missing', 422)
  if (!businessId && withoutIdentityCodes(query) !== query) return refuse('query-identity-code', 422)
  const employers = await findEmployers(db, { text: query.toLowerCase(), businessId }, MOST_FOUND + 1)
  const [agent, now] = [c.get('agent'), c.get('now')]
  const found = employers.length ? 'employers' : 'nothing'
  await recordSearch(db, { agent, now, details: { searched: query, found } })
  const [first, second] = employers
  if (!first) return refuse('employer-not-found', 404)
  if (!second) return c.redirect(href(frameOf(c), `/desk/employers/${first.id}`), 303)
  return employersPage(c, {
    query,
    found: { employers: employers.slice(0, MOST_FOUND), hasMore: employers.length > MOST_FOUND },
  })
}

/** Reads what the desk shows of an employer, which is recorded; null when there is none. */
export function lookAtEmployer(c: Context<DeskContext>, id: string): Promise<SeenEmployer | null> {
  const look = { act: 'see-employer' as const, agent: c.get('agent'), now: c.get('now') }
  return seeEmployer(c.env.DB, { ...look, details: { employer: id } }, id, MOST_ACTS)
}

/** An employer with the people who act for it. */
export async function showEmployer(c: Context<DeskContext>, id: string): Promise<Response> {
  const seen = await lookAtEmployer(c, id)
  return seen ? employerPage(c, seen) : nothingHere(c)
}
