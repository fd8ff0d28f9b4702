import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** More steps than any of our pages has. */
const MOST_STEPS = 80

/** Goes on with the Tab key until a control has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.first().waitFor()
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (await control.first().evaluate((element) => element.matches(':focus'))) return
    await page.keyboard.press('Tab')
  }
  expect.fail(`No way by keyboard to ${control}`)
}

/** Presses a button or link by keyboard. */
export async function pressKey(page: Page, name: string | RegExp): Promise<void> {
  const control = page.getByRole('button', { name }).or(page.getByRole('link', { name }))
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** Fills in a field by keyboard, in place of what it holds. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).or(page.getByRole('textbox', { name: label }))
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}
