import { expect, vi } from 'vitest'
import { backend, json, never, problem, tokens } from '../backend.ts'
import {
  type AnyElement,
  button,
  choosePassword,
  find,
  inside,
  mount,
  setOnline,
  signIn,
  until,
} from '../harness.ts'
import { accounts, benefit, cards, history, lot, opensLater, transaction } from '../money.ts'
import { catalogs, type State, settled } from './state.ts'

const signedIn = async (view = 'all'): Promise<AnyElement> => {
  const element = await mount('smartum-accounts')
  element.setAttribute('view', view)
  await signIn(element)
  return element
}
const shown = async (view = 'all'): Promise<AnyElement> => settled(await signedIn(view))

const nothing = (): void => {
  backend.accounts = () => json({ ...accounts(), accounts: [] })
  backend.cards = () => json(cards([]))
  backend.transactions = () => json(history([]))
}

/** Opens the first card. */
const openCard = async (): Promise<AnyElement> => {
  const element = await shown()
  inside(element, '.cards button')[0]!.click()
  await until(() => expect(inside(element, '.card-view button.entry').length).toBeGreaterThan(0))
  return settled(element)
}

const askToReplace = async (): Promise<AnyElement> => {
  const element = await openCard()
  ;(await find(element, '.lost')).click()
  await find(element, '.notice.warning')
  return settled(element)
}

const replace = async (): Promise<AnyElement> => {
  const element = await askToReplace()
  ;(await button(element, catalogs.en.accounts.replace)).click()
  return element
}

/** Opens a transaction of the list. */
const openTransaction = async (position: number): Promise<AnyElement> => {
  const element = await shown('history')
  inside(element, '.entry')[position]!.click()
  return element
}

