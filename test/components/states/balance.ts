import { backend, balances, benefit, json, never, problem, tokens } from '../backend.ts'
import { type AnyElement, choosePassword, find, laidOut, mount, setOnline, signIn } from '../harness.ts'
import { type State, settled } from './state.ts'

const signedIn = async (): Promise<AnyElement> => {
  const element = await mount('smartum-balance')
  await signIn(element)
  return element
}

export const balanceStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.balances = never
      return signedIn()
    },
    says: ({ balance }) => [balance.myBenefits, balance.total, balance.loadingBalance],
  },
  {
    name: 'signed out',
    reach: async () => {
      const element = await mount('smartum-balance')
      await find(element, '.button.main')
      return element
    },
    says: ({ balance, shared }) => [balance.signedOutTitle, balance.signedOut, shared.signIn],
  },
  {
    name: 'choosing a bank inside',
    reach: async () => {
      const element = await mount('smartum-balance')
      ;(await find(element, '.button.main')).click()
      await find(element, '.ways:not([inert])')
      await laidOut(element)
      return settled(element)
    },
    says: ({ login, shared }) => [login.title, shared.bankOrMobile, login.allOperators],
  },
  {
    name: 'ready',
    reach: async () => settled(await signedIn()),
    says: ({ balance, shared }) => [
      balance.myBenefits,
      balance.total,
      balance.benefits.sports,
      balance.benefits['sports-culture'],
      balance.daysLeft(40),
      shared.signOut,
    ],
  },
  {
    name: 'ready with both services',
    reach: async () => {
      backend.balances = () =>
        json(balances([benefit({ days_left: 0, expires_soon: true }), benefit({ service: 'saldo' })]))
      return settled(await signedIn())
    },
    says: ({ balance }) => [balance.daysLeft(0), 'Plus', 'Saldo'],
  },
  {
    name: 'empty',
    reach: async () => {
      backend.balances = () => json(balances([]))
      return settled(await signedIn())
    },
    says: ({ balance }) => [balance.emptyTitle, ...balance.emptyAdvice.flat(), balance.refresh],
  },
  {
    name: 'failed',
    reach: async () => {
      backend.balances = () => problem(503, 'unavailable', true)
      return settled(await signedIn())
    },
    says: ({ balance, shared }) => [
      balance.balanceFailed,
      shared.moneySafe,
      shared.tryLater,
      shared.tryAgain,
      shared.supportCode,
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
    says: ({ balance, shared }) => [balance.balanceFailed, shared.tryLater, balance.benefits.sports],
  },
  {
    name: 'offline with an earlier balance',
    reach: async () => {
      const element = await settled(await signedIn())
      setOnline(false)
      return settled(element)
    },
    says: ({ balance, shared }) => [shared.offlineTitle, shared.offline, balance.benefits.sports],
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
    says: ({ shared }) => [shared.offlineTitle, shared.offline, shared.tryAgain],
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
    says: ({ shared }) => [shared.ended, shared.signIn],
  },
  {
    name: 'without a client',
    reach: async () => mount('smartum-balance', { client: '' }),
    says: ({ shared }) => [shared.notSetUpTitle, shared.notSetUp, shared.clientMissing],
  },
  {
    name: 'session used in two places',
    reach: async () => {
      const element = await settled(await signedIn())
      backend.balances = () => problem(401, 'token-not-valid')
      backend.token = () => problem(401, 'session-reused')
      ;(await find(element, '.icon-button')).click()
      await find(element, '.button.main')
      return settled(element)
    },
    says: ({ shared }) => [shared.reused, shared.signIn],
  },
  {
    name: 'after a password',
    reach: async () => {
      backend.token = () => json(tokens({ assurance: 'password' }))
      const element = await mount('smartum-balance')
      await signIn(element, choosePassword)
      return settled(element)
    },
    says: ({ balance, shared }) => [balance.total, shared.saldoOnly, shared.signInWithBank],
  },
  {
    name: 'empty after a password',
    reach: async () => {
      backend.token = () => json(tokens({ assurance: 'password' }))
      backend.balances = () => json(balances([]))
      const element = await mount('smartum-balance')
      await signIn(element, choosePassword)
      return settled(element)
    },
    says: ({ balance, shared }) => [balance.emptyTitle, shared.saldoOnly],
  },
]
