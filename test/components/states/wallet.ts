import { expect } from 'vitest'
import { backend, json, never, problem, reminders } from '../backend.ts'
import { type AnyElement, find, inside, setOnline, until } from '../harness.ts'
import { accounts, balances, card, lot } from '../money.ts'
import {
  breakDown,
  endSession,
  openWallet,
  rememberedWallet,
  signedInWallet,
  standInForServiceWorker,
} from '../wallet-visit.ts'
import { type State, settled } from './state.ts'

/** What somebody sees who opens the wallet without a network, at a tab. */
const offlineAt = async (place: string, list = [lot(), card({ service: 'saldo' })]): Promise<AnyElement> => {
  backend.balances = () => json(balances(list))
  backend.accounts = () => json({ ...accounts(), accounts: list })
  const element = await rememberedWallet(place)
  setOnline(false)
  return settled(element)
}

/** The wallet once the worker has told it something else than before. */
const afterReturn = async (change: () => void, place = 'home'): Promise<AnyElement> => {
  const element = await rememberedWallet(place)
  change()
  document.dispatchEvent(new Event('visibilitychange'))
  await find(element, '.notice, .group .button.main')
  return settled(element)
}

export const walletStates: State[] = [
  {
    name: 'signed out',
    reach: async () => {
      const element = await openWallet('accounts')
      await find(element, '.ways:not([inert])')
      return settled(element)
    },
    says: ({ login, shared }) => [login.title, shared.bankOrMobile],
  },
  {
    name: 'home',
    reach: async () => {
      standInForServiceWorker()
      return settled(await signedInWallet())
    },
    says: ({ balance, shared }) => [balance.total, shared.signOut],
  },
  {
    name: 'settings',
    reach: async () => settled(await signedInWallet('settings')),
    says: ({ settings }) => [
      settings.title,
      ...settings.wanted.all,
      ...settings.wanted['last-day'],
      ...settings.wanted.none,
      settings.sentTo('a•••@havuranta.example'),
      settings.notReceived,
      settings.remember,
      settings.rememberHint,
      settings.rememberWarning,
      settings.off,
      settings.sessions,
      settings.appHint,
      settings.installByMenu,
    ],
  },
  {
    name: 'settings on their way',
    reach: async () => {
      backend.reminders = never
      const element = await signedInWallet('settings')
      await find(element, '.options.loading')
      return element
    },
    says: ({ settings }) => [settings.reminders, settings.loading, settings.remember],
  },
  {
    name: 'settings of somebody without an address',
    reach: async () => {
      backend.reminders = () => json(reminders({ sent_to: [] }))
      return settled(await signedInWallet('settings'))
    },
    says: ({ settings }) => [settings.noAddress],
  },
  {
    name: 'settings that could not be had',
    reach: async () => {
      backend.reminders = () => problem(503, 'unavailable', true)
      return settled(await signedInWallet('settings'))
    },
    says: ({ settings, shared }) => [settings.failed, shared.tryLater, shared.tryAgain, 'req_7f3k21'],
  },
  {
    name: 'a choice that was not saved',
    reach: async () => {
      backend.chooseReminders = () => problem(503, 'unavailable', true)
      const element = await settled(await signedInWallet('settings'))
      inside(element, '.option')[2]!.click()
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ settings, shared }) => [settings.notSaved, shared.tryLater],
  },
  {
    name: 'remembered on this device',
    reach: async () => settled(await rememberedWallet('settings')),
    says: ({ settings }) => [settings.remember, settings.on],
  },
  {
    name: 'not remembered, because it did not work',
    reach: async () => {
      standInForServiceWorker(() => Promise.reject(new TypeError('no script')))
      const element = await settled(await signedInWallet('settings'))
      ;(await find(element, '[role=switch]')).click()
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ settings, shared }) => [settings.notTurnedOn, shared.tryLater, settings.off],
  },
  {
    name: 'offline at home',
    reach: () => offlineAt('home'),
    says: ({ wallet, shared }) => [shared.offlineTitle, wallet.whenOnline, wallet.myBenefits, wallet.total],
  },
  {
    name: 'offline with what has expired meanwhile',
    reach: () => offlineAt('accounts', [lot({ expires_on: '2024-12-31', expires_soon: true })]),
    says: ({ wallet }) => [wallet.tabs.accounts, wallet.expired],
  },
  {
    name: 'offline with cards',
    reach: () => offlineAt('cards'),
    says: ({ accounts, wallet }) => [accounts.titles.cards, wallet.noCodes],
  },
  {
    name: 'offline without cards',
    reach: () => offlineAt('cards', []),
    says: ({ wallet }) => [wallet.noCards],
  },
  {
    name: 'offline without benefits',
    reach: () => offlineAt('home', []),
    says: ({ wallet }) => [wallet.nothing],
  },
  {
    name: 'offline in the history',
    reach: () => offlineAt('history'),
    says: ({ wallet }) => [wallet.noHistory],
  },
  {
    name: 'out of reach',
    reach: () => afterReturn(breakDown),
    says: ({ wallet, shared }) => [wallet.unreachable, wallet.whenReachable, shared.tryAgain],
  },
  {
    name: 'remembered, when the session has ended',
    reach: () => afterReturn(endSession),
    says: ({ wallet, shared }) => [wallet.signedOut, wallet.whenSignedIn, shared.signIn],
  },
  {
    name: 'settings of somebody whose session has ended',
    reach: () => afterReturn(endSession, 'settings'),
    says: ({ settings, shared }) => [settings.signInFirst, shared.signIn, settings.on],
  },
  {
    name: 'where one is signed in',
    reach: async () => {
      const element = await settled(await signedInWallet('settings'))
      ;(await find(element, '.choice')).click()
      await until(() => expect(inside(element, 'li h3')).toHaveLength(3))
      return settled(element)
    },
    says: ({ sessions }) => [sessions.title, sessions.thisBrowser],
  },
  {
    name: 'without a client',
    reach: () => openWallet('home', ''),
    says: ({ wallet, shared }) => [wallet.wallet, shared.notSetUpTitle, shared.clientMissing],
  },
]
