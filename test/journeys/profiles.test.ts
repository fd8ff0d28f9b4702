import { expect, it } from 'vitest'
import { startDemo } from '../support/demo.ts'
import { chooseBank, launchBrowser, visit } from '../support/host-browser.ts'

// Telia's is the profile of every other journey.
it.each(['op', 'signicat'] as const)(
  'a broker that speaks like %s lets people in, and turn back',
  async (profile) => {
    const system = await startDemo(profile)
    const browser = await launchBrowser()
    try {
      const { page, complaints } = await visit(browser, `${system.intranet}/en`)
      await (await chooseBank(page)).getByRole('button', { name: /cancel/i }).click()
      await page.getByText('Sign-in was cancelled').first().waitFor()
      const [window] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: 'Mobile certificate' }).click(),
      ])
      await window.getByRole('button', { name: 'Aino Virtanen' }).click()
      await page.getByText('€64.00').waitFor()
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
      await system.stop()
    }
  },
)
