import { backend, json, providers, signInOptions, thisMorning } from '../backend.ts'
import { type AnyElement, chooseBank, find, mount, onPhone } from '../harness.ts'
import { type State, settled } from './state.ts'

const withOptions = async (options: Parameters<typeof signInOptions>[0]): Promise<AnyElement> => {
  backend.signIn = () => json(signInOptions(options))
  return settled(await mount('smartum-login'))
}

const answered = async (error: string): Promise<AnyElement> => {
  const element = await settled(await mount('smartum-login'))
  const bank = await chooseBank(element)
  backend.signIn = () => json(signInOptions({ disturbed: ['nordea'] }))
  bank.answer({ error })
  await find(element, '.around')
  return settled(element)
}

const down = {
  disturbance: { since: thisMorning() },
  notice: { fi: 'Korjaamme vikaa.', sv: 'Vi åtgärdar felet.', en: 'We are repairing it.' },
}

/** What there is to see when banks, or identification as a whole, do not work. */
export const outageStates: State[] = [
  {
    name: 'a bank is disturbed',
    reach: () => withOptions({ disturbed: ['nordea'] }),
    says: ({ login, shared }) => [
      login.bankProblem('Nordea'),
      shared.moneySafe,
      login.anotherBank,
      login.working(10),
      login.worksNow,
      login.payInBrowser,
      login.payInBrowserHint,
      login.ownGiftcard,
      login.ownGiftcardHint,
      login.disturbed,
    ],
  },
  {
    name: 'the broker says so as well',
    reach: () => withOptions({ disturbed: ['nordea'], broker: { disturbance: null, notice: down.notice } }),
    says: ({ login, shared }) => [login.bankProblem('Nordea'), shared.moneySafe, login.worksNow],
  },
  {
    name: 'the broker announces something else',
    reach: () => withOptions({ broker: { disturbance: null, notice: down.notice } }),
    says: ({ login }) => ['Nordea', login.allOperators],
  },
  {
    name: 'only one bank works',
    reach: () => withOptions({ disturbed: providers.slice(1).map(({ id }) => id) }),
    says: ({ login }) => [login.working(1), login.payInBrowser],
  },
  {
    name: 'a bank is disturbed, on a phone',
    reach: async () => {
      onPhone(320)
      return withOptions({ disturbed: ['nordea'] })
    },
    says: ({ login, shared }) => [login.bankProblem('Nordea'), shared.moneySafe, 'Saldo'],
  },
  {
    name: 'Plus on a phone while a bank is disturbed',
    reach: async () => {
      onPhone(320)
      const element = await withOptions({ disturbed: ['nordea'] })
      ;(await find(element, '.choice.plus')).click()
      await find(element, '.bank')
      return element
    },
    says: ({ login }) => [
      login.bankProblem('Nordea'),
      login.disturbed,
      login.doInstead,
      login.payInBrowser,
      login.ownGiftcard,
    ],
  },
  {
    name: 'several banks and the mobile certificate are disturbed',
    reach: () => withOptions({ disturbed: ['nordea', 'op', 'mobile'] }),
    says: ({ login }) => [login.working(9), login.payInBrowser],
  },
  {
    name: 'identification is down',
    reach: () => withOptions({ broker: down }),
    says: ({ login, shared }) => [
      login.brokerProblem,
      shared.moneySafe,
      login.signInToSaldo,
      login.payInBrowser,
      login.ownGiftcard,
      login.disturbed,
    ],
  },
  {
    name: 'identification is down, on a phone',
    reach: async () => {
      onPhone(320)
      const element = await withOptions({ broker: down })
      ;(await find(element, '.choice.plus')).click()
      await find(element, '.bank')
      return element
    },
    says: ({ login }) => [login.brokerProblem, login.signInToSaldo, login.payInBrowser],
  },
  {
    name: 'the bank does not answer',
    reach: () => answered('bank-unreachable'),
    says: ({ login, shared }) => [
      login.bankProblem('Nordea'),
      shared.moneySafe,
      login.doInstead,
      login.anotherBank,
      login.worksNow,
      login.payInBrowser,
      login.ownGiftcard,
      login.tryBankAgain('Nordea'),
      'req_7f3k21',
    ],
  },
  {
    name: 'identification does not answer',
    reach: () => answered('broker-unreachable'),
    says: ({ login, shared }) => [
      login.brokerProblem,
      login.signInToSaldo,
      shared.emailAndPassword,
      login.payInBrowser,
      login.ownGiftcard,
      shared.tryAgain,
    ],
  },
]