export const accountsStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.accounts = never
      return signedIn()
    },
    says: ({ accounts }) => [
      accounts.titles.all,
      accounts.benefits,
      accounts.titles.cards,
      accounts.titles.history,
    ],
  },
  {
    name: 'signed out',
    reach: async () => {
      const element = await mount('smartum-accounts')
      await find(element, '.button.main')
      return element
    },
    says: ({ accounts, shared }) => [accounts.signedOutTitle, accounts.signedOut, shared.signIn],
  },
  {
    name: 'choosing a bank inside',
    reach: async () => {
      const element = await mount('smartum-accounts')
      ;(await find(element, '.button.main')).click()
      await find(element, '.ways:not([inert])')
      return settled(element)
    },
    says: ({ login }) => [login.title],
  },
  {
    name: 'everything',
    reach: () => shown(),
    says: ({ accounts, benefits, daysLeft, giftCard, rows }) => [
      accounts.titles.all,
      benefits['sports-culture'],
      daysLeft(40),
      rows.extend(3),
      daysLeft(221),
      accounts.held('').trim(),
      accounts.titles.cards,
      giftCard.until('').trim(),
      accounts.codeEnds('7K2Q'),
      accounts.usedUp,
      accounts.titles.history,
      accounts.kinds.spend,
      accounts.kinds.convert,
      accounts.buy,
    ],
  },
  {
    name: 'accounts only, of both services, with nothing to buy a card with yet',
    reach: () => {
      const extension = opensLater
      backend.accounts = () =>
        json(accounts([lot({ extension }), lot({ id: 'lot_two', service: 'saldo', extension })]))
      return shown('accounts')
    },
    says: ({ accounts }) => [
      accounts.titles.accounts,
      'Plus',
      'Saldo',
      accounts
        .buyFrom('')
        .replace(/[ .]+$/, '')
        .split(' ')
        .slice(0, 3)
        .join(' '),
    ],
  },
  {
    name: 'accounts only, with nothing that a card can be bought with',
    reach: () => {
      const extension = benefit({ extension: { state: 'never', reason: 'benefit' } }).extension
      backend.accounts = () => json(accounts([lot({ benefit: 'lunch', extension })]))
      return shown('accounts')
    },
    says: ({ accounts, benefits }) => [benefits.lunch, accounts.notForThese],
  },
  {
    name: 'cards only',
    reach: () => shown('cards'),
    says: ({ accounts, benefits }) => [
      accounts.titles.cards,
      benefits.massage,
      accounts.usedUp,
      accounts.buy,
    ],
  },
  {
    name: 'history only, with more of it',
    reach: () => {
      backend.transactions = () => json(history(undefined, 'operation_four'))
      return shown('history')
    },
    says: ({ accounts, benefits }) => [accounts.titles.history, benefits.culture, accounts.showMore],
  },
  {
    name: 'every kind of transaction',
    reach: () => {
      const kinds = [
        'load',
        'spend',
        'hold',
        'capture',
        'release',
        'refund',
        'convert',
        'expire',
        'reverse',
      ] as const
      backend.transactions = () =>
        json(
          history(kinds.map((kind) => transaction({ id: `operation_${kind}`, kind, amount_cents: 123456 }))),
        )
      return shown('history')
    },
    says: ({ accounts }) => [
      accounts.kinds.capture,
      accounts.kinds.release,
      accounts.kinds.refund,
      accounts.kinds.expire,
    ],
  },
  {
    name: 'more history that could not be had',
    reach: async () => {
      backend.transactions = (query) =>
        query.has('before') ? problem(503, 'unavailable', true) : json(history(undefined, 'operation_four'))
      const element = await shown('history')
      ;(await find(element, '.more')).click()
      await find(element, '.failed')
      return settled(element)
    },
    says: ({ accounts, shared }) => [accounts.moreFailed, shared.tryAgain],
  },
  {
    name: 'a payment from two lots',
    reach: async () => {
      const element = await openTransaction(0)
      await find(element, '.parts li')
      return settled(element)
    },
    says: ({ accounts, benefits }) => [
      accounts.from(benefits.sports),
      accounts.from(benefits['sports-culture']),
    ],
  },
  {
    name: 'the purchase of a card',
    reach: async () => {
      const element = await openTransaction(1)
      await find(element, '.parts li')
      return settled(element)
    },
    says: ({ accounts, benefits, rows }) => [
      accounts.from(benefits.sports),
      accounts.to(`${rows.giftcard} 7K2Q`),
    ],
  },
  {
    name: 'parts on their way',
    reach: async () => {
      backend.transaction = never
      const element = await openTransaction(0)
      await find(element, '.parts')
      return settled(element)
    },
    says: ({ accounts }) => [accounts.fetching],
  },
  {
    name: 'parts that could not be had',
    reach: async () => {
      backend.transaction = () => problem(503, 'unavailable', true)
      const element = await openTransaction(0)
      await find(element, '.failed')
      return settled(element)
    },
    says: ({ accounts, shared }) => [accounts.partsFailed, shared.tryAgain],
  },
  {
    name: 'one card',
    reach: openCard,
    says: ({ accounts, card, giftCard }) => [
      giftCard.name,
      card.show,
      card.copy,
      accounts.cardHistory,
      accounts.kinds.convert,
      accounts.lost,
    ],
  },
  {
    name: 'one card without its code',
    reach: async () => {
      const element = await shown('cards')
      vi.spyOn(customElements, 'get').mockReturnValue(undefined)
      inside(element, '.cards button')[0]!.click()
      await find(element, '.failed')
      return settled(element)
    },
    says: ({ accounts, shared }) => [accounts.noCodes, shared.openWallet, accounts.cardHistory],
  },
  {
    name: 'a lost card',
    reach: askToReplace,
    says: ({ accounts, shared }) => [accounts.lostTitle, accounts.lostText, accounts.replace, shared.cancel],
  },
  {
    name: 'a lost card whose code is being changed',
    reach: async () => {
      backend.replaceCode = never
      const element = await replace()
      await find(element, '.notice[aria-busy=true]')
      return element
    },
    says: ({ accounts }) => [accounts.lostTitle, accounts.replacing],
  },
  {
    name: 'a lost card with a new code',
    reach: async () => {
      const element = await replace()
      await find(element, '.notice.calm')
      return settled(element)
    },
    says: ({ accounts }) => [accounts.replacedTitle, accounts.replaced, accounts.lost],
  },
  {
    name: 'a lost card whose code may have been changed',
    reach: async () => {
      backend.replaceCode = () => problem(503, 'unavailable', true)
      const element = await replace()
      await find(element, '.notice:not(.warning)')
      return settled(element)
    },
    says: ({ accounts, shared }) => [
      accounts.maybeReplaced,
      accounts.replaceAgain,
      shared.tryAgain,
      shared.supportCode,
    ],
  },
  {
    name: 'a lost card, after too many new codes',
    reach: async () => {
      backend.replaceCode = () => problem(429, 'too-many-attempts')
      const element = await replace()
      await find(element, '.notice:not(.warning)')
      return settled(element)
    },
    says: ({ accounts }) => [accounts.notReplaced, accounts.tooMany],
  },
  ...(['all', 'accounts', 'cards', 'history'] as const).map(
    (view): State => ({
      name: `nothing of ${view}`,
      reach: () => {
        nothing()
        return shown(view)
      },
      says: ({ accounts }) => [accounts.titles[view], ...accounts.nothing[view]],
    }),
  ),
  {
    name: 'only history',
    reach: () => {
      nothing()
      backend.transactions = () => json(history())
      return shown()
    },
    says: ({ accounts }) => [accounts.noBenefits, accounts.kinds.spend],
  },
  {
    name: 'failed',
    reach: () => {
      backend.cards = () => problem(503, 'unavailable', true)
      return shown()
    },
    says: ({ accounts, shared }) => [accounts.failed, shared.moneySafe, shared.tryAgain, 'req_7f3k21'],
  },
  {
    name: 'offline with what was there before',
    reach: async () => {
      const element = await shown()
      setOnline(false)
      return settled(element)
    },
    says: ({ accounts, benefits, shared }) => [
      shared.offlineTitle,
      shared.offline,
      benefits.sports,
      accounts.kinds.spend,
    ],
  },
  {
    name: 'after a password',
    reach: async () => {
      backend.token = () => json(tokens({ assurance: 'password' }))
      const element = await mount('smartum-accounts')
      await signIn(element, choosePassword)
      return settled(element)
    },
    says: ({ accounts, shared }) => [accounts.titles.all, shared.saldoOnly, shared.signInWithBank],
  },
  {
    name: 'without a client',
    reach: async () => mount('smartum-accounts', { client: '' }),
    says: ({ shared }) => [shared.notSetUpTitle, shared.notSetUp, shared.clientMissing],
  },
]
