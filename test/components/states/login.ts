import { vi } from 'vitest'
import { backend, json, never, problem, signInOptions, tokens } from '../backend.ts'
import {
  type AnyElement,
  button,
  chooseBank,
  choosePassword,
  find,
  inside,
  mount,
  onPhone,
  setOnline,
  signIn,
} from '../harness.ts'
import { catalogs, type State, settled } from './state.ts'

const login = async (): Promise<AnyElement> => settled(await mount('smartum-login'))

const failedWith = async (error: string): Promise<AnyElement> => {
  const element = await mount('smartum-login')
  ;(await chooseBank(element)).answer({ error })
  await find(element, '.notice')
  return settled(element)
}

const signedIn = async (): Promise<AnyElement> => {
  const element = await mount('smartum-login')
  await signIn(element)
  return settled(element)
}

/** Presses what has one of the languages' words for it. */
const press = async (element: AnyElement, label: (catalog: (typeof catalogs)['fi']) => string) =>
  (await button(element, label(catalogs[element.localize.language]))).click()

export const loginStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.signIn = never
      return mount('smartum-login')
    },
    says: ({ login, shared }) => [login.title, login.whichService, shared.tryAgain],
  },
  {
    name: 'both ways side by side',
    reach: login,
    says: ({ login, shared }) => [
      login.title,
      shared.employee,
      shared.employer,
      'Plus',
      shared.bankOrMobile,
      'Nordea',
      login.allOperators,
      'Saldo',
      shared.emailAndPassword,
      login.ownPage,
      login.signInToSaldo,
      login.forgotPassword,
      login.oldAddress,
      login.oldAddressHelp,
      login.newToSaldo,
      login.whichService,
    ],
  },
  {
    name: 'for employers',
    reach: async () => {
      const element = await mount('smartum-login')
      element.audience = 'employer'
      return settled(element)
    },
    says: ({ login }) => [login.ownBank, login.contactPerson, login.signInToSaldo],
  },
  {
    name: 'both ways on a phone',
    reach: async () => {
      onPhone()
      return login()
    },
    says: ({ login, shared }) => [
      'Plus',
      shared.bankOrMobile,
      'Saldo',
      shared.emailAndPassword,
      login.whichService,
    ],
  },
  {
    name: 'Plus on a phone',
    reach: async () => {
      onPhone()
      const element = await login()
      ;(await find(element, '.ways:not([inert]) .choice.plus')).click()
      await find(element, '.bank')
      return element
    },
    says: ({ login }) => ['Plus', login.chooseBank, 'Nordea', login.or, login.allOperators],
  },
  {
    name: 'Saldo on a phone',
    reach: async () => {
      onPhone()
      const element = await login()
      ;(await find(element, '.ways:not([inert]) .choice.saldo')).click()
      await find(element, '.ways .button.main')
      return element
    },
    says: ({ login }) => ['Saldo', login.ownPage, login.signInToSaldo, login.forgotPassword],
  },
  {
    name: 'known to use Saldo, on a phone',
    reach: async () => {
      onPhone()
      const element = await mount('smartum-login')
      element.service = 'saldo'
      return settled(element)
    },
    says: ({ login }) => ['Saldo', login.signInToSaldo, login.forgotPassword],
  },
  {
    name: 'used Saldo last',
    reach: async () => {
      localStorage.setItem('smartum-service', 'saldo')
      return login()
    },
    says: ({ login }) => [login.lastUsed, 'Saldo', 'Plus'],
  },
  {
    name: 'waiting for the bank',
    reach: async () => {
      const element = await mount('smartum-login')
      await chooseBank(element)
      return settled(element)
    },
    says: ({ login, shared }) => [
      login.waitingTitle,
      login.opened('Nordea'),
      login.waiting,
      login.showWindow,
      shared.cancel,
    ],
  },
  {
    name: 'waiting for the password',
    reach: async () => {
      const element = await mount('smartum-login')
      await choosePassword(element)
      return settled(element)
    },
    says: ({ login }) => [login.waitingTitle, login.opened('Saldo'), login.waitingPassword],
  },
  {
    name: 'cancelled at the bank',
    reach: async () => {
      const element = await mount('smartum-login')
      ;(await chooseBank(element)).answer({ error: 'cancelled' })
      await find(element, '.ways')
      return settled(element)
    },
    says: ({ login }) => [login.cancelled, 'Nordea'],
  },
  {
    name: 'failed',
    reach: () => failedWith('identity-not-confirmed'),
    says: ({ login, shared }) => [
      login.failedTitle,
      login.failed,
      ...login.tryOnce,
      ...login.otherBrowser,
      ...login.checkService,
      login.customerService,
      login.giveCode,
      shared.tryAgain,
      login.anotherWay,
      login.askForHelp,
      shared.supportCode,
      'req_7f3k21',
    ],
  },
  {
    name: 'a window that was blocked inside a frame',
    reach: async () => {
      const element = await login()
      vi.spyOn(window, 'open').mockReturnValue(null)
      inside(element, '.bank')[0]!.click()
      await find(element, '.notice')
      return element
    },
    says: ({ login }) => [login.failedTitle, ...login.allowWindows],
  },
  {
    name: 'asking for help in place',
    reach: async () => {
      const element = await failedWith('identity-not-confirmed')
      await press(element, ({ login }) => login.askForHelp)
      await find(element, 'form')
      return settled(element)
    },
    says: ({ request }) => [request.title, request.about('req_7f3k21'), request.send],
  },
  {
    name: 'the finder in place',
    reach: async () => {
      const element = await login()
      ;(await find(element, '.helper')).click()
      await find(element, '.answered')
      return settled(element)
    },
    says: ({ finder, shared }) => [finder.title, finder.questions.role, shared.employee, finder.change],
  },
  {
    name: 'the finder that could not be had',
    reach: async () => {
      const element = await login()
      vi.spyOn(customElements, 'get').mockReturnValue(undefined)
      ;(await find(element, '.helper')).click()
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ login, shared }) => [shared.notBrought, login.openHelp, 'Nordea'],
  },
  {
    name: 'the ways to sign in failed',
    reach: async () => {
      backend.signIn = () => problem(500, 'unexpected', true)
      const element = await mount('smartum-login')
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ login, shared }) => [login.loadingFailed, shared.tryLater, shared.tryAgain],
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
    says: ({ shared }) => [shared.offlineTitle, shared.offline, shared.tryAgain],
  },
  {
    name: 'unknown client',
    reach: async () => {
      backend.signIn = () => problem(404, 'unknown-client')
      const element = await mount('smartum-login')
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ shared }) => [shared.notSetUpTitle, shared.notSetUp],
  },
  {
    name: 'without a client',
    reach: async () => mount('smartum-login', { client: '' }),
    says: ({ shared }) => [shared.notSetUpTitle, shared.clientMissing],
  },
  {
    name: 'signed in',
    reach: signedIn,
    says: ({ login, shared }) => [
      login.signedIn,
      'Aino Virtanen',
      shared.bankOrMobile,
      login.guide.plus,
      login.userId,
      login.whereSignedIn,
      shared.signOut,
    ],
  },
  {
    name: 'signed in with a password',
    reach: async () => {
      backend.token = () => json(tokens({ assurance: 'password' }))
      const element = await mount('smartum-login')
      await signIn(element, choosePassword)
      return settled(element)
    },
    says: ({ login, shared }) => [
      login.signedIn,
      shared.emailAndPassword,
      shared.saldoOnly,
      shared.signInWithBank,
      login.guide.saldo,
      login.password,
    ],
  },
  {
    name: 'with a bank after a password',
    reach: async () => {
      backend.token = () => json(tokens({ assurance: 'password' }))
      const element = await mount('smartum-login')
      await signIn(element, choosePassword)
      ;(await find(element, '.calm .button')).click()
      await find(element, '.ways:not([inert]) .bank')
      return settled(element)
    },
    says: ({ login, shared }) => [shared.signInWithBank, 'Nordea', login.allOperators],
  },
  {
    name: 'Saldo is likelier here',
    reach: async () => {
      backend.signIn = () => json(signInOptions({ service: 'saldo' }))
      onPhone()
      return login()
    },
    says: () => ['Saldo', 'Plus'],
  },
]
