import { expect, vi } from 'vitest'
import type { SmartumWallet } from '../../components/elements/wallet/wallet.ts'
import { backend, problem } from './backend.ts'
import { find, inside, mount, settle, signIn, until } from './harness.ts'

/** A stand-in for what a browser does with a service worker; a test says what becomes of it. */
export function standInForServiceWorker(register = async () => ({ installing: null })) {
  const registration = { scope: `${location.origin}/wallet`, unregister: vi.fn(async () => true) }
  const { serviceWorker } = navigator
  return {
    registration,
    register: vi
      .spyOn(serviceWorker, 'register')
      .mockImplementation(register as unknown as ServiceWorkerContainer['register']),
    getRegistration: vi
      .spyOn(serviceWorker, 'getRegistration')
      .mockResolvedValue(registration as unknown as ServiceWorkerRegistration),
  }
}

/** The wallet at a place, as it opens for whoever it is opened for. */
export async function openWallet(place = 'home', client?: string): Promise<SmartumWallet> {
  history.replaceState(null, '', `#${place}`)
  const element = await mount('smartum-wallet', client === undefined ? {} : { client })
  return element
}

/** The wallet of somebody who has signed in, at a place. */
export async function signedInWallet(place = 'home', client?: string): Promise<SmartumWallet> {
  const element = await openWallet(place, client)
  await find(element, '.ways:not([inert])')
  await signIn(element)
  await find(element, 'nav, .head')
  return element
}

/** The wallet of somebody whom this device remembers, at a place; the browser keeps nothing of its own. */
export async function rememberedWallet(place = 'home', client?: string): Promise<SmartumWallet> {
  standInForServiceWorker()
  const element = await signedInWallet('settings', client)
  await turnSwitch(element, true)
  await go(element, place)
  return element
}

/** Presses the switch, and waits for what comes of it. */
export async function turnSwitch(element: SmartumWallet, on: boolean): Promise<void> {
  ;(await find(element, `[role=switch][aria-checked=${!on}]`)).click()
  await find(element, `[role=switch][aria-checked=${on}]`)
  await settle(element)
}

/** Goes to a tab. */
export async function go(element: SmartumWallet, place: string): Promise<void> {
  const link = inside<HTMLAnchorElement>(element, 'nav a').find(({ hash }) => hash === `#${place}`)!
  link.click()
  await until(() => expect(link.getAttribute('aria-current')).toBe('page'))
  await element.updateComplete
}

/** The worker answers with nothing but errors of its own. */
export function breakDown(): void {
  for (const name of ['balances', 'accounts', 'reminders'] as const) {
    backend[name] = () => problem(503, 'unavailable', true)
  }
}

/** The worker says that the session is over. */
export function endSession(): void {
  for (const name of ['balances', 'accounts', 'reminders'] as const) {
    backend[name] = () => problem(401, 'token-not-valid')
  }
  backend.token = () => problem(401, 'session-ended')
}
