import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { minuteOf } from '../../../worker/identity/provider-outcomes.ts'
import { API, registerClient } from './api.ts'
import { Browser } from './password-window.ts'

/** What comes of a sign-in that the bank ended, and of one that is told again and again. */

const ISSUER = 'https://broker.example'
const NOON = new Date('2026-11-03T12:00:00.000Z')
const description = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/authorize`,
  token_endpoint: `${ISSUER}/token`,
  pushed_authorization_request_endpoint: `${ISSUER}/par`,
  jwks_uri: `${ISSUER}/jwks`,
}
const bindings = { ...env, BROKER_ISSUER: ISSUER }

beforeAll(registerClient)
beforeEach(async () => {
  clockAt(0)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(description))
  await env.DB.batch(['provider_outcome', 'attempt'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const clockAt = (seconds: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: NOON.getTime() + seconds * 1000 })

let states = 0
/** Comes back from the bank with an error, and has kept its cookie; resolves with what the page is told each time. */
async function comeBack(network: string, error = 'temporarily_unavailable', { times = 1 } = {}) {
  const browser = new Browser(network)
  browser.bindings = bindings
  const state = String(states++).padStart(43, 's')
  await browser.keepSignIn({ provider: 'nordea', state })
  const cookies = [...browser.cookies]
  const told: (string | null)[] = []
  for (let time = 0; time < times; time++) {
    for (const [name, value] of cookies) browser.cookies.set(name, value)
    const query = new URLSearchParams({ state, error, iss: ISSUER })
    const response = await browser.send(`${API}/sign-in/callback?${query}`)
    told.push(new URL(response.headers.get('Location')!).searchParams.get('smartum-error'))
  }
  return told
}

const failures = async () => {
  const sum = env.DB.prepare("SELECT sum(failed) AS sum FROM provider_outcome WHERE provider = 'nordea'")
  return (await sum.first<number>('sum')) ?? 0
}

describe('an answer that says that the bank does not work', () => {
  it('counts once, however often it is sent again', async () => {
    const told = await comeBack('192.0.2.10', undefined, { times: 3 })
    expect(told).toEqual(['bank-unreachable', 'sign-in-expired', 'sign-in-expired'])
    expect(await failures()).toBe(1)
  })

  it('counts once a minute from one network, and once from each', async () => {
    for (let time = 0; time < 4; time++) expect(await comeBack('192.0.2.11')).toEqual(['bank-unreachable'])
    for (const household of [1, 2, 3]) await comeBack(`2001:db8:9:${household}::1`)
    expect(await failures()).toBe(2)
    clockAt(61)
    await comeBack('192.0.2.11')
    expect(await failures()).toBe(3)
    const minute = minuteOf(new Date())
    const rows = await env.DB.prepare('SELECT failed FROM provider_outcome WHERE minute = ?')
      .bind(minute)
      .all()
    expect(rows.results).toEqual([{ failed: 1 }])
  })

  it('is told to the person also when it cannot be counted', async () => {
    const DB = new Proxy(env.DB, {
      get: (target, name) => {
        if (name === 'batch') throw new Error('D1 is out of reach')
        return Reflect.get(target, name).bind(target)
      },
    })
    const spied = vi.spyOn(bindings, 'DB', 'get').mockReturnValue(DB)
    expect(await comeBack('192.0.2.12')).toEqual(['bank-unreachable'])
    spied.mockRestore()
    expect(await failures()).toBe(0)
  })
})

describe('an answer that says nothing of the bank', () => {
  it.each([
    ['access_denied', 'cancelled'],
    ['invalid_request', 'identity-not-confirmed'],
  ])('%s is used up as well, and is no failure of anybody', async (error, problem) => {
    expect(await comeBack('192.0.2.13', error, { times: 2 })).toEqual([problem, 'sign-in-expired'])
    expect(await failures()).toBe(0)
  })
})
