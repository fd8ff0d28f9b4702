import { expect, vi } from 'vitest'
import { createKey } from '../../components/client/dpop.ts'
import { write } from '../../components/client/vault.ts'
import type { SmartumGiftcard } from '../../components/elements/giftcard/giftcard.ts'
import { backend, json, tokens } from './backend.ts'
import { find, inside, laidOut, settle, until } from './harness.ts'

/** What the link of a reminder holds. */
export const TOKEN = 'offer'.padEnd(120, '.')

type Visit = {
  /** How the person is signed in already; not at all, when empty. */
  as?: 'strong' | 'password' | ''
  client?: string
} & Partial<Pick<SmartumGiftcard, 'benefit' | 'service' | 'expiresOn' | 'link' | 'check' | 'back'>>

/** Somebody who wants nothing to move, or does, whatever this computer says of them. */
export const wantsMovement = (wants: boolean): unknown =>
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: !wants } as MediaQueryList)

/** Opens the element for somebody who is signed in, unless a test wants it otherwise. */
export async function visitGiftcard({
  as = 'strong',
  client = `client_${crypto.randomUUID()}`,
  ...properties
}: Visit = {}): Promise<SmartumGiftcard> {
  wantsMovement(false) // or every purchase would take its time
  if (as) {
    backend.token = () => json(tokens({ assurance: as }))
    await write(`${location.origin} ${client} session`, { key: await createKey(), refreshToken: 'refresh' })
  }
  const element = document.createElement('smartum-giftcard')
  Object.assign(element, { client, ...properties })
  document.body.append(element)
  await laidOut(element)
  return element
}

/** The same, once there is nothing more to wait for. */
export async function shopping(visit?: Visit): Promise<SmartumGiftcard> {
  const element = await visitGiftcard(visit)
  await settle(element)
  await until(() => expect(inside(element, '.loading')).toEqual([]))
  return element
}

/** Comes with the link of a reminder, signed in or not. */
export async function visitWithLink(token = TOKEN, visit: Visit = { as: '' }): Promise<SmartumGiftcard> {
  history.replaceState(null, '', location.pathname + (token && `#token=${token}`))
  const element = await visitGiftcard({ link: true, ...visit })
  await settle(element)
  return element
}

/** Types an amount, as a person does. */
export async function typeAmount(element: Element, text: string): Promise<HTMLInputElement> {
  const input = (await find(element, '#amount')) as HTMLInputElement
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  return input
}

/** Chooses one of the amounts that are offered, such as `€40` or `All`. */
export async function choosePreset(element: SmartumGiftcard, name: string): Promise<void> {
  const chips = await until(() => {
    const found = inside(element, '.chip').filter(({ textContent }) => textContent.trim() === name)
    expect(found, name).toHaveLength(1)
    return found
  })
  chips[0]!.click()
  await element.updateComplete
}

/** The button that pays with one press, once it is there. */
export const payButton = (element: Element): Promise<HTMLElement> => find(element, '.track + .button')

/** Goes to paying, where choosing and paying have no room side by side. */
export async function goOn(element: SmartumGiftcard): Promise<void> {
  if (!inside(element, '.track').length) (await find(element, 'form .button.main')).click()
  await find(element, '.track')
}

/** Pays with one press. */
export async function pay(element: SmartumGiftcard): Promise<void> {
  await goOn(element)
  ;(await payButton(element)).click()
}

/** Pays, until the cards are there. */
export async function buy(element: SmartumGiftcard): Promise<void> {
  await pay(element)
  await find(element, '.bought')
  await settle(element)
}
