import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { minuteOf } from '../../../worker/identity/provider-outcomes.ts'
import { readProviderStates, refreshProviderStates } from '../../../worker/identity/provider-states.ts'
import type { SignInOptions } from '../../../worker/identity/schemas.ts'
import {
  countOutcome,
  listNotices,
  putUpNotice,
  takeDownNotice,
} from '../../../worker/identity/store/providers.ts'
import { CRON, runJobs } from '../../../worker/jobs.ts'
import type { Env } from '../../../worker/platform/env.ts'
import { API, CLIENT, HOST, registerClient } from './api.ts'

const NOON = new Date('2026-11-03T12:00:00.000Z')
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

beforeAll(registerClient)
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await env.CACHE.delete('provider-states')
  await env.DB.batch([
    env.DB.prepare('DELETE FROM provider_outcome'),
    env.DB.prepare('DELETE FROM provider_notice'),
  ])
})
afterEach(() => vi.restoreAllMocks())

/** The worker as an isolate that has just started, with a broker that announces what `text` says at the moment. */
function isolate(text = () => '', stores: Partial<Env> = {}): Env {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(text()))
  return { ...env, BROKER_STATUS_URL: 'https://broker.example/status', ...stores } as Env
}

async function disturbances(of: Env, now: Date): Promise<Record<string, string>> {
  const { providers, broker } = await readProviderStates(of, now)
  const all = [...providers, { id: 'broker', disturbance: broker.disturbance }]
  return Object.fromEntries(
    all.flatMap(({ id, disturbance }) => (disturbance ? [[id, disturbance.since]] : [])),
  )
}

const count = (provider: string, outcome: 'succeeded' | 'failed', at: Date) =>
  countOutcome(env.DB, [provider], outcome, minuteOf(at)).run()
const fail = async (provider: string, times: number, at: Date) => {
  for (let time = 0; time < times; time++) await count(provider, 'failed', at)
}

