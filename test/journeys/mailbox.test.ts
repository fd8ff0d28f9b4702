import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../demo/mailbox/mailbox.ts'
import { compose } from '../../worker/messages/compose.ts'
import type { Mail } from '../../worker/messages/mail.ts'
import { mailTexts } from '../../worker/messages/texts/mail-texts.ts'
import { launchBrowser, type Visit, visit } from '../support/host-browser.ts'

const EXPIRES = Date.parse('2026-01-15T12:35:00Z') / 1000
const SETTINGS = {
  ...{ PUBLIC_ORIGIN: 'http://localhost:1', MAIL_LINK_KEY: 'k'.repeat(43), CARD_CODE_KEY: 'c'.repeat(43) },
}
const link = { kind: 'password-link', seed: 'seed', expires: EXPIRES } as const

let mailbox: Mailbox
let browser: Browser
let open: Visit | undefined

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  mailbox = await startMailbox({ port: 0 })
})
afterEach(async () => {
  await open?.context.close()
  open = undefined
  await mailbox.close()
})

/** Hands the mailbox what the worker would. */
async function post(id: string, mail: Mail, changes: object = {}): Promise<number> {
  const composed = await compose(id, mail, mailTexts[mail.language], SETTINGS)
  return postBody(
    JSON.stringify({
      id,
      from: { name: 'Smartum', email: 'no-reply@smartum.example' },
      ...composed,
      ...changes,
    }),
  )
}

async function postBody(body: string, type = 'application/json'): Promise<number> {
  const headers = { 'Content-Type': type }
  return (await fetch(`${mailbox.origin}/messages`, { method: 'POST', headers, body })).status
}

const to = (address: string, language: Mail['language'] = 'fi') => ({ to: address, language })

async function look(path = '/', options = {}): Promise<Visit> {
  open = await visit(browser, mailbox.origin + path, options)
  return open
}

