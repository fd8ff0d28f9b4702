import { env, exports } from 'cloudflare:workers'
import { type Context, Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import {
  keepTransaction,
  type LoginTransaction,
  takeTransaction,
} from '../../../worker/identity/login-transaction.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { AppContext } from '../../../worker/platform/http.ts'
import { API, CLIENT, HOST } from './api.ts'

const text = 'x'.repeat(43)
const transaction = (brokerState: string): LoginTransaction => ({
  client: CLIENT,
  provider: 'nordea',
  lang: 'fi',
  mode: 'popup',
  state: text,
  code_challenge: text,
  dpop_jkt: text,
  return_to: `${HOST}/`,
  broker: { state: brokerState, nonce: 'nonce', verifier: 'verifier' },
})

/** A browser's cookie for a sign-in, and what comes back for it so many seconds later. */
const keep = (brokerState: string) => call((c) => keepTransaction(c, transaction(brokerState)))
async function take(cookie: string, brokerState: string, later = 0): Promise<LoginTransaction | undefined> {
  let taken: LoginTransaction | undefined
  await call(
    async (c) => {
      taken = await takeTransaction(c, brokerState)
    },
    { cookie, later },
  )
  return taken
}

async function call(
  act: (c: Context<AppContext>) => Promise<unknown>,
  { cookie = '', later = 0 } = {},
): Promise<string> {
  const app = new Hono<AppContext>().get('/', async (c) => {
    c.set('config', readConfig(env))
    c.set('now', new Date(Date.now() + later * 1000))
    await act(c)
    return c.text('')
  })
  const response = await app.request(API, { headers: { Cookie: cookie } })
  return response.headers.getSetCookie().join()
}

describe('a sign-in under way', () => {
  it('is kept in a cookie that only this host gets, and that nobody can read', async () => {
    const cookie = await keep('first-state')
    expect(cookie).toMatch(/^__Host-sign-in-/)
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=900']) {
      expect(cookie).toContain(attribute)
    }
    expect(cookie).not.toContain('Domain')
    expect(cookie).not.toContain(HOST)
  })

  it('comes back for its state within its quarter of an hour', async () => {
    const [cookie] = (await keep('first-state')).split(';')
    expect(await take(cookie!, 'first-state', 899)).toEqual(transaction('first-state'))
    expect(await take(cookie!, 'first-state', 901)).toBeUndefined()
  })

  it('does not come back for another state, even under its name', async () => {
    const [cookie] = (await keep('first-state-of-one')).split(';')
    expect(await take(cookie!, 'another-state')).toBeUndefined()
    expect(await take(cookie!, 'first-state-of-two')).toBeUndefined()
    expect(await take(cookie!, 'first-state-of-one')).toBeDefined()
  })

  it('is not taken from a cookie that was changed', async () => {
    const [cookie] = (await keep('first-state')).split(';')
    // Not the very last characters: not all of their bits say something.
    const [before, last, after] = [cookie!.slice(0, -5), cookie!.at(-5), cookie!.slice(-4)]
    expect(await take(`${before}${last === 'A' ? 'B' : 'A'}${after}`, 'first-state')).toBeUndefined()
    expect((await exports.default.fetch(`${API}/sign-in/callback?state=first-state`)).status).toBe(400)
  })
})
