import axe from 'axe-core'
import { decodeJwt } from 'jose'
import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { startAccess } from '../../demo/access/access.ts'
import { useDemo } from '../support/demo.ts'

const OLD = 'helmi.saarinen@vanha-tyopaikka.example'
const NEW = 'helmi.saarinen@kallionurkka.example'

const demo = useDemo()

/** The desk in English, with somebody signed in; `script: false` is a browser that runs none. */
async function signedIn(name = 'Satu Lehtonen', { script = true } = {}): Promise<Page> {
  const arrived = await demo.arrive(demo.system.desk, { javaScriptEnabled: script })
  await arrived.page.getByRole('button', { name }).click()
  await arrived.page.getByRole('heading', { name: 'Find a person' }).waitFor()
  return arrived.page
}

async function search(page: Page, query: string): Promise<void> {
  await page.getByLabel('E-mail address or request number').fill(query)
  await page.getByRole('button', { name: 'Search' }).click()
}
/** What the person who called does with the link, in a browser of their own. */
async function setPassword(link: string): Promise<void> {
  const theirs = await demo.arrive(link)
  await theirs.page.getByLabel('Uusi salasana').fill('kuusen juurella kolme')
  await theirs.page.getByRole('button', { name: 'Tallenna salasana' }).click()
  await theirs.page.getByText('Salasana on tallennettu').first().waitFor()
}
/** What axe finds on a page. */
async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  return violations.map(({ id, nodes }) => `${page.url()}: ${id} ${nodes.map(({ html }) => html).join()}`)
}
const said = (page: Page) => page.getByRole('status').innerText()

