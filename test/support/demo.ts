import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { type System, type SystemOptions, startSystem } from '../../demo/system.ts'
import { freeDemoPorts } from './free-ports.ts'
import { launchBrowser, type Visit, visit } from './host-browser.ts'

/** A folder with data of the demo that nobody else works with. The caller removes it. */
export async function copyOfDemoData(): Promise<string> {
  const state = await mkdtemp(join(tmpdir(), 'smartum-'))
  await cp(inject('demoData'), state, { recursive: true })
  return state
}

/** Starts the demo with data of its own. */
export async function startDemo(profile?: SystemOptions['profile']): Promise<System> {
  const state = await copyOfDemoData()
  const system = await startSystem({ ports: await freeDemoPorts(), state, ...(profile && { profile }) })
  return {
    ...system,
    async stop() {
      await system.stop()
      await rm(state, { recursive: true, force: true })
    },
  }
}

/** The demo for all tests of a file, with a browser; each test begins with its bank in order and its mailbox empty. */
export function useDemo() {
  let open: Visit[] = []
  const demo = {
    system: undefined as unknown as System,
    browser: undefined as unknown as Browser,
    /** Opens a page in a browser that has never been there. */
    async arrive(url: string, options?: BrowserContextOptions): Promise<Visit> {
      const arrived = await visit(demo.browser, url, options)
      open.push(arrived)
      return arrived
    },
  }
  beforeAll(async () => {
    demo.system = await startDemo()
    demo.browser = await launchBrowser()
  })
  afterAll(async () => {
    await demo.browser?.close()
    await demo.system?.stop()
  })
  // The demo begins with reminders in the mailbox; a file that wants them takes them before its first test.
  beforeEach(() => demo.system.mailbox.clear())
  afterEach(async () => {
    demo.system.bank.control.reset()
    for (const { context } of open) await context.close()
    open = []
  })
  return demo
}
