import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/seed.ts'
import { useDemo } from '../support/demo.ts'
import type { Visit } from '../support/host-browser.ts'

const demo = useDemo()

const NEW_PASSWORD = 'marja metsä mäki'

/** A page of ours in English, in a browser that has never been there. */
function arrive(path: string, options?: BrowserContextOptions): Promise<Visit> {
  return demo.arrive(demo.system.smartum + path, options)
}

/** Where on our origin the newest e-mail to an address leads, in English whatever the person speaks. */
async function mailedLink(address: string): Promise<string> {
  const mail = await vi.waitFor(
    () => {
      const [newest] = demo.system.mailbox.messages().filter(({ to }) => to === address)
      expect(newest).toBeDefined()
      return newest!
    },
    { timeout: 15_000 },
  )
  const link = mail.links.find((each) => each.includes('#token='))!
  return link.slice(demo.system.smartum.length).replace(/lang=\w+/, 'lang=en')
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const sees = (page: Page, text: string) => page.getByText(text).first().waitFor()

/** Shows who one is in the bank's window, from our own page. */
async function identify(page: Page, name: string): Promise<void> {
  const [bank] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Nordea' }).click(),
  ])
  await bank.getByRole('button', { name }).click()
}

/** Signs in to Saldo on the login page, in the window for passwords. */
async function signInToSaldo(page: Page, email: string, password: string): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), press(page, 'Sign in to Saldo')])
  await window.getByLabel('User id').fill(email)
  await window.getByLabel('Password', { exact: true }).fill(password)
  await press(window, 'Sign in to Saldo')
  return window
}

async function choosePassword(page: Page, password = NEW_PASSWORD): Promise<void> {
  await page.getByLabel('New password').fill(password)
  await page.keyboard.press('Enter')
  await sees(page, 'Password saved')
}

