import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { INTRANET_CLIENT } from '../../demo/seed.ts'
import type { System } from '../../demo/system.ts'
import { runCron } from '../../demo/worker-process.ts'
import type { SignInOptions } from '../../worker/identity/schemas.ts'
import { CRON } from '../../worker/jobs.ts'
import { CookieBrowser } from '../support/cookie-browser.ts'
import { startDemo } from '../support/demo.ts'
import { openCallback, openSignIn } from '../support/raw-sign-in.ts'

let system: System

beforeAll(async () => {
  system = await startDemo()
})
afterAll(() => system?.stop())
afterEach(async () => {
  system.bank.control.reset()
  await vi.waitFor(async () => expect((await start()).error).toBeNull(), { timeout: 8000, interval: 200 })
  await aMinuteLater()
})

const start = () => openSignIn({ smartum: system.smartum, client: INTRANET_CLIENT, host: system.intranet })
const aMinuteLater = () => runCron(system.smartum, CRON.eachMinute)

/** Goes to the bank and does this with its form; resolves with what the page is told. */
async function signIn(form: Record<string, string>): Promise<string | null> {
  const { bank, cookie } = await start()
  const browser = await new CookieBrowser(system.smartum).open(bank)
  if (!browser.url.startsWith(system.smartum)) await browser.submit(form)
  return (await openCallback(browser.url, cookie)).error
}

async function options(): Promise<Pick<SignInOptions, 'broker'> & { disturbed: string[] }> {
  const response = await fetch(`${system.smartum}/v1/clients/${INTRANET_CLIENT}/sign-in`, {
    headers: { Origin: system.intranet },
  })
  const { providers, broker } = (await response.json()) as SignInOptions
  return { broker, disturbed: providers.flatMap(({ id, disturbance }) => (disturbance ? [id] : [])) }
}

/** How many milliseconds it took until each of so many sign-ins was told that the broker is out. */
async function waits(count: number): Promise<number[]> {
  const begun = performance.now()
  return Promise.all(
    Array.from({ length: count }, async () => {
      expect((await start()).error).toBe('broker-unreachable')
      return performance.now() - begun
    }),
  )
}

describe('a bank', () => {
  it('that the broker announces as disturbed is shown so within a minute, and no longer than that', async () => {
    system.bank.control.setBank('nordea', 'down')
    system.bank.control.setBank('pop', 'slow')
    await aMinuteLater()
    const { disturbed, broker } = await options()
    expect(disturbed).toEqual(['nordea', 'pop'])
    expect(broker.notice?.en).toContain('Nordea, POP Bank')
    expect(broker.disturbance).toBeNull()
    system.bank.control.reset()
    await aMinuteLater()
    expect(await options()).toEqual({ disturbed: [], broker: { disturbance: null, notice: null } })
  })

  it('that fails is found out by the sign-ins themselves, and to work again the same way', async () => {
    system.bank.control.announces = false
    system.bank.control.setBank('nordea', 'down')
    for (let time = 0; time < 2; time++)
      expect(await signIn({ outcome: 'unavailable' })).toBe('bank-unreachable')
    await aMinuteLater()
    expect((await options()).disturbed).toEqual([])
    expect(await signIn({ outcome: 'unavailable' })).toBe('bank-unreachable')
    await aMinuteLater()
    expect((await options()).disturbed).toEqual(['nordea'])

    system.bank.control.setBank('nordea', 'works')
    await vi.waitFor(
      async () => {
        expect(await signIn({ person: 'aino-virtanen' })).toBeNull()
        await aMinuteLater()
        expect((await options()).disturbed).toEqual([])
      },
      { timeout: 30_000, interval: 0 },
    )
  })

  it('is not held to be down because people turn back', async () => {
    for (let time = 0; time < 4; time++) expect(await signIn({ outcome: 'cancelled' })).toBe('cancelled')
    await aMinuteLater()
    expect((await options()).disturbed).toEqual([])
  })
})

describe('a broker', () => {
  it('that is down is said to be, to everybody at once, and is shown to be', async () => {
    system.bank.control.broker = 'down'
    expect(Math.max(...(await waits(20)))).toBeLessThan(3000)
    expect((await options()).broker.disturbance).not.toBeNull()
    await aMinuteLater()
    expect((await options()).broker.notice?.en).toBe('There is a disturbance in the identification service.')
  })

  it('that is too slow keeps nobody longer than three seconds, nor anybody after them', async () => {
    system.bank.control.broker = 'slow'
    system.bank.control.delayMs = 20_000
    expect(Math.max(...(await waits(20)))).toBeLessThan(3000)
    expect(Math.max(...(await waits(20)))).toBeLessThan(1000)

    // The sign-ins that failed are not forgotten with the first one that begins well.
    system.bank.control.reset()
    await vi.waitFor(async () => expect((await start()).error).toBeNull(), { timeout: 8000, interval: 200 })
    await aMinuteLater()
    expect((await options()).broker).toMatchObject({ disturbance: expect.anything(), notice: null })
  })
})
