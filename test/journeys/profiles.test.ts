import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { startSystem } from '../../demo/system.ts'
import { copyOfDemoData } from '../support/demo-data.ts'
import { freeDemoPorts } from '../support/free-ports.ts'
import { chooseBank, launchBrowser, visit } from '../support/host-browser.ts'

// Telia's is the profile of every other journey.
it.each(['op', 'signicat'] as const)(
  'a broker that speaks like %s lets people in, and turn back',
  async (profile) => {
    const state = await copyOfDemoData()
    const system = await startSystem({ ports: await freeDemoPorts(), state, profile })
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
      await rm(state, { recursive: true, force: true })
    }
  },
)
