import { backend, never, problem } from '../backend.ts'
import { type AnyElement, button, find, inside, mount, setOnline, until } from '../harness.ts'
import { type Catalog, catalogs, type State, settled } from './state.ts'

const ready = async (): Promise<AnyElement> => settled(await mount('smartum-help'))

const press = async (element: AnyElement, label: (catalog: Catalog) => string): Promise<void> => {
  ;(await button(element, label(catalogs[element.localize.language]))).click()
}

/** The help with an answer opened. */
const opened = async (): Promise<AnyElement> => {
  const element = await ready()
  ;(await find(element, '.question')).click()
  await element.updateComplete
  return element
}

/** The form of a service request, with what somebody may have typed. */
export const asking = async (values: Record<string, string> = {}): Promise<AnyElement> => {
  const element = await ready()
  await press(element, ({ help }) => help.askForHelp)
  await find(element, 'textarea')
  type(element, values)
  return element
}

/** Types into fields, by their names. */
export function type(element: AnyElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const [control] = inside<HTMLInputElement>(element, `[name=${name}]`)
    control!.value = value
    control!.dispatchEvent(new Event(control!.localName === 'select' ? 'change' : 'input', { bubbles: true }))
  }
}

export const filledIn = {
  name: 'Aino Virtanen',
  email: 'aino@havuranta.example',
  message: 'Miksi etuni eivät näy?',
}

const send = (element: AnyElement) => press(element, ({ request }) => request.send)

export const helpStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.help = never
      return mount('smartum-help')
    },
    says: ({ help }) => [help.title, help.questions, help.contactsTitle, '+358 600 149 88', help.askForHelp],
  },
  {
    name: 'the questions',
    reach: ready,
    says: ({ help }) => [
      help.questions,
      help.contacts,
      help.newsletter,
      help.subscribe,
      'asiakaspalvelu@smartum.fi',
      'AppGallery',
    ],
  },
  {
    name: 'an answer',
    reach: opened,
    says: ({ help }) => [help.readGuide, help.didItHelp, help.yes, help.no],
  },
  {
    name: 'an answer that helped',
    reach: async () => {
      const element = await opened()
      await press(element, ({ help }) => help.yes)
      return element
    },
    says: ({ help }) => [help.thanks],
  },
  {
    name: 'an answer that did not help',
    reach: async () => {
      const element = await opened()
      await press(element, ({ help }) => help.no)
      return element
    },
    says: ({ help }) => [help.sorry, help.askForHelp],
  },
  {
    name: 'failed',
    reach: async () => {
      backend.help = () => problem(503, 'unavailable', true)
      return ready()
    },
    says: ({ help, shared }) => [
      help.failedTitle,
      help.failed,
      shared.tryAgain,
      '+358 600 149 88',
      'asiakaspalvelu@smartum.fi',
      help.askForHelp,
      help.subscribe,
    ],
  },
  {
    name: 'offline',
    reach: async () => {
      setOnline(false)
      backend.help = () => Promise.reject(new TypeError('no network'))
      return ready()
    },
    says: ({ shared }) => [shared.offlineTitle, shared.offline, '+358 600 149 88'],
  },
  {
    name: 'without a client',
    reach: () => mount('smartum-help', { client: '' }),
    says: ({ shared }) => [shared.notSetUpTitle, shared.clientMissing],
  },
  {
    name: 'newsletter with a wrong address',
    reach: async () => {
      const element = await ready()
      await press(element, ({ help }) => help.subscribe)
      await find(element, '.field-error')
      return element
    },
    says: ({ help }) => [help.newsletterWrong],
  },
  {
    name: 'newsletter not sent',
    reach: async () => {
      backend.newsletter = () => problem(503, 'unavailable', true)
      const element = await ready()
      type(element, { 'newsletter-email': filledIn.email })
      await press(element, ({ help }) => help.subscribe)
      await find(element, '.field-error')
      return element
    },
    says: ({ help }) => [help.newsletterFailed],
  },
  {
    name: 'newsletter asked for',
    reach: async () => {
      const element = await ready()
      type(element, { 'newsletter-email': filledIn.email })
      await press(element, ({ help }) => help.subscribe)
      await until(() => {
        if (inside(element, '#newsletter-email').length) throw new Error('still asking')
      })
      return element
    },
    says: ({ help }) => [help.newsletterSent(filledIn.email)],
  },
  {
    name: 'asking customer service',
    reach: () => asking(),
    says: ({ request }) => [
      request.title,
      request.lead,
      request.topic,
      ...Object.values(request.topics),
      request.name,
      request.email,
      request.messageHint,
      request.send,
    ],
  },
  {
    name: 'asking with nothing filled in',
    reach: async () => {
      const element = await asking()
      await send(element)
      await find(element, '.field-error')
      return element
    },
    says: ({ request }) => [request.nameMissing, request.emailWrong, request.messageMissing],
  },
  {
    name: 'sending to customer service',
    reach: async () => {
      backend.serviceRequest = never
      const element = await asking(filledIn)
      await send(element)
      await button(element, catalogs[element.localize.language].request.sending)
      return element
    },
    says: ({ request }) => [request.sending],
  },
  {
    name: 'not sent to customer service',
    reach: async () => {
      backend.serviceRequest = () => problem(503, 'unavailable', true)
      const element = await asking(filledIn)
      await send(element)
      await find(element, '.notice')
      return element
    },
    says: ({ request, shared }) => [request.failedTitle, request.failed, request.orCall, shared.supportCode],
  },
  {
    name: 'too many requests to customer service',
    reach: async () => {
      backend.serviceRequest = () => problem(429, 'too-many-attempts', true)
      const element = await asking(filledIn)
      await send(element)
      await find(element, '.notice')
      return element
    },
    says: ({ request }) => [request.failedTitle, request.tooMany, '+358 600 149 88'],
  },
  {
    name: 'sent to customer service',
    reach: async () => {
      const element = await asking(filledIn)
      await send(element)
      await find(element, '.number')
      return element
    },
    says: ({ request }) => [
      request.sentTitle,
      request.number,
      'P-7F3KQ2',
      request.sent(filledIn.email),
      request.urgent,
      request.ready,
    ],
  },
]
