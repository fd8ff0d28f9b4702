import { createKey } from '../../components/client/dpop.ts'
import { write } from '../../components/client/vault.ts'
import type { SmartumRegistration } from '../../components/elements/registration/registration.ts'
import { registrationTexts } from '../../components/elements/registration/texts.ts'
import { backend, json, tokens } from './backend.ts'
import { button, find, inside, laidOut, settle } from './harness.ts'
import { type } from './password-visit.ts'

export const CODE = 'HAVU2291KALL0077'
const texts = registrationTexts.en

type Visit = {
  /** How the person is signed in already, if they are. */
  as?: 'strong' | 'password'
  link?: string
  api?: string
  client?: string
}

/** Opens the page of a link; as after a reload, when an element was there before. */
export async function visitRegistration({
  as,
  link = CODE,
  api = location.origin,
  client = `client_${crypto.randomUUID()}`,
}: Visit = {}): Promise<SmartumRegistration> {
  if (as) {
    backend.token = () => json(tokens({ assurance: as }))
    await write(`${api} ${client} session`, { key: await createKey(), refreshToken: 'refresh' })
  }
  const element = document.createElement('smartum-registration')
  Object.assign(element, { client, api, link })
  document.body.append(element)
  await laidOut(element)
  await settle(element)
  return element
}

export const press = async (element: Element, label: string): Promise<void> =>
  (await button(element, label)).click()

/** Presses the row that begins with a text. */
export async function chooseRow(element: SmartumRegistration, name: string): Promise<void> {
  await find(element, '.choice')
  inside(element, '.choice')
    .find(({ textContent }) => textContent.trim().startsWith(name))!
    .click()
  await element.updateComplete
}

/** What a new user fills in. */
export const PERSON = {
  given_names: 'Ville Juhani',
  family_name: 'Korhonen',
  identity_code: '131052-308T',
  phone: '040 123 4567',
  email: 'ville@oma.example',
}

export async function fillIn(element: Element, values: Partial<typeof PERSON> = PERSON): Promise<void> {
  for (const [name, text] of Object.entries(values)) await type(element, name, text)
}

/** Goes to a step of a new user, all steps before it filled in. */
export async function goTo(
  element: SmartumRegistration,
  step: 'details' | 'benefits' | 'terms' | 'check',
): Promise<void> {
  await chooseRow(element, texts.newHere)
  await find(element, '#given_names')
  if (step === 'details') return
  await fillIn(element)
  await press(element, texts.goOn)
  await goOnTo(element, step)
}

/** The same from the choice of a package on. */
export async function goOnTo(
  element: SmartumRegistration,
  step: 'benefits' | 'terms' | 'check',
): Promise<void> {
  const [first] = [await find(element, '.packages input')]
  if (step === 'benefits') return
  first.click()
  await press(element, texts.goOn)
  const accept = await find(element, '#accept')
  if (step === 'terms') return
  accept.click()
  await press(element, texts.goOn)
  await find(element, '.row')
}
