import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { useDemo } from '../support/demo.ts'

const demo = useDemo()

const LAST = /This is your balance from today at.\d\d:\d\d\./
const shell = (path = '/wallet?lang=en') => demo.system.smartum + path
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const open = (page: Page, tab: string) => page.getByRole('link', { name: tab, exact: true }).click()

/** Shows who one is at a bank, on a page of ours that asks for it. */
async function identify(page: Page, name: string): Promise<void> {
  const [bank] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Nordea' }).click(),
  ])
  await bank.getByRole('button', { name }).click()
}

const putIntoCache = (page: Page, cache: string, address: string) =>
  page.evaluate(
    async ([name, path]) => (await caches.open(name!)).put(path!, new Response('old')),
    [cache, address],
  )

/** The wallet of Aino, who has signed in and wants to be remembered on this device. */
async function remembered(): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await demo.arrive(shell())
  await identify(page, 'Aino Virtanen')
  await sees(page, '€825.20')
  await open(page, 'Settings')
  await putIntoCache(page, 'smartum-wallet-0', '/of-an-older-version')
  await page.getByRole('switch', { name: 'Remember on this device' }).click()
  await sees(page, 'Balances are now kept on this device.')
  await open(page, 'Home')
  await sees(page, '€825.20')
  return { page, context }
}

/** Ends every session of Aino, from another device. */
async function endSessionsElsewhere(): Promise<void> {
  const { page } = await demo.arrive(shell('/login?lang=en'))
  await identify(page, 'Aino Virtanen')
  await press(page, 'Where you are signed in')
  await press(page, 'Sign out everywhere')
  await page.getByRole('button', { name: 'Nordea' }).waitFor()
}

/** What of the wallet is in the browser: addresses in its caches, and service workers. */
const inBrowser = (page: Page) =>
  page.evaluate(async () => {
    const addresses: string[] = []
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(url)
    }
    return { addresses, workers: (await navigator.serviceWorker.getRegistrations()).length }
  })

const holdsNothing = (page: Page) =>
  vi.waitFor(async () => expect(await inBrowser(page)).toEqual({ addresses: [], workers: 0 }), {
    timeout: 10_000,
  })

describe('a remembered device without a network', () => {
  it('opens the wallet with the last balances and their time, and recovers by itself', async () => {
    const { page, context } = await remembered()
    await context.setOffline(true)
    await page.reload()
    await sees(page, 'You are offline')
    await sees(page, LAST)
    await sees(page, '€825.20')
    expect(await page.getByRole('button', { name: /Extend|Buy/ }).count()).toBe(0)
    await open(page, 'Accounts')
    await sees(page, 'Massage')
    await open(page, 'History')
    await sees(page, 'Your history is not kept on this device.')
    await page.goBack()
    await sees(page, 'Massage')
    await page.reload()
    await sees(page, LAST)
    await open(page, 'Home')
    await context.setOffline(false)
    await sees(page, 'Updated today')
    expect(await page.getByText('You are offline').count()).toBe(0)
  })

  it('does not stand in the way of a newer page where there is a network', async () => {
    const { page } = await remembered()
    await putIntoCache(page, 'smartum-wallet-1', '/wallet?lang=en')
    await page.reload()
    await sees(page, '€825.20')
  })

  it('speaks each language, and keeps the shell alone: no answer of the API', async () => {
    const { page, context } = await remembered()
    await context.setOffline(true)
    await page.goto(shell('/wallet?lang=fi'))
    await sees(page, 'Ei verkkoyhteyttä')
    await page.goto(shell('/wallet?lang=sv#accounts'))
    await sees(page, 'Ingen internetanslutning')
    await page.goto(shell('/wallet')) // this browser prefers English
    await sees(page, 'You are offline')
    const { addresses, workers } = await inBrowser(page)
    expect(workers).toBe(1)
    const paths = addresses.map((address) => address.slice(demo.system.smartum.length))
    expect(paths).toContain('/wallet?lang=fi')
    expect(paths).not.toContain('/of-an-older-version')
    const isOfShell = (path: string) =>
      /^\/(wallet\?lang=(fi|sv|en)|v1\/\w+\.js|own-page\.js|pages\.css|favicon\.svg|icons\/[\w-]+\.png|wallet\.\w\w\.webmanifest)$/.test(
        path,
      )
    expect(paths.filter((path) => !isOfShell(path))).toEqual([])
  })

  it('shows them although the session has ended meanwhile, and then leads to signing in', async () => {
    const { page, context } = await remembered()
    await endSessionsElsewhere()
    await context.setOffline(true)
    await page.reload()
    await sees(page, LAST)
    await context.setOffline(false)
    await sees(page, 'You are not signed in')
    await sees(page, LAST)
    await context.setOffline(true)
    await page.reload()
    await sees(page, 'You are offline')
    await sees(page, '€825.20')
    await context.setOffline(false)
    await press(page, 'Sign in')
    await identify(page, 'Aino Virtanen')
    await sees(page, 'Updated today')
    await open(page, 'Settings')
    expect(await page.getByRole('switch').getAttribute('aria-checked')).toBe('true')
  })
})

