import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { DEMO_PASSWORD, INTRANET_CLIENT } from '../../demo/seed.ts'
import { useDemo } from '../support/demo.ts'
import { chooseBank, pressBank, thirdPartyCookie, type Visit, visit } from '../support/host-browser.ts'

const demo = useDemo()

/** The English intranet, in a browser that has never been there. */
function arrive(path = '/en'): Promise<Visit> {
  return demo.arrive(demo.system.intranet + path)
}

/** Two tabs of one person, each with a bank's window open. */
async function bothAtTheBank() {
  const { page, context } = await arrive()
  const second = await context.newPage()
  await second.goto(`${demo.system.intranet}/en`)
  return { page, second, one: await chooseBank(page), other: await chooseBank(second, 'Aktia') }
}

const identifyAs = (window: Page, name: string) => window.getByRole('button', { name }).click()
const total = (page: Page, amount: string) =>
  page.locator('smartum-balance').getByText(amount).first().waitFor()
const signedOut = (page: Page) => page.getByRole('button', { name: 'Sign in' }).waitFor()

async function signInAs(page: Page, name = 'Aino Virtanen', amount = '€825.20'): Promise<void> {
  await identifyAs(await chooseBank(page), name)
  await total(page, amount)
}

describe('an employee on the intranet', () => {
  it('uses a browser that keeps third-party cookies from everybody', async () => {
    expect(await thirdPartyCookie(demo.browser)).toBe('first party: seen=yes; third party: no cookie')
  })

  it('signs in with a bank in a window, and sees what is left and until when', async () => {
    const { page, complaints } = await arrive()
    const window = await chooseBank(page)
    await identifyAs(window, 'Aino Virtanen')
    await total(page, '€825.20')
    expect(window.isClosed()).toBe(true)
    const rows = await page.locator('smartum-balance').getByRole('listitem').allInnerTexts()
    expect(rows).toHaveLength(6)
    expect(rows[0]).toMatch(/Sports.*31 Dec.*day.*€64\.00/s)
    await page.locator('smartum-balance').getByText('Aino Virtanen').waitFor()
    expect(page.url()).toBe(`${demo.system.intranet}/en`)
    expect(complaints).toEqual([])
  })

  it('is still signed in after a reload, on another page of the intranet, and in another tab', async () => {
    const { page, context } = await arrive()
    await signInAs(page)
    await page.reload()
    await total(page, '€825.20')
    await page.goto(`${demo.system.intranet}/en/side`)
    await total(page, '€825.20')
    const second = await context.newPage()
    await second.goto(`${demo.system.intranet}/en`)
    await total(second, '€825.20')
  })

  it('signs out everywhere at once, and stays signed out', async () => {
    const { page, context } = await arrive()
    await signInAs(page)
    const second = await context.newPage()
    await second.goto(`${demo.system.intranet}/en`)
    await total(second, '€825.20')
    const ended = page.waitForResponse((response) => response.url().endsWith('/v1/sign-out'))
    await page.getByRole('button', { name: 'Sign out' }).click()
    expect((await ended).status()).toBe(204)
    await signedOut(page)
    await signedOut(second)
    await page.reload()
    await signedOut(page)
  })

  it('has to identify themselves again after signing out, and may be somebody else', async () => {
    const { page } = await arrive()
    await signInAs(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signInAs(page, 'Helmi', '€437.90')
    expect(await page.locator('smartum-balance').getByText('825').count()).toBe(0)
  })

  it('who has no benefits yet is told why that can be', async () => {
    const { page } = await arrive()
    await identifyAs(await chooseBank(page), 'Ville Korhonen')
    await page.getByText('No benefits yet').first().waitFor()
  })

  it('whose employer and the page speak Swedish finds the bank in Swedish too', async () => {
    const { page } = await arrive('/sv')
    await page.getByRole('button', { name: 'Logga in' }).click()
    const [window] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Ålandsbanken' }).click(),
    ])
    await window.getByRole('button', { name: 'Emma' }).waitFor()
    expect(await window.locator('html').getAttribute('lang')).toBe('sv')
    await identifyAs(window, 'Emma')
    await total(page, '200,00')
  })

  it('who does not know which service finds out in place, with what the script fetches for that', async () => {
    const { page, complaints } = await arrive()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Which service do I use?' }).click()
    await page.getByRole('button', { name: 'Flexible, lunch or bicycle' }).click()
    await page.getByRole('button', { name: 'Continue to Plus' }).click()
    await page.getByRole('button', { name: 'Nordea' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('gets in by keyboard alone', async () => {
    const { page } = await arrive()
    await page.getByRole('button', { name: 'Sign in' }).focus()
    await page.keyboard.press('Enter')
    const bank = page.getByRole('button', { name: 'Nordea' })
    await bank.waitFor()
    for (let steps = 0; steps < 10 && !(await bank.evaluate((one) => one.matches(':focus'))); steps++) {
      await page.keyboard.press('Tab')
    }
    const [window] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')])
    await window.getByRole('button', { name: 'Aino Virtanen' }).press('Enter')
    await total(page, '€825.20')
  })
})

describe('a developer', () => {
  it('can load the script from any site, and read what the API does', async () => {
    const script = await fetch(`${demo.system.smartum}/v1/sdk.js`)
    expect(script.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(script.headers.get('Cache-Control')).toMatch(/max-age=300/)
    const { components } = (await (await fetch(`${demo.system.smartum}/openapi.json`)).json()) as {
      components: { schemas: { Balances: { properties: object } } }
    }
    expect(components.schemas.Balances.properties).toHaveProperty('total_cents')
    const { page, complaints } = await visit(demo.browser, `${demo.system.smartum}/docs`)
    await page.getByText('Read the balances').first().waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('where windows do not work as they should', () => {
  it('a blocked window becomes a redirect, which comes back to the same place', async () => {
    const { page, context } = await arrive()
    await context.grantPermissions(['local-network-access']) // an answer that passed through us counts as a remote one
    // A page that is sandboxed without allow-popups gets null from window.open, as from a strict blocker.
    await context.route('**/en?place=1', async (route) => {
      const response = await route.fetch()
      const policy = `${response.headers()['content-security-policy']}; sandbox allow-scripts allow-same-origin allow-forms`
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
    })
    await page.goto(`${demo.system.intranet}/en?place=1#here`)
    await pressBank(page)
    await page.waitForURL(`${demo.system.bank.issuer}/**`)
    await identifyAs(page, 'Aino Virtanen')
    await total(page, '€825.20')
    expect(page.url()).toBe(`${demo.system.intranet}/en?place=1#here`)
    await page.reload()
    await total(page, '€825.20')
  })

  /** Opens the page for passwords as a host page does that cannot open a window. */
  async function typePassword(page: Page, path: string): Promise<void> {
    const text = 'x'.repeat(43)
    const request = new URLSearchParams({
      ...{ client: INTRANET_CLIENT, provider: 'password', lang: 'en', mode: 'redirect' },
      ...{ state: text, code_challenge: text, dpop_jkt: text },
      return_to: demo.system.intranet + path,
    })
    await page.goto(`${demo.system.smartum}/sign-in?${request}`)
    await page.getByLabel('User id').fill('leena.makela@havuranta.example')
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  }
  const sendPassword = (page: Page) => page.getByRole('button', { name: 'Sign in to Saldo' }).click()

  it('a password without a window leads back to a page that has moved elsewhere meanwhile', async () => {
    const { page, context, complaints } = await arrive()
    const elsewhere = `${demo.system.bank.issuer}/control`
    await context.route('**/en?moved=1**', (route) =>
      route.fulfill({ status: 302, headers: { Location: elsewhere } }),
    )
    await typePassword(page, '/en?moved=1')
    const back = page.waitForRequest((one) => one.url().includes('smartum-code='))
    await sendPassword(page)
    expect(new URL((await back).url()).origin).toBe(demo.system.intranet)
    await page.waitForURL(elsewhere)
    expect(complaints).toEqual([])
  })

  it('a password that got no answer can be sent again after some seconds, and not before', async () => {
    const { page, context } = await arrive()
    await context.clock.install()
    await typePassword(page, '/en')
    let sent = 0
    await context.route('**/sign-in/password?**', async (route) => {
      sent++
      await (sent === 1 ? route.fulfill({ status: 204 }) : route.continue())
    })
    await sendPassword(page)
    await vi.waitFor(() => expect(sent).toBe(1))
    await sendPassword(page)
    await context.clock.fastForward(8000)
    expect(sent).toBe(1)
    await sendPassword(page)
    await page.waitForURL(`${demo.system.intranet}/en`)
    expect(sent).toBe(2)
  })

  it('a bank that cuts its window off still leads back, and the page behind it follows', async () => {
    demo.system.bank.control.coop = true
    const { page, context } = await arrive()
    await identifyAs(await chooseBank(page), 'Aino Virtanen')
    await total(page, '€825.20')
    await vi.waitFor(() => expect(context.pages()).toEqual([page]))
  })

  it('so does a page that cuts off its windows itself', async () => {
    const { page, context } = await arrive('/en/coop')
    const [window] = await Promise.all([context.waitForEvent('page'), pressBank(page)])
    await identifyAs(window, 'Aino Virtanen')
    await total(page, '€825.20')
    await vi.waitFor(() => expect(context.pages()).toEqual([page]))
  })

  it('a window that the person closes leaves the banks as they were', async () => {
    const { page } = await arrive()
    const window = await chooseBank(page)
    await window.close()
    await page.getByRole('button', { name: 'Danske Bank' }).waitFor()
  })

  it('a second press on a bank opens no second window', async () => {
    const { page, context } = await arrive()
    await page.getByRole('button', { name: 'Sign in' }).click()
    const [window] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Nordea' }).dblclick(),
    ])
    await window.getByRole('button', { name: 'Aino Virtanen' }).waitFor()
    expect(context.pages()).toHaveLength(2)
  })

  it('two people who sign in at the same time in two tabs are never mixed up', async () => {
    const { page, second, one, other } = await bothAtTheBank()
    await identifyAs(one, 'Aino Virtanen')
    await total(page, '€825.20')
    await identifyAs(other, 'Helmi')
    for (const tab of [page, second]) {
      await total(tab, '€437.90')
      const shown = tab.locator('smartum-balance')
      await shown.getByText('Helmi Saarinen').waitFor()
      expect(await shown.getByText('825.20').count()).toBe(0)
    }
  })

  it('a page of somebody else that opens the window gets nothing from it', async () => {
    const { page } = await arrive()
    const request = page.context().waitForEvent('request', (one) => one.url().includes('/sign-in?'))
    await (await chooseBank(page)).close()
    const stranger = await page.context().newPage()
    await stranger.goto(`${demo.system.bank.issuer}/control`)
    const heard = await stranger.evaluateHandle(() => {
      const messages: unknown[] = []
      addEventListener('message', ({ data }) => messages.push(data))
      return messages
    })
    const address = (await request).url()
    const [bank] = await Promise.all([
      stranger.waitForEvent('popup'),
      stranger.evaluate((url) => void window.open(url, '_blank', 'popup'), address),
    ])
    await identifyAs(bank, 'Aino Virtanen')
    await bank.waitForURL(`${demo.system.intranet}/**`)
    expect(await heard.jsonValue()).toEqual([])
  })

  it('a browser that keeps nothing says why a redirect cannot work', async () => {
    const { page, context } = await arrive()
    await context.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      window.open = () => null
    })
    await page.reload()
    await pressBank(page)
    await page.waitForURL(`${demo.system.bank.issuer}/**`)
    await identifyAs(page, 'Aino Virtanen')
    await page.getByText('Sign-in did not finish').first().waitFor()
    expect(page.url()).toBe(`${demo.system.intranet}/en`)
  })

  it('turning back in one tab leaves a person who has signed in from another signed in', async () => {
    const { page, second, one, other } = await bothAtTheBank()
    await identifyAs(one, 'Aino Virtanen')
    await total(page, '€825.20')
    await total(second, '€825.20')
    await other.getByRole('button', { name: /cancel/i }).click()
    await vi.waitFor(() => expect(other.isClosed()).toBe(true))
    await second.getByRole('button', { name: 'Refresh' }).click()
    await total(second, '€825.20')
  })

  it('two tabs may sign in at the same time', async () => {
    const { page, second, one, other } = await bothAtTheBank()
    await identifyAs(one, 'Aino Virtanen')
    await total(page, '€825.20')
    await identifyAs(other, 'Aino Virtanen')
    await total(second, '€825.20')
  })
})

describe('when it goes wrong at the bank', () => {
  it('turning back shows the banks again, without alarm', async () => {
    const { page } = await arrive()
    const window = await chooseBank(page)
    await window.getByRole('button', { name: /cancel/i }).click()
    await page.getByText('Sign-in was cancelled').first().waitFor()
    await signInAgain(page, 'Danske Bank')
  })

  it('a broker that is down is said to be down, and works again once it is up', async () => {
    demo.system.bank.control.broker = 'down'
    const { page } = await arrive()
    await chooseBank(page)
    await page.getByText('Identification is down right now').first().waitFor()
    demo.system.bank.control.broker = 'works'
    // For some seconds nobody is sent there.
    await vi.waitFor(
      async () => {
        const again = page.getByRole('button', { name: 'Try again' })
        const [window] = await Promise.all([page.waitForEvent('popup'), again.click()])
        await window.getByRole('button', { name: 'Aino Virtanen' }).click()
      },
      { timeout: 25_000, interval: 500 },
    )
    await total(page, '€825.20')
  })

  it('a bank that is down leads back, and another one works', async () => {
    demo.system.bank.control.setBank('nordea', 'down')
    const { page } = await arrive()
    const window = await chooseBank(page)
    await window.getByRole('button').first().click()
    await page.getByText('Nordea sign-in has a problem').first().waitFor()
    await page.getByRole('button', { name: 'Use another bank' }).click()
    await signInAgain(page, 'Aktia')
  })

  async function signInAgain(page: Page, bank: string): Promise<void> {
    const [window] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: bank }).click(),
    ])
    await identifyAs(window, 'Aino Virtanen')
    await total(page, '€825.20')
  }
})

