import { createKey } from '../../components/client/dpop.ts'
import { write } from '../../components/client/vault.ts'
import type { SmartumPassword } from '../../components/elements/password/password.ts'
import { backend, json, tokens } from './backend.ts'
import { find, inside, laidOut } from './harness.ts'

/** What the links of e-mails hold. */
export const TOKEN = 'link'.padEnd(43, '-')

type Visit = {
  /** How the person is signed in already, if they are. */
  as?: 'strong' | 'password'
  link?: boolean
  change?: boolean
  prove?: boolean
  first?: boolean
  api?: string
  client?: string
}

/** Opens the page of passwords. */
export async function visitPassword({
  as,
  link = false,
  change = false,
  prove = false,
  first = false,
  api = location.origin,
  client = `client_${crypto.randomUUID()}`,
}: Visit = {}): Promise<SmartumPassword> {
  history.replaceState(null, '', location.pathname + (link ? `#token=${TOKEN}` : ''))
  if (as) {
    backend.token = () => json(tokens({ assurance: as }))
    await write(`${api} ${client} session`, { key: await createKey(), refreshToken: 'refresh' })
  }
  const element = document.createElement('smartum-password')
  Object.assign(element, { client, api, change, prove, first })
  document.body.append(element)
  await laidOut(element)
  return element
}

/** Types into a field, as a person does. */
export async function type(element: Element, name: string, text: string): Promise<HTMLInputElement> {
  const input = (await find(element, `#${name}`)) as HTMLInputElement
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  return input
}

/** Sends the form that is shown, as Enter and the button do. */
export async function submit(element: Element): Promise<void> {
  await find(element, 'form')
  inside<HTMLFormElement>(element, 'form')[0]!.requestSubmit()
}