describe('our own pages', () => {
  const elements = {
    '/login': 'smartum-login',
    '/password': 'smartum-password',
    '/help': 'smartum-help',
    '/giftcard': 'smartum-giftcard',
    '/wallet': 'smartum-wallet',
  }

  it.each(Object.entries(elements))(
    '%s fits any width, light and dark, breaking no rule of its own',
    async (path, element) => {
      for (const width of [280, 600, 1200]) {
        const { page, complaints } = await arrive(`${path}?lang=en`, {
          viewport: { width, height: 800 },
          colorScheme: width === 600 ? 'dark' : 'light',
        })
        await page.locator(`${element} h2`).waitFor()
        await page.locator(`${element} [aria-busy=true]`).waitFor({ state: 'detached' })
        const { scrollWidth, shift } = await page.evaluate(async () => {
          const shifts = await new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            requestAnimationFrame(() => setTimeout(() => resolve(sum)))
          })
          return { scrollWidth: document.documentElement.scrollWidth, shift: shifts }
        })
        expect(scrollWidth, `${width} px`).toBeLessThanOrEqual(width)
        expect(shift, `${width} px`).toBeLessThan(0.1)
        expect(complaints).toEqual([])
      }
    },
  )

  it('are in one language, however it is chosen, without being loaded anew', async () => {
    const { page, complaints } = await arrive('/wallet?lang=en&from=mail#cards')
    const whole = () =>
      page.evaluate(() => ({
        language: document.documentElement.lang,
        element: document.querySelector<HTMLElement>('smartum-wallet')!.lang,
        title: document.title,
        chosen: [...document.querySelectorAll<HTMLElement>('header [aria-current]')].map(({ lang }) => lang),
        label: document.querySelector('header nav')!.ariaLabel,
        foot: [...document.querySelectorAll('footer a')].map((a) => [a.textContent, a.getAttribute('href')]),
        address: location.pathname + location.search + location.hash,
        isSame: 'mark' in globalThis,
      }))
    await page.evaluate(() => Object.assign(globalThis, { mark: true }))
    await page.locator('smartum-wallet .languages').getByRole('button', { name: 'SV' }).click()
    const isIn = (state: object) => vi.waitFor(async () => expect(await whole()).toMatchObject(state))
    await isIn({
      ...{ language: 'sv', element: 'sv', title: 'Plånbok – Smartum', chosen: ['sv'], label: 'Språk' },
      address: '/wallet?lang=sv&from=mail#cards',
      isSame: true,
    })
    await page.locator('header').getByRole('link', { name: 'FI' }).click()
    const finnish = {
      language: 'fi',
      element: 'fi',
      title: 'Lompakko – Smartum',
      chosen: ['fi'],
      label: 'Kieli',
    }
    await isIn({ ...finnish, address: '/wallet?lang=fi&from=mail#cards', isSame: true })
    const { foot } = await whole()
    expect(foot.map(([text]) => text)).toEqual(['Ohjeet', 'Apua'])
    expect(foot.map(([, href]) => new URL(href!, 'https://any.example').search)).toEqual([
      '?lang=fi',
      '?lang=fi',
    ])
    // Whoever chose it before comes back through an old link.
    await page.goto(`${demo.system.smartum}/wallet?lang=en`)
    await isIn({ ...finnish, address: '/wallet?lang=fi', isSame: false })
    expect(complaints).toEqual([])
  })

  it.each(Object.entries(elements))('%s says what to do without a script', async (path, element) => {
    const { page } = await arrive(`${path}?lang=en`, { javaScriptEnabled: false })
    const text = await page.locator(element).innerText()
    expect(text).toContain('needs JavaScript')
    expect(text).toContain('+358 600 149 88')
    expect(text).not.toContain('slow')
  })

  it('says what to do when the script does not come', async () => {
    const { page, context } = await arrive('/nowhere')
    await context.route('**/v1/*.js', (route) => route.abort())
    await page.goto(`${demo.system.smartum}/password?lang=en`)
    const advice = page.getByText('The page is slow to load')
    expect(await advice.isVisible()).toBe(false)
    // It comes after some seconds.
    await page.evaluate(() => {
      for (const each of document.getAnimations()) each.finish()
    })
    await advice.waitFor()
  })

  it('that are not there lead on', async () => {
    const { page } = await arrive('/nowhere?lang=en')
    await sees(page, 'There is no such page')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.locator('smartum-login h2').waitFor()
  })

  it('keep a failed sign-in window open with advice, help in a tab of its own, and a way to close it', async () => {
    const { page, context } = await arrive('/login?lang=en')
    const [window] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(() => void globalThis.open('/sign-in/callback?state=old&lang=en', '_blank', 'popup')),
    ])
    await sees(window, 'This sign-in is no longer valid')
    const [help] = await Promise.all([
      context.waitForEvent('page'),
      window.getByRole('link', { name: 'Get help' }).click(),
    ])
    await help.locator('smartum-help h2').waitFor()
    expect(help.url()).toMatch(/\/help\?lang=en&request=[\w-]+&topic=sign-in$/)
    await press(window, 'Close the window')
    await vi.waitFor(() => expect(window.isClosed()).toBe(true))
  })
})

