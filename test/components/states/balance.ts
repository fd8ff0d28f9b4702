import { vi } from 'vitest'
import { plusStateTexts } from '../../../components/elements/plus-state/texts.ts'
import { backend, json, never, ownEmployer, problem, tokens } from '../backend.ts'
import { type AnyElement, choosePassword, find, laidOut, mount, setOnline, signIn } from '../harness.ts'
import { balances, benefit, card, open, opensLater } from '../money.ts'
import { type State, settled } from './state.ts'

const lunch = ownEmployer({
  id: 'employer_kajo',
  name: 'Kajo Oy',
  waits_for: 'lunch',
  lunch_on: '2026-12-01',
})
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
    says: ({ balance, benefits, daysLeft, rows, shared }) => [
      balance.myBenefits,
      balance.total,
      benefits.sports,
      benefits['sports-culture'],
      daysLeft(40),
      rows.extend(3),
      balance.accounts,
      balance.buyGiftcard,
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
    says: ({ daysLeft }) => [daysLeft(0), 'Plus', 'Saldo'],
  },
  {
    name: 'ready with a card, and money that can be extended later or never',
    reach: async () => {
      const soon = { expires_on: '2026-12-31', days_left: 20, expires_soon: true }
      backend.balances = () =>
        json(
          balances([
            benefit({ ...soon, extension: open }),
            benefit({ ...soon, benefit: 'massage', extension: open }),
            benefit({ ...soon, benefit: 'sports-culture', service: 'saldo', extension: opensLater }),
            benefit({ ...soon, benefit: 'lunch', extension: { state: 'never', reason: 'benefit' } }),
            card({ ...soon, benefit: 'sports-culture' }),
          ]),
        )
      return settled(await signedIn())
    },
    says: ({ benefits, rows }) => [
      `${rows.extend(3)}`,
      benefits.massage,
      rows.giftcardFrom('').split(' ')[0],
      benefits.lunch,
      rows.giftcard,
    ],
  },
  {
    name: 'accounts that could not be had',
    reach: async () => {
      const element = await settled(await signedIn())
      vi.spyOn(customElements, 'get').mockReturnValue(undefined)
      ;(await find(element, '.choice')).click()
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ balance, shared }) => [balance.total, shared.notBrought, shared.openWallet],
  },
  {
    name: 'accounts in its place',
    reach: async () => {
      const element = await signedIn()
      ;(await find(element, '.choice')).click()
      await find(element, '.entry')
      return settled(element)
    },
    says: ({ accounts }) => [accounts.titles.all, accounts.benefits, accounts.kinds.spend],
  },
  {
    name: 'empty',
    reach: async () => {
      backend.balances = () => json(balances([]))
      return settled(await signedIn())
    },
    says: ({ balance }) => [
      balance.emptyTitle,
      ...balance.emptyAdvice.flat(),
      balance.refresh,
      balance.accounts,
    ],
  },
  {
    name: 'empty, and the employer has yet to order',
    reach: async () => {
      backend.balances = () => json(balances([]))
      backend.ownPlus = () => json({ employers: [ownEmployer(), lunch] })
      const element = await signedIn()
      await find(element, '.next')
      return settled(element)
    },
    says: ({ balance, plusState }) => [
      balance.emptyTitle,
      plusState.waits.order('Havuranta Oy'),
      plusState.waits.lunch('Kajo Oy', plusState === plusStateTexts.en ? '1 Dec 2026' : '1.12.2026'),
      plusState.stages[1]![0],
    ],
  },
  {
    name: 'failed',
    reach: async () => {
      backend.balances = () => problem(503, 'unavailable', true)
      return settled(await signedIn())
    },
    says: ({ balance, shared }) => [
      balance.failed,
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
    says: ({ balance, benefits, shared }) => [balance.failed, shared.tryLater, benefits.sports],
  },
  {
    name: 'offline with an earlier balance',
    reach: async () => {
      const element = await settled(await signedIn())
      setOnline(false)
      return settled(element)
    },
    says: ({ benefits, shared }) => [shared.offlineTitle, shared.offline, benefits.sports],
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
