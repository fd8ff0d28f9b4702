import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { launchOptions } from './chromium.ts'

/** A browser of a person on the intranet, and what went wrong on its pages. */
export type Visit = { context: BrowserContext; page: Page; complaints: string[] }

export const launchBrowser = (): Promise<Browser> => chromium.launch(launchOptions())

/** Opens a page in a browser of its own; `complaints` gathers violations of its policy, and errors. */
export async function visit(browser: Browser, url: string, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Helsinki', ...options })
  const complaints: string[] = []
  context.on('page', (page) => {
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  })
  const page = await context.newPage()
  await page.goto(url)
  return { context, page, complaints }
}

/** Opens the list of banks and presses one; returns the window that opens, if one does. */
export async function chooseBank(page: Page, bank = 'Nordea'): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), pressBank(page, bank)])
  return window
}

export async function pressBank(page: Page, bank = 'Nordea'): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: bank }).click()
}

/** What a cross-site request with credentials brings along of a cookie that its server has set before. */
export async function thirdPartyCookie(browser: Browser): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html',
      'Set-Cookie': 'seen=yes; SameSite=None; Secure; Path=/',
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
    })
    response.end(request.headers.cookie ?? 'no cookie')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  const page = await browser.newPage()
  try {
    const ask = () =>
      page.evaluate(async (url) => {
        await fetch(url, { credentials: 'include' })
        return (await fetch(url, { credentials: 'include' })).text()
      }, `http://localhost:${port}/`)
    await page.goto(`http://localhost:${port}/`)
    const firstParty = await ask()
    await page.goto(`http://127.0.0.1:${port}/`)
    return `first party: ${firstParty}; third party: ${await ask()}`
  } finally {
    await page.close()
    server.closeAllConnections()
    server.close()
  }
}