describe('a remembered device', () => {
  it('forgets everything when the person signs out of the wallet', async () => {
    const { page, context } = await remembered()
    await press(page, 'Sign out')
    await page.getByRole('button', { name: 'Nordea' }).waitFor()
    await holdsNothing(page)
    await page.reload()
    await page.getByRole('button', { name: 'Nordea' }).waitFor()
    expect(await page.getByText('825').count()).toBe(0)
    await context.setOffline(true)
    await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
  })

  it('forgets the balances when the person signs out on another page of ours, and the rest on opening', async () => {
    const { page, context } = await remembered()
    await page.goto(shell('/login?lang=en'))
    await press(page, 'Sign out')
    await page.getByRole('button', { name: 'Nordea' }).waitFor()
    await context.setOffline(true)
    await page.goto(shell())
    await page.locator('smartum-wallet .frame').first().waitFor()
    expect(await page.getByText('825').count()).toBe(0)
    expect(await page.getByText(LAST).count()).toBe(0)
    await holdsNothing(page)
  })

  it('shows nothing of the first person to another who signs in on it', async () => {
    const { page, context } = await remembered()
    await endSessionsElsewhere()
    await page.goto(shell('/login?lang=en'))
    await identify(page, 'Helmi')
    await sees(page, 'Helmi Saarinen')
    await context.setOffline(true)
    await page.goto(shell())
    await page.locator('smartum-wallet .frame').first().waitFor()
    expect(await page.getByText('825').count()).toBe(0)
    await context.setOffline(false)
    await page.goto(shell())
    await sees(page, '€437.90')
    expect(await page.getByText('825').count()).toBe(0)
    await open(page, 'Settings')
    expect(await page.getByRole('switch').getAttribute('aria-checked')).toBe('false')
    await holdsNothing(page)
  })
})

describe('what is installed', () => {
  it.each(['fi', 'sv', 'en'])(
    'is described in %s, as one app with pictures that are there',
    async (language) => {
      const answer = await fetch(shell(`/wallet.${language}.webmanifest`))
      expect(answer.headers.get('Content-Type')).toMatch(/^application\/manifest\+json/)
      const manifest = (await answer.json()) as Record<string, string> & {
        icons: { src: string; sizes: string; type: string; purpose: string }[]
      }
      expect(manifest).toMatchObject({
        id: '/wallet',
        scope: '/wallet',
        start_url: `/wallet?lang=${language}`,
        lang: language,
        display: 'standalone',
      })
      expect(manifest.name).toMatch(/^Smartum/)
      expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
        '192x192 any',
        '512x512 any',
        '512x512 maskable',
        'any any',
      ])
      for (const { src, sizes, type } of manifest.icons) {
        const picture = await fetch(shell(src))
        expect(picture.headers.get('Content-Type')).toBe(type)
        if (type !== 'image/png') continue
        const bytes = new DataView(await picture.arrayBuffer())
        expect(`${bytes.getUint32(16)}x${bytes.getUint32(20)}`).toBe(sizes) // the header of a PNG
      }
    },
  )

  it('has a service worker that is asked for anew and may talk to us alone', async () => {
    const { headers, status } = await fetch(shell('/wallet-worker.js'))
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toMatch(/javascript/)
    expect(headers.get('Cache-Control')).toBe('no-cache')
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'")
  })
})

// Last, because nothing works after it.
describe('when we are gone', () => {
  it('a remembered device opens the wallet all the same', async () => {
    const { page } = await remembered()
    await demo.system.stop()
    await page.reload()
    await sees(page, 'We cannot be reached right now')
    await sees(page, LAST)
    await sees(page, '€825.20')
  })
})
