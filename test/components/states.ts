import { en } from '../../components/localize/en.ts'
import { fi } from '../../components/localize/fi.ts'
import type { Language, Messages } from '../../components/localize/localize.ts'
import { sv } from '../../components/localize/sv.ts'
import { backend, balances, benefit, json, never, problem } from './backend.ts'
import { type AnyElement, chooseBank, find, mount, setOnline, settle, signIn } from './harness.ts'

export const catalogs: Record<Language, Messages> = { fi, sv, en }
export const languages: Language[] = ['fi', 'sv', 'en']

/** A state that an element can be in: how it comes about, and what it has to say. */
type State = {
  name: string
  reach: () => Promise<AnyElement>
  says: (messages: Messages) => string[]
}

const signedIn = async (): Promise<AnyElement> => {
  const element = await mount('smartum-balance')
  await signIn(element)
  return element
}

const settled = async (element: AnyElement): Promise<AnyElement> => {
  await settle(element)
  return element
}

const balanceStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.balances = never
      return signedIn()
    },
    says: (messages) => [messages.myBenefits, messages.total, messages.loadingBalance],
  },
  {
    name: 'signed out',
    reach: async () => {
      const element = await mount('smartum-balance')
      await find(element, '.button.main')
      return element
    },
    says: (messages) => [messages.signedOutTitle, messages.signedOut, messages.signIn],
  },
  {
    name: 'choosing a bank inside',
    reach: async () => {
      const element = await mount('smartum-balance')
      ;(await find(element, '.button.main')).click()
      await find(element, '.ways:not([inert])')
      return element
    },
    says: (messages) => [messages.signInTitle, messages.chooseBank, messages.mobileCertificate],
  },
  {
    name: 'ready',
    reach: async () => settled(await signedIn()),
    says: (messages) => [
      messages.myBenefits,
      messages.total,
      messages.benefits.sports,
      messages.benefits['sports-culture'],
      messages.daysLeft(40),
      messages.signOut,
    ],
  },
  {
    name: 'ready with both services',
    reach: async () => {
      backend.balances = () =>
        json(balances([benefit({ days_left: 0, expires_soon: true }), benefit({ service: 'saldo' })]))
      return settled(await signedIn())
    },
    says: (messages) => [messages.daysLeft(0), 'Plus', 'Saldo'],
  },
  {
    name: 'empty',
    reach: async () => {
      backend.balances = () => json(balances([]))
      return settled(await signedIn())
    },
    says: (messages) => [messages.emptyTitle, ...messages.emptyAdvice.flat(), messages.refresh],
  },
  {
    name: 'failed',
    reach: async () => {
      backend.balances = () => problem(503, 'unavailable', true)
      return settled(await signedIn())
    },
    says: (messages) => [
      messages.balanceFailed,
      messages.moneySafe,
      messages.tryLater,
      messages.tryAgain,
      messages.supportCode,
      'req_7f3k21',
    ],
  },
  {
    name: 'failed to refresh',
    reach: async () => {
      const element = await settled(await signedIn())
      backend.balances = () => problem(503, 'unavailable', true)
      ;(await find(element, '.icon-button')).click()
      return settled(element)
    },
    says: (messages) => [messages.balanceFailed, messages.tryLater, messages.benefits.sports],
  },
  {
    name: 'offline with an earlier balance',
    reach: async () => {
      const element = await settled(await signedIn())
      setOnline(false)
      return settled(element)
    },
    says: (messages) => [messages.offlineTitle, messages.offline, messages.benefits.sports],
  },
  {
    name: 'offline from the start',
    reach: async () => {
      const element = await mount('smartum-balance')
      backend.balances = () => {
        setOnline(false)
        return Promise.reject(new TypeError('no network'))
      }
      await signIn(element)
      return settled(element)
    },
    says: (messages) => [messages.offlineTitle, messages.offline, messages.tryAgain],
  },
  {
    name: 'session ended',
    reach: async () => {
      const element = await settled(await signedIn())
      backend.balances = () => problem(401, 'token-not-valid')
      backend.token = () => problem(401, 'session-ended')
      ;(await find(element, '.icon-button')).click()
      await find(element, '.button.main')
      return settled(element)
    },
    says: (messages) => [messages.ended, messages.signIn],
  },
  {
    name: 'without a client',
    reach: async () => mount('smartum-balance', { client: '' }),
    says: (messages) => [messages.notSetUpTitle, messages.notSetUp, messages.clientMissing],
  },
]

const loginStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.signIn = never
      return mount('smartum-login')
    },
    says: (messages) => [messages.signInTitle, messages.chooseBank],
  },
  {
    name: 'the banks',
    reach: async () => settled(await mount('smartum-login')),
    says: (messages) => [messages.chooseBank, 'Nordea', messages.mobileCertificate, messages.allOperators],
  },
  {
    name: 'waiting for the bank',
    reach: async () => {
      const element = await mount('smartum-login')
      await chooseBank(element)
      return settled(element)
    },
    says: (messages) => [
      messages.waitingTitle,
      messages.opened('Nordea'),
      messages.waiting,
      messages.showWindow,
      messages.cancel,
    ],
  },
  {
    name: 'cancelled at the bank',
    reach: async () => {
      const element = await mount('smartum-login')
      ;(await chooseBank(element)).answer({ error: 'cancelled' })
      await find(element, '.ways')
      return settled(element)
    },
    says: (messages) => [messages.cancelled, 'Nordea'],
  },
  {
    name: 'failed',
    reach: async () => {
      const element = await mount('smartum-login')
      ;(await chooseBank(element)).answer({ error: 'identity-not-confirmed' })
      await find(element, '.notice')
      return settled(element)
    },
    says: (messages) => [
      messages.signInFailedTitle,
      messages.signInFailed,
      ...messages.signInAdvice.flat(),
      messages.tryAgain,
      messages.anotherWay,
      'req_7f3k21',
    ],
  },
  {
    name: 'the banks failed',
    reach: async () => {
      backend.signIn = () => problem(500, 'unexpected', true)
      const element = await mount('smartum-login')
      await find(element, '.notice')
      return settled(element)
    },
    says: (messages) => [messages.banksFailed, messages.tryLater, messages.tryAgain],
  },
  {
    name: 'offline',
    reach: async () => {
      setOnline(false)
      backend.signIn = () => Promise.reject(new TypeError('no network'))
      const element = await mount('smartum-login')
      await find(element, '.notice')
      return settled(element)
    },
    says: (messages) => [messages.offlineTitle, messages.offline, messages.tryAgain],
  },
  {
    name: 'unknown client',
    reach: async () => {
      backend.signIn = () => problem(404, 'unknown-client')
      const element = await mount('smartum-login')
      await find(element, '.notice')
      return settled(element)
    },
    says: (messages) => [messages.notSetUpTitle, messages.notSetUp],
  },
  {
    name: 'without a client',
    reach: async () => mount('smartum-login', { client: '' }),
    says: (messages) => [messages.notSetUpTitle, messages.clientMissing],
  },
  {
    name: 'signed in',
    reach: async () => {
      const element = await mount('smartum-login')
      await signIn(element)
      return settled(element)
    },
    says: (messages) => [messages.signedIn, 'Aino Virtanen', messages.signOut],
  },
]

export const states = [
  ...balanceStates.map((state) => ({ ...state, name: `balance: ${state.name}` })),
  ...loginStates.map((state) => ({ ...state, name: `login: ${state.name}` })),
]