describe('signing in on our own page', () => {
  it('goes to the bank and back in a window', async () => {
    const { page, complaints } = await arrive('/login?lang=en')
    await identify(page, 'Aino Virtanen')
    await page.locator('smartum-login').getByText('Aino Virtanen').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('goes to the window for passwords and back', async () => {
    const { page, complaints } = await arrive('/login?lang=en')
    const window = await signInToSaldo(page, 'leena.makela@havuranta.example', DEMO_PASSWORD)
    await page.locator('smartum-login').getByText('Leena').first().waitFor()
    await vi.waitFor(() => expect(window.isClosed()).toBe(true))
    expect(complaints).toEqual([])
  })
})

describe('a forgotten password', () => {
  it('is replaced through a link by e-mail, and opens Saldo', async () => {
    const email = 'emma.lindstrom@havuranta.example'
    const { page, complaints } = await arrive('/password?lang=en')
    await page.getByLabel('User id').fill(email)
    await page.keyboard.press('Enter')
    await sees(page, `If ${email} is a user id`)
    const link = await mailedLink(email)

    const second = await arrive(link)
    await second.page.getByLabel('User id').waitFor()
    expect(second.page.url()).not.toContain('token')
    await second.page.reload()
    await second.page.locator('#password').fill(NEW_PASSWORD)
    await second.page.keyboard.press('Enter')
    await second.page.locator('smartum-password .centred').waitFor()
    expect(await second.page.locator('smartum-password input').count()).toBe(0)
    expect([...complaints, ...second.complaints]).toEqual([])

    const { page: login } = await arrive('/login?lang=en')
    await signInToSaldo(login, email, NEW_PASSWORD)
    await login.locator('smartum-login').getByText('Emma').first().waitFor()

    const { page: late } = await arrive(link)
    await sees(late, 'This link no longer works')
    await late.getByLabel('User id').waitFor()
  })

  it('says no word of whether the address is known', async () => {
    const { page } = await arrive('/password?lang=en')
    await page.getByLabel('User id').fill('nobody@havuranta.example')
    await press(page, 'Send the link')
    await sees(page, 'If nobody@havuranta.example is a user id')
    expect(demo.system.mailbox.messages()).toEqual([])
  })
})

describe("a user id that is an old employer's address", () => {
  const OLD = 'helmi.saarinen@vanha-tyopaikka.example'
  const NEW = 'helmi@oma.example'

  it('is changed by whoever shows with a bank who they are', async () => {
    const { page, context, complaints } = await arrive('/password?lang=en')
    await press(page, 'Change the address yourself')
    await press(page, 'Show who you are')
    await identify(page, 'Helmi')
    await sees(page, 'h•••n@v•••a.example')
    await page.getByLabel('New email address').fill(NEW)
    await press(page, 'Send the link')
    await sees(page, `A link is on its way to ${NEW}`)

    const again = await context.newPage()
    await again.goto(demo.system.smartum + (await mailedLink(NEW)))
    await choosePassword(again)
    await sees(again, `Your user id is now ${NEW}`)
    await vi.waitFor(() => expect(demo.system.mailbox.messages().map(({ to }) => to)).toContain(OLD))
    expect(complaints).toEqual([])

    const { page: login } = await arrive('/login?lang=en')
    const window = await signInToSaldo(login, OLD, DEMO_PASSWORD)
    await sees(window, 'do not match')
    await window.getByLabel('User id').fill(NEW)
    await window.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD)
    await press(window, 'Sign in to Saldo')
    await login.locator('smartum-login').getByText('Helmi').first().waitFor()
  })

  it('needs the bank again when the link is opened in another browser', async () => {
    const { page } = await arrive('/password?do=prove&lang=en')
    await press(page, 'Show who you are')
    await identify(page, 'Päivi')
    await page.getByLabel('New email address').fill('paivi@oma.example')
    await page.keyboard.press('Enter')
    const link = await mailedLink('paivi@oma.example')

    const other = await arrive(link)
    await press(other.page, 'Show who you are')
    await identify(other.page, 'Päivi')
    await choosePassword(other.page)
    await sees(other.page, 'Your user id is now paivi@oma.example')
  })

  it('is nothing for somebody whose benefits are in Plus', async () => {
    const { page } = await arrive('/password?do=prove&lang=en')
    await press(page, 'Show who you are')
    await identify(page, 'Aino Virtanen')
    await sees(page, 'You have no user id in Saldo')
  })
})

describe('changing the password', () => {
  it('is where password managers look, and needs the current one after a password', async () => {
    const email = 'juhani.laitinen@kallionurkka.example'
    const { page } = await arrive('/.well-known/change-password')
    expect(page.url()).toContain('/password?do=change')
    await press(page, 'Sign in')
    await signInToSaldo(page, email, DEMO_PASSWORD)
    await page.getByLabel('Current password').fill('not this one')
    await page.getByLabel('New password').fill(NEW_PASSWORD)
    await press(page, 'Save password')
    await sees(page, 'This is not your current password')
    await page.getByLabel('Current password').fill(DEMO_PASSWORD)
    await press(page, 'Save password')
    await sees(page, 'Password saved')
    expect(await page.locator('smartum-password').getByText('Juhani').count()).toBeGreaterThan(0)
  })
})
