import { createKey } from '../../components/client/dpop.ts'
import { write } from '../../components/client/vault.ts'
import type { SmartumActivation } from '../../components/elements/activation/activation.ts'
import { backend, json, tokens } from './backend.ts'
import { find, laidOut, settle } from './harness.ts'

/** What the links of invitations hold. */
export const TOKEN = 'invitation'.padEnd(43, '-')

type Visit = {
  /** How the person is signed in already, if they are. */
  as?: 'strong' | 'password'
  link?: boolean
  client?: string
}

/** Opens the page of a link; as after a reload, when an element was there before and there is no new link. */
export async function visitActivation({
  as,
  link = true,
  client = `client_${crypto.randomUUID()}`,
}: Visit = {}): Promise<SmartumActivation> {
  history.replaceState(null, '', location.pathname + (link ? `#token=${TOKEN}` : ''))
  const api = location.origin
  if (as) {
    backend.token = () => json(tokens({ assurance: as }))
    await write(`${api} ${client} session`, { key: await createKey(), refreshToken: 'refresh' })
  }
  const element = document.createElement('smartum-activation')
  Object.assign(element, { client, api })
  document.body.append(element)
  await laidOut(element)
  await settle(element)
  return element
}

/** Accepts the terms and presses the button under them. */
export async function acceptTerms(element: SmartumActivation): Promise<void> {
  ;(await find(element, '#accept')).click()
  ;(await find(element, 'form .button.main')).click()
  await element.updateComplete
}