describe('customer service', () => {
  it('is asked who it is first, and comes back to where it was going', async () => {
    const arrived = await demo.arrive(`${demo.system.desk}/log`)
    const { page, complaints } = arrived
    await page.getByText('stands in for Cloudflare Access').waitFor()
    await page.getByRole('button', { name: 'Jonas' }).click()
    await page.getByRole('heading', { name: 'Audit log' }).waitFor()
    await page.getByText('jonas.sundqvist@asiakaspalvelu.example').first().waitFor()
    await page.getByRole('link', { name: 'Sign out' }).click()
    await page.getByText('You are signed out').waitFor()
    await page.goto(demo.system.desk)
    await page.getByText('stands in for Cloudflare Access').waitFor()
    expect(complaints).toEqual([])
  })

  it('helps somebody whose user id is an old address, by keyboard alone and without script', async () => {
    const page = await signedIn('Satu Lehtonen', { script: false })
    await search(page, 'P-7F3KQ2')
    await page.getByText('jota en enää lue').waitFor()
    await page.getByRole('link', { name: 'Customer service desk' }).click()
    await search(page, OLD)
    await page.getByRole('heading', { name: 'Helmi Maria Saarinen' }).waitFor()
    await page.getByRole('link', { name: 'Change user id' }).press('Enter')

    // First without identification, which is not let through.
    await page.getByLabel('New user id', { exact: true }).fill(NEW)
    await page.getByLabel('New user id again').fill(NEW)
    await page.getByLabel('New user id again').press('Enter')
    await page.getByText('Choose how the caller was identified').waitFor()
    expect(await page.getByLabel('New user id', { exact: true }).inputValue()).toBe(NEW)
    expect(await page.locator(':focus').getAttribute('value')).toBe('call-back')

    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Number known from Kallionurkka, called at 10.15')
    await page.getByLabel('Request number').fill('P-7F3KQ2')
    await page.getByLabel('Request number').press('Enter')
    await page.getByRole('heading', { name: 'Change this user id?' }).waitFor()
    await page.getByRole('button', { name: 'Change user id' }).dblclick()
    await page.getByRole('heading', { name: 'Helmi Maria Saarinen' }).waitFor()
    expect(await said(page)).toContain('The user id is changed')
    await page.getByText(NEW, { exact: true }).waitFor()

    const mails = await vi.waitFor(() => {
      const sent = demo.system.mailbox.messages().filter(({ to }) => to === NEW || to === OLD)
      expect(sent.map(({ to }) => to).sort()).toEqual([NEW, OLD])
      return sent
    }, 20_000)
    expect(mails.find(({ to }) => to === OLD)?.text).not.toContain(NEW)
    const link = /\S+\/password\?lang=fi#token=\S+/.exec(mails.find(({ to }) => to === NEW)!.text)![0]
    await setPassword(link)

    await page.getByRole('link', { name: 'Requests', exact: true }).click()
    await search(page, 'P-7F3KQ2')
    await page.getByText('Changed user id').waitFor()
    await page.getByRole('button', { name: 'Close request' }).press('Enter')
    expect(await said(page)).toContain('The request is closed')

    await page.getByRole('link', { name: 'Audit log' }).click()
    await page.getByLabel('What', { exact: true }).selectOption('change-user-id')
    await page.getByRole('button', { name: 'Show' }).click()
    const rows = page.getByRole('row').filter({ hasText: 'satu.lehtonen@' })
    expect(await rows.count()).toBe(1)
    expect(await rows.innerText()).toMatch(/P-7F3KQ2.*called at 10\.15.*h•••n@v•••a\.example/s)
  })

  it('puts up a notice, which people see where they choose their bank', async () => {
    const page = await signedIn()
    await page.getByRole('link', { name: 'Identification' }).click()
    await page.getByRole('button', { name: 'Put up a notice of disturbance for Nordea' }).click()
    expect(await said(page)).toContain('The notice is up')
    const nordea = async () => {
      const answer = await fetch(`${demo.system.smartum}/v1/clients/client_smartum/sign-in`, {
        headers: { Origin: demo.system.smartum },
      })
      const { providers } = (await answer.json()) as {
        providers: { id: string; disturbance: object | null }[]
      }
      return providers.find(({ id }) => id === 'nordea')?.disturbance
    }
    await vi.waitFor(async () => expect(await nordea()).toBeTruthy(), 10_000)
    await page.getByRole('button', { name: 'Take down the notice of disturbance for Nordea' }).click()
    expect(await said(page)).toContain('The notice is down')
    await vi.waitFor(async () => expect(await nordea()).toBeNull(), 10_000)
  })

  it('sets a day on which everybody is reminded, and takes it back, without script', async () => {
    const page = await signedIn('Satu Lehtonen', { script: false })
    const year = new Date().getFullYear() + 1
    await page.getByRole('link', { name: 'Reminders' }).click()
    await page.getByLabel('Reminders go out').fill(`${year}-11-18`)
    await page.getByLabel('Money that expires by').fill(`${year}-11-17`)
    await page.getByLabel('Money that expires by').press('Enter')
    await page.getByText('Money that has expired cannot be saved').waitFor()
    await page.locator('[name="expires_by"]:focus').fill(`${year}-12-31`)
    await page.getByRole('button', { name: 'Add campaign' }).dblclick()
    expect(await said(page)).toContain('The campaign is added')
    const row = page.getByRole('row').filter({ hasText: `18 Nov ${year}` })
    expect(await row.innerText()).toMatch(new RegExp(`31 Dec ${year}.*satu\\.lehtonen@`, 's'))
    await row.getByRole('button', { name: `Remove the campaign of 18 Nov ${year}` }).press('Enter')
    expect(await said(page)).toContain('The campaign is removed')
    expect(await row.count()).toBe(0)
  })

  it('finds every page readable from 280 pixels up, and by assistive technology', async () => {
    const page = await signedIn()
    await search(page, 'leena.makela@havuranta.example')
    await page.getByRole('heading', { name: 'Leena Mäkelä' }).waitFor()
    const person = page.url()
    const tooWide: string[] = []
    const barriers: string[] = []
    const userId = person.replace('?', '/user-id?')
    const pages = [
      demo.system.desk,
      person,
      userId,
      `${demo.system.desk}/providers`,
      `${demo.system.desk}/campaigns`,
      `${demo.system.desk}/log`,
    ]
    for (const [width, language] of [
      [280, 'fi'],
      [280, 'sv'],
      [1200, 'fi'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      for (const url of pages) {
        await page.goto(`${url.split('?')[0]}?lang=${language}`)
        const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (by > 0) tooWide.push(`${page.url()} at ${width} by ${by}`)
        if (width === 1200) barriers.push(...(await findBarriers(page)))
      }
    }
    expect(tooWide).toEqual([])
    expect(barriers).toEqual([])
  })
})

describe('around the stand-in for Access', () => {
  it('nobody gets to the desk, whatever they say of themselves', async () => {
    const access = await startAccess({ port: 0, smartum: demo.system.smartum })
    try {
      const signIn = await fetch(`${access.origin}/cdn-cgi/access/login`, {
        method: 'POST',
        headers: { Origin: access.origin },
        body: new URLSearchParams({ agent: '5b7c1c1e-1f0e-4c7e-9a52-0d1f6a1c2b01', to: '//evil.example' }),
        redirect: 'manual',
      })
      expect(signIn.headers.get('Location')).toBe('/desk')
      const cookie = signIn.headers.getSetCookie()[0]!.split(';')[0]!
      // A second Access is another team: the worker does not believe it.
      const other = await fetch(`${access.origin}/desk`, { headers: { Cookie: cookie } })
      expect(other.status).toBe(403)
    } finally {
      await access.close()
    }
    const direct = await fetch(`${demo.system.smartum}/desk`)
    expect(direct.status).toBe(403)
    const forged = {
      'Cf-Access-Jwt-Assertion': 'e30.e30.',
      'Cf-Access-Authenticated-User-Email': 'x@y.example',
    }
    const through = await fetch(demo.system.desk, { headers: forged, redirect: 'manual' })
    expect([through.status, through.headers.get('Location')]).toEqual([
      302,
      '/cdn-cgi/access/login?to=%2Fdesk',
    ])
    expect((await fetch(`${new URL(demo.system.desk).origin}/v1/token`)).status).toBe(404)
  })

  it('another site cannot send a form of the desk in the name of who is signed in', async () => {
    const page = await signedIn()
    await page.goto(`${demo.system.intranet}/en`)
    await page.route(`${demo.system.intranet}/en`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${demo.system.desk}/providers"><input name="provider" value="nordea">
          <input name="do" value="up"><input name="form" value="${'a'.repeat(43)}"><button>Go</button></form>`,
      }),
    )
    await page.goto(`${demo.system.intranet}/en`)
    await page.getByRole('button', { name: 'Go' }).click()
    await page.getByText(/Nothing has been done/).waitFor()
  })

  it('says of an agent what Cloudflare Access says, for a minute', async () => {
    const seen: string[] = []
    const { createServer } = await import('node:http')
    const upstream = createServer((request, response) => {
      seen.push(String(request.headers['cf-access-jwt-assertion']), String(request.headers.cookie))
      response.end('ok')
    })
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
    const { port } = upstream.address() as { port: number }
    const access = await startAccess({ port: 0, smartum: `http://127.0.0.1:${port}` })
    try {
      const signIn = await fetch(`${access.origin}/cdn-cgi/access/login`, {
        method: 'POST',
        headers: { Origin: access.origin },
        body: new URLSearchParams({ agent: '5b7c1c1e-1f0e-4c7e-9a52-0d1f6a1c2b01' }),
        redirect: 'manual',
      })
      const cookie = signIn.headers.getSetCookie()[0]!.split(';')[0]!
      await fetch(`${access.origin}/desk`, {
        headers: { Cookie: cookie, 'Cf-Access-Jwt-Assertion': 'forged' },
      })
      const claims = decodeJwt(seen[0]!)
      expect(claims).toMatchObject({ iss: access.origin, aud: [access.audience], type: 'app' })
      expect(claims.email).toBe('satu.lehtonen@asiakaspalvelu.example')
      expect(claims.exp! - claims.iat!).toBe(60)
      expect(seen[1]).toBe('undefined')
    } finally {
      await access.close()
      upstream.close()
    }
  })
})