describe('the states of the providers', () => {
  it('are that everything works, until somebody says otherwise', async () => {
    const worker = isolate()
    await refreshProviderStates(worker, NOON)
    expect(await disturbances(worker, NOON)).toEqual({})
    expect((await readProviderStates(worker, NOON)).broker.notice).toBeNull()
    expect(await env.CACHE.get('provider-states')).toBeNull()
  })

  it('hold what the broker announces, with the banks that it names', async () => {
    const worker = isolate(() => 'Nordeassa häiriö|Störning hos Nordea|Nordea and Aktia are disturbed')
    await refreshProviderStates(worker, NOON)
    expect(await disturbances(worker, NOON)).toEqual({
      nordea: NOON.toISOString(),
      aktia: NOON.toISOString(),
    })
    const { broker } = await readProviderStates(worker, NOON)
    expect(broker.notice).toEqual({
      fi: 'Nordeassa häiriö',
      sv: 'Störning hos Nordea',
      en: 'Nordea and Aktia are disturbed',
    })
  })

  it('stay what they were while the broker cannot say, and end when it says so', async () => {
    let text = 'Nordea|Nordea|Nordea'
    const worker = isolate(() => text)
    await refreshProviderStates(worker, NOON)
    text = '<html>Bad gateway</html>'
    await refreshProviderStates(worker, later(5))
    expect(await disturbances(worker, later(5))).toEqual({ nordea: NOON.toISOString() })
    text = ''
    await refreshProviderStates(worker, later(6))
    expect(await disturbances(worker, later(6))).toEqual({})
  })

  it('hold what an operator has put up, from when it was, and at once', async () => {
    const worker = isolate()
    const beside = env.DB.prepare("DELETE FROM embed_client WHERE id = 'nobody'")
    await putUpNotice(env.DB, { provider: 'op', agent: 'desk@smartum.example', now: NOON }, [beside])
    await putUpNotice(env.DB, { provider: 'broker', agent: 'desk@smartum.example', now: NOON }, [])
    await putUpNotice(env.DB, { provider: 'op', agent: 'another@smartum.example', now: later(1) }, [])
    expect(await listNotices(env.DB)).toEqual([
      { provider: 'broker', since: NOON.toISOString(), set_by: 'desk@smartum.example' },
      { provider: 'op', since: NOON.toISOString(), set_by: 'desk@smartum.example' },
    ])
    await refreshProviderStates(worker, later(3))
    expect(await disturbances(worker, later(3))).toEqual({
      op: NOON.toISOString(),
      broker: NOON.toISOString(),
    })
    await takeDownNotice(env.DB, 'op', [])
    await takeDownNotice(env.DB, 'broker', [])
    await refreshProviderStates(worker, later(4))
    expect(await disturbances(worker, later(4))).toEqual({})
  })

  it('put up nothing without the record beside it', async () => {
    const broken = env.DB.prepare(
      'INSERT INTO provider_notice (provider, since, set_by) VALUES (NULL, NULL, NULL)',
    )
    await expect(
      putUpNotice(env.DB, { provider: 'op', agent: 'desk@smartum.example', now: NOON }, [broken]),
    ).rejects.toThrow()
    expect(await listNotices(env.DB)).toEqual([])
  })

  it('hold what our own sign-ins say: from three failures until it goes well again', async () => {
    const worker = isolate()
    await fail('nordea', 2, NOON)
    await refreshProviderStates(worker, NOON)
    expect(await disturbances(worker, NOON)).toEqual({})
    await fail('nordea', 1, later(1))
    await fail('broker', 3, later(1))
    await refreshProviderStates(worker, later(1))
    const both = { nordea: later(1).toISOString(), broker: later(1).toISOString() }
    expect(await disturbances(worker, later(1))).toEqual(both)
    await count('nordea', 'succeeded', later(3))
    await count('nordea', 'succeeded', later(4))
    await refreshProviderStates(worker, later(4))
    expect(await disturbances(worker, later(4))).toEqual({ broker: both.broker })
    // Of the broker nobody has heard since.
    await refreshProviderStates(worker, later(10))
    expect(await disturbances(worker, later(10))).toEqual({ broker: both.broker })
    await refreshProviderStates(worker, later(11))
    expect(await disturbances(worker, later(11))).toEqual({})
  })

  it('keep since when it is, whoever says so', async () => {
    let text = 'OP|OP|OP'
    const worker = isolate(() => text)
    await refreshProviderStates(worker, NOON)
    await fail('op', 3, later(1))
    text = ''
    await refreshProviderStates(worker, later(2))
    await putUpNotice(env.DB, { provider: 'op', agent: 'desk@smartum.example', now: later(3) }, [])
    await env.DB.prepare('DELETE FROM provider_outcome').run()
    await refreshProviderStates(worker, later(4))
    expect(await disturbances(isolate(), later(4))).toEqual({ op: NOON.toISOString() })
  })

  it('are written only when they change', async () => {
    const CACHE = env.CACHE
    const put = vi.fn(CACHE.put.bind(CACHE))
    const counting = { get: CACHE.get.bind(CACHE), put } as unknown as KVNamespace
    const worker = isolate(() => 'OP|OP|OP', { CACHE: counting })
    for (let minute = 0; minute < 5; minute++) await refreshProviderStates(worker, later(minute))
    expect(put).toHaveBeenCalledOnce()
  })

  it('are asked of KV once in some seconds', async () => {
    const get = vi.fn(async () => null)
    const worker = isolate(() => '', { CACHE: { get } as unknown as KVNamespace })
    for (let time = 0; time < 5; time++) await readProviderStates(worker, NOON)
    expect(get).toHaveBeenCalledOnce()
    await readProviderStates(worker, later(1))
    expect(get).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['is out of reach', () => Promise.reject(new Error('KV is down'))],
    ['holds something else', async () => ({ disturbed: 'nonsense' })],
  ])('are that everything works when KV %s', async (_, get) => {
    const worker = isolate(() => '', { CACHE: { get } as unknown as KVNamespace })
    expect(await disturbances(worker, NOON)).toEqual({})
  })

  it('are brought up to date each minute, and told to the elements', async () => {
    isolate(() => '')
    await putUpNotice(env.DB, { provider: 's-pankki', agent: 'desk@smartum.example', now: NOON }, [])
    await runJobs(CRON.eachMinute, env, new Date())
    const response = await exports.default.fetch(`${API}/v1/clients/${CLIENT}/sign-in`, {
      headers: { Origin: HOST },
    })
    const { providers, broker } = await response.json<SignInOptions>()
    expect(providers.filter(({ disturbance }) => disturbance)).toEqual([
      expect.objectContaining({ id: 's-pankki', disturbance: { since: NOON.toISOString() } }),
    ])
    expect(broker).toEqual({ disturbance: null, notice: null })
  })
})
