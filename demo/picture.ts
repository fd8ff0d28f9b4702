import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freeDemoPorts } from '../test/support/free-ports.ts'
import { chooseBank, launchBrowser, visit } from '../test/support/host-browser.ts'
import { startSystem } from './system.ts'

// The picture in the README: the balance of a signed-in person, as it is on the demo's intranet today.
const state = mkdtempSync(join(tmpdir(), 'smartum-'))
const system = await startSystem({ ports: await freeDemoPorts(), state })
const browser = await launchBrowser()
try {
  const { page } = await visit(browser, `${system.intranet}/en`, { deviceScaleFactor: 2 })
  const window = await chooseBank(page)
  await window.getByRole('button', { name: 'Aino Virtanen' }).click()
  await page.getByText('€64.00').waitFor()
  await page.mouse.click(0, 0)
  const path = fileURLToPath(new URL('../docs/balance.png', import.meta.url))
  await page.locator('smartum-balance').screenshot({ path, animations: 'disabled' })
  console.log('docs/balance.png is made.')
} finally {
  await browser.close()
  await system.stop()
  rmSync(state, { recursive: true, force: true })
}