describe('when the network or the clock fails', () => {
  it('the last balance stays in view, with its time, and is fetched anew when the network is back', async () => {
    const { page, context } = await arrive()
    await signInAs(page)
    await context.setOffline(true)
    await page.getByText('You are offline').first().waitFor()
    await total(page, '€825.20')
    await context.setOffline(false)
    await vi.waitFor(async () => expect(await page.getByText('You are offline').count()).toBe(0))
  })

  it("a connection to the browser's own store that broke signs nobody out, and lets nobody stay in", async () => {
    const { page } = await arrive()
    await signInAs(page)
    await page.evaluate(() => {
      const { transaction } = IDBDatabase.prototype
      let broken = true
      IDBDatabase.prototype.transaction = function (...args) {
        if (!broken) return transaction.apply(this, args)
        broken = false
        throw new DOMException('The database connection is closing.', 'InvalidStateError')
      }
    })
    await page.getByRole('button', { name: 'Refresh' }).click()
    await total(page, '€825.20')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signedOut(page)
    await page.reload()
    await signedOut(page)
  })

  it('signing out does not wait for a network that hangs', async () => {
    const { page, context } = await arrive()
    await signInAs(page)
    await context.route('**/v1/token', () => {})
    await page.reload()
    const second = await context.newPage()
    await second.goto(`${demo.system.intranet}/en`)
    await page.evaluate(() =>
      (document.querySelector('smartum-balance') as unknown as { signOut(): void }).signOut(),
    )
    await signedOut(page)
    await signedOut(second)
    await context.unroute('**/v1/token')
    await second.reload()
    await signedOut(second)
  })

  it('a lost answer to a refresh signs nobody out', async () => {
    const { page, context } = await arrive()
    await signInAs(page)
    await context.route('**/v1/token', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.reload()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await context.unroute('**/v1/token')
    await page.reload()
    await total(page, '€825.20')
  })

  it('a clock that is an hour wrong does not matter', async () => {
    const { page, context } = await arrive()
    await context.clock.setSystemTime(Date.now() + 3_600_000)
    await page.reload()
    await signInAs(page)
  })

  it('a sign-out that could not be told is told on the next visit', async () => {
    const { page, context } = await arrive()
    await signInAs(page)
    await context.route('**/v1/sign-out', (route) => route.abort())
    const lost = page.waitForEvent('requestfailed')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await lost
    await signedOut(page)
    await context.unroute('**/v1/sign-out')
    const told = page.waitForResponse((response) => response.url().endsWith('/v1/sign-out'))
    await page.reload()
    expect((await told).status()).toBe(204)
  })
})
