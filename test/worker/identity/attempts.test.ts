import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../../worker/app.ts'
import {
  bucketOf,
  countAttempts,
  networksOf,
  outerWall,
  wideWall,
} from '../../../worker/identity/attempts.ts'
import { attemptStatements, giveBackStatement, type Limit } from '../../../worker/identity/store/attempts.ts'
import { deleteExpired } from '../../../worker/identity/store/pruning.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { AppContext } from '../../../worker/platform/http.ts'
import { answerProblem, problemOf } from '../../../worker/platform/problem.ts'
import { API } from './api.ts'

const NOW = new Date('2026-03-02T10:00:00.000Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
let buckets = 0
const newLimit = (limit: number, seconds = 900): Limit => ({ bucket: `bucket ${buckets++}`, limit, seconds })
const countOf = ({ bucket }: Limit) =>
  env.DB.prepare('SELECT count FROM attempt WHERE bucket = ?').bind(bucket).first<number>('count')
const giveBack = (limits: Limit[], now = NOW) =>
  giveBackStatement(
    env.DB,
    limits.map(({ bucket }) => bucket),
    now.getTime() / 1000,
  ).run()
afterEach(() => vi.restoreAllMocks())

describe('a limit', () => {
  it('lets exactly so many through, and says when the next may come', async () => {
    const limit = newLimit(3)
    for (let i = 0; i < 3; i++) {
      expect(await countAttempts(env.DB, [limit], later(i))).toEqual({ allowed: true, retryAfter: 0 })
    }
    expect(await countAttempts(env.DB, [limit], later(100))).toEqual({ allowed: false, retryAfter: 800 })
    expect(await countAttempts(env.DB, [limit], later(899))).toEqual({ allowed: false, retryAfter: 1 })
    expect(await countAttempts(env.DB, [limit], later(900))).toEqual({ allowed: true, retryAfter: 0 })
    expect(await countOf(limit)).toBe(1)
  })

  it('is not passed by many at once', async () => {
    const limit = newLimit(7)
    const answers = await Promise.all(Array.from({ length: 40 }, () => countAttempts(env.DB, [limit], NOW)))
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(7)
  })

  it('of several refuses for all, and what is refused counts nowhere', async () => {
    const [narrow, wide] = [newLimit(1, 60), newLimit(100, 86_400)]
    await countAttempts(env.DB, [narrow, wide], NOW)
    expect(await countAttempts(env.DB, [narrow, wide], later(10))).toEqual({ allowed: false, retryAfter: 50 })
    expect([await countOf(narrow), await countOf(wide)]).toEqual([1, 1])
  })

  it('waits for the last of those that are full', async () => {
    const [short, long] = [newLimit(1, 60), newLimit(1, 600)]
    await countAttempts(env.DB, [short, long], NOW)
    expect(await countAttempts(env.DB, [short, long], NOW)).toEqual({ allowed: false, retryAfter: 600 })
  })

  it('takes an attempt back, but never below none, nor one of a time that is over', async () => {
    const limit = newLimit(2)
    await countAttempts(env.DB, [limit], NOW)
    await giveBack([limit])
    await giveBack([limit])
    expect(await countOf(limit)).toBe(0)
    await countAttempts(env.DB, [limit], NOW)
    await giveBack([limit], later(900))
    expect(await countOf(limit)).toBe(1)
  })

  it('holds only under its condition', async () => {
    const limit = newLimit(1)
    const count = async (condition: string, ...bound: number[]) => {
      const seconds = NOW.getTime() / 1000
      const [full] = await env.DB.batch<{ wait: number }>(
        attemptStatements(env.DB, [limit], seconds, condition, ...bound),
      )
      return full!.results[0]!.wait
    }
    expect(await count('?3 > ?4', 1, 2)).toBe(0)
    expect(await countOf(limit)).toBeNull()
    expect(await count('?3 > ?4', 2, 1)).toBe(0)
    expect(await count('?3 > ?4', 2, 1)).toBe(900)
    expect(await count('?3 > ?4', 1, 2)).toBe(0)
  })

  it('is forgotten when its time is over', async () => {
    const limit = newLimit(1)
    await countAttempts(env.DB, [limit], NOW)
    await deleteExpired(env.DB, later(901).getTime() / 1000, 1000)
    expect(await countOf(limit)).toBeNull()
  })
})

describe('the name of a bucket', () => {
  it('tells nothing, and is another one for another kind or value', async () => {
    const config = readConfig(env)
    const names = await Promise.all([
      bucketOf(config, 'sign-in account', 'aino@havuranta.example'),
      bucketOf(config, 'sign-in account, a day', 'aino@havuranta.example'),
      bucketOf(config, 'sign-in account', 'ville@havuranta.example'),
    ])
    expect(new Set(names).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^[\w-]{43}$/)
    expect(await bucketOf(config, 'sign-in account', 'aino@havuranta.example')).toBe(names[0])
  })
})

describe('the networks that a request comes from', () => {
  it.each([
    [undefined, 'local'],
    ['192.0.2.44', '192.0.2.44'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48 2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1::/48 2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0::/48 2001:db8:0:0::/64'],
    ['::1', '0:0:0::/48 0:0:0:0::/64'],
    ['fe80::', 'fe80:0:0::/48 fe80:0:0:0::/64'],
  ])('%s are %s', async (address, networks) => {
    const asked = new Hono<AppContext>().get('/', (c) => c.text(networksOf(c).join(' ')))
    const headers = new Headers(address && { 'CF-Connecting-IP': address })
    expect(await (await asked.request('/', { headers })).text()).toBe(networks)
  })
})

describe('a wall', () => {
  const walled = new Hono<AppContext>()
    .post('/', outerWall, (c) => c.text('in'))
    .post('/wide', wideWall, (c) => c.text('in'))
  walled.onError((error, c) => answerProblem(c, problemOf(error, 'request')))
  type Answer = (asked: { key: string }) => Promise<{ success: boolean }>
  const yes = async () => ({ success: true })
  const no = async () => ({ success: false })
  const knock = (path: string, limit: Answer, wide: Answer, address = '192.0.2.44') =>
    walled.request(
      path,
      { method: 'POST', headers: { 'CF-Connecting-IP': address } },
      { ...env, RATE_LIMIT: { limit } as RateLimit, WIDE_RATE_LIMIT: { limit: wide } as RateLimit },
    )

  it('lets in what is within the limits, and tells the others when to come again', async () => {
    expect(await (await knock('/', yes, yes)).text()).toBe('in')
    for (const refused of [await knock('/', no, yes), await knock('/', yes, no)]) {
      expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
      expect(await refused.json()).toMatchObject({ code: 'too-many-attempts', retryable: true })
    }
    expect((await knock('/wide', no, yes)).status).toBe(200)
    expect((await knock('/wide', yes, no)).status).toBe(429)
  })

  it('counts a household on its own, and all of an office together', async () => {
    const [limit, wide] = [vi.fn(yes), vi.fn(yes)]
    await knock('/', limit, wide, '2001:db8:1:2::9')
    await knock('/', limit, wide, '192.0.2.44')
    expect(limit.mock.calls).toEqual([[{ key: '2001:db8:1:2::/64' }], [{ key: '192.0.2.44' }]])
    expect(wide.mock.calls).toEqual([[{ key: '2001:db8:1::/48' }], [{ key: '192.0.2.44' }]])
  })

  it('is open when it does not work itself', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = [
      () => Promise.reject(new Error('out of reach')),
      () => {
        throw new Error('out of reach')
      },
    ]
    for (const limit of broken) expect(await (await knock('/', limit, limit)).text()).toBe('in')
    expect(said).toHaveBeenCalledTimes(4)
  })

  it('stands before the form for passwords, for each network on its own', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => {})
    const post = (network: string) =>
      app.request(
        `${API}/sign-in/password`,
        { method: 'POST', headers: { 'CF-Connecting-IP': network } },
        env,
      )
    let refused = 0
    for (let i = 0; i < 301; i++) refused += (await post('203.0.113.1')).status === 429 ? 1 : 0
    expect(refused).toBe(1)
    expect((await post('203.0.113.2')).status).toBe(403)
  })

  const dear = [
    'GET /sign-in',
    'POST /sign-in/password',
    'POST /v1/password-links',
    'POST /v1/passwords',
    'POST /v1/service-requests',
    'POST /v1/newsletter',
    'POST /newsletter/confirm',
    'POST /guides/feedback',
  ]
  const cheap = [
    'GET /sign-in/callback',
    'GET /sign-in/password',
    'GET /sign-in/password/cancel',
    `GET /v1/clients/client_intranet/sign-in`,
    'POST /v1/token',
    'POST /v1/sign-out',
    'GET /newsletter/unsubscribe',
    'POST /newsletter/unsubscribe',
  ]
  it.each([...dear, ...cheap])('stands before %s', async (route) => {
    vi.spyOn(console, 'info').mockImplementation(() => {})
    const [method, path] = route.split(' ')
    const status = async (bindings: Partial<typeof env>) =>
      (await app.request(API + path, { method: method! }, { ...env, ...bindings })).status
    const shut = { limit: no } as RateLimit
    expect(await status({ WIDE_RATE_LIMIT: shut })).toBe(429)
    const isDear = (await status({ RATE_LIMIT: shut })) === 429
    expect(isDear).toBe(dear.includes(route))
  })
})
