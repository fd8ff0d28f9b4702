import { expect, vi } from 'vitest'
import type { SmartumAccounts } from '../../components/elements/accounts/accounts.ts'
import type { SmartumActivation } from '../../components/elements/activation/activation.ts'
import type { SmartumBalance } from '../../components/elements/balance/balance.ts'
import type { SmartumEmployer } from '../../components/elements/employer/employer.ts'
import type { Place } from '../../components/elements/employer/places.ts'
import type { EmployerView } from '../../components/elements/employer/view.ts'
import type { SmartumGiftcard } from '../../components/elements/giftcard/giftcard.ts'
import type { SmartumHelp } from '../../components/elements/help/help.ts'
import type { SmartumLogin } from '../../components/elements/login/login.ts'
import type { SmartumPassword } from '../../components/elements/password/password.ts'
import type { SmartumRegistration } from '../../components/elements/registration/registration.ts'
import type { SmartumServiceFinder } from '../../components/elements/service-finder/service-finder.ts'
import type { SmartumWallet } from '../../components/elements/wallet/wallet.ts'

type Name =
  | 'smartum-accounts'
  | 'smartum-activation'
  | 'smartum-balance'
  | 'smartum-employer'
  | 'smartum-giftcard'
  | 'smartum-help'
  | 'smartum-login'
  | 'smartum-service-finder'
  | 'smartum-password'
  | 'smartum-registration'
  | 'smartum-wallet'
export type AnyElement =
  | SmartumAccounts
  | SmartumActivation
  | SmartumBalance
  | SmartumEmployer
  | EmployerView<unknown, Place['view']>
  | SmartumGiftcard
  | SmartumHelp
  | SmartumLogin
  | SmartumServiceFinder
  | SmartumPassword
  | SmartumRegistration
  | SmartumWallet

/** Ours, however they are shown inside each other. */
const ours =
  'smartum-login, smartum-service-finder, smartum-service-request, smartum-sessions, smartum-balance, ' +
  'smartum-plus-state, smartum-registrations, smartum-link-state, smartum-accounts, smartum-giftcard, smartum-card, smartum-card-check, smartum-slide-to-pay, smartum-settings, ' +
  'smartum-employer-periods, smartum-employer-new-period, smartum-employer-period'

/** Adds an element to the page, for a client of its own so that no other test's session is in the way. */
export async function mount<N extends Name>(
  name: N,
  { client = `client_${crypto.randomUUID()}`, parent = document.body as ParentNode } = {},
): Promise<HTMLElementTagNameMap[N]> {
  const element = document.createElement(name)
  if (client) element.client = client
  parent.append(element)
  await laidOut(element)
  return element
}

/** Until the browser has laid the page out, and the element has followed what room there is. */
export async function laidOut(element: { updateComplete: Promise<boolean> }): Promise<void> {
  await element.updateComplete
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  await element.updateComplete
}

/** Until an element has answered a change of the page that needs no new layout, and nothing moves. */
export async function rendered(element: AnyElement): Promise<void> {
  await scheduler.yield()
  await element.updateComplete
  endMovement(element)
}

/** Makes the page as narrow as a phone. */
export const onPhone = (width = 360): void => {
  document.body.style.width = `${width}px`
}

/** Everything inside an element of ours, through the shadow roots of elements shown inside it. */
export function inside<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] {
  const root = element.shadowRoot
  if (!root) return []
  return [
    ...root.querySelectorAll<E>(selector),
    ...[...root.querySelectorAll(ours)].flatMap((inner) => inside<E>(inner, selector)),
  ]
}

/** Tries again and again, in quick succession. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { interval: 5, timeout: 3000 })

/** The first element that matches, once it is there. */
export const find = (element: Element, selector: string): Promise<HTMLElement> =>
  until(() => {
    const [found] = inside(element, selector)
    expect(found, selector).toBeDefined()
    return found!
  })

/** What a person can read in an element: no skeletons, nothing that is only there for screen readers. */
export function textOf(element: Element): string {
  const texts = inside(element, 'section').map((section) => {
    const copy = section.cloneNode(true) as HTMLElement
    for (const unread of copy.querySelectorAll('[inert], .unseen, .if-narrow')) unread.remove()
    return copy.textContent
  })
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}

/** The button with a name, once it is there. */
export const button = (element: Element, label: string): Promise<HTMLElement> =>
  until(() => {
    const found = inside(element, 'button').find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === label,
    )
    expect(found, label).toBeDefined()
    return found!
  })

/** The bank's window: where it was sent, and what it says to the page that opened it. */
export type BankWindow = { url: URL; answer: (answer: { code?: string; error?: string }) => void }

/** Presses a bank, with a stand-in for the window that opens. */
export async function chooseBank(element: Element, position = 1): Promise<BankWindow> {
  const opened = standInForWindow()
  const way = await find(element, '.ways:not([inert]) :is(.bank, .choice.plus)')
  if (way.matches('.choice')) way.click()
  await find(element, '.bank')
  inside(element, '.bank')[position]!.click()
  return opened()
}

/** Presses the button that asks for the password on our own page. */
export async function choosePassword(element: Element): Promise<BankWindow> {
  const opened = standInForWindow()
  const way = await find(element, '.ways:not([inert]) :is(.column.saldo .button.main, .choice.saldo)')
  way.click()
  if (way.matches('.choice')) (await find(element, '.ways .button.main')).click()
  return opened()
}

/** Puts a stand-in in the place of the next window; what comes back tells of it once it has been opened. */
export function standInForWindow(): () => BankWindow {
  const stand = { closed: false, close: vi.fn(), focus: vi.fn() }
  const open = vi.spyOn(window, 'open').mockReturnValue(stand as unknown as Window)
  open.mockClear()
  return () => {
    expect(open).toHaveBeenCalledOnce()
    const url = new URL(String(open.mock.calls[0]![0]))
    const state = url.searchParams.get('state')
    return {
      url,
      answer: (answer) =>
        window.postMessage(
          { type: 'smartum-sign-in', state, requestId: 'req_7f3k21', ...answer },
          location.origin,
        ),
    }
  }
}

/** Goes through the bank, or whatever else is chosen, until somebody is signed in. */
export async function signIn(element: AnyElement, choose = chooseBank): Promise<void> {
  if (/balance|accounts/.test(element.localName)) (await find(element, '.button.main')).click()
  const bank = await choose(element)
  bank.answer({ code: 'one-time' })
  await until(() => expect(element.session?.status).toBe('signed-in'))
  vi.mocked(window.open).mockRestore()
  await element.updateComplete
}

/** Until nothing more is on its way and nothing moves. */
export async function settle(element: AnyElement): Promise<void> {
  await rendered(element)
  await until(() => expect(inside(element, '[aria-busy=true]')).toEqual([]))
  endMovement(element)
}

/** Brings whatever moves, or will after a while, to where it ends; what turns for ever stays as it is. */
function endMovement(element: Element): void {
  for (const section of inside(element, 'section')) {
    for (const each of section.getAnimations({ subtree: true })) {
      if (each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) each.finish()
    }
  }
}

/** What has the focus, inside however many shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

/** The network goes, or comes back. */
export function setOnline(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
  window.dispatchEvent(new Event(online ? 'online' : 'offline'))
}
