import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { identityProviders } from '../../identity/broker-profiles.ts'
import { BROKER } from '../../identity/provider-outcomes.ts'
import { readProviderStates, refreshProviderStates } from '../../identity/provider-states.ts'
import { listNotices, putUpNotice, takeDownNotice } from '../../identity/store/providers.ts'
import type { DeskContext } from './access.ts'
import { doOnce, formHashOf, readForm } from './forms.ts'
import { frameOf, href } from './pages/page.ts'
import { providersPage } from './pages/providers.ts'
import { recordAct } from './store/acts.ts'

/** How every way to identify does, and which notices of ours are up. */
export async function showProviders(c: Context<DeskContext>): Promise<Response> {
  const [states, notices] = await Promise.all([
    readProviderStates(c.env, c.get('now')),
    listNotices(c.env.DB),
  ])
  return providersPage(c, states, notices)
}

/** Puts a notice of disturbance up, or takes it down, and shows it to people at once. */
export async function switchNotice(c: Context<DeskContext>): Promise<Response> {
  const { DB: db } = c.env
  const form = await readForm(c)
  const provider = [BROKER, ...identityProviders.map(({ id }) => id)].find((id) => id === form.provider)
  if (!provider || (form.do !== 'up' && form.do !== 'down')) throw new HTTPException(400)
  const isUp = form.do === 'up'
  const act = isUp ? 'put-up-notice' : 'take-down-notice'
  const [agent, now, formHash] = [c.get('agent'), c.get('now'), formHashOf(act, provider, form)]
  await doOnce(db, formHash, async () => {
    const isThere = (await listNotices(db)).some((notice) => notice.provider === provider)
    if (isThere === isUp) return // a colleague was faster
    const beside = [recordAct(db, { act, agent, now, details: { provider }, formHash })]
    await (isUp ? putUpNotice(db, { provider, agent, now }, beside) : takeDownNotice(db, provider, beside))
  })
  await refreshProviderStates(c.env, now)
  return c.redirect(href(frameOf(c), '/desk/providers', { done: isUp ? 'notice-up' : 'notice-down' }), 303)
}