/** Where the page breaks WCAG, as far as a program can tell. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = JSON.stringify({ iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
  const { violations, passes } = (await page.evaluate(`axe.run(document, ${options})`)) as axe.AxeResults
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

describe('the mailbox', () => {
  it('shows mail as it comes, without being asked, and leaves what is being typed alone', async () => {
    const { page, complaints } = await look()
    await page.getByText('No mail yet').waitFor()
    await page.getByLabel('Mail to').fill('ai')
    await post('message_1', { ...to('aino@home.example'), ...link })
    await page.getByText('One new mail.').waitFor()
    await post('message_2', { ...to('elin@home.example', 'sv'), kind: 'password-changed' })
    await page.getByText('Ett nytt lösenord har valts till Smartum Saldo').waitFor()
    expect(await page.locator('.mail .to').allTextContents()).toEqual([
      'elin@home.example',
      'aino@home.example',
    ])
    expect(await page.getByLabel('Mail to').inputValue()).toBe('ai')
    expect(await page.title()).toBe('(2) Mailbox')

    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Mail to ai' }).waitFor()
    expect(await page.locator('.mail .to').allTextContents()).toEqual(['aino@home.example'])
    await page.getByLabel('Mail to').fill('nobody')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('No mail has come to that address').waitFor()
    await page.getByRole('link', { name: 'Show mail to everybody' }).click()
    await page.getByRole('heading', { name: 'All mail' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('shows a mail as its reader sees it, whose button leads out, in a tab of its own', async () => {
    await post('message_1', { ...to('aino@home.example'), ...link })
    const { page, context, complaints } = await look()
    await page.getByRole('link', { name: 'Aseta Smartum Saldon salasana' }).click()
    const mail = page.frameLocator('iframe')
    await mail.getByRole('heading', { name: 'Aseta salasana' }).waitFor()
    await page.getByText('Smartum <no-reply@smartum.example>').waitFor()
    await page.getByText('Plain text').press('Enter')
    await page.getByText('Linkki toimii 15.1.2026 klo 14.35 asti').first().waitFor()
    await page.getByText('Headers').press('Enter')
    await page.getByText('auto-generated').waitFor()
    expect(await page.locator('.links a').allTextContents()).toEqual(mailbox.messages()[0]!.links)

    await context.route('http://localhost:1/**', (route) => route.fulfill({ body: 'the worker' }))
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      mail.getByRole('link', { name: 'Aseta salasana', exact: true }).click(),
    ])
    await tab.waitForLoadState()
    expect(tab.url()).toBe(mailbox.messages()[0]!.links[0])
    expect(tab.url()).toMatch(/^http:\/\/localhost:1\/password\?lang=fi#token=[\w-]{43}$/)
    await page.getByRole('link', { name: 'All mail' }).click()
    expect(await page.locator('.unread').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('lets a mail run nothing, load nothing and say nothing about us', async () => {
    const html =
      '<!doctype html><html><head></head><body><script>parent.document.title = "hacked"</script>' +
      '<img src="/icon.svg" onerror="parent.document.title = \'hacked\'"><form action="/messages"><button>Go</button></form></body></html>'
    await post(
      'message_1',
      { ...to('<b>aino</b>@home.example'), kind: 'password-changed' },
      { html, subject: '<i>hi</i>' },
    )
    const { page } = await look('/messages/message_1')
    await page.getByRole('heading', { name: '<i>hi</i>' }).waitFor()
    await page.frameLocator('iframe').getByRole('button').click()
    expect(await page.title()).toBe('<i>hi</i>')
    expect(page.frames().map((frame) => frame.url())).toEqual([
      `${mailbox.origin}/messages/message_1`,
      `${mailbox.origin}/messages/message_1/html`,
    ])
    await page.getByText('<b>aino</b>@home.example', { exact: true }).waitFor()
    const { headers } = await fetch(`${mailbox.origin}/messages/message_1/html`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain('sandbox allow-popups')
  })

  it.each(['light', 'dark'] as const)(
    'fits the narrowest window, for everybody, in %s',
    async (colorScheme) => {
      const address = 'somebody.with.a.rather.long.address@department.havuranta.example'
      await post('message_1', { ...to(address), kind: 'newsletter-welcome', subscriber: 'subscriber_01k' })
      await post('message_2', { ...to(address), kind: 'address-changed', newAddress: 'e•••n@h•••a.example' })
      await post('message_3', { ...to(address, 'sv'), ...link })
      const { page, context } = await look('/', { colorScheme, viewport: { width: 280, height: 700 } })
      const check = async (page: Page, what: string) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBe(280)
        expect(await barriers(page), what).toEqual([])
      }
      for (const path of ['/', '/messages/message_1', '/messages/none']) {
        await page.goto(mailbox.origin + path)
        for (const summary of await page.locator('summary').all()) await summary.press('Enter')
        await check(page, path)
      }
      const reader = await context.newPage() // without the policy that keeps anybody from looking into a mail
      for (const { subject, html } of mailbox.messages()) {
        await reader.setContent(html)
        await check(reader, subject)
      }
    },
  )

  it('gives tests what has come, newest first, each mail once', async () => {
    expect(await post('message_1', { ...to('aino@home.example'), ...link })).toBe(201)
    expect(await post('message_1', { ...to('aino@home.example'), ...link })).toBe(200)
    expect(await post('message_2', { ...to('elin@home.example'), kind: 'address-taken' })).toBe(201)
    expect(mailbox.messages()).toMatchObject([
      { to: 'elin@home.example', subject: 'Osoitteesi on jo Smartum Saldon käyttäjätunnus' },
      {
        to: 'aino@home.example',
        text: expect.stringContaining('Hei,'),
        html: expect.stringContaining('<h1'),
        links: [
          expect.stringMatching(/^http:\/\/localhost:1\/password\?lang=fi#token=/),
          'http://localhost:1/guides/saldo/sign-in?lang=fi',
        ],
      },
    ])
    mailbox.clear()
    expect(mailbox.messages()).toEqual([])
  })

  it('keeps the newest 200', async () => {
    for (let count = 1; count <= 201; count++) {
      await post(`message_${count}`, { ...to('aino@home.example'), kind: 'password-changed' })
    }
    const ids = mailbox.messages().map(({ id }) => id)
    expect([ids.length, ids.at(0), ids.at(-1)]).toEqual([200, 'message_201', 'message_2'])
  })

  it('refuses what is no mail, too large, or sent by another site', async () => {
    const mail = { ...to('aino@home.example'), kind: 'password-changed' } as const
    expect(await postBody('{')).toBe(400)
    expect(await postBody('{}')).toBe(400)
    expect(await post('../message', mail)).toBe(400)
    expect(await post('message_1', mail, { html: 'x'.repeat(300_000) })).toBe(413)
    expect(await postBody('{}', 'text/plain')).toBe(415)
    expect((await fetch(mailbox.origin, { method: 'DELETE' })).status).toBe(405)
    expect((await fetch(`${mailbox.origin}/messages/message_1`)).status).toBe(404)
    expect(mailbox.messages()).toEqual([])
  })

  it('says when its port is taken', async () => {
    const port = Number(new URL(mailbox.origin).port)
    await expect(startMailbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
